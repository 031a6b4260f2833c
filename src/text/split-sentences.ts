import { everyMatch } from '../every-match.ts';
import type { Span } from '../span.ts';
import { pattern } from '../patterns/over-lines.ts';

const CANDIDATE =
  /(?<![.!?])[.!?]+["'”’)\]]*(?:\s*\[[\d,;\s\u2010-\u2015-]+\]|(?<=[a-z)%]\.)\d{1,3}(?:[,\u2010-\u2015-]\d{1,3})*)?(?=\s|$)/gu;
const STARTS_SENTENCE = /^\s+["'“‘([]*(?:[\p{Lu}\d]|[α-ω]-|[a-z]?[A-Z])/u;

/** No sentence is longer, in characters: what looks at a sentence may look at each of its characters from each other. */
const MOST = 2500;

/**
 * Cuts one block's text into sentences, trimmed, with offsets shifted by `offset`.
 * A full stop ends a sentence unless it closes an abbreviation, an initial or a number, or the next word starts in lower case.
 * What has no end for 2,500 characters is cut at a space: a list, or no prose at all.
 * @param abbreviations lower-case words that carry a full stop inside a sentence, without it (`fig`, `et al`, `i.v`).
 */
export function splitSentences(text: string, abbreviations: ReadonlySet<string>, offset = 0): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    for (let cut = start + MOST; cut < end; cut = start + MOST) pushPiece(Math.max(start + 1, lastSpace(text, start, cut)));
    pushPiece(end);
  };
  const pushPiece = (end: number): void => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    const length = piece.trim().length;
    if (length > 0) sentences.push({ start: offset + start + lead, end: offset + start + lead + length });
    start = end;
  };
  for (const match of everyMatch(CANDIDATE, text)) {
    const end = match.index + match[0].length;
    if (end < text.length && !STARTS_SENTENCE.test(text.slice(end, end + 12))) continue;
    if (endsInAbbreviation(text, match.index, end, abbreviations)) continue;
    push(end);
  }
  push(text.length);
  return sentences;
}

/** What is told apart by a letter behind it, which is no initial: "granzyme B.", "hepatitis C.", "Child-Pugh A.". */
const LETTERED = pattern('i')`
  \b(?:
    granzyme|hepatitis|vitamins?|types?|grades?|stages?|class|groups?|patients?|cases?|cyclin|factor|fig(?:ure|\.)?|panels?
    |arm|cohort|virus|influenza|protein|kinase|category|subtype|phenotype|pugh|score|mitomycin|actinomycin|amphotericin
    |cathepsin|mammaglobin|troponin|h(?:a)?emoglobin|immunoglobulin|component|lesion|tumou?r|specimen|area|zone|level
    |variant|regimen|protocol|napsin|lamin|annexin
  )\s$
`;

/** The last space in [from, to), or `to` where there is none. */
function lastSpace(text: string, from: number, to: number): number {
  const at = text.lastIndexOf(' ', to - 1);
  return at > from ? at : to;
}

function endsInAbbreviation(text: string, stop: number, end: number, abbreviations: ReadonlySet<string>): boolean {
  if (text[stop] !== '.' || end - stop > 1) return false;
  const word = /[\p{L}\d.]+$/u.exec(text.slice(Math.max(0, stop - 24), stop))?.[0] ?? '';
  const next = /^\s+["'“‘([]*(\S+)/u.exec(text.slice(end, end + 30))?.[1] ?? '';
  if (/^\p{Lu}$/u.test(word))
    return (
      !LETTERED.test(text.slice(Math.max(0, stop - 24), stop - 1)) &&
      /^(?:\p{Lu}\p{Ll}|\p{Lu}\.)/u.test(next) &&
      !/^(?:The|A|An|In|It|She|He|This|On|We|After|At|There|No|For|Her|His)$/.test(next)
    );
  if (word.toLowerCase() === 'al') return !/^(?:The|In|We|Our|A|This)$/.test(next) || /^\d/.test(next);
  if (abbreviations.has(word.toLowerCase()))
    return !(/^(?:no|mm|cm|mg|kg|wk|yr|hr|min|sec|am|pm|a.m|p.m|etc|ca|mo|gr)$/i.test(word) && !/^\d/.test(next));
  return false;
}
