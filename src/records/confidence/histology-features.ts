import { dice, weightOf } from '../../extractors/histology/choose-wording.ts';
import type { Annotation } from '../../extractors/extractor.ts';
import type { HistologyValue } from '../../generated/report.ts';
import { nameWords } from '../../lexicon/tumours.ts';
import { sentenceAt, textOf } from '../../text/reading.ts';
import type { AskedFact } from './asked-fact.ts';
import type { FieldReader } from './field-reader.ts';
import { logCount } from './scale.ts';
import { toldIn } from './site-features.ts';
import { proofSentence } from './surroundings.ts';
import { valueKey } from './value-key.ts';

/**
 * Morphologies that name a kind of tumour and no more: neoplasm, carcinoma, adenocarcinoma, sarcoma, lymphoma, melanoma, not
 * otherwise specified.
 */
const BROAD = /^(?:8000|8010|8140|8800|8801|9590|9591|8720)/;
const FINAL = /\b(?:final(?:ly)?|definit(?:e|ive)(?:ly)?|confirm(?:s|ed|ing|ation)?)\b/i;
const GRADED = /\b(?:grade|differentiated|high|low|poorly|well|moderately|type|variant|features)\b/i;
/** Overlap from which two wordings are one diagnosis. */
const ALIKE = 0.5;
/** Weights of mentions that tell a diagnosis, and of those that count as another wording of it. */
const TELLING = 0.5,
  WORDED = 0.3;

/** What is asked of a histology: how exactly it names the tumour, and whether the paper's other wordings of the same tumour agree. */
export const histologyFeatures: FieldReader<'histology'> = ({ icdO3Morphology: code, text }, asked) => {
  const standing = asked.candidates.filter(({ rejected }) => rejected === null);
  const same = (standing as readonly Annotation<HistologyValue>[]).filter(
    ({ value }) => valueKey('histology', value) === valueKey('histology', asked.fact.value),
  );
  const words = nameWords(text),
    weighed = same.map((mention) => ({
      text: mention.value.text.toLowerCase(),
      weight: Math.max(0, weightOf(mention)),
      overlap: dice(nameWords(mention.value.text), words),
    }));
  const sum = (some: typeof weighed): number => some.reduce((total, { weight }) => total + weight, 0);
  return {
    uncoded: code === null,
    broad: code !== null && BROAD.test(code),
    'uncertain behaviour': code?.endsWith('/1') ?? false,
    titled: toldIn(asked, 'title'),
    'one word': words.size === 1,
    'two words': text.split(/[\s-]+/).length === 2,
    wordy: text.split(/\s+/).length > 4,
    words: Math.min(1, words.size / 6),
    // The paper may name the tumour more exactly than the value does.
    'longer told': standing.some(({ value }) => isLonger((value as HistologyValue).text.toLowerCase(), text.toLowerCase())),
    graded: GRADED.test(text),
    'from title': proofSentence(asked)?.section === 'title',
    final: same.some((candidate) => FINAL.test(sentenceText(asked, candidate.start))),
    'share worded alike': sum(weighed) === 0 ? 0 : sum(weighed.filter(({ overlap }) => overlap >= ALIKE)) / sum(weighed),
    'least alike': Math.min(1, ...weighed.flatMap(({ weight, overlap }) => (weight >= TELLING ? overlap : []))),
    wordings: logCount(new Set(weighed.flatMap(({ text: wording, weight }) => (weight >= WORDED ? wording : []))).size - 1),
  };
};

/** Whether a wording holds another and says clearly more. */
function isLonger(wording: string, other: string): boolean {
  return wording.length > other.length + 3 && wording.includes(other);
}

function sentenceText({ scope }: AskedFact, at: number): string {
  const sentence = sentenceAt(scope.input.reading, at);
  return sentence === null ? '' : textOf(scope.input.reading, sentence);
}
