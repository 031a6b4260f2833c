import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { loadSqlite } from '../../src/store/sqlite/load-sqlite.ts';
import { MIGRATIONS } from '../../src/store/sqlite/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { fileOf, settledAs, START } from './a-store.ts';
import { describeStore, type StoreUnderTest } from './store-contract.ts';

const folders: string[] = [];
afterEach(() => {
  folders.splice(0).forEach((folder) => {
    rmSync(folder, { recursive: true, force: true });
  });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'caseglean-sqlite-'));
  folders.push(folder);
  return folder;
}

/** Runs SQL on a file as another program would. */
function sql(path: string, text: string): void {
  const { DatabaseSync } = loadSqlite();
  const db = new DatabaseSync(path);
  db.function('flipped', (blob) => {
    if (!(blob instanceof Uint8Array)) return blob;
    const copy = Uint8Array.from(blob);
    copy[0] = 255 - (copy[0] ?? 0);
    return copy;
  });
  try {
    db.exec(text);
  } finally {
    db.close();
  }
}

function newStore(): Promise<StoreUnderTest> {
  const path = join(newFolder(), 'new', 'cases.db');
  return Promise.resolve({
    open: ({ write = true, leaseMs } = {}) =>
      Promise.resolve(openSqliteStore(path, { create: write, write, ...(leaseMs === undefined ? {} : { leaseMs }) })),
    change: (text) =>
      Promise.resolve().then(() => {
        sql(path, text);
      }),
    tables: { documents: 'documents', names: 'names', records: 'records', log: 'log' },
    flipped: (column) => `flipped(${column})`,
  });
}

function open(path: string, write = true): Store {
  return openSqliteStore(path, { create: write, write });
}

/** The fault that opening a file ends with, or null. */
function faultOf(path: string, write = true): unknown {
  try {
    void open(path, write).close();
    return null;
  } catch (error) {
    return (error as { readonly fault?: unknown }).fault;
  }
}

/** A store with one document that is done; closed. */
async function madeStore(): Promise<string> {
  const path = join(newFolder(), 'cases.db');
  const store = open(path);
  const run = await store.beginRun(START);
  await store.enrol(run, [fileOf('a')]);
  for (const lease of await store.claim(run, 'one', 1)) await store.settle(run, lease, settledAs(lease.id));
  await store.close();
  return path;
}

describeStore('SQLite', newStore);

describe('a store in a file', () => {
  it('is for its owner only', async () => {
    const path = join(newFolder(), 'deep', 'er', 'cases.db');
    const store = open(path);
    const run = await store.beginRun(START);
    expect(['', '-wal', '-shm'].map((end) => statSync(`${path}${end}`).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
    await store.endRun(run, 'finished');
    await store.backup(`${path}.copy`);
    expect(statSync(`${path}.copy`).mode & 0o777).toBe(0o600);
    await store.close();
  });

  it('is copied whole, and replaces nothing', async () => {
    const path = await madeStore();
    const store = open(path);
    await store.backup(`${path}.copy`);
    await expect(store.backup(`${path}.copy`)).rejects.toMatchObject({ fault: 'refused' });
    await store.close();
    const copy = open(`${path}.copy`, false);
    expect((await copy.status()).states.done).toBe(1);
    await copy.close();
  });

  it('is not made where it is only looked at', () => {
    const path = join(newFolder(), 'cases.db');
    expect(faultOf(path, false)).toBe('missing');
    expect(existsSync(path)).toBe(false);
  });

  it('of another program, of a newer version, or no store at all is refused', async () => {
    const folder = newFolder();
    sql(join(folder, 'other.db'), 'CREATE TABLE other (x)');
    writeFileSync(join(folder, 'text.db'), 'not a database, but long enough to be looked at as one'.repeat(40));
    const newer = await madeStore();
    sql(newer, `PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    expect([join(folder, 'other.db'), join(folder, 'text.db'), folder, newer].map((path) => faultOf(path))).toEqual([
      'not-a-store',
      'not-a-store',
      'not-a-store',
      'newer',
    ]);
    expect(faultOf(newer, false)).toBe('newer');
  });

  it('on media that cannot be written is looked at', async () => {
    const path = await madeStore();
    chmodSync(path, 0o400);
    chmodSync(join(path, '..'), 0o500);
    const store = open(path, false);
    expect((await store.status()).states.done).toBe(1);
    await expect(store.beginRun(START)).rejects.toMatchObject({ fault: 'read-only' });
    await store.close();
    chmodSync(join(path, '..'), 0o700);
  });

  it('says of damaged pages that they are', async () => {
    const path = await madeStore();
    const file = openSync(path, 'r+');
    for (let at = 4096; at < statSync(path).size; at += 4096) writeSync(file, Buffer.alloc(64, 0xa5), 0, 64, at);
    closeSync(file);
    const said = await Promise.resolve()
      .then(async () => {
        const store = open(path);
        return store.verify().finally(() => store.close());
      })
      .catch((error: unknown) => [String((error as { fault?: unknown }).fault)]);
    expect(said.length).toBeGreaterThan(0);
    expect(said).not.toContain('undefined');
  });
});

describe('the schema of a store in a file', () => {
  it('is brought up to date from every released version, with all that is in it', async () => {
    for (let version = 1; version <= MIGRATIONS.length; version += 1) {
      const path = join(newFolder(), 'cases.db');
      sql(path, readFileSync(join(import.meta.dirname, 'released', `sqlite-${version}.sql`), 'utf8'));
      const store = open(path);
      expect(await store.verify()).toEqual([]);
      const status = await store.status();
      expect(status).toMatchObject({
        schema: MIGRATIONS.length,
        documents: 4,
        states: { done: 1, partial: 1, quarantined: 1, waiting: 1 },
      });
      expect(await store.claim(await store.beginRun(START), 'one', 5)).toHaveLength(1);
      await store.close();
    }
  });

  it('is whole or not there when the program is killed while it changes', async () => {
    for (let wait = 0; wait < 60; wait += 12) {
      const path = join(newFolder(), 'cases.db');
      const child = spawn(process.execPath, [join(import.meta.dirname, 'open-and-wait.ts'), path], { stdio: 'ignore' });
      while (!existsSync(path) && child.exitCode === null) await sleep(1);
      await sleep(wait);
      child.kill('SIGKILL');
      await new Promise((resolve) => {
        child.once('exit', resolve);
      });
      const store = open(path);
      expect(await store.verify()).toEqual([]);
      expect((await store.status()).schema).toBe(MIGRATIONS.length);
      await store.close();
    }
  }, 60_000);
});

describe('a store in a file', () => {
  it('is copied while another process writes all the time', { timeout: 60_000 }, async () => {
    const folder = newFolder();
    const path = join(folder, 'cases.db');
    const store = openSqliteStore(path, { create: true, write: true });
    const run = await store.beginRun(START);
    for (let i = 0; i < 100; i += 1) await store.enrol(run, [{ ...fileOf(String(i)), content: new Uint8Array(500_000).fill(i) }]);
    const code = `const { DatabaseSync } = require('node:sqlite'); const db = new DatabaseSync(${JSON.stringify(path)}, { timeout: 9000 });
      setInterval(() => { db.exec("UPDATE documents SET attempts = attempts + 1 WHERE place = 1"); console.log(1); }, 5); setTimeout(() => process.exit(), 30000);`;
    const writer = spawn(process.execPath, ['--no-warnings', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await once(writer.stdout, 'data');
      const began = performance.now();
      await store.backup(join(folder, 'copy.db'));
      expect(performance.now() - began).toBeLessThan(10_000);
    } finally {
      writer.kill();
      await store.close();
    }
    expect(await openSqliteStore(join(folder, 'copy.db'), { create: false, write: false }).status()).toMatchObject({ documents: 100 });
  });

  it('is for its owner only where an empty file was there before, and is a file whatever its name', async () => {
    const path = join(newFolder(), 'cases.db');
    writeFileSync(path, '', { mode: 0o644 });
    await openSqliteStore(path, { create: true, write: true }).close();
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
    const before = process.cwd();
    process.chdir(newFolder());
    try {
      const store = openSqliteStore(':memory:', { create: true, write: true });
      await store.enrol(await store.beginRun(START), [fileOf('a')]);
      await store.close();
      const again = openSqliteStore(':memory:', { create: false, write: true });
      expect(await again.status()).toMatchObject({ documents: 1 });
      await again.close();
    } finally {
      process.chdir(before);
    }
  });

  it('is not made of a misspelt address, whose password would be seen everywhere', async () => {
    const refused = await openStore('postgre://user:hunter2@host/registry', { create: true, write: true }).then(() => '', String);
    expect(refused).toContain('postgres://');
    expect(refused).not.toContain('hunter2');
  });

  it('is read on when a document is forgotten meanwhile', async () => {
    const path = join(newFolder(), 'cases.db');
    const [store, other] = [openSqliteStore(path, { create: true, write: true }), openSqliteStore(path, { create: true, write: true })];
    const run = await store.beginRun(START);
    await store.enrol(
      run,
      ['a', 'b', 'c'].map((text) => fileOf(text)),
    );
    for (const lease of await store.claim(run, 'one', 3)) await store.settle(run, lease, settledAs(lease.id));
    const ids: string[] = [];
    for await (const { document } of store.records()) {
      ids.push(document.id);
      if (ids.length === 1) await other.forget(['a', 'b', 'c'].map((text) => fileOf(text).id).sort()[1] ?? '');
    }
    expect(ids).toHaveLength(2);
    await store.close();
    await other.close();
  });
});
