import { describe, expect, it } from 'vitest';
import { NO_META } from '../../src/document/document.ts';
import { articleOf } from '../../src/records/article.ts';
import { block, inputOf } from '../reading-of.ts';

const TITLE = block('title', 'Sebaceous carcinoma of the ankle in a fencer: a case report');
const REFERENCE = block('reference', '1. Lindqvist A. Ankles. J Invented Res. 2003;4:11. doi: 10.1234/jir.2003.4 PMID: 1234567');

describe('article data', () => {
  it('takes what the file states before what the text says', () => {
    const article = articleOf(
      { ...NO_META, journal: 'Stated Journal', year: 2001, doi: '10.5555/a.1' },
      inputOf([TITLE, block('other', 'Read Journal 2014, 7:2')]),
    );
    expect(article).toMatchObject({ journal: 'Stated Journal', year: 2001, doi: '10.5555/a.1' });
  });
  it('keeps the printed title where the file states that of something else', () => {
    const text = 'Sebaceous carcinoma of the ankle in a fencer: a case report';
    expect(articleOf({ ...NO_META, title: 'Proceedings of last spring volume nine' }, inputOf([TITLE])).title).toBe(text);
    expect(articleOf({ ...NO_META, title: text }, inputOf([TITLE])).title).toBe(text);
  });
  it('reads journal, year and DOI from running heads and front matter, never from references', () => {
    const article = articleOf(NO_META, inputOf([TITLE, REFERENCE]), [
      'Orsolya et al. Archives of Pretended Oncology 2014, 7:526',
      'https://doi.org/10.4321/apo-7-526.',
    ]);
    expect(article).toMatchObject({ journal: 'Archives of Pretended Oncology', year: 2014, doi: '10.4321/apo-7-526', pmid: null });
    expect(articleOf(NO_META, inputOf([TITLE, REFERENCE]))).toMatchObject({ journal: null, year: null, doi: null, pmid: null });
  });
  it('reads authors without marks, degrees and affiliations', () => {
    const authors = (text: string): readonly string[] => articleOf(NO_META, inputOf([TITLE, block('authors', text)])).authors;
    expect(authors('Ilse Marwick1, Jean-Luc D’Orsay1,2* and Ana van der Meer3†')).toEqual([
      'Ilse Marwick',
      'Jean-Luc D’Orsay',
      'Ana van der Meer',
    ]);
    expect(authors('Ilse Marwick, MD, PhD; P. Q. Osei, MBBS')).toEqual(['Ilse Marwick', 'P. Q. Osei']);
    expect(authors('TO THE EDITOR')).toEqual([]);
  });
  it('reads keywords and the year of copyright', () => {
    const article = articleOf(
      NO_META,
      inputOf([
        TITLE,
        block('keywords', 'Keywords: ankle, sebaceous carcinoma; fencing'),
        block('other', '© 2019 Marwick et al. Open Access'),
      ]),
    );
    expect(article).toMatchObject({ keywords: ['ankle', 'sebaceous carcinoma', 'fencing'], year: 2019 });
  });
});
