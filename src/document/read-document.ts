import { finding } from '../findings.ts';
import { readBlockJson } from './block-json.ts';
import { decodeText } from './decode-text.ts';
import { NO_META, type Document, type OcrMode } from './document.ts';
import { readJats } from './jats.ts';
import type { PdfOptions } from './pdf/read-pdf.ts';
import { looksLikeText, readPlainText } from './plain-text.ts';

/** What a caller knows about the bytes. `fileName` only helps where the bytes do not say what they are. */
export interface ReadOptions {
  readonly fileName: string;
  readonly password?: string | null;
  /** Whether pages without text are read by character recognition; `never` unless given. */
  readonly ocr?: OcrMode;
}

/** What the bytes are: one of the readers, or the name of something that none of them reads. */
type Sniffed =
  { readonly reader: 'pdf' | 'jats' | 'json' | 'text' } | { readonly reader: null; readonly mediaType: string; readonly reason: string };

/** A PDF's header may stand behind leading junk, but within this many bytes. */
const PDF_HEADER_WINDOW = 1024;

/** First bytes of formats that are often handed over by mistake. */
const FOREIGN: readonly (readonly [string, string, string])[] = [
  ['PK\u0003\u0004', 'application/zip', 'a ZIP archive or an office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'application/x-ole-storage', 'an old office document'],
  ['\u0089PNG', 'image/png', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg', 'a picture'],
  ['II*\0', 'image/tiff', 'a picture'],
  ['MM\0*', 'image/tiff', 'a picture'],
  ['\u001f\u008b', 'application/gzip', 'a gzip archive'],
  ['%!PS', 'application/postscript', 'PostScript'],
  ['{\\rtf', 'application/rtf', 'a rich text document'],
];

/**
 * Reads any supported input: PDF, JATS XML, plain text, or block JSON.
 *
 * The bytes decide what it is, the name's ending only where they do not. Never throws for what the bytes hold: what cannot
 * be read comes back with state `failed` and one finding that says why.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<Document> {
  const sniffed = sniff(bytes, options.fileName);
  switch (sniffed.reader) {
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts');
      const { ocr = 'never' } = options;
      return await readPdf(bytes, {
        ...(typeof options.password === 'string' ? { password: options.password } : {}),
        ...(ocr === 'never' ? {} : { recognise: recogniser(ocr) }),
      });
    }
    case 'jats':
      return readJats(bytes);
    case 'json':
      return readBlockJson(bytes);
    case 'text':
      return readPlainText(bytes);
    case null:
      return unreadable(sniffed.mediaType, sniffed.reason);
  }
}

/** Loads the reader of pictures only for files that need it. */
function recogniser(mode: OcrMode): NonNullable<PdfOptions['recognise']> {
  return async (bytes, password, pages) => {
    const { needsRecognition } = await import('./ocr/needs-recognition.ts');
    if (needsRecognition(pages, mode).length === 0) return { pages, findings: [] };
    const { recognisePages } = await import('./ocr/recognise-pages.ts');
    return await recognisePages(bytes, password, pages, mode);
  };
}

function unreadable(mediaType: string, reason: string): Document {
  return {
    mediaType,
    state: 'failed',
    body: { kind: 'blocks', blocks: [], pageCount: null },
    meta: NO_META,
    findings: [finding('file-unreadable', 'error', reason)],
  };
}

function sniff(bytes: Uint8Array, fileName: string): Sniffed {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) return { reader: null, mediaType: 'application/octet-stream', reason: 'The file is empty (0 bytes).' };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEADER_WINDOW));
  if (head.includes('%PDF-')) return { reader: 'pdf' };
  const foreign = FOREIGN.find(([magic]) => latin1StartsWith(bytes, magic));
  if (foreign !== undefined)
    return { reader: null, mediaType: foreign[1], reason: `The file is ${foreign[2]}, not a PDF, JATS XML or text.` };
  const start = decodeText(bytes.subarray(0, 4096))
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^<(?:!doctype\s+html|html)\b/i.test(start))
    return { reader: null, mediaType: 'text/html', reason: 'The file is a web page (HTML), not a PDF, JATS XML or text.' };
  if (/^<(?:\?xml|!doctype|!--|article|pmc-articleset)/i.test(start)) return { reader: 'jats' };
  if (start.startsWith('{') && ending !== 'txt' && ending !== 'pdf') return { reader: 'json' };
  // Damaged PDFs may have lost their header; the PDF reader has the last word on them.
  if (ending === 'pdf') return { reader: 'pdf' };
  if (ending === 'json') return { reader: 'json' };
  if (looksLikeText(decodeText(bytes.subarray(0, 65_536)))) return { reader: 'text' };
  return { reader: null, mediaType: 'application/octet-stream', reason: 'The file is not a PDF, JATS XML, text or block JSON.' };
}

function latin1StartsWith(bytes: Uint8Array, magic: string): boolean {
  return Array.from(magic).every((char, index) => bytes[index] === char.charCodeAt(0));
}
