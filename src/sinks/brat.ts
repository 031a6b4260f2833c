import type { ReportRecord } from '../generated/report.ts';
import type { Span } from '../span.ts';
import { factsOf, type Quote, type RecordFact } from './case-facts.ts';
import { codePointOffsets, type CodePointOffsets } from './code-points.ts';

/** What ends a line, or a column, in some reader of stand-off files. */
const BREAKS = '\\t\\n\\v\\f\\r\\x1c-\\x1e\\x85\\u2028\\u2029';
const FRAGMENT = new RegExp(`[^\\s${BREAKS}](?:[^${BREAKS}]*[^\\s${BREAKS}])?`, 'gu');
const NOT_IN_A_LINE = new RegExp(`[${BREAKS}]`, 'gu');

/**
 * A record as brat stand-off of its document text: what goes into the .ann file beside a .txt file with exactly `text`.
 *
 * Each quote is a T line whose type is the field (a name of FACT_FIELDS); one that runs over a line's end or a tab is discontinuous,
 * a span a line. Each fact is an event: its trigger is the first quote, `Evidence`, `Evidence2`, … are the others. The attributes `Case`
 * (percent-encoded) and `Origin` say whose fact it is, a note holds `value`, `confidence` and `rule` as JSON. Offsets count Unicode
 * code points, as brat's do. Quotes of white space alone cannot be marked and are left out.
 */
export function toBrat(record: ReportRecord, text: string): string {
  const offsets = codePointOffsets(text);
  let quotes = 0;
  const lines = factsOf(record)
    .map((fact) => ({ fact, marked: fact.evidence.map((item) => markedParts(item, text)).filter((parts) => parts.length > 0) }))
    .filter(({ marked }) => marked.length > 0)
    .flatMap(({ fact, marked }, index) => {
      const ids = marked.map(() => `T${++quotes}`);
      const textBounds = marked.map(
        (parts, i) =>
          `${ids[i] ?? ''}\t${fact.field} ${parts.map((part) => spanText(part, offsets)).join(';')}\t${parts.map(({ quote }) => quote).join(' ')}`,
      );
      return [...textBounds, ...factLines(fact, ids, index + 1)];
    });
  return lines.map((line) => `${line}\n`).join('');
}

/** The parts of a quote that stand on one line each, without the white space around them. */
function markedParts({ start, quote }: Quote, text: string): Quote[] {
  return [...quote.matchAll(FRAGMENT)].map((match) => {
    const from = start + match.index,
      to = from + match[0].length;
    return { start: from, end: to, quote: text.slice(from, to) };
  });
}

function spanText({ start, end }: Span, offsets: CodePointOffsets): string {
  return `${offsets.fromUnits(start)} ${offsets.fromUnits(end)}`;
}

function factLines({ caseId, origin, field, value, confidence, rule }: RecordFact, ids: readonly string[], number: number): string[] {
  const [trigger = '', ...others] = ids;
  const roles = others.map((id, i) => ` Evidence${i === 0 ? '' : i + 1}:${id}`).join('');
  const note = JSON.stringify({ value, confidence, rule }).replace(
    NOT_IN_A_LINE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [
    `E${number}\t${field}:${trigger}${roles}`,
    `A${2 * number - 1}\tCase E${number} ${encodeURIComponent(caseId)}`,
    `A${2 * number}\tOrigin E${number} ${origin}`,
    `#${number}\tAnnotatorNotes E${number}\t${note}`,
  ];
}
