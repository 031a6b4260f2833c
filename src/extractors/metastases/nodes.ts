import { everyMatch } from '../../every-match.ts';
import { OF_HEART } from './organs.ts';
import { NODES_POSITIVE } from './positive-nodes.ts';
import type { Tie } from './tie.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';

/** "0 of 14 nodes were positive", "lymph nodes positive (0/12)"; isolated tumour cells do not make a node positive. */
const NONE_BEFORE = /\b(?:0|zero|nil)\s*(?:\/|of|out of)\s*(?:the\s+|all\s+)?(?:\d{1,3}\s+)?(?:[\w-]+\s+){0,3}$/i;
const NONE_BEHIND = /^[\s:(]*0\s*(?:\/|of|out of)\s*\d/i;
/** "Hysterectomy and lymph node dissection showed adenocarcinoma": the specimen of the whole operation did. */
const OF_MORE = /\bdissection\s+(?:\w+\s+){0,2}?(?:reveal|show|confirm|demonstrat|disclos)\w*\s(?!.*metasta)/i;
const OPERATED = /\b\w+ectomy\b[^.;]{0,120}$/i;
/** "Of 35 pelvic lymph nodes none was involved", "nodes, none of which contained tumour". */
const NONE_IN = /\b(?:none|neither)\b/i;
/** "Isolated tumour cells in". */
const ISOLATED = /\bisolated\s+(?:tumou?r|cancer|malignant|neoplastic)?\s*(?:$|cells)/i;
/** "The atrioventricular node". */
const OTHER_NODE = new RegExp(`${OF_HEART}\\s+nodes?\\b`, 'i');
/** What every wording about nodes holds; most sentences do not. */
const OF_NODES = /node|nodal|LN|lymphatic|lymphadenectomy|dissection|clearance|N[1-3]|N\+|adenopath/i;

/** Words that call lymph nodes positive, in text order. */
export function readNodes(flat: string): Tie[] {
  if (!OF_NODES.test(flat)) return [];
  return everyMatch(NODES_POSITIVE, flat).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isNotPositive(flat, span)) return [];
    return [{ organ: { site: 'lymph node', ...span }, trigger: span, rule: 'nodes-positive', score: 0.8 }];
  });
}

/** Whether the words around say that none is positive, that other nodes are meant, or that more than the nodes held tumour. */
function isNotPositive(flat: string, { start, end }: Span): boolean {
  const before = flat.slice(Math.max(0, start - 60), start),
    told = flat.slice(start, end);
  return (
    NONE_BEFORE.test(before) ||
    OTHER_NODE.test(before + told) ||
    NONE_BEHIND.test(flat.slice(end)) ||
    NONE_IN.test(told) ||
    (OF_MORE.test(told) && OPERATED.test(flat.slice(0, start))) ||
    ISOLATED.test(before + told)
  );
}

const N_STAGE = pattern('gi')`
  \b[acpyr]{0,3}T(?:[0-4]|is|x)[a-d]?\s?,?\s?[acpyr]{0,2}N[1-3][a-c]?(?:\([^)]{1,8}\))?\s?,?\s?(?:[acp]?M[01x])?
  |\b[cp]N[1-3][a-c]?\b|\bN[1-3][a-c]?(?:\([^)]{1,8}\))?\s?[,/]?\s?[acpy]{0,2}M[01x]\b
`;

/** "pT2N1M0", "(N2, M0)": nodes from N1 on. */
export function readStage(flat: string): Tie[] {
  return everyMatch(N_STAGE, flat).map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return { organ: { site: 'lymph node', ...span }, trigger: span, rule: 'n-stage', score: 0.8 };
  });
}
