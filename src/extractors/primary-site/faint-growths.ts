import { everyMatch } from '../../every-match.ts';
import { entriesById, type Lexicon } from '../../lexicon/lexicon.ts';
import type { TumourEntry, TumourHit } from '../../lexicon/tumours.ts';
import { pattern } from '../../patterns/over-lines.ts';

/**
 * Words for what may be a tumour or not, by which a story tells where it was seen; tumours' own names hold some of them, "dermoid
 * cyst".
 */
const FAINT = pattern('gi')`
  \b(?:
    cysts?|shadows?|macules?
    |(?<!\b(?:oment(?:al|um)|pericardial|dural|vein|venous|fascial|synthetic|Dacron|eye|blood)\s)patch(?:es)?|wounds?
    |erosions?|blisters?|indurations?|(?:hyper|de)?pigmentations?|discolou?rations?|warts?|fullness|bulge|protuberances?
    |protrusions?|outgrowths?|excrescences?|thickening|ulcerations?|vegetations?|(?:radio)?lucency|opacification|enlargement
    |nodularity|tumou?rations?|densit(?:y|ies)|cak(?:e|ing)
    |(?:
        tissu(?:e|lar)|solid|cystic|nodular|expan(?:ding|sile)|infiltrat(?:ing|ive)|vegetating
        |(?:hypo|hyper)(?:dense|echoic|intense)
      )\s+(?:process(?:es)?|formations?|structures?|images?|areas?)
  )\b
`;
const ANY_TUMOUR = '8000/1 tumor';

/** Cysts, shadows and other changes that a text names outside of tumours' names, as tumours that tell least. */
export function findFaintGrowths(text: string, hits: readonly TumourHit[], lexicon: Lexicon<TumourEntry>): readonly TumourHit[] {
  const entry = entriesById(lexicon).get(ANY_TUMOUR);
  if (!entry) return [];
  const named = new Set(hits.flatMap((hit) => (hit.end - hit.start > 3 ? [hit.end, hit.end - 1] : [hit.end])));
  return everyMatch(FAINT, text)
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      entry,
      tokens: { start: 0, end: 0 },
      name: match[0],
      abbreviated: false,
    }))
    .filter(({ end }) => !named.has(end));
}

/** Organs that grow or harden for reasons other than a tumour, and nodes. */
const OTHERWISE_ENLARGED = /^C(?:22|38\.0|42|61|73|77)/;
const SICK = '(?:enlarged|ulcerated|swollen|indurated|bulky|thickened|nodular|twisted|hard|infiltrated|necrotic|replaced)';
const SICK_BEFORE = new RegExp(`\\b${SICK}\\s+(?:(?:left|right)\\s+)?$`, 'i');
const SICK_AFTER = new RegExp(
  `^\\s+(?:was|were|appeared|looked|felt)\\s+(?:(?:found|noted|seen|also|to\\s+be|[a-z]+ly)\\s+){0,3}${SICK}\\b`,
  'i',
);

/** True where an organ itself is told as changed: "the left tonsil was ulcerated", "a bulky cervix". */
export function isChanged(code: string | undefined, before: string, after: string): boolean {
  return code !== undefined && !OTHERWISE_ENLARGED.test(code) && (SICK_BEFORE.test(before) || SICK_AFTER.test(after));
}
