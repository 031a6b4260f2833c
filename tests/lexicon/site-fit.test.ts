import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/lexicon/lexicon.ts';
import { arisesIn, fit, fitOf } from '../../src/lexicon/site-fit.ts';
import type { SiteEntry } from '../../src/lexicon/sites.ts';
import type { TumourEntry } from '../../src/lexicon/tumour-entry.ts';

const sites = loadLexicon<SiteEntry>('topography');
const tumours = loadLexicon<TumourEntry>('tumours');
const tumour = (term: string): TumourEntry => {
  const entry = tumours.entries.find((each) => each.terms?.includes(term));
  if (!entry) throw new RangeError(`no tumour is called ${term}`);
  return entry;
};

describe('fit', () => {
  it('orders places by how usual they are for a tumour', () => {
    expect(fit('C22.0', tumour('hepatoma'))).toBeGreaterThan(fit('C34.9', tumour('hepatoma')));
    expect(fit('C18.9', tumour('adenocarcinoma'))).toBeGreaterThan(fit('C41.9', tumour('adenocarcinoma')));
    expect(fit('C77.0', tumour('lymphoma'))).toBeGreaterThan(fit('C77.0', tumour('squamous cell carcinoma')));
    expect(fit('C71.1', null)).toBe(1);
  });

  it('puts a carcinoma in bone or a node below one in an organ, and a melanoma in the brain below one in the bowel', () => {
    expect(fit('C77.3', tumour('adenocarcinoma'))).toBeLessThan(fit('C41.9', tumour('adenocarcinoma')));
    expect(fit('C71.1', tumour('melanoma'))).toBeLessThan(fit('C18.9', tumour('melanoma')));
    expect(fit('C44.6', tumour('melanoma'))).toBe(1);
  });

  it('lets what arises in one organ only arise nowhere else', () => {
    expect(arisesIn('C22.1', tumour('hepatocellular carcinoma'))).toBe(true);
    expect(fit('C22.1', tumour('hepatocellular carcinoma'))).toBe(1);
    expect(fit('C64.9', tumour('hepatocellular carcinoma'))).toBeLessThan(0.2);
  });
});

describe('fitOf', () => {
  it('takes the skin of a region for where a glandular carcinoma went', () => {
    const forearm = sites.entries.find((entry) => entry.terms?.includes('forearm'));
    if (!forearm) throw new RangeError('no site is called forearm');
    expect(fitOf(forearm, 'C44.6', tumour('adenocarcinoma'))).toBeLessThan(fitOf(forearm, 'C44.6', tumour('squamous cell carcinoma')));
  });
});
