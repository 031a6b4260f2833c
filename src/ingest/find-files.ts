import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { hashFile } from '../run/hash-file.ts';
import { faultText, findInputs, type MissingInput } from '../run/find-inputs.ts';
import type { FoundFile } from '../store/store.ts';

/** Longer paths do not fit into an index of the store on a server. */
const MAX_PATH_BYTES = 2_400;

/** Lines of a list that are looked up together. */
const LINES = 500;

/** A file by its content, or a path with the reason why it cannot be taken in. */
export type Found = { readonly file: FoundFile } | { readonly missing: MissingInput };

/**
 * Files, folders, patterns and `-` for a list on `list`, one path a line, as files with their checksums.
 *
 * @param keepContent also hand over the bytes.
 * @param signal ends the list, also while its next line is waited for.
 */
export async function* findFiles(
  paths: readonly string[],
  list: NodeJS.ReadableStream,
  keepContent: boolean,
  signal?: AbortSignal,
): AsyncGenerator<Found> {
  for (const path of paths) {
    if (path !== '-') {
      yield* filesOf(expand(path), keepContent);
      continue;
    }
    let lines: string[] = [];
    for await (const line of linesOf(list, signal)) {
      lines.push(line);
      if (lines.length < LINES) continue;
      yield* filesOf(lines, keepContent);
      lines = [];
    }
    yield* filesOf(lines, keepContent);
  }
}

/** Lines that are not blank. A name may begin or end with a space; a list may have spaces of its own around names. */
async function* linesOf(list: NodeJS.ReadableStream, signal?: AbortSignal): AsyncGenerator<string> {
  const reader = createInterface({ input: list, crlfDelay: Infinity });
  const onAbort = (): void => {
    reader.close();
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted === true) reader.close();
  try {
    for await (const line of reader) if (line.trim() !== '') yield existsSync(line) ? line : line.trim();
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}

/** A shell that knows no patterns, or a quoted one, hands them over as they are. A file of that name goes first. */
function expand(path: string): readonly string[] {
  if (existsSync(path) || !isDynamicPattern(path)) return [path];
  const found = globSync(path, { onlyFiles: true, followSymbolicLinks: false, expandDirectories: false });
  return found.length === 0 ? [path] : found.sort((a, b) => (a < b ? -1 : 1));
}

async function* filesOf(paths: readonly string[], keepContent: boolean): AsyncGenerator<Found> {
  const { inputs, missing } = findInputs(paths);
  for (const one of missing) yield { missing: one };
  for (const { path } of inputs) {
    try {
      if (Buffer.byteLength(resolve(path)) > MAX_PATH_BYTES)
        yield { missing: { path, reason: `The path is longer than ${MAX_PATH_BYTES} bytes.` } };
      else yield { file: await foundFile(path, keepContent) };
    } catch (error) {
      yield { missing: { path, reason: faultText(error) } };
    }
  }
}

async function foundFile(path: string, keepContent: boolean): Promise<FoundFile> {
  const content = keepContent ? await readFile(path) : null;
  const { sha256, bytes } =
    content === null ? await hashFile(path) : { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
  return { id: sha256, bytes, path: resolve(path), content };
}
