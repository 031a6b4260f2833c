/**
 * Tells a person one line on standard error: where, more closely where, and what; empty parts are left out.
 */
export function sayLine(parts: readonly string[]): void {
  process.stderr.write(`${printable(['caseglean', ...parts.filter((part) => part !== '')].join(': '))}\n`);
}

/** A text as one line: control characters would move the cursor or end the line. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');
}
