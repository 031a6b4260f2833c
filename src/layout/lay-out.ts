import type { Block, Document, Page } from '../document/document.ts';
import type { Box } from '../span.ts';
import { findBands } from './bands.ts';
import { findKinds, type Drawn, type KindDraft } from './block-kinds.ts';
import { bodyType } from './body-type.ts';
import { commonGutters, findGutters } from './columns.ts';
import { composeBlock, composeTable, type LineNumbers } from './compose-block.ts';
import { listWords } from './dehyphenate.ts';
import { joinDrafts } from './join-drafts.ts';
import type { Layout, PageLayout } from './layout.ts';
import { findLeftOut, toPageLayout } from './page-layout.ts';
import { toLines, type Line } from './lines.ts';
import { toParagraphs, type Draft } from './paragraphs.ts';
import { layOutLines } from './plain-lines.ts';
import { orderPage } from './reading-order.ts';
import { findLineNumbers } from './line-numbers.ts';
import { splitRunIns } from './run-in-headings.ts';
import { findRunningLines } from './running-lines.ts';
import { spreadFigureText } from './spread-figure-text.ts';
import { findTables } from './tables/find-tables.ts';
import type { FoundTable } from './tables/table-page.ts';
import { toFrames, type Frame, type Word } from './words.ts';

/**
 * The blocks of a document in reading order. Drawn pages are taken apart into lines, columns, paragraphs and tables; bare lines are
 * joined to paragraphs; blocks that the file itself names pass through.
 */
export function layOut(document: Document): Layout {
  const { body } = document;
  if (body.kind === 'blocks') return { blocks: body.blocks, pages: givenPages(body.pageCount), running: [], findings: [] };
  if (body.kind === 'lines') return { blocks: layOutLines(body.lines), pages: [], running: [], findings: [] };
  return layOutPages(body.pages);
}

function givenPages(count: number | null): PageLayout[] {
  return Array.from({ length: count ?? 0 }, (_, page) => ({
    page,
    state: 'read',
    characters: 0,
    columns: 1,
    gutters: [],
    confidence: 1,
    drawn: 0,
    dropped: [],
    reason: null,
  }));
}

function layOutPages(pages: readonly Page[]): Layout {
  const frames = pages.flatMap(toFrames);
  const running = findRunningLines(frames);
  const lineNumbers = new Set(frames.flatMap((frame) => [...findLineNumbers(frame)]));
  for (const word of lineNumbers) running.add(word);
  const words = frames.map((frame) => frame.words.filter((word) => !running.has(word)));
  const tables = findTables(
    frames.map((frame, i) => ({ index: i, words: words[i] ?? [], rules: frame.rules, gutters: findGutters(words[i] ?? []) })),
  );
  const inTables = new Set(tables.flatMap((table) => [...table.rows.flat(2), ...table.asides]));
  for (const word of tables.flatMap((table) => table.asides)) running.add(word);
  const prose = words.map((all) => all.filter((word) => !inTables.has(word)));
  const alone = prose.map((all) => findGutters(all));
  const hints = commonGutters(alone);
  const bands = prose.map((all) => findBands(all, hints).map((band) => ({ ...band, lines: toLines(band.words, band.gutters) })));
  const lines = bands.flat().flatMap((band) => band.lines);
  const dividers = frames.map((frame, i) => [...frame.images, ...tables.flatMap((table) => tableBoxes(table, i, frame.page))]);
  const strips = bands.map((all, i) => all.flatMap((band) => orderPage(band.lines, band.gutters, dividers[i])));
  const perFrame = strips.map((all) => all.flatMap(toParagraphs));
  const drafts = perFrame.flat();
  const type = bodyType(drafts);
  const kinds = joinDrafts(
    splitRunIns(spreadFigureText(findKinds(drafts, type, { ...drawnOn(frames, tables), turned: turnedDrafts(frames, perFrame) }), type)),
  );
  const accounts = {
    frames,
    gutters: bands.map((all) => all.flatMap((band) => band.gutters)),
    strips: strips.flat(),
    running,
    lineNumbers,
  };
  const accounted = pages.map((page) => toPageLayout(page, accounts));
  return {
    blocks: composeBlocks(kinds, tables, lines),
    pages: accounted,
    running: [...new Set(frames.flatMap((frame) => toLines(frame.words.filter((word) => running.has(word))).map((line) => line.text)))],
    findings: findLeftOut(accounted),
  };
}

/** Where a table's parts stand in one frame, its caption with the first. */
function tableBoxes(table: FoundTable<Word>, frame: number, page: number): Box[] {
  return table.pieces
    .filter((piece) => piece.page === frame)
    .map(({ box }): Box => {
      const above = table.caption.page === page && table.caption.box[1] < box[1] && box[1] - table.caption.box[1] < 100;
      return above ? [box[0], table.caption.box[1] - 1, box[2], box[3]] : box;
    });
}

function drawnOn(frames: readonly Frame[], tables: readonly FoundTable<Word>[]): Omit<Drawn, 'turned'> {
  return {
    images: (page) => frames.find((frame) => frame.page === page)?.images ?? [],
    tables: (page) =>
      tables.flatMap((table) => table.pieces.filter((piece) => frames[piece.page]?.page === page).map((piece) => piece.box)),
  };
}

/** What is printed at a right angle to most of its page: names of axes, bars. */
function turnedDrafts(frames: readonly Frame[], perFrame: readonly (readonly Draft[])[]): ReadonlySet<Draft> {
  return new Set(perFrame.flatMap((drafts, i) => (frames[i - 1]?.page === frames[i]?.page ? drafts : [])));
}

function composeBlocks(drafts: readonly KindDraft[], tables: readonly FoundTable<Word>[], lines: readonly Line[]): Block[] {
  const known = listWords(lines.map((line) => line.text));
  const numbers: LineNumbers = { next: 0 };
  const placed = new Set<FoundTable<Word>>();
  const blocks: Block[] = [];
  for (const draft of drafts) {
    blocks.push(composeBlock(draft.kind, draft.lines, known, numbers, draft.level));
    if (draft.kind !== 'caption') continue;
    for (const table of tables) {
      if (placed.has(table) || !draft.lines.some((line) => line.words.some(({ word }) => word === table.caption))) continue;
      blocks.push(composeTable(table.rows, known, numbers));
      placed.add(table);
    }
  }
  for (const table of tables) if (!placed.has(table)) blocks.push(composeTable(table.rows, known, numbers));
  return blocks.filter((block) => block.text.trim() !== '');
}
