/** Columns agree when this share of the lines that one of them fills is filled in both. */
const AGREEING = 0.8;
/**
 * Share of the lines that begin rows in which the first column, which names the row, and the others must begin as well: cells are
 * set at the top of their rows.
 */
const NAMED = 0.93,
  TOP_SET = 0.85;
/** This share of the columns, and two at least, must have one line a row. */
const ANCHORS = 1 / 3;

/**
 * For each line whether it begins a row, told by the columns that have one line in every row (numbers, years, references), while
 * others take several. Lines before `body` are the head's and begin no rows but where `parted` says so, as rules do. Null where too
 * few columns agree or cells are not set at the top of their rows.
 */
export function findAnchors(
  filled: readonly (readonly (readonly unknown[])[])[],
  parted: readonly boolean[],
  body: number,
): boolean[] | null {
  const lines = filled.slice(body);
  const columns = (filled[0] ?? []).map((_, column) => new Set(lines.flatMap((cells, i) => ((cells[column]?.length ?? 0) > 0 ? [i] : []))));
  const least = Math.max(2, Math.floor(columns.length * ANCHORS));
  const clusters = columns.map((one) => columns.filter((other) => agree(one, other)));
  const anchors = clusters.filter((cluster) => cluster.length >= least).sort((a, b) => linesIn(b) - linesIn(a))[0];
  if (!anchors) return null;
  const starts = lines.map((_, i) => anchors.filter((column) => column.has(i)).length * 2 > anchors.length);
  const rows = starts.flatMap((start, i) => (start ? [i] : []));
  const topSet = columns.every((column, i) => rows.filter((row) => column.has(row)).length >= (i === 0 ? NAMED : TOP_SET) * rows.length);
  if (rows.length < 3 || !topSet) return null;
  return parted.map((part, i) => part || (i >= body && starts[i - body] === true));
}

function agree(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const both = [...one].filter((line) => other.has(line)).length;
  return both >= AGREEING * (one.size + other.size - both);
}

function linesIn(cluster: readonly ReadonlySet<number>[]): number {
  return cluster.reduce((sum, column) => sum + column.size, 0) / cluster.length;
}
