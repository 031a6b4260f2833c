import type { HistologyValue } from '../../generated/report.ts';
import type { FieldReader } from './field-reader.ts';
import { givenOf } from './given-treatments.ts';
import { isBenign } from './record-features.ts';
import { logCount } from './scale.ts';
import { deniesIn, isInStory, proofSentence, proofText, sentencesNaming } from './surroundings.ts';

/** Characters of a proof that is a whole sentence. */
const LONG = 150;

/**
 * What is asked of a metastasis: whether its sentence denies something or names the patient's tumour, and how often its organ is
 * told of.
 */
export const metastasisFeatures: FieldReader<'metastases'> = ({ site }, asked) => {
  const sentence = proofSentence(asked),
    start = asked.fact.evidence[0]?.start ?? 0;
  const tumour = asked.scope.facts('histology')[0];
  const code = tumour?.value.icdO3Morphology?.slice(0, 4) ?? null;
  const diagnosed = (tumour?.evidence ?? []).filter((proof) => isInStory(proof.start, asked)).map((proof) => proof.start);
  const named =
    sentence === null
      ? []
      : asked.annotations.filter((each) => each.field === 'histology' && each.start >= sentence.start && each.start < sentence.end);
  return {
    nodes: site === 'lymph node',
    benign: isBenign(asked.scope),
    denied: deniesIn(proofText(asked)),
    'own tumour': code !== null && named.some(({ value }) => (value as HistologyValue).icdO3Morphology?.slice(0, 4) === code),
    'after diagnosis': isInStory(start, asked) && diagnosed.length > 0 && start > Math.min(...diagnosed),
    'organ told': logCount(sentencesNaming(site === 'lymph node' ? 'node' : (site.split(' ')[0] ?? ''), asked).own),
  };
};

/** What is asked of a recurrence: whether the spread, the operations and the last state that the record has agree with it. */
export const courseFeatures: FieldReader<'recurrence'> = ({ occurred, events }, { fact, scope }) => {
  const code = scope.facts('follow-up')[0]?.value.code ?? null,
    proof = fact.evidence[0];
  const diseased = code === 'AWD' || code === 'DOD',
    free = code === 'NED';
  return {
    none: !occurred,
    'none but spread': !occurred && scope.facts('metastases').length > 0,
    'none but operations': !occurred && givenOf(scope).filter(({ modality }) => modality === 'surgery').length > 1,
    events: events.length,
    'fits the end': occurred ? diseased : free,
    'differs from the end': occurred ? free : diseased,
    'long proof': proof === undefined ? 0 : Math.min(1, (proof.end - proof.start) / LONG),
  };
};
