import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, BlockKind } from '../document/document.ts';
import { LABEL_FONT, openRenderer, type PagePicture, type SurfaceContext } from '../document/pdf/load-renderer.ts';
import type { Layout } from '../layout/layout.ts';
import { uniteBoxes, type Box, type Place } from '../span.ts';

/** Where the pictures go, and the name of the file that they show. */
export interface DrawTarget {
  readonly folder: string;
  readonly name: string;
}

const DOTS_PER_INCH = 110;
/** How much of the page is washed out, so that what is drawn over it stands out. */
const FADE = 0.55;
const LABEL = `11px "${LABEL_FONT}"`;
const COLUMN_COLOUR = '#888888',
  CELL_COLOUR = '#00695c';

const COLOURS: Readonly<Record<BlockKind, string>> = {
  title: '#b71c1c',
  authors: '#ad1457',
  affiliation: '#6a1b9a',
  abstract: '#1565c0',
  keywords: '#0277bd',
  heading: '#e65100',
  paragraph: '#2e7d32',
  list: '#558b2f',
  caption: '#f9a825',
  table: '#00838f',
  footnote: '#5d4037',
  reference: '#455a64',
  other: '#9e9e9e',
};

/**
 * Draws each page with what layout made of it: blocks in the colour of their kind with their number in reading order (a part of a block
 * that goes on elsewhere has a letter too), gutters, table cells. Gives the paths of the pictures, [] for files without pages.
 * @throws Error where @napi-rs/canvas is not installed, or a picture cannot be written.
 */
export async function drawLayout(bytes: Uint8Array, password: string | null, layout: Layout, target: DrawTarget): Promise<string[]> {
  if (!layout.blocks.some(({ page }) => page !== null)) return [];
  const renderer = await openRenderer(bytes, password);
  if (renderer === null) throw new Error('drawing needs the package @napi-rs/canvas');
  const regions = layout.blocks.flatMap(toRegions);
  const stem = target.name.replace(/\.[^.]*$/, '');
  const paths: string[] = [];
  for (const page of layout.pages) {
    if (page.page >= renderer.pages || page.state === 'failed') continue;
    const picture = await renderer.draw(page.page, DOTS_PER_INCH);
    drawOver(
      picture,
      regions.filter((region) => region.page === page.page),
      page.gutters,
    );
    const path = join(target.folder, `${stem}-${String(page.page + 1).padStart(3, '0')}.png`);
    writeFileSync(path, picture.surface.toBuffer('image/png'));
    paths.push(path);
  }
  await renderer.close();
  return paths;
}

/** A part of a block that stands in one piece, and the boxes of the table cells in it. */
interface Region {
  readonly page: number;
  readonly box: Box;
  readonly kind: BlockKind;
  readonly label: string;
  readonly cells: readonly Box[];
}

function toRegions(block: Block, index: number): Region[] {
  const cells = (block.rows ?? []).flat().flatMap(({ places }) => piecesOf(places));
  const pieces = piecesOf(block.places);
  const whole = block.rows === null ? pieces : perPage(pieces);
  return whole.map(({ page, box }, part) => ({
    page,
    box,
    kind: block.kind,
    label: `${index + 1}${part === 0 ? '' : String.fromCharCode(97 + Math.min(part, 25))}`,
    cells: cells.filter((cell) => cell.page === page).map((cell) => cell.box),
  }));
}

/** The places as boxes, a new one wherever the text goes on in another column or on another page. */
function piecesOf(places: readonly (Place | null)[]): { readonly page: number; readonly box: Box }[] {
  const pieces: { readonly page: number; box: Box; last: Box }[] = [];
  for (const place of places) {
    if (place === null) continue;
    const open = pieces.at(-1);
    const height = place.box[3] - place.box[1];
    const follows =
      open?.page === place.page &&
      place.box[1] > open.last[1] - 2 * height &&
      place.box[1] < open.last[3] + 3 * height &&
      place.box[0] < open.box[2] + 8 * height &&
      place.box[2] > open.box[0] - 8 * height;
    if (follows) {
      open.box = uniteBoxes(open.box, place.box);
      open.last = place.box;
    } else {
      pieces.push({ page: place.page, box: place.box, last: place.box });
    }
  }
  return pieces;
}

/** A table stands in one piece on each page, however far apart its cells are. */
function perPage(pieces: readonly { readonly page: number; readonly box: Box }[]): { readonly page: number; readonly box: Box }[] {
  const pages = [...new Set(pieces.map(({ page }) => page))];
  return pages.map((page) => ({
    page,
    box: pieces
      .filter((piece) => piece.page === page)
      .map(({ box }) => box)
      .reduce(uniteBoxes),
  }));
}

function drawOver({ surface, scale }: PagePicture, regions: readonly Region[], gutters: readonly number[]): void {
  const context = surface.getContext('2d');
  context.fillStyle = '#ffffff';
  context.globalAlpha = FADE;
  context.fillRect(0, 0, surface.width, surface.height);
  context.globalAlpha = 1;
  context.strokeStyle = COLUMN_COLOUR;
  context.setLineDash([6, 4]);
  for (const x of gutters) drawLine(context, x * scale, surface.height);
  context.setLineDash([]);
  for (const region of regions) drawRegion(context, region, scale);
  drawLegend(context, [...new Set(regions.map(({ kind }) => kind))]);
}

function drawLine(context: SurfaceContext, x: number, height: number): void {
  context.beginPath();
  context.moveTo(x, 0);
  context.lineTo(x, height);
  context.stroke();
}

function drawRegion(context: SurfaceContext, { box, kind, label, cells }: Region, scale: number): void {
  const [x, y, width, height] = [
    box[0] * scale - 2,
    box[1] * scale - 2,
    (box[2] - box[0]) * scale + 4,
    (box[3] - box[1]) * scale + 4,
  ] as const;
  context.fillStyle = COLOURS[kind];
  context.globalAlpha = 0.12;
  context.fillRect(x, y, width, height);
  context.globalAlpha = 1;
  context.lineWidth = 1;
  context.strokeStyle = CELL_COLOUR;
  for (const cell of cells) context.strokeRect(cell[0] * scale, cell[1] * scale, (cell[2] - cell[0]) * scale, (cell[3] - cell[1]) * scale);
  context.lineWidth = 1.5;
  context.strokeStyle = COLOURS[kind];
  context.strokeRect(x, y, width, height);
  context.font = LABEL;
  drawLabel(context, label, Math.max(0, x - context.measureText(label).width - 7), y, COLOURS[kind]);
}

/** White letters on a box of the colour; gives where it ends. */
function drawLabel(context: SurfaceContext, text: string, x: number, y: number, colour: string): number {
  context.font = LABEL;
  const { width } = context.measureText(text);
  context.fillStyle = colour;
  context.fillRect(x, y, width + 6, 14);
  context.fillStyle = '#ffffff';
  context.fillText(text, x + 3, y + 11);
  return x + width + 10;
}

function drawLegend(context: SurfaceContext, kinds: readonly BlockKind[]): void {
  let x = 6;
  for (const kind of kinds) x = drawLabel(context, kind, x, 4, COLOURS[kind]);
  x = drawLabel(context, 'cell', x, 4, CELL_COLOUR);
  drawLabel(context, 'column', x, 4, COLUMN_COLOUR);
}
