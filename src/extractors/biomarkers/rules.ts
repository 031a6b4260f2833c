import type { Annotation, ExtractInput } from '../extractor.ts';
import type { BiomarkerResult, BiomarkerValue } from '../../generated/report.ts';
import type { LexiconEntry } from '../../lexicon/lexicon.ts';
import type { Span } from '../../span.ts';
import { textOf, type Sentence } from '../../text/reading.ts';
import { everyMatch } from '../../every-match.ts';
import type { Share } from '../../context/stains/percentages.ts';
import { namesMarker } from '../../context/stains/marker-mentions.ts';
import { readStains, type Stain, type StainReading } from '../../context/stains/read-stains.ts';
import { readMutation } from './mutations.ts';
import { rejectionOf, tellsInGeneral } from './whose.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** Candidates from running text, captions and footnotes: every marker that a sentence gives a result or a share of cells for. */
export function readSentences(input: ExtractInput): Annotation<BiomarkerValue>[] {
  const markers = input.lexicon<LexiconEntry>('markers');
  return input.reading.sentences.flatMap((sentence) => {
    if (sentence.section === 'reference' || sentence.section === 'table' || sentence.section === 'other') return [];
    const three = tripleNegative(input, sentence);
    if (!namesMarker(input.reading, sentence.tokens, markers)) return three;
    const read = readStains(input.reading, sentence, markers);
    return [...read.stains.flatMap((stain) => annotate(input, sentence, read, stain)), ...three];
  });
}

const TRIPLE_NEGATIVE = pattern('gi')`
  (?<!\bnon[\s-])\btriple[\s-]negative\b(?!
    \s+(?:[\w-]+\s+){0,3}(?:cancers|carcinomas|tumou?rs|patients|cases|category|subtypes?|groups?)\b
  )
`;

/** "Triple-negative carcinoma": the two receptors of hormones and HER2. */
function tripleNegative(input: ExtractInput, sentence: Sentence): Annotation<BiomarkerValue>[] {
  const text = textOf(input.reading, sentence);
  return everyMatch(TRIPLE_NEGATIVE, text).flatMap((match) => {
    const start = sentence.start + match.index,
      span = { start, end: start + match[0].length };
    const rejected = whyNotTriple(span, text, input);
    return ['ER', 'PR', 'HER2'].map((marker): Annotation<BiomarkerValue> => ({
      field: 'biomarkers',
      ...span,
      value: { marker, result: 'negative', percent: null },
      evidence: [span],
      section: sentence.section,
      rule: 'triple-negative',
      score: 0.8,
      rejected,
      notes: {},
    }));
  });
}

function whyNotTriple(span: Span, text: string, { context }: ExtractInput): string | null {
  const { attribution, kinds, cues } = context.assess(span);
  // "Negative" itself denies nothing here.
  const isDenied = cues.some((cue) => cue.kind === 'negated' && cue.span.end <= span.start);
  if (attribution.subject !== 'own') return attribution.subject;
  if (kinds.has('relative')) return 'relative';
  if (tellsInGeneral(text)) return 'general';
  return isDenied || kinds.has('hypothetical') || kinds.has('uncertain') ? 'not a fact' : null;
}

function annotate(input: ExtractInput, sentence: Sentence, read: StainReading, stain: Stain): Annotation<BiomarkerValue>[] {
  const { marker } = stain;
  if (marker.id === null || marker.id === 'Ki-67') return [];
  const mutation = readMutation(read.masked, marker);
  const share = mutation ? null : shareOf(stain, read.masked);
  const result = mutation?.result ?? resultOf(stain, share);
  if (result === null) return [];
  const how = mutation ? 'mutation' : (stain.polarity?.by ?? 'share');
  const spans: Span[] = [
    marker,
    ...(mutation ? [mutation.cue] : [stain.polarity?.cue, share].filter((span) => span !== undefined && span !== null)),
  ];
  const local = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  const evidence = { start: sentence.start + local.start, end: sentence.start + local.end };
  return [
    {
      field: 'biomarkers',
      start: sentence.start + marker.start,
      end: sentence.start + marker.end,
      value: { marker: mutation ? (GENES[marker.id] ?? marker.id) : marker.id, result, percent: share === null ? null : percentOf(share) },
      evidence: [evidence],
      section: sentence.section,
      rule: how === 'mutation' ? how : `stain-${how}`,
      score: SURE[how],
      rejected: rejectionOf(input, sentence, read, stain),
      notes: {},
    },
  ];
}

/** How sure a result is by how it is told: a gene's alteration, a sign at the name, words of its own, those of a list, a share alone. */
const SURE = { mutation: 0.75, sign: 0.93, own: 0.88, list: 0.82, share: 0.82 } as const;

/** The share of stained cells that is told of a marker; null for none, and for one that is told of something else. */
function shareOf({ marker, shares, polarity }: Stain, masked: string): Share | null {
  return shares.find((share) => share.unit === '%' && (polarity !== null || tellsByItself(masked, marker, share))) ?? null;
}

/** Proteins by the name of their gene. */
const GENES: Readonly<Record<string, string>> = { CD117: 'KIT' };

const AT_NAME = pattern('i')`
  ^[\s)\],:(=+~<>-]*(?:
    (?:
      was|were|is|of|at|in|by|about|approximately|for|showed|expression|positivity|staining|stain|index|score|receptors?
      |status|levels?|nuclear
    )[\s:(=+~<>-]*
  )*$
`;
const STAINS = /\b(?:positiv\w*|(?:immuno)?reactiv\w*|express\w*|stain\w*|label\w*|marked|highlight\w*|show\w*|decorat\w*)\b/i;

/** Whether a share without another word of a result tells one: it stands at the name, or cells of that share are said to stain. */
function tellsByItself(masked: string, marker: Span, share: Share): boolean {
  if (share.start >= marker.end) {
    const between = masked.slice(marker.end, share.start);
    return AT_NAME.test(between) || (between.length < 90 && STAINS.test(between) && !/[,;]/.test(between));
  }
  const between = masked.slice(share.end, marker.start);
  return (
    between.length < 80 && STAINS.test(between + masked.slice(marker.end, marker.end + 16)) && !/[;)]|\b(?:index|rate)\b/.test(between)
  );
}

/** "Negative in 90 %" is no share of positive cells, and "positive (0 %)" is none. */
function resultOf({ polarity }: Stain, share: Share | null): BiomarkerResult | null {
  if (share?.high === 0) return 'negative';
  return polarity?.result ?? (share === null ? null : 'positive');
}

function percentOf(share: Share): NonNullable<BiomarkerValue['percent']> {
  return { low: share.low, high: share.high, comparator: share.comparator };
}
