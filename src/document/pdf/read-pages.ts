import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '../document.ts';
import { startWalk } from './graphics-state.ts';
import type { PdfJs } from './load-pdfjs.ts';
import { IDENTITY, toMatrix } from './matrix.ts';
import { markOverprints } from './overprint.ts';
import { noFonts } from './page-fonts.ts';
import { coversPage, revealScanLayer } from './scan-layer.ts';
import { walkOperators } from './walk-operators.ts';

const MOST_PAGES = 1000;
const MOST_GLYPHS_IN_ALL = 6_000_000;

/** A page with the number of the object that describes it, null where it is not known. */
export interface NumberedPage {
  readonly page: Page;
  readonly object: number | null;
}

/** Reads every page; one that cannot be read becomes a page in state `failed` with the reason, and the others go on. */
export async function readPages(pdfjs: PdfJs, file: PDFDocumentProxy): Promise<NumberedPage[]> {
  const pages: NumberedPage[] = [];
  const layerShown = layerQuestion(file);
  let glyphs = 0;
  for (let index = 0; index < file.numPages; index++) {
    if (index >= MOST_PAGES || glyphs > MOST_GLYPHS_IN_ALL) {
      pages.push({ page: failedPage(index, 'the file is longer than can be read'), object: null });
      break;
    }
    const read = await readPage(pdfjs, file, index, layerShown);
    glyphs += read.page.glyphs.length;
    pages.push(read);
  }
  return pages;
}

/** Asked only where a page has layers, since the answer needs another call to pdf.js. */
type LayerQuestion = () => Promise<(group: unknown) => boolean>;

function layerQuestion(file: PDFDocumentProxy): LayerQuestion {
  let answer: Promise<(group: unknown) => boolean> | null = null;
  return () => {
    answer ??= file.getOptionalContentConfig().then(
      (config) => (group: unknown) => group === null || group === undefined || config.isVisible(group) !== false,
      () => () => true,
    );
    return answer;
  };
}

async function readPage(pdfjs: PdfJs, file: PDFDocumentProxy, index: number, layers: LayerQuestion): Promise<NumberedPage> {
  try {
    const page = await file.getPage(index + 1);
    const drawn = await drawPage(pdfjs, page, index, layers);
    page.cleanup();
    return { page: drawn, object: page.ref?.num ?? null };
  } catch (error) {
    return { page: failedPage(index, (error instanceof Error ? error.message : String(error)).replace(/\.+$/, '')), object: null };
  }
}

async function drawPage(pdfjs: PdfJs, page: PDFPageProxy, index: number, layers: LayerQuestion): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList({ annotationMode: 0 });
  const layered = pdfjs.operators['beginMarkedContentProps'];
  const layerShown = list.fnArray.some((fn: number) => fn === layered) ? await layers() : () => true;
  const fonts = noFonts();
  const walk = startWalk(toMatrix(transform) ?? IDENTITY, width, height, { fonts, layerShown, fontOf: (name) => fontObject(page, name) });
  const reason = walkOperators(walk, list, pdfjs.operators);
  markOverprints(walk.glyphs);
  const recognised = revealScanLayer(walk.glyphs, walk.images, width, height);
  // A scan under its own text is no figure among it.
  const images = recognised ? walk.images.filter((box) => !coversPage([box], width, height)) : walk.images;
  const seen = walk.glyphs.some((glyph) => glyph.hidden === null && glyph.text.trim() !== '');
  return {
    index,
    width,
    height,
    state: recognised ? 'ocr' : seen ? 'read' : 'empty',
    reason,
    fonts: fonts.fonts,
    glyphs: walk.glyphs,
    rules: walk.rules,
    images,
  };
}

/** pdf.js throws for a font that it has not resolved; such text is still placed, with widths that its glyphs carry. */
function fontObject(page: PDFPageProxy, name: string): unknown {
  try {
    return page.commonObjs.get(name);
  } catch {
    return null;
  }
}

/** A page of which nothing could be read. */
export function failedPage(index: number, reason: string): Page {
  return { index, width: 0, height: 0, state: 'failed', reason, fonts: [], glyphs: [], rules: [], images: [] };
}
