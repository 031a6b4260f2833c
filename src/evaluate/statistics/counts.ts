/** Values due (in gold), said (in the record) and right (in both): integers from 0, `right` at most the smaller of the others. */
export interface Count {
  readonly due: number;
  readonly said: number;
  readonly right: number;
}

/** Share of the said values that are right, in [0, 1]; 0 where nothing was said. */
export function precision(count: Count): number {
  return count.said === 0 ? 0 : count.right / count.said;
}

/** Share of the due values that were found, in [0, 1]; 0 where nothing was due. */
export function recall(count: Count): number {
  return count.due === 0 ? 0 : count.right / count.due;
}

/** Harmonic mean of precision and recall, in [0, 1]; 0 where nothing is right. */
export function f1(count: Count): number {
  return f1Of(count.right, count.due + count.said);
}

/** F1 from the right values and the sum of those due and said, 2 · right / (due + said); 0 where that sum is 0. */
export function f1Of(right: number, dueAndSaid: number): number {
  return dueAndSaid === 0 ? 0 : (2 * right) / dueAndSaid;
}

/** The sum, part by part; zeros for none. */
export function sumCounts(counts: readonly Count[]): Count {
  let due = 0,
    said = 0,
    right = 0;
  for (const count of counts) {
    due += count.due;
    said += count.said;
    right += count.right;
  }
  return { due, said, right };
}
