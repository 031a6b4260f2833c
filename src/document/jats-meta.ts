import { NO_META, type DocumentMeta } from './document.ts';
import { plainTextOf } from './inline-text.ts';
import { childNamed, childrenNamed, descendantsNamed, type XmlElement } from './xml-tree.ts';

/** Article data from the front matter; NO_META where there is none. */
export function jatsMeta(article: XmlElement): DocumentMeta {
  const front = childNamed(article, 'front');
  const meta = childNamed(front, 'article-meta');
  if (front === null || meta === null) return NO_META;
  const journal = childNamed(front, 'journal-meta');
  const pmc = articleId(meta, 'pmcid') ?? articleId(meta, 'pmc');
  return {
    title: textOrNull(titleElement(meta)),
    authors: authorsOf(meta),
    journal: journal === null ? null : textOrNull(descendantsNamed(journal, 'journal-title')[0] ?? null),
    year: yearOf(meta),
    doi: articleId(meta, 'doi'),
    pmid: articleId(meta, 'pmid'),
    pmcid: pmc === null || /^PMC/i.test(pmc) ? pmc : `PMC${pmc}`,
    keywords: keywordsOf(meta),
  };
}

/** The `article-title` of the article itself; null without one. */
export function titleElement(articleMeta: XmlElement | null): XmlElement | null {
  return childNamed(childNamed(articleMeta, 'title-group'), 'article-title');
}

function textOrNull(element: XmlElement | null): string | null {
  const text = plainTextOf(element);
  return text === '' ? null : text;
}

function articleId(meta: XmlElement, type: string): string | null {
  return textOrNull(childrenNamed(meta, 'article-id').find((id) => id.attributes['pub-id-type'] === type) ?? null);
}

/** Authors in printed order, given names first; editors and the like left out. */
function authorsOf(meta: XmlElement): string[] {
  const people = childrenNamed(meta, 'contrib-group')
    .flatMap((group) => childrenNamed(group, 'contrib'))
    .filter((person) => (person.attributes['contrib-type'] ?? 'author') === 'author');
  return people.map(personName).filter((name) => name !== '');
}

function personName(person: XmlElement): string {
  const name = childNamed(person, 'name') ?? descendantsNamed(person, 'name')[0] ?? null;
  if (name === null) return plainTextOf(childNamed(person, 'string-name') ?? childNamed(person, 'collab'));
  const parts = ['given-names', 'surname', 'suffix'].map((part) => plainTextOf(childNamed(name, part)));
  return parts.filter((part) => part !== '').join(' ');
}

/** The earliest stated year of publication. */
function yearOf(meta: XmlElement): number | null {
  const years = childrenNamed(meta, 'pub-date')
    .filter((date) => !/pmc-release|nihms|preprint/.test(date.attributes['pub-type'] ?? ''))
    .map((date) => Number(plainTextOf(childNamed(date, 'year'))))
    .filter((year) => year >= 1600 && year <= 2200);
  return years.length === 0 ? null : Math.min(...years);
}

function keywordsOf(meta: XmlElement): string[] {
  const groups = childrenNamed(meta, 'kwd-group').filter(
    (group) => (group.attributes['xml:lang'] ?? 'en').startsWith('en') && group.attributes['kwd-group-type'] !== 'abbreviations',
  );
  return groups
    .flatMap((group) => descendantsNamed(group, 'kwd'))
    .map(plainTextOf)
    .filter((word) => word !== '');
}
