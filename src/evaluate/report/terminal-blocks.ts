import type { Colors } from 'picocolors/types.js';
import type { ChangedDocument, EvaluationRun, Mean, Score, Slice, ValueError } from '../../generated/evaluation.ts';
import { ERROR_CLASSES } from './error-classes.ts';
import { counted, interval, share } from './figures.ts';
import { cutsOf, documentsWithErrors, type Cut } from './run-totals.ts';
import { tableLines, type Column } from './terminal-table.ts';
import { shortName, wrapped } from './terminal-text.ts';

const MOST_CLASSES = 6;
const MOST_PARTS = 3;
const MOST_DOCUMENTS = 10;
const NAME_WIDTH = 38;

/** The largest error classes, each with the fields that have most of them; one line where there are no errors. */
export function errorLines(run: EvaluationRun, titles: ReadonlyMap<string, string>, width: number, colors: Colors): string[] {
  if (run.errors.length === 0) return ['No errors: every scored value is right.'];
  const classes = ERROR_CLASSES.map(({ id, title }) => ({ title, errors: run.errors.filter((error) => error.class === id) }))
    .filter(({ errors }) => errors.length > 0)
    .toSorted((a, b) => b.errors.length - a.errors.length);
  const columns: readonly Column<(typeof classes)[number]>[] = [
    { heading: 'Class', side: 'left', cell: ({ title }) => ({ text: title }) },
    { heading: 'errors', side: 'right', cell: ({ errors }) => ({ text: String(errors.length) }) },
    { heading: 'most in', side: 'left', drop: 1, cell: ({ errors }) => ({ text: commonFields(errors, titles), paint: colors.dim }) },
  ];
  const rest = classes.slice(MOST_CLASSES);
  return [
    colors.bold(`${counted(run.errors.length, 'error')} in ${counted(documentsWithErrors(run), 'document')}`),
    ...tableLines(columns, classes.slice(0, MOST_CLASSES), width, colors.dim),
    ...(rest.length === 0
      ? []
      : wrapped(`and ${rest.map(({ title, errors }) => `${errors.length} ${title}`).join(', ')}`, width).map((line) => colors.dim(line))),
  ];
}

/** A line of the table of slices: a part, or how many smaller ones its cut has. */
interface SliceRow {
  readonly name: string;
  readonly part: Slice | null;
}

/** The largest parts of every cut in one table. */
export function sliceLines(run: EvaluationRun, width: number, colors: Colors): string[] {
  const rows = cutsOf(run).flatMap(rowsOf);
  if (rows.length === 0) return [];
  const scored = (score: Mean | Score | null | undefined): string => (score ? `${share(score.f1)} ${interval(score.interval)}` : '');
  const columns: readonly Column<SliceRow>[] = [
    {
      heading: 'Part of the dataset',
      side: 'left',
      cell: ({ name, part }) => ({ text: name, ...(part === null && { paint: colors.dim }) }),
    },
    { heading: 'docs', side: 'right', cell: ({ part }) => ({ text: part === null ? '' : String(part.documents) }) },
    { heading: 'macro F1 [95 %]', side: 'left', cell: ({ part }) => ({ text: scored(part?.macro) }) },
    { heading: 'micro F1 [95 %]', side: 'left', drop: 1, cell: ({ part }) => ({ text: scored(part?.micro) }) },
  ];
  return tableLines(columns, rows, width, colors.dim);
}

/** Documents that changed, by name; a document with several changed fields is one line. */
export function changedLines(
  label: string,
  changes: readonly ChangedDocument[],
  titles: ReadonlyMap<string, string>,
  width: number,
): string[] {
  const documents = [...Map.groupBy(changes, ({ document }) => document)];
  if (documents.length === 0) return [];
  const lines = documents.slice(0, MOST_DOCUMENTS).map(([document, fields]) => {
    const what = fields.map(({ field, before, after }) => `${titles.get(field) ?? field} ${share(before)} → ${share(after)}`).join('; ');
    return shortName(`  ${shortName(document, NAME_WIDTH)}: ${what}`, width);
  });
  return [
    `${label} (${documents.length})`,
    ...lines,
    ...(documents.length > MOST_DOCUMENTS ? [`  and ${documents.length - MOST_DOCUMENTS} more`] : []),
  ];
}

function commonFields(errors: readonly ValueError[], titles: ReadonlyMap<string, string>): string {
  const counts = [...Map.groupBy(errors, ({ field }) => field)].map(([field, group]) => ({ field, count: group.length }));
  return counts
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 3)
    .map(({ field, count }) => `${titles.get(field) ?? field} ${count}`)
    .join('; ');
}

function rowsOf({ by, parts }: Cut): SliceRow[] {
  const shown = parts.toSorted((a, b) => b.documents - a.documents).slice(0, MOST_PARTS),
    left = parts.length - shown.length;
  return [
    ...shown.map((part): SliceRow => ({ name: shortName(`${by}: ${part.value}`, NAME_WIDTH), part })),
    ...(left === 0 ? [] : [{ name: shortName(`${by}: and ${counted(left, 'other part')}`, NAME_WIDTH), part: null }]),
  ];
}
