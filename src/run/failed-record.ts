import type { ReportRecord } from '../generated/report.ts';
import { lexiconFingerprint } from '../lexicon/lexicon.ts';
import { ENGINE_VERSION } from '../records/to-report.ts';
import type { Reason } from './task.ts';

/** What is known of a file that could not be read. */
export interface UnreadSource {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The record of a file whose reading had to be stopped or went wrong: state `failed`, no cases, one finding. */
export function failedRecord(source: UnreadSource, reason: Reason): ReportRecord {
  const mediaType = /\.pdf$/i.test(source.fileName) ? 'application/pdf' : 'application/octet-stream';
  return {
    schemaVersion: '1.0.0',
    source: { fileName: source.fileName, mediaType, sha256: source.sha256, bytes: source.bytes, pages: null },
    engine: { name: 'caseglean', version: ENGINE_VERSION, lexicons: lexiconFingerprint() },
    state: 'failed',
    article: { title: null, authors: [], journal: null, year: null, doi: null, pmid: null, pmcid: null, keywords: [] },
    completeness: { pages: [] },
    cases: [],
    findings: [{ code: reason.code, severity: 'error', path: null, message: reason.message, evidence: [] }],
  };
}
