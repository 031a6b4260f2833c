import { accessSync, closeSync, constants, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { faultText, type Input } from './find-inputs.ts';

/** The caller asked for something that cannot be done; nothing was read. */
export class UsageError extends Error {}

/**
 * The file that each input's output goes to: its name below `folder`, the ending replaced.
 *
 * @throws UsageError where two inputs would write one file, naming both.
 */
export function planOutputs(inputs: readonly Input[], folder: string, ending: string): ReadonlyMap<Input, string> {
  const takenBy = new Map<string, Input>();
  const plan = new Map<Input, string>();
  for (const input of inputs) {
    const path = join(folder, `${input.name.replace(/\.[^./]+$/, '')}${ending}`);
    const other = takenBy.get(path);
    if (other !== undefined) throw new UsageError(`${other.path} and ${input.path} would both be written to ${path}`);
    takenBy.set(path, input);
    plan.set(input, path);
  }
  return plan;
}

/**
 * Makes the folder that outputs go to.
 *
 * @throws UsageError where it cannot be made or written to, with the reason.
 */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (!statSync(folder).isDirectory()) throw new Error('It is not a folder.');
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new UsageError(`cannot write to ${folder}: ${exists ? 'It is not a folder.' : faultText(error)}`);
  }
}

/**
 * Makes sure that a file can be written, and gives its path back.
 *
 * @throws UsageError where it cannot, with the reason.
 */
export function prepareFile(path: string): string {
  try {
    closeSync(openSync(path, 'a'));
    return path;
  } catch (error) {
    throw new UsageError(`cannot write to ${path}: ${faultText(error)}`);
  }
}
