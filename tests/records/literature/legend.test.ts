import { describe, expect, it } from 'vitest';
import { expansionOf, introducedAs, legendOf, spellOut } from '../../../src/records/literature/legend.ts';
import { block, inputOf } from '../../reading-of.ts';

describe('expansionOf', () => {
  it.each([
    ['DP', 'CT, chemotherapy; DP, distal pancreatectomy; NA, not available', 'distal pancreatectomy'],
    ['S', 'C, chemotherapy; R, radiation; S, surgery.', 'surgery'],
    ['DP', 'PD pancreatoduodenectomy, DP distal pancreatectomy, NM not mentioned', 'distal pancreatectomy'],
    ['MLC', '*MLC = malignant lump of the calf ** BLC = benign lump of the calf', 'malignant lump of the calf'],
    ['DUD', 'M, male; DUD, indicates dead of unrelated disease; NA, not available', 'dead of unrelated disease'],
    ['NR', 'NR: not reported. All lumps are counted.', 'not reported'],
    ['DP', 'DP: distal pancreatectomy TP: total pancreatectomy NM: not mentioned', 'distal pancreatectomy'],
    ['A', 'A = alive D = dead', 'alive'],
  ])('%s in %j', (abbreviation, legend, words) => {
    expect(expansionOf(abbreviation, legend)).toBe(words);
  });

  it('takes no words whose letters do not spell the abbreviation', () => {
    expect(expansionOf('RT', 'After surgery RT was given to all.')).toBeNull();
    expect(expansionOf('CT', 'CT of the chest was done.')).toBeNull();
    expect(expansionOf('RT', 'CT, chemotherapy')).toBeNull();
  });
});

describe('spellOut', () => {
  const legend = 'DP, distal pancreatectomy; RT, radiotherapy; TP, total pancreatectomy; CHOP, cyclophosphamide and others';

  it('writes out each abbreviation that the legend explains', () => {
    expect(spellOut('DP + RT', legend)).toBe('distal pancreatectomy + radiotherapy');
    expect(spellOut('DP/TP', legend)).toBe('distal pancreatectomy/total pancreatectomy');
    expect(spellOut('XY', legend)).toBe('XY');
  });

  it('writes out a cell that is an abbreviation of two parts', () => {
    expect(spellOut('DP + Spl', 'DP + Spl, distal pancreatectomy and splenectomy; PD, pancreatoduodenectomy')).toBe(
      'distal pancreatectomy and splenectomy',
    );
  });

  it('leaves a regimen, which says more by its name', () => {
    expect(spellOut('CHOP', legend)).toBe('CHOP');
  });
});

it('legendOf reads the notes below a table and its caption, and no prose', () => {
  const { reading } = inputOf([
    block('caption', 'Table 1. Published lumps (LF, lump free)'),
    block('table', 'Author\tAge\tOutcome\nMoreno [4]\t48\tLF'),
    block('footnote', 'DOD, died of disease'),
    block('paragraph', 'RT, radiotherapy, was never given to anybody in these reports.'),
  ]);
  const table = reading.blocks.find(({ rows }) => rows !== null);
  const legend = table ? legendOf(reading, table) : '';
  expect(legend).toContain('lump free');
  expect(legend).toContain('died of disease');
  expect(legend).not.toContain('radiotherapy');
});

describe('introducedAs', () => {
  const text = 'We saw a solid variant of papillary renal cell carcinoma (sPRCC). Computed tomography (CT) showed it (Figure 1).';

  it('gives the words before the parenthesis that the letters stand for', () => {
    expect(introducedAs('sPRCC', text)).toBe('solid variant of papillary renal cell carcinoma');
    expect(introducedAs('CT', text)).toBe('Computed tomography');
  });

  it('gives nothing for what the text does not introduce', () => {
    expect(introducedAs('RCC', text)).toBeNull();
  });
});
