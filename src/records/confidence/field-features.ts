import type { FieldName } from '../../extractors/extractor.ts';
import type { HistologyValue } from '../../generated/report.ts';
import { sentenceAt, textOf } from '../../text/reading.ts';
import type { AskedFact } from './asked-fact.ts';
import type { FieldReader } from './field-reader.ts';
import { followUpFeatures } from './follow-up-features.ts';
import { givenOf } from './given-treatments.ts';
import { isBenign } from './record-features.ts';
import { siteFeatures, toldIn } from './site-features.ts';
import { treatmentFeatures } from './treatment-features.ts';
import { valueKey } from './value-key.ts';

/** Morphologies that name a kind of tumour and no more: neoplasm, carcinoma, adenocarcinoma, sarcoma, lymphoma, melanoma, not otherwise specified. */
const BROAD = /^(?:8000|8010|8140|8800|8801|9590|9591|8720)/;
const FINAL = /\b(?:final(?:ly)?|definit(?:e|ive)(?:ly)?|confirm(?:s|ed|ing|ation)?)\b/i;

const histologyFeatures: FieldReader<'histology'> = ({ icdO3Morphology: code, text }, asked) => {
  const standing = asked.candidates.filter(({ rejected }) => rejected === null);
  return {
    'uncoded': code === null, 'broad': code !== null && BROAD.test(code), 'uncertain behaviour': code?.endsWith('/1') ?? false,
    'titled': toldIn(asked, 'title'), 'two words': text.split(/[\s-]+/).length === 2, 'wordy': text.split(/\s+/).length > 4,
    // The paper may name the tumour more exactly than the value does.
    'longer told': standing.some(({ value }) => isLonger((value as HistologyValue).text.toLowerCase(), text.toLowerCase())),
    'final': standing.some((candidate) => valueKey('histology', candidate.value) === valueKey('histology', asked.fact.value) && FINAL.test(sentenceText(asked, candidate.start))),
  };
};

const READERS: { readonly [F in FieldName]?: FieldReader<F> } = {
  'primary-site': siteFeatures,
  'histology': histologyFeatures,
  'treatments': treatmentFeatures,
  'ki67': ({ low, high, qualitative }) => ({ 'worded': low === null && qualitative !== null, 'range': low !== null && low !== high }),
  'metastases': ({ site }, { scope }) => ({
    'nodes': site === 'lymph node', 'benign': isBenign(scope),
  }),
  'recurrence': ({ occurred }, { scope }) => ({
    'none': !occurred, 'none but spread': !occurred && scope.facts('metastases').length > 0,
    'none but operations': !occurred && givenOf(scope).filter(({ modality }) => modality === 'surgery').length > 1,
  }),
  'follow-up': followUpFeatures,
};

/** What is asked of one field alone, by name; {} for fields of which nothing is. */
export function fieldFeatures(asked: AskedFact): Record<string, number> {
  const read = READERS[asked.field] as FieldReader<FieldName> | undefined;
  const named = read?.(asked.fact.value as never, asked) ?? {};
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, Number(value)]));
}

/** Whether a wording holds another and says clearly more. */
function isLonger(wording: string, other: string): boolean {
  return wording.length > other.length + 3 && wording.includes(other);
}

function sentenceText({ scope }: AskedFact, at: number): string {
  const sentence = sentenceAt(scope.input.reading, at);
  return sentence === null ? '' : textOf(scope.input.reading, sentence);
}
