import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * One thing that the text may name. `terms` match whatever their case and in singular or plural; `abbreviations` match letter by
 * letter. What else an entry carries is the business of whoever reads that lexicon.
 */
export interface LexiconEntry {
  readonly id: string;
  readonly terms?: readonly string[];
  readonly abbreviations?: readonly string[];
}

/** A word list with where it comes from. */
export interface Lexicon<E extends LexiconEntry = LexiconEntry> {
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly licence: string;
  readonly entries: readonly E[];
}

/** Folder of the lexicon files: beside the package's package.json, whether run from source or from the built package. */
function lexiconFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) || !existsSync(join(folder, 'lexicons'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new RangeError('lexicons/ was not found above the program');
    folder = parent;
  }
  return join(folder, 'lexicons');
}

const loaded = new Map<string, Lexicon>();

/**
 * Loads `lexicons/<name>.json`, checked for shape, once per process.
 * @throws RangeError where the file is missing or an entry has no id, naming the file.
 */
export function loadLexicon<E extends LexiconEntry>(name: string): Lexicon<E> {
  const known = loaded.get(name);
  if (known) return known as Lexicon<E>;
  const file = join(lexiconFolder(), `${name}.json`);
  if (!existsSync(file)) throw new RangeError(`no lexicon ${name}: ${file} does not exist`);
  const lexicon = JSON.parse(readFileSync(file, 'utf8')) as Lexicon<E>;
  if (!Array.isArray(lexicon.entries)) throw new RangeError(`${file}: entries must be a list`);
  for (const [i, entry] of (lexicon.entries as readonly Partial<E>[]).entries()) {
    if (typeof entry.id !== 'string') throw new RangeError(`${file}: entry ${i} has no id`);
  }
  loaded.set(name, lexicon);
  return lexicon;
}

const byId = new WeakMap<Lexicon, ReadonlyMap<string, LexiconEntry>>();

/** The entries of a lexicon by their id, made ready once; of two with one id the last. */
export function entriesById<E extends LexiconEntry>(lexicon: Lexicon<E>): ReadonlyMap<string, E> {
  let known = byId.get(lexicon);
  if (!known) byId.set(lexicon, (known = new Map(lexicon.entries.map((entry) => [entry.id, entry]))));
  return known as ReadonlyMap<string, E>;
}

/** Entry ids by term, of the last entry where several have one; made once a lexicon. */
export function idsByTerm(lexicon: Lexicon): ReadonlyMap<string, string> {
  let known = byTerm.get(lexicon);
  if (!known)
    byTerm.set(lexicon, (known = new Map(lexicon.entries.flatMap(({ id, terms }) => (terms ?? []).map((term) => [term, id] as const)))));
  return known;
}

const byTerm = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** SHA-256 over all lexicon files, `sha256:<hex>`; the record's `engine.lexicons`. */
export function lexiconFingerprint(): string {
  fingerprint ??= hashFolder(lexiconFolder());
  return fingerprint;
}
let fingerprint: string | null = null;

function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort())
    hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return `sha256:${hash.digest('hex')}`;
}
