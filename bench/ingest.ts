/**
 * Measures bulk ingest: `npm run bench:ingest -- PAPERS [COUNT] [--soak N]`.
 *
 * Reads COUNT different papers (copies of those in PAPERS, a comment added to each) with one and with two processes into new stores,
 * side by side in one run, and prints papers a second, memory and what the queue costs a document. With --soak it takes in N tiny
 * documents and prints the memory of the parent over the run.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIngest } from '../src/ingest/create-ingest.ts';
import { openStore } from '../src/store/open-store.ts';

const args = process.argv.slice(2);
const soakAt = args.indexOf('--soak');
const soak = soakAt === -1 ? 0 : Number(args[soakAt + 1]);
const [papers, count = '60'] = args.filter((_, index) => soakAt === -1 || (index !== soakAt && index !== soakAt + 1));
const folder = mkdtempSync(join(tmpdir(), 'caseglean-bench-'));

interface Measured {
  readonly documents: number;
  readonly seconds: number;
  readonly settleMs: number;
  readonly rss: readonly number[];
}

/** One run; the time counts from the first settled document, when the processes are warm. */
async function measure(store: string, paths: readonly string[], concurrency: number): Promise<Measured> {
  let [documents, first, last, settleMs, readAt] = [0, 0, 0, 0, 0];
  const rss: number[] = [];
  for await (const event of createIngest({
    store,
    paths,
    concurrency,
    onStep: (step) => {
      if (step === 'read') readAt = performance.now();
      if (step === 'settled') settleMs += performance.now() - readAt;
    },
  })) {
    if (event.kind !== 'settled') continue;
    documents += 1;
    last = performance.now();
    if (documents === 1) first = last;
    if (documents % (soak === 0 ? 20 : Math.max(1, Math.floor(soak / 10))) === 0) rss.push(process.memoryUsage.rss() / 1e6);
  }
  return { documents: documents - 1, seconds: (last - first) / 1000, settleMs: settleMs / documents, rss };
}

function copies(from: string, number: number): string {
  const to = join(folder, 'papers');
  mkdirSync(to);
  const names = readdirSync(from)
    .filter((name) => name.endsWith('.pdf'))
    .sort();
  for (let index = 0; index < number; index += 1) {
    writeFileSync(
      join(to, `${index}.pdf`),
      Buffer.concat([readFileSync(join(from, names[index % names.length] ?? '')), Buffer.from(`\n% ${index}\n`)]),
    );
  }
  return to;
}

/** Documents of a few lines each. */
function tinyDocuments(number: number): string {
  const to = join(folder, 'tiny');
  for (let index = 0; index < number; index += 1) {
    if (index % 1000 === 0) mkdirSync(join(to, String(index / 1000)), { recursive: true });
    writeFileSync(
      join(to, String(Math.floor(index / 1000)), `${index}.xml`),
      `<article><body><sec><title>Case</title><p>A ${20 + (index % 60)}-year-old man, number ${index}, had a melanoma.</p></sec></body></article>`,
    );
  }
  return to;
}

try {
  if (papers !== undefined) {
    const from = copies(papers, Number(count));
    for (const concurrency of [1, 2]) {
      const { documents, seconds, settleMs, rss } = await measure(join(folder, `${concurrency}.db`), [from], concurrency);
      console.log(
        `${concurrency} process${concurrency === 1 ? '  ' : 'es'}  ${(documents / seconds).toFixed(2)} papers a second, ${settleMs.toFixed(2)} ms to settle one, parent ${Math.max(...rss, 0).toFixed(0)} MB`,
      );
    }
  }
  if (soak > 0) {
    const store = join(folder, 'soak.db');
    const { documents, seconds, settleMs, rss } = await measure(store, [tinyDocuments(soak)], 2);
    console.log(`${documents + 1} documents, ${(documents / seconds).toFixed(0)} a second, ${settleMs.toFixed(2)} ms to settle one`);
    console.log(`parent MB after each tenth: ${rss.map((mb) => mb.toFixed(0)).join(' ')}`);
    const open = await openStore(store, { create: false, write: false });
    const began = performance.now();
    await open.status();
    console.log(`status ${(performance.now() - began).toFixed(0)} ms`);
    await open.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
