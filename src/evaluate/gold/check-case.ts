import type { GoldCase, GoldFollowUp, GoldKi67 } from '../../generated/gold.ts';
import { shown, type GoldFault } from './gold-fault.ts';

const OPERATORS = '"=", "<", ">", "<=", ">=" or "~"';

/** What is wrong in a case that fits the schema; `path` is its JSON Pointer. */
export function checkCase(one: GoldCase, path: string): GoldFault[] {
  return [
    ...checkQuotes(one, path),
    ...one.treatments.flatMap(({ agents }, i) => checkAgents(agents ?? [], `${path}/treatments/${i}/agents`)),
    ...one.ki67.flatMap((value, i) => checkKi67(value, `${path}/ki67/${i}`)),
    ...(one.followUp === null ? [] : checkMonths(one.followUp, `${path}/followUp`)),
  ];
}

function checkQuotes(one: GoldCase, path: string): GoldFault[] {
  return quotesOf(one, path)
    .filter(({ quote }) => quote.trim() === '')
    .map((found) => ({ path: found.path, message: `found ${shown(found.quote)}, expected 3 to 25 words of the article` }));
}

/** Every quote of a case with its JSON Pointer, in the order of the document. */
export function quotesOf(one: GoldCase, path: string): { readonly path: string; readonly quote: string }[] {
  return Object.entries(one).flatMap(([key, value]: [string, unknown]) => quotesIn(value, `${path}/${key}`));
}

function quotesIn(value: unknown, path: string): { readonly path: string; readonly quote: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'quote' && typeof inner === 'string' ? [{ path: `${path}/quote`, quote: inner }] : quotesIn(inner, `${path}/${key}`),
  );
}

function checkAgents(agents: readonly string[], path: string): GoldFault[] {
  return agents.flatMap((agent, i) => {
    const plain = agent.trim().toLowerCase();
    if (agent !== plain)
      return [{ path: `${path}/${i}`, message: `found ${shown(agent)}, expected lower case without space around it: ${shown(plain)}` }];
    return agents.indexOf(agent) < i
      ? [{ path: `${path}/${i}`, message: `found ${shown(agent)} a second time, expected each drug once` }]
      : [];
  });
}

function checkKi67({ op, low, high, qualitative }: GoldKi67, path: string): GoldFault[] {
  const faults: GoldFault[] = [];
  const expect = (holds: boolean, key: keyof GoldKi67, found: unknown, expected: string): void => {
    if (!holds) faults.push({ path: `${path}/${key}`, message: `found ${shown(found)}, expected ${expected}` });
  };
  if (op === null) {
    const number = low ?? high;
    expect(number === null, 'op', op, `${OPERATORS} beside the number ${shown(number)}`);
    expect(number !== null || qualitative !== null, 'qualitative', qualitative, 'a result in words where there is no number');
    return faults;
  }
  const [lowDue, highDue] = [op !== '<' && op !== '<=', op !== '>' && op !== '>='];
  expect((low !== null) === lowDue, 'low', low, `${lowDue ? 'a number' : 'null'} beside ${shown(op)}`);
  expect((high !== null) === highDue, 'high', high, `${highDue ? 'a number' : 'null'} beside ${shown(op)}`);
  expect(qualitative === null, 'qualitative', qualitative, `null beside ${shown(op)}`);
  expect(low === null || low >= 0, 'low', low, 'at least 0');
  expect(high === null || high >= 0, 'high', high, 'at least 0');
  expect(low === null || high === null || low <= high, 'low', low, `at most high, which is ${shown(high)}`);
  return faults;
}

function checkMonths({ months, op }: GoldFollowUp, path: string): GoldFault[] {
  if ((months === null) === (op === null)) return [];
  const expected = months === null ? 'null where months is null' : `${OPERATORS} beside ${shown(months)} months`;
  return [{ path: `${path}/op`, message: `found ${shown(op)}, expected ${expected}` }];
}
