import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFolder } from '../corpus.ts';

/** PDFs to make papers from: those of the reference corpora where they are here, else the sound fixtures. */
export function sourcePapers(): string[] {
  const corpus = corpusFolder();
  const folder = corpus === null ? join(import.meta.dirname, '..', '..', 'fixtures', 'documents') : join(corpus, 'corpus', 'dev');
  const unsound = /empty|encrypted|no-xref|not-a-pdf|owner-password|scanned|damaged|truncated/;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pdf') && !unsound.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Makes so many different PDFs in a folder: copies, each with a comment of its own at the end. Gives their paths. */
export function makePapers(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true });
  const sources = sourcePapers();
  return Array.from({ length: count }, (_, number) => {
    const path = join(folder, `paper-${String(number).padStart(5, '0')}.pdf`);
    writeFileSync(path, Buffer.concat([readFileSync(sources[number % sources.length] ?? ''), Buffer.from(`\n% ${number}\n`)]));
    return path;
  });
}

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
