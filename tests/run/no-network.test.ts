import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rasterise } from '../../scripts/rasterise.ts';
import { openNative } from '../../src/document/ocr/load-native.ts';
import { openTesseractJs } from '../../src/document/ocr/load-tesseract-js.ts';
import type { ReportRecord } from '../../src/generated/report.ts';
import { BINARY, put, scratchFolder } from '../cli/run-binary.ts';

const LETTER = join(import.meta.dirname, '..', '..', 'fixtures', 'documents', 'merkel-cell-letter.pdf');
const folder = scratchFolder();

/** The command that runs another without any network, not even with itself; null where the system does not permit it. */
const alone =
  [
    ['unshare', '-n'],
    ['unshare', '-rn'],
  ].find(([command, ...args]) => command !== undefined && spawnSync(command, [...args, 'true']).status === 0) ?? null;
const traces = spawnSync('strace', ['-f', '-e', 'trace=network', 'true']).status === 0;

interface LonelyRun {
  readonly record: ReportRecord;
  /** System calls that name an address of the internet other than this machine's own; null where calls cannot be watched. */
  readonly reachedOut: readonly string[] | null;
}

function extractAlone(path: string, searchPath: string): LonelyRun {
  const log = join(folder, 'calls.txt');
  const watch = traces ? ['strace', '-f', '-e', 'trace=network', '-o', log] : [];
  const [command, ...args] = [...(alone ?? []), ...watch, process.execPath, BINARY, 'extract', path];
  const { stdout } = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, PATH: searchPath }, maxBuffer: 1e8 });
  const calls = traces && existsSync(log) ? readFileSync(log, 'utf8').split('\n') : null;
  const reachedOut = calls?.filter((call) => /AF_INET6?|AF_PACKET/.test(call) && !/inet_addr\("127\.|"::1"/.test(call)) ?? null;
  return { record: JSON.parse(stdout) as ReportRecord, reachedOut };
}

/** A search path on which the program `tesseract` does not work, and leaves a file where it was tried, so that the package is used. */
function withoutProgram(): { readonly searchPath: string; readonly tried: string } {
  const first = join(folder, 'bin'),
    tried = join(folder, 'tried');
  mkdirSync(first, { recursive: true });
  chmodSync(put(first, 'tesseract', `#!/bin/sh\n: > '${tried}'\nexit 1\n`), 0o755);
  return { searchPath: `${first}${delimiter}${process.env['PATH'] ?? ''}`, tried };
}

async function isThere(open: typeof openNative): Promise<boolean> {
  const engine = await open();
  await engine?.close();
  return engine !== null;
}

const scan = await rasterise(new Uint8Array(readFileSync(LETTER)), 200);
const hasNative = await isThere(openNative),
  hasPackage = await isThere(openTesseractJs);

describe.skipIf(alone === null)('without a network (skipped where unshare is not permitted)', () => {
  it('a paper is read, and nobody tries to reach one', () => {
    const { record, reachedOut } = extractAlone(LETTER, process.env['PATH'] ?? '');
    expect(record.state).toBe('done');
    expect(record.cases).not.toHaveLength(0);
    expect(reachedOut ?? []).toEqual([]);
  });

  it.skipIf(scan === null || !hasNative)(
    'a scan is read by the program tesseract',
    () => {
      expectScanRead(process.env['PATH'] ?? '');
    },
    120_000,
  );

  it.skipIf(scan === null || !hasPackage)(
    'a scan is read by the package tesseract.js, whose language data are installed',
    () => {
      const { searchPath, tried } = withoutProgram();
      expectScanRead(searchPath);
      expect(existsSync(tried)).toBe(true);
    },
    120_000,
  );
});

function expectScanRead(searchPath: string): void {
  const { record, reachedOut } = extractAlone(put(folder, 'scan.pdf', scan ?? ''), searchPath);
  expect(record.state).toBe('done');
  expect(new Set(record.completeness.pages.map(({ state }) => state))).toEqual(new Set(['ocr']));
  expect(reachedOut ?? []).toEqual([]);
}
