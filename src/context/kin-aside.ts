import type { Span } from '../span.ts';
import { textOf, type Reading, type Sentence } from '../text/reading.ts';
import { pattern } from '../patterns/over-lines.ts';

/** What a patient does, and what is done with one, at the beginning of a story. */
const CAME = 'presented|presents|noticed|complained|consulted|came|visited|attended|sought|palpated|underwent|developed',
  SEEN = 'admitted|referred|seen|hospitali[sz]ed|transferred|brought|diagnosed|found|evaluated';
/** The patient, as the subject of a sentence. */
const PATIENT = /\b(?:wom[ae]n|m[ae]n|patient|girl|boy|lady|gentleman|child|infant|she|he|male|female)\b(?!['’]s)/i;
const TOLD_OF = new RegExp(String.raw`\b(?:${CAME}|was\s+(?:\w+ly\s+)?(?:${SEEN}|operated|treated)|had\s+(?:undergone|been))\b`, 'i');
const WHOSE = /,?\s*\bwhose\b(?:(?!\bwhose\b)[^.;])*$/i;
const AFTER_WHOSE = pattern('i')`
  ,\s+(?:and\s+who\s+)?(?=(?:${CAME}|was|is|had|has)\b)
  |\s+(?=(?:presented|presents|noticed|complained|consulted|visited|was\s+(?:admitted|referred|hospitali[sz]ed))\b)
`;
const IN_HISTORY = /\bfamil(?:y|ial)\s+history\b/i;
const AFTER_HISTORY = new RegExp(String.raw`(?:,\s+|\s+)(?:and\s+)?(?=(?:${CAME}|was\s+(?:\w+ly\s+)?(?:${SEEN}))\b)`, 'i');
const KIN_DID = /\b(?:had|was|were|died|underwent|developed)\b/i;
/** Where a sentence about the patient turns to relatives ("…, and her mother had"). */
const TURNS = /(?:;|,\s+(?:and|but|while|whereas)|\band(?=\s+(?:her|his|an?|the)\b))(?:(?![,;])[^.])*$/i;

/**
 * The part of a sentence about the patient that tells of relatives: "…, whose mother had cancer, …", "… with a family history of
 * cancer …", "…, and her mother had …"; null where the whole tells of them.
 */
export function kinAside(reading: Reading, sentence: Sentence, cues: readonly Span[]): Span | null {
  const first = cues[0],
    last = cues.at(-1);
  if (!first || !last) return null;
  const text = textOf(reading, sentence),
    offset = sentence.start;
  const before = text.slice(0, first.start - offset),
    after = text.slice(last.end - offset);
  if (!PATIENT.test(before)) return null;
  const whose = WHOSE.exec(before);
  if (whose) {
    const end = AFTER_WHOSE.exec(after);
    return end ? { start: offset + whose.index, end: last.end + end.index } : null;
  }
  if (
    IN_HISTORY.test(text.slice(first.start - offset, last.end - offset)) &&
    !KIN_DID.test(text.slice(first.end - offset, last.end - offset))
  ) {
    const end = AFTER_HISTORY.exec(after);
    if (end && !KIN_DID.test(after.slice(0, end.index))) return { start: first.start, end: last.end + end.index };
  }
  const turn = TOLD_OF.test(before) ? TURNS.exec(before) : null;
  return turn ? { start: offset + turn.index, end: offset + text.length } : null;
}
