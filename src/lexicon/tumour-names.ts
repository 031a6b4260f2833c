import { singular, tokenize } from '../tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { A_FAMILY, rootOf, type TumourEntry } from './tumour-entry.ts';

const namesRead = new Map<string, ReadonlySet<string>>();
/** So many names are remembered; the lexicon's are some thousands, those of papers have no end. */
const MOST_NAMES_READ = 20_000;

/** The words of a tumour's name, each once, as they are compared: singular, lower case, no hyphens. */
export function nameWords(name: string): ReadonlySet<string> {
  const known = namesRead.get(name);
  if (known) return known;
  if (namesRead.size >= MOST_NAMES_READ) namesRead.clear();
  const words = new Set(
    tokenize(name)
      .filter((token) => token.kind !== 'punctuation')
      .map((token) => singular(token.norm)),
  );
  namesRead.set(name, words);
  return words;
}

interface BagEntry {
  readonly words: ReadonlySet<string>;
  readonly entry: TumourEntry;
}
const bags = new WeakMap<Lexicon<TumourEntry>, Map<string, BagEntry[]>>();

function bagsOf(lexicon: Lexicon<TumourEntry>): Map<string, BagEntry[]> {
  const known = bags.get(lexicon);
  if (known) return known;
  const made = new Map<string, BagEntry[]>();
  for (const entry of lexicon.entries) {
    for (const term of entry.terms ?? []) {
      const words = nameWords(term);
      const key = [...words].at(-1) ?? '';
      made.set(key, [...(made.get(key) ?? []), { words, entry }]);
    }
  }
  bags.set(lexicon, made);
  return made;
}

/**
 * The tumour whose name has most words among those of `name`, in any order: "renal cell carcinoma, clear cell type" is clear cell
 * renal cell carcinoma. `entry` where nothing of its family tells more.
 */
export function mostSpecific(name: string, entry: TumourEntry, lexicon: Lexicon<TumourEntry>): TumourEntry {
  let known = specific.get(entry);
  if (known === undefined || known.size > MOST_NAMES) specific.set(entry, (known = new Map<string, TumourEntry>()));
  let best = known.get(name);
  if (best === undefined) known.set(name, (best = findMostSpecific(name, entry, lexicon)));
  return best;
}

/** A paper names its tumour in the same words again and again. Entries belong to one lexicon, which is loaded once. */
const specific = new WeakMap<TumourEntry, Map<string, TumourEntry>>();
const MOST_NAMES = 200;

function findMostSpecific(name: string, entry: TumourEntry, lexicon: Lexicon<TumourEntry>): TumourEntry {
  const words = nameWords(name);
  const root = rootOf(entry);
  const own = Math.max(
    0,
    ...(entry.terms ?? [])
      .map((term) => nameWords(term))
      .filter((term) => isSubset(term, words))
      .map((term) => term.size),
  );
  let best = entry,
    size = own;
  for (const word of words) {
    for (const bag of bagsOf(lexicon).get(word) ?? []) {
      if (
        (bag.words.size > size || (bag.words.size === size && bag.entry.level > best.level) || tellsKind(best, bag)) &&
        rootOf(bag.entry) === root &&
        isSubset(bag.words, words)
      ) {
        best = bag.entry;
        size = Math.max(size, bag.words.size);
      }
    }
  }
  return best;
}

/**
 * True where a name of two words or more is a kind of a family that the longer name tells: epithelioid mesothelioma in "epithelioid
 * malignant pleural mesothelioma", tubular adenocarcinoma in "tubular gastric adenocarcinoma".
 */
function tellsKind(known: TumourEntry, bag: BagEntry): boolean {
  return (
    ((known.level === A_FAMILY && bag.entry.level > known.level) || known.code === ADENOCARCINOMA) &&
    bag.words.size > 1 &&
    generalizes(known, bag.entry)
  );
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const word of part) if (!whole.has(word)) return false;
  return true;
}

/** True where `general` says the same as `special`, only less of it: carcinoma and adenocarcinoma, lymphoma and MALT lymphoma. */
export function generalizes(general: TumourEntry, special: TumourEntry): boolean {
  if (general.code === special.code) return isFamilyOfOne(general, special);
  if (general.kinds) return isOfKinds(general, general.kinds, special);
  if (general.level > 0 && general.code.endsWith(MALIGNANT) && special.code.endsWith(BENIGN)) return false;
  if (general.level < A_FAMILY) return special.level > general.level && (general.level === 0 || !NOT_MALIGNANT.test(special.code));
  if (!isWithin(special.family, general.family)) return false;
  if (special.level > general.level && general.narrow !== true) return !general.siteOnly || !isElsewhere(general, special);
  if (general.level === A_FAMILY && special.level === A_FAMILY && special.family !== general.family) return true;
  if (general.code === ADENOCARCINOMA && isAdenocarcinomaOfNoOrgan(special)) return !special.code.endsWith(IN_SITU);
  return isLongerNameOf(general, special);
}

/** Behaviours, as the end of a morphology code tells them. */
const MALIGNANT = '/3',
  BENIGN = '/0',
  IN_SITU = '/2',
  NOT_MALIGNANT = /[01]$/;
/** That of an organ's adenocarcinoma, of which those of no organ are kinds: gastric and tubular adenocarcinoma. */
const ADENOCARCINOMA = '8140/3';
/** So many of a tumour's names tell what it is called; those behind them are rare. */
const USUAL_NAMES = 3;

/** Two names of one code: that of the family, and of the one diagnosis in it. */
function isFamilyOfOne(general: TumourEntry, special: TumourEntry): boolean {
  return general.level === A_FAMILY && special.level > general.level && general.siteOnly === true && general.family === special.family;
}

/** A name that lists its kinds itself: of non-small cell lung carcinoma they are of several families. */
function isOfKinds(general: TumourEntry, kinds: readonly string[], special: TumourEntry): boolean {
  return (
    kinds.includes(special.family) && !isElsewhere(general, special) && (special.level > general.level || special.family !== general.family)
  );
}

function isWithin(family: string, wider: string): boolean {
  return family === wider || family.startsWith(`${wider}/`);
}

/** True where both tumours have usual organs and share none. */
function isElsewhere(a: TumourEntry, b: TumourEntry): boolean {
  return (
    a.sites !== undefined && b.sites !== undefined && !b.sites.some((site) => a.sites?.some((own) => own.slice(0, 3) === site.slice(0, 3)))
  );
}

function isAdenocarcinomaOfNoOrgan({ sites, terms }: TumourEntry): boolean {
  return sites === undefined && terms?.some((term) => term.endsWith(' adenocarcinoma')) === true;
}

/** True where a usual name of `special` has all words of what `general` is called first, and more. */
function isLongerNameOf(general: TumourEntry, special: TumourEntry): boolean {
  const name = nameWords(general.terms?.[0] ?? '');
  return (special.terms ?? []).slice(0, USUAL_NAMES).some((term) => {
    const words = withCarcinoma(nameWords(term));
    return words.size > name.size && isSubset(name, words);
  });
}

/** The words of a name, "carcinoma" among them where an adenocarcinoma is named: papillary adenocarcinoma is a papillary carcinoma. */
function withCarcinoma(words: ReadonlySet<string>): ReadonlySet<string> {
  return words.has('adenocarcinoma') ? new Set([...words, 'carcinoma']) : words;
}
