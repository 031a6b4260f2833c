import { tellsOfKin } from '../../context/kin.ts';
import type { Annotation, ExtractInput } from '../../extractors/extractor.ts';
import { blockAt, textOf, type Sentence } from '../../text/reading.ts';
import { TELLS_PATIENTS, type Anchor } from './anchor.ts';
import { findLabels, readBareOrdinal, readSentenceLabel } from './labels.ts';
import { statedCount } from './stated-count.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** Score of attribution below which a sentence of a case is taken for one about published patients. */
const LEAST_OWN = -2;

/**
 * Patients whom the sentences of the case name in turn, "The first patient presented with …", "Case 2 was …", with or without an age
 * beside; the first may be told without a number. Fewer than two where they do not count up from one.
 * @param introduced the ages that introduce patients, in text order
 */
export function orderedAnchors(introduced: readonly Annotation[], input: ExtractInput): Anchor[] {
  const kin: string[] = [],
    several = (statedCount(input) ?? 1) > 1;
  const labelled = input.reading.sentences.flatMap((sentence): Anchor[] => {
    if (!TELLS_PATIENTS.has(sentence.section) || input.reading.blocks[sentence.block]?.kind === 'heading' || ofOthers(sentence, input))
      return [];
    const text = textOf(input.reading, sentence);
    const introduces = introduced.some((age) => sentence.start <= age.start && age.start < sentence.end);
    const opening = readSentenceLabel(text) ?? (introduces || (several && ONE_DID.test(text)) ? readBareOrdinal(text) : null);
    const anchor = { start: sentence.start, block: sentence.block, kind: 'sentence' as const };
    if (opening) return [{ ...anchor, number: opening.number, label: opening.label || null }];
    const relative = tellsOfKin(input.reading, sentence) ? COMPARED_KIN.exec(text)?.[1]?.toLowerCase() : undefined;
    if (relative === undefined) return [];
    if (!kin.includes(relative)) kin.push(relative);
    return [{ ...anchor, number: kin.indexOf(relative) + 1, label: null }];
  });
  const anchors = withFirst(labelled, introduced, input);
  const order = [...new Set(anchors.map(({ number }) => number))];
  return order.length >= 2 && order.every((number, i) => number === i + 1) ? anchors : [];
}

/** "The first one had …" where the paper counts its patients. */
const ONE_DID =
  /^\s*the\s+(?:\w+)\s+(?:one|woman|man|girl|boy|child)\s+(?:had|was|is|underwent|presented|received|died|complained|developed|noticed)\b/i;

/** What follows a label that is the subject of a statement. */
const DID = pattern('i')`
  ^\s*(?:\([^)]{1,40}\)\s*)?(?:,[^,;.]{1,60})?,?\s*(?:
    had|has|was|were|is|are|underwent|[a-z]{2,}ed|remains|felt|saw|came|went|got|took|became|began|lost|did
  )\b
`;

/**
 * The numbers of patients of whom the sentences of the case tell in turn within one another ("Patient 1 underwent …, whereas patients 2
 * and 3 received …"); none where they do not count up from one.
 */
export function numberedSubjects(input: ExtractInput): number[] {
  const numbers = new Set<number>();
  for (const sentence of input.reading.sentences) {
    if (!TELLS_PATIENTS.has(sentence.section) || ofOthers(sentence, input)) continue;
    const text = textOf(input.reading, sentence);
    for (const { numbers: named, end } of findLabels(text, 0))
      if (DID.test(text.slice(end))) for (const number of named) numbers.add(number);
  }
  const order = [...numbers].sort((a, b) => a - b);
  return order.length >= 2 && order.every((number, i) => number === i + 1) ? order : [];
}

/** "The younger brother", "the elder sister": relatives who are told apart by age. */
const COMPARED_KIN =
  /^\s*(?:the|his|her|their)\s+((?:older|younger|elder|eldest|oldest|youngest|middle)\s+(?:brother|sister|sibling|twin))\b/i;

function ofOthers(sentence: Sentence, input: ExtractInput): boolean {
  const { score, reasons } = input.context.attribution(sentence.index);
  return score <= LEAST_OWN || reasons.some((reason) => reason === 'citation' || reason.startsWith('literature'));
}

/** "A 50-year-old man …" tells the first patient where "a second patient" follows. */
function withFirst(anchors: readonly Anchor[], introduced: readonly Annotation[], { reading }: ExtractInput): Anchor[] {
  const [second] = anchors;
  if (!second || second.number !== 2 || anchors.some(({ number }) => number === 1)) return [...anchors];
  const first = introduced.find((age) => TELLS_PATIENTS.has(age.section) && age.start < second.start);
  const block = first ? blockAt(reading, first.start) : null;
  return block ? [{ start: block.start, block: block.index, number: 1, label: null, kind: 'introduction' }, ...anchors] : [];
}

const BY_SEX = pattern('i')`
  ^\s*(?:(?:for|in|with|of)\s+)?the\s+(?:
    (?<male>boy|man|gentleman|male\s+(?:patient|infant|child))|(?<female>girl|woman|lady|female\s+(?:patient|infant|child))
  )\b
`;
/** "A boy with … and a girl with …", in either order. */
const ONE_OF_EACH = pattern('i')`
  \b(?:an?|one)\s+(?:[\w-]+\s+){0,3}(?:boy|man)\b[^.;]{1,200}\b(?:an?|one)\s+(?:[\w-]+\s+){0,3}(?:girl|woman)\b
  |\b(?:an?|one)\s+(?:[\w-]+\s+){0,3}(?:girl|woman)\b[^.;]{1,200}\b(?:an?|one)\s+(?:[\w-]+\s+){0,3}(?:boy|man)\b
`;

/**
 * Two patients whom the sentences of the case tell apart by sex alone, "The boy was …" and "The girl had …"; none where the paper
 * does not say that it has two.
 */
export function anchorsBySex(input: ExtractInput): Anchor[] {
  const { reading } = input;
  const order: string[] = [];
  const anchors = reading.sentences.flatMap((sentence): Anchor[] => {
    if (!TELLS_PATIENTS.has(sentence.section) || reading.blocks[sentence.block]?.kind === 'heading' || ofOthers(sentence, input)) return [];
    const groups = BY_SEX.exec(textOf(reading, sentence))?.groups;
    if (!groups) return [];
    const sex = groups['male'] ? 'male' : 'female';
    if (!order.includes(sex)) order.push(sex);
    return [{ start: sentence.start, block: sentence.block, kind: 'sentence', number: order.indexOf(sex) + 1, label: null }];
  });
  return order.length === 2 &&
    (statedCount(input) === 2 || reading.blocks.some((block) => block.section === 'abstract' && ONE_OF_EACH.test(textOf(reading, block))))
    ? anchors
    : [];
}
