#!/usr/bin/env node
// Plain JavaScript that also an old Node understands: runs the program, if need be on the Node that is installed beside it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Types are stripped without a flag, and modules of pdf.js load, from this version on. */
const NEEDED = [22, 18];

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** The binary of the `node` package, or null where it is not installed. */
function findNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

function runOn(binary) {
  const child = spawn(binary, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, CASEGLEAN_RELAUNCHED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`caseglean: ${binary} does not run: ${error.message}`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}

const node = isNewEnough(process.versions.node) || process.env.CASEGLEAN_RELAUNCHED ? null : findNode();
if (isNewEnough(process.versions.node)) {
  // A clone runs its sources, never an older build of them; the published package has only the build.
  const source = join(ROOT, 'src', 'cli', 'main.ts');
  const main = existsSync(source) ? source : join(ROOT, 'dist', 'src', 'cli', 'main.js');
  const { runCli } = await import(pathToFileURL(main).href);
  await runCli(process.argv);
} else if (node !== null) {
  runOn(node);
} else {
  console.error(`caseglean: needs Node ≥ ${NEEDED.join('.')}; this is ${process.versions.node}`);
  process.exitCode = 2;
}
