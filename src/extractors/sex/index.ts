import type { Annotation, ExtractInput, Extractor } from '../extractor.ts';
import type { SexValue } from '../../generated/report.ts';
import type { Sentence } from '../../text/reading.ts';
import { SEX_EXAMPLES } from './examples.ts';
import { readSexCell } from './read-sex-cell.ts';
import { phraseAround } from '../phrase-around.ts';
import { resolveSex } from './resolve.ts';
import { findSexWords, KIND_SCORE, type SexMention } from './rules.ts';
import { sexCells } from './table-cells.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** Sex of the patient, from nouns, pronouns and, failing these, organs of one sex. */
export const sex: Extractor<'sex'> = {
  name: 'sex',
  title: 'Sex',
  writes: 'patient.sex',
  many: false,
  reads: [],
  lexicons: ['person-nouns', 'sex-specific-terms'],
  scoredBy: ['sex'],
  examples: SEX_EXAMPLES,
  extract: (input) =>
    [...input.reading.sentences.flatMap((sentence) => annotate(sentence, input)), ...annotateTables(input)].sort(
      (a, b) => a.start - b.start,
    ),
  resolve: resolveSex,
};

/** A reader must see that it is the patient. */
const REACH = { before: 5, behind: 6, ends: ';:' };

function annotate(sentence: Sentence, input: ExtractInput): Annotation<SexValue>[] {
  if (sentence.section === 'reference' || input.reading.blocks[sentence.block]?.rows) return [];
  return findSexWords(sentence, input).map((mention) => ({
    field: 'sex' as const,
    start: mention.start,
    end: mention.end,
    value: mention.sex,
    evidence: [phraseAround(mention, sentence, input.reading.text, REACH)],
    section: sentence.section,
    rule: mention.kind,
    score: KIND_SCORE[mention.kind],
    rejected: mention.rejected ?? notOurs(mention, sentence, input),
    notes: {},
  }));
}

/** Sexes in cells; they count only for a patient whose row or column the cell is. */
function annotateTables(input: ExtractInput): Annotation<SexValue>[] {
  return input.reading.blocks
    .flatMap((table) => (table.rows ? sexCells(table) : []))
    .flatMap((cell) => {
      const value = readSexCell(cell.text);
      if (!value) return [];
      const span = { start: cell.start, end: cell.end };
      return [
        {
          field: 'sex' as const,
          ...span,
          value,
          evidence: [span],
          section: 'table' as const,
          rule: 'table-cell',
          score: 0.95,
          rejected: null,
          notes: {},
        },
      ];
    });
}

function notOurs(mention: SexMention, sentence: Sentence, input: ExtractInput): string | null {
  const { attribution } = input.context.assess(mention);
  if (attribution.subject === 'none') return 'reference';
  if (sentence.section === 'title') return null;
  if (mention.kind === 'group') return tellsOfGroup(sentence, input) ? null : attribution.subject;
  if (mention.kind === 'age-noun' && tellsOwnCase(mention, sentence, input)) return null;
  const least = ['case', 'abstract', 'results', 'methods'].includes(sentence.section) && mention.kind === 'age-noun' ? -3 : 0;
  return attribution.score > least ? null : attribution.subject;
}

const REPORTS = pattern('i')`
  \b(?:we|authors?|article|paper|report|study|here(?:in)?)\s+(?:\w+\s+){0,3}?(?:
    report|present|describe|discuss|illustrate|highlight|encounter|experience
  )(?:s|ed|ing)?\b
`;
const PRESENTS = /\b(?:present(?:ed|s|ing)|admitted|referred|diagnosed|complain\w*|consulted|visited|hospitali[sz]ed|underwent)\b/i;

/** "We report the case of a 37-year-old man": the introduction or the conclusion tells the own patient. */
function tellsOwnCase(mention: SexMention, sentence: Sentence, input: ExtractInput): boolean {
  if (sentence.section !== 'introduction' && sentence.section !== 'conclusion') return false;
  const { text } = input.reading;
  if (/\bet al\b|\[\d+/.test(text.slice(sentence.start, sentence.end))) return false;
  return (
    REPORTS.test(text.slice(sentence.start, mention.start)) ||
    PRESENTS.test(text.slice(mention.end, Math.min(sentence.end, mention.end + 120)))
  );
}

/** "All three patients were women" is a cohort's sentence too; outside the discussion and without a citation it is of the paper's own. */
function tellsOfGroup(sentence: Sentence, input: ExtractInput): boolean {
  const words = input.reading.text.slice(sentence.start, sentence.end);
  return (
    ['abstract', 'case', 'results', 'methods'].includes(sentence.section) && !/\bet al\b|\[\d+|literature|previous|reported/i.test(words)
  );
}
