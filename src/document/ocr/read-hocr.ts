import type { Box } from '../../span.ts';

/** A word that recognition read; lengths in pixels. `size` is the height of its line's letters, `baseline` where they stand. */
export interface RecognisedWord {
  readonly text: string;
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  /** How sure the engine is, 0 to 100. */
  readonly confidence: number;
}

interface Line {
  readonly box: Box;
  readonly slope: number;
  readonly offset: number;
  readonly size: number;
}

const TAG = /<span class=['"](ocr_line|ocr_caption|ocr_header|ocr_textfloat|ocrx_word)['"][^>]*? title=['"]([^'"]*)['"][^>]*>/g;
/** Letters stand this far above a line's lower edge where the engine does not say where its baseline is, in heights of the line. */
const DESCENT = 0.2;

/** Reads the words out of hOCR, the markup in which both engines answer; in the engine's order. */
export function readHocr(hocr: string): RecognisedWord[] {
  const words: RecognisedWord[] = [];
  let line: Line | null = null;
  for (const tag of hocr.matchAll(TAG)) {
    const [whole, kind, title = ''] = tag;
    if (kind !== 'ocrx_word') {
      line = readLine(title);
      continue;
    }
    const start = tag.index + whole.length;
    const text = plain(hocr.slice(start, hocr.indexOf('</span>', start)));
    const box = boxOf(title);
    if (text === '' || box === null) continue;
    words.push({
      text,
      box,
      baseline: baselineAt(line, box),
      size: line?.size ?? box[3] - box[1],
      confidence: Number(/x_wconf (\d+)/.exec(title)?.[1] ?? 0),
    });
  }
  return words;
}

function readLine(title: string): Line | null {
  const box = boxOf(title);
  if (box === null) return null;
  const [, slope = '0', offset = String(-DESCENT * (box[3] - box[1]))] = /baseline (-?[\d.]+) (-?[\d.]+)/.exec(title) ?? [];
  return { box, slope: Number(slope), offset: Number(offset), size: Number(/x_size ([\d.]+)/.exec(title)?.[1] ?? box[3] - box[1]) };
}

/** The baseline is given as a line through the lower left corner of the line's box. */
function baselineAt(line: Line | null, box: Box): number {
  return line === null ? box[3] : line.box[3] + line.offset + line.slope * ((box[0] + box[2]) / 2 - line.box[0]);
}

function boxOf(title: string): Box | null {
  const match = /bbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)/.exec(title);
  return match === null ? null : [Number(match[1]), Number(match[2]), Number(match[3]), Number(match[4])];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", '#34': '"' };

function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim();
}
