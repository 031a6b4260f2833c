import { Option } from 'commander';
import type { OcrMode } from '../document/document.ts';

/**
 * `--ocr`: which pages are read by character recognition; the same for every command that reads. In bulk the pictures of strangers'
 * files are decoded only where that is asked for.
 */
export function ocrOption(unlessGiven: OcrMode = 'auto'): Option {
  const modes: readonly OcrMode[] = ['auto', 'always', 'never'];
  return new Option('--ocr <WHEN>', 'read pictures of pages: those without text (auto), all (always), none (never)')
    .choices(modes)
    .default(unlessGiven);
}
