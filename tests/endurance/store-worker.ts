/**
 * A worker of `several-workers.test.ts`: claims, 'reads' and settles until nothing waits or runs. Writes a line for each settle:
 * the document, its token, and whether the store took it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../src/store/open-store.ts';
import type { Lease } from '../../src/store/store.ts';
import { settledAs } from '../store/a-store.ts';

const [where = '', run = '', leaseMs = '', readingMs = ''] = process.argv.slice(2);
const worker = `here:${process.pid}`;
const store = await openStore(where, { create: false, write: true, leaseMs: Number(leaseMs) });
let held: readonly Lease[] = [];
let ended = false;
const keeping = (async () => {
  while (!ended) {
    await sleep(Number(leaseMs) / 3);
    const lost = held.length === 0 ? [] : await store.keep(held);
    if (lost.length > 0) process.stdout.write(`lost ${lost.length}\n`);
  }
})();

for (;;) {
  held = await store.claim(Number(run), worker, 4);
  if (held.length === 0) {
    const { waiting, running } = (await store.status()).states;
    if (waiting + running === 0) break;
    await sleep(100);
  }
  for (const lease of held) {
    process.stdout.write(`read ${lease.id} ${lease.token}\n`);
    await sleep(Number(readingMs));
    const taken = await store.settle(Number(run), lease, settledAs(lease.id));
    process.stdout.write(`${taken ? 'settled' : 'refused'} ${lease.id} ${lease.token}\n`);
    held = held.filter((one) => one !== lease);
  }
}
ended = true;
await keeping;
await store.close();
