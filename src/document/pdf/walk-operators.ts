import type { Box } from '../../span.ts';
import { drawPath, type Paint } from './draw-path.ts';
import { addImage, restoreState, saveState, type PageWalk } from './graphics-state.ts';
import { IDENTITY, isNumberList, multiply, toMatrix, transformBox, intersectBoxes } from './matrix.ts';
import { MISSING_FONT, useFont } from './page-fonts.ts';
import { showText } from './show-text.ts';

/** What one operator does to the walk; `args` come from pdf.js unchecked. */
type Step = (walk: PageWalk, args: readonly unknown[]) => void;

/** A page's operators as pdf.js lists them. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

// Many times what any real page has.
const MOST_GLYPHS = 200_000;
const MOST_OPERATORS = 3_000_000;

/**
 * Walks a page's operators in order and leaves glyphs, rules and pictures in `walk`.
 * `operators` are pdf.js' operator numbers by name. Gives the reason where a page is too large to be walked to its end, else null.
 */
export function walkOperators(walk: PageWalk, list: OperatorList, operators: Readonly<Record<string, number>>): string | null {
  const steps = stepTable(operators);
  const count = Math.min(list.fnArray.length, MOST_OPERATORS);
  for (let i = 0; i < count; i++) {
    const step = steps[list.fnArray[i] ?? 0];
    if (step === undefined) continue;
    const args = list.argsArray[i];
    step(walk, Array.isArray(args) ? args : NO_ARGUMENTS);
    if (walk.glyphs.length > MOST_GLYPHS) {
      walk.glyphs.length = MOST_GLYPHS;
      return `only its first ${MOST_GLYPHS} characters were read`;
    }
  }
  return count < list.fnArray.length ? `only its first ${MOST_OPERATORS} drawing operators were read` : null;
}

const NO_ARGUMENTS: readonly unknown[] = [];

let table: (Step | undefined)[] | null = null;

function stepTable(operators: Readonly<Record<string, number>>): readonly (Step | undefined)[] {
  if (table !== null) return table;
  table = [];
  for (const [name, step] of Object.entries({ ...STATE_STEPS, ...TEXT_STEPS, ...DRAWING_STEPS })) {
    const code = operators[name];
    if (code !== undefined) table[code] = step;
  }
  return table;
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function transform(walk: PageWalk, args: unknown): void {
  const matrix = toMatrix(args);
  if (matrix === null) return;
  walk.state.ctm = multiply(walk.state.ctm, matrix);
  walk.state.moved = true;
}

function setFont(walk: PageWalk, name: unknown, size: unknown): void {
  const { state } = walk;
  state.fontName = typeof name === 'string' ? name : '';
  state.fontSize = number(size);
  chooseFont(walk);
}

/** The font depends on the text mode too: stroked text counts as bold. */
function chooseFont(walk: PageWalk): void {
  const { state } = walk;
  if (state.fontName === '') return;
  state.font = useFont(walk.fonts, state.fontName, walk.fontOf(state.fontName) ?? MISSING_FONT, state.renderMode === 2);
}

function setGraphicsState(walk: PageWalk, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries) {
    if (!Array.isArray(entry)) continue;
    const [key, value] = entry as readonly unknown[];
    if (key === 'ca') walk.state.fillAlpha = number(value);
    else if (key === 'LW') walk.state.lineWidth = number(value);
    else if (key === 'Font' && Array.isArray(value)) setFont(walk, value[0], value[1]);
  }
}

function setColour(key: 'fillWhite' | 'strokeWhite'): Step {
  return ({ state }, args) => {
    state[key] = typeof args[0] === 'string' && /^#f[c-f]f[c-f]f[c-f]$/i.test(args[0]);
  };
}

function unsetColour(key: 'fillWhite' | 'strokeWhite'): Step {
  return ({ state }) => {
    state[key] = false;
  };
}

const STATE_STEPS: Readonly<Record<string, Step>> = {
  save: saveState,
  restore: restoreState,
  transform,
  setGState: (walk, args) => setGraphicsState(walk, args[0]),
  setLineWidth: ({ state }, args) => {
    state.lineWidth = number(args[0]);
  },
  setFillRGBColor: setColour('fillWhite'),
  setStrokeRGBColor: setColour('strokeWhite'),
  setFillColorN: unsetColour('fillWhite'),
  setStrokeColorN: unsetColour('strokeWhite'),
  paintFormXObjectBegin: (walk, args) => {
    saveState(walk);
    transform(walk, args[0]);
    walk.state.moved = false;
    const bounds = toBox(args[1]);
    if (bounds !== null) walk.state.clip = intersectBoxes(walk.state.clip, transformBox(walk.state.ctm, ...bounds));
  },
  paintFormXObjectEnd: restoreState,
  beginGroup: saveState,
  endGroup: restoreState,
  beginMarkedContent: (walk) => {
    walk.layers.push(true);
  },
  beginMarkedContentProps: (walk, args) => {
    walk.layers.push(args[0] !== 'OC' || walk.layerShown(args[1]));
  },
  endMarkedContent: (walk) => {
    walk.layers.pop();
  },
};

function moveText(walk: PageWalk, x: number, y: number): void {
  walk.x = walk.lineX += x;
  walk.y = walk.lineY += y;
}

const TEXT_STEPS: Readonly<Record<string, Step>> = {
  beginText: (walk) => {
    walk.textMatrix = IDENTITY;
    walk.x = walk.y = walk.lineX = walk.lineY = 0;
  },
  setTextMatrix: (walk, args) => {
    walk.textMatrix = toMatrix(args[0]) ?? IDENTITY;
    walk.x = walk.y = walk.lineX = walk.lineY = 0;
  },
  moveText: (walk, args) => moveText(walk, number(args[0]), number(args[1])),
  setLeadingMoveText: (walk, args) => {
    walk.state.leading = number(args[1]);
    moveText(walk, number(args[0]), number(args[1]));
  },
  setLeading: ({ state }, args) => {
    state.leading = -number(args[0]);
  },
  nextLine: (walk) => moveText(walk, 0, walk.state.leading),
  setCharSpacing: ({ state }, args) => {
    state.charSpacing = number(args[0]);
  },
  setWordSpacing: ({ state }, args) => {
    state.wordSpacing = number(args[0]);
  },
  setHScale: ({ state }, args) => {
    state.hScale = number(args[0]) / 100;
  },
  setTextRise: ({ state }, args) => {
    state.rise = number(args[0]);
  },
  setTextRenderingMode: (walk, args) => {
    walk.state.renderMode = number(args[0]);
    chooseFont(walk);
  },
  setFont: (walk, args) => setFont(walk, args[0], args[1]),
  showText: (walk, args) => {
    if (Array.isArray(args[0])) showText(walk, args[0]);
  },
};

const STROKE: Paint = { fill: false, stroke: true };
const FILL: Paint = { fill: true, stroke: false };
const BOTH: Paint = { fill: true, stroke: true };
/** constructPath carries the number of its painting operator: from 20, stroke, closeStroke, fill, eoFill, then four that do both. */
const PAINTS: readonly Paint[] = [STROKE, STROKE, FILL, FILL, BOTH, BOTH, BOTH, BOTH];
const FIRST_PAINT = 20;
const NO_PAINT: Paint = { fill: false, stroke: false };

function constructPath(walk: PageWalk, args: readonly unknown[]): void {
  const data: unknown = Array.isArray(args[1]) ? args[1][0] : null;
  drawPath(walk, PAINTS[number(args[0]) - FIRST_PAINT] ?? NO_PAINT, isNumberList(data) ? data : null, toBox(args[2]));
}

function toBox(value: unknown): Box | null {
  if (!isNumberList(value) || value.length < 4) return null;
  const [a = 0, b = 0, c = 0, d = 0] = value;
  return Number.isFinite(a + b + c + d) ? [a, b, c, d] : null;
}

/** A filled clip: what it paints is not known, but white text may stand on it. */
function paintShading(walk: PageWalk): void {
  walk.state.drew = true;
  walk.dark.push(walk.state.clip);
}

const DRAWING_STEPS: Readonly<Record<string, Step>> = {
  constructPath,
  clip: (walk) => {
    walk.clipNext = true;
  },
  eoClip: (walk) => {
    walk.clipNext = true;
  },
  shadingFill: paintShading,
  paintImageMaskXObject: addImage,
  paintImageXObject: addImage,
  paintInlineImageXObject: addImage,
  paintSolidColorImageMask: (walk) => {
    walk.state.drew = true;
    const box = transformBox(walk.state.ctm, 0, 0, 1, 1);
    drawPath({ ...walk, clipNext: false, state: { ...walk.state, ctm: IDENTITY } } satisfies PageWalk, FILL, boxPath(box), box);
  },
  paintImageMaskXObjectGroup: (walk) => {
    walk.state.drew = true;
  },
  paintInlineImageXObjectGroup: (walk) => {
    walk.state.drew = true;
  },
  paintImageXObjectRepeat: (walk) => {
    walk.state.drew = true;
  },
  paintImageMaskXObjectRepeat: (walk) => {
    walk.state.drew = true;
  },
};

function boxPath([x0, y0, x1, y1]: Box): number[] {
  return [0, x0, y0, 1, x1, y0, 1, x1, y1, 1, x0, y1, 4];
}
