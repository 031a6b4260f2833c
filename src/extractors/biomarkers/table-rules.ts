import type { Annotation, ExtractInput } from '../extractor.ts';
import type { BiomarkerResult, BiomarkerValue } from '../../generated/report.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import type { LexiconEntry } from '../../lexicon/lexicon.ts';
import { lastStartingBy, textOf, type TextBlock, type TextCell } from '../../text/reading.ts';
import { readCell, type CellResult } from './read-cell.ts';
import { NAMED_OURS } from '../own-case.ts';

type Row = readonly TextCell[];

const OTHERS = /\b(?:literature|differential|previous(?:ly)?|published|review(?:ed)?)\b/i;
const CASE = /^(?:(?:case|patient|pt)s?\.?\s*(?:no\.?\s*|#\s?)?)?\d{1,2}$/i;
const CASE_HEAD = /^(?:case|patient|pt)s?\.?\s*(?:no\.?\s*|#\s?)?\d{1,2}$/i;
/** A table with fewer markers than this tells of something else. */
const FEWEST = 3;

/**
 * Candidates from tables: markers down the first cells with their results beside them, or markers as headings over the rows of
 * patients.
 */
export function readTables(input: ExtractInput): Annotation<BiomarkerValue>[] {
  return input.reading.blocks.flatMap((block) => {
    if (
      block.rows === null ||
      (OTHERS.test(captionsOf(input, block)) && !block.rows.some((row) => row.some((cell) => NAMED_OURS.test(cell.text))))
    )
      return [];
    const names = block.rows.map((row) => row.map((cell) => markersOf(input, cell)));
    return [...readDown(block.rows, names), ...readAcross(block.rows, names)];
  });
}

function captionsOf({ reading }: ExtractInput, table: TextBlock): string {
  return [reading.blocks[table.index - 1], reading.blocks[table.index + 1]]
    .map((block) => (block?.kind === 'caption' ? textOf(reading, block) : ''))
    .join(' ');
}

/** The markers that fill a cell, [] where it says more. */
function markersOf(input: ExtractInput, cell: TextCell): readonly string[] {
  const { reading } = input,
    text = cell.text.trim();
  if (text.length < 2 || text.length > 120 || !/[a-z]/i.test(text)) return [];
  const from = lastStartingBy(reading.tokens, cell.start - 1) + 1,
    to = lastStartingBy(reading.tokens, cell.end - 1) + 1;
  const found = matchTerms(matcherOf(input.lexicon<LexiconEntry>('markers')), reading.text, reading.tokens, from, to);
  const named = found.reduce((sum, match, i) => (match.start === found[i - 1]?.start ? sum : sum + match.end - match.start), 0);
  return named >= text.replace(/[\s,;/*()]|\band\b|\bproteins?\b|\breceptors?\b/g, '').length - 3
    ? [...new Set(found.map(({ entry }) => entry.id))]
    : [];
}

/** A marker (or several of one result) a row. */
function readDown(rows: readonly Row[], names: readonly (readonly (readonly string[])[])[]): Annotation<BiomarkerValue>[] {
  const at =
    [0, 1].find((column) => names.filter((row) => (row[column]?.length ?? 0) > 0 && row.length > column + 1).length >= FEWEST) ?? -1;
  const told = rows.filter((row, i) => (names[i]?.[at]?.length ?? 0) > 0 && row.length > at + 1);
  if (at < 0 || told.length < FEWEST) return [];
  const head = rows[0] && !told.includes(rows[0]) ? rows[0] : [];
  const results = (column: number): number => told.filter((row) => readCell(row[column]?.text ?? '') !== null).length;
  const width = Math.max(...told.map((row) => row.length));
  const columns = [...Array(width).keys()].filter((column) => column > at && results(column) >= FEWEST);
  const chosen = chooseColumns(columns, (column) => head.find((cell) => cell.column === column)?.text ?? '');
  return told.flatMap((row) => {
    const cells = chosen.flatMap((column) => row[column] ?? []);
    const first = readCell(cells[0]?.text ?? '');
    // Two parts of one tumour that differ are no result of the whole, but in a table of nothing else the first part stands for it.
    const apart = chosen.length > 1 && !CASE_HEAD.test(head.find((cell) => cell.column === chosen[1])?.text.trim() ?? '');
    if (apart && width > 3 && cells.some((cell) => readCell(cell.text)?.result !== first?.result)) return [];
    return (apart ? cells.slice(0, 1) : cells).flatMap((cell) => annotate(row[at], names[rows.indexOf(row)]?.[at] ?? [], cell));
  });
}

/** The columns that tell of the paper's own tumours: its cases', the one that says so, or all where there are no more than two. */
function chooseColumns(columns: readonly number[], heading: (column: number) => string): readonly number[] {
  const cases = columns.filter((column) => CASE_HEAD.test(heading(column).trim())),
    ours = columns.filter((column) => NAMED_OURS.test(heading(column)));
  const primary = columns.filter((column) => /\bprimary\b/i.test(heading(column)));
  if (cases.length > 1) return cases;
  const own = ours.length > 0 ? ours : primary;
  if (own.length > 0) return own.slice(0, 1);
  return columns.length <= 2 ? columns : [];
}

/** A marker a column, a patient a row; a table of several stretches has several heads. */
function readAcross(rows: readonly Row[], names: readonly (readonly (readonly string[])[])[]): Annotation<BiomarkerValue>[] {
  const found: Annotation<BiomarkerValue>[] = [];
  const ours = rows.filter((row) => row.some((cell) => NAMED_OURS.test(cell.text)));
  let head: ReadonlyMap<number, readonly string[]> = new Map();
  rows.forEach((row, i) => {
    const named = row.flatMap((cell, k) =>
      cell.column > 0 && (names[i]?.[k]?.length ?? 0) === 1 ? [[cell.column, names[i]?.[k] ?? []] as const] : [],
    );
    if (named.length >= FEWEST) head = new Map(named);
    else if (head.size > 0 && (ours.length > 0 ? ours.includes(row) : row.slice(0, 3).some((cell) => CASE.test(cell.text.trim())))) {
      found.push(...row.flatMap((cell) => annotate(cell, head.get(cell.column) ?? [], cell)));
    }
  });
  return found;
}

function annotate(name: TextCell | undefined, markers: readonly string[], cell: TextCell): Annotation<BiomarkerValue>[] {
  const read = readCell(cell.text);
  if (!name || read === null) return [];
  return markers
    .filter((marker) => marker !== 'Ki-67')
    .map((marker) => ({
      field: 'biomarkers',
      start: cell.start,
      end: cell.end,
      value: { marker, result: ofScore(marker, cell.text) ?? read.result, percent: read.percent },
      evidence: [{ start: Math.min(name.start, cell.start), end: cell.end }],
      section: 'table',
      rule: 'stain-table',
      score: 0.85,
      rejected: null,
      notes: read.done ? {} : { notDone: true },
    }));
}

/** HER2 is positive from 3+ only. */
function ofScore(marker: string, text: string): CellResult['result'] | null {
  const score = marker === 'HER2' ? /^\(?([0-3])\s?\+/.exec(text.trim())?.[1] : undefined;
  const results: readonly BiomarkerResult[] = ['negative', 'negative', 'equivocal', 'positive'];
  return score === undefined ? null : (results[Number(score)] ?? null);
}
