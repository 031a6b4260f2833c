import { textOf, type Draft } from './paragraphs.ts';

/** The drafts with the title's lines in one draft, and that draft; null where the first page has none. */
export interface TitledDrafts {
  readonly drafts: readonly Draft[];
  readonly title: Draft | null;
}

/** A title is set at least this much larger than the article, in points. */
const LARGER_BY = 1.2;
const JOURNAL = /\bjournal\b|\bannals of\b|\barchives of\b/i;

/**
 * Finds the title: the largest type on the first page, else the first bold line or two above the abstract. `isOther` names drafts
 * that never are one.
 */
export function findTitle(drafts: readonly Draft[], bodySize: number, isOther: (draft: Draft) => boolean): TitledDrafts {
  const first = drafts.filter(
    (draft) => draft.page === drafts[0]?.page && draft.bar !== true && isTitleText(textOf(draft)) && !isOther(draft),
  );
  const largest = first.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
  const chosen = largest !== undefined && sizeOf(largest) > bodySize + LARGER_BY ? largest : boldTitle(drafts, first, isOther);
  return chosen === null ? { drafts, title: null } : joinTitle(drafts, chosen);
}

function isTitleText(text: string): boolean {
  return text.length > 15 && /\p{L}{3}/u.test(text) && !(JOURNAL.test(text) && text.length < 70);
}

function sizeOf(draft: Draft): number {
  return draft.lines[0]?.size ?? 0;
}

function boldTitle(drafts: readonly Draft[], first: readonly Draft[], isOther: (draft: Draft) => boolean): Draft | null {
  const abstract = drafts.findIndex((draft) => /^(?:abstract|summary)/i.test(textOf(draft)) && isOther(draft));
  const above = first.filter((draft) => abstract < 0 || drafts.indexOf(draft) < abstract);
  const bold = above.find(
    (draft) => draft.lines.every((line) => line.bold) && textOf(draft).split(' ').length > 4 && draft.lines.length < 5,
  );
  return abstract >= 0 && bold !== undefined ? bold : null;
}

/** A subtitle in the same type below the title is part of it. */
function joinTitle(drafts: readonly Draft[], title: Draft): TitledDrafts {
  const at = drafts.indexOf(title);
  const next = drafts[at + 1],
    below = next?.lines[0],
    last = title.lines.at(-1);
  const same =
    next !== undefined &&
    below !== undefined &&
    last !== undefined &&
    next.page === title.page &&
    next.lines.length < 4 &&
    Math.abs(below.size - last.size) < 0.3 &&
    below.bold === last.bold &&
    title.lines.some((line) => line.font === below.font) &&
    below.y > last.y &&
    below.y - last.y < 2.4 * last.size;
  if (!same) return { drafts, title };
  const whole: Draft = { ...title, lines: [...title.lines, ...next.lines] };
  return { drafts: [...drafts.slice(0, at), whole, ...drafts.slice(at + 2)], title: whole };
}
