import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRenderer } from '../../src/document/pdf/load-renderer.ts';
import { caseglean, put, REPORT, scratchFolder, tinyPdf } from './run-binary.ts';

const folder = scratchFolder();
const REPORT_PDF = join(import.meta.dirname, '..', '..', 'fixtures', 'documents', 'spiradenocarcinoma-back.pdf');
const renderer = await openRenderer(new Uint8Array(Buffer.from(tinyPdf(''), 'latin1')), null);
await renderer?.close();

describe('trace --png', () => {
  it.skipIf(renderer === null)('draws one picture a page and prints where they are', () => {
    const out = join(folder, 'pictures');
    const run = caseglean(['trace', REPORT_PDF, '--stage', 'layout', '--png', out]);
    expect(run.stderr).toBe('');
    const names = ['spiradenocarcinoma-back-001.png', 'spiradenocarcinoma-back-002.png'];
    expect(run.stdout.trimEnd().split('\n')).toEqual(names.map((name) => join(out, name)));
    expect(readdirSync(out).sort()).toEqual(names);
    for (const name of names) expect([...readFileSync(join(out, name)).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  it('draws the stage layout only', () => {
    const run = caseglean(['trace', REPORT_PDF, '--stage', 'text', '--png', join(folder, 'none')]);
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('--png draws the stage layout only')]);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('draws nothing of a file without pages', () => {
    const run = caseglean(['trace', put(folder, 'plain.txt', REPORT), '--stage', 'layout', '--png', join(folder, 'plain')]);
    expect([run.code, run.stdout.trim(), readdirSync(join(folder, 'plain'))]).toEqual([0, '', []]);
  });
});
