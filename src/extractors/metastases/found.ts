import type { Span } from '../../span.ts';
import { DISTANT, LININGS, type OrganMention } from './organs.ts';
import { listUpTo, type Tie } from './tie.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

const QUALIFIERS = part`
  (?:
    (?:
      multiple|numerous|small|large|left|right|solitary|single|further|suspicious|widespread|hypodense|enhancing|nodular
      |avid|hypermetabolic|(?:hypo|hyper|iso)?echo(?:ic|genic)|heterogeneous|necrotic|solid|lytic|sclerotic|round|tiny
      |[a-z]+al
    )\s+
  ){0,4}
`;
const NEW_BEFORE = new RegExp(`\\bnew\\s+${QUALIFIERS}$`, 'i');
const MANY_BEFORE = new RegExp(`\\b(?:multiple|numerous|innumerable|countless|several|scattered|disseminated)\\s+${QUALIFIERS}$`, 'i');
const GROWTHS = /^(?:\s*\([^()]{0,60}\))?\s+(?:lesions?|nodules?|foc(?:i|us)|deposits?|mass(?:es)?|tumou?rs|nodular\s+densities)\b/i;
/** "Lesions in the", "foci of uptake in both". */
const GROWTHS_IN = pattern('i')`
  \b(?:lesions|nodules|foci|deposits|masses|tumou?rs|nodular\s+densities)\s+(?:of\s+(?:[\w-]+\s+){1,3}?)?
  (?:
    (?:
      was|were|had|been|seen|found|noted|detected|present|also|then|scattered|distributed|spread|disseminated|widely
      |diffusely
    )\s+
  ){0,3}(?:in|of|within|involving|on|throughout|across|through|over|all\s+over)\s+(?:
    (?:the|both|his|her|left|right|several|multiple|whole|entire)\s+
  ){0,2}$
`;
/** "Multiple nodules in both": so many of them, whatever the organ. */
const MANY_IN = new RegExp(
  `\\b(?:multiple|numerous|innumerable|countless|several|many|scattered|disseminated)\\s+${QUALIFIERS}${GROWTHS_IN.source}`,
  'i',
);
/** What many lesions are beside tumours, or that they were only looked for. */
const OTHERWISE = pattern('i')`
  \b(?:
    cyst\w*|calcif\w+|granulom\w+|tubercul\w+|antitubercul\w+|sclerosis|fung\w+|mycos\w+|\w*plasmosis|infect\w+|abscess\w*
    |emboli\w*|septic|benign|(?:h(?:a)?em|lymph|ang)angiom\w*|hamartom\w*|sarcoid\w*|infarct\w*|inflammat\w+|trauma\w*
    |contusions?|bulla\w*|emphysem\w*|bronchi\w*|silic\w+|pneumoconio\w*|\w*leiomyomatosis|aspergill\w+|\w*pneumonia
    |pneumonitis|nodular\s+hyperplasia|normal|unremarkable
    |for\s+(?:any\s+|other\s+)?(?:lesions|nodules|foci|masses|deposits|tumou?rs)
  )\b
`;
/** An organ's name that goes on: "lesions of the liver and bone marrow". */
const BEFORE_OTHER = /^[\s-]*(?:\w+\s+)?(?:vessels?|arter\w+|veins?|biops\w+|function\w*|scans?|windows?)\b/i;
const CAME_BACK = /^\s+(?:recurrences?|relapses?|progression)\b/i;
const INVOLVED = /^\s+involvement\b/i;
const INVOLVEMENT_OF = /\binvolvement\s+of\s+(?:the\s+|both\s+|her\s+|his\s+)?$/i;

/** Without one of these nothing below is told; few sentences have any. */
const MAY_TELL = pattern('i')`
  \bnew\b|recurrence|relapse|progression|involvement|multiple|numerous|innumerable|countless|several|scattered|disseminated
  |lesions|densities|nodules|foci|masses|deposits|tumou?rs
`;

/**
 * Organs of which a finding tells that the tumour has come there though no word calls it metastatic: new or many growths, relapses,
 * several organs involved at once.
 */
export function readFound(flat: string, organs: readonly OrganMention[]): Tie[] {
  return MAY_TELL.test(flat) ? organs.flatMap((organ, i) => foundIn(flat, organ, listUpTo(flat, organs.slice(0, i + 1)).reverse())) : [];
}

/** What is told of an organ and of those that make one list with it, `list` in text order. */
function foundIn(flat: string, organ: OrganMention, list: readonly OrganMention[]): Tie[] {
  const from = list[0]?.start ?? organ.start;
  const before = flat.slice(Math.max(0, from - 60), from),
    behind = flat.slice(organ.end, organ.end + 120);
  const behindOrgan = (words = ''): Span => ({ start: organ.start, end: organ.end + words.length });
  const tied = (members: readonly OrganMention[], rule: string, trigger: Span): Tie[] =>
    members.map((member) => ({ organ: member, trigger, rule, score: 0.6 }));
  if (
    list.some(({ site }) => site !== 'lymph node') &&
    list.every(({ site }) => DISTANT.has(site) || LININGS.has(site) || site === 'lymph node')
  ) {
    const distant = list.filter(({ site }) => DISTANT.has(site)),
      isDistant = distant.length === list.length;
    const growths = GROWTHS.exec(behind)?.[0],
      relapse = CAME_BACK.exec(behind)?.[0],
      involved = INVOLVED.exec(behind)?.[0];
    if (growths !== undefined && NEW_BEFORE.test(before)) return tied(list, 'new-in-organ', behindOrgan(growths));
    if (growths !== undefined && /s$|foci/i.test(growths) && distant.length > 0 && MANY_BEFORE.test(before) && !OTHERWISE.test(flat))
      return tied(list, 'many-in-organ', behindOrgan(growths));
    if (relapse !== undefined) return tied(list, 'relapse-in-organ', behindOrgan(relapse));
    if ((involved !== undefined || INVOLVEMENT_OF.test(before)) && isDistant && kindsOf(list) > 1)
      return tied(list, 'organs-involved', behindOrgan(involved));
    if (BEFORE_OTHER.test(behind) || OTHERWISE.test(flat)) return [];
    const many = distant.length > 0 ? MANY_IN.exec(before) : null;
    if (many) return tied(list, 'many-in-organ', { start: from - before.length + many.index, end: from });
    if (!isDistant || kindsOf(list) < 2) return [];
    const ahead = GROWTHS_IN.exec(before);
    if (ahead) return tied(list, 'many-in-organ', { start: from - before.length + ahead.index, end: from });
    if (growths !== undefined && /s$|foci/i.test(growths)) return tied(list, 'many-in-organ', behindOrgan(growths));
  }
  return [];
}

const kindsOf = (list: readonly OrganMention[]): number => new Set(list.map(({ site }) => site)).size;
