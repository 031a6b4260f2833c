import type { Finding, TreatmentFact } from '../generated/report.ts';
import type { LexiconEntry } from '../lexicon/lexicon.ts';
import { warning } from './warning.ts';

/** One bound on radiotherapy; of several that a treatment breaks the first counts. `unless` are words that lift it. */
export interface DoseLimit extends LexiconEntry {
  readonly check: 'dose' | 'dose-sum';
  readonly expected?: string;
  readonly unless?: readonly string[];
  /** The bound holds from this many fractions on. */
  readonly minFractions?: number;
  readonly maxFractions?: number;
  readonly minDosePerFractionGy?: number;
  readonly maxDosePerFractionGy?: number;
  readonly maxTotalGy?: number;
  /** Share of the total by which total and fractions × dose may differ. */
  readonly tolerance?: number;
}

/** At most one finding on whether the dose is given in practice, and one on its arithmetic. Only external beams are judged. */
export function doseFinding(fact: TreatmentFact, path: string, limits: readonly DoseLimit[]): Finding[] {
  if (fact.value.modality !== 'radiotherapy') return [];
  const broken = limits.find((limit) => limit.check === 'dose' && breaks(fact, limit));
  const sum = limits.find((limit) => limit.check === 'dose-sum');
  return [
    ...(broken === undefined
      ? []
      : [warning('dose-implausible', path, `${describeDose(fact)}; expected ${broken.expected ?? 'less'}`, fact.evidence)]),
    ...(sum === undefined ? [] : sumFinding(fact, path, sum.tolerance ?? 0)),
  ];
}

function breaks(fact: TreatmentFact, limit: DoseLimit): boolean {
  const { totalDoseGy: total, fractions } = fact.value;
  const each = dosePerFraction(fact);
  const words = [fact.value.name, ...fact.evidence.map(({ quote }) => quote)].join(' ').toLowerCase();
  if (limit.unless?.some((word) => words.includes(word.toLowerCase())) === true) return false;
  if (limit.minFractions !== undefined && (fractions === null || fractions < limit.minFractions)) return false;
  if (limit.maxFractions !== undefined && fractions !== null && fractions > limit.maxFractions) return true;
  if (limit.maxTotalGy !== undefined && total !== null && total > limit.maxTotalGy) return true;
  if (each === null) return false;
  return each > (limit.maxDosePerFractionGy ?? Infinity) || each < (limit.minDosePerFractionGy ?? -Infinity);
}

function dosePerFraction({ value }: TreatmentFact): number | null {
  if (value.totalDoseGy !== null && value.fractions !== null && value.fractions > 0) return value.totalDoseGy / value.fractions;
  return value.dosePerFractionGy;
}

function describeDose(fact: TreatmentFact): string {
  const { totalDoseGy: total, fractions } = fact.value;
  const each = dosePerFraction(fact);
  const count = fractions === null ? '' : ` in ${fractions} ${fractions === 1 ? 'fraction' : 'fractions'}`;
  if (total === null) return `${each === null ? 'A dose' : `${round(each)} Gy a fraction`}${count}`;
  return `${total} Gy${count}${each === null || fractions === null ? '' : ` is ${round(each)} Gy a fraction`}`;
}

function sumFinding(fact: TreatmentFact, path: string, tolerance: number): Finding[] {
  const { totalDoseGy: total, fractions, dosePerFractionGy: each } = fact.value;
  if (total === null || fractions === null || each === null || total === 0) return [];
  const sum = fractions * each;
  if (Math.abs(total - sum) / total <= tolerance) return [];
  return [
    warning(
      'dose-arithmetic',
      path,
      `${fractions} fractions of ${round(each)} Gy are ${round(sum)} Gy; the paper says ${total} Gy`,
      fact.evidence,
    ),
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
