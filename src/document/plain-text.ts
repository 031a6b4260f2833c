import { finding } from '../findings.ts';
import { decodeText } from './decode-text.ts';
import { NO_META, type Document } from './document.ts';

/** Share of control characters above which bytes are not text. */
const CONTROL_SHARE = 0.02;

/** True where the string reads as text: no NUL and hardly a control character. */
export function looksLikeText(text: string): boolean {
  const head = text.slice(0, 65_536);
  if (head.includes('\0')) return false;
  const controls = head.match(/[\u0001-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return controls <= head.length * CONTROL_SHARE;
}

/**
 * Reads plain text into bare lines, line ends and form feeds removed; layout makes paragraphs of them.
 *
 * State `no-text` where the file holds only white space.
 */
export function readPlainText(bytes: Uint8Array): Document {
  const lines = decodeText(bytes)
    .replace(/\uFEFF/g, '')
    .split(/\r\n|[\r\n\f\v\u2028\u2029]/)
    .map((line) => line.trimEnd());
  const empty = lines.every((line) => line.trim() === '');
  return {
    mediaType: 'text/plain',
    state: empty ? 'no-text' : 'done',
    body: { kind: 'lines', lines },
    meta: NO_META,
    findings: empty ? [finding('no-text-layer', 'error', 'The file holds only white space.')] : [],
  };
}
