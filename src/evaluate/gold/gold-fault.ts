/** What is wrong in a gold document: a JSON Pointer ('' for all of it), and what was found and expected there. */
export interface GoldFault {
  readonly path: string;
  readonly message: string;
}

/** Longest value that a message shows in full. */
const SHOWN = 60;

/** A value as JSON on one line, cut to what a message can show. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}
