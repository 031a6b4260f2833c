import type { Box } from '../../span.ts';
import type { Page } from '../document.ts';
import type { FontFacts, PageFonts } from './page-fonts.ts';
import { IDENTITY, intersectBoxes, type Matrix } from './matrix.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A glyph while its page is still being read. */
export type DraftGlyph = Writable<Page['glyphs'][number]>;

/** What the page's operators have set so far; saved and restored as a whole. */
export interface GraphicsState {
  ctm: Matrix;
  clip: Box;
  font: FontFacts | null;
  fontName: string;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  rise: number;
  leading: number;
  renderMode: number;
  fillAlpha: number;
  fillWhite: boolean;
  strokeWhite: boolean;
  lineWidth: number;
  /**
   * Whether the matrix changed since the state was saved, and whether anything was drawn: a picture left out shows as one without
   * the other.
   */
  moved: boolean;
  drew: boolean;
}

/** One page being walked: where it stands and what it has found. */
export interface PageWalk {
  readonly width: number;
  readonly height: number;
  readonly fonts: PageFonts;
  readonly fontOf: (loadedName: string) => unknown;
  readonly layerShown: (group: unknown) => boolean;
  state: GraphicsState;
  readonly saved: GraphicsState[];
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  clipNext: boolean;
  readonly layers: boolean[];
  readonly glyphs: DraftGlyph[];
  readonly rules: Page['rules'][number][];
  readonly images: Box[];
  /** Boxes painted in anything but white: white text is seen only on these. */
  readonly dark: Box[];
}

/** A walk at the start of a page. `base` turns PDF space into points from the top left of the page as displayed. */
export function startWalk(base: Matrix, width: number, height: number, ask: Pick<PageWalk, 'fontOf' | 'layerShown' | 'fonts'>): PageWalk {
  const state: GraphicsState = {
    ctm: base,
    clip: [-1e12, -1e12, 1e12, 1e12],
    font: null,
    fontName: '',
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    hScale: 1,
    rise: 0,
    leading: 0,
    renderMode: 0,
    fillAlpha: 1,
    fillWhite: false,
    strokeWhite: false,
    lineWidth: 1,
    moved: false,
    drew: false,
  };
  return {
    width,
    height,
    ...ask,
    state,
    saved: [],
    textMatrix: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    clipNext: false,
    layers: [],
    glyphs: [],
    rules: [],
    images: [],
    dark: [],
  };
}

/** Keeps the state for a later restore. Files that only save are cut off at 4,096 levels. */
export function saveState(walk: PageWalk): void {
  if (walk.saved.length > 4096) return;
  walk.saved.push(walk.state);
  walk.state = { ...walk.state, moved: false, drew: false };
}

/** Goes back to the last saved state; a move that drew nothing is where pdf.js left out a picture. */
export function restoreState(walk: PageWalk): void {
  const before = walk.saved.pop();
  if (before === undefined) return;
  if (walk.state.moved && !walk.state.drew) addImage(walk);
  before.drew ||= walk.state.drew;
  walk.state = before;
}

const SMALLEST_IMAGE = 12;

/** Notes the unit square under the current matrix as a picture, unless it is too small to be one. */
export function addImage(walk: PageWalk): void {
  const [a, b, c, d, e, f] = walk.state.ctm;
  const box: Box = [
    Math.min(e, e + a, e + c, e + a + c),
    Math.min(f, f + b, f + d, f + b + d),
    Math.max(e, e + a, e + c, e + a + c),
    Math.max(f, f + b, f + d, f + b + d),
  ];
  const seen = intersectBoxes(intersectBoxes(box, walk.state.clip), [0, 0, walk.width, walk.height]);
  walk.state.drew = true;
  if (seen[2] - seen[0] < SMALLEST_IMAGE || seen[3] - seen[1] < SMALLEST_IMAGE) return;
  walk.images.push(seen);
  walk.dark.push(seen);
}
