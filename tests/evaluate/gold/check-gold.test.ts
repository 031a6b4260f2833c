import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkGold } from '../../../src/evaluate/gold/check-gold.ts';
import type { GoldCase, GoldFollowUp, GoldKi67, GoldReport } from '../../../src/generated/gold.ts';
import { corpusFolder, NO_CORPUS } from '../../corpus.ts';
import { goldAge, goldKi67, goldReport, goldSite, goldTreatment } from '../build.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'gold');

const WHOLE: GoldCase =
  goldReport('a', [
    {
      age: goldAge(61),
      sex: 'male',
      primarySite: goldSite(['C15.5', 'C15.9']),
      histology: { text: 'squamous cell carcinoma', icdo3: ['8070/3'], quote: 'showed a squamous cell carcinoma' },
      treatments: [goldTreatment('chemotherapy', { agents: ['cisplatin', 'fluorouracil'] })],
      ki67: [goldKi67('=', 40, 40)],
      metastases: ['liver'],
      recurrence: false,
      followUp: { months: 12, op: '=', anchor: 'surgery', status: 'NED', quote: 'twelve months after surgery he was well' },
    },
  ]).cases[0] ?? expect.fail();

/** Faults of a document whose only case is WHOLE with these parts in place of its own, in whatever form. */
function faultsOf(parts: Readonly<Record<string, unknown>>): string[] {
  return faultsIn({ ...goldReport('a', []), cases: [{ ...WHOLE, ...parts }] });
}

function faultsIn(data: unknown, id: string | null = 'a'): string[] {
  return checkGold(data, id).map(({ path, message }) => `${path}: ${message}`);
}

const ki67 = (parts: Partial<GoldKi67>): Readonly<Record<string, unknown>> => ({ ki67: [{ ...goldKi67('=', 40, 40), ...parts }] });
const followUp = (parts: Partial<GoldFollowUp>): Readonly<Record<string, unknown>> => ({ followUp: { ...WHOLE.followUp, ...parts } });
const agents = (...names: readonly string[]): Readonly<Record<string, unknown>> => ({
  treatments: [goldTreatment('chemotherapy', { agents: names })],
});

describe('gold that is right', () => {
  it('has no faults', () => {
    expect(faultsOf({})).toEqual([]);
    expect(checkGold(goldReport('a', []), null)).toEqual([]);
  });

  it.each([
    ['~', 30, 30],
    ['=', 10, 15],
    ['<', null, 5],
    ['<=', null, 20],
    ['>', 90, null],
    ['>=', 80, null],
    ['=', 0, 0],
    ['=', 110, 110],
  ] as const)('may measure Ki-67 as %s %s to %s', (op, low, high) => {
    expect(faultsOf({ ki67: [goldKi67(op, low, high)] })).toEqual([]);
  });

  it('may call a lesion no tumour that has a site and was removed', () => {
    const lesion = {
      ...WHOLE,
      histology: { text: 'inflamed cyst', icdo3: [], quote: 'an inflamed cyst was found' },
      ki67: [],
      metastases: [],
    };
    expect(checkGold({ ...goldReport('a', [lesion]), oncology: false }, 'a')).toEqual([]);
  });
});

describe('form', () => {
  it.each<[parts: Readonly<Record<string, unknown>>, fault: string]>([
    [{ primarySite: goldSite(['C5O.9']) }, '/cases/0/primarySite/icdo3/0: "C5O.9" is not an ICD-O-3 topography code (expected like C50.9)'],
    [
      { histology: { ...WHOLE.histology, icdo3: ['8070/3', 'M8070'] } },
      '/cases/0/histology/icdo3/1: "M8070" is not an ICD-O-3 morphology code (expected like 8500/3)',
    ],
    [{ sex: 'man' }, '/cases/0/sex: found "man", expected "male", "female" or null'],
    [{ sex: 1 }, '/cases/0/sex: found 1, expected "male", "female" or null'],
    [{ age: 61 }, '/cases/0/age: found 61, expected an object or null'],
    [{ age: { ...goldAge(61), years: '61' } }, '/cases/0/age/years: found "61", expected a number'],
    [{ age: goldAge(161) }, '/cases/0/age/years: found 161, expected at most 130'],
    [{ age: goldAge(-1) }, '/cases/0/age/years: found -1, expected at least 0'],
    [{ recurrence: 'no' }, '/cases/0/recurrence: found "no", expected true or false or null'],
    [{ metastases: [''] }, '/cases/0/metastases/0: found "", expected some text'],
    [{ metastases: null }, '/cases/0/metastases: found null, expected a list'],
    [{ treatments: [goldTreatment('radiotherapy', { doseGy: 0 })] }, '/cases/0/treatments/0/doseGy: found 0, expected more than 0'],
    [{ ki67: [{ ...goldKi67('=', 1, 1), op: '±' }] }, '/cases/0/ki67/0/op: found "±", expected "=", "<", ">", "<=", ">=", "~" or null'],
    [{ notGiven: [{ modality: 'surgery', quote: 'no operation was done' }] }, '/cases/0/notGiven/0: found no key "why", expected one'],
    [
      { primarySite: { ...goldSite(['C15.5']), side: 'left' } },
      '/cases/0/primarySite: found the key "side", expected text, icdo3, laterality or quote',
    ],
  ])('%j', (parts, fault) => {
    expect(faultsOf(parts)).toEqual([fault]);
  });

  it('is told of every place at once', () => {
    expect(faultsOf({ sex: 'man', primarySite: goldSite(['15.5', 'C15']) })).toHaveLength(2);
  });

  it('cuts long values short', () => {
    expect(faultsOf({ sex: 'm'.repeat(500) })).toEqual([`/cases/0/sex: found "${'m'.repeat(58)}…, expected "male", "female" or null`]);
  });

  it.each([
    [[], '[]'],
    [null, 'null'],
    ['gold', '"gold"'],
    [undefined, 'nothing'],
  ])('%j is no document', (data, found) => {
    expect(faultsIn(data)).toEqual([`: found ${found}, expected an object with id, oncology, cases, literatureTables and notes`]);
  });

  it('tells a report record from gold', () => {
    expect(faultsIn({ schemaVersion: '1.0.0', cases: [] })).toEqual([
      ': found a report record, expected gold (`caseglean gold init` makes a draft of gold from it)',
    ]);
  });
});

describe('what the schema cannot say', () => {
  it('wants the id to be the name of the file', () => {
    expect(faultsIn(goldReport('b', []))).toEqual(['/id: found "b", expected "a" as in the file\'s name']);
    expect(faultsIn(goldReport('b', []), null)).toEqual([]);
  });

  it.each<[parts: Readonly<Record<string, unknown>>, fault: string]>([
    [ki67({ low: null }), '/cases/0/ki67/0/low: found null, expected a number beside "="'],
    [ki67({ high: null }), '/cases/0/ki67/0/high: found null, expected a number beside "="'],
    [ki67({ op: '~', low: null }), '/cases/0/ki67/0/low: found null, expected a number beside "~"'],
    [ki67({ op: '<' }), '/cases/0/ki67/0/low: found 40, expected null beside "<"'],
    [ki67({ op: '<=', low: null, high: null }), '/cases/0/ki67/0/high: found null, expected a number beside "<="'],
    [ki67({ op: '>' }), '/cases/0/ki67/0/high: found 40, expected null beside ">"'],
    [ki67({ op: '>=', low: null, high: null }), '/cases/0/ki67/0/low: found null, expected a number beside ">="'],
    [ki67({ op: null }), '/cases/0/ki67/0/op: found null, expected "=", "<", ">", "<=", ">=" or "~" beside the number 40'],
    [
      ki67({ op: null, low: null, high: null }),
      '/cases/0/ki67/0/qualitative: found null, expected a result in words where there is no number',
    ],
    [ki67({ qualitative: 'high' }), '/cases/0/ki67/0/qualitative: found "high", expected null beside "="'],
    [ki67({ low: 50 }), '/cases/0/ki67/0/low: found 50, expected at most high, which is 40'],
    [ki67({ low: -5 }), '/cases/0/ki67/0/low: found -5, expected at least 0'],
    [followUp({ op: null }), '/cases/0/followUp/op: found null, expected "=", "<", ">", "<=", ">=" or "~" beside 12 months'],
    [followUp({ months: null }), '/cases/0/followUp/op: found "=", expected null where months is null'],
    [agents('Cisplatin'), '/cases/0/treatments/0/agents/0: found "Cisplatin", expected lower case without space around it: "cisplatin"'],
    [
      agents('cisplatin', 'etoposide', 'cisplatin'),
      '/cases/0/treatments/0/agents/2: found "cisplatin" a second time, expected each drug once',
    ],
    [followUp({ quote: '' }), '/cases/0/followUp/quote: found "", expected 3 to 25 words of the article'],
    [{ age: { ...goldAge(61), quote: ' \n' } }, '/cases/0/age/quote: found " \\n", expected 3 to 25 words of the article'],
  ])('%j', (parts, fault) => {
    expect(faultsOf(parts)).toEqual([fault]);
  });

  it.each<[parts: Partial<GoldCase>, sign: string]>([
    [{}, '/cases/0/histology has the morphology 8070/3'],
    [{ histology: null }, '/cases/0/ki67 has a measurement on tumour tissue'],
    [{ histology: null, ki67: [] }, '/cases/0/metastases has "liver"'],
  ])('no tumour, but %j', (parts, sign) => {
    const gold: GoldReport = { ...goldReport('a', [{ ...WHOLE, ...parts }]), oncology: false };
    expect(faultsIn(gold)).toEqual([`/oncology: found false, expected true, since ${sign}`]);
  });

  it('is told of the cases whose form is right, although another is not', () => {
    const data = {
      ...goldReport('a', []),
      cases: [
        { ...WHOLE, sex: 'man', ...ki67({ low: 50 }) },
        { ...WHOLE, ...ki67({ low: 50 }) },
      ],
    };
    expect(checkGold(data, 'a').map(({ path }) => path)).toEqual(['/cases/0/sex', '/cases/1/ki67/0/low']);
  });
});

describe('gold that people made', () => {
  it('of the fixtures has no faults', () => {
    expect(faultsBelow(FIXTURES)).toEqual([]);
  });

  const corpus = corpusFolder();
  it.skipIf(corpus === null)(`of the reference corpus has no faults${corpus === null ? ` (${NO_CORPUS})` : ''}`, () => {
    const folder = join(corpus ?? '', 'gold', 'dev');
    expect(existsSync(folder) ? faultsBelow(folder) : ['no folder']).toEqual([]);
  });
});

function faultsBelow(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(names).not.toEqual([]);
  return names.flatMap((name) =>
    faultsIn(JSON.parse(readFileSync(join(folder, name), 'utf8')), name.slice(0, -'.json'.length)).map((fault) => `${name} ${fault}`),
  );
}
