import { everyMatch } from '../../every-match.ts';
import type { PrimarySiteValue } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import type { Reading } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** A side of the body. */
export type Side = NonNullable<PrimarySiteValue['laterality']>;

/** A side with the words that tell it. */
export interface SideAt {
  readonly side: Side;
  readonly at: Span;
}

const SIDE_WORD = pattern('gi')`
  \b(
    left\s+and\s+right|right\s+and\s+left|left|right|bilateral(?:ly)?
    |(?<!\bor\s)both(?!\s*[,;.)]|\s+(?:our|the\s+)?(?:cases|patients|groups|of)\b)
    |midline(?!
        \s+(?:
          gliomas?|carcinomas?|granulomas?|shift|incision|laparotomy|thoracotomy|approach|\w+\s+craniotomy|craniotomy
          |sternotomy|deviation
        )\b
      )
    |\blt\b\.?|\brt\b\.?
  )(?:[\s-]+sided?)?\b(?!
    [\s-]*(?:
      handed|dominant|to[\s-]+(?:left|right)|after|before|untreated|alone|behind|intact|open|unresected
      |in\s+(?:place|situ|front)|(?:half|part|side)\s+of\s+(?:the\s+)?(?:picture|figure|image|panel|field|photograph)
      |the\s+(?:hospital|department|clinic|ward)
    )\b
  )
`;
/**
 * What may stand between a side and its place: "left lateral border of the", "right hard and soft" not. A verb, a number or a preposition
 * begins something else, a comma the next of a list: "left adrenal gland, peritoneum", "left lung mass newly detected on chest CT".
 */
const NEAR_BEFORE = pattern('i')`
  ^\.?,?(?:
    \s*(?:[-–]\s*)?(?!
      (?:
        and|or|but|with|without|was|were|is|are|has|had|to|toward|towards|from|into|through|across|onto|after|before|during
        |following|for|by|via|than|that|which|who|where|while|as|plus|a|an|another|multiple|several|other|adjacent|below
        |beneath|above|behind|near|along|underwent|metasta\w*|show\w*|reveal\w*|indicat\w*|confirm\w*|caus\w*|abutting
        |invad\w*|infiltrat\w*|extend\w*|compress\w*|using|known|died|newly
      )\b
    )[\w'’-]+(?![\w'’-])
  ){0,5}\s*(?:-\s*)?$
`;
const NEAR_AFTER = pattern('i')`
  ^(?:\s+(?:gland|region|area|mass|tumou?r|lesion|cancer|carcinoma|neoplasm|nodule|lump|growth|swelling|cyst|ulcer)){0,2}\s*
  (?:,\s*)?(?:\(\s*)?(?:
    (?:
        (?:was|were|had\s+been)\s+(?:[a-z]+ly\s+)?(?:
          found|seen|detected|discovered|noted|noticed|felt|palpable|palpated|present|visible|shown|identified|located
          |situated|done|performed|carried\s+out
        )\s+
      )?(?:on|at|in)\s+
    |(?:of|to)\s+
  )?(?:(?:the|her|his)\s+)?$
`;
// "both the thyroid and the nodes" joins two things; "both lungs" tells sides.
const BOTH_AND = /^both\b(?!\s+sides\b),?[^.;,]{3,60}\band\b/i;
/** "In the kidney on that side" says the side named last. */
const THAT_SIDE = /^(?:\s+(?:on|of)\s+|\s*\()(?:that|this|the\s+same)\s+side\b/i;
const MOST_BEFORE = 60,
  MOST_AFTER = 40,
  MOST_BACK = 250;

/** The side that the words around a place state for it, null where they state none. */
export function sideOf(span: Span, sentence: Span, input: ExtractInput): SideAt | null {
  const { text } = input.reading;
  const inside = lastSide(text.slice(span.start, span.end), span.start);
  if (inside) return inside;
  const from = Math.max(sentence.start, span.start - MOST_BEFORE);
  const beside = sideOfLetter(span, from, text) ?? middleOf(span, from, text) ?? twoOf(span, from, text);
  if (beside) return beside;
  const before = lastSide(text.slice(from, span.start), from);
  if (before && BOTH_AND.test(text.slice(before.at.start, span.end + MOST_AFTER))) return null;
  if (before && NEAR_BEFORE.test(text.slice(before.at.end, span.start))) return before;
  if (THAT_SIDE.test(text.slice(span.end, sentence.end)))
    return lastSide(text.slice(Math.max(0, span.start - MOST_BACK), span.start), Math.max(0, span.start - MOST_BACK));
  const after = firstSide(text.slice(span.end, Math.min(sentence.end, span.end + MOST_AFTER)), span.end);
  if (after && BOTH_AND.test(text.slice(after.at.start, sentence.end))) return null;
  return after && NEAR_AFTER.test(text.slice(span.end, after.at.start)) && !opensNext(text, span.end, after.at) ? after : null;
}

/** "L breast", "(R) kidney", "breast (L)": the side in one letter; an amount in litres is none. */
const LETTER_BEFORE = /(?:^|(?<![\d/%])\s|\()([LR])\)?\s$/,
  LETTER_AFTER = /^\s?\(([LR])\)/;

function sideOfLetter(span: Span, from: number, text: string): SideAt | null {
  const before = LETTER_BEFORE.exec(text.slice(Math.max(from, span.start - 6), span.start));
  if (before) return { side: toSide(before[1] ?? ''), at: { start: span.start - before[0].trimStart().length, end: span.start - 1 } };
  const after = LETTER_AFTER.exec(text.slice(span.end, span.end + 4));
  return after ? { side: toSide(after[1] ?? ''), at: { start: span.end + 1, end: span.end + after[0].length } } : null;
}

/** "The median lower lip", "in the middle of the tongue": of what lies across the midline; the middle of a lung is none. */
const MIDDLE = /\b(?:median|(?:middle|cent(?:er|re))\s+of(?:\s+(?:the|his|her))?)\s+$/i,
  WHOLE_MIDDLE = /^middle of the\b/i;
const ACROSS = /\b(?:tongue|lips?|palate|forehead|nose|chin|scalp|neck|back|BOT)$/i;

function middleOf(span: Span, from: number, text: string): SideAt | null {
  const place = text.slice(span.start, span.end);
  if (!ACROSS.test(place)) return null;
  if (WHOLE_MIDDLE.test(place)) return { side: 'midline', at: span };
  const before = MIDDLE.exec(text.slice(from, span.start));
  return before ? { side: 'midline', at: { start: from + before.index, end: span.start } } : null;
}

/** "Of the two | ovaries": of both. */
const THE_TWO = /\b(?:the|his|her)\s+two\s+$/i,
  IN_PAIRS = /\b(?:tubes|ovaries|kidneys|testes|testicles|breasts|eyes|adrenals|adrenal\s+glands)$/i;

function twoOf(span: Span, from: number, text: string): SideAt | null {
  const before = IN_PAIRS.test(text.slice(span.start, span.end)) ? THE_TWO.exec(text.slice(from, span.start)) : null;
  return before ? { side: 'bilateral', at: { start: from + before.index, end: span.start } } : null;
}

/** The side on which a part of the lung lies that only one lung has, or that its abbreviation tells; null for all else. */
export function sideOfName(name: string): Side | null {
  if (/^(?:R[UML]L|middle lobe)$|\bmiddle lobe of the lung\b/i.test(name)) return 'right';
  return /^(?:L[UL]L|lingul\w+)$/i.test(name) ? 'left' : null;
}

// "The sacrum, the right ischium": behind a comma a side stands alone or with a part of the same organ, else it is of the next place.
function opensNext(text: string, from: number, side: Span): boolean {
  return (
    /^\s*,/.test(text.slice(from, side.start)) &&
    /^ +(?!(?:sides?|lobes?|half|upper|lower|pole|cortex|wing|part|segment)\b)[a-z]/i.test(text.slice(side.end, side.end + 12))
  );
}

const bySide = new WeakMap<Reading, readonly SideAt[]>();

/** Every side that a paper names, in text order. */
export function sidesIn(reading: Reading): readonly SideAt[] {
  let all = bySide.get(reading);
  if (!all) bySide.set(reading, (all = sides(reading.text, 0)));
  return all;
}

function sides(text: string, offset: number): SideAt[] {
  return everyMatch(SIDE_WORD, text)
    .filter((match) => !/^[LR]T$/.test(match[1] ?? ''))
    .map((match) => ({ side: toSide(match[1] ?? ''), at: { start: offset + match.index, end: offset + match.index + match[0].length } }));
}

function lastSide(text: string, offset: number): SideAt | null {
  return sides(text, offset).at(-1) ?? null;
}

function firstSide(text: string, offset: number): SideAt | null {
  return sides(text, offset)[0] ?? null;
}

/** The side of a word, by its first letter; both where it names both. */
function toSide(word: string): Side {
  const lower = word.toLowerCase();
  return lower.includes(' and ') ? 'bilateral' : (BY_LETTER[lower.charAt(0)] ?? 'bilateral');
}

const BY_LETTER: Readonly<Record<string, Side>> = { l: 'left', r: 'right', m: 'midline' };
