import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';

/** More processes than this gain nothing on one machine: each may take up to 1.5 GB for a bad file. */
const MOST = 64;

/** `--concurrency`: processes that read at the same time; one a core, at most eight, unless given. */
export function concurrencyOption(): Option {
  return new Option('--concurrency <N>', 'processes that read at the same time')
    .default(Math.min(8, availableParallelism()))
    .argParser(parse);
}

function parse(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > MOST) throw new InvalidArgumentError(`It is a number from 1 to ${MOST}.`);
  return count;
}
