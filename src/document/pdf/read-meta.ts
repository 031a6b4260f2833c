import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { NO_META, type DocumentMeta } from '../document.ts';
import { isRecord } from './page-fonts.ts';

/** What the file says of itself. `encrypted` is true for any protection, also one that opens without a password. */
export interface FileFacts {
  readonly encrypted: boolean;
  readonly meta: DocumentMeta;
}

/** Reads the information dictionary and the XMP packet; a file whose own data is broken has none. */
export async function readMeta(file: PDFDocumentProxy): Promise<FileFacts> {
  try {
    const { info, metadata }: { info: unknown; metadata: unknown } = await file.getMetadata();
    const facts = isRecord(info) ? info : {};
    const packet = (name: string): string | null => text(ask(metadata, name));
    const year = /\b(?:19|20)\d\d\b/.exec(packet('prism:coverdisplaydate') ?? packet('prism:publicationdate') ?? '');
    return {
      encrypted: typeof facts['EncryptFilterName'] === 'string',
      meta: {
        ...NO_META,
        title: titleOf(packet('dc:title')) ?? titleOf(text(facts['Title'])),
        journal: packet('prism:publicationname'),
        doi: doiOf(packet('prism:doi') ?? packet('dc:identifier') ?? text(facts['doi'])),
        year: year === null ? null : Number(year[0]),
      },
    };
  } catch {
    return { encrypted: false, meta: NO_META };
  }
}

function ask(metadata: unknown, name: string): unknown {
  if (!isRecord(metadata) || typeof metadata['get'] !== 'function') return null;
  const value: unknown = Reflect.apply(metadata['get'], metadata, [name]);
  return Array.isArray(value) ? value[0] : value;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Many files carry the name of a manuscript or of the program that set them in place of a title. */
function titleOf(value: string | null): string | null {
  if (value === null || value.length < 15 || value.split(/\s+/).length < 3) return null;
  return /\.(?:docx?|indd|pdf|tex|qxd|xml)\b|^(?:microsoft|untitled)|^\S+\.\.\d+/i.test(value) ? null : value;
}

function doiOf(value: string | null): string | null {
  return /\b10\.\d{4,9}\/\S+/.exec(value ?? '')?.[0].toLowerCase() ?? null;
}
