import { spawn, spawnSync } from 'node:child_process';
import type { OcrEngine } from './engine.ts';
import { readHocr } from './read-hocr.ts';

/** Finds columns and lines by itself, whatever the page looks like. */
const PAGE_LAYOUT = '3';
/** A dense page takes 4 seconds; nobody outside watches a program that reads in its own process. */
const LONGEST_MS = 120_000;
// Its own threads wait for each other more than they work.
const ENVIRONMENT = { ...process.env, OMP_THREAD_LIMIT: '1' };

/** The program `tesseract` on the PATH; null where it, or its data for English, is not installed. */
export function openNative(): Promise<OcrEngine | null> {
  const { status, stdout } = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' });
  const isThere = status === 0 && /^eng$/m.test(stdout);
  return Promise.resolve(
    isThere ? { name: 'tesseract', recognise: async (png) => readHocr(await run(png)), close: () => Promise.resolve() } : null,
  );
}

function run(png: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('tesseract', ['stdin', 'stdout', '-l', 'eng', '--psm', PAGE_LAYOUT, '--dpi', '200', 'hocr'], {
      env: ENVIRONMENT,
      timeout: LONGEST_MS,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(output).toString('utf8'));
      else reject(new Error(`tesseract ended with ${code === null ? String(signal) : `code ${code}`}`));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(png);
  });
}
