import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/lexicon/lexicon.ts';
import { findTumours, type TumourEntry } from '../../src/lexicon/tumours.ts';
import { tokenize } from '../../src/tokens.ts';

const tumours = loadLexicon<TumourEntry>('tumours');
const find = (text: string): (readonly [string, string])[] =>
  findTumours(text, tokenize(text), tumours).map((hit) => [text.slice(hit.start, hit.end), hit.entry.code]);

describe('the tumours', () => {
  it('have well-formed morphology and topography codes and a level', () => {
    for (const entry of tumours.entries) {
      expect(entry.code, entry.id).toMatch(/^[89]\d{3}\/[012369]$/);
      expect([0, 1, 2, 3], entry.id).toContain(entry.level);
      for (const site of entry.sites ?? []) expect(site, entry.id).toMatch(/^C\d\d\.\d$/);
    }
  });

  it('have names that mean one code only', () => {
    const codes = new Map<string, string>();
    for (const entry of tumours.entries) {
      for (const term of entry.terms ?? []) {
        expect(codes.get(term.toLowerCase()) ?? entry.code, term).toBe(entry.code);
        codes.set(term.toLowerCase(), entry.code);
      }
    }
  });
});

describe('findTumours', () => {
  it('takes the longest name, in British or American spelling, hyphen or not', () => {
    expect(find('A non small-cell lung carcinoma and a haemangiopericytoma.').map(([text]) => text)).toEqual([
      'non small-cell lung carcinoma',
      'haemangiopericytoma',
    ]);
    expect(find('Merkel cell carcinoma')).toEqual([['Merkel cell carcinoma', '8247/3']]);
  });

  it('reads an abbreviation by the long form that the paper gives it', () => {
    expect(find('Adenoid cystic carcinoma (ACC) is rare. The ACC was excised.').map(([, code]) => code)).toEqual([
      '8200/3',
      '8200/3',
      '8200/3',
    ]);
    expect(find('Adrenocortical carcinoma (ACC) is rare. The ACC was excised.').map(([, code]) => code)).toEqual([
      '8370/3',
      '8370/3',
      '8370/3',
    ]);
  });

  it('reads an abbreviation of the paper that no lexicon knows', () => {
    expect(find('A chordoma (CHD) grew. The CHD was removed.').map(([text]) => text)).toEqual(['chordoma', 'CHD', 'CHD']);
  });

  it('reads an abbreviation without a long form where it is said to be a diagnosis or of a tumour', () => {
    for (const said of [
      'He was diagnosed with MCC and had radiotherapy.',
      'The findings of the tumour were in keeping with MCC.',
      'Recurrent MCC was irradiated.',
      'MCC of the eyelid was a malignant growth.',
      'MCC metastasis was found.',
    ])
      expect(
        find(said)
          .map(([, code]) => code)
          .filter((code) => !code.startsWith('800')),
        said,
      ).toEqual(['8247/3']);
    for (const said of [
      'MCC was measured.',
      'He was diagnosed with MCD of the kidney and was given prednisolone.',
      'Metastatic MCC was weighed. Mean corpuscular count (MCC) was low.',
      'The diagnosis of MAC infection was made.',
    ])
      expect(find(said), said).toEqual([]);
  });

  it('reads two letters only beside words of the tumour they stand for', () => {
    expect(find('She lost her hearing and was diagnosed with VS. The tumor was irradiated.').map(([, code]) => code)).toContain('9560/0');
    expect(find('Calcium and PTH were high. The tumor was diagnosed as PC.').map(([, code]) => code)).toContain('8140/3');
    expect(find('The tumor was removed. He was diagnosed with PC and with VS.').map(([, code]) => code)).toEqual(['8000/1']);
    expect(find('After chemotherapy of his tumor he was diagnosed with PCP by lavage.').map(([, code]) => code)).toEqual(['8000/1']);
  });

  it('takes no board or registry for a tumour', () => {
    expect(
      find('Staging of the American Joint Committee on Cancer (AJCC) was used, as the National Cancer Institute advises. AJCC stage II.'),
    ).toEqual([]);
    expect(find('Cancer was found.').map(([text]) => text)).toEqual(['Cancer']);
  });

  it('leaves short abbreviations that the paper does not explain', () => {
    expect(find('The AA and the ET were measured; MM was normal.')).toEqual([]);
  });
});
