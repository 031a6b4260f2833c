import type { EvaluationRun, EvidenceScore, FieldScore, Slice } from '../../generated/evaluation.ts';

/** Slices of one cut. */
export interface Cut {
  readonly by: string;
  readonly parts: readonly Slice[];
}

/** The evidence of all fields added up. */
export function evidenceTotal(fields: readonly FieldScore[]): EvidenceScore {
  const sum = (key: keyof EvidenceScore): number => fields.reduce((total, { evidence }) => total + evidence[key], 0);
  return { quoted: sum('quoted'), reproduced: sum('reproduced'), compared: sum('compared'), overlapping: sum('overlapping') };
}

/** The cuts that part the dataset at all, in the run's order; one with a single part says nothing new. */
export function cutsOf({ slices }: EvaluationRun): Cut[] {
  return [...Map.groupBy(slices, ({ by }) => by)].map(([by, parts]): Cut => ({ by, parts })).filter(({ parts }) => parts.length > 1);
}

/** Documents in which anything is missed, wrong or invented. */
export function documentsWithErrors({ errors }: EvaluationRun): number {
  return new Set(errors.map(({ document }) => document)).size;
}

/** The start of a digest, enough to tell two apart, without the name of its algorithm. */
export function digestStart(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, 12);
}
