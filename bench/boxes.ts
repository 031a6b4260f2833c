/**
 * Compares the places of characters with those that another engine, MuPDF, draws them at.
 *
 *     node bench/boxes.ts [FILE|FOLDER]… [--outliers N]
 *
 * Each visible character of ours is paired with the nearest of MuPDF's that reads the same and is not paired yet. Printed are the distances
 * of origins and of the ends of advances in points; characters without such a partner within 20 points are counted apart. Heights are not
 * compared: engines choose ascents and descents freely. Without files the fixtures are measured. Exits 1 where p99 is above the limit.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Glyph } from '../src/document/document.ts';
import { readDocument } from '../src/document/read-document.ts';
import { charactersByMutool, mutoolVersion } from './mutool-characters.ts';
import { pairCharacters } from './pair-characters.ts';

/** Points that the 99th percentile may be off. */
const LIMIT = 0.5;

interface Pair {
  readonly file: string;
  readonly page: number;
  readonly glyph: Glyph;
  /** Points between the origins and between the ends of the advances; null where MuPDF draws no such character near. */
  readonly origin: number | null;
  readonly end: number | null;
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { outliers: { type: 'string', default: '10' } } });
const version = mutoolVersion();
if (version === null) {
  console.log('skipped: mutool is not installed (Debian: apt-get install mupdf-tools)');
} else {
  process.on('unhandledRejection', () => undefined);
  const pairs: Pair[] = [];
  for (const path of filesOf(positionals)) for (const pair of await comparePlaces(path)) pairs.push(pair);
  report(pairs, version);
}

function filesOf(paths: readonly string[]): string[] {
  const given = paths.length > 0 ? paths : [join(import.meta.dirname, '..', 'fixtures', 'documents')];
  return given.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith('.pdf'))
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
}

async function comparePlaces(path: string): Promise<Pair[]> {
  const { body } = await readDocument(new Uint8Array(readFileSync(path)), { fileName: path });
  const theirs = body.kind === 'pages' ? charactersByMutool(path) : null;
  if (body.kind !== 'pages' || theirs === null || theirs.length !== body.pages.length) {
    console.log(`left out    ${basename(path)}: not read alike by both engines`);
    return [];
  }
  return body.pages.flatMap(({ index, glyphs }) => {
    const seen = glyphs.filter(({ hidden, text }) => hidden === null && text.trim() !== '');
    return pairCharacters(seen, theirs[index] ?? []).map((pair) => ({ file: basename(path), page: index + 1, ...pair }));
  });
}

function report(pairs: readonly Pair[], engine: string): void {
  const origins = sorted(pairs.map(({ origin }) => origin)),
    ends = sorted(pairs.map(({ end }) => end));
  const files = new Set(pairs.map(({ file }) => file)).size,
    pages = new Set(pairs.map(({ file, page }) => `${file} ${page}`)).size;
  console.log(
    `${files} files, ${pages} pages, ${pairs.length} characters; ${origins.length} of them (${((100 * origins.length) / Math.max(1, pairs.length)).toFixed(2)} %) found by MuPDF ${engine}`,
  );
  for (const [name, distances] of [
    ['origin', origins],
    ['end', ends],
  ] as const) {
    console.log(
      `${name.padEnd(12)}p50 ${at(distances, 0.5)}  p90 ${at(distances, 0.9)}  p99 ${at(distances, 0.99)}  p99.9 ${at(distances, 0.999)}  max ${at(distances, 1)} points; ${distances.filter((distance) => distance > LIMIT).length} above ${LIMIT}`,
    );
  }
  const far = pairs
    .filter(({ origin }) => origin === null || origin > LIMIT)
    .toSorted((a, b) => (b.origin ?? Infinity) - (a.origin ?? Infinity));
  for (const { file, page, glyph, origin } of spread(far, Number(values.outliers))) {
    console.log(
      `  ${origin === null ? 'no partner' : `${origin.toFixed(2)} off`.padEnd(10)}  ${JSON.stringify(glyph.text)} at ${glyph.x.toFixed(1)}, ${glyph.y.toFixed(1)} (size ${glyph.size.toFixed(1)}, turned ${glyph.angle}) on page ${page} of ${file}`,
    );
  }
  process.exitCode = (origins[Math.floor(0.99 * origins.length)] ?? 0) > LIMIT ? 1 : 0;
}

/** Up to `most` outliers, of as many files as possible. */
function spread(far: readonly Pair[], most: number): Pair[] {
  const byFile = Map.groupBy(far, ({ file }) => file);
  const share = Math.max(1, Math.ceil(most / Math.max(1, byFile.size)));
  return [...byFile.values()].flatMap((those) => those.slice(0, share)).slice(0, most);
}

function sorted(distances: readonly (number | null)[]): number[] {
  return distances.filter((distance) => distance !== null).sort((a, b) => a - b);
}

function at(distances: readonly number[], share: number): string {
  return (distances[Math.min(distances.length - 1, Math.floor(share * distances.length))] ?? NaN).toFixed(3);
}
