import { describe, expect, it } from 'vitest';
import { extractTreatments } from '../../../../src/extractors/treatments/extract.ts';
import { inputOf, sectionBlocks } from '../../../reading-of.ts';

const endingOf = (modality: string, text: string) => {
  const found = extractTreatments(inputOf(sectionBlocks('case', text))).find(({ value }) => value.modality === modality);
  return found ? (found.rejected ?? found.value.status) : 'unread';
};

describe('what became of a treatment, by the first rule that answers', () => {
  it.each([
    ['general', 'Radiotherapy may improve local control.'],
    ['a likeness', 'The rash resembled that seen with radiotherapy.'],
    ['before this illness', 'The patient had no history of trauma or irradiation.'],
    ['not-given', 'The patient died before radiotherapy could be started.'],
    ['discontinued', 'Radiotherapy was abandoned after the fourth week.'],
    ['given', 'Radiotherapy was declined at first but was given in May.'],
    ['declined', 'The patient refused radiotherapy.'],
    ['not-given', 'We decided against radiotherapy.'],
    ['declined', 'Radiotherapy was recommended. However, she refused it.'],
    ['hypothetical', 'Had the tumour grown, radiotherapy would have been started.'],
    ['declined', 'She was offered radiotherapy or imatinib and chose the latter.'],
    ['not-given', 'Radiotherapy was planned, but the patient was too weak.'],
    ['planned', 'She awaits radiotherapy.'],
    ['recommended', 'Postoperative radiotherapy was recommended.'],
    ['given', 'Postoperative radiotherapy was recommended. It was delivered over six weeks.'],
    ['planned', 'Radiotherapy was postponed.'],
    ['given', 'The tumour shrank after radiotherapy, and no complication was seen.'],
  ])('is %s: %s', (ending, text) => {
    expect(endingOf('radiotherapy', text)).toBe(ending);
  });

  it('withholds what a cue reaches, not what was had in its place', () => {
    const text = 'She refused surgery and received radiotherapy.';
    expect(endingOf('surgery', text)).toBe('declined');
    expect(endingOf('radiotherapy', text)).toBe('given');
  });
});
