import { describe, expect, it } from 'vitest';
import { isTurn, standingOf } from '../../../src/extractors/histology/standing.ts';

/** The standing of the tumour written between bars: "MRI suggested a |lymphoma|." */
function standingIn(sentence: string): number {
  const [before = '', , after = ''] = sentence.split('|');
  return standingOf({ before, since: before, after });
}

describe('on what a diagnosis rests', () => {
  it.each([
    ['MRI was interpreted as |lymphoma|.', 0],
    ['The clinical label was |basal cell carcinoma|.', 0],
    ['A |germinoma| was the presumptive diagnosis.', 0],
    ['The gland was resected as |adenocarcinoma|.', 0],
    ['|Sarcoma| headed the list.', 0],
    ['There was a |lymphoma|.', 1],
    ['Fine needle aspiration gave |pleomorphic adenoma|.', 2],
    ['|Schwannoma| was diagnosed on core biopsy.', 2],
    ['Open biopsy showed |chordoma|.', 3],
    ['The lesion was a |hemangioma|.', 3],
    ['Staining re-labelled it |synovial sarcoma|.', 3],
    ['The excised nodule was a |hidradenoma|.', 4],
    ['On permanent sections it was a |thecoma|.', 4],
    ['|Melanoma| was the diagnosis after excision.', 4],
  ])('reads %s as %d', (sentence, standing) => {
    expect(standingIn(sentence)).toBe(standing);
  });
});

describe('a turn against what was said', () => {
  it.each(['The specimen, however, was a ', 'It turned out to be a ', 'This was revised to ', 'To our surprise it was a '])(
    'is heard in "%s"',
    (before) => {
      expect(isTurn(before)).toBe(true);
    },
  );
  it.each(['Biopsy showed a ', 'The patient had a '])('is not heard in "%s"', (before) => {
    expect(isTurn(before)).toBe(false);
  });
});
