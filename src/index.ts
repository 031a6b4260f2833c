/** The public API. Nothing inside `src` imports this file. */
export { extractFiles } from './run/extract-report.ts';
export { extractReport } from './run/extract-report.ts';
export { readText } from './run/extract-report.ts';
export { FINDING_CODES } from './findings.ts';
export { SCHEMAS } from './schema.ts';
export { checkSchema } from './schema.ts';
export type { ExtractedFile } from './run/extract-report.ts';
export type { ExtractOptions } from './run/extract-report.ts';
export type { FindingCode } from './findings.ts';
export type { SchemaFault } from './schema.ts';
export type { SchemaName } from './schema.ts';
export type * from './generated/report.ts';
export type { TextRecord } from './generated/text.ts';
export type { TextBlock } from './generated/text.ts';
export type { TextMark } from './generated/text.ts';
export type { BlockKind } from './generated/text.ts';
