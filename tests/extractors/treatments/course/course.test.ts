import { describe, expect, it } from 'vitest';
import { readInterval } from '../../../../src/extractors/treatments/course/interval.ts';
import { readLine, readLineLabel } from '../../../../src/extractors/treatments/course/line.ts';
import { readReason } from '../../../../src/extractors/treatments/course/reason.ts';
import { findResponses, readResponseCell } from '../../../../src/extractors/treatments/course/responses.ts';

/** The place of `words` in `text`. */
function at(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

describe('readLine', () => {
  it.each([
    ['First-line palliative chemotherapy with gemcitabine was begun.', 'gemcitabine', 1],
    ['As a second line of treatment, she received nivolumab.', 'nivolumab', 2],
    ['He was given pazopanib 800 mg daily as third-line therapy.', 'pazopanib', 3],
    ['A 2nd-line regimen consisting of irinotecan was chosen.', 'irinotecan', 2],
    ['After failure of first-line cisplatin, he was given docetaxel.', 'docetaxel', null],
    ['Docetaxel was given; the guideline names it.', 'Docetaxel', null],
    ['The cell line was kept in gemcitabine.', 'gemcitabine', null],
  ])('%s', (text, words, line) => {
    expect(readLine(text, at(text, words))).toBe(line);
  });

  it.each([
    ['1st', 1],
    ['Second line', 2],
    ['3', 3],
    ['Line 4', 4],
    ['2nd-line treatment', 2],
    ['2015', null],
    ['Surgery', null],
    ['', null],
  ])('label %j', (label, line) => {
    expect(readLineLabel(label)).toBe(line);
  });
});

describe('readReason', () => {
  it.each([
    ['Chemotherapy was stopped due to febrile neutropenia.', 'due to febrile neutropenia', 'toxicity'],
    ['Because of her wish to conceive, hysterectomy was not done.', 'Because of her wish to conceive', 'patient-choice'],
    ['Surgery was not performed because the tumour was unresectable.', 'because the tumour was unresectable', 'extent'],
    ['Sunitinib was stopped because of progression of the liver lesions.', 'because of progression of the liver lesions', 'progression'],
    ['Radiotherapy was withheld in view of clear margins, and he was followed.', 'in view of clear margins', 'not-indicated'],
    ['Adjuvant therapy was declined for financial reasons.', 'for financial reasons', 'other'],
  ])('%s', (text, words, code) => {
    expect(readReason(text)).toEqual({ text: words, code });
  });

  it.each([
    'Cisplatin was given in the first week and then stopped.',
    'Since 2012 no chemotherapy was given.',
    'The drug, given daily, was stopped.',
    'As a child he had not been treated.',
    'No radiotherapy was given.',
    'It was stopped because of the',
  ])('gives no reason: %s', (text) => {
    expect(readReason(text)).toBeNull();
  });
});

describe('findResponses', () => {
  it.each([
    ['a complete metabolic response was seen', 'complete'],
    ['CT showed PR after three cycles', 'partial'],
    ['the metastases disappeared completely', 'complete'],
    ['the tumour had shrunk', 'partial'],
    ['a marked decrease in size of the mass', 'partial'],
    ['the disease remained stable', 'stable'],
    ['best response was SD.', 'stable'],
    ['the lesions did not respond', 'progression'],
    ['there was no response to cisplatin', 'progression'],
    ['the lymphoma was refractory to R-CHOP', 'progression'],
    ['PD was seen', 'progression'],
    ['very good partial response', 'partial'],
    ['near-complete response', 'complete'],
  ])('%s: %s', (text, response) => {
    expect(findResponses(text).map((mention) => mention.response)).toEqual([response]);
  });

  it.each([
    'complete resolution of her symptoms',
    'remission of the nephrotic syndrome',
    'the complete response rate was 40 %',
    'in order to achieve a complete remission',
    'without disease progression',
    'the immune response was strong',
    'PD-L1 was expressed',
    'CR1 was stained',
    'she was stable on admission',
    'no complete response was seen',
    'until disease progression',
    'he has remained in complete remission',
  ])('tells no response: %s', (text) => {
    expect(findResponses(text)).toEqual([]);
  });

  it.each([
    ['CR', 'complete'],
    ['Partial response', 'partial'],
    ['SD (6 months)', 'stable'],
    ['PD', 'progression'],
    ['SD, then PD', null],
    ['–', null],
    ['', null],
  ])('cell %j', (text, response) => {
    expect(readResponseCell(text)).toBe(response);
  });
});

describe('readInterval', () => {
  it.each([
    ['three weeks after surgery, radiotherapy was started', 'radiotherapy', 0.75, 'surgery'],
    ['radiotherapy was started within 6 weeks after surgery', 'radiotherapy', 1.5, 'surgery'],
    ['two years later lobectomy was done', 'lobectomy', 24, 'unstated'],
    ['he had undergone nephrectomy seven years earlier', 'nephrectomy', -84, 'presentation'],
    ['on postoperative day 9 chemotherapy was begun', 'chemotherapy', 0.3, 'surgery'],
  ])('%s', (clause, words, months, anchor) => {
    expect(readInterval(clause, at(clause, words))).toMatchObject({ months, anchor });
  });

  it.each([
    ['cisplatin on day 1 of each cycle', 'cisplatin'],
    ['one month after the last dose of carboplatin', 'carboplatin'],
    ['after 3 months of complaints he underwent resection', 'resection'],
    ['resection was performed and he died 8 months later', 'resection'],
    ['imatinib was given for two years', 'imatinib'],
    ['surgery was done', 'surgery'],
  ])('none: %s', (clause, words) => {
    expect(readInterval(clause, at(clause, words))).toBeNull();
  });
});
