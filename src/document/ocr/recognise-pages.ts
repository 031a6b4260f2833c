import { finding, type Finding } from '../../findings.ts';
import type { OcrMode, Page } from '../document.ts';
import { openRenderer, type PageRenderer } from '../pdf/load-renderer.ts';
import type { OcrEngine } from './engine.ts';
import { openEngine } from './load-engine.ts';
import { needsRecognition } from './needs-recognition.ts';
import { legibleWords, wordsToGlyphs } from './words-to-glyphs.ts';

/** Print of 8 points has letters of 20 pixels at this resolution; a finer one reads no better and takes longer. */
const DOTS_PER_INCH = 200;

/** Pages after recognition, with what is to be said about it. */
export interface RecognisedPages {
  readonly pages: readonly Page[];
  readonly findings: readonly Finding[];
}

const HOW =
  'install the program tesseract, or the packages tesseract.js and @tesseract.js-data/eng (with @napi-rs/canvas), to have them read';

/**
 * Reads the pages that need it, or with `always` all of them, by character recognition. Pages in which nothing is recognised stay
 * as they are.
 */
export async function recognisePages(
  bytes: Uint8Array,
  password: string | null,
  pages: readonly Page[],
  mode: OcrMode,
): Promise<RecognisedPages> {
  const wanted = new Set(needsRecognition(pages, mode));
  if (wanted.size === 0) return { pages, findings: [] };
  const renderer = await openRenderer(bytes, password);
  const engine = renderer === null ? null : await openEngine();
  try {
    if (renderer === null || engine === null)
      return { pages, findings: [finding('ocr-unavailable', 'warning', `${wanted.size} pages have no text of their own: ${HOW}.`)] };
    const settled: Page[] = [];
    for (const page of pages) settled.push(wanted.has(page.index) ? await recognisePage(page, renderer, engine) : page);
    return { pages: settled, findings: [] };
  } finally {
    await engine?.close();
    await renderer?.close();
  }
}

async function recognisePage(page: Page, renderer: PageRenderer, engine: OcrEngine): Promise<Page> {
  try {
    const { surface, scale } = await renderer.draw(page.index, DOTS_PER_INCH);
    const words = legibleWords(await engine.recognise(surface.toBuffer('image/png')));
    if (words.length === 0) return page;
    // The scan itself is no figure among the text.
    return {
      ...page,
      state: 'ocr',
      reason: null,
      fonts: [{ name: 'recognised', bold: false, italic: false }],
      glyphs: wordsToGlyphs(words, scale),
      rules: [],
      images: [],
    };
  } catch (error) {
    return {
      ...page,
      reason: page.reason ?? `it could not be recognised: ${(error instanceof Error ? error.message : String(error)).replace(/\.$/, '')}`,
    };
  }
}
