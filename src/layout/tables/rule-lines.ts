import type { Rule } from '../../document/document.ts';

/** A horizontal ruling line, its pieces joined. */
export interface RuleLine {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

/** Shaded rows are at least this high (points); thinner fills are ruling lines and arrive as such. */
const MIN_SHADE = 4;

/** The rules of a table's frame: shaded cells and rows count by their upper and lower edges, as ruling lines do. */
export function frameRules(rules: readonly Rule[]): Rule[] {
  return rules.flatMap((rule): Rule[] => {
    if (rule.kind !== 'area') return [rule];
    const [x0, y0, x1, y1] = rule.box;
    if (y1 - y0 < MIN_SHADE || x1 - x0 < MIN_SHADE) return [];
    return [
      { kind: 'horizontal', box: [x0, y0, x1, y0] },
      { kind: 'horizontal', box: [x0, y1, x1, y1] },
    ];
  });
}

/** Joins the pieces of horizontal rules that lie on one height and (nearly) touch; lines from top to bottom. */
export function joinRules(rules: readonly Rule[]): RuleLine[] {
  const pieces = rules.filter((rule) => rule.kind === 'horizontal').sort((a, b) => a.box[0] - b.box[0]);
  const lines: { x0: number; x1: number; y: number }[] = [];
  for (const { box } of pieces) {
    const y = (box[1] + box[3]) / 2;
    const line = lines.find((other) => Math.abs(other.y - y) < 1.5 && box[0] - other.x1 < 7 && other.x0 - box[2] < 7);
    if (line) {
      line.x0 = Math.min(line.x0, box[0]);
      line.x1 = Math.max(line.x1, box[2]);
    } else {
      lines.push({ x0: box[0], x1: box[2], y });
    }
  }
  return lines.sort((a, b) => a.y - b.y);
}
