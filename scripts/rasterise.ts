/**
 * Turns PDFs into pictures of themselves: a PDF of the same pages without a character of text, as a scanner gives them.
 * `node scripts/rasterise.ts OUTDIR FILE… [--dpi 200]`. Used to measure character recognition against the born-digital text.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closePdf, openPdf } from '../fixtures/typeset/pdfkit.ts';
import { openRenderer } from '../src/document/pdf/load-renderer.ts';

const POINTS_PER_INCH = 72;

/** The file as pictures of its pages at so many dots per inch; null where nothing here can draw. */
export async function rasterise(bytes: Uint8Array, dotsPerInch: number): Promise<Uint8Array | null> {
  const renderer = await openRenderer(bytes, null);
  if (renderer === null) return null;
  const pdf = openPdf({ info: { Title: 'Scan' } });
  for (let index = 0; index < renderer.pages; index++) {
    const { surface, scale } = await renderer.draw(index, dotsPerInch);
    const width = surface.width / scale,
      height = surface.height / scale;
    pdf.addPage({ size: [width, height], margin: 0 });
    pdf.image(Buffer.from(surface.toBuffer('image/png')), 0, 0, { width, height });
  }
  await renderer.close();
  return closePdf(pdf);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const option = args.indexOf('--dpi');
  const dotsPerInch = option < 0 ? 200 : Number(args.splice(option, 2)[1]);
  const [folder, ...files] = args;
  if (folder === undefined || files.length === 0 || !(dotsPerInch >= POINTS_PER_INCH))
    throw new RangeError('usage: rasterise.ts OUTDIR FILE… [--dpi 200]');
  mkdirSync(folder, { recursive: true });
  for (const file of files) {
    const scan = await rasterise(new Uint8Array(readFileSync(file)), dotsPerInch);
    if (scan === null) throw new Error('@napi-rs/canvas is not installed');
    writeFileSync(join(folder, basename(file)), scan);
    console.log(basename(file), scan.length);
  }
}
