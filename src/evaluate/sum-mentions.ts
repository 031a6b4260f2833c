import type { Mentions } from '../generated/evaluation.ts';
import { alignTexts } from './brat/align-texts.ts';
import { mentionSupport } from './brat/mention-support.ts';
import type { EvaluatedDocument } from './evaluated-document.ts';

/**
 * Which facts rest on words that a person annotated as such a thing, over all documents, in the order in which fields first appear.
 *
 * null where no document has annotations with the text that its record was read from.
 */
export function sumMentions(documents: readonly EvaluatedDocument[]): Mentions[] | null {
  const support = documents.flatMap(({ record, explanation, annotations }) =>
    record === null || explanation === null || annotations === null
      ? []
      : [mentionSupport(record, annotations, alignTexts(explanation.text, annotations.text))],
  );
  if (support.length === 0) return null;
  return [...Map.groupBy(support.flat(), ({ field }) => field)].map(([field, group]) => ({
    field,
    facts: group.reduce((sum, { facts }) => sum + facts, 0),
    supported: group.reduce((sum, { supported }) => sum + supported, 0),
  }));
}
