import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createIngest } from '../../src/ingest/create-ingest.ts';
import { residentBytes } from '../../src/run/watch-process.ts';
import { corpusFolder, NO_CORPUS } from '../corpus.ts';
import { exported, ingestAll, inStore, states, temporaryFolder } from '../ingest/temporary-store.ts';
import { makePapers } from './papers.ts';

const corpus = corpusFolder();
const GOOD = 50;

/** Seconds of work that a file may take in one attempt. */
const DEADLINE_S = 20;

function accepted(folder: string): Map<string, readonly string[]> {
  const [head = '', ...rows] = readFileSync(join(folder, 'INDEX.tsv'), 'utf8').trimEnd().split('\n');
  const [file, accept] = ['file', 'accept'].map((name) => head.split('\t').indexOf(name));
  return new Map(rows.map((row) => row.split('\t')).map((cells) => [cells[file ?? 0] ?? '', (cells[accept ?? 0] ?? '').split('|')]));
}

/** Processes below this one. */
function childPids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === process.pid;
      } catch {
        return false;
      }
    });
}

it.skipIf(corpus === null)(`the hostile files with ${GOOD} good ones among them${corpus === null ? ` (${NO_CORPUS})` : ''}`, async () => {
  const from = join(corpus ?? '', 'hostile');
  const folder = temporaryFolder();
  const papers = join(folder, 'papers');
  const store = join(folder, 'cases.db');
  mkdirSync(papers);
  const expected = accepted(from);
  for (const name of expected.keys()) copyFileSync(join(from, name), join(papers, name));
  const good = makePapers(papers, GOOD).map((path) => basename(path));
  await ingestAll({ store: join(folder, 'good.db'), paths: good.map((name) => join(papers, name)), concurrency: 2 });

  const begun = new Map<string, number>();
  let [parentBytes, childBytes, longest] = [0, 0, { id: '', seconds: 0 }];
  const poll = setInterval(() => {
    for (const pid of childPids()) childBytes = Math.max(childBytes, residentBytes(pid) ?? 0);
  }, 50);
  const before = process.memoryUsage.rss();
  for await (const event of createIngest({
    store,
    paths: [papers],
    concurrency: 2,
    onStep: (step, id) => {
      parentBytes = Math.max(parentBytes, process.memoryUsage.rss());
      if (id !== null && step === 'begun') begun.set(id, performance.now());
      if (id === null || step !== 'read') return;
      const seconds = (performance.now() - (begun.get(id) ?? 0)) / 1000;
      if (seconds > longest.seconds) longest = { id, seconds };
    },
  }))
    if (event.kind === 'ended') expect(event.end).toBe('finished');
  clearInterval(poll);

  const found = await states(store);
  const wrong = [...expected].flatMap(([name, accept]) => {
    const state = found[name] === 'quarantined' ? 'failed' : (found[name] ?? 'missing');
    return accept.includes(state) ? [] : [`${name}: ${state}, accepted: ${accept.join(', ')}`];
  });
  process.stderr.write(
    `parent ${(parentBytes / 1e6).toFixed(0)} MB (${(before / 1e6).toFixed(0)} before), children at most ${(childBytes / 1e6).toFixed(0)} MB, longest attempt ${longest.seconds.toFixed(1)} s\n`,
  );
  expect(wrong).toEqual([]);
  expect(good.filter((name) => found[name] !== 'done')).toEqual([]);
  // What the test runner itself holds is not the program's.
  expect(parentBytes - before).toBeLessThan(200e6);
  expect(childBytes).toBeLessThan(1.9e9);
  // Processor time is what is limited; a busy machine is granted three times as much on the clock.
  expect(longest.seconds).toBeLessThan(3 * (DEADLINE_S + 2));
  const records = new Set((await exported(store)).split('\n'));
  expect((await exported(join(folder, 'good.db'))).split('\n').filter((line) => !records.has(line))).toEqual([]);
  await inStore(store, async (open) => {
    expect(await open.verify()).toEqual([]);
  });
});
