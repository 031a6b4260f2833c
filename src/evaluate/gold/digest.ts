import { createHash } from 'node:crypto';
import type { GoldReport } from '../../generated/gold.ts';
import { byCodeUnit } from '../scoring/natural-order.ts';

/** `sha256:` and the digest of one article's gold, whatever the order of its keys and the spacing of its file. */
export function goldDigest(gold: GoldReport): string {
  return digestOf(canonicalJson(gold));
}

/** `sha256:` and the digest of a set of gold, whatever the order of its documents. */
export function datasetDigest(golds: readonly GoldReport[]): string {
  return digestOf(golds.map(goldDigest).sort(byCodeUnit).join('\n'));
}

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** JSON without spacing, the keys of every object in order of their code units; a key whose value is undefined is left out. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => byCodeUnit(a, b));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}
