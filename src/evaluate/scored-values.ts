import type { FieldId } from '../generated/gold.ts';
import type { ScoredDocument } from './evaluated-document.ts';
import type { SearchableText } from './find-quote.ts';
import { confidenceOf, type Said } from './scoring/case-values.ts';
import type { Due } from './scoring/measures.ts';

/** One value of gold or record: right where both have it. `confidence` is null for a missed one, `section` where it is unknown. */
export interface ScoredValue {
  readonly field: FieldId;
  readonly outcome: 'right' | 'missed' | 'extra';
  readonly confidence: number | null;
  readonly section: string | null;
}

/**
 * Every value of a document. A value stands in the section of gold's quote; where gold has none or the text is not at hand, in that of
 * the record's evidence.
 */
export function scoredValues({ outcome, explanation, search }: ScoredDocument): ScoredValue[] {
  const sectionOf = (due: Due | null, said: Said | null): string | null => {
    const span = firstPlace(due, search);
    const sentence = span === null ? undefined : explanation?.sentences.find(({ end }) => end > span.start);
    return sentence?.section ?? said?.facts[0]?.evidence[0]?.section ?? null;
  };
  return outcome.cases.flatMap(({ fields }) =>
    fields.flatMap(({ field, right, missed, extra }): ScoredValue[] => [
      ...right.map(({ due, said }): ScoredValue => ({
        field,
        outcome: 'right',
        confidence: confidenceOf(said),
        section: sectionOf(due, said),
      })),
      ...missed.map((due): ScoredValue => ({ field, outcome: 'missed', confidence: null, section: sectionOf(due, null) })),
      ...extra.map((said): ScoredValue => ({ field, outcome: 'extra', confidence: confidenceOf(said), section: sectionOf(null, said) })),
    ]),
  );
}

function firstPlace(due: Due | null, search: SearchableText | null): { readonly start: number } | null {
  for (const quote of due?.quotes ?? []) {
    const span = search?.find(quote) ?? null;
    if (span !== null) return span;
  }
  return null;
}
