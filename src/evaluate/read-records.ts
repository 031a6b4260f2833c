import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportRecord } from '../generated/report.ts';
import { checkSchema, SCHEMAS } from '../schema.ts';
import { byCodeUnit } from './scoring/natural-order.ts';

/** Something that cannot be used, in words for a person. `file` is a path, with the line for JSON Lines. */
export interface InputFault {
  readonly file: string;
  readonly message: string;
}

/** Records by document id, with what could not be used. */
export interface GivenRecords {
  readonly records: ReadonlyMap<string, ReportRecord>;
  readonly faults: readonly InputFault[];
}

const VERSION = SCHEMAS.report.properties.schemaVersion.const;

/**
 * Reads the records of these documents: `<id>.json` in a folder, or a file of JSON Lines in which `source.fileName` tells the id.
 *
 * Every record is checked against the schema; ids without a record are simply absent from the result.
 */
export function readRecords(path: string, ids: readonly string[]): GivenRecords {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return { records: new Map(), faults: [{ file: path, message: 'No such file or folder.' }] };
  const wanted = new Set(ids);
  const items = found.isDirectory() ? filesOf(path) : linesOf(path);
  const records = new Map<string, ReportRecord>();
  const faults: InputFault[] = [];
  if (items.length === 0) faults.push({ file: path, message: 'It holds no records (*.json).' });
  for (const { file, id, text } of items) {
    const data = parse(text());
    const name = id ?? nameIn(data);
    if (name === null || !wanted.has(name)) continue;
    const fault = recordFault(data);
    if (fault !== null) faults.push({ file, message: fault });
    else if (records.has(name)) faults.push({ file, message: `A second record of ${name}.` });
    else records.set(name, data as ReportRecord);
  }
  return { records, faults };
}

interface Item {
  readonly file: string;
  readonly id: string | null;
  readonly text: () => string;
}

function filesOf(folder: string): Item[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort(byCodeUnit)
    .map((name) => ({
      file: join(folder, name),
      id: name.slice(0, -'.json'.length),
      text: () => readFileSync(join(folder, name), 'utf8'),
    }));
}

function linesOf(path: string): Item[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line, i) => ({ file: `${path}:${i + 1}`, id: null, text: () => line }))
    .filter(({ text }) => text().trim() !== '');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The document that a record names: its file's name without the ending. */
function nameIn(data: unknown): string | null {
  const name = (data as Partial<ReportRecord> | undefined)?.source?.fileName;
  return typeof name === 'string' ? name.replace(/(?:\.truth)?\.[^.]+$/, '') : null;
}

/** Why data are not a report record of the version that this program reads, in one sentence; null where they are. */
export function recordFault(data: unknown): string | null {
  if (data === undefined) return 'It is not JSON.';
  const version = (data as Partial<Record<string, unknown>> | null)?.['schemaVersion'];
  if (version !== VERSION)
    return `Expected a report record of schemaVersion ${VERSION}, found ${version === undefined ? 'none' : JSON.stringify(version)}.`;
  const [fault] = checkSchema('report', data);
  return fault === undefined ? null : `It is no report record: ${fault.path === '' ? '/' : fault.path} ${fault.message}.`;
}
