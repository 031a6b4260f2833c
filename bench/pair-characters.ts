import type { Glyph } from '../src/document/document.ts';
import type { DrawnCharacter } from './mutool-characters.ts';

/** A glyph with its distance in points from the same character of the other engine; null where that has none near. */
export interface PlacePair {
  readonly glyph: Glyph;
  readonly origin: number | null;
  readonly end: number | null;
}

/** Partners are sought this many points around. */
const REACH = 20;

/** Pairs each glyph with the nearest character that reads the same; the closest pairs first, each character once. */
export function pairCharacters(glyphs: readonly Glyph[], others: readonly DrawnCharacter[]): PlacePair[] {
  const cells = Map.groupBy(others.keys(), (i) => cellOf(first(others[i]?.text ?? ''), others[i]?.x ?? 0, others[i]?.y ?? 0));
  const near = glyphs
    .flatMap((glyph, own) =>
      around(glyph)
        .flatMap((cell) => cells.get(cell) ?? [])
        .map((other) => ({ own, other, distance: originDistance(glyph, others[other]) })),
    )
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => a.distance - b.distance);
  const partner = new Map<number, number>(),
    taken = new Set<number>();
  for (const { own, other } of near) {
    if (partner.has(own) || taken.has(other)) continue;
    partner.set(own, other);
    taken.add(other);
  }
  return glyphs.map((glyph, own) => {
    const other = others[partner.get(own) ?? -1];
    return other === undefined
      ? { glyph, origin: null, end: null }
      : { glyph, origin: originDistance(glyph, other), end: endDistance(glyph, other) };
  });
}

function originDistance({ x, y }: Glyph, other: DrawnCharacter | undefined): number {
  return other === undefined ? Infinity : Math.hypot(x - other.x, y - other.y);
}

/** Upright glyphs only, whose box ends with the advance; a ligature is several characters to the other engine. */
function endDistance({ angle, box, text }: Glyph, other: DrawnCharacter): number | null {
  return angle === 0 && text.length === 1 && first(text) === text ? Math.abs(box[2] - other.endX) : null;
}

/** Ligatures and accented letters by the letter that they begin with. */
function first(text: string): string {
  return text.normalize('NFKD').charAt(0);
}

function cellOf(letter: string, x: number, y: number): string {
  return `${letter} ${Math.floor(x / REACH)} ${Math.floor(y / REACH)}`;
}

function around({ text, x, y }: Glyph): string[] {
  const steps = [-REACH, 0, REACH];
  return steps.flatMap((dx) => steps.map((dy) => cellOf(first(text), x + dx, y + dy)));
}
