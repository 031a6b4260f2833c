CREATE TABLE documents (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  bytes INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'repaired', 'partial', 'no-text', 'needs-password', 'quarantined')),
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
CREATE TABLE names (
  path TEXT NOT NULL,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  seal TEXT NOT NULL,
  PRIMARY KEY (document, path)
) STRICT;
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
CREATE TABLE being_forgotten (document TEXT PRIMARY KEY) STRICT;
INSERT INTO documents (id, bytes, state, code, reason, engine, attempts, interruptions, token, worker, lease_until, place, seal) VALUES ('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', 1, 'done', NULL, NULL, 'caseglean 1 sha256:0', 0, 0, 1, NULL, NULL, 1, 'Rqbyfg-ZSvwoDy0IPDeSeM');
INSERT INTO documents (id, bytes, state, code, reason, engine, attempts, interruptions, token, worker, lease_until, place, seal) VALUES ('3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d', 1, 'partial', 'page-failed', 'said so', 'caseglean 1 sha256:0', 0, 0, 1, NULL, NULL, 2, 'KhgNufEBrFAfw7k7cbQ-09');
INSERT INTO documents (id, bytes, state, code, reason, engine, attempts, interruptions, token, worker, lease_until, place, seal) VALUES ('2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6', 1, 'quarantined', 'file-unreadable', 'said so', 'caseglean 1 sha256:0', 0, 0, 1, NULL, NULL, 3, 'vGdgZKDfJQPuNEcp6mIpWH');
INSERT INTO documents (id, bytes, state, code, reason, engine, attempts, interruptions, token, worker, lease_until, place, seal) VALUES ('18ac3e7343f016890c510e93f935261169d9e3f565436429830faf0934f4f8e4', 1, 'waiting', NULL, NULL, NULL, 0, 0, 0, NULL, NULL, 4, '');
INSERT INTO names (path, document, place, seal) VALUES ('/papers/a.pdf', 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', 1, 'hENgFoqjQFv7BfdwlFWG-Y');
INSERT INTO names (path, document, place, seal) VALUES ('/papers/b.pdf', '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d', 2, 'IvC_EmeB6afvvXFboPFKAL');
INSERT INTO names (path, document, place, seal) VALUES ('/papers/c.pdf', '2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6', 3, 'jTf3FnIkZumOCZqP2tTHqy');
INSERT INTO names (path, document, place, seal) VALUES ('/papers/d.pdf', '18ac3e7343f016890c510e93f935261169d9e3f565436429830faf0934f4f8e4', 4, 'zp5Rv3kYv2Pbos_BYGdr3L');
INSERT INTO contents (document, content) VALUES ('3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d', x'25504446');
INSERT INTO records (document, engine, place, record, seal) VALUES ('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', 'caseglean 1 sha256:0', 1, x'4591417283300c45efa2b54b8190407c88ae3add64b210b600b746666c9394c970f70e109add97bf2dbd6f3d20a88e7afc221f8c6390902569928280e046af08e4031a63e9037b0209980cba01013d69839fd3b09e0d83350aa371fcbeb9a1c3fc7802090acf659565b9c2acaeb5c206557ec8eac319f3835685c6b23a51d3545951aa82cabc3e57695956476c888aaaae41403d450a20330103b6ab9a0510b7865736deb814066a2d218380db7f9434c9d628967e8d721c403ed1640ab38010312e8fb5630201e8a35176ed1a4d5c048fd60ac03176ce079097ab806f377a46bb7b13a1dfb5766697436ff44bab57f143d3dd79bd369b0528d70f96223185b0cc7d46dc3c0cf41cda18d686dba57a80727a8166f716c7de8d7ef96fba913771020977f46cb85d571402b6dbd535df80b1db39e86634f1b2decb75bece7f', 'bbgoOfdsl1CaSsq3SrLQbU');
INSERT INTO records (document, engine, place, record, seal) VALUES ('3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d', 'caseglean 1 sha256:0', 2, x'458fcd6e83301084df65ce1635e127e087c8a9eaa5ea61b117e2d6d8089bb628cabb5781a4b97dbba39d9db920ea338ff4c673b4c14321cf64262110c3326b86baa0b78e4f343214289b4c0f81918da5d775da76d3e4aca664837fd9d578a6435543a1e043c14d5e4b59b4555b5251346dd9d7555d72dee545d9749d3992944d63ca832e4977c78299d854ad96b23510e8d6c4112a179868d8e82ac07eb07ecbe6f75c9a220f8ec943e0fbbf8accf2ad8ae35fab838f50f7684ae22a1013a5dbb1099e214073b2da6daec9a61bf8c539015ad239cc11eafd43e0332cb327f7d056a6f9c126d8074ea3354fd6cfe18bd79f309bcdec2aa0c338394eec39c6dbdf7bc55da3c8f7a7bdf5c6fa6157fe00', 'vTlMNLeG0CBQqn00F4kjRr');
INSERT INTO records (document, engine, place, record, seal) VALUES ('2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6', 'caseglean 1 sha256:0', 3, x'458fc16e83301044ff65ce16051393e08fc8a9eaa5ea61632fc4adb111366d51947faf0249737bbba39d9db92099330ff4c653723140a32acaa284408af36418fa82ce793ed2c0d0a062b41d0406b68e5e9771dd8da37786b28be16553d399a46aa021796fa5296b6a55b927968d62d3a993aa557338285275ddd6244bd95ab9abea76d7b67bd928aa482ae2ce3410382d991374253052bfd2558043efc29a2d6cb90c25ee3d5380c0f77f95b2a8d62a9e7f9d892141dfa3e91257819429df8e6d0c0c019ab2337e75cd2edf20ccde0bd09ccf714ad0ef1f029f719e02f987b6304d0fb6d13d701c9c7db2790e5fbcfcc4c9ae6657011387d173e6c029ddfede2b6e1a25be3fed5cb02ef49bf207', 'FxuSlHhg9IP_ijRUlkQS1g');
INSERT INTO findings (document, engine, number, code, severity, path) VALUES ('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', 'caseglean 1 sha256:0', 0, 'no-tumour', 'warning', NULL);
INSERT INTO runs (run, command, worker, engine, settings, began, ended, how, seal) VALUES (1, 'ingest', 'here:1', 'caseglean 1 sha256:0', '{"concurrency":2}', '2026-11-28T12:42:55.452Z', '2026-11-28T12:42:55.553Z', 'finished', 'evEHFLK1Hulf9w7deFbk9y');
INSERT INTO log (entry, at, run, document, event, detail, seal) VALUES (1, '2026-11-28T12:42:55.453Z', 1, NULL, 'run-begun', 'ingest', '7axyujiqJsVZCEiAYhcZvt');
INSERT INTO log (entry, at, run, document, event, detail, seal) VALUES (2, '2026-11-28T12:42:55.468Z', 1, 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', 'enrolled', NULL, 'rtpdAU9tnZiBzWAazYpM58');
INSERT INTO log (entry, at, run, document, event, detail, seal) VALUES (3, '2026-11-28T12:42:55.468Z', 1, '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d', 'enrolled', NULL, 'ZMcjdqmFdhM8FmaGoGOKDW');
INSERT INTO log (entry, at, run, document, event, detail, seal) VALUES (4, '2026-11-28T12:42:55.468Z', 1, '2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6', 'enrolled', NULL, 'Vj1VC0Nc7m05CIYh16tMJ3');
INSERT INTO log (entry, at, run, document, event, detail, seal) VALUES (5, '2026-11-28T12:42:55.468Z', 1, '18ac3e7343f016890c510e93f935261169d9e3f565436429830faf0934f4f8e4', 'enrolled', NULL, 'gZE3TjMhmfPLYVwtTO3__E');
INSERT INTO log (entry, at, run, document, event, detail, seal) VALUES (6, '2026-11-28T12:42:55.469Z', 1, 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', 'claimed', '1', 'u7I6iXsiebyhgkXPpzRTdo');
INSERT INTO log (entry, at, run, document, event, detail, seal) VALUES (7, '2026-11-28T12:42:55.469Z', 1, '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d', 'claimed', '1', 'RiVUH1GGhEqQOrHWIOzrd_');
INSERT INTO log (entry, at, run, document, event, detail, seal) VALUES (8, '2026-11-28T12:42:55.469Z', 1, '2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6', 'claimed', '1', 'o9Lct8Xzh_TsQX4vx8fHoP');
INSERT INTO log (entry, at, run, document, event, detail, seal) VALUES (9, '2026-11-28T12:42:55.518Z', 1, 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', 'settled', 'done', 'roQAV6LYnW1URaiQGfBMEE');
INSERT INTO log (entry, at, run, document, event, detail, seal) VALUES (10, '2026-11-28T12:42:55.552Z', 1, '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d', 'settled', 'partial', 'GXhsrkeNBcZ5QW0cbqdovB');
INSERT INTO log (entry, at, run, document, event, detail, seal) VALUES (11, '2026-11-28T12:42:55.552Z', 1, '2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6', 'settled', 'quarantined', 'r6HoLOkqLUAjpIzBMEcg2Z');
INSERT INTO log (entry, at, run, document, event, detail, seal) VALUES (12, '2026-11-28T12:42:55.560Z', 1, NULL, 'run-ended', 'finished', 'iXW1V-lyyPE647hlcsosvy');
CREATE INDEX documents_state ON documents (state);
CREATE INDEX documents_engine ON documents (engine);
CREATE INDEX documents_queue ON documents (interruptions, place) WHERE state = 'waiting';
CREATE INDEX documents_leases ON documents (lease_until) WHERE state = 'running';
CREATE INDEX names_path ON names (path);
CREATE INDEX findings_code ON findings (code, severity, document, engine) WHERE severity <> 'info';
CREATE INDEX log_document ON log (document, entry);
CREATE INDEX log_settled ON log (run, detail) WHERE event = 'settled';
CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_not_shortened BEFORE DELETE ON log
WHEN old.document IS NULL OR old.document NOT IN (SELECT document FROM being_forgotten)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
PRAGMA user_version = 1;
PRAGMA application_id = 1668507500;
