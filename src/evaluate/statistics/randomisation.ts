import { columnsOf, requireAlike, type CountTable } from './count-table.ts';
import { f1Of } from './counts.ts';
import { fairBinomial, toPValue } from './fair-binomial.ts';
import { seededRandom, type Random } from './random.ts';

/** How to draw, and which fields count in the macro mean. */
export interface RandomisationOptions {
  /** Integer in [0, 2^32). */
  readonly seed: number;
  /** Fields of the macro mean; all of them in the tables. */
  readonly core: readonly string[];
  /** Integer from 1; 10,000 where not given. */
  readonly draws?: number;
  /**
   * Most outcomes to go through one by one instead of drawing; 2^16 where not given, so up to 16 changed documents always are. 0
   * always draws.
   */
  readonly enumerated?: number;
}

/**
 * P values of the difference in F1, in (0, 1]: of every field, in the order of the tables, and of the mean over the core fields,
 * null where there is none.
 */
export interface RandomisedPValues {
  readonly fields: readonly number[];
  readonly macro: number | null;
}

/**
 * Documents that changed, grouped where their counts changed alike or exactly the other way round: swapping a document between the runs
 * turns the sign of its change. Group g, `sizes[g]` documents of which `heads` show heads, adds (2 · heads - size) times `steps` to the
 * differences at `slots`, both at the places from `starts[g]` to `starts[g + 1]`. One array for all groups: the sums are most of the work.
 */
interface ChangeGroups {
  readonly sizes: readonly number[];
  readonly starts: Int32Array;
  readonly slots: Int32Array;
  readonly steps: Int32Array;
}

/** What changed between two runs in some fields. By slot: 2i is right values of the i-th field, 2i + 1 its values due and said. */
interface Changes {
  /** Both runs together: no swap alters it. */
  readonly totals: Int32Array;
  /** The difference between the runs where all coins show tails. */
  readonly tails: Int32Array;
  readonly groups: ChangeGroups;
  /** Smallest difference in F1 that counts as one as large as the true one. */
  readonly bar: number;
}

/** F1 values that are equal on paper differ by less than this. */
const ROUNDING = 1e-12;

/**
 * Two-sided paired randomisation test of F1 with the document as the unit: how often the difference would be as large if it were a
 * coin's choice, document by document, which run a result belongs to. For the macro mean a document is swapped with all its fields.
 *
 * Documents that change alike are tossed together, as one binomial number. Where these can fall in no more ways than `enumerated`, all
 * are gone through, each with its chance, and P is exact; else P is (as large + 1) / (draws + 1). Documents with equal counts stay in
 * the totals and are not tossed. A P value is the same whatever the order of the documents, the other fields, and which run is first;
 * both tables must have the same order.
 *
 * Source: approximate randomisation (Noreen 1989; Yeh 2000; Dror et al. 2018).
 * @throws RangeError where the tables do not match, or the seed, the number of draws or a core field is wrong.
 */
export function randomisationTest(before: CountTable, after: CountTable, options: RandomisationOptions): RandomisedPValues {
  requireAlike(before, after);
  const { seed, draws = 10_000, enumerated = 2 ** 16 } = options;
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`draws must be an integer from 1, not ${draws}`);
  const core = columnsOf(before, options.core);
  const pValueOf = (columns: readonly number[]): number => {
    const random = seededRandom(seed);
    const changes = findChanges(toSlots(before, columns), toSlots(after, columns), 2 * columns.length);
    const outcomes = changes.groups.sizes.reduce((product, size) => product * (size + 1), 1);
    return outcomes <= enumerated ? exactP(changes) : drawnP(changes, draws, random);
  };
  return { fields: before.fields.map((_, column) => pValueOf([column])), macro: core.length === 0 ? null : pValueOf(core) };
}

/** The slots of the columns, document after document. */
function toSlots(table: CountTable, columns: readonly number[]): Int32Array {
  const slots = new Int32Array(2 * columns.length * table.documents);
  let slot = 0;
  for (let start = 0; start < table.right.length; start += table.fields.length) {
    for (const column of columns) {
      slots[slot] = table.right[start + column] ?? 0;
      slots[slot + 1] = (table.due[start + column] ?? 0) + (table.said[start + column] ?? 0);
      slot += 2;
    }
  }
  return slots;
}

/** Documents are `width` slots each. */
function findChanges(before: Int32Array, after: Int32Array, width: number): Changes {
  const totals = new Int32Array(width),
    sums = new Int32Array(width);
  const sizes = new Map<string, number>();
  for (let start = 0; start < before.length; start += width) {
    let key = '',
      sign = 0;
    for (let slot = 0; slot < width; slot += 1) {
      const old = before[start + slot] ?? 0,
        now = after[start + slot] ?? 0;
      totals[slot] = (totals[slot] ?? 0) + old + now;
      sums[slot] = (sums[slot] ?? 0) + now - old;
      if (now === old) continue;
      if (sign === 0) sign = Math.sign(now - old);
      key += `${slot} ${sign * (now - old)} `;
    }
    if (sign !== 0) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  const groups = toGroups(sizes);
  const tails = new Int32Array(width);
  for (const [group, size] of groups.sizes.entries()) addSteps(tails, groups, { group, times: -size });
  return { totals, tails, groups, bar: Math.abs(meanDifference(totals, sums)) - ROUNDING };
}

/** Reads slots and steps, in turn, back from the keys; sorted by key, so that the draws do not follow the order of the documents. */
function toGroups(sizes: ReadonlyMap<string, number>): ChangeGroups {
  const sorted = [...sizes].sort(([a], [b]) => (a < b ? -1 : 1));
  const starts = new Int32Array(sorted.length + 1);
  const slots: number[] = [],
    steps: number[] = [];
  for (const [group, [key]] of sorted.entries()) {
    const numbers = key.trim().split(' ').map(Number);
    slots.push(...numbers.filter((_, i) => i % 2 === 0));
    steps.push(...numbers.filter((_, i) => i % 2 === 1));
    starts[group + 1] = slots.length;
  }
  return { sizes: sorted.map(([, size]) => size), starts, slots: Int32Array.from(slots), steps: Int32Array.from(steps) };
}

/** Mean over the fields of F1 after - F1 before, where the runs differ by `sums` and together have `totals`. */
function meanDifference(totals: Int32Array, sums: Int32Array): number {
  let sum = 0;
  for (let slot = 0; slot < totals.length; slot += 2) {
    const right = totals[slot] ?? 0,
      pool = totals[slot + 1] ?? 0;
    const moreRight = sums[slot] ?? 0,
      more = sums[slot + 1] ?? 0;
    // Twice the counts of either run: F1 is a ratio, so the 2 cancels.
    sum += f1Of(right + moreRight, pool + more) - f1Of(right - moreRight, pool - more);
  }
  return sum / (totals.length / 2);
}

/** The chance of all outcomes whose difference reaches the bar. */
function exactP({ totals, tails, groups, bar }: Changes): number {
  const sums = tails.slice();
  const chances = groups.sizes.map(fairBinomial);
  const chanceFrom = (group: number): number => {
    const own = chances[group];
    if (own === undefined) return Math.abs(meanDifference(totals, sums)) >= bar ? 1 : 0;
    let reached = 0;
    for (const chance of own) {
      reached += chance * chanceFrom(group + 1);
      addSteps(sums, groups, { group, times: 2 });
    }
    addSteps(sums, groups, { group, times: -2 * own.length });
    return reached;
  };
  return toPValue(chanceFrom(0));
}

function drawnP({ totals, tails, groups, bar }: Changes, draws: number, random: Random): number {
  const sums = tails.slice();
  let reached = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    sums.set(tails);
    for (let group = 0; group < groups.sizes.length; group += 1) {
      const heads = random.heads(groups.sizes[group] ?? 0);
      if (heads > 0) addSteps(sums, groups, { group, times: 2 * heads });
    }
    if (Math.abs(meanDifference(totals, sums)) >= bar) reached += 1;
  }
  return (reached + 1) / (draws + 1);
}

function addSteps(sums: Int32Array, { starts, slots, steps }: ChangeGroups, { group, times }: { group: number; times: number }): void {
  const end = starts[group + 1] ?? 0;
  for (let at = starts[group] ?? 0; at < end; at += 1) {
    const slot = slots[at] ?? 0;
    sums[slot] = (sums[slot] ?? 0) + times * (steps[at] ?? 0);
  }
}
