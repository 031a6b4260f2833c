import type { Span } from '../span.ts';
import { singular, tokenize, type Token } from '../tokens.ts';
import { toldAbbreviations } from './bare-abbreviations.ts';
import type { Lexicon, LexiconEntry } from './lexicon.ts';
import { matcherOf, matchTerms } from './match-terms.ts';
import { pattern } from '../patterns/over-lines.ts';

/** What a tumour grows in where its name does not name an organ; decides how a region ("forearm") is coded. */
export type Tissue = 'skin' | 'epithelium' | 'vessel' | 'soft' | 'bone' | 'nerve' | 'brain' | 'meninges' | 'node' | 'paraganglion';

/**
 * A tumour name. `code` is its ICD-O-3 morphology with behaviour, `family` its place among tumours, coarse to fine (`carcinoma/adeno`).
 * `level` says how much the name tells: 0 only that there is a tumour, 1 cancer, 2 a whole family, 3 a diagnosis.
 * `kinds` are the families whose tumours are kinds of it where its own family does not tell: of non-small cell lung carcinoma.
 * `narrow` marks a family name whose kinds all carry it (liposarcoma), so that others of its family (leiomyosarcoma) are none.
 * `known` are abbreviations of three letters that papers use without a word on what they stand for.
 * `near` are words that tell which of several tumours an abbreviation stands for; one without is meant where none are told.
 * `brief` are abbreviations of two letters that stand for it where a text says that a patient has it, and near it if words are given.
 * `syndrome` marks a disease of many tumours, which is seldom the one that is reported.
 * `sites` are the topography codes where it usually arises, most usual first; `siteOnly` where it arises nowhere else.
 */
export interface TumourEntry extends LexiconEntry {
  readonly code: string;
  readonly family: string;
  readonly level: number;
  readonly tissue?: Tissue;
  readonly sites?: readonly string[];
  readonly siteOnly?: boolean;
  readonly kinds?: readonly string[];
  readonly narrow?: boolean;
  readonly known?: readonly string[];
  readonly near?: readonly string[];
  readonly brief?: readonly string[];
  readonly syndrome?: boolean;
}

/** A tumour named in a text. `name` is what it is called in full: the words themselves, or the long form of an abbreviation. */
export interface TumourHit extends Span {
  readonly entry: TumourEntry;
  readonly tokens: Span;
  readonly name: string;
  readonly abbreviated: boolean;
}

const LEAST_LETTERS = 4;
const found = new WeakMap<readonly Token[], readonly TumourHit[]>();

/**
 * Every tumour that a text names, in text order, computed once a text. Abbreviations count where the paper defines them behind their
 * long form, where the same tumour is also written out, or where they are long and mean one thing only.
 */
export function findTumours(text: string, tokens: readonly Token[], lexicon: Lexicon<TumourEntry>): readonly TumourHit[] {
  const known = found.get(tokens);
  if (known) return known;
  const matches = matchTerms(matcherOf(lexicon), text, tokens);
  const written: TumourHit[] = [],
    short: TumourHit[] = [];
  for (const match of matches) {
    const abbreviated = match.entry.abbreviations?.includes(match.term) ?? false;
    const { start, end, entry } = match;
    if (isOfBody(text, match)) continue;
    (abbreviated ? short : written).push({
      start,
      end,
      entry,
      tokens: match.tokens,
      name: abbreviated ? longForm(match.term, entry) : text.slice(start, end),
      abbreviated,
    });
  }
  const spelled = withTwins(firstPerPlace(written), text);
  const defined = definitions(text, spelled);
  const hits = [...spelled, ...firstPerPlace(expandAll(short, text, defined, written)), ...otherUses(text, tokens, defined, matches)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  found.set(tokens, hits);
  return hits;
}

const longForms = new WeakMap<TumourEntry, Map<string, string>>();

/**
 * What an abbreviation stands for: the tumour's first name, or one that begins with its letters where the words of that are as many
 * and begin otherwise.
 */
function longForm(letters: string, entry: TumourEntry): string {
  let known = longForms.get(entry);
  if (!known) longForms.set(entry, (known = new Map<string, string>()));
  let name = known.get(letters);
  if (name === undefined) {
    const short = letters.replace(/s$/, '').toLowerCase(),
      first = entry.terms?.[0] ?? letters;
    const isOther = initials(first).length >= short.length && initials(first) !== short;
    name = isOther ? (entry.terms?.find((term) => initials(term) === short) ?? first) : first;
    known.set(letters, name);
  }
  return name;
}

function initials(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('');
}

/** Boards, societies and registries named after what they are about: "American Joint Committee on Cancer". */
const BODY_BEFORE = pattern()`
  \b(?:
    Committee|Union|Institute|Society|Agency|Centre|Center|Organi[sz]ation|Association|Classification|Comprehensive|National
    |International
  )\s+(?:(?:on|for|of|Against|against|Research|on\s+the|of\s+the)\s+)*$
`;
const BODY_AFTER = pattern()`
  ^\s+(?:
    Cent(?:er|re)|Institute|Network|Society|Control|Research|Hospital|Council|Registry|Registries|League|Foundation
    |Association|Consortium|Program(?:me)?|Agency|Unit|Board|Committee|Union|Organi[sz]ation
  )\b
`;

/** True where a capital "Cancer" or "Tumours" is part of the name of such a body. */
function isOfBody(text: string, { start, end }: Span): boolean {
  const first = text.charAt(start);
  if (first === first.toLowerCase()) return false;
  return BODY_AFTER.test(text.slice(end, end + 24)) || BODY_BEFORE.test(text.slice(Math.max(0, start - 60), start));
}

function firstPerPlace(hits: readonly TumourHit[]): TumourHit[] {
  const seen = new Set<number>();
  return hits.filter((hit) => !seen.has(hit.start) && seen.add(hit.start));
}

const BLOOD = /(?:leuka?emia|lymphoma)$/i,
  BARE_BLOOD = /^(?:leuka?emia|lymphoma)s?$/i;

/** The hits with what one disease is called in blood and nodes as one: "natural killer cell leukemia/lymphoma". */
function withTwins(hits: readonly TumourHit[], text: string): TumourHit[] {
  const joined: TumourHit[] = [];
  for (const hit of hits) {
    const last = joined.at(-1);
    if (last && hit.start === last.end + 1 && text.charAt(last.end) === '/' && BARE_BLOOD.test(hit.name) && BLOOD.test(last.name))
      joined[joined.length - 1] = {
        ...last,
        end: hit.end,
        tokens: { start: last.tokens.start, end: hit.tokens.end },
        name: text.slice(last.start, hit.end),
      };
    else joined.push(hit);
  }
  return joined;
}

/** Abbreviations in brackets behind a long form, with the tumour they stand for. */
function definitions(text: string, written: readonly TumourHit[]): Map<string, TumourHit> {
  const defined = new Map<string, TumourHit>();
  for (const hit of written) {
    const match = /^s?\s*[([]\s*([A-Z][A-Za-z0-9/-]{1,9}?)s?\s*[)\],;]/.exec(text.slice(hit.end, hit.end + 16));
    const short = match?.[1];
    if (short && /[A-Z].*[A-Z]/.test(short) && hit.entry.level > 0 && !defined.has(short)) defined.set(short, hit);
  }
  return defined;
}

function expandAll(
  short: readonly TumourHit[],
  text: string,
  defined: ReadonlyMap<string, TumourHit>,
  written: readonly TumourHit[],
): TumourHit[] {
  const expanded = new Map(short.map((hit) => [hit, expandShort(hit, text, defined, written, short)]));
  const bare = short
    .filter((hit) => expanded.get(hit)?.length === 0)
    .map((hit) => ({ hit, start: hit.start, end: hit.end, entry: hit.entry, letters: text.slice(hit.start, hit.end).replace(/s$/, '') }));
  const told =
    bare.length > 0
      ? toldAbbreviations(
          text,
          bare,
          written.map((hit) => hit.entry),
        )
      : new Set();
  const meant = new Set(bare.filter((name) => told.has(name)).map(({ hit }) => hit));
  return short.flatMap((hit) => (meant.has(hit) ? [hit] : (expanded.get(hit) ?? [])));
}

function expandShort(
  hit: TumourHit,
  text: string,
  defined: ReadonlyMap<string, TumourHit>,
  written: readonly TumourHit[],
  short: readonly TumourHit[],
): TumourHit[] {
  const letters = text.slice(hit.start, hit.end).replace(/s$/, '');
  const definition = defined.get(letters);
  if (definition) return [{ ...hit, entry: definition.entry, name: definition.name }];
  if (written.some((other) => other.entry === hit.entry || other.entry.code === hit.entry.code)) return [hit];
  if (hit.entry.known?.includes(letters) && !text.includes(`(${letters}`)) return [hit];
  const alone = !short.some((other) => other.start === hit.start && other.entry !== hit.entry);
  return alone && letters.length >= LEAST_LETTERS ? [hit] : [];
}

/** Uses of defined abbreviations that the lexicon does not know. */
function otherUses(text: string, tokens: readonly Token[], defined: ReadonlyMap<string, TumourHit>, matches: readonly Span[]): TumourHit[] {
  const taken = new Set(matches.map((match) => match.start));
  const unknown = new Map([...defined].filter(([short]) => /^[A-Za-z]+$/.test(short)));
  if (unknown.size === 0) return [];
  return tokens.flatMap((token, i) => {
    if (token.kind !== 'word' || taken.has(token.start)) return [];
    const definition = unknown.get(text.slice(token.start, token.end).replace(/(?<=[A-Z])s$/, ''));
    return definition
      ? [
          {
            start: token.start,
            end: token.end,
            entry: definition.entry,
            tokens: { start: i, end: i + 1 },
            name: definition.name,
            abbreviated: true,
          },
        ]
      : [];
  });
}

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
  const root = entry.family.split('/')[0];
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
        bag.entry.family.split('/')[0] === root &&
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
    ((known.level === 2 && bag.entry.level > known.level) || known.code === ADENOCARCINOMA) &&
    bag.words.size > 1 &&
    generalizes(known, bag.entry)
  );
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const word of part) if (!whole.has(word)) return false;
  return true;
}

/** True where both tumours have usual organs and share none. */
function isElsewhere(a: TumourEntry, b: TumourEntry): boolean {
  return (
    a.sites !== undefined && b.sites !== undefined && !b.sites.some((site) => a.sites?.some((own) => own.slice(0, 3) === site.slice(0, 3)))
  );
}

/** True where `general` says the same as `special`, only less of it: carcinoma and adenocarcinoma, lymphoma and MALT lymphoma. */
export function generalizes(general: TumourEntry, special: TumourEntry): boolean {
  if (general.code === special.code)
    return general.level === 2 && special.level > general.level && general.siteOnly === true && general.family === special.family;
  if (general.kinds)
    return (
      general.kinds.includes(special.family) &&
      !isElsewhere(general, special) &&
      (special.level > general.level || special.family !== general.family)
    );
  if (general.level > 0 && general.code.endsWith('/3') && special.code.endsWith('/0')) return false;
  if (general.level <= 1) return special.level > general.level && (general.level === 0 || !/[01]$/.test(special.code));
  const within = special.family === general.family || special.family.startsWith(`${general.family}/`);
  if (within && general.level < special.level && general.narrow !== true) return !general.siteOnly || !isElsewhere(general, special);
  if (within && general.level === 2 && special.level === 2 && special.family.length > general.family.length) return true;
  if (
    within &&
    general.code === ADENOCARCINOMA &&
    special.sites === undefined &&
    special.terms?.some((term) => term.endsWith(' adenocarcinoma'))
  )
    return !special.code.endsWith('/2');
  const name = nameWords(general.terms?.[0] ?? '');
  return (
    within &&
    (special.terms ?? []).slice(0, 3).some((term) => {
      const words = withCarcinoma(nameWords(term));
      return words.size > name.size && isSubset(name, words);
    })
  );
}

/** That of an organ's adenocarcinoma, of which those of no organ are kinds: gastric and tubular adenocarcinoma. */
const ADENOCARCINOMA = '8140/3';

/** The words of a name, "carcinoma" among them where an adenocarcinoma is named: papillary adenocarcinoma is a papillary carcinoma. */
function withCarcinoma(words: ReadonlySet<string>): ReadonlySet<string> {
  return words.has('adenocarcinoma') ? new Set([...words, 'carcinoma']) : words;
}
