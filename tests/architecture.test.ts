import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

/** A folder imports lower levels and leaves only; folders of one level know nothing of each other. */
const LEVELS: readonly (readonly string[])[] = [
  ['document', 'lexicon'],
  ['layout'],
  ['text'],
  ['context'],
  ['extractors'],
  ['records'],
  ['validate'],
  ['pipeline.ts', 'sinks', 'store'],
  ['run', 'evaluate', 'review'],
  ['ingest'],
  ['cli'],
  ['index.ts'],
];
const LEAVES = [
  'span.ts',
  'findings.ts',
  'schema.ts',
  'generated',
  'tokens.ts',
  'stemming.ts',
  'every-match.ts',
  'patterns',
  'count-below.ts',
  'numerals.ts',
  'natural.d.ts',
];
/** The only places that touch files, the clock or the process. `lexicon`, `document/pdf` and `document/ocr` hold the loaders. */
const EFFECTS = /^(?:cli|run|ingest|store|review|sinks|evaluate|lexicon)\/|^document\/(?:pdf|ocr)\/load-/;

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort();

function importsOf(file: string): string[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function part(file: string): string {
  return file.split('/')[0] ?? file;
}

function levelOf(file: string): number {
  return LEAVES.includes(part(file)) ? -1 : LEVELS.findIndex((level) => level.includes(part(file)));
}

/** Project files that a file imports, by their path below src; schemas and packages left out. */
function neighboursOf(file: string): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(SRC, normalize(join(SRC, file, '..', name))).replaceAll('\\', '/'))
    .filter((name) => !name.startsWith('..'));
}

describe('the levels of src', () => {
  it.each(FILES)('%s', (file) => {
    const level = levelOf(file);
    expect(level >= 0 || LEAVES.includes(part(file)), 'stands at no level').toBe(true);
    const wrong = neighboursOf(file).filter((other) => part(other) !== part(file) && levelOf(other) >= 0 && levelOf(other) >= level);
    expect(wrong).toEqual([]);
    const field = /^extractors\/([^/]+)\//.exec(file)?.[1];
    expect(
      field === undefined
        ? []
        : neighboursOf(file).filter((other) => /^extractors\/[^/]+\//.test(other) && !other.startsWith(`extractors/${field}/`)),
    ).toEqual([]);
    if (!EFFECTS.test(file))
      expect(importsOf(file).filter((name) => /^(?:node:)?(?:fs|fs\/promises|net|http|https|child_process|os)$/.test(name))).toEqual([]);
    if (!file.startsWith('document/pdf/')) expect(importsOf(file).filter((name) => name.startsWith('pdfjs-dist'))).toEqual([]);
  });

  it('has no cycles between files', () => {
    const done = new Set<string>();
    const visit = (file: string, above: readonly string[]): void => {
      if (done.has(file) || !FILES.includes(file)) return;
      expect(above, `cycle through ${[...above, file].join(' → ')}`).not.toContain(file);
      neighboursOf(file).forEach((other) => visit(other, [...above, file]));
      done.add(file);
    };
    FILES.forEach((file) => visit(file, []));
  });
});
