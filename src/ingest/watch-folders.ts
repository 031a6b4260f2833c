import { statSync } from 'node:fs';
import { EMPTY_FOLDER, faultText, findInputs } from '../run/find-inputs.ts';
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
 * First the folders that hold something, once everything that comes into them is noticed; then paths of files that appear in them or change
 * there, as soon as they are whole, until the signal comes.
 *
 * @throws UsageError where the system lets nothing more be watched.
 */
export async function* watchFolders(folders: readonly string[], { poll, signal }: WatchOptions): AsyncGenerator<readonly string[]> {
  const { watch } = await import('chokidar');
  const watcher = watch([...folders], {
    ignoreInitial: true, followSymlinks: false, usePolling: poll, interval: 2000, binaryInterval: 2000,
    awaitWriteFinish: { stabilityThreshold: STABLE_MS, pollInterval: 200 },
    ignored: (path, stats) => (stats?.isFile() === true && !TAKEN.test(path)) || /(?:^|[\\/])\.[^\\/.]/.test(path.slice(longestFolder(folders, path))),
  });
  let arrived: string[] = [];
  const state: { isReady: boolean; fault: unknown } = { isReady: false, fault: null };
  let wake: (() => void) | null = null;
  const onFile = (path: string): void => {
    arrived.push(path);
    wake?.();
  };
  watcher.on('add', onFile).on('change', onFile).once('ready', () => {
    state.isReady = true;
    wake?.();
  }).on('error', (error) => {
    // What may not be looked into is told when its folder is taken in.
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')) return;
    state.fault ??= error;
    wake?.();
  });
  const onStop = (): void => { wake?.(); };
  signal.addEventListener('abort', onStop, { once: true });
  try {
    while (!state.isReady && !signal.aborted && state.fault === null) await new Promise<void>((resolve) => { wake = resolve; });
    if (state.isReady && !signal.aborted) yield folders.filter(isWorthTaking);
    while (!signal.aborted) {
      if (arrived.length === 0 && state.fault === null) await new Promise<void>((resolve) => { wake = resolve; });
      if (state.fault !== null) throw new UsageError(`the folders cannot be watched: ${faultText(state.fault)} --poll may do it.`);
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

/** An empty folder is nothing to complain of where files are to come; one that cannot be read is. */
function isWorthTaking(folder: string): boolean {
  const { inputs, missing } = findInputs([folder]);
  return inputs.length > 0 || missing.some(({ reason }) => reason !== EMPTY_FOLDER);
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
