import type { KindDraft } from './block-kinds.ts';
import type { BodyType } from './body-type.ts';
import { textOf } from './paragraphs.ts';

/** Shorter pieces than this may be words of a chart. */
const LONGEST_PIECE = 80;
/** Text in a box of a flow chart is no longer than this, and has others before and after it. */
const LONGEST_BOX = 240;

/** Turns short pieces in other type than the article's that stand among a figure's text, or before its caption, into figure text too. */
export function spreadFigureText(drafts: readonly KindDraft[], body: BodyType): KindDraft[] {
  const out = [...drafts];
  for (const order of [1, -1]) {
    for (let step = 0; step < out.length; step++) {
      const i = order === 1 ? step : out.length - 1 - step;
      const draft = out[i];
      const longest = isOther(out[i - 1], draft?.page) && isOther(out[i + 1], draft?.page) ? LONGEST_BOX : LONGEST_PIECE;
      if (draft === undefined || !isPiece(draft, body, longest) || ![i - 1, i + 1, i + 2].some((at) => isOfFigure(out[at], draft.page)))
        continue;
      out[i] = { ...draft, kind: 'other', level: null };
    }
  }
  return out;
}

function isPiece(draft: KindDraft, body: BodyType, longest: number): boolean {
  if (draft.kind !== 'paragraph' && draft.kind !== 'footnote') return false;
  const text = textOf(draft);
  return (
    text.length < longest && !/[.!?;:]$/.test(text) && draft.lines.every((line) => line.font !== body.font || line.size < body.size - 0.4)
  );
}

function isOther(draft: KindDraft | undefined, page: number | undefined): boolean {
  return draft !== undefined && draft.page === page && draft.kind === 'other';
}

function isOfFigure(draft: KindDraft | undefined, page: number): boolean {
  return draft?.page === page && (draft.kind === 'other' || (draft.kind === 'caption' && /^fig/i.test(textOf(draft))));
}
