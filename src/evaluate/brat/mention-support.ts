import type { ReportRecord } from '../../generated/report.ts';
import { factsOf, type FactField, type RecordFact } from '../../sinks/case-facts.ts';
import { overlaps } from '../../span.ts';
import type { OffsetMap } from './align-texts.ts';
import type { BratDocument } from './brat-document.ts';

/** MACCROBAT's types whose mentions a field's facts rest on. */
const MENTION_TYPES: Readonly<Partial<Record<FactField, readonly string[]>>> = {
  Age: ['Age'],
  Sex: ['Sex'],
  PrimarySite: ['Biological_structure', 'Disease_disorder'],
  Histology: ['Disease_disorder'],
  Size: ['Lab_value', 'Diagnostic_procedure', 'Distance', 'Area', 'Volume'],
  Treatment: ['Medication', 'Therapeutic_procedure'],
  Ki67: ['Lab_value', 'Diagnostic_procedure'],
  Biomarker: ['Lab_value', 'Diagnostic_procedure'],
  Metastasis: ['Biological_structure', 'Disease_disorder'],
};

/** How many facts of a field rest on words that a person annotated as such a thing. */
export interface MentionSupport {
  readonly field: FactField;
  readonly facts: number;
  readonly supported: number;
  /** Facts whose evidence no mention of a mapped type overlaps, or whose words the annotated text does not have. */
  readonly unsupported: readonly RecordFact[];
}

/**
 * Compares the facts of the reported patients with a person's mentions, field by field; fields that have no type are left out.
 *
 * A fact is supported where one of its quotes, mapped to the annotated text, shares a character with a mention of a mapped type. That
 * is a weak test: it finds facts that are made of nothing, not those that are read wrongly.
 */
export function mentionSupport(record: ReportRecord, document: BratDocument, toAnnotated: OffsetMap): MentionSupport[] {
  const facts = factsOf(record).filter(({ origin }) => origin === 'reported');
  return Object.entries(MENTION_TYPES).flatMap(([name, types]): MentionSupport[] => {
    const spans = document.textBounds.filter(({ type }) => types.includes(type)).flatMap((bound) => bound.spans);
    const own = facts.filter(({ field }) => field === name);
    const unsupported = own.filter(
      ({ evidence }) =>
        !evidence.some((item) => {
          const place = toAnnotated(item);
          return place !== null && spans.some((span) => overlaps(span, place));
        }),
    );
    return own[0] === undefined
      ? []
      : [{ field: own[0].field, facts: own.length, supported: own.length - unsupported.length, unsupported }];
  });
}
