import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readDocument } from '../src/document/read-document.ts';
import { findPapers, PAPER_ENDINGS } from '../src/evaluate/find-papers.ts';
import { readGold } from '../src/evaluate/gold/read-gold.ts';
import type { ExtractInput } from '../src/extractors/extractor.ts';
import type { GoldReport } from '../src/generated/gold.ts';
import { layOut } from '../src/layout/lay-out.ts';
import { readInput } from '../src/pipeline.ts';

/** What a script that judges papers by gold was asked: the gold's folder, the papers', the name of the set, and what else `options` say. */
export interface Asked {
  readonly folder: string;
  readonly inputs: string;
  readonly as: string;
  readonly split: string | undefined;
  readonly more: Readonly<Record<string, unknown>>;
}

/**
 * Reads `GOLD_DIR --inputs DIR --as NAME [--split FILE:PART]` and the `options` of the script's own; null, with the usage said and
 * the exit code set, where one is missing.
 */
export function askedOf(script: string, options: NonNullable<ParseArgsConfig['options']> = {}, usage = ''): Asked | null {
  const {
    positionals: [folder],
    values: { inputs, as, split, ...more },
  } = parseArgs({
    allowPositionals: true,
    options: { ...options, inputs: { type: 'string' }, as: { type: 'string' }, split: { type: 'string' } },
  });
  if (folder !== undefined && inputs !== undefined && as !== undefined) return { folder, inputs, as, split, more };
  console.error(`usage: node scripts/${script}.ts GOLD_DIR --inputs DIR --as NAME [--split FILE:PART]${usage}`);
  process.exitCode = 2;
  return null;
}

/** The gold that was asked for, each with the path of its paper, undefined where there is none. Faults of gold are said. */
export function papersOf({ folder, inputs, split }: Asked): readonly { readonly gold: GoldReport; readonly path: string | undefined }[] {
  const colon = split?.lastIndexOf(':') ?? -1;
  const { gold, faults } = readGold(
    folder,
    split === undefined ? undefined : { file: split.slice(0, colon), half: split.slice(colon + 1) },
  );
  for (const { file, message } of faults) console.error(`${file}: ${message}`);
  const found = findPapers(
    inputs,
    gold.map(({ id }) => id),
    PAPER_ENDINGS,
  );
  return gold.map((one) => ({ gold: one, path: found.get(one.id) }));
}

/** What `judge` says of each paper, without those of which it says nothing. Papers that are not there are passed over. */
export async function judgePapers<J>(asked: Asked, judge: (input: ExtractInput, gold: GoldReport) => J | null): Promise<J[]> {
  const judged: J[] = [];
  for (const { gold, path } of papersOf(asked)) {
    const one =
      path === undefined ? null : judge(readInput(layOut(await readDocument(readFileSync(path), { fileName: basename(path) }))), gold);
    if (one !== null) judged.push(one);
  }
  return judged;
}

/** Keeps a set that replaces the one of its name, and says what is in it; where nothing was judged the table stays as it is. */
export function keepSet<S extends { readonly name: string }>(
  set: S,
  table: { readonly readTable: () => readonly S[]; readonly writeTable: (sets: readonly S[]) => void },
  judged: { readonly count: number; readonly of: string; readonly said: string },
): void {
  if (judged.count === 0) {
    console.error(`no ${judged.of} was judged: the table stays as it is`);
    process.exitCode = 1;
    return;
  }
  table.writeTable([...table.readTable().filter(({ name }) => name !== set.name), set]);
  console.log(`${set.name}: ${judged.said}`);
}

/** A paper's number, which does not tell which paper it is and does not depend on the other papers: the same in all judged sets. */
export function paperNumber(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE();
}
