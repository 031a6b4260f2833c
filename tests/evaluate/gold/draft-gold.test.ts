import { describe, expect, it } from 'vitest';
import { REPORTS } from '../../../fixtures/reports/index.ts';
import { checkGold } from '../../../src/evaluate/gold/check-gold.ts';
import { draftGold } from '../../../src/evaluate/gold/draft-gold.ts';
import { findMissingQuotes } from '../../../src/evaluate/gold/find-missing-quotes.ts';
import type { GoldCase } from '../../../src/generated/gold.ts';
import type { CaseRecord, Evidence, Ki67Value, TreatmentValue } from '../../../src/generated/report.ts';
import { runFixture } from '../../golden/stage-outputs.ts';
import { reportRecord, type Stated } from '../build.ts';

/** The draft of a record's only case, the record changed before. */
function draftOf(stated: Stated, change: (one: CaseRecord) => CaseRecord = (one) => one): GoldCase {
  const record = reportRecord('a', [stated]);
  const gold = draftGold({ ...record, cases: record.cases.map(change) }, 'a');
  expect(checkGold(gold, 'a')).toEqual([]);
  return gold.cases[0] ?? expect.fail();
}

const quoted = (...parts: readonly [quote: string, start: number][]): readonly Evidence[] =>
  parts.map(([quote, start], i) => ({ quote, start, end: start + quote.length, page: i + 1, boxes: [], section: 'case' as const }));

describe('draftGold', () => {
  it('has what the record has', () => {
    expect(
      draftOf({
        age: 61,
        sex: 'female',
        site: 'C50.4',
        laterality: 'left',
        histology: ['ductal carcinoma', '8500/3'],
        metastases: ['bone', 'liver', 'bone'],
        recurrence: true,
        followUp: [24, 'AWD'],
      }),
    ).toEqual({
      label: '1',
      age: { years: 61, approx: false, quote: 'words that prove it' },
      sex: 'female',
      primarySite: { text: 'site', icdo3: ['C50.4'], laterality: 'left', quote: 'words that prove it' },
      histology: { text: 'ductal carcinoma', icdo3: ['8500/3'], quote: 'words that prove it' },
      treatments: [],
      notGiven: [],
      ki67: [],
      metastases: ['bone', 'liver'],
      recurrence: true,
      followUp: { months: 24, op: '=', anchor: 'surgery', status: 'AWD', quote: 'words that prove it' },
    });
  });

  it('has null and [] where the record has nothing', () => {
    expect(draftOf({ histology: ['a rare tumour', null] })).toMatchObject({
      age: null,
      sex: null,
      primarySite: null,
      histology: { icdo3: [] },
      treatments: [],
      metastases: [],
      recurrence: null,
      followUp: null,
    });
  });

  it('says that it is a draft, and counts published patients without telling their tables apart', () => {
    const record = reportRecord('a', [{ age: 61 }, { age: 50 }, { age: 40 }]);
    const cases = record.cases.map((one, i): CaseRecord => (i === 0 ? one : { ...one, origin: 'literature' }));
    const gold = draftGold({ ...record, cases }, 'a');
    expect(gold).toMatchObject({
      id: 'a',
      oncology: true,
      cases: [{ age: { years: 61 } }],
      literatureTables: [{ caption: '', rows: 2, columns: {} }],
    });
    expect(gold.notes).toMatch(/^A draft .* correct it against the article .*\.$/);
    expect(draftGold(reportRecord('a', []), 'a').literatureTables).toEqual([]);
  });

  it('has no oncology where the record found no tumour', () => {
    const findings = [{ code: 'no-tumour', severity: 'info', path: null, message: 'None.', evidence: [] }] as const;
    expect(draftGold(reportRecord('a', [{ age: 61 }], { findings }), 'a').oncology).toBe(false);
  });

  it.each<[status: TreatmentValue['status'], given: number, why: string[]]>([
    ['given', 1, []],
    ['discontinued', 1, []],
    ['not-given', 0, ['not given']],
    ['declined', 0, ['refused']],
    ['planned', 0, ['planned']],
    ['recommended', 0, []],
  ])('a treatment that is %s', (status, given, why) => {
    const draft = draftOf({ treatments: [{ modality: 'chemotherapy', status }] });
    expect(draft.treatments).toHaveLength(given);
    expect(draft.notGiven.map((one) => one.why)).toEqual(why);
  });

  it('has agents in lower case and once, and only the numbers that are known', () => {
    const { treatments } = draftOf({
      treatments: [
        {
          modality: 'chemotherapy',
          name: 'R-CHOP',
          agents: [{ name: 'Rituximab' }, { name: 'rituximab ' }, { name: 'vincristine' }],
          cycles: 6,
        },
        { modality: 'radiotherapy', totalDoseGy: 50.4, fractions: 28 },
      ],
    });
    expect(treatments).toEqual([
      { modality: 'chemotherapy', name: 'R-CHOP', quote: 'words that prove it', agents: ['rituximab', 'vincristine'], cycles: 6 },
      { modality: 'radiotherapy', name: 'operation', quote: 'words that prove it', doseGy: 50.4, fractions: 28 },
    ]);
  });

  it.each<[value: Partial<Ki67Value>, op: string | null, low: number | null, high: number | null]>([
    [{}, '=', 20, 30],
    [{ approximate: true }, '~', 20, 30],
    [{ comparator: '<', low: null }, '<', null, 30],
    [{ comparator: '<', low: null, approximate: true }, '<', null, 30],
    [{ comparator: '>=', high: null }, '>=', 20, null],
    [{ low: null, high: null, comparator: null, unit: null, qualitative: 'high' }, null, null, null],
  ])('Ki-67 as %j', (value, op, low, high) => {
    const { ki67 } = draftOf({ ki67: [['=', 20, 30]] }, (one) => ({
      ...one,
      ki67: one.ki67.map((fact) => ({ ...fact, value: { ...fact.value, ...value } })),
    }));
    expect(ki67).toMatchObject([{ op, low, high, qualitative: value.qualitative ?? null }]);
  });

  it('leaves out Ki-67 that is not in per cent', () => {
    expect(
      draftOf({ ki67: [['=', 20, 30]] }, (one) => ({
        ...one,
        ki67: one.ki67.map((fact) => ({ ...fact, value: { ...fact.value, unit: '/HPF' } })),
      })).ki67,
    ).toEqual([]);
  });

  it.each([
    ['primary', 'primary'],
    ['recurrence', 'recurrence'],
    ['metastasis', 'metastasis'],
    ['biopsy', 'biopsy-unspecified'],
    ['unspecified', 'biopsy-unspecified'],
  ] as const)('a specimen of %s', (role, specimen) => {
    const change = (one: CaseRecord): CaseRecord => ({
      ...one,
      ki67: one.ki67.map((fact) => ({ ...fact, value: { ...fact.value, specimen: { role, site: null, time: null } } })),
    });
    expect(draftOf({ ki67: [['=', 20, 20]] }, change).ki67).toMatchObject([{ specimen }]);
  });

  it.each([
    ['alive', 12, 'ALIVE'],
    ['dead', null, 'DUC'],
    ['unknown', 12, 'UNKNOWN'],
  ] as const)('follow-up of a patient who is %s', (vitalStatus, months, status) => {
    const change = (one: CaseRecord): CaseRecord => ({
      ...one,
      followUp: one.followUp && { ...one.followUp, value: { ...one.followUp.value, vitalStatus } },
    });
    expect(draftOf({ followUp: [months, null] }, change).followUp).toMatchObject({ months, op: months === null ? null : '=', status });
    expect(draftOf({ followUp: [null, null] }).followUp).toBeNull();
  });

  it('quotes at most 25 words, on one line', () => {
    const quote = `A man${' of many\nwords'.repeat(20)}`;
    expect(draftOf({ age: 61, quote }).age?.quote).toBe(`A man${' of many words'.repeat(7)} of many`);
  });

  it('joins a quote that runs over the end of a page, and takes the first of several', () => {
    const age = (evidence: readonly Evidence[]): string | undefined =>
      draftOf({ age: 61 }, (one) => ({ ...one, patient: { ...one.patient, age: one.patient.age && { ...one.patient.age, evidence } } })).age
        ?.quote;
    expect(age(quoted(['a woman of sixty-', 10], ['one years', 27]))).toBe('a woman of sixty-one years');
    expect(age(quoted(['a woman of', 10], ['61 years', 21]))).toBe('a woman of 61 years');
    expect(age(quoted(['a woman of 61', 10], ['a 61-year-old', 80]))).toBe('a woman of 61');
    expect(age(quoted(['a woman of 61', 80], ['a 61-year-old', 10]))).toBe('a woman of 61');
  });
});

describe.each(REPORTS.map(({ id }) => id))('the draft of %s', (id) => {
  it('has no faults, and its quotes stand in the text', async () => {
    const { record, reading } = await runFixture(id);
    const gold = draftGold(record, id);
    expect(checkGold(gold, id)).toEqual([]);
    expect(findMissingQuotes(gold, reading.text)).toEqual([]);
  }, 60_000);
});
