import type { TreatmentStatus } from '../../../generated/report.ts';
import type { Sentence } from '../../../text/reading.ts';
import type { ExtractInput } from '../../extractor.ts';
import type { Strand } from '../strands.ts';
import { isBrokenOff, isDiscontinued } from './broken-off.ts';
import { isCalledOff, isFeared, isNonePreferred, isNotedAsNone, isProposedInVain } from './came-to-nothing.ts';
import { isHadAtLast } from './had-at-last.ts';
import { isGeneralTruth, isLikened, isNeededBySome, isReportedOnly, isWithOrWithout } from './in-general.ts';
import { isJudgedUnfit } from './judged-unfit.ts';
import { isDecidedByDoctors, isLeftOut, isOfThePast, isRefused } from './left-out.ts';
import { isForestalled, isInDeniedList, isNeverExposed, isShownInoperable, isUntreated } from './never-had.ts';
import { comesOfAdvice, isConsidered, isOnlyNamed, isPending, isSupposed, pickOf } from './only-named.ts';
import { isPlanned, isPutOff, isRecommended, proposalBehind, unlessBegun } from './proposed.ts';
import { Telling } from './telling.ts';
import { withheldLater } from './withheld-later.ts';
import { isOfGroup, isOfOthers, isOfRelative } from './whose.ts';

/** What became of a treatment: its status, or why the words are no fact of the patient's. `past` marks what is told as history. */
export interface Verdict {
  readonly status: TreatmentStatus;
  readonly rejected: string | null;
  readonly past: boolean;
  /** Told of a group of patients, not of one. */
  readonly group: boolean;
}

type Ending = Omit<Verdict, 'group'>;

/** Reads one way in which words tell what became of a treatment; null where they do not. */
type Rule = (telling: Telling) => Ending | null;

const as = (status: TreatmentStatus): Ending => ({ status, rejected: null, past: false });
const turnedDown = (rejected: string, status: TreatmentStatus = 'given'): Ending => ({ status, rejected, past: false });
const had = (status: 'given' | 'discontinued', { kinds }: Telling): Ending => ({ status, rejected: null, past: kinds.has('history') });

const BEFORE_THIS_ILLNESS = 'before this illness';

/** What a treatment comes to where a question about it is answered with yes. */
const where =
  (holds: (telling: Telling) => boolean, ending: Ending): Rule =>
  (telling) =>
    holds(telling) ? ending : null;

/** What a treatment comes to where the words give its status. */
const found =
  (statusOf: (telling: Telling) => TreatmentStatus | null): Rule =>
  (telling) => {
    const status = statusOf(telling);
    return status && as(status);
  };

/** The rules in the order in which they are asked; the first that answers decides. */
const RULES: readonly Rule[] = [
  // No fact of the patient's.
  where(isGeneralTruth, turnedDown('general')),
  where(isOfRelative, turnedDown('relative')),
  where(isNeededBySome, turnedDown('general')),
  where(isLikened, turnedDown('a likeness')),
  where(isWithOrWithout, turnedDown('general')),

  // Said by the words themselves, or by those right beside them.
  where(isUntreated, as('not-given')),
  where(isNeverExposed, turnedDown(BEFORE_THIS_ILLNESS, 'not-given')),
  where(isInDeniedList, as('not-given')),
  where(isForestalled, as('not-given')),
  (telling) => (isBrokenOff(telling) ? had('discontinued', telling) : null),
  found(comesOfAdvice),
  where(isJudgedUnfit, as('not-given')),
  where(isShownInoperable, as('not-given')),

  // Withheld by words that must reach it, or had in spite of them.
  (telling) => (isHadAtLast(telling) ? had('given', telling) : null),
  (telling) => (isRefused(telling) ? as(isDecidedByDoctors(telling) ? 'not-given' : 'declined') : null),
  (telling) => {
    if (!isLeftOut(telling)) return null;
    return isOfThePast(telling) ? turnedDown(BEFORE_THIS_ILLNESS, 'not-given') : as('not-given');
  },
  found(withheldLater),
  where(isCalledOff, as('not-given')),

  // Only thought of.
  where(isSupposed, turnedDown('hypothetical')),
  found(pickOf),
  where(isOnlyNamed, as('recommended')),
  where(isNotedAsNone, as('not-given')),
  where(isProposedInVain, as('not-given')),
  where(isPending, as('planned')),
  where(isConsidered, as('recommended')),
  (telling) => (isRecommended(telling) ? as(unlessBegun(telling, 'recommended')) : null),
  (telling) => (isPlanned(telling) ? as(unlessBegun(telling, 'planned')) : null),
  (telling) => {
    const proposal = proposalBehind(telling);
    return proposal && as(unlessBegun(telling, proposal));
  },
  where(isPutOff, as('planned')),
  (telling) => {
    if (!isFeared(telling)) return null;
    return isNonePreferred(telling) ? as('declined') : turnedDown('general');
  },
  where(isReportedOnly, turnedDown('general')),

  (telling) => (isDiscontinued(telling) ? had('discontinued', telling) : null),
];

/** Reads from the words around a strand whether the treatment was given. */
export function judge(strand: Strand, sentence: Sentence, input: ExtractInput): Verdict {
  const telling = new Telling(strand, sentence, input);
  const group = isOfGroup(telling);
  if (!group && isOfOthers(telling)) return { ...turnedDown(telling.attribution.subject), group };
  for (const rule of RULES) {
    const ending = rule(telling);
    if (ending) return { ...ending, group };
  }
  return { ...had('given', telling), group };
}
