import type { Assertion } from '../../context/context.ts';
import type { ScopeKind } from '../../context/scopes.ts';
import type { TumourHit } from '../../lexicon/tumours.ts';
import { isGivenUp, TISSUE_SUGGESTS } from './cues.ts';
import {
  AGO_BEFORE,
  ALTERNATIVE_AFTER,
  ALTERNATIVE_BEFORE,
  BECAME,
  BEHAVES_AFTER,
  BEHAVES_BEFORE,
  DIFFERENTIAL_OF,
  EXCLUDED_FOR,
  HAD_BESIDE,
  INCLUDES,
  INTO,
  LESION_BESIDE,
  LONG_AGO,
  NAMED_IN_PLURAL,
  OF_KIND,
  PART_AFTER,
  PART_BEFORE,
  PRELIMINARY,
  SAMPLE,
  SPOKEN_OF_AS_KNOWN,
  SUGGESTED,
  SYNDROME_AFTER,
  TAKEN_FOR,
  TELLS_APART,
  TURNING,
  WE_THOUGHT,
  WHO_DEVELOPED,
  WHOLE,
} from './discount-words.ts';

/** A tumour's name in its sentence: the words `before` and `after` it there, and what they say of it (`kinds`). */
export interface Setting {
  readonly hit: TumourHit;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly whole: string;
  readonly inTitle: boolean;
  readonly subject: Assertion['attribution']['subject'];
  readonly kinds: ReadonlySet<ScopeKind>;
}

/** A name in its setting with the rule by which the words around it tell a diagnosis; `quoted` where they are a pathologist's own. */
export interface Told extends Setting {
  readonly rule: string;
  readonly quoted: boolean;
}

/** What is left of a mention's weight (1 is all of it, more than 1 adds) where something is so of it. */
interface Discount {
  readonly left: number;
  readonly when: (told: Told) => boolean;
}

/** By what the sentence rests on and whose it is; a title rests on nothing else and speaks of the patient. */
export const BY_STANDING: readonly Discount[] = [
  { left: 1.25, when: (told) => tellsFinding(told) && WHOLE.test(told.whole) },
  { left: 0.8, when: (told) => tellsFinding(told) && SAMPLE.test(told.whole) && !WHOLE.test(told.whole) },
  { left: 0.3, when: ({ subject }) => subject === 'literature' },
  { left: 0.6, when: ({ subject, quoted }) => subject === 'general' && !quoted },
  { left: 0.6, when: (told) => told.kinds.has('uncertain') && isWellFounded(told) },
  { left: 0.3, when: (told) => told.kinds.has('uncertain') && !isWellFounded(told) },
  { left: 0.5, when: ({ kinds }) => kinds.has('hypothetical') },
  { left: 0.4, when: ({ before, rule }) => PRELIMINARY.test(before) && rule !== FINAL },
];

/** By whether the words around a name say that this is the tumour. */
export const BY_WORDS_AROUND: readonly Discount[] = [
  { left: 0.4, when: (told) => told.kinds.has('negated') && isKnown(told) },
  { left: 0.25, when: isToldApart },
  { left: 0.4, when: isOneOfSeveral },
  { left: 0.4, when: ({ before, kinds }) => SUGGESTED.test(before) && !kinds.has('uncertain') },
  { left: 0.2, when: ({ before, after }) => TAKEN_FOR.test(before) || isGivenUp(after) || WE_THOUGHT.test(before) },
  { left: 0.3, when: ({ before, after, inTitle }) => PART_AFTER.test(after) || (inTitle && PART_BEFORE.test(before)) },
  { left: 0.25, when: ({ before, after }) => BECAME.test(after) || (TURNING.test(before) && INTO.test(after)) },
  { left: 0.1, when: ({ hit, after }) => hit.entry.syndrome === true || SYNDROME_AFTER.test(after) },
  { left: 0.25, when: ({ name, before }) => NAMED_IN_PLURAL.test(name) && OF_KIND.test(before) },
  { left: 0.1, when: tellsBehaviour },
  { left: 0.5, when: ({ hit, kinds }) => hit.entry.level === 1 && kinds.has('uncertain') },
];

/** A tumour found beside the one that is told of. */
export const BESIDE_ANOTHER: readonly Discount[] = [{ left: 0.5, when: ({ before, inTitle }) => !inTitle && LESION_BESIDE.test(before) }];

/** Tumours of the patient's past. */
export const OF_THE_PAST: readonly Discount[] = [
  { left: 0.3, when: wasHadBefore },
  { left: 0.3, when: ({ kinds }) => kinds.has('history') },
];

/** What is left of a weight by all of `discounts` that hold, in their order. */
export function discounted(weight: number, told: Told, discounts: readonly Discount[]): number {
  return discounts.reduce((left, discount) => (discount.when(told) ? left * discount.left : left), weight);
}

/** True where a tumour is named as one that is known: "no mitosis in the chordoma" denies the mitosis only. */
export function isKnown({ hit, before }: Setting): boolean {
  return hit.entry.level > 1 && SPOKEN_OF_AS_KNOWN.test(before);
}

const FINAL = 'final-diagnosis';

/** True where a sentence tells what was found, on whatever tissue. */
function tellsFinding({ rule }: Told): boolean {
  return rule === 'pathology' || rule === 'diagnosis';
}

/** True where what is told with care was confirmed, or is a pathologist's careful word. */
function isWellFounded({ kinds, before }: Told): boolean {
  return kinds.has('confirmed') || TISSUE_SUGGESTS.test(before);
}

/** True in a sentence that tells tumours apart, but for the one that it was: "lymphoma was ruled out and X found". */
function isToldApart({ before, after, whole, inTitle, rule }: Told): boolean {
  return (
    TELLS_APART.test(whole) &&
    !inTitle &&
    rule !== FINAL &&
    !EXCLUDED_FOR.test(before) &&
    !(DIFFERENTIAL_OF.test(before) && INCLUDES.test(after))
  );
}

function isOneOfSeveral({ before, after, inTitle }: Told): boolean {
  return !inTitle && (ALTERNATIVE_AFTER.test(after) || ALTERNATIVE_BEFORE.test(before));
}

function tellsBehaviour({ name, before, after }: Told): boolean {
  return /^malignancy$/i.test(name) && (BEHAVES_BEFORE.test(before) || BEHAVES_AFTER.test(after));
}

function wasHadBefore({ before, after, inTitle }: Told): boolean {
  return HAD_BESIDE.test(before) || WHO_DEVELOPED.test(after) || (!inTitle && (LONG_AGO.test(after) || AGO_BEFORE.test(before)));
}
