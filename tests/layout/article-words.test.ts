import { describe, expect, it } from 'vitest';
import { isBackMatter, isMainHeading, isNotice, isPlainHeading, isPublishing, namesAddress } from '../../src/layout/article-words.ts';

describe('titles of sections', () => {
  it.each([
    'Introduction',
    '1. Introduction',
    'IV. DISCUSSION',
    'Case presentation',
    'Case 2',
    'Materials and methods',
    'Authors’ contributions',
    'Authors contributions:',
    'Consent for publication',
  ])('%s', (title) => {
    expect(isMainHeading(title)).toBe(true);
  });

  it.each(['The case', 'Consent was given by the mother', 'Cased in bone', 'Heel growths', 'Fundings of the heel'])(
    'but not %s',
    (line) => {
      expect(isMainHeading(line)).toBe(false);
    },
  );

  it('of back matter own their own paragraphs only', () => {
    expect(['Funding', 'Data availability statement', 'Declaration of patient consent'].every(isBackMatter)).toBe(true);
    expect(['Discussion', '5. Conclusion'].some(isBackMatter)).toBe(false);
  });

  it('stand out by their words alone in a text without type', () => {
    expect(['Case report 2', 'Patient 1', 'Results'].every(isPlainHeading)).toBe(true);
    expect(isPlainHeading('Results of the scan')).toBe(false);
  });
});

describe('lines about the publication', () => {
  it.each([
    'Received 3 May 2019',
    'Accepted: 4 June 2019',
    'First published: 12 August 2014',
    'Published online 1 July',
    '* Corresponding author: A. Birch',
    'How to cite this article: Birch A',
    '© The Authors',
    'https://doi.org/10.1000/1',
    'Research article',
    'Case Report Open Access',
  ])('%s', (line) => {
    expect(isPublishing(line)).toBe(true);
  });

  it.each([
    'Received wisdom has it that',
    'Published reports of such growths',
    'Doing nothing was an option',
    'Case report and review of what is known',
    'Reviewing the scans',
  ])('but not %s', (line) => {
    expect(isPublishing(line)).toBe(false);
  });

  it('are notices where they speak of licence and source', () => {
    expect(
      [
        '© 2019 The Authors',
        'Downloaded from journal.example on May 3',
        'Open Access This article is distributed under the terms of a licence',
      ].every(isNotice),
    ).toBe(true);
    expect(isNotice('This article is about a heel')).toBe(false);
  });
});

describe('addresses', () => {
  it('are told by the words of an institution or an e-mail address', () => {
    expect(['Department of Feet', 'Heel University', 'ada@heel.example'].every(namesAddress)).toBe(true);
    expect(namesAddress('The heel was departmental')).toBe(false);
  });
});
