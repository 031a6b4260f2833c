import { describe, expect, it } from 'vitest';
import type { ScopeKind } from '../../src/context/scopes.ts';
import { inputOf, sectionBlocks } from '../reading-of.ts';

/** What context says of `words` in a sentence of a case report. */
function kindsOf(sentence: string, words: string): ScopeKind[] {
  const { reading, context } = inputOf(sectionBlocks('case', sentence));
  const start = reading.text.indexOf(words, reading.text.indexOf(sentence));
  expect(start, `"${words}" stands in the sentence`).toBeGreaterThanOrEqual(0);
  return [...context.assess({ start, end: start + words.length }).kinds];
}

describe('negation', () => {
  it.each([
    ['No metastasis was found.', 'metastasis'],
    ['There was no evidence of distant metastasis or recurrence.', 'recurrence'],
    ['The scan was negative for metastasis.', 'metastasis'],
    ['Lymph node involvement was not seen.', 'Lymph node involvement'],
    ['He denied weight loss.', 'weight loss'],
    ['The margins were free of tumour.', 'tumour'],
    ['The wound healed without radiotherapy.', 'radiotherapy'],
  ])('%s – %s', (sentence, words) => {
    expect(kindsOf(sentence, words)).toContain('negated');
  });

  it.each([
    ['a new clause', 'No metastasis was found, but the liver was enlarged.', 'liver'],
    ['a semicolon', 'There was no fever; a mass was felt.', 'mass'],
    ['a new subject', 'There was no fever, and the patient had a mass.', 'mass'],
    ['the full stop', 'There was no fever. A mass was felt.', 'mass'],
    ['its own side', 'A mass was felt without fever.', 'mass'],
  ])('ends at %s', (_where, sentence, words) => {
    expect(kindsOf(sentence, words)).not.toContain('negated');
  });

  it.each([
    ['Metastasis could not be excluded.', 'Metastasis'],
    ['Not only the liver but also the lung was involved.', 'liver'],
    ['The mass was removed without difficulty by laparotomy.', 'laparotomy'],
    ['There was no doubt that this was a lymphoma.', 'lymphoma'],
  ])('is not read into %s', (sentence, words) => {
    expect(kindsOf(sentence, words)).not.toContain('negated');
  });
});

describe('what was meant and not done', () => {
  it.each<[ScopeKind, string, string]>([
    ['declined', 'The patient declined chemotherapy.', 'chemotherapy'],
    ['declined', 'She refused further radiotherapy for personal reasons.', 'radiotherapy'],
    ['planned', 'Radiotherapy is planned.', 'Radiotherapy'],
    ['planned', 'He will receive six cycles of cisplatin.', 'cisplatin'],
    ['recommended', 'Adjuvant radiotherapy was recommended.', 'radiotherapy'],
    ['hypothetical', 'Surgery was done to prevent metastasis.', 'metastasis'],
  ])('%s: %s', (kind, sentence, words) => {
    expect(kindsOf(sentence, words)).toContain(kind);
  });

  it('does not spread from what was declined to what was done before', () => {
    expect(kindsOf('She received cisplatin, but she declined radiotherapy.', 'cisplatin')).not.toContain('declined');
  });

  it('says nothing of plain statements', () => {
    expect(kindsOf('The patient received cisplatin and radiotherapy.', 'cisplatin')).toEqual([]);
  });
});

describe('what is doubtful', () => {
  it.each([
    ['The picture was suspicious for lymphoma.', 'lymphoma'],
    ['A sarcoma was suspected.', 'sarcoma'],
    ['The differential diagnosis included lymphoma and sarcoma.', 'sarcoma'],
  ])('%s – %s', (sentence, words) => {
    expect(kindsOf(sentence, words)).toContain('uncertain');
  });

  it('is not the finding that settled it', () => {
    expect(kindsOf('Lymphoma was suspected, but histology revealed a sarcoma.', 'sarcoma')).not.toContain('uncertain');
  });
});

describe('whose it is', () => {
  it.each([
    ['Her mother had died of breast cancer.', 'breast cancer'],
    ['There was a family history of melanoma.', 'melanoma'],
    ['A relative with a pleural mesothelioma was mentioned.', 'mesothelioma'],
    ['Two relatives suffered from glioma.', 'glioma'],
  ])("is a relative's: %s", (sentence, words) => {
    expect(kindsOf(sentence, words)).toContain('relative');
  });

  it('is the past of the patient: history', () => {
    expect(kindsOf('He had a history of hypertension.', 'hypertension')).toContain('history');
  });
});

it('names the words that say so, by their place', () => {
  const { reading, context } = inputOf(sectionBlocks('case', 'There was no evidence of metastasis.'));
  const start = reading.text.indexOf('metastasis');
  const { cues } = context.assess({ start, end: start + 10 });
  expect(cues.length).toBeGreaterThan(0);
  for (const { span, text } of cues) expect(reading.text.slice(span.start, span.end)).toBe(text);
  expect(cues.map(({ text }) => text)).toContain('no evidence of');
});

it('knows nothing of places outside sentences', () => {
  const { reading, context } = inputOf(sectionBlocks('case', 'There was no mass.'));
  expect(context.assess({ start: reading.text.length, end: reading.text.length + 3 })).toMatchObject({
    cues: [],
    attribution: { subject: 'none' },
  });
});

describe('a relative who only tells or decides', () => {
  it.each([
    ['Her parents refused chemotherapy.', 'chemotherapy'],
    ['A seamstress, mother of three, had a sarcoma of the thigh.', 'sarcoma'],
    ['There was a nodule of the tongue with relative sparing of its base.', 'nodule'],
    ['The mass was dark relative to the muscle.', 'mass'],
  ])('%s', (sentence, words) => {
    expect(kindsOf(sentence, words)).not.toContain('relative');
  });
});

describe('an aside about relatives', () => {
  it.each([
    [
      'A 51-year-old woman, whose aunt had died of gastric cancer, presented with a lobular carcinoma of the breast.',
      'lobular carcinoma',
      'gastric cancer',
    ],
    ['A man with a family history of glioma in his uncle was admitted with a meningioma.', 'meningioma', 'glioma'],
    ['She was diagnosed with a thymoma, and her father had had a seminoma.', 'thymoma', 'seminoma'],
  ])('%s', (sentence, own, theirs) => {
    expect(kindsOf(sentence, own)).not.toContain('relative');
    expect(kindsOf(sentence, theirs)).toContain('relative');
  });

  it.each([
    ['Her mother had gastric cancer and presented with liver metastases.', 'liver metastases'],
    ['The patient’s father was diagnosed with a glioma.', 'glioma'],
  ])('is the whole sentence where it is theirs: %s', (sentence, words) => {
    expect(kindsOf(sentence, words)).toContain('relative');
  });
});
