import type { Anchor } from '../../generated/report.ts';
import { pattern } from '../../patterns/over-lines.ts';

export const SURGERY = pattern('i')`
  \b(?:
    surg\w+|operat\w+|re-?operat\w+|resect\w*|excis\w*|[a-z]+ectom(?:y|ies)|[a-z]+otomy|[a-z]+plasty|enucleat\w*|amputat\w*
    |(?<!\b(?:drug|medical|pharmac\w+|diet\w*|clinical|of|endovascular|percutaneous|coronary|early) )intervention|removal
    |removed|debulking|curettage|gamma|ablation|cryotherapy|pod|post-?op\w*
  )\b
`;
const EVENTS: readonly (readonly [Anchor, RegExp])[] = [
  ['surgery', SURGERY],
  ['diagnosis', /\bdiagnos\w+/i],
  [
    'treatment',
    pattern('i')`
      \b(?:
        therap\w*|[a-z]+therap(?:y|ies)|treat\w*|radiat\w*|irradiat\w*|chemo\w*|radio\w+|transplant\w*|RT|CRT|CCRT|cycles?
        |dose|infusion|injections?|medication|regimen|\w+mab|\w+nib|\w+platin|embolization|SCT
      )\b
    `,
  ],
  [
    'presentation',
    pattern('i')`
      \b(?:
        presentation|presented|manifestations?|admission|admitted|onset|symptoms?|referral|hospitali[sz]ation
        |(?:first|initial) (?:visit|consultation|examination)
      )\b
    `,
  ],
];

/** The event that a prefix names: "postoperative day 3", "hospital day 2". */
export function anchorOfPrefix(prefix: string): Anchor {
  if (/hospital/i.test(prefix)) return 'presentation';
  if (/treatment/i.test(prefix)) return 'treatment';
  return /\S/.test(prefix) ? 'surgery' : 'unstated';
}

const COUNTED_FROM = pattern('i')`
  ^(?:['’]s?)?\s*(?:of\s+)?(?:(?:follow(?:ing)?[\s-]*up|interval|period|later|apart|have passed|has passed)\W*\s*)?
  (?:after|following|since|post|from|of|(?:that|which) followed)\b[\s-]*([^.;,]{0,90})
`;

/** The event that a time counts from, by the words right behind it, else those before it. */
export function anchorOf(before: string, after: string): Anchor {
  if (/^\s*ago\b/i.test(after)) return firstEvent(/\bsince\b([^.;]{0,55})$/i.exec(before)?.[1] ?? '');
  const tail = COUNTED_FROM.exec(after)?.[1];
  if (tail) return firstEvent(tail);
  if (
    /^(?:['’]s?)?\s*(?:of\s+)?(?:post-?\s?op|post-?\s?surg)/i.test(after) ||
    /post-?\s?operative\w*(?:\s+follow[\s-]*up)?(?:\s+(?:period|time|at|of|for))*\s*$/i.test(before)
  )
    return 'surgery';
  if (/^\s*post-?\s?(?:treatment|chemo|radio|transplant|RT)/i.test(after)) return 'treatment';
  const lead =
    /\b(?:after|following|since)\s+([^.;]{0,45}?),?\s*(?:(?:for|at|about|over|more than|at least|during|in|the|a|for over)\s*)*$/i.exec(
      before,
    )?.[1];
  return lead ? firstEvent(lead) : 'unstated';
}

/** "After the onset of her diabetes": an illness of its own, from which nobody counts a tumour's course. */
const OTHER_ILLNESS = pattern('i')`
  ^(?:the |her |his |first |initial |primary )*(?:diagnosis|onset|manifestations?|symptoms?|presentation) of (?:
    the |her |his |an? )?(?:[\w-]+ ){0,2}?(?:
    [a-z]{4,}itis|syndrome|diabetes|hypertension|cirrhosis|HIV|AIDS|infection|[a-z]+(?:myopathy|neuropathy|nephropathy)
    |psoriasis|asthma
  )\b
`;

function firstEvent(words: string): Anchor {
  if (OTHER_ILLNESS.test(words)) return 'unstated';
  let best: Anchor = 'unstated',
    at = Infinity;
  for (const [anchor, pattern] of EVENTS) {
    const index = pattern.exec(words)?.index ?? Infinity;
    if (index < at) {
      at = index;
      best = anchor;
    }
  }
  return best;
}
