import type { ShownError } from './shown-errors.ts';

/** What an error must have to be listed; '' asks for nothing. */
export interface ErrorFilter {
  readonly kind: string;
  readonly field: string;
  readonly reason: string;
  readonly text: string;
}

/** How many errors each choice of a control would leave, the other controls as they are. */
export interface ChoiceCounts {
  readonly kind: ReadonlyMap<string, number>;
  readonly field: ReadonlyMap<string, number>;
  readonly reason: ReadonlyMap<string, number>;
}

/** The filter that an address such as `#errors?class=not-found&field=age` names; null where it does not speak of the errors. */
export function readFilter(hash: string): ErrorFilter | null {
  if (hash !== '#errors' && !hash.startsWith('#errors?')) return null;
  const query = new URLSearchParams(hash.slice('#errors?'.length));
  return {
    kind: query.get('class') ?? '',
    field: query.get('field') ?? '',
    reason: query.get('reason') ?? '',
    text: query.get('text') ?? '',
  };
}

/** The address of a filter. */
export function writeFilter({ kind, field, reason, text }: ErrorFilter): string {
  const asked: readonly [string, string][] = [
    ['class', kind],
    ['field', field],
    ['reason', reason],
    ['text', text],
  ];
  const query = new URLSearchParams(asked.filter(([, value]) => value !== ''));
  return query.size === 0 ? '#errors' : `#errors?${query.toString()}`;
}

/** The errors that fit, in their order, and what each other choice would leave. */
export function filterErrors(
  errors: readonly ShownError[],
  filter: ErrorFilter,
): { readonly fitting: readonly ShownError[]; readonly counts: ChoiceCounts } {
  const kind = new Map<string, number>(),
    field = new Map<string, number>(),
    reason = new Map<string, number>(),
    words = filter.text.trim().toLowerCase();
  const count = (counts: Map<string, number>, choice: string): void => {
    counts.set(choice, (counts.get(choice) ?? 0) + 1);
  };
  const fitting = errors.filter((error) => {
    if (words !== '' && !error.words.includes(words)) return false;
    const ofKind = filter.kind === '' || error.kind === filter.kind,
      ofField = filter.field === '' || error.field === filter.field;
    const ofReason = filter.reason === '' || error.reasonKind === filter.reason;
    if (ofField && ofReason) count(kind, error.kind);
    if (ofKind && ofReason) count(field, error.field);
    if (ofKind && ofField) count(reason, error.reasonKind);
    return ofKind && ofField && ofReason;
  });
  return { fitting, counts: { kind, field, reason } };
}

/** The functions of this file, for the page. */
export const FILTER_FUNCTIONS = [readFilter, writeFilter, filterErrors] as const;
