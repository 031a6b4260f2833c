import type { BlockKind } from '../document/document.ts';
import type { Box } from '../span.ts';
import { isFigureText } from './figure-text.ts';
import type { Line } from './lines.ts';
import { CAPTION_START, isLabel, textOf, type Draft } from './paragraphs.ts';
import { findTitle } from './title.ts';

/** A draft with its kind; `level` counts from 1 for headings. */
export interface KindDraft extends Draft {
  readonly kind: BlockKind;
  readonly level: number | null;
}

const MAIN_HEADING = /^(?:(?:\d+|[IVX]+)[.)]?\s*)?(?:abstract|summary|introduction|background|case\b.*|cases|clinical (?:case|history|presentation|summary)|patients?|methods?|materials?\b.*|results?\b.*|discussions?\b.*|conclusions?\b.*|references?|bibliography|acknowledge?ments?|consent\b.*|competing interests?|conflicts? of interest.*|authors?['’]? contributions?|abbreviations?|funding|ethics.*|disclosures?|declarations?|letter to the editor|report of (?:a )?cases?)\s*:?$/i;
const REFERENCES = /^(?:\d+[.)]?\s*)?(?:references?|bibliography|literature cited|works cited)\s*:?$/i;
const ABSTRACT = /^(?:(?:structured\s+)?abstract|summary|a\s*b\s*s\s*t\s*r\s*a\s*c\s*t)\b\s*[:.—–-]?\s*/i;
/** How a line of keywords begins. */
export const KEYWORDS = /^key\s*-?\s*words?\b/i;
const AFFILIATION = /\b(?:department|dept|division|university|universit|hospital|institute|college|school of|faculty|clinic|center|centre|laboratory)\b|@|\bcorrespond/i;
const PUBLISHING = /^(?:(?:received|accepted|revised)(?=\s*(?::|on\b|\d|in\b|for\b|january|february|march|april|may|june|july|august|september|october|november|december))|published(?=\s*(?::|online|by|in\b|on\b|\d|january|february|march|april|may|june|july|august|september|october|november|december))|copyright|©|\(c\)|doi\b|https?:|www\.|open access|academic editor|editor|citation|cite this|how to cite|this is an open|correspond|\*\s*correspond|e-?mail|full list of author|issn|edited by|reviewed by|specialty section|article history|available online|licen[sc]ee|contents lists|case report\b.{0,20}$|research article$|original article$|review$|letter$|open$)/i;

interface Mode { part: 'before' | 'front' | 'abstract' | 'body' | 'references' }

/** What most of the article is set in: size in points and font name. */
export interface BodyType {
  readonly size: number;
  readonly font: string;
}

/** Boxes of what else is drawn on a page: pictures and tables. */
export interface Drawn {
  readonly images: (page: number) => readonly Box[];
  readonly tables: (page: number) => readonly Box[];
}

/** Gives every draft its kind, in reading order. */
export function findKinds(read: readonly Draft[], body: BodyType, drawn: Drawn): KindDraft[] {
  const { size: bodySize } = body;
  const { drafts, title } = findTitle(read, bodySize, (draft) => ABSTRACT.test(textOf(draft)) || PUBLISHING.test(textOf(draft)));
  const last = drafts.findLastIndex((draft) => /^(?:1[.)]?\s*)?(?:introduction|background)\s*:?$/i.test(textOf(draft)));
  const mode: Mode = { part: title === null ? 'body' : 'before' };
  const hasAbstract = drafts.some((draft) => draft.page === 0 && ABSTRACT.test(textOf(draft)));
  if (title === null && hasAbstract) mode.part = 'before';
  const kinds = drafts.map((draft, i): KindDraft => ({ ...draft, ...kindOf(draft, drafts[i + 1] ?? null, mode, { title, bodySize, bodyFont: body.font, hasAbstract, images: drawn.images, belowTable: (at) => standsBelow(at, drawn.tables(at.page), bodySize), before: drafts[i - 1] ?? null, opensLater: (from) => drafts.indexOf(from) < last }) }));
  return levels(kinds);
}

interface Facts {
  readonly title: Draft | null;
  readonly bodySize: number;
  readonly bodyFont: string;
  readonly hasAbstract: boolean;
  readonly images: (page: number) => readonly Box[];
  readonly before: Draft | null;
  /** True for small type that stands right below a table. */
  readonly belowTable: (draft: Draft) => boolean;
  /** True where a line further down names the article's first section. */
  readonly opensLater: (draft: Draft) => boolean;
}

function kindOf(draft: Draft, next: Draft | null, mode: Mode, facts: Facts): { kind: BlockKind; level: number | null } {
  const text = textOf(draft);
  const plain = (kind: BlockKind): { kind: BlockKind; level: number | null } => ({ kind, level: null });
  if (draft === facts.title) { mode.part = 'front'; return plain('title'); }
  if (isCaption(draft, text, facts.bodySize)) return plain('caption');
  if (mode.part !== 'front' && isFigureText(draft, text, facts.bodySize, facts.images(draft.page))) return plain('other');
  if (mode.part !== 'references' && KEYWORDS.test(text)) { if (mode.part === 'abstract') mode.part = 'body'; return plain('keywords'); }
  if (ABSTRACT.test(text) && mode.part !== 'body' && mode.part !== 'references') {
    mode.part = 'abstract';
    return plain(text.replace(ABSTRACT, '').length < 3 ? 'heading' : 'abstract');
  }
  const heading = isHeading(draft, next, text, facts);
  if (heading && REFERENCES.test(text)) { mode.part = 'references'; return plain('heading'); }
  if (mode.part === 'references') return plain(heading && MAIN_HEADING.test(text) ? reopen(mode) : AFFILIATION.test(text) && /correspond|^\*|^\d?\s?Department/i.test(text) ? 'affiliation' : 'reference');
  if (mode.part === 'before' || mode.part === 'front') return plain(frontKind(draft, next, text, mode, facts, heading));
  if (mode.part === 'abstract') return plain(abstractKind(draft, text, mode, facts, heading));
  if (heading) return plain('heading');
  if (PUBLISHING.test(text) && draft.page === 0) return plain('other');
  if (isFootnote(draft, text, facts.bodySize) || facts.belowTable(draft)) return plain('footnote');
  if (/^[•▪●◦–-]\s/.test(text)) return plain('list');
  return plain('paragraph');
}

function reopen(mode: Mode): BlockKind {
  mode.part = 'body';
  return 'heading';
}

function frontKind(draft: Draft, next: Draft | null, text: string, mode: Mode, facts: Facts, heading: boolean): BlockKind {
  if (mode.part === 'before') return heading && MAIN_HEADING.test(text) && facts.title === null ? reopen(mode) : 'other';
  if (heading && MAIN_HEADING.test(text) && !/^case report/i.test(text)) return reopen(mode);
  if (PUBLISHING.test(text)) return 'other';
  if (AFFILIATION.test(text) || /^\d+\s?\p{Lu}/u.test(text)) return 'affiliation';
  const prose = draft.lines.length > 3 && draft.lines[0] !== undefined && Math.abs(draft.lines[0].size - facts.bodySize) < 0.6 && /[.!?]$/.test(text);
  if (prose && !facts.hasAbstract) {
    // An abstract without its heading stands alone above the article's first heading.
    if (opensArticle(next)) return 'abstract';
    mode.part = 'body';
    return 'paragraph';
  }
  if (/^\p{Lu}/u.test(text) && (text.includes(',') || /\band\b|\d/.test(text) || text.split(' ').length < 5) && next !== null) return 'authors';
  return 'other';
}

function opensArticle(next: Draft | null): boolean {
  return next !== null && MAIN_HEADING.test(textOf(next));
}

/** A part's name on a line of its own inside an abstract; the article's own headings follow further down. */
export const PART_LABEL = /^(?:background|introduction|objectives?|aims?|purpose|methods?|case(?: (?:report|presentation|description))?|patients?(?: and methods)?|results?|findings|conclusions?|discussion)\s*[:.]?$/i;

function abstractKind(draft: Draft, text: string, mode: Mode, facts: Facts, heading: boolean): BlockKind {
  const first = draft.lines[0];
  if (heading && first) {
    // The body's "Background" is set larger than an abstract's own label, and comes after it.
    return PART_LABEL.test(text) && first.size < facts.bodySize + 0.4 && facts.opensLater(draft) ? 'abstract' : reopen(mode);
  }
  return PUBLISHING.test(text) ? 'other' : 'abstract';
}

function isCaption(draft: Draft, text: string, bodySize: number): boolean {
  const match = CAPTION_START.exec(text);
  const first = draft.lines[0];
  if (!match || !first) return false;
  const opening = first.words[0]?.word;
  if (opening?.bold || opening?.italic) return true;
  if (first.size < bodySize - 0.3) return true;
  return /^\s*[.:|]|^\s+\p{Lu}(?!.*\b(?:shows?|demonstrates?|illustrates?)\b)/u.test(text.slice(match[0].length, match[0].length + 60)) && draft.lines.length < 12;
}

/** A short line or two set apart by weight, size, slant or capitals, that does not end like a sentence. */
function isHeading(draft: Draft, next: Draft | null, text: string, facts: Facts): boolean {
  const { bodySize } = facts;
  const first = draft.lines[0];
  if (!first || draft.lines.length > 3 || text.length > 150 || text.length < 3 || !/\p{L}{2}/u.test(text) || isLabel(first)) return false;
  if (/[,;]$/.test(text) || (/\.$/.test(text) && !MAIN_HEADING.test(text.slice(0, -1))) || !/^["“‘(]?[\p{Lu}\d]/u.test(text)) return false;
  if (MAIN_HEADING.test(text) && (first.bold || first.size > bodySize + 0.3 || isCapitals(text) || first.italic || draft.lines.length === 1)) return true;
  const styled = (every: (line: Line) => boolean): boolean => draft.lines.every(every);
  if (styled((line) => line.size > bodySize + 0.7)) return true;
  const opens = next !== null && next.lines.length > 1;
  if (styled((line) => line.bold) && first.size >= bodySize - (opens ? 2.3 : 0.6)) return true;
  if (isSetOff(draft, next, text, facts)) return true;
  if (isCapitals(text) && text.length > 4 && text.length < 70 && first.size >= bodySize - 0.6 && opens) return /^[\d.\s]*[\p{Lu}\s,&:/-]+$/u.test(text);
  return styled((line) => line.italic) && first.size >= bodySize - 0.6 && draft.lines.length <= 2 && text.length < 90 && opens && first.box[2] < draft.right - 2 * first.size;
}

/** A short line in another font than the article's, or apart from the finished paragraph above it, with running text below. */
function isSetOff(draft: Draft, next: Draft | null, text: string, { before, bodyFont, bodySize }: Facts): boolean {
  const line = draft.lines[0], below = next?.lines[0], above = before?.lines.at(-1);
  if (!line || !below || draft.lines.length > 1 || text.length > 90 || /[.:]$/.test(text) || !/^\p{Lu}/u.test(text) || line.size < bodySize - 1) return false;
  if (line.box[2] > draft.right - 2 * line.size || Math.abs(below.size - bodySize) > 0.3 || below.font !== bodyFont || below.y < line.y) return false;
  if (above && above.page === line.page && before?.column === draft.column && !/[.!?)\]]$/.test(above.text)) return false;
  if (line.font !== bodyFont) return true;
  const apart = above && above.page === line.page && above.y < line.y && line.y - above.y > 1.6 * (below.y - line.y);
  return apart === true && below.y - line.y < 1.6 * line.size && next.lines.length > 1;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
}

function isFootnote(draft: Draft, text: string, bodySize: number): boolean {
  const size = draft.lines[0]?.size ?? bodySize;
  return size < bodySize - 0.8 && (/^(?:[*†‡§¶]|[a-e]\s?\p{Lu}|abbreviations?\b|note)/iu.test(text) || /^[A-Z][\w-]{0,8}[,:=]\s/.test(text) || AFFILIATION.test(text));
}

function standsBelow(draft: Draft, tables: readonly Box[], bodySize: number): boolean {
  const line = draft.lines[0];
  if (line === undefined || line.size > bodySize - 0.4) return false;
  return tables.some((box) => line.box[1] > box[3] - 4 && line.box[1] - box[3] < 22 && line.box[0] < box[2] && line.box[2] > box[0]);
}

function levels(drafts: readonly KindDraft[]): KindDraft[] {
  const styleOf = (draft: KindDraft): string => {
    const line = draft.lines[0];
    return line ? `${Math.round(line.size * 2)}|${line.bold}|${line.italic}|${isCapitals(textOf(draft))}` : '';
  };
  const main = new Set(drafts.filter((draft) => draft.kind === 'heading' && MAIN_HEADING.test(textOf(draft))).map(styleOf));
  return drafts.map((draft) => (draft.kind === 'heading' ? { ...draft, level: main.has(styleOf(draft)) ? 1 : 2 } : draft));
}

