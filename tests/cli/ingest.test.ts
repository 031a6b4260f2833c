import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BINARY, caseglean, put, REPORT, scratchFolder } from './run-binary.ts';

const LONG = 180_000;

/** Papers that differ; the names are what a log must not tell. */
function papers(folder: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => put(folder, `Canary-Name-${number}.txt`, `${REPORT}\nPaper number ${number}.\n`));
}

function mode(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

describe('a store from its first file to the last', () => {
  it('ingests, tells, exports, copies, checks and forgets', { timeout: LONG }, () => {
    const folder = scratchFolder();
    const [one = '', two = ''] = papers(folder, 2);
    const locked = put(folder, 'locked.pdf', readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'documents', 'encrypted.pdf')));
    const store = join(folder, 'kept', 'cases.db');
    const run = (...args: string[]): ReturnType<typeof caseglean> => caseglean([...args, '--store', store]);

    const ingested = run('ingest', one, two, locked, join(folder, 'missing.pdf'), '--concurrency', '2');
    expect([ingested.code, ingested.stdout]).toEqual([1, '']);
    expect(ingested.stderr).toMatch(/missing\.pdf: missing: No such file/);
    expect(ingested.stderr).toContain('3 read: 2 done, 1 needs-password, 1 missing');
    expect(ingested.stderr).toContain('1 needs-password: caseglean retry --state needs-password --password PASSWORD');
    expect([mode(store), mode(join(folder, 'kept'))]).toEqual(['600', '700']);

    expect(run('ingest', one).stderr).toContain('0 read: 1 known before');
    expect(run('ingest', locked)).toMatchObject({ code: 1 });
    expect(JSON.parse(run('status', '--json').stdout)).toMatchObject({
      documents: 3,
      states: { done: 2, 'needs-password': 1, waiting: 0 },
    });
    expect(run('status').stdout).toMatch(/^3 documents\n +2 +done /);
    expect(run('runs').stdout.match(/ingest/g)).toHaveLength(3);
    expect(run('show', 'Canary-Name-0.txt').stdout).toMatch(/^id +[0-9a-f]{64}\nstate +done: all was read\n/);
    const record = JSON.parse(run('show', 'Canary-Name-0.txt', '--record').stdout) as { readonly source: { readonly sha256: string } };
    expect(run('show', record.source.sha256.slice(0, 8)).stdout).toContain(record.source.sha256);

    const lines = run('export').stdout.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { readonly source: { readonly sha256: string } }).source.sha256)).toEqual(
      lines.map((line) => (JSON.parse(line) as typeof record).source.sha256).sort(),
    );
    const csv = join(folder, 'cases.csv');
    expect(run('export', '--format', 'csv', '--bom', '--out', csv)).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(csv, 'utf8')).toMatch(/^\ufefffile,sha256,/);
    expect(mode(csv)).toBe('600');
    expect(run('export', '--what', 'documents', '--state', 'needs-password').stdout.trimEnd().split('\n')).toHaveLength(2);

    const copy = join(folder, 'copy.db');
    expect(run('backup', copy).code).toBe(0);
    expect(mode(copy)).toBe('600');
    expect(run('backup', copy)).toMatchObject({ code: 1 });
    expect(caseglean(['export', '--store', copy]).stdout).toBe(run('export').stdout);

    expect(run('retry', '--state', 'needs-password', '--password', 'sesame').code).toBe(0);
    expect(run('verify')).toMatchObject({ code: 0, stdout: '' });
    expect(run('forget', 'Canary-Name-0.txt').code).toBe(0);
    expect(run('show', 'Canary-Name-0.txt')).toMatchObject({ code: 1 });
    const bytes = [store, `${store}-wal`]
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path).toString('latin1'))
      .join('');
    expect(bytes).toContain('Canary-Name-1');
    expect(bytes).not.toContain('Canary-Name-0');
    expect(bytes).not.toContain(record.source.sha256);
    expect(run('verify').code).toBe(0);
    expect(run('reprocess').stderr).toContain('0 read');
  });

  it('tells wrong use and unusable stores in one line', { timeout: LONG }, () => {
    const folder = scratchFolder();
    const text = put(folder, 'paper.txt', REPORT);
    const store = join(folder, 'cases.db');
    expect(caseglean(['ingest', text], { env: { CASEGLEAN_STORE: '' } }).code).toBe(2);
    expect(caseglean(['retry', '--state', 'broken', '--store', store])).toMatchObject({ code: 2 });
    expect(caseglean(['ingest', text, '--concurrency', '0', '--store', store])).toMatchObject({ code: 2 });
    expect(caseglean(['ingest', text, '--watch', '--store', store])).toMatchObject({ code: 2 });
    for (const [command, ...args] of [
      ['status'],
      ['runs'],
      ['show', 'x'],
      ['export'],
      ['verify'],
      ['retry'],
      ['reprocess'],
      ['forget', 'x'],
    ]) {
      const { code, stdout, stderr } = caseglean([command ?? '', ...args, '--store', store]);
      expect([code, stdout, stderr], command).toEqual([1, '', `caseglean: ${store}: there is no such store.\n`]);
    }
    expect(existsSync(store)).toBe(false);
    for (const [path, line] of [
      [text, 'it is not a store of caseglean'],
      [folder, 'it is not a file'],
    ] as const) {
      const { code, stderr } = caseglean(['ingest', text, '--store', path]);
      expect(code).toBe(1);
      expect(stderr).toContain(line);
    }
    expect(readFileSync(text, 'utf8')).toBe(REPORT);
  });

  it('tells an output that cannot be written in one line, and finds a document by the path that was typed', { timeout: LONG }, () => {
    const folder = scratchFolder();
    const store = join(folder, 'cases.db');
    const [paper = ''] = papers(folder, 1);
    caseglean(['ingest', paper, '--queue-only', '--store', store]);
    expect(caseglean(['export', '--out', folder, '--store', store])).toMatchObject({
      code: 2,
      stderr: `caseglean: cannot write to ${folder}: It is a folder.\n`,
    });
    expect(caseglean(['show', relative(process.cwd(), paper), '--store', store]).stdout).toContain(paper);
    if (!existsSync('/dev/full')) return;
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [BINARY, 'status', '--store', store], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect([status, stderr]).toEqual([1, 'caseglean: standard output cannot be written: No space is left on the device.\n']);
  });

  it('works on when nobody reads what it tells', { timeout: LONG }, async () => {
    const folder = scratchFolder();
    const files = papers(folder, 5);
    const store = join(folder, 'cases.db');
    const child = spawn(process.execPath, [BINARY, 'ingest', ...files, join(folder, 'missing.pdf'), '--store', store], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.destroy();
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(JSON.parse(caseglean(['status', '--json', '--store', store]).stdout)).toMatchObject({ states: { done: 5 } });
  });

  it('ends after what is being read at the first interrupt and goes on later', { timeout: LONG }, async () => {
    const folder = scratchFolder();
    const files = papers(folder, 300);
    const store = join(folder, 'cases.db');
    const child = spawn(process.execPath, [BINARY, 'ingest', ...files, '--store', store, '--concurrency', '1'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    const waiting = (): number =>
      (
        JSON.parse(caseglean(['status', '--json', '--store', store]).stdout || '{"states":{"done":0}}') as {
          readonly states: { readonly done: number };
        }
      ).states.done;
    while (!existsSync(store) || waiting() === 0) await wait(50);
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(130);
    expect(told).toContain('finishing what is being read');
    expect(told).toContain('interrupted; the same command goes on where it stopped');
    const { states } = JSON.parse(caseglean(['status', '--json', '--store', store]).stdout) as { readonly states: Record<string, number> };
    expect(states['running']).toBe(0);
    expect(caseglean(['ingest', ...files, '--store', store]).code).toBe(0);
    expect(waiting()).toBe(300);
  });

  it('takes what comes into a watched folder', { timeout: LONG }, async () => {
    const folder = scratchFolder();
    const inbox = join(folder, 'inbox');
    mkdirSync(inbox);
    const store = join(folder, 'cases.db');
    const child = spawn(process.execPath, [BINARY, 'ingest', inbox, '--watch', '--store', store], { stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    while (!existsSync(store)) await wait(50);
    await wait(1500);
    mkdirSync(join(inbox, 'later'));
    writeFileSync(
      join(inbox, 'later', 'scan.pdf'),
      readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'documents', 'scanned.pdf')),
    );
    writeFileSync(join(inbox, 'notes.docx'), 'not taken');
    while (!told.includes('scan.pdf: no-text')) await wait(100);
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(1);
    expect(told).not.toContain('notes.docx');
    expect(JSON.parse(caseglean(['status', '--json', '--store', store]).stdout)).toMatchObject({ documents: 1, states: { 'no-text': 1 } });
  });

  it('leaves no reading process behind when it is killed, and no copy of kept bytes when it runs again', { timeout: LONG }, async () => {
    const folder = scratchFolder();
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary);
    const files = papers(folder, 30);
    const store = join(folder, 'cases.db');
    const env = { ...process.env, TMPDIR: temporary };
    caseglean(['ingest', ...files, '--keep-files', '--queue-only', '--store', store], { env });
    for (const file of files) writeFileSync(file, 'changed');
    const moved = join(folder, 'elsewhere');
    mkdirSync(moved);
    const child = spawn(process.execPath, [BINARY, 'work', '--until-empty', '--store', store], { stdio: 'ignore', env });
    let below: number[] = [];
    while (below.length < 1) {
      await wait(50);
      below = childrenOf(child.pid ?? 0);
    }
    await wait(500);
    child.kill('SIGKILL');
    await once(child, 'exit');
    for (let tries = 0; tries < 100 && below.some(isAlive); tries += 1) await wait(100);
    expect(below.filter(isAlive)).toEqual([]);
    caseglean(['work', '--until-empty', '--store', store], { env });
    expect(readdirSync(temporary).filter((name) => name.startsWith('caseglean-copy'))).toEqual([]);
  });
});

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter((part) => part !== '')
      .map(Number);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
