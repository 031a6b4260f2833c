import type { CaseScope } from '../../extractor.ts';
import { isSpecific, type Event } from './event.ts';
import type { Candidate } from '../candidate/candidate.ts';
import { join } from './join.ts';

/** In a series, what its protocol says of a treatment that the patient's own words do not name closer. */
export function withProtocols(events: readonly Event[], candidates: readonly Candidate[], scope: CaseScope): readonly Event[] {
  if (scope.count === 1) return events;
  const protocols = candidates.filter(
    (c) => c.notes['protocol'] === true && scope.owns(c) === 'shared' && isSpecific(c) && c.value.status === 'given',
  );
  return events.map((event) => {
    if (event.value.agents.length > 0 || event.value.totalDoseGy !== null) return event;
    const protocol = protocols.find((c) => c.value.modality === event.value.modality);
    return protocol ? join(event, protocol) : event;
  });
}

/** "FOLFOX was recommended. Chemotherapy was started …": what was proposed tells what was given. */
export function withPlans(events: readonly Event[], own: readonly Candidate[]): readonly Event[] {
  const known = [...events];
  for (const plan of own.filter((c) => isAhead(c) && isSpecific(c))) {
    const at = known.findIndex(
      (event) =>
        event.value.modality === plan.value.modality && !event.members.some(isSpecific) && event.members.some((m) => m.start > plan.start),
    );
    const event = known[at];
    if (event) known[at] = join(event, { ...plan, value: { ...plan.value, status: 'given', time: null, interval: null } });
  }
  return known;
}

/** Whether a treatment was planned or recommended. */
export const isAhead = ({ value: { status } }: Candidate): boolean => status === 'planned' || status === 'recommended';

const FAMILY = /^(?:(?:peg)?interferon|lutetium|yttrium|actinium)\b/;

/** Leaves out "interferon alfa" where the same course names which ("referred for interferon alpha and received interferon alpha-2b"). */
export function withoutFamilyNames(events: readonly Event[]): readonly Event[] {
  const all = events.flatMap((event) => event.value.agents.map((agent) => agent.name));
  const isFamily = ({ name }: { readonly name: string }): boolean =>
    FAMILY.test(name) && all.some((other) => other.startsWith(`${name}-`) || other.startsWith(`${name} `));
  return events.map((event) =>
    event.value.agents.some(isFamily)
      ? { ...event, value: { ...event.value, agents: event.value.agents.filter((agent) => !isFamily(agent)) } }
      : event,
  );
}
