import type { ComparedField, EvaluationRun, FieldScore, LossField, Mean, Score } from '../../generated/evaluation.ts';
import { differenceScale, scaleAxis, shareScale, whiskerPlot, type Scale } from './charts.ts';
import { difference, interval, percent, probability, share } from './figures.ts';
import { html, type Markup } from './markup.ts';
import { emptyCells, numberCell, numberHeading, scrollingTable } from './table-markup.ts';

/** Everything that a row needs beside its own field. */
interface Frame {
  readonly run: EvaluationRun;
  readonly shares: Scale;
  readonly differences: Scale;
}

const MACRO = 'MACRO';
const FEW = 30;

/** The table of fields: F1 drawn with its interval, counts, and where they were made the comparison and the loss of reading. */
export function fieldsSection(run: EvaluationRun): Markup {
  // A field with three values in gold may reach from 0 to 1; it must not press all others into a corner.
  const ranked = run.fields.filter(({ few }) => !few).map(({ score }) => score.interval);
  const shares = shareScale([...ranked, run.micro.interval, ...(run.macro === null ? [] : [run.macro.interval])]);
  const frame: Frame = { run, shares, differences: differenceScale(run.comparison?.fields.map((field) => field.interval) ?? []) };
  return html`<p class="lead">F1 with its 95 % interval, over documents drawn with replacement.${
    run.fields.some(({ few }) => few) &&
    html`
Hollow dots have fewer than ${FEW} values in gold: too few to rank; what lies off the scale is drawn as an arrow at its edge.`
  }</p>
${scrollingTable(
  'Scores by field',
  html`<table class="fields">
<thead>${headings(frame)}</thead>
<tbody>${run.fields.map((field) => fieldRow(field, frame))}</tbody>
<tfoot>${meanRows(frame)}</tfoot>
</table>`,
)}
<p class="quiet">Missed: due, and nothing said in its place. Wrong: said in place of one that was due. Extra: said beyond those due, the invented ones
included. Invented: said for a patient for whom gold has none; below it, in how many of such patients.${
    run.loss !== null &&
    html`
Loss: F1 from the true text less F1 from the input, on the ${run.loss.documents} documents that have both.`
  }${
    run.comparison !== null &&
    html`
Difference: this run less the older one; p by paired randomisation, with Holm's correction over the fields.`
  }</p>
${evidenceTable(run)}`;
}

function headings({ run, shares, differences }: Frame): Markup {
  const plotHeading = (axis: Markup): Markup => html`<th scope="col" class="plot-cell"><span>95 % interval</span>${axis}</th>`;
  return html`<tr><th scope="col">Field</th>${numberHeading('F1')}${plotHeading(scaleAxis(shares, share))}
${['P', 'R', 'gold', 'said', 'missed', 'wrong', 'extra', 'invented'].map(numberHeading)}
${run.comparison !== null && html`<th scope="col" class="number edge">difference</th>${plotHeading(scaleAxis(differences, difference))}${numberHeading('p')}<th scope="col">verdict</th>`}
${run.loss !== null && html`<th scope="col" class="number edge">from text</th>${numberHeading('loss')}`}</tr>`;
}

function fieldRow(field: FieldScore, frame: Frame): Markup {
  const { score, few, title, missed, wrong, extra } = field;
  const address = `#errors?${new URLSearchParams({ field: field.field }).toString()}`;
  const name = missed + wrong + extra > 0 ? html`<a href="${address}" title="Show its errors">${title}</a>` : html`${title}`;
  return html`<tr class="${few ? 'few' : 'plain'}">
<th scope="row">${name}${field.core && html` <span class="tag" title="Counts in the macro mean">core</span>`}${few && html` <span class="tag faint">too few to rank</span>`}</th>
${meanCells(title, score, frame.shares, few ? 'few' : 'plain')}
${[share(score.precision), share(score.recall), score.due, score.said].map(numberCell)}${[missed, wrong, extra].map(countCell)}
<td class="number">${countOf(field.invented)}${field.inventedCases > 0 && html`<small>${field.inventedCases} of ${field.absent}</small>`}</td>
${besides(field.field, title, frame)}</tr>`;
}

function countCell(count: number): Markup {
  return html`<td class="number">${countOf(count)}</td>`;
}

/** A count, a zero faint. */
function countOf(count: number): Markup {
  return count === 0 ? html`<span class="zero">0</span>` : html`${count}`;
}

/** F1 in figures and drawn; a dash where neither gold nor the records have a value. */
function meanCells(name: string, mean: Mean | Score, scale: Scale, kind: 'plain' | 'few' = 'plain'): Markup {
  if ('due' in mean && mean.due + mean.said === 0)
    return html`<td class="number"><span class="zero">–</span></td><td class="plot-cell"></td>`;
  const { f1, interval: reach } = mean;
  const label = `F1 of ${name} ${share(f1)}, 95 % interval ${interval(reach)}`;
  return html`<td class="number strong">${share(f1)}</td><td class="plot-cell">${whiskerPlot({ value: f1, interval: reach, label }, scale, kind)}</td>`;
}

function meanRows(frame: Frame): Markup {
  const {
    run: { macro, micro },
    shares,
  } = frame;
  return html`${
    macro !== null &&
    html`<tr><th scope="row">Macro <small>mean of the core fields</small></th>
${meanCells('the macro mean', macro, shares)}${emptyCells(8)}${besides(MACRO, 'the macro mean', frame)}</tr>`
  }
<tr><th scope="row">Micro <small>all values pooled</small></th>
${meanCells('all values', micro, shares)}${[share(micro.precision), share(micro.recall), micro.due, micro.said].map(numberCell)}${emptyCells(4)}${besides('', 'all values', frame)}</tr>`;
}

/** The cells of the comparison and of the loss, empty where they do not have the field. */
function besides(id: string, title: string, { run: { comparison, loss }, differences }: Frame): Markup {
  const compared = comparison?.fields.find(({ field }) => field === id),
    lost = loss?.fields.find(({ field }) => field === id);
  return html`${comparison !== null && (compared === undefined ? html`<td class="edge"></td>${emptyCells(3)}` : comparedCells(compared, title, differences))}
${loss !== null && (lost === undefined ? html`<td class="edge"></td>${emptyCells(1)}` : lossCells(lost))}`;
}

function comparedCells(field: ComparedField, title: string, scale: Scale): Markup {
  const label = `Difference in F1 of ${title} ${difference(field.difference)}, 95 % interval ${interval(field.interval, difference)}`;
  return html`<td class="number edge">${difference(field.difference)}<small>${share(field.before)} → ${share(field.after)}</small></td>
<td class="plot-cell">${whiskerPlot({ value: field.difference, interval: field.interval, label }, scale, field.verdict === 'same' ? 'plain' : field.verdict)}</td>
${numberCell(probability(field.adjusted))}
<td><span class="verdict ${field.verdict}">${field.verdict}</span>${field.field !== MACRO && html`<small>+${field.better} −${field.worse} docs</small>`}</td>`;
}

function lossCells({ fromText, loss, interval: reach }: LossField): Markup {
  return html`<td class="number edge">${share(fromText)}</td><td class="number">${difference(loss)}<small>${interval(reach, difference)}</small></td>`;
}

function evidenceTable({ fields }: EvaluationRun): Markup {
  const shareOf = (right: number, of: number): string => (of === 0 ? '–' : percent(right / of));
  return html`<details><summary>Evidence by field</summary>
${scrollingTable(
  'Evidence by field',
  html`<table>
<thead><tr><th scope="col">Field</th>${['quotes', 'reproduce', 'right values with a quote in gold', 'overlap it'].map(numberHeading)}</tr></thead>
<tbody>${fields.map(
    ({ title, evidence: { quoted, reproduced, compared, overlapping } }) => html`<tr><th scope="row">${title}</th>
${[quoted, shareOf(reproduced, quoted), compared, shareOf(overlapping, compared)].map(numberCell)}</tr>`,
  )}</tbody>
</table>`,
)}</details>`;
}
