/**
 * Writes src/generated/<name>.ts from schemas/<name>.schema.json; with `--check` only says whether they agree.
 * json-schema-to-typescript knows neither `readonly` nor exact tuples: both are put in here.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';
import ts from 'typescript';

const SCHEMAS = new URL('../schemas/', import.meta.url);
const GENERATED = new URL('../src/generated/', import.meta.url);

type Json = { [key: string]: unknown };

/** Gives arrays of one exact length a tuple type; all other arrays stay arrays. */
function nameTuples(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(nameTuples);
  if (typeof schema !== 'object' || schema === null) return schema;
  const node: Json = Object.fromEntries<unknown>(Object.entries(schema).map(([key, value]) => [key, nameTuples(value)]));
  if (node['type'] === 'array' && typeof node['minItems'] === 'number' && node['minItems'] === node['maxItems']) {
    node['tsType'] = `[${Array<string>(node['minItems']).fill('number').join(', ')}]`;
  }
  return node;
}

/** Makes every property, array and tuple of the source read-only. */
function makeReadonly(source: string): string {
  const file = ts.createSourceFile('generated.ts', source, ts.ScriptTarget.Latest, true);
  const edits: { at: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node)) edits.push({ at: node.name.getStart(), text: 'readonly ' });
    if (ts.isArrayTypeNode(node) || ts.isTupleTypeNode(node)) {
      const nested = ts.isArrayTypeNode(node.parent);
      edits.push({ at: node.getStart(), text: nested ? '(readonly ' : 'readonly ' });
      if (nested) edits.push({ at: node.getEnd(), text: ')' });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  // Back to front; of two edits at one place the inner node's goes in first, so that the outer one stands before it.
  return edits
    .reverse()
    .sort((a, b) => b.at - a.at)
    .reduce((text, edit) => text.slice(0, edit.at) + edit.text + text.slice(edit.at), source);
}

async function generate(name: string): Promise<string> {
  const schema = nameTuples(JSON.parse(readFileSync(new URL(name, SCHEMAS), 'utf8'))) as Json;
  const source = await compile(schema, String(schema['title']), {
    bannerComment: `// Made from schemas/${name} by \`npm run types\`. Do not edit.`,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  return makeReadonly(source);
}

const check = process.argv.includes('--check');
for (const name of readdirSync(SCHEMAS)
  .filter((entry) => entry.endsWith('.schema.json'))
  .sort()) {
  const target = new URL(name.replace('.schema.json', '.ts'), GENERATED);
  const source = await generate(name);
  if (!check) {
    writeFileSync(target, source);
  } else if (readFileSync(target, 'utf8') !== source) {
    console.error(`${name}: src/generated differs; run \`npm run types\``);
    process.exitCode = 1;
  }
}
