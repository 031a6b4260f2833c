import type { Outcome } from '../../../context/outcomes/cues.ts';
import { everyMatch } from '../../../every-match.ts';
import { pattern } from '../../../patterns/over-lines.ts';
import type { Span } from '../../../span.ts';

/** A statement of a sentence. `start` and `end` are places in the paper's text, as those of all that stands in it. */
export interface Clause extends Span {
  /** The whole sentence. */
  readonly sentence: string;
  /** Where the sentence starts in the paper's text. */
  readonly offset: number;
}

/** The words of a clause's sentence from one place of the paper's text to another, by default those of the clause. */
export function wordsOf({ sentence, offset, start, end }: Clause, from = start, to = end): string {
  return sentence.slice(from - offset, to - offset);
}

/** Whether a place stands in a clause. */
export const holds = (clause: Span, { start }: Span): boolean => clause.start <= start && start < clause.end;

/** Where a new statement begins: behind a semicolon, before "but", before "and" with a verb, a person or a time. */
const CUTS = pattern('gi')`
  ;|,\s+(?:and|but|then|while|whereas|however|although|though)\s|,\s+(?=(?:he|she|the patient|it|they|we)\s)
  |\s(?:but|and then|until)\s
  |\sand\s(?=
      (?:
        at|is|was|has|remains?|remained|died|passed away|expired|succumbed|she|he|the patient|\d|after
        |(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s
      )\b
    )
`;
/** "To date, she is well", "At her last visit, the patient had no complaint": when a statement was so, told ahead of it. */
const OPENING = pattern('i')`
  ^(?:
    to date|currently|presently|at present|now|today|so far|thus far|until now|up to now
    |(?:at|on|in|during|by) (?:the |her |his |our )?(?:(?:last|latest|most recent|final|current) )(?:[\w-]+ ){0,3}?[\w-]+
  )(?=,\s)
`;

/** Cuts a sentence where a new statement begins, unless the cut would fall inside an outcome phrase; `offset` is where it starts. */
export function clausesOf(sentence: string, offset: number, outcomes: readonly Outcome[]): Clause[] {
  const opening = OPENING.exec(sentence)?.[0].length ?? -1;
  const cuts = everyMatch(CUTS, sentence)
    .filter(({ index }) => index !== opening)
    .map((match) => match.index + offset)
    .filter((cut) => !outcomes.some((outcome) => outcome.start < cut && cut < outcome.end));
  const edges = [offset, ...cuts, offset + sentence.length];
  return edges.slice(1).map((end, i) => ({ start: edges[i] ?? offset, end, sentence, offset }));
}
