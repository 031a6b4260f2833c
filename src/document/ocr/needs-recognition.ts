import type { OcrMode, Page } from '../document.ts';

/** A scan covers most of its page. */
const SCAN_COVER = 0.5;
/** More pages are not recognised in one file. */
const MOST_PAGES = 200;

/**
 * Indices of the pages to be read by character recognition. `auto` takes pages that are scans, or whose characters have no usable codes,
 * and, where no page of the file has text, all pages on which something is drawn; `always` takes every page.
 */
export function needsRecognition(pages: readonly Page[], mode: OcrMode): number[] {
  if (mode === 'never') return [];
  const textless = !pages.some((page) => page.state === 'read' || page.state === 'ocr');
  return pages
    .filter(
      (page) =>
        page.width > 0 &&
        (mode === 'always' || isGarbled(page) || (page.state === 'empty' && (isScan(page) || (textless && isDrawnOn(page))))),
    )
    .map(({ index }) => index)
    .slice(0, MOST_PAGES);
}

function isGarbled({ state, glyphs }: Page): boolean {
  return state === 'failed' && glyphs.some(({ hidden }) => hidden === 'garbled');
}

function isScan({ images, width, height }: Page): boolean {
  return images.some((box) => (box[2] - box[0]) * (box[3] - box[1]) >= SCAN_COVER * width * height);
}

function isDrawnOn({ images, rules }: Page): boolean {
  return images.length > 0 || rules.length > 0;
}
