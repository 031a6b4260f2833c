import { everyMatch } from '../../every-match.ts';
import { pattern } from '../../patterns/over-lines.ts';
import { listsBehind, type ListLead } from './lists-behind.ts';
import type { OrganMention } from './organs.ts';
import type { Tie } from './tie.ts';

/** Organs that stand with a stage of spread. */
export function readMStage(flat: string, organs: readonly OrganMention[]): Tie[] {
  return [...listsBehind(flat, organs, STAGE), ...readCodes(flat), ...readStaged(flat, organs)];
}

/** "M1 (liver)", "stage IV disease (lung, bone)", "stage IV with involvement of the liver". */
const STAGE: ListLead = {
  lead: pattern('gi')`
    M1[a-d]?\s+(?:(?:disease|status|stage)\s+)?(?:was\s+(?:diagnosed|assigned|established)\s+)?
      (?:because\s+of|due\s+to|with|in|owing\s+to|on\s+account\s+of)\s+
    |\b[acpyr]{0,3}(?:(?:T[0-4x][a-d]?\s?,?\s?)?[acpyr]{0,2}N[0-3x][a-c]?(?:\([^)]{1,8}\))?\s?,?\s?)?[acpyr]{0,2}M1[a-d]?
      (?:\s+disease)?\s*[(:]\s*
    |\bstage\s+IV[A-C]?(?:\s+(?:disease|(?:[\w-]+\s+){0,3}(?:cancer|carcinoma|melanoma|adenocarcinoma|sarcoma)))?
      (?:\s*\(|,?\s+with\s+(?:involvement|spread|disease)\s+(?:of|to|in)\s+)(?:the\s+)?
  `,
  rule: 'm-stage',
  score: 0.75,
  only: /M1|stage\s+IV/i,
};

/** The organs of the TNM book's abbreviations behind M1. */
const M1_CODES: Readonly<Record<string, string>> = {
  HEP: 'liver',
  PUL: 'lung',
  OSS: 'bone',
  BRA: 'brain',
  PER: 'peritoneum',
  PLE: 'pleura',
  LYM: 'lymph node',
  MAR: 'bone marrow',
  ADR: 'adrenal',
  SKI: 'skin',
};
const CODES = Object.keys(M1_CODES).join('|');
/** "M1 (HEP, OSS)". */
const M1_CODE = pattern('gi')`M1[a-d]?\s*\(?\s*(?<codes>(?:${CODES})(?:\s*[,/+]\s*(?:${CODES}))*)\b`;

function readCodes(flat: string): Tie[] {
  return everyMatch(M1_CODE, flat).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return (match.groups?.['codes'] ?? '')
      .toUpperCase()
      .split(/[^A-Z]+/)
      .flatMap((code) => {
        const site = M1_CODES[code];
        return site === undefined ? [] : [{ organ: { site, ...span }, trigger: span, rule: 'm-stage', score: 0.8 }];
      });
  });
}

/** "Stage IV lung cancer with", "T3N1M1 with multiple". */
const STAGED = pattern('i')`
  \b(?:stage\s+IV[A-C]?|[acpyr]{0,3}(?:T[0-4x][a-d]?\s?)?[acpyr]{0,2}N[0-3x][a-c]?\s?[acpyr]{0,2}M1[a-d]?)\b[^.;]{0,60}\b
  with\s+(?:[a-z]+\s+){0,2}$
`;
const INVOLVED = /^\s+(?:involvement|disease|spread|lesions|nodules)\b/i;

/** "Stage IV lung cancer with brain involvement". */
function readStaged(flat: string, organs: readonly OrganMention[]): Tie[] {
  return organs.flatMap((organ) => {
    const involved = INVOLVED.exec(flat.slice(organ.end, organ.end + 30));
    if (!involved || !STAGED.test(flat.slice(0, organ.start))) return [];
    return [{ organ, trigger: { start: organ.start, end: organ.end + involved[0].length }, rule: 'm-stage', score: 0.7 }];
  });
}
