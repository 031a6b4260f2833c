import { readdirSync, statSync, type Stats } from 'node:fs';
import { basename, join } from 'node:path';

/** A file to read. `name` is its path below the folder that was given, or its own name; records are named after it. */
export interface Input {
  readonly path: string;
  readonly name: string;
}

/** Something that was asked for and cannot be read, with the reason for a person. */
export interface MissingInput {
  readonly path: string;
  readonly reason: string;
}

/** What a folder is searched for; other files must be named. */
const FOLDER_ENDINGS = /\.(?:pdf|xml|nxml)$/i;

/** Why an empty folder is told. */
export const EMPTY_FOLDER = 'The folder holds no .pdf, .xml or .nxml file.';

/** Larger files are turned down before reading; journal articles stay below a tenth of it. */
export const MAX_FILE_BYTES = 5e8;

/**
 * Expands files and folders into the files to read: in the order given, the files of a folder sorted by their path.
 *
 * Folders are searched to any depth; hidden files and links to folders are left out.
 */
export function findInputs(paths: readonly string[]): { readonly inputs: readonly Input[]; readonly missing: readonly MissingInput[] } {
  const inputs: Input[] = [];
  const missing: MissingInput[] = [];
  for (const path of paths) {
    const found = statOf(path);
    if (typeof found === 'string') {
      missing.push({ path, reason: found });
    } else if (found.isDirectory()) {
      const unread: MissingInput[] = [];
      const names = filesBelow(path, '', unread);
      missing.push(...unread);
      if (names.length === 0 && unread.length === 0) missing.push({ path, reason: EMPTY_FOLDER });
      inputs.push(...names.sort(byCodeUnit).map((name) => ({ path: join(path, name), name })));
    } else {
      const reason = reasonAgainst(found);
      if (reason === null) inputs.push({ path, name: basename(path) });
      else missing.push({ path, reason });
    }
  }
  return { inputs: inputs.filter((input) => isReadable(input, missing)), missing };
}

/** Files of a folder that are too large or not files are told like ones that were named. */
function isReadable({ path }: Input, missing: MissingInput[]): boolean {
  const found = statOf(path);
  const reason = typeof found === 'string' ? found : reasonAgainst(found);
  if (reason !== null) missing.push({ path, reason });
  return reason === null;
}

function statOf(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return faultText(error);
  }
}

function reasonAgainst(found: Stats): string | null {
  if (!found.isFile()) return 'It is not a regular file.';
  if (found.size > MAX_FILE_BYTES) return `The file has ${(found.size / 1e9).toFixed(1)} GB; at most ${MAX_FILE_BYTES / 1e9} GB are read.`;
  return null;
}

/** A folder that cannot be looked into goes to `missing`: its files would be left out without a word. */
function filesBelow(root: string, folder: string, missing: MissingInput[]): string[] {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    missing.push({ path: join(root, folder), reason: faultText(error) });
    return [];
  }
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(root, name, missing);
      if (!FOLDER_ENDINGS.test(entry.name)) return [];
      const target = entry.isSymbolicLink() ? statOf(join(root, name)) : null;
      return target !== null && typeof target !== 'string' && target.isDirectory() ? [] : [name];
    });
}

/** Never by locale: a run gives the same order everywhere. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'No such file or folder.',
  EACCES: 'Permission denied.',
  EPERM: 'Permission denied.',
  ENOTDIR: 'A part of the path is not a folder.',
  ELOOP: 'The links lead in a circle.',
  ENAMETOOLONG: 'The name is too long.',
  EISDIR: 'It is a folder.',
  ENOSPC: 'No space is left on the device.',
  EROFS: 'The file system is read-only.',
};

/** A file system's fault in words. */
export function faultText(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  // An error that another process threw arrives as a plain object.
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return FAULTS[code] ?? String(message);
}
