/** How many numbers of an ascending list are smaller than `limit`: the place of the first that is not. */
export function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0,
    high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
