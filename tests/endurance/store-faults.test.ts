import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { exportPieces } from '../../src/ingest/export-records.ts';
import { openStore } from '../../src/store/open-store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { exported, ingestAll, inStore, temporaryFolder } from '../ingest/temporary-store.ts';
import { makePapers, randomNumbers } from './papers.ts';

const OFFSETS = 200;

const BINARY = join(import.meta.dirname, '..', '..', 'bin', 'caseglean.js');

/** Everything that a reader of a store is shown, as one text. */
async function allOf(path: string): Promise<string> {
  const store = await openStore(path, { create: false, write: false });
  try {
    await store.check();
    let text = '';
    for (const kind of ['records', 'documents', 'cases'] as const) for await (const piece of exportPieces(store, kind, {})) text += piece;
    for await (const entry of store.log()) text += JSON.stringify(entry);
    return `${text}${JSON.stringify([await store.status(), await store.runs()])}`;
  } finally {
    await store.close();
  }
}

it(`a store with a byte changed at ${OFFSETS} places gives what it gave, or says that it is damaged`, async () => {
  const folder = temporaryFolder();
  const [store, flipped] = [join(folder, 'cases.db'), join(folder, 'flipped.db')];
  makePapers(join(folder, 'papers'), 12);
  await ingestAll({ store, paths: [join(folder, 'papers')], concurrency: 2 });
  const whole = await allOf(store);
  const random = randomNumbers(7);
  const outcomes = { same: 0, told: 0 };
  for (let number = 0; number < OFFSETS; number += 1) {
    for (const end of ['', '-wal', '-shm']) rmSync(`${flipped}${end}`, { force: true });
    copyFileSync(store, flipped);
    // The first hundred bytes tell what file it is: each of them is tried.
    const offset = number < 100 ? number : Math.floor(random() * statSync(store).size);
    flip(flipped, offset, 1 + Math.floor(random() * 255));
    const text = await allOf(flipped).catch((error: unknown) => {
      expect(error, `at ${offset}: ${String(error)}`).toBeInstanceOf(StoreError);
      expect((error as StoreError).message).toContain(flipped);
      return null;
    });
    if (text !== null) expect(text === whole, `at ${offset} the store says something else, and no word of it`).toBe(true);
    outcomes[text === null ? 'told' : 'same'] += 1;
  }
  process.stderr.write(`${outcomes.told} told as damage, ${outcomes.same} without an effect\n`);
  expect(outcomes.told).toBeGreaterThan(50);
});

function flip(path: string, offset: number, by: number): void {
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, offset);
  byte[0] = (byte[0] ?? 0) ^ by;
  writeSync(file, byte, 0, 1, offset);
  closeSync(file);
}

it('a store whose write-ahead log is gone or damaged goes on from what is whole', async () => {
  const folder = temporaryFolder();
  const [store, torn] = [join(folder, 'cases.db'), join(folder, 'torn.db')];
  const papers = join(folder, 'papers');
  makePapers(papers, 6);
  const open = await openStore(store, { create: true, write: true });
  await ingestAll({ store, paths: [papers] });
  // While another holds the store open its log stays beside it.
  expect(existsSync(`${store}-wal`)).toBe(true);
  const whole = await exported(store);
  for (const damage of ['gone', 'cut', 'changed']) {
    copyFileSync(store, torn);
    rmSync(`${torn}-shm`, { force: true });
    const log = readFileSync(`${store}-wal`);
    if (damage === 'gone') rmSync(`${torn}-wal`, { force: true });
    else
      writeFileSync(
        `${torn}-wal`,
        damage === 'cut'
          ? log.subarray(0, Math.floor(log.length / 2))
          : Buffer.concat([log.subarray(0, log.length / 3), Buffer.alloc(100, 7), log.subarray(log.length / 3 + 100)]),
      );
    await ingestAll({ store: torn, paths: [papers] });
    expect((await exported(torn)) === whole, damage).toBe(true);
    await inStore(torn, async (again) => {
      expect(await again.verify()).toEqual([]);
    });
  }
  await open.close();
});

/** A small file system of its own; null where this system does not grant one. */
function smallDisk(folder: string, size: string): string | null {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', disk]).status !== 0) return null;
  onTestFinished(() => {
    execFileSync('umount', ['-l', disk]);
  });
  return disk;
}

it('a full disk stops a run with a clear line; with space again it goes on', async (context) => {
  const folder = temporaryFolder();
  const disk = smallDisk(folder, '900k');
  if (disk === null) {
    context.skip('skipped: no small file system can be mounted here');
    return;
  }
  const papers = join(folder, 'papers');
  makePapers(papers, 60);
  const whole = join(folder, 'whole.db');
  await ingestAll({ store: whole, paths: [papers], concurrency: 2 });
  const store = join(disk, 'cases.db');
  const { status, stdout, stderr } = spawnSync(process.execPath, [BINARY, 'ingest', papers, '--store', store, '--concurrency', '2'], {
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('no space is left for the store');
  expect(stderr).not.toContain('fault of the program');
  execFileSync('mount', ['-o', 'remount,size=50m', disk]);
  const settled = await inStore(store, async (open) => {
    expect(await open.verify()).toEqual([]);
    return (await open.status()).states.done;
  });
  process.stderr.write(`${settled} of 60 were settled when the disk was full\n`);
  expect(spawnSync(process.execPath, [BINARY, 'ingest', papers, '--store', store], { encoding: 'utf8' }).status).toBe(0);
  expect((await exported(store)) === (await exported(whole))).toBe(true);
});

it('a store on a read-only disk can be looked at, not written', async (context) => {
  const folder = temporaryFolder();
  const disk = smallDisk(folder, '5m');
  if (disk === null) {
    context.skip('skipped: no small file system can be mounted here');
    return;
  }
  const store = join(disk, 'cases.db');
  const papers = join(folder, 'papers');
  makePapers(papers, 3);
  await ingestAll({ store, paths: [papers] });
  const whole = await exported(store);
  execFileSync('mount', ['-o', 'remount,ro', disk]);
  expect(spawnSync(process.execPath, [BINARY, 'export', '--store', store], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stdout: whole,
  });
  const { status, stderr } = spawnSync(process.execPath, [BINARY, 'ingest', papers, '--store', store], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/cases\.db: the store cannot be (?:written|opened)/);
});
