import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/document.ts';
import { EXTRACTORS } from '../../../src/extractors/index.ts';
import type { CaseRecord } from '../../../src/generated/report.ts';
import { CELL_READERS } from '../../../src/records/literature/cell-readers.ts';
import { isAbsent } from '../../../src/records/literature/read-cell.ts';
import { findLiteratureTables } from '../../../src/records/literature/literature-tables.ts';
import { toLiteratureCases, toReference } from '../../../src/records/literature/to-literature-cases.ts';
import { block, inputOf } from '../../reading-of.ts';

const CAPTION = block('caption', 'Table 1. Published patients with lumps of the calf');
const TABLE = block(
  'table',
  [
    'Author\tAge (years)\tSex\tFollow-up',
    'Moreno et al. [4]\t48\tM\t12 months, NED',
    'Okafor et al. [5]\t51\tF\tnot informed',
    'Present case\t60\tM\t6 months, NED',
  ].join('\n'),
);

function casesOf(...blocks: readonly Block[]): { cases: CaseRecord[]; text: string } {
  const input = inputOf(blocks);
  return { cases: toLiteratureCases(findLiteratureTables(input), EXTRACTORS, input, CELL_READERS), text: input.reading.text };
}

describe('toLiteratureCases', () => {
  const { cases, text } = casesOf(CAPTION, TABLE);

  it('makes a case of each published row, in their order, and none of the own patient', () => {
    expect(cases.map(({ id, origin, reference }) => [id, origin, reference])).toEqual([
      ['literature-1', 'literature', { text: 'Moreno et al. [4]', number: 4 }],
      ['literature-2', 'literature', { text: 'Okafor et al. [5]', number: 5 }],
    ]);
    expect(cases.map(({ patient }) => [patient.age?.value.years, patient.sex?.value])).toEqual([
      [48, 'male'],
      [51, 'female'],
    ]);
  });

  it('leaves null what a cell says is unknown', () => {
    expect(cases.map(({ followUp }) => followUp?.value.code ?? null)).toEqual(['NED', null]);
  });

  it('quotes cells by their place in the text', () => {
    const facts = cases.flatMap(({ patient, followUp }) => [patient.age, patient.sex, followUp]).filter((fact) => fact !== null);
    expect(facts.length).toBeGreaterThan(4);
    for (const { evidence } of facts) for (const { quote, start, end } of evidence) expect(text.slice(start, end)).toBe(quote);
  });

  it('leaves a table of the own patients alone', () => {
    const own = block(
      'table',
      TABLE.text
        .split('\n')
        .slice(0, 3)
        .join('\n')
        .replaceAll(/(?:Moreno|Okafor) et al\. \[\d\]/g, (name) => (name.startsWith('M') ? '1' : '2'))
        .replace('Author', 'Patient'),
    );
    expect(casesOf(block('caption', 'Table 1. Features of our patients'), own).cases).toEqual([]);
  });

  it('makes nothing of a table that lists no patients', () => {
    expect(casesOf(CAPTION, block('table', 'Author\tTumours\tHarbours\nMoreno [4]\t12\t3')).cases).toEqual([]);
  });
});

describe('cells', () => {
  const caption = block('caption', 'Table 1. Published patients with lumps');
  const first = (head: string, row: string, ...notes: readonly Block[]): CaseRecord | undefined =>
    casesOf(caption, block('table', `${head}\n${row}\nOkafor et al. [5]\t51/F`), ...notes).cases[0];

  it('are read with what the notes explain, and quoted as printed', () => {
    const record = first(
      'Author\tAge/sex\tDiagnosis\tTreatment\tOutcome',
      'Moreno et al. [4]\t48/M\tOS\tXRT\tDUC',
      block('footnote', 'OS, osteosarcoma of bone; XRT, x-ray radiotherapy; DUC, died of unrelated cause'),
    );
    expect(record?.tumor.histology?.value.text).toBe('osteosarcoma');
    expect(record?.tumor.histology?.evidence[0]?.quote).toBe('OS');
    expect(record?.treatments.map(({ value }) => value.modality)).toEqual(['radiotherapy']);
    expect(record?.followUp?.value.code).toBe('DOC');
  });

  it('say of a treatment in the heading that it was given', () => {
    const record = first('Author\tAge/sex\tRadiotherapy\tChemotherapy', 'Moreno et al. [4]\t48/M\tYes\tNo');
    expect(record?.treatments.filter(({ value }) => value.status === 'given').map(({ value }) => value.modality)).toEqual(['radiotherapy']);
  });

  it('take the organ of a metastasis and the percent of a marker from the heading', () => {
    const record = first('Author\tAge/sex\tBrain metastasis\tKi-67 (%)', 'Moreno et al. [4]\t48/M\tYes\t20–30');
    expect(record?.metastases.map(({ value }) => value.site)).toEqual(['brain']);
    expect(record?.ki67.map(({ value }) => [value.low, value.high])).toEqual([[20, 30]]);
  });

  it('tell of metastases and recurrences under follow-up', () => {
    const record = first('Author\tAge/sex\tFollow-up', 'Moreno et al. [4]\t48/M\tLung metastasis, died after 9 months');
    expect(record?.metastases.map(({ value }) => value.site)).toEqual(['lung']);
    expect(record?.followUp?.value.vitalStatus).toBe('dead');
  });

  it('tell more of the treatment in their heading, unless they deny it', () => {
    const record = first(
      'Author\tAge/sex\tSurgery\tRadiotherapy\tChemotherapy',
      'Moreno et al. [4]\t48/M\tComplete\t60 Gy/30 fr\tNot given',
    );
    expect(record?.treatments.map(({ value }) => [value.modality, value.totalDoseGy])).toEqual([
      ['surgery', null],
      ['radiotherapy', 60],
    ]);
  });

  it('tell the last state under recurrence where no column of follow-up does', () => {
    const record = first('Author\tAge/sex\tRecurrence', 'Moreno et al. [4]\t48/M\tNED 24 months');
    expect(record?.followUp?.value).toMatchObject({ code: 'NED', durationMonths: 24 });
    expect(record?.recurrence?.value.occurred).toBe(false);
    expect(first('Author\tAge/sex\tRecurrence', 'Moreno et al. [4]\t48/M\tLocal, 9 months')?.followUp).toBeNull();
  });

  it('tell of recurrences that begin a follow-up', () => {
    expect(first('Author\tAge/sex\tOutcome', 'Moreno et al. [4]\t48/M\t4 recurrences over 26 years')?.recurrence?.value).toMatchObject({
      occurred: true,
      events: [{ intervalMonths: null }],
    });
    expect(first('Author\tAge/sex\tOutcome', 'Moreno et al. [4]\t48/M\tRecurrence')?.recurrence?.value.occurred).toBe(true);
  });

  it('are not read for the site of something else', () => {
    expect(first('Author\tAge/sex\tLocation of implant', 'Moreno et al. [4]\t48/M\tFemur')?.tumor.primarySite).toBeNull();
  });
});

it.each(['', ' ', '-', '—', 'NA', 'n.a.', 'not informed', 'Not reported', 'unknown', '?'])('isAbsent: %j', (text) => {
  expect(isAbsent(text)).toBe(true);
});

it.each(['0', 'no', 'NED', 'M', 'none', '48'])('isAbsent: not %j', (text) => {
  expect(isAbsent(text)).toBe(false);
});

it.each([
  ['Kim et al. [9]', 9],
  ['Kim et al. (12)', 12],
  ['7', 7],
  ['Kim and Roe 2011', null],
  ['Kim (2011)', null],
  ['Kim\n et al.', null],
])('toReference: %j has number %j', (text, number) => {
  expect(toReference(text)).toEqual({ text: text.replace(/\s+/g, ' '), number });
});

it('toReference: takes the number of the reference, not of its case, where the heading tells which is which', () => {
  expect(toReference('8 (2)', 'Reference No. (case No.)').number).toBe(8);
  expect(toReference('2 (8)', 'No. (ref.)').number).toBe(8);
});

describe('a table whose columns are patients', () => {
  const rows = [
    'Source\tMoreno et al. [4]\tOkafor et al. [5]\tPresent case\tLindt et al. [6]',
    'Age\t48\t51\t60\t49 (15–71)',
    'Sex\tM\tF\tM\t13 F, 17 M',
    'Treatment\tExcision\tRadiotherapy\tExcision\t',
  ];

  it('gives a case for each published one', () => {
    const { cases } = casesOf(CAPTION, block('table', rows.join('\n')));
    expect(cases.map(({ reference, patient }) => [reference?.text, patient.age?.value.years, patient.sex?.value])).toEqual([
      ['Moreno et al. [4]', 48, 'male'],
      ['Okafor et al. [5]', 51, 'female'],
    ]);
  });

  it('gives none where nobody is cited', () => {
    expect(casesOf(CAPTION, block('table', ['Characteristic\tNumber\tPercent', 'Age\t38\t72', 'Female\t12\t24'].join('\n'))).cases).toEqual(
      [],
    );
  });
});

describe('parts of an organ', () => {
  it('are those of the organ that the paper is about', () => {
    const { cases } = casesOf(
      block('caption', 'Table 1. Published cases of ependymoma of the brain'),
      block(
        'table',
        ['Author\tAge/sex\tLocation', 'Moreno et al. [4]\t48/M\tTrigone', 'Okafor et al. [5]\t51/F\tThird ventricle'].join('\n'),
      ),
    );
    expect(cases.map(({ tumor }) => tumor.primarySite?.value.icdO3Topography)).toEqual(['C71.5', 'C71.5']);
  });
});

describe('a table without references', () => {
  it('is of published patients where one row of several is the present case', () => {
    const { cases } = casesOf(
      block('caption', 'Table 1. The cases of sarcoma of the calf'),
      block(
        'table',
        [
          'Case\tAge\tSex\tTreatment',
          '1\t48\tM\tExcision',
          '2\t51\tF\tExcision',
          '3\t33\tF\tExcision',
          'Present case\t60\tM\tExcision',
        ].join('\n'),
      ),
    );
    expect(cases.map(({ patient }) => patient.age?.value.years)).toEqual([48, 51, 33]);
  });
});
