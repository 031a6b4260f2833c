import { describe, expect, it } from 'vitest';
import { age } from '../../../src/extractors/age/index.ts';
import { sex } from '../../../src/extractors/sex/index.ts';
import { splitPatients } from '../../../src/records/split-patients.ts';
import { block, inputOf } from '../../reading-of.ts';

/** How many patients a case is about, and whose the first place of each of `words` is. */
function split(text: string, ...words: readonly string[]): { readonly count: number; readonly owners: readonly (readonly string[])[] } {
  const input = inputOf([block('heading', 'Case report'), block('paragraph', text)]);
  const patients = splitPatients([...age.extract(input), ...sex.extract(input)], input);
  const ownersOf = (word: string): readonly string[] => {
    const start = input.reading.text.indexOf(word);
    return patients.map((patient) => patient.owns({ start, end: start + word.length }));
  };
  return { count: patients.length, owners: words.map(ownersOf) };
}

describe('patients who are told together', () => {
  it('are as many as the case begins with', () => {
    expect(split('Two patients underwent lobectomy for carcinoid. Both are well.', 'lobectomy')).toEqual({
      count: 2,
      owners: [['shared', 'shared']],
    });
    expect(split('We treated 3 consecutive infants with propranolol. All patients had a response.').count).toBe(3);
    expect(split('Four brothers had polyps of the colon. Each of them was operated on.').count).toBe(4);
    expect(split('Here, we report on two women with a thymoma. They were operated on.').count).toBe(2);
  });

  it('are told apart where one is set against the other', () => {
    const { owners } = split(
      'Two patients had a thymectomy. Both recovered. One patient is free of disease, whereas a relapse was found in the other.',
      'free of disease',
      'relapse',
    );
    expect(owners).toEqual([
      ['own', 'other'],
      ['other', 'own'],
    ]);
  });

  it('do not share an amount of the group', () => {
    expect(split('Two patients had a thymectomy. Both recovered. The median follow-up was 14 months.', '14 months').owners).toEqual([
      ['other', 'other'],
    ]);
  });

  it('are one where the case tells of a single person, of things or of more than a few', () => {
    expect(split('Two masses were found in the liver. Both were resected.').count).toBe(1);
    expect(split('A 44-year-old man had two tumours. Both were resected.').count).toBe(1);
    expect(split('Two children were born to the patient. Both are healthy. She underwent mastectomy.').count).toBe(1);
    expect(split('Two patients have been reported [3, 4]. Both died.').count).toBe(1);
    expect(split('Twelve patients were treated. All patients are alive.').count).toBe(1);
  });
});

describe('patients who are introduced in one sentence', () => {
  it('are several where the second has no article of its own', () => {
    const { count, owners } = split(
      'A 41-year-old man (case 1) and 56-year-old woman (case 2) with cough presented to us. Case 1 was treated first.',
      '41-year-old',
      'cough',
    );
    expect(count).toBe(2);
    expect(owners).toEqual([
      ['own', 'other'],
      ['own', 'own'],
    ]);
  });

  it('are several where a label stands right before the age', () => {
    expect(split('Case 1 48-year-old man with cough. He is well. Case 2 50-year-old man. He had pain.', 'pain')).toEqual({
      count: 2,
      owners: [['other', 'own']],
    });
  });

  it('are one beside a donor', () => {
    expect(split('A 41-year-old man was given a kidney from a 60-year-old woman. He is well.').count).toBe(1);
  });
});
