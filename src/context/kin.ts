import { textOf, type Reading, type Sentence } from '../text/reading.ts';

const KIN = '(?:(?:older|younger|elder|eldest|oldest|youngest|middle|half)[\\s-]+)?(?:mother|father|daughter|son|sister|brother|aunt|uncle|niece|nephew|cousin|grandmother|grandfather|sibling)';
const HEADING = new RegExp(`^\\s*(?:\\d+(?:\\.\\d+)*\\.?\\s+)?(?:the\\s+)?(${KIN}|proband|index\\s+(?:case|patient))\\s*(?:\\([^)]{0,20}\\))?\\s*[.:]?\\s*$`, 'i');
const ABOUT_KIN = /\b(?:siblings|brothers|sisters|twins|cousins|brother and (?:his |a )?sister|sister and (?:her |a )?brother|(?:mother|father|parent) and (?:(?:her|his|their|an?) )?(?:daughter|son|child)|(?:daughter|son) and (?:(?:her|his|an?) )?(?:mother|father))\b/i;
const OPENS_WITH_KIN = new RegExp(`^\\s*(?:(?:the|her|his|their|our)\\s+)?(?:(?:first|second|third|other|identical|co-)\\s*)?(?:(?:patient|proband|child)['’]s\\s+)?(?:(?:\\d{1,2}|\\w+)[\\s-]+(?:years?|months?)[\\s-]+old[\\s-]+)?(?:${KIN}|(?:co-?)?twin)\\b`, 'i');
/** "The younger brother", "the elder sister": relatives who are told apart by age. */
const COMPARED = /^\s*the\s+(?:older|younger|elder|eldest|oldest|youngest|middle)\s+(?:brother|sister|sibling|twin)\b/i;
const TREATED = /\b(?:\w+ectomy|resect\w*|excis\w+|operat\w+|surg\w+|chemotherapy|radiotherapy|irradiat\w+|histolog\w+|patholog\w+|biops\w+|diagnosed)\b/i;

/** The heading of a relative's part of a text as printed ("Mother", "Index patient"); null for others. */
export function readKinHeading(heading: string): string | null {
  return HEADING.exec(heading)?.[1] ?? null;
}

/**
 * True where a relative is a patient of the paper: under a heading of their own, or in a paper about relatives in a paragraph that opens
 * with them and tells of a diagnosis or treatment, or where "the younger brother" stands beside the elder. Relatives of these are none.
 */
export function tellsOfKin(reading: Reading, sentence: Sentence): boolean {
  const block = reading.blocks[sentence.block];
  if (!block || (block.section !== 'case' && block.section !== 'results')) return false;
  const text = textOf(reading, sentence).slice(0, 120);
  const compared = COMPARED.test(text);
  if (sentence.start > block.start && !compared && OPENS_WITH_KIN.test(text)) return false;
  if (readKinHeading(block.headings.at(-1) ?? '')) return true;
  if (!isAboutKin(reading)) return false;
  const paragraph = textOf(reading, block);
  return (compared || OPENS_WITH_KIN.test(paragraph.slice(0, 120))) && TREATED.test(paragraph);
}

const known = new WeakMap<Reading, boolean>();

function isAboutKin(reading: Reading): boolean {
  const found = known.get(reading) ?? reading.blocks.some((block) => block.section === 'title' && ABOUT_KIN.test(textOf(reading, block)));
  known.set(reading, found);
  return found;
}
