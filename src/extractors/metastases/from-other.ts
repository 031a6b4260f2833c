import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { OrganMention, SiteEntry } from './organs.ts';
import type { Tie } from './tie.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

const TUMOUR = '(?:\\w*carcinomas?|cancers?|melanomas?|\\w*sarcomas?|\\w*blastomas?|tumou?rs?|malignancy)';
const GRADES = part`
  (?:
    (?:
      an?|the|his|her|its|known|previous|primary|metastatic|invasive|poorly|moderately|well|high|low|differentiated|grade
      |recurrent
    )[\s-]+
  ){0,6}
`;
/** "Invasion of the": what a tumour did to the organ behind it. */
const TAKEN = pattern('i')`
  \b(?:invasion|infiltration|involvement|replacement|colonization|destruction)\s+of\s+
  (?:
    (?:the|both|his|her|left|right|[a-z]+(?:al|ar|ic))\s+
  ){0,3}$
`;
/** "By a bladder carcinoma". */
const BY_OTHER = pattern('i')`
  ^(?:\s+(?:glands?|wall|parenchyma|tissue|mucosa|stroma))?\s+(?:by|with)\s+(?:(?:cells|tumou?r|infiltrates?)\s+of\s+)?
  ${GRADES}(?:[a-z]{4,}\s+)??(?<origin>[a-z]{4,})\s+(?:cell\s+)?${TUMOUR}\b
`;
/** "Nodule …, in keeping with a colonic primary", "mass was of gastric origin". */
const OF_OTHER = pattern('i')`
  ^\s+(?:lesions?|mass(?:es)?|nodul\w+|tumou?rs?|swellings?|lumps?|deposits?|biops\w+|polyps?)\b[^.;]{0,100}?\b
  (?:with|of|to|from|towards?|for|confirm\w*|suggest\w*|indicat\w*|support\w*)\s+(?:(?:the|its|their)\s+)?${GRADES}
  (?:[a-z]{4,}\s+)??(?<origin>[a-z]{4,})\s+(?:cell\s+)?(?:${TUMOUR}\s+)?(?:as\s+(?:the\s+)?)?(?:primary|primaries|origin)\b
`;
/** "Vesical localization of a prostatic carcinoma", "splenic deposits from a gastric cancer". */
const SETTLED_IN = pattern('i')`
  ^\s+(?:secondary\s+)?(?:locali[sz]ations?|locations?|deposits?|implants?|implantation|seeding|spread)\s+(?:of|from)\s+
  ${GRADES}(?:[a-z]{4,}\s+)??(?<origin>[a-z]{4,})\s+(?:cell\s+)?(?:${TUMOUR}|ADK)\b
`;
const DENIED = /\b(?:no|not|without|neither|nor|negative|exclud\w+|rul\w+ out|against|rather than)\b/i;

/** Organs in which the sentence finds a tumour that it says came from another organ, which no word of spread need tell. */
export function readFromOther(flat: string, organs: readonly OrganMention[], lexicon: Lexicon<SiteEntry>): Tie[] {
  if (!/\b(?:by|with|origin|primar(?:y|ies)|locali[sz]ations?|locations?|deposits?|implant\w*|seeding|spread)\b/i.test(flat)) return [];
  return organs.flatMap((organ) => {
    const behind = flat.slice(organ.end, organ.end + 180);
    const found = TAKEN.test(flat.slice(Math.max(0, organ.start - 80), organ.start))
      ? BY_OTHER.exec(behind)
      : (OF_OTHER.exec(behind) ?? SETTLED_IN.exec(behind));
    const origin = found?.groups?.['origin'];
    if (!found || origin === undefined || DENIED.test(found[0])) return [];
    const sites = sitesNamed(origin, lexicon);
    return sites.length === 0 || sites.includes(organ.site)
      ? []
      : [{ organ, trigger: { start: organ.start, end: organ.end + found[0].length }, rule: 'specimen-origin', score: 0.65 }];
  });
}

function sitesNamed(word: string, lexicon: Lexicon<SiteEntry>): string[] {
  return lexicon.entries.filter(({ terms }) => terms?.includes(word.toLowerCase())).map(({ id }) => id);
}
