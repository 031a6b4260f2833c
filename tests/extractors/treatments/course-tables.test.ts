import { describe, expect, it } from 'vitest';
import { extractCourseTable } from '../../../src/extractors/treatments/course-tables.ts';
import { block, inputOf } from '../../reading-of.ts';

const valuesOf = (caption: string, rows: string) => {
  const input = inputOf([block('caption', caption), block('table', rows)]);
  const table = input.reading.blocks.find((b) => b.rows !== null);
  return table ? extractCourseTable(table, input).map((candidate) => candidate.value) : [];
};

describe('extractCourseTable', () => {
  it('reads the lines of treatment of one patient', () => {
    const values = valuesOf(
      'Table 1 Lines of treatment',
      'Line\tRegimen\tResponse\n1st\tR-CHOP × 8\tCR\n2nd\tGemcitabine and cisplatin\tPD\n3rd\tRadiotherapy (26 Gy in 10 fractions)\tPR',
    );
    expect(values).toMatchObject([
      { regimen: 'R-CHOP', cycles: 8 },
      { agents: [{ name: 'gemcitabine' }, { name: 'cisplatin' }] },
      { modality: 'radiotherapy', totalDoseGy: 26, fractions: 10 },
    ]);
  });

  it('reads a timeline by dates', () => {
    expect(valuesOf('Table 2 Timeline', '2014\tRight mastectomy\n2014\tTamoxifen was started\n2016\tWeekly paclitaxel')).toMatchObject([
      { agents: [{ name: 'tamoxifen' }] },
      { agents: [{ name: 'paclitaxel' }] },
    ]);
  });

  it.each([
    ['published patients', 'Table 1 Reported cases', 'Author\tYear\tTreatment\nKim\t2014\tCisplatin\nLee\t2016\tPaclitaxel'],
    ['a list of mutations', 'Table 1 Mutations and drugs', 'Gene\tTherapy\nEGFR\tErlotinib\nALK\tCrizotinib'],
    ['drugs without a time', 'Table 1 Drug levels', 'Drug\tLevel\nErlotinib\t3\nCrizotinib\t4'],
  ])('leaves out %s', (_, caption, rows) => {
    expect(valuesOf(caption, rows)).toEqual([]);
  });
});
