import { findColumnEdges } from './column-edges.ts';
import { wordsOf, type Band, type TableWord } from './grid.ts';
import type { RuleLine } from './rule-lines.ts';
import { inX, keepTo, pieceOf, regionBelow, sameExtent } from './ruled-region.ts';
import type { Continuation } from './running-on.ts';
import type { Scene, TablePiece } from './table-page.ts';
import { toBands } from './to-bands.ts';

/** A head that is printed again has this many phrases on one of its first lines at least. */
const HEAD_PHRASES = 3,
  HEAD_LINES = 2;
/** On a later page it stands among as many first lines of its column. */
const FIRST_LINES = 4;
/** What is printed again stands as far from its first word as it did, but for this many points. */
const SAME_PLACE = 2;

/** Share of a head's words that stand in their place; others may be printed over. */
const SAME_WORDS = 0.75;

/** Where a table's head stands again, as a shift of the first one in points. */
interface Again {
  readonly dx: number;
  readonly dy: number;
}

/**
 * Parts in the columns to the right and at the head of the pages after that print the table's head again, though a line closed the part
 * before. `labels` are the words of those heads. A head below a caption is another table's.
 */
export function repeatedParts<W extends TableWord>(
  scenes: readonly Scene<W>[],
  at: number,
  first: TablePiece<W>,
  taken: ReadonlySet<W>,
): Continuation<W> {
  const bands = toBands(first.words);
  const heads = bands.slice(0, HEAD_LINES).filter((band) => band.phrases.length >= HEAD_PHRASES);
  const pieces: TablePiece<W>[] = [],
    labels: W[] = [];
  for (const scene of heads.length === 0 ? [] : scenes.slice(at)) {
    const free = scene.page.words.filter((word) => !taken.has(word));
    const own = scene === scenes[at];
    const places = headsAgain(heads, free).filter(
      (place) => (own ? place.dx > first.box[2] - first.box[0] : opensPage(free, first, place)) && !isTitled(scene, first, place),
    );
    for (const place of places) {
      const found = partAt(scene, { first, bands, place, taken });
      if (!found) continue;
      pieces.push(found.piece);
      labels.push(...found.head);
    }
    if (!own && places.length === 0) break;
  }
  return { pieces, labels };
}

/** Where one of the lines is printed again, nearly word for word, from left to right. */
function headsAgain<W extends TableWord>(heads: readonly Band<W>[], words: readonly W[]): Again[] {
  for (const head of heads) {
    const all = wordsOf(head),
      texts = new Set(all.map((word) => word.text)),
      others = words.filter((word) => texts.has(word.text) && !all.includes(word));
    for (const start of all.slice(0, Math.ceil((1 - SAME_WORDS) * all.length))) {
      const places = others
        .filter((word) => word.text === start.text)
        .map((word): Again => ({ dx: word.box[0] - start.box[0], dy: word.y - start.y }))
        .filter((place) => all.filter((word) => counterpart(word, place, others) !== undefined).length >= SAME_WORDS * all.length);
      if (places.length > 0) return places.sort((one, other) => one.dx - other.dx || one.dy - other.dy);
    }
  }
  return [];
}

function counterpart<W extends TableWord>(word: W, { dx, dy }: Again, words: readonly W[]): W | undefined {
  return words.find(
    (other) =>
      other.text === word.text && Math.abs(other.box[0] - word.box[0] - dx) < SAME_PLACE && Math.abs(other.y - word.y - dy) < SAME_PLACE,
  );
}

function opensPage<W extends TableWord>(free: readonly W[], first: TablePiece<W>, place: Again): boolean {
  const span = spanOf(first, place);
  return toBands(free.filter((word) => standsAbove(word, span))).length < FIRST_LINES;
}

function isTitled<W extends TableWord>(scene: Scene<W>, first: TablePiece<W>, place: Again): boolean {
  return scene.captions.some((caption) => standsAbove(caption, spanOf(first, place)));
}

function standsAbove<W extends TableWord>(word: W, span: RuleLine): boolean {
  return word.box[3] < span.y + 1 && word.box[0] < span.x1 && word.box[2] > span.x0;
}

/** Where the table's frame stands for the head that is printed again. */
function spanOf<W extends TableWord>(first: TablePiece<W>, { dx, dy }: Again): RuleLine {
  return { x0: first.box[0] + dx, x1: first.box[2] + dx, y: first.box[1] + dy };
}

interface Sought<W extends TableWord> {
  readonly first: TablePiece<W>;
  readonly bands: readonly Band<W>[];
  readonly place: Again;
  readonly taken: ReadonlySet<W>;
}

function partAt<W extends TableWord>(
  scene: Scene<W>,
  { first, bands, place, taken }: Sought<W>,
): { readonly piece: TablePiece<W>; readonly head: readonly W[] } | null {
  const span = spanOf(first, place);
  const top = scene.lines.find((line) => sameExtent(line, span) && Math.abs(line.y - span.y) < 2 * SAME_PLACE);
  const part = top ? regionBelow(scene, null, top, taken)?.piece : unruledPart(scene, { first, bands, place, taken });
  if (!part) return null;
  const head = headIn(bands, place, part.words);
  const words = part.words.filter((word) => !head.includes(word));
  return words.length === 0 ? null : { piece: { ...part, words }, head };
}

function unruledPart<W extends TableWord>(scene: Scene<W>, { first, bands, place, taken }: Sought<W>): TablePiece<W> | null {
  const span = spanOf(first, place);
  const edges = findColumnEdges(bands, []).map((edge) => edge + place.dx);
  const below = toBands(scene.page.words.filter((word) => !taken.has(word) && inX(word, span) && word.box[3] > span.y));
  return edges.length === 0 ? null : pieceOf(scene.page.index, keepTo(edges, below, null));
}

/** The words of the first lines that stand again; the very first line may have been left out as a head of the pages. */
function headIn<W extends TableWord>(bands: readonly Band<W>[], place: Again, words: readonly W[]): W[] {
  const head: W[] = [];
  for (const [i, band] of bands.entries()) {
    const again = wordsOf(band).map((word) => counterpart(word, place, words));
    if (again.includes(undefined) && i > 0) break;
    head.push(...again.filter((word) => word !== undefined));
  }
  return head;
}
