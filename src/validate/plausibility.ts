import type { AgeFact, CaseRecord, Finding, FollowUpFact, Ki67Fact, PrimarySiteFact, TreatmentFact, Tumor } from '../generated/report.ts';
import { loadLexicon, type LexiconEntry } from '../lexicon/lexicon.ts';
import { findDisagreeing } from './agreement.ts';
import { doseFinding, type DoseLimit } from './dose.ts';
import { warning } from './warning.ts';

/** Bounds of a number. */
interface RangeLimit extends LexiconEntry {
  readonly check: 'ki67' | 'age';
  readonly min: number;
  readonly max: number;
}
/** Sites that only one sex has. */
interface SexLimit extends LexiconEntry {
  readonly check: 'sex';
  readonly sites: readonly string[];
  readonly sex: 'male' | 'female';
}
/** Sites where a histology arises. */
interface HistologyLimit extends LexiconEntry {
  readonly check: 'histology';
  readonly morphologies: readonly string[];
  readonly sites: readonly string[];
}

type Limit = RangeLimit | SexLimit | HistologyLimit | DoseLimit;

/** A treatment this long after the end of follow-up is more than rounding. */
const SLACK_MONTHS = 1.5;

/**
 * Findings on values that are hardly possible, in the order of the record; no value is changed. Limits are in
 * lexicons/plausibility.json.
 */
export function findImplausible(cases: readonly CaseRecord[]): Finding[] {
  const limits = loadLexicon<Limit>('plausibility').entries;
  return cases.flatMap((patient, index) => [
    ...checkCase(patient, `/cases/${index}`, limits),
    ...findDisagreeing(patient, `/cases/${index}`),
  ]);
}

function checkCase(patient: CaseRecord, path: string, limits: readonly Limit[]): Finding[] {
  const doses = limits.filter((limit): limit is DoseLimit => limit.check === 'dose' || limit.check === 'dose-sum');
  const ki67 = limits.find((limit): limit is RangeLimit => limit.check === 'ki67');
  const age = limits.find((limit): limit is RangeLimit => limit.check === 'age');
  return [
    ...(age === undefined ? [] : ageFinding(patient.patient.age, `${path}/patient/age`, age)),
    ...siteFindings(patient, `${path}/tumor/primarySite`, limits),
    ...patient.treatments.flatMap((fact, at) => doseFinding(fact, `${path}/treatments/${at}`, doses)),
    ...(ki67 === undefined ? [] : patient.ki67.flatMap((fact, at) => ki67Finding(fact, `${path}/ki67/${at}`, ki67))),
    ...followUpFinding(patient.followUp, patient.treatments, `${path}/followUp`),
  ];
}

function ageFinding(fact: AgeFact | null, path: string, { min, max }: RangeLimit): Finding[] {
  if (fact === null || (fact.value.years >= min && fact.value.years <= max)) return [];
  return [warning('age-implausible', path, `An age of ${fact.value.years} years; expected ${min} to ${max}.`, fact.evidence)];
}

function ki67Finding(fact: Ki67Fact, path: string, { min, max }: RangeLimit): Finding[] {
  const { low, high, unit } = fact.value;
  if (unit !== null && unit !== '%') return [];
  const numbers = [low, high].filter((value) => value !== null);
  if (numbers.some((value) => value < min || value > max)) {
    return [warning('ki67-out-of-range', path, `Ki-67 of ${numbers.join(' to ')} %; expected ${min} to ${max}.`, fact.evidence)];
  }
  if (low === null || high === null || low <= high) return [];
  return [warning('ki67-out-of-range', path, `Ki-67 from ${low} to ${high} %; expected the lower end first.`, fact.evidence)];
}

function siteFindings(patient: CaseRecord, path: string, limits: readonly Limit[]): Finding[] {
  const site = patient.tumor.primarySite;
  if (site === null || site.value.icdO3Topography === null) return [];
  const category = site.value.icdO3Topography.slice(0, 3);
  return [...sexFinding(patient, site, category, path, limits), ...histologyFinding(patient.tumor, site, category, path, limits)];
}

function sexFinding(patient: CaseRecord, site: PrimarySiteFact, category: string, path: string, limits: readonly Limit[]): Finding[] {
  const sex = patient.patient.sex;
  const limit = limits.find((entry) => entry.check === 'sex' && entry.sites.includes(category));
  if (sex === null || sex.value === 'other' || limit?.check !== 'sex' || limit.sex === sex.value) return [];
  return [
    warning('site-sex-mismatch', path, `${site.value.text} (${category}) in a ${sex.value} patient; expected ${limit.sex}.`, [
      ...site.evidence,
      ...sex.evidence,
    ]),
  ];
}

function histologyFinding(
  { histology }: Tumor,
  site: PrimarySiteFact,
  category: string,
  path: string,
  limits: readonly Limit[],
): Finding[] {
  const morphology = histology?.value.icdO3Morphology ?? null;
  if (histology === null || morphology === null) return [];
  const limit = limits.find((entry) => entry.check === 'histology' && entry.morphologies.includes(morphology.slice(0, 4)));
  if (limit?.check !== 'histology' || limit.sites.includes(category) || category === 'C80') return [];
  const message = `${histology.value.text} (${morphology}) of ${site.value.text} (${category}); expected ${limit.sites.join(', ')}.`;
  return [{ ...warning('site-histology-unusual', path, message, [...histology.evidence, ...site.evidence]), severity: 'info' }];
}

/** Counts from the last treatment that the anchor can mean, so that only what no reading explains is found. */
function followUpFinding(fact: FollowUpFact | null, treatments: readonly TreatmentFact[], path: string): Finding[] {
  const months = fact?.value.durationMonths ?? null;
  if (fact === null || months === null || fact.value.comparator !== '=' || !['surgery', 'treatment'].includes(fact.value.anchor)) return [];
  const dated = treatments.flatMap(({ value, evidence }) => {
    const at = value.status === 'given' ? monthOf(value.time?.date ?? null) : null;
    return at === null ? [] : [{ value, evidence, at }];
  });
  const anchors = dated.filter(({ value }) => fact.value.anchor === 'treatment' || value.modality === 'surgery').map(({ at }) => at);
  if (anchors.length === 0) return [];
  const end = Math.max(...anchors) + months;
  const late = dated.find(({ at }) => at > end + SLACK_MONTHS);
  if (late === undefined) return [];
  const message = `Follow-up of ${months} months ends before ${late.value.name} (${late.value.time?.date ?? ''}).`;
  return [warning('follow-up-before-treatment', path, message, [...fact.evidence, ...late.evidence])];
}

/** Months since year 0; null without a month. */
function monthOf(date: string | null): number | null {
  const parts = /^(\d{4})-(\d{2})/.exec(date ?? '');
  return parts === null ? null : Number(parts[1]) * 12 + Number(parts[2]);
}
