import { describe, expect, it } from 'vitest';
import type { GoldCase, GoldReport } from '../../../src/generated/gold.ts';
import { isExact, isExactCase, scoreDocument } from '../../../src/evaluate/scoring/score-document.ts';
import { goldAge, goldKi67, goldReport, goldSite, goldTreatment, reportRecord, type Stated } from '../build.ts';

/** Due, said and right of one field for one patient in gold and record. */
function counted(field: string, gold: Partial<GoldCase>, said: Stated): readonly number[] {
  return countsOf(goldReport('one', [gold]), [said], field);
}

function countsOf(gold: GoldReport, said: readonly Stated[], field: string): readonly number[] {
  const count = scoreDocument(gold, reportRecord(gold.id, said)).counts.find((one) => one.field === field);
  return count === undefined ? [] : [count.due, count.said, count.right];
}

describe('values of one patient', () => {
  it('compares ages to 0.06 of a year', () => {
    expect(counted('age', { age: goldAge(37) }, { age: 37 })).toEqual([1, 1, 1]);
    expect(counted('age', { age: goldAge(0.5) }, { age: 0.55 })).toEqual([1, 1, 1]);
    expect(counted('age', { age: goldAge(0.5) }, { age: 0.6 })).toEqual([1, 1, 0]);
    expect(counted('age', { age: null }, { age: 37 })).toEqual([0, 1, 0]);
    expect(counted('age', { age: goldAge(37) }, {})).toEqual([1, 0, 0]);
  });

  it('takes any accepted topography code, at 3 and at 4 characters', () => {
    const gold = { primarySite: goldSite(['C50.4', 'C50.9']) };
    expect(counted('site4', gold, { site: 'C50.9' })).toEqual([1, 1, 1]);
    expect(counted('site4', gold, { site: 'C50.1' })).toEqual([1, 1, 0]);
    expect(counted('site3', gold, { site: 'C50.1' })).toEqual([1, 1, 1]);
  });

  it('does not ask for codes that gold does not give', () => {
    expect(counted('site3', { primarySite: goldSite([]) }, {})).toEqual([0, 0, 0]);
    const histology = { text: 'odd tumour', icdo3: [], quote: 'an odd tumour' };
    expect(counted('morphology4', { histology }, { histology: ['odd tumour', '8000/1'] })).toEqual([0, 0, 0]);
  });

  it('compares histology by the overlap of its words', () => {
    const histology = { text: 'eccrine porocarcinoma of the scalp', icdo3: ['8409/3'], quote: 'porocarcinoma' };
    // {eccrine, porocarcinoma, scalp} and {eccrine, porocarcinoma}: 2 · 2 / 5 = 0.8
    expect(counted('histology', { histology }, { histology: ['Eccrine porocarcinoma', null] })).toEqual([1, 1, 1]);
    // {eccrine, porocarcinoma, scalp} and {carcinoma}: 0
    expect(counted('histology', { histology }, { histology: ['carcinoma', null] })).toEqual([1, 1, 0]);
    expect(counted('morphology4', { histology }, { histology: ['carcinoma', '8409/2'] })).toEqual([1, 1, 1]);
  });

  it('takes modalities and agents as sets over what was given or discontinued', () => {
    const gold = {
      treatments: [
        goldTreatment('surgery'),
        goldTreatment('surgery'),
        goldTreatment('chemotherapy', { agents: ['cisplatin', 'etoposide'] }),
      ],
    };
    const said: Stated = {
      treatments: [
        { modality: 'surgery' },
        { modality: 'radiotherapy', status: 'planned' },
        { modality: 'targeted', status: 'recommended' },
        { modality: 'chemotherapy', status: 'discontinued', agents: [{ name: 'Cisplatin' }, { name: 'paclitaxel' }] },
      ],
    };
    expect(counted('modality', gold, said)).toEqual([2, 2, 2]);
    expect(counted('agents', gold, said)).toEqual([2, 2, 1]);
  });

  it('leaves out of what was not given whatever was given at another time, and what was only planned', () => {
    const notGiven = [
      { modality: 'radiotherapy', why: 'refused', quote: 'refused' },
      { modality: 'surgery', why: 'not given', quote: 'no surgery' },
      { modality: 'hormone', why: 'planned', quote: 'is planned' },
    ] as const;
    const said: Stated = {
      treatments: [{ modality: 'surgery' }, { modality: 'surgery', status: 'not-given' }, { modality: 'radiotherapy', status: 'declined' }],
    };
    expect(counted('notGiven', { treatments: [goldTreatment('surgery')], notGiven }, said)).toEqual([1, 1, 1]);
  });

  it('compares doses as numbers', () => {
    const gold = { treatments: [goldTreatment('radiotherapy', { doseGy: 50.4 })] };
    expect(counted('rtDose', gold, { treatments: [{ modality: 'radiotherapy', totalDoseGy: 50.4 }] })).toEqual([1, 1, 1]);
    expect(counted('rtDose', gold, { treatments: [{ modality: 'radiotherapy', totalDoseGy: 50 }] })).toEqual([1, 1, 0]);
  });

  it('takes Ki-67 as a bag of measurements in which about is exact', () => {
    const gold = { ki67: [goldKi67('~', 30, 30), goldKi67('=', 10, 15), goldKi67('=', 30, 30)] };
    expect(
      counted('ki67', gold, {
        ki67: [
          ['=', 30, 30],
          ['=', 10, 15],
        ],
      }),
    ).toEqual([3, 2, 2]);
    expect(counted('ki67', { ki67: [goldKi67('<', null, 5)] }, { ki67: [['<=', null, 5]] })).toEqual([1, 1, 0]);
    expect(
      counted('ki67', gold, {
        ki67: [
          ['=', 30, 30],
          ['=', 30, 30],
          ['=', 30, 30],
        ],
      }),
    ).toEqual([3, 3, 2]);
  });

  it('counts Ki-67 in words apart', () => {
    const gold = { ki67: [{ ...goldKi67(null, null, null), qualitative: 'high' as const }] };
    expect(counted('ki67', gold, { ki67: ['high'] })).toEqual([0, 0, 0]);
    expect(counted('ki67qual', gold, { ki67: ['high', 'high'] })).toEqual([1, 1, 1]);
  });

  it('knows organs under their other names', () => {
    expect(
      counted(
        'metastases',
        { metastases: ['lung', 'lymph node', 'bone'] },
        { metastases: ['pulmonary', 'left axillary lymph nodes', 'lymph node'] },
      ),
    ).toEqual([3, 2, 2]);
  });

  it('asks for recurrence only where gold states it', () => {
    expect(counted('recurrence', { recurrence: null }, { recurrence: true })).toEqual([0, 0, 0]);
    expect(counted('recurrence', { recurrence: false }, { recurrence: true })).toEqual([1, 1, 0]);
    expect(counted('recurrence', { recurrence: false }, {})).toEqual([1, 0, 0]);
  });

  it('compares months to half a month or 5 %, and takes an unknown status for none', () => {
    const followUp = (months: number, status: 'NED' | 'UNKNOWN' = 'NED'): Partial<GoldCase> => ({
      followUp: { months, op: '=', anchor: 'surgery', status, quote: 'at follow-up' },
    });
    expect(counted('fuMonths', followUp(60), { followUp: [63, 'NED'] })).toEqual([1, 1, 1]);
    expect(counted('fuMonths', followUp(60), { followUp: [63.1, 'NED'] })).toEqual([1, 1, 0]);
    expect(counted('fuMonths', followUp(4), { followUp: [4.5, 'NED'] })).toEqual([1, 1, 1]);
    expect(counted('fuStatus', followUp(4, 'UNKNOWN'), { followUp: [4, 'NED'] })).toEqual([0, 1, 0]);
  });
});

describe('patients', () => {
  const young: Partial<GoldCase> = { age: goldAge(20), sex: 'male' };
  const old: Partial<GoldCase> = { age: goldAge(70), sex: 'female', metastases: ['lung'] };

  it('are paired by what they share, whatever their order', () => {
    const gold = goldReport('pair', [young, old]);
    const said: Stated[] = [
      { age: 70, sex: 'female', metastases: ['lung'] },
      { age: 20, sex: 'male' },
    ];
    for (const order of [said, said.toReversed()]) expect(countsOf(gold, order, 'metastases')).toEqual([1, 1, 1]);
  });

  it('that are missed or invented count with all their values', () => {
    expect(countsOf(goldReport('pair', [young, old]), [{ age: 20, sex: 'male' }], 'cases')).toEqual([2, 1, 1]);
    expect(countsOf(goldReport('pair', [young, old]), [{ age: 20, sex: 'male' }], 'age')).toEqual([2, 1, 1]);
    expect(countsOf(goldReport('pair', [young]), [{ age: 20, sex: 'male' }, { age: 33 }], 'age')).toEqual([1, 2, 1]);
  });

  it('of the literature are only counted', () => {
    const gold = goldReport('review', [young], { literatureTables: [{ caption: 'Table 1', rows: 3, columns: {} }] });
    const record = reportRecord('review', [{ age: 20, sex: 'male' }, { age: 5 }]);
    const listed = { ...record, cases: record.cases.map((one, i) => (i === 1 ? { ...one, origin: 'literature' as const } : one)) };
    const { counts } = scoreDocument(gold, listed);
    expect(counts.find(({ field }) => field === 'literature')).toEqual({ field: 'literature', due: 3, said: 1, right: 1 });
    expect(counts.find(({ field }) => field === 'cases')).toEqual({ field: 'cases', due: 1, said: 1, right: 1 });
  });

  it('of a document without a record are all missed', () => {
    const { counts } = scoreDocument(goldReport('lost', [young, old]), null);
    expect(counts.find(({ field }) => field === 'age')).toEqual({ field: 'age', due: 2, said: 0, right: 0 });
  });
});

describe('exactness', () => {
  it('asks for every value and nothing else', () => {
    const gold = goldReport('exact', [{ age: goldAge(20), sex: 'male' }]);
    const right = scoreDocument(gold, reportRecord('exact', [{ age: 20, sex: 'male' }]));
    const more = scoreDocument(gold, reportRecord('exact', [{ age: 20, sex: 'male', metastases: ['lung'] }]));
    expect([isExact(right), right.cases.map(isExactCase)]).toEqual([true, [true]]);
    expect([isExact(more), more.cases.map(isExactCase)]).toEqual([false, [false]]);
  });

  it('looks at annotated fields alone', () => {
    const gold = goldReport('partly', [{ age: goldAge(20) }], { annotated: ['age'] });
    const outcome = scoreDocument(gold, reportRecord('partly', [{ age: 20, sex: 'male', metastases: ['lung'] }]));
    expect(outcome.counts.map(({ field }) => field)).toEqual(['age']);
    expect(isExact(outcome)).toBe(true);
  });
});
