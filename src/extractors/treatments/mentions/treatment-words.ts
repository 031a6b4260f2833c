import { pattern } from '../../../patterns/over-lines.ts';
import { textOf, type Sentence } from '../../../text/reading.ts';
import type { ExtractInput } from '../../extractor.ts';
import { isOfThisTumour } from '../about.ts';
import { mentionOf, type Found, type WordEntry } from '../mention.ts';
import { termsIn } from './lexicon-terms.ts';

/** The general words of treatment in a sentence ("chemotherapy", "ablation", "transplantation"), and the words that only look like it. */
export function findTreatmentWords(sentence: Sentence, input: ExtractInput): Found {
  const terms = termsIn<WordEntry>('treatment-words', sentence, input);
  return {
    blocked: terms.filter(({ entry }) => entry.id === 'not-treatment'),
    mentions: terms
      .filter(
        ({ entry }) =>
          entry.id !== 'not-treatment' &&
          !(entry.id === 'graft' && !isOfMarrow(sentence, input)) &&
          isOfThisTumour(entry, sentence, input.reading),
      )
      .map((m) => mentionOf(m, { kind: 'word', entry: m.entry.id, modality: m.entry.modality })),
  };
}

/** What is grafted that is no marrow. */
const OTHER_GRAFT = pattern('i')`
  \b(?:
    bone (?:auto|allo)?graft\w*|fibula\w*|iliac|skin|tendon|nerve|cornea\w*|conjunctiva\w*|fascia|vein|kidneys?|renal
    |liver|hepatic|cartilage|strut|plates?|screws|fixation|reconstruct\w*
  )\b
`;

const STEM_CELLS = pattern('i')`
  \b(?:stem[- ]cell|marrow) (?:
    transplant\w*|rescue|support|mobili[sz]\w+|collection|harvest\w*|infusion|donors?|(?:auto|allo)graft\w*
  )
`;

/**
 * "An autograft in second remission" is one of stem cells in a paper that speaks of them, and not where bone, skin or a vessel is
 * grafted.
 */
function isOfMarrow(sentence: Sentence, { reading }: ExtractInput): boolean {
  return STEM_CELLS.test(reading.text) && !OTHER_GRAFT.test(textOf(reading, sentence));
}
