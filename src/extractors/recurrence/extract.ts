import { outcomeCues, type OutcomeEntry } from '../../context/outcomes/cues.ts';
import type { RecurrenceEvent } from '../../generated/report.ts';
import { pattern } from '../../patterns/over-lines.ts';
import { isFrontMatter } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { isLater, toldLater, WHILE_TREATED } from './after-treatment.ts';
import { candidateAt, type Candidate } from './candidate.ts';
import { readCourse } from './course.ts';
import { candidateOf } from './from-outcome.ts';
import { findMentions, MENTIONED } from './mentions.ts';
import { passageOf, type Passage } from './passage.ts';
import { fromTables, labelled } from './table-cells.ts';
import { whyNot } from './turned-down.ts';

/** Every word of the tumour's coming back or staying away, those that are not the own patients' or not facts with the reason. */
export function extractRecurrence(input: ExtractInput): Candidate[] {
  const { reading } = input;
  const cues = outcomeCues(input.lexicon<OutcomeEntry>('outcome-cues'));
  const prose = reading.sentences.flatMap((sentence) => {
    if (sentence.section === 'reference' || sentence.section === 'table' || isFrontMatter(reading, sentence)) return [];
    const passage = passageOf(sentence, cues, input);
    return [
      ...listed(passage),
      ...passage.outcomes.flatMap((outcome) => candidateOf(outcome, passage) ?? []),
      ...mentioned(passage),
      ...courseOf(passage),
      ...labelled(passage),
    ];
  });
  return [...prose, ...fromTables(input, cues)].sort((a, b) => a.start - b.start);
}

/** Words of a recurrence list: "recurrence times were 14 and 10 months". */
const TIMES = pattern('i')`
  \b(?:recurrence|relapse)s? (?:times?|intervals?)\b
  |\b(?:times?|intervals?) (?:to|of|until|between) (?:\w+ ){0,2}(?:recurrences?|relapses?|progression)\b
`;

function listed(passage: Passage): Candidate[] {
  const { sentence, text, durations } = passage;
  if (!TIMES.test(text)) return [];
  const lengths = durations.filter(({ role }) => role !== 'age' && role !== 'rate' && role !== 'repeated').flatMap(({ list }) => list);
  if (lengths.length === 0) return [];
  const events = lengths.map((intervalMonths): RecurrenceEvent => ({ type: null, intervalMonths }));
  return [
    candidateAt(sentence, {
      section: sentence.section,
      rule: 'recurrence times',
      value: { occurred: true, events },
      score: 0.85,
      rejected: whyNot({ start: sentence.start, end: sentence.end }, passage),
      notes: { sentence: sentence.index, strong: true, timed: true },
    }),
  ];
}

function mentioned(passage: Passage): Candidate[] {
  const { sentence } = passage;
  return findMentions(passage).map((span) =>
    candidateAt(span, {
      section: sentence.section,
      rule: MENTIONED,
      value: { occurred: true, events: [{ type: null, intervalMonths: null }] },
      score: 0.45,
      rejected: whyNot(span, passage),
      notes: { sentence: sentence.index, strong: false, timed: false, title: sentence.section === 'title' },
    }),
  );
}

function courseOf(passage: Passage): Candidate[] {
  const { text, durations } = passage;
  const later = durations.find((duration) => duration.role === 'after') ?? null;
  const own = isLater(later, text) || WHILE_TREATED.test(text),
    lent = !own && toldLater(passage);
  return readCourse(passage, own || lent).map((found) => ({
    ...found,
    rejected: whyNot(found, passage),
    notes: { ...found.notes, lent },
  }));
}
