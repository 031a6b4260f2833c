import type { DocumentState } from '../generated/report.ts';

/** The states of a document that needs no more work, one of which every document of a finished run has. */
export const SETTLED_STATES = ['done', 'repaired', 'partial', 'no-text', 'needs-password', 'quarantined'] as const;

/** How a document came out. `quarantined` is what its record calls `failed`. */
export type SettledState = (typeof SETTLED_STATES)[number];

/** Every state of a document: not begun, being read, or settled. */
export const STORE_STATES = ['waiting', 'running', ...SETTLED_STATES] as const;

/** State of a document in a store. */
export type StoreState = (typeof STORE_STATES)[number];

/** Whether a document in this state needs no more work. */
export function isSettled(state: StoreState): state is SettledState {
  return state !== 'waiting' && state !== 'running';
}

/** The state that a record of this state puts its document into. */
export function settledState(state: DocumentState): SettledState {
  return state === 'failed' ? 'quarantined' : state;
}

/** The code of a document that was set aside because its bytes were not where they had been found; it waits again when they are found. */
export const LOST_FILE = 'file-lost';

/** What each state means, for a person. */
export const STATE_HELP: Readonly<Record<StoreState, string>> = {
  waiting: 'not read yet',
  running: 'being read now',
  done: 'all was read',
  repaired: 'damage was mended, all was read',
  partial: 'some pages are missing',
  'no-text': 'the pages are pictures or empty',
  'needs-password': 'opens only with a password',
  quarantined: 'could not be read; set aside',
};

/** How to go on with a document in this state, as a command to type; null where nothing is left to do. */
export function howToGoOn(state: StoreState, code: string | null): string | null {
  if (state === 'waiting' || state === 'running') return 'run the same ingest again, or caseglean work';
  if (state === 'partial') return 'look at it with caseglean show; get a whole copy of the file and ingest that';
  if (state === 'no-text') return 'caseglean retry --state no-text --ocr auto';
  if (state === 'needs-password') return 'caseglean retry --state needs-password --password PASSWORD';
  if (state !== 'quarantined') return null;
  if (code === LOST_FILE) return 'put the file back, or ingest it from where it is now';
  if (code === 'limit-exceeded') return 'caseglean retry --state quarantined on a machine with more memory or time to spare';
  return 'get a whole copy of the file and ingest that, or caseglean retry --state quarantined with a newer version';
}
