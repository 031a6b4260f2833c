import type { OcrMode } from '../document/document.ts';
import type { DocumentState, ReportRecord } from '../generated/report.ts';

/** The stages whose output `trace` shows, in the order of the pipeline. */
export const STAGES = ['document', 'layout', 'text', 'context', 'annotations', 'cases', 'record'] as const;

/** Name of a stage. */
export type Stage = (typeof STAGES)[number];

/**
 * What is wanted of a file: its record (`record-and-text`: with the document text; `explained-record`: with an Explanation as JSON), its
 * text (plain or as JSON), or the output of one stage; `png` names a folder for pictures of its pages.
 */
export type Wanted =
  'record' | 'record-and-text' | 'explained-record' | 'text' | 'text-json' | { readonly stage: Stage; readonly png?: string };

/**
 * One file to read. `fileName` is what the record calls it; `password` opens protected files. Pages that `ocr` asks for are recognised
 * only where `recognise` is true; else the reply says how many they are. JSON-safe.
 */
export interface Task {
  readonly path: string;
  readonly fileName: string;
  readonly password: string | null;
  readonly ocr: OcrMode;
  readonly recognise: boolean;
  readonly want: Wanted;
}

/** Why a file is not done, in words for a person: the finding's code and message. */
export interface Reason {
  readonly code: string;
  readonly message: string;
}

/**
 * What a file came to. `record` and `output` (text or JSON) are what was wanted, else null; `reason` is null where the file is done.
 * `unrecognised` pages wait for recognition.
 */
export interface Reply {
  readonly state: DocumentState;
  readonly reason: Reason | null;
  readonly record: ReportRecord | null;
  readonly output: string | null;
  readonly unrecognised: number;
}
