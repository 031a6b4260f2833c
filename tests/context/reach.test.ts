import { describe, expect, it } from 'vitest';
import { reachingKinds } from '../../src/context/reach.ts';
import { inputOf, sectionBlocks } from '../reading-of.ts';

function kindsOf(text: string, words: string): string[] {
  const { reading, context } = inputOf(sectionBlocks('case', text));
  const start = reading.text.indexOf(words);
  const span = { start, end: start + words.length };
  return [...reachingKinds(reading, context.assess(span), span)];
}

describe('reachingKinds', () => {
  it('keeps a denied family history from making the patient a relative', () => {
    expect(kindsOf('A man with no family history of note was admitted for a right forearm mass.', 'right forearm mass')).not.toContain(
      'relative',
    );
    expect(kindsOf('Her mother had a carcinoma of the breast.', 'carcinoma')).toContain('relative');
  });

  it('takes a history of months for the present illness, another for the past', () => {
    expect(kindsOf('He presented with a three-month history of a lump of the left parotid gland.', 'lump')).not.toContain('history');
    expect(kindsOf('She had a history of breast cancer.', 'breast cancer')).toContain('history');
  });

  it('ends a negation where a new verb begins', () => {
    expect(kindsOf('A man with no disease of the neck presented with a swelling of the right cheek.', 'swelling')).not.toContain('negated');
    expect(kindsOf('A man, with no known illness, had a swelling of the cheek.', 'swelling')).not.toContain('negated');
    expect(kindsOf('A man with no medical history and a swelling of the cheek was seen.', 'swelling')).not.toContain('negated');
    expect(kindsOf('A woman, never smoker, with a nodule of the lung was seen.', 'nodule')).not.toContain('negated');
    expect(kindsOf('There was no lymphoma.', 'lymphoma')).toContain('negated');
  });

  it('lets a negative stain deny no tumour before it', () => {
    for (const said of [
      'a ductal carcinoma, HER2 negative.',
      'a ductal carcinoma that was triple-negative.',
      'a ductal carcinoma, and desmin was negative.',
    ])
      expect(kindsOf(`Biopsy showed ${said}`, 'carcinoma'), said).not.toContain('negated');
    expect(kindsOf('Biopsy showed a carcinoma, and tests revealed negative papillomavirus.', 'carcinoma')).not.toContain('negated');
    expect(kindsOf('Scrapings for carcinoma showed negative results.', 'carcinoma')).toContain('negated');
    expect(kindsOf('The nodes were negative.', 'nodes')).toContain('negated');
    expect(kindsOf('Metastases on PET were negative.', 'Metastases')).toContain('negated');
  });

  it('lets a margin, a node or a lacking stain deny no tumour', () => {
    for (const said of [
      'showed a carcinoma with negative margins.',
      'showed a carcinoma; nodes were negative.',
      'was negative for CD34, consistent with a carcinoma.',
      'showed no atypia, so that a carcinoma was diagnosed.',
    ])
      expect(kindsOf(`Biopsy ${said}`, 'carcinoma'), said).not.toContain('negated');
    expect(kindsOf('The absence of CD34 supported a carcinoma.', 'carcinoma')).not.toContain('negated');
    expect(kindsOf('There was no necrosis, so that a carcinoma was not retained.', 'carcinoma')).toContain('negated');
    expect(kindsOf('Biopsy was negative for carcinoma.', 'carcinoma')).toContain('negated');
  });

  it('parts the patient from an excluded thought and a healthy family', () => {
    expect(kindsOf('Infection was excluded and a carcinoma was diagnosed.', 'carcinoma')).not.toContain('negated');
    expect(kindsOf('A woman with no family history of note had a carcinoma.', 'carcinoma')).toEqual([]);
  });
});
