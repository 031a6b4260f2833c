import type { Calibration } from '../../generated/evaluation.ts';
import { percent, share } from './figures.ts';
import { html, type Markup } from './markup.ts';

const LEFT = 44;
const TOP = 26;
const SIDE = 250;
const RIGHT = LEFT + SIDE;
const BOTTOM = TOP + SIDE;
const TENTHS = [0, 0.2, 0.4, 0.6, 0.8, 1] as const;
const RADIUS = { least: 3, more: 7 } as const;

/** Precision against confidence: a dot per bin, larger where it holds more values, tied to the diagonal on which it should lie. */
export function reliabilityPlot({ bins, values, expectedError }: Calibration, name: string): Markup {
  const x = (value: number): string => (LEFT + value * SIDE).toFixed(1),
    y = (value: number): string => (BOTTOM - value * SIDE).toFixed(1);
  const dots = bins.map(
    ({ confidence, precision, values: held }) => html`
<line class="gap" x1="${x(confidence)}" x2="${x(confidence)}" y1="${y(confidence)}" y2="${y(precision)}"/>
<circle class="dot" cx="${x(confidence)}" cy="${y(precision)}" r="${(RADIUS.least + RADIUS.more * Math.sqrt(held / values)).toFixed(1)}"><title>${held} values, confidence ${share(confidence)}, precision ${share(precision)}</title></circle>
<text class="count" x="${x(confidence)}" y="${(Number(y(precision)) + (precision > confidence || precision < 0.12 ? -13 : 20)).toFixed(1)}" text-anchor="middle">${held}</text>`,
  );
  return plot(
    `Reliability of ${name}: expected calibration error ${share(expectedError)} over ${bins.length} bins.`,
    html`
${grid(TENTHS, TENTHS, y)}
<line class="diagonal" x1="${LEFT}" y1="${BOTTOM}" x2="${RIGHT}" y2="${TOP}"/>${dots}
${axisTitles('confidence', 'precision')}`,
  );
}

/** Precision against the share of values accepted, surest first, with the target and the share that can be accepted unseen. */
export function riskPlot({ curve, target, acceptable }: Calibration, name: string): Markup {
  const lowest = Math.min(target - 0.02, ...curve.map(({ precision }) => precision)),
    from = Math.max(0, Math.floor(lowest * 20 + 1e-9) / 20);
  const x = (coverage: number): string => (LEFT + coverage * SIDE).toFixed(1),
    y = (precision: number): string => (BOTTOM - ((precision - from) / (1 - from)) * SIDE).toFixed(1);
  const path = curve.map(({ coverage, precision }, i) => `${i === 0 ? 'M' : 'L'}${x(coverage)} ${y(precision)}`).join('');
  const high = Array.from({ length: 6 }, (_, i) => from + ((1 - from) * i) / 5),
    end = acceptable > 0.55;
  return plot(
    `Risk and coverage of ${name}: ${percent(acceptable)} of the values can be accepted at a precision of at least ${share(target)}.`,
    html`
${acceptable > 0 && html`<rect class="accepted" x="${LEFT}" y="${TOP}" width="${(acceptable * SIDE).toFixed(1)}" height="${SIDE}"/>`}
${grid(TENTHS, high, y)}
<line class="target" x1="${LEFT}" x2="${RIGHT}" y1="${y(target)}" y2="${y(target)}"/>
<text class="note" x="${RIGHT - 4}" y="${(Number(y(target)) - 5).toFixed(1)}" text-anchor="end">target ${share(target)}</text>
<path class="curve" d="${path}"/>
${
  acceptable > 0 &&
  html`<line class="accepted-end" x1="${x(acceptable)}" x2="${x(acceptable)}" y1="${TOP}" y2="${BOTTOM}"/>
<text class="note strong" x="${(Number(x(acceptable)) + (end ? -6 : 6)).toFixed(1)}" y="${BOTTOM - 8}" text-anchor="${end ? 'end' : 'start'}">${percent(acceptable)} acceptable</text>`
}
${axisTitles('share of values accepted, surest first', 'precision')}`,
  );
}

function plot(label: string, content: Markup): Markup {
  return html`<svg class="plot" viewBox="0 0 ${RIGHT + 14} ${BOTTOM + 40}" role="img" aria-label="${label}">${content}</svg>`;
}

function grid(across: readonly number[], up: readonly number[], y: (value: number) => string): Markup {
  return html`${across.map((value) => html`<line class="grid" x1="${LEFT + value * SIDE}" x2="${LEFT + value * SIDE}" y1="${TOP}" y2="${BOTTOM}"/><text class="tick" x="${LEFT + value * SIDE}" y="${BOTTOM + 15}" text-anchor="middle">${tickText(value)}</text>`)}
${up.map((value) => html`<line class="grid" x1="${LEFT}" x2="${RIGHT}" y1="${y(value)}" y2="${y(value)}"/><text class="tick" x="${LEFT - 6}" y="${(Number(y(value)) + 4).toFixed(1)}" text-anchor="end">${tickText(value)}</text>`)}`;
}

function axisTitles(across: string, up: string): Markup {
  return html`<text class="title" x="${LEFT + SIDE / 2}" y="${BOTTOM + 33}" text-anchor="middle">${across}</text>
<text class="title" x="12" y="${TOP + SIDE / 2}" text-anchor="middle" transform="rotate(-90 12 ${TOP + SIDE / 2})">${up}</text>`;
}

function tickText(value: number): string {
  return value === 0 || value === 1 ? String(value) : share(value).replace(/0{1,2}$/, '');
}
