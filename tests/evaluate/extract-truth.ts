/** Extracts a record from every `<id>.truth.json` of a folder into `<id>.json` of another: `node extract-truth.ts FROM TO`. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractReport } from '../../src/index.ts';

const [from = '', to = ''] = process.argv.slice(2);
mkdirSync(to, { recursive: true });
for (const name of readdirSync(from).filter((entry) => entry.endsWith('.truth.json'))) {
  writeFileSync(join(to, name.replace('.truth.json', '.json')), JSON.stringify(await extractReport(join(from, name))));
}
