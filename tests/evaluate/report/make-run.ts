import type {
  Calibration,
  Candidate,
  ComparedField,
  Comparison,
  DocumentScore,
  ErrorClass,
  EvaluationInterval,
  EvaluationRun,
  FieldScore,
  LossField,
  Passage,
  Score,
  Slice,
  ValueError,
} from '../../../src/generated/evaluation.ts';

/** What a made run has; everything left out gets a usual value. */
export interface RunPlan {
  readonly documents: number;
  readonly errors: number;
  readonly candidates?: number;
  readonly compared?: boolean;
  readonly loss?: boolean;
  readonly mentions?: boolean;
  /** Words of a made sentence. */
  readonly words?: number;
}

/** [id, title, core, values in a hundred patients]. */
const FIELDS: readonly (readonly [id: string, title: string, core: boolean, rate: number])[] = [
  ['cases', 'Patients', false, 100],
  ['age', 'Age', true, 97],
  ['sex', 'Sex', true, 98],
  ['site3', 'Primary site, 3 characters', true, 95],
  ['site4', 'Primary site, 4 characters', false, 95],
  ['laterality', 'Laterality', false, 40],
  ['histology', 'Histology', true, 96],
  ['morphology4', 'Morphology, 4 digits', false, 80],
  ['modality', 'Treatment modality', true, 180],
  ['agents', 'Agents', true, 140],
  ['rtDose', 'Radiation dose', false, 14],
  ['notGiven', 'Treatment not given', false, 12],
  ['ki67', 'Ki-67, per cent', true, 35],
  ['ki67qual', 'Ki-67, in words', false, 6],
  ['metastases', 'Metastatic sites', true, 70],
  ['recurrence', 'Recurrence', false, 45],
  ['fuMonths', 'Follow-up, months', true, 72],
  ['fuStatus', 'Follow-up, status', true, 80],
  ['literature', 'Published patients in tables', false, 20],
];
/** Fields of a patient with how often they have values, so errors. */
const RATES = FIELDS.slice(1, -1).map(([field, , , rate]) => [field, rate] as const);
const CLASSES: readonly (readonly [name: ErrorClass, weight: number])[] = [
  ['not-found', 30],
  ['wrong-value', 20],
  ['turned-down', 14],
  ['not-chosen', 12],
  ['extra', 9],
  ['invented', 7],
  ['other-patient', 4],
  ['not-in-text', 2],
  ['case-missed', 1],
  ['document-failed', 1],
];
const REASONS = ['literature', 'negated: no blenth of', 'plan: would be marrowed', 'relative: stepvarl', 'cohort: a series of'];
const FATES: readonly Candidate['fate'][] = ['taken', 'turned down', 'another patient', 'not chosen'];
const RULES = ['plain-phrase', 'table-row', 'after-colon', 'last-visit', 'named-organ'];
const SECTIONS = ['case', 'abstract', 'discussion', 'table', 'results'];
const SYLLABLES = [
  'ba',
  'ror',
  'lin',
  'vex',
  'tas',
  'mo',
  'quil',
  'den',
  'sar',
  'pho',
  'ult',
  'gri',
  'ne',
  'wom',
  'sku',
  'fi',
  'olt',
  'cra',
];

/** Numbers in [0, 1) that are the same in every run of the tests. */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const draw = drawer(7);
const upTo = (count: number): number => Math.floor(draw() * count);
const pick = <T>(list: readonly T[], fallback: T): T => list[upTo(list.length)] ?? fallback;
const word = (): string => Array.from({ length: 1 + upTo(3) }, () => pick(SYLLABLES, 'ba')).join('');
const words = (count: number): string => Array.from({ length: count }, word).join(' ');

/** A run as a harness would write it, made of invented words; the same plan after the same plans gives the same run. */
export function makeRun(plan: RunPlan): EvaluationRun {
  const patients = Math.round(plan.documents * 1.45);
  const errors = Array.from({ length: plan.errors }, () => makeError(plan)).sort((a, b) =>
    a.document < b.document ? -1 : a.document > b.document ? 1 : 0,
  );
  const fields = FIELDS.map((field) => fieldScore(field, patients, errors)),
    wrongIds = new Set(errors.map(({ document }) => document));
  const core = fields.filter((field) => field.core),
    mean = core.reduce((sum, { score }) => sum + score.f1, 0) / core.length;
  const exact = plan.documents - wrongIds.size;
  return {
    schemaVersion: '1.0.0',
    engines: [{ name: 'caseglean', version: '0.2.0', lexicons: `sha256:${'c0ffee'.padEnd(64, '0')}` }],
    dataset: {
      name: 'imaginary',
      split: 'check',
      sha256: `sha256:${'feedbeef'.padEnd(64, '0')}`,
      documents: plan.documents,
      cases: patients,
      source: 'inputs',
    },
    sampling: { seed: 1, bootstrapDraws: 2000, randomisationDraws: 10_000 },
    states: {
      done: plan.documents - Math.min(plan.documents, 3),
      repaired: Math.min(plan.documents, 2),
      missing: Math.min(Math.max(plan.documents - 2, 0), 1),
    },
    fields,
    macro: { f1: mean, interval: around(mean, plan.documents) },
    micro: pooled(fields, plan.documents),
    exactness: { documents: { right: exact, of: plan.documents }, cases: { right: exact, of: patients } },
    slices: [
      ...slicesBy('site', 6, plan.documents, fields),
      ...slicesBy('journal', 12, plan.documents, fields),
      ...slicesBy('layout', 1, plan.documents, fields),
    ],
    calibration: {
      all: calibration(fields.reduce((sum, { score }) => sum + score.said, 0)),
      fields: fields.map(({ field, score }) => ({ field, calibration: calibration(score.said) })),
    },
    loss:
      plan.loss === true
        ? { documents: plan.documents, fields: [...fields.map(({ field, score }) => lossOf(field, score.f1)), lossOf('MACRO', mean)] }
        : null,
    comparison: plan.compared === true ? comparison(plan.documents, fields, mean) : null,
    mentions:
      plan.mentions === true
        ? [
            { field: 'Age', facts: 40, supported: 39 },
            { field: 'Treatment', facts: 0, supported: 0 },
          ]
        : null,
    documents: Array.from({ length: plan.documents }, (_, i): DocumentScore => ({
      id: documentId(i),
      gold: 'ab'.repeat(32),
      state: 'done',
      exact: !wrongIds.has(documentId(i)),
      counts: FIELDS.map(([field]) => ({ field, due: 1, said: 1, right: 1 })),
    })),
    errors,
  };
}

/** The name of a made document. */
export function documentId(index: number): string {
  return `PMC${7000000 + 137 * index}`;
}

/** A sentence of invented words with a quote in it. */
export function makePassage(length = 24): Passage {
  const before = 1 + upTo(length),
    cased = `${word()} ${words(before)}`;
  return {
    before: `${cased.charAt(0).toUpperCase()}${cased.slice(1)} `,
    quote: words(1 + upTo(4)),
    after: ` ${words(Math.max(1, length - before))}.`,
    page: 1 + upTo(9),
    section: pick(SECTIONS, 'case'),
  };
}

function makeError(plan: RunPlan): ValueError {
  const kind = weighted(CLASSES, 'not-found'),
    field = weighted(RATES, 'age');
  const beyond = kind === 'invented' || kind === 'extra',
    silent = kind === 'not-found' || kind === 'document-failed' || kind === 'case-missed';
  const reason = kind === 'turned-down' ? pick(REASONS, 'literature') : null,
    sentence = makePassage(plan.words);
  const document = documentId(upTo(plan.documents)),
    said = { value: word(), rule: pick(RULES, 'plain-phrase') },
    due = word();
  return {
    document,
    case: pick(['1', '2', 'Case 1', 'index patient'], '1'),
    field,
    class: kind,
    due: beyond ? [] : [due],
    reason,
    said: silent ? [] : [{ ...said, confidence: 0.5 + draw() / 2, path: '/cases/0/patient', passages: [makePassage(plan.words)] }],
    gold: beyond ? null : sentence,
    candidates:
      kind === 'document-failed'
        ? []
        : Array.from({ length: plan.candidates ?? 6 }, (_, i): Candidate => {
            const fate = i === 0 && reason !== null ? 'turned down' : pick(FATES, 'taken');
            return {
              value: i === 0 ? due : i === 1 ? said.value : word(),
              rule: pick(RULES, 'plain-phrase'),
              score: draw(),
              fate,
              reason: fate === 'turned down' ? (reason ?? pick(REASONS, 'literature')) : null,
              passage: i === 0 ? sentence : makePassage(plan.words),
            };
          }),
  };
}

function weighted<T>(choices: readonly (readonly [choice: T, weight: number])[], fallback: T): T {
  let left = draw() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  return fallback;
}

function around(value: number, documents: number): EvaluationInterval {
  const half = 1.96 * Math.sqrt(Math.max(value * (1 - value), 0.0004) / Math.max(documents, 1));
  return [Math.max(0, value - half), Math.min(1, value + half)];
}

function toScore(due: number, said: number, right: number, documents: number): Score {
  const f1 = right === 0 ? 0 : (2 * right) / (due + said);
  return {
    due,
    said,
    right,
    precision: said === 0 ? 0 : right / said,
    recall: due === 0 ? 0 : right / due,
    f1,
    interval: around(f1, documents),
  };
}

function pooled(fields: readonly FieldScore[], documents: number): Score {
  const sum = (key: 'due' | 'said' | 'right'): number => fields.reduce((total, { score }) => total + score[key], 0);
  return toScore(sum('due'), sum('said'), sum('right'), documents);
}

function fieldScore(
  [field, title, core, rate]: readonly [string, string, boolean, number],
  patients: number,
  errors: readonly ValueError[],
): FieldScore {
  const own = errors.filter((error) => error.field === field),
    count = (some: (error: ValueError) => boolean): number => own.filter(some).length;
  const wrong = count(({ due, said }) => due.length > 0 && said.length > 0),
    missed = count(({ said }) => said.length === 0),
    extra = count(({ due }) => due.length === 0);
  const due = Math.max(Math.round((patients * rate) / 100), wrong + missed),
    right = due - wrong - missed,
    invented = count((error) => error.class === 'invented');
  return {
    field,
    title,
    core,
    score: toScore(due, right + wrong + extra, right, due),
    few: due < 30,
    missed,
    wrong,
    extra,
    invented,
    absent: Math.max(invented, Math.round(patients * 0.2)),
    inventedCases: invented,
    evidence: { quoted: right + wrong, reproduced: right + wrong, compared: right, overlapping: Math.round(right * 0.94) },
  };
}

function slicesBy(by: string, parts: number, documents: number, fields: readonly FieldScore[]): Slice[] {
  const sizes = Array.from({ length: parts }, (_, i) => Math.round((documents * 2 * (parts - i)) / (parts * (parts + 1)))).filter(
    (size) => size > 0,
  );
  return sizes.map((size): Slice => {
    const shares = fields.map(({ field, score }) => {
      const due = Math.round((score.due * size) / documents),
        right = Math.round(due * (score.recall < 1 ? Math.min(1, score.recall + (draw() - 0.6) * 0.1) : 1));
      return { field, due, said: due, right, f1: due === 0 ? 0 : right / due };
    });
    const f1 = shares.reduce((sum, each) => sum + each.f1, 0) / shares.length;
    return {
      by,
      value: words(2),
      documents: size,
      macro: { f1, interval: around(f1, size) },
      micro: toScore(size * 9, size * 9, Math.round(size * 9 * f1), size),
      fields: shares,
    };
  });
}

function calibration(values: number): Calibration {
  const bins = [0.5, 0.6, 0.7, 0.8, 0.9].map((from, i) => ({
    from,
    to: from + 0.1,
    values: Math.ceil((values * (i + 1)) / 15),
    confidence: from + 0.06,
    precision: Math.min(1, from + 0.02 + draw() * 0.08),
  }));
  const curve = Array.from({ length: 40 }, (_, i) => ({
    confidence: 0.995 - i * 0.012,
    coverage: (i + 1) / 40,
    precision: 1 - 0.0025 * i - draw() * 0.004,
  }));
  return values === 0
    ? { values, precision: 0, expectedError: 0, bins: [], curve: [], acceptable: 0, target: 0.98 }
    : {
        values,
        precision: 0.915,
        expectedError: 0.034,
        bins,
        curve,
        acceptable: curve.findLast(({ precision }) => precision >= 0.98)?.coverage ?? 0,
        target: 0.98,
      };
}

function lossOf(field: string, fromInput: number): LossField {
  const loss = (draw() - 0.3) * 0.03,
    fromText = Math.min(1, fromInput + loss);
  return { field, fromInput, fromText, loss: fromText - fromInput, interval: [loss - 0.012, loss + 0.012] };
}

function comparison(documents: number, fields: readonly FieldScore[], mean: number): Comparison {
  const compared = fields.map(({ field, score }, i): ComparedField =>
    comparedField(field, score.f1, i === 3 ? -0.041 : i === 6 ? 0.062 : (draw() - 0.45) * 0.02),
  );
  const change = (i: number, sign: number): Comparison['improved'][number] => ({
    document: documentId(i),
    field: FIELDS[1 + (i % 17)]?.[0] ?? 'age',
    before: sign > 0 ? 0 : 1,
    after: sign > 0 ? 1 : 0.5,
  });
  return {
    documents: Math.max(0, documents - 1),
    left: documents > 0 ? [documentId(0)] : [],
    fields: [...compared, comparedField('MACRO', mean, 0.012)],
    improved: Array.from({ length: Math.min(documents, 14) }, (_, i) => change(i, 1)),
    worsened: Array.from({ length: Math.min(documents, 4) }, (_, i) => change(i + 5, -1)),
    regressions: ['Primary site, 3 characters is significantly worse: −.041, p .004.'],
  };
}

function comparedField(field: string, after: number, change: number): ComparedField {
  const large = Math.abs(change) > 0.03,
    adjusted = large ? 0.004 : 0.7;
  return {
    field,
    before: Math.min(1, Math.max(0, after - change)),
    after,
    difference: change,
    interval: [change - 0.015, change + 0.015],
    randomisation: adjusted / 2,
    better: change > 0 ? 7 : 1,
    worse: change > 0 ? 1 : 6,
    mcnemar: field === 'MACRO' ? null : adjusted,
    adjusted,
    verdict: !large ? 'same' : change > 0 ? 'better' : 'worse',
  };
}
