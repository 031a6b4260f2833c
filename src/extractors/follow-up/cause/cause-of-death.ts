import { everyMatch } from '../../../every-match.ts';
import type { FollowUpCode } from '../../../generated/report.ts';
import { pattern } from '../../../patterns/over-lines.ts';
import { befellBefore, causeBefore, illnessBefore, wordsBefore } from './cause-before.ts';
import { causeBehind } from './cause-behind.ts';
import { FAILURE, ILLNESS, OTHER, TUMOUR, UNKNOWN } from './cause-words.ts';

/**
 * Code of a death by the words behind it in its sentence ("died of sepsis") or before it, null where these name no cause.
 * `at` is the offset of the end of the word that tells the death.
 */
export function causeOfDeath(sentence: string, at: number): FollowUpCode | null {
  const plain = abbreviated(sentence) ?? plainCause(sentence) ?? meantCause(sentence, at);
  if (plain) return plain;
  const named = namedCause(sentence);
  if (named !== undefined) return codeOfNamed(named);
  return causeBehind(sentence, at) ?? causeAtAutopsy(sentence) ?? causeBefore(sentence, at);
}

const ABBREVIATION = /\b(?:DOD|DO?OC|DUC|DWD|DID)\b/;
const CODE_OF: Readonly<Record<string, FollowUpCode>> = { DOD: 'DOD', DUC: 'DUC', DWD: 'DUC', DOC: 'DOC', DOOC: 'DOC', DID: 'DOC' };
/** The code that a sentence gives as such. */
function abbreviated(sentence: string): FollowUpCode | null {
  const code = ABBREVIATION.exec(sentence)?.[0];
  return code === undefined ? null : (CODE_OF[code] ?? null);
}

/** "Her death was thus a direct consequence of the local relapse". */
const DEATH_BY_TUMOUR = pattern('i')`
  \bdeath (?:was|is|must be) (?:[\w-]+ ){0,4}?(?:consequence|result|caused|due|attribut\w+|related|ascribed)\b
  (?:(?!\bnot\b)[^.;,]){0,40}?${TUMOUR.source}
`;
/** "She lost her fight against the disease", "the relapse took his life". */
const LOST_BATTLE = pattern('i')`
  \blost (?:her|his|the|their) (?:[\w-]+ )?(?:battle|fight|struggle)\b[^.;,]{0,15}\b
    (?:disease|cancer|illness|tumou?r|[a-z]+oma|leuk(?:a)?emia)\b
  |\b(?:disease|cancer|illness|tumou?r|[a-z]+oma|leuk(?:a)?emia|recurrence|relapse|metastas[ei]s)\b[^.;]{0,30}\b
    (?:(?:claimed|took) (?:her|his|the)|killed (?:her|him|the patient))\b
`;
/** "A second primary was the cause of her death". */
const OTHER_TUMOUR = pattern('i')`
  \b(?:due to|of|from|by|because of|caused by)\s+(?:an?\s+|the\s+)?(?:
      unrelated|different|another|second primary|other|new primary
    )\s+(?:[\w-]+\s+){0,3}?(?:cancer|malignancy|tumou?r|carcinoma|neoplasm)\b
  |\b(?:second primary|another|unrelated) (?:[\w-]+ ){0,3}?(?:cancer|malignancy|tumou?r|carcinoma)\b[^.;,]{0,30}\bcause of\b
`;
/** The code by whole phrases for a cause, wherever they stand in the sentence. */
function plainCause(sentence: string): FollowUpCode | null {
  if (UNKNOWN.test(sentence)) return 'DUC';
  if (DEATH_BY_TUMOUR.test(sentence) || LOST_BATTLE.test(sentence)) return 'DOD';
  return OTHER_TUMOUR.test(sentence) ? 'DOC' : null;
}

/** Behind the word for a death or before it, a pronoun for what was named before: "died of it", "the relapse, from which she died". */
const OF_IT = /^\s*(?:of|from|to|because of|due to|as a result of) (?:it|this|these|them|that|which)\b/i;
const OF_WHICH = /\b(?:of|from|to|because of|due to) (?:it|this|these|them|which)\s+(?:\w+\s+){0,4}$/i;

/** The code of a death whose cause is a pronoun: what stands last before it, a tumour or another illness. */
function meantCause(sentence: string, at: number): FollowUpCode | null {
  const told = nameless(sentence, at);
  if (told === null) return null;
  const tumour = lastIndexOf(TUMOUR, told),
    other = lastIndexOf(OTHER, told);
  return tumour < 0 && other < 0 ? null : tumour >= other ? 'DOD' : 'DOC';
}

/** The words before a death whose cause is a pronoun, null where it is none. */
function nameless(sentence: string, at: number): string | null {
  const told = wordsBefore(sentence, at);
  return OF_IT.test(sentence.slice(at)) || OF_WHICH.test(told) ? told : null;
}

const lastIndexOf = (pattern: RegExp, words: string): number => everyMatch(new RegExp(pattern.source, 'gi'), words).at(-1)?.index ?? -1;

/** "The cause of death was sepsis". */
const NAMED_CAUSE = /\bcause of (?:her |his |the )?death\b([^.;]*)/i;
/** "Widespread lymphoma was the cause of death". */
const NAMED_BEFORE = /([^.;,]{3,60}) (?:as|was|were|being|to be) (?:the |an? )?(?:[\w-]+ )?cause of\b/i;
/** What a sentence names as "the cause of death", behind these words or before them; undefined where it does not speak of one. */
function namedCause(sentence: string): string | undefined {
  const named = NAMED_CAUSE.exec(sentence)?.[1];
  const isBefore = named !== undefined && (!/[a-z]{3}/i.test(named) || /^,? (?:and|but|with|without)\b/i.test(named));
  return isBefore ? NAMED_BEFORE.exec(sentence)?.[1] : named;
}

/** "The cause of death was malnutrition": whatever is named, so it is named and not left open. */
const SOMETHING = pattern('i')`
  ^,?\s*(?:was|were|is|being)\s+(?:(?:thought|considered|presumed|believed|found|judged|established) to be\s+)?
  (?:an?\s+|the\s+)?(?!
    (?:
      not|never|un\w+|thought|considered|presumed|believed|found|judged|established|determined|investigated|that|as|by|in|on
      |at|the|her|his|this
    )\b
  )[a-z]{4,}
`;
function codeOfNamed(cause: string): FollowUpCode | null {
  if (TUMOUR.test(cause)) return 'DOD';
  return OTHER.test(cause) || ILLNESS.test(cause) || SOMETHING.test(cause) ? 'DOC' : null;
}

const CAUSED_BY_TUMOUR = pattern('i')`
  \b(?:tumou?r|disease|metasta\w+|[a-z]{3,}oma|leuk(?:a)?emia)\b[^.]*\b(?:
      caused|cause of|as (?:the|its|her|his) cause|responsible
    )\b
  |\bcause of death[^.]*\b(?:tumou?r|disease|metasta\w+|cancer)\b
`;
/** "Autopsy showed that the tumour had caused the bleeding". */
function causeAtAutopsy(sentence: string): FollowUpCode | null {
  const autopsy = /\b(?:autopsy|post-?mortem)\b[^.]*/i.exec(sentence)?.[0] ?? '';
  return CAUSED_BY_TUMOUR.test(autopsy) ? 'DOD' : null;
}

/**
 * Whether the words behind a death name only how the body gave out ("of respiratory failure"), which a tumour can bring about, and
 * no illness.
 */
export function namesOnlyFailure(sentence: string, at: number): boolean {
  const told = wordsBefore(sentence, at);
  const words = [
    sentence.slice(at),
    nameless(sentence, at)?.slice(-LAST_NAMED) ?? '',
    NAMED_CAUSE.exec(sentence)?.[1] ?? '',
    illnessBefore(told),
    befellBefore(told),
  ].join(' ');
  return FAILURE.test(words) && !ILLNESS.test(words);
}
/** Characters before a death "of it" in which the cause was named last. */
const LAST_NAMED = 80;
