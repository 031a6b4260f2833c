import { createRequire } from 'node:module';
import type { getDocument, PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The part of pdf.js that the reader uses. */
export interface PdfJs {
  readonly getDocument: typeof getDocument;
  readonly operators: Readonly<Record<string, number>>;
}

let loaded: Promise<PdfJs> | null = null;

/** Imports pdf.js on first use (about 0.25 s) and gives the same module ever after. */
export function loadPdfJs(): Promise<PdfJs> {
  loaded ??= importPdfJs();
  return loaded;
}

async function importPdfJs(): Promise<PdfJs> {
  standInForBrowser();
  const giveBack = standInForCanvas();
  try {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    return { getDocument: pdfjs.getDocument, operators: pdfjs.OPS };
  } finally {
    giveBack();
  }
}

/**
 * pdf.js loads a native drawing library while it loads itself (70 ms, 20 MB). Until the returned function is called, an empty module
 * stands in its place; a program around us that loaded the library itself, or will, has the real one.
 */
function standInForCanvas(): () => void {
  const require = createRequire(import.meta.resolve('pdfjs-dist/package.json'));
  let path: string;
  try {
    path = require.resolve('@napi-rs/canvas');
  } catch {
    return () => undefined;
  }
  if (require.cache[path] !== undefined) return () => undefined;
  require.cache[path] = {
    id: path,
    filename: path,
    loaded: true,
    exports: {},
    children: [],
    paths: [],
    parent: null,
    path,
    isPreloading: false,
    require,
  };
  return () => Reflect.deleteProperty(require.cache, path);
}

/** pdf.js asks for a few browser classes while it loads and hands over fonts; nothing is ever drawn, so empty ones do. */
function standInForBrowser(): void {
  class Stub {
    loaded = Promise.resolve();
  }
  for (const name of ['FontFace', 'DOMMatrix', 'Path2D', 'ImageData']) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Stub, configurable: true, writable: true });
  }
}

const FONT_SET = { add() {}, delete() {}, clear() {} };
const OWNER_DOCUMENT: unknown = { fonts: FONT_SET };

/**
 * What pdf.js is told of a file, whoever opens it: nothing is fetched, nothing the file brings is executed. `bytes` are copied,
 * since pdf.js takes over what it is given.
 */
export function loadingOptions(
  bytes: Uint8Array,
  password: string | null,
): { readonly data: Uint8Array; readonly [option: string]: unknown } {
  return {
    data: new Uint8Array(bytes),
    ...(password === null ? {} : { password }),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    standardFontDataUrl: assetFolder('standard_fonts'),
    cMapUrl: assetFolder('cmaps'),
    cMapPacked: true,
    iccUrl: assetFolder('iccs'),
    wasmUrl: assetFolder('wasm'),
  };
}

/**
 * Starts opening a file for reading. Destroy the task when done with it.
 * `disableFontFace: false` keeps pdf.js from compiling every glyph's outline, `maxImageSize: 1` from decoding pictures; both halve
 * the time. `strict` throws for damage that is otherwise passed over in silence.
 */
export function openPdf(pdfjs: PdfJs, bytes: Uint8Array, password: string | null, { strict = false } = {}): PDFDocumentLoadingTask {
  const reading = {
    stopAtErrors: strict,
    disableFontFace: false,
    fontExtraProperties: true,
    maxImageSize: 1,
    ownerDocument: OWNER_DOCUMENT,
  };
  return pdfjs.getDocument({ ...loadingOptions(bytes, password), ...reading });
}

/** A folder of pdf.js' own data as a path with a slash at its end. */
export function assetFolder(name: string): string {
  return decodeURIComponent(new URL(`${name}/`, import.meta.resolve('pdfjs-dist/package.json')).pathname);
}
