import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { LogRow } from '../../src/store/store.ts';
import { fileOf, START } from '../store/a-store.ts';
import { NO_SERVER, startPostgres, type PostgresServer } from '../store/postgres-server.ts';

const LEASE_MS = 2_500;
const JOBS = 2_000;

/** A worker process with the lines that it has written. */
interface Worker {
  readonly child: ChildProcess;
  readonly lines: string[];
  readonly ended: Promise<number | null>;
}

function startWorker(where: string, run: number, readingMs: number): Worker {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'store-worker.ts'), where, String(run), String(LEASE_MS), String(readingMs)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
  });
  return {
    child,
    lines,
    ended: new Promise((resolve) => {
      child.once('exit', resolve);
    }),
  };
}

/** A store of trivial documents. */
async function storeOf(where: string, documents: number): Promise<number> {
  const store = await openStore(where, { create: true, write: true, leaseMs: LEASE_MS });
  const run = await store.beginRun(START);
  await store.enrol(
    run,
    Array.from({ length: documents }, (_, i) => fileOf(`paper ${i}`)),
  );
  await store.close();
  return run;
}

/** What the store holds in the end: one record a document, one settle a document, nothing waiting, nothing wrong. */
async function expectAllDone(where: string, documents: number, run: number): Promise<LogRow[]> {
  const store = await openStore(where, { create: false, write: false });
  const log: LogRow[] = [];
  for await (const row of store.log()) log.push(row);
  const settled = log.filter(({ event }) => event === 'settled').map(({ document }) => document);
  expect((await store.status()).states).toMatchObject({ waiting: 0, running: 0, done: documents });
  expect(new Set(settled).size).toBe(documents);
  expect(settled).toHaveLength(documents);
  let records = 0;
  for await (const { document, record } of store.records()) {
    expect(record.source.sha256).toBe(document.id);
    records += 1;
  }
  expect(records).toBe(documents);
  expect((await store.runs()).find((row) => row.run === run)?.settled).toEqual({ done: documents });
  expect(await store.verify()).toEqual([]);
  await store.close();
  return log;
}

/** Lines of one kind that the workers wrote. */
function said(workers: readonly Worker[], kind: string): string[] {
  return workers.flatMap(({ lines }) => lines.filter((line) => line.startsWith(`${kind} `)));
}

/** Waits until a worker has begun to read, stops it while it does, and lets it go on after its lease is over. */
async function pausePastLease({ child, lines }: Worker): Promise<string> {
  while (!lines.at(-1)?.startsWith('read ')) await sleep(5);
  child.kill('SIGSTOP');
  await sleep(50);
  const reading = lines.at(-1) ?? '';
  await sleep(LEASE_MS * 2);
  child.kill('SIGCONT');
  return reading;
}

/** Runs workers on a store, one of them stopped past its lease. */
async function workTogether(where: string, count: number): Promise<void> {
  const run = await storeOf(where, JOBS);
  const workers = Array.from({ length: count }, () => startWorker(where, run, 10));
  const first = workers[0];
  if (first === undefined) throw new RangeError('no worker');
  await sleep(1_500);
  const reading = await pausePastLease(first);
  expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual(workers.map(() => 0));
  const log = await expectAllDone(where, JOBS, run);
  // What it read when it was stopped was given to another worker, whose result stands.
  expect(said([first], 'refused')).toContain(reading.replace('read', 'refused'));
  expect(said(workers, 'settled')).toHaveLength(JOBS);
  const document = reading.split(' ')[1];
  expect(log.filter((row) => row.document === document).map(({ event }) => event)).toEqual(
    expect.arrayContaining(['interrupted', 'refused', 'settled']),
  );
}

describe('several workers on one file', () => {
  it.each([2, 8])('%d of them settle each document once, one being stopped past its lease', async (count) => {
    const folder = mkdtempSync(join(tmpdir(), 'caseglean-workers-'));
    await workTogether(join(folder, 'cases.db'), count);
    rmSync(folder, { recursive: true });
  });
});

describe.skipIf(NO_SERVER !== null)('several workers on one server', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it.each([2, 8])('%d of them settle each document once, one being stopped past its lease', async (count) => {
    await workTogether(await server.newDatabase(), count);
  });

  it('lose nothing when the server is killed and comes back, twice', async () => {
    const where = await server.newDatabase();
    const run = await storeOf(where, JOBS);
    const workers = Array.from({ length: 4 }, () => startWorker(where, run, 10));
    for (let crashes = 1; crashes <= 2; crashes += 1) {
      while (said(workers, 'settled').length < crashes * 300) await sleep(20);
      await server.crash(1_000);
    }
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
    await expectAllDone(where, JOBS, run);
    // What a worker was told to be settled is, and no other result took its place.
    expect(new Set(said(workers, 'settled').map((line) => line.split(' ')[1])).size).toBe(JOBS);
  });

  it('go on where a killed worker left off', async () => {
    const where = await server.newDatabase();
    const run = await storeOf(where, 300);
    const killed = startWorker(where, run, 10);
    while (said([killed], 'settled').length < 50) await sleep(20);
    killed.child.kill('SIGKILL');
    const next = startWorker(where, run, 10);
    expect(await next.ended).toBe(0);
    await expectAllDone(where, 300, run);
  });
});
