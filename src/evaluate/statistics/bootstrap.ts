import type { EvaluationInterval } from '../../generated/evaluation.ts';
import { columnsOf, fieldTotals, requireAlike, type CountTable } from './count-table.ts';
import { f1Of } from './counts.ts';
import { percentileInterval } from './percentile-interval.ts';
import { seededRandom } from './random.ts';

/** How to draw, and which fields count in the macro mean. */
export interface BootstrapOptions {
  /** Integer in [0, 2^32). */
  readonly seed: number;
  /** Fields of the macro mean; all of them in the table. */
  readonly core: readonly string[];
  /** Integer from 1; 2,000 where not given. */
  readonly draws?: number;
}

/**
 * Something of every field, in the order of the table's fields, of the mean F1 over the core fields, null where there is none, and
 * of all counts pooled.
 */
export interface ByField<T> {
  readonly fields: readonly T[];
  readonly macro: T | null;
  readonly micro: T;
}

/** Counts by field that a draw comes to. */
interface Sums {
  readonly due: Int32Array;
  readonly said: Int32Array;
  readonly right: Int32Array;
}

/**
 * 95 % intervals of F1 over documents drawn with replacement: macro the mean over the core fields, micro the counts of all fields
 * of the table pooled. One draw of documents serves every field. The documents must be sorted, by id, to make the result independent
 * of where they came from. [0, 0] where nothing is due in any document.
 *
 * A draw can miss all documents in which a field is due. It then says nothing of the field and is left out of its interval, and the
 * field out of the draw's mean: counted as 0, rare fields would push the macro interval below the score.
 *
 * Source: percentile bootstrap with the document as the unit (Efron & Tibshirani 1993; Dror et al. 2018).
 * @throws RangeError where the seed, the number of draws or a core field is wrong.
 */
export function bootstrapIntervals(table: CountTable, options: BootstrapOptions): ByField<EvaluationInterval> {
  const { fields, macro, micro } = resampleF1(table, options);
  return { fields: fields.map(intervalOf), macro: macro === null ? null : intervalOf(macro), micro: intervalOf(micro) };
}

/**
 * 95 % intervals of the difference in F1, after - before, with the same draws of documents for both runs. Both tables hold the same
 * documents in the same order, by id, with the same gold, and the same fields. Draws are left out as for `bootstrapIntervals`.
 * Exchanging the runs mirrors every interval at 0.
 *
 * Source: paired bootstrap (Dror et al. 2018).
 * @throws RangeError where the tables do not match, or the seed, the number of draws or a core field is wrong.
 */
export function bootstrapDifferences(before: CountTable, after: CountTable, options: BootstrapOptions): ByField<EvaluationInterval> {
  requireAlike(before, after);
  const old = resampleF1(before, options),
    now = resampleF1(after, options);
  return {
    fields: now.fields.map((f1s, column) => differenceOf(old.fields[column] ?? null, f1s)),
    macro: now.macro === null ? null : differenceOf(old.macro, now.macro),
    micro: differenceOf(old.micro, now.micro),
  };
}

/**
 * F1 of every draw, in the order of the draws; NaN where nothing is due in the draw though it is in the table. Which documents a draw
 * takes depends on the seed and the number of documents alone.
 * @throws RangeError where the seed, the number of draws or a core field is wrong.
 */
export function resampleF1(table: CountTable, options: BootstrapOptions): ByField<Float64Array> {
  const { seed, core, draws = 2_000 } = options;
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`draws must be an integer from 1, not ${draws}`);
  const columns = columnsOf(table, core);
  const random = seededRandom(seed);
  const times = new Int32Array(table.documents);
  const width = table.fields.length;
  const sums = { due: new Int32Array(width), said: new Int32Array(width), right: new Int32Array(width) };
  const everDue = fieldTotals(table).map(({ due }) => due > 0);
  const drawn = { fields: table.fields.map(() => new Float64Array(draws)), macro: new Float64Array(draws), micro: new Float64Array(draws) };
  for (let draw = 0; draw < draws; draw += 1) {
    times.fill(0);
    for (let taken = 0; taken < table.documents; taken += 1) {
      const row = random.below(table.documents);
      times[row] = (times[row] ?? 0) + 1;
    }
    for (const part of ['due', 'said', 'right'] as const) addRows(table[part], times, sums[part]);
    for (const [column, f1s] of drawn.fields.entries()) f1s[draw] = scoreOf(sums, [column], everDue);
    drawn.macro[draw] = meanOf(columns.map((column) => drawn.fields[column]?.[draw] ?? Number.NaN));
    drawn.micro[draw] = scoreOf(sums, everDue.keys(), everDue);
  }
  return { ...drawn, macro: columns.length === 0 ? null : drawn.macro };
}

/** Sets `sums` to the sum of the rows of `cells`, each taken so many times. */
function addRows(cells: Int32Array, times: Int32Array, sums: Int32Array): void {
  const width = sums.length;
  sums.fill(0);
  for (let row = 0; row < times.length; row += 1) {
    const weight = times[row] ?? 0;
    if (weight === 0) continue;
    const start = row * width;
    for (let column = 0; column < width; column += 1) sums[column] = (sums[column] ?? 0) + weight * (cells[start + column] ?? 0);
  }
}

/** F1 of some columns pooled; NaN where nothing is due in them, though `everDue` has it that something could be. */
function scoreOf(sums: Sums, columns: Iterable<number>, everDue: readonly boolean[]): number {
  let due = 0,
    said = 0,
    right = 0,
    ever = false;
  for (const column of columns) {
    due += sums.due[column] ?? 0;
    said += sums.said[column] ?? 0;
    right += sums.right[column] ?? 0;
    ever ||= everDue[column] === true;
  }
  return due === 0 && ever ? Number.NaN : f1Of(right, due + said);
}

/** Mean of what is a number; NaN where nothing is. */
function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Left out are draws that neither run has a score for; a run that lacks one alone, as its gold differs, scores 0. */
function differenceOf(before: Float64Array | null, after: Float64Array): EvaluationInterval {
  return intervalOf(
    after.map((now, draw) => {
      const old = before?.[draw] ?? Number.NaN;
      return Number.isNaN(now) && Number.isNaN(old) ? Number.NaN : (now || 0) - (old || 0);
    }),
  );
}

/** [0, 0] where no draw has a score. */
function intervalOf(values: Float64Array): EvaluationInterval {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? [0, 0] : percentileInterval(known);
}
