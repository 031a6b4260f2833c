import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { OcrEngine } from './engine.ts';
import { readHocr } from './read-hocr.ts';

/** The part of tesseract.js that is used here. */
interface TesseractJs {
  createWorker(languages: string, mode: number, options: Readonly<Record<string, unknown>>): Promise<TesseractWorker>;
}

interface TesseractWorker {
  setParameters(parameters: Readonly<Record<string, string>>): Promise<unknown>;
  recognize(
    picture: Uint8Array,
    options: object,
    output: Readonly<Record<string, boolean>>,
  ): Promise<{ readonly data: { readonly hocr: string | null } }>;
  terminate(): Promise<unknown>;
}

/** Neural recognition only: the small data have no other. */
const LSTM_ONLY = 1;
/** Finds columns and lines by itself; the package's own default takes a page for one block and mixes its columns. */
const PAGE_LAYOUT = '3';

/**
 * The package tesseract.js with @tesseract.js-data/eng; null where either is not installed. Everything is read from the packages: nothing
 * is fetched and nothing is kept on disk.
 */
export async function openTesseractJs(): Promise<OcrEngine | null> {
  const require = createRequire(import.meta.url);
  let tesseract: TesseractJs, data: string;
  try {
    data = dirname(require.resolve('@tesseract.js-data/eng/package.json'));
    tesseract = require('tesseract.js') as TesseractJs;
  } catch {
    return null;
  }
  const worker = await tesseract.createWorker('eng', LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  });
  await worker.setParameters({ tessedit_pageseg_mode: PAGE_LAYOUT, user_defined_dpi: '200' });
  return {
    name: 'tesseract.js',
    recognise: async (png) => readHocr((await worker.recognize(Buffer.from(png), {}, { hocr: true, text: false })).data.hocr ?? ''),
    close: async () => {
      await worker.terminate();
    },
  };
}
