import { openNative } from './load-native.ts';
import { openTesseractJs } from './load-tesseract-js.ts';
import type { RecognisedWord } from './read-hocr.ts';

/** A program that reads words in a picture; pictures are PNG. */
export interface OcrEngine {
  readonly name: string;
  recognise(png: Uint8Array): Promise<RecognisedWord[]>;
  close(): Promise<void>;
}

/** The quickest engine that is installed: the program `tesseract`, else the package tesseract.js with its language data; null without either. */
export async function openEngine(): Promise<OcrEngine | null> {
  return await openNative() ?? await openTesseractJs();
}
