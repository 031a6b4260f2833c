import { tellsOfKin } from '../../context/kin.ts';
import { everyMatch } from '../../every-match.ts';
import type { ExtractInput } from '../extractor.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import type { Sentence } from '../../text/reading.ts';
import { tokensOf } from '../../text/reading.ts';
import type { Span } from '../../span.ts';
import type { Token } from '../../tokens.ts';
import { pattern } from '../../patterns/over-lines.ts';
import { idsByTerm } from '../../lexicon/lexicon.ts';

/**
 * A word that tells a sex. `kind`: a noun beside an age ("45-year-old woman"), another noun ("the male patient"), a title ("Mrs"),
 * a statement about all patients ("both patients were women"), a pronoun, or an organ or condition of one sex.
 */
export interface SexMention extends Span {
  readonly kind: 'age-noun' | 'noun' | 'title' | 'group' | 'pronoun' | 'organ';
  readonly sex: 'male' | 'female';
  readonly rejected: string | null;
}

/** How sure one mention of a kind is. */
export const KIND_SCORE: Record<SexMention['kind'], number> = {
  'age-noun': 0.98,
  noun: 0.85,
  title: 0.9,
  group: 0.85,
  pronoun: 0.7,
  organ: 0.55,
};

const GROUP = pattern('gi')`
  \b(?:all|both|two|three|four|five|our)\b[^.;]{0,30}\b(?:patients?|cases?|subjects?)?\b[^.;]{0,20}\b(?:were|are|was)\s+
    (?:all\s+|both\s+)?(?<word>females?|males?|women|men|girls|boys)\b
  |\b(?:consist\w*|compris\w*)\s+(?:only\s+|exclusively\s+)?(?:of\s+)?(?:only\s+)?(?:\w+\s+)?
    (?<word2>women|men|females|males)\b
`;
const AGE_BEFORE = pattern('iu')`
  (?:\bolds?|\bold[-\u2010-\u2015]|\byo|\by\/o|\byears?|\byrs?|\bmonths?|\bweeks?|\bdays?|\d\s*y)\b\.?[\s\u2010-\u2015,-]*
  (?:[\p{L}\d-]+[\s,\u2010-\u2015]+){0,7}$
`;
const AGE_AFTER = pattern('i')`
  ^[\s,(]*(?:patient\s*[,(]?\s*)?(?:
    of\s+|was\s+|,?\s*aged?\s+|(?<=[,(]\s*)(?=\d{1,3}[\s,.;)-]|[a-z]+-year)|in\s+(?:her|his)\s+
  )(?:\d{1,3}|[a-z]+ties|[a-z]+)[\s-]*(?:years?|months?|s\b|\b)
`;
const IS_OF_KIN = pattern('i')`
  ^\s*(?:
    sibling|partner|donor|cousin|relative|twin|infertility|genital|sex hormones?|controls?|mice|mouse|rats?|dogs?|cats?
    |breast|predominance|preponderance|to female|to male|pattern|urethra|pelvis|reproductive|gender predilection
  )\b
`;
const BORN_TO =
  /\b(?:born\s+to|delivered\s+(?:by|to|from)|birth\s+to|son\s+of|daughter\s+of|child\s+of|infant\s+of)\s+(?:an?\s+)?(?:[^\s.;]+\s+){0,5}$/i;
const RELATIVES = pattern('i')`
  \b(?:
    mother|father|sister|brother|aunt|uncle|grandmother|grandfather|wife|husband|daughter|son|niece|nephew|cousin|parents?
    |siblings?
  )\b
`;

/** Every word of a sentence that tells a sex, in text order; those that speak of somebody else carry the reason. */
export function findSexWords(sentence: Sentence, input: ExtractInput): SexMention[] {
  const { text } = input.reading;
  const nouns = idsByTerm(input.lexicon('person-nouns'));
  const found = tokensOf(input.reading, sentence).flatMap((token) => {
    const id = token.kind === 'word' ? nouns.get(token.norm) : undefined;
    if (id === undefined) return [];
    return (id.startsWith('relative-') ? readKin(id, token, sentence, input) : readWord(id, token, sentence, text)) ?? [];
  });
  return [...found, ...letters(sentence, text), ...groupStatements(sentence, text), ...organs(sentence, input)].sort(
    (a, b) => a.start - b.start,
  );
}

function readWord(id: string, token: Token, sentence: Sentence, text: string): SexMention | null {
  const before = text.slice(sentence.start, token.start),
    after = text.slice(token.end, sentence.end),
    written = text.slice(token.start, token.end);
  const span = { start: token.start, end: token.end };
  switch (id) {
    case 'female':
    case 'male': {
      const besideAge = AGE_BEFORE.test(before.slice(-MOST_TO_AGE)) || AGE_AFTER.test(after.slice(0, MOST_TO_AGE_BEHIND));
      return { ...span, kind: besideAge ? 'age-noun' : 'noun', sex: id, rejected: nounOfOther(before, after) };
    }
    case 'female-plural':
    case 'male-plural':
      return written === written.toLowerCase() && isMisprintedSingular(before)
        ? { ...span, kind: 'age-noun', sex: id === 'female-plural' ? 'female' : 'male', rejected: nounOfOther(before, after) }
        : null;
    case 'pronoun-female':
    case 'pronoun-male': {
      const rejected = RELATIVES.test(before) ? 'relative' : null;
      return isPronoun(written, before) ? { ...span, kind: 'pronoun', sex: sexOf(id), rejected } : null;
    }
    case 'title-female':
    case 'title-male':
      return isTitle(written, after) ? { ...span, kind: 'title', sex: sexOf(id), rejected: null } : null;
    default:
      return null;
  }
}

/** "A 33-year-old women": one person by the article. */
const ONE_AGED = pattern('i')`
  \b(?:an?|one)\s+(?:[a-z-]+\s+){0,2}?(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)[\s-]?(?:years?|months?|yrs?\.?)[\s-]olds?[\s,-]+(?:[a-z-]+\s+){0,3}$
`;
const isMisprintedSingular = (before: string): boolean => ONE_AGED.test(before.slice(-MOST_TO_AGE));

/** Characters before and behind a noun within which the age of its person stands. */
const MOST_TO_AGE = 120,
  MOST_TO_AGE_BEHIND = 40;

const sexOf = (id: string): SexMention['sex'] => (id.endsWith('-female') ? 'female' : 'male');

/** None in "bundle of His" and "HE staining". */
const isPronoun = (written: string, before: string): boolean =>
  !/^H(?:IS|E)$/.test(written) && !(written === 'His' && before.trim() !== '' && !/["“]\s*$/.test(before));

/** "Mrs. Miller". */
const isTitle = (written: string, after: string): boolean => /^(?:Mrs|Ms|Miss|Mr)$/.test(written) && /^\.?\s+\p{Lu}/u.test(after);

/** "47 yo F", "(M, 62)", "64M with" at the sentence's start: the letter beside an age. */
const LETTER = pattern('g')`
  (?:
    \b\d{1,3}[\s-]?(?:y\.?\s?\/?\s?o\.?|yrs?\.?(?:[\s-]old)?|years?[\s-]old)[\s,/-]{1,2}
    |(?:^|\b[Cc]ase\s?\d{0,2}:)\s*(?!18\s?F)\d{1,2}[\s/]?(?=
        [MF](?:[,.;:]|\s+(?:with|who|presented|presenting|admitted|referred|diagnosed|had|was|known)\b)
      )
    |\(\d{1,2}[\s,/]{0,2}|^\s*(?=[MF],?\s\d{1,2}\b)|\((?=[MF][,/]\s?\d{1,2}\b)
  )(?<letter>[MF])(?=[\s,.;:)/])
`;

function letters(sentence: Sentence, text: string): SexMention[] {
  const words = text.slice(sentence.start, sentence.end);
  const told = everyMatch(LETTER, words).map((match): SexMention => {
    const end = sentence.start + match.index + match[0].length;
    return { start: end - 1, end, kind: 'age-noun', sex: match.groups?.['letter'] === 'F' ? 'female' : 'male', rejected: null };
  });
  const borne = everyMatch(PARITY, words).map((match): SexMention => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
    kind: 'organ',
    sex: 'female',
    rejected: null,
  }));
  return [...told, ...borne];
}

/** "G2P1". */
const PARITY = /\bG\d{1,2}\s?P\d{1,2}(?:A\d)?\b/g;

/** "A 39-year-old mother of three": a patient by the word for kin. */
const PARENT = /^\s*(?:an?|this|our)\s+(?:[^\s.;,]+\s+){0,5}$/i;

/** "45 years old, mother of four". */
const APPOSED = /,\s*(?:an?\s+)?$/i;
const OF_CHILDREN = /^(?:mother|father)\s+of\s+(?:an?\b|\d{1,2}\b|one|two|three|four|five|six|seven|eight|nine|ten|several|many|children)/i;

/** A patient told of by a word for kin: "a 39-year-old mother of three", or "the elder brother" where he is one too. */
function readKin(id: string, token: Token, sentence: Sentence, { reading }: ExtractInput): SexMention | null {
  const before = reading.text.slice(sentence.start, token.start);
  const kind = isAgedParent(token, before, reading.text) ? 'age-noun' : opensAsKin(before) && tellsOfKin(reading, sentence) ? 'noun' : null;
  return kind && { start: token.start, end: token.end, kind, sex: sexOf(id), rejected: null };
}

function isAgedParent({ norm, start, end }: Token, before: string, text: string): boolean {
  if (PARENT.test(before) && AGE_BEFORE.test(before) && /^(?:(?:grand)?(?:mother|father)|wife|husband)$/.test(norm)) return true;
  return (
    APPOSED.test(before) &&
    AGE_BEFORE.test(before.slice(-MOST_TO_AGE)) &&
    !RELATIVES.test(before) &&
    OF_CHILDREN.test(text.slice(start, end + TO_CHILDREN))
  );
}

/** Characters behind "mother" in which "of four" stands. */
const TO_CHILDREN = 24;

/** "The elder brother" with which a sentence begins. */
const opensAsKin = (before: string): boolean => before.length <= 50 && !/[.;,]|\b(?:of|by|and|with|from|to)\b/i.test(before);

function nounOfOther(before: string, after: string): string | null {
  if (IS_OF_KIN.test(after)) return 'not the patient';
  if (BORN_TO.test(before)) return 'relative';
  if (/\b(?:his|her|their)\s+(?:[^\s.;]+\s+){0,2}$/i.test(before) && RELATIVES.test(after.slice(0, 20))) return 'relative';
  return RELATIVES.test(before) && !/\b(?:an?|the|this|our)\s+(?:[^\s.;]+\s+){0,4}$/i.test(before) ? 'relative' : null;
}

function groupStatements(sentence: Sentence, text: string): SexMention[] {
  return everyMatch(GROUP, text.slice(sentence.start, sentence.end)).map((match) => {
    const start = sentence.start + match.index;
    const word = (match.groups?.['word'] ?? match.groups?.['word2'] ?? '').toLowerCase();
    return { start, end: start + match[0].length, kind: 'group', sex: /^(?:f|w|g)/.test(word) ? 'female' : 'male', rejected: null };
  });
}

function organs(sentence: Sentence, input: ExtractInput): SexMention[] {
  const { reading } = input;
  const matcher = matcherOf(input.lexicon('sex-specific-terms'));
  return matchTerms(matcher, reading.text, reading.tokens, sentence.tokens.start, sentence.tokens.end).map((match) => {
    const kinds = input.context.assess(match).kinds;
    return {
      start: match.start,
      end: match.end,
      kind: 'organ',
      sex: match.entry.id as 'male' | 'female',
      rejected: kinds.has('relative') ? 'relative' : null,
    };
  });
}
