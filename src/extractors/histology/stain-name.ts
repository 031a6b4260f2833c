import type { TumourHit } from '../../lexicon/tumours.ts';
import { part } from '../../patterns/over-lines.ts';
import type { ExtractInput } from '../extractor.ts';

/** Antigens and serum markers that are told in a row: "CD10, RCC and PAX8". */
const MARKER = part`
  (?:
    (?:CD|CK|MUC|PAX-?|p|S-?)\d+\w*|EMA|CEA|AFP|PSA|TTF-?1|NSE|AMACR|SMA|CA[\s-]?\d+(?:[-.]\d+)?|CYFRA(?:\s?21-?1)?|HMB-?45
    |WT-?1|ER|PR|Syn|CgA|[Vv]imentin|[Dd]esmin|[Cc]ytokeratin|E-?cadherin|[Ii]nhibin|[Cc]alretinin
  )
`;
const MARKER_BEFORE = new RegExp(String.raw`\b${MARKER}(?:\s*\([+–-]+\)|\s+(?:positive|negative))?(?:,|,?\s+(?:and|or)\b|\/)\s*$`);
const MARKER_AFTER = new RegExp(String.raw`^(?:\s*\([+–-]+\))?(?:,|,?\s+(?:and|or)\b|\/)\s*${MARKER}\b`);

/** True where an abbreviation stands among stains: the antibody RCC in "CD10, RCC and PAX8". */
export function isStain({ start, end }: TumourHit, { reading }: ExtractInput): boolean {
  return MARKER_BEFORE.test(reading.text.slice(Math.max(0, start - 30), start)) || MARKER_AFTER.test(reading.text.slice(end, end + 30));
}
