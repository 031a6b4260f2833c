import type { Lexicon, LexiconEntry } from '../lexicon/lexicon.ts';
import type { Span } from '../span.ts';
import { sentenceAt, type Reading } from '../text/reading.ts';
import { attributeSentences, type Attribution, type AttributionCue } from './attribution.ts';
import { tellsOfKin } from './kin.ts';
import { findScopes, type ContextCue, type Scope, type ScopeKind } from './scopes.ts';

/** A word that opens a scope, at its place. */
export interface Cue {
  readonly kind: ScopeKind;
  readonly span: Span;
  readonly text: string;
}

/** What the words around a mention say of it. `cues` are the spans of the words that say so, for each kind that applies. */
export interface Assertion {
  readonly kinds: ReadonlySet<ScopeKind>;
  readonly cues: readonly Cue[];
  readonly attribution: Attribution;
}

/** The context of a whole reading: `assess` answers for any span of it, `attribution` for any sentence. Pure; computed once a sentence. */
export interface Context {
  assess(span: Span): Assertion;
  attribution(sentenceIndex: number): Attribution;
}

/** The cue lists that context needs. */
export interface ContextLexicons {
  readonly cues: Lexicon<ContextCue & LexiconEntry>;
  readonly attribution: Lexicon<AttributionCue & LexiconEntry>;
}

const NOWHERE: Attribution = { subject: 'none', score: 0, reasons: [] };

/** Prepares the context of a reading. */
export function readContext(reading: Reading, lexicons: ContextLexicons): Context {
  const scopes = new Map<number, readonly Scope[]>();
  const attributions = attributeSentences(reading, lexicons.attribution);
  const scopesOf = (index: number): readonly Scope[] => {
    const known = scopes.get(index);
    if (known) return known;
    const sentence = reading.sentences[index];
    const all = sentence ? findScopes(reading, sentence, lexicons.cues) : [];
    // What is told of a relative who is a patient too is told of a patient.
    const found =
      sentence && all.some(({ kind }) => kind === 'relative') && tellsOfKin(reading, sentence)
        ? all.filter(({ kind }) => kind !== 'relative')
        : all;
    scopes.set(index, found);
    return found;
  };
  return {
    attribution: (index) => attributions[index] ?? NOWHERE,
    assess: (span) => {
      const sentence = sentenceAt(reading, span.start);
      if (!sentence) return { kinds: new Set(), cues: [], attribution: NOWHERE };
      const over = scopesOf(sentence.index).filter(
        (scope) =>
          scope.start <= span.start &&
          span.end <= scope.end &&
          !(scope.cue.start >= span.start && scope.cue.end <= span.end && scope.cue.end - scope.cue.start === span.end - span.start),
      );
      return {
        kinds: new Set(over.map((scope) => scope.kind)),
        cues: over.map((scope) => ({ kind: scope.kind, span: scope.cue, text: reading.text.slice(scope.cue.start, scope.cue.end) })),
        attribution: attributions[sentence.index] ?? NOWHERE,
      };
    },
  };
}
