import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isGoneWorker, workerName } from './worker-name.ts';

/** Folders of copies begin so; the process that made one follows, so that others can tell whether it still lives. */
const PREFIX = 'caseglean-copy-';

/** Bytes that a store keeps, in a file for one reading alone; only its owner can open it. */
export interface KeptCopy {
  readonly path: string;
  remove(): void;
}

/**
 * Puts bytes into a file of their own. `likeName` gives the ending, which tells what kind of file it is, and nothing else of a
 * stranger's name.
 */
export function putOutCopy(content: Uint8Array, likeName: string): KeptCopy {
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${encodeURIComponent(workerName())}-`));
  const ending = /\.(?:pdf|xml|nxml|txt|json)$/i.exec(likeName)?.[0].toLowerCase() ?? '';
  const path = join(folder, `document${ending}`);
  writeFileSync(path, content, { mode: 0o600 });
  return {
    path,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Removes copies that processes of this machine left behind which were killed. Others may put anything into the same folder, which
 * is left as it is.
 */
export function removeLeftCopies(): void {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(PREFIX))) {
    try {
      const worker = decodeURIComponent(name.slice(PREFIX.length, name.lastIndexOf('-')));
      if (isGoneWorker(worker)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's, or no name of ours.
    }
  }
}
