import type { Annotation, ExtractInput } from '../extractor.ts';
import type { MetastasisValue } from '../../generated/report.ts';
import { flattenText } from '../../context/stains/flat-text.ts';
import { sentenceAt, type Sentence } from '../../text/reading.ts';
import { findOrgans, type SiteEntry } from './organs.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** Rules whose words say no more than that something is there. */
const SEEN: ReadonlySet<string> = new Set(['many-in-organ', 'disease-in-organ', 'organ-near', 'new-in-organ']);
/** How many sentences behind a doubtful finding its examination may be told in. */
const MOST_BEHIND = 4;
const EXAMINED = pattern('i')`
  \b(?:
    biops\w+|aspirat\w+|FNA[BC]?|cytolog\w+|histo(?!r(?:y|ies)\b)\w+|patholog\w+|microscop\w+|excis\w+|resect\w+|remov\w+
    |sampl\w+|dissect\w+|\w{4,24}(?:scopy|ectomy|otomy)|EBUS|specimens?|proved|turned\s+out
  )\b
`;
const HARMLESS = pattern('i')`
  \b(?:
    benign|reactive|\w*granulom\w+|sarcoid\w*|tuberculo\w+|hamartomas?|h(?:a)?emangiomas?|adenomas?|cysts?|infarct\w*
    |fibrosis|hyperplasia|inflammat\w+|fat\s+necrosis
    |no\s+(?:malignan\w+|tumou?r|metasta\w+|neoplas\w+|evidence\s+of\s+(?:malignan\w+|tumou?r|metasta\w+))
    |(?:negative|free)(?:\s+(?:for|of)\s+(?:malignan\w+|tumou?r|metasta\w+|disease))?
  )\b
`;
const MALIGNANT = pattern('i')`
  \b(?:
    positive|involved|confirm\w+|\w*carcinoma|\w*sarcoma|melanoma|cancer|metasta(?:ses|tic)\s+(?:was|were|to|in)
    |contained\s+tumou?r
  )\b
`;
/** "Grew by direct invasion into": what is behind it is invaded, not reached by spread. */
const INVADED = /\bdirect(?:ly)?\s+(?:invad\w+|invasion|exten\w+|infiltrat\w+)\s+(?:(?:of|into|to|in|the|his|her)\s+)*$/i;
const OF_NODES = /\b(?:mediastinoscopy|EBUS|lymphadenectomy|neck\s+dissection|stations?)\b/i;

/**
 * Turns down what was only seen or suspected in an organ where one of the next sentences tells that an examination of it found no tumour,
 * and all in an organ that the title or the next sentence says was directly invaded.
 */
export function turnDownDisproved(annotations: readonly Annotation<MetastasisValue>[], input: ExtractInput): Annotation<MetastasisValue>[] {
  const titled = input.reading.sentences.filter(({ section }) => section === 'title');
  return annotations.map((annotation) => {
    if (annotation.rejected !== null) return annotation;
    if ((annotation.notes['factor'] !== 1 || SEEN.has(annotation.rule)) && isDisproved(annotation, input))
      return { ...annotation, rejected: 'refuted: examined' };
    const next = input.reading.sentences[(sentenceAt(input.reading, annotation.start)?.index ?? -2) + 1];
    return [...titled, ...(next?.section === annotation.section ? [next] : [])].some((sentence) =>
      invadedIn(sentence, input).has(annotation.value.site),
    )
      ? { ...annotation, rejected: 'refuted: invaded' }
      : annotation;
  });
}

const invaded = new WeakMap<Sentence, ReadonlySet<string>>();

/** The organs that a sentence says were directly invaded. */
function invadedIn(sentence: Sentence, input: ExtractInput): ReadonlySet<string> {
  const known = invaded.get(sentence);
  if (known) return known;
  const flat = flattenText(input.reading.text.slice(sentence.start, sentence.end));
  const organs = /\bdirect/i.test(flat) ? findOrgans(input.reading, sentence, flat, input.lexicon<SiteEntry>('metastatic-sites')) : [];
  const found = new Set(
    organs.filter((organ) => INVADED.test(flat.slice(Math.max(0, organ.start - MOST_TO_ORGAN), organ.start))).map(({ site }) => site),
  );
  invaded.set(sentence, found);
  return found;
}

const MOST_TO_ORGAN = 60;

function isDisproved({ start, value, section }: Annotation<MetastasisValue>, input: ExtractInput): boolean {
  const { sentences, text } = input.reading;
  const at = sentenceAt(input.reading, start)?.index ?? sentences.length;
  return sentences.slice(at + 1, at + 1 + MOST_BEHIND).some((sentence, i) => {
    if (sentence.section !== section) return false;
    const flat = flattenText(text.slice(sentence.start, sentence.end));
    if (!HARMLESS.test(flat) || !EXAMINED.test(flat) || MALIGNANT.test(flat)) return false;
    const organs = findOrgans(input.reading, sentence, flat, input.lexicon<SiteEntry>('metastatic-sites'));
    return (
      organs.some(({ site }) => site === value.site) ||
      (organs.length === 0 && i === 0) ||
      (value.site === 'lymph node' && OF_NODES.test(flat))
    );
  });
}
