import type { ExtractInput } from '../extractor.ts';
import type { Token } from '../../tokens.ts';
import type { Sentence } from '../../text/reading.ts';
import type { AgeMention } from './rules.ts';
import { pattern } from '../../patterns/over-lines.ts';
import { idsByTerm } from '../../lexicon/lexicon.ts';

/** Whom the words around an age speak of: the class of the person noun (an id of the person-nouns lexicon) after and before it. */
export interface Bearer {
  readonly after: string | null;
  readonly before: string | null;
  /** True where a possessive stands right before the age: "her 45-year-old sister". */
  readonly possessed: boolean;
  /** True where an indefinite article or nothing stands before it: "A 45-year-old", "case of a 45-year-old". */
  readonly introduced: boolean;
  /** True where the words present somebody new: "A 45-year-old", not "the 45-year-old". */
  readonly indefinite: boolean;
}

const MOST_WORDS_AFTER = 9;
const MOST_WORDS_BEFORE = 14;
const ENDS_PHRASE = new Set([
  '.',
  ';',
  ':',
  '(',
  ')',
  '[',
  'was',
  'is',
  'were',
  'who',
  'whose',
  'with',
  'presented',
  'presents',
  'had',
  'has',
  'developed',
  'underwent',
  'and',
  'when',
  'at',
  'which',
  'noticed',
  'complained',
  'from',
  'in',
  'for',
]);

// "A previously healthy 37-year-old"
const WITH_ADJECTIVES = pattern('iu')`
  \b(?:an?|one|another)\s+(?:(?!(?:to|in|with|from|at|on|by|for|than|and|or|had|was|were|is)\b)[\p{L}-]+,?\s+){0,4}
  (?:(?:woman|man|girl|boy|lady|gentleman|patient|child)\s+who\s+(?:was|is)\s+(?:\w+\s+)?)?$
`;

/** "Case 2: 50-year-old", "(Patient 3) 61-year-old": a label with which the sentence opens. */
const BEHIND_LABEL = pattern('iu')`
  ^\s*[([]?(?:case|patient|pt\.?|observation|vignette|subject)\s*(?:reports?\s+)?(?:no\.?\s*|number\s+|n[°º]\s*|#\s*)?
  (?:\d{1,2}|[ivx]{1,4}|[a-h]|one|two|three|four|five|six)\b[\s.:)\]–—-]*(?:an?\s?)?$
`;
/** "A 53-year-old man and 66-year-old woman": the article is said once. */
const AND_ANOTHER = /\b(?:an?|one)\s+(?:[^\s.;]+\s+){0,3}?[\w-]*(?:years?|months?)[\s-]+old\b[^.;]{0,80}\band\s+$/i;

/** Finds whose age a mention is, from the words of its sentence. */
export function findBearer(mention: AgeMention, sentence: Sentence, input: ExtractInput): Bearer {
  const nouns = idsByTerm(input.lexicon('person-nouns'));
  const tokens = input.reading.tokens.slice(sentence.tokens.start, sentence.tokens.end);
  const after = tokens.filter((token) => token.start >= mention.end);
  const before = tokens.filter((token) => token.end <= mention.start).reverse();
  const words = before.filter((token) => token.kind === 'word');
  const last = words[0]?.norm ?? '';
  const gap = before[0]?.norm ?? '';
  const written = input.reading.text.slice(sentence.start, mention.start);
  return {
    after: mention.who !== null ? (nouns.get(mention.who) ?? 'person') : classAfter(after, nouns),
    before: classBefore(before, nouns),
    possessed: /^(?:his|her|their|whose|s)$/.test(last),
    indefinite: !/^(?:the|this|that|these|his|her|s)$/.test(last),
    introduced:
      WITH_ADJECTIVES.test(written) ||
      BEHIND_LABEL.test(written) ||
      AND_ANOTHER.test(written) ||
      before.length === 0 ||
      /^(?:an?|our|of|this|one|another|the|first|second|third|fourth|fifth|man|woman|boy|girl|male|female|patient)$/.test(last) ||
      /^[,:.()–—-]$/.test(gap),
  };
}

function classAfter(tokens: readonly Token[], nouns: ReadonlyMap<string, string>): string | null {
  let words = 0;
  let found: string | null = null;
  for (const token of tokens) {
    if (ENDS_PHRASE.has(token.norm) || (token.kind === 'punctuation' && !['-', '‐', '–', ',', '/'].includes(token.norm))) break;
    if (token.kind === 'word' && ++words > MOST_WORDS_AFTER) break;
    const kind = nouns.get(token.norm);
    // "a 45-year-old male donor", "a 30-year-old pregnant woman": the last noun of the phrase tells, if it follows directly.
    if (kind && !kind.startsWith('pronoun')) {
      if (found !== null && !/^(?:donor|relative|unborn|female|male|person)/.test(kind)) break;
      found = found !== null && /^(?:female|male)$/.test(found) && kind === 'person' ? found : kind;
    } else if (found !== null) break;
  }
  return found;
}

function classBefore(tokens: readonly Token[], nouns: ReadonlyMap<string, string>): string | null {
  let words = 0;
  for (const token of tokens) {
    if (token.norm === ';') return null;
    if (token.kind === 'word' && ++words > MOST_WORDS_BEFORE) return null;
    const kind = nouns.get(token.norm);
    if (kind && token.norm !== 'his' && token.norm !== 'her') return kind;
  }
  return null;
}
