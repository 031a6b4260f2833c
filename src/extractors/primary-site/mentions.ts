import { entriesById, type Lexicon } from '../../lexicon/lexicon.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import type { SiteEntry } from '../../lexicon/sites.ts';
import type { Span } from '../../span.ts';
import type { ExtractInput } from '../extractor.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** A place of the body named in the text. `adjective` where it is one ("gastric"). */
export interface SiteMention extends Span {
  readonly entry: SiteEntry;
  readonly tokens: Span;
  readonly adjective: boolean;
}

const merged = new WeakMap<object, Lexicon<SiteEntry>>();
/** "Cervical | cancer", "cervical | smear": of the womb's neck. */
const CERVIX_NOUN = pattern('i')`
  ^[\s-]+(?:
    cancer|carcinoma|adenocarcinoma|squamous|intraepithelial|conization|cytology|smear|stump|adenosarcoma|stromal|os\b|polyp
    |biopsy|small\s+cell|neuroendocrine|lymphoma|rhabdomyosarcoma|sarcoma
  )
`;

/** Every place that the text names, in text order, longest wording first taken. */
export function findSites(input: ExtractInput): SiteMention[] {
  const { text, tokens } = input.reading;
  const lexicon = input.lexicon<SiteEntry>('topography');
  const byId = entriesById(lexicon);
  const cervix = byId.get('C53.9');
  const aboutWomb = speaksOfWomb(text);
  return onceEach(matchTerms(matcherOf(withAllTerms(lexicon)), text, tokens))
    .filter((match) => !isAcronym(text, match))
    .map((match) => {
      const { start, end } = match;
      const adjective = match.entry.adjectives?.includes(match.term) ?? false;
      const entry = byId.get(match.entry.id) ?? match.entry;
      const isOfCervix = match.term === 'cervical' && tellsCervix(text.slice(end, end + MOST_BEHIND), aboutWomb);
      return { start, end, tokens: match.tokens, entry: isOfCervix ? (cervix ?? entry) : entry, adjective };
    });
}

/** The lexicon with all that its places are called as terms, made ready once. */
function withAllTerms(lexicon: Lexicon<SiteEntry>): Lexicon<SiteEntry> {
  let all = merged.get(lexicon);
  if (!all) {
    const entries = lexicon.entries.map((entry) => ({
      ...entry,
      terms: [...(entry.terms ?? []).flatMap((term) => withOwners(term, entry.paired === true)), ...(entry.adjectives ?? [])],
    }));
    merged.set(lexicon, (all = { ...lexicon, entries }));
  }
  return all;
}

/** Matches of one entry at one place once: "ovary" and "ovaries" are one term in singular. */
function onceEach<M extends Span & { readonly entry: SiteEntry }>(matches: readonly M[]): M[] {
  const seen = new Set<string>();
  return matches.filter(({ start, end, entry }) => {
    const key = `${start} ${end} ${entry.id}`;
    return !seen.has(key) && seen.add(key);
  });
}

const OWNERS = ['her', 'his'],
  SIDES = ['the left', 'the right', 'her left', 'her right', 'his left', 'his right'];

/**
 * A term also with the patient as owner, "head of her pancreas", and of what is paired with its side, "upper pole of the left
 * kidney", "upper outer left quadrant".
 */
function withOwners(term: string, paired: boolean): string[] {
  if (paired && term.endsWith(' quadrant'))
    return [term, ...['left', 'right'].map((side) => term.replace(/ quadrant$/, ` ${side} quadrant`))];
  if (!term.includes(' of the ')) return [term];
  return [
    term,
    ...[...OWNERS, ...(paired && !/\b(?:left|right)\b/.test(term) ? SIDES : [])].map((owner) => term.replace(' of the ', ` of ${owner} `)),
  ];
}

/** True where capitals spell an abbreviation that only looks like a place: ARMS, alveolar rhabdomyosarcoma. */
function isAcronym(text: string, match: { readonly start: number; readonly end: number; readonly term: string }): boolean {
  const written = text.slice(match.start, match.end);
  if (!/^[A-Z]{3,}$/.test(written) || /^[A-Z]+$/.test(match.term)) return false;
  return /[a-z]{3}/.test(text.slice(Math.max(0, match.start - 20), match.start) + text.slice(match.end, match.end + 20));
}

const WOMB = /\b(?:cervix|uter(?:us|ine)|endometri\w+|hysterectomy|vagina\w*|colposcop\w*|parametri\w+)\b/gi;
/** "Cervical | spine", "cervical | lymph nodes": of the neck. */
const OF_NECK =
  /^[\s-]+(?:lymph|node|spine|spinal|vertebra\w*|esophag\w*|oesophag\w*|region|mass|swelling|ct\b|cord|collar|paraspinal|trachea)/i;
const LEAST_WOMB_WORDS = 5;

/** So many characters behind "cervical" are read. */
const MOST_BEHIND = 30;

/** True where "cervical" before these words is of the womb's neck; `aboutWomb` tells that the text is. */
function tellsCervix(after: string, aboutWomb: boolean): boolean {
  return (aboutWomb || CERVIX_NOUN.test(after)) && !OF_NECK.test(after);
}

/** True where a text says so much of the womb that "cervical" is of its neck. */
function speaksOfWomb(text: string): boolean {
  return (text.match(WOMB)?.length ?? 0) >= LEAST_WOMB_WORDS;
}
