import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../lexicons/${name}`, import.meta.url));
}

/**
 * Writes lexicons/<name>.json with one weight a line, those of 0 left out, and its row in lexicons/README.md, among the others by
 * file name.
 */
export function writeWeights(
  { name, version, source }: { readonly name: string; readonly version: string; readonly source: string },
  weights: ReadonlyMap<string, number>,
): void {
  const head = { name, version, licence: 'MIT', source };
  const entries = [...weights].filter(([, weight]) => weight !== 0).map(([id, weight]) => `  ${JSON.stringify({ id, weight })}`);
  writeFileSync(pathOf(`${name}.json`), `${JSON.stringify(head, null, 1).slice(0, -2)},\n "entries": [\n${entries.join(',\n')}\n ]\n}\n`);
  const lines = readFileSync(pathOf('README.md'), 'utf8').split('\n'),
    rows = lines.filter(isRow);
  const row = `| ${name}.json | ${entries.length} | ${source} | ${head.licence} |`;
  const first = lines.findIndex(isRow);
  const kept = rows.filter((other) => fileOf(other) !== fileOf(row));
  lines.splice(first, rows.length, ...[...kept, row].sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1)));
  writeFileSync(pathOf('README.md'), lines.join('\n'));
}

const fileOf = (row: string): string => /^\| (\S+\.json) \|/.exec(row)?.[1] ?? '';
const isRow = (line: string): boolean => fileOf(line) !== '';
