import { describe, expect, it } from 'vitest';
import { findOutcomes } from '../../src/context/outcomes.ts';
import { outcomeCues, type OutcomeEntry } from '../../src/context/outcomes/cues.ts';
import { loadLexicon } from '../../src/lexicon/lexicon.ts';

const cues = outcomeCues(loadLexicon<OutcomeEntry>('outcome-cues'));

const kinds = (text: string): string[] =>
  findOutcomes(text, cues)
    .map((outcome) => outcome.kind)
    .filter((kind) => kind !== 'followed');

describe('outcomes', () => {
  it.each([
    ['There was no sign of recurrence.', 'free'],
    ['He is in complete remission.', 'free'],
    ['The tumour recurred.', 'recurrence'],
    ['The disease progressed.', 'progression'],
    ['She is alive with residual tumour.', 'diseased'],
    ['He passed away.', 'died'],
    ['She was lost to follow-up.', 'lost'],
    ['On day 5 he went home.', 'discharged'],
    ['The patient is doing well.', 'alive'],
  ])('%s', (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });
  it('leaves out a relapse that is denied', () => {
    expect(kinds('No recurrence was found.')).toEqual(['free']);
    expect(kinds('The tumour has not recurred.')).toEqual(['free']);
    expect(kinds('He had no further therapy and was well without relapse at 40 months.')).not.toContain('recurrence');
  });
  it.each([
    'The margins were free of tumour.',
    'A pathological complete response was seen.',
    'Programmed cell death was studied.',
    'The risk of recurrence is high.',
    'The recurrent laryngeal nerve was preserved.',
    'He did well-circumscribed drawings.',
    'The fetus was dead.',
    'Tumour-free lymph nodes were stained as well.',
    'Remission of the symptoms was seen.',
    'She came back with pain.',
    'A neuroma mimicking recurrent melanoma was excised.',
  ])('is not misled: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});
