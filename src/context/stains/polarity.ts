import type { Span } from '../../span.ts';
import { findCues, type Cue } from './cues.ts';
import type { MarkerMention } from './marker-mentions.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** What a stain or test of a marker came to, with the words that say so (offsets from the sentence's start). */
export interface Polarity {
  readonly result: 'positive' | 'negative' | 'focal' | 'equivocal';
  readonly cue: Span;
  /** `sign` a plus or minus at the name, `own` words at the name, `list` words that lead or close a list of names. */
  readonly by: 'sign' | 'own' | 'list';
}

/** A masked sentence (flattened, its markers blanked) with its markers and the words that tell results. */
interface Told {
  readonly masked: string;
  readonly markers: readonly MarkerMention[];
  readonly cues: readonly Cue[];
}

const WHERE = '(?:in\\s+(?:[\\w-]+\\s+){1,8}?(?=(?:for|with|to)\\b))?';
const HEADS = pattern('i')`
  ^\s*${WHERE}(?:
    (?:
      nuclear|cytoplasmic|membran\w*|immuno\w*|stain\w*|immunostaining|reaction|reactions|reactivity|expression|results?
      |markers?|the|when|on|stained|antibod(?:y|ies)|directed|protein|levels?|in|cells|strongly|diffusely|focally|antigens?
      |epithelial|mesenchymal|neuroendocrine|following
    )\s+
  ){0,6}(?:for|to|with|of|against|by|as follows|included|include|were|:|\(|,\s*including)\s*:?
`;
const BREAK = pattern('i')`
  \b(?:
      but|whereas|while|however|was|were|is|are|had|has|showed?|revealed|demonstrated|although|except|not|no|without|which
      |negative|positive|rather|instead|mitos[ei]s|index|necrosis
    )\b
  |;|\.\s
`;
const JOINT = '[\\s,;/&]*(?:(?:and|or|nor|as well as|plus|both)\\s*)?';
const LIST_JOINT = pattern('i')`
  ^(?:\s*\([^()]{0,40}\))?(?:\s*(?:antigen|protein|oncoprotein|receptors?)\b)?${JOINT}
  (?:
    (?:anti-?|the|focal|protein|receptors?|stains?|staining|antigen|antibod(?:y|ies))\s*
  )*$
`;

/** What each marker of a sentence came to, null where nothing says so. `masked` is the flattened sentence with its markers blanked. */
export function readPolarities(masked: string, markers: readonly MarkerMention[]): (Polarity | null)[] {
  const told: Told = { masked, markers, cues: markers.length > 0 ? findCues(masked) : [] };
  return markers.map(
    (marker, i) =>
      readSuspended(masked, marker) ??
      readSign(masked, marker, markers[i + 1]) ??
      readBefore(told, marker) ??
      readDoublyDenied(told, i) ??
      readOwn(told, i) ??
      readList(told, i),
  );
}

const SIGN = pattern()`
  ^\s?(?:
    [([]\s*(?<either>\+\s?\/\s?-|-\s?\/\s?\+|±)\s*[)\]]
    |[([]\s*(?:[\w.%~<>=-]{0,12}\s*)??(?<plus>[1-4]?\s?\+{1,4})(?:\s*[,;)\]/]|\s*\w[^()]{0,24}[)\]]|\s*[)\]])
    |[([]\s*(?<minus>-{1,3})\s*[)\]]|(?<bare>\+{1,4})(?!\/-|\d)
    |(?<dash>(?<!\s)-(?=[,;)\s/.]|$)|-(?=[,;).]|$))(?!\s(?:and|or)\b)|\s?(?<mixed>±|\+\/-)
  )
`;

/** A plus or minus at the marker's name: "CD34 (+)", "CK7+/CK20-". A lone hyphen counts only where nothing can follow it. */
function readSign(masked: string, marker: MarkerMention, next: MarkerMention | undefined): Polarity | null {
  const after = masked.slice(marker.end, Math.min((next?.start ?? masked.length) + 1, marker.end + 50));
  const match = SIGN.exec(after);
  if (!match?.groups) return readSuffix(after, marker) ?? (marker.id === 'HER2' ? readScore(after, marker) : null);
  const { plus, minus, bare, dash, either, mixed } = match.groups;
  const cue = { start: marker.start, end: marker.end + match[0].length };
  const grade = /^([1-4])/.exec(plus?.trim() ?? '')?.[1];
  if (marker.id === 'HER2' && grade !== undefined)
    return { result: grade === '1' ? 'negative' : grade === '2' ? 'equivocal' : 'positive', cue, by: 'sign' };
  const focal = /focal|partial|few|patchy|scattered/i.test(match[0]);
  if (either !== undefined || mixed !== undefined) return { result: 'equivocal', cue, by: 'sign' };
  if (plus !== undefined || bare !== undefined) return { result: focal ? 'focal' : 'positive', cue, by: 'sign' };
  return minus !== undefined || dash !== undefined ? { result: 'negative', cue, by: 'sign' } : null;
}

const SCORE =
  /^[^.;,()]{0,40}?\b(?:score[ds]?|graded|evaluated|as|of|was|were|is)\s*:?\s*\(?\s*(?<score>[0-3])(?:\s?\+|(?=\s*[).,;]|\s*$))/i;

/** "HER2 was scored 2+". */
function readScore(after: string, marker: MarkerMention): Polarity | null {
  const match = SCORE.exec(after),
    score = Number(match?.groups?.['score'] ?? Number.NaN);
  return match
    ? {
        result: score < 2 ? 'negative' : score === 2 ? 'equivocal' : 'positive',
        cue: { start: marker.start, end: marker.end + match[0].length },
        by: 'sign',
      }
    : null;
}

const SUSPENDED = pattern('i')`
  ^-(?:\s?,\s*(?:and\s+|or\s+)?|\s(?:and|or)\s)(?:M{2,}-(?:,\s*(?:and\s+|or\s+)?|\s(?:and|or)\s)){0,12}M{2,}-
  (?<result>positive|negative)?(?![a-z])
`;

/** "CD3-, CD5- and CD8-positive": the hyphens wait for the last word, or are all of them minus signs. */
function readSuspended(masked: string, marker: MarkerMention): Polarity | null {
  const match = masked[marker.end] === '-' ? SUSPENDED.exec(masked.slice(marker.end, marker.end + 300)) : null;
  return match
    ? {
        result: match.groups?.['result']?.toLowerCase() === 'positive' ? 'positive' : 'negative',
        cue: { start: marker.start, end: marker.end + match[0].length },
        by: 'sign',
      }
    : null;
}

/** "CD20pos", "CD3neg". */
function readSuffix(after: string, marker: MarkerMention): Polarity | null {
  const suffix = /^(?:pos|neg)(?![a-z])/.exec(after)?.[0];
  return suffix === undefined
    ? null
    : { result: suffix === 'pos' ? 'positive' : 'negative', cue: { start: marker.start, end: marker.end + suffix.length }, by: 'sign' };
}

/**
 * "A negative desmin stain": the adjective right before the name, unless it belongs to the name before it ("desmin positive SMA
 * negative").
 */
function readBefore({ masked, cues }: Told, marker: MarkerMention): Polarity | null {
  const cue = cues.findLast((each) => each.end <= marker.start);
  return cue && standsBefore(masked, cue, marker) ? { result: cue.result, cue: { start: cue.start, end: marker.end }, by: 'own' } : null;
}

const OF_NAME = /M{2}\)?[\s-]*(?:\([^()]*\)\s*)?(?:(?:was|were|is|are|all|both|also|\w{4,12}ly)\s+){0,3}$/;

function standsBefore(masked: string, cue: Cue, marker: MarkerMention): boolean {
  return (
    /(?:positive|negative)$/i.test(masked.slice(cue.start, cue.end)) &&
    /^\s+(?:(?:nuclear|cytoplasmic|membranous)\s+)?$/.test(masked.slice(cue.end, marker.start)) &&
    !OF_NAME.test(masked.slice(Math.max(0, cue.start - 60), cue.start))
  );
}

const OWN_GAP = pattern('i')`
  ^[\s:(,=-]*(?!and\b)(?:
    (?:
      protein|oncoprotein|suppressor|product|receptor|receptors|stain\w*|immunostain\w*|immuno-?histochemi\w*|expression
      |immunoreactivity|reactivity|antibody|antigen|antigens|light|chains?|signals?|status|mutation|gene|cells|nuclei
      |tumou?r|the|in|for|of|all|also|both|index|positivity|was|were|is|are|showed|shows|being|recorded|reported|judged
      |considered|read|scored|as|and|found|to|be|as|nuclear|cytoplasmic|membranous
    )[\s:(,-]+
  )*$
`;

/** "Was essentially negative". */
const ADVERB = /\b[a-z]+ly\b/g;

/** Words right behind the name: "vimentin was strongly positive", "S-100-negative cells". */
function readOwn({ masked, markers, cues }: Told, at: number): Polarity | null {
  const marker = markers[at],
    next = markers[at + 1];
  if (!marker) return null;
  const limit = Math.min(next?.start ?? masked.length, marker.end + 90);
  const cue = cues.find((each) => each.start >= marker.end - 1 && each.start < limit);
  if (
    !cue ||
    (cue.direct && DOES_NOT_SHOW.test(masked.slice(cue.start, cue.end))) ||
    !OWN_GAP.test(masked.slice(marker.end, cue.start).replace(ADVERB, ''))
  )
    return null;
  const own: Polarity = { result: cue.result, cue: { start: marker.start, end: cue.end }, by: 'own' };
  if (!leads(masked, cue, next)) return own;
  return /^[\s-]*$/.test(masked.slice(marker.end, cue.start)) &&
    /^(?:positiv|negativ)/i.test(masked.slice(cue.start, cue.end)) &&
    !/^\s*(?:for|to|with|of|against)\b/i.test(masked.slice(cue.end))
    ? own
    : null;
}

/** "X did not show" tells of X only what follows. */
const DOES_NOT_SHOW = /\bnot (?:show|reveal|demonstrate|exhibit|display)$/i;

/** Whether a cue leads a list that `next` opens ("positive for desmin", "a negative desmin"). */
function leads(masked: string, cue: Cue, next: MarkerMention | undefined): boolean {
  if (!next || next.start < cue.end || next.start - cue.end > 110) return false;
  const behind = masked.slice(cue.end, next.start);
  if ((cue.direct && !BREAK.test(behind)) || standsBefore(masked, cue, next)) return true;
  const head = HEADS.exec(behind);
  return head !== null && !BREAK.test(behind.slice(head[0].length));
}

/** A list's result stands before it ("positive for vimentin, CD34 and S-100") or behind it ("vimentin, CD34 and S-100 were positive"). */
function readList(told: Told, at: number): Polarity | null {
  const leading = readLeading(told, at),
    closing = readClosing(told, at);
  return leading === null ? (closing ?? readDenied(told, at)) : closing !== null && opensClause(told, at, closing) ? closing : leading;
}

const withoutAsides = (text: string): string => text.replace(/\([^()]*\)/g, ' ');

/** The nearest cue before that leads the list this marker stands in. */
function readLeading({ masked, markers, cues }: Told, at: number): Polarity | null {
  const marker = markers[at];
  const cue = marker ? cues.findLast((each) => each.end <= marker.start) : undefined;
  if (!cue || !marker) return null;
  const first = markers.find((each) => each.start >= cue.end);
  if (!leads(masked, cue, first)) return null;
  const between = withoutAsides(masked.slice(first?.start ?? cue.end, marker.start)),
    behind = withoutAsides(masked.slice(marker.end, marker.end + 200));
  if (between.length > 400 || BREAK.test(between) || (/,?\s+and\s+(?:the\s+)?$/i.test(between) && DOES.test(behind))) return null;
  return { result: deniedBehind(behind) ? opposite(cue.result) : cue.result, cue: { start: cue.start, end: cue.end }, by: 'list' };
}

/** "Loss of MSH6 was not seen". */
function readDoublyDenied(told: Told, at: number): Polarity | null {
  const marker = told.markers[at];
  const cue = marker ? told.cues.findLast((each) => each.end <= marker.start) : undefined;
  const lost = cue?.result === 'negative' && /\bloss\b/i.test(told.masked.slice(cue.start, cue.end)) ? readLeading(told, at) : null;
  return lost?.result === 'positive' ? lost : null;
}

/** A marker that does something is no member of the list before it: "…, and CD31 staining confirmed that the vessels …". */
const DOES = pattern('i')`
  ^(?:\s+(?:and|or)\s+[\w-]{2,16})?\s+(?:immuno)?(?:stain(?:ing|s)?\s+|immunohistochemistry\s+)?
  (?:confirm|show|reveal|demonstrat|highlight|outlin|decorat|mark|support|exclud|help)(?:ed|e?s)\b
`;

const NOT_SEEN = pattern('i')`
  \b(?:(?:was|were|is|are)\s+not|could\s+not\s+be|cannot\s+be)\s+(?:
    seen|observed|found|detected|identified|noted|present|evident|demonstrated|shown
  )\b
`;

/** "Positivity for desmin and SMA was not seen". */
function deniedBehind(behind: string): boolean {
  const denied = NOT_SEEN.exec(behind);
  return (
    denied !== null &&
    !BREAK.test(behind.slice(0, denied.index)) &&
    !/methylat|mutat|amplif|rearrang/i.test(behind.slice(0, denied.index)) &&
    !/[;:]|\.\s/.test(behind.slice(0, denied.index))
  );
}

function opposite(result: Polarity['result']): Polarity['result'] {
  return result === 'negative' ? 'positive' : 'negative';
}

const PREDICATE = pattern('i')`
  \b(?:was|were|are|is|all|both|being|stain\w*|show\w*|gave|proved|tested|remained|appeared)\s+
  (?:(?:\w+ly|all|both|also|found|to|be)\s+){0,3}$
`;
const OF_LIST = pattern('gi')`
  \b(?:
    anti|the|both|all|other|stain(?:s|ing)?|immunostain\w*|immunohistochemi\w*|markers?|antibod(?:y|ies)|expression|protein
    |antigens?|tumou?r\s+suppressor|receptors?|light\s+chains?|status|for|of|focal|such as|including
  )\b
`;
const UNKNOWN_NAME = /^(?!\w+ly$|(?:cells?|tumou?rs?|components?|areas?|genes?)$|chromosome)[^\s,]{2,16}(?:\s[^\s,]{1,12})?$/;
const JOINTS = /,|;|\/|&|\band\b|\bor\b|\bas well as\b|\bplus\b|\balong with\b/i;

/** The rest of a bracket of names: "tumour markers (CEA and AFP) were negative". */
const NAMES_CLOSE = /^[\sM,/&-]*(?:(?:and|or)\b[\sM]*)?\)/;

/** Words behind a list that all of it came to; names that the lexicon does not know may stand in it. */
function readClosing({ masked, markers, cues }: Told, at: number): Polarity | null {
  const marker = markers[at];
  const cue = marker ? cues.find((each) => each.start >= marker.end) : undefined;
  if (!marker || !cue || cue.start - marker.end > 300 || /^\s*(?:for|to|with|of|against)\b/i.test(masked.slice(cue.end))) return null;
  const between = withoutAsides(masked.slice(marker.end, cue.start)).replace(NAMES_CLOSE, ' '),
    words = masked.slice(cue.start, cue.end);
  const predicate = PREDICATE.exec(between);
  if (between.includes(')') || (cue.direct && DOES_NOT_SHOW.test(words))) return null;
  // Without a verb only names joined by "and" or "/" go together: "ER (90 %), PR (80 %), HER2-negative".
  if (
    !predicate &&
    (!/positiv|negativ|expression$|staining$|highlight|decorat|stained|marked|label/i.test(words) ||
      (masked[cue.start - 1] === '-' && !/^[\s/M]*-$/.test(between)) ||
      /[,;]/.test(between) ||
      masked.slice(marker.end, cue.start).includes('%'))
  )
    return null;
  const items = (predicate ? between.slice(0, predicate.index) : between)
    .split(JOINTS)
    .map((item) => item.replace(OF_LIST, ' ').replace(/M{2,}/g, ' ').trim());
  const names = items.every((item) => /^[\s(),-]*$/.test(item) || (predicate !== null && UNKNOWN_NAME.test(item) && !BREAK.test(item)));
  return names && !markers.slice(at + 1).some(({ id, start }) => id === null && start < cue.start)
    ? { result: cue.result, cue: { start: marker.start, end: cue.end }, by: 'list' }
    : null;
}

/** Whether a marker behind a led list begins anew with what closes: "positive for A, B and C, and D was negative". */
function opensClause({ masked, markers }: Told, at: number, closing: Polarity): boolean {
  const marker = markers[at];
  if (!marker || /detected|present|seen/i.test(masked.slice(closing.cue.end - 12, closing.cue.end))) return false;
  const behind = withoutAsides(masked.slice(marker.end, closing.cue.end)),
    before = withoutAsides(masked.slice(Math.max(0, marker.start - 80), marker.start));
  if (/^[^,;]*\b(?:was|is)\b/.test(behind) && !/M{2}/.test(behind)) return /\band\s+(?:the\s+)?$/i.test(before);
  return !/,/.test(behind.replace(/,[^,M]*$/, '')) && /[,;]\s*and\s+(?:the\s+)?(?:M{2,}\s+(?:and|or)\s+)?$/i.test(before);
}

const DENIES =
  /\b(?:no|without|neither|absence of|lack of)\s+(?:(?:any|detectable|significant|nuclear|evidence\s+of|expression\s+of)\s+)*$/i;
const REACTION_BEHIND = /^\s*(?:[\w-]+\s+)?(?:immuno)?(?:expression|reactivity|reaction|staining|positivity|labell?ing)\b/i;

/** "No desmin or SMA expression", "neither desmin nor SMA", "no evidence of CD56". */
function readDenied({ masked, markers }: Told, at: number): Polarity | null {
  const joined = (from: number): boolean => LIST_JOINT.test(masked.slice(markers[from - 1]?.end ?? 0, markers[from]?.start ?? 0));
  let first = at,
    last = at;
  while (first > 0 && joined(first)) first--;
  while (last + 1 < markers.length && joined(last + 1)) last++;
  const start = markers[first]?.start ?? 0,
    end = markers[last]?.end ?? 0;
  const denied = DENIES.exec(masked.slice(Math.max(0, start - 60), start));
  if (!denied || (!/neither|evidence|expression/i.test(denied[0]) && !REACTION_BEHIND.test(masked.slice(end)))) return null;
  return { result: 'negative', cue: { start: start - denied[0].length, end }, by: 'list' };
}
