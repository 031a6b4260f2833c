import type { Calibration, EvaluationRun } from '../../generated/evaluation.ts';
import { reliabilityPlot, riskPlot } from './calibration-plots.ts';
import { counted, percent, share } from './figures.ts';
import { html, type Markup } from './markup.ts';
import { numberCell, numberHeading } from './table-markup.ts';

interface Panel {
  readonly key: string;
  readonly title: string;
  readonly calibration: Calibration;
}

/** How far the confidence can be believed, for all values and for each field that has any; null where nothing has a confidence. */
export function calibrationSection({ calibration, fields }: EvaluationRun): Markup | null {
  if (calibration.all.values === 0) return null;
  const titles = new Map(fields.map(({ field, title }) => [field, title]));
  const panels: readonly Panel[] = [
    { key: '', title: 'All values', calibration: calibration.all },
    ...calibration.fields
      .map(({ field, calibration: own }): Panel => ({ key: field, title: titles.get(field) ?? field, calibration: own }))
      .filter(({ calibration: own }) => own.values > 0),
  ];
  return html`<p class="chooser"><label for="calibration-field">Field</label>
<select id="calibration-field" data-switch="calibration" autocomplete="off">${panels.map(({ key, title }) => html`<option value="${key}">${title}</option>`)}</select></p>
${panels.map(panelOf)}`;
}

function panelOf({ key, title, calibration }: Panel, i: number): Markup {
  const { bins, curve } = calibration;
  return html`<div data-panel="calibration" data-key="${key}"${i > 0 && html` hidden`}>
<p>${statement(calibration)}</p>
<div class="plots">
<figure>${reliabilityPlot(calibration, title)}<figcaption>Dots on the diagonal: the confidence says how often a value is right.
Below it, values are right less often than they claim; above it, more often. The numbers count values.</figcaption></figure>
<figure>${riskPlot(calibration, title)}<figcaption>Values accepted from the surest on. The shaded part can go unseen while precision stays at the target.</figcaption></figure>
</div>
<details><summary>As tables</summary><div class="plots">
<table>
<thead><tr><th scope="col">Confidence</th>${['values', 'mean', 'precision'].map(numberHeading)}</tr></thead>
<tbody>${bins.map((bin) => html`<tr><th scope="row">${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}</th>${[bin.values, share(bin.confidence), share(bin.precision)].map(numberCell)}</tr>`)}</tbody>
</table>
<table>
<thead><tr><th scope="col">Accepted</th>${['from confidence', 'precision'].map(numberHeading)}</tr></thead>
<tbody>${tenth(curve).map((point) => html`<tr><th scope="row">${percent(point.coverage)}</th>${[share(point.confidence), share(point.precision)].map(numberCell)}</tr>`)}</tbody>
</table>
</div></details>
</div>`;
}

function statement({ values, precision, expectedError, acceptable, target }: Calibration): string {
  const first = `Of ${counted(values, 'value')} with a confidence, ${percent(precision)} are right; confidence and precision lie ${share(expectedError)} apart on average.`;
  return acceptable === 0
    ? `${first} No share of them can be accepted unseen at a precision of at least ${share(target)}.`
    : `${first} The surest ${percent(acceptable)} can be accepted unseen at a precision of at least ${share(target)}.`;
}

/** At most about ten points of a curve, the last always. */
function tenth<T>(curve: readonly T[]): T[] {
  const step = Math.max(1, Math.ceil(curve.length / 10));
  return curve.filter((_, i) => i === curve.length - 1 || i % step === 0);
}
