import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/**
 * Folder of the reference corpora (articles with gold), or null where this machine has none.
 * Set CASEGLEAN_CORPUS to its path; without it the folder `shared` beside the checkout is tried.
 */
export function corpusFolder(): string | null {
  const folder = process.env['CASEGLEAN_CORPUS'] ?? fileURLToPath(new URL('../../shared', import.meta.url));
  return existsSync(join(folder, 'gold')) ? folder : null;
}

/** Why a test that needs the corpora was skipped. */
export const NO_CORPUS = 'skipped: the reference corpora are not here (set CASEGLEAN_CORPUS)';
