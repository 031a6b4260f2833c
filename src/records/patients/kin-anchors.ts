import { readOpeningKin, tellsOfKin } from '../../context/kin.ts';
import type { ExtractInput } from '../../extractors/extractor.ts';
import { textOf, type Section } from '../../text/reading.ts';
import type { Anchor } from './anchor.ts';

const TELLS_PATIENTS: ReadonlySet<Section> = new Set(['case', 'results']);
/** "The proband underwent …": back to the patient with whom the paper began. */
const RETURNS = /^\s*(?:the|our)\s+(?:proband|index\s+(?:case|patient))\b/i;

const FEMALE = /^(?:mother|daughter|sister|aunt|niece|grandmother|wife)$/, MALE = /^(?:father|son|brother|uncle|nephew|grandfather|husband)$/;

/** "He is well" behind "his mother". */
function isNot(relative: string, text: string): boolean {
  return FEMALE.test(relative) && /^\s*(?:he|his|the\s+(?:boy|man))\b/i.test(text) || MALE.test(relative) && /^\s*(?:she|her|the\s+(?:girl|woman))\b/i.test(text);
}

/**
 * The patients of a paper about relatives that tells the first one without a label and goes on with paragraphs or sentences about "her father" and
 * "the brother", each of whom is a patient too. Fewer than two where no relative is.
 */
export function kinAnchors({ reading }: ExtractInput): Anchor[] {
  const kin: string[] = [];
  const anchors: Anchor[] = [];
  for (const sentence of reading.sentences) {
    const block = reading.blocks[sentence.block];
    if (!block || !TELLS_PATIENTS.has(block.section) || block.kind !== 'paragraph') continue;
    const text = textOf(reading, sentence), opensBlock = sentence.start <= block.start;
    const anchor = { start: sentence.start, block: block.index, label: null, kind: opensBlock ? 'introduction' as const : 'sentence' as const };
    const relative = readOpeningKin(text);
    if (relative !== null && tellsOfKin(reading, sentence)) {
      if (!kin.includes(relative)) kin.push(relative);
      anchors.push({ ...anchor, number: kin.indexOf(relative) + 2 });
    } else if (anchors.length === 0 || opensBlock && RETURNS.test(text) || !opensBlock && anchors.at(-1)?.kind === 'sentence' && isNot(kin.at(-1) ?? '', text)) anchors.push({ ...anchor, number: 1 });
  }
  return kin.length > 0 && anchors.some(({ number }) => number === 1) ? anchors : [];
}
