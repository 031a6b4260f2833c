import { everyMatch } from '../../every-match.ts';
import type { Span } from '../../span.ts';
import type { MarkerMention } from './marker-mentions.ts';

/** What a stain or test of a marker came to, with the words that say so (offsets from the sentence's start). */
export interface Polarity {
  readonly result: 'positive' | 'negative' | 'focal' | 'equivocal';
  readonly cue: Span;
  /** `sign` a plus or minus at the name, `own` words at the name, `list` words that lead or close a list of names. */
  readonly by: 'sign' | 'own' | 'list';
}

const POSITIVE = '(?:(?:immuno|sero)?positiv(?:ely|ity|e)|(?:immuno)?reactiv(?:e|ity)|immunoexpression|overexpress(?:ed|ion)|expressed|expressing|expresses|express|expression|(?<!(?:was|were|when|be|and) )(?:immunostained|stained|marked|labell?ed)|decorated|detected|detectable)';
const NEGATIVE = '(?:(?:immuno|sero)?negativ(?:ely|ity|e)|non-?reactive|unreactive|nonimmunoreactive|(?:absent|absence(?: of)?|lack(?:ed|ing|s)?(?: of)?|loss of|lost)(?:\\s+(?:any\\s+|the\\s+|nuclear\\s+|cytoplasmic\\s+)?(?:immuno)?(?:expression|staining|stain|reactivity|positivity))?|nil|not? (?:detect\\w+|identified|present)|(?:un|not )amplified|wild-?type)';
const DENIED = '(?:no(?:ne|t)?|nor|neither|without|did not|do(?:es)? not|failed to|devoid of)(?:\\s+(?:be|any|show|have|reveal|demonstrate|were|was|specific|significant|detectable|obvious|nuclear|cytoplasmic|abnormal|over|immuno))*\\s*';
const CUE = new RegExp(`(?<denied>\\b${DENIED})?(?<how>\\b(?:focal(?:ly)?|partial(?:ly)?|patchy|equivocal(?:ly)?|scattered|variabl[ey]|weak(?:ly)?|strong(?:ly)?|diffuse(?:ly)?)(?:,?\\s+and\\s+\\w+)?\\s+)?(?:(?<negative>\\b${NEGATIVE})|(?<positive>\\b${POSITIVE}|\\bstain(?:ing)?\\b(?=\\s+(?:strongly|positively|diffusely|for|with)))|(?<not>\\b(?:but|and|yet) not(?: for| with| of)?\\b)|(?<equivocal>\\bequivocal|\\bindeterminate|\\bborderline))`, 'gi');
const HEADS = /^\s*(?:(?:nuclear|cytoplasmic|membran\w*|immuno\w*|stain\w*|immunostaining|reaction|reactions|reactivity|expression|results?|markers?|the|when|stained|antibod(?:y|ies)|directed|protein|levels?|in|cells|strongly|diffusely|focally|antigens?|epithelial|mesenchymal|neuroendocrine|following)\s+){0,6}(?:for|to|with|of|against|by|as follows|included|include|were|:|\(|,\s*including)\s*:?/i;
const DIRECT = /\b(?:(?:over)?express(?:ed|ing|es)?|lack(?:ed|ing|s)?(?: of)?|loss of|lost|absence of|not)$/i;
const BREAK = /\b(?:but|whereas|while|however|was|were|is|are|had|has|showed?|revealed|demonstrated|although|except|not|no|without|which|negative|positive|mitos[ei]s|index|necrosis)\b|;|\.\s/i;
const LIST_JOINT = /^(?:\s*\([^()]{0,40}\))?(?:\s*(?:antigen|protein|oncoprotein|receptors?)\b)?[\s,;/&]*(?:(?:and|or|as well as|plus|both)\s*)?(?:(?:anti-?|the|focal|protein|receptors?|stains?|staining|antigen|antibod(?:y|ies))\s*)*$/i;

/** What each marker of a sentence came to, null where nothing says so. `masked` is the flattened sentence with its markers blanked. */
export function readPolarities(masked: string, markers: readonly MarkerMention[]): (Polarity | null)[] {
  const cues = findCues(masked);
  const own = markers.map((marker, i) => readSign(masked, marker, markers[i + 1]) ?? readOwn(masked, marker, markers[i + 1], cues));
  const spoken = own.map((known, i) => known ?? readClosing(masked, markers, own, i) ?? null);
  return spoken.map((known, i) => {
    const marker = markers[i];
    return known ?? (marker ? readLeading(masked, marker, cues, markers) : null);
  });
}

interface Cue extends Span { readonly result: Polarity['result'] }

const NOUN = /(?:expression|staining|stain)$/i;
const SHOWN = /\b(?:show\w*|reveal\w*|demonstrat\w*|exhibit\w*|with|had|have|found|observed|nuclear|cytoplasmic|membran\w*|intense|high|aberrant|marked|robust|moderate|patchy|positive|exhibited|over)\s+(?:[\w,-]+\s+){0,2}$/i;

function findCues(masked: string): Cue[] {
  return everyMatch(CUE, masked).filter((match) => {
    // "expression of X was studied" tells no result, "showed expression of X" does.
    const bare = NOUN.test(match[0]) && match.groups?.['how'] === undefined && match.groups?.['denied'] === undefined && match.groups?.['negative'] === undefined;
    return !bare || SHOWN.test(masked.slice(0, match.index)) || /overexpression$/i.test(match[0]);
  }).map((match) => {
    const groups = match.groups ?? {};
    const negative = groups['not'] !== undefined || (groups['negative'] !== undefined) !== (groups['denied'] !== undefined);
    const focal = /focal|partial|patchy|scattered/i.test(groups['how'] ?? '');
    const result = groups['equivocal'] !== undefined ? 'equivocal' : negative ? 'negative' : focal ? 'focal' : 'positive';
    return { start: match.index, end: match.index + match[0].length, result };
  });
}

const SIGN = /^\s?(?:[([]\s*(?:[\w.%~<>=-]{0,12}\s*)??(?<plus>[1-4]?\s?\+{1,4})(?:\s*[,;)\]/]|\s*\w[^()]{0,24}[)\]]|\s*[)\]])|[([]\s*(?<minus>-{1,3})\s*[)\]]|(?<bare>\+{1,4})(?!\/-|\d)|(?<dash>-)(?=[,;)\s/.]|$)(?!\s(?:and|or)\b)|[([]\s*(?<either>\+\/-|-\/\+|±)\s*[)\]]|\s?(?<mixed>±|\+\/-))/;

/** A plus or minus at the marker's name: "CD34 (+)", "CK7+/CK20-". A lone hyphen counts only where nothing can follow it. */
function readSign(masked: string, marker: MarkerMention, next: MarkerMention | undefined): Polarity | null {
  const after = masked.slice(marker.end, Math.min(next?.start ?? masked.length, marker.end + 50));
  const match = SIGN.exec(after);
  if (!match?.groups) return null;
  const { plus, minus, bare, dash, either, mixed } = match.groups;
  const cue = { start: marker.start, end: marker.end + match[0].length };
  const grade = /^([1-4])/.exec(plus?.trim() ?? '')?.[1];
  if (marker.id === 'HER2' && grade !== undefined) return { result: grade === '1' ? 'negative' : grade === '2' ? 'equivocal' : 'positive', cue, by: 'sign' };
  const focal = /focal|partial|few|patchy|scattered/i.test(match[0]);
  if (either !== undefined || mixed !== undefined) return { result: 'equivocal', cue, by: 'sign' };
  if (plus !== undefined || bare !== undefined) return { result: focal ? 'focal' : 'positive', cue, by: 'sign' };
  return minus !== undefined || dash !== undefined ? { result: 'negative', cue, by: 'sign' } : null;
}

const OWN_GAP = /^[\s:(,=-]*(?:(?:protein|oncoprotein|suppressor|product|receptor|receptors|stain\w*|immunostain\w*|immunohistochemi\w*|expression|immunoreactivity|reactivity|antibody|antigen|antigens|status|mutation|gene|cells|nuclei|tumou?r|the|in|for|of|all|also|both|index|positivity|was|were|is|are|showed|shows|being|recorded|reported|judged|considered|read|scored|as|and|found|to|be|as|nuclear|cytoplasmic)[\s:(,-]+)*$/i;

/** "Was essentially negative". */
const ADVERB = /\b[a-z]+ly\b/g;

/** Words right behind the name: "vimentin was strongly positive", "S-100-negative cells". */
function readOwn(masked: string, marker: MarkerMention, next: MarkerMention | undefined, cues: readonly Cue[]): Polarity | null {
  const limit = Math.min(next?.start ?? masked.length, marker.end + 90);
  const cue = cues.find((each) => each.start >= marker.end - 1 && each.start < limit);
  if (!cue || !OWN_GAP.test(masked.slice(marker.end, cue.start).replace(ADVERB, ''))) return null;
  if (leads(masked, cue, next)) return /^[\s-]*$/.test(masked.slice(marker.end, cue.start)) && /^(?:positiv|negativ)/i.test(masked.slice(cue.start, cue.end)) && !/^\s*(?:for|to|with|of|against)\b/i.test(masked.slice(cue.end)) ? { result: cue.result, cue: { start: marker.start, end: cue.end }, by: 'own' } : null;
  return { result: cue.result, cue: { start: marker.start, end: cue.end }, by: 'own' };
}

/** Whether a cue leads a list that `next` opens ("positive for desmin"). */
function leads(masked: string, cue: Cue, next: MarkerMention | undefined): boolean {
  if (!next || next.start < cue.end || next.start - cue.end > 90) return false;
  const behind = masked.slice(cue.end, next.start);
  const head = HEADS.exec(behind);
  return head !== null && !BREAK.test(behind.slice(head[0].length)) || DIRECT.test(masked.slice(cue.start, cue.end).trim()) && !BREAK.test(behind);
}

/** "vimentin, CD34 and S-100 were positive": the last of a list carries what all of it came to. */
function readClosing(masked: string, markers: readonly MarkerMention[], own: readonly (Polarity | null)[], from: number): Polarity | null {
  for (let i = from; i + 1 < markers.length; i++) {
    const here = markers[i], next = markers[i + 1];
    if (!here || !next || !LIST_JOINT.test(masked.slice(here.end, next.start))) return null;
    const result = own[i + 1];
    if (result) return result.by === 'own' && /\b(?:was|were|are|is|stain\w*|negative|positive)\b/i.test(masked.slice(next.end, result.cue.end)) && !/^\W*-?(?:positive|negative)/i.test(masked.slice(next.end, next.end + 12)) ? { ...result, by: 'list' } : null;
  }
  return null;
}

/** "positive for vimentin, CD34 and S-100": the nearest cue before that leads the list this marker stands in. */
function readLeading(masked: string, marker: MarkerMention, cues: readonly Cue[], markers: readonly MarkerMention[]): Polarity | null {
  const cue = cues.findLast((each) => each.end <= marker.start);
  if (!cue) return null;
  const first = markers.find((each) => each.start >= cue.end);
  if (!leads(masked, cue, first)) return null;
  const between = masked.slice(first?.start ?? cue.end, marker.start).replace(/\([^()]*\)/g, ' ');
  if (between.length > 400 || BREAK.test(between)) return null;
  return { result: cue.result, cue: { start: cue.start, end: cue.end }, by: 'list' };
}
