import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/evaluate/compare-runs.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { ComparedField, EvaluationRun } from '../../src/generated/evaluation.ts';
import { goldAge, goldReport, reportRecord, type Stated } from './build.ts';

const SAMPLING = { seed: 1, bootstrap: 2000, randomisation: 10_000 };

/** A run over documents of one man each, for whom the records say these. */
function runOf(said: readonly (Stated | null)[], ids: readonly string[] = said.map((_, i) => `d${i}`)): EvaluationRun {
  const documents = said.map((stated, i) => ({
    gold: goldReport(ids[i] ?? '', [{ age: goldAge(40), sex: 'male' }], { annotated: ['age', 'sex'] }),
    record: stated === null ? null : reportRecord(ids[i] ?? '', [stated]),
    explanation: null,
    annotations: null,
    labels: {},
  }));
  return evaluate(documents, { name: 'built', split: null, source: 'records', seed: 1, truth: null, against: null });
}

const RIGHT: Stated = { age: 40, sex: 'male' };
const WRONG_AGE: Stated = { age: 50, sex: 'male' };
const times = (count: number, stated: Stated | null): (Stated | null)[] => Array<Stated | null>(count).fill(stated);

function compared(before: EvaluationRun, after: EvaluationRun, field: string): ComparedField {
  const found = compareRuns(before, after, SAMPLING).fields.find((one) => one.field === field);
  if (found === undefined) throw new RangeError(`no field ${field}`);
  return found;
}

describe('two runs', () => {
  it('that are equal differ in nothing', () => {
    const run = runOf([...times(5, RIGHT), ...times(5, WRONG_AGE)]);
    const comparison = compareRuns(run, run, SAMPLING);
    expect(comparison).toMatchObject({ documents: 10, left: [], improved: [], worsened: [], regressions: [] });
    for (const field of comparison.fields)
      expect(field).toMatchObject({ difference: 0, interval: [0, 0], randomisation: 1, better: 0, worse: 0, verdict: 'same' });
  });

  it('are told apart by what changed in each document', () => {
    const before = runOf([...times(8, RIGHT), ...times(12, WRONG_AGE)]),
      after = runOf([...times(7, RIGHT), WRONG_AGE, ...times(9, RIGHT), ...times(3, WRONG_AGE)]);
    const age = compared(before, after, 'age');
    // Every document states an age, so F1 is the share of right ones: 8 of 20 and 16 of 20.
    expect(age.before).toBeCloseTo(0.4, 12);
    expect(age.after).toBeCloseTo(0.8, 12);
    expect([age.better, age.worse]).toEqual([9, 1]);
    // Ten coins: 2 · (1 + 10) / 1024.
    expect(age.mcnemar).toBeCloseTo(22 / 1024, 12);
    // Swapping turns the sign of ten changes: |sum| ≥ 8 in 22 of 1024 ways.
    expect(age.randomisation).toBeCloseTo(22 / 1024, 12);
    // Holm over two fields, of which sex has p = 1.
    expect(age.adjusted).toBeCloseTo(44 / 1024, 12);
    expect(age.verdict).toBe('better');
    expect(compared(before, after, 'sex').verdict).toBe('same');
  });

  it('name the documents that got better and worse', () => {
    const comparison = compareRuns(runOf([RIGHT, WRONG_AGE, RIGHT]), runOf([RIGHT, RIGHT, WRONG_AGE]), SAMPLING);
    expect(comparison.improved).toEqual([{ document: 'd1', field: 'age', before: 0, after: 1 }]);
    expect(comparison.worsened).toEqual([{ document: 'd2', field: 'age', before: 1, after: 0 }]);
  });

  it('are compared on the documents that both have with the same gold', () => {
    const comparison = compareRuns(runOf([RIGHT, RIGHT], ['a', 'b']), runOf([RIGHT, RIGHT], ['b', 'c']), SAMPLING);
    expect(comparison).toMatchObject({ documents: 1, left: ['a', 'c'] });
    expect(comparison.regressions).toEqual(['1 of 2 documents of the older run are not in this one with the same gold']);
  });

  it('without a common document have nothing to compare', () => {
    expect(compareRuns(runOf([RIGHT], ['a']), runOf([RIGHT], ['b']), SAMPLING)).toMatchObject({ documents: 0, fields: [] });
  });
});

describe('a gate', () => {
  it('passes where nothing was lost', () => {
    expect(compareRuns(runOf(times(30, WRONG_AGE)), runOf(times(30, RIGHT)), SAMPLING).regressions).toEqual([]);
  });

  it('fails where a field is significantly worse', () => {
    const { regressions } = compareRuns(runOf(times(30, RIGHT)), runOf([...times(15, RIGHT), ...times(15, WRONG_AGE)]), SAMPLING);
    expect(regressions.some((reason) => /^age is significantly worse: 1\.000 before, 0\.500 now/.test(reason))).toBe(true);
  });

  it('fails where the macro score may have lost more than a point', () => {
    const { regressions } = compareRuns(runOf(times(30, RIGHT)), runOf([...times(29, RIGHT), WRONG_AGE]), SAMPLING);
    expect(regressions).toHaveLength(1);
    expect(regressions[0]).toMatch(/^the macro score may have lost more than 1\.0 point: -1\.7/);
  });
});
