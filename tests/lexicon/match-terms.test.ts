import { describe, expect, it } from 'vitest';
import type { Lexicon, LexiconEntry } from '../../src/lexicon/lexicon.ts';
import { matcherOf, matchTerms } from '../../src/lexicon/match-terms.ts';
import { tokenize } from '../../src/tokens.ts';

function lexicon(...entries: readonly LexiconEntry[]): Lexicon {
  return { name: 'test', version: '1', source: 'made up', licence: 'MIT', entries };
}

const BOATS = lexicon(
  { id: 'ship', terms: ['ship'] },
  { id: 'ship-of-line', terms: ['ship of the line', 'first-rate ship'] },
  { id: 'kayak', terms: ['sea-kayak'], abbreviations: ['SK', 'K-1'] },
  { id: 'diagnosis', terms: ['diagnosis', 'metastasis', 'biopsy', 'mass'] },
  { id: 'tumor', terms: ['tumor', 'hemangioma'] },
);

function found(text: string, words: Lexicon = BOATS): [string, string][] {
  return matchTerms(matcherOf(words), text, tokenize(text)).map(({ entry, start, end }) => [entry.id, text.slice(start, end)]);
}

describe('matchTerms', () => {
  it.each([
    ['whatever the case', 'A SHIP sank.', 'ship', 'SHIP'],
    ['in the plural', 'Three ships sank.', 'ship', 'ships'],
    ['a Greek plural', 'Several diagnoses were made.', 'diagnosis', 'diagnoses'],
    ['a Greek plural of a term with -stasis', 'Bone metastases were seen.', 'diagnosis', 'metastases'],
    ['a plural in -sses', 'Two masses were felt.', 'diagnosis', 'masses'],
    ['a plural in -ies', 'Two biopsies were taken.', 'diagnosis', 'biopsies'],
    ['in British spelling', 'A tumour was felt.', 'tumor', 'tumour'],
    ['with a digraph', 'A haemangioma was felt.', 'tumor', 'haemangioma'],
    ['with a space for a hyphen', 'She owns a sea kayak.', 'kayak', 'sea kayak'],
    ['with any dash for a hyphen', 'She owns a sea–kayak.', 'kayak', 'sea–kayak'],
    ['with a hyphen for a space', 'He served on a first-rate-ship.', 'ship-of-line', 'first-rate-ship'],
  ])('takes a term %s', (_how, text, id, words) => {
    expect(found(text)).toEqual([[id, words]]);
  });

  it('does not take a term inside another word', () => {
    expect(found('Friendship and shipping; masseter.')).toEqual([]);
  });

  it('takes the longest of several terms that begin at one word', () => {
    expect(found('a ship of the line and a ship of the desert')).toEqual([
      ['ship-of-line', 'ship of the line'],
      ['ship', 'ship'],
    ]);
  });

  it('goes on behind a match, so that none lies inside another', () => {
    const matches = matchTerms(matcherOf(BOATS), 'ships of the line, ship', tokenize('ships of the line, ship'));
    matches.slice(1).forEach((match, i) => expect(match.start).toBeGreaterThanOrEqual(matches[i]?.end ?? 0));
    expect(matches).toHaveLength(2);
  });

  it('takes abbreviations letter by letter, but for hyphens, spaces and a plural s', () => {
    expect(found('an SK, two SKs and a K1 or K 1')).toEqual([
      ['kayak', 'SK'],
      ['kayak', 'SKs'],
      ['kayak', 'K1'],
      ['kayak', 'K 1'],
    ]);
    expect(found('do not sk, k-1 or Sk')).toEqual([]);
  });

  it('gives every entry that shares a term, in lexicon order', () => {
    const shared = lexicon({ id: 'b', terms: ['oar'] }, { id: 'a', terms: ['oars', 'oar blade'] });
    expect(found('an oar', shared).map(([id]) => id)).toEqual(['b', 'a']);
  });

  it('looks only at the tokens it is given', () => {
    const text = 'a ship and a ship',
      tokens = tokenize(text);
    const [match, ...others] = matchTerms(matcherOf(BOATS), text, tokens, 2, tokens.length);
    expect(others).toEqual([]);
    expect(match).toMatchObject({ start: 13, end: 17, tokens: { start: 4, end: 5 } });
  });

  it('does not run over the end of the tokens it is given', () => {
    const text = 'a ship of the line';
    expect(matchTerms(matcherOf(BOATS), text, tokenize(text), 0, 3).map(({ term }) => term)).toEqual(['ship']);
  });
});
