import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Features } from '../../src/records/confidence/features.ts';

/** What was known of a fact; `paper` is the number of its paper, the same in all sets, also where the paper is told in other words. */
export interface JudgedFact {
  readonly paper: number;
  readonly features: Features;
}

/** A scored value: whether gold has it, and the facts that state it, by their place among the set's. `measure` as in the evaluation. */
export interface JudgedValue {
  readonly measure: string;
  readonly right: boolean;
  readonly facts: readonly number[];
}

/** The values of some papers as the rules read them; `read` where somebody has read what is wrong there and mended rules by it. */
export interface JudgedSet {
  readonly name: string;
  readonly read: boolean;
  /** What each value counts. */
  readonly share: number;
  readonly facts: readonly JudgedFact[];
  readonly values: readonly JudgedValue[];
}

/** The table as it lies in the file: features by their place in `features`, their values in hundredths. */
interface Stored {
  readonly features: readonly string[];
  readonly measures: readonly string[];
  readonly sets: readonly {
    readonly name: string;
    readonly read: boolean;
    readonly share: number;
    readonly facts: readonly (readonly number[])[];
    readonly values: readonly (readonly number[])[];
  }[];
}

const PATH = fileURLToPath(new URL('judged-values.json', import.meta.url));
const ABOUT =
  'Made by scripts/judge-values.ts: what was known of values that were read in open-access case reports, and whether they agreed with gold that people made. No text, quote or name of a paper is in it. facts: number of the paper, then place in features and hundredths, by turns. values: place in measures, 1 where right, then places in facts.';

/** The sets of the table; [] where there is none yet. */
export function readTable(): JudgedSet[] {
  if (!existsSync(PATH)) return [];
  const { features, measures, sets } = JSON.parse(readFileSync(PATH, 'utf8')) as Stored;
  return sets.map(({ name, read, share, facts, values }) => ({
    name,
    read,
    share,
    facts: facts.map(([paper = 0, ...pairs]) => ({
      paper,
      features: new Map(pairs.flatMap((place, i) => (i % 2 === 0 ? [[features[place] ?? '', (pairs[i + 1] ?? 0) / 100] as const] : []))),
    })),
    values: values.map(([measure = 0, right, ...of]) => ({ measure: measures[measure] ?? '', right: right === 1, facts: of })),
  }));
}

/** Writes the table, its sets by name, one fact or value a line. */
export function writeTable(sets: readonly JudgedSet[]): void {
  const sorted = sets.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const features = [...new Set(sorted.flatMap(({ facts }) => facts.flatMap((fact) => [...fact.features.keys()])))].sort();
  const measures = [...new Set(sorted.flatMap(({ values }) => values.map(({ measure }) => measure)))].sort();
  const place = new Map(features.map((name, i) => [name, i]));
  const lines = (rows: readonly (readonly number[])[]): string => rows.map((row) => JSON.stringify(row)).join(',\n');
  const written = sorted.map(({ name, read, share, facts, values }) => {
    const known = facts.map(({ paper, features: of }) => [
      paper,
      ...[...of].flatMap(([feature, value]) => (Math.round(value * 100) === 0 ? [] : [place.get(feature) ?? 0, Math.round(value * 100)])),
    ]);
    const judged = values.map(({ measure, right, facts: of }) => [measures.indexOf(measure), Number(right), ...of]);
    return `{"name":${JSON.stringify(name)},"read":${read},"share":${share},"facts":[\n${lines(known)}\n],"values":[\n${lines(judged)}\n]}`;
  });
  writeFileSync(
    PATH,
    `{"about":${JSON.stringify(ABOUT)},\n"features":${JSON.stringify(features)},\n"measures":${JSON.stringify(measures)},\n"sets":[\n${written.join(',\n')}\n]}\n`,
  );
}
