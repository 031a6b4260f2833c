/**
 * A worker of `bench/queue.ts`: claims, reads nothing, settles, until nothing waits. Writes its times as JSON (`WorkerTimes` in
 * `queue.ts`).
 */
import { randomBytes } from 'node:crypto';
import { openStore } from '../src/store/open-store.ts';
import { finding } from '../src/findings.ts';
import { settledAs } from '../tests/store/a-store.ts';

const [where = '', run = '', batch = ''] = process.argv.slice(2);
const store = await openStore(where, { create: false, write: true });
/** A record of a PDF takes this many bytes when it is packed, the mean of 48 printed case reports. */
const RECORD_BYTES = 4_700;

/** Twice the findings that count which papers have (0.05 each), and two that say nothing is wrong. */
const findings = [
  finding('owner-password', 'info', 'Opened without a password.'),
  finding('text-left-out', 'info', 'A stamp was left out.'),
];
const warned = [...findings, finding('no-tumour', 'warning', 'No tumour was found.')];
/** Milliseconds of each job, its part of the claim with it. */
const times: number[] = [];
let slowest = 0;

for (;;) {
  const began = performance.now();
  const leases = await store.claim(Number(run), `bench:${process.pid}`, Number(batch));
  if (leases.length === 0) break;
  const share = (performance.now() - began) / leases.length;
  for (const lease of leases) {
    const jobs = times.length;
    const outcome = settledAs(lease.id, jobs % 100 === 0 ? 'quarantined' : 'done', {
      findings: jobs % 10 === 0 ? warned : findings,
      code: jobs % 100 === 0 ? 'file-unreadable' : null,
    });
    const weighty =
      outcome.state === 'again'
        ? outcome
        : {
            ...outcome,
            record: { ...outcome.record, article: { ...outcome.record.article, keywords: [randomBytes(RECORD_BYTES).toString('base64')] } },
          };
    const at = performance.now();
    await store.settle(Number(run), lease, weighty);
    const took = performance.now() - at;
    slowest = Math.max(slowest, took);
    times.push(share + took);
  }
}
await store.close();
const { user, system } = process.cpuUsage();
const mean = (part: readonly number[]): number => part.reduce((sum, each) => sum + each, 0) / Math.max(1, part.length);
const tenth = Math.ceil(times.length / 10);
process.stdout.write(
  JSON.stringify({
    jobs: times.length,
    mean: mean(times),
    first: mean(times.slice(0, tenth)),
    last: mean(times.slice(-tenth)),
    slowest,
    processor: (user + system) / 1000,
  }),
);
