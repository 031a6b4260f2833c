import type { Duration } from '../../context/durations.ts';
import type { Outcome } from '../../context/outcomes/cues.ts';
import { pattern } from '../../patterns/over-lines.ts';
import { wordsBefore, type Passage } from './passage.ts';

/** "Two months after this relapse", "after the diagnosis of the metastasis": the words between a time and what it counts from. */
const COUNTED_FROM = pattern('i')`
  ^\s*(?:after|following|since|from)\s+(?:
    (?!
      (?:
        an?|\w*therapy|chemo\w*|treat\w*|surg\w*|operati\w*|\w+ectomy|resection|excision|removal|diagnosis(?! of)|present\w*
        |admission|discharge|onset(?! of)|cycles?|transplant\w*|recurren\w*|relapse\w*|metasta\w*|progression
      )\b
    )[\w-]+\s+
  ){0,5}$
`;
const DEATH = /\b(?:died|death|dead|expired|succumbed|passed away|fatal|demise)\b/i;
/** "Died of a relapse": what she died of came earlier than she died. */
const DIED_OF = new RegExp(`${DEATH.source}[^.;,]{0,60}$`, 'i');

/** A change of subject between an outcome and a time: the time is another's. */
const PARTED = /;|,\s+(?:and|but)\s|\bbut\b/;

/** The times that an outcome is told with; null where there is none. */
export interface Times {
  /** The nearest in its part of the sentence, whatever it counts from. */
  readonly near: Duration | null;
  /** The nearest that counts neither from the outcome itself nor to a death. */
  readonly own: Duration | null;
}

/** The times beside an outcome of a passage. */
export function timesOf(outcome: Outcome, passage: Passage): Times {
  const { text, durations, sentence } = passage;
  const isFree = outcome.kind === 'free';
  const gap = (duration: Duration): number => Math.max(0, duration.start - outcome.end, outcome.start - duration.end);
  const between = (duration: Duration): string => {
    const from = Math.min(duration.end, outcome.end) - sentence.start;
    return text.slice(from, Math.max(from, Math.max(duration.start, outcome.start) - sentence.start));
  };
  const usable = durations
    .filter(({ role }) => role === 'after' || role === 'at' || (role === 'for' && isFree))
    .filter((duration) => !PARTED.test(between(duration)))
    .toSorted((a, b) => gap(a) - gap(b));
  const near = usable[0] ?? null;
  if (!isFree && DIED_OF.test(wordsBefore(passage, outcome))) return { near, own: null };
  const own = usable.find((duration) => {
    const words = between(duration);
    return !DEATH.test(words) && !(duration.end <= outcome.start && COUNTED_FROM.test(words));
  });
  return { near, own: own ?? null };
}
