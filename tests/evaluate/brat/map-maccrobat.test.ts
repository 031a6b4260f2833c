import { describe, expect, it } from 'vitest';
import { goldFromMaccrobat } from '../../../src/evaluate/brat/map-maccrobat.ts';
import { checkSchema } from '../../../src/schema.ts';
import { annotated } from './annotated.ts';

function patientOf(...given: Parameters<typeof annotated>): ReturnType<typeof goldFromMaccrobat>['cases'][number] | undefined {
  return goldFromMaccrobat(annotated(...given)).cases[0];
}

it('gives gold that fits its schema', () => {
  const gold = goldFromMaccrobat(
    annotated('A 52-year-old man was seen for pain.', [
      ['Age', '52-year-old'],
      ['Sex', 'man'],
    ]),
  );
  expect(checkSchema('gold', gold)).toEqual([]);
  expect(gold).toMatchObject({ id: 'a', oncology: false, annotated: ['age', 'sex', 'ki67'] });
});

describe('the age', () => {
  it('is that of the first mention which states one, with its words', () => {
    const age = patientOf('This young man, seen by us when 31 years of age, had pain.', [
      ['Age', 'young'],
      ['Age', '31 years of age'],
    ])?.age;
    expect(age).toEqual({ years: 31, approx: false, quote: 'by us when 31 years of age, had pain.' });
  });

  it.each([
    ['8 months old', 0.6667],
    ['4-year-old', 4],
    ['60s', 60],
  ])('is read from "%s"', (words, years) => {
    expect(patientOf(`A patient, ${words}, came.`, [['Age', words]])?.age?.years).toBe(years);
  });

  it("is not a relative's, by its noun or by the annotation", () => {
    expect(
      patientOf('His 70-year-old father smoked. The man was 41 years old.', [
        ['Age', '70-year-old'],
        ['Age', '41 years old'],
      ])?.age?.years,
    ).toBe(41);
    expect(
      patientOf('A sister died at 20 years. The man was 41 years old.', [
        ['Age', '20 years'],
        ['Family_history', 'A sister died at 20 years'],
        ['Age', '41 years old'],
      ])?.age?.years,
    ).toBe(41);
  });

  it('is that of a mother who is the patient, and of a woman in her decade', () => {
    expect(patientOf('A 34-year-old mother came.', [['Age', '34-year-old']])?.age?.years).toBe(34);
    expect(patientOf('A woman in her 60s came.', [['Age', '60s']])?.age).toMatchObject({ years: 60, approx: true });
  });

  it('is not a bound, and is not annotated where none is stated', () => {
    const gold = goldFromMaccrobat(annotated('Rare in those younger than 50 years old.', [['Age', 'younger than 50 years old']]));
    expect(gold.cases[0]?.age).toBeNull();
    expect(gold.annotated).not.toContain('age');
  });
});

describe('the sex', () => {
  it.each([
    ['woman', 'female'],
    ['lady', 'female'],
    ['primipara', 'female'],
    ['boy', 'male'],
    ['adult male', 'male'],
  ])('of a %s is %s', (noun, sex) => {
    expect(patientOf(`The ${noun} came.`, [['Sex', noun]])?.sex).toBe(sex);
  });

  it('is not annotated where no noun was marked', () => {
    const gold = goldFromMaccrobat(annotated('A farmer came. He was ill.', []));
    expect(gold.cases[0]?.sex).toBeNull();
    expect(gold.annotated).not.toContain('sex');
  });
});

describe('Ki-67', () => {
  it('is the value that modifies the marker, by the event or the mention itself', () => {
    const text = 'The Ki-67 index was 40%, and 12% of cells held p53.';
    const mentions = [
      ['Diagnostic_procedure', 'Ki-67 index'],
      ['Lab_value', '40%'],
      ['Lab_value', '12%'],
    ] as const;
    expect(patientOf(text, mentions, 'E1\tDiagnostic_procedure:T1', 'R1\tMODIFY Arg1:T2 Arg2:E1')?.ki67).toMatchObject([
      { op: '=', low: 40, high: 40, quote: 'Ki-67 index was 40%, and 12% of cells held p53.' },
    ]);
    expect(patientOf(text, mentions, 'R1\tMODIFY Arg1:T2 Arg2:T1')?.ki67).toMatchObject([{ low: 40 }]);
  });

  it('is the nearest share of the sentence where none is tied to the marker', () => {
    const text = 'Necrosis took 90%.\nMIB-1 stained less than 5% of nuclei; necrosis took 80%.';
    expect(
      patientOf(text, [
        ['Lab_value', '90%'],
        ['Diagnostic_procedure', 'MIB-1'],
        ['Lab_value', '5%'],
        ['Lab_value', '80%'],
      ])?.ki67,
    ).toMatchObject([{ op: '<', low: null, high: 5 }]);
  });

  it('is one entry for a value told twice', () => {
    const text = 'A tumour (ki67 10–20%).\nThe Ki67 index was 10% to 20%.';
    expect(
      patientOf(text, [
        ['Lab_value', 'ki67 10–20%'],
        ['Diagnostic_procedure', 'Ki67 index'],
        ['Lab_value', '10% to 20%'],
      ])?.ki67,
    ).toHaveLength(1);
  });

  it('is annotated where a value was read or where the text does not name it', () => {
    expect(
      goldFromMaccrobat(
        annotated('Ki-67 was increased.', [
          ['Diagnostic_procedure', 'Ki-67'],
          ['Lab_value', 'increased'],
        ]),
      ).annotated,
    ).toEqual([]);
    expect(goldFromMaccrobat(annotated('All was well.', [])).annotated).toEqual(['ki67']);
  });
});

describe('oncology', () => {
  it.each([
    ['a sarcoma of the thigh', 'sarcoma'],
    ['a large tumor', 'tumor'],
  ])('is true for %s', (words, name) => {
    expect(goldFromMaccrobat(annotated(`He had ${words}.`, [['Sign_symptom', name]])).oncology).toBe(true);
  });

  it("is false for a mass, for a tumour that is denied and for a relative's", () => {
    expect(goldFromMaccrobat(annotated('He had a mass.', [['Sign_symptom', 'mass']])).oncology).toBe(false);
    expect(
      goldFromMaccrobat(
        annotated('There was no sarcoma.', [['Disease_disorder', 'sarcoma']], 'E1\tDisease_disorder:T1', 'A1\tPOLARITY E1 NEG'),
      ).oncology,
    ).toBe(false);
    expect(
      goldFromMaccrobat(
        annotated('His aunt had melanoma.', [
          ['Family_history', 'His aunt had melanoma'],
          ['Disease_disorder', 'melanoma'],
        ]),
      ).oncology,
    ).toBe(false);
  });
});
