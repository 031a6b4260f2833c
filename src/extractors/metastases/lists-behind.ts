import { everyMatch } from '../../every-match.ts';
import type { OrganMention } from './organs.ts';
import { listFrom, type Tie } from './tie.ts';

/** Words behind which a list of organs tells where the tumour is. */
export interface ListLead {
  /** Global; a match ends where the first organ begins. */
  readonly lead: RegExp;
  readonly rule: string;
  readonly score: number;
  /** The organs that a list may begin with, any where it is left out. */
  readonly opening?: ReadonlySet<string>;
  /** What every match of a slow `lead` holds; few sentences do. */
  readonly only?: RegExp;
}

/** The organs of the lists that stand right behind a lead; `organs` are those of the sentence in text order. */
export function listsBehind(flat: string, organs: readonly OrganMention[], { lead, rule, score, opening, only }: ListLead): Tie[] {
  if (only && !only.test(flat)) return [];
  return everyMatch(lead, flat).flatMap((match) => {
    const trigger = { start: match.index, end: match.index + match[0].length };
    const first = organs.find((organ) => organ.end >= trigger.end && organ.start <= trigger.end);
    if (first === undefined || (opening && !opening.has(first.site))) return [];
    return listFrom(flat, first, organs).map((organ) => ({ organ, trigger, rule, score }));
  });
}
