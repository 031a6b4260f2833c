import { readOpeningKin, tellsOfKin } from '../../context/kin.ts';
import type { ExtractInput } from '../../extractors/extractor.ts';
import { entriesById } from '../../lexicon/lexicon.ts';
import { textOf } from '../../text/reading.ts';
import { TELLS_PATIENTS, type Anchor } from './anchor.ts';

/** "The proband underwent …": back to the patient with whom the paper began. */
const RETURNS = /^\s*(?:the|our)\s+(?:proband|index\s+(?:case|patient))\b/i;

/** "He is well" behind "his mother". */
function isNot(relative: string, text: string, { lexicon }: ExtractInput): boolean {
  const isOne = (id: string): boolean => entriesById(lexicon('person-nouns')).get(id)?.terms?.includes(relative) === true;
  return (
    (isOne('relative-female') && /^\s*(?:he|his|the\s+(?:boy|man))\b/i.test(text)) ||
    (isOne('relative-male') && /^\s*(?:she|her|the\s+(?:girl|woman))\b/i.test(text))
  );
}

/**
 * The patients of a paper about relatives that tells the first one without a label and goes on with paragraphs or sentences about
 * "her father" and "the brother", each of whom is a patient too. Fewer than two where no relative is.
 */
export function kinAnchors(input: ExtractInput): Anchor[] {
  const { reading } = input;
  const kin: string[] = [];
  const anchors: Anchor[] = [];
  for (const sentence of reading.sentences) {
    const block = reading.blocks[sentence.block];
    if (!block || !TELLS_PATIENTS.has(block.section) || block.kind !== 'paragraph') continue;
    const text = textOf(reading, sentence),
      opensBlock = sentence.start <= block.start;
    const anchor = {
      start: sentence.start,
      block: block.index,
      label: null,
      kind: opensBlock ? ('introduction' as const) : ('sentence' as const),
    };
    const relative = readOpeningKin(text);
    if (relative !== null && tellsOfKin(reading, sentence)) {
      if (!kin.includes(relative)) kin.push(relative);
      anchors.push({ ...anchor, number: kin.indexOf(relative) + 2 });
    } else if (
      anchors.length === 0 ||
      (opensBlock && RETURNS.test(text)) ||
      (!opensBlock && anchors.at(-1)?.kind === 'sentence' && isNot(kin.at(-1) ?? '', text, input))
    )
      anchors.push({ ...anchor, number: 1 });
  }
  return kin.length > 0 && anchors.some(({ number }) => number === 1) ? anchors : [];
}
