import { DISTANT, type OrganMention } from './organs.ts';
import { listUpTo, type Tie } from './tie.ts';

const SAMPLED: ReadonlySet<string> = new Set([...DISTANT, 'lymph node', 'pleura', 'peritoneum']);

const QUALIFIERS = '(?:(?:multiple|numerous|small|large|left|right|solitary|single|further|suspicious|widespread|[a-z]+al)\\s+){0,4}';
const NEW_BEFORE = new RegExp(`\\bnew\\s+${QUALIFIERS}$`, 'i');
const GROWTHS = /^\s+(?:lesions?|nodules?|foc(?:i|us)|deposits?|mass(?:es)?|tumou?rs)\b/i;
const CAME_BACK = /^\s+(?:recurrences?|relapses?|progression)\b/i;
const INVOLVED = /^\s+involvement\b/i;
const INVOLVEMENT_OF = /\binvolvement\s+of\s+(?:the\s+|both\s+|her\s+|his\s+)?$/i;

const TUMOUR = '(?:\\w*carcinomas?|\\w*sarcomas?|melanomas?|\\w*blastomas?|cancer|malignant\\s+cells|tumou?r\\s+cells)';
const SHOWED = `(?:(?:was|were|came\\s+back|proved)\\s+(?:also\\s+)?positive\\s+for|show\\w*|reveal\\w*|confirm\\w*|disclos\\w*|demonstrat\\w*|yield\\w*|gave|found)\\s+(?:[\\w-]+\\s+){0,4}?${TUMOUR}\\b`;
/** "Liver biopsy showed adenocarcinoma", "the iliac biopsy was positive for". */
const BIOPSY_BEHIND = new RegExp(`^\\s+(?:(?:lesion|nodule|mass|node|needle|core|bone)\\s+){0,2}(?:biops(?:y|ies)|aspirat(?:e|ion)|FNA)\\s+(?:specimens?\\s+)?${SHOWED}`, 'i');
/** "Biopsy of (a liver) lesion revealed". */
const BIOPSY_OF = /\b(?:biops(?:y|ies)|aspirat(?:e|ion)|FNA|puncture)\s+(?:specimens?\s+)?(?:of|from)\s+(?:(?:an?|the|one|this|her|his|left|right|both|new|suspicious|enlarged)\s+)*$/i;
const LESION_SHOWED = new RegExp(`^\\s+(?:(?:lesions?|nodules?|mass(?:es)?|nodes?|bone|lobe|crest|gland)\\s+)?(?:was\\s+(?:done|performed|taken)\\s+and\\s+)?${SHOWED}`, 'i');
/** What a biopsy did not show, or showed by nature. */
const NOT_SPREAD = /\b(?:no|not|without|negative|primary|hepatocellular|bronchogenic|cholangio\w+|osteosarcoma|chondrosarcoma)\b/i;

/** Without one of these nothing below is told; few sentences have any. */
const MAY_TELL = /\bnew\b|recurrence|relapse|progression|involvement|biops|aspirat|FNA|puncture/i;

/** Organs of which a finding tells that the tumour has come there though no word calls it metastatic: new growths, relapses, biopsies, several organs involved at once. */
export function readFound(flat: string, organs: readonly OrganMention[]): Tie[] {
  return MAY_TELL.test(flat) ? organs.flatMap((organ, i) => foundIn(flat, organ, listUpTo(flat, organs.slice(0, i + 1)).reverse())) : [];
}

/** What is told of an organ and of those that make one list with it, `list` in text order. */
function foundIn(flat: string, organ: OrganMention, list: readonly OrganMention[]): Tie[] {
  const from = list[0]?.start ?? organ.start;
  const before = flat.slice(Math.max(0, from - 60), from), behind = flat.slice(organ.end, organ.end + 120);
  const tied = (members: readonly OrganMention[], rule: string, words = ''): Tie[] => members.map((member) => ({ organ: member, trigger: { start: organ.start, end: organ.end + words.length }, rule, score: 0.6 }));
  if (list.every(({ site }) => DISTANT.has(site))) {
    const growths = GROWTHS.exec(behind)?.[0], relapse = CAME_BACK.exec(behind)?.[0], involved = INVOLVED.exec(behind)?.[0];
    if (growths !== undefined && NEW_BEFORE.test(before)) return tied(list, 'new-in-organ', growths);
    if (relapse !== undefined) return tied(list, 'relapse-in-organ', relapse);
    if ((involved !== undefined || INVOLVEMENT_OF.test(before)) && kindsOf(list) > 1) return tied(list, 'organs-involved', involved);
  }
  return SAMPLED.has(organ.site) && isSampled(flat, organ, behind) ? tied([organ], 'organ-biopsied') : [];
}

const kindsOf = (list: readonly OrganMention[]): number => new Set(list.map(({ site }) => site)).size;

function isSampled(flat: string, organ: OrganMention, behind: string): boolean {
  if (organ.site === 'lymph node' && !/nod|lymph|aden/i.test(flat.slice(organ.start, organ.end + 12))) return false;
  const showed = BIOPSY_BEHIND.exec(behind) ?? (BIOPSY_OF.test(flat.slice(Math.max(0, organ.start - 60), organ.start)) ? LESION_SHOWED.exec(behind) : null);
  return showed !== null && !NOT_SPREAD.test(showed[0]);
}
