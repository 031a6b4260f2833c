import { describe, expect, it } from 'vitest';
import { closeGaps } from '../../src/text/close-gaps.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import { block } from '../reading-of.ts';

describe('closeGaps', () => {
  it('leaves prose as it is', () => {
    const prose = block('paragraph', 'A man   of 54.  He is well.');
    expect(closeGaps(prose)).toBe(prose);
  });

  it('keeps three of many spaces, and moves what stands behind them', () => {
    const text = `one${' '.repeat(10)}two${'\n'.repeat(5)}three`;
    const gapped = {
      ...block('paragraph', text),
      places: [...text].map((_, i) => ({ page: 0, line: 0, box: [i, 0, i + 1, 1] as const })),
      marks: [{ kind: 'citation' as const, start: 13, end: 16 }],
    };
    const closed = closeGaps(gapped);
    expect(closed.text).toBe('one   two\n\n\nthree');
    expect(closed.marks).toEqual([{ kind: 'citation', start: 6, end: 9 }]);
    expect(closed.places).toHaveLength(closed.text.length);
    expect(closed.places[6]?.box[0]).toBe(13);
  });

  it('does not touch tables', () => {
    const table = block('table', 'a\t\t\t\t\tb');
    expect(closeGaps(table)).toBe(table);
  });
});

describe('a text without a full stop', () => {
  it('is cut into sentences of at most 2,500 characters, at spaces', () => {
    const text = 'word '.repeat(2000).trim();
    const sentences = splitSentences(text, new Set());
    expect(Math.max(...sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(2500);
    expect(sentences.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text);
  });

  it('is cut anywhere where it has no space either', () => {
    expect(splitSentences('7'.repeat(6000), new Set()).map(({ start, end }) => end - start)).toEqual([2500, 2500, 1000]);
  });
});
