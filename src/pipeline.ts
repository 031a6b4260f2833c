import { createHash } from 'node:crypto';
import { readContext, type Context } from './context/context.ts';
import type { Document, OcrMode } from './document/document.ts';
import { readDocument } from './document/read-document.ts';
import type { Annotation, ExtractInput } from './extractors/extractor.ts';
import { EXTRACTORS } from './extractors/index.ts';
import type { ReportRecord } from './generated/report.ts';
import { layOut } from './layout/lay-out.ts';
import type { Layout } from './layout/layout.ts';
import { loadLexicon } from './lexicon/lexicon.ts';
import { gateCases, paperFindings, paperKind } from './records/paper-findings.ts';
import { toReport } from './records/to-report.ts';
import type { Cases } from './records/to-cases.ts';
import { toCases } from './records/to-cases.ts';
import { composeText } from './text/compose-text.ts';
import type { Reading } from './text/reading.ts';
import { headingReader, type SectionTitles } from './text/sections.ts';
import { validateRecord } from './validate/validate-record.ts';

/**
 * What the caller knows of the input. `password` opens protected files; `ocr` (`never` unless given) says which pages are read by
 * character recognition.
 */
export interface ReportOptions {
  readonly fileName: string;
  readonly password?: string;
  readonly ocr?: OcrMode;
}

/** What every stage gave for one input, the checked record last. */
export interface Outcome {
  readonly document: Document;
  readonly layout: Layout;
  readonly reading: Reading;
  readonly context: Context;
  readonly annotations: readonly Annotation[];
  readonly cases: Cases;
  readonly record: ReportRecord;
}

/** The whole way of one input, stage by stage. Never throws for bad input: the record's state says what was wrong with it. */
export async function processDocument(bytes: Uint8Array, options: ReportOptions): Promise<Outcome> {
  const source = { fileName: options.fileName, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength };
  const document = await readDocument(bytes, options);
  const layout = layOut(document);
  const input = readInput(layout),
    { reading, context } = input;
  const annotations = EXTRACTORS.flatMap((extractor): Annotation[] => extractor.extract(input));
  const cases = judgePaper(input, toCases(annotations, EXTRACTORS, input));
  const record = validateRecord(toReport({ source, document, layout, input, cases }), reading.text);
  return { document, layout, reading, context, annotations, cases, record };
}

// A review, an animal study or a paper in another language has no cases; what was found in them goes with them.
function judgePaper(input: ExtractInput, settled: Cases): Cases {
  if (input.reading.text === '') return settled;
  const kind = paperKind(input, settled.cases);
  const cases = gateCases(kind, settled.cases);
  const standing = settled.findings.filter((found) => found.path === null || cases.length === settled.cases.length);
  return { cases, findings: [...standing, ...paperFindings(kind)] };
}

/** What the extractors read of a laid-out document. */
export function readInput(layout: Layout): ExtractInput {
  const reading = readText(layout);
  const context = readContext(reading, { cues: loadLexicon('context-cues'), attribution: loadLexicon('attribution-cues') });
  return { reading, context, lexicon: loadLexicon };
}

/** The one text of a laid-out document, with sections, sentences and tokens. */
export function readText(layout: Layout): Reading {
  const titles = loadLexicon('sections') as unknown as SectionTitles;
  const abbreviations = new Set(loadLexicon('abbreviations').entries.flatMap((entry) => entry.terms ?? []));
  return composeText(layout.blocks, { headingKind: headingReader(titles), abbreviations });
}
