import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { finding } from '../../src/findings.ts';
import type { Lease, Outcome, Store } from '../../src/store/store.ts';
import { fileOf, settledAs, START } from './a-store.ts';

/** A store under test. `open` opens the same store once more, as another worker does; `change` runs SQL behind its back. */
export interface StoreUnderTest {
  readonly open: (options?: { readonly write?: boolean; readonly leaseMs?: number }) => Promise<Store>;
  readonly change: (sql: string) => Promise<void>;
  readonly tables: { readonly documents: string; readonly names: string; readonly records: string; readonly log: string };
  /** SQL that gives a blob with its first byte changed. */
  readonly flipped: (column: string) => string;
}

/** Makes an empty store for each test. */
export type NewStore = () => Promise<StoreUnderTest>;

const AGAIN: Outcome = { state: 'again', reason: { code: 'limit-exceeded', message: 'took too long' } };

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const each of source) list.push(each);
  return list;
}

/** What a check says of a store: its sentences, or the fault that it stops at. */
async function saidOf(check: Promise<readonly string[]>): Promise<string> {
  return (await check.catch((error: unknown) => [String(error)])).join('\n');
}

function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined || list.length !== 1) throw new RangeError(`expected one, got ${list.length}`);
  return first;
}

/** A store with a run and some files in it. */
async function storeWith(
  newStore: NewStore,
  texts: readonly string[],
  leaseMs?: number,
): Promise<{ readonly under: StoreUnderTest; readonly store: Store; readonly run: number }> {
  const under = await newStore();
  const store = await under.open(leaseMs === undefined ? {} : { leaseMs });
  const run = await store.beginRun(START);
  await store.enrol(
    run,
    texts.map((text) => fileOf(text)),
  );
  return { under, store, run };
}

/** Claims all and settles them. */
async function settleAll(store: Store, run: number, outcome: (lease: Lease) => Outcome = ({ id }) => settledAs(id)): Promise<void> {
  for (const lease of await store.claim(run, START.worker, 100)) expect(await store.settle(run, lease, outcome(lease))).toBe(true);
}

/** What every store keeps to, whatever it is made of. */
export function describeStore(name: string, newStore: NewStore): void {
  describe(`${name}: enrolling`, () => {
    describeEnrolling(newStore);
  });
  describe(`${name}: leases`, () => {
    describeLeases(newStore);
  });
  describe(`${name}: outcomes`, () => {
    describeOutcomes(newStore);
  });
  describe(`${name}: looking`, () => {
    describeLooking(newStore);
  });
  describe(`${name}: upkeep`, () => {
    describeUpkeep(newStore);
  });
}

function describeEnrolling(newStore: NewStore): void {
  it('takes bytes in once, however often and under whatever name they come', async () => {
    const { store, run } = await storeWith(newStore, ['a']);
    const id = fileOf('a').id;
    expect(await store.enrol(run, [fileOf('a'), fileOf('a', '/other/name.pdf'), fileOf('b'), fileOf('b')])).toEqual([
      { id, path: '/papers/a.pdf', isNew: false, state: 'waiting' },
      { id, path: '/other/name.pdf', isNew: false, state: 'waiting' },
      { id: fileOf('b').id, path: '/papers/b.pdf', isNew: true, state: 'waiting' },
      { id: fileOf('b').id, path: '/papers/b.pdf', isNew: false, state: 'waiting' },
    ]);
    expect(only(await store.find(id)).paths).toEqual(['/papers/a.pdf', '/other/name.pdf']);
    expect((await all(store.log(id))).map(({ event }) => event)).toEqual(['enrolled', 'named']);
    await store.close();
  });

  it('keeps what is settled as it is', async () => {
    const { store, run } = await storeWith(newStore, ['a']);
    await settleAll(store, run);
    expect(only(await store.enrol(run, [fileOf('a')]))).toMatchObject({ isNew: false, state: 'done' });
    expect(await store.claim(run, START.worker, 1)).toEqual([]);
    await store.close();
  });

  it('lets a document wait again whose file was lost and is found, and no other that was set aside', async () => {
    const { store, run } = await storeWith(newStore, ['a', 'b']);
    await settleAll(store, run, ({ id }) =>
      settledAs(id, 'quarantined', { code: id === fileOf('a').id ? 'file-lost' : 'file-unreadable' }),
    );
    const enrolled = await store.enrol(run, [fileOf('a', '/moved/a.pdf'), fileOf('b', '/moved/b.pdf')]);
    expect(enrolled.map(({ isNew, state }) => [isNew, state])).toEqual([
      [false, 'waiting'],
      [false, 'quarantined'],
    ]);
    expect(only(await store.claim(run, 'one', 5)).paths).toEqual(['/papers/a.pdf', '/moved/a.pdf']);
    expect(await store.verify()).toEqual([]);
    await store.close();
  });

  it('keeps bytes that workers cannot reach', async () => {
    const { store, run } = await storeWith(newStore, ['a']);
    const content = Buffer.from('%PDF-1.7');
    await store.enrol(run, [{ ...fileOf('b'), content }]);
    expect((await store.claim(run, START.worker, 2)).map(({ hasContent }) => hasContent)).toEqual([false, true]);
    expect(await store.content(fileOf('a').id)).toBeNull();
    expect(Buffer.from((await store.content(fileOf('b').id)) ?? [])).toEqual(content);
    await store.close();
  });

  it('takes nothing in, and claims nothing, where there is nothing', async () => {
    const { store, run } = await storeWith(newStore, []);
    expect(await store.enrol(run, [])).toEqual([]);
    expect(await store.claim(run, START.worker, 3)).toEqual([]);
    expect(await store.keep([])).toEqual([]);
    await store.close();
  });
}

function describeLeases(newStore: NewStore): void {
  it('gives out the oldest first, each to one worker', async () => {
    const { under, store, run } = await storeWith(newStore, ['c', 'a', 'd', 'b']);
    const other = await under.open();
    const [first, second] = [await store.claim(run, 'one', 3), await other.claim(run, 'two', 3)];
    expect(first.map(({ paths }) => paths[0])).toEqual(['/papers/c.pdf', '/papers/a.pdf', '/papers/d.pdf']);
    expect(second.map(({ paths }) => paths[0])).toEqual(['/papers/b.pdf']);
    expect(first[0]).toEqual({
      id: fileOf('c').id,
      token: 1,
      attempts: 0,
      interruptions: 0,
      paths: ['/papers/c.pdf'],
      bytes: 1,
      hasContent: false,
    });
    expect((await store.status()).states).toMatchObject({ waiting: 0, running: 4 });
    await store.close();
    await other.close();
  });

  it('lapse when nobody keeps them, and what was interrupted comes last', async () => {
    const { store, run } = await storeWith(newStore, ['a', 'b'], 50);
    const lost = only(await store.claim(run, 'one', 1));
    await sleep(120);
    const leases = await store.claim(run, 'two', 2);
    expect(leases.map(({ id, token, interruptions }) => ({ id, token, interruptions }))).toEqual([
      { id: fileOf('b').id, token: 1, interruptions: 0 },
      { id: fileOf('a').id, token: 2, interruptions: 1 },
    ]);
    expect(await store.keep([lost])).toEqual([lost.id]);
    expect(await store.settle(run, lost, settledAs(lost.id))).toBe(false);
    expect(only(await store.find(lost.id))).toMatchObject({ state: 'running', engine: null, interruptions: 1 });
    expect((await all(store.log(lost.id))).map(({ event }) => event)).toEqual(['enrolled', 'claimed', 'interrupted', 'claimed', 'refused']);
    await store.close();
  });

  it('last while they are kept', async () => {
    const { store, run } = await storeWith(newStore, ['a'], 400);
    const lease = only(await store.claim(run, 'one', 1));
    for (let i = 0; i < 6; i += 1) {
      await sleep(100);
      expect(await store.keep([lease])).toEqual([]);
    }
    expect(await store.claim(run, 'two', 1)).toEqual([]);
    expect(await store.settle(run, lease, settledAs(lease.id))).toBe(true);
    await store.close();
  });

  it('given back unread count for nothing', async () => {
    const { store, run } = await storeWith(newStore, ['a', 'b']);
    const lease = only(await store.claim(run, 'one', 1));
    await store.release(run, lease);
    const next = await store.claim(run, 'one', 2);
    expect(next.map(({ id, token, attempts, interruptions }) => ({ id, token, attempts, interruptions }))).toEqual([
      { id: fileOf('a').id, token: 2, attempts: 0, interruptions: 0 },
      { id: fileOf('b').id, token: 1, attempts: 0, interruptions: 0 },
    ]);
    await store.release(run, lease);
    expect((await store.status()).states.running).toBe(2);
    await store.close();
  });

  it('of workers that are gone are given back at once', async () => {
    const { store, run } = await storeWith(newStore, ['a', 'b']);
    await store.claim(run, 'gone', 1);
    await store.claim(run, 'there', 1);
    await store.releaseGone((worker) => worker === 'gone');
    expect((await store.claim(run, 'new', 2)).map(({ id, interruptions }) => ({ id, interruptions }))).toEqual([
      { id: fileOf('a').id, interruptions: 1 },
    ]);
    await store.close();
  });
}

function describeOutcomes(newStore: NewStore): void {
  it('are written once: a lease that was used is over', async () => {
    const { store, run } = await storeWith(newStore, ['a']);
    const lease = only(await store.claim(run, 'one', 1));
    expect(await store.settle(run, lease, settledAs(lease.id, 'partial', { code: 'page-failed' }))).toBe(true);
    expect(await store.settle(run, lease, settledAs(lease.id))).toBe(false);
    expect(only(await store.find(lease.id))).toMatchObject({
      state: 'partial',
      reason: { code: 'page-failed', message: 'said so' },
      engine: START.engine,
    });
    await store.close();
  });

  it('of a reading that was stopped give it another attempt', async () => {
    const { store, run } = await storeWith(newStore, ['a']);
    expect(await store.settle(run, only(await store.claim(run, 'one', 1)), AGAIN)).toBe(true);
    const second = only(await store.claim(run, 'one', 1));
    expect(second).toMatchObject({ attempts: 1, token: 2 });
    expect(await store.settle(run, second, settledAs(second.id, 'quarantined', { code: 'limit-exceeded' }))).toBe(true);
    expect(await store.claim(run, 'one', 1)).toEqual([]);
    expect(await store.status()).toMatchObject({ deadLetters: 1, states: { quarantined: 1 } });
    expect(await store.verify()).toEqual([]);
    await store.close();
  });

  it('can be asked for anew, by state, by engine and by id, with the old records kept', async () => {
    const { store, run } = await storeWith(newStore, ['a', 'b', 'c']);
    await settleAll(store, run, ({ id }) =>
      id === fileOf('a').id ? settledAs(id, 'quarantined', { code: 'file-unreadable' }) : settledAs(id),
    );
    expect(await store.requeue(run, { states: ['quarantined', 'no-text'] })).toBe(1);
    expect(await store.status()).toMatchObject({ deadLetters: 0, states: { waiting: 1, done: 2 } });
    expect(await store.requeue(run, { id: fileOf('a').id })).toBe(0);
    expect(await store.requeue(run, { id: fileOf('b').id })).toBe(1);
    await settleAll(store, run, ({ id }) => settledAs(id, 'done', { engine: 'newer' }));
    expect(await store.requeue(run, { notEngine: 'newer' })).toBe(1);
    await settleAll(store, run, ({ id }) => settledAs(id, 'done', { engine: 'newer' }));
    expect(await store.engines(fileOf('a').id)).toEqual(['newer', START.engine]);
    expect((await store.record(fileOf('a').id))?.engine).toBe('newer');
    expect((await store.record(fileOf('a').id, START.engine))?.engine).toBe(START.engine);
    expect([await store.record(fileOf('a').id, 'none'), await store.record('f'.repeat(64))]).toEqual([null, null]);
    await store.check();
    expect((await all(store.records())).map(({ engine }) => engine)).toEqual(['newer', 'newer', 'newer']);
    expect((await all(store.records({ engine: START.engine }))).map(({ document }) => document.id)).toEqual(
      [fileOf('a').id, fileOf('b').id, fileOf('c').id].sort(),
    );
    expect(await store.verify()).toEqual([]);
    await store.close();
  });

  it('replace the record of the same engine', async () => {
    const { store, run } = await storeWith(newStore, ['a']);
    await settleAll(store, run, ({ id }) => settledAs(id, 'done', { findings: [finding('no-tumour', 'warning', 'none')] }));
    await store.requeue(run, { states: ['done'] });
    await settleAll(store, run, ({ id }) => settledAs(id, 'done', { findings: [finding('no-patient', 'warning', 'none')] }));
    expect(only(await all(store.records())).record.findings.map(({ code }) => code)).toEqual(['no-patient']);
    expect((await store.status()).findings).toEqual([{ code: 'no-patient', severity: 'warning', documents: 1 }]);
    await store.close();
  });
}

function describeLooking(newStore: NewStore): void {
  it('counts states, engines and findings, each document once', async () => {
    const { store, run } = await storeWith(newStore, ['a', 'b', 'c']);
    const warnings = [
      finding('blank-page', 'warning', 'one'),
      finding('blank-page', 'warning', 'two'),
      finding('overprinted-text', 'info', 'three'),
    ];
    for (const lease of await store.claim(run, START.worker, 2))
      await store.settle(run, lease, settledAs(lease.id, 'partial', { findings: warnings, code: 'page-failed' }));
    expect(await store.status()).toEqual({
      documents: 3,
      schema: 1,
      deadLetters: 0,
      engines: [{ engine: START.engine, documents: 2 }],
      findings: [{ code: 'blank-page', severity: 'warning', documents: 2 }],
      states: { waiting: 1, running: 0, done: 0, repaired: 0, partial: 2, 'no-text': 0, 'needs-password': 0, quarantined: 0 },
    });
    await store.close();
  });

  it('lists documents and records by id, through any number of pages', async () => {
    const texts = Array.from({ length: 450 }, (_, i) => `paper ${i}`);
    const { store, run } = await storeWith(newStore, texts);
    for (
      let leases = await store.claim(run, 'one', 50);
      leases.length > 0;
      leases = leases[0] !== undefined && leases.length === 50 ? await store.claim(run, 'one', 50) : []
    ) {
      for (const [i, { id, ...lease }] of leases.entries())
        await store.settle(run, { id, ...lease }, settledAs(id, i % 2 === 0 ? 'done' : 'no-text'));
    }
    const ids = texts.map((text) => fileOf(text).id).sort();
    expect((await all(store.documents())).map(({ id }) => id)).toEqual(ids);
    expect((await all(store.records())).map(({ document, record }) => [document.id, record.source.sha256])).toEqual(
      ids.map((id) => [id, id]),
    );
    expect(await all(store.documents({ states: ['no-text'] }))).toHaveLength(225);
    expect(await all(store.documents({ engine: 'none' }))).toEqual([]);
    await store.close();
  }, 60_000);

  it('finds documents by the beginning of an id, a path, or the end of one', async () => {
    const { store, run } = await storeWith(newStore, ['a']);
    await store.enrol(run, [fileOf('b', '/papers/100%_b.pdf'), fileOf('c', '/papers/100x_b.pdf')]);
    expect(only(await store.find(fileOf('a').id.slice(0, 8).toUpperCase())).paths).toEqual(['/papers/a.pdf']);
    expect(only(await store.find('a.pdf')).id).toBe(fileOf('a').id);
    expect(only(await store.find('papers/a.pdf')).id).toBe(fileOf('a').id);
    expect(only(await store.find('100%_b.pdf')).id).toBe(fileOf('b').id);
    expect(await store.find('.pdf')).toEqual([]);
    expect(await store.find("'; DROP TABLE documents; --")).toEqual([]);
    await store.close();
  });

  it('tells the newest runs, and what each settled', async () => {
    const { store, run } = await storeWith(newStore, ['a']);
    await settleAll(store, run);
    const second = await store.beginRun({ ...START, command: 'work' });
    await store.endRun(run, 'finished');
    const rows = await store.runs();
    expect(rows.map((row) => ({ ...row, began: 0, ended: row.ended === null ? null : 0 }))).toEqual([
      { ...START, command: 'work', run: second, began: 0, ended: null, end: null, settled: {} },
      { ...START, run, began: 0, ended: 0, end: 'finished', settled: { done: 1 } },
    ]);
    expect(rows[1]?.began).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(await store.runs(1)).toHaveLength(1);
    await store.close();
  });

  it('opens to look only, and then writes nothing', async () => {
    const { under, store, run } = await storeWith(newStore, ['a']);
    await settleAll(store, run);
    await store.close();
    const looking = await under.open({ write: false });
    expect(await all(looking.records())).toHaveLength(1);
    expect((await looking.status()).states.done).toBe(1);
    await expect(looking.beginRun(START)).rejects.toMatchObject({ name: 'Error', fault: 'read-only' });
    await looking.close();
  });
}

function describeUpkeep(newStore: NewStore): void {
  it('removes all that is known of a document', async () => {
    const { store, run } = await storeWith(newStore, ['a', 'b', 'c']);
    await settleAll(store, run, ({ id }) =>
      settledAs(id, id === fileOf('b').id ? 'quarantined' : 'done', {
        findings: [finding('no-tumour', 'warning', 'none')],
        code: 'file-unreadable',
      }),
    );
    for (const text of ['a', 'b']) await store.forget(fileOf(text).id);
    expect(await store.find(fileOf('a').id)).toEqual([]);
    expect(await store.find('a.pdf')).toEqual([]);
    expect(await all(store.log(fileOf('a').id))).toEqual([]);
    expect(await store.engines(fileOf('a').id)).toEqual([]);
    expect(await store.status()).toMatchObject({ documents: 1, deadLetters: 0, findings: [{ code: 'no-tumour', documents: 1 }] });
    expect((await all(store.log())).at(-1)).toMatchObject({ event: 'forgotten', document: null });
    await expect(store.forget(fileOf('a').id)).rejects.toMatchObject({ fault: 'unknown-document' });
    expect(await store.verify()).toEqual([]);
    await store.close();
  });

  it('forgets a document that is being read: its worker is refused', async () => {
    const { store, run } = await storeWith(newStore, ['a', 'b']);
    const lease = only(await store.claim(run, 'one', 1));
    await store.forget(lease.id);
    expect(await store.keep([lease])).toEqual([lease.id]);
    expect(await store.settle(run, lease, settledAs(lease.id))).toBe(false);
    expect(await all(store.log(lease.id))).toEqual([]);
    expect((await store.claim(run, 'one', 5)).map(({ id }) => id)).toEqual([fileOf('b').id]);
    await store.close();
  });

  it('keeps its log from being changed or shortened', async () => {
    const { under, store } = await storeWith(newStore, ['a']);
    await expect(under.change(`UPDATE ${under.tables.log} SET event = 'x'`)).rejects.toThrow('append-only');
    await expect(under.change(`DELETE FROM ${under.tables.log}`)).rejects.toThrow('append-only');
    expect((await all(store.log())).map(({ event }) => event)).toEqual(['run-begun', 'enrolled']);
    await store.close();
  });

  it.each([
    [
      'record',
      ({ tables, flipped }: StoreUnderTest) => `UPDATE ${tables.records} SET record = ${flipped('record')}`,
      /record of document [0-9a-f]{64} has changed/,
    ],
    [
      'name',
      ({ tables }: StoreUnderTest) => `UPDATE ${tables.names} SET path = replace(path, 'a', 'b')`,
      /name of document [0-9a-f]{64} has changed/,
    ],
    ['state', ({ tables }: StoreUnderTest) => `UPDATE ${tables.documents} SET state = 'no-text'`, /document [0-9a-f]{64} has changed/],
    ['missing name', ({ tables }: StoreUnderTest) => `DELETE FROM ${tables.names}`, /has no name/],
  ])('finds a %s that was changed', async (_, sql, sentence) => {
    const { under, store, run } = await storeWith(newStore, ['a']);
    await settleAll(store, run);
    expect(await store.verify()).toEqual([]);
    await under.change(sql(under));
    expect(await saidOf(store.verify())).toMatch(sentence);
    await store.close();
  });

  it('gives no record that has changed', async () => {
    const { under, store, run } = await storeWith(newStore, ['a']);
    await settleAll(store, run);
    await under.change(`UPDATE ${under.tables.records} SET record = ${under.flipped('record')}`);
    await expect(all(store.records())).rejects.toMatchObject({ fault: 'corrupt' });
    await store.close();
  });
}
