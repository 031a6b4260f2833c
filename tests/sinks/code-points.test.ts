import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePointOffsets } from '../../src/sinks/code-points.ts';

it('counts a character outside the basic plane once', () => {
  const offsets = codePointOffsets('a𝛼b');
  expect([0, 1, 3, 4].map((units) => offsets.fromUnits(units))).toEqual([0, 1, 2, 3]);
  expect([0, 1, 2, 3].map((points) => offsets.toUnits(points))).toEqual([0, 1, 3, 4]);
  expect(offsets.length).toBe(3);
});

it('takes the inside of a surrogate pair for its start', () => {
  expect(codePointOffsets('a𝛼b').fromUnits(2)).toBe(1);
});

it('counts a surrogate without its partner as a character', () => {
  expect(codePointOffsets('a\ud835b𝛼').length).toBe(4);
});

it('agrees with the characters of any text, both ways', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '𝛼', '🙂', '\n', '\ud835') }), (text) => {
      const offsets = codePointOffsets(text);
      let units = 0;
      for (const [points, character] of [...text].entries()) {
        expect(offsets.fromUnits(units)).toBe(points);
        expect(offsets.toUnits(points)).toBe(units);
        units += character.length;
      }
      expect([offsets.fromUnits(units), offsets.toUnits(offsets.length)]).toEqual([offsets.length, units]);
    }),
  );
});
