import type { BlockKind } from '../document/document.ts';
import { KEYWORDS } from './front-words.ts';
import { isAbstractPart, isBackMatter, isMainHeading, isPublishing, namesAddress } from './article-words.ts';
import type { Line } from './lines.ts';
import { textOf, type Draft } from './paragraphs.ts';

/**
 * Where in the article the reading stands. `aside`: between the abstract and the first section, among boxes and bars; `back`: in back
 * matter below the first references, whose type is `referenceSize`. `told`: the last part of the abstract so far.
 */
export interface Mode {
  part: 'before' | 'front' | 'abstract' | 'aside' | 'body' | 'references' | 'back';
  referenceSize: number | null;
  told: Draft | null;
}

/** What is known of the article when a draft of its front is judged. */
export interface FrontFacts {
  readonly title: Draft | null;
  readonly bodySize: number;
  readonly hasAbstract: boolean;
  readonly before: Draft | null;
  /** The kind of the draft before. */
  readonly previous: BlockKind | null;
  /** True where a line further down names the article's first section. */
  readonly opensLater: boolean;
}

/** The article's text begins, with a heading. */
export function reopen(mode: Mode): BlockKind {
  mode.part = 'body';
  return 'heading';
}

/** The kind of a draft before the article's text: what stands above the title, authors, addresses, dates. */
export function frontKind(draft: Draft, next: Draft | null, text: string, mode: Mode, facts: FrontFacts, heading: boolean): BlockKind {
  if (mode.part === 'before') return heading && isMainHeading(text) && facts.title === null ? reopen(mode) : 'other';
  if (heading && ((isMainHeading(text) && !/^case report/i.test(text)) || (mode.told !== null && FIRST.test(text)))) return reopen(mode);
  if (isPublishing(text)) return 'other';
  if (namesAddress(text) || /^\d+\s?\p{Lu}/u.test(text)) return 'affiliation';
  if (goesOnTelling(draft, text, mode)) return 'abstract';
  // A badge behind a name tears the line of authors.
  if (facts.previous === 'authors' && /^[,\d*†‡§]/u.test(text) && draft.lines.length < 3) return 'authors';
  const prose = isProse(draft, text, facts.bodySize);
  if (prose && !facts.hasAbstract) {
    // An abstract without its heading stands alone above the article's first heading.
    if (opensArticle(next) || facts.opensLater) {
      mode.told = draft;
      return 'abstract';
    }
    mode.part = 'body';
    return 'paragraph';
  }
  if (/^\p{Lu}/u.test(text) && (text.includes(',') || /\band\b|\d/.test(text) || text.split(' ').length < 5) && next !== null)
    return 'authors';
  return 'other';
}

/** The number of a first section, whatever its title. */
const FIRST = /^(?:1|I)[.)]?\s+\p{Lu}/u;

function opensArticle(next: Draft | null): boolean {
  return next !== null && (isMainHeading(textOf(next)) || (FIRST.test(textOf(next)) && next.lines.length < 4));
}

/** Words that sentences have and names and addresses have not. */
const VERBS = /\b(?:is|are|was|were|has|have|had|we|that|which)\b/g;

/** Several lines of sentences in type near the article's; the last may go on over the page. */
function isProse(draft: Draft, text: string, bodySize: number): boolean {
  const size = draft.lines[0]?.size;
  if (size === undefined || draft.lines.length < 4) return false;
  const verbs = text.match(VERBS)?.length ?? 0;
  if (!/[.!?]$/.test(text)) return draft.lines.length > 5 && verbs > 3 && Math.abs(size - bodySize) < 1.6;
  return (
    Math.abs(size - bodySize) < 0.6 || (Math.abs(size - bodySize) < 1.6 && verbs > 1 && /\p{L}{3}\. \p{Lu}\p{Ll}*\s\p{Ll}/u.test(text))
  );
}

/** The kind of a draft below the abstract's heading. */
export function abstractKind(draft: Draft, text: string, mode: Mode, facts: FrontFacts, heading: boolean): BlockKind {
  const first = draft.lines[0];
  if (heading && first) {
    // The body's "Background" is set larger than an abstract's own label, and comes after it.
    if (isAbstractPart(text) && first.size < facts.bodySize + 0.4 && facts.opensLater) return 'abstract';
    if (mode.told === null || !facts.opensLater || opensText(text)) return reopen(mode);
    mode.part = 'aside';
    return 'other';
  }
  const told = mode.told?.lines[0]?.size;
  const small = told !== undefined && first !== undefined && first.size < told - 1;
  const kind = addressKind(draft, text) ?? (small && namesAddress(text) ? 'affiliation' : null);
  if (kind === null) mode.told = draft;
  return kind ?? 'abstract';
}

/**
 * The kind of a draft between the abstract and the heading of the first section: boxes and bars of the journal, but for what goes
 * on with the abstract.
 */
export function asideKind(draft: Draft, text: string, mode: Mode, facts: FrontFacts, heading: boolean): BlockKind {
  if (heading && opensText(text)) return reopen(mode);
  const before = facts.before?.lines.at(-1);
  if (facts.previous === 'keywords' && before && likeType(draft, before) && !/[.;]$/.test(before.text) && text.includes(','))
    return 'keywords';
  if (goesOnTelling(draft, text, mode)) return 'abstract';
  return addressKind(draft, text) ?? 'other';
}

/** The abstract's last sentence goes on in its type. */
function goesOnTelling(draft: Draft, text: string, { told }: Mode): boolean {
  const last = told?.lines.at(-1);
  return last !== undefined && /^\p{Ll}/u.test(text) && likeType(draft, last);
}

function likeType({ lines: [first] }: Draft, line: Line): boolean {
  return first !== undefined && first.font === line.font && Math.abs(first.size - line.size) < 0.15;
}

function opensText(text: string): boolean {
  return isMainHeading(text) && !isBackMatter(text);
}

/** Dates, editors, licence and the authors' addresses, which stand at the foot of an abstract or beside it. */
function addressKind(draft: Draft, text: string): BlockKind | null {
  if (isPublishing(text) || isCitation(text)) return 'other';
  if (
    namesAddress(text) &&
    (/^[*†‡§¶✉]/u.test(text) || draft.lines[0]?.words[0]?.raised === 'superscript' || (/\S@\S+\.\w/.test(text) && draft.lines.length < 5))
  )
    return 'affiliation';
  return /[\p{L}\p{N}]/u.test(text) ? null : 'other';
}

/** The kind of a draft in a bar at the right of a first page: keywords, addresses, the journal's own matters. */
export function barKind(text: string, previous: BlockKind | null): BlockKind {
  if (KEYWORDS.test(text) || (previous === 'keywords' && text.includes(','))) return 'keywords';
  return namesAddress(text) && /@|\bcorrespond/i.test(text) ? 'affiliation' : 'other';
}

/** How the paper itself is to be cited: two authors or more with their initials, a year and a place in the journal. */
function isCitation(text: string): boolean {
  return (
    /^(?:\p{Lu}[\p{L}'’-]+ \p{Lu}{1,3}\b[,.;] ?(?:and )?){2}/u.test(text) &&
    /\b(?:19|20)\d\d\b/.test(text) &&
    /\bdoi\b|\d[:;(]\s?[\d(]/i.test(text) &&
    text.length < 500
  );
}
