import { pattern } from '../../patterns/over-lines.ts';

/** "Cervical, axillary and | inguinal lymph nodes": regions joined before the nodes that they are of. */
const NODES_AFTER = pattern('i')`
  ^(?:(?:\s?[,\/&]\s?(?:and\s)?|\s(?:and|or)\s)(?:(?:left|right|bilateral)\s)?[\w-]+(?![\w-])){0,6}\s
  (?:lymph\s*(?:nodes?|adenopath\w+)|lymphadenopath\w+|adenopath\w+|nodes?|nodal)\b
`;
/** "Enlarged nodes in the neck, axillae and | groins". */
const NODES_BEFORE = pattern('i')`
  \b(?:nodes?|lymphadenopath\w+|adenopath\w+)\s+(?:(?!(?:was|were|is|are|not|no)\b)[\w-]+\s+){0,2}?
  (?:of|in|at|over|on|involving)\s+(?:(?:the|both|his|her|left|right|bilateral)\s+)*(?:
    [\w-]+(?:\s*,\s*(?:and\s+)?|\s+and\s+)(?:(?:the|both|left|right)\s+)*
  ){0,5}$
`;
/** "Enlarged lymph nodes", "node biopsy": what is told of them as of a tumour. */
const ENLARGED = /\b(?:enlarged|enlarging|swollen|bulky|palpable|conglomerate|matted|growing)\s+(?:(?!(?:no|not|or)\b)[\w-]+,?\s+){0,3}$/i,
  HELD = /^\s+(?:enlargement|swelling|mass(?:es)?|biops\w+|excision|conglomerate)\b/i;
const MOST_AROUND = 120;

/** True where a region of the body is told as that of lymph nodes. */
function isOfNodes(before: string, after: string): boolean {
  return NODES_AFTER.test(after.slice(0, MOST_AROUND)) || NODES_BEFORE.test(before.slice(-MOST_AROUND));
}

/** True where lymph nodes, or a region of them, are told as what a lymphoma was found in. */
export function bearsNodes(named: string, isNode: boolean, before: string, after: string): boolean {
  if (!isNode) return isOfNodes(before, after);
  return /adenopath/i.test(named) || ENLARGED.test(before.slice(-MOST_AROUND)) || HELD.test(after);
}
