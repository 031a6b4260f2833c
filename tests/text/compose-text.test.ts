import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { composeText } from '../../src/text/compose-text.ts';
import { blockAt, lastStartingBy, sentenceAt, textOf, tokensOf, type Reading } from '../../src/text/reading.ts';
import { placedBlock } from '../placed-block.ts';
import { block } from '../reading-of.ts';

function compose(...blocks: readonly Block[]): Reading {
  return composeText(blocks, { headingKind: (heading) => (heading === 'Case report' ? 'case' : 'same'), abbreviations: new Set(['fig']) });
}

const TABLE = block('table', 'Age\tSex\n48\tM\n51\t');

describe('composeText', () => {
  it('joins blocks by a blank line and leaves empty ones out', () => {
    const reading = compose(block('title', 'A lump'), block('paragraph', ''), block('paragraph', 'It grew.'));
    expect(reading.text).toBe('A lump\n\nIt grew.');
    expect(reading.blocks.map((each) => textOf(reading, each))).toEqual(['A lump', 'It grew.']);
    expect(reading.blocks.map(({ index }) => index)).toEqual([0, 1]);
  });

  it('keeps one place a character, none between blocks', () => {
    const reading = compose(placedBlock('title', 'Ab'), placedBlock('paragraph', 'c\nd', [0, 1], 1));
    expect(reading.text).toBe('Ab\n\nc d');
    expect(reading.places.map((place) => place?.line ?? null)).toEqual([0, 0, null, null, 1, null, 2]);
    expect(reading.places.map((place) => place?.page ?? null)).toEqual([0, 0, null, null, 0, null, 1]);
  });

  it('shifts marks to offsets of the text', () => {
    const cited: Block = { ...block('paragraph', 'Rare.[2] Small.'), marks: [{ kind: 'citation', start: 5, end: 8 }] };
    const reading = compose(block('title', 'A lump'), cited);
    expect(reading.blocks[1]?.marks.map((mark) => textOf(reading, mark))).toEqual(['[2]']);
  });

  it('gives every cell the span of its text, empty ones an empty span', () => {
    const reading = compose(block('caption', 'Table 1.'), TABLE);
    const cells = reading.blocks[1]?.rows?.flat() ?? [];
    expect(cells.map(({ text }) => text)).toEqual(['Age', 'Sex', '48', 'M', '51', '']);
    expect(cells.map((cell) => textOf(reading, cell))).toEqual(cells.map(({ text }) => text));
    expect(cells.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ]);
  });

  it('makes each row of a table one sentence', () => {
    const reading = compose(TABLE);
    expect(reading.sentences.map((sentence) => textOf(reading, sentence))).toEqual(['Age\tSex', '48\tM', '51\t']);
  });

  it('never lets a sentence cross a block, and gives it the section and tokens it has', () => {
    const reading = compose(
      block('heading', 'Case report'),
      block('paragraph', 'A lump (Fig. 2) was seen. It was'),
      block('paragraph', 'removed.'),
    );
    expect(reading.sentences.map((sentence) => textOf(reading, sentence))).toEqual([
      'Case report',
      'A lump (Fig. 2) was seen.',
      'It was',
      'removed.',
    ]);
    expect(reading.sentences.map(({ block: index, section }) => [index, section])).toEqual([
      [0, 'case'],
      [1, 'case'],
      [1, 'case'],
      [2, 'case'],
    ]);
    const second = reading.sentences[2];
    expect(second ? tokensOf(reading, second).map((token) => textOf(reading, token)) : []).toEqual(['It', 'was']);
  });
});

describe('looking up an offset', () => {
  const reading = compose(block('title', 'A lump'), block('paragraph', 'It grew. It hurt.'));

  it('finds the block and sentence that hold it', () => {
    expect(blockAt(reading, 0)?.index).toBe(0);
    expect(blockAt(reading, reading.text.length - 1)?.index).toBe(1);
    const sentence = sentenceAt(reading, reading.text.indexOf('hurt'));
    expect(sentence ? textOf(reading, sentence) : null).toBe('It hurt.');
  });

  it('finds none between blocks, between sentences, or outside the text', () => {
    expect(blockAt(reading, 'A lump'.length)).toBeNull();
    expect(sentenceAt(reading, reading.text.indexOf(' It hurt'))).toBeNull();
    expect(blockAt(reading, reading.text.length)).toBeNull();
    expect(blockAt(reading, -1)).toBeNull();
  });

  it('lastStartingBy gives -1 before the first item', () => {
    const items = [
      { start: 3, end: 4 },
      { start: 6, end: 9 },
    ];
    expect([2, 3, 5, 6, 99].map((offset) => lastStartingBy(items, offset))).toEqual([-1, 0, 0, 1, 1]);
    expect(lastStartingBy([], 5)).toBe(-1);
  });
});
