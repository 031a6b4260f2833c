import { finding, type Finding } from '../../findings.ts';
import { NO_META, type Document, type DocumentState, type Page } from '../document.ts';
import { findBrokenContents } from './damage/broken-contents.ts';
import { failBrokenPages } from './damage/broken-pages.ts';
import { findDamage } from './damage/file-damage.ts';
import { salvagePdf } from './damage/salvage.ts';
import { shortenContents } from './damage/shorten-contents.ts';
import { hideGarbledPages } from './garbled-text.ts';
import { judgePages } from './judge-pages.ts';
import { loadPdfJs, openPdf, type PdfJs } from './load-pdfjs.ts';
import { failedPage, readPages, type NumberedPage } from './read-pages.ts';
import { readMeta, type FileFacts } from './read-meta.ts';

/** How a file is read. `recognise` is handed all pages, with the bytes they come from, before they are judged, and may give back others. */
export interface PdfOptions {
  readonly password?: string;
  readonly recognise?: (
    bytes: Uint8Array,
    password: string | null,
    pages: readonly Page[],
  ) => Promise<{ readonly pages: readonly Page[]; readonly findings: readonly Finding[] }>;
}

/** What pdf.js made of a file, or why it would not open it. `mended` says what was done to the file before, null where nothing. */
type Reading =
  | {
      readonly bytes: Uint8Array;
      readonly pages: readonly Page[];
      readonly facts: FileFacts;
      readonly mended: string | null;
      readonly lost: boolean;
    }
  | { readonly error: unknown };

/**
 * Reads a PDF into pages of glyphs, rules and pictures, in one pass over each page's drawing operators. A file that is damaged is mended
 * in memory as far as it can be.
 * Never throws for what is wrong with the file: state and findings say it. The bytes are left as they were.
 *
 * Callers who read files from strangers need two guards that this function cannot give: a process of its own with a deadline
 * and a memory limit (some files loop or swell inside pdf.js), and there an `unhandledRejection` handler that ignores them,
 * because pdf.js drops rejected promises of damaged files and Node ends a process over these.
 */
export async function readPdf(given: Uint8Array, options: PdfOptions = {}): Promise<Document> {
  const pdfjs = await loadPdfJs();
  if (given.length === 0) return unreadable('the file is empty');
  const bytes = shortenContents(given);
  const password = options.password ?? null;
  const damage = findDamage(bytes);
  const plain = await read(pdfjs, bytes, password, damage);
  const reading = isWhole(plain) ? plain : betterOf(plain, await readSalvaged(pdfjs, bytes, password, damage));
  return 'error' in reading ? notOpened(reading.error) : await toDocument(reading, options);
}

async function read(pdfjs: PdfJs, bytes: Uint8Array, password: string | null, mended: string | null): Promise<Reading> {
  const task = openPdf(pdfjs, bytes, password);
  try {
    const file = await task.promise;
    const facts = await readMeta(file);
    const pages = failBrokenContents(bytes, await readPages(pdfjs, file), mended !== null);
    return { bytes, pages: await failBrokenPages(pdfjs, bytes, password, pages), facts, mended, lost: false };
  } catch (error) {
    return { error };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** A file that pdf.js opens and reads to the end, or that only its password opens, needs no salvage. */
function isWhole(reading: Reading): boolean {
  if ('error' in reading) return isLocked(reading.error);
  return reading.pages.length > 0 && reading.pages.every(({ reason }) => reason === null);
}

/** Reads the file once more after putting it together again; null where nothing of it is left. */
async function readSalvaged(pdfjs: PdfJs, bytes: Uint8Array, password: string | null, damage: string | null): Promise<Reading | null> {
  const salvage = salvagePdf(bytes);
  if (salvage === null) return null;
  const reading = await read(
    pdfjs,
    salvage.bytes,
    password,
    `${damage ?? 'it could not be read as it is'}; it was put together again from the objects found in it`,
  );
  if ('error' in reading) return null;
  const missing = Array.from({ length: Math.max(0, salvage.pages + salvage.lostPages - reading.pages.length) }, (_, i) =>
    failedPage(reading.pages.length + i, 'it is not in what is left of the file'),
  );
  return { ...reading, pages: [...reading.pages, ...missing], lost: salvage.treeLost };
}

/** The salvaged reading only where it gives more text. */
function betterOf(plain: Reading, salvaged: Reading | null): Reading {
  if (salvaged === null || 'error' in salvaged) return plain;
  return 'error' in plain || charactersOf(salvaged.pages) > charactersOf(plain.pages) ? salvaged : plain;
}

function charactersOf(pages: readonly Page[]): number {
  return pages.reduce((sum, page) => sum + page.glyphs.length, 0);
}

function failBrokenContents(bytes: Uint8Array, pages: readonly NumberedPage[], damaged: boolean): Page[] {
  const broken = findBrokenContents(
    bytes,
    pages.map(({ object, page }) => ({ object, blank: page.state === 'empty' })),
    damaged,
  );
  return pages.map(({ page }, index) => {
    const reason = broken.get(index);
    if (reason === undefined || page.reason !== null) return page;
    return { ...page, reason, state: page.state === 'empty' ? 'failed' : page.state };
  });
}

async function toDocument(reading: Exclude<Reading, { error: unknown }>, { password, recognise }: PdfOptions): Promise<Document> {
  const { facts, mended, lost } = reading;
  const { pages: drawn, garbled, visible } = hideGarbledPages(reading.pages);
  const { pages, findings: remarks } = (await recognise?.(reading.bytes, password ?? null, drawn)) ?? { pages: drawn, findings: [] };
  const findings: Finding[] = [];
  if (mended !== null) findings.push(finding('file-repaired', 'warning', `The file was mended before reading: ${mended}.`));
  if (lost)
    findings.push(finding('page-failed', 'error', 'The list of the pages is lost: how many are missing behind those found is not known.'));
  if (facts.encrypted && password === undefined)
    findings.push(finding('owner-password', 'info', 'The file is protected by an owner password; it opened without one.'));
  const judged = judgePages(pages, { damaged: mended !== null, lost, garbled, visible });
  return {
    mediaType: 'application/pdf',
    state: judged.state,
    body: { kind: 'pages', pages },
    meta: facts.meta,
    findings: [...findings, ...judged.findings, ...remarks],
  };
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

function notOpened(error: unknown): Document {
  if (!isLocked(error)) return unreadable(error instanceof Error ? error.message : String(error));
  return failure('needs-password', finding('password-needed', 'error', 'The file opens only with its password.'));
}

function unreadable(reason: string): Document {
  return failure('failed', finding('file-unreadable', 'error', `The file could not be read as a PDF: ${reason.replace(/\.$/, '')}.`));
}

function failure(state: DocumentState, why: Finding): Document {
  return { mediaType: 'application/pdf', state, body: { kind: 'pages', pages: [] }, meta: NO_META, findings: [why] };
}
