import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import type { TumourHit } from '../../lexicon/tumours.ts';
import type { Span } from '../../span.ts';
import { sentenceAt } from '../../text/reading.ts';
import { normalizeWord, singular, type Token } from '../../tokens.ts';
import type { ExtractInput } from '../extractor.ts';
import { siteLexicon } from './organ-words.ts';

const LINKS: ReadonlySet<string> = new Set(['-', '‐', '‑', '–', '/', '+']);
const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑', '–']);
/** Tokens before a name, and within brackets there, that may belong to its diagnosis. */
const MOST_LEFT = 12,
  MOST_IN_BRACKETS = 6;

/** What is asked while the tokens before a name are walked from right to left. */
interface Walk {
  readonly tokens: readonly Token[];
  /** The first token of the sentence, and that of the name. */
  readonly first: number;
  readonly name: number;
  readonly modifiers: ReadonlySet<string>;
  readonly organs: readonly Span[];
  /** Words that end a compound: "-poor", "-positive". */
  readonly ends: ReadonlySet<string>;
}

/** How far a walk came: all from `edge` on belongs to the diagnosis, what is from `reached` on does if a modifier stands before it. */
interface Place {
  readonly edge: number;
  readonly reached: number;
}

/** The token that a walk comes to by what stands before `reached`; null where that is none of its kind. */
type Step = (place: Place, walk: Walk) => number | null;

/** Where in the text the words begin that belong to a diagnosis in front of its name: "poorly differentiated", "HER2-positive". */
export function leftEdge(hit: TumourHit, input: ExtractInput): number {
  const { tokens } = input.reading;
  const first = sentenceAt(input.reading, hit.start)?.tokens.start ?? hit.tokens.start;
  const walk: Walk = {
    tokens,
    first,
    name: hit.tokens.start,
    modifiers: wordsOf('modifier', input),
    organs: organsBefore(hit, first, input),
    ends: wordsOf('compound-end', input),
  };
  let place: Place = { edge: walk.name, reached: walk.name };
  while (place.reached > first && walk.name - place.reached < MOST_LEFT) {
    const further = next(place, walk);
    if (!further) break;
    place = further;
  }
  return tokens[place.edge]?.start ?? hit.start;
}

function next(place: Place, walk: Walk): Place | null {
  const taken = firstOf(TAKES, place, walk);
  if (taken !== null) return { edge: taken, reached: taken };
  const passed = firstOf(PASSES, place, walk);
  return passed === null ? null : { edge: place.edge, reached: passed };
}

function firstOf(steps: readonly Step[], place: Place, walk: Walk): number | null {
  for (const step of steps) {
    const to = step(place, walk);
    if (to !== null) return to;
  }
  return null;
}

const norm = ({ tokens }: Walk, index: number): string => tokens[index]?.norm ?? '';
const isModifier = (walk: Walk, index: number): boolean => walk.modifiers.has(singular(norm(walk, index)));

/** "Gastric adenocarcinoma". */
const organ: Step = ({ reached }, { organs }) => organs.find((span) => span.end === reached)?.start ?? null;

/** "Fat-poor angiomyolipoma", "HER-2-positive carcinoma"; "node-positive" is a stage. */
const compound: Step = ({ reached }, walk) =>
  walk.ends.has(norm(walk, reached - 1)) &&
  reached - 3 >= walk.first &&
  isJoined(reached - 3, walk) &&
  !/^(?:node|margin)$/.test(norm(walk, reached - 3))
    ? wordStart(reached - 3, walk)
    : null;

const modifier: Step = ({ reached }, walk) =>
  isModifier(walk, reached - 1) && !isListNumber(reached - 1, walk) && !isSize(reached - 1, walk) ? reached - 1 : null;

/** "A large GIST" and "a small adenocarcinoma" tell a size, "large cell", "large B-cell" and "small duct" a kind. */
function isSize(index: number, walk: Walk): boolean {
  return /^(?:large|small)$/.test(norm(walk, index)) && ![1, 2, 3].some((after) => OF_CELLS.test(norm(walk, index + after)));
}

const OF_CELLS = /^(?:cell|cells|celled|b|t|duct|round|blue|lympho\w*|granular|cleaved|nk|non)$/;

/** "In situ well differentiated adenocarcinoma". */
const inSitu: Step = ({ reached }, walk) =>
  norm(walk, reached - 1) === 'situ' && norm(walk, reached - 2) === 'in' && reached - 2 >= walk.first ? reached - 2 : null;

const TYPE = /^(?:ab?|b[1-3]?|i{1,3}|[1-4])$/;
/** True for a type that ends before `end`: "type A". */
const isType = (walk: Walk, end: number): boolean => TYPE.test(norm(walk, end - 1)) && norm(walk, end - 2) === 'type';

/** "Type A thymoma". */
const namedType: Step = ({ reached }, walk) => (isType(walk, reached) && reached - 2 >= walk.first ? reached - 2 : null);

/** "Lymphoepithelioma-like carcinoma": a likeness belongs to the name. */
const likeness: Step = ({ reached }, walk) =>
  norm(walk, reached - 1) === 'like' && LINKS.has(norm(walk, reached - 2)) && reached - 3 >= walk.first ? reached - 3 : null;

/** What belongs to the diagnosis by itself. */
const TAKES: readonly Step[] = [organ, compound, modifier, inSitu, namedType, likeness];

/** "Neuroendocrine (carcinoid) tumour", "type AB (stage I) thymoma": words in brackets between the modifiers and the name. */
const bracketed: Step = ({ reached }, walk) => {
  const opening = bracketBefore(reached, walk);
  return opening !== null && isModifier(walk, opening - 1) ? opening : null;
};

/** "Invasive ductal WHO grade 2 carcinoma": whose scheme a grade is of. */
const scheme: Step = ({ reached }, walk) => (GRADERS.has(norm(walk, reached - 1)) && norm(walk, reached) === 'grade' ? reached - 1 : null);

/** "Basaloid variant of squamous cell carcinoma", "epithelioid primary angiosarcoma". */
const tie: Step = ({ reached }, walk) => {
  const to = reached - tieBefore(reached, walk);
  return to < reached && to > walk.first && isModifier(walk, to - 1) ? to : null;
};

/**
 * "Poorly differentiated, invasive adenocarcinoma", "ER-positive", "mixed papillary and follicular", "type AB, noninvasive thymoma":
 * a link only between modifiers; behind a comma alone before the name, one that is no noun.
 */
const link: Step = ({ reached, edge }, walk) => {
  const word = norm(walk, reached - 1),
    before = norm(walk, reached - 2);
  const links = LINKS.has(word) || word === ',' || word === 'and' || word === 'to';
  if (!links || reached - 2 < walk.first) return null;
  if (!isModifier(walk, reached - 2) && !isType(walk, reached - 1)) return null;
  return word === ',' && edge === walk.name && !/(?:ed|ve|nt)$/.test(before) ? null : reached - 1;
};

/** "Rectal and perianal adenocarcinoma". */
const organPair: Step = ({ reached }, walk) =>
  norm(walk, reached - 1) === 'and' &&
  walk.organs.some((span) => span.start === reached) &&
  walk.organs.some((span) => span.end === reached - 1)
    ? reached - 1
    : null;

/** What belongs to the diagnosis where a modifier stands before it. */
const PASSES: readonly Step[] = [bracketed, scheme, tie, link, organPair];

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

/** The token that opens the brackets closed before `reached`; null where none close there or they hold more than a few words. */
function bracketBefore(reached: number, walk: Walk): number | null {
  if (norm(walk, reached - 1) !== ')') return null;
  for (let at = reached - 2; at > walk.first && reached - at <= MOST_IN_BRACKETS; at--) if (norm(walk, at) === '(') return at;
  return null;
}

/** How many tokens before `reached` only tie a modifier to the name: two of "variant of", one of "primary". */
function tieBefore(reached: number, walk: Walk): number {
  const last = norm(walk, reached - 1);
  if (last === 'of' && /^(?:variant|subtype)$/.test(norm(walk, reached - 2))) return 2;
  return last === 'primary' ? 1 : 0;
}

/** True where the tokens from `index` are a word, a hyphen and a word without space between. */
function isJoined(index: number, { tokens }: Walk): boolean {
  const word = tokens[index],
    hyphen = tokens[index + 1],
    end = tokens[index + 2];
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
function wordStart(index: number, { tokens, first }: Walk): number {
  let at = index;
  for (
    let before = tokens[at - 1];
    at > first && before !== undefined && before.end === tokens[at]?.start && (before.kind !== 'punctuation' || HYPHENS.has(before.norm));
    before = tokens[at - 1]
  )
    at--;
  return at;
}

/** A bare digit or letter before a tumour counts things; "grade 2 astrocytoma" and "B lymphoblastic leukemia" are diagnoses. */
function isListNumber(index: number, walk: Walk): boolean {
  const written = norm(walk, index);
  if (/^[bt]$/.test(written)) return !/^(?:[-‐‑–/]|cell|lineage|lympho\w*|acute|chronic|prolymphocytic|and)$/.test(norm(walk, index + 1));
  return /^(?:\d|i+v?|v)$/.test(written) && !/^(?:grade|type|g|who)$/.test(norm(walk, index - 1));
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
