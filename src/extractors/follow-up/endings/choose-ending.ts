import { tells, type Zone } from '../candidate.ts';
import { surest } from './death.ts';
import { dead, type Ending } from './ending.ts';
import { saysLeast } from './stands.ts';

/** The ending of a paper among those of its parts: a death first, then the one that weighs most, unless another part tells of later. */
export function choose(endings: readonly Ending[]): Ending | null {
  const death = surestDeath(endings),
    isAlive = endings.some(isSeenAlive);
  if (death && !(isAlive && death.zone === 'late')) return death;
  const best = endings.filter((ending) => !(dead(ending.code) && isAlive)).sort((a, b) => weight(b) - weight(a))[0];
  if (!best) return null;
  return best.code === 'AWD' ? (overcomeSince(best, endings) ?? seenLonger(best, endings)) : (checkedLater(best, endings) ?? best);
}

/** Lengths that are longer by this share are of a later time, not rounded differently. */
const LONGER = 1.05;

const monthsOf = (ending: Ending): number => ending.time?.value.durationMonths ?? 0;

const lastsLonger = (ending: Ending, best: Ending): boolean => monthsOf(ending) > LONGER * monthsOf(best);

/** The death that tells its time best: any at all, of a month at least, from a named event; then the one that comes last. */
function surestDeath(endings: readonly Ending[]): Ending | undefined {
  return endings
    .filter((ending) => dead(ending.code))
    .sort(
      (a, b) =>
        Number(b.time !== null) - Number(a.time !== null) ||
        Number(monthsOf(b) >= 1) - Number(monthsOf(a) >= 1) ||
        surest(b.state) - surest(a.state) ||
        Number(b.zone !== 'late') - Number(a.zone !== 'late') ||
        monthsOf(b) - monthsOf(a) ||
        Number(b.code !== 'DUC') - Number(a.code !== 'DUC'),
    )[0];
}

/** Whether the story itself ends with a patient who lives, told with a time or as the last word. */
function isSeenAlive({ zone, code, time, state }: Ending): boolean {
  return (
    zone === 'body' &&
    !dead(code) &&
    code !== null &&
    (time !== null || tells(state, 'final')) &&
    !tells(state, 'discharge') &&
    !tells(state, 'event')
  );
}

/** A relapse that the case ends with may have been overcome where the paper sums up. */
function overcomeSince(best: Ending, endings: readonly Ending[]): Ending | undefined {
  const free = endings.find(
    (ending) =>
      ending !== best &&
      ending.code === 'NED' &&
      (tells(ending.state, 'final') || (ending.time !== null && monthsOf(ending) > monthsOf(best))) &&
      ending.zone !== 'caption' &&
      ending.zone !== 'table',
  );
  if (!free || tells(best.state, 'event')) return free;
  return free.time !== null && best.time !== null && monthsOf(free) > monthsOf(best) ? free : undefined;
}

/** The paper may tell of a later check-up outside the story. */
function checkedLater(best: Ending, endings: readonly Ending[]): Ending | undefined {
  if (best.time === null && best.code !== 'ALIVE') return undefined;
  return endings
    .filter(
      (ending) =>
        ending.time !== null &&
        !tells(ending.time, 'discharge') &&
        (ending.code === 'NED' ||
          ending.code === best.code ||
          (best.code === 'ALIVE' && ending.code === 'AWD' && !tells(ending.state, 'event'))) &&
        lastsLonger(ending, best) &&
        ending.zone !== 'table',
    )
    .sort((a, b) => monthsOf(b) - monthsOf(a))[0];
}

/** A disease that is told of once is still there when the paper tells that the patient was seen later. */
function seenLonger(best: Ending, endings: readonly Ending[]): Ending {
  const later = endings
    .filter(
      (ending) =>
        ending.time !== null &&
        (ending.code === 'ALIVE' || ending.code === 'AWD') &&
        !tells(ending.state, 'event') &&
        !tells(ending.state, 'discharge') &&
        lastsLonger(ending, best) &&
        ending.zone !== 'caption',
    )
    .sort((a, b) => monthsOf(b) - monthsOf(a))[0];
  return later ? { ...best, time: later.time } : best;
}

/** How much the zone of an ending weighs. */
const ZONE_WEIGHT: Record<Zone, number> = { body: 3, abstract: 2, late: 1.5, caption: 0.5, table: 0 };

function weight({ state, time, code, zone }: Ending): number {
  return (
    ZONE_WEIGHT[zone] +
    (time ? 2 : 0) +
    (code === null ? -2 : 0) +
    (tells(state, 'weak') ? -1 : 0) +
    (tells(state, 'discharge') || saysLeast(state) ? -4 : 0) +
    (tells(state, 'event') ? -0.5 : 0)
  );
}
