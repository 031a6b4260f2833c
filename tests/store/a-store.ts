import { createHash } from 'node:crypto';
import type { Finding } from '../../src/findings.ts';
import type { ReportRecord } from '../../src/generated/report.ts';
import type { SettledState } from '../../src/store/states.ts';
import type { FoundFile, Outcome, RunStart } from '../../src/store/store.ts';
import { recordOf } from '../sinks/record-of.ts';

/** How a run of the tests begins. */
export const START: RunStart = { command: 'ingest', worker: 'here:1', engine: 'caseglean 1 sha256:0', settings: { concurrency: 2 } };

/** A file by its content. */
export function fileOf(text: string, path = `/papers/${text}.pdf`): FoundFile {
  return { id: createHash('sha256').update(text).digest('hex'), bytes: text.length, path, content: null };
}

/** A record of a document, valid by the schema. */
export function recordFor(id: string, findings: readonly Finding[] = []): ReportRecord {
  const record = recordOf();
  return {
    ...record,
    source: { ...record.source, sha256: id },
    findings: findings.map(({ code, severity, message, path }) => ({ code, severity, message, path, evidence: [] })),
  };
}

/** An outcome with a record. */
export function settledAs(
  id: string,
  state: SettledState = 'done',
  {
    engine = START.engine,
    findings = [],
    code = null,
  }: {
    readonly engine?: string;
    readonly findings?: readonly Finding[];
    readonly code?: string | null;
  } = {},
): Outcome {
  return { state, reason: code === null ? null : { code, message: 'said so' }, engine, record: recordFor(id, findings) };
}
