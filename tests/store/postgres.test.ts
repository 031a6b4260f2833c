import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAddress } from '../../src/store/postgres/address.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres.ts';
import { NO_SERVER, startPostgres, type PostgresServer } from './postgres-server.ts';
import { caseglean } from '../cli/run-binary.ts';
import { fileOf, settledAs, START } from './a-store.ts';
import { describeStore, type StoreUnderTest } from './store-contract.ts';

let server: PostgresServer;
if (NO_SERVER !== null) process.stderr.write(`PostgreSQL is not tested: ${NO_SERVER}\n`);

async function sql(address: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

async function newStore(): Promise<StoreUnderTest & { readonly address: string }> {
  const address = await server.newDatabase();
  return {
    address,
    open: ({ write = true, leaseMs } = {}) =>
      openPostgresStore(address, { create: write, write, ...(leaseMs === undefined ? {} : { leaseMs }) }, 5_000),
    change: async (text) => {
      await sql(address, text);
    },
    tables: { documents: 'caseglean.documents', names: 'caseglean.names', records: 'caseglean.records', log: 'caseglean.log' },
    flipped: (column) => `set_byte(${column}, 0, 255 - get_byte(${column}, 0))`,
  };
}

describe.skipIf(NO_SERVER !== null)('a store on PostgreSQL', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    server = await startPostgres({ fsync: 'off' });
  }, 120_000);
  afterAll(() => server.stop(), 60_000);

  describeStore('PostgreSQL', newStore);
  describe('its queue', describeQueue);
  describe('its faults', describeFaults);
  describe('its schema', describeSchema);
});

function describeQueue(): void {
  it('queues again what waits without a job', async () => {
    const { address, open } = await newStore();
    const store = await open();
    const run = await store.beginRun(START);
    await store.enrol(
      run,
      ['a', 'b', 'c'].map((text) => fileOf(text)),
    );
    await sql(address, 'DELETE FROM caseglean_queue.job WHERE singleton_key <> (SELECT min(singleton_key) FROM caseglean_queue.job)');
    expect((await store.verify()).filter((fault) => fault.includes('has no job'))).toHaveLength(2);
    expect(await store.claim(run, 'one', 5)).toHaveLength(3);
    expect(await store.verify()).toEqual([]);
    await store.close();
  });

  it('settles a document whose job was lost while it was read', async () => {
    const { address, open } = await newStore();
    const store = await open();
    const run = await store.beginRun(START);
    await store.enrol(
      run,
      ['a', 'b', 'c'].map((text) => fileOf(text)),
    );
    const [a, b, c] = await store.claim(run, 'one', 3);
    await sql(address, 'DELETE FROM caseglean_queue.job');
    if (a === undefined || b === undefined || c === undefined) throw new RangeError('three leases');
    expect(await store.settle(run, a, settledAs(a.id))).toBe(true);
    expect(await store.settle(run, b, settledAs(b.id, 'quarantined', { code: 'file-unreadable' }))).toBe(true);
    await store.release(run, c);
    expect(await store.verify()).toEqual([]);
    expect((await store.status()).deadLetters).toBe(1);
    expect(await store.claim(run, 'one', 3)).toHaveLength(1);
    await store.close();
  });

  it('ends jobs of documents that need no reading', async () => {
    const { address, open } = await newStore();
    const store = await open();
    const run = await store.beginRun(START);
    await store.enrol(run, [fileOf('a')]);
    const [lease] = await store.claim(run, 'one', 1);
    if (lease !== undefined) await store.settle(run, lease, settledAs(lease.id));
    await sql(address, "UPDATE caseglean_queue.job SET state = 'created'");
    expect(await store.verify()).toHaveLength(1);
    expect(await store.claim(run, 'one', 1)).toEqual([]);
    expect(await store.verify()).toEqual([]);
    await store.close();
  });

  it('keeps reasons with characters that the server does not take', async () => {
    const { open } = await newStore();
    const store = await open();
    const run = await store.beginRun(START);
    await store.enrol(run, [fileOf('a', '/papers/\ud800.pdf')]);
    const [lease] = await store.claim(run, 'one', 1);
    const outcome = settledAs(fileOf('a').id, 'partial', { code: 'page-failed' });
    if (lease !== undefined && outcome.state !== 'again')
      await store.settle(run, lease, { ...outcome, reason: { code: 'page-failed', message: 'at \0\udc00 end' } });
    expect((await store.find(fileOf('a').id))[0]?.reason?.message).toBe('at \ufffd end');
    expect(await store.verify()).toEqual([]);
    await store.close();
  });

  it('has one live job of a document at most', async () => {
    const { address, open } = await newStore();
    const [store, other] = [await open({ leaseMs: 20 }), await open({ leaseMs: 20 })];
    const run = await store.beginRun(START);
    await Promise.all([store.enrol(run, [fileOf('a'), fileOf('b')]), other.enrol(run, [fileOf('b'), fileOf('a')])]);
    for (let i = 0; i < 5; i += 1) await Promise.all([store.claim(run, 'one', 2), other.claim(run, 'two', 2)]);
    const { rows } = await sql(address, "SELECT singleton_key FROM caseglean_queue.job WHERE state <= 'active'");
    expect(rows).toHaveLength(2);
    await store.close();
    await other.close();
  });

  it('lets a worker settle what pg-boss took back but nobody claimed', async () => {
    const { address, open } = await newStore();
    const store = await open();
    const run = await store.beginRun(START);
    await store.enrol(run, [fileOf('a')]);
    const [lease] = await store.claim(run, 'one', 1);
    await sql(address, "UPDATE caseglean_queue.job SET state = 'retry'");
    expect(await store.claim(run, 'two', 1)).toEqual([]);
    if (lease !== undefined) expect(await store.settle(run, lease, settledAs(lease.id))).toBe(true);
    expect(await store.verify()).toEqual([]);
    await store.close();
  });
}

function describeFaults(): void {
  const options = { create: true, write: true };

  it('shows no password, whatever goes wrong', async () => {
    const at = (rest: string): string => `postgres://postgres:hunter2@127.0.0.1:${rest}`;
    const { address } = await newStore();
    const errors = await Promise.all(
      [
        at('1/none'),
        at(`${server.port}/postgres`),
        `postgres://postgres:hun#ter2@127.0.0.1:${server.port}/x`,
        `postgres://postgres:hunter2@127.0.0.1:x/x`,
      ].map(async (where) =>
        openPostgresStore(where, options, 300).then(
          () => null,
          (error: unknown) => error,
        ),
      ),
    );
    expect(errors.map((error) => (error as { fault?: string }).fault)).toEqual(['unreachable', 'refused', 'refused', 'refused']);
    expect(errors.map(String).join()).not.toMatch(/hunter2|hun#|ter2/);
    expect(readAddress(address).name).toMatch(/^postgres:\/\/postgres@127\.0\.0\.1:\d+\/test\d+$/);
  });

  it('says that a database is missing', async () => {
    await expect(openPostgresStore(`postgres://postgres:secret@127.0.0.1:${server.port}/none`, options)).rejects.toMatchObject({
      fault: 'missing',
      message: expect.stringContaining('createdb') as string,
    });
  });

  it('says that there is no store, or another one, in a database', async () => {
    const address = await server.newDatabase();
    await expect(openPostgresStore(address, { create: false, write: false })).rejects.toMatchObject({ fault: 'missing' });
    await sql(address, 'CREATE SCHEMA caseglean; CREATE TABLE caseglean.other (x int)');
    await expect(openPostgresStore(address, options)).rejects.toMatchObject({ fault: 'not-a-store' });
  });

  it('says what a user lacks', async () => {
    const { address, open } = await newStore();
    await (await open()).close();
    await sql(address, "DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN PASSWORD 'guest'");
    const guest = address.replace('postgres:secret', 'guest:guest');
    await expect(openPostgresStore(guest, options)).rejects.toMatchObject({
      fault: 'refused',
      message: expect.stringContaining('CREATE') as string,
    });
  });

  it('shows no password where a command names the store', { timeout: 60_000 }, async () => {
    const { address, open } = await newStore();
    const store = await open();
    const run = await store.beginRun(START);
    await store.enrol(run, [fileOf('a'), fileOf('b')]);
    await store.close();
    await sql(address, 'DELETE FROM caseglean_queue.job');
    for (const [args, said] of [
      [['verify'], 'the queue has no job'],
      [['forget', 'a.pdf'], 'forgotten'],
    ] as const) {
      const { stdout, stderr } = caseglean([...args, '--store', address]);
      expect(stderr).toContain(said);
      expect(stdout + stderr).toContain(readAddress(address).name);
      expect(stdout + stderr).not.toContain('secret');
    }
  });

  it('keeps nothing of a forgotten document in any table, the queue and its dead letters among them', async () => {
    const { address, open } = await newStore();
    const store = await open();
    const run = await store.beginRun(START);
    await store.enrol(
      run,
      ['a', 'b', 'c'].map((text) => fileOf(text)),
    );
    const leases = await store.claim(run, 'one', 2);
    for (const lease of leases.slice(0, 1)) await store.settle(run, lease, settledAs(lease.id, 'quarantined', { code: 'file-unreadable' }));
    for (const text of ['a', 'b', 'c']) await store.forget(fileOf(text).id);
    for (const lease of leases) expect(await store.settle(run, lease, settledAs(lease.id))).toBe(false);
    const { rows: tables } = await sql(
      address,
      "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname LIKE 'caseglean%'",
    );
    for (const { name } of tables as { readonly name: string }[]) {
      const { rows } = await sql(
        address,
        `SELECT t FROM ${name} t WHERE ${['a', 'b', 'c'].map((text) => `t::text LIKE '%${fileOf(text).id}%'`).join(' OR ')}`,
      );
      expect(rows, name).toEqual([]);
    }
    await store.close();
  });

  it('refuses to copy a server', async () => {
    const store = await (await newStore()).open();
    await expect(store.backup('/nowhere')).rejects.toMatchObject({
      fault: 'refused',
      message: expect.stringContaining('pg_dump') as string,
    });
    await store.close();
  });

  it('goes on after the server was killed and started again', async () => {
    const { address, open } = await newStore();
    const store = await openPostgresStore(address, options);
    const run = await store.beginRun(START);
    await store.enrol(run, [fileOf('a'), fileOf('b')]);
    const [lease] = await store.claim(run, 'one', 1);
    const crashed = server.crash(500);
    const settled = lease === undefined ? false : store.settle(run, lease, settledAs(lease.id));
    await crashed;
    expect(await settled).toBe(true);
    expect(await store.claim(run, 'one', 2)).toHaveLength(1);
    await store.close();
    const again = await open();
    expect((await again.status()).states).toMatchObject({ done: 1, running: 1 });
    expect(await again.verify()).toEqual([]);
    await again.close();
  });
}

function describeSchema(): void {
  it('is made once when several workers start at once', async () => {
    const { open } = await newStore();
    const stores = await Promise.all([open(), open(), open(), open()]);
    expect((await Promise.all(stores.map((store) => store.status()))).map(({ schema }) => schema)).toEqual([1, 1, 1, 1]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('of a newer version is refused', async () => {
    const { address, open } = await newStore();
    await (await open()).close();
    await sql(address, 'INSERT INTO caseglean.migrations (version) VALUES (2)');
    await expect(open()).rejects.toMatchObject({ fault: 'newer' });
    await expect(open({ write: false })).rejects.toMatchObject({ fault: 'newer' });
  });

  it('is checked by the server, where it can', async () => {
    const { address, open } = await newStore();
    const store = await open();
    await sql(address, 'CREATE EXTENSION amcheck');
    const run = await store.beginRun(START);
    await store.enrol(run, [fileOf('a')]);
    expect(await store.verify()).toEqual([]);
    await store.close();
  });
}
