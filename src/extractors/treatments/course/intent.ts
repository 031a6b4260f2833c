import { everyMatch } from '../../../every-match.ts';
import type { Intent } from '../../../generated/report.ts';
import type { Span } from '../../../span.ts';
import { pattern } from '../../../patterns/over-lines.ts';

const INTENTS: readonly (readonly [RegExp, Intent])[] = [
  [
    pattern('gi')`
      \bneo-?adjuvant\b
      |\bpre-?operative(?:ly)?\s+(?:
          (?!(?:diagnos|imaging|stag|CT|MRI|biops|work|assess|evaluat|and|but|or|to|was|were|had)\w*\b)\S{1,40}\s
        ){0,4}?(?:chemo|radio|irradiation|radiation|concurrent)
      |\binduction chemo
    `,
    'neoadjuvant',
  ],
  [/\bpalliati\w+/gi, 'palliative'],
  [/\bsalvage\b/gi, 'salvage'],
  // What is given beside a drug to spare the patient an illness is not what the drug is for.
  [
    pattern('gi')`
      \bprophyla\w+\s+(?:[\w-]+\s+){0,2}?(?:chemo|radio|radiation|irradiation|RT\b|cranial|whole|treatment|therapy)
      |\b(?:as|for)\s+(?:an?\s+)?(?:\w+\s+)?prophyla\w+
    `,
    'prophylactic',
  ],
  [
    pattern('gi')`
      \bad(?:j|i)uvant\b|\bpost-?operative(?:ly)?\s+(?:\w+\s+){0,2}(?:chemo|radio|irradiation|radiation|RT\b)
      |\b(?:chemo|radio)therapy\b[^.;]*\bafter (?:the )?(?:surgery|operation|resection)\b
      |\bpost-?(?:surgery|mastectomy) (?:radi|chemo)
    `,
    'adjuvant',
  ],
  [
    /\b(?:definitive|curative|radical)\s+(?:\w+\s+)?(?:chemo|radio|radiation|concurrent|irradiation)|\bwith curative intent\b/gi,
    'definitive',
  ],
];
/** Characters on either side of a treatment in which its intent stands. */
const BESIDE = 45;
/** "Radiotherapy and (adjuvant chemotherapy)": the intent is the next treatment's. */
const OF_NEXT = pattern('i')`
  (?:,|\b(?:and|or|plus|with|then|followed by))\s+(?:an?\s+|the\s+)?(?:
    post-?operative|(?:neo-?)?adjuvant|palliative|salvage|prophylactic|definitive|radical
  )\s
`;
/** "Neoadjuvant therapy that consisted of (cisplatin) followed by (radiation)": the head noun's intent is that of all its parts. */
const OF_WHOLE = pattern('i')`
  \b(?:neo-?adjuvant|ad[ji]uvant|palliative|salvage)\s+(?:treatment|therapy|chemotherapy|regimen)\s+
  (?:(?:was|were|that|which)\s+)?(?:consist\w+\s+of|compris\w+|includ\w+)\s
  (?:(?!surg|resect|excis|operat|\w+ectomy\b)[^.;]){0,140}$
`;
const SINCE_OPERATION = /^post-?operatively\b,?\s[^.;]{0,80}$/i;
/** Drugs put into the spinal fluid: what they are to prevent the others do not. */
const INTO_FLUID = /\bintrathecal|\bCNS\b|\bcentral nervous|\bmening/i,
  OF_FLUID = /\bintrathecal/i;

/** Why a treatment was given, as the words of a text say that is about it alone; null where they do not. */
export const readIntent = (words: string): Intent | null => INTENTS.find(([pattern]) => everyMatch(pattern, words).length > 0)?.[1] ?? null;

/**
 * Why the treatment at `at` in a sentence was given: the intent told nearest before or within its words, else behind them; null
 * where none is told.
 */
export function intentOf(text: string, at: Span): Intent | null {
  const from = Math.max(0, at.start - BESIDE),
    behind = text.slice(at.end, at.end + BESIDE);
  const end = at.end + (OF_NEXT.exec(behind)?.index ?? behind.length);
  const found = INTENTS.flatMap(([pattern, intent]) =>
    everyMatch(pattern, text.slice(from, end)).map(({ index }) => ({ intent, at: from + index })),
  ).filter(
    ({ intent }) => intent !== 'prophylactic' || OF_FLUID.test(text.slice(at.start, at.end)) || !INTO_FLUID.test(text.slice(from, end)),
  );
  const near = found.filter((one) => one.at < at.end).sort((a, b) => b.at - a.at)[0] ?? found[0];
  if (near) return near.intent;
  const whole = OF_WHOLE.exec(text.slice(0, at.start))?.[0];
  return whole !== undefined ? readIntent(whole) : SINCE_OPERATION.test(text.slice(0, at.start)) ? 'adjuvant' : null;
}
