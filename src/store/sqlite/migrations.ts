import { STORE_STATES } from '../states.ts';

const STATES = STORE_STATES.map((state) => `'${state}'`).join(', ');

/**
 * The schema, version by version: the n-th entry leads from version n to n + 1. A released entry is never changed.
 *
 * `seal` is a checksum over the columns that a reader is shown; '' while a document is under way.
 */
export const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE documents (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  bytes INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN (${STATES})),
  code TEXT,
  reason TEXT,
  engine TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  interruptions INTEGER NOT NULL DEFAULT 0,
  token INTEGER NOT NULL DEFAULT 0,
  worker TEXT,
  lease_until INTEGER,
  place INTEGER NOT NULL,
  seal TEXT NOT NULL
) STRICT;
CREATE INDEX documents_state ON documents (state);
CREATE INDEX documents_engine ON documents (engine);
CREATE INDEX documents_queue ON documents (interruptions, place) WHERE state = 'waiting';
CREATE INDEX documents_leases ON documents (lease_until) WHERE state = 'running';
CREATE TABLE names (
  path TEXT NOT NULL,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  seal TEXT NOT NULL,
  PRIMARY KEY (document, path)
) STRICT;
CREATE INDEX names_path ON names (path);
CREATE TABLE contents (
  document TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  content BLOB NOT NULL
) STRICT;
CREATE TABLE records (
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  engine TEXT NOT NULL,
  place INTEGER NOT NULL,
  record BLOB NOT NULL,
  seal TEXT NOT NULL,
  PRIMARY KEY (document, engine)
) STRICT;
CREATE TABLE findings (
  document TEXT NOT NULL,
  engine TEXT NOT NULL,
  number INTEGER NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  path TEXT,
  PRIMARY KEY (document, engine, number),
  FOREIGN KEY (document, engine) REFERENCES records (document, engine) ON DELETE CASCADE
) STRICT;
CREATE INDEX findings_code ON findings (code, severity, document, engine) WHERE severity <> 'info';
CREATE TABLE runs (
  run INTEGER PRIMARY KEY AUTOINCREMENT,
  command TEXT NOT NULL,
  worker TEXT NOT NULL,
  engine TEXT NOT NULL,
  settings TEXT NOT NULL,
  began TEXT NOT NULL,
  ended TEXT,
  how TEXT,
  seal TEXT NOT NULL
) STRICT;
CREATE TABLE log (
  entry INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  run INTEGER,
  document TEXT,
  event TEXT NOT NULL,
  detail TEXT,
  seal TEXT NOT NULL
) STRICT;
CREATE INDEX log_document ON log (document, entry);
CREATE INDEX log_settled ON log (run, detail) WHERE event = 'settled';
CREATE TABLE being_forgotten (document TEXT PRIMARY KEY) STRICT;
CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_not_shortened BEFORE DELETE ON log
WHEN old.document IS NULL OR old.document NOT IN (SELECT document FROM being_forgotten)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
`,
];
