import { toLatin1 } from './scan-objects.ts';

const TAIL = 2048;
const NEAR_START = 1024;
const MOST_ENTRIES = 400;

/**
 * Says why a PDF reader has to mend this file before reading it, or null where its cross-reference table is found and points at objects.
 * Looks at the file's start and end and at the last table only; streams are not unpacked.
 */
export function findDamage(bytes: Uint8Array): string | null {
  const text = toLatin1(bytes);
  const head = text.slice(0, NEAR_START).indexOf('%PDF-');
  if (head < 0) return 'the file does not begin as a PDF';
  const length = /\/Linearized\b[^>]*\/L\s+(\d+)/.exec(text.slice(head, head + NEAR_START))?.[1];
  if (length !== undefined && text.length < Number(length)) return 'its end is missing';
  const end = text.lastIndexOf('startxref');
  if (end < 0) return 'the pointer to its cross-reference table is missing';
  if (!text.slice(Math.max(end, text.length - TAIL)).includes('%%EOF')) return 'its end is missing';
  // A later revision was begun behind a sound file, and not ended.
  if (/\d\s+obj\b/.test(text.slice(text.lastIndexOf('%%EOF')))) return 'its end is missing';
  const pointer = /^startxref\s+(\d+)/.exec(text.slice(end, end + 64));
  if (pointer === null) return 'the pointer to its cross-reference table is unreadable';
  const at = Number(pointer[1]);
  return [at, at + head].some((offset) => hasTable(text, offset, offset - at)) ? null : 'its cross-reference table is missing or wrong';
}

function hasTable(text: string, at: number, shift: number): boolean {
  const start = text.slice(at, at + 64);
  if (/^\s*\d+\s+\d+\s+obj\b/.test(start)) return /\/XRef\b/.test(text.slice(at, at + 4096));
  if (!/^\s*xref\b/.test(start)) return false;
  return entriesPoint(text, at, shift);
}

/** True where the table's first entries lead to objects of their numbers. */
function entriesPoint(text: string, at: number, shift: number): boolean {
  const table = text
    .slice(at, text.indexOf('trailer', at) < 0 ? at + 20 * MOST_ENTRIES : text.indexOf('trailer', at))
    .slice(0, 20 * MOST_ENTRIES);
  let number = 0;
  for (const line of table.split(/[\r\n]+/).slice(1)) {
    const section = /^\s*(\d+)\s+(\d+)\s*$/.exec(line);
    if (section !== null) {
      number = Number(section[1]);
      continue;
    }
    const entry = /^\s*(\d{1,10})\s+(\d{1,5})\s+([nf])/.exec(line);
    if (entry === null) break;
    const target = text.slice(Number(entry[1]) + shift, Number(entry[1]) + shift + 40);
    const found = /^\s*(\d+)\s+\d+\s+obj\b/.exec(target);
    if (entry[3] === 'n' && Number(entry[1]) > 0 && (found === null || Number(found[1]) !== number)) return false;
    number += 1;
  }
  return text.indexOf('trailer', at) >= 0;
}
