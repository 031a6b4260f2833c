import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Step } from '../../src/ingest/ingest.ts';
import { exported, ingestAll, inStore, temporaryFolder } from '../ingest/temporary-store.ts';
import { makePapers, randomNumbers } from './papers.ts';

const PAPERS = Number(process.env['CASEGLEAN_ENDURANCE_PAPERS'] ?? 500);
const KILLS = Number(process.env['CASEGLEAN_ENDURANCE_KILLS'] ?? 50);
const STEPS: readonly Step[] = ['run-begun', 'enrolled', 'claimed', 'begun', 'read', 'settled', 'run-ended'];

interface ChildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Starts an ingest in a process group of its own. */
function start(
  store: string,
  folder: string,
  concurrency: number,
  kill: readonly string[] = [],
): { readonly pid: number; readonly end: Promise<ChildEnd> } {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'ingest-child.ts'), store, folder, String(concurrency), ...kill], {
    detached: true,
    stdio: 'ignore',
  });
  const end = new Promise<ChildEnd>((resolve) => {
    child.on('exit', (code, signal) => {
      resolve({ code, signal });
    });
  });
  return { pid: child.pid ?? 0, end };
}

it(`${PAPERS} papers, the process group killed at ${KILLS} random moments and after each step: nothing lost, nothing twice`, async () => {
  const folder = temporaryFolder();
  const papers = join(folder, 'papers');
  const [whole, killed] = [join(folder, 'whole.db'), join(folder, 'killed.db')];
  makePapers(papers, PAPERS);
  expect((await ingestAll({ store: whole, paths: [papers], concurrency: 2 })).at(-1)).toEqual({ kind: 'ended', end: 'finished' });

  const random = randomNumbers(20261128);
  let [hits, early] = [0, 0];
  for (const step of STEPS.slice(0, -1)) {
    // A run begins once, and takes in few batches.
    const count = step === 'run-begun' || step === 'enrolled' ? 1 : 1 + Math.floor(random() * 2);
    const { signal } = await start(killed, papers, 2, [step, String(count)]).end;
    if (signal === 'SIGKILL') hits += 1;
  }
  expect(hits).toBe(STEPS.length - 1);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = start(killed, papers, 1 + Math.floor(random() * 2));
    const isOver = await Promise.race([child.end.then(() => true), wait(300 + random() * 7000, false)]);
    if (isOver) early += 1;
    else process.kill(-child.pid, 'SIGKILL');
    await child.end;
  }
  expect((await start(killed, papers, 2, ['run-ended', '1']).end).signal).toBe('SIGKILL');
  expect((await start(killed, papers, 2).end).code).toBe(0);
  process.stderr.write(`${KILLS - early} of ${KILLS} random kills met a run that was not over\n`);

  for (const kind of ['records', 'cases', 'documents'] as const)
    expect((await exported(killed, kind)) === (await exported(whole, kind)), kind).toBe(true);
  await inStore(killed, async (store) => {
    expect(await store.verify()).toEqual([]);
    const { states } = await store.status();
    expect(states.done + states.repaired).toBe(PAPERS);
    const settled = new Map<string, number>();
    for await (const { event, document } of store.log())
      if (event === 'settled' && document !== null) settled.set(document, (settled.get(document) ?? 0) + 1);
    expect([settled.size, Math.max(...settled.values())]).toEqual([PAPERS, 1]);
  });
  rmSync(papers, { recursive: true });
});
