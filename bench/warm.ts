import { readDocument } from '../src/document/read-document.ts';
import { layOut } from '../src/layout/lay-out.ts';
import { processDocument } from '../src/pipeline.ts';

/**
 * Processor time of one paper in milliseconds, the median over the passes: all of it, and reading and layout thereof. `words` are
 * those of its text.
 */
export interface WarmPaper {
  readonly path: string;
  readonly pages: number;
  readonly words: number;
  readonly total: number;
  readonly read: number;
  readonly layout: number;
}

/** Measures every file that has pages in this process, after one pass that only warms it. */
export async function measureWarm(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  passes: number,
): Promise<WarmPaper[]> {
  // pdf.js leaves rejected promises behind on damaged files.
  process.on('unhandledRejection', () => undefined);
  const papers: WarmPaper[] = [];
  for (const { path, bytes } of files) {
    const { record, reading } = await processDocument(bytes, { fileName: path });
    const { pages } = record.source;
    if (pages === null || pages === 0 || record.state === 'failed') continue;
    papers.push({ path, pages, words: reading.text.split(/\s+/).length, total: 0, read: 0, layout: 0 });
  }
  const samples = papers.map(() => ({ total: [] as number[], read: [] as number[], layout: [] as number[] }));
  const bytesOf = new Map(files.map((file) => [file.path, file.bytes]));
  for (let pass = 0; pass < passes; pass++) {
    for (const [i, { path }] of papers.entries()) {
      const bytes = bytesOf.get(path),
        sample = samples[i];
      if (bytes === undefined || sample === undefined) continue;
      const [read, document] = await timed(() => readDocument(bytes, { fileName: path }));
      const [layout] = await timed(() => Promise.resolve(layOut(document)));
      const [total] = await timed(() => processDocument(bytes, { fileName: path }));
      sample.total.push(total);
      sample.read.push(read);
      sample.layout.push(layout);
    }
  }
  return papers.map((paper, i) => ({
    ...paper,
    total: median(samples[i]?.total ?? []),
    read: median(samples[i]?.read ?? []),
    layout: median(samples[i]?.layout ?? []),
  }));
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}

/** The middle value, 0 for an empty list. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
