import type { Lexicon } from '../../lexicon/lexicon.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import type { SiteEntry } from '../../lexicon/sites.ts';
import { nameWords, type TumourHit } from '../../lexicon/tumours.ts';
import type { Span } from '../../span.ts';
import { normalizeWord, singular } from '../../tokens.ts';
import { sentenceAt } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { wordingBehind } from './wording-behind.ts';

const LINKS = new Set(['-', '‐', '‑', '–', '/', '+']);
const HYPHENS = new Set(['-', '‐', '‑', '–']);
const MOST_LEFT = 12,
  MOST_IN_BRACKETS = 6;

/**
 * The words that belong to the diagnosis around a tumour's name: its modifiers to the left, its type, grade and what it arose in to
 * the right; up to `core` they tell its kind.
 */
export function wordingAround(hit: TumourHit, input: ExtractInput): Span & { readonly core: number } {
  const { core, end } = wordingBehind(hit, input);
  return { start: withPrimary(leftEdge(hit, input), hit, input), end, core };
}

/** From "primary" on where the title has it before an organ's tumour: "primary splenic angiosarcoma". */
function withPrimary(start: number, hit: TumourHit, input: ExtractInput): number {
  const { text } = input.reading,
    sentence = sentenceAt(input.reading, hit.start);
  if (sentence?.section !== 'title') return start;
  const primary = /\bprimary\s+$/i.exec(text.slice(sentence.start, start));
  const named = organWords(input);
  return primary && [...nameWords(text.slice(start, hit.end))].some((word) => named.has(word)) ? start - primary[0].length : start;
}

function leftEdge(hit: TumourHit, input: ExtractInput): number {
  const { tokens } = input.reading;
  const first = sentenceAt(input.reading, hit.start)?.tokens.start ?? hit.tokens.start;
  const modifiers = wordsOf('modifier', input);
  const organs = organsBefore(hit, first, input),
    ends = wordsOf('compound-end', input);
  let edge = hit.tokens.start,
    reached = edge;
  while (reached > first && hit.tokens.start - reached < MOST_LEFT) {
    const token = tokens[reached - 1];
    if (!token) break;
    const organ = organs.find((span) => span.end === reached);
    if (organ) {
      edge = reached = organ.start;
      continue;
    }
    // "fat-poor angiomyolipoma", "HER-2-positive carcinoma"; "node-positive" is a stage
    if (
      ends.has(token.norm) &&
      reached - 3 >= first &&
      isJoined(reached - 3, input) &&
      !/^(?:node|margin)$/.test(tokens[reached - 3]?.norm ?? '')
    ) {
      edge = reached = wordStart(reached - 3, first, input);
      continue;
    }
    if (modifiers.has(singular(token.norm)) && !isListNumber(token.norm, reached - 1, input)) {
      edge = --reached;
      continue;
    }
    // "in situ well differentiated adenocarcinoma"
    if (token.norm === 'situ' && tokens[reached - 2]?.norm === 'in' && reached - 2 >= first) {
      edge = reached -= 2;
      continue;
    }
    // "type A thymoma"
    if (TYPE.test(token.norm) && tokens[reached - 2]?.norm === 'type' && reached - 2 >= first) {
      edge = reached -= 2;
      continue;
    }
    // "lymphoepithelioma-like carcinoma": a likeness belongs to the name
    if (token.norm === 'like' && LINKS.has(tokens[reached - 2]?.norm ?? '') && reached - 3 >= first) {
      edge = reached -= 3;
      continue;
    }
    // "neuroendocrine (carcinoid) tumour", "type AB (stage I) thymoma": words in brackets between the modifiers and the name
    const bracket = bracketBefore(reached, first, input);
    if (bracket !== null && modifiers.has(singular(tokens[bracket - 1]?.norm ?? ''))) {
      reached = bracket;
      continue;
    }
    // "invasive ductal WHO grade 2 carcinoma"
    if (GRADERS.has(token.norm) && tokens[reached]?.norm === 'grade') {
      reached--;
      continue;
    }
    // "basaloid variant of squamous cell carcinoma", "epithelioid primary angiosarcoma"
    const linking = linkBefore(reached, input);
    if (linking > 0 && reached - linking > first && modifiers.has(singular(tokens[reached - linking - 1]?.norm ?? ''))) {
      reached -= linking;
      continue;
    }
    // "poorly differentiated, invasive adenocarcinoma", "ER-positive", "mixed papillary and follicular": a link only between modifiers
    const bridges = LINKS.has(token.norm) || token.norm === ',' || token.norm === 'and' || token.norm === 'to';
    const before = tokens[reached - 2];
    // "type AB, noninvasive thymoma"
    const typed = TYPE.test(before?.norm ?? '') && tokens[reached - 3]?.norm === 'type';
    if (
      !bridges ||
      !before ||
      reached - 2 < first ||
      (!typed && !modifiers.has(singular(before.norm))) ||
      (token.norm === ',' && edge === hit.tokens.start && !/(?:ed|ve|nt)$/.test(before.norm))
    )
      break;
    reached--;
  }
  return tokens[edge]?.start ?? hit.start;
}

/** Whose scheme a grade is of, where it stands between the words of a diagnosis. */
const GRADERS: ReadonlySet<string> = new Set([
  'ajcc',
  'who',
  'elston',
  'nottingham',
  'histologic',
  'histological',
  'nuclear',
  'fnclcc',
  'figo',
  'fuhrman',
]);
const TYPE = /^(?:ab?|b[1-3]?|i{1,3}|[1-4])$/;

/** The token that opens the brackets closed before `reached`; null where none close there or they hold more than a few words. */
function bracketBefore(reached: number, first: number, input: ExtractInput): number | null {
  const { tokens } = input.reading;
  if (tokens[reached - 1]?.norm !== ')') return null;
  for (let at = reached - 2; at > first && reached - at <= MOST_IN_BRACKETS; at--) if (tokens[at]?.norm === '(') return at;
  return null;
}

/** How many tokens before `reached` only tie a modifier to the name: two of "variant of", one of "primary". */
function linkBefore(reached: number, input: ExtractInput): number {
  const last = input.reading.tokens[reached - 1]?.norm ?? '',
    before = input.reading.tokens[reached - 2]?.norm ?? '';
  if (last === 'of' && /^(?:variant|subtype)$/.test(before)) return 2;
  return last === 'primary' ? 1 : 0;
}

/** True where the tokens from `index` are a word, a hyphen and a word without space between. */
function isJoined(index: number, input: ExtractInput): boolean {
  const [word, hyphen, end] = input.reading.tokens.slice(index, index + 3);
  return (
    word !== undefined &&
    hyphen !== undefined &&
    end !== undefined &&
    word.kind !== 'punctuation' &&
    HYPHENS.has(hyphen.norm) &&
    word.end === hyphen.start &&
    hyphen.end === end.start
  );
}

/** The first token of what is written in one with the token at `index`: "CA19-9" before "-producing". */
function wordStart(index: number, first: number, input: ExtractInput): number {
  const { tokens } = input.reading;
  let at = index;
  for (
    let before = tokens[at - 1];
    at > first && before !== undefined && before.end === tokens[at]?.start && (before.kind !== 'punctuation' || HYPHENS.has(before.norm));
    before = tokens[at - 1]
  )
    at--;
  return at;
}

// A bare digit or letter before a tumour counts things; "grade 2 astrocytoma" and "B lymphoblastic leukemia" are diagnoses.
function isListNumber(norm: string, index: number, input: ExtractInput): boolean {
  if (/^[bt]$/.test(norm))
    return !/^(?:[-‐‑–/]|cell|lineage|lympho\w*|acute|chronic|prolymphocytic|and)$/.test(input.reading.tokens[index + 1]?.norm ?? '');
  return /^(?:\d|i+v?|v)$/.test(norm) && !/^(?:grade|type|g|who)$/.test(input.reading.tokens[index - 1]?.norm ?? '');
}

function organsBefore(hit: TumourHit, first: number, input: ExtractInput): Span[] {
  const { text, tokens } = input.reading;
  const matches = matchTerms(matcherOf(siteLexicon(input)), text, tokens, Math.max(first, hit.tokens.start - MOST_LEFT), hit.tokens.start);
  return matches.flatMap((match) => {
    if (match.entry.adjectives?.includes(match.term)) return [withoutPosition(match.tokens, input)];
    return SIDE.has(tokens[match.tokens.start]?.norm ?? '') || / of /.test(match.term) ? [] : [match.tokens];
  });
}

/** An organ's adjective without the part of it that words before it tell: "oesophageal" of "middle thoracic oesophageal". */
function withoutPosition({ start, end }: Span, input: ExtractInput): Span {
  const { tokens } = input.reading;
  let at = start;
  while (at < end - 1 && (POSITION.has(tokens[at]?.norm ?? '') || HYPHENS.has(tokens[at]?.norm ?? ''))) at++;
  return { start: at, end };
}

/** Words that open the name of a part, which belongs to no tumour's name: "upper tract urothelial carcinoma". */
const SIDE: ReadonlySet<string> = new Set([
  'upper',
  'lower',
  'proximal',
  'distal',
  'anterior',
  'posterior',
  'superior',
  'inferior',
  'left',
  'right',
]);
const POSITION: ReadonlySet<string> = new Set([
  ...SIDE,
  'middle',
  'mid',
  'thoracic',
  'cervical',
  'lumbar',
  'lumbosacral',
  'thoracolumbar',
  'cervicothoracic',
  'abdominal',
  'third',
  'sided',
]);

const merged = new WeakMap<Lexicon<SiteEntry>, Lexicon<SiteEntry>>();

/** The sites with their adjectives as terms, so that both are matched. */
function siteLexicon(input: ExtractInput): Lexicon<SiteEntry> {
  const sites = input.lexicon<SiteEntry>('topography');
  const known = merged.get(sites);
  if (known) return known;
  const made = {
    ...sites,
    entries: sites.entries.map((entry) => ({ ...entry, terms: [...(entry.terms ?? []), ...(entry.adjectives ?? [])] })),
  };
  merged.set(sites, made);
  return made;
}

const organs = new WeakMap<object, ReadonlySet<string>>();

/** The words that name an organ or are its adjective, in singular: "spleen", "splenic". */
export function organWords(input: ExtractInput): ReadonlySet<string> {
  const sites = siteLexicon(input);
  const known = organs.get(sites);
  if (known) return known;
  const made = new Set(
    sites.entries
      .flatMap((entry) => entry.terms ?? [])
      .filter((term) => /^\p{L}+$/u.test(term))
      .map((term) => singular(normalizeWord(term))),
  );
  organs.set(sites, made);
  return made;
}

const words = new WeakMap<object, Map<string, ReadonlySet<string>>>();

/** The words of one entry of the modifier list, in singular. */
function wordsOf(id: string, input: ExtractInput): ReadonlySet<string> {
  const lexicon = input.lexicon('tumour-modifiers');
  let lists = words.get(lexicon);
  if (!lists)
    words.set(
      lexicon,
      (lists = new Map(
        lexicon.entries.map((entry) => [entry.id, new Set((entry.terms ?? []).map((term) => singular(normalizeWord(term))))]),
      )),
    );
  return lists.get(id) ?? new Set();
}
