import { describe, expect, it } from 'vitest';
import { layOutLines } from '../../src/layout/plain-lines.ts';

function read(text: string): [string, string][] {
  return layOutLines(text.split('\n')).map((block): [string, string] => [block.kind, block.text]);
}

describe('hard-wrapped text', () => {
  it('joins a sentence over blank lines, page starts and hyphens', () => {
    expect(
      read(
        [
          'Case report',
          'A young man came with a swelling of the left heel that',
          'had grown for two years without any pain and was as',
          '',
          'large as a plum when he was first seen at the cli-',
          '\fnic in May.',
          'It was cut out a week later and he went home on the',
          'third day without a fever and with a clean wound.',
        ].join('\n'),
      ),
    ).toEqual([
      ['heading', 'Case report'],
      [
        'paragraph',
        'A young man came with a swelling of the left heel that had grown for two years without any pain and was as large as a plum when he was first seen at the clinic in May.',
      ],
      ['paragraph', 'It was cut out a week later and he went home on the third day without a fever and with a clean wound.'],
    ]);
  });

  it('takes a caption out of the sentence it stands in', () => {
    expect(
      read(
        [
          'Case report',
          'The second cut took away all that could be seen of the',
          'growth together with a rim of the bone below it, and',
          '',
          'Fig. 1 The heel after the second cut',
          '',
          'the wound was closed with skin from the thigh of the man.',
        ].join('\n'),
      ),
    ).toEqual([
      ['heading', 'Case report'],
      [
        'paragraph',
        'The second cut took away all that could be seen of the growth together with a rim of the bone below it, and the wound was closed with skin from the thigh of the man.',
      ],
      ['caption', 'Fig. 1 The heel after the second cut'],
    ]);
  });

  it('gives every character a place of its own, which is unknown', () => {
    for (const block of layOutLines(['Abstract', 'A word.'])) expect(block.places).toEqual([...block.text].map(() => null));
  });
});
