import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readDocument } from '../../../src/document/read-document.ts';
import { tinyPdf } from '../../cli/run-binary.ts';

const folder = mkdtempSync(join(tmpdir(), 'caseglean-engine-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A program that lists its languages as tesseract does, and reads the same word in every picture. */
const PROGRAM = `#!/bin/sh
if [ "$1" = --list-langs ]; then echo 'List of available languages (1):'; echo eng; exit 0; fi
cat > /dev/null
echo "<span class='ocr_line' title='bbox 0 0 90 30; baseline 0 -5; x_size 30'><span class='ocrx_word' title='bbox 0 0 90 30; x_wconf 95'>Lump</span></span>"
`;

describe('engines for character recognition', () => {
  it('are the program tesseract first, where it is on the PATH', async () => {
    writeFileSync(join(folder, 'tesseract'), PROGRAM);
    chmodSync(join(folder, 'tesseract'), 0o755);
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
    const { openEngine } = await import('../../../src/document/ocr/load-engine.ts');
    const engine = await openEngine();
    vi.unstubAllEnvs();
    expect(engine?.name).toBe('tesseract');
    expect((await engine?.recognise(new Uint8Array([1, 2, 3])))?.map(({ text }) => text)).toEqual(['Lump']);
  });

  it('are asked for by a finding where there is none, and the file has no text', async () => {
    vi.doMock('../../../src/document/ocr/load-engine.ts', () => ({ openEngine: () => Promise.resolve(null) }));
    const bytes = new Uint8Array(Buffer.from(tinyPdf('0 0 300 300 re f'), 'latin1'));
    const { state, findings } = await readDocument(bytes, { fileName: 'scan.pdf', ocr: 'auto' });
    vi.doUnmock('../../../src/document/ocr/load-engine.ts');
    expect(state).toBe('no-text');
    expect(findings.find(({ code }) => code === 'ocr-unavailable')?.message).toMatch(
      /install the program tesseract, or the packages tesseract\.js/,
    );
  });
});
