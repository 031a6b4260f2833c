import type { OrganMention } from './organs.ts';
import { isListGap, type Tie } from './tie.ts';

/** Organs in which tumour is spread wherever it came from; what came from one of them is left out with the primary's own organ. */
const FAR: ReadonlySet<string> = new Set(['lung', 'liver', 'bone', 'brain', 'adrenal', 'spleen']);
const SAMPLED: ReadonlySet<string> = new Set([...FAR, 'lymph node', 'pleura', 'peritoneum']);

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

/** Organs of which a finding tells that the tumour has come there though no word calls it metastatic: new growths, relapses, biopsies, several organs involved at once. */
export function readFound(flat: string, organs: readonly OrganMention[]): Tie[] {
  return organs.flatMap((organ, i) => {
    const behind = flat.slice(organ.end, organ.end + 120), list = listUpTo(flat, organs, i);
    const first = list[0] ?? organ;
    const before = flat.slice(Math.max(0, first.start - 60), first.start);
    const tied = (members: readonly OrganMention[], rule: string, words: RegExp | null): Tie[] => {
      const trigger = { start: organ.start, end: organ.end + (words?.exec(behind)?.[0].length ?? 0) };
      return members.map((member) => ({ organ: member, trigger, rule, score: 0.6 }));
    };
    const far = list.every(({ site }) => FAR.has(site));
    if (far && NEW_BEFORE.test(before) && GROWTHS.test(behind)) return tied(list, 'new-in-organ', GROWTHS);
    if (far && CAME_BACK.test(behind)) return tied(list, 'relapse-in-organ', CAME_BACK);
    if (far && kindsOf(list) > 1 && (INVOLVED.test(behind) || INVOLVEMENT_OF.test(before))) return tied(list, 'organs-involved', INVOLVED);
    return SAMPLED.has(organ.site) && isSampled(flat, organ, behind) ? tied([organ], 'organ-biopsied', null) : [];
  });
}

const kindsOf = (list: readonly OrganMention[]): number => new Set(list.map(({ site }) => site)).size;

function isSampled(flat: string, organ: OrganMention, behind: string): boolean {
  if (organ.site === 'lymph node' && !/nod|lymph|aden/i.test(flat.slice(organ.start, organ.end + 12))) return false;
  const showed = BIOPSY_BEHIND.exec(behind) ?? (BIOPSY_OF.test(flat.slice(Math.max(0, organ.start - 60), organ.start)) ? LESION_SHOWED.exec(behind) : null);
  return showed !== null && !NOT_SPREAD.test(showed[0]);
}

/** The organs that make one list which ends with that at `last`, in text order. */
function listUpTo(flat: string, organs: readonly OrganMention[], last: number): OrganMention[] {
  const list: OrganMention[] = [];
  for (let i = last; i >= 0; i--) {
    const organ = organs[i], next = list[0];
    if (!organ || next && !isListGap(flat.slice(organ.end, next.start))) break;
    list.unshift(organ);
  }
  return list;
}
