import { everyMatch } from '../../every-match.ts';
import { ORDINALS } from '../../numerals.ts';
import type { Span } from '../../span.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

/** Words that name patients of the paper by number: `numbers` of "cases 1 and 3" are [1, 3]; `all` is true for "both patients". */
export interface LabelMention extends Span {
  readonly numbers: readonly number[];
  readonly all: boolean;
}

/** A label that opens a patient's part of the text: its number and how it is printed ("Case 1"). */
export interface OpeningLabel {
  readonly number: number;
  readonly label: string;
  /** Length of the label at the start of the text. */
  readonly length: number;
}

const NOUN = '(?:cases?|patients?|pts?\\.?|child|twin|sibling|recipients?|observations?|vignettes?|dog)';
const PLACES = ORDINALS.slice(0, 10);
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const NUMERAL = part`
  (?:
    \d{1,2}(?![\d.]*\d|\s*(?:%|years?|months?|cm|mm|weeks?|days?|hours?|ml|cc|mg|kg|g\b|Gy\b|U\b|units?))
    |${[...ROMAN].reverse().join('|')}|[A-H](?![\w'’])|(?:${WORDS.join('|')})\b
  )
`;
const FROM_LIST = new RegExp(`(?:\\s*(?:,|;|and|&|to|[-\\u2010-\\u2015])+\\s*(?:${NOUN}\\s*)?(?:no\\.?\\s*|#\\s*)?(${NUMERAL}))`, 'iy');
const NUMBERED = new RegExp(`\\b${NOUN}\\s*(?:reports?\\s+)?(?:no\\.?\\s*|number\\s+|n[°º]\\s*|#\\s*)?(${NUMERAL})(?![\\w])`, 'gi');
const ORDERED = pattern('gi')`
  \b(?:the|our|in|of)\s+(${PLACES.join('|')})\s+(?:case|patient)s?\b(?!
    \s+(?:
      of|to|in\s+(?:the\s+)?(?:english|literature|world|which)|ever|reported|described|report|documented|that|known|series
    )\b
  )
`;
/** "The first patient is well; the second died": the noun is understood once it was said. */
const UNDERSTOOD = pattern('gi')`
  \bthe\s+(${PLACES.slice(1).join('|')})(?=
    \s+(?:had|has|was|is|died|underwent|developed|received|presented|remain(?:s|ed)|showed|experienced|refused|declined)\b
  )
`;
/** "The first was free of disease, the second died": persons who are counted as subjects of one sentence. */
const COUNTED = pattern('gi')`
  \bthe\s+(${PLACES.join('|')})(?=
    \s+(?:
      died|underwent|received|refused|declined|had
      |(?:was|is|remain(?:s|ed))\s+(?:alive|free|well|lost|disease-free|dead|treated|operated|irradiated|a\s+\d)
    )\b
  )
`;
const SENTENCE_OPENING = pattern('i')`
  ^\s*(?:in\s+|for\s+)?(?:the\s+|our\s+)?(?<ordinal>${PLACES.join('|')}|other(?=\s+\w+(?<!s)\s))\s+
  (?:
    (?:of\s+(?:our|the|these)\s+(?:\w+\s+)?)?(?:case|patient|woman|man|girl|boy|child|infant|brother|sister|sibling|twin)s?
  )\b(?!
    \s+(?:
      of|to|in\s+(?:the\s+)?(?:english|literature|world|which)|ever|reported|described|report|documented|that|known|series
    )\b
  )
`;
/** "We have since treated a second patient." */
const A_FURTHER = new RegExp(
  `\\b(?:we|us|our)\\b[^.;]{0,60}\\ba\\s+(?<label>(?<ordinal>${PLACES.slice(1).join('|')})\\s+(?:[\\p{L}-]+\\s+)?(?:case|patient))\\b`,
  'iu',
);
const BARE_ORDINAL = new RegExp(`^\\s*(?:the\\s+)?(?<ordinal>${PLACES.join('|')}|other)(?:\\s+(?:one|was|is|had|presented)\\b|,)`, 'i');
const EVERYBODY = pattern('gi')`
  \b(?:
      both|all\s+(?:of\s+)?(?:our\s+|the\s+|these\s+)?(?:two|three|four|five|six|seven|eight|nine|ten)?
      |(?:our|these|the)\s+(?:two|three|four|five|six|seven|eight|nine|ten)|each\s+of\s+(?:the|our)
    )\s+(?:of\s+)?(?:our\s+|the\s+|these\s+)?(?:present(?:ed)?\s+)?(?:
      patients?|cases|women|men|children|girls|boys|infants|adults|siblings|sisters|brothers|twins|tumou?rs|lesions
    )\b
  |\bneither\s+(?:of\s+(?:our|the|these)\s+(?:two\s+)?)?(?:patients?|cases?|siblings?)\b
  |\bnone\s+of\s+(?:our|the|these)\s+(?:\w+\s+)?(?:patients|cases)\b|\b(?:each|every)\s+(?:patient|case)\b
`;
const OPENING = pattern('i')`
  ^\s*(?:(?:\d+|[ivx]+|[a-h])(?:\.\d+)*[.)]\s*|\d+(?:\.\d+)+\s+)?[([]?(?:clinical\s+|illustrative\s+|index\s+)?
  (?:(?:presentation|report|description|history|follow-?up|(?:further\s+)?course|outcome)\s+of\s+(?:the\s+)?)?
  (?:
    (?<noun>case|patient|pt\.?|child|twin|sibling|subject|observation|recipient|vignette|infant|participant|individual)s?
      (?:\s+(?:reports?|presentations?|history|descriptions?|study|summary))?(?:[\s:]*|-(?=\d))
      (?:no\.?\s*|number\s+|n[°º]\s*|#\s*|\()?(?<number>${NUMERAL})\)?
    |(?:the\s+|our\s+)?(?<ordinal>${PLACES.join('|')}|1st|2nd|3rd|[4-9]th)\s+(?:case|patient)
      (?:\s+(?:report|presentation))?
  )(?![\w&])(?!\s*(?:&|and\b|to\b|[-\u2010-\u2015]\s*\d|,\s*(?:\d{1,2}\s*(?:,|and\b|&|$)|and\b)))
`;

/** The label that `text` opens with ("Case 1", "Patient #2:", "Case report III", "Second case"), null where it opens otherwise. */
export function readOpeningLabel(text: string): OpeningLabel | null {
  const match = OPENING.exec(text.slice(0, 90));
  const groups = match?.groups;
  if (!match || !groups) return null;
  if (groups['ordinal'])
    return {
      number: parseInt(groups['ordinal'], 10) || PLACES.indexOf(groups['ordinal'].toLowerCase()) + 1,
      label: match[0].trim(),
      length: match[0].length,
    };
  const written = groups['number'] ?? '';
  // "case a", "patient i": letters and Roman numerals are labels in capitals only.
  if (/^[a-z]$|^[ivx]+$/.test(written)) return null;
  const number = numberOf(written);
  return number === null
    ? null
    : {
        number,
        label: match[0]
          .replace(/^\s*(?:\d+(?:\.\d+)*[.)]?\s+|[a-z][.)]\s*)?/i, '')
          .trim()
          .replace(/^[([](.*?)[)\]]?$/, '$1'),
        length: match[0].length,
      };
}

/**
 * The label with which a sentence begins to tell of a patient ("In the second case, …", "Case 2 was …"), null where it begins
 * otherwise.
 */
export function readSentenceLabel(sentence: string): OpeningLabel | null {
  const match = SENTENCE_OPENING.exec(sentence) ?? A_FURTHER.exec(sentence);
  const ordinal = match?.groups?.['ordinal'];
  if (match && ordinal)
    return {
      number: orderOf(ordinal),
      label: match.groups?.['label'] ?? (/^other$/i.test(ordinal) ? '' : match[0].trim().replace(/^(?:in|for)\s+/i, '')),
      length: match[0].length,
    };
  const opening = readOpeningLabel(sentence.replace(/^\s*(?:in|for)\s+/i, ''));
  return opening && TELLS_ON.test(sentence.replace(/^\s*(?:in|for)\s+/i, '').slice(opening.length)) ? opening : null;
}

/**
 * "The first was a 65-year-old man, …", "The other, …": the order of a patient without a noun, null for other openings. `other` is
 * the second.
 */
export function readBareOrdinal(sentence: string): OpeningLabel | null {
  const match = BARE_ORDINAL.exec(sentence);
  const ordinal = match?.groups?.['ordinal']?.toLowerCase();
  return match && ordinal ? { number: orderOf(ordinal), label: '', length: match[0].length } : null;
}

/** Of two, "the other" is the second. */
function orderOf(ordinal: string): number {
  return ordinal.toLowerCase() === 'other' ? 2 : PLACES.indexOf(ordinal.toLowerCase()) + 1;
}

/** What follows a label that is told of, "Case 2 was", "In case 2, the tumour", and not of a list of them. */
const TELLS_ON = pattern('i')`
  ^\s*(?:
    [,:.]|\([^)]{1,40}\)
    |(?:was|is|had|has|presented|underwent|developed|received|complained|noticed|came|died|showed|initially|also)\b
  )
`;

/** Every naming of patients by number, order or as a whole in `text`; offsets are shifted by `offset`. */
export function findLabels(text: string, offset: number): LabelMention[] {
  const found: LabelMention[] = [];
  for (const match of everyMatch(NUMBERED, text)) {
    const written = match[1] ?? '';
    if (/^[a-z]$|^[ivx]+$/.test(written)) continue;
    const numbers = [numberOf(written)];
    let end = match.index + match[0].length;
    for (;;) {
      FROM_LIST.lastIndex = end;
      const next = FROM_LIST.exec(text);
      if (!next || /^[a-z]$/.test(next[1] ?? '')) break;
      const to = numberOf(next[1] ?? ''),
        from = numbers.at(-1);
      if (/to|[-\u2010-\u2015]/.test(next[0].slice(0, 4)) && to !== null && typeof from === 'number' && to - from < 30)
        for (let n = from + 1; n < to; n++) numbers.push(n);
      numbers.push(to);
      end = FROM_LIST.lastIndex;
    }
    found.push({ start: offset + match.index, end: offset + end, numbers: numbers.filter((n) => n !== null), all: false });
  }
  const ordered = everyMatch(ORDERED, text);
  const counted = everyMatch(COUNTED, text),
    inTurn = new Set(counted.map((match) => match[1]?.toLowerCase())).size >= 2 && /^first$/i.test(counted[0]?.[1] ?? '');
  const understood = [
    ...everyMatch(UNDERSTOOD, text).filter((match) => ordered.some(({ index }) => index < match.index)),
    ...(inTurn ? counted : []),
  ];
  for (const match of [...ordered, ...understood]) {
    found.push({
      start: offset + match.index,
      end: offset + match.index + match[0].length,
      numbers: [PLACES.indexOf((match[1] ?? '').toLowerCase()) + 1],
      all: false,
    });
  }
  for (const match of everyMatch(EVERYBODY, text))
    found.push({ start: offset + match.index, end: offset + match.index + match[0].length, numbers: [], all: true });
  return found
    .filter((mention) => !found.some((other) => other !== mention && other.start <= mention.start && mention.end <= other.end))
    .sort((a, b) => a.start - b.start);
}

function numberOf(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  const roman = ROMAN.indexOf(written),
    word = WORDS.indexOf(written.toLowerCase());
  if (roman >= 0) return roman + 1;
  if (word >= 0) return word + 1;
  return /^[A-H]$/.test(written) ? written.charCodeAt(0) - 64 : null;
}
