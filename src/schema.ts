import { createRequire } from 'node:module';
import type Ajv2020Module from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import evaluation from '../schemas/evaluation.schema.json' with { type: 'json' };
import gold from '../schemas/gold.schema.json' with { type: 'json' };
import report from '../schemas/report.schema.json' with { type: 'json' };
import text from '../schemas/text.schema.json' with { type: 'json' };

/** The schemas of everything that is written, by name. They are the source of truth; the types are generated from them. */
export const SCHEMAS = { report, text, gold, evaluation } as const;

/** Name of a schema. */
export type SchemaName = keyof typeof SCHEMAS;

/** One way in which data do not fit a schema: where (JSON Pointer) and what is wrong there. */
export interface SchemaFault {
  readonly path: string;
  readonly message: string;
}

/**
 * What a fault is made of, for whoever words it anew. `limit` is the keyword's value in the schema (a pattern, the list of an enum),
 * `found` the data at the path, `keys` the keys that the schema knows there, `key` the one that is missing or unknown, else null.
 */
export interface SchemaError extends SchemaFault {
  readonly keyword: string;
  readonly limit: unknown;
  readonly found: unknown;
  readonly keys: readonly string[];
  readonly key: string | null;
}

const compiled = new Map<SchemaName, ValidateFunction>();

/** Checks data against a schema; [] where they fit. A schema is compiled once per process. */
export function checkSchema(name: SchemaName, data: unknown): SchemaFault[] {
  return errorsOf(name, data).map(toFault);
}

/**
 * Checks data against a schema like checkSchema, and keeps what each fault is made of. A value that fits no branch of `anyOf` has
 * an error for each.
 */
export function schemaErrors(name: SchemaName, data: unknown): SchemaError[] {
  return errorsOf(name, data).map((error) => {
    const key: unknown = error.params['additionalProperty'] ?? error.params['missingProperty'];
    const properties: unknown = error.parentSchema?.['properties'];
    return {
      ...toFault(error),
      keyword: error.keyword,
      limit: error.schema,
      found: error.data,
      keys: isNode(properties) ? Object.keys(properties) : [],
      key: typeof key === 'string' ? key : null,
    };
  });
}

function errorsOf(name: SchemaName, data: unknown): readonly ErrorObject[] {
  let validate = compiled.get(name);
  if (validate === undefined) {
    // Loaded on first use, since printing needs the schemas alone; a record is checked once, so optimised code would not pay.
    const { Ajv2020 } = createRequire(import.meta.url)('ajv/dist/2020.js') as typeof Ajv2020Module;
    validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, verbose: true, code: { optimize: false } }).compile(
      SCHEMAS[name],
    );
    compiled.set(name, validate);
  }
  return validate(data) ? [] : (validate.errors ?? []);
}

function toFault(error: ErrorObject): SchemaFault {
  const named: unknown = error.params['additionalProperty'];
  const detail = typeof named === 'string' ? ` (${named})` : '';
  return { path: error.instancePath, message: `${error.message ?? error.keyword}${detail}` };
}

type Node = Readonly<Record<string, unknown>>;

/** The data again, the keys of every object in the order that the schema lists them; unknown keys last, in their own order. */
export function inSchemaOrder<T>(name: SchemaName, data: T): T {
  return orderBy(SCHEMAS[name], SCHEMAS[name], data) as T;
}

function orderBy(root: Node, schema: unknown, data: unknown): unknown {
  const node = resolve(root, schema, data);
  if (Array.isArray(data)) return data.map((item) => orderBy(root, node['items'], item));
  if (!isNode(data)) return data;
  const properties = isNode(node['properties']) ? node['properties'] : {};
  const keys = [...Object.keys(properties).filter((key) => key in data), ...Object.keys(data).filter((key) => !(key in properties))];
  return Object.fromEntries(keys.map((key) => [key, orderBy(root, properties[key], data[key])]));
}

/** Follows `$ref`, and of `anyOf` the branch that is not null. */
function resolve(root: Node, schema: unknown, data: unknown): Node {
  if (!isNode(schema)) return {};
  const branches = schema['anyOf'];
  if (Array.isArray(branches))
    return resolve(
      root,
      branches.find((branch) => isNode(branch) && branch['type'] !== 'null'),
      data,
    );
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  const definitions = root['$defs'];
  return resolve(root, isNode(definitions) ? definitions[reference.replace('#/$defs/', '')] : {}, data);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
