import { everyMatch } from '../every-match.ts';
import type { Lexicon, LexiconEntry } from '../lexicon/lexicon.ts';
import { matcherOf, matchTerms, type TermMatch } from '../lexicon/match-terms.ts';
import type { Span } from '../span.ts';
import type { Reading, Sentence } from '../text/reading.ts';
import { kinAside } from './kin-aside.ts';
import { pattern } from '../patterns/over-lines.ts';

/** What a cue says of the words in its scope. */
export type ScopeKind =
  | 'negated'
  | 'uncertain'
  | 'confirmed'
  | 'hypothetical'
  | 'planned'
  | 'recommended'
  | 'declined'
  | 'not-given'
  | 'discontinued'
  | 'history'
  | 'relative';

/**
 * A cue. `direction` tells which side of the cue it governs; `scope` how far: tokens, to the end of the clause, or the sentence.
 * `pseudo` cues block those inside them; `terminator` cues end a clause.
 */
export interface ContextCue extends LexiconEntry {
  readonly direction: 'forward' | 'backward' | 'both' | 'sentence' | 'none';
  readonly scope: number | 'clause' | 'sentence';
}

/** The words that a cue governs, `cue` being the cue's own span. */
export interface Scope extends Span {
  readonly kind: ScopeKind;
  readonly cue: Span;
}

/** The scopes of all cues of one sentence, in the order of their cues. */
export function findScopes(reading: Reading, sentence: Sentence, lexicon: Lexicon<ContextCue>): Scope[] {
  const matches = allMatches(reading, sentence, lexicon);
  const pseudo = matches.filter((match) => match.entry.id === 'pseudo');
  const cuts = clauseCuts(reading, sentence, matches);
  const cues = matches.filter(
    (match) => match.entry.direction !== 'none' && !pseudo.some((block) => block.start <= match.start && match.end <= block.end),
  );
  const aside = kinAside(
    reading,
    sentence,
    cues.filter(({ entry }) => entry.id === 'relative'),
  );
  return cues.flatMap((match) =>
    aside && match.entry.id === 'relative'
      ? [{ kind: 'relative' as const, cue: { start: match.start, end: match.end }, ...aside }]
      : scopesOf(reading, sentence, match, cuts),
  );
}

// Entries share words ("no" negates and withholds, "no adjuvant" withholds), so each entry is matched by itself.
const single = new WeakMap<Lexicon<ContextCue>, Lexicon<ContextCue>[]>();

function allMatches(reading: Reading, sentence: Sentence, lexicon: Lexicon<ContextCue>): TermMatch<ContextCue>[] {
  let parts = single.get(lexicon);
  if (!parts) single.set(lexicon, (parts = lexicon.entries.map((entry) => ({ ...lexicon, entries: [entry] }))));
  return parts
    .flatMap((part) => matchTerms(matcherOf(part), reading.text, reading.tokens, sentence.tokens.start, sentence.tokens.end))
    .filter((match) => !isMonth(reading, sentence, match) && !isComparison(reading, match))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

// "In May 2011" is no "may".
function isMonth(reading: Reading, sentence: Sentence, match: Span): boolean {
  return (
    reading.text.slice(match.start, match.end) === 'May' &&
    (match.start > sentence.start || /^\s*\d/.test(reading.text.slice(match.end, match.end + 4)))
  );
}

// "A relative increase" and "relative to the cortex" compare: in singular only somebody who has, had or is with something is kin.
function isComparison(reading: Reading, { start, end, term }: TermMatch<ContextCue>): boolean {
  return term === 'relatives' && /^relative$/i.test(reading.text.slice(start, end)) && !IS_KIN.test(reading.text.slice(end, end + 16));
}

const IS_KIN = /^(?:\s*[.,;:)(]|['’]s\b|\s+(?:who|whom|with|had|has|was|were|of|in|and|or|died|suffer\w*|affected|diagnosed)\b)/i;

/** "Although no spread was found at first, ": a clause that a conjunction opens ends with the comma behind its verb. */
const SUBORDINATE = pattern('i')`
  ^\s*(?:(?:al)?though|while|whereas|because|since|as|when|after|once|until)\s(?:
    (?!\b(?:was|were|had|did|could|would|is|are|has|have)\b)[^;]
  ){3,80}\b(?:was|were|had|did|could|would|is|are|has|have)\b[^,;]{0,80},
`;

const CLAUSE_CUT = pattern('gi')`
  ;|:\s|\s[–—-]\s
  |,\s+(?=
      (?:and\s+)?(?:he|she|the|it|this|we|a|an|his|her|they|there)\s
      |(?:but|and|so(?! (?:as|far|that|called|much|many)\b)|thus|hence|therefore)\s
      |(?:
          (?:thus\s+|thereby\s+)?(?:confirm|indicat|establish|prov|demonstrat|verify|corroborat)ing
          |which\s+(?:confirm|indicat|establish|prov|demonstrat|corroborat)ed
        )\s
    )
`;

/**
 * Offsets at which a clause ends and the next begins: semicolons, dashes between words, commas before a new subject, before what a
 * finding proves ("no staining, confirming that") or behind a clause that a conjunction opens, terminators.
 */
function clauseCuts(reading: Reading, sentence: Sentence, matches: readonly TermMatch<ContextCue>[]): number[] {
  const text = reading.text.slice(sentence.start, sentence.end);
  const cuts = everyMatch(CLAUSE_CUT, text).map((match) => sentence.start + match.index + 1);
  for (const match of matches) if (match.entry.id === 'terminator') cuts.push(match.start);
  const subordinate = SUBORDINATE.exec(text);
  if (subordinate) cuts.push(sentence.start + subordinate[0].length);
  return cuts.sort((a, b) => a - b);
}

function scopesOf(reading: Reading, sentence: Sentence, match: TermMatch<ContextCue>, cuts: readonly number[]): Scope[] {
  const { direction, scope, id } = match.entry;
  const cue: Span = { start: match.start, end: match.end };
  const kind = id as ScopeKind;
  if (direction === 'sentence' || scope === 'sentence') return [{ kind, cue, start: sentence.start, end: sentence.end }];
  const found: Scope[] = [];
  if (direction !== 'backward') {
    const end =
      typeof scope === 'number'
        ? (reading.tokens[Math.min(match.tokens.end + scope, sentence.tokens.end) - 1]?.end ?? sentence.end)
        : sentence.end;
    found.push({ kind, cue, start: match.start, end: Math.min(end, cuts.find((cut) => cut >= match.end) ?? end) });
  }
  if (direction !== 'forward') {
    const start =
      typeof scope === 'number'
        ? (reading.tokens[Math.max(match.tokens.start - scope, sentence.tokens.start)]?.start ?? sentence.start)
        : sentence.start;
    found.push({ kind, cue, start: Math.max(start, cuts.findLast((cut) => cut < match.start) ?? start), end: match.end });
  }
  return found;
}
