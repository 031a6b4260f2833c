import { expect, it } from 'vitest';
import { alignTexts } from '../../../src/evaluate/brat/align-texts.ts';
import { mentionSupport } from '../../../src/evaluate/brat/mention-support.ts';
import { factOn, patient, recordOf } from '../../sinks/record-of.ts';
import { annotated } from './annotated.ts';

const RAW = 'A 52-year-old man\nhad a mass of the liver\nand of the left lung.';
const TEXT = RAW.replaceAll('\n', ' ');
const SEX = factOn(TEXT, 'male' as const, ['man had']);

it('counts the facts whose words a mention of the right type overlaps', () => {
  const record = recordOf(
    patient('case-1', {
      patient: { age: null, sex: SEX },
      metastases: [factOn(TEXT, { site: 'liver', time: null }, ['liver and']), factOn(TEXT, { site: 'lung', time: null }, ['left lung'])],
    }),
  );
  const document = annotated(RAW, [
    ['Sex', 'man'],
    ['Biological_structure', 'liver'],
    ['Sign_symptom', 'left lung'],
  ]);
  const support = mentionSupport(record, document, alignTexts(TEXT, RAW));
  expect(support.map(({ field, facts, supported }) => [field, facts, supported])).toEqual([
    ['Sex', 1, 1],
    ['Metastasis', 2, 1],
  ]);
  expect(support[1]?.unsupported.map(({ value }) => value)).toEqual([{ site: 'lung', time: null }]);
});

it('needs a single one of the quotes', () => {
  const record = recordOf(patient('case-1', { patient: { age: null, sex: factOn(TEXT, 'male', ['left lung', 'man']) } }));
  expect(mentionSupport(record, annotated(RAW, [['Sex', 'man']]), alignTexts(TEXT, RAW))).toMatchObject([{ supported: 1 }]);
});

it('does not count the gap of a discontinuous mention', () => {
  const record = recordOf(patient('case-1', { metastases: [factOn(TEXT, { site: 'liver', time: null }, ['liver'])] }));
  const document = annotated(RAW, [], 'T1\tBiological_structure 24 28;53 62\tmass left lung');
  expect(mentionSupport(record, document, alignTexts(TEXT, RAW))).toMatchObject([{ field: 'Metastasis', supported: 0 }]);
});

it('leaves published patients out, and fields that have no type of mention', () => {
  const record = recordOf(
    patient('case-1', { recurrence: factOn(TEXT, { occurred: true, events: [] }, ['mass']) }),
    patient('case-2', { origin: 'literature', patient: { age: null, sex: SEX } }),
  );
  expect(mentionSupport(record, annotated(RAW, [['Sex', 'man']]), alignTexts(TEXT, RAW))).toEqual([]);
});
