import type { EvaluationInterval } from '../../generated/evaluation.ts';

const MINUS = '\u2212';

/** A share as three decimals without the leading zero: `.917`, `1.000`. */
export function share(value: number): string {
  const text = Math.abs(value).toFixed(3).replace(/^0\./, '.');
  return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
}

/** A difference of shares with its sign: `+.012`, `−.030`, `.000`. */
export function difference(value: number): string {
  const text = share(value);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** An interval of shares, or of differences: `[.901, .938]`, `[−.010, +.030]`. */
export function interval([low, high]: EvaluationInterval, figure: (value: number) => string = share): string {
  return `[${figure(low)}, ${figure(high)}]`;
}

/** A share as a percentage with one decimal: `62.3 %`, with a space that does not break. */
export function percent(value: number): string {
  return `${(100 * value).toFixed(1)}\u00a0%`;
}

/** A P value: `.034`; `<.001` where three decimals would say zero. */
export function probability(value: number): string {
  return value < 0.0005 ? '<.001' : share(value);
}

/** A whole number with thousands set apart, and its noun in the number that fits: `1 document`, `1,200 documents`. */
export function counted(count: number, noun: string): string {
  const digits = String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${digits} ${noun}${count === 1 ? '' : 's'}`;
}
