import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/layout/lay-out.ts';
import { HEIGHT, lines, printed, printedPage, WIDTH } from './printed-page.ts';

const word = fc.constantFrom(
  'tumour',
  'of',
  'the',
  'Heel',
  '(a)',
  '12',
  'Table',
  'Figure',
  '1.',
  'ﬁbre',
  'non-',
  '[3]',
  'x^2^',
  'CO_2_',
  'Ki-67',
  'References',
  'Abstract',
  '´',
);
const line = fc.record({
  text: fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' ').slice(0, 34)),
  x: fc.constantFrom(60, 70, 310, 320),
  y: fc.integer({ min: 20, max: 800 }),
  size: fc.constantFrom(8, 10, 10, 10, 14),
  bold: fc.boolean(),
});
const document = fc.array(fc.array(line, { maxLength: 40 }), { minLength: 1, maxLength: 3 }).map((pages) =>
  printed(
    ...pages.map((printedLines, index) =>
      printedPage(
        index,
        printedLines.flatMap((at) => lines(at.x, at.y, [at.text], at)),
      ),
    ),
  ),
);

describe('places', () => {
  it('stand for every UTF-16 unit, on the page they name, in cells as in blocks', () => {
    fc.assert(
      fc.property(document, (drawn) => {
        for (const block of layOut(drawn).blocks) {
          expect(block.places.length).toBe(block.text.length);
          for (const cell of (block.rows ?? []).flat()) expect(cell.places.length).toBe(cell.text.length);
          for (const place of block.places) {
            if (place === null) continue;
            expect(place.page).toBeLessThan(drawn.body.kind === 'pages' ? drawn.body.pages.length : 0);
            expect(place.box[0] >= 0 && place.box[1] >= -4 && place.box[2] <= WIDTH && place.box[3] <= HEIGHT + 4).toBe(true);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('keep marks inside their text', () => {
    fc.assert(
      fc.property(document, (drawn) => {
        for (const { marks, text } of layOut(drawn).blocks) {
          for (const mark of marks) expect(mark.start >= 0 && mark.start < mark.end && mark.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('give the same blocks twice', () => {
    fc.assert(
      fc.property(document, (drawn) => {
        expect(layOut(drawn)).toEqual(layOut(drawn));
      }),
      { numRuns: 20 },
    );
  });
});
