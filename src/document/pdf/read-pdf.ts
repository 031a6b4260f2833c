import { finding, type Finding } from '../../findings.ts';
import { NO_META, type Document, type DocumentMeta, type DocumentState, type Page } from '../document.ts';
import { failBrokenPages } from './broken-pages.ts';
import { findDamage } from './file-damage.ts';
import { loadPdfJs, openPdf } from './load-pdfjs.ts';
import { readPages } from './read-pages.ts';
import { readMeta, type FileFacts } from './read-meta.ts';

/** How a protected file is opened. */
export interface PdfOptions {
  readonly password?: string;
}

/**
 * Reads a PDF into pages of glyphs, rules and pictures, in one pass over each page's drawing operators.
 * Never throws for what is wrong with the file: state and findings say it. `bytes` are left as they were.
 *
 * Callers who read files from strangers need two guards that this function cannot give: a process of its own with a deadline
 * and a memory limit (some files loop or swell inside pdf.js), and there an `unhandledRejection` handler that ignores them,
 * because pdf.js drops rejected promises of damaged files and Node ends a process over these.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<Document> {
  const pdfjs = await loadPdfJs();
  if (bytes.length === 0) return unreadable('the file is empty');
  const password = options.password ?? null;
  const task = openPdf(pdfjs, bytes, password);
  try {
    const file = await task.promise;
    const facts = await readMeta(file);
    const pages = await failBrokenPages(pdfjs, bytes, password, await readPages(pdfjs, file));
    return toDocument(bytes, pages, facts, options.password !== undefined);
  } catch (error) {
    return notOpened(error);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function toDocument(bytes: Uint8Array, pages: readonly Page[], facts: FileFacts, opened: boolean): Document {
  const findings: Finding[] = [];
  const damage = findDamage(bytes);
  if (damage !== null) findings.push(finding('file-repaired', 'warning', `The file was mended before reading: ${damage}.`));
  if (facts.encrypted && !opened) findings.push(finding('owner-password', 'info', 'The file is protected by an owner password; it opened without one.'));
  findings.push(...pageFindings(pages));
  const state = stateOf(pages, damage !== null);
  if (state === 'failed') findings.push(finding('file-unreadable', 'error', pages.length === 0 ? 'The file has no pages.' : 'Nothing on its pages could be read.'));
  if (state === 'no-text') findings.push(finding('no-text-layer', 'error', 'The pages hold no text.'));
  return { mediaType: 'application/pdf', state, body: { kind: 'pages', pages }, meta: facts.meta, findings };
}

function stateOf(pages: readonly Page[], damaged: boolean): DocumentState {
  const read = pages.some((page) => page.state === 'read');
  const lost = pages.some((page) => page.reason !== null);
  if (pages.length === 0 || (lost && !read)) return 'failed';
  // A damaged file without text or pictures has lost them; pages of pictures are a scan, damaged or not.
  if (!read) return damaged && !pages.some((page) => page.images.length > 0) ? 'failed' : 'no-text';
  return lost ? 'partial' : damaged ? 'repaired' : 'done';
}

const GARBLED_SHARE = 0.1;

function pageFindings(pages: readonly Page[]): Finding[] {
  const findings: Finding[] = [];
  for (const page of pages) {
    if (page.reason !== null) findings.push(finding('page-failed', 'error', `Page ${page.index + 1} ${page.state === 'failed' ? 'could not be read' : 'was not read to its end'}: ${page.reason}.`));
  }
  let hidden = 0, garbled = 0, all = 0;
  for (const page of pages) {
    for (const glyph of page.glyphs) {
      if (glyph.text === ' ') continue;
      all += 1;
      if (glyph.hidden !== null && glyph.hidden !== 'overprint') hidden += 1;
      else if (isGarbled(glyph.text)) garbled += 1;
    }
  }
  if (hidden > 0) findings.push(finding('hidden-text', 'warning', `${hidden} characters are not visible on the page.`));
  if (garbled > GARBLED_SHARE * all) findings.push(finding('garbled-text', 'warning', `${garbled} of ${all} characters have no usable code.`));
  return findings;
}

/** Control characters, private use and the replacement character say nothing about what is drawn. */
function isGarbled(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 32 || (code >= 0x7f && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd;
}

function notOpened(error: unknown): Document {
  const name = error instanceof Error ? error.name : '';
  if (name !== 'PasswordException') return unreadable(error instanceof Error ? error.message : String(error));
  return failure('needs-password', finding('password-needed', 'error', 'The file opens only with its password.'));
}

function unreadable(reason: string): Document {
  return failure('failed', finding('file-unreadable', 'error', `The file could not be read as a PDF: ${reason.replace(/\.$/, '')}.`));
}

function failure(state: DocumentState, why: Finding, meta: DocumentMeta = NO_META): Document {
  return { mediaType: 'application/pdf', state, body: { kind: 'pages', pages: [] }, meta, findings: [why] };
}
