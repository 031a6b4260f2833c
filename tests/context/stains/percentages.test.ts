import { describe, expect, it } from 'vitest';
import { flattenText } from '../../../src/context/stains/flat-text.ts';
import { findShares } from '../../../src/context/stains/percentages.ts';

function read(text: string): string[] {
  return findShares(flattenText(text)).map(
    ({ low, high, comparator, approximate, unit }) => `${approximate ? 'about ' : ''}${comparator} ${low ?? ''}..${high ?? ''}${unit}`,
  );
}

describe('shares in a text', () => {
  it.each([
    ['a plain number', 'index 35%', ['= 35..35%']],
    ['a hundred', '100 % of cells', ['= 100..100%']],
    ['a range', '30–40 %', ['= 30..40%']],
    ['a range with two signs', '30% to 40%', ['= 30..40%']],
    ['a spread', 'from 5% to 60%', ['= 5..60%']],
    ['two measurements of a change', 'rose from 5% to 60%', ['= 5..5%', '= 60..60%']],
    ['a decimal comma', '3,5%', ['= 3.5..3.5%']],
    ['words', 'forty per cent', ['= 40..40%']],
    ['the sign first', '<%2', ['< ..2%']],
    ['an upper bound in words', 'less than 10%', ['< ..10%']],
    ['a lower bound in words', 'at least 70%', ['>= 70..%']],
    ['a maximum', 'up to 20-25%', ['<= ..25%']],
    ['an afterthought', '5% or less', ['<= ..5%']],
    ['about', 'approximately 8-9%', ['about = 8..9%']],
    ['a mean with its deviation', '7.1 ± 2.2 %', ['= 7.1..7.1%']],
    ['full-width signs', '＜２％', ['< ..2%']],
    ['a fraction in words', 'half of the tumour cells', ['about = 50..50%']],
    ['a count', '12 cells/HPF', ['= 12..12/HPF']],
    ['one in so many', 'one nucleus in five', ['about = 20..20%']],
    ['so many of ten', 'nine out of ten cells', ['about = 90..90%']],
    ['counts that are worked out', '12 of 200 nuclei (6%)', ['= 6..6%']],
    ['a bound not reached', 'did not reach 2%', ['< ..2%']],
    ['nothing in dilutions', 'diluted 1:50', []],
  ])('reads %s', (_what, text, shares) => {
    expect(read(text)).toEqual(shares);
  });

  it('keeps offsets through flattening', () => {
    const text = 'Ki‑67：＜ 5 % [12]';
    expect(flattenText(text)).toHaveLength(text.length);
  });
});
