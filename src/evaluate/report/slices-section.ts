import type { EvaluationRun, FieldScore, Mean, Score, Slice } from '../../generated/evaluation.ts';
import { scaleAxis, shareScale, whiskerPlot, type Scale } from './charts.ts';
import { counted, interval, share } from './figures.ts';
import { html, type Markup } from './markup.ts';
import { cutsOf, type Cut } from './run-totals.ts';
import { numberCell, numberHeading, scrollingTable } from './table-markup.ts';

/** As many parts of a cut are shown, the largest first: a page is no place for a thousand journals. */
const MOST_PARTS = 40;
const FEW = 30;

/** The scores of parts of the dataset, one cut at a time; null where nothing cuts it. */
export function slicesSection(run: EvaluationRun): Markup | null {
  const cuts = cutsOf(run);
  if (cuts.length === 0) return null;
  return html`<p class="chooser"><label for="slice-cut">Cut by</label>
<select id="slice-cut" data-switch="slices" autocomplete="off">${cuts.map(({ by, parts }) => html`<option value="${by}">${by} (${parts.length})</option>`)}</select></p>
${cuts.map((cut, i) => html`<div data-panel="slices" data-key="${cut.by}"${i > 0 && html` hidden`}>${cutTable(cut, run.fields)}</div>`)}
<p class="quiet">Small numbers are the F1 of each field; faint ones have fewer than ${FEW} values in gold there. Parts are not corrected for being many:
read wide intervals as "not known".</p>`;
}

function cutTable({ by, parts }: Cut, fields: readonly FieldScore[]): Markup {
  const shown = parts.toSorted((a, b) => b.documents - a.documents).slice(0, MOST_PARTS),
    left = parts.length - shown.length;
  const scale = shareScale(shown.flatMap(({ macro, micro }) => [micro.interval, ...(macro === null ? [] : [macro.interval])]));
  const present = fields.filter(({ field }) => shown.some((part) => part.fields.some((each) => each.field === field)));
  const meanHeading = (name: string): Markup =>
    html`${numberHeading(name)}<th scope="col" class="plot-cell"><span>95 % interval</span>${scaleAxis(scale, share)}</th>`;
  return html`${scrollingTable(
    `Scores by ${by}`,
    html`<table class="slices">
<thead><tr><th scope="col">${by}</th>${numberHeading('documents')}${['macro F1', 'micro F1'].map(meanHeading)}
${present.map(({ title }) => html`<th scope="col" class="upright"><span>${title}</span></th>`)}</tr></thead>
<tbody>${shown.map((part) => partRow(part, scale, present))}</tbody>
</table>`,
  )}${left > 0 && html`<p class="quiet">And ${counted(left, 'other part')}, which run.json has.</p>`}`;
}

function partRow(part: Slice, scale: Scale, fields: readonly FieldScore[]): Markup {
  const own = new Map(part.fields.map((field) => [field.field, field]));
  return html`<tr><th scope="row">${part.value}</th>${numberCell(part.documents)}
${meanCells(`Macro F1 of ${part.value}`, part.macro, scale)}${meanCells(`Micro F1 of ${part.value}`, part.micro, scale)}
${fields.map(({ field, title }) => fieldCell(title, own.get(field)))}</tr>`;
}

function fieldCell(title: string, score: Slice['fields'][number] | undefined): Markup {
  if (score === undefined) return html`<td class="tiny"><span class="zero">–</span></td>`;
  return html`<td class="tiny${score.due < FEW && ' few'}" title="${title}: ${score.right} right, ${score.due} in gold, ${score.said} said">${share(score.f1)}</td>`;
}

function meanCells(label: string, mean: Mean | Score | null, scale: Scale): Markup {
  if (mean === null) return html`<td class="number"><span class="zero">–</span></td><td></td>`;
  const whole = `${label} ${share(mean.f1)}, 95 % interval ${interval(mean.interval)}`;
  return html`<td class="number strong">${share(mean.f1)}</td><td class="plot-cell">${whiskerPlot({ value: mean.f1, interval: mean.interval, label: whole }, scale)}</td>`;
}
