import { describe, expect, it } from 'vitest';
import { readStains } from '../../../src/context/stains/read-stains.ts';
import { loadLexicon } from '../../../src/lexicon/lexicon.ts';
import { inputOf, sectionBlocks } from '../../reading-of.ts';

function read(text: string): Record<string, string> {
  const { reading } = inputOf(sectionBlocks('case', text));
  const sentence = reading.sentences.find((each) => reading.text.slice(each.start, each.end) === text);
  if (!sentence) throw new RangeError('the text must be one sentence');
  return Object.fromEntries(
    readStains(reading, sentence, loadLexicon('markers')).stains.map(({ marker, shares, polarity }) => [
      marker.id ?? 'other',
      [polarity?.result, ...shares.map(({ low, high }) => `${low ?? ''}-${high ?? ''}`)].filter(Boolean).join(' '),
    ]),
  );
}

describe('markers of a sentence', () => {
  it.each([
    [
      'lists behind their cue',
      'Cells were positive for CD10, EMA and vimentin but negative for desmin.',
      { CD10: 'positive', EMA: 'positive', Vimentin: 'positive', Desmin: 'negative' },
    ],
    ['lists before their cue', 'Desmin, SMA and CD34 were negative.', { Desmin: 'negative', SMA: 'negative', CD34: 'negative' }],
    ['signs', 'The profile was CK7 (+), CK20 (-), p63+.', { CK7: 'positive', CK20: 'negative', p63: 'positive' }],
    ['shares by position', 'ER, PR and Ki-67 were 90%, 50% and 20%, respectively.', { ER: '90-90', PR: '50-50', 'Ki-67': '20-20' }],
    ['shares before their marker', 'Some 30% of the nuclei were labelled by MIB-1.', { 'Ki-67': '30-30' }],
    ['shares that open a clause', 'Mitoses were frequent, and 30% of the nuclei carried Ki-67.', { other: '', 'Ki-67': '30-30' }],
    ['what is not a marker', 'Ki-67 was high and necrosis took up 40% of the mass.', { 'Ki-67': '', other: '40-40' }],
    ['one marker under two names', 'Ki-67 (clone MIB-1; 1:100) marked 12% of the nuclei.', { 'Ki-67': 'positive 12-12' }],
  ])('reads %s', (_what, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
