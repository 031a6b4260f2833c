import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The operations that a paper with one patient mentions in its narrative: the features of all mentions but the first, and how many
 * operations there were by gold. `group` is equal for the same paper in all sets.
 */
export interface JudgedPaper {
  readonly group: number;
  readonly operations: number;
  readonly mentions: readonly (readonly string[])[];
}

/** One set of papers. */
export interface JudgedSet {
  readonly name: string;
  readonly papers: readonly JudgedPaper[];
}

/** The table as it lies in the file: a paper is its group, the number of its operations, then its mentions as places in features. */
interface Stored {
  readonly features: readonly string[];
  readonly sets: readonly { readonly name: string; readonly papers: readonly (readonly [number, number, ...(readonly number[])[]])[] }[];
}

const PATH = fileURLToPath(new URL('judged-operations.json', import.meta.url));
const ABOUT =
  'Made by scripts/judge-operations.ts: the operations that case reports of one patient mention, by what is known of each mention but the first, and how many operations there were by gold that people made. No text or name of a paper is in it. A paper: its group, the number of operations, then its mentions as places in features.';

/** The sets of the table; [] where there is none yet. */
export function readTable(): JudgedSet[] {
  if (!existsSync(PATH)) return [];
  const { features, sets } = JSON.parse(readFileSync(PATH, 'utf8')) as Stored;
  return sets.map(({ name, papers }) => ({
    name,
    papers: papers.map(([group, operations, ...mentions]) => ({
      group,
      operations,
      mentions: mentions.map((of) => of.map((place) => features[place] ?? '')),
    })),
  }));
}

/** Writes the table, its sets by name, one paper a line. */
export function writeTable(sets: readonly JudgedSet[]): void {
  const sorted = sets.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const features = [...new Set(sorted.flatMap(({ papers }) => papers.flatMap(({ mentions }) => mentions.flat())))].sort();
  const places = new Map(features.map((name, i) => [name, i]));
  const written = sorted.map(
    ({ name, papers }) =>
      `{"name":${JSON.stringify(name)},"papers":[\n${papers.map(({ group, operations, mentions }) => JSON.stringify([group, operations, ...mentions.map((of) => of.map((feature) => places.get(feature) ?? 0))])).join(',\n')}\n]}`,
  );
  writeFileSync(
    PATH,
    `{"about":${JSON.stringify(ABOUT)},\n"features":${JSON.stringify(features)},\n"sets":[\n${written.join(',\n')}\n]}\n`,
  );
}
