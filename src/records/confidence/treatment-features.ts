import { isWithheld } from '../../extractors/treatments/had.ts';
import type { TreatmentValue } from '../../generated/report.ts';
import { sentenceAt, textOf } from '../../text/reading.ts';
import type { FieldReader } from './field-reader.ts';
import { ofOtherOrgan } from './record-features.ts';
import { logCount } from './scale.ts';
import { OTHER_END } from './surroundings.ts';

const COMMON: ReadonlySet<TreatmentValue['modality']> = new Set(['surgery', 'radiotherapy', 'chemotherapy']);
const TUMOUR = /\b(?:tumou?rs?|mass|lesions?|cancer|(?:carcin|sarc|lymph|melan)oma|metasta\w+|nodules?|neoplasm|recurren\w+)\b/i;

/** What is asked of a treatment: what kind it is, how exactly it is told, and whether it was for the tumour. */
export const treatmentFeatures: FieldReader<'treatments'> = (value, asked) => {
  const { agents, modality, status, regimen } = value;
  const { reading } = asked.scope.input;
  const proofs = asked.fact.evidence.map((span) => textOf(reading, span).toLowerCase());
  const shown = agents.filter(({ name }) => proofs.some((proof) => proof.includes(name.toLowerCase().split(' ')[0] ?? ''))).length;
  const sentence = sentenceAt(reading, asked.fact.evidence[0]?.start ?? 0);
  const text = sentence === null ? '' : textOf(reading, sentence);
  const all = asked.facts.map((fact) => fact.value as TreatmentValue), surgery = modality === 'surgery';
  return {
    'agents': agents.length > 0, 'dose': value.totalDoseGy !== null, 'withheld': isWithheld(value),
    'proposed': status === 'planned' || status === 'recommended', 'other': modality === 'other',
    'radiotherapy': modality === 'radiotherapy', 'rare kind': !COMMON.has(modality),
    'agents shown': agents.length === 0 ? 0 : shown / agents.length, 'expanded': regimen !== null && agents.length > 0 && shown === 0,
    // "Interferon alfa-2a", "iodine-131 MIBG": names that are spelt in many ways.
    'odd agent': agents.some(({ name }) => /[\d ]/.test(name)),
    'long name': logCount(value.name.split(/\s+/).length - 1),
    'repeated': logCount(all.filter((other) => other.modality === modality).length - 1),
    'contradicted': all.some((other) => other.modality === modality && isWithheld(other) !== isWithheld(value)),
    'surgery of a tumour': surgery && TUMOUR.test(text), 'surgery to another end': surgery && OTHER_END.test(text),
    'surgery elsewhere': surgery && ofOtherOrgan(asked),
  };
};
