/**
 * An ingest in a process of its own, for tests that kill it: `node ingest-child.ts STORE FOLDER CONCURRENCY [STEP COUNT]`.
 * With a step it kills its whole process group when that step comes for the COUNT-th time. Ends with code 0 when all is read.
 */
import { createIngest } from '../../src/ingest/create-ingest.ts';

const [store = '', folder = '', concurrency = '1', killAt, count = '1'] = process.argv.slice(2);
let seen = 0;
for await (const event of createIngest({
  store,
  paths: [folder],
  concurrency: Number(concurrency),
  onStep: (step) => {
    if (step !== killAt) return;
    seen += 1;
    if (seen === Number(count)) process.kill(0, 'SIGKILL');
  },
}))
  if (event.kind === 'ended') process.exitCode = event.end === 'finished' ? 0 : 1;
