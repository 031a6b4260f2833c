import type { CaseRecord, Finding, GradeFact, StageFact, TreatmentFact } from '../generated/report.ts';
import { warning } from './warning.ts';

/** Findings on values of one case that do not go together, in the order of the record; no value is changed. */
export function findDisagreeing(patient: CaseRecord, path: string): Finding[] {
  if (patient.origin !== 'reported') return [];
  return [
    ...sideFinding(patient, `${path}/tumor/primarySite`),
    ...gradeFinding(patient, `${path}/tumor/grade`),
    ...behaviourFinding(patient, `${path}/tumor/histology`),
    ...orderFinding(patient.treatments, `${path}/treatments`),
  ];
}

const LEFT = /\bleft\b/i,
  RIGHT = /\bright\b/i;

/** A site whose words name one side, beside the other as its side. */
function sideFinding({ tumor: { primarySite } }: CaseRecord, path: string): Finding[] {
  const side = primarySite?.value.laterality ?? null,
    text = primarySite?.value.text ?? '';
  const told = LEFT.test(text) === RIGHT.test(text) ? null : LEFT.test(text) ? 'left' : 'right';
  if (primarySite === null || told === null || (side !== 'left' && side !== 'right') || side === told) return [];
  return [warning('conflicting-laterality', path, `The side is given as ${side}, the site as ${text}.`, primarySite.evidence)];
}

/** Words for a grade and what they stand for of four, the longer ones first. */
const GRADES: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\bmoderate(?:ly)?\s+(?:to|or)\s+poor(?:ly)?[\s-]+differentiat/i, [2, 3]],
  [/\bwell\s+(?:to|or)\s+moderate(?:ly)?[\s-]+differentiat/i, [1, 2]],
  [/\bwell[\s-]+differentiat/i, [1]],
  [/\bmoderate(?:ly)?[\s-]+differentiat/i, [2]],
  [/\bpoor(?:ly)?[\s-]+differentiat/i, [3]],
  [/\bundifferentiated\b/i, [4]],
  [/\blow[\s-]+grade\b/i, [1, 2]],
  [/\bhigh[\s-]+grade\b/i, [3, 4]],
  [/\b(?:grade|G)[\s-]?(?:IV|4)\b/, [4]],
  [/\b(?:grade|G)[\s-]?(?:III|3)\b/, [3]],
  [/\b(?:grade|G)[\s-]?(?:II|2)\b/, [2]],
  [/\b(?:grade|G)[\s-]?(?:I|1)\b/, [1]],
];

function levelsIn(text: string): readonly number[] | null {
  const told = GRADES.filter(([pattern]) => pattern.test(text));
  const [first] = told;
  return first && told.every(([, levels]) => levels.some((level) => first[1].includes(level))) ? first[1] : null;
}

/** The levels of a grade on its own, null where it is of a system that counts otherwise. */
function levelsOf({ value, system }: GradeFact['value']): readonly number[] | null {
  if (system === 'Gleason' || system === 'nuclear' || system === 'Fuhrman') return null;
  return levelsIn(value) ?? levelsIn(`grade ${value.replace(/^G/, '')}`) ?? levelsIn(`${value}-grade`);
}

/** A grade that the words of the histology contradict. */
function gradeFinding({ tumor: { grade, histology } }: CaseRecord, path: string): Finding[] {
  const named = levelsIn(histology?.value.text ?? ''),
    told = grade ? levelsOf(grade.value) : null;
  if (!grade || !histology || !named || !told || named.some((level) => told.includes(level))) return [];
  return [
    warning('conflicting-grade', path, `The grade is given as ${grade.value.value}, the histology as ${histology.value.text}.`, [
      ...grade.evidence,
      ...histology.evidence,
    ]),
  ];
}

/** Benign tumours that have a grade of their own, of the brain and its linings. */
const GRADED = /^9[345]/;

/** A benign tumour with a grade, stage or metastasis, an in-situ one with a metastasis or an invasive stage. */
function behaviourFinding({ tumor: { histology, grade, stage }, metastases }: CaseRecord, path: string): Finding[] {
  const code = histology?.value.icdO3Morphology ?? '',
    benign = code.endsWith('/0');
  if (histology === null || !(benign || code.endsWith('/2'))) return [];
  const odd = [
    ...(benign && grade && !GRADED.test(code) ? [{ says: `a grade (${grade.value.value})`, evidence: grade.evidence }] : []),
    ...(stage && (benign || isInvasive(stage)) ? [{ says: `a stage (${stageText(stage)})`, evidence: stage.evidence }] : []),
    ...(metastases[0] ? [{ says: `a metastasis (${metastases[0].value.site})`, evidence: metastases[0].evidence }] : []),
  ];
  if (odd.length === 0) return [];
  const message = `${histology.value.text} (${code}) is ${benign ? 'benign' : 'in situ'} and has ${odd.map(({ says }) => says).join(' and ')}.`;
  return [
    warning('behaviour-mismatch', path, message, [
      ...histology.evidence.slice(0, 1),
      ...odd.flatMap(({ evidence }) => evidence.slice(0, 1)),
    ]),
  ];
}

function isInvasive({ value: { t, n, m, group } }: StageFact): boolean {
  return /^[1-4]/.test(t ?? '') || /^[1-3]/.test(n ?? '') || /^1/.test(m ?? '') || /^[IV1-4]/.test(group ?? '');
}

function stageText({ value: { prefix, t, n, m, group } }: StageFact): string {
  return [group, [t === null ? '' : `${prefix ?? ''}T${t}`, n === null ? '' : `N${n}`, m === null ? '' : `M${m}`].join('')]
    .filter(Boolean)
    .join(' ');
}

/** What is called neoadjuvant and yet stands behind all operations. */
function orderFinding(treatments: readonly TreatmentFact[], path: string): Finding[] {
  const orders = treatments.flatMap(({ value }) =>
    value.modality === 'surgery' && value.status === 'given' && value.order !== null ? [value.order] : [],
  );
  if (orders.length === 0) return [];
  return treatments.flatMap((fact, at) => {
    const { intent, order, status, name, modality } = fact.value;
    if (intent !== 'neoadjuvant' || order === null || status !== 'given' || modality === 'surgery' || order < Math.max(...orders))
      return [];
    return [
      warning('intent-out-of-order', `${path}/${at}`, `${name} is called neoadjuvant and stands behind every operation.`, fact.evidence),
    ];
  });
}
