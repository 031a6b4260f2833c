import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesById, lexiconFingerprint, loadLexicon } from '../../src/lexicon/lexicon.ts';

const NAMES = readdirSync(join(import.meta.dirname, '..', '..', 'lexicons'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

describe('loadLexicon', () => {
  it.each(NAMES)('%s says where it comes from and under which licence', (name) => {
    const lexicon = loadLexicon(name);
    expect(lexicon.name).toBe(name);
    expect(lexicon.source.length).toBeGreaterThan(0);
    expect(lexicon.licence.length).toBeGreaterThan(0);
    expect(lexicon.entries.length).toBeGreaterThan(0);
  });

  it('gives the same object every time', () => {
    expect(loadLexicon('sections')).toBe(loadLexicon('sections'));
  });

  it('names a lexicon that does not exist', () => {
    expect(() => loadLexicon('no-such-list')).toThrow(/no-such-list/);
  });
});

it('entriesById finds every entry, and is made once', () => {
  const lexicon = loadLexicon('topography'),
    entries = entriesById(lexicon);
  expect(lexicon.entries.every(({ id }) => entries.get(id)?.id === id)).toBe(true);
  expect(entriesById(lexicon)).toBe(entries);
});

it('lexiconFingerprint is a hash of all lists', () => {
  expect(lexiconFingerprint()).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(lexiconFingerprint()).toBe(lexiconFingerprint());
});
