import { statSync } from 'node:fs';
import { UsageError } from '../run/plan-outputs.ts';

/** A file that grows no more for this long is taken to be whole. */
const STABLE_MS = 2000;

/** Files that arrive within this time are taken in together. */
const GATHER_MS = 300;

/** What is taken from a folder, as ingest takes it when it searches one. */
const TAKEN = /\.(?:pdf|xml|nxml)$/i;

/** How folders are watched. `poll` looks every two seconds, for network drives, which send no notice of changes. */
export interface WatchOptions {
  readonly poll: boolean;
  readonly signal: AbortSignal;
}

/**
 * Paths of files that appear in folders or change there, as soon as they are whole, until the signal comes.
 *
 * @throws UsageError where a path is no folder.
 */
export async function* watchFolders(folders: readonly string[], { poll, signal }: WatchOptions): AsyncGenerator<readonly string[]> {
  const { watch } = await import('chokidar');
  const watcher = watch([...folders], {
    ignoreInitial: true, followSymlinks: false, usePolling: poll, interval: 2000, binaryInterval: 2000,
    awaitWriteFinish: { stabilityThreshold: STABLE_MS, pollInterval: 200 },
    ignored: (path, stats) => (stats?.isFile() === true && !TAKEN.test(path)) || /(?:^|[\\/])\.[^\\/.]/.test(path.slice(longestFolder(folders, path))),
  });
  let arrived: string[] = [];
  let wake: (() => void) | null = null;
  const onFile = (path: string): void => {
    arrived.push(path);
    wake?.();
  };
  watcher.on('add', onFile).on('change', onFile);
  const onStop = (): void => { wake?.(); };
  signal.addEventListener('abort', onStop, { once: true });
  try {
    while (!signal.aborted) {
      if (arrived.length === 0) await new Promise<void>((resolve) => { wake = resolve; });
      await new Promise((resolve) => { setTimeout(resolve, GATHER_MS); });
      const paths = arrived;
      arrived = [];
      if (paths.length > 0) yield paths.sort();
    }
  } finally {
    signal.removeEventListener('abort', onStop);
    await watcher.close();
  }
}

/** The folder that a path lies below counts for nothing in whether the file is hidden. */
function longestFolder(folders: readonly string[], path: string): number {
  return Math.max(0, ...folders.filter((folder) => path.startsWith(folder)).map((folder) => folder.length));
}

/** @throws UsageError where a path that is to be watched is no folder. */
export function checkFolders(paths: readonly string[]): void {
  for (const path of paths) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw new UsageError(`--watch needs folders; ${path} is none`);
  }
}
