import type { RecognisedWord } from './read-hocr.ts';

/** A program that reads words in a picture; pictures are PNG. */
export interface OcrEngine {
  readonly name: string;
  recognise(png: Uint8Array): Promise<RecognisedWord[]>;
  close(): Promise<void>;
}
