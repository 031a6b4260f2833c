import type { CaseScope } from '../extractor.ts';
import type { Mention } from './vote.ts';

const BETWEEN = String.raw`\s+(?:lobe\s+|lung\s+|pulmonary\s+)*(?:lob|segment|wedge|resection)`;
const LOBES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\bupper${BETWEEN}`, 'i'), 'C34.1'],
  [new RegExp(`\\bmiddle${BETWEEN}`, 'i'), 'C34.2'],
  [new RegExp(`\\blower${BETWEEN}`, 'i'), 'C34.3'],
];

/** The code of the one lobe of the lung that this patient's operations took out, null where they name none or several. */
export function lobeRemoved(annotations: readonly Mention[], scope: CaseScope): string | null {
  const removed = annotations.filter(
    (mention) => mention.rule === 'operation' && mention.notes['site'] === 'C34' && scope.owns(mention) !== 'other',
  );
  const codes = new Set(LOBES.filter(([words]) => removed.some((mention) => words.test(mention.value.text))).map(([, code]) => code));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}
