import { describe, expect, it } from 'vitest';
import { loadLexicon, type LexiconEntry } from '../../src/lexicon/lexicon.ts';
import { codeFor, tissueOf, type SiteEntry } from '../../src/lexicon/sites.ts';
import type { TumourEntry } from '../../src/lexicon/tumours.ts';

const sites = loadLexicon<SiteEntry>('topography');
const tumours = loadLexicon<TumourEntry>('tumours');
const site = (term: string): SiteEntry => {
  const entry = sites.entries.find((each) => each.terms?.includes(term));
  if (!entry) throw new RangeError(`no site is called ${term}`);
  return entry;
};
const tumour = (term: string): TumourEntry => {
  const entry = tumours.entries.find((each) => each.terms?.includes(term));
  if (!entry) throw new RangeError(`no tumour is called ${term}`);
  return entry;
};
const code = (place: string, name: string): string => codeFor(site(place), tissueOf(tumour(name)), place);

it('names every code that a site or a tumour can give', () => {
  const names = new Set(loadLexicon<LexiconEntry>('site-names').entries.map((entry) => entry.id));
  for (const entry of sites.entries)
    for (const each of entry.codes ? (Object.values(entry.codes) as string[]) : [entry.code ?? ''])
      expect(names, `${entry.id} ${each}`).toContain(each);
  for (const entry of tumours.entries) for (const each of entry.sites ?? []) expect(names, entry.id).toContain(each);
});

describe('codeFor', () => {
  it('codes a region by what the tumour grows in', () => {
    expect(code('forearm', 'Merkel cell carcinoma')).toBe('C44.6');
    expect(code('forearm', 'leiomyosarcoma')).toBe('C49.1');
    expect(code('forearm', 'osteosarcoma')).toBe('C40.0');
    expect(code('axilla', 'mantle cell lymphoma')).toBe('C77.3');
    expect(codeFor(site('forearm'), null)).toBe('C76.4');
  });

  it('lets the wording overrule the tissue', () => {
    expect(codeFor(site('forearm'), 'soft', 'skin of the forearm')).toBe('C44.6');
    expect(codeFor(site('forearm'), 'skin', 'subcutaneous tissue of the forearm')).toBe('C49.1');
  });

  it('puts meningiomas in the meninges and gliomas of the spine in the cord', () => {
    expect(code('frontal lobe', 'meningioma')).toBe('C70.0');
    expect(code('thoracic spine', 'meningioma')).toBe('C70.1');
    expect(code('thoracic spine', 'ependymoma')).toBe('C72.0');
    expect(code('thoracic spine', 'chordoma')).toBe('C41.2');
  });
});
