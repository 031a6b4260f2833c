import { pattern } from '../../patterns/over-lines.ts';
import type { Mention } from './mention.ts';

/** Words that say of two tumours beside them that one patient has both, at one time. */
const TOGETHER = pattern('i')`
  \b(?:
    collision|concomitant(?:ly)?|concurrent(?:ly)?|synchronous(?:ly)?|simultaneous(?:ly)?|co-?exist(?:ence|ing|ent)
    |combination|combined|double|complicated|accompanied
  )\b
`;
const LINK = /\b(?:and|with|plus)\b|[&+]/i;
const APART =
  /[.;:]|\b(?:mimic\w*|versus|vs|or|metasta\w*|in\s+a\s+patient|patients?\s+with|history|after|following|treated|arising|developing)\b/i;
/** "Gonadoblastoma with dysgerminoma": what is malignant in a tumour that by itself is not. */
const HOLDING = /^\s+with\s+(?:an?\s+)?(?:(?:focal|extensive|associated|malignant|coexisting|component|of)\s+){0,3}$/i;
const MOST_BETWEEN = 70;

/**
 * The two tumours of one patient that a title names together ("Synchronous adenocarcinoma and gastrointestinal stromal tumor of the
 * stomach"), in their order; null where it names one, more than two, or does not say that they stand beside each other or the
 * second, malignant one in the first.
 */
export function titledTogether(mentions: readonly Mention[], text: string): readonly [Mention, Mention] | null {
  const titled = mentions
    .filter(
      (mention) =>
        mention.section === 'title' && mention.rejected === null && Number(mention.notes['level']) > 1 && !mention.notes['abbreviated'],
    )
    .sort((a, b) => a.start - b.start);
  const [first, second, third] = titled;
  if (!first || !second || third) return null;
  const between = text.slice(first.end, second.start);
  if (between.length > MOST_BETWEEN || !LINK.test(between) || APART.test(between)) return null;
  if (HOLDING.test(between) && /[01]$/.test(first.value.icdO3Morphology ?? '') && /3$/.test(second.value.icdO3Morphology ?? ''))
    return [first, second];
  const around = `${text.slice(Math.max(0, first.start - MOST_BETWEEN), first.start)}|${between}|${text.slice(second.end, second.end + 20)}`;
  return TOGETHER.test(around) ? [first, second] : null;
}
