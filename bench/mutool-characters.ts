import { spawnSync } from 'node:child_process';

/** Where MuPDF draws a character: its origin and the right end of its advance, in points from the top left of the page as displayed. */
export interface DrawnCharacter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where the next character would stand, spacing left out. */
  readonly endX: number;
  readonly endY: number;
}

const LONGEST_OUTPUT = 1 << 29;
const TAG = /<page [^>]*>|<char quad="([^"]*)" x="([^"]*)" y="([^"]*)"[^>]* c="([^"]*)"\/>/g;

/** The version of MuPDF's command line program; null where it is not installed (Debian: `mupdf-tools`). */
export function mutoolVersion(): string | null {
  const { error, stderr, stdout } = spawnSync('mutool', ['-v'], { encoding: 'utf8' });
  return error === undefined ? (/[\d.]+/.exec(stderr + stdout)?.[0] ?? 'unknown') : null;
}

/** Characters by page as MuPDF places them; null where it cannot read the file. */
export function charactersByMutool(path: string): DrawnCharacter[][] | null {
  const { status, stdout } = spawnSync('mutool', ['draw', '-q', '-F', 'stext', '-o', '-', path], {
    encoding: 'utf8',
    maxBuffer: LONGEST_OUTPUT,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (status !== 0) return null;
  const pages: DrawnCharacter[][] = [];
  for (const [whole, quad = '', x = '', y = '', text = ''] of stdout.matchAll(TAG)) {
    if (whole.startsWith('<page')) {
      pages.push([]);
      continue;
    }
    // Corners: upper left, upper right, lower left, lower right; the advance is the vector along the lower edge.
    const corners = quad.split(' ').map(Number);
    const [, , , , lowX = 0, lowY = 0, endX = 0, endY = 0] = corners;
    pages.at(-1)?.push({ text: plain(text), x: Number(x), y: Number(y), endX: Number(x) + endX - lowX, endY: Number(y) + endY - lowY });
  }
  return pages;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    return decimal !== undefined ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name ?? ''] ?? whole);
  });
}
