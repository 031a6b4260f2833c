import type { BlockKind } from '../document/document.ts';
import type { Box } from '../span.ts';
import { isFigureText } from './figure-text.ts';
import { isCapitals, isHeading, MAIN_HEADING, textBelow, type HeadingFacts } from './headings.ts';
import { CAPTION_START, textOf, type Draft } from './paragraphs.ts';
import { findTitle } from './title.ts';

/** A draft with its kind; `level` counts from 1 for headings. */
export interface KindDraft extends Draft {
  readonly kind: BlockKind;
  readonly level: number | null;
}

const REFERENCES = /^(?:\d+[.)]?\s*)?(?:references?|bibliography|literature cited|works cited)\s*:?$/i;
const ABSTRACT = /^(?:(?:structured\s+)?abstract|summary|a\s*b\s*s\s*t\s*r\s*a\s*c\s*t)\b\s*[:.—–-]?\s*/i;
/** How a line of keywords begins. */
export const KEYWORDS = /^key\s*-?\s*words?\b/i;
const AFFILIATION = /\b(?:department|dept|division|university|universit|hospital|institute|college|school of|faculty|clinic|center|centre|laboratory)\b|@|\bcorrespond/i;
const PUBLISHING = /^(?:(?:received|accepted|revised)(?=\s*(?::|on\b|\d|in\b|for\b|january|february|march|april|may|june|july|august|september|october|november|december))|published(?=\s*(?::|online|by|in\b|on\b|\d|january|february|march|april|may|june|july|august|september|october|november|december))|copyright|©|\(c\)|doi\b|https?:|www\.|open access|academic editor|editor|citation|cite this|how to cite|this is an open|correspond|\*\s*correspond|e-?mail|full list of author|issn|edited by|reviewed by|specialty section|article history|available online|licen[sc]ee|contents lists|case report\b.{0,20}$|research article$|original article$|review$|letter$|open$)/i;

/** Headings after the reference list that only their own paragraphs belong to. */
const BACK_MATTER = /^(?:acknowledge?ments?|consent\b.*|competing interests?|conflicts? of interest.*|authors?['’]? contributions?|abbreviations?|funding|ethics.*|disclosures?|declarations?)\s*:?$/i;

/** Where in the article the reading stands. `back`: in back matter below the first references, whose type is `referenceSize`. */
interface Mode { part: 'before' | 'front' | 'abstract' | 'body' | 'references' | 'back'; referenceSize: number | null }

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
  const mode: Mode = { part: title === null ? 'body' : 'before', referenceSize: null };
  const hasAbstract = drafts.some((draft) => draft.page === 0 && ABSTRACT.test(textOf(draft)));
  if (title === null && hasAbstract) mode.part = 'before';
  const kinds: KindDraft[] = [];
  drafts.forEach((draft, i) => {
    const facts: Facts = {
      title, bodySize, bodyFont: body.font, hasAbstract, images: drawn.images, belowTable: (at) => standsBelow(at, drawn.tables(at.page), bodySize),
      before: drafts[i - 1] ?? null, follows: kinds.at(-1)?.kind === 'heading', below: textBelow(drafts, i, body.font), opensLater: i < last,
    };
    kinds.push({ ...draft, ...kindOf(draft, drafts[i + 1] ?? null, mode, facts) });
  });
  return levels(kinds);
}

interface Facts extends HeadingFacts {
  readonly title: Draft | null;
  readonly hasAbstract: boolean;
  readonly images: (page: number) => readonly Box[];
  /** True for small type that stands right below a table. */
  readonly belowTable: (draft: Draft) => boolean;
  /** True where a line further down names the article's first section. */
  readonly opensLater: boolean;
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
  if (mode.part === 'back' && returnsToReferences(draft, text, heading, mode, facts)) mode.part = 'references';
  if (mode.part === 'references') return plain(referenceKind(draft, text, mode, heading));
  if (mode.part === 'before' || mode.part === 'front') return plain(frontKind(draft, next, text, mode, facts, heading));
  if (mode.part === 'abstract') return plain(abstractKind(draft, text, mode, facts, heading));
  if (heading) return plain('heading');
  if (PUBLISHING.test(text) && draft.page === 0) return plain('other');
  if (isFootnote(draft, text, facts.bodySize) || facts.belowTable(draft)) return plain('footnote');
  if (/^[•▪●◦–-]\s/.test(text)) return plain('list');
  return plain('paragraph');
}

function referenceKind(draft: Draft, text: string, mode: Mode, heading: boolean): BlockKind {
  if (heading && MAIN_HEADING.test(text)) {
    mode.part = BACK_MATTER.test(text) ? 'back' : 'body';
    return 'heading';
  }
  if (AFFILIATION.test(text) && /correspond|^\*|^\d?\s?Department/i.test(text)) return 'affiliation';
  mode.referenceSize ??= draft.lines[0]?.size ?? null;
  return 'reference';
}

/** Back matter in the midst of the references ends where their type, smaller than the article's, or another heading follows. */
function returnsToReferences(draft: Draft, text: string, heading: boolean, mode: Mode, { bodySize }: Facts): boolean {
  if (heading) return !MAIN_HEADING.test(text);
  const size = draft.lines[0]?.size ?? bodySize;
  return mode.referenceSize !== null && mode.referenceSize < bodySize - 0.4 && Math.abs(size - mode.referenceSize) < 0.15;
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
    return PART_LABEL.test(text) && first.size < facts.bodySize + 0.4 && facts.opensLater ? 'abstract' : reopen(mode);
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

