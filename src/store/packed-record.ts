import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ReportRecord } from '../generated/report.ts';

/** No record is larger; a damaged length must not fill the memory. */
const MAX_RECORD_BYTES = 5e8;

/** A record as the store keeps it: deflated JSON. */
export function packRecord(record: ReportRecord): Uint8Array {
  return deflateRawSync(JSON.stringify(record), { level: 6 });
}

/** @throws Error where the bytes are not a packed record. */
export function unpackRecord(packed: Uint8Array): ReportRecord {
  return JSON.parse(inflateRawSync(packed, { maxOutputLength: MAX_RECORD_BYTES }).toString('utf8')) as ReportRecord;
}

/** A checksum over the columns of a row, which finds what a store's own checks do not: bytes that changed inside a value. */
export function sealOf(...columns: readonly (string | number | null | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const column of columns) {
    const bytes = column instanceof Uint8Array ? column : Buffer.from(JSON.stringify(column));
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('base64url').slice(0, 22);
}
