import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/document/document.ts';
import { needsRecognition } from '../../../src/document/ocr/needs-recognition.ts';
import { readHocr, type RecognisedWord } from '../../../src/document/ocr/read-hocr.ts';
import { legibleWords, wordsToGlyphs } from '../../../src/document/ocr/words-to-glyphs.ts';

const HOCR = `<div class='ocr_page' id='page_1' title='image "x"; bbox 0 0 1000 1000'>
 <span class='ocr_line' id='line_1_1' title="bbox 100 60 300 90; baseline 0.01 -6; x_size 30; x_descenders 6">
  <span class='ocrx_word' id='word_1_1' title='bbox 100 60 180 84; x_wconf 96'>Lump</span>
  <span class='ocrx_word' id='word_1_2' title='bbox 200 60 300 86; x_wconf 91'><strong>&lt;5 mm</strong></span>
 </span></div>`;

function word(text: string, confidence: number, size = 30): RecognisedWord {
  return { text, confidence, size, box: [0, 0, 100, 30], baseline: 24 };
}

function page(more: Partial<Page>): Page {
  return { index: 0, width: 600, height: 800, state: 'empty', reason: null, fonts: [], glyphs: [], rules: [], images: [], ...more };
}

describe('hOCR', () => {
  it('gives words with box, baseline, height of line and confidence', () => {
    const words = readHocr(HOCR);
    expect(words.map(({ text }) => text)).toEqual(['Lump', '<5 mm']);
    expect(words[0]).toEqual({ text: 'Lump', box: [100, 60, 180, 84], baseline: 84.4, size: 30, confidence: 96 });
    expect(words[1]?.baseline).toBeCloseTo(85.5);
  });

  it('may hold nothing', () => {
    expect(readHocr('')).toEqual([]);
  });
});

describe('recognised words', () => {
  it('are kept with low confidence where the page is legible', () => {
    expect(legibleWords([word('The', 95), word('lump', 96), word('100%)', 4), word('|', 90)]).map(({ text }) => text)).toEqual([
      'The',
      'lump',
      '100%)',
    ]);
  });

  it('are no text where most are guesses', () => {
    expect(legibleWords([word('EEC', 20), word('HO', 88), word('ZCE', 31)])).toEqual([]);
  });

  it('become glyphs in points, side by side, with a blank behind the word', () => {
    const glyphs = wordsToGlyphs([{ ...word('bon', 95), box: [100, 0, 400, 30] }], 2);
    expect(glyphs.map(({ text, x, y }) => [text, x, y])).toEqual([
      ['b', 50, 12],
      ['o', 100, 12],
      ['n', 150, 12],
      [' ', 200, 12],
    ]);
  });

  it('have one size where the heights of their lines hardly differ', () => {
    const sizes = wordsToGlyphs([word('The', 95, 30), word('a', 95, 27), word('HEAD', 95, 60)], 2).map(({ size }) => size);
    expect(new Set(sizes).size).toBe(2);
  });
});

describe('recognition', () => {
  const scan = page({ images: [[0, 0, 600, 800]] });
  const text = page({ index: 1, state: 'read' });

  it('is for scans among pages of text, not for figures and blank pages', () => {
    expect(needsRecognition([scan, text, page({ index: 2 }), page({ index: 3, images: [[0, 0, 300, 200]] })], 'auto')).toEqual([0]);
  });

  it('is for all that is drawn where no page has text', () => {
    expect(needsRecognition([page({ images: [[0, 0, 300, 200]] }), page({ index: 1 })], 'auto')).toEqual([0]);
  });

  it('is for garbled pages', () => {
    const glyph = { text: 'x', box: [0, 0, 1, 1], x: 0, y: 0, size: 1, angle: 0, font: 0, hidden: 'garbled' } as const;
    expect(needsRecognition([page({ state: 'failed', glyphs: [glyph] }), text], 'auto')).toEqual([0]);
  });

  it('is for all pages or none where that is asked for', () => {
    expect([needsRecognition([scan, text], 'always'), needsRecognition([scan, text], 'never')]).toEqual([[0, 1], []]);
  });
});
