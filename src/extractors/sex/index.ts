import type { Annotation, ExtractInput, Extractor } from '../extractor.ts';
import type { SexValue } from '../../generated/report.ts';
import type { Sentence } from '../../text/reading.ts';
import { SEX_EXAMPLES } from './examples.ts';
import { readSexCell } from './read-sex-cell.ts';
import { TELLS_OWN, tellsOwnCase } from '../own-case.ts';
import { phraseAround } from '../phrase-around.ts';
import { resolveSex } from './resolve.ts';
import { findSexWords, KIND_SCORE, type SexMention } from './rules.ts';
import { sexCells } from './table-cells.ts';

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

/** How much may speak against the own patients where a sentence there says how old somebody is. */
const LEAST_FOR_AGE = -3;

function notOurs(mention: SexMention, sentence: Sentence, input: ExtractInput): string | null {
  const { attribution } = input.context.assess(mention);
  if (attribution.subject === 'none') return 'reference';
  if (sentence.section === 'title') return null;
  if (mention.kind === 'group') return tellsOfGroup(sentence, input) ? null : attribution.subject;
  if (mention.kind === 'age-noun' && tellsOwnCase(mention, sentence, input.reading, { presents: PRESENTS, within: TO_VERB })) return null;
  const least = TELLS_OWN.has(sentence.section) && mention.kind === 'age-noun' ? LEAST_FOR_AGE : 0;
  return attribution.score > least ? null : attribution.subject;
}

const PRESENTS = /\b(?:present(?:ed|s|ing)|admitted|referred|diagnosed|complain\w*|consulted|visited|hospitali[sz]ed|underwent)\b/i;

/** Characters behind a noun within which its person comes as a patient. */
const TO_VERB = 120;

/** "All three patients were women" is a cohort's sentence too; outside the discussion and without a citation it is of the paper's own. */
function tellsOfGroup(sentence: Sentence, input: ExtractInput): boolean {
  const words = input.reading.text.slice(sentence.start, sentence.end);
  return (
    ['abstract', 'case', 'results', 'methods'].includes(sentence.section) && !/\bet al\b|\[\d+|literature|previous|reported/i.test(words)
  );
}
