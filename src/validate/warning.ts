import type { FindingCode } from '../findings.ts';
import type { Evidence, Finding } from '../generated/report.ts';

/** A finding of severity `warning` that quotes the value it is about. */
export function warning(code: FindingCode, path: string, message: string, evidence: readonly Evidence[]): Finding {
  return { code, severity: 'warning', path, message, evidence };
}
