import { expect, it } from 'vitest';
import { nounBehind } from '../../src/context/noun-behind.ts';

const ALIKE = /^(?:[\w-]+\s+)*disease$/i;

function behind(text: string, words: string, tumour?: string): string {
  const at = tumour === undefined ? -1 : text.indexOf(tumour);
  return nounBehind(text, text.indexOf(words) + words.length, tumour === undefined ? [] : [{ start: at, end: at + tumour.length }], ALIKE);
}

it('tells what words stand before: a tumour, another thing, or nothing', () => {
  expect(behind('a low-grade spindle cell sarcoma', 'low-grade', 'sarcoma')).toBe('tumour');
  expect(behind('a low-grade uptake of the sarcoma', 'low-grade', 'sarcoma')).toBe('other');
  expect(behind('he had stage IV metastatic disease', 'stage IV')).toBe('tumour');
  expect(behind('the sarcoma was high-grade and large', 'high-grade', 'sarcoma')).toBe('none');
  expect(behind('the sarcoma was high-grade.', 'high-grade', 'sarcoma')).toBe('none');
  expect(behind('stage II gastritis beside the carcinoma', 'stage II', 'carcinoma')).toBe('other');
});
