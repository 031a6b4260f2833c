/** A count on a scale from 0, none, to 1, seven or more. */
export function logCount(count: number): number {
  return Math.min(1, Math.log2(1 + Math.max(0, count)) / 3);
}
