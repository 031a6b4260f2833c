import { part, pattern } from '../../patterns/over-lines.ts';

const GROWTH = part`
  (?:
    mass(?:es)?|lesions?|nodules?|shadows?|opacit(?:y|ies)|tumou?rs?|neoplasms?|growths?|lumps?|swellings?|ulcers?
    |carcinomas?|cancers?|consolidation|infiltrates?
  )
`;
/** "A mass with calcifications in the": what stands between a growth and its place may be told of either. */
const GROWTH_BEFORE = pattern('i')`
  \b${GROWTH}\b(?:
    (?!
      \b(?:metasta\w*|normal|no|not|without|enlarged|nodes?|effusion|after|before|but|and\s+(?:an?|the|she|he|was|were|had))
      \b
    )[^.;:]
  ){0,90}\b(?:in|at|on|within|occupying|involving)\s+(?:(?:the|his|her|left|right)\s+){0,2}$
`;
/** "Showed in the upper lobe a round mass". */
const SEEN_BEFORE =
  /\b(?:show|reveal|demonstrat|disclos|detect|identif|found)\w*,?\s+(?:in|at|on|within)\s+(?:(?:the|his|her|left|right)\s+){0,2}$/i;
const GROWTH_AFTER = new RegExp(
  `^(?:\\s+of\\s+(?:the|his|her)\\s+(?:left\\s+|right\\s+)?\\w+)?,?\\s+an?\\s+(?:[\\w.×-]+\\s+){0,5}${GROWTH}\\b`,
  'i',
);
const MOST_BEFORE = 160;

/** True where the words around a place say that a growth was seen in it. */
export function bearsGrowth(before: string, after: string): boolean {
  const near = before.slice(-MOST_BEFORE);
  return GROWTH_BEFORE.test(near) || (SEEN_BEFORE.test(near) && GROWTH_AFTER.test(after));
}
