import { describe, expect, it } from 'vitest';
import type { Resolved } from '../../src/extractors/extractor.ts';
import { EXTRACTORS } from '../../src/extractors/index.ts';
import type { CaseRecord, FollowUpValue } from '../../src/generated/report.ts';
import { joinFollowUp } from '../../src/records/own-rows.ts';
import { toCases } from '../../src/records/to-cases.ts';
import { block, inputOf } from '../reading-of.ts';

const TABLE = ['Author\tAge\tSex\tTreatment\tFollow-up', 'Moreno et al. [4]\t48\tM\tExcision\t12 months, NED', 'Okafor et al. [5]\t51\tF\tExcision\t9 months, DOD', 'Present case\t60\tM\tAmputation\t6 months, NED'].join('\n');

function patientOf(story: string): CaseRecord | undefined {
  const input = inputOf([block('heading', 'Case report'), block('paragraph', story), block('caption', 'Table 1. Published patients with sarcoma of the calf'), block('table', TABLE)]);
  return toCases(EXTRACTORS.flatMap((extractor) => extractor.extract(input)), EXTRACTORS, input).cases[0];
}

describe('the row of the present case', () => {
  it('tells what the text does not', () => {
    const patient = patientOf('A 60-year-old man presented with a lump of the calf. Biopsy showed a sarcoma.');
    expect(patient?.followUp?.value).toMatchObject({ durationMonths: 6, code: 'NED' });
    expect(patient?.treatments.map(({ value }) => value.name)).toEqual(['Amputation']);
  });

  it('changes nothing that the text tells', () => {
    const patient = patientOf('A 60-year-old man presented with a lump of the calf. Wide excision was performed. He was alive without recurrence 8 months after surgery.');
    expect(patient?.followUp?.value).toMatchObject({ durationMonths: 8, code: 'NED' });
    expect(patient?.treatments).toHaveLength(1);
  });

  it('is not believed where its age is another', () => {
    expect(patientOf('A 34-year-old man presented with a lump of the calf. Biopsy showed a sarcoma.')?.followUp ?? null).toBeNull();
  });
});

describe('joinFollowUp', () => {
  const fact = (value: Partial<FollowUpValue>): Resolved<FollowUpValue> => ({
    value: { durationMonths: null, comparator: null, anchor: 'unstated', vitalStatus: 'unknown', diseaseStatus: 'unknown', code: null, ...value }, evidence: [{ start: 0, end: 1 }], rule: 'r', score: 0.8,
  });

  it('joins a status with a time', () => {
    const joined = joinFollowUp(fact({ code: 'AWD', vitalStatus: 'alive' }), fact({ durationMonths: 53, comparator: '=' }));
    expect(joined.value).toMatchObject({ code: 'AWD', durationMonths: 53, comparator: '=' });
    expect(joined.evidence).toHaveLength(2);
  });

  it('but not the time of a death with a life', () => {
    const alive = fact({ code: 'AWD', vitalStatus: 'alive' });
    expect(joinFollowUp(alive, fact({ code: 'DOD', vitalStatus: 'dead', durationMonths: 53 }))).toBe(alive);
  });

  it('takes the disease of somebody alive, or the cause of a death, from a row of the same time', () => {
    const alive = fact({ code: 'ALIVE', vitalStatus: 'alive', durationMonths: 30, comparator: '=' });
    expect(joinFollowUp(alive, fact({ code: 'NED', vitalStatus: 'alive', diseaseStatus: 'none', durationMonths: 31 })).value).toMatchObject({ code: 'NED', durationMonths: 30 });
    const dead = fact({ code: 'DUC', vitalStatus: 'dead', durationMonths: 9, comparator: '=' });
    expect(joinFollowUp(dead, fact({ code: 'DOD', vitalStatus: 'dead' })).value).toMatchObject({ code: 'DOD', durationMonths: 9 });
  });

  it('but not from a row of another time, nor a state for another one', () => {
    const alive = fact({ code: 'ALIVE', vitalStatus: 'alive', durationMonths: 30, comparator: '=' });
    expect(joinFollowUp(alive, fact({ code: 'AWD', vitalStatus: 'alive', durationMonths: 12 }))).toBe(alive);
    const free = fact({ code: 'NED', vitalStatus: 'alive', durationMonths: 30, comparator: '=' });
    expect(joinFollowUp(free, fact({ code: 'AWD', vitalStatus: 'alive', durationMonths: 30 }))).toBe(free);
  });
});
