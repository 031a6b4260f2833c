/** Compares names as a person orders them: runs of digits by their number, the rest by code unit. */
export function naturalOrder(a: string, b: string): number {
  const left = parts(a),
    right = parts(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const x = left[i] ?? '',
      y = right[i] ?? '';
    if (x === y) continue;
    const difference = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : 0;
    return difference !== 0 ? difference : byCodeUnit(x, y);
  }
  return left.length - right.length;
}

/** Compares texts by code unit, so that no locale changes an order. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function parts(name: string): string[] {
  return name.toLowerCase().match(/\d+|\D+/g) ?? [];
}
