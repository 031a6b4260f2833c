import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getSystemErrorMessage } from 'node:util';
import { decodeText } from '../../document/decode-text.ts';
import type { GoldReport } from '../../generated/gold.ts';
import { byCodeUnit } from '../scoring/natural-order.ts';
import { checkGold } from './check-gold.ts';
import { shown } from './gold-fault.ts';
import { parseJson } from './parse-json.ts';

export { datasetDigest, goldDigest } from './digest.ts';

/** Something that is wrong with gold, in words for a person. `path` is a JSON Pointer into the file, '' where it is about all of it. */
export interface GoldFileFault {
  readonly file: string;
  readonly path: string;
  readonly message: string;
}

/** The documents without a fault, sorted by id (by code unit); `files` has the path of each by its id, also of those with faults. */
export interface GoldFolder {
  readonly gold: readonly GoldReport[];
  readonly files: ReadonlyMap<string, string>;
  readonly faults: readonly GoldFileFault[];
}

/** One part of the gold: those documents that the table (TSV with a header; columns id and half) puts in this half. */
export interface GoldSplit {
  readonly file: string;
  readonly half: string;
}

/**
 * Reads the gold of a folder (`*.json` in it, not below it), or of one file, and checks every document.
 *
 * With `split` only its half is read. Never throws for what the files hold: what cannot be used is in `faults`, also a
 * folder or a split that gives no document at all.
 */
export function readGold(folder: string, split?: GoldSplit): GoldFolder {
  const listed = listGold(folder);
  if (typeof listed === 'string') return failed(folder, listed);
  if (split === undefined) return readFiles(listed);
  const half = readHalf(split);
  if (typeof half === 'string') return failed(split.file, half);
  const chosen = listed.filter((path) => half.has(stemOf(path)));
  return chosen.length === 0 ? failed(split.file, `found no document of the half ${shown(split.half)} in ${folder}`) : readFiles(chosen);
}

function failed(file: string, message: string): GoldFolder {
  return { gold: [], files: new Map(), faults: [{ file, path: '', message }] };
}

/** Paths in order of their names, or why there are none. */
function listGold(folder: string): readonly string[] | string {
  try {
    if (!statSync(folder).isDirectory()) return [folder];
    const names = readdirSync(folder)
      .filter((name) => /\.json$/i.test(name) && !name.startsWith('.'))
      .sort(byCodeUnit);
    return names.length === 0 ? 'holds no gold (*.json)' : names.map((name) => join(folder, name));
  } catch (error) {
    return faultOf(error);
  }
}

function readFiles(paths: readonly string[]): GoldFolder {
  const gold: GoldReport[] = [];
  const files = new Map<string, string>();
  const faults: GoldFileFault[] = [];
  for (const file of paths) {
    const { data, found } = readOne(file);
    const id = (data as Partial<GoldReport> | null | undefined)?.id;
    const other = typeof id === 'string' ? files.get(id) : undefined;
    const repeated =
      other === undefined ? [] : [{ path: '/id', message: `found ${shown(id)}, which is the id of ${other} already, expected another` }];
    if (typeof id === 'string' && other === undefined) files.set(id, file);
    faults.push(...[...repeated, ...found].map((fault) => ({ file, ...fault })));
    if (repeated.length + found.length === 0) gold.push(data as GoldReport);
  }
  return { gold: gold.sort((a, b) => byCodeUnit(a.id, b.id)), files, faults };
}

function readOne(file: string): { readonly data: unknown; readonly found: readonly Omit<GoldFileFault, 'file'>[] } {
  try {
    const { data, fault } = parseJson(decodeText(readFileSync(file)));
    return { data, found: fault === null ? checkGold(data, stemOf(file)) : [{ path: '', message: fault }] };
  } catch (error) {
    return { data: undefined, found: [{ path: '', message: faultOf(error) }] };
  }
}

/** The ids of a half, or why there are none. */
function readHalf({ file, half }: GoldSplit): ReadonlySet<string> | string {
  let text;
  try {
    text = decodeText(readFileSync(file));
  } catch (error) {
    return faultOf(error);
  }
  const [header, ...rows] = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  if (header?.[0] !== 'id' || header.length < 2)
    return `found the header ${shown(header?.join('\t') ?? '')}, expected the columns id and half with a tab between them`;
  const halves = [...new Set(rows.map((row) => row[1] ?? ''))].filter((name) => name !== '').sort(byCodeUnit);
  if (!halves.includes(half)) return `found no half ${shown(half)}, expected one of ${halves.join(', ')}`;
  return new Set(rows.filter((row) => row[1] === half).map(([id = '']) => id));
}

function stemOf(path: string): string {
  return basename(path).replace(/\.json$/i, '');
}

/** A file system's fault in the system's own words. */
function faultOf(error: unknown): string {
  if (error instanceof Error && 'errno' in error && typeof error.errno === 'number') return getSystemErrorMessage(error.errno);
  return error instanceof Error ? error.message : String(error);
}
