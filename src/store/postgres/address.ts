import type { PoolConfig } from 'pg';
import { StoreError } from '../store-error.ts';

/** Where a store's server is: its name for people, which has no password, and what a connection needs. */
export interface Address {
  readonly name: string;
  readonly config: Pick<PoolConfig, 'connectionString'>;
  /** A text without the password, whatever a driver or a server put into it. */
  readonly hide: (text: string) => string;
}

/** Parameters of an address that may hold a secret. */
const SECRET = /^(?:password|sslpassword|sslkey)$/i;

/**
 * Reads postgres://USER:PASSWORD@HOST:PORT/DATABASE. What the address leaves out comes from PGHOST, PGUSER, PGPASSWORD and so on.
 *
 * @throws StoreError for an address that cannot be read, without showing any of it: a password with an unescaped sign may stand anywhere.
 */
export function readAddress(address: string): Address {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.hash !== '') {
    throw new StoreError(
      'refused',
      'The address of the server cannot be read: write postgres://USER:PASSWORD@HOST:PORT/DATABASE, with signs such as @ / : # ? in the password as %40 %2F %3A %23 %3F.',
    );
  }
  const secrets = [
    url.password,
    safelyDecoded(url.password),
    ...[...url.searchParams].filter(([key]) => SECRET.test(key)).map(([, value]) => value),
    process.env['PGPASSWORD'] ?? '',
  ]
    .filter((secret) => secret !== '')
    .sort((a, b) => b.length - a.length);
  const host = url.searchParams.get('host');
  const user = url.username === '' ? '' : `${url.username}@`;
  return {
    name: `postgres://${user}${url.host}${url.pathname}${host === null ? '' : `?host=${host}`}`,
    config: { connectionString: address },
    hide: (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text),
  };
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
