import { StoreError, type StoreFault } from '../store-error.ts';
import type { Address } from './address.ts';
import { pattern } from '../../patterns/over-lines.ts';

/**
 * Codes of a connection that could not be made or broke, from the system and from the server (class 08, shutdown, start-up, too
 * many connections).
 */
const PASSING = pattern()`
  ^(?:
    ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENOTFOUND|EAI_AGAIN|ENOENT|08...
    |57P0[1235]|53300
  )$
`;

/** Words of the driver where it gives no code. */
const BROKEN = pattern('i')`
  connection terminated|connection ended|timeout exceeded when trying to connect|not queryable
  |client has encountered a connection error|socket|cannot use a pool after
`;

/** Transactions that stood in each other's way; the same again does it. */
const COLLIDED = /^(?:40001|40P01)$/;

/** What a person is told, by the server's code (https://www.postgresql.org/docs/current/errcodes-appendix.html), the first that fits. */
const TOLD: readonly (readonly [RegExp, StoreFault, string])[] = [
  [
    /^28/,
    'refused',
    'the server does not let this user in: the user name or the password is wrong, or pg_hba.conf has no line for this machine.',
  ],
  [/^3D000$/, 'missing', 'the server has no such database. Make it with createdb, then try again.'],
  [
    /^42501$/,
    'refused',
    'the user may not do this: making a store needs CREATE on the database, using it needs to own the schemas caseglean and caseglean_queue.',
  ],
  [
    /^(?:53100|58030)$/,
    'full',
    'no space is left on the server. What is settled is kept; free some space there and run the same command again.',
  ],
  [/^25006$/, 'read-only', 'the server takes no changes: it is a standby, or set to read only.'],
  [/^(?:XX00[12]|58P01)$/, 'corrupt', 'the server says that its files are damaged. Go back to a backup of the database.'],
  [/^(?:42P01|42703|3F000|42883)$/, 'corrupt', 'tables of the store are missing or have changed. Go back to a backup of the database.'],
  [/^(?:55P03|57014|40001|40P01|53200)$/, 'busy', 'the server is too busy, or another program keeps the store locked; try again later.'],
];

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if (error instanceof AggregateError && !('code' in error)) return codeOf(error.errors[0]);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether an error is of the connection, which may be there again soon. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  return code === '' ? error instanceof Error && !(error instanceof StoreError) && BROKEN.test(error.message) : PASSING.test(code);
}

/** Whether a transaction met another one, was undone, and can begin again at once. */
export function isCollision(error: unknown): boolean {
  return COLLIDED.test(codeOf(error));
}

/** A fault of the server as one of the store, in words and without the password; other errors are given back as they are. */
export function storeFault({ name, hide }: Address, error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  const said = hide(error.message === '' ? code : error.message);
  if (isPassing(error))
    return new StoreError(
      'unreachable',
      `${name}: the server cannot be reached (${said}). What is settled is kept; run the same command again when it is there.`,
    );
  const told = TOLD.find(([codes]) => codes.test(code));
  if (told !== undefined) return new StoreError(told[1], `${name}: ${told[2]} (${said})`);
  if (/^[0-9A-Z]{5}$/.test(code)) return new StoreError('refused', `${name}: the server refused: ${said} (${code}).`);
  if (/SASL|SCRAM|password/i.test(said))
    return new StoreError('refused', `${name}: the server wants a password: put it into the address, or into PGPASSWORD. (${said})`);
  if (/SSL|TLS|certificate/i.test(said)) return new StoreError('unreachable', `${name}: no safe connection can be made (${said}).`);
  return error;
}
