import { appendFileSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { engineName } from '../../src/ingest/create-ingest.ts';
import { failedRecord } from '../../src/run/failed-record.ts';
import { exported, fixture, ingestAll, inStore, states, temporaryFolder } from './temporary-store.ts';

const LONG = 120_000;

const STATES = {
  'encrypted.pdf': 'needs-password',
  'not-a-pdf.pdf': 'quarantined',
  'scanned.pdf': 'no-text',
  'no-xref.pdf': 'repaired',
  'glioblastoma-dose.pdf': 'done',
  'merkel-cell-letter.pdf': 'done',
};

const MIXED = Object.keys(STATES).map(fixture);

describe('an ingest', () => {
  it('puts every document into one state, with a reason where it is not well', { timeout: LONG }, async () => {
    const store = join(temporaryFolder(), 'cases.db');
    const events = await ingestAll({ store, paths: [...MIXED, '/nowhere/paper.pdf'], concurrency: 2 });
    expect(await states(store)).toEqual(STATES);
    expect(events.filter(({ kind }) => kind === 'missing')).toEqual([
      { kind: 'missing', path: '/nowhere/paper.pdf', reason: 'No such file or folder.' },
    ]);
    expect(events.at(-1)).toEqual({ kind: 'ended', end: 'finished' });
    await inStore(store, async (open) => {
      for await (const { state, reason, attempts } of open.documents()) {
        expect(attempts).toBe(0);
        if (state !== 'done' && state !== 'repaired') expect(reason?.message).toMatch(/\.$/);
      }
      expect(await open.verify()).toEqual([]);
      const [run] = await open.runs();
      expect(run).toMatchObject({
        command: 'ingest',
        end: 'finished',
        settled: { done: 2, repaired: 1, 'no-text': 1, 'needs-password': 1, quarantined: 1 },
      });
    });
    const lines = (await exported(store))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly state: string });
    expect(lines.map(({ state }) => state).sort()).toEqual(['done', 'done', 'failed', 'needs-password', 'no-text', 'repaired']);
  });

  it('reads known bytes once, under whatever name, and keeps the names', { timeout: LONG }, async () => {
    const folder = temporaryFolder();
    const store = join(folder, 'cases.db');
    const [one, two] = [join(folder, 'one.pdf'), join(folder, 'a-second-name.pdf')];
    copyFileSync(fixture('merkel-cell-letter.pdf'), one);
    await ingestAll({ store, paths: [one] });
    copyFileSync(one, two);
    const events = await ingestAll({ store, paths: [folder] });
    expect(events.filter(({ kind }) => kind === 'settled')).toEqual([]);
    expect(events.filter(({ kind }) => kind === 'enrolled').map((event) => ('isNew' in event ? [event.isNew, event.state] : []))).toEqual([
      [false, 'done'],
      [false, 'done'],
    ]);
    expect(JSON.parse(await exported(store))).toMatchObject({ source: { fileName: 'a-second-name.pdf' } });
    await inStore(store, async (open) => {
      expect((await open.find('one.pdf'))[0]?.paths).toEqual([one, two]);
    });
  });

  it('takes a list, a folder and a pattern', { timeout: LONG }, async () => {
    const store = join(temporaryFolder(), 'cases.db');
    const list = Readable.from([`${fixture('merkel-cell-letter.pdf')}\n\n/nowhere.pdf\r\n${fixture('glioblastoma-dose.pdf')}`]);
    const events = await ingestAll({ store, paths: ['-', fixture('scann?d.{pdf,xml}')], list });
    expect(events.filter(({ kind }) => kind === 'missing')).toHaveLength(1);
    expect(await states(store)).toEqual({ 'merkel-cell-letter.pdf': 'done', 'glioblastoma-dose.pdf': 'done', 'scanned.pdf': 'no-text' });
  });

  it('reads again what is asked for, with a password', { timeout: LONG }, async () => {
    const store = join(temporaryFolder(), 'cases.db');
    await ingestAll({ store, paths: [fixture('encrypted.pdf')] });
    await ingestAll({ store, requeue: { states: ['needs-password'] }, password: 'wrong', command: 'retry' });
    expect(await states(store)).toEqual({ 'encrypted.pdf': 'needs-password' });
    await ingestAll({ store, requeue: { states: ['needs-password'] }, password: 'sesame', command: 'retry' });
    expect(await states(store)).toEqual({ 'encrypted.pdf': 'done' });
  });

  it('gives the same export for one process and four, in any order', { timeout: LONG }, async () => {
    const folder = temporaryFolder();
    const [one, four] = [join(folder, 'one.db'), join(folder, 'four.db')];
    await ingestAll({ store: one, paths: MIXED });
    await ingestAll({ store: four, paths: [...MIXED].reverse(), concurrency: 4 });
    for (const kind of ['records', 'cases', 'documents'] as const) expect(await exported(four, kind), kind).toBe(await exported(one, kind));
  });

  it('ends after what is being read when told to, and goes on with the rest', { timeout: LONG }, async () => {
    const folder = temporaryFolder();
    const [whole, stopped] = [join(folder, 'whole.db'), join(folder, 'stopped.db')];
    await ingestAll({ store: whole, paths: MIXED });
    const finish = new AbortController();
    const events = await ingestAll({
      store: stopped,
      paths: MIXED,
      finish: finish.signal,
      onStep: (step) => {
        if (step === 'settled') finish.abort();
      },
    });
    expect(events.at(-1)).toEqual({ kind: 'ended', end: 'interrupted' });
    await inStore(stopped, async (open) => {
      const { states: counts } = await open.status();
      expect(counts.running).toBe(0);
      expect(counts.waiting).toBeGreaterThan(0);
    });
    expect((await ingestAll({ store: stopped, paths: MIXED })).at(-1)).toEqual({ kind: 'ended', end: 'finished' });
    expect(await exported(stopped)).toBe(await exported(whole));
  });

  it('stops at once when told so, and when its events are no longer wanted; nothing is left running', { timeout: LONG }, async () => {
    const store = join(temporaryFolder(), 'cases.db');
    const now = new AbortController();
    const events = await ingestAll({
      store,
      paths: MIXED,
      concurrency: 2,
      signal: now.signal,
      onStep: (step) => {
        if (step === 'claimed') now.abort();
      },
    });
    expect(events.at(-1)).toEqual({ kind: 'ended', end: 'interrupted' });
    await inStore(store, async (open) => {
      expect((await open.status()).states).toMatchObject({ running: 0, waiting: 6 });
    });
  });

  it('keeps the old record when another version reads a document', { timeout: LONG }, async () => {
    const store = join(temporaryFolder(), 'cases.db');
    const path = fixture('merkel-cell-letter.pdf');
    await ingestAll({ store, paths: [path], queueOnly: true });
    const id = await inStore(store, async (open) => {
      const run = await open.beginRun({ command: 'test', worker: 'nobody:1:1:1', engine: 'older', settings: {} });
      const [lease] = await open.claim(run, 'nobody:1:1:1', 1);
      if (lease === undefined) throw new Error('nothing waits');
      const record = failedRecord(
        { fileName: 'x.pdf', sha256: lease.id, bytes: lease.bytes },
        { code: 'file-unreadable', message: 'Too old.' },
      );
      await open.settle(run, lease, { state: 'quarantined', reason: null, engine: 'older', record });
      return lease.id;
    });
    await ingestAll({ store, requeue: { notEngine: engineName() }, command: 'reprocess' });
    await inStore(store, async (open) => {
      expect(await open.engines(id)).toEqual([engineName(), 'older']);
      expect((await open.record(id))?.record.state).toBe('done');
      expect((await open.record(id, 'older'))?.record.state).toBe('failed');
    });
    expect((await ingestAll({ store, requeue: { notEngine: engineName() } })).filter(({ kind }) => kind === 'settled')).toEqual([]);
  });

  it('does not take a changed file for the one it found, and reads kept bytes where the file is gone', { timeout: LONG }, async () => {
    const folder = temporaryFolder();
    const [changed, kept] = [join(folder, 'changed.pdf'), join(folder, 'kept.db')];
    copyFileSync(fixture('merkel-cell-letter.pdf'), changed);
    await ingestAll({ store: join(folder, 'cases.db'), paths: [changed], queueOnly: true });
    await ingestAll({ store: kept, paths: [changed], queueOnly: true, keepContent: true });
    appendFileSync(changed, '% more');
    await ingestAll({ store: join(folder, 'cases.db'), command: 'work' });
    await inStore(join(folder, 'cases.db'), async (open) => {
      const [document] = await open.find('changed.pdf');
      expect(document).toMatchObject({
        state: 'quarantined',
        reason: { code: 'file-lost', message: 'The file has changed since it was found; ingest it again.' },
      });
    });
    rmSync(changed);
    await ingestAll({ store: kept, command: 'work' });
    expect(await states(kept)).toEqual({ 'changed.pdf': 'done' });
  });

  it('tries a file that stops its reader twice, then sets it aside; others go on', { timeout: LONG }, async () => {
    const folder = temporaryFolder();
    const store = join(folder, 'cases.db');
    const bomb = join(folder, 'bomb.xml');
    // A text that needs more memory than is granted.
    writeFileSync(bomb, `<article><body>${'<p>a</p>'.repeat(12_000_000)}</body></article>`);
    const events = await ingestAll({ store, paths: [bomb, fixture('merkel-cell-letter.pdf')], concurrency: 1 });
    expect(await states(store)).toEqual({ 'bomb.xml': 'quarantined', 'merkel-cell-letter.pdf': 'done' });
    expect(events.filter(({ kind }) => kind === 'stopped')).toHaveLength(1);
    await inStore(store, async (open) => {
      expect(await open.find('bomb.xml')).toMatchObject([{ attempts: 1, reason: { code: 'limit-exceeded' } }]);
    });
  });

  it('writes CSV that a spreadsheet takes for text', { timeout: LONG }, async () => {
    const folder = temporaryFolder();
    const store = join(folder, 'cases.db');
    writeFileSync(join(folder, '=cmd().pdf'), readFileSync(fixture('merkel-cell-letter.pdf')));
    writeFileSync(join(folder, '\n=cmd().pdf'), readFileSync(fixture('glioblastoma-dose.pdf')));
    await ingestAll({ store, paths: [folder] });
    const cases = await exported(store, 'cases');
    expect(cases).toMatch(/^'=cmd\(\)\.pdf,/m);
    expect(cases).toMatch(/^"'\n=cmd\(\)\.pdf",/m);
  });
});
