import { describe, expect, it } from 'vitest';
import { recurrence } from '../../src/extractors/recurrence/index.ts';
import type { CaseScope } from '../../src/extractors/extractor.ts';
import { inputOf, scopeOf, sectionBlocks } from '../reading-of.ts';

function read(text: string, icdO3Morphology: string): boolean | null {
  const input = inputOf(sectionBlocks('case', text));
  const facts = ((field: string) =>
    field === 'histology'
      ? [{ value: { text: 'carcinoma', icdO3Morphology }, evidence: [], rule: 'told', score: 1 }]
      : []) as unknown as CaseScope['facts'];
  const standing = recurrence.extract(input).filter((annotation) => annotation.rejected === null);
  return recurrence.resolve(standing, { ...scopeOf(input), facts }).facts[0]?.value.occurred ?? null;
}

describe('lesions far off that nobody names', () => {
  it('are spread of a malignant tumour that was treated long before', () => {
    expect(
      read('A hemicolectomy was performed. Eight months later an ultrasound scan showed several lesions in the liver.', '8140/3'),
    ).toBe(true);
    expect(
      read(
        'A hemicolectomy was performed. Eight months later she came back with jaundice. CT disclosed multiple hepatic nodules.',
        '8140/3',
      ),
    ).toBe(true);
  });
  it('are none of a benign tumour', () => {
    expect(
      read('A polypectomy was performed. Eight months later an ultrasound scan showed several lesions in the liver.', '8140/0'),
    ).toBeNull();
  });
  it('give way to words that say that it did not come back', () => {
    expect(
      read(
        'A hemicolectomy was performed. Eight months later an ultrasound scan showed several lesions in the liver, which were cysts. There was no recurrence.',
        '8140/3',
      ),
    ).toBe(false);
  });
  it('are no spread where they are found at once', () => {
    expect(read('A colonoscopy was performed. CT showed several lesions in the liver.', '8140/3')).toBeNull();
  });
});
