import { createRequire } from 'node:module';
import type * as Sqlite from 'node:sqlite';

/** SQLite as Node has it built in, without the notice that it is still young. */
export function loadSqlite(): typeof Sqlite {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return createRequire(import.meta.url)('node:sqlite') as typeof Sqlite;
  } finally {
    process.emitWarning = emitWarning;
  }
}
