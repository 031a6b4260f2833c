import type { Span } from '../../span.ts';
import { sentenceAt } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import type { SiteMention } from './mentions.ts';
import { pattern } from '../../patterns/over-lines.ts';

const ADJOINING = pattern('i')`
  (?:
    \b(?:
      (?:
        upper|lower|middle|mid|proximal|distal|anterior|posterior|lateral|medial|superior|inferior|inner|outer|dorsal
        |ventral|deep|left|right|bilateral|terminal|central|third|half|pole|wall|lobe|part|portion|aspect|side|surface|tip
        |body|head|tail|neck|base|dome|region|segment|tissue|skin|quadrant|subcutaneous
      )\s+
    )(?:(?:of|in)\s+(?:the\s+|his\s+|her\s+)?)?
  )+$
`;
const FOLLOWING = pattern('i')`
  ^\s+(?:(?:of|in)\s+(?:the\s+|his\s+|her\s+)?)?(?:(?:left|right)\s+)?(?:
    lobe|region|area|skin|gland|wall|segment|side|muscle|tissue|cavity|stomach|pancreas|lung|kidney|breast|liver|bladder
    |uterus|thyroid
  )\b
`;

/** What a side behind a place is of: "a tumour of the gum in the right | maxillary molar region", "cancer in the left | breast". */
const BEHIND_SIDE = pattern('i')`
  ^\s+(?:
    (?:(?!(?:was|were|and|with|of|in|on|at|to)\b)[a-z-]+\s+){1,3}(?:region|area|lobe|side)
    |(?:[a-z]+(?:al|ar|ary|ic)\s+)?(?:
        lobe|region|area|side|breast|kidney|lung|ovary|testis|testicle|thyroid|eye|ear|maxilla|mandible|jaw|adrenal|thigh
        |arm|leg
      )
  )\b
`;

/** The whole wording of a place: its side, part and organ. */
export function sitePhrase(mention: SiteMention, side: Span | null, input: ExtractInput): Span {
  const { text } = input.reading;
  const sentence = sentenceAt(input.reading, mention.start);
  if (!sentence) return mention;
  const lead = ADJOINING.exec(text.slice(Math.max(sentence.start, mention.start - 60), mention.start))?.[0] ?? '';
  const tail = FOLLOWING.exec(text.slice(mention.end, Math.min(sentence.end, mention.end + 40)))?.[0] ?? '';
  const start = Math.min(mention.start - lead.length, side && side.start < mention.start ? side.start : Infinity);
  const behind =
    side && side.end > mention.end
      ? side.end + (BEHIND_SIDE.exec(text.slice(side.end, Math.min(sentence.end, side.end + 48)))?.[0].length ?? 0)
      : 0;
  return { start, end: Math.max(mention.end + tail.length, behind) };
}
