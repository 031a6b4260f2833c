import type { Span } from './span.ts';

/** How much a finding matters: `error` something is lost or refused, `warning` look at it, `info` good to know. */
export type Severity = 'info' | 'warning' | 'error';

/**
 * Expected trouble, as data. `code` is a key of FINDING_CODES; `path` is a JSON Pointer into the record, or null;
 * `spans` quote the document text where there is something to quote.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly path: string | null;
  readonly spans: readonly Span[];
}

/** Every code a finding can have, with one line of help each. Codes are never renamed. */
export const FINDING_CODES = {
  // reading
  'file-unreadable': 'The bytes are not a document that can be read; the record has no text.',
  'file-lost': 'The file was gone, changed or closed to the reader when its turn came; the record has no text.',
  'limit-exceeded': 'Reading the file was stopped at the limit of time or memory; the record has no text.',
  'file-repaired': 'The file was damaged and was mended in memory before reading.',
  'password-needed': 'The file is encrypted and opens only with a password (--password).',
  'owner-password': 'The file is protected by an owner password only; it opened without one.',
  'page-failed': 'A page could not be read; its text is missing.',
  'no-text-layer': 'The pages are pictures without text.',
  'recognised-text': 'The text of a page was read by character recognition; letters may be wrong.',
  'ocr-unavailable': 'Pages are pictures, and no program for character recognition is installed.',
  'text-left-out': 'Visible text was left out: slanted stamps, or print at right angles in the margin.',
  'blank-page': 'A page among pages of text holds none.',
  'hidden-text': 'Text that a reader of the page cannot see was kept out.',
  'overprinted-text': 'Text printed more than once on the same spot, for a bold look, was taken once.',
  'garbled-text': 'A font gives no usable characters; text from it is unreliable.',
  // the article
  'no-patient': 'No patient that this paper newly reports was found.',
  'no-tumour': 'The reported patients have no tumour.',
  'language-not-supported': 'The text is not in English.',
  'animal-study': 'The cases are animals.',
  // the values
  'conflicting-age': 'The paper states different ages for one patient.',
  'conflicting-sex': 'The paper states different sexes for one patient.',
  'conflicting-ki67': 'The paper states different Ki-67 values for one specimen.',
  'conflicting-follow-up': 'The paper states different follow-up lengths for one patient.',
  'conflicting-size': 'The paper states different tumour sizes for one patient.',
  'conflicting-laterality': 'The side of the tumour is not that of its site as written.',
  'conflicting-grade': 'The grade is not the one that the histology as written has.',
  'ki67-rise-unquantified': 'The text says that Ki-67 changed but gives no numbers for it.',
  'ki67-out-of-range': 'A Ki-67 value is outside 0 to 100 %.',
  'dose-implausible': 'A radiation dose is outside what is given in practice.',
  'dose-arithmetic': 'Total dose, fractions and dose per fraction do not agree.',
  'age-implausible': 'An age is outside 0 to 120 years.',
  'site-sex-mismatch': 'The primary site does not occur in the stated sex.',
  'site-histology-unusual': 'This histology is not usual at this site.',
  'behaviour-mismatch': 'A benign or in-situ tumour has a grade, stage or metastasis that such tumours do not have.',
  'intent-out-of-order': 'A treatment called neoadjuvant follows every operation.',
  'drug-implausible': 'A drug among anticancer drugs is none.',
  'follow-up-before-treatment': 'The follow-up ends before the treatment it should follow.',
  'evidence-refused': 'A value was left out because its quote did not reproduce from the text.',
  'value-refused': 'A value was left out because it does not have the form that the schema asks for.',
} as const;

/** A key of FINDING_CODES. */
export type FindingCode = keyof typeof FINDING_CODES;

/** Makes a finding; `path` null and no spans unless given. */
export function finding(
  code: FindingCode,
  severity: Severity,
  message: string,
  where: { readonly path?: string | null; readonly spans?: readonly Span[] } = {},
): Finding {
  return { code, severity, message, path: where.path ?? null, spans: where.spans ?? [] };
}
