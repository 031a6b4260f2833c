import type { TreatmentStatus } from '../../generated/report.ts';

/** Anything that has become of a treatment. */
interface WithStatus {
  readonly status: TreatmentStatus;
}

/** Whether the patient had a treatment, also one that was broken off. */
export function isGiven({ status }: WithStatus): boolean {
  return status === 'given' || status === 'discontinued';
}

/** Whether a treatment was refused or not given. */
export function isWithheld({ status }: WithStatus): boolean {
  return status === 'not-given' || status === 'declined';
}
