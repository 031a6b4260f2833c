import { STORE_STATES } from '../states.ts';

const STATES = STORE_STATES.map((state) => `'${state}'`).join(', ');

/**
 * The schema, version by version: the n-th entry leads from version n to n + 1. A released entry is never changed.
 *
 * The tables are those of the SQLite store; `job` and `job_attempt` name the attempt of the queue's job that the lease goes with.
 * Ids and paths compare by bytes, so that any server lists them in the same order.
 */
export const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE caseglean.documents (
  id text COLLATE "C" PRIMARY KEY CHECK (length(id) = 64),
  bytes bigint NOT NULL,
  state text NOT NULL CHECK (state IN (${STATES})),
  code text,
  reason text,
  engine text,
  attempts integer NOT NULL DEFAULT 0,
  interruptions integer NOT NULL DEFAULT 0,
  token bigint NOT NULL DEFAULT 0,
  worker text,
  lease_until timestamptz,
  job uuid,
  job_attempt integer NOT NULL DEFAULT 0,
  place bigint GENERATED ALWAYS AS IDENTITY,
  seal text NOT NULL
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
CREATE INDEX documents_state ON caseglean.documents (state, engine);
CREATE INDEX documents_engine ON caseglean.documents (engine);
CREATE TABLE caseglean.names (
  path text COLLATE "C" NOT NULL,
  document text COLLATE "C" NOT NULL REFERENCES caseglean.documents (id) ON DELETE CASCADE,
  place bigint GENERATED ALWAYS AS IDENTITY,
  seal text NOT NULL,
  PRIMARY KEY (document, path)
);
CREATE TABLE caseglean.contents (
  document text COLLATE "C" PRIMARY KEY REFERENCES caseglean.documents (id) ON DELETE CASCADE,
  content bytea NOT NULL
);
ALTER TABLE caseglean.contents ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE TABLE caseglean.records (
  document text COLLATE "C" NOT NULL REFERENCES caseglean.documents (id) ON DELETE CASCADE,
  engine text NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  record bytea NOT NULL,
  seal text NOT NULL,
  PRIMARY KEY (document, engine)
);
ALTER TABLE caseglean.records ALTER COLUMN record SET STORAGE EXTERNAL;
CREATE TABLE caseglean.findings (
  document text COLLATE "C" NOT NULL,
  engine text NOT NULL,
  number integer NOT NULL,
  code text COLLATE "C" NOT NULL,
  severity text NOT NULL,
  path text,
  PRIMARY KEY (document, engine, number),
  FOREIGN KEY (document, engine) REFERENCES caseglean.records (document, engine) ON DELETE CASCADE
);
CREATE INDEX findings_code ON caseglean.findings (code, severity, document, engine) WHERE severity <> 'info';
CREATE TABLE caseglean.runs (
  run bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  command text NOT NULL,
  worker text NOT NULL,
  engine text NOT NULL,
  settings jsonb NOT NULL,
  began timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended timestamptz,
  how text
);
CREATE TABLE caseglean.log (
  entry bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  run bigint,
  document text COLLATE "C",
  event text NOT NULL,
  detail text
);
CREATE INDEX log_document ON caseglean.log (document, entry);
CREATE INDEX log_settled ON caseglean.log (run, detail) WHERE event = 'settled';
CREATE TABLE caseglean.being_forgotten (document text COLLATE "C" PRIMARY KEY);
CREATE FUNCTION caseglean.keep_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM caseglean.being_forgotten f WHERE f.document = OLD.document) THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'the log is append-only';
END $$;
CREATE TRIGGER log_is_append_only BEFORE UPDATE OR DELETE ON caseglean.log FOR EACH ROW EXECUTE FUNCTION caseglean.keep_log();
CREATE TRIGGER log_is_not_emptied BEFORE TRUNCATE ON caseglean.log FOR EACH STATEMENT EXECUTE FUNCTION caseglean.keep_log();
`,
];
