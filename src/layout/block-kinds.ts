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
    kinds.push({ ...draft, ...kindOf(draft, drafts[i + 1] ?? null, mode, facts) });
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

function kindOf(draft: Draft, next: Draft | null, mode: Mode, facts: Facts): { kind: BlockKind; level: number | null } {
  const text = textOf(draft);
  const plain = (kind: BlockKind): { kind: BlockKind; level: number | null } => ({ kind, level: null });
  if (draft === facts.title) {
    mode.part = 'front';
    return plain('title');
  }
  if (draft.bar === true) return plain(barKind(text, facts.previous));
  if (isCaption(draft, text, facts.bodySize)) return plain('caption');
  if (facts.turned && isTurnedLabel(draft, text, facts.bodySize)) return plain('other');
  if (mode.part !== 'front' && isFigureText(draft, text, facts.bodySize, facts.images(draft.page))) return plain('other');
  if (mode.part !== 'references' && KEYWORDS.test(text)) {
    if (mode.part === 'abstract') mode.part = mode.told !== null && facts.opensLater ? 'aside' : 'body';
    return plain('keywords');
  }
  if (ABSTRACT.test(text) && mode.part !== 'body' && mode.part !== 'references') {
    mode.part = 'abstract';
    if (text.replace(ABSTRACT, '').length >= 3) mode.told = draft;
    return plain(text.replace(ABSTRACT, '').length < 3 ? 'heading' : 'abstract');
  }
  if (isNotice(text) && mode.part !== 'references') return plain('other');
  const heading = isHeading(draft, next, text, facts);
  if (heading && isReferencesTitle(text)) {
    mode.part = 'references';
    return plain('heading');
  }
  if (mode.part === 'back' && returnsToReferences(draft, text, heading, mode, facts)) mode.part = 'references';
  if (mode.part === 'references') return plain(referenceKind(draft, text, mode, heading));
  if (mode.part === 'before' || mode.part === 'front') return plain(frontKind(draft, next, text, mode, facts, heading));
  if (mode.part === 'abstract') return plain(abstractKind(draft, text, mode, facts, heading));
  if (mode.part === 'aside') return plain(asideKind(draft, text, mode, facts, heading));
  if (heading) return plain('heading');
  if (isPublishing(text) && draft.page === 0) return plain('other');
  if (isFootnote(draft, text, facts) || endsFootnotes(draft, facts) || facts.belowTable(draft)) return plain('footnote');
  if (/^[•▪●◦–-]\s/.test(text)) return plain('list');
  return plain('paragraph');
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
