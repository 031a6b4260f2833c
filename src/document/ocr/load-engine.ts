import type { OcrEngine } from './engine.ts';
import { openNative } from './load-native.ts';
import { openTesseractJs } from './load-tesseract-js.ts';

/**
 * The quickest engine that is installed: the program `tesseract`, else the package tesseract.js with its language data; null
 * without either.
 */
export async function openEngine(): Promise<OcrEngine | null> {
  return (await openNative()) ?? (await openTesseractJs());
}
