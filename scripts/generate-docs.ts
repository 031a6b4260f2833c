/**
 * Writes docs/fields/<field>.md from the extractors' declarations and the list of lexicons in lexicons/README.md.
 * `--check` writes nothing and exits 1 where a file differs.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Example, Extractor } from '../src/extractors/extractor.ts';
import { EXTRACTORS } from '../src/extractors/index.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
let stale = 0;

function put(file: string, text: string): void {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  if (!check) {
    writeFileSync(path, text);
    return;
  }
  console.error(`${file} is stale; run \`npm run docs\``);
  stale += 1;
}

function exampleRow({ text, values, section, notYet }: Example): string {
  const cell = (content: string): string => content.replaceAll('|', '\\|').replace(/\s+/g, ' ');
  const read = values.length === 0 ? 'nothing' : values.map((value) => `\`${JSON.stringify(value)}\``).join(' ');
  return `| ${cell(text)}${section ? ` *(${section})*` : ''} | ${cell(read)}${notYet ? ' (not yet)' : ''} |`;
}

function fieldPage(extractor: Extractor): string {
  const list = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.map((name) => `\`${name}\``).join(', '));
  return [
    `# ${extractor.title}`,
    '',
    `Written by \`npm run docs\` from \`src/extractors/${extractor.name}/\`.`,
    '',
    `- in a case: \`${extractor.writes}\`, ${extractor.many ? 'a list' : 'one value or null'}`,
    `- reads before it: ${list(extractor.reads)}`,
    `- lexicons: ${list(extractor.lexicons)}`,
    `- scored by: ${list(extractor.scoredBy)}`,
    '',
    '| text | what is read |',
    '|---|---|',
    ...extractor.examples.map(exampleRow),
    '',
  ].join('\n');
}

mkdirSync(join(root, 'docs', 'fields'), { recursive: true });
for (const extractor of EXTRACTORS) put(join('docs', 'fields', `${extractor.name}.md`), fieldPage(extractor));

const names = readdirSync(join(root, 'lexicons'))
  .filter((file) => file.endsWith('.json'))
  .sort();
const rows = names.map((name) => {
  const { source, licence, entries } = JSON.parse(readFileSync(join(root, 'lexicons', name), 'utf8')) as Lexicon;
  return `| ${name} | ${entries.length} | ${source.replaceAll('|', '/')} | ${licence} |`;
});
const readme =
  readFileSync(join(root, 'lexicons', 'README.md'), 'utf8')
    .split('## Files')[0]
    ?.trimEnd() ?? '';
put(
  join('lexicons', 'README.md'),
  `${readme}\n\n## Files\n\n| file | entries | source | licence |\n|---|---|---|---|\n${rows.join('\n')}\n`,
);
process.exitCode = stale > 0 ? 1 : 0;
