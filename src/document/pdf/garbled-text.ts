import type { Page } from '../document.ts';

/** Fewer characters of a font say nothing about it: mathematical signs and lists of gene names are no prose. */
const FEWEST = 300;
/** Letters of any language in Latin script hold this share of vowels; shuffled codes do not. Gene names in italics come down to 0.24. */
const FEWEST_VOWELS = 0.2,
  MOST_VOWELS = 0.62;
/** A text font draws mostly letters and digits; where it seems not to, its codes stand for something else. */
const FEWEST_LETTERS = 0.55;
/** Rows of dots or dashes have fewer different characters than text has. */
const FEWEST_DIFFERENT = 20;
/** From this share of characters without a usable code on, a font's text is not to be relied on. */
const UNUSABLE = 0.1;
/** A page with fewer characters, or a smaller garbled share, is still worth reading. */
const FEWEST_ON_PAGE = 50,
  MOST_ON_PAGE = 0.5;

/** The pages with garbled ones taken out of sight, and how many visible characters are garbled in all. */
export interface GarbledPages {
  readonly pages: readonly Page[];
  readonly garbled: number;
  readonly visible: number;
}

/**
 * Finds text whose codes do not say what is drawn, as in fonts without a usable ToUnicode table. A page of mostly such text comes back in
 * state `failed`, its characters hidden as `garbled`.
 */
export function hideGarbledPages(pages: readonly Page[]): GarbledPages {
  const fonts = garbledFonts(pages);
  let garbled = 0,
    visible = 0;
  const settled = pages.map((page): Page => {
    const names = page.fonts.map((font) => fonts.has(font.name));
    let here = 0,
      seen = 0;
    for (const { text, hidden, font } of page.glyphs) {
      if (hidden !== null || text.trim() === '') continue;
      seen += 1;
      if (isUnusable(text) || names[font] === true) here += 1;
    }
    garbled += here;
    visible += seen;
    return here < FEWEST_ON_PAGE || here < MOST_ON_PAGE * seen ? page : withoutText(page);
  });
  return { pages: settled, garbled, visible };
}

function withoutText(page: Page): Page {
  const glyphs = page.glyphs.map((glyph) => (glyph.hidden === null ? { ...glyph, hidden: 'garbled' as const } : glyph));
  return { ...page, glyphs, state: 'failed', reason: page.reason ?? 'the codes of its characters do not say what is drawn' };
}

/** Names of fonts whose characters, over all pages, do not read as text. */
function garbledFonts(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, FontCount>();
  for (const page of pages) {
    const own = page.fonts.map(({ name }) => {
      const count = counts.get(name) ?? { all: 0, word: 0, latin: 0, vowels: 0, unusable: 0, different: new Set<string>() };
      counts.set(name, count);
      return count;
    });
    for (const { text, hidden, font } of page.glyphs) {
      const count = own[font];
      if (count !== undefined && hidden === null) countCharacter(count, text);
    }
  }
  return new Set([...counts].filter(([, count]) => isGarbled(count)).map(([name]) => name));
}

interface FontCount {
  all: number;
  word: number;
  latin: number;
  vowels: number;
  unusable: number;
  readonly different: Set<string>;
}

function countCharacter(count: FontCount, text: string): void {
  const code = text.charCodeAt(0);
  const lower = code | 32;
  if (lower >= 97 && lower <= 122) {
    count.all += 1;
    count.word += 1;
    count.latin += 1;
    if (lower === 97 || lower === 101 || lower === 105 || lower === 111 || lower === 117 || lower === 121) count.vowels += 1;
  } else if (text.trim() !== '') {
    count.all += 1;
    count.different.add(text);
    if (isUnusable(text)) count.unusable += 1;
    else if (/[\p{L}\p{N}\p{M}]/u.test(text)) count.word += 1;
  }
}

function isGarbled({ all, word, latin, vowels, unusable, different }: FontCount): boolean {
  if (all < FEWEST) return false;
  if (unusable > UNUSABLE * all || (word < FEWEST_LETTERS * all && different.size >= FEWEST_DIFFERENT)) return true;
  return latin >= FEWEST && latin > 0.5 * word && (vowels < FEWEST_VOWELS * latin || vowels > MOST_VOWELS * latin);
}

/** Control characters, private use and the replacement character say nothing about what is drawn. */
function isUnusable(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 32 ? text.trim() !== '' : (code >= 0x7f && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd;
}
