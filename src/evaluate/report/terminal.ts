import pc from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import type { Calibration, Comparison, EvaluationRun } from '../../generated/evaluation.ts';
import { counted, percent, share } from './figures.ts';
import { digestStart, evidenceTotal } from './run-totals.ts';
import { changedLines, errorLines, sliceLines } from './terminal-blocks.ts';
import { comparisonLines, fieldLines } from './terminal-fields.ts';
import { labelledLines } from './terminal-table.ts';
import { shortName, wrapped } from './terminal-text.ts';

/** `width` is the number of places of a line; more than 100 are not used. */
export interface TerminalOptions {
  readonly width: number;
  readonly color: boolean;
}

const WIDEST = 100;
const NARROWEST = 40;
const WELL: ReadonlySet<string> = new Set(['done', 'repaired']);

/**
 * An evaluation as a person reads it on a terminal, its last line ended.
 *
 * Names of documents and of slices are shown, words of the documents never.
 */
export function terminalReport(run: EvaluationRun, { width, color }: TerminalOptions): string {
  const colors = pc.createColors(color),
    room = Math.min(WIDEST, Math.max(NARROWEST, width));
  const titles = new Map(run.fields.map(({ field, title }) => [field, shortName(title)]));
  const blocks: readonly (readonly string[])[] = [
    labelled(headerOf(run), room, colors),
    fieldLines(run, room, colors),
    labelled(summaryOf(run), room, colors),
    errorLines(run, titles, room, colors),
    sliceLines(run, room, colors),
    run.comparison === null ? [] : comparedBlock(run.comparison, titles, room, colors),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Labelled = readonly [label: string, text: string];

function labelled(pairs: readonly Labelled[], width: number, colors: Colors): string[] {
  return pairs.flatMap(([label, text]) => labelledLines(label, text, width, colors.dim));
}

function headerOf({ dataset, engines, states }: EvaluationRun): Labelled[] {
  const split = dataset.split === null ? '' : `, split ${shortName(dataset.split)}`;
  const made = dataset.source === 'inputs' ? 'records made in this run' : 'records made before';
  const sorted = Object.entries(states).toSorted((a, b) => Number(WELL.has(b[0])) - Number(WELL.has(a[0])) || b[1] - a[1]);
  return [
    ['Dataset', `${shortName(dataset.name)}${split}, sha256 ${digestStart(dataset.sha256)}`],
    ['Documents', `${counted(dataset.documents, 'document')} with ${counted(dataset.cases, 'case')}, ${made}`],
    ...engines.map(({ name, version, lexicons }, i): Labelled => [
      i === 0 ? 'Engine' : '',
      `${shortName(name)} ${shortName(version)}, lexicons ${digestStart(lexicons)}`,
    ]),
    ['States', sorted.map(([state, count]) => `${shortName(state)} ${count}`).join(', ')],
  ];
}

function summaryOf({ exactness, fields, mentions, calibration: { all } }: EvaluationRun): Labelled[] {
  const { documents, cases } = exactness,
    evidence = evidenceTotal(fields);
  const exact = ({ right, of }: typeof cases): string => `${right} of ${of}${of === 0 ? '' : ` (${percent(right / of)})`}`;
  const supported = mentions?.map((mention) => `${shortName(mention.field)} ${mention.supported} of ${mention.facts}`) ?? [];
  return [
    ['Without error', `${exact(documents)} documents, ${exact(cases)} cases`],
    [
      'Evidence',
      `${evidence.quoted === 0 ? 'quotes not looked up, for want of the text' : `quotes reproduce ${evidence.reproduced} of ${evidence.quoted}`}; overlap gold's quote ${evidence.overlapping} of ${evidence.compared}`,
    ],
    ['Calibration', believed(all)],
    ...(supported.length === 0 ? [] : [['Mentions', `facts on a person's annotation: ${supported.join('; ')}`] as const]),
  ];
}

function believed({ values, expectedError, acceptable, target }: Calibration): string {
  if (values === 0) return 'no values with a confidence';
  return `expected error ${share(expectedError)} over ${counted(values, 'value')}; ${percent(acceptable)} acceptable unseen at a precision of at least ${share(target)}`;
}

function comparedBlock(comparison: Comparison, titles: ReadonlyMap<string, string>, width: number, colors: Colors): string[] {
  const { documents, left, improved, worsened, regressions } = comparison;
  return [
    ...wrapped(
      `Against the older run: ${counted(documents, 'document')} compared${left.length === 0 ? '' : `, ${left.length} left out`}`,
      width,
    ).map((line) => colors.bold(line)),
    ...comparisonLines(comparison, titles, width, colors),
    ...wrapped("p: paired randomisation, Holm's correction over the fields; better and worse: documents", width).map((line) =>
      colors.dim(line),
    ),
    ...changedLines(colors.green('Improved'), improved, titles, width),
    ...changedLines(colors.red('Worsened'), worsened, titles, width),
    ...(regressions.length === 0
      ? [colors.green('No regression')]
      : regressions.flatMap((reason, i) => labelledLines(i === 0 ? 'Regressions' : '', shortName(reason), width, colors.red))),
  ];
}
