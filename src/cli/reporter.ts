import type { MultiBar } from 'cli-progress';
import pc from 'picocolors';
import type { MissingInput } from '../run/find-inputs.ts';
import type { FileResult } from '../run/run-files.ts';
import { isWell } from './is-well.ts';
import { printable } from './say-line.ts';

/** Tells a person how a run goes, on standard error alone, and remembers what the exit code needs. */
export interface Reporter {
  /** An input that cannot be read. */
  missing(input: MissingInput): void;
  /** A result; `fault` says why its output could not be written. */
  result(result: FileResult, fault?: string): void;
  /** Ends the progress bar, sums up several inputs, and gives the exit code: 0 where all is well, else 1. */
  finish(): number;
}

/** A reporter for so many inputs; the progress bar shows only where standard error is a terminal. */
export async function openReporter(total: number): Promise<Reporter> {
  const bars = process.stderr.isTTY && total > 1 ? await openBars() : null;
  const bar = bars?.create(total, 0, { name: '' });
  // isTTY is undefined, not false, where standard error goes to a file; some environments would then be given colours.
  const colors = pc.createColors(process.stderr.isTTY ? pc.isColorSupported : false);
  const counts = new Map<string, number>();
  const say = (line: string): void => {
    if (bars === null) process.stderr.write(`${line}\n`);
    else bars.log(`${line}\n`);
  };
  const count = (state: string): void => {
    counts.set(state, (counts.get(state) ?? 0) + 1);
  };
  return {
    missing: ({ path, reason }) => {
      count('missing');
      say(`caseglean: ${printable(path)}: ${colors.red('missing')}: ${reason}`);
    },
    result: ({ input, reply }, fault) => {
      bar?.increment(1, { name: printable(input.name) });
      count(fault === undefined ? reply.state : 'not written');
      if (fault !== undefined) say(`caseglean: ${printable(input.path)}: ${colors.red('not written')}: ${fault}`);
      else if (!isWell(reply.state))
        say(`caseglean: ${printable(input.path)}: ${colors.yellow(reply.state)}: ${reply.reason?.message ?? 'No reason is known.'}`);
    },
    finish: () => {
      bars?.stop();
      const all = [...counts.values()].reduce((sum, value) => sum + value, 0);
      if (all > 1)
        process.stderr.write(`caseglean: ${all} inputs: ${[...counts].map(([state, value]) => `${value} ${state}`).join(', ')}\n`);
      return [...counts.keys()].every(isWell) ? 0 : 1;
    },
  };
}

async function openBars(): Promise<MultiBar> {
  const { default: progress } = await import('cli-progress');
  return new progress.MultiBar({ stream: process.stderr, clearOnComplete: true, hideCursor: true, format: '{bar} {value}/{total} {name}' });
}
