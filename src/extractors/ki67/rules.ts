import type { ExtractInput, Annotation } from '../extractor.ts';
import type { Ki67Value } from '../../generated/report.ts';
import type { Lexicon, LexiconEntry } from '../../lexicon/lexicon.ts';
import type { Sentence } from '../../text/reading.ts';
import type { Span } from '../../span.ts';
import type { Share } from '../../context/stains/percentages.ts';
import { readStains, type Stain, type StainReading } from '../../context/stains/read-stains.ts';
import { flattenText } from '../../context/stains/flat-text.ts';
import { continuationOf, type Previous } from './continued.ts';
import { phrasePattern } from '../../lexicon/phrases.ts';
import { readQualitative } from './qualitative.ts';
import { readSpecimen, type ReadSpecimen } from './specimen.ts';
import { isBareResult, rejectionOf } from './whose.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** Candidates from the sentences of running text, captions and footnotes. */
export function readSentences(input: ExtractInput): Annotation<Ki67Value>[] {
  const markers = input.lexicon<LexiconEntry>('markers');
  let previous: Previous | null = null;
  return input.reading.sentences.flatMap((sentence) => {
    if (sentence.section === 'reference' || sentence.section === 'table') return [];
    const text = input.reading.text.slice(sentence.start, sentence.end);
    if (!/6\s?7|mib/i.test(text)) {
      const carried = previous ? readContinued(input, previous, sentence, markers) : null;
      previous = carried && previous ? { sentence, read: previous.read } : null;
      return carried ?? [];
    }
    const read = readStains(input.reading, sentence, markers);
    previous = { sentence, read };
    return read.stains.flatMap((stain, i) => (stain.marker.id === 'Ki-67' ? readMention(input, sentence, read, i) : []));
  });
}

/** The values of a sentence that goes on about the Ki-67 of the one before it, null where it does not. */
function readContinued(input: ExtractInput, previous: Previous, sentence: Sentence, markers: Lexicon): Annotation<Ki67Value>[] | null {
  const found = continuationOf(previous, sentence, flattenText(input.reading.text.slice(sentence.start, sentence.end)));
  const read = found ? readStains(input.reading, sentence, markers) : null;
  if (!found || !read || read.stains.length > 0) return null;
  const { start, end, shares } = found;
  const stain: Stain = { marker: { id: 'Ki-67', start, end }, shares, polarity: null };
  return shares.flatMap((share) => annotateShare(input, sentence, read, stain, share, shares));
}

function readMention(input: ExtractInput, sentence: Sentence, read: StainReading, at: number): Annotation<Ki67Value>[] {
  const stain = read.stains[at];
  if (!stain) return [];
  const lexicon = input.lexicon<LexiconEntry>('ki67');
  const window = windowOf(read, at);
  const behind = read.flat.slice(stain.marker.end, window.end);
  if (phrasePattern(lexicon, 'not-done', '^[\\s(:,]*(?:[\\w%]+\\s+){0,4}?').test(behind) && !/^[\s:(=]*\d/.test(behind)) return [];
  const numbers =
    percentColumn(read.flat, stain) ??
    bareIndices(read.flat, stain) ??
    fractionBehind(read.flat, stain) ??
    measurements(read.flat, stain.shares);
  const found = numbers.flatMap((share) => annotateShare(input, sentence, read, stain, share, numbers));
  const words = numbers.length === 0 || OVERALL.test(read.flat) ? annotateWords(input, sentence, read, stain, window, numbers) : [];
  return [
    ...words,
    ...found,
    ...contrastingComponent(sentence, read, numbers, found),
    ...annotateChange(input, sentence, read, stain, numbers),
  ];
}

const OVERALL = /\boverall\b[^.;%]*\b(?:but|with|however|although)\b[^.;%]*\b(?:foc\w+|areas?|hot ?spots?)\b/i;

/** The words that may speak of a mention: back and forth to other markers, semicolons and clause ends. */
function windowOf(read: StainReading, at: number): Span {
  const marker = read.stains[at]?.marker ?? { start: 0, end: 0 };
  const from = read.stains[at - 1]?.marker.end ?? 0,
    to = read.stains[at + 1]?.marker.start ?? read.flat.length;
  const before = read.flat.slice(from, marker.start),
    after = read.flat.slice(marker.end, to);
  const cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf('. '));
  const end = after.search(/;|\.\s|,\s+(?:and|but|while|whereas)\s+(?:the\s|[\w-]+\s+(?:was|were))/);
  return { start: from + cut + 1, end: end < 0 ? to : marker.end + end };
}

/**
 * Shares that are results: of a mean and a range the range, none that explain a grade ("G2 (3-20 %)") or name the limit that the
 * result behind it passes (">2 % (4.3 %)").
 */
function measurements(flat: string, shares: readonly Share[]): readonly Share[] {
  const spread = shares.some((share) => share.low !== share.high && share.low !== null && share.high !== null);
  return shares.filter((share, i) => {
    const next = shares[i + 1];
    if (
      next &&
      (share.comparator === '>' || share.comparator === '>=') &&
      next.low === next.high &&
      /^\s*\(\s*$/.test(flat.slice(share.end, next.start))
    )
      return false;
    if (shares.length > 1 && OF_GRADE.test(flat.slice(Math.max(0, share.start - 24), share.start))) return false;
    return !(spread && (share.average || /^\s*\(\s*(?:range|ranging)\b/i.test(flat.slice(share.end))) && share.low === share.high);
  });
}

const OF_GRADE = /\b(?:WHO\s+)?(?:G|grade\s)\s?(?:[123]|I{1,3})\s*[(:,=]\s*$/i;

/** "Ki-67 LI 0.15": an index printed as a fraction of one. */
function fractionBehind(flat: string, stain: Stain): readonly Share[] | null {
  const match = /^[\s(]*(?:LI|labell?ing index|index)\s*(?:was|of|is|=|:|,)?\s*(0?\.\d{1,3})(?!\s*%|\d|\.\d)/i.exec(
    flat.slice(stain.marker.end),
  );
  if (!match?.[1] || stain.shares.length > 0) return null;
  const value = Math.round(Number(match[1]) * 10000) / 100;
  const end = stain.marker.end + match[0].length;
  return [
    {
      start: end - match[1].length,
      end,
      low: value,
      high: value,
      comparator: '=',
      approximate: false,
      unit: '%',
      average: false,
      fraction: true,
    },
  ];
}

/**
 * "MIB-1 labelling index was 12.4 ± 3.1", "was 0.8 at first and 9.5 at recurrence": an index counts per hundred cells where nothing
 * says otherwise.
 */
function bareIndices(flat: string, stain: Stain): readonly Share[] | null {
  const match = stain.shares.length > 0 ? null : BARE_INDEX.exec(flat.slice(stain.marker.end));
  const first = match?.groups?.['first'];
  if (!match || first === undefined) return null;
  const end = stain.marker.end + match[0].length,
    about = match.groups?.['about'] !== undefined;
  const second = SECOND_INDEX.exec(flat.slice(end)),
    more = second?.groups?.['second'];
  // A single number below one may be a share of one.
  if (Number(first) < 1 && (more === undefined || Number(more) < 1)) return null;
  const made = (written: string, to: number): Share[] => {
    const value = Number(written);
    return value <= 0 || value > 100
      ? []
      : [
          {
            start: to - written.length,
            end: to,
            low: value,
            high: value,
            comparator: '=',
            approximate: about,
            unit: '%',
            average: false,
            fraction: false,
          },
        ];
  };
  const at = stain.marker.end + match[0].indexOf(first) + first.length;
  return [...made(first, at), ...(more !== undefined && second ? made(more, end + second[0].length) : [])];
}

const BARE_INDEX = pattern('i')`
  ^[\s)-]*(?:(?:labell?ing\s+|proliferati(?:on|ve)\s+)*ind(?:ex|ices)|LI)\s*(?:
    (?:of|in|for)\s+(?:the|this|her|his)\s+(?:[\w-]+\s+){1,3}
  )?(?:was|were|of|is|=|:|showed|averaged|increased\s+from|rose\s+from)\s*(?<about>~|about|approximately|around)?\s*
  (?<first>\d{1,2}(?:\.\d{1,2})?)(?:\s*(?:±|\+\/-)\s*\d{1,2}(?:\.\d{1,2})?)?(?=
    \s*(?:$|[.,;)](?!\d)|(?:and|which|in|at|on|to|for|supporting|suggesting|indicating)\b)
  )
`;
const SECOND_INDEX = pattern('i')`
  ^(?:\s+(?:at|in|on|for)\s+(?:[\w-]+\s+){1,5}?(?:and|but|versus)|\s+to)\s+(?<second>\d{1,2}(?:\.\d{1,2})?)
  (?=\s*(?:$|[.,;)](?!\d)|(?:at|in|on|for|over|after|and)\b))
`;

/** "Ki-67 (%): 25": the unit stands with the name. */
function percentColumn(flat: string, stain: Stain): readonly Share[] | null {
  const match = /^[^;.]{0,24}?\(\s*%\s*\)\s*(?:was|of|is|[:=|,-])?\s*(\d{1,3}(?:\.\d+)?)(?:\s?(?:-|to)\s?(\d{1,3}))?(?!\s*%|\d)/.exec(
    flat.slice(stain.marker.end),
  );
  if (!match?.[1]) return null;
  const low = Number(match[1]),
    high = Number(match[2] ?? match[1]);
  const end = stain.marker.end + match[0].length;
  return [
    { start: end - match[1].length, end, low, high, comparator: '=', approximate: false, unit: '%', average: false, fraction: false },
  ];
}

function annotateShare(
  input: ExtractInput,
  sentence: Sentence,
  read: StainReading,
  stain: Stain,
  share: Share,
  all: readonly Share[],
): Annotation<Ki67Value>[] {
  const lexicon = input.lexicon<LexiconEntry>('ki67');
  const next = all.find((other) => other.start >= share.end)?.start ?? read.flat.length;
  const last = all.findLast((other) => other.end <= share.start)?.end ?? 0;
  const behind = read.flat.slice(share.end, next),
    before = read.flat.slice(last, share.start);
  const judged =
    notAResult(read.flat, share) ?? notTumour(lexicon, behind, before) ?? rejectionOf(input, sentence, read.flat, stain, 'number');
  const bare = judged === 'general' && isBareResult(input, sentence, read.flat);
  const rejected = bare ? null : judged;
  const earlier = paragraphBefore(input, sentence);
  const specimen = readSpecimen(lexicon, all.length > 1 ? [behind, before] : [behind], read.flat, earlier);
  const value = (role: ReadSpecimen): Ki67Value => ({
    low: share.low,
    high: share.high,
    comparator: share.comparator,
    approximate: share.approximate,
    unit: share.unit,
    qualitative: null,
    marker: 'Ki-67',
    specimen: role.specimen,
  });
  const evidence = evidenceOf(sentence, stain.marker, share, read.flat);
  const made = (role: ReadSpecimen): Annotation<Ki67Value> => {
    const plain = annotation(sentence, evidence, value(role), 'ki67-number', bare ? 0.65 : share.fraction ? 0.75 : 0.92, rejected, role);
    return bare ? { ...plain, notes: { ...plain.notes, fallback: true } } : plain;
  };
  const both = /^[^.;]{0,20}\bboth\b/i.test(behind)
    ? (['primary', 'metastasis', 'recurrence'] as const).filter((role) => phrasePattern(lexicon, role).test(behind))
    : [];
  if (both.length > 1) return both.map((role) => made({ ...specimen, specimen: { ...specimen.specimen, role }, stated: true }));
  return [made(specimen)];
}

/** "Well above the usual 5 %", "while those reported ranged from 1 to 20 %": what others have. */
const USUAL = pattern('i')`
  \bthe\s+(?:usual|normal|typical|expected|reported|published|average|customary)\s+$
  |\b(?:that|those|values|indices|figures|range)\s+(?:\w+ly\s+)?(?:reported|published|described|quoted|recorded)\b
    [^;.%]{0,40}$
`;

/** Why a share is no result: a grade's limits, a share of patients, a significance level. */
function notAResult(flat: string, share: Share): string | null {
  const before = flat.slice(0, share.start),
    behind = flat.slice(share.end);
  if (
    /\b(?:G[123]|grade\s+(?:[123]|I{1,3}))\s*[(:,]?\s*$/i.test(before) &&
    /\b(?:correspond\w*|according|WHO|ENETS|i\.e\.|defined|grade|graded)\b/i.test(before) &&
    /\bcorrespond|\bdefined|\bi\.e\./i.test(before)
  )
    return "a grade's limits";
  if (/(?:normal|reference|cut-?off|threshold|upper limit)\s*(?:value|range)?\s*[(:,]?\s*(?:of|is|was)?\s*$/i.test(before))
    return 'a limit';
  if (USUAL.test(before) || /%\s*\(\s*(?:high|low|intermediate)[\s:=]+$/i.test(before)) return 'a limit';
  if (
    /\b(?:above|over|below|under|exceed\w*|beyond|than|surpass\w*)\s+the\s+(?:[\w-]+\s+){0,3}$/i.test(before) &&
    /^\s*(?:that|which|limit|threshold|cut-?off|level|mark|reported|usual|average|suggested|proposed|given|value|\))/i.test(behind)
  )
    return 'a limit';
  if (/^\s*(?:of\s+(?:the\s+)?(?:patients|cases)|confidence|CI\b|survival)/i.test(behind)) return 'a share of patients';
  return null;
}

/** Tissue that is not the tumour: what the share is of, else the words before it in its clause. */
function notTumour(lexicon: ReturnType<ExtractInput['lexicon']>, behind: string, before: string): string | null {
  const counted = /^\s*\+?\)?\s*(?:of|in)\s+(?:the\s+|all\s+)?[^.;,]{0,60}/i.exec(behind)?.[0] ?? '';
  if (phrasePattern(lexicon, 'tumour').test(counted)) return null;
  const other = phrasePattern(lexicon, 'non-tumour');
  if (other.test(counted)) return 'not tumour tissue';
  const clause = withoutReaction(before.split(/[;,]\s+(?:and|but|while|whereas|in contrast)\b/i).at(-1) ?? '');
  return other.test(clause) && !phrasePattern(lexicon, 'tumour').test(clause) ? 'not tumour tissue' : null;
}

/** Without "reactive for", which tells a stain and no kind of tissue. */
function withoutReaction(text: string): string {
  return text.replace(/\breactive\s+(?:for|to|with|against)\b/gi, ' ');
}

function annotateWords(
  input: ExtractInput,
  sentence: Sentence,
  read: StainReading,
  stain: Stain,
  window: Span,
  numbers: readonly Share[],
): Annotation<Ki67Value>[] {
  const lexicon = input.lexicon<LexiconEntry>('ki67');
  const said = readQualitative(lexicon, read.flat, stain, window);
  if (!said || (numbers.length > 0 && said.value !== 'low' && said.value !== 'high')) return [];
  const clause = withoutReaction(read.flat.slice(window.start, window.end));
  const tissue =
    phrasePattern(lexicon, 'non-tumour').test(clause) && !phrasePattern(lexicon, 'tumour').test(clause) ? 'not tumour tissue' : null;
  const rejected =
    tissue ?? (CHANGE_NEAR.test(clause) ? 'a change, not a level' : null) ?? rejectionOf(input, sentence, read.flat, stain, 'words');
  const specimen = readSpecimen(lexicon, [read.flat.slice(stain.marker.end, window.end)], read.flat, paragraphBefore(input, sentence));
  const value: Ki67Value = {
    low: null,
    high: null,
    comparator: null,
    approximate: false,
    unit: null,
    qualitative: said.value,
    marker: 'Ki-67',
    specimen: specimen.specimen,
  };
  const evidence = {
    start: sentence.start + Math.min(said.cue.start, stain.marker.start),
    end: sentence.start + Math.max(said.cue.end, stain.marker.end),
  };
  const notes = numbers.length > 0 ? { overall: true } : {};
  return [
    {
      ...annotation(sentence, evidence, value, 'ki67-words', 0.75, rejected, specimen),
      notes: { stated: specimen.stated, component: specimen.component, ...notes },
    },
  ];
}

const CHANGE_NEAR = pattern('i')`
  \b(?:progressive(?:ly)?|gradual(?:ly)?|stepwise|continuous(?:ly)?|over time)\b[^.;]{0,20}\b(?:increas|ris|elevat)
  |\b(?:increase|rise)\s+(?:in|of)\b
`;

/** "… 35 % in the spindle cells, whereas the glands did not stain": a second component without a number. */
function contrastingComponent(
  sentence: Sentence,
  read: StainReading,
  numbers: readonly Share[],
  found: readonly Annotation<Ki67Value>[],
): Annotation<Ki67Value>[] {
  const last = numbers.at(-1),
    beside = found.at(-1);
  const groups = last && beside ? OTHER_COMPONENT.exec(read.flat.slice(last.end)) : null;
  const component = groups?.groups?.['part'] ?? groups?.groups?.['cells'],
    result = (groups?.groups?.['was'] ?? groups?.groups?.['told'])?.toLowerCase();
  if (!last || !beside || !groups || component === undefined || result === undefined) return [];
  const specimen = { role: 'primary', site: null, time: null } as const;
  const value: Ki67Value = {
    low: null,
    high: null,
    comparator: null,
    approximate: false,
    unit: null,
    qualitative: result === 'positive' ? 'positive' : 'negative',
    marker: 'Ki-67',
    specimen,
  };
  const evidence = { start: sentence.start + last.start, end: sentence.start + last.end + groups[0].length };
  return [
    {
      ...annotation(sentence, evidence, value, 'ki67-component', 0.7, beside.rejected, { specimen, stated: false, component }),
      notes: { stated: false, component, overall: true },
    },
  ];
}

const OTHER_COMPONENT = pattern('i')`
  ^[^.;]{0,80}?(?:
    \b(?:while|whereas|but)\s+the\s+(?<part>(?:[\w-]+\s+){1,4}?(?:component|areas?|part|portion|region|foci))\s+
      (?:was|were)\s+(?<was>negative|positive)\b
    |,?\s(?:and|but|while|whereas)\s+(?:was\s+|were\s+)?(?<told>negative|absent|positive)\s+in\s+(?:the\s+)?
      (?<cells>
        (?:(?!normal|reactive|stroma|endotheli)[\w-]+\s+){1,4}?(?:cells|components?|areas?|parts?|portions?|regions?|foci)
      )
  )
`;

/** "Ki-67 rose from one operation to the next": told without numbers, it is no value but worth a finding. */
function annotateChange(
  input: ExtractInput,
  sentence: Sentence,
  read: StainReading,
  stain: Stain,
  numbers: readonly Share[],
): Annotation<Ki67Value>[] {
  const lexicon = input.lexicon<LexiconEntry>('ki67');
  if (numbers.length > 0) return [];
  const { start, end } = stain.marker;
  const before = phrasePattern(lexicon, 'change', '', '[^.;,]{0,60}$').exec(read.flat.slice(0, start));
  const behind = phrasePattern(lexicon, 'change', '^[^.;,]{0,40}?', '[^.;]{0,60}').exec(read.flat.slice(end));
  const compared =
    /\b(?:after|since|from|with each|between|over time|progressive\w*|gradual\w*|than (?:that|in|the)|each|successive|consecutive)\b/i.test(
      read.flat,
    );
  if ((!before && !behind) || !compared || /\b(?:may|might|can|if|predict\w*|associated)\b/i.test(read.flat)) return [];
  const value: Ki67Value = {
    low: null,
    high: null,
    comparator: null,
    approximate: false,
    unit: null,
    qualitative: null,
    marker: 'Ki-67',
    specimen: { role: 'unspecified', site: null, time: null },
  };
  const evidence = { start: sentence.start + (before?.index ?? start), end: sentence.start + end + (behind?.[0].length ?? 0) };
  const cited = input.context.attribution(sentence.index).subject === 'literature';
  const own =
    input.context.attribution(sentence.index).subject === 'own' ||
    (!cited && /\b(?:showed|revealed|demonstrated|was|were|had|rose|increased)\b/i.test(read.flat));
  return [
    {
      ...annotation(sentence, evidence, value, 'ki67-change', 0.6, own ? null : 'not this patient', {
        specimen: value.specimen,
        stated: false,
        component: null,
      }),
      notes: { change: true },
    },
  ];
}

function annotation(
  sentence: Sentence,
  evidence: Span,
  value: Ki67Value,
  rule: string,
  score: number,
  rejected: string | null,
  role: ReadSpecimen,
): Annotation<Ki67Value> {
  return {
    field: 'ki67',
    ...evidence,
    value,
    evidence: [evidence],
    section: sentence.section,
    rule,
    score,
    rejected,
    notes: { stated: role.stated, component: role.component },
  };
}

function evidenceOf(sentence: Sentence, marker: Span, share: Span, flat: string): Span {
  const start = Math.min(marker.start, share.start),
    end = Math.max(marker.end, share.end);
  const tail = /^\+?(?:\s*\))?(?:\s*of\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:cells|nuclei))?/i.exec(flat.slice(end))?.[0].length ?? 0;
  return { start: sentence.start + start, end: sentence.start + end + tail };
}

function paragraphBefore(input: ExtractInput, sentence: Sentence): string {
  const start = input.reading.blocks[sentence.block]?.start ?? sentence.start;
  const before = input.reading.text.slice(Math.max(start, sentence.start - 700), sentence.start);
  // What a legend shows is said at its head.
  return sentence.section === 'caption'
    ? `${before} ${/^.{0,160}?[.;](?=\s|$)/.exec(input.reading.text.slice(start, sentence.start))?.[0] ?? ''}`
    : before;
}
