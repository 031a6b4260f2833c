import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { openEngine } from '../../../src/document/ocr/load-engine.ts';
import { layOut } from '../../../src/layout/lay-out.ts';
import { readDocument } from '../../../src/document/read-document.ts';
import { rasterise } from '../../../scripts/rasterise.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'documents');
const report = new Uint8Array(readFileSync(join(FIXTURES, 'merkel-cell-letter.pdf')));
const engine = await openEngine();
await engine?.close();
const scan = engine === null ? null : await rasterise(report, 200);

describe.skipIf(scan === null)('a scan (skipped where no engine for character recognition is installed)', () => {
  it('has no text unless recognition is asked for', async () => {
    expect((await readDocument(scan ?? report, { fileName: 'scan.pdf' })).state).toBe('no-text');
  });

  it('is read word for word, in order, with places on its pages', async () => {
    const document = await readDocument(scan ?? report, { fileName: 'scan.pdf', ocr: 'auto' });
    expect(document.state).toBe('done');
    expect(document.body.kind === 'pages' && document.body.pages.map(({ state }) => state)).not.toContain('empty');
    expect(document.findings.map(({ code }) => code)).toContain('recognised-text');
    const wordsOf = (of: Document): string[] => layOut(of).blocks.flatMap(({ text }) => text.toLowerCase().match(/[a-z]{4,}/g) ?? []);
    const drawn = wordsOf(await readDocument(report, { fileName: 'report.pdf' })),
      read = new Set(wordsOf(document));
    expect(drawn.filter((word) => read.has(word)).length / drawn.length).toBeGreaterThan(0.95);
    const [block] = layOut(document).blocks;
    expect(block?.places[0]?.page).toBe(0);
  }, 300_000);
});
