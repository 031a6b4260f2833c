import { everyMatch } from '../../every-match.ts';
import { entriesById, type Lexicon } from '../../lexicon/lexicon.ts';
import type { TumourEntry, TumourHit } from '../../lexicon/tumours.ts';
import type { Reading } from '../../text/reading.ts';

/** Words for what may be a tumour or not, by which a story tells where it was seen; tumours' own names hold some of them, "dermoid cyst". */
const FAINT = /\b(?:cysts?|shadows?|thickening|ulcerations?|vegetations?|(?:radio)?lucency|enlargement|nodularity|tumou?rations?|densit(?:y|ies))\b/gi;
const ANY_TUMOUR = '8000/1 tumor';

const found = new WeakMap<Reading, readonly TumourHit[]>();

/** Cysts, shadows and other changes that a text names outside of tumours' names, as tumours that tell least. */
export function findFaintGrowths({ reading, lexicon, hits }: { readonly reading: Reading; readonly lexicon: Lexicon<TumourEntry>; readonly hits: readonly TumourHit[] }): readonly TumourHit[] {
  const known = found.get(reading), entry = entriesById(lexicon).get(ANY_TUMOUR);
  if (known || !entry) return known ?? [];
  const named = new Set(hits.flatMap((hit) => (hit.end - hit.start > 3 ? [hit.end, hit.end - 1] : [hit.end])));
  const growths = everyMatch(FAINT, reading.text).map((match) => ({ start: match.index, end: match.index + match[0].length, entry, tokens: { start: 0, end: 0 }, name: match[0], abbreviated: false })).filter(({ end }) => !named.has(end));
  found.set(reading, growths);
  return growths;
}
