import type { LexiconEntry } from '../../lexicon/lexicon.ts';
import { neighbourOf, textOf, titleText, type Reading, type Sentence } from '../../text/reading.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** A drug or an operation that is treatment of some tumours alone; `of` are beginnings of the words that name them. */
export interface OfSomeTumours extends LexiconEntry {
  readonly of?: readonly string[];
}

const TUMOUR = pattern('i')`
  \b(?:
    tumou?rs?|cancers?|carcinoids?|neoplasms?|malignan\w+|lymphomas?|melanomas?|\w*sarcomas?|\w*carcinomas?|NETs?|GISTs?
    |mycosis|lymphomatoid|lesions?|mass(?:es)?|growths?|\w*(?:angi|aden|lactin)omas?
  )\b
`;

/**
 * The operation's own name and the inflammation it is done for name no tumour of the organ: "appendicectomy", "tonsillitis", "heart
 * transplantation".
 */
const OWN_WORDS = /[a-z-]+(?:ectom(?:y|ies)|itis)\b|\b(?:heart|cardiac) transplant\w*/g;

/**
 * Whether the paper is about a tumour that `of` names: an appendectomy is its treatment where the title, or the sentence or the
 * next one with a word for a tumour, names the appendix. True where `of` is not given.
 */
export function isOfThisTumour({ of }: OfSomeTumours, sentence: Sentence, reading: Reading): boolean {
  if (!of) return true;
  const names = (text: string): boolean => {
    const said = text.replace(OWN_WORDS, '');
    return of.some((stem) => said.includes(stem));
  };
  if (names(titleText(reading).toLowerCase())) return true;
  const next = neighbourOf(reading, sentence, 1);
  const near = `${textOf(reading, sentence)} ${next ? textOf(reading, next) : ''}`;
  return TUMOUR.test(near) && names(near.toLowerCase());
}
