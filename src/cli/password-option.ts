import { Option } from 'commander';

/** `--password`; better given in the environment, since others on the machine can see the arguments of a command. */
export function passwordOption(): Option {
  return new Option('--password <PASSWORD>', 'opens protected files').env('CASEGLEAN_PASSWORD');
}
