/** A worker of `bench/queue.ts`: claims, reads nothing, settles, until nothing waits. Writes its times as JSON. */
import { openStore } from '../src/store/open-store.ts';
import { finding } from '../src/findings.ts';
import { settledAs } from '../tests/store/a-store.ts';

const [where = '', run = '', batch = ''] = process.argv.slice(2);
const store = await openStore(where, { create: false, write: true });
/** About as many findings as a paper has; of every second document one that a status counts. */
const findings = [finding('owner-password', 'info', 'Opened without a password.'), finding('text-left-out', 'info', 'A stamp was left out.')];
const warned = [...findings, finding('no-tumour', 'warning', 'No tumour was found.')];
let [jobs, busy, slowest] = [0, 0, 0];

for (;;) {
  const began = performance.now();
  const leases = await store.claim(Number(run), `bench:${process.pid}`, Number(batch));
  busy += performance.now() - began;
  if (leases.length === 0) break;
  for (const lease of leases) {
    const outcome = settledAs(lease.id, jobs % 100 === 0 ? 'quarantined' : 'done', { findings: jobs % 2 === 0 ? warned : findings, code: jobs % 100 === 0 ? 'file-unreadable' : null });
    const at = performance.now();
    await store.settle(Number(run), lease, outcome);
    const took = performance.now() - at;
    busy += took;
    slowest = Math.max(slowest, took);
    jobs += 1;
  }
}
await store.close();
const { user, system } = process.cpuUsage();
process.stdout.write(JSON.stringify([jobs, busy, slowest, (user + system) / 1000]));
