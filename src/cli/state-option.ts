import { InvalidArgumentError, Option } from 'commander';
import { SETTLED_STATES, type SettledState } from '../store/states.ts';

/** `--state`, which may be given several times or hold several states with commas between. */
export function stateOption(): Option {
  return new Option('--state <STATE>', `only documents in this state: ${SETTLED_STATES.join(', ')}; several with commas`).argParser(parse);
}

function parse(text: string): SettledState[] {
  return text.split(',').map((part) => {
    const state = SETTLED_STATES.find((one) => one === part.trim());
    if (state === undefined) throw new InvalidArgumentError(`It is one of ${SETTLED_STATES.join(', ')}.`);
    return state;
  });
}
