import type { Annotation, ExtractInput } from '../extractors/extractor.ts';
import type { Span } from '../span.ts';

/** One patient whom the paper newly reports, and which places of the text speak of them. */
export interface Patient {
  readonly label: string | null;
  readonly owns: (span: Span) => 'own' | 'shared' | 'other';
}

/** The patients that the paper newly reports, in order. */
export function splitPatients(_annotations: readonly Annotation[], _input: ExtractInput): Patient[] {
  return [{ label: null, owns: () => 'shared' }];
}
