import { describe, expect, it } from 'vitest';
import { fitErrors } from '../../../src/evaluate/report/fit-errors.ts';
import { htmlReport } from '../../../src/evaluate/report/html.ts';
import { scriptJson } from '../../../src/evaluate/report/markup.ts';
import { packErrors } from '../../../src/evaluate/report/packed-errors.ts';
import { makeRun } from './make-run.ts';

const { errors } = makeRun({ documents: 30, errors: 200 });
const WHOLE = bytes(errors);

function bytes(list: Parameters<typeof packErrors>[0]): number {
  return Buffer.byteLength(scriptJson(packErrors(list)).markup);
}

describe('errors in a page of limited size', () => {
  it('are kept as they are where they fit', () => {
    expect(fitErrors(errors, WHOLE)).toEqual({ errors, left: { candidates: 0, passages: 0, errors: 0 } });
  });

  it('lose their last candidates first', () => {
    const { errors: kept, left } = fitErrors(errors, WHOLE - 1);
    expect(left).toEqual({ candidates: errors.filter(({ candidates }) => candidates.length > 5).length, passages: 0, errors: 0 });
    expect(kept.map(({ candidates }) => candidates)).toEqual(errors.map(({ candidates }) => candidates.slice(0, 5)));
  });

  it('lose passages when all candidates are gone, and never exceed the budget', () => {
    let last = { candidates: 0, passages: 0, errors: 0 };
    for (const budget of [0.6, 0.4, 0.2, 0.1, 0.05, 0.01].map((part) => Math.floor(part * WHOLE))) {
      const { errors: kept, left } = fitErrors(errors, budget);
      expect(bytes(kept)).toBeLessThanOrEqual(budget);
      expect(left.passages === 0 || left.candidates === errors.flatMap(({ candidates }) => candidates).length).toBe(true);
      expect(left.candidates + left.passages + left.errors).toBeGreaterThanOrEqual(last.candidates + last.passages + last.errors);
      last = left;
    }
    expect(last.errors).toBeGreaterThan(0);
  });

  it('take no more than 10 MB for 1,000 documents with 5,000 errors, and the page says what was left out', () => {
    const page = htmlReport(makeRun({ documents: 1000, errors: 5000, compared: true, loss: true, words: 50 }));
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(10_000_000);
    expect(page).toMatch(/To keep this page small, [\d,]+ candidates were left out/);
  }, 60_000);

  it('are all there where there are few, and the page says nothing of it', () => {
    expect(htmlReport(makeRun({ documents: 100, errors: 500 }))).not.toContain('To keep this page small');
  });
});
