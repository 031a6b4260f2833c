import type { Box } from '../../span.ts';
import type { Rule } from '../document.ts';
import type { PageWalk } from './graphics-state.ts';
import { intersectBoxes, transformBox, type Matrix } from './matrix.ts';

const THIN = 2.5;
const SHORTEST = 4;
const MOST_RULES = 6000;
const MOST_NUMBERS = 60_000;
const MOVE = 0,
  LINE = 1,
  CURVE = 2,
  QUADRATIC = 3,
  CLOSE = 4;

/** How a path is painted. */
export interface Paint {
  readonly fill: boolean;
  readonly stroke: boolean;
}

/**
 * Takes a finished path: straight upright strokes and thin filled boxes become rules, other filled boxes areas, and a pending clip
 * narrows the state. `path` is pdf.js' list of drawing steps, `bounds` the smallest box around it in user space.
 */
export function drawPath(walk: PageWalk, paint: Paint, path: ArrayLike<number> | null, bounds: Box | null): void {
  const { state } = walk;
  const box = bounds === null ? null : transformBox(state.ctm, bounds[0], bounds[1], bounds[2], bounds[3]);
  if (walk.clipNext) {
    walk.clipNext = false;
    if (box !== null) state.clip = intersectBoxes(state.clip, box);
  }
  if (path === null || box === null || (!paint.fill && !paint.stroke)) return;
  state.drew = true;
  if (paint.fill && !state.fillWhite && state.fillAlpha > 0.05) walk.dark.push(intersectBoxes(box, state.clip));
  if (walk.rules.length > MOST_RULES || path.length > MOST_NUMBERS) return;
  const strokeShows = paint.stroke && !state.strokeWhite;
  const fillShows = paint.fill && !state.fillWhite && state.fillAlpha > 0.05;
  if (strokeShows || fillShows) tracePath(walk, path, strokeShows, fillShows);
}

function tracePath(walk: PageWalk, path: ArrayLike<number>, stroke: boolean, fill: boolean): void {
  const { ctm } = walk.state;
  const width = Math.abs(walk.state.lineWidth) * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
  let points: number[] = [];
  let curved = false;
  const finish = (closed: boolean): void => {
    if (points.length >= 4 && !curved) {
      if (stroke) addStrokes(walk, points, closed, width);
      if (fill) addFilledBox(walk, points);
    }
    points = [];
    curved = false;
  };
  for (let i = 0; i < path.length;) {
    const step = path[i];
    if (step === MOVE || step === LINE) {
      if (step === MOVE) finish(false);
      points.push(...applied(ctm, path[i + 1] ?? 0, path[i + 2] ?? 0));
      i += 3;
    } else if (step === CURVE || step === QUADRATIC) {
      curved = true;
      i += step === CURVE ? 7 : 5;
    } else if (step === CLOSE) {
      finish(true);
      i += 1;
    } else {
      break;
    }
  }
  finish(false);
}

function applied(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

function addStrokes(walk: PageWalk, points: readonly number[], closed: boolean, width: number): void {
  const count = points.length / 2;
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const j = (i + 1) % count;
    const x0 = points[2 * i] ?? 0,
      y0 = points[2 * i + 1] ?? 0,
      x1 = points[2 * j] ?? 0,
      y1 = points[2 * j + 1] ?? 0;
    const flat = Math.abs(y1 - y0) < 0.7,
      upright = Math.abs(x1 - x0) < 0.7;
    if (flat === upright) continue;
    const half = Math.min(width, THIN) / 2;
    addRule(
      walk,
      flat
        ? [Math.min(x0, x1), Math.min(y0, y1) - half, Math.max(x0, x1), Math.max(y0, y1) + half]
        : [Math.min(x0, x1) - half, Math.min(y0, y1), Math.max(x0, x1) + half, Math.max(y0, y1)],
    );
  }
}

/** A filled outline of four or five points that follows its own box. */
function addFilledBox(walk: PageWalk, points: readonly number[]): void {
  if (points.length < 8 || points.length > 10) return;
  let x0 = Infinity,
    y0 = Infinity,
    x1 = -Infinity,
    y1 = -Infinity;
  for (let i = 0; i < points.length; i += 2) {
    x0 = Math.min(x0, points[i] ?? 0);
    x1 = Math.max(x1, points[i] ?? 0);
    y0 = Math.min(y0, points[i + 1] ?? 0);
    y1 = Math.max(y1, points[i + 1] ?? 0);
  }
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] ?? 0,
      y = points[i + 1] ?? 0;
    if (Math.min(x - x0, x1 - x) > 0.7 || Math.min(y - y0, y1 - y) > 0.7) return;
  }
  addRule(walk, [x0, y0, x1, y1]);
}

function addRule(walk: PageWalk, whole: Box): void {
  const box = intersectBoxes(whole, walk.state.clip);
  const width = box[2] - box[0],
    height = box[3] - box[1];
  if (Math.max(width, height) < SHORTEST || box[2] < 0 || box[3] < 0 || box[0] > walk.width || box[1] > walk.height) return;
  const kind: Rule['kind'] =
    height <= THIN && width > 2 * height ? 'horizontal' : width <= THIN && height > 2 * width ? 'vertical' : 'area';
  walk.rules.push({ kind, box });
}
