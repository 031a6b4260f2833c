import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KI67 } from '../../src/extractors/ki67/index.ts';
import { corpusFolder, NO_CORPUS } from '../corpus.ts';
import { block, inputOf, scopeOf, sectionBlocks } from '../reading-of.ts';

const folder = corpusFolder();
const file = folder === null ? null : join(folder, 'vocab', 'phrases', 'ki67_vectors.tsv');
const rows =
  file !== null && existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'))
    : [];

type Reading = {
  low: number | null;
  high: number | null;
  comparator: string | null;
  approximate: boolean;
  qualitative: string | null;
  unit: string | null;
};

function readSentence(sentence: string): Reading[] {
  const input = inputOf(
    sentence.includes(' | ')
      ? [block('heading', 'Case presentation'), block('table', sentence.split(' | ').join('\t'))]
      : sectionBlocks('case', sentence),
  );
  const standing = KI67.extract(input).filter((annotation) => annotation.rejected === null);
  return KI67.resolve(standing, scopeOf(input)).facts.map(({ value: { low, high, comparator, approximate, qualitative, unit } }) => ({
    low,
    high,
    comparator,
    approximate,
    qualitative,
    unit,
  }));
}

function inOrder(readings: readonly Reading[]): Reading[] {
  return [...readings].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

describe.skipIf(rows.length === 0)(`Ki-67 sentences with their expected reading (${NO_CORPUS})`, () => {
  it.each(rows)('%s', (_id, sentence = '', expected = '[]') => {
    expect(inOrder(readSentence(sentence))).toEqual(inOrder(JSON.parse(expected) as Reading[]));
  });
});
