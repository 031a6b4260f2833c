import { describe, expect, it } from 'vitest';
import { listErrors } from '../../src/evaluate/errors/list-errors.ts';
import { scoreDocument } from '../../src/evaluate/scoring/score-document.ts';
import type { FieldName } from '../../src/extractors/extractor.ts';
import type { ValueError } from '../../src/generated/evaluation.ts';
import type { GoldCase } from '../../src/generated/gold.ts';
import type { ExplainedCandidate, Explanation } from '../../src/sinks/explanation.ts';
import { goldAge, goldReport, reportRecord, type Stated } from './build.ts';

const TEXT = 'A 40-year-old man was seen. His father died at 71. The index was 20%.';
const SENTENCES = [
  [0, 27],
  [28, 50],
  [51, 69],
].map(([start = 0, end = 0]) => ({ start, end, page: 1, section: 'case' as const }));

function candidate(field: FieldName, value: unknown, quote: string, rejected: string | null = null): ExplainedCandidate {
  const start = TEXT.indexOf(quote);
  return { field, value, rule: 'rule', score: 0.9, rejected, start, end: start + quote.length };
}

function errorOf(gold: Partial<GoldCase>, said: Stated, candidates: readonly ExplainedCandidate[], field: string): ValueError | undefined {
  const explanation: Explanation = { text: TEXT, sentences: SENTENCES, candidates };
  return listErrors(scoreDocument(goldReport('one', [gold]), reportRecord('one', [said])), explanation).find((one) => one.field === field);
}

describe('an error', () => {
  const years = (value: number): unknown => ({ years: value, approximate: false });

  it('shows gold in its sentence, and the candidate that was turned down with the reason', () => {
    const error = errorOf(
      { age: goldAge(40) },
      {},
      [candidate('age', years(71), '71', 'relative'), candidate('age', years(40), '40-year-old', 'general')],
      'age',
    );
    expect(error).toMatchObject({
      class: 'turned-down',
      reason: 'general',
      due: ['40'],
      said: [],
      gold: { before: '', quote: 'A 40-year-old', after: ' man was seen.', page: 1, section: 'case' },
    });
    expect(error?.candidates.map(({ value, fate, reason }) => [value, fate, reason])).toEqual([
      ['40', 'turned down', 'general'],
      ['71', 'turned down', 'relative'],
    ]);
  });

  it('is of class not-chosen where a standing candidate had the value', () => {
    const error = errorOf(
      { age: goldAge(40) },
      { age: 71, quote: 'A 40-year-old man' },
      [candidate('age', years(40), '40-year-old'), candidate('age', years(71), '40-year-old man')],
      'age',
    );
    expect(error?.class).toBe('not-chosen');
    expect(error?.candidates.map(({ value, fate }) => [value, fate])).toEqual([
      ['40', 'not chosen'],
      ['71', 'taken'],
    ]);
  });

  it('is of class not-in-text where gold quotes what was not read', () => {
    expect(errorOf({ age: { years: 40, approx: false, quote: 'A forty-year-old man' } }, {}, [], 'age')?.class).toBe('not-in-text');
  });

  it('is of class not-found, wrong-value, invented or extra by what was said', () => {
    expect(errorOf({ age: goldAge(40) }, {}, [], 'age')?.class).toBe('not-found');
    expect(errorOf({ age: goldAge(40) }, { age: 71 }, [], 'age')?.class).toBe('wrong-value');
    expect(errorOf({}, { age: 71 }, [], 'age')?.class).toBe('invented');
    expect(errorOf({ metastases: ['lung'] }, { metastases: ['lung', 'bone'] }, [], 'metastases')?.class).toBe('extra');
  });

  it('of a patient who was missed or invented says so', () => {
    const gold = goldReport('two', [{ age: goldAge(40) }, { age: goldAge(50) }]);
    const missed = listErrors(scoreDocument(gold, reportRecord('two', [{ age: 40 }])), null);
    expect(missed.map((error) => [error.field, error.case, error.class])).toEqual([
      ['age', '2', 'case-missed'],
      ['cases', null, 'case-missed'],
    ]);
    const invented = listErrors(
      scoreDocument(goldReport('two', [{ age: goldAge(40) }]), reportRecord('two', [{ age: 40 }, { age: 50 }])),
      null,
    );
    expect(invented.map((error) => [error.field, error.case, error.class])).toEqual([
      ['age', null, 'case-invented'],
      ['cases', null, 'case-invented'],
    ]);
  });

  it('keeps the quotes of given records though the text is not at hand', () => {
    const [error] = listErrors(scoreDocument(goldReport('one', [{}]), reportRecord('one', [{ age: 71, quote: 'died at 71' }])), null);
    expect(error?.said[0]?.passages).toEqual([{ before: '', quote: 'died at 71', after: '', page: 1, section: 'case' }]);
    expect(error?.candidates).toEqual([]);
  });
});
