import type { CaseScope } from '../extractor.ts';
import type { Mention } from './vote.ts';

const LOBES: readonly (readonly [RegExp, string])[] = [[/\bupper\s+lobectomy\b/i, 'C34.1'], [/\bmiddle\s+lobectomy\b/i, 'C34.2'], [/\blower\s+lobectomy\b/i, 'C34.3']];

/** The code of the one lobe of the lung that this patient's operations took out, null where they name none or several. */
export function lobeRemoved(annotations: readonly Mention[], scope: CaseScope): string | null {
  const removed = annotations.filter((mention) => mention.rule === 'operation' && mention.notes['site'] === 'C34' && scope.owns(mention) !== 'other');
  const codes = new Set(LOBES.filter(([words]) => removed.some((mention) => words.test(mention.value.text))).map(([, code]) => code));
  return codes.size === 1 ? [...codes][0] ?? null : null;
}
