import { statSync } from 'node:fs';
import { EMPTY_FOLDER, findInputs } from '../run/find-inputs.ts';
import { UsageError } from '../run/plan-outputs.ts';

/** A file that is the same at two looks so far apart is taken to be whole. */
const STABLE_MS = 2000;

/** However quiet it is, the folders are looked through so often: notices of changes can be lost. */
const LOOK_MS = 15_000;

/** Looks that notices ask for are at least so far apart. */
const GATHER_MS = 300;

/** How folders are watched. `poll` looks every two seconds, for network drives, which send no notice of changes. */
export interface WatchOptions {
  readonly poll: boolean;
  readonly signal: AbortSignal;
}

/**
 * First the folders that hold something; then paths of files that appear in them or change there, as soon as they are whole, until the
 * signal comes.
 *
 * The folders themselves are looked through for what is new. Notices of the system only say when to look: they get lost where a
 * folder and a file in it are made at once, or where there are too many of them.
 */
export async function* watchFolders(folders: readonly string[], { poll, signal }: WatchOptions): AsyncGenerator<readonly string[]> {
  const bell = await openBell(folders, poll, signal);
  try {
    let handedOver = look(folders);
    let growing: ReadonlyMap<string, string> = new Map();
    if (!signal.aborted) yield folders.filter(isWorthTaking);
    while (!signal.aborted) {
      const found = look(folders);
      const fresh = [...found].filter(([path, looks]) => handedOver.get(path) !== looks);
      const whole = fresh.filter(([path, looks]) => growing.get(path) === looks);
      growing = new Map(fresh.filter((one) => !whole.includes(one)));
      handedOver = new Map([...found].filter(([path]) => !growing.has(path)));
      if (whole.length > 0) yield whole.map(([path]) => path).sort();
      if (growing.size > 0) await bell.sleep(STABLE_MS);
      else if (whole.length === 0) await bell.rung();
    }
  } finally {
    await bell.close();
  }
}

/** The files below folders, each with what changes when it is written: its size, its time, its place on the disk. */
function look(folders: readonly string[]): Map<string, string> {
  return new Map(
    findInputs(folders).inputs.flatMap(({ path }): [string, string][] => {
      const found = statSync(path, { throwIfNoEntry: false });
      return found === undefined ? [] : [[path, `${found.size} ${found.mtimeMs} ${found.ino}`]];
    }),
  );
}

/** Says when it is time to look. */
interface Bell {
  /** Resolves when something changed, or after a while in any case. */
  rung(): Promise<void>;
  /** Resolves after the time, or when the signal comes. */
  sleep(ms: number): Promise<void>;
  close(): Promise<void>;
}

async function openBell(folders: readonly string[], poll: boolean, signal: AbortSignal): Promise<Bell> {
  let wake: (() => void) | null = null;
  const sleep = (ms: number, lightly = false): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        wake = null;
        resolve();
      };
      const timer = setTimeout(end, signal.aborted ? 0 : ms);
      signal.addEventListener('abort', end, { once: true });
      if (lightly) wake = end;
    });
  if (poll) return { rung: () => sleep(STABLE_MS), sleep, close: () => Promise.resolve() };
  const { watch } = await import('chokidar');
  const watcher = watch([...folders], { ignoreInitial: true, followSymlinks: false });
  const state = { hasRung: false, isDeaf: false };
  const ring = (): void => {
    state.hasRung = true;
    wake?.();
  };
  // Where the system lets no more be watched, looking often has to do.
  watcher.on('all', ring).on('error', () => {
    state.isDeaf = true;
    ring();
  });
  return {
    sleep,
    rung: async () => {
      if (!state.hasRung) await sleep(state.isDeaf ? STABLE_MS : LOOK_MS, true);
      await sleep(GATHER_MS);
      state.hasRung = false;
    },
    close: () => watcher.close(),
  };
}

/** An empty folder is nothing to complain of where files are to come; one that cannot be read is. */
function isWorthTaking(folder: string): boolean {
  const { inputs, missing } = findInputs([folder]);
  return inputs.length > 0 || missing.some(({ reason }) => reason !== EMPTY_FOLDER);
}

/** @throws UsageError where a path that is to be watched is no folder. */
export function checkFolders(paths: readonly string[]): void {
  for (const path of paths) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw new UsageError(`--watch needs folders; ${path} is none`);
  }
}
