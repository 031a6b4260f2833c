/** Opens a new store in a file, to be killed at it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite.ts';

const store = openSqliteStore(process.argv[2] ?? '', { create: true, write: true });
await sleep(10_000);
await store.close();
