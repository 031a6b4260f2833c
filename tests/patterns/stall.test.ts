import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { processDocument } from '../../src/pipeline.ts';
import { corpusFolder } from '../corpus.ts';
import { literalPatterns, madePatterns, type FoundPattern } from './collect-patterns.ts';
import { pumpsOf } from './sample-pattern.ts';

/** No sentence is longer (src/text/split-sentences.ts), and no run of spaces longer than three (src/text/close-gaps.ts). */
const LONGEST = 2500;
/**
 * Milliseconds for one pattern on one such text. A pattern that steps back once takes a few; one that does so in two ways takes
 * seconds.
 */
const MOST = 400;
/** Patterns that their caller gives shorter texts, by a piece of their source, and what this program makes and reads itself. */
const SHORTER = ['[\\w-]+(?:\\s+[\\w-]+){0,3}\\s*(?:,|\\band\\b)', '<span class=[\'"]'];
const COMMON = ['a', '1', 'a ', '1 ', '1.', ', ', 'A', '-', '(', '.'].map((unit) => ({ lead: '', unit }));
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'documents');

/** Loads the program anew, as patterns that stand outside of functions are made then, and reads some papers. */
async function readSome(): Promise<void> {
  vi.resetModules();
  const { processDocument } = await import('../../src/pipeline.ts');
  for (const name of readdirSync(fixtures)
    .filter((file) => file.endsWith('.truth.json'))
    .slice(0, 4))
    await processDocument(readFileSync(join(fixtures, name)), { fileName: name });
}

const sandbox: { patterns: RegExp; texts: readonly string[]; slow: [number, string] } = { patterns: /a/, texts: [], slow: [0, ''] };
const context = vm.createContext(sandbox);
const script = new vm.Script(`slow = [0, '']; for (const text of texts) {
  const before = Date.now();
  patterns.lastIndex = 0;
  for (let found = 0, match; found < 1e5 && (match = patterns.exec(text)) !== null; found++) { if (!patterns.global) break; if (match[0] === '') patterns.lastIndex++; }
  if (Date.now() - before > slow[0]) slow = [Date.now() - before, text];
}`);

/** The slowest text of a pattern, in words for a person; null where none is too slow. */
function complaint({ where, pattern }: FoundPattern, limit = 10_000): string | null {
  const texts = [...pumpsOf(pattern), ...COMMON].map(({ lead, unit }) =>
    `${(lead + unit.repeat(Math.ceil(LONGEST / unit.length))).slice(0, LONGEST)}\u0001`.replace(/\s{4,}/g, '   '),
  );
  sandbox.patterns = pattern.sticky ? pattern : new RegExp(pattern.source, [...new Set(`${pattern.flags}g`)].join(''));
  sandbox.texts = texts;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      script.runInContext(context, { timeout: limit });
    } catch {
      return `${where} ${String(pattern).slice(0, 90)} did not end`;
    }
    if (sandbox.slow[0] < MOST) return null;
  }
  return `${where} ${String(pattern).slice(0, 90)} took ${sandbox.slow[0]} ms on ${JSON.stringify(sandbox.slow[1].slice(0, 60))}…`;
}

describe('regular expressions', () => {
  it('do not stall on the longest sentence, whatever it repeats', { timeout: 120_000 }, async () => {
    const patterns = [...literalPatterns(), ...(await madePatterns(readSome))].filter(
      ({ pattern }) => !SHORTER.some((part) => pattern.source.includes(part)),
    );
    expect(patterns.length).toBeGreaterThan(1000);
    expect(patterns.flatMap((found) => complaint(found) ?? [])).toEqual([]);
  });

  it('are found out where they do', () => {
    expect(complaint({ where: 'here', pattern: /^(?:\w+\s?)*$/ }, 300)).toContain('did not end');
    expect(complaint({ where: 'here', pattern: /\d years(?=(?: (?:\p{L}+-?)+){0,2} old)/u }, 300)).toContain('did not end');
  });
});

describe('100,000 characters of one thing', () => {
  const units = [
    '1',
    ' ',
    'a',
    'a ',
    '. ',
    ', ',
    '1, ',
    '1,111 ',
    'he ',
    'lung, ',
    'Ki-67 of 20% ',
    'cancer of the left ',
    '50 Gy ',
    '12 months and ',
    'old-',
    '(a) ',
    'A. B ',
  ];
  it.each(units)('%j is read in seconds', { timeout: 60_000 }, async (unit) => {
    const text = `Case report\n\nA 54-year-old man had lung cancer. ${unit.repeat(Math.ceil(1e5 / unit.length))}`.slice(0, 1e5);
    const before = process.cpuUsage();
    const { record } = await processDocument(Buffer.from(text), { fileName: 'pumped.txt' });
    const { user, system } = process.cpuUsage(before);
    expect(record.state).toBe('done');
    expect((user + system) / 1e6).toBeLessThan(10);
  });
});

const corpus = corpusFolder();
const hostile = corpus === null ? [] : readdirSync(join(corpus, 'hostile')).filter((name) => name.startsWith('syn__redos'));

describe.skipIf(corpus === null || !existsSync(join(corpus, 'hostile')))('files that were made to stall patterns', () => {
  it.each(hostile)('%s ends within two seconds', { timeout: 30_000 }, async (name) => {
    const before = process.cpuUsage();
    await processDocument(readFileSync(join(corpus ?? '', 'hostile', name)), { fileName: name });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});
