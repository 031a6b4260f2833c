import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/ingest/find-files.ts';
import { Mailbox } from '../../src/ingest/mailbox.ts';
import { isGoneWorker, workerName } from '../../src/ingest/worker-name.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fixture, ingestAll, inStore, temporaryFolder } from './temporary-store.ts';

describe('a mailbox', () => {
  it('lets producers wait while it is full, and hands over in order', async () => {
    const mailbox = new Mailbox<number>(2);
    const put: number[] = [];
    const producing = (async () => {
      for (let item = 0; item < 6; item += 1) {
        await mailbox.put(item);
        put.push(item);
      }
      mailbox.close(99);
    })();
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect(put).toEqual([0, 1]);
    const taken: number[] = [];
    for await (const item of mailbox) taken.push(item);
    await producing;
    expect(taken).toEqual([0, 1, 2, 3, 4, 5, 99]);
  });

  it('ends with the error, after what lay there', async () => {
    const mailbox = new Mailbox<number>(5);
    await mailbox.put(1);
    mailbox.fail(new Error('the disk'));
    const taken: number[] = [];
    await expect(
      (async () => {
        for await (const item of mailbox) taken.push(item);
      })(),
    ).rejects.toThrow('the disk');
    expect(taken).toEqual([1]);
  });

  it('lets nobody wait once it is discarded', async () => {
    const mailbox = new Mailbox<number>(0);
    const waiting = mailbox.put(1);
    mailbox.discard();
    await waiting;
    await mailbox.put(2);
  });
});

describe('a worker’s name', () => {
  it('tells whether its process still lives, on this machine alone', () => {
    const name = workerName();
    expect(isGoneWorker(name)).toBe(false);
    expect(workerName()).not.toBe(name);
    const [, place = '', pid = '', begin = ''] = /^(.*):(\d+):(\d+):\d+$/.exec(name) ?? [];
    expect(isGoneWorker(`${place}:4194304:${begin}:1`)).toBe(true);
    // The number of an ended process that another one got.
    expect(isGoneWorker(`${place}:${pid}:1:1`)).toBe(true);
    expect(isGoneWorker(`elsewhere:4194304:${begin}:1`)).toBe(false);
    // A container, or a copy of the machine, that has the same name but other processes.
    expect(isGoneWorker(`${hostname()}/00000000-1:4194304:${begin}:1`)).toBe(false);
  });
});

describe('finding files', () => {
  it('leaves out hidden files and links to folders, and tells what cannot be read', async () => {
    const folder = temporaryFolder();
    const outside = temporaryFolder();
    mkdirSync(join(folder, 'below', '.hidden'), { recursive: true });
    for (const path of ['a.pdf', 'below/b.PDF', 'below/.hidden/c.pdf', '.d.pdf', 'e.txt']) writeFileSync(join(folder, path), path);
    writeFileSync(join(outside, 'secret.pdf'), 'secret');
    symlinkSync(outside, join(folder, 'link'));
    symlinkSync(join(outside, 'gone.pdf'), join(folder, 'dangling.pdf'));
    const found: string[] = [];
    for await (const one of findFiles(
      [folder, join(folder, '*.txt'), '-', join(folder, 'no*.pdf')],
      Readable.from([`${join(folder, 'e.txt')}\n`]),
      true,
    )) {
      found.push(
        'file' in one
          ? `${one.file.path.slice(folder.length)} ${one.file.bytes} ${one.file.id.slice(0, 4)} ${Buffer.from(one.file.content ?? []).toString()}`
          : `missing ${one.missing.path.slice(folder.length)}`,
      );
    }
    expect(found.map((line) => line.replace(/ [0-9a-f]{4} /, ' '))).toEqual([
      'missing /dangling.pdf',
      '/a.pdf 5 a.pdf',
      '/below/b.PDF 11 below/b.PDF',
      '/e.txt 5 e.txt',
      '/e.txt 5 e.txt',
      'missing /no*.pdf',
    ]);
  });
});

describe('a document during whose reading the program keeps ending', () => {
  it('comes after the others, and is set aside in the end', { timeout: 120_000 }, async () => {
    const path = join(temporaryFolder(), 'cases.db');
    await ingestAll({ store: path, paths: [fixture('merkel-cell-letter.pdf'), fixture('glioblastoma-dose.pdf')], queueOnly: true });
    const gone = workerName().replace(/:\d+:\d+:\d+$/, ':4194304:1:1');
    const store = await openStore(path, { create: false, write: true });
    const run = await store.beginRun({ command: 'test', worker: gone, engine: 'x', settings: {} });
    const [first] = await store.claim(run, gone, 1);
    await store.releaseGone(isGoneWorker);
    const [second] = await store.claim(run, gone, 1);
    expect(second?.id).not.toBe(first?.id);
    if (second !== undefined) await store.release(run, second);
    for (let time = 0; time < 9; time += 1) {
      const leases = await store.claim(run, gone, 2);
      for (const lease of leases) if (lease.id !== first?.id) await store.release(run, lease);
      await store.releaseGone(isGoneWorker);
    }
    await store.close();
    await ingestAll({ store: path });
    await inStore(path, async (open) => {
      for await (const document of open.documents()) {
        if (document.id === first?.id)
          expect(document).toMatchObject({
            state: 'quarantined',
            reason: { code: 'limit-exceeded', message: 'The program ended 10 times while this file was being read.' },
          });
        else expect(document.state).toBe('done');
      }
    });
  });
});
