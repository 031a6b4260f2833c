import { loadLexicon } from '../lexicon/lexicon.ts';

/** The lists of `lexicons/article-parts.json`. */
type Part =
  | 'section'
  | 'back-matter'
  | 'reference-list'
  | 'opening-section'
  | 'plain-section'
  | 'abstract-part'
  | 'address-word'
  | 'dated'
  | 'date-word'
  | 'publishing'
  | 'article-kind'
  | 'notice';

/** "1.", "2", "IV." in front of a section's title. */
const NUMBER = '(?:(?:\\d+|[IVX]+)[.)]?\\s*)?';
/** A title is no sentence. */
const SENTENCE = /\b(?:is|are|was|were|has|have|had|been)\b/i;

const section = lazily(() => `^${NUMBER}(?:${wordsOf('section', 'back-matter')})\\s*:?$`);
const backMatter = lazily(() => `^(?:${wordsOf('back-matter')})\\s*:?$`);
const referencesTitle = lazily(() => `^(?:\\d+[.)]?\\s*)?(?:${wordsOf('reference-list')})\\s*:?$`);
const openingTitle = lazily(() => `^(?:1[.)]?\\s*)?(?:${wordsOf('opening-section')})\\s*:?$`);
const plainHeading = lazily(
  () => `^${NUMBER}(?:${wordsOf('plain-section')}|(?:case|patient|case (?:report|presentation|description)s?)\\s+\\d+)\\s*:?$`,
);
const abstractPart = lazily(() => `^(?:${wordsOf('abstract-part')})\\s*[:.]?$`);
const address = lazily(() => `\\b(?:${wordsOf('address-word')})|@|\\bcorrespond`);
const dated = lazily(() => `^(?:${wordsOf('dated')})(?=\\s*(?::|\\d|${wordsOf('date-word')}))`);
const publishing = lazily(() => `^\\*?\\s*(?:${wordsOf('publishing')})`);
const articleKind = lazily(() => `^(?:${wordsOf('article-kind')}|case report\\b.{0,20})$`);
const notice = lazily(() => `^(?:open access\\W+)?(?:${wordsOf('notice')})`);

/** True for the titles of sections that articles of all publishers have, back matter with them. */
export function isMainHeading(text: string): boolean {
  return section(text) && !SENTENCE.test(text);
}

/** True for the titles of sections after the article's text, which only their own paragraphs belong to. */
export function isBackMatter(text: string): boolean {
  return backMatter(text) && !SENTENCE.test(text);
}

/** True for the title of the list of references. */
export function isReferencesTitle(text: string): boolean {
  return referencesTitle(text);
}

/** True for the title of an article's first section. */
export function isOpeningTitle(text: string): boolean {
  return openingTitle(text);
}

/** True for a line that is a section's title by its words alone, in a text without type. */
export function isPlainHeading(text: string): boolean {
  return plainHeading(text);
}

/** True for a part's name on a line of its own inside an abstract; the article's own headings follow further down. */
export function isAbstractPart(text: string): boolean {
  return abstractPart(text);
}

/** True where an author's address is spoken of. */
export function namesAddress(text: string): boolean {
  return address(text);
}

/** True for the lines about a paper's publication: dates, editors, licence, correspondence, the kind of article. */
export function isPublishing(text: string): boolean {
  return dated(text) || publishing(text) || articleKind(text);
}

/** True for notices of the publisher, on whatever page they stand: licence, advertisement, where the file was had. */
export function isNotice(text: string): boolean {
  return /^(?:©|copyright)\s*:?\s*©?\s*(?:19|20)\d\d|^(?:19|20)\d\d\s+the\s+authors?\b/i.test(text) || notice(text);
}

/** A test for a pattern that is made when it is first asked for, whatever the case of letters. */
function lazily(make: () => string): (text: string) => boolean {
  let made: RegExp | null = null;
  return (text) => {
    made ??= new RegExp(make(), 'iu');
    return made.test(text);
  };
}

/** The words of these lists as alternatives of a pattern. */
function wordsOf(...parts: readonly Part[]): string {
  return loadLexicon('article-parts')
    .entries.filter(({ id }) => (parts as readonly string[]).includes(id))
    .flatMap(({ terms }) => terms ?? [])
    .map(toPattern)
    .join('|');
}

/** "*" is any ending of a word, "…" any words that follow, "’" an apostrophe or none; a word ends where its letters end. */
function toPattern(term: string): string {
  const words = term
    .replace(/[.()[\]?+^$|\\]/g, '\\$&')
    .replaceAll('*', '\\p{L}*')
    .replaceAll('’', "['’]?");
  const whole = words.replace(/\s*…$/, '(?![\\p{L}\\p{N}]).*').replaceAll(' ', '\\s+');
  return /\p{L}$/u.test(term) ? `${whole}(?!\\p{L})` : whole;
}
