import { readFileSync } from 'node:fs';
import type { Annotation } from '../../src/extractors/extractor.ts';
import type { Layout } from '../../src/layout/layout.ts';
import type { Outcome } from '../../src/pipeline.ts';
import { processDocument } from '../../src/pipeline.ts';
import type { ReportRecord } from '../../src/generated/report.ts';

/** The stages that have goldens, with the ending of their files. */
export const STAGES = { layout: 'txt', annotations: 'txt', record: 'json' } as const;

/** A stage with a golden. */
export type GoldenStage = keyof typeof STAGES;

/** Reads a fixture document; the path is from fixtures/. */
export function fixtureBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/${file}`, import.meta.url)));
}

/** Where a fixture's golden of a stage lies. */
export function goldenFile(id: string, stage: GoldenStage): URL {
  return new URL(`../../fixtures/golden/${id}.${stage}.${STAGES[stage]}`, import.meta.url);
}

/** Runs the whole way on a fixture's PDF. */
export function runFixture(id: string): Promise<Outcome> {
  return processDocument(fixtureBytes(`documents/${id}.pdf`), { fileName: `${id}.pdf` });
}

/** What the goldens hold of each stage: what a reader of a diff wants to see, one fact a line. */
export function stageOutputs(outcome: Outcome): Readonly<Record<GoldenStage, string>> {
  return {
    layout: layoutLines(outcome.layout),
    annotations: outcome.annotations.map((annotation) => annotationLine(outcome.reading.text, annotation)).join('\n') + '\n',
    record: `${JSON.stringify(recordSummary(outcome.record), null, 1)}\n`,
  };
}

function layoutLines(layout: Layout): string {
  return layout.blocks
    .map(
      (block) =>
        `${block.kind}\t${block.rows === null ? block.text : block.rows.map((row) => row.map((cell) => cell.text).join(' | ')).join('\n\t')}\n`,
    )
    .join('');
}

function annotationLine(text: string, annotation: Annotation): string {
  const { field, rule, value, rejected } = annotation;
  const quote = text.slice(annotation.start, annotation.end).replaceAll(/\s+/g, ' ');
  return [field, rule, JSON.stringify(quote), JSON.stringify(value), rejected === null ? 'stands' : `rejected: ${rejected}`].join('\t');
}

/** The record without what changes with every lexicon (engine) and without boxes, which property tests check. */
function recordSummary({ engine: _engine, ...record }: ReportRecord): unknown {
  return JSON.parse(
    JSON.stringify(record, (key, value: unknown) => {
      if (key === 'evidence' && Array.isArray(value))
        return value.map((item: { readonly quote: string; readonly page: number | null }) => `p. ${item.page ?? '–'}: ${item.quote}`);
      return key === 'boxes' || key === 'completeness' ? undefined : value;
    }),
  );
}
