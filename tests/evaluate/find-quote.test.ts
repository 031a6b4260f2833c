import { describe, expect, it } from 'vitest';
import { passageAt, searchable } from '../../src/evaluate/find-quote.ts';
import { quotesOverlap } from '../../src/evaluate/scoring/plain-words.ts';

const TEXT = 'She was well. The Ki-67 labelling\nindex was 10–15% in the ﬁrst “biopsy”. He left.';

function found(quote: string): string | null {
  const span = searchable(TEXT).find(quote);
  return span === null ? null : TEXT.slice(span.start, span.end);
}

describe('a quote', () => {
  it('is found however it is spaced, hyphenated, quoted or set with ligatures', () => {
    expect(found('ki67 labelling index')).toBe('Ki-67 labelling\nindex');
    expect(found('10-15 % in the first "biopsy"')).toBe('10–15% in the ﬁrst “biopsy');
  });

  it('is not found where a letter or digit differs', () => {
    expect(found('10-16%')).toBeNull();
    expect(found('')).toBeNull();
  });

  it('keeps its offsets behind characters outside the basic plane', () => {
    const text = '𝛼𝛽 tumour of the 𝒙 lung';
    const span = searchable(text).find('of the x lung');
    expect(span && text.slice(span.start, span.end)).toBe('of the 𝒙 lung');
  });
});

describe('a passage', () => {
  const sentences = [
    [0, 13],
    [14, 72],
    [73, 82],
  ].map(([start = 0, end = 0], i) => ({ start, end, page: i + 1, section: 'case' as const }));

  it('is the quote in its sentence', () => {
    const span = searchable(TEXT).find('index was') ?? { start: 0, end: 0 };
    expect(passageAt({ text: TEXT, sentences, candidates: [] }, span)).toEqual({
      before: 'The Ki-67 labelling ',
      quote: 'index was',
      after: ' 10–15% in the ﬁrst “biopsy”.',
      page: 2,
      section: 'case',
    });
  });

  it('is cut where the sentence is long', () => {
    const long = `${'word '.repeat(100)}here ${'word '.repeat(100)}`;
    const passage = passageAt(
      { text: long, sentences: [{ start: 0, end: long.length, page: null, section: 'other' }], candidates: [] },
      { start: 500, end: 504 },
    );
    expect([passage.before.length, passage.quote, passage.after.length]).toEqual([161, 'here', 161]);
  });
});

describe('two quotes overlap', () => {
  it('where they share three words in a row', () => {
    expect(quotesOverlap('A 58-year-old woman was referred', 'referred: a 58 year old man')).toBe(true);
    expect(quotesOverlap('the left upper back', 'the right upper back')).toBe(false);
  });

  it('where the shorter one has fewer and shares them all', () => {
    expect(quotesOverlap('Ki-67', 'the Ki-67 index')).toBe(true);
    expect(quotesOverlap('woman', 'a man')).toBe(false);
  });
});
