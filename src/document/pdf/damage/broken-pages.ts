import type { Page } from '../../document.ts';
import { openPdf, type PdfJs } from '../load-pdfjs.ts';

/** Blank pages that are looked at again; more of them say that the file is like that. */
const MOST_PAGES = 50;

/**
 * Turns blank pages that are blank because their contents are broken into pages in state `failed`; the others are given back as they are.
 *
 * pdf.js mends what it can in silence, and where it can mend nothing the page comes out blank. So files with blank pages are opened
 * once more, strictly: what then throws was broken.
 */
export async function failBrokenPages(
  pdfjs: PdfJs,
  bytes: Uint8Array,
  password: string | null,
  pages: readonly Page[],
): Promise<readonly Page[]> {
  const blank = pages.filter(isBlank).slice(0, MOST_PAGES);
  if (blank.length === 0) return pages;
  const broken = await strictFaults(
    pdfjs,
    bytes,
    password,
    blank.map((page) => page.index),
  );
  return pages.map((page) => {
    const reason = broken.get(page.index);
    return reason === undefined ? page : { ...page, state: 'failed', reason };
  });
}

function isBlank(page: Page): boolean {
  return page.state === 'empty' && page.reason === null && page.glyphs.length === 0 && page.rules.length === 0 && page.images.length === 0;
}

/** What a strict reading of these pages says against them, by page. */
async function strictFaults(
  pdfjs: PdfJs,
  bytes: Uint8Array,
  password: string | null,
  indices: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const faults = new Map<number, string>();
  const task = openPdf(pdfjs, bytes, password, { strict: true });
  try {
    const file = await task.promise;
    for (const index of indices) {
      try {
        const page = await file.getPage(index + 1);
        // Of the two ways to read a page, only this one hands over what it throws.
        await page.getTextContent();
        page.cleanup();
      } catch (error) {
        faults.set(index, reasonOf(error));
      }
    }
  } catch (error) {
    for (const index of indices) faults.set(index, reasonOf(error));
  } finally {
    await task.destroy().catch(() => undefined);
  }
  return faults;
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
