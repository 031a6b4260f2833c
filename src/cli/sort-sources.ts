import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../document/decode-text.ts';
import { recordFault } from '../evaluate/read-records.ts';
import type { ReportRecord } from '../generated/report.ts';
import { findInputs } from '../run/find-inputs.ts';
import { UsageError } from '../run/plan-outputs.ts';

/** A report record that was given in place of its paper. */
export interface GivenRecord {
  readonly path: string;
  readonly record: ReportRecord;
}

const JSON_ENDING = /\.json$/i;

/**
 * Tells report records from papers, in the order given; the records of a folder by their path.
 *
 * Other JSON is a paper where it was named (the output of `text --json`), and left out where it lies in a folder. A folder that
 * has records and no papers counts as a folder of records.
 * @throws UsageError where a record has another version or does not fit the schema.
 */
export function sortSources(paths: readonly string[]): { readonly papers: readonly string[]; readonly records: readonly GivenRecord[] } {
  const papers: string[] = [];
  const records: GivenRecord[] = [];
  for (const path of paths) {
    const below = jsonBelow(path);
    const found = (below ?? [path]).flatMap(recordsIn);
    records.push(...found);
    if (found.length === 0 || (below !== null && findInputs([path]).inputs.length > 0)) papers.push(path);
  }
  return { papers, records };
}

/** null where the path is no folder that can be read. */
function jsonBelow(path: string): readonly string[] | null {
  try {
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => JSON_ENDING.test(name))
      .sort()
      .map((name) => join(path, name));
  } catch {
    return null;
  }
}

function recordsIn(path: string): GivenRecord[] {
  const data = JSON_ENDING.test(path) ? jsonOf(path) : undefined;
  if (typeof data !== 'object' || data === null || !('schemaVersion' in data) || !('cases' in data)) return [];
  const fault = recordFault(data);
  if (fault !== null) throw new UsageError(`${path}: ${fault}`);
  return [{ path, record: data as ReportRecord }];
}

/** undefined where the file cannot be read or is not JSON; whoever reads it as a paper says why. */
function jsonOf(path: string): unknown {
  try {
    return JSON.parse(decodeText(readFileSync(path)));
  } catch {
    return undefined;
  }
}
