import type { Annotation, ExtractInput, Extractor } from '../extractor.ts';
import type { AgeValue } from '../../generated/report.ts';
import { AGE_EXAMPLES } from './examples.ts';
import { judgeAge } from './refine.ts';
import { readAgeCell } from './read-age-cell.ts';
import { phraseAround } from '../phrase-around.ts';
import { resolveAge } from './resolve.ts';
import { findAges } from './rules.ts';
import { ageCells } from './table-cells.ts';
import type { Sentence } from '../../text/reading.ts';

/** Age of the patient at presentation with the reported illness. */
export const age: Extractor<'age'> = {
  name: 'age',
  title: 'Age',
  writes: 'patient.age',
  many: false,
  reads: [],
  lexicons: ['person-nouns'],
  scoredBy: ['age'],
  examples: AGE_EXAMPLES,
  extract: (input) =>
    [...input.reading.sentences.flatMap((sentence) => annotate(sentence, input)), ...annotateTables(input)].sort(
      (a, b) => a.start - b.start,
    ),
  resolve: resolveAge,
};

/** A reader must see that it is the patient. */
const REACH = { before: 3, behind: 8, ends: ',;:' };

function annotate(sentence: Sentence, input: ExtractInput): Annotation<AgeValue>[] {
  if (sentence.section === 'reference' || input.reading.blocks[sentence.block]?.rows) return [];
  return findAges(input.reading.text.slice(sentence.start, sentence.end), sentence.start).map((mention) => {
    const judged = judgeAge(mention, sentence, input);
    return {
      field: 'age' as const,
      start: mention.start,
      end: mention.end,
      value: { years: mention.years, approximate: mention.approximate },
      evidence: [phraseAround(mention, sentence, input.reading.text, REACH)],
      section: sentence.section,
      rule: mention.rule,
      score: judged.score,
      rejected: judged.rejected,
      notes: { introduces: judged.introduces, indefinite: judged.bearer.indefinite, event: judged.event, bearer: judged.bearer.after },
    };
  });
}

/** Ages in cells; they count only for a patient whose row or column the cell is. */
function annotateTables(input: ExtractInput): Annotation<AgeValue>[] {
  return input.reading.blocks
    .flatMap((table) => (table.rows ? ageCells(table) : []))
    .flatMap(({ cell, heading }) => {
      const value = readAgeCell(cell.text, heading);
      if (!value || cell.end === cell.start) return [];
      const span = { start: cell.start, end: cell.end };
      return [
        {
          field: 'age' as const,
          ...span,
          value,
          evidence: [span],
          section: 'table' as const,
          rule: 'table-cell',
          score: 0.93,
          rejected: null,
          notes: { cell: true },
        },
      ];
    });
}
