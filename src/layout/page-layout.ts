import type { Page } from '../document/document.ts';
import { finding, type Finding } from '../findings.ts';
import type { Dropped, PageLayout } from './layout.ts';
import type { Strip } from './reading-order.ts';
import { visibleGlyphs } from './visible-glyphs.ts';
import type { Frame, Word } from './words.ts';

/** What is known of the frames of all pages when their account is drawn up. */
export interface Accounts {
  readonly frames: readonly Frame[];
  /** Gutters by frame. */
  readonly gutters: readonly (readonly number[])[];
  readonly strips: readonly Strip[];
  readonly running: ReadonlySet<Word>;
  readonly lineNumbers: ReadonlySet<Word>;
}

/** What became of a page: its characters, and which of them do not stand in the text and why. */
export function toPageLayout(page: Page, { frames, gutters, strips, running, lineNumbers }: Accounts): PageLayout {
  const mine = frames.flatMap((frame, i) => (frame.page === page.index ? [{ frame, gutters: gutters[i] ?? [] }] : []));
  const words = mine.flatMap(({ frame }) => frame.words);
  const { drawn, dropped } = visibleGlyphs(page);
  const left = new Map(dropped);
  for (const word of words) {
    const reason = lineNumbers.has(word) ? 'line-number' : running.has(word) ? 'running-head' : null;
    if (reason !== null) left.set(reason, (left.get(reason) ?? 0) + word.text.length);
  }
  return {
    page: page.index,
    state: page.state,
    characters: words.reduce((count, word) => count + word.text.length, 0),
    columns: (mine[0]?.gutters.length ?? 0) + 1,
    gutters: [...new Set(mine[0]?.gutters ?? [])],
    confidence: agreement(strips.filter((strip) => strip.page === page.index)),
    drawn,
    dropped: [...left].map(([reason, characters]): Dropped => ({ reason, characters })),
    reason: page.reason,
  };
}

/**
 * Share of the line steps that the reading order has in common with the order in which the file draws them, a second opinion; 1 for
 * a page without steps.
 */
function agreement(strips: readonly Strip[]): number {
  const orders = strips.flatMap((strip) => strip.lines.map((line) => line.order));
  const agreeing = orders.slice(1).filter((order, i) => order > (orders[i] ?? 0)).length;
  return orders.length < 2 ? 1 : Math.round((100 * agreeing) / (orders.length - 1)) / 100;
}

/** Visible text that is not in the document text although it is no running head: someone may miss it. */
export function findLeftOut(pages: readonly PageLayout[]): Finding[] {
  return pages.flatMap(({ page, dropped }) =>
    dropped.flatMap(({ reason, characters }) => {
      if (reason !== 'slanted' && reason !== 'margin') return [];
      const what = reason === 'slanted' ? 'slanted print' : 'print at a right angle in the margin';
      return [finding('text-left-out', 'info', `Page ${page + 1}: ${characters} characters of ${what} were left out.`)];
    }),
  );
}
