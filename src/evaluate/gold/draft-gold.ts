import type { GoldCase, GoldFollowUp, GoldKi67, GoldNotGiven, GoldReport, GoldTreatment } from '../../generated/gold.ts';
import type { CaseRecord, Evidence, Ki67Value, ReportRecord, TreatmentFact } from '../../generated/report.ts';

/** Most words of a quote in gold. */
const QUOTE_WORDS = 25;

const NOTES = 'A draft that caseglean made of its own record: correct it against the article before anything is scored with it.';

/**
 * A draft of gold from what was extracted, for a person to correct against the article: reported patients only.
 *
 * Published patients stand in one table without caption or columns, since a record does not tell their tables apart.
 */
export function draftGold(record: ReportRecord, id: string): GoldReport {
  const reported = record.cases.filter(({ origin }) => origin === 'reported');
  const published = record.cases.length - reported.length;
  return {
    id,
    oncology: !record.findings.some(({ code }) => code === 'no-tumour'),
    cases: reported.map((one, i) => draftCase(one, `${i + 1}`)),
    literatureTables: published === 0 ? [] : [{ caption: '', rows: published, columns: {} }],
    notes: NOTES,
  };
}

function draftCase(one: CaseRecord, number: string): GoldCase {
  const { age, sex } = one.patient;
  const { primarySite: site, histology } = one.tumor;
  return {
    label: one.label ?? number,
    age: age === null ? null : { years: age.value.years, approx: age.value.approximate, quote: quoteOf(age) },
    sex: sex === null || sex.value === 'other' ? null : sex.value,
    primarySite:
      site === null
        ? null
        : { text: site.value.text, icdo3: listOf(site.value.icdO3Topography), laterality: site.value.laterality, quote: quoteOf(site) },
    histology:
      histology === null ? null : { text: histology.value.text, icdo3: listOf(histology.value.icdO3Morphology), quote: quoteOf(histology) },
    treatments: one.treatments.flatMap(draftTreatment),
    notGiven: one.treatments.flatMap(draftNotGiven),
    ki67: one.ki67.flatMap((fact) => draftKi67(fact.value, quoteOf(fact))),
    metastases: [...new Set(one.metastases.map(({ value }) => value.site))],
    recurrence: one.recurrence?.value.occurred ?? null,
    followUp: draftFollowUp(one),
  };
}

function draftTreatment(fact: TreatmentFact): GoldTreatment[] {
  const { modality, name, status, agents, cycles, totalDoseGy, fractions } = fact.value;
  if (status !== 'given' && status !== 'discontinued') return [];
  return [
    {
      modality,
      name,
      quote: quoteOf(fact),
      ...(agents.length === 0 ? {} : { agents: [...new Set(agents.map((agent) => agent.name.trim().toLowerCase()))] }),
      ...(cycles === null ? {} : { cycles }),
      ...(totalDoseGy === null ? {} : { doseGy: totalDoseGy }),
      ...(fractions === null ? {} : { fractions }),
    },
  ];
}

/** What was merely recommended is no treatment that the patient did not get. */
const WHY_NOT = {
  'not-given': 'not given',
  declined: 'refused',
  planned: 'planned',
  given: null,
  discontinued: null,
  recommended: null,
} as const;

function draftNotGiven(fact: TreatmentFact): GoldNotGiven[] {
  const { modality, name, status } = fact.value;
  const why = WHY_NOT[status];
  return why === null ? [] : [{ modality, why, quote: quoteOf(fact), name }];
}

const SPECIMENS = {
  primary: 'primary',
  recurrence: 'recurrence',
  metastasis: 'metastasis',
  biopsy: 'biopsy-unspecified',
  unspecified: 'biopsy-unspecified',
} as const;

/** Gold is in per cent: a count per field or area has no place in it. A bound stays one where it is 'about' a number. */
function draftKi67(value: Ki67Value, quote: string): GoldKi67[] {
  const { comparator, low, high, approximate, unit, qualitative } = value;
  if (unit !== null && unit !== '%') return [];
  const specimen = SPECIMENS[value.specimen.role];
  if (low === null && high === null) return qualitative === null ? [] : [{ op: null, low, high, qualitative, specimen, quote }];
  const rest = { qualitative: null, specimen, quote };
  switch (comparator) {
    case '<':
    case '<=':
      return [{ op: comparator, low: null, high: high ?? low, ...rest }];
    case '>':
    case '>=':
      return [{ op: comparator, low: low ?? high, high: null, ...rest }];
    default:
      return [{ op: approximate ? '~' : '=', low: low ?? high, high: high ?? low, ...rest }];
  }
}

function draftFollowUp({ followUp }: CaseRecord): GoldFollowUp | null {
  if (followUp === null) return null;
  const { durationMonths: months, comparator, anchor, vitalStatus, code } = followUp.value;
  const status = code ?? ({ alive: 'ALIVE', dead: 'DUC', unknown: 'UNKNOWN' } as const)[vitalStatus];
  if (months === null && status === 'UNKNOWN') return null;
  return { months, op: months === null ? null : (comparator ?? '='), anchor, status, quote: quoteOf(followUp) };
}

function listOf(code: string | null): readonly string[] {
  return code === null ? [] : [code];
}

/** The first words that prove a value, on one line; a quote that a page's end cut in two is one again. */
function quoteOf({ evidence }: { readonly evidence: readonly Evidence[] }): string {
  let text = '';
  let end: number | null = null;
  for (const item of evidence) {
    if (end !== null && (item.start < end || item.start > end + 1)) break;
    text += end === null || item.start === end ? item.quote : ` ${item.quote}`;
    end = item.end;
  }
  return text.trim().split(/\s+/).slice(0, QUOTE_WORDS).join(' ');
}
