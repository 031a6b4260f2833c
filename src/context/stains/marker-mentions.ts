import { everyMatch } from '../../every-match.ts';
import { entriesById, type Lexicon } from '../../lexicon/lexicon.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import type { Span } from '../../span.ts';
import type { Reading } from '../../text/reading.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

/**
 * A marker named in a piece of text, offsets from the piece's start. `id` is the marker's name, `Ki-67` for all of its spellings;
 * null for something else that percentages are told of (mitoses, necrosis).
 */
export interface MarkerMention extends Span {
  readonly id: string | null;
}

const KI67_SPELLING = part`
  (?:anti-?\s?)?(?:
    \bm?ki\s?-?\s?6\s?7(?!\d)|\bkiel\s?-?\s?67\b|\bk-67\b|\bmib\s?-?\s?(?:1|I|l)(?![\d])(?!\w)
    |(?<=\b(?:by|with|using|of|for|and)\s)mib\b(?!\s?-?\s?\d)
    |\bmib(?=\s+(?:index|labell?ing|immunostain|proliferat|(?:was|of|is)\s+(?:[<>~≤≥]\s?)?\d))
  )
`;
const KI67 = new RegExp(KI67_SPELLING, 'gi');
const BETWEEN_SPELLINGS =
  /^[\s/(,-]*(?:clone|antibod(?:y|ies)|monoclonal|antigen|using|by|with|or|and|the|index|proliferati\w+|labell?ing|stain\w*|\s|[,(:/-])*$/i;
const OTHER_SHARES = pattern('gi')`
  \b(?:
    mitos[ei]s|mitotic\s+(?:count|figures?|index|rate|activity)|necrosis|necrotic|apopto\w+|S-phase|survival|sensitivity
    |specificity|stenosis|ejection|body\s+weight|hematocrit|haematocrit|blasts\s+in|tumou?r\s+cellularity|lymphocytes\s+in
  )\b
`;

/** Whether a piece names a marker other than Ki-67, whose spellings are not all words of the list. `tokens` are the piece's. */
export function namesMarker(reading: Reading, { start, end }: Span, lexicon: Lexicon): boolean {
  return matchTerms(matcherOf(lexicon), reading.text, reading.tokens, start, end).length > 0;
}

/**
 * The markers named in `span` of a reading (flat: its flattened text), in text order; the spellings of one marker beside each other
 * are one.
 */
export function findMarkers(reading: Reading, tokens: Span, span: Span, flat: string, lexicon: Lexicon): MarkerMention[] {
  const ki67 = joinSpellings(
    everyMatch(KI67, flat).map((match) => ({ id: 'Ki-67', start: match.index, end: match.index + match[0].length })),
    flat,
  );
  const others = matchTerms(matcherOf(lexicon), reading.text, reading.tokens, tokens.start, tokens.end)
    .filter((match, i, all) => match.start !== all[i - 1]?.start)
    .map((match) => ({ id: match.entry.id, start: match.start - span.start, end: match.end - span.start }));
  const shares = everyMatch(OTHER_SHARES, flat)
    .filter((match) => !ki67.some((mention) => isItsIndex(match[0], flat, mention, match.index)))
    .map((match) => ({ id: null, start: match.index, end: match.index + match[0].length }));
  const kept: MarkerMention[] = [...ki67];
  for (const mention of [...others, ...shares]) {
    if (!kept.some((known) => mention.start < known.end && known.start < mention.end)) kept.push(mention);
  }
  return namesOfOneThing(
    kept.sort((a, b) => a.start - b.start),
    flat,
    lexicon,
  );
}

const LONG_AND_SHORT = /^\s*(?:receptors?|protein|antigen|oncoprotein)?\s*[([]\s*(?:anti-?)?$/i;
/** "CD3-specific", "EBV-associated": of what the marker is only a part of the name. */
const PART_OF_NAME = /^-(?:specific|associated|related|targeted|restricted|dependent|driven|pulsed|directed|induced|encoded)\b/i;

/**
 * Names and their abbreviations joined ("oestrogen receptor (ER)"), numbers of keratins named ("keratins 7 and 20"), compounds left
 * out ("NF-LH").
 */
function namesOfOneThing(mentions: readonly MarkerMention[], flat: string, lexicon: Lexicon): MarkerMention[] {
  const joined: MarkerMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1),
      between = last ? flat.slice(last.end, mention.start) : '';
    const closed =
      last && last.id === mention.id && mention.id !== null
        ? LONG_AND_SHORT.test(between)
          ? /^\s*[)\]]/.exec(flat.slice(mention.end))?.[0].length
          : /^\s*\/\s*$/.test(between)
            ? 0
            : undefined
        : undefined;
    if (last && closed !== undefined) joined[joined.length - 1] = { ...last, end: mention.end + closed };
    else joined.push(mention);
  }
  const whole = joined.map((mention) =>
    mention.id !== null && PART_OF_NAME.test(flat.slice(mention.end)) ? { ...mention, id: null } : mention,
  );
  return whole
    .filter((mention, i) => !isCompound(mention, whole[i + 1], flat) && !isCompound(whole[i - 1], mention, flat))
    .flatMap((mention) => numbersOf(mention, flat, lexicon));
}

/** Two names with a hyphen between are one of something else, but for "CK7-CK20+" and fused genes. */
function isCompound(a: MarkerMention | undefined, b: MarkerMention | undefined, flat: string): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.id !== null &&
    a.id !== 'Cytokeratin' &&
    b.id !== null &&
    flat.slice(a.end, b.start) === '-' &&
    !/^\s?[+-]|^\s+(?:gene\s+)?(?:fusion|rearrange|transloc|transcript)/i.test(flat.slice(b.end))
  );
}

/** "Keratin (CK) 7", "keratins 7 and 20": a keratin is known by its number. */
function numbersOf(mention: MarkerMention, flat: string, lexicon: Lexicon): MarkerMention[] {
  if (
    mention.id === null ||
    !/^(?:Cytokeratin|AE1|CK\d)/.test(mention.id) ||
    !/(?:keratins?|\bCKs?\)?|\d)$/i.test(flat.slice(mention.start, mention.end))
  )
    return [mention];
  const known = entriesById(lexicon),
    found: MarkerMention[] = [mention];
  for (let last: MarkerMention | undefined = mention; last; last = found.length < 7 && found.at(-1) !== last ? found.at(-1) : undefined) {
    const behind = (
      last === mention && mention.id === 'Cytokeratin' ? /^\s+(?<number>\d{1,2}(?:\/\d{1,2})?)(?![\d.%]|\s?%)/ : NEXT_NUMBER
    ).exec(flat.slice(last.end));
    const id = `CK${behind?.groups?.['number'] ?? ''}`;
    if (!behind || !known.has(id)) continue;
    const end = last.end + behind[0].length;
    if (last === mention && mention.id === 'Cytokeratin') found[0] = { ...mention, id, end };
    else found.push({ id, start: end - id.length + 2, end });
  }
  return found;
}

const NEXT_NUMBER = pattern()`
  ^(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+|\s*&\s*)(?<number>\d{1,2}(?:\/\d{1,2})?)
  (?!
    [\d.,]?\d|\s?(?:%|-)|\s+(?:per|of|cells|cases|patients|years|months|mitos)\b
  )
`;

const SHOWED = /^\s*\)?\s*(?:[\w-]+\s+){0,5}(?:show|demonstrat|reveal|indicat)\w*\s+(?:an?\s+)?$/i,
  MEASURED_BY = /^\s*(?:\(|(?:(?:as\s+)?(?:assessed|measured|determined|estimated)\s+)?(?:by|with|using|on)\s+)\s*$/i;

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
  return written.lastIndexOf('(') > written.lastIndexOf(')') && rest !== undefined
    ? { ...mention, end: mention.end + rest.length }
    : mention;
}

/** The text with every mention blanked by letters, so that the numbers in names ("CD20") are no numbers. */
export function maskMarkers(flat: string, markers: readonly MarkerMention[]): string {
  let masked = flat;
  for (const { start, end, id } of markers) if (id !== null) masked = masked.slice(0, start) + 'M'.repeat(end - start) + masked.slice(end);
  return masked;
}
