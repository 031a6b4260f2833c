import { expect, it } from 'vitest';
import { ERROR_CLASSES } from '../../../src/evaluate/report/error-classes.ts';

it('every class has a meaning of its own words in the schema', () => {
  expect(ERROR_CLASSES.filter(({ meaning }) => meaning.length < 10).map(({ id }) => id)).toEqual([]);
  expect(ERROR_CLASSES.find(({ id }) => id === 'case-invented')?.meaning).toBe('The whole patient.');
  expect(ERROR_CLASSES.find(({ id }) => id === 'not-found')).toEqual({
    id: 'not-found',
    title: 'not found',
    meaning: 'No rule read the value.',
  });
});
