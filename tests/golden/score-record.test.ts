import { describe, expect, it } from 'vitest';
import { goldCase, ki67Percent } from '../../fixtures/gold.ts';
import type { Gold } from '../../fixtures/gold.ts';
import type { CaseRecord, ReportRecord } from '../../src/generated/report.ts';
import { f1, scoreRecord } from './score-record.ts';

const gold: Gold = {
  id: 'x', oncology: true, literatureTables: [], notes: '',
  cases: [
    goldCase({ label: '1', age: { years: 40, approx: false, quote: '' }, sex: 'female', ki67: [ki67Percent(10, 10, 'primary', ''), ki67Percent(10, 10, 'metastasis', '')] }),
    goldCase({ label: '2', age: { years: 60, approx: false, quote: '' }, sex: 'male' }),
  ],
};

const fact = (value: unknown): unknown => ({ value, confidence: 1, rule: 'test', evidence: [] });

function reported(age: number, sex: string, ki67: readonly number[] = []): CaseRecord {
  return {
    id: 'case', origin: 'reported', label: null, reference: null, patient: { age: fact({ years: age, approximate: false }), sex: fact(sex) },
    tumor: { primarySite: null, histology: null, grade: null, stage: null, size: null }, treatments: [], biomarkers: [], metastases: [], recurrence: null, followUp: null,
    ki67: ki67.map((value) => fact({ low: value, high: value, comparator: '=', qualitative: null })),
  } as unknown as CaseRecord;
}

const record = (...cases: CaseRecord[]): ReportRecord => ({ cases }) as unknown as ReportRecord;

describe('scoring a record', () => {
  it('pairs patients by what they share, not by their order', () => {
    const score = scoreRecord(record(reported(60, 'male'), reported(40, 'female', [10, 10])), gold);
    expect(score.age).toEqual({ right: 2, said: 2, due: 2 });
    expect(score.ki67).toEqual({ right: 2, said: 2, due: 2 });
  });

  it('counts a value once for each time it is due', () => {
    expect(scoreRecord(record(reported(40, 'female', [10]), reported(60, 'male')), gold).ki67).toEqual({ right: 1, said: 1, due: 2 });
  });

  it('counts missed and invented patients with all their values', () => {
    expect(scoreRecord(record(reported(40, 'female')), gold).sex).toEqual({ right: 1, said: 1, due: 2 });
    expect(scoreRecord(record(reported(40, 'female'), reported(60, 'male'), reported(7, 'male')), gold).age).toEqual({ right: 2, said: 3, due: 2 });
  });

  it('gives nothing said about nothing due the full mark', () => {
    expect(f1({ right: 0, said: 0, due: 0 })).toBe(1);
    expect(f1({ right: 0, said: 1, due: 0 })).toBe(0);
  });
});
