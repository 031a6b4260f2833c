import type { CaseScope } from '../../extractors/extractor.ts';
import type { TreatmentValue } from '../../generated/report.ts';

/** The treatments that the patient had, also those broken off. */
export function givenOf(scope: CaseScope): readonly TreatmentValue[] {
  return scope.facts('treatments').flatMap(({ value }) => (value.status === 'given' || value.status === 'discontinued' ? value : []));
}

/** Whether a treatment was refused or not given. */
export function isWithheld({ status }: TreatmentValue): boolean {
  return status === 'not-given' || status === 'declined';
}
