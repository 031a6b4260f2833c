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
import { featuresOf, type Features } from '../../src/records/confidence/features.ts';
import { toCases } from '../../src/records/to-cases.ts';
import type { Annotation, FieldName } from '../../src/extractors/extractor.ts';
import { fitWeights } from '../../scripts/confidence/fit.ts';
import { learnWeights } from '../../scripts/confidence/learn.ts';
import { readTable, type JudgedFact, type JudgedSet } from '../../scripts/confidence/table.ts';
import { paperNumber } from '../../scripts/gold-papers.ts';
import { block, inputOf } from '../reading-of.ts';

function read(...blocks: readonly Block[]): CaseRecord {
  const input = inputOf(blocks);
  const extractors = [age, sex, size];
  const { cases } = toCases(
    extractors.flatMap((extractor) => extractor.extract(input) as never[]),
    extractors,
    input,
  );
  const [first] = cases;
  if (first === undefined) throw new RangeError('no case was read');
  return first;
}

/** The features of every fact of a field, read from a case presentation. */
function known(field: FieldName, text: string, ...before: readonly Block[]): Features[] {
  const input = inputOf([...before, heading, block('paragraph', text)]);
  const found: Features[] = [];
  toCases(
    EXTRACTORS.flatMap((extractor): Annotation[] => extractor.extract(input)),
    EXTRACTORS,
    input,
    (asked) => {
      if (asked.field === field) found.push(featuresOf(asked));
      return 0;
    },
  );
  return found;
}

const heading = block('heading', 'Case report');
const story = block('paragraph', 'A 54-year-old man presented with haematuria. Cystectomy was performed. He is well.');

describe('confidence', () => {
  it('is a probability with three decimals, and the same each time', () => {
    const first = read(heading, story),
      again = read(heading, story);
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
  const weights = new Map(
    loadLexicon<LexiconEntry & { readonly weight: number }>('confidence').entries.map(({ id, weight }) => [id, weight]),
  );

  it('hold a level for each field that is judged', () => {
    for (const field of COMPARED_FIELDS) expect(weights.has(`field: ${field}`), field).toBe(true);
  });

  it('trust agreement and doubt rivals', () => {
    const base = { 'field: age': 1, score: 0.8, agreeing: 0.5 };
    const of = (more: object): number => confidenceFrom(new Map(Object.entries({ ...base, ...more })), weights);
    expect(of({ agreeing: 1 })).toBeGreaterThan(of({}));
    expect(of({ rivals: 0.5, 'rival as sure': 1 })).toBeLessThan(of({}));
    expect(of({ score: 0.2 })).toBeLessThan(of({}));
  });

  it('leave out what they do not know', () => {
    expect(confidenceFrom(new Map([['a feature of tomorrow', 9]]), new Map([['intercept', 0]]))).toBe(0.5);
  });
});

describe('features of one field', () => {
  const first = (field: FieldName, text: string): Features => known(field, text)[0] ?? new Map();

  it('tell drugs that the proof names from those that a regimen stands for', () => {
    expect(
      first('treatments', 'A 61-year-old man had lung cancer. He received cisplatin and etoposide.').get('treatments: agents shown'),
    ).toBe(1);
    const regimen = first('treatments', 'A 61-year-old man had diffuse large B-cell lymphoma. He received six cycles of R-CHOP.');
    expect([regimen.get('treatments: agents shown'), regimen.get('treatments: expanded')]).toEqual([0, 1]);
  });

  it('see operations to another end than the tumour', () => {
    const [surgery] = known('treatments', 'A 61-year-old woman had gastric cancer. A splenectomy was performed because of bleeding.');
    expect([surgery?.get('treatments: surgery to another end'), surgery?.get('treatments: surgery of a tumour')]).toEqual([1, 0]);
    const removal = first('treatments', 'A 61-year-old woman had a gastric tumour. The tumour was resected by gastrectomy.');
    expect(removal.get('treatments: surgery of a tumour')).toBe(1);
  });

  it('see a side that is told otherwise elsewhere', () => {
    const told = first(
      'primary-site',
      'A 61-year-old woman had carcinoma of the left breast. Mastectomy of the left breast was performed.',
    );
    expect([told.get('primary-site: side shown'), told.get('primary-site: other side')]).toEqual([1, 0]);
    const otherwise = first(
      'primary-site',
      'A 61-year-old woman had carcinoma of the left breast. Mastectomy of the left breast was performed. Carcinoma of the right breast was found.',
    );
    expect(otherwise.get('primary-site: other side')).toBe(1);
  });

  it('see a tumour that is said not to have come back, beside a spread', () => {
    const free = first(
      'recurrence',
      'A 61-year-old woman had colon cancer with liver metastases. Colectomy was performed. There was no recurrence after 12 months.',
    );
    expect([free.get('recurrence: none'), free.get('recurrence: none but spread')]).toEqual([1, 1]);
  });
});

describe('what the paper tells besides', () => {
  const first = (field: FieldName, text: string, ...before: readonly Block[]): Features => known(field, text, ...before)[0] ?? new Map();

  it('sees drugs that are told once, or only in the past', () => {
    const past = first('treatments', 'A 61-year-old man had lung cancer. Over the years he had been given methotrexate.');
    expect([
      past.get('treatments: past before'),
      past.get('treatments: agent told once'),
      past.get('treatments: agents not summed'),
    ]).toEqual([1, 1, 1]);
    const given = first(
      'treatments',
      'A 61-year-old man had lung cancer. He then received cisplatin.',
      block('abstract', 'We report a man with lung cancer who received cisplatin.'),
    );
    expect([
      given.get('treatments: past before'),
      given.get('treatments: agent told once'),
      given.get('treatments: agents not summed'),
      given.get('treatments: in turn'),
    ]).toEqual([0, 0, 0, 1]);
  });

  it('compares the wordings of one tumour', () => {
    const alike = first(
      'histology',
      'A 61-year-old man was seen. The diagnosis was clear cell renal cell carcinoma. A clear cell renal cell carcinoma was confirmed.',
    );
    expect([alike.get('histology: share worded alike'), alike.get('histology: least alike')]).toEqual([1, 1]);
    const other = first(
      'histology',
      'A 61-year-old man was seen. The diagnosis was squamous cell carcinoma. Histology showed well differentiated squamous cancer.',
    );
    expect(other.get('histology: least alike')).toBeLessThan(1);
  });

  it('weighs the length of the follow-up among all times', () => {
    const plain = first(
      'follow-up',
      'A 61-year-old man had lung cancer. Lobectomy was performed. He was alive without recurrence 24 months after surgery.',
    );
    expect(plain.get('follow-up: length weighs most')).toBe(1);
    expect(plain.get('follow-up: length weighs')).toBeGreaterThan(0);
    expect(plain.get('follow-up: denial near')).toBe(1);
  });

  it('asks whether the course fits its end', () => {
    const fits = first(
      'recurrence',
      'A 61-year-old woman had colon cancer. Colectomy was performed. There was no recurrence after 12 months and she is free of disease.',
    );
    expect([fits.get('recurrence: fits the end'), fits.get('recurrence: differs from the end')]).toEqual([1, 0]);
  });

  it('knows organs of which there is one', () => {
    const one = first('primary-site', 'A 61-year-old woman had carcinoma of the stomach. The stomach was resected.');
    expect([one.get('primary-site: side of one organ'), one.get('primary-site: one of a pair')]).toEqual([0, 0]);
    expect(one.get('primary-site: told')).toBeGreaterThan(0);
    expect(first('primary-site', 'A 61-year-old woman had carcinoma of the breast.').get('primary-site: one of a pair')).toBe(1);
  });

  it('knows papers that review the literature', () => {
    const of = (title: string): number | undefined =>
      first('age', 'A 61-year-old woman had colon cancer.', block('title', title)).get('review');
    expect([of('A colon tumour: case report and review of the literature'), of('A colon tumour')]).toEqual([1, 0]);
  });
});

describe('learning', () => {
  it('takes papers that rules were mended by for better than others', () => {
    const fact = (paper: number): JudgedFact => ({ paper, features: new Map([['field: age', 1]]) });
    const set = (name: string, read: boolean, wrong: number): JudgedSet => ({
      name,
      read,
      share: 1,
      facts: Array.from({ length: 100 }, (_, paper) => fact(paper)),
      values: Array.from({ length: 100 }, (_, at) => ({ measure: 'age', right: at >= wrong, facts: [at] })),
    });
    const level = (sets: readonly JudgedSet[]): number => confidenceFrom(new Map([['field: age', 1]]), learnWeights(sets));
    expect(level([set('stranger', false, 20), set('mended', true, 2)])).toBeCloseTo(0.8, 1);
    expect(level([set('stranger', false, 20), set('mended', false, 2)])).toBeGreaterThan(0.87);
  });

  it('counts the values of a set as much as it is told to', () => {
    const set = (share: number): JudgedSet => ({
      name: 'one',
      read: false,
      share,
      facts: [{ paper: 1, features: new Map() }],
      values: [{ measure: 'age', right: true, facts: [0] }],
    });
    expect(learnWeights([{ ...set(1), values: [] }, set(0)]).get('intercept')).toBe(0);
  });

  it('numbers a paper alike in all sets', () => {
    expect(paperNumber('a')).toBe(paperNumber('a'));
    expect(paperNumber('a')).not.toBe(paperNumber('b'));
  });

  it('gives the weights that the product has', () => {
    const learned = learnWeights(readTable());
    for (const { id, weight } of loadLexicon<LexiconEntry & { readonly weight: number }>('confidence').entries)
      expect(learned.get(id), id).toBeCloseTo(weight, 2);
  }, 30_000);

  it('gives no weight against what a feature can only mean', () => {
    const fact = (hedged: number, right: number) => ({
      features: new Map([
        ['score', 0.5],
        ['hedged', hedged],
      ]),
      right,
      wrong: 1 - right,
    });
    const taught = [...Array.from({ length: 20 }, () => fact(1, 1)), ...Array.from({ length: 20 }, () => fact(0, 0)), fact(0, 1)].map(
      (each, paper) => ({ ...each, paper }),
    );
    expect(fitWeights(taught).has('hedged')).toBe(false);
    expect(fitWeights(taught.map((each) => ({ ...each, right: each.wrong, wrong: each.right }))).get('hedged')).toBeLessThan(0);
  });
});

describe('agreement', () => {
  it('compares values of known fields only', () => {
    for (const field of COMPARED_FIELDS) expect(EXTRACTORS.map(({ name }) => name)).toContain(field);
    expect(valueKey('size', { mm: [4] })).toBeNull();
    expect(valueKey('age', { years: 54, approximate: false })).toBe(valueKey('age', { years: 54.02, approximate: true }));
  });
});
