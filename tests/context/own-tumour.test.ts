import { describe, expect, it } from 'vitest';
import { isInOtherOrgan, isOtherKind, ownTumour, type OrganEntry } from '../../src/context/own-tumour.ts';
import { loadLexicon } from '../../src/lexicon/lexicon.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { findTumours, type TumourEntry } from '../../src/lexicon/tumours.ts';
import { tokenize } from '../../src/tokens.ts';
import { inputOf, sectionBlocks } from '../reading-of.ts';

const TUMOURS = loadLexicon('tumours') as unknown as Lexicon<TumourEntry>;
const ORGANS = loadLexicon('metastatic-sites') as unknown as Lexicon<OrganEntry>;

const ownOf = (icdO3Topography: string | null, text: string, icdO3Morphology: string | null) =>
  ownTumour({ text: '', icdO3Topography, display: null, laterality: null }, { text, icdO3Morphology }, TUMOURS);

function named(name: string): TumourEntry {
  const entry = findTumours(name, tokenize(name), TUMOURS)[0]?.entry;
  if (!entry) throw new RangeError(name);
  return entry;
}

describe('isOtherKind', () => {
  it('parts branches of tumours, not a family and its kinds', () => {
    const own = ownOf('C16.9', 'signet ring cell carcinoma', '8490/3');
    expect(isOtherKind(named('liposarcoma'), own)).toBe(true);
    expect(isOtherKind(named('squamous cell carcinoma'), own)).toBe(true);
    expect(isOtherKind(named('adenocarcinoma'), own)).toBe(false);
    expect(isOtherKind(named('carcinoma'), own)).toBe(false);
    expect(isOtherKind(named('tumour'), own)).toBe(false);
  });

  it('parts what is benign from what is malignant', () => {
    expect(isOtherKind(named('tubular adenoma'), ownOf('C20.9', 'adenocarcinoma', '8140/3'))).toBe(true);
    expect(isOtherKind(named('myxosarcoma'), ownOf('C49.1', 'myxoma', '8840/0'))).toBe(true);
  });

  it('knows nothing where no histology is settled', () => {
    expect(isOtherKind(named('liposarcoma'), ownOf(null, '', null))).toBe(false);
  });
});

describe('isInOtherOrgan', () => {
  const lies = (text: string, words: string, topography = 'C18.7', morphology = '8140/3'): boolean => {
    const { reading } = inputOf(sectionBlocks('case', text));
    const start = reading.text.indexOf(words);
    return isInOtherOrgan({ start, end: start + words.length }, reading, ORGANS, ownOf(topography, 'adenocarcinoma', morphology));
  };

  it('reads the organ in the words of the thing, behind them and before them', () => {
    expect(lies('CT showed a hepatic 3 cm lesion.', '3 cm lesion')).toBe(true);
    expect(lies('CT showed a 3 cm lesion in the left kidney.', '3 cm lesion')).toBe(true);
    expect(lies('Brain MRI showed a 3 cm lesion.', '3 cm lesion')).toBe(true);
    expect(lies('In the colon there was a 3 cm lesion.', '3 cm lesion')).toBe(false);
    expect(lies('CT showed a 3 cm lesion adjacent to the liver.', '3 cm lesion')).toBe(false);
  });

  it('goes back one sentence where the thing is only pointed at', () => {
    expect(lies('A hepatectomy was performed. The resected tumour was 6 cm.', 'tumour was 6 cm')).toBe(true);
    expect(lies('A colectomy was performed. The resected tumour was 6 cm.', 'tumour was 6 cm')).toBe(false);
    expect(lies('A hepatectomy had been planned. Colonoscopy found a tumour of 6 cm.', 'tumour of 6 cm')).toBe(false);
  });

  it('leaves organs beside the tumour, tumours of no organ and lymphoma', () => {
    expect(lies('A 3 cm lesion of the pancreas was seen.', '3 cm lesion', 'C24.1')).toBe(false);
    expect(lies('A 3 cm lesion of the liver was seen.', '3 cm lesion', 'C80.9')).toBe(false);
    expect(lies('A 3 cm lesion of the liver was seen.', '3 cm lesion', 'C16.9', '9680/3')).toBe(false);
  });
});
