import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gateOf, isOpen, type Gate } from '../../src/patterns/gate.ts';
import { mayMatch } from '../../src/patterns/may-match.ts';
import { needOf } from '../../src/patterns/needs.ts';
import { processDocument } from '../../src/pipeline.ts';
import { literalPatterns, madePatterns, type FoundPattern } from './collect-patterns.ts';
import { pumpsOf } from './sample-pattern.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'documents');
const papers = readdirSync(fixtures)
  .filter((file) => file.endsWith('.truth.json'))
  .slice(0, 6);
const gates = new Map<string, Gate | null>();
const may = ({ source }: RegExp, text: string): boolean => {
  let gate = gates.get(source);
  if (gate === undefined) gates.set(source, (gate = gateOf(needOf(source))));
  return gate === null || isOpen(gate, text);
};

/** The patterns that match in a text that is said to lack what they need. */
function missed(patterns: readonly FoundPattern[], text: string): string[] {
  return patterns
    .filter(({ pattern }) => !may(pattern, text) && text.search(pattern) >= 0)
    .map(({ where, pattern }) => `${where} ${String(pattern).slice(0, 90)} in ${JSON.stringify(text.slice(0, 90))}`);
}

describe('what a pattern needs', () => {
  it.each([
    [/\bno\b/i, 'No pain.', true],
    [/\bno\b/i, 'normal', false],
    [/\bno\b/i, 'say no', true],
    [/\bno\b/i, 'casino', false],
    [/tumou?rs?/i, 'a TUMOR', true],
    [/tumou?rs?/i, 'a tumbler', false],
    [/\bm[ae]n\b/, 'two men', true],
    [/\bm[ae]n\b/, 'a moon', false],
    [/\bm[ae]n\b/, 'women', false],
    [/relapse|recur(?:red|s)/, 'it recurs', true],
    [/relapse|recur(?:red|s)/, 'it recedes', false],
    [/free\s+of\s+disease/, 'free  of\n disease', true],
    [/free\s+of\s+disease/, 'disease', false],
    [/\d/, 'none', false],
    [/\d/, 'a 1', true],
    [/\d{2} years/, '70 years', true],
    [/\d+ years/, 'many years', false],
    [/(?=.*cycle)[a-z]+/, 'one dose', false],
    [/(?!.*cycle)[a-z]+/, 'one dose', true],
    [/(?<=grade )\d/, 'grade 3', true],
    [/\(\w+\)/, 'none', false],
    [/\(\w+\)/, 'n(1)', true],
    [/\d\s?%/, '5 %', true],
    [/\d\s?%/, '5', false],
    [/50%\B/, '50%', true],
    [/(?:ab)+c/, 'ababc', true],
    [/(?:abc){2}/, 'abcabc', true],
    [/(?:abc){0,2}d/, 'd', true],
    [/(?:abc)?d/, 'd', true],
    [/a.c/, 'a-c', true],
    [/^$/, '', true],
    [/[^\w\s]/, '!', true],
    [/\w+/, 'a', true],
    [/(ab|cd)\1/, 'abab', true],
    [/\p{Lu}b/u, 'Éb', true],
    [/skin/iu, '\u017f\u212ain', true],
    [/\u017fkin/iu, 'skin', true],
    [/[\u00e0-\u017f]kin/iu, 'skin', true],
    [/caf[éè]s/i, 'CAFÉS', true],
    [/caf[éè]s/i, 'cafes', false],
    [/[\u{1f600}-\u{1f64f}]ab/u, '\u{1f600}ab', true],
  ])('%s in %j: %s', (pattern, text, expected) => {
    expect(may(pattern, text)).toBe(expected);
  });

  it('is held by every text that a pattern of the program matches in', { timeout: 120_000 }, async () => {
    const sentences: string[] = [];
    const made = await madePatterns(async () => {
      for (const name of papers) {
        const { reading } = await processDocument(readFileSync(join(fixtures, name)), { fileName: name });
        sentences.push(...reading.sentences.map(({ start, end }) => reading.text.slice(start, end)));
      }
    });
    const patterns = [...literalPatterns(), ...made];
    expect(patterns.filter(({ pattern }) => needOf(pattern.source) !== null).length).toBeGreaterThan(1000);
    expect(sentences.flatMap((text) => missed(patterns, text))).toEqual([]);
    expect(patterns.flatMap((found) => pumpsOf(found.pattern).flatMap(({ lead, unit }) => missed([found], lead + unit)))).toEqual([]);
  });

  it('is asked of a pattern only after many tries', () => {
    const judge = (): boolean => mayMatch(/\bnever tried before\b/g, 'something else');
    expect(judge()).toBe(true);
    for (let tries = 0; tries < 1000; tries++) judge();
    expect(judge()).toBe(false);
  });
});
