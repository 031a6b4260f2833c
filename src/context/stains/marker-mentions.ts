import { everyMatch } from '../../every-match.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import type { Span } from '../../span.ts';
import type { Reading } from '../../text/reading.ts';

/**
 * A marker named in a piece of text, offsets from the piece's start. `id` is the marker's name, `Ki-67` for all of its spellings;
 * null for something else that percentages are told of (mitoses, necrosis).
 */
export interface MarkerMention extends Span {
  readonly id: string | null;
}

const KI67_SPELLING = '(?:anti-?\\s?)?(?:\\bm?ki\\s?-?\\s?6\\s?7(?!\\d)|\\bkiel\\s?-?\\s?67\\b|\\bk-67\\b|\\bmib\\s?-?\\s?(?:1|I|l)(?![\\d])(?!\\w)|(?<=\\b(?:by|with|using|of|for|and)\\s)mib\\b(?!\\s?-?\\s?\\d)|\\bmib(?=\\s+(?:index|labell?ing|immunostain|proliferat|(?:was|of|is)\\s+(?:[<>~≤≥]\\s?)?\\d)))';
const KI67 = new RegExp(KI67_SPELLING, 'gi');
const BETWEEN_SPELLINGS = /^[\s/(,-]*(?:clone|antibod(?:y|ies)|monoclonal|antigen|using|by|with|or|and|the|index|proliferati\w+|labell?ing|stain\w*|\s|[,(:/-])*$/i;
const OTHER_SHARES = /\b(?:mitos[ei]s|mitotic\s+(?:count|figures?|index|rate|activity)|necrosis|necrotic|apopto\w+|S-phase|survival|sensitivity|specificity|stenosis|ejection|body\s+weight|hematocrit|haematocrit|blasts\s+in|tumou?r\s+cellularity|lymphocytes\s+in)\b/gi;

/** The markers named in `span` of a reading (flat: its flattened text), in text order; the spellings of one marker beside each other are one. */
export function findMarkers(reading: Reading, tokens: Span, span: Span, flat: string, lexicon: Lexicon): MarkerMention[] {
  const ki67 = joinSpellings(everyMatch(KI67, flat).map((match) => ({ id: 'Ki-67', start: match.index, end: match.index + match[0].length })), flat);
  const others = matchTerms(matcherOf(lexicon), reading.text, reading.tokens, tokens.start, tokens.end)
    .filter((match, i, all) => match.start !== all[i - 1]?.start)
    .map((match) => ({ id: match.entry.id, start: match.start - span.start, end: match.end - span.start }));
  const shares = everyMatch(OTHER_SHARES, flat).filter((match) => !ki67.some((mention) => isItsIndex(match[0], flat, mention, match.index))).map((match) => ({ id: null, start: match.index, end: match.index + match[0].length }));
  const kept: MarkerMention[] = [...ki67];
  for (const mention of [...others, ...shares]) {
    if (!kept.some((known) => mention.start < known.end && known.start < mention.end)) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const SHOWED = /^\s*\)?\s*(?:[\w-]+\s+){0,5}(?:show|demonstrat|reveal|indicat)\w*\s+(?:an?\s+)?$/i, MEASURED_BY = /^\s*(?:\(|(?:(?:as\s+)?(?:assessed|measured|determined|estimated)\s+)?(?:by|with|using|on)\s+)\s*$/i;

/** "MIB-1 staining showed a mitotic index of", "mitotic index by Ki-67": the words name what Ki-67 counted, not mitoses. */
function isItsIndex(words: string, flat: string, ki67: MarkerMention, at: number): boolean {
  if (!/^mitotic\s+(?:index|rate|activity)$/i.test(words)) return false;
  return ki67.end <= at ? SHOWED.test(flat.slice(ki67.end, at)) : MEASURED_BY.test(flat.slice(at + words.length, ki67.start));
}

// "Ki-67 (clone MIB-1)" and "Ki-67/MIB-1" name one thing.
function joinSpellings(mentions: readonly MarkerMention[], flat: string): MarkerMention[] {
  const joined: MarkerMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const between = last ? flat.slice(last.end, mention.start) : '';
    if (last && between.length < 40 && BETWEEN_SPELLINGS.test(between)) joined[joined.length - 1] = { ...last, end: mention.end };
    else joined.push(mention);
  }
  return joined.map((mention) => closeBracket(mention, flat));
}

// "Ki-67 (MIB-1; Dako, 1:50)" ends with its bracket.
function closeBracket(mention: MarkerMention, flat: string): MarkerMention {
  const written = flat.slice(mention.start, mention.end);
  const rest = /^[^()%]{0,60}\)/.exec(flat.slice(mention.end))?.[0];
  return written.lastIndexOf('(') > written.lastIndexOf(')') && rest !== undefined ? { ...mention, end: mention.end + rest.length } : mention;
}

/** The text with every mention blanked by letters, so that the numbers in names ("CD20") are no numbers. */
export function maskMarkers(flat: string, markers: readonly MarkerMention[]): string {
  let masked = flat;
  for (const { start, end, id } of markers) if (id !== null) masked = masked.slice(0, start) + 'M'.repeat(end - start) + masked.slice(end);
  return masked;
}
