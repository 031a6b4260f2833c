import type { TreatmentValue } from '../../generated/report.ts';
import { sentenceAt, textOf, type Reading, type TextBlock } from '../../text/reading.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import { readLineLabel } from './course/line.ts';
import { readResponseCell } from './course/responses.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { findStrands } from './strands.ts';
import { toCellCandidate, valueOfCell } from './tables.ts';
import { pattern } from '../../patterns/over-lines.ts';

const OF_OTHERS =
  /\b(?:authors?|references?|ref|study|studies|series|cases?|patients|no\.|sex|gender|et al|reported|literature|published|previous)\b/i;
const OF_TESTS = pattern('i')`
  \b(?:
    genes?|mutations?|variants?|trials?|approved|sensitiv\w+|resistan\w+|IC50|evidence|adverse|toxicit\w+|side effects?
    |CTCAE|interactions?|antibod\w+|primers?|half-life|clearance|AUC|guidelines?|recommend\w+|indications?|options
  )\b
`;
const OF_TIME = pattern('i')`
  \b(?:
    (?:19|20)\d\d|(?:first|second|third|fourth|1st|2nd|3rd|4th)|lines?|cycles?|courses?|weeks?|months?|days?|dates?
    |time(?:line)?|chronology|January|February|March|April|May|June|July|August|September|October|November|December
  )\b
`;
const OF_TREATMENT = pattern('i')`
  \b(?:
    treatments?|therap(?:y|ies|eutic)|chemotherapy|regimens?|lines?|timeline|chronology|clinical course|events?
    |interventions?|schedule|management|date
  )\b
`;
/** Rows with a time or a line of treatment from which a table is one patient's course. */
const MIN_TIMED = 2;
const WITHHELD = /\b(?:not?|without|refus\w+|declin\w+|planned|recommended|allerg\w+|considered)\b/i;

/**
 * The drugs and doses that the table of a course gives (lines of treatment, a timeline), in a paper of one patient; [] for other
 * tables. They are noted as `course`, and count where the text does not tell them.
 */
export function extractCourseTable(table: TextBlock, input: ExtractInput): Annotation<TreatmentValue>[] {
  if (!isCourse(table, input.reading)) return [];
  const [head = []] = table.rows ?? [];
  const answers = head.findIndex(({ text }) => /\bresponse\b|\bresult\b|\beffect\b/i.test(text)),
    numbered = /\blines?\b/i.test(head[0]?.text ?? '');
  return (table.rows ?? []).flatMap((row) =>
    row.flatMap((cell) => {
      const told = {
        line: numbered || /\bline\b/i.test(row[0]?.text ?? '') ? readLineLabel(row[0]?.text ?? '') : null,
        response: readResponseCell(row.find(({ column }) => column === answers)?.text ?? ''),
      };
      const sentence = sentenceAt(input.reading, cell.start);
      if (!sentence || WITHHELD.test(cell.text)) return [];
      const mentions = findMentions(sentence, input).filter((m) => cell.start <= m.start && m.end <= cell.end);
      return findStrands(mentions, textOf(input.reading, sentence), sentence)
        .map((strand) => ({ strand, value: valueOfCell(strand, cell) }))
        .filter(({ value }) => value.agents.length > 0 || value.totalDoseGy !== null)
        .map(({ value }) => {
          const made = toCellCandidate(cell, sentence, { ...value, ...told });
          return { ...made, rule: 'course table', notes: { ...made.notes, course: true, told: false } };
        });
    }),
  );
}

function isCourse(table: TextBlock, reading: Reading): boolean {
  const rows = table.rows ?? [];
  const head = (rows[0] ?? []).map((cell) => cell.text).join(' ');
  const before = reading.blocks[table.index - 1],
    after = reading.blocks[table.index + 1];
  const caption = [before, after]
    .filter((block) => block?.kind === 'caption')
    .map((block) => (block ? textOf(reading, block) : ''))
    .join(' ');
  const labels = rows.map((row) => row[0]?.text ?? '');
  if (
    OF_OTHERS.test(head) ||
    OF_TESTS.test(head) ||
    OF_TESTS.test(caption) ||
    /\b(?:literature|reported cases|published|review)\b/i.test(caption)
  )
    return false;
  const timed = [...labels, ...(rows[0] ?? []).map((cell) => cell.text), ...rows.slice(1).map((row) => row[1]?.text ?? '')].filter((text) =>
    OF_TIME.test(text),
  ).length;
  return (
    timed >= MIN_TIMED &&
    (OF_TREATMENT.test(head) ||
      OF_TREATMENT.test(caption) ||
      labels.filter((label) => /\b(?:19|20)\d\d\b|\blines?\b/i.test(label)).length >= MIN_TIMED)
  );
}
