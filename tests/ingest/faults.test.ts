import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createIngest } from '../../src/ingest/create-ingest.ts';
import { hashFile } from '../../src/run/hash-file.ts';
import { removeLeftCopies } from '../../src/ingest/kept-copies.ts';
import type { IngestEvent } from '../../src/ingest/ingest.ts';
import type { Readers } from '../../src/ingest/readers.ts';
import { watchFolders } from '../../src/ingest/watch-folders.ts';
import { workThrough } from '../../src/ingest/work-through.ts';
import { findInputs } from '../../src/run/find-inputs.ts';
import { failedRecord } from '../../src/run/failed-record.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Lease, Store } from '../../src/store/store.ts';
import { fixture, ingestAll, states, temporaryFolder } from './temporary-store.ts';

const LONG = 60_000;

/** Arrivals that never come. */
async function* nothing(): AsyncGenerator<readonly string[]> {
  await new Promise(() => undefined);
  yield [];
}

function lostDisk(): never {
  throw new Error('the disk is gone');
}

describe('a run of which one half fails or ends', () => {
  it('tells a fault of working although more files may arrive', { timeout: LONG }, async () => {
    const store = join(temporaryFolder(), 'cases.db');
    await expect(
      ingestAll({
        store,
        paths: [fixture('not-a-pdf.pdf')],
        arrivals: nothing(),
        forever: true,
        onStep: (step) => {
          if (step === 'read') lostDisk();
        },
      }),
    ).rejects.toThrow('the disk is gone');
  });

  it('tells a fault of taking files in although it would work for ever', { timeout: LONG }, async () => {
    const store = join(temporaryFolder(), 'cases.db');
    await expect(
      ingestAll({
        store,
        paths: [fixture('not-a-pdf.pdf')],
        forever: true,
        onStep: (step) => {
          if (step === 'enrolled') lostDisk();
        },
      }),
    ).rejects.toThrow('the disk is gone');
  });

  it('ends while the next line of a list, or the next arrival, is waited for', { timeout: LONG }, async () => {
    for (const more of [{ paths: ['-'], list: new PassThrough() }, { arrivals: nothing() }]) {
      const store = join(temporaryFolder(), 'cases.db');
      const finish = new AbortController();
      setTimeout(() => {
        finish.abort();
      }, 300);
      expect(await ingestAll({ store, ...more, finish: finish.signal })).toEqual([
        { kind: 'begun', left: 0 },
        { kind: 'ended', end: 'interrupted' },
      ]);
    }
  });

  it('ends when its consumer throws, although more may arrive', { timeout: LONG }, async () => {
    const seen: IngestEvent[] = [];
    await expect(
      (async () => {
        for await (const event of createIngest({
          store: join(temporaryFolder(), 'cases.db'),
          paths: [fixture('not-a-pdf.pdf')],
          arrivals: nothing(),
          forever: true,
        })) {
          seen.push(event);
          lostDisk();
        }
      })(),
    ).rejects.toThrow('the disk is gone');
    expect(seen).toHaveLength(1);
  });
});

describe('kept bytes', () => {
  it('are read where another file has taken the place of the one that was found', { timeout: LONG }, async () => {
    const folder = temporaryFolder();
    const [path, store] = [join(folder, 'scan.pdf'), join(folder, 'cases.db')];
    copyFileSync(fixture('merkel-cell-letter.pdf'), path);
    await ingestAll({ store, paths: [path], queueOnly: true, keepContent: true });
    copyFileSync(fixture('not-a-pdf.pdf'), path);
    await ingestAll({ store, command: 'work' });
    expect(await states(store)).toEqual({ 'scan.pdf': 'done' });
  });

  it('are cleaned up beside whatever others have put into the same folder', () => {
    const folder = temporaryFolder();
    vi.stubEnv('TMPDIR', folder);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    mkdirSync(join(folder, 'caseglean-copy-%E0-1'));
    removeLeftCopies();
    rmSync(join(folder, 'caseglean-copy-%E0-1'), { recursive: true });
  });
});

describe('names in a list', () => {
  it('keep the spaces that belong to them', { timeout: LONG }, async () => {
    const folder = temporaryFolder();
    const store = join(folder, 'cases.db');
    const path = join(folder, 'ends in a space.txt ');
    writeFileSync(path, 'A paper.');
    const list = new PassThrough();
    list.end(`${path}\n  ${fixture('not-a-pdf.pdf')}\n`);
    const events = await ingestAll({ store, paths: ['-'], list, queueOnly: true });
    expect(events.map(({ kind }) => kind)).toEqual(['begun', 'enrolled', 'enrolled', 'ended']);
  });
});

describe('a worker whose machine slept longer than its leases', () => {
  it('drops the reading that it began before when it claims the same document again', async () => {
    const lease = (token: number): Lease => ({
      id: 'a'.repeat(64),
      token,
      attempts: 0,
      interruptions: token - 1,
      paths: [fixture('not-a-pdf.pdf')],
      bytes: 1,
      hasContent: false,
    });
    const claims: Lease[][] = [[lease(1)], [lease(2)]];
    const released: number[] = [];
    const store = {
      claim: () => Promise.resolve(claims.shift() ?? []),
      keep: () => Promise.resolve([]),
      releaseGone: () => Promise.resolve(),
      hasWork: () => Promise.resolve(false),
      settle: () => Promise.resolve(true),
      release: (_: number, { token }: Lease) => {
        released.push(token);
        return Promise.resolve();
      },
    } as unknown as Store;
    let reading = 0;
    const readers = {
      use: async () => {
        reading += 1;
        await wait(reading === 1 ? 200 : 50);
        reading -= 1;
        return null;
      },
      close: () => Promise.resolve(),
    } as Readers;
    const never = new AbortController().signal;
    await workThrough(
      { store, readers, run: 1, worker: 'w', tell: () => Promise.resolve(), step: () => undefined },
      { engine: 'e', ocr: 'never', password: null, concurrency: 1, goOn: () => false, isNear: true },
      { finish: never, now: never },
    );
    expect(reading).toBe(0);
    expect(released.sort()).toEqual([1, 2]);
  });
});

describe('a watched folder', () => {
  it('loses nothing that comes while its first files are taken in, and needs to hold none', { timeout: LONG }, async () => {
    const [empty, inbox] = [temporaryFolder(), temporaryFolder()];
    copyFileSync(fixture('scanned.pdf'), join(inbox, 'first.pdf'));
    const stop = new AbortController();
    const given: string[] = [];
    for await (const paths of watchFolders([empty, inbox], { poll: false, signal: stop.signal })) {
      // The first are being taken in, which may take hours, when another one comes.
      if (given.length === 0) copyFileSync(fixture('merkel-cell-letter.pdf'), join(inbox, 'second.pdf'));
      if (given.length === 0) await wait(500);
      given.push(...paths);
      if (given.length > 1) stop.abort();
    }
    expect(given).toEqual([inbox, join(inbox, 'second.pdf')]);
  });
});

describe('many folders made at once in a watched one', () => {
  it('give all their files, each when it is whole', { timeout: LONG }, async () => {
    const inbox = temporaryFolder();
    const stop = new AbortController();
    const given: string[] = [];
    const growing = join(inbox, 'growing.pdf');
    const paths = Array.from({ length: 20 }, (_, number) => join(inbox, `${number}`, 'below', 'paper.pdf'));
    setTimeout(() => {
      writeFileSync(growing, 'a');
      for (const path of paths) {
        mkdirSync(join(path, '..'), { recursive: true });
        writeFileSync(path, path);
      }
    }, 300);
    let written = 0;
    setTimeout(() => {
      writeFileSync(growing, 'whole');
      written = performance.now();
    }, 1800);
    let waited = 0;
    for await (const some of watchFolders([inbox], { poll: false, signal: stop.signal })) {
      if (some.includes(growing)) waited = performance.now() - written;
      given.push(...some);
      if (given.length > paths.length) stop.abort();
    }
    expect(given.sort()).toEqual([...paths, growing].sort());
    expect(waited).toBeGreaterThan(1900);
  });
});

describe('a folder that cannot be looked into', () => {
  it.skipIf(process.getuid?.() === 0)('is told', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'closed'), { mode: 0 });
    expect(findInputs([folder]).missing).toEqual([{ path: join(folder, 'closed'), reason: 'Permission denied.' }]);
  });
});

describe('two runs on one store', () => {
  it('each tell what became of their files, whoever read them', { timeout: LONG }, async () => {
    const store = join(temporaryFolder(), 'cases.db');
    const path = fixture('not-a-pdf.pdf');
    const { sha256: id, bytes } = await hashFile(path);
    const lease: Lease = { id, token: 1, attempts: 0, interruptions: 0, paths: [path], bytes, hasContent: false };
    const reason = { code: 'file-unreadable', message: 'Said so.' };
    const other = await openStore(store, { create: true, write: true });
    const events = await ingestAll({
      store,
      paths: [path],
      onStep: (step) => {
        if (step !== 'enrolled') return;
        // The other run is faster.
        void other.claim(1, 'elsewhere:1:1:1', 1);
        void other.settle(1, lease, {
          state: 'quarantined',
          reason,
          engine: 'e',
          record: failedRecord({ fileName: 'x', sha256: id, bytes }, reason),
        });
      },
    });
    await other.close();
    expect(events.filter((event) => 'state' in event)).toEqual([
      { kind: 'enrolled', id, path, isNew: true, state: 'waiting' },
      { kind: 'enrolled', id, path, isNew: false, state: 'quarantined' },
    ]);
  });
});
