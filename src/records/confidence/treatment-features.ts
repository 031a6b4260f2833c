import { isWithheld } from '../../extractors/treatments/had.ts';
import type { TreatmentValue } from '../../generated/report.ts';
import { textOf } from '../../text/reading.ts';
import type { AskedFact } from './asked-fact.ts';
import type { FieldReader } from './field-reader.ts';
import { ofOtherOrgan } from './record-features.ts';
import { logCount } from './scale.ts';
import { deniesIn, nearProof, OTHER_END, proofText, sentencesNaming } from './surroundings.ts';
import { pattern } from '../../patterns/over-lines.ts';

const COMMON: ReadonlySet<TreatmentValue['modality']> = new Set(['surgery', 'radiotherapy', 'chemotherapy']);
const TUMOUR = /\b(?:tumou?rs?|mass|lesions?|cancer|(?:carcin|sarc|lymph|melan)oma|metasta\w+|nodules?|neoplasm|recurren\w+)\b/i;
const TOLD = pattern('i')`
  \b(?:
    underwent|undergone|received|treated|administered|given|performed|started|began|begun|resected|removed|excised|completed
    |operated|irradiated|put on|placed on|commenced|initiated
  )\b
`;
/** What had been: the past of the story, or a proposal. */
const PAST = /\b(?:had|has|have) (?:\w+ )?(?:been|\w+ed|undergone|taken|received)\b/i;
const IN_TURN =
  /\b(?:then|followed|following|subsequent\w*|thereafter|after|next|later|adjuvant|neoadjuvant|first-?line|second-?line|salvage)\b/i;

/** What is asked of a treatment: what kind it is, how it is told, and whether it was for the tumour. */
export const treatmentFeatures: FieldReader<'treatments'> = (value, asked) => {
  const { agents, modality } = value;
  const text = proofText(asked),
    surgery = modality === 'surgery';
  return {
    agents: agents.length > 0,
    dose: value.totalDoseGy !== null,
    proposed: value.status === 'planned' || value.status === 'recommended',
    other: modality === 'other',
    radiotherapy: modality === 'radiotherapy',
    withheld: isWithheld(value),
    'rare kind': !COMMON.has(modality),
    // "Interferon alfa-2a", "iodine-131 MIBG": names that are spelt in many ways.
    'odd agent': agents.some(({ name }) => /[\d ]/.test(name)),
    ...toldAgents(
      value.regimen !== null,
      agents.map(({ name }) => name.toLowerCase().split(' ')[0] ?? ''),
      asked,
    ),
    'long name': logCount(value.name.split(/\s+/).length - 1),
    repeated: logCount(asked.facts.filter((fact) => (fact.value as TreatmentValue).modality === modality).length - 1),
    contradicted: asked.facts.some((fact) => isContrary(fact.value as TreatmentValue, value)),
    'told as done': TOLD.test(text),
    'past before': PAST.test(text),
    'in turn': IN_TURN.test(text),
    'by means': /\bby\b/i.test(text),
    'denial near': deniesIn(nearProof(asked)),
    'surgery to another end': surgery && OTHER_END.test(text),
    'surgery of a tumour': surgery && TUMOUR.test(text),
    'surgery elsewhere': surgery && ofOtherOrgan(asked),
  };
};

function isContrary(other: TreatmentValue, value: TreatmentValue): boolean {
  return other.modality === value.modality && isWithheld(other) !== isWithheld(value);
}

/** Whether the proofs show the drugs, given by the first word of each, and how often the paper tells of them. */
function toldAgents(isRegimen: boolean, names: readonly string[], asked: AskedFact): Record<string, number | boolean> {
  if (names.length === 0) return {};
  const proofs = asked.fact.evidence.map((span) => textOf(asked.scope.input.reading, span).toLowerCase());
  const shown = names.filter((name) => proofs.some((proof) => proof.includes(name))).length;
  const told = names.map((name) => sentencesNaming(name, asked));
  return {
    'agents shown': shown / names.length,
    expanded: isRegimen && shown === 0,
    'agent told once': told.some(({ all }) => all < 2),
    'agents not summed': told.every(({ summed }) => summed === 0),
    'agents of the patient': logCount(Math.min(...told.map(({ own }) => own))),
  };
}
