import type { Annotation, CaseScope, FieldName, Resolved } from '../../extractors/extractor.ts';

/**
 * A settled value whose confidence is asked for. `facts` are all that the field came to for this patient, the value among them;
 * `candidates` all of the field that are not another patient's, those turned down included; `annotations` those of all fields and
 * patients. `scope` has the patient's facts of all fields.
 */
export interface AskedFact {
  readonly field: FieldName;
  readonly fact: Resolved;
  readonly facts: readonly Resolved[];
  readonly candidates: readonly Annotation[];
  readonly annotations: readonly Annotation[];
  readonly scope: CaseScope;
}
