import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { followUp } from '../../src/extractors/follow-up/index.ts';
import type { FollowUpValue } from '../../src/generated/report.ts';
import { corpusFolder, NO_CORPUS } from '../corpus.ts';
import { inputOf, scopeOf, sectionBlocks } from '../reading-of.ts';

const file = join(corpusFolder() ?? '', 'vocab', 'phrases', 'followup_vectors.tsv');

function read(sentence: string): FollowUpValue | null {
  const input = inputOf(sectionBlocks('case', sentence));
  const standing = followUp.extract(input).filter((annotation) => annotation.rejected === null);
  return followUp.resolve(standing, scopeOf(input)).facts[0]?.value ?? null;
}

function agrees(value: FollowUpValue | null, expected: Partial<FollowUpValue> | null): boolean {
  if (value === null || expected === null) return value === expected;
  const near =
    typeof expected.durationMonths === 'number'
      ? Math.abs((value.durationMonths ?? -1) - expected.durationMonths) < 0.02
      : value.durationMonths === null;
  return near && value.comparator === expected.comparator && value.anchor === expected.anchor && value.code === expected.code;
}

describe.skipIf(corpusFolder() === null || !existsSync(file))(
  `follow-up sentences with their readings (${NO_CORPUS} where they are not)`,
  () => {
    it('reads all but the two that need a table heading or a date', () => {
      const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(1) : [];
      const wrong = lines
        .map((line) => line.split('\t'))
        .filter(([, sentence = '', expected = 'null']) => !agrees(read(sentence), JSON.parse(expected) as Partial<FollowUpValue> | null))
        .map(([id]) => id);
      expect(wrong.length, wrong.join(' ')).toBeLessThanOrEqual(2);
    });
  },
);
