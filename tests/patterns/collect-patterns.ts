import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** A regular expression of the program and where it stands (`src/… :line`, or `made` at run time). */
export interface FoundPattern {
  readonly where: string;
  readonly pattern: RegExp;
}

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Every literal of src, each source text once. Files that read only what this program wrote, or run in the report's page, are not
 * asked.
 */
export function literalPatterns(): FoundPattern[] {
  const found = new Map<string, FoundPattern>();
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort();
  for (const name of files) {
    const path = join(ROOT, 'src', name);
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        if (!found.has(node.text))
          found.set(node.text, {
            where: `${relative(ROOT, path)}:${line}`,
            pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)),
          });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...found.values()];
}

/** Every regular expression that `run` makes with `new RegExp`, each source text once. */
export async function madePatterns(run: () => Promise<unknown>): Promise<FoundPattern[]> {
  const made = new Map<string, FoundPattern>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string | RegExp, string?]) {
      const pattern = new target(...args);
      const at = /src\/(?!patterns\/over-lines)[\w/.-]+\.ts:\d+/.exec(new Error().stack ?? '')?.[0];
      if (at !== undefined) made.set(String(pattern), { where: at, pattern });
      return pattern;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = original;
  }
  return [...made.values()];
}
