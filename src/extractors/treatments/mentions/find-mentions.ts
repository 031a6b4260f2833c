import { contains, overlaps, type Span } from '../../../span.ts';
import { textOf, type Sentence } from '../../../text/reading.ts';
import type { ExtractInput } from '../../extractor.ts';
import { findDrugClasses } from '../drug-classes.ts';
import { localAbbreviations } from '../local-abbreviations.ts';
import { localDrugs } from '../local-drugs.ts';
import type { Mention } from '../mention.ts';
import { findUndone } from '../undone.ts';
import { findDrugs } from './drugs.ts';
import { findLocalDestruction } from './local-destruction.ts';
import { findProcedures } from './procedures.ts';
import { findRadiotherapy } from './radiotherapy.ts';
import { findRegimens } from './regimens.ts';
import { findRemovals } from './removals.ts';
import { findAbbreviated, findHalves, findListed } from './short-forms.ts';
import { findTreatmentWords } from './treatment-words.ts';

/** The lexicons that treatments are read with. */
export const TREATMENT_LEXICONS = [
  'drugs',
  'regimens',
  'procedures',
  'radiotherapy',
  'treatment-words',
  'treatment-abbreviations',
  'tumor-groups',
  'operations',
  'operated-organs',
] as const;

/** The treatment words of a sentence in text order, none overlapping another. */
export function findMentions(sentence: Sentence, input: ExtractInput): Mention[] {
  const text = textOf(input.reading, sentence);
  const words = findTreatmentWords(sentence, input),
    rays = findRadiotherapy(sentence, text, input),
    procedures = findProcedures(sentence, input);
  const mentions = [
    ...findRegimens(sentence, text, input),
    ...findDrugs(sentence, text, input),
    ...words.mentions,
    ...rays.mentions,
    ...procedures.mentions,
    ...findRemovals(text, sentence.start),
    ...findListed(text, sentence, input),
    ...findLocalDestruction(text, sentence.start),
    ...findHalves(text, sentence.start),
    ...findAbbreviated(text, sentence.start, input),
    ...findDrugClasses(text, sentence.start),
    ...findUndone(sentence, input),
  ];
  return longestOf(withoutRenamed(mentions, input), [...words.blocked, ...rays.blocked, ...procedures.blocked]);
}

/** Leaves out the letters to which the paper gives a meaning of its own that is no treatment. */
function withoutRenamed(mentions: readonly Mention[], input: ExtractInput): readonly Mention[] {
  const { other } = localAbbreviations(input.reading);
  if (other.size === 0) return mentions;
  return mentions.filter((mention) => {
    const written = textOf(input.reading, mention);
    return !other.has(written) || localDrugs(input).has(written);
  });
}

/** Of mentions that overlap the longest, the first of equals; none within something that is no treatment and at least as long. */
function longestOf(mentions: readonly Mention[], blocked: readonly Span[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of [...mentions].sort((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start)) {
    const within = mention.drug === 'radionuclide' ? kept.findIndex((taken) => isItsTherapy(taken, mention)) : -1;
    const wider = kept[within];
    if (wider) kept[within] = { ...wider, kind: 'drug', drug: mention.drug, agents: mention.agents };
    else if (
      !kept.some((taken) => overlaps(taken, mention)) &&
      !blocked.some((span) => overlaps(span, mention) && lengthOf(span) >= lengthOf(mention))
    )
      kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** "Radioactive iodine therapy" names the therapy and its agent. */
const isItsTherapy = (taken: Mention, agent: Mention): boolean =>
  taken.kind === 'word' && taken.modality === 'radionuclide' && contains(taken, agent);
