import { A_FAMILY } from '../../lexicon/tumour-entry.ts';
import type { TumourHit } from '../../lexicon/tumours.ts';
import type { SiteMention } from './mentions.ts';
import { SAMPLED_FOR_SPREAD } from './organ-groups.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** What a sample was found to be. */
export const FOUND = pattern('i')`
  ^(?:\s+(?:[\w-]+\s+){0,4}?)?(?:
    show|reveal|gave|yield|confirm|disclos|demonstrat|establish|prov|identif|diagnos|held|contain|upgrad|was|were|is|return
    |made
  )\w*\s+(?:(?!(?:no|not|without|metasta\w*|secondar\w*|negative|normal|for|from)\b)[\w.,-]+\s+){0,7}$
`;
/** "Prostate biopsy": the sample stands behind its organ. */
const SAMPLED_AFTER = pattern('i')`
  ^\s+(?:(?:core|needle|punch|excision(?:al)?|incisional|wedge|tru-?cut|endoscopic|fine|repeat|open)\s+){0,3}
  (?:biops(?:y|ies)|curettings?|curettage|aspirat(?:ion|e)|FNAC?|specimens?)\b
`;
const MOST_TO_TUMOUR = 90;

/** True where a biopsy of the place showed the tumour: "prostate biopsy revealed an adenocarcinoma". */
export function isSampled({ end, entry }: SiteMention, hits: readonly TumourHit[], text: string): boolean {
  if (!entry.code || SAMPLED_FOR_SPREAD.test(entry.code)) return false;
  const sample = SAMPLED_AFTER.exec(text.slice(end, end + MOST_TO_TUMOUR));
  return (
    sample !== null &&
    hits.some(
      (hit) =>
        hit.entry.level >= A_FAMILY &&
        hit.start > end &&
        hit.start - end < MOST_TO_TUMOUR &&
        FOUND.test(text.slice(end + sample[0].length, hit.start)),
    )
  );
}
