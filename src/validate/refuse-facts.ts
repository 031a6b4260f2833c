/** A value that is left out, and why. `path` is its JSON Pointer in the record as it was. */
export interface Refusal {
  readonly path: string;
  readonly reason: string;
}

type Node = Readonly<Record<string, unknown>>;

/** Data without the facts that were refused, those refusals, and how JSON Pointers into the old data read in the new. */
export interface Sifted {
  readonly data: unknown;
  readonly refusals: readonly Refusal[];
  readonly repoint: (path: string) => string;
}

/**
 * Leaves out every fact for which `reasonAgainst` gives a reason: a list loses the entry, a field becomes null.
 *
 * A fact is any object with `value` and `evidence`.
 */
export function siftFacts(data: unknown, reasonAgainst: (fact: Node, path: string) => string | null): Sifted {
  const refusals: Refusal[] = [];
  const moves = new Map<string, string>();
  const visit = (node: unknown, from: string, to: string): unknown => {
    if (Array.isArray(node)) return visitList(node, from, to);
    if (!isNode(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, child]) => {
        const refused = refuse(child, `${from}/${key}`);
        return [key, refused ? null : visit(child, `${from}/${key}`, `${to}/${key}`)];
      }),
    );
  };
  const visitList = (list: readonly unknown[], from: string, to: string): unknown[] => {
    const kept: unknown[] = [];
    for (const [index, item] of list.entries()) {
      if (refuse(item, `${from}/${index}`)) {
        moves.set(`${from}/${index}`, to);
        continue;
      }
      if (index !== kept.length) moves.set(`${from}/${index}`, `${to}/${kept.length}`);
      kept.push(visit(item, `${from}/${index}`, `${to}/${kept.length}`));
    }
    return kept;
  };
  const refuse = (node: unknown, path: string): boolean => {
    const reason = isNode(node) && 'value' in node && 'evidence' in node ? reasonAgainst(node, path) : null;
    if (reason !== null) refusals.push({ path, reason });
    return reason !== null;
  };
  const sifted = visit(data, '', '');
  return { data: sifted, refusals, repoint: (path) => repoint(moves, path) };
}

/** The longest moved ancestor decides; what lay inside a refused entry now points at its list. */
function repoint(moves: ReadonlyMap<string, string>, path: string): string {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const target = moves.get(path.slice(0, end));
    if (target === undefined) continue;
    return /\/\d+$/.test(target) ? target + path.slice(end) : target;
  }
  return path;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
