import type { EvaluationInterval } from '../../generated/evaluation.ts';
import { html, type Markup } from './markup.ts';

/** The stretch of values that a drawing covers, from left to right. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** A value with its interval, and what a person who cannot see the drawing is told. */
export interface Whisker {
  readonly value: number;
  readonly interval: EvaluationInterval;
  readonly label: string;
}

const WIDTH = 148;
const HEIGHT = 22;
const MARGIN = 8;
const MIDDLE = HEIGHT / 2;

/** A common scale for shares: from the tenth below the lowest end to 1, and never narrower than a fifth. */
export function shareScale(intervals: readonly EvaluationInterval[]): Scale {
  const lowest = Math.min(0.8, ...intervals.map(([low]) => low));
  const from = Math.max(0, Math.floor(lowest * 10 + 1e-9) / 10),
    step = 1 - from > 0.5 ? 0.5 : 1 - from > 0.25 ? 0.2 : 0.1;
  return { from, to: 1, ticks: ticksOf(from, 1, step) };
}

/** A common scale for differences, the same to both sides of zero. */
export function differenceScale(intervals: readonly EvaluationInterval[]): Scale {
  const widest = Math.max(0.02, ...intervals.flat().map(Math.abs)),
    to = Math.ceil(widest * 50 - 1e-9) / 50;
  return { from: -to, to, ticks: [-to, 0, to] };
}

/**
 * A dot at the value and a line over its interval, on the scale that all rows of a table share.
 *
 * What lies off the scale is drawn at its edge: an end without its stroke goes on beyond, an arrow is a value beyond.
 */
export function whiskerPlot(
  { value, interval: [low, high], label }: Whisker,
  scale: Scale,
  kind: 'plain' | 'better' | 'worse' | 'few' = 'plain',
): Markup {
  const at = (each: number): string => along(each, scale).toFixed(1),
    edge = along(value, scale);
  const end = (each: number): Markup | false =>
    each >= scale.from &&
    each <= scale.to &&
    html`<line class="end" x1="${at(each)}" x2="${at(each)}" y1="${MIDDLE - 4}" y2="${MIDDLE + 4}"/>`;
  const turn = value < scale.from ? -1 : 1;
  return html`<svg class="whisker ${kind}" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${label}">
${scale.ticks.map((tick) => html`<line class="${tick === 0 && scale.from < 0 ? 'zero' : 'grid'}" x1="${at(tick)}" x2="${at(tick)}" y1="0" y2="${HEIGHT}"/>`)}
<line class="reach" x1="${at(low)}" x2="${at(high)}" y1="${MIDDLE}" y2="${MIDDLE}"/>${end(low)}${end(high)}
${
  value < scale.from || value > scale.to
    ? html`<path class="dot" d="M${edge + 7 * turn} ${MIDDLE}l${-8 * turn} -4v8z"/>`
    : html`<circle class="dot" cx="${at(value)}" cy="${MIDDLE}" r="4"/>`
}</svg>`;
}

/** The numbers of a scale, to stand above its drawings. */
export function scaleAxis(scale: Scale, figure: (value: number) => string): Markup {
  const numbers = scale.ticks.map((tick, i) => {
    const [anchor, shift]: readonly [string, number] =
      i === 0 ? ['start', -MARGIN] : i === scale.ticks.length - 1 ? ['end', MARGIN] : ['middle', 0];
    return html`<text x="${along(tick, scale).toFixed(1)}" y="11" text-anchor="${anchor}" dx="${shift}">${figure(tick)}</text>`;
  });
  return html`<svg class="axis" viewBox="0 0 ${WIDTH} 14" width="${WIDTH}" height="14" aria-hidden="true">${numbers}</svg>`;
}

function along(value: number, { from, to }: Scale): number {
  return MARGIN + ((Math.min(Math.max(value, from), to) - from) / (to - from)) * (WIDTH - 2 * MARGIN);
}

function ticksOf(from: number, to: number, step: number): number[] {
  const count = Math.floor((to - from) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => to - (count - i) * step);
}
