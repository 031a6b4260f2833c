import { describe, expect, it } from 'vitest';
import { columnRole, readTableHead, type TableHead } from '../../../src/records/literature/columns.ts';
import { block, inputOf } from '../../reading-of.ts';

/** The head of a table given as lines of tab-parted cells. */
function headOf(...lines: readonly string[]): TableHead | null {
  const [table] = inputOf([block('table', lines.join('\n'))]).reading.blocks;
  return table ? readTableHead(table) : null;
}

function rolesOf(...lines: readonly string[]): (readonly [number, string])[] {
  return (headOf(...lines)?.columns ?? []).map(({ index, role }) => [index, role] as const);
}

describe('columnRole', () => {
  it.each([
    ['Age', 'age'],
    ['Age (years)', 'age'],
    ['AGE/SEX', 'age-sex'],
    ['Sex', 'sex'],
    ['Gender', 'sex'],
    ['Author, year', 'reference'],
    ['References', 'reference'],
    ['Case no.', 'number'],
    ['Year', 'year'],
    ['Follow-up (months)', 'follow-up'],
    ['Adjuvant treatment', 'treatment'],
    ['Tumour size (cm)', 'size'],
    ['Tumor location', 'primary-site'],
    ['Time to recurrence (months)', 'recurrence'],
    ['Recurrence site', 'recurrence'],
    ['Treatment of metastasis', 'treatment'],
    ['Treatment of recurrence', 'treatment'],
    ['Cause of death', 'follow-up'],
    ['WHO grade', 'grade'],
    ['Primary Tx', 'treatment'],
    ['Tumor extent', 'primary-site'],
    ['Site of relapse at third operation', 'recurrence'],
    ['Biopsy of metastatic site', 'metastases'],
    ['Type of first-line therapy', 'treatment'],
    ['Diagnosis to outcome, months', 'follow-up'],
    ['Surgery to death (months)', 'follow-up'],
    ['Patients with kidney cancer (n) and subtype', 'histology'],
  ])('%s is %s', (heading, role) => {
    expect(columnRole(heading)).toBe(role);
  });

  it.each([
    '',
    '—',
    'Sailing time',
    'Cost',
    'Mean age',
    'Recurrence-free survival',
    'Recurrence rate',
    'Associated neoplasm',
    'Tumor volume (ml)',
    'Symptoms before operation',
    'Features of nodule at diagnosis',
    'Biopsy to excision, months',
  ])('%j is not known', (heading) => {
    expect(columnRole(heading)).toBeNull();
  });
});

describe('readTableHead', () => {
  it('joins rows of headings, units and parts of what stands above', () => {
    expect(headOf('Author\tAge\tFollow-up\tStage', '\t\t(months)\t', 'Moreno [4]\t48\t6\tII', 'Okafor [5]\t51\t7\tI')).toMatchObject({
      headRows: 2,
      columns: [{}, {}, { role: 'follow-up', heading: 'Follow-up (months)' }, {}],
    });
    expect(rolesOf('Author\tAge\tTumor\tTumor\tTumor', 'Author\tAge\tLocation\tSize (cm)\tColour', 'Moreno [4]\t48\tCalf\t6\tRed')).toEqual(
      [
        [0, 'reference'],
        [1, 'age'],
        [2, 'primary-site'],
        [3, 'size'],
      ],
    );
  });

  it('knows ages and sexes by the cells where the heading does not tell', () => {
    expect(
      rolesOf(
        'Author\tPatient details\tTreatment',
        'Moreno [4]\t48 yr/F\tExcision',
        'Okafor [5]\t51 yr/M\tNone',
        'Lindt [6]\t33 yr/F\tExcision',
      ),
    ).toEqual([
      [0, 'reference'],
      [1, 'age-sex'],
      [2, 'treatment'],
    ]);
  });

  it('knows sides by the cells, whatever the heading', () => {
    expect(rolesOf('Author\tAge\tSite', 'Moreno [4]\t48\tR', 'Okafor [5]\t51\tL', 'Lindt [6]\t33\tNS', 'Roe [7]\t60\tB')).toEqual([
      [0, 'reference'],
      [1, 'age'],
      [2, 'laterality'],
    ]);
    expect(rolesOf('Author\tAge\tKidney', 'Moreno [4]\t48\tRight', 'Okafor [5]\t51\tLeft', 'Lindt [6]\t33\tleft')).toEqual([
      [0, 'reference'],
      [1, 'age'],
      [2, 'laterality'],
    ]);
    expect(rolesOf('Author\tAge\tSite', 'Moreno [4]\t48\tR', 'Okafor [5]\t51\tL', 'Lindt [6]\t33\tCalf', 'Roe [7]\t60\tB')).toEqual([
      [0, 'reference'],
      [1, 'age'],
      [2, 'primary-site'],
    ]);
  });

  it('finds the row of headings', () => {
    expect(rolesOf('Author\tAge\tSex\tHarbour', 'Moreno\t48\tM\tCadiz')).toEqual([
      [0, 'reference'],
      [1, 'age'],
      [2, 'sex'],
    ]);
  });

  it('passes over a row that spans the table', () => {
    expect(headOf('Published patients\t\t', 'Author\tAge\tSex', 'Moreno\t48\tM')?.headRows).toBe(2);
  });

  it('keeps headings as printed, since units stand there', () => {
    expect(headOf('Author\tAge (months)', 'Moreno\t48')?.columns[1]?.heading).toBe('Age (months)');
  });

  it.each([
    ['no age column', ['Author\tSex', 'Moreno\tM']],
    ['a single known column', ['Age\tHarbour', '48\tCadiz']],
    ['no row below the head', ['Author\tAge\tSex']],
  ])('is null with %s', (_what, lines) => {
    expect(headOf(...lines)).toBeNull();
  });

  it('takes a column of case numbers for references where it names authors', () => {
    expect(rolesOf('Case\tAge\tSex', 'Moreno et al. [4]\t48\tM', 'Okafor et al. [5]\t51\tF')[0]).toEqual([0, 'reference']);
    expect(rolesOf('Case\tAge\tSex', '1\t48\tM', '2\t51\tF')[0]).toEqual([0, 'number']);
  });
});

describe('columns that no heading names', () => {
  it('are references where most cells at the left cite somebody', () => {
    expect(rolesOf('\tAge\tSex', 'Moreno et al. (2007)\t48\tM', 'Okafor et al. (2010)\t51\tF', 'Our case\t60\tM')).toContainEqual([
      0,
      'reference',
    ]);
    expect(rolesOf('\tAge\tSex', 'Weakness\t48\tM', 'Pain\t51\tF')).not.toContainEqual([0, 'reference']);
  });

  it('tell the sex beside the age where no other column does', () => {
    expect(rolesOf('Author\tAge at operation', 'Moreno [4]\t48/M', 'Okafor [5]\t51/F')).toContainEqual([1, 'age-sex']);
    expect(rolesOf('Author\tAge at operation\tSex', 'Moreno [4]\t48/M\tM')).toContainEqual([1, 'age']);
  });

  it('survival after a metastasis is a follow-up, not a metastasis', () => {
    expect(columnRole('OS after lung metastasis (months)')).toBe('follow-up');
  });
});
