import type { ExtractInput } from '../../extractors/extractor.ts';
import type { Section, Sentence } from '../../text/reading.ts';
import { textOf } from '../../text/reading.ts';
import type { Anchor } from './anchors.ts';
import { findLabels } from './labels.ts';
import { statedCount } from './stated-count.ts';

const TELLS_PATIENTS: ReadonlySet<Section> = new Set(['case', 'results']);
/** What may stand before the label of a sentence that turns to a patient: nothing, or "Cytology in the …". No comma, no likeness. */
const BEFORE_LABEL = /^(?!.*\b(?:like|unlike|as|than|to|with|from)\b)(?:[\p{L}\s-]{0,48}\b(?:in|of)\s+(?:the\s+|our\s+)?|the\s+|our\s+)?$/iu;
/** Numbers of patients whom several groups number alike, so that "case 2" names none of them. */
const UNNAMED = 1000;

/**
 * Patients told by order or number alone ("In the first case …", "Case 2 showed …"), without heading or age, in text order. Groups may
 * number their patients anew. Only where the paper says that it has exactly as many, for such words often compare more than they open.
 */
export function countedAnchors(input: ExtractInput): Anchor[] {
  const count = statedCount(input);
  if (count === null || count < 2) return [];
  const opened: { readonly sentence: Sentence; readonly number: number }[] = [];
  for (const sentence of input.reading.sentences) {
    if (!TELLS_PATIENTS.has(sentence.section) || input.reading.blocks[sentence.block]?.kind !== 'paragraph') continue;
    const number = openedBy(textOf(input.reading, sentence));
    const last = opened.at(-1)?.number ?? 0;
    if (number !== null && (number === last + 1 || (number === 1 && last > 1))) opened.push({ sentence, number });
  }
  if (opened.length !== count) return [];
  const anew = opened.filter(({ number }) => number === 1).length > 1;
  return opened.map(({ sentence, number }, i) => ({
    start: sentence.start, block: sentence.block, number: anew ? UNNAMED + i : number, label: null, kind: 'introduction' as const,
  }));
}

function openedBy(text: string): number | null {
  const [first] = findLabels(text, 0);
  const [number, ...more] = first?.numbers ?? [];
  if (!first || first.all || number === undefined || more.length > 0) return null;
  // "The first patient": the article is part of what was found.
  return BEFORE_LABEL.test(text.slice(0, first.start)) ? number : null;
}
