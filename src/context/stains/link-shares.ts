import type { MarkerMention } from './marker-mentions.ts';
import type { Share } from './percentages.ts';
import { pattern } from '../../patterns/over-lines.ts';

const LINKING = pattern('i')`
  \b(?:
    positiv\w*|immunopositiv\w*|immuno?reactiv\w*|immunoreact\w*|react\w*|express\w*|label\w*|stain\w*|immunostain\w*
    |mark\w*|show\w*|detect\w*|highlight\w*|decorat\w*
  )
`;
const LIST_JOINT = /^[\s,;/&]*(?:(?:antigen|protein|index|expression)\s*,?\s*)?(?:(?:and|or|as well as|plus)\s*)?$/i;
const SHARE_JOINT =
  /^(?:\s*\+?\s*(?:of\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:cells|nuclei)\s*)?[,;/&]*\s*(?:(?:and|or|versus|vs\.?)\s*)?(?:in\s+)?)$/i;

/**
 * Gives every share to the marker it is told of: the index into `markers`, or -1. `masked` is the flattened text with markers blanked.
 * Lists go by position ("ER and Ki-67 were 90 % and 35 %"); else a share belongs to the marker before it, unless it opens a clause
 * that names the marker behind ("80 % of the cells were Ki-67 positive").
 */
export function linkShares(masked: string, markers: readonly MarkerMention[], shares: readonly Share[]): number[] {
  const owners = linkLists(masked, markers, shares);
  shares.forEach((share, i) => {
    if (owners[i] === -1) owners[i] = nearestOwner(masked, markers, shares, owners, i, share);
  });
  return owners;
}

function nearestOwner(
  masked: string,
  markers: readonly MarkerMention[],
  shares: readonly Share[],
  owners: readonly number[],
  i: number,
  share: Share,
): number {
  const prev = markers.findLastIndex((marker) => marker.end <= share.start);
  const next = markers.findIndex((marker) => marker.start >= share.end);
  const before = markers[prev],
    after = markers[next];
  const earlier = shares.findLast((other, at) => at < i && owners[at] === prev && other.end <= share.start);
  const forward = before
    ? forwardScore(masked.slice(earlier?.end ?? before.end, share.start).replace(/\([^()]*\)/g, ' '), earlier !== undefined)
    : 0;
  const backward =
    after &&
    !(
      (after.id === null || (before !== undefined && OWN_RESULT.test(masked.slice(after.end)))) &&
      BESIDE.test(masked.slice(share.end, after.start))
    )
      ? backwardScore(masked.slice(share.end, after.start), masked.slice(0, share.start), masked.slice(after.end, after.end + 24))
      : 0;
  if (forward === 0 && backward === 0) return -1;
  return forward >= backward ? prev : next;
}

const OWN_RESULT = pattern('i')`
  ^\s+(?:(?:was|were|being)\s+)?(?:\w+ly\s+)?(?:
    positiv\w*|negativ\w*|express\w*|label\w*|stain\w*|overexpress\w*|mutant|wild|seen|present|absent
  )\b
`;
const ITS_INDEX =
  /^\s(?:(?:labell?ing|proliferati(?:on|ve)|staining|positivity|growth)\s)?(?:index|rate|fraction|score|LI)\s(?:was|of|is)\s$/i;
/** "The Ki-67 index was 1 %, with no mitosis": what is found beside it. */
const BESIDE = /^\s*\)?\s*,?\s*(?:and\s+|but\s+)?(?:with|without|in the absence of|despite|together with|along with|in addition to)\b/i;

/** "Ki-67 was 8 % in the primary; that of the metastasis was 40 %": behind the semicolon the same is measured. */
const SAME_MEASURE = pattern('i')`
  ;\s*(?:(?:and|but|whereas|while)\s+)?(?:[^;,]{0,40}?\b)?(?:
    that|those|it|(?:the|its|this)\s+(?:mean|average|index|value|figure|fraction|labell?ing\s+index|proliferation\s+index)
  )\b[^;]{0,50}$
`;

/** How well a share follows a marker (`text` stands between) or, where `another`, the share before it of the same marker. */
function forwardScore(text: string, another: boolean): number {
  if (/^\s*\(\s*\+{1,4}\s*[;:,]\s*$/.test(text)) return 1;
  if (another && /^\s+(?:in|at|on|for)\s+[^;]{1,40};\s*$/i.test(text)) return 0.5;
  if (text.length > 140 || (/;/.test(text) && !SAME_MEASURE.test(text))) return 0;
  if (/\b(?:patients|survival|cases)\b/i.test(text)) return 0;
  if (another) {
    if (/\b(?:of|in)\s+(?:the\s+)?(?:patients|cases)\b/i.test(text)) return 0;
    return /\b(?:versus|vs|compared|while|whereas|and|or|to|with|but|mean|range|average|in contrast)\b|[(,]/i.test(text) &&
      text.length < 130
      ? 0.5
      : 0.2;
  }
  if (/^[\s:(=,~-]*(?:\+\s*,?\s*)?(?:was|were|is|of|at|by|in)?\s*$/i.test(text)) return 1;
  if (ITS_INDEX.test(text)) return 0.95;
  if (/^(?:[^()]*(?:positive|negative|\+|-)\)?)?[\s,]*(?:and|but|whereas|while|with)\s+(?:only\s+)?$/i.test(text)) return 0.3;
  if (/(?:positive|negative),\s*$/i.test(text)) return 0.55;
  // "There were 4 mitoses in 50 high-power fields and 5 % of the nuclei …": what is counted a field is told to its end.
  if (/\b(?:fields?|HPFs?|mm2)\s*,?\s+(?:and|with|while|whereas)\s+(?:only\s+|the\s+)?$/i.test(text)) return 0.4;
  if (
    /^\s+(?:was|were|is|are)\s+(?:(?!up\b|about\b|as\b|at\b|between\b)[a-z-]+\s+){1,3}(?:and|but|whereas|while)\s+(?:only\s+)?$/i.test(text)
  )
    return 0.5;
  // "Mitoses were easy to find, and 19 % of the nuclei …" begins anew.
  if (/,\s+(?:and|but|whereas|while)\s+(?:only\s+)?$/i.test(text)) return 0.5;
  return 0.75 - text.length / 1000;
}

const MEASURED_BY = pattern('i')`
  ^\s*(?:,\s*|\(\s*)?(?:as\s+|was\s+)?(?:
    based|assessed|measured|determined|identified|evaluated|demonstrated|estimated|quantified|calculated|detected|shown
    |revealed|by|with|on|using|for|in|of
  )\b[^,;]{0,40}$
`;

/**
 * How well a share is told of the marker behind it; `text` stands between, `before` and `behind` are what comes before the share
 * and behind the marker.
 */
function backwardScore(between: string, before: string, behind: string): number {
  if (/\b(?:low|high|moderate|elevated|increased|brisk|intermediate)\s*\(\s*$/i.test(before) && /^\s*\)\s*(?:nuclear\s+)?$/.test(between))
    return 0.9;
  if (/\b(?:index|rate|fraction|level|score)\s+(?:of|was)\s*$/i.test(before) && /^\s*,\s*(?:the\s+)?$/.test(between)) return 0.7;
  const text = /\(\s*$/.test(before) && /^\s*\)\s*(?:was|were|of)\b/.test(between) ? between.replace(')', ' ') : between;
  if (text.length > 100 || /[;:]|,\s+(?:and|but|while|whereas)\b|,\s*$/.test(text) || /^[^(]*\)/.test(text)) return 0;
  if (/^\+?\s{0,2}$/.test(text) || /^\s*-\s?positive\s+(?:nuclear\s+)?$/i.test(text)) return 0.9;
  if (/^\s*(?:of|for|by|with|in)\s+(?:the\s+)?$/i.test(text)) return 0.85;
  if (/\b(?:index|rate|fraction|activity|level|score|proliferation)\b[^;.]{0,40}$/i.test(before) && MEASURED_BY.test(text)) return 0.8;
  if (/^\s*\(\s*$/.test(text) && /\b(?:index|rate|fraction|activity|proliferation)\b[^;.]{0,30}$/i.test(before)) return 0.8;
  if (/^\s*(?:nuclear|focal|strong)\s*$/i.test(text) && /^[\s(]*(?:index|label|positiv|stain|immuno|reactiv|express)/i.test(behind))
    return 0.8;
  if (
    /^\s*(?:nuclear\s+)?(?:proliferati\w+|growth\s+fraction)(?:\s+(?:index|rate|activity))?\s*\(?\s*(?:(?:by|with|on|in|for)\s+)?$/i.test(
      text,
    )
  )
    return 0.8;
  // "60 % of the nuclei carried", "of the lymphoid cells 25 % were … positive".
  if (
    COUNTED.test(text) ||
    (/\b(?:cells|nuclei|was|were|are)\b/i.test(text) && /^\s*-?\s*(?:(?:immuno)?(?:positiv|react)|\+)/i.test(behind))
  )
    return 0.6;
  return LINKING.test(text) ? 0.6 : 0;
}

/** What a share is of, and a verb: nothing else is named between the share and the marker. */
const COUNTED = /^\+?\s*(?:of\s+)?(?:(?:the|all|these|its)\s+)?(?:[\w-]+\s+){0,3}(?:cells|nuclei|blasts|population)\s+(?:[\w-]+\s+){1,4}$/i;

/** Runs of markers and of as many shares that belong together by position; -1 for the rest. */
function linkLists(masked: string, markers: readonly MarkerMention[], shares: readonly Share[]): number[] {
  const owners = shares.map(() => -1);
  if (shares.length < 2 || markers.length < 2) return owners;
  const respectively = /\brespective(?:ly)?\b/i.test(masked);
  for (const group of runs(shares, (a, b) => SHARE_JOINT.test(masked.slice(a.end, b.start)))) {
    if (group.length < 2) continue;
    const from = shares[group[0] ?? 0],
      to = shares[group.at(-1) ?? 0];
    if (!from || !to) continue;
    const list = runs(markers, (a, b) => LIST_JOINT.test(masked.slice(a.end, b.start))).filter((run) => run.length === group.length);
    const ahead = list.findLast(
      (run) =>
        (markers[run.at(-1) ?? 0]?.end ?? 0) <= from.start &&
        !shares.some((share) => share.start > (markers[run.at(-1) ?? 0]?.end ?? 0) && share.end < from.start),
    );
    const behind = respectively ? list.find((run) => (markers[run[0] ?? 0]?.start ?? 0) >= to.end) : undefined;
    const chosen = ahead ?? behind;
    if (chosen)
      group.forEach((share, i) => {
        owners[share] = chosen[i] ?? -1;
      });
  }
  return owners;
}

function runs<T>(items: readonly T[], joined: (a: T, b: T) => boolean): number[][] {
  const found: number[][] = [];
  items.forEach((item, i) => {
    const last = items[i - 1];
    if (last !== undefined && joined(last, item)) found.at(-1)?.push(i);
    else found.push([i]);
  });
  return found;
}
