import type { BlockKind } from '../document/document.ts';
import type { Box } from '../span.ts';
import { isFigureText, isTurnedLabel } from './figure-text.ts';
import { abstractKind, asideKind, barKind, frontKind, type FrontFacts, type Mode } from './front-matter.ts';
import type { BodyType } from './body-type.ts';
import { isBackMatter, isMainHeading, isNotice, isOpeningTitle, isPublishing, isReferencesTitle, namesAddress } from './article-words.ts';
import { ABSTRACT, KEYWORDS } from './front-words.ts';
import { isCapitals, isHeading, textBelow, type HeadingFacts } from './headings.ts';
import { CAPTION_START, textOf, type Draft } from './paragraphs.ts';
import { findTitle } from './title.ts';

/** A draft with its kind; `level` counts from 1 for headings. */
export interface KindDraft extends Draft {
  readonly kind: BlockKind;
  readonly level: number | null;
}

/** A line or two this much smaller than the article's type, in points, belong to a table or a foot. */
const SMALL_BY = 1.4,
  SMALL_LINES = 3;

/** An article's first section begins on one of this many pages. */
const OPENING_PAGES = 3;

/** Boxes of what else is drawn on a page: pictures and tables. */
export interface Drawn {
  readonly images: (page: number) => readonly Box[];
  readonly tables: (page: number) => readonly Box[];
  /** What is printed at a right angle to most of its page. */
  readonly turned: ReadonlySet<Draft>;
}

/** Gives every draft its kind, in reading order. */
export function findKinds(read: readonly Draft[], body: BodyType, drawn: Drawn): KindDraft[] {
  const { size: bodySize } = body;
  const { drafts, title } = findTitle(read, bodySize, (draft) => ABSTRACT.test(textOf(draft)) || isPublishing(textOf(draft)));
  const last = drafts.findLastIndex((draft) => draft.page - (drafts[0]?.page ?? 0) < OPENING_PAGES && isOpeningTitle(textOf(draft)));
  const mode: Mode = { part: title === null ? 'body' : 'before', referenceSize: null, told: null };
  const hasAbstract = drafts.some((draft) => draft.page === 0 && ABSTRACT.test(textOf(draft)));
  if (title === null && hasAbstract) mode.part = 'before';
  const kinds: KindDraft[] = [];
  drafts.forEach((draft, i) => {
    const facts: Facts = {
      title,
      bodySize,
      bodyFont: body.font,
      hasAbstract,
      images: drawn.images,
      turned: drawn.turned.has(draft),
      belowTable: (at) => standsBelow(at, drawn.tables(at.page), bodySize),
      before: drafts[i - 1] ?? null,
      previous: kinds.at(-1)?.kind ?? null,
      below: textBelow(drafts, i, body.font),
      opensLater: i < last,
    };
    const text = textOf(draft);
    const kind = markedKind(draft, text, mode, facts) ?? kindInPart(draft, drafts[i + 1] ?? null, text, mode, facts);
    kinds.push({ ...draft, kind, level: null });
  });
  return levels(kinds);
}

interface Facts extends HeadingFacts, FrontFacts {
  readonly bodySize: number;
  readonly images: (page: number) => readonly Box[];
  /** True where it is printed at a right angle to most of its page. */
  readonly turned: boolean;
  /** True for small type that stands right below a table. */
  readonly belowTable: (draft: Draft) => boolean;
}

/** The kind of a draft that its own words or what is drawn around it give away, whatever part of the article it stands in. */
function markedKind(draft: Draft, text: string, mode: Mode, facts: Facts): BlockKind | null {
  if (draft === facts.title) {
    mode.part = 'front';
    return 'title';
  }
  if (draft.bar === true) return barKind(text, facts.previous);
  if (isCaption(draft, text, facts.bodySize)) return 'caption';
  if (facts.turned && isTurnedLabel(draft, text, facts.bodySize)) return 'other';
  if (mode.part !== 'front' && isFigureText(draft, text, facts.bodySize, facts.images(draft.page))) return 'other';
  if (mode.part === 'references') return null;
  if (KEYWORDS.test(text)) {
    if (mode.part === 'abstract') mode.part = mode.told !== null && facts.opensLater ? 'aside' : 'body';
    return 'keywords';
  }
  if (mode.part !== 'body' && ABSTRACT.test(text)) return opensAbstract(draft, text, mode);
  return isNotice(text) ? 'other' : null;
}

/** "Abstract" alone heads it; with more words it is told at once. */
function opensAbstract(draft: Draft, text: string, mode: Mode): BlockKind {
  mode.part = 'abstract';
  if (text.replace(ABSTRACT, '').length < 3) return 'heading';
  mode.told = draft;
  return 'abstract';
}

/** The kind of a draft in the part of the article that was reached; a heading may open another part. */
function kindInPart(draft: Draft, next: Draft | null, text: string, mode: Mode, facts: Facts): BlockKind {
  const heading = isHeading(draft, next, text, facts);
  if (heading && isReferencesTitle(text)) {
    mode.part = 'references';
    return 'heading';
  }
  if (mode.part === 'back' && returnsToReferences(draft, text, heading, mode, facts)) mode.part = 'references';
  switch (mode.part) {
    case 'references':
      return referenceKind(draft, text, mode, heading);
    case 'before':
    case 'front':
      return frontKind(draft, next, text, mode, facts, heading);
    case 'abstract':
      return abstractKind(draft, text, mode, facts, heading);
    case 'aside':
      return asideKind(draft, text, mode, facts, heading);
    default:
      return heading ? 'heading' : bodyKind(draft, text, facts);
  }
}

/** The kind of what is no heading, in the body or the back matter. */
function bodyKind(draft: Draft, text: string, facts: Facts): BlockKind {
  if (isPublishing(text) && draft.page === 0) return 'other';
  if (isFootnote(draft, text, facts) || endsFootnotes(draft, facts) || facts.belowTable(draft)) return 'footnote';
  return /^[•▪●◦–-]\s/.test(text) ? 'list' : 'paragraph';
}

function referenceKind(draft: Draft, text: string, mode: Mode, heading: boolean): BlockKind {
  if (heading && isMainHeading(text)) {
    mode.part = isBackMatter(text) ? 'back' : 'body';
    return 'heading';
  }
  if (namesAddress(text) && /correspond|^\*|^\d?\s?Department/i.test(text)) return 'affiliation';
  mode.referenceSize ??= draft.lines[0]?.size ?? null;
  return 'reference';
}

/** Back matter in the midst of the references ends where their type, smaller than the article's, or another heading follows. */
function returnsToReferences(draft: Draft, text: string, heading: boolean, mode: Mode, { bodySize }: Facts): boolean {
  if (heading) return !isMainHeading(text);
  const size = draft.lines[0]?.size ?? bodySize;
  return mode.referenceSize !== null && mode.referenceSize < bodySize - 0.4 && Math.abs(size - mode.referenceSize) < 0.15;
}

function isCaption(draft: Draft, text: string, bodySize: number): boolean {
  const match = CAPTION_START.exec(text);
  const first = draft.lines[0];
  if (!match || !first) return false;
  const opening = first.words[0]?.word;
  if (opening?.bold || opening?.italic) return true;
  if (first.size < bodySize - 0.3) return true;
  return (
    /^\s*[.:|]|^\s+\p{Lu}(?!.*\b(?:shows?|demonstrates?|illustrates?)\b)/u.test(text.slice(match[0].length, match[0].length + 60)) &&
    draft.lines.length < 12
  );
}

function isFootnote(draft: Draft, text: string, { bodySize, bodyFont, previous }: Facts): boolean {
  const first = draft.lines[0],
    size = first?.size ?? bodySize;
  if (
    first?.words[0]?.raised === 'superscript' &&
    /^(?:[a-z]|[*†‡§¶#]{1,3})\s?\p{Lu}/u.test(text) &&
    (first.font !== bodyFont || size < bodySize - 0.4)
  )
    return true;
  if (previous !== 'heading' && draft.lines.length <= SMALL_LINES && draft.lines.every((line) => line.size < bodySize - SMALL_BY))
    return true;
  return (
    size < bodySize - 0.8 &&
    (/^(?:[*†‡§¶]|[a-e]\s?\p{Lu}|abbreviations?\b|note)/iu.test(text) ||
      /^[A-Z][\w-]{0,8}[,:=]\s/.test(text) ||
      ((previous !== 'heading' || /^\d/.test(text)) && namesAddress(text)))
  );
}

/** Small type with a raised mark right below a footnote is the next one. */
function endsFootnotes({ lines: [line], page }: Draft, { previous, before, bodySize }: Facts): boolean {
  const above = before?.lines.at(-1);
  if (previous !== 'footnote' || !line || !above || before?.page !== page || line.size > bodySize - 0.4) return false;
  return line.words[0]?.raised === 'superscript' && line.y > above.y && line.y - above.y < 2.5 * line.size;
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
  const main = new Set(drafts.filter((draft) => draft.kind === 'heading' && isMainHeading(textOf(draft))).map(styleOf));
  return drafts.map((draft) => (draft.kind === 'heading' ? { ...draft, level: main.has(styleOf(draft)) ? 1 : 2 } : draft));
}
