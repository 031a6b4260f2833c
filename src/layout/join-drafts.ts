import type { KindDraft } from './block-kinds.ts';
import { isAbstractPart } from './article-words.ts';
import { KEYWORDS } from './front-words.ts';
import type { Line } from './lines.ts';
import { isLabel, textOf } from './paragraphs.ts';

const ENDS = /[.!?:]["'”’)\]]*(?:\s*\[?\d[\d,\s\u2010-\u2015-]*\]?)?$/;
/** Kinds that may stand between the two halves of a paragraph. */
const FLOATS: ReadonlySet<string> = new Set(['caption', 'table', 'footnote', 'other', 'affiliation']);
const JOINED: ReadonlySet<string> = new Set(['paragraph', 'abstract', 'reference', 'list']);

/**
 * Joins the parts of paragraphs that a column, a page or a float tears apart. Floats that stood between the parts follow the
 * joined paragraph.
 */
export function joinDrafts(drafts: readonly KindDraft[]): KindDraft[] {
  const indented = usesIndents(drafts),
    numbered = numbersReferences(drafts);
  const out: KindDraft[] = [];
  for (const draft of drafts) {
    const at = out.findLastIndex((other) => !FLOATS.has(other.kind));
    const open = out[at];
    const caption = out.findLastIndex((other) => other.kind === 'caption');
    const torn = out[caption];
    if (
      torn &&
      (draft.kind === 'paragraph' || draft.kind === 'footnote') &&
      endsCaption(torn, draft, caption === out.length - 1, out.at(-1) ?? null)
    ) {
      out[caption] = { ...torn, lines: [...torn.lines, ...draft.lines], right: draft.right };
      continue;
    }
    if (
      open &&
      JOINED.has(open.kind) &&
      open.kind === draft.kind &&
      runsOn(open, draft, { indented, numbered, floated: at < out.length - 1 })
    ) {
      out[at] = { ...open, lines: [...open.lines, ...draft.lines], right: draft.right };
    } else {
      out.push(draft);
    }
  }
  return out.flatMap(splitLabels);
}

/** A caption cut by the end of its page or column goes on at the head of the next, in its own type. */
function endsCaption(caption: KindDraft, draft: KindDraft, newest: boolean, before: KindDraft | null): boolean {
  const last = caption.lines.at(-1),
    first = draft.lines[0];
  if (!last || !first || ENDS.test(last.text) || Math.abs(last.size - first.size) > 0.15 || last.font !== first.font) return false;
  const nextPage = draft.page === caption.page + 1 && before?.page === caption.page;
  const nextColumn = draft.page === caption.page && newest && draft.column !== caption.column && first.y < last.y;
  return (nextPage && last.y > first.y) || nextColumn;
}

/**
 * How the document sets its text: paragraphs begin with an indent, references with a number. `floated`: floats stand between the
 * two drafts.
 */
interface Setting {
  readonly indented: boolean;
  readonly numbered: boolean;
  readonly floated: boolean;
}

function runsOn(open: KindDraft, draft: KindDraft, { indented, numbered, floated }: Setting): boolean {
  const last = open.lines.at(-1),
    first = draft.lines[0];
  if (!last || !first) return false;
  const sameStrip =
    last.page === first.page && open.column === draft.column && !floated && first.y > last.y && first.y - last.y < 4 * last.size;
  if (Math.abs(last.size - first.size) > 0.6) return false;
  const text = textOf(draft);
  const broken = /[-\u00ad\u2010]$/.test(last.text);
  if (open.kind === 'abstract' && open.lines.length === 1 && isAbstractPart(last.text)) return true;
  if (draft.kind === 'reference' && numbered) return !startsReference(text);
  if (sameStrip) return broken && /^\p{Ll}/u.test(text);
  if (isLabel(first)) return false;
  if (broken || /^\p{Ll}/u.test(text)) return true;
  if (draft.kind === 'reference') return !startsReference(text) && !ENDS.test(last.text);
  if (!ENDS.test(last.text)) return true;
  if (/:$/.test(last.text)) return false;
  const isIndented = first.box[0] > draft.left + 0.6 * first.size;
  const full = last.box[2] > open.right - 0.8 * last.size;
  return indented ? !isIndented && full && draft.kind === 'paragraph' : full && !isIndented && draft.kind === 'paragraph';
}

/** Most paragraphs of the document begin with an indent. */
function usesIndents(drafts: readonly KindDraft[]): boolean {
  const paragraphs = drafts.filter(
    (draft, i) => draft.kind === 'paragraph' && draft.lines.length > 2 && drafts[i - 1]?.kind === 'paragraph',
  );
  const indented = paragraphs.filter((draft) => (draft.lines[0]?.box[0] ?? 0) > draft.left + 0.6 * (draft.lines[0]?.size ?? 10));
  return indented.length > paragraphs.length / 2;
}

function numbersReferences(drafts: readonly KindDraft[]): boolean {
  const references = drafts.filter((draft) => draft.kind === 'reference');
  return references.filter((draft) => startsReference(textOf(draft))).length > 0.6 * references.length;
}

function startsReference(text: string): boolean {
  return /^[[(]?\d{1,3}[\]).]?\s/.test(text);
}

// References that were set without space between them are parted by their numbers; abstracts by their bold labels.
function splitLabels(draft: KindDraft): KindDraft[] {
  if (draft.kind === 'abstract') {
    return splitAt(draft, (line, i) => i > 0 && isLabel(line)).map((part) =>
      KEYWORDS.test(textOf(part)) ? { ...part, kind: 'keywords' } : part,
    );
  }
  if (draft.kind !== 'reference') return [draft];
  let number = Number(/^[[(]?(\d{1,3})/.exec(draft.lines[0]?.text ?? '')?.[1] ?? NaN);
  return splitAt(draft, (line, i) => {
    const found = Number(/^[[(]?(\d{1,3})[\]).]\s/.exec(line.text)?.[1] ?? NaN);
    if (i === 0 || found !== number + 1) return false;
    number = found;
    return true;
  });
}

function splitAt(draft: KindDraft, starts: (line: Line, index: number) => boolean): KindDraft[] {
  const parts: KindDraft[] = [];
  draft.lines.forEach((line, i) => {
    const part = parts.at(-1);
    if (!part || starts(line, i)) parts.push({ ...draft, lines: [line] });
    else part.lines.push(line);
  });
  return parts;
}
