import { finding, type Finding } from '../../findings.ts';
import type { DocumentState, Glyph, Page } from '../document.ts';

/** What is known of the file beyond its single pages: whether it was mended, and whether pages of it are lost that nothing names. */
interface FileState {
  readonly damaged: boolean;
  readonly lost: boolean;
  /** Characters without a usable code, of all that are visible. */
  readonly garbled: number;
  readonly visible: number;
}

/** The state of a file from what its pages gave, with a finding for whatever a reader of the record should know of them. */
export function judgePages(
  pages: readonly Page[],
  file: FileState,
): { readonly state: DocumentState; readonly findings: readonly Finding[] } {
  const state = stateOf(pages, file);
  const findings = [...pages.flatMap(pageFinding), ...blankPages(pages), ...hiddenText(pages), ...garbledText(file), ...scanLayers(pages)];
  if (state === 'failed')
    findings.push(
      finding('file-unreadable', 'error', pages.length === 0 ? 'The file has no pages.' : 'Nothing on its pages could be read.'),
    );
  if (state === 'no-text') findings.push(finding('no-text-layer', 'error', 'The pages hold no text.'));
  return { state, findings };
}

function stateOf(pages: readonly Page[], { damaged, lost }: FileState): DocumentState {
  const read = pages.some(hasText);
  const incomplete = lost || pages.some((page) => page.reason !== null);
  if (pages.length === 0 || (incomplete && !read)) return 'failed';
  // A damaged file without text or pictures has lost them; pages of pictures are a scan, damaged or not.
  if (!read) return damaged && !pages.some((page) => page.images.length > 0) ? 'failed' : 'no-text';
  return incomplete ? 'partial' : damaged ? 'repaired' : 'done';
}

/** True where text was taken from the page. */
function hasText({ state }: Page): boolean {
  return state === 'read' || state === 'ocr';
}

function pageFinding(page: Page): Finding[] {
  if (page.reason === null) return [];
  const what = page.state === 'failed' ? 'could not be read' : 'was not read to its end';
  return [finding('page-failed', 'error', `Page ${page.index + 1} ${what}: ${page.reason}.`)];
}

function blankPages(pages: readonly Page[]): Finding[] {
  if (!pages.some(hasText)) return [];
  return pages
    .filter((page) => page.state === 'empty' && page.reason === null)
    .map((page) =>
      page.images.length > 0
        ? finding('blank-page', 'warning', `Page ${page.index + 1} holds a picture and no text.`)
        : finding('blank-page', 'info', `Page ${page.index + 1} holds no text.`),
    );
}

/** Why a glyph is hidden; garbled ones have a finding of their own. */
type Unseen = Exclude<NonNullable<Glyph['hidden']>, 'garbled'>;

const WHY: Readonly<Record<Unseen, string>> = {
  invisible: 'are drawn so that they cannot be seen',
  'off-page': 'stand beside the page',
  clipped: 'are cut away',
  overprint: 'repeat what is printed on the same spot',
  'layer-off': 'belong to a layer that is switched off',
};

function hiddenText(pages: readonly Page[]): Finding[] {
  const counts = new Map<Unseen, { characters: number; readonly pages: Set<number> }>();
  for (const page of pages) {
    for (const { hidden, text } of page.glyphs) {
      if (hidden === null || hidden === 'garbled' || text.trim() === '') continue;
      const count = counts.get(hidden) ?? { characters: 0, pages: new Set() };
      count.characters += 1;
      count.pages.add(page.index + 1);
      counts.set(hidden, count);
    }
  }
  return [...counts].map(([why, count]) => {
    const message = `${count.characters} characters ${WHY[why]} (${pageList([...count.pages])}).`;
    return why === 'overprint' ? finding('overprinted-text', 'info', message) : finding('hidden-text', 'warning', message);
  });
}

function pageList(pages: readonly number[]): string {
  const shown = pages.slice(0, 5).join(', ');
  return `page${pages.length > 1 ? 's' : ''} ${shown}${pages.length > 5 ? ` and ${pages.length - 5} more` : ''}`;
}

const GARBLED_SHARE = 0.1,
  FEWEST_GARBLED = 20;

function garbledText({ garbled, visible }: FileState): Finding[] {
  if (garbled < FEWEST_GARBLED || garbled <= GARBLED_SHARE * visible) return [];
  return [finding('garbled-text', 'warning', `${garbled} of ${visible} characters have no usable code.`)];
}

function scanLayers(pages: readonly Page[]): Finding[] {
  const scanned = pages.filter((page) => page.state === 'ocr').map((page) => page.index + 1);
  return scanned.length === 0 ? [] : [finding('recognised-text', 'info', `The text was recognised in a picture (${pageList(scanned)}).`)];
}
