import { describe, expect, it } from 'vitest';
import { normalizeWord, singular, tokenize } from '../src/tokens.ts';

describe('tokenize', () => {
  it('makes words, whole numbers and single marks, with offsets', () => {
    const text = 'Ki-67: 12.5% (1,250)';
    expect(tokenize(text).map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
      ['Ki', 'word'],
      ['-', 'punctuation'],
      ['67', 'number'],
      [':', 'punctuation'],
      ['12.5', 'number'],
      ['%', 'punctuation'],
      ['(', 'punctuation'],
      ['1,250', 'number'],
      [')', 'punctuation'],
    ]);
  });

  it('shifts offsets', () => {
    expect(tokenize('a b', 10).map(({ start }) => start)).toEqual([10, 12]);
  });

  it('leaves out nothing but white space', () => {
    const text = ' “β-Catenin”\t+/− 𝛼\u00a0x ';
    expect(
      tokenize(text)
        .map(({ start, end }) => text.slice(start, end))
        .join(''),
    ).toBe(text.replace(/\s/gu, ''));
  });
});

it.each([
  ['Tumour', 'tumor'],
  ['HAEMANGIOMA', 'hemangioma'],
  ['Ménière', 'meniere'],
  ['ﬁbroma', 'fibroma'],
  ['colour', 'color'],
  ['keratinising', 'keratinizing'],
  ['rising', 'rising'],
])('normalizeWord folds %s to %s', (word, norm) => {
  expect(normalizeWord(word)).toBe(norm);
});

it.each([
  ['masses', 'mass'],
  ['metastases', 'metastasis'],
  ['ribs', 'rib'],
  ['sinuses', 'sinus'],
  ['causes', 'cause'],
  ['biopsies', 'biopsy'],
  ['mucus', 'mucus'],
  ['gas', 'gas'],
  ['axis', 'axis'],
])('singular of %s meets that of %s', (plural, one) => {
  expect(singular(plural)).toBe(singular(one));
});
