import type { Span } from '../span.ts';
import type { Token } from '../tokens.ts';
import { toldAbbreviations } from './bare-abbreviations.ts';
import type { Lexicon } from './lexicon.ts';
import { matcherOf, matchTerms } from './match-terms.ts';
import type { TumourEntry } from './tumour-entry.ts';
import { pattern } from '../patterns/over-lines.ts';

export type { Tissue, TumourEntry } from './tumour-entry.ts';
export { generalizes, mostSpecific, nameWords } from './tumour-names.ts';

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
  const hits = [
    ...spelled,
    ...firstPerPlace(expandAll({ text, defined, written, short })),
    ...otherUses(text, tokens, defined, matches),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
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

/**
 * What tells what an abbreviation of a text stands for: what the text defines it as, the tumours it writes out, its other
 * abbreviations.
 */
interface Spelling {
  readonly text: string;
  readonly defined: ReadonlyMap<string, TumourHit>;
  readonly written: readonly TumourHit[];
  readonly short: readonly TumourHit[];
}

/** The abbreviations that stand for a tumour, each with that one. */
function expandAll(spelling: Spelling): TumourHit[] {
  const { text, written, short } = spelling;
  const expanded = new Map(short.map((hit) => [hit, expandShort(hit, spelling)]));
  const bare = short
    .filter((hit) => expanded.get(hit)?.length === 0)
    .map((hit) => ({ hit, start: hit.start, end: hit.end, entry: hit.entry, letters: lettersOf(hit, text) }));
  if (bare.length === 0) return short.flatMap((hit) => expanded.get(hit) ?? []);
  const told = toldAbbreviations(
    text,
    bare,
    written.map((hit) => hit.entry),
  );
  const meant = new Set(bare.filter((name) => told.has(name)).map(({ hit }) => hit));
  return short.flatMap((hit) => (meant.has(hit) ? [hit] : (expanded.get(hit) ?? [])));
}

/** The letters of an abbreviation without the plural. */
function lettersOf({ start, end }: Span, text: string): string {
  return text.slice(start, end).replace(/s$/, '');
}

function expandShort(hit: TumourHit, { text, defined, written, short }: Spelling): TumourHit[] {
  const letters = lettersOf(hit, text);
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
