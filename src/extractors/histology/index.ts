import type { HistologyValue } from '../../generated/report.ts';
import { findTumours, mostSpecific, type TumourEntry, type TumourHit } from '../../lexicon/tumours.ts';
import type { Span } from '../../span.ts';
import { sentenceAt } from '../../text/reading.ts';
import type { Annotation, ExtractInput, Extractor } from '../extractor.ts';
import { HISTOLOGY_EXAMPLES } from './examples.ts';
import { withBehaviour } from './morphology-code.ts';
import { resolveHistology } from './resolve.ts';
import { abbreviatedCells, inTable } from './table-cells.ts';
import { weighMention } from './weigh.ts';
import { organWords } from './organ-words.ts';
import { organBehind } from './wording-behind.ts';
import { wordingAround } from './wording.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** The final pathological diagnosis of the reported tumour. */
export const histology: Extractor<'histology'> = {
  name: 'histology',
  title: 'Histology',
  writes: 'tumor.histology',
  many: false,
  reads: [],
  lexicons: ['tumours', 'tumour-modifiers', 'topography'],
  scoredBy: ['histology', 'morphology4'],
  examples: HISTOLOGY_EXAMPLES,
  extract: (input) => {
    const hits = findTumours(input.reading.text, input.reading.tokens, input.lexicon<TumourEntry>('tumours'));
    return [...withoutDenied(hits.map((hit) => annotate(hit, input))), ...abbreviatedCells(input)]
      .map((annotation) => inTable(annotation, input))
      .sort((a, b) => a.start - b.start);
  },
  resolve: resolveHistology,
};

/**
 * What is left of the weight of a tumour that the discussion denies and no other part of the paper names: one of those that were
 * thought of.
 */
const DENIED = 0.2;

function withoutDenied(mentions: readonly Annotation<HistologyValue>[]): readonly Annotation<HistologyValue>[] {
  const denied = new Set(
    mentions.filter(({ rejected, section }) => rejected === 'negated' && section === 'discussion').map(({ notes }) => notes['entry']),
  );
  if (denied.size === 0) return mentions;
  for (const { rejected, section, notes } of mentions) if (rejected === null && section !== 'discussion') denied.delete(notes['entry']);
  return mentions.map((mention) =>
    mention.section === 'discussion' && denied.has(mention.notes['entry'])
      ? {
          ...mention,
          notes: { ...mention.notes, weight: Number(mention.notes['weight']) * DENIED, told: Number(mention.notes['told']) * DENIED },
        }
      : mention,
  );
}

function annotate(hit: TumourHit, input: ExtractInput): Annotation<HistologyValue> {
  const tumours = input.lexicon<TumourEntry>('tumours');
  const written = input.reading.text,
    around = wordingAround(hit, input);
  // In "cardiac RCC metastases" the organ is where the tumour went.
  const wording = hit.abbreviated && /^\s+metasta/i.test(written.slice(hit.end, hit.end + 12)) ? { ...around, start: hit.start } : around;
  const wordsTo = (end: number): string =>
    tidy(
      hit.abbreviated
        ? `${written.slice(wording.start, hit.start)}${nameInside(hit, wording)}${written.slice(hit.end, end)}`
        : written.slice(wording.start, end),
      hit.start - wording.start,
    );
  const text = wordsTo(wording.end),
    named = wordsTo(wording.core);
  const entry = mostSpecific(named, hit.entry, tumours);
  const { weight, told, rule, rejected } = weighMention(hit, input);
  return {
    field: 'histology',
    start: wording.start,
    end: wording.end,
    value: { text, icdO3Morphology: withBehaviour(entry.code, named) },
    evidence: [clauseAround(wording, input)],
    section: sentenceAt(input.reading, hit.start)?.section ?? 'other',
    rule,
    score: Math.min(0.95, weight / 5),
    rejected,
    notes: {
      entry: entry.id,
      level: entry.level,
      weight,
      told,
      abbreviated: hit.abbreviated,
      short: hit.abbreviated ? written.slice(hit.start, hit.end) : '',
      long: hit.abbreviated ? hit.name : '',
      of: hit.abbreviated || /\s/.test(text) ? '' : (organBehind(written, wording.end, organWords(input)) ?? ''),
    },
  };
}

/**
 * The long form of an abbreviation as it stands behind modifiers: "Squamous cell carcinoma" with a small letter, "Merkel cell
 * carcinoma" as it is.
 */
function nameInside({ name, entry, start }: TumourHit, wording: Span): string {
  const capital = wording.start === start || !/^\p{Lu}\p{Ll}/u.test(name) || entry.terms?.some((term) => term.startsWith(name.slice(0, 3)));
  return capital ? name : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

const NO_BEGINNING = pattern('i')`
  ^(?:
    \d+(?=\s)|left|right|positive|negative|producing|secreting|type(?!\s+(?:AB?|B[1-3]?|I{1,3}V?|[1-4])\b)|cell|rich
    |typical(?!\s+(?:carcinoid|medullary))|and|the|of|to|bilateral
    |(?:small|large)(?!\s+(?:cell|round|B|lymphocyt|cleaved|blue|duct|bowel|intestin|vessel|granular|T|plaque|non)|-)
    |\([^()]{1,30}\)|[-,/+\s]
  )+[\s-]+(?!cell\b)
`;

/** The words without what does not belong to a diagnosis in front (sides, counts), the `lead` characters before the name at most. */
function tidy(text: string, lead: number): string {
  const dropped = Math.min(lead, NO_BEGINNING.exec(text)?.[0].length ?? 0);
  return text.slice(dropped).replace(/\s+/g, ' ').trim();
}

const MOST_BEFORE = 90,
  MOST_AFTER = 40;

/** The clause that a diagnosis stands in. */
function clauseAround(span: Span, input: ExtractInput): Span {
  const { text } = input.reading;
  const sentence = sentenceAt(input.reading, span.start);
  if (!sentence) return span;
  const from = Math.max(sentence.start, span.start - MOST_BEFORE),
    to = Math.min(sentence.end, span.end + MOST_AFTER);
  const lead = from === sentence.start ? text.slice(from, span.start) : text.slice(from, span.start).replace(/^\S*\s+/, '');
  const tail = to === sentence.end ? text.slice(span.end, to) : text.slice(span.end, to).replace(/\s+\S*$/, '');
  const cut = /[;]/.exec(tail);
  return { start: span.start - lead.length, end: span.end + (cut ? cut.index : tail.length) };
}
