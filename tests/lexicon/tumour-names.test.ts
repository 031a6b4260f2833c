import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/lexicon/lexicon.ts';
import type { TumourEntry } from '../../src/lexicon/tumour-entry.ts';
import { generalizes, mostSpecific } from '../../src/lexicon/tumour-names.ts';

const tumours = loadLexicon<TumourEntry>('tumours');
const named = (term: string): TumourEntry => {
  const entry = tumours.entries.find((each) => each.terms?.includes(term));
  if (!entry) throw new RangeError(`no tumour is called ${term}`);
  return entry;
};

describe('mostSpecific', () => {
  it('puts the words of a diagnosis together whatever their order', () => {
    expect(mostSpecific('renal cell carcinoma, clear cell type', named('renal cell carcinoma'), tumours).code).toBe('8310/3');
    expect(mostSpecific('Hodgkin lymphoma of mixed cellularity type', named('Hodgkin lymphoma'), tumours).code).toBe('9652/3');
    expect(mostSpecific('adenocarcinoma', named('adenocarcinoma'), tumours).code).toBe('8140/3');
  });
});

describe('generalizes', () => {
  it('holds from a family to its kinds and not back', () => {
    expect(generalizes(named('carcinoma'), named('squamous cell carcinoma'))).toBe(true);
    expect(generalizes(named('squamous cell carcinoma'), named('carcinoma'))).toBe(false);
    expect(generalizes(named('lymphoma'), named('mantle cell lymphoma'))).toBe(true);
    expect(generalizes(named('lymphoma'), named('osteosarcoma'))).toBe(false);
  });

  it('does not make a benign tumour a kind of cancer', () => {
    expect(generalizes(named('cancer'), named('tubular adenoma'))).toBe(false);
  });
});
