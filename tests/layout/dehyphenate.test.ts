import { describe, expect, it } from 'vitest';
import { jointOf, listWords } from '../../src/layout/dehyphenate.ts';

const KNOWN = listWords(['the small tumour was non-small in the end and the follow-up fine', 'with an immunohistochemical stain']);

function join(before: string, after: string, known = KNOWN): string {
  const joint = jointOf(before, after, known);
  return (joint === 'drop-hyphen' ? before.slice(0, -1) : before) + (joint === 'space' ? ' ' : '') + after;
}

describe('line ends', () => {
  it.each([
    ['the tu-', 'mour', 'the tumour'],
    ['an immunohisto-', 'chemical', 'an immunohistochemical'],
    ['de\u00ad', 'nied', 'denied'],
    ['a 37-year-', 'old man', 'a 37-year-old man'],
    ['an X-', 'ray of', 'an X-ray of'],
    ['the Ki-', '67 index', 'the Ki-67 index'],
    ['a non-', 'small cell', 'a non-small cell'],
    ['at follow-', 'up he', 'at follow-up he'],
    ['of T-', 'cell type', 'of T-cell type'],
    ['a rod-', 'like cell', 'a rod-like cell'],
    ['the man', 'went', 'the man went'],
    ['radio-', 'and chemotherapy', 'radio-and chemotherapy'],
    ['of 1999\u2013', '2001', 'of 1999\u20132001'],
  ])('%s | %s', (before, after, joined) => {
    expect(join(before, after)).toBe(joined);
  });

  it('follow the hyphens of the file where it has its own for broken words', () => {
    const known = listWords([...Array.from({ length: 6 }, () => 'this word is bro\u2010'), 'a well-known thing']);
    expect(join('post\u2010', 'operative', known)).toBe('postoperative');
    expect(join('rare-', 'ish', known)).toBe('rare-ish');
  });
});
