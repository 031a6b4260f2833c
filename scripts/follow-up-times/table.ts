import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A time of a paper: its features, and whether it is the length of the follow-up by gold. */
export interface JudgedTime {
  readonly features: readonly string[];
  readonly right: boolean;
}

/**
 * The times of a paper with one patient. `hasLength` by gold; `hasRuled` where the rules take a length; `group` is equal for the
 * same paper in all sets.
 */
export interface JudgedPaper {
  readonly group: number;
  readonly hasLength: boolean;
  readonly hasRuled: boolean;
  readonly times: readonly JudgedTime[];
}

/**
 * Papers read by one state of the rules; `unseen` where no rule was made from them, so that what the rules take tells how far they
 * can be believed.
 */
export interface JudgedTimes {
  readonly name: string;
  readonly unseen: boolean;
  readonly papers: readonly JudgedPaper[];
}

/**
 * The table as it lies in the file: a paper is its group, 1 where gold has a length, 1 where the rules take one, then its times: 1
 * where right, then places in features.
 */
interface Stored {
  readonly features: readonly string[];
  readonly sets: readonly {
    readonly name: string;
    readonly unseen: boolean;
    readonly papers: readonly (readonly [number, number, number, ...(readonly number[])[]])[];
  }[];
}

const PATH = fileURLToPath(new URL('judged-times.json', import.meta.url));
const ABOUT =
  'Made by scripts/judge-times.ts: the times that case reports of one patient tell, by what is known of each, and whether it is the length of the follow-up by gold that people made. No text or name of a paper is in it. A paper: its group, 1 where gold has a length, 1 where the rules take one, then its times: 1 where right, then places in features.';

/** The sets of the table; [] where there is none yet. */
export function readTable(): JudgedTimes[] {
  if (!existsSync(PATH)) return [];
  const { features, sets } = JSON.parse(readFileSync(PATH, 'utf8')) as Stored;
  return sets.map(({ name, unseen, papers }) => ({
    name,
    unseen,
    papers: papers.map(([group, hasLength, hasRuled, ...times]) => ({
      group,
      hasLength: hasLength === 1,
      hasRuled: hasRuled === 1,
      times: times.map(([right, ...of]) => ({ right: right === 1, features: of.map((place) => features[place] ?? '') })),
    })),
  }));
}

/** Features of fewer papers than this are not kept: no weight is learned for them. */
const FEWEST = 6;

/** The features that the times of enough papers have. */
export function frequentFeatures(papers: readonly JudgedPaper[]): ReadonlySet<string> {
  const groups = new Map<string, Set<number>>();
  for (const { group, times } of papers)
    for (const name of times.flatMap(({ features }) => features)) groups.set(name, (groups.get(name) ?? new Set()).add(group));
  return new Set([...groups].flatMap(([name, { size }]) => (size < FEWEST ? [] : name)));
}

/** Writes the table, its sets by name, one paper a line. */
export function writeTable(sets: readonly JudgedTimes[]): void {
  const sorted = sets.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const features = [...frequentFeatures(sorted.flatMap(({ papers }) => papers))].sort();
  const places = new Map(features.map((name, i) => [name, i]));
  const written = sorted.map(({ name, unseen, papers }) => {
    const lines = papers.map(({ group, hasLength, hasRuled, times }) =>
      JSON.stringify([
        group,
        Number(hasLength),
        Number(hasRuled),
        ...times.map(({ right, features: of }) => [Number(right), ...of.flatMap((feature) => places.get(feature) ?? [])]),
      ]),
    );
    return `{"name":${JSON.stringify(name)},"unseen":${unseen},"papers":[\n${lines.join(',\n')}\n]}`;
  });
  writeFileSync(
    PATH,
    `{"about":${JSON.stringify(ABOUT)},\n"features":${JSON.stringify(features)},\n"sets":[\n${written.join(',\n')}\n]}\n`,
  );
}
