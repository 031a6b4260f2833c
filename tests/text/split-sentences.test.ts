import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/lexicon/lexicon.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';

const ABBREVIATIONS = new Set(loadLexicon('abbreviations').entries.flatMap((entry) => entry.terms ?? []));

function sentences(text: string): string[] {
  return splitSentences(text, ABBREVIATIONS).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it.each([
    ['two plain sentences', 'A lump was felt. It had grown slowly.', 2],
    ['a question and an exclamation', 'Was it benign? Hardly! It spread.', 3],
    ['a closing bracket behind the stop', 'The margins were free (R0.) He went home.', 2],
    ['a citation in brackets behind the stop', 'Such tumours are rare. [12, 14–16] Ours was small.', 2],
    ['a raised citation behind the stop', 'Such tumours are rare.12,13 Ours was small.', 2],
    ['a raised citation behind a share', 'Survival was 28%.4 Ours lived on.', 2],
    ['a sentence that begins with a number', 'The mass was removed. 12 months later it had returned.', 2],
    [
      'a letter that tells a kind apart',
      'The cells lacked perforin and granzyme B. Approximately half were labelled. She had received mitomycin C. Restaging followed.',
      4,
    ],
    ['a sentence that begins with a quotation', 'She wrote a note. “No further surgery” was all it said.', 2],
  ])('parts %s', (_what, text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  it.each([
    ['figure references', 'The nodule (Fig. 3) was excised and is shown in Fig. 4B too.'],
    ['et al. before a verb', 'Moreno et al. described eleven of them.'],
    ['et al. before a bracketed year', 'As Moreno et al. (2011) described.'],
    ['numbers with a point', 'It measured 3.5 cm by 2.1 cm.'],
    ['initials of a person', 'The slides were seen by J. K. Moreno in consultation.'],
    ['a lower-case word behind the stop', 'It was given i.v. every third week.'],
    ['a species', 'Cultures grew S. Aureus only.'],
  ])('keeps %s together', (_what, text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it('ends a sentence at a unit, but not where a number follows it', () => {
    expect(sentences('The mass measured 4 cm. It was firm.')).toHaveLength(2);
    expect(sentences('Seen in case no. 4 as well.')).toHaveLength(1);
  });

  it('ends a sentence at a capital letter where a common opening word follows', () => {
    expect(sentences('The margins were classified as group B. The patient went home.')).toHaveLength(2);
  });

  it('gives trimmed, ordered spans that leave out white space only, shifted by the offset', () => {
    const text = '  One lump.   Two lumps.\nThree lumps.  ';
    const spans = splitSentences(text, ABBREVIATIONS, 100);
    expect(spans.map(({ start, end }) => text.slice(start - 100, end - 100))).toEqual(['One lump.', 'Two lumps.', 'Three lumps.']);
  });

  it('gives nothing for white space', () => {
    expect(splitSentences(' \n ', ABBREVIATIONS)).toEqual([]);
  });
});
