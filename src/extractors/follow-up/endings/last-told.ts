import type { CaseScope } from '../../extractor.ts';
import { type Candidate, sentenceText, tells, type Zone, ZONES } from '../candidate.ts';
import { choose } from './choose-ending.ts';
import { endingOf } from './ending-of-zone.ts';
import { dead, type Ending } from './ending.ts';
import { overcome } from '../removal.ts';
import { saysLeast } from './stands.ts';

/** The endings of the parts of a paper by the candidates of one patient, and the one that is the last. */
export interface Last {
  readonly own: readonly Candidate[];
  readonly endings: readonly Ending[];
  readonly chosen: Ending | null;
}

/** The last state by the sentences that name the patient; those that name nobody are heard where these tell nothing but a discharge. */
export function lastTold(candidates: readonly Candidate[], scope: CaseScope): Last {
  const naming = candidates.filter((candidate) => !tells(candidate, 'nobody'));
  const told = lastOf(withoutStrangers(naming, scope), scope);
  if (scope.count > 1 || isPlain(told.chosen)) return told;
  return lastOf(
    candidates.filter((candidate) => !dead(candidate.value.code) || !tells(candidate, 'unnamed') || tells(candidate, 'lone')),
    scope,
  );
}

/** Whether an ending tells a state, and more than a discharge or that complaints went away. */
function isPlain(ending: Ending | null): boolean {
  return ending !== null && ending.code !== null && !tells(ending.state, 'discharge') && !saysLeast(ending.state);
}

/** "The patient died" in a discussion of other people's cases is this patient's death only where the paper tells one elsewhere. */
function withoutStrangers(candidates: readonly Candidate[], scope: CaseScope): readonly Candidate[] {
  const isUnnamedDeath = (candidate: Candidate): boolean => tells(candidate, 'unnamed') && dead(candidate.value.code);
  const own = candidates.filter(
    (candidate) => scope.count > 1 || !(isUnnamedDeath(candidate) && /\b(?:patients|cases)\b/i.test(sentenceText(candidate, scope))),
  );
  const died = own.some((candidate) => dead(candidate.value.code) && !tells(candidate, 'unnamed'));
  return died ? own : own.filter((candidate) => !isUnnamedDeath(candidate));
}

/** The endings of the parts of the paper by some of its candidates, and the one that is the last. */
function lastOf(own: readonly Candidate[], scope: CaseScope): Last {
  const gone = new Set(own.filter((candidate) => overcome(candidate, scope)));
  const last = endedBy(own, gone, scope);
  return gone.size > 0 && last.chosen && isStale(last.chosen) ? endedBy(own, new Set(), scope) : last;
}

/** A good state told elsewhere, or without a time, may be that before a relapse. */
function isStale({ code, zone, time, state }: Ending): boolean {
  return code === 'NED' && !(zone === 'body' && (time !== null || tells(state, 'final')));
}

/**
 * The endings where the relapses of `gone` leave no state; the chosen one is of what is told of this patient alone, where that
 * tells any.
 */
function endedBy(own: readonly Candidate[], gone: ReadonlySet<Candidate>, scope: CaseScope): Last {
  const endings = endingsOf(own, gone);
  const alone =
    scope.count === 1
      ? endings
      : endingsOf(
          own.filter((candidate) => scope.owns(candidate) === 'own'),
          gone,
        );
  return { own, endings, chosen: choose(alone) ?? choose(endings) };
}

function endingsOf(candidates: readonly Candidate[], gone: ReadonlySet<Candidate>): Ending[] {
  const inZone = (zone: Zone): readonly Candidate[] => candidates.filter((candidate) => ZONES[candidate.section] === zone);
  const goneInStory = inZone('body').some((candidate) => gone.has(candidate));
  return (['body', 'abstract', 'late', 'caption', 'table'] as const).flatMap((zone) => {
    // What a legend or a summary tells of a relapse that the story says was taken out is no state either.
    const retells = goneInStory && (zone === 'abstract' || zone === 'caption');
    return endingOf(inZone(zone), zone, (candidate) => gone.has(candidate) || (retells && tells(candidate, 'event'))) ?? [];
  });
}
