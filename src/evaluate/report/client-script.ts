import { CARD_FUNCTIONS } from './client/error-card.ts';
import { EXPLORER_FUNCTIONS } from './client/explorer.ts';
import { FILTER_FUNCTIONS } from './client/error-filter.ts';
import { makerFor } from './client/page.ts';
import { unpackErrors } from './client/shown-errors.ts';
import { startSwitches } from './client/switches.ts';

/** What the page runs, by name: the functions of one file call each other, those of other files are handed over as arguments. */
export const CLIENT_FUNCTIONS: readonly { readonly name: string; toString(): string }[] = [
  makerFor,
  startSwitches,
  unpackErrors,
  ...FILTER_FUNCTIONS,
  ...CARD_FUNCTIONS,
  ...EXPLORER_FUNCTIONS,
];

/**
 * The script of the page, put together from the source of its functions.
 *
 * So it is checked and tested like all else, and needs no bundler: types are gone by the time a function is asked for its source,
 * whether Node stripped them or the compiler did. A function in `client/` may use nothing but its arguments, the functions of its own
 * file and the browser; an imported value would have another name in the page.
 */
export function clientScript(): string {
  const parts = ['makerFor', 'startSwitches', 'unpackErrors', 'readFilter', 'writeFilter', 'filterErrors', 'errorCard'];
  return `(() => {\n'use strict';\n${CLIENT_FUNCTIONS.map(String).join('\n')}\nstartPage(window, { ${parts.join(', ')} });\n})();`;
}
