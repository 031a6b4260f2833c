import type { Document } from '../document/document.ts';
import type { ExtractInput } from '../extractors/extractor.ts';
import type { Finding } from '../findings.ts';
import type { ReportRecord } from '../generated/report.ts';
import type { Layout, PageLayout } from '../layout/layout.ts';
import { lexiconFingerprint } from '../lexicon/lexicon.ts';
import { articleOf } from './article.ts';
import type { Cases } from './to-cases.ts';
import { toEvidence } from './to-evidence.ts';

/** What a report record is made from. */
export interface ReportParts {
  readonly source: { readonly fileName: string; readonly sha256: string; readonly bytes: number };
  readonly document: Document;
  readonly layout: Layout;
  readonly input: ExtractInput;
  readonly cases: Cases;
}

/** Version in `engine.version`; the same as in package.json. */
export const ENGINE_VERSION = '0.1.0';

/** Puts the report record together; nothing in it depends on clock, host or path. */
export function toReport({ source, document, layout, input, cases }: ReportParts): ReportRecord {
  const { body } = document;
  const pages = body.kind === 'pages' ? body.pages.length : body.kind === 'blocks' ? body.pageCount : null;
  return {
    schemaVersion: '1.0.0',
    source: { fileName: source.fileName, mediaType: document.mediaType, sha256: source.sha256, bytes: source.bytes, pages },
    engine: { name: 'caseglean', version: ENGINE_VERSION, lexicons: lexiconFingerprint() },
    state: document.state,
    article: articleOf(document.meta, input, layout.running),
    completeness: { pages: layout.pages.map(toCompleteness) },
    cases: [...cases.cases],
    findings: [...document.findings, ...layout.findings, ...cases.findings].map((found) => toFinding(found, input)),
  };
}

function toCompleteness({
  page,
  characters,
  columns,
  state,
  drawn,
  dropped,
  confidence,
  reason,
}: PageLayout): ReportRecord['completeness']['pages'][number] {
  return { page: page + 1, characters, columns, state, drawn, dropped: [...dropped], confidence, reason };
}

function toFinding(found: Finding, input: ExtractInput): ReportRecord['findings'][number] {
  return {
    code: found.code,
    severity: found.severity,
    path: found.path,
    message: found.message,
    evidence: found.spans.flatMap((span) => toEvidence(input.reading, span)),
  };
}
