import type { Colors } from 'picocolors/types.js';
import type {
  ComparedField,
  Comparison,
  EvaluationInterval,
  EvaluationRun,
  FieldScore,
  Loss,
  LossField,
} from '../../generated/evaluation.ts';
import { difference, interval, probability, share } from './figures.ts';
import { tableLines, type Cell, type Column } from './terminal-table.ts';
import { shortName, wrapped } from './terminal-text.ts';

/** The id under which a loss or a comparison has the macro mean. */
const MACRO = 'MACRO';

/** A line of the table: a field, or one of the means below them. */
interface FieldRow {
  readonly title: string;
  readonly field: FieldScore | null;
  readonly score: { readonly due: number; readonly said: number; readonly precision: number; readonly recall: number } | null;
  readonly f1: number;
  readonly interval: EvaluationInterval;
  readonly loss: LossField | null;
}

const MARK = '·';
/** In place of a score where there is nothing to score. */
const NONE = '–';

/** The table of fields with the macro and micro rows, and its footnotes. */
export function fieldLines(run: EvaluationRun, width: number, colors: Colors): string[] {
  const columns = [...fieldColumns(colors), ...(run.loss === null ? [] : [lossColumn(colors)])];
  return [
    ...tableLines(columns, fieldRows(run), width, colors.dim),
    ...footnotes(run)
      .flatMap((note) => wrapped(note, width))
      .map((line) => colors.dim(line)),
  ];
}

/** The table of the differences to an older run; a title for each field of it that this run scores. */
export function comparisonLines({ fields }: Comparison, titles: ReadonlyMap<string, string>, width: number, colors: Colors): string[] {
  const paintOf = ({ verdict }: ComparedField): Pick<Cell, 'paint'> =>
    verdict === 'better' ? { paint: colors.green } : verdict === 'worse' ? { paint: colors.red } : {};
  const columns: readonly Column<ComparedField>[] = [
    {
      heading: 'Field',
      side: 'left',
      cell: ({ field }) => ({
        text: field === MACRO ? 'Macro' : (titles.get(field) ?? field),
        short: field,
        ...(field === MACRO && { paint: colors.bold }),
      }),
    },
    { heading: 'before', side: 'right', drop: 3, cell: ({ before }) => ({ text: share(before) }) },
    { heading: 'now', side: 'right', drop: 3, cell: ({ after }) => ({ text: share(after) }) },
    { heading: 'Δ', side: 'right', cell: (row) => ({ text: difference(row.difference), ...paintOf(row) }) },
    { heading: '[95 %]', side: 'left', drop: 2, cell: (row) => ({ text: interval(row.interval, difference) }) },
    { heading: 'p', side: 'right', cell: ({ adjusted }) => ({ text: probability(adjusted) }) },
    { heading: 'better', side: 'right', drop: 4, cell: ({ better }) => ({ text: String(better) }) },
    { heading: 'worse', side: 'right', drop: 4, cell: ({ worse }) => ({ text: String(worse) }) },
    { heading: 'verdict', side: 'left', cell: (row) => ({ text: row.verdict, ...paintOf(row) }) },
  ];
  return tableLines(columns, fields, width, colors.dim);
}

function fieldRows({ fields, macro, micro, loss }: EvaluationRun): FieldRow[] {
  const lossOf = (id: string): LossField | null => loss?.fields.find(({ field }) => field === id) ?? null;
  return [
    ...fields.map((field): FieldRow => ({
      title: field.title,
      field,
      score: field.score,
      f1: field.score.f1,
      interval: field.score.interval,
      loss: lossOf(field.field),
    })),
    ...(macro === null ? [] : [{ title: 'Macro', field: null, score: null, f1: macro.f1, interval: macro.interval, loss: lossOf(MACRO) }]),
    { title: 'Micro', field: null, score: micro, f1: micro.f1, interval: micro.interval, loss: null },
  ];
}

/** True where neither gold nor the records have a value, so that there is no score. */
function isEmpty({ score }: FieldRow): boolean {
  return score !== null && score.due + score.said === 0;
}

function fieldColumns(colors: Colors): Column<FieldRow>[] {
  const number = (heading: string, text: (row: FieldRow) => string, drop?: number): Column<FieldRow> => ({
    heading,
    side: 'right',
    cell: (row) => ({ text: text(row) }),
    ...(drop !== undefined && { drop }),
  });
  return [
    {
      heading: 'Field',
      side: 'left',
      cell: ({ title, field }) => ({ text: shortName(title), short: field?.field ?? title, ...(field === null && { paint: colors.bold }) }),
    },
    number('gold', ({ score }) => (score === null ? '' : String(score.due))),
    number('said', ({ score }) => (score === null ? '' : String(score.said)), 5),
    number('P', (row) => (row.score === null ? '' : isEmpty(row) ? NONE : share(row.score.precision)), 2),
    number('R', (row) => (row.score === null ? '' : isEmpty(row) ? NONE : share(row.score.recall)), 2),
    {
      heading: 'F1 ',
      side: 'right',
      cell: (row) => ({
        text: `${isEmpty(row) ? NONE : share(row.f1)}${row.field?.few === true ? MARK : ' '}`,
        paint: row.field?.few === true ? colors.dim : colors.bold,
      }),
    },
    { heading: '[95 %]', side: 'left', drop: 3, cell: (row) => ({ text: isEmpty(row) ? '' : interval(row.interval), paint: colors.dim }) },
    number('missed', ({ field }) => (field === null ? '' : String(field.missed)), 1),
    number('wrong', ({ field }) => (field === null ? '' : String(field.wrong)), 1),
    number('inv.', ({ field }) => (field === null ? '' : String(field.invented)), 1),
  ];
}

function lossColumn(colors: Colors): Column<FieldRow> {
  return {
    heading: 'loss',
    side: 'right',
    drop: 4,
    cell: ({ loss }) => ({ text: loss === null ? '' : difference(loss.loss), paint: colors.dim }),
  };
}

function footnotes({ fields, macro, loss, sampling }: EvaluationRun): string[] {
  const core = fields.filter(({ core: counts, score }) => counts && score.due + score.said > 0).length;
  return [
    ...(fields.some(({ few }) => few) ? [`${MARK} fewer than 30 values in gold: too few to rank`] : []),
    ...(macro === null ? [] : [`Macro: mean of the ${core} core fields. Micro: all values pooled.`]),
    ...(sampling.bootstrapDraws > 0
      ? [`[95 %]: ${sampling.bootstrapDraws} draws of documents with replacement, seed ${sampling.seed}`]
      : []),
    ...(loss === null ? [] : [lossNote(loss)]),
  ];
}

function lossNote({ documents }: Loss): string {
  return `loss: F1 from the true text less F1 from the input, on the ${documents} documents that have both`;
}
