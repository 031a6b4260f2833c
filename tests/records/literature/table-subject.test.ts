import { describe, expect, it } from 'vitest';
import { EXTRACTORS } from '../../../src/extractors/index.ts';
import type { CaseRecord } from '../../../src/generated/report.ts';
import { CELL_READERS } from '../../../src/records/literature/cell-readers.ts';
import { subjectOf } from '../../../src/records/literature/table-subject.ts';
import { findLiteratureTables } from '../../../src/records/literature/literature-tables.ts';
import { toLiteratureCases } from '../../../src/records/literature/to-literature-cases.ts';
import { block, inputOf } from '../../reading-of.ts';

function inputWith(caption: string, table: string, text = 'Nothing is said here.'): ReturnType<typeof inputOf> {
  return inputOf([block('paragraph', text), block('caption', caption), block('table', table)]);
}

describe('subjectOf', () => {
  const told = (caption: string, text?: string): readonly [string | null, string | null] => {
    const input = inputWith(caption, 'Author\tAge\tSex\nMoreno [4]\t48\tM', text);
    const table = input.reading.blocks.find(({ rows }) => rows);
    const subject = table ? subjectOf(table, EXTRACTORS, input) : null;
    return [subject?.histology?.value.text ?? null, subject?.site?.value.icdO3Topography ?? null];
  };

  it.each([
    ['Table 1. Reported cases of leiomyosarcoma of the vulva in the literature', 'leiomyosarcoma', 'C51.9'],
    ['Table 2: Angiosarcoma of the breast: a review of the literature', 'Angiosarcoma', 'C50.9'],
    ['Table 1 Previously reported patients with pituitary metastasis from renal cell carcinoma', 'renal cell carcinoma', 'C64.9'],
    ['Table 1. Published cases of metastatic melanoma to the gallbladder', 'metastatic melanoma', null],
    ['Table 1 Gangliocytic paraganglioma cases with lymph node metastasis', 'Gangliocytic paraganglioma', null],
    ['Table 1. Cases of concurrent liposarcoma and renal cell carcinoma', null, null],
    ['Table 1. Cases of carcinosarcoma arising in pleomorphic adenoma', null, null],
    ['Table 1. Published cases of sleeping sickness', null, null],
  ])('%s', (caption, histology, site) => {
    expect(told(caption)).toEqual([histology, site]);
  });

  it('writes out what the paper abbreviates', () => {
    expect(told('Table 1. Reported cases of RH', 'Retiform hemangioendothelioma (RH) is rare.')[0]).toBe('Retiform hemangioendothelioma');
  });
});

describe('cases of a table whose caption tells the tumour', () => {
  const casesOf = (caption: string, head: string, ...rows: readonly string[]): CaseRecord[] => {
    const input = inputWith(caption, [head, ...rows].join('\n'));
    return toLiteratureCases(findLiteratureTables(input), EXTRACTORS, input, CELL_READERS);
  };

  it('have what their cells do not tell, with the caption as evidence', () => {
    const [first, second] = casesOf(
      'Table 1. Reported cases of leiomyosarcoma of the vulva',
      'Author\tAge\tDiagnosis',
      'Moreno et al. [4]\t48\t',
      'Okafor et al. [5]\t51\tMyxoid leiomyosarcoma',
    );
    expect([first, second].map((record) => record?.tumor.histology?.value.text)).toEqual(['leiomyosarcoma', 'Myxoid leiomyosarcoma']);
    expect(first?.tumor.histology?.evidence[0]?.section).toBe('caption');
    expect(first?.patient.sex?.value).toBe('female');
  });

  it('have parts of its organ, and the side of a pair', () => {
    const [stomach] = casesOf(
      'Table 1. Reported cases of gastric glomus tumor',
      'Author\tAge\tSex\tLocation',
      'Moreno et al. [4]\t48\tM\tAntrum',
      'Okafor et al. [5]\t51\tF\tBody',
    );
    expect(stomach?.tumor.primarySite?.value).toMatchObject({ text: 'antrum of the stomach', icdO3Topography: 'C16.3' });
    const [kidney] = casesOf(
      'Table 1. Reported cases of leiomyosarcoma of the kidney',
      'Author\tAge\tSex\tSide',
      'Moreno et al. [4]\t48\tM\tL',
      'Okafor et al. [5]\t51\tF\tRight',
    );
    expect(kidney?.tumor.primarySite?.value).toMatchObject({ icdO3Topography: 'C64.9', laterality: 'left' });
  });

  it('have the kind that a cell tells of the tumour in its heading', () => {
    const [record] = casesOf(
      'Table 1. Reported cases of two tumours',
      'Author\tAge\tSex\tRenal cell carcinoma subtype',
      'Moreno et al. [4]\t48\tM\tPapillary',
      'Okafor et al. [5]\t51\tF\tClear cell',
    );
    expect(record?.tumor.histology?.value.icdO3Morphology).toBe('8260/3');
  });
});
