import { DISTANT, LININGS, type OrganMention } from './organs.ts';
import { listUpTo, type Tie } from './tie.ts';

const QUALIFIERS = '(?:(?:multiple|numerous|small|large|left|right|solitary|single|further|suspicious|widespread|hypodense|enhancing|nodular|avid|hypermetabolic|lytic|sclerotic|round|tiny|[a-z]+al)\\s+){0,4}';
const NEW_BEFORE = new RegExp(`\\bnew\\s+${QUALIFIERS}$`, 'i');
const MANY_BEFORE = new RegExp(`\\b(?:multiple|numerous|innumerable|countless|several|scattered|disseminated)\\s+${QUALIFIERS}$`, 'i');
const GROWTHS = /^\s+(?:lesions?|nodules?|foc(?:i|us)|deposits?|mass(?:es)?|tumou?rs)\b/i;
const CAME_BACK = /^\s+(?:recurrences?|relapses?|progression)\b/i;
const INVOLVED = /^\s+involvement\b/i;
const INVOLVEMENT_OF = /\binvolvement\s+of\s+(?:the\s+|both\s+|her\s+|his\s+)?$/i;

/** Without one of these nothing below is told; few sentences have any. */
const MAY_TELL = /\bnew\b|recurrence|relapse|progression|involvement|multiple|numerous|innumerable|countless|several|scattered|disseminated/i;

/** Organs of which a finding tells that the tumour has come there though no word calls it metastatic: new or many growths, relapses, several organs involved at once. */
export function readFound(flat: string, organs: readonly OrganMention[]): Tie[] {
  return MAY_TELL.test(flat) ? organs.flatMap((organ, i) => foundIn(flat, organ, listUpTo(flat, organs.slice(0, i + 1)).reverse())) : [];
}

/** What is told of an organ and of those that make one list with it, `list` in text order. */
function foundIn(flat: string, organ: OrganMention, list: readonly OrganMention[]): Tie[] {
  const from = list[0]?.start ?? organ.start;
  const before = flat.slice(Math.max(0, from - 60), from), behind = flat.slice(organ.end, organ.end + 120);
  const tied = (members: readonly OrganMention[], rule: string, words = ''): Tie[] => members.map((member) => ({ organ: member, trigger: { start: organ.start, end: organ.end + words.length }, rule, score: 0.6 }));
  if (list.every(({ site }) => DISTANT.has(site) || LININGS.has(site))) {
    const isDistant = list.every(({ site }) => DISTANT.has(site));
    const growths = GROWTHS.exec(behind)?.[0], relapse = CAME_BACK.exec(behind)?.[0], involved = INVOLVED.exec(behind)?.[0];
    if (growths !== undefined && NEW_BEFORE.test(before)) return tied(list, 'new-in-organ', growths);
    if (growths !== undefined && /s$|foci/i.test(growths) && isDistant && MANY_BEFORE.test(before)) return tied(list, 'many-in-organ', growths);
    if (relapse !== undefined) return tied(list, 'relapse-in-organ', relapse);
    if ((involved !== undefined || INVOLVEMENT_OF.test(before)) && isDistant && kindsOf(list) > 1) return tied(list, 'organs-involved', involved);
  }
  return [];
}

const kindsOf = (list: readonly OrganMention[]): number => new Set(list.map(({ site }) => site)).size;
