import { everyMatch } from '../every-match.ts';
import { textOf, type Reading, type Section, type Sentence } from '../text/reading.ts';
import { part, pattern } from '../patterns/over-lines.ts';

const OFFSPRING = ['son', 'daughter'],
  SAME_PARENTS = ['brother', 'sister', 'sibling', 'twin'];
const RELATIVES = [
  ...OFFSPRING,
  ...SAME_PARENTS,
  'mother',
  'father',
  'aunt',
  'uncle',
  'niece',
  'nephew',
  'cousin',
  'grandmother',
  'grandfather',
];
/** Words that name a relative only beside another: "a mother and her child". */
const ONLY_BESIDE = ['child', 'children', 'infant', 'newborn', 'baby', 'neonate', 'couple', 'spouse', 'wife', 'husband'].join('|');
const KIN = part`
  (?:(?:older|younger|elder|eldest|oldest|youngest|middle|half)[\s-]+)?(?:
    ${RELATIVES.filter((word) => word !== 'twin').join('|')}|wife|husband
  )
`;
const HEADING = new RegExp(
  `^\\s*(?:\\d+(?:\\.\\d+)*\\.?\\s+)?(?:the\\s+)?(${KIN}|proband|index\\s+(?:case|patient))\\s*(?:\\([^)]{0,20}\\))?\\s*[.:]?\\s*$`,
  'i',
);
const KIN_WORD = `(?:${RELATIVES.join('|')}|parent|${ONLY_BESIDE})`;
/** Two relatives of whom a title tells: "a mother treated in childhood and her daughter"; "brothers" are two by themselves. */
const ABOUT_KIN = pattern('i')`
  \b(?:siblings|brothers|sisters|twins|cousins)\b
  |\b(?!(?:${ONLY_BESIDE})\b)${KIN_WORD}\b[^.:;]{0,50}?(?:,|\band)\s+(?:in\s+)?(?:(?:her|his|their|an?|the)\s+)?
    (?:[\w-]+\s+){0,2}?${KIN_WORD}\b
  |\b(?:members\s+of|in)\s+(?:an?|one|the\s+same|this)\s+(?:\w+\s+)?family\b|\bgenerations\b
  |\b(?:married\s+couple|spouses|husband\s+and\s+(?:his\s+)?wife|wife\s+and\s+(?:her\s+)?husband)\b
`;
/** "We report a woman whose mother and sister had …": relatives who are no patients of the paper. */
const ONLY_HISTORY = /\b(?:whose|family\s+history|histor(?:y|ies)\s+of|first-degree)\b/i;
const REPORTS = /\b(?:report|present|describe|discuss)(?:s|ed)?\b/i;
/** "Here we describe a father and his son" opens a story without title or abstract. */
const WE_REPORT = /^\W*(?:(?:here(?:in)?|in\s+this\s+\w+),?\s+)?we\s+(?:\w+\s+)?(?:report|present|describe)/i;
const EACH_KIN = new RegExp(`\\b${KIN_WORD}s?\\b`, 'gi');
const OPENS_WITH_KIN = pattern('i')`
  ^\s*(?:(?:the|her|his|their|our)\s+)?(?:(?:first|second|third|other|identical|co-)\s*)?
  (?:(?:patient|proband|child)['’]s\s+)?(?:(?:\d{1,2}|\w+)[\s-]+(?:years?|months?)[\s-]+old[\s-]+)?(?:${KIN}|(?:co-?)?twin)
  \b
`;
/** "The younger brother", "the elder sister": relatives who are told apart by age. */
const COMPARED = /^\s*the\s+(?:older|younger|elder|eldest|oldest|youngest|middle)\s+(?:brother|sister|sibling|twin)\b/i;
const TREATED = pattern('i')`
  \b(?:
    \w+ectomy|enucleat\w+|remov\w+|treated|resect\w*|excis\w+|operat\w+|surg\w+|chemotherapy|radiotherapy|irradiat\w+
    |histolog\w+|patholog\w+|biops\w+|diagnosed
  )\b
`;

/** "His mother had undergone colectomy": what within the story of a patient lies before it is family history. */
const LONG_BEFORE = /\bhad\s+(?:\w+ly\s+)?(?:had|been|undergone|died|suffered|\w+ed)\b/i;

/** The heading of a relative's part of a text as printed ("Mother", "Index patient"); null for others. */
export function readKinHeading(heading: string): string | null {
  return HEADING.exec(heading)?.[1] ?? null;
}

/** The relative with whom a paragraph or sentence opens ("Her son, …" → "son"), null where it opens otherwise. */
export function readOpeningKin(text: string): string | null {
  return (
    OPENS_WITH_KIN.exec(text.slice(0, MOST_OPENING))?.[0]
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) ?? null
  );
}

/** Characters at the start of a text within which it opens with a relative. */
const MOST_OPENING = 120;

/**
 * True where a relative is a patient of the paper: in the title or a sentence of the abstract that reports such, under a heading of
 * their own, or in a paper about such relatives in a paragraph that opens with them and tells of a diagnosis or treatment, or where
 * "the younger brother" stands beside the elder. Relatives of these are none.
 */
export function tellsOfKin(reading: Reading, sentence: Sentence): boolean {
  const block = reading.blocks[sentence.block];
  if (block?.section === 'title' || block?.section === 'abstract') return isAboutKin(block.section, textOf(reading, sentence));
  if (!block || (block.section !== 'case' && block.section !== 'results')) return false;
  const text = textOf(reading, sentence).slice(0, MOST_OPENING);
  if (WE_REPORT.test(text)) return isAboutKin(block.section, textOf(reading, sentence));
  const compared = COMPARED.test(text);
  const within = sentence.start > block.start && !compared ? readOpeningKin(text) : null;
  const headed = readKinHeading(block.headings.at(-1) ?? '') !== null;
  if (headed) return within === null;
  const patients = kinOfPaper(reading);
  if (patients.size === 0) return false;
  const paragraph = textOf(reading, block);
  if (LABELLED.test(paragraph) && sentence.start <= block.start + MOST_LABEL) return within === null || patients.has(within);
  const opening = readOpeningKin(paragraph);
  if (within !== null)
    return (
      opening === null && patients.has(within) && TREATED.test(textOf(reading, sentence)) && !LONG_BEFORE.test(textOf(reading, sentence))
    );
  return (compared || (opening !== null && patients.has(opening))) && TREATED.test(paragraph);
}

/** "Case 2: Her sister": a relative whose part of the text has a label. */
const LABELLED = /^\s*(?:case|patient)\s+(?:no\.?\s*)?(?:\d{1,2}|[A-H]|[IVX]{1,4})\b/i;
/** Characters within which the first sentence behind a label begins. */
const MOST_LABEL = 24;

/** Whether a sentence of the title or abstract reports relatives as the paper's patients. */
const isAboutKin = (section: Section, text: string): boolean =>
  (section === 'title' || REPORTS.test(text)) && ABOUT_KIN.test(text) && !ONLY_HISTORY.test(text);

const known = new WeakMap<Reading, ReadonlySet<string>>();

/** The relatives who are patients of the paper, as its title, or its abstract where that reports them, names them; none in most papers. */
function kinOfPaper(reading: Reading): ReadonlySet<string> {
  const found = known.get(reading);
  if (found) return found;
  const about = reading.sentences
    .filter(({ section }) => section === 'title' || section === 'abstract')
    .map((sentence) => ({ section: sentence.section, text: textOf(reading, sentence) }))
    .filter(({ section, text }) => isAboutKin(section, text));
  const kin = new Set(
    about
      .flatMap(({ text }) => everyMatch(EACH_KIN, text))
      .flatMap(([word]) => MEANT[word.toLowerCase().replace(/(?<=child)ren$|s$/, '')] ?? [word.toLowerCase().replace(/s$/, '')]),
  );
  if (about.length > 0 && kin.size === 0) for (const word of RELATIVES) kin.add(word);
  known.set(reading, kin);
  return kin;
}

/** Whom a word for several kinds of relatives may mean. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  child: OFFSPRING,
  infant: OFFSPRING,
  newborn: OFFSPRING,
  baby: OFFSPRING,
  neonate: OFFSPRING,
  parent: ['mother', 'father'],
  couple: ['wife', 'husband'],
  spouse: ['wife', 'husband'],
  sibling: SAME_PARENTS,
  twin: SAME_PARENTS,
  brother: SAME_PARENTS,
  sister: SAME_PARENTS,
};
