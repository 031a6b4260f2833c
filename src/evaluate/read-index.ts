import { readFileSync } from 'node:fs';

/** What an index tells of each document, by id and column. */
export type Labels = ReadonlyMap<string, Readonly<Record<string, string>>>;

/**
 * Reads a table of documents (TSV with a header; the first column is the id) whose other columns cut the dataset into slices.
 *
 * Columns with more values than half the documents are left out: a column of titles says nothing about groups.
 * @throws RangeError where the file cannot be read or has no header with at least two columns, naming it.
 */
export function readIndex(path: string): Labels {
  const [header, ...rows] = lines(path).map((line) => line.split('\t'));
  if (header === undefined || header.length < 2)
    throw new RangeError(`${path}: expected tab-separated columns with a header, the first one the id`);
  const telling = header
    .map((_, i) => i)
    .slice(1)
    .filter((i) => {
      const values = new Set(rows.map((row) => row[i] ?? ''));
      return values.size > 1 && values.size <= Math.max(2, rows.length / 2);
    });
  return new Map(rows.map((row) => [row[0] ?? '', Object.fromEntries(telling.map((i) => [header[i] ?? '', row[i] ?? '']))]));
}

function lines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .filter((line) => line !== '');
  } catch {
    throw new RangeError(`${path}: cannot be read`);
  }
}
