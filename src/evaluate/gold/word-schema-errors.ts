import type { SchemaError } from '../../schema.ts';
import { shown, type GoldFault } from './gold-fault.ts';

const TYPE_WORDS: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

/** Errors of the gold schema, one line a fault: what was found and what was expected. The branches of one alternative become one fault. */
export function wordSchemaErrors(errors: readonly SchemaError[]): GoldFault[] {
  const byPath = Map.groupBy(
    errors.filter(({ keyword }) => keyword !== 'anyOf'),
    ({ path }) => path,
  );
  return [...byPath].flatMap(([path, group]) => {
    const kinds = kindMessage(group);
    const rest = group.filter(({ keyword }) => keyword !== 'type' && keyword !== 'enum').map((error) => wordError(error));
    return [...(kinds === null ? [] : [kinds]), ...rest].map((message) => ({ path, message }));
  });
}

/** What kind of value was expected, over all branches; null where a branch fits and says itself what is wrong inside. */
function kindMessage(group: readonly SchemaError[]): string | null {
  const [first] = group;
  const words = group.filter(({ keyword }) => keyword === 'enum').flatMap(({ limit }) => limit as readonly unknown[]);
  const types = group.filter(({ keyword }) => keyword === 'type').flatMap(({ limit }) => limit as string | readonly string[]);
  if (first === undefined || (words.length === 0 && types.every((type) => type === 'null'))) return null;
  const kinds = words.length > 0 ? words.map((word) => JSON.stringify(word)) : types.map((type) => TYPE_WORDS[type] ?? type);
  const nullToo = words.length > 0 && types.includes('null') ? ['null'] : [];
  return `found ${shown(first.found)}, expected ${oneOf([...new Set([...kinds, ...nullToo])])}`;
}

function wordError(error: SchemaError): string {
  const { keyword, limit, found, key, keys, message } = error;
  switch (keyword) {
    case 'required':
      return `found no key ${shown(key)}, expected one`;
    case 'additionalProperties':
      return `found the key ${shown(key)}, expected ${oneOf(keys)}`;
    case 'pattern':
      return wordPattern(error);
    case 'minLength':
      return 'found "", expected some text';
    case 'minimum':
      return `found ${shown(found)}, expected at least ${shown(limit)}`;
    case 'maximum':
      return `found ${shown(found)}, expected at most ${shown(limit)}`;
    case 'exclusiveMinimum':
      return `found ${shown(found)}, expected more than ${shown(limit)}`;
    default:
      return `found ${shown(found)}: it ${message}`;
  }
}

function wordPattern({ path, found, message }: SchemaError): string {
  if (/\/primarySite\/icdo3\/\d+$/.test(path)) return `${shown(found)} is not an ICD-O-3 topography code (expected like C50.9)`;
  if (/\/histology\/icdo3\/\d+$/.test(path)) return `${shown(found)} is not an ICD-O-3 morphology code (expected like 8500/3)`;
  return `found ${shown(found)}: it ${message}`;
}

function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
