import { boxAround, type TableWord } from './grid.ts';
import { readPieces } from './read-pieces.ts';
import { repeatedParts } from './repeated-heads.ts';
import { regionAbove, regionBelow, topLine, within } from './ruled-region.ts';
import { closedParts, labelledParts, topInNextColumn, topOnNextPage, type Continuation } from './running-on.ts';
import { toScene, type FoundTable, type Scene, type TablePage, type TablePiece } from './table-page.ts';
import { columnRange, unruledWords } from './unruled-region.ts';

/**
 * Finds the tables that a caption announces ("Table 2 …"), on all pages at once because tables run on over columns and pages.
 * A region is bounded by ruling lines of one extent; where the closing line is missing it goes on as long as its lines keep to the
 * table's columns, then where a later page names the table again, or in the next column or page down to a closing line of the same
 * length. Without ruling lines it is what keeps to common columns below the caption; failing that, what stands between lines above it.
 * Tables are given in the order of their captions.
 */
export function findTables<W extends TableWord>(pages: readonly TablePage<W>[]): FoundTable<W>[] {
  const found: FoundTable<W>[] = [];
  const taken = new Set<W>();
  const scenes = pages.map(toScene);
  scenes.forEach((scene, at) => {
    for (const caption of scene.captions) {
      if (taken.has(caption)) continue;
      const table = tableOf(scenes, at, caption, taken);
      if (!table) continue;
      for (const word of [...table.rows.flat(2), ...table.asides]) taken.add(word);
      found.push(table);
    }
  });
  return found;
}

function tableOf<W extends TableWord>(scenes: readonly Scene<W>[], at: number, caption: W, taken: ReadonlySet<W>): FoundTable<W> | null {
  const { pieces, labels } = partsOf(scenes, at, caption, taken);
  const read = readPieces(pieces, scenes);
  if (!read) return null;
  const leaders = pieces.flatMap((piece) =>
    (scenes.find((scene) => scene.page.index === piece.page)?.leaders ?? []).filter((word) => within(word.box, piece.box)),
  );
  return { caption, pieces, rows: read.rows, asides: [...labels, ...read.repeated, ...leaders] };
}

function partsOf<W extends TableWord>(scenes: readonly Scene<W>[], at: number, caption: W, taken: ReadonlySet<W>): Continuation<W> {
  const scene = scenes[at],
    next = scenes[at + 1];
  if (!scene) return { pieces: [], labels: [] };
  const top = topLine(scene, caption) ?? topInNextColumn(scene, caption);
  const over = !top && next ? topOnNextPage(scene, next, caption) : null;
  const start = over && next ? next : scene,
    line = top ?? over;
  const region = line && regionBelow(start, caption, line, taken);
  const first = region?.piece ?? (top ? null : (unruled(scene, caption, taken) ?? regionAbove(scene, caption, taken)));
  if (!first) return { pieces: [], labels: [] };
  const begins = over ? at + 1 : at;
  const named = labelledParts(scenes, at, caption, taken);
  if (named.pieces.length > 0) return { pieces: [first, ...named.pieces], labels: named.labels };
  const repeated = repeatedParts(scenes, begins, first, taken);
  if (repeated.pieces.length > 0) return { pieces: [first, ...repeated.pieces], labels: repeated.labels };
  return { pieces: region?.open === true ? [first, ...closedParts(scenes, begins, first, taken)] : [first], labels: [] };
}

function unruled<W extends TableWord>(scene: Scene<W>, caption: W, taken: ReadonlySet<W>): TablePiece<W> | null {
  const free = scene.page.words.filter((word) => !taken.has(word));
  const words = unruledWords(caption, free, columnRange(caption, free, scene.page.gutters));
  const box = boxAround(words);
  return box && { page: scene.page.index, words, box };
}
