import { describe, expect, it } from 'vitest';
import { EXTRACTORS } from '../../../src/extractors/index.ts';
import type { CaseRecord } from '../../../src/generated/report.ts';
import { CELL_READERS } from '../../../src/records/literature/cell-readers.ts';
import { findLiteratureTables } from '../../../src/records/literature/literature-tables.ts';
import { toLiteratureCases } from '../../../src/records/literature/to-literature-cases.ts';
import { block, inputOf } from '../../reading-of.ts';

function casesOf(head: string, ...rows: readonly string[]): CaseRecord[] {
  const input = inputOf([block('caption', 'Table 1. Published patients with lumps'), block('table', [head, ...rows].join('\n'))]);
  return toLiteratureCases(findLiteratureTables(input), EXTRACTORS, input, CELL_READERS);
}

const years = (cases: readonly CaseRecord[]): unknown[] => cases.map(({ patient }) => patient.age?.value.years ?? null);

describe('rows that list patients', () => {
  it('say by a mark what the row above says', () => {
    const cases = casesOf(
      'Author\tAge/sex\tTreatment',
      'Moreno et al. [4]\t48/M\tExcision',
      'Okafor et al. [5]\t51/F\t"',
      'Lindt et al. [6]\t33/F\tsame as above',
    );
    expect(cases.map(({ treatments }) => treatments[0]?.value.name)).toEqual(['Excision', 'Excision', 'Excision']);
    expect(cases[2]?.treatments[0]?.evidence[0]?.start).toBe(cases[0]?.treatments[0]?.evidence[0]?.start);
  });

  it('are several patients where ages and sexes stand in turn', () => {
    const cases = casesOf(
      'Author\tAge/sex\tOutcome',
      'Moreno et al. [4]\t48/M; 51/F\tNED at 6 months; died',
      'Okafor et al. [5]\t60/F\tNED',
    );
    expect(cases.map(({ patient, followUp }) => [patient.age?.value.years, patient.sex?.value, followUp?.value.code])).toEqual([
      [48, 'male', 'NED'],
      [51, 'female', 'DUC'],
      [60, 'female', 'NED'],
    ]);
    expect(years(casesOf('Author\tAge\tSex', 'Moreno et al. [4]\t48, 51\tM, F', 'Okafor et al. [5]\t60\tF'))).toEqual([48, 51, 60]);
  });

  it('stand under a heading inside the table that tells their tumour', () => {
    const cases = casesOf(
      'Author\tAge/sex\tOutcome',
      'Angiosarcoma',
      'Moreno et al. [4]\t48/M\tNED',
      'Recurrent cases',
      'Okafor et al. [5]\t60/F\tNED',
      'Leiomyosarcoma',
      'Lindt et al. [6]\t33/F\tNED',
    );
    expect(cases.map(({ tumor }) => tumor.histology?.value.text ?? null)).toEqual(['Angiosarcoma', null, 'Leiomyosarcoma']);
  });

  it('are none of one patient where a column counts several', () => {
    expect(
      years(
        casesOf(
          'Author\tNo. of cases\tAge\tSex',
          'Moreno et al. [4]\t1\t48\tM',
          'Okafor et al. [5]\t4\t51\tF',
          'Lindt et al. [6]\t1\t33\tF',
        ),
      ),
    ).toEqual([48, 33]);
    expect(
      years(casesOf('Cases\tAuthor\tAge\tSex', '1\tMoreno et al. [4]\t48\tM', '2\tOkafor et al. [5]\t51\tF', '3\tLindt et al. [6]\t33\tF')),
    ).toEqual([48, 51, 33]);
  });

  it('have no number of the reference list where several authors share it', () => {
    const cases = casesOf('Author (n)\tAge\tSex', 'Moreno (1)\t48\tM', 'Okafor (1)\t51\tF', 'Lindt (1)\t33\tF', 'Sato (2)\t20\tF');
    expect(cases.map(({ reference }) => reference)).toEqual(['Moreno', 'Okafor', 'Lindt', 'Sato'].map((text) => ({ text, number: null })));
  });

  it('give no site or treatment by a cell that sums up the cases of many', () => {
    const cases = casesOf('Author\tAge/sex\tSite', 'Moreno et al. [4]\t48/M\tParotid, 15 cases', 'Okafor et al. [5]\t51/F\tParotid');
    expect(cases.map(({ tumor }) => tumor.primarySite?.value.text ?? null)).toEqual([null, 'Parotid']);
  });

  it('tell Ki-67 among other stains', () => {
    const [record] = casesOf(
      'Author\tAge/sex\tImmunohistochemistry',
      'Moreno et al. [4]\t48/M\tCD31 +, S100 -, Ki-67 25%',
      'Okafor et al. [5]\t51/F\tCD31 +',
    );
    expect(record?.ki67.map(({ value }) => value.low)).toEqual([25]);
  });

  it('name the first of several sites', () => {
    const [record] = casesOf(
      'Author\tAge/sex\tSite',
      'Moreno et al. [4]\t48/M\tOrbit, lung',
      'Okafor et al. [5]\t51/F\tOvary, right, cortex',
    );
    expect(record?.tumor.primarySite?.value.icdO3Topography).toBe('C69.6');
  });

  it('tell no disease by no recurrence', () => {
    const cases = casesOf(
      'Author\tAge/sex\tRecurrence\tFollow-up',
      'Moreno et al. [4]\t48/M\tNone\t8 months',
      'Okafor et al. [5]\t51/F\tNone\tDied at 9 months',
    );
    expect(cases.map(({ followUp }) => followUp?.value.code)).toEqual(['NED', 'DUC']);
    const [twice] = casesOf(
      'Author\tAge/sex\tFirst recurrence\tSecond recurrence\tFollow-up',
      'Moreno et al. [4]\t48/M\tLung\tNo\tAlive, 8 months',
      'Okafor et al. [5]\t51/F\tNo\tNo\tAlive',
    );
    expect(twice?.followUp?.value.code).toBe('ALIVE');
    const [spread] = casesOf(
      'Author\tAge/sex\tLocal recurrence\tMetastasis\tFollow-up',
      'Moreno et al. [4]\t48/M\tNo\tLung\t8 months',
      'Okafor et al. [5]\t51/F\tNo\tNo\tAlive',
    );
    expect(spread?.followUp?.value.code).not.toBe('NED');
  });
});

describe('the row that alone cites nobody', () => {
  const cited = ['1 (4)\t48/M', '2 (5)\t51/F', '3 (5)\t33/F', '4 (6)\t58/M'];

  it("is the paper's own where it is the last", () => {
    expect(years(casesOf('No. (ref.)\tAge/sex', ...cited, '5\t60/M'))).toEqual([48, 51, 33, 58]);
    expect(years(casesOf('No. (ref.)\tAge/sex', ...cited, '5 (7)\t60/M'))).toEqual([48, 51, 33, 58, 60]);
  });
});

describe('marks that a note explains', () => {
  const noted = (note: string, ...rows: readonly string[]): CaseRecord[] => {
    const input = inputOf([
      block('caption', 'Table 1. Published patients with lumps'),
      block('table', ['Author\tAge/sex\tStage\tSurvival (months)', ...rows].join('\n')),
      block('footnote', note),
    ]);
    return toLiteratureCases(findLiteratureTables(input), EXTRACTORS, input, CELL_READERS);
  };

  it('tell the state that they stand for beside the time', () => {
    const cases = noted(
      'aAlive when last seen. *Died of disease',
      'Moreno et al. [4]\t48/M\tIb\t8a',
      'Okafor et al. [5]\t51/F\tIa\t14*',
      'Lindt et al. [6]\t33/F\tII\t9',
    );
    expect(cases.map(({ followUp }) => [followUp?.value.durationMonths, followUp?.value.code ?? null])).toEqual([
      [8, 'ALIVE'],
      [14, 'DOD'],
      [9, null],
    ]);
    expect(cases.map(({ tumor }) => tumor.stage?.value.group)).toEqual(['IB', 'IA', 'II']);
  });
});

describe('rows without ages', () => {
  it('are patients where each cites somebody and tells several things', () => {
    const cases = casesOf(
      'Author\tDiagnosis\tTreatment\tOutcome',
      'Moreno et al. [4]\tAngiosarcoma\tExcision\tNED at 6 months',
      'Okafor et al. [5]\tMyxoid liposarcoma\tRadiotherapy\tDOD',
    );
    expect(cases.map(({ tumor, followUp }) => [tumor.histology?.value.text, followUp?.value.code])).toEqual([
      ['Angiosarcoma', 'NED'],
      ['Myxoid liposarcoma', 'DOD'],
    ]);
  });

  it.each([
    [
      'counts of patients',
      'Author\tNo. of cases\tDiagnosis\tTreatment\tOutcome',
      'Moreno et al. [4]\t12\tSarcoma\tExcision\tNED',
      'Okafor et al. [5]\t8\tSarcoma\tExcision\tDOD',
    ],
    [
      'rates',
      'Study\tDiagnosis\tTreatment\tOutcome',
      'Moreno et al. [4]\tSarcoma\tExcision\t45% alive',
      'Okafor et al. [5]\tSarcoma\tRadiotherapy\t60% alive',
    ],
    ['fewer things', 'Study\tTreatment\tOutcome', 'Moreno et al. [4]\tExcision\tNED', 'Okafor et al. [5]\tRadiotherapy\tNED'],
    [
      'nobody',
      'Type\tReference\tDiagnosis\tTreatment\tOutcome',
      'Benign\tlow\tSarcoma\tExcision\tgood',
      'Malignant\thigh\tSarcoma\tRadiotherapy\tbad',
    ],
  ])('are none where they tell %s', (_, head, ...rows) => {
    expect(casesOf(head, ...rows)).toEqual([]);
  });
});
