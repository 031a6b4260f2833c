import { createRequire } from 'node:module';
import { assetFolder, loadingOptions } from './load-pdfjs.ts';
import type { PdfJs } from './load-pdfjs.ts';

/** The part of a drawing surface that callers use; the library behind it is optional. */
export interface Surface {
  readonly width: number;
  readonly height: number;
  getContext(kind: '2d'): SurfaceContext;
  toBuffer(type: 'image/png'): Uint8Array;
}

/** The drawing calls that callers use. */
export interface SurfaceContext {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  font: string;
  globalAlpha: number;
  fillRect(x: number, y: number, width: number, height: number): void;
  strokeRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { readonly width: number };
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  stroke(): void;
  setLineDash(segments: number[]): void;
}

/** A page as a picture; `scale` is pixels per point of the page as displayed. */
export interface PagePicture {
  readonly surface: Surface;
  readonly scale: number;
}

/** Draws pages of one file. */
export interface PageRenderer {
  readonly pages: number;
  /** @throws where pdf.js cannot draw the page. */
  draw(index: number, dotsPerInch: number): Promise<PagePicture>;
  close(): Promise<void>;
}

interface Canvas {
  readonly createCanvas: (width: number, height: number) => Surface;
  readonly GlobalFonts: { registerFromPath(path: string, family: string): unknown };
}

const POINTS_PER_INCH = 72;
/** A page of A4 at 300 dots per inch has 8.7 million pixels; larger pages are drawn more coarsely. */
const MOST_PIXELS = 9e6;
/** Pictures on a page with more pixels are left out: bombs claim thousands of millions. */
const MOST_PICTURE_PIXELS = 1e8;

/**
 * Opens a file for drawing; null where the drawing library (@napi-rs/canvas, an optional dependency of pdf.js) is not installed.
 * The module of pdf.js that draws is one of its own, since the one that reads was loaded without a drawing library.
 */
export async function openRenderer(bytes: Uint8Array, password: string | null): Promise<PageRenderer | null> {
  const canvas = loadCanvas();
  if (canvas === null) return null;
  const pdfjs = (await import(`${import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')}?draws`)) as Pick<PdfJs, 'getDocument'>;
  const task = pdfjs.getDocument({
    ...loadingOptions(bytes, password),
    disableFontFace: true,
    maxImageSize: MOST_PICTURE_PIXELS,
    ownerDocument: undefined,
  });
  const file = await task.promise;
  return {
    pages: file.numPages,
    draw: async (index, dotsPerInch) => {
      const page = await file.getPage(index + 1);
      const size = page.getViewport({ scale: 1 });
      const scale = Math.min(dotsPerInch / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / Math.max(1, size.width * size.height)));
      const viewport = page.getViewport({ scale });
      const surface = canvas.createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
      const context = surface.getContext('2d');
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, surface.width, surface.height);
      await page.render({ canvas: surface as never, canvasContext: context as never, viewport, annotationMode: 0 }).promise;
      page.cleanup();
      return { surface, scale };
    },
    close: async () => {
      await task.destroy().catch(() => undefined);
    },
  };
}

/** Family name of a plain face for labels, which pdf.js brings along; machines without any fonts draw with it too. */
export const LABEL_FONT = 'caseglean labels';

/** Loads the drawing library and gives pdf.js the browser classes that it draws with. */
function loadCanvas(): Canvas | null {
  const require = createRequire(import.meta.resolve('pdfjs-dist/package.json'));
  try {
    const canvas = require('@napi-rs/canvas') as Canvas & Readonly<Record<string, unknown>>;
    for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) {
      Object.defineProperty(globalThis, name, { value: canvas[name], configurable: true, writable: true });
    }
    canvas.GlobalFonts.registerFromPath(`${assetFolder('standard_fonts')}LiberationSans-Regular.ttf`, LABEL_FONT);
    return canvas;
  } catch {
    return null;
  }
}
