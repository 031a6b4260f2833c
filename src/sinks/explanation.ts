import type { Annotation, FieldName } from '../extractors/extractor.ts';
import type { Section } from '../generated/report.ts';
import type { Span } from '../span.ts';
import type { Reading } from '../text/reading.ts';

/** A candidate of a field: where its proof stands, which rule found it, and why it was turned down, null where it was not. */
export interface ExplainedCandidate extends Span {
  readonly field: FieldName;
  readonly value: unknown;
  readonly rule: string;
  readonly score: number;
  readonly rejected: string | null;
}

/** A sentence of the document text; `page` from 1, null where it has none. */
export interface ExplainedSentence extends Span {
  readonly page: number | null;
  readonly section: Section;
}

/** Why a record says what it says: the text it was read from and every candidate. JSON-safe; offsets count in `text`. */
export interface Explanation {
  readonly text: string;
  readonly sentences: readonly ExplainedSentence[];
  readonly candidates: readonly ExplainedCandidate[];
}

/** Gathers from the stages of one document what explains its record. */
export function toExplanation(reading: Reading, annotations: readonly Annotation[]): Explanation {
  return {
    text: reading.text,
    sentences: reading.sentences.map(({ start, end, section }) => ({ start, end, section, page: pageOf(reading, start, end) })),
    candidates: annotations.map(({ field, value, rule, score, rejected, evidence, start, end }) => {
      const proof = evidence[0] ?? { start, end };
      return { field, value, rule, score, rejected, start: proof.start, end: proof.end };
    }),
  };
}

function pageOf({ places }: Reading, start: number, end: number): number | null {
  for (let i = start; i < end; i++) {
    const place = places[i];
    if (place) return place.page + 1;
  }
  return null;
}
