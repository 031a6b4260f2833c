import { describe, expect, it } from 'vitest';
import { age } from '../../src/extractors/age/index.ts';
import { sex } from '../../src/extractors/sex/index.ts';
import { size } from '../../src/extractors/size/index.ts';
import { loadLexicon, type LexiconEntry } from '../../src/lexicon/lexicon.ts';
import { EXTRACTORS } from '../../src/extractors/index.ts';
import type { Block } from '../../src/document/document.ts';
import type { CaseRecord } from '../../src/generated/report.ts';
import { confidenceFrom } from '../../src/records/confidence/confidence.ts';
import { COMPARED_FIELDS, valueKey } from '../../src/records/confidence/value-key.ts';
import { toCases } from '../../src/records/to-cases.ts';
import { block, inputOf } from '../reading-of.ts';

function read(...blocks: readonly Block[]): CaseRecord {
  const input = inputOf(blocks);
  const extractors = [age, sex, size];
  const { cases } = toCases(extractors.flatMap((extractor) => extractor.extract(input) as never[]), extractors, input);
  const [first] = cases;
  if (first === undefined) throw new RangeError('no case was read');
  return first;
}

const heading = block('heading', 'Case report');
const story = block('paragraph', 'A 54-year-old man presented with haematuria. Cystectomy was performed. He is well.');

describe('confidence', () => {
  it('is a probability with three decimals, and the same each time', () => {
    const first = read(heading, story), again = read(heading, story);
    expect(first).toEqual(again);
    const confidence = first.patient.age?.confidence ?? -1;
    expect(confidence).toBeGreaterThan(0.5);
    expect(confidence).toBeLessThan(1);
    expect(Math.round(confidence * 1000) / 1000).toBe(confidence);
  });

  it('grows where the summary says the same', () => {
    const summed = read(block('abstract', 'We report a 54-year-old man with a bladder tumour.'), heading, story);
    expect(summed.patient.age?.confidence).toBeGreaterThan(read(heading, story).patient.age?.confidence ?? 1);
  });

  it('falls where the paper says otherwise elsewhere', () => {
    const disputed = read(block('abstract', 'We report a 45-year-old man with a bladder tumour.'), heading, story);
    expect(disputed.patient.age?.value.years).toBe(54);
    expect(disputed.patient.age?.confidence).toBeLessThan(read(heading, story).patient.age?.confidence ?? 0);
  });

  it('is the score of the rule for fields that no gold judges', () => {
    const { tumor } = read(heading, block('paragraph', 'A 54-year-old man had a bladder tumour that measured 4 cm in diameter.'));
    expect(tumor.size?.confidence).toBeGreaterThan(0);
    expect(COMPARED_FIELDS).not.toContain('size');
  });
});

describe('the weights', () => {
  const weights = new Map(loadLexicon<LexiconEntry & { readonly weight: number }>('confidence').entries.map(({ id, weight }) => [id, weight]));

  it('hold a level for each field that is judged', () => {
    for (const field of COMPARED_FIELDS) expect(weights.has(`field: ${field}`), field).toBe(true);
  });

  it('trust agreement and doubt rivals', () => {
    const base = { 'field: age': 1, 'score': 0.8, 'agreeing': 0.5 };
    const of = (more: object): number => confidenceFrom(new Map(Object.entries({ ...base, ...more })), weights);
    expect(of({ agreeing: 1 })).toBeGreaterThan(of({}));
    expect(of({ 'rivals': 0.5, 'rival as sure': 1 })).toBeLessThan(of({}));
    expect(of({ score: 0.2 })).toBeLessThan(of({}));
  });

  it('leave out what they do not know', () => {
    expect(confidenceFrom(new Map([['a feature of tomorrow', 9]]), new Map([['intercept', 0]]))).toBe(0.5);
  });
});

describe('agreement', () => {
  it('compares values of known fields only', () => {
    for (const field of COMPARED_FIELDS) expect(EXTRACTORS.map(({ name }) => name)).toContain(field);
    expect(valueKey('size', { mm: [4] })).toBeNull();
    expect(valueKey('age', { years: 54, approximate: false })).toBe(valueKey('age', { years: 54.02, approximate: true }));
  });
});
