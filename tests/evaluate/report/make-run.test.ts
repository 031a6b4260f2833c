import { describe, expect, it } from 'vitest';
import { checkSchema } from '../../../src/schema.ts';
import { makeRun } from './make-run.ts';

describe('the made runs of these tests', () => {
  it.each([
    { documents: 3, errors: 0 },
    { documents: 40, errors: 90, compared: true, loss: true, mentions: true },
  ])('fit the schema: %o', (plan) => {
    expect(checkSchema('evaluation', makeRun(plan))).toEqual([]);
  });
});
