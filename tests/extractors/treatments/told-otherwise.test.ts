import { describe, expect, it } from 'vitest';
import { extractTreatments } from '../../../src/extractors/treatments/extract.ts';
import { inputOf, sectionBlocks } from '../../reading-of.ts';

const givenIn = (text: string) =>
  extractTreatments(inputOf(sectionBlocks('case', text)))
    .filter(({ rejected }) => rejected === null)
    .map(({ value }) => value.modality);

describe('what is named and was no treatment of the tumour', () => {
  it.each([
    ['what is seen after a treatment of others', 'The nodules first grew, much like the flare seen with anti-PD-1 treatment.'],
    ['a likeness', 'The response resembled that seen with imatinib.'],
    ['an operation whose specimen was another illness', 'Wedge resection of the nodules showed organizing pneumonia.'],
    ['a node with granulomas', 'The excised lymph node revealed granulomatous inflammation.'],
    [
      'an opening for a biopsy, and what points back at it',
      'An exploratory laparotomy revealed a thickened omentum. The omental biopsy showed mesothelioma. He died four weeks after surgery.',
    ],
    ['a drug against hormone excess', 'For the Cushing syndrome, octreotide was started.'],
  ])('is not read from %s', (_, text) => {
    expect(givenIn(text)).toEqual([]);
  });
  it('is read from a class of drugs written without its hyphen', () => {
    expect(givenIn('The patient was treated with antiPD-L1 in a trial.')).toEqual(['immunotherapy']);
  });
  it.each([
    ['tumour beside another illness', 'Colectomy revealed diverticulitis and an adenocarcinoma.'],
    ['letters that are said to be done', 'Robot-assisted LAR was performed.'],
    ['letters far from their verb', 'Rob-LAR with a diverting ileostomy was performed.'],
    ['a verb of doing', 'We conducted a segment resection.'],
    ['a removal after an opening for a biopsy', 'A laparotomy was done. A biopsy was taken. Debulking surgery was conducted later.'],
  ])('is read from %s', (_, text) => {
    expect(givenIn(text)).toEqual(['surgery']);
  });
});
