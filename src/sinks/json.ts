import { inSchemaOrder, type SchemaName } from '../schema.ts';

/** Data as indented JSON with the keys in the schema's order and a newline at the end. */
export function toJson(name: SchemaName, data: unknown): string {
  return `${JSON.stringify(inSchemaOrder(name, data), null, 2)}\n`;
}

/** Data as one line of JSON Lines, the keys in the schema's order. */
export function toJsonLine(name: SchemaName, data: unknown): string {
  return `${JSON.stringify(inSchemaOrder(name, data))}\n`;
}
