import type { OutcomeKind } from '../../context/outcomes/cues.ts';
import type { RecurrenceEvent } from '../../generated/report.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** An organ that most tumours come back in as metastases. */
export type FarOrgan = 'lung' | 'liver' | 'bone' | 'brain' | 'peritoneum';

const SPREAD = /\b(?:distant|metasta\w+|disseminat\w+|carcinomatosis)\b/i;
/** Organs of which a tumour that came back there is far from where it was, unless it arose there. */
const FAR_ORGANS: readonly (readonly [FarOrgan, RegExp])[] = [
  ['lung', /\b(?:lungs?|pulmonary)\b/i],
  ['liver', /\b(?:liver|hepatic)\b/i],
  ['bone', /\bbones?\b/i],
  ['brain', /\b(?:brain|cerebral)\b/i],
  ['peritoneum', /\bperitoneal\b/i],
];

/** Names of the kind right before the word for it: they go before any organ around. */
const NAMED_KIND: readonly (readonly [RecurrenceEvent['type'], RegExp])[] = [
  ['regional', /\b(?:loco-?regional|regional|nodal|lymph node|axillary|inguinal) (?:\w+ )?(?:recurr|relaps|fail)/i],
  ['local', /\blocal(?:ly)? (?:\w+ )?(?:recurr|relaps|fail)|\b(?:recurr|relaps)\w* local(?:ly)?\b/i],
  ['distant', /\b(?:distant|systemic|extracranial) (?:\w+ )?(?:recurr|relaps|fail)/i],
];

const LOCAL = pattern('i')`
  \b(?:
    local(?:ly)?|same (?:site|place|location|area)|tumou?r bed|surgical (?:site|bed)|scar|in situ|ipsilateral|stump
    |anastomo\w+
  )\b
`;

const REGIONAL = /\b(?:regional|nodal|lymph nodes?|axillary|inguinal|locoregional)\b/i;

/** Where the tumour came back, or that it went on, by the words around; null where they do not say. */
export function typeOf(kind: OutcomeKind, words: string): RecurrenceEvent['type'] {
  const named = kind === 'spread' ? [] : NAMED_KIND.filter(([, pattern]) => pattern.test(words));
  if (named.length === 1) return named[0]?.[0] ?? null;
  if (SPREAD.test(words) || FAR_ORGANS.some(([, pattern]) => pattern.test(words))) return 'distant';
  if (REGIONAL.test(words)) return 'regional';
  if (LOCAL.test(words)) return 'local';
  return kind === 'progression' ? 'progression' : null;
}

/** The organ that alone makes a recurrence a distant one, none where words for spread do. */
export function farOrgan(words: string): FarOrgan | undefined {
  return SPREAD.test(words) ? undefined : FAR_ORGANS.find(([, pattern]) => pattern.test(words))?.[0];
}
