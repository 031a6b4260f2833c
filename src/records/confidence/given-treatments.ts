import type { CaseScope } from '../../extractors/extractor.ts';
import { isGiven } from '../../extractors/treatments/had.ts';
import type { TreatmentValue } from '../../generated/report.ts';

/** The treatments that the patient had, also those broken off. */
export function givenOf(scope: CaseScope): readonly TreatmentValue[] {
  return scope.facts('treatments').flatMap(({ value }) => (isGiven(value) ? value : []));
}
