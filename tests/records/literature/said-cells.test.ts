import { describe, expect, it } from 'vitest';
import type { ColumnRole } from '../../../src/records/literature/columns.ts';
import { withHeading } from '../../../src/records/literature/said-cells.ts';

describe('withHeading', () => {
  const said = (text: string, role: ColumnRole, heading: string): string =>
    withHeading({ start: 0, end: text.length, row: 1, column: 1, text }, role, heading).text;

  it.each([
    ['Yes', 'treatment', 'Radiotherapy', 'Radiotherapy'],
    ['54', 'treatment', 'RT (Gy)', 'radiotherapy 54 Gy'],
    ['No', 'treatment', 'Radiotherapy', 'No'],
    ['1 (papillary)', 'histology', 'Cases (n) and subtype', 'papillary'],
    ['Sarcoma (2)', 'histology', 'Histology', 'Sarcoma (2)'],
    ['+', 'metastases', 'Liver metastasis', 'Liver metastasis'],
    ['35', 'ki67', 'Ki-67 (%)', '35%'],
    ['35', 'ki67', 'MIB-1', '35%'],
    ['low', 'ki67', 'Ki-67', 'low'],
    ['4.5', 'size', 'Size (cm)', '4.5 cm'],
    ['4,5 × 3', 'size', 'Size, cm', '4,5 × 3 cm'],
    ['25 mm', 'size', 'Size (cm)', '25 mm'],
    ['4', 'size', 'Size', '4'],
    ['14 and 19', 'size', 'Size (mm)', '19 mm'],
    ['2,5; 1', 'size', 'Size (cm)', '2,5 cm'],
    ['3–5', 'size', 'Size (cm)', '3–5'],
    ['> 10', 'size', 'Size (cm)', '> 10'],
    ['6.0-7.0', 'size', 'Size (cm)', '6.0-7.0'],
    ['IIB', 'stage', 'FIGO stage', 'FIGO stage IIB'],
    ['IIB', 'stage', 'Stage', 'IIB'],
    ['III', 'grade', 'WHO grade', 'WHO grade III'],
    ['High', 'grade', 'Grade', 'High grade'],
    ['Moderate', 'grade', 'Differentiation', 'moderately differentiated'],
    ['9', 'recurrence', 'Time to recurrence (months)', 'after 9 months'],
    ['0', 'recurrence', 'Recurrence (months)', '0'],
    ['Pelvis', 'recurrence', 'Site of recurrence', 'yes, Pelvis'],
    ['None', 'recurrence', 'Recurrence site', 'None'],
    ['Sepsis', 'follow-up', 'Cause of death', 'died of Sepsis'],
    ['Yes', 'follow-up', 'Death', 'died'],
    ['Alive', 'follow-up', 'Cause of death', 'Alive'],
    ['14 months', 'follow-up', 'Follow-up', '14 months'],
    ['L upper eyelid', 'primary-site', 'Site', 'left upper eyelid'],
    ['Kidney (R)', 'primary-site', 'Site', 'Kidney (right)'],
    ['L5 vertebra', 'primary-site', 'Site', 'L5 vertebra'],
  ] as const)('%s (%s, %s): %s', (text, role, heading, meant) => {
    expect(said(text, role, heading)).toBe(meant);
  });
});
