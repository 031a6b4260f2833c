import type { LexiconEntry } from '../../../lexicon/lexicon.ts';
import { pattern } from '../../../patterns/over-lines.ts';
import type { Span } from '../../../span.ts';
import type { Sentence } from '../../../text/reading.ts';
import type { ExtractInput } from '../../extractor.ts';
import { findDoses } from '../doses.ts';
import { mentionOf, type Found, type Mention } from '../mention.ts';
import { wordsBehind } from '../words-beside.ts';
import { termsIn } from './lexicon-terms.ts';

/** A word of radiotherapy; `agents` are the drugs that belong to it ("Stupp protocol"). */
interface RayEntry extends LexiconEntry {
  readonly agents?: readonly string[];
}

/** The words and doses of radiotherapy in a sentence, and the words that only look like it. */
export function findRadiotherapy(sentence: Sentence, text: string, input: ExtractInput): Found {
  const terms = termsIn<RayEntry>('radiotherapy', sentence, input);
  const named = terms
    .filter((m) => m.entry.id !== 'not-treatment' && !isNoRay(m, text, sentence.start))
    .map((m): Mention => ({
      ...mentionOf(m, { kind: 'radiotherapy', entry: m.entry.agents ? 'chemoradiation' : m.entry.id, modality: 'radiotherapy' }),
      agents: m.entry.agents ?? [],
    }));
  const doses = findDoses(text, sentence.start).map((dose) =>
    mentionOf(dose, { kind: 'radiotherapy', entry: 'dose', modality: 'radiotherapy' }),
  );
  return { mentions: [...named, ...doses], blocked: terms.filter(({ entry }) => entry.id === 'not-treatment') };
}

/** Letters for radiotherapy that stand for other things too: "RT-PCR", "RT (right)". */
const LETTERS = /^(?:RT|PORT|SRT|CSI|PBT|CRT|GKS|SRS)$/,
  OF_OTHER = /\bq?PCR\b|right/i;
/** "A nodule in the RT lower lobe": the right one. */
const SIDE_BEHIND = pattern('i')`
  ^\W?\s*(?:
    sided\b|(?:upper|middle|lower)\s+(?:lobe|lung|limb|quadrant|zone|pole)|lung|kidney|eye|ovary|testis|side|hand|foot|knee
    |hip|thigh|arm|leg|ear|iliac fossa|hypochondri\w+|adrenal|nephrectomy|mastectomy
  )\b
`;
/** "The pain was felt in the loin, with radiation to the groin". */
const FELT_AT = pattern('i')`
  ^\s+(?:of\s+(?:the\s+|this\s+)?\w+\s+)?(?:in)?to(?:wards?)?\s+(?:the|his|her|both|left|right)\s+
  (?:(?:left|right|upper|lower|same|ipsilateral)\s+)*(?:
    chest|back|arms?|legs?|neck|shoulders?|scapula|groin|thighs?|jaw|ear|loin|flank|abdomen|epigastrium|umbilicus|buttocks?
    |knees?|feet|foot|hands?|limbs?|lower|head|temple|scrotum|testis|perineum
  )\b
`;
const PAIN = /\b(?:pains?|painful|aches?|discomfort|colic\w*|burning|tenderness|sciatica|numbness|headaches?)\b/i;

/** Whether letters or "radiation" mean a laboratory test, the right side or where a pain is felt. */
function isNoRay({ start, end }: Span, text: string, offset: number): boolean {
  const word = text.slice(start - offset, end - offset),
    behind = wordsBehind(text, end - offset, 60);
  return (
    (LETTERS.test(word) && OF_OTHER.test(text.slice(start - offset, end - offset + 10))) ||
    (/^rt$/i.test(word) && SIDE_BEHIND.test(behind)) ||
    (/^radiation$/i.test(word) && FELT_AT.test(behind) && PAIN.test(text))
  );
}
