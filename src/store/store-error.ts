/** What kept a store from doing what was asked: the kind decides how a caller goes on. */
export type StoreFault =
  'missing' | 'not-a-store' | 'newer' | 'corrupt' | 'full' | 'read-only' | 'busy' | 'unreachable' | 'unknown-document' | 'refused';

/** A fault of a store, in a sentence for a person that names the store. Nothing that was done before is lost by it. */
export class StoreError extends Error {
  readonly fault: StoreFault;
  constructor(fault: StoreFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}
