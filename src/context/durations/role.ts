import type { Anchor } from '../../generated/report.ts';
import { pattern } from '../../patterns/over-lines.ts';
import { SURGERY } from './anchor.ts';

/** What a stretch of time is used for. */
export type DurationRole = 'after' | 'for' | 'at' | 'before' | 'repeated' | 'age' | 'rate' | 'gap';

/** A stretch of time with the words around it and the event that it counts from. */
interface Stretch {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly anchor: Anchor;
}

/** What a stretch of time is used for, by the words around it: the first of the roles that they speak for. */
export function roleOf(stretch: Stretch): DurationRole {
  return ROLES.find(([, when]) => when(stretch))?.[0] ?? 'at';
}

const ROLES: readonly (readonly [DurationRole, (stretch: Stretch) => boolean])[] = [
  ['age', isAge],
  ['repeated', isRepeated],
  ['rate', isRate],
  ['gap', isCourseLength],
  ['gap', isInterval],
  ['gap', isBreak],
  ['for', isUpToNow],
  ['for', isLifeUntil],
  ['after', isSinceOperation],
  ['after', isSinceLongAgo],
  ['before', isBefore],
  ['after', isAfter],
  ['for', ({ before }) => /\bfor\s+(?:the\s+)?(?:\w+\s+){0,2}$/i.test(before)],
];

/** "3 years old", "aged". */
function isAge({ before, after }: Stretch): boolean {
  return /^[\s-]*(?:olds?|of\s+age)\b/i.test(after) || /\b(?:aged|age of|age at|age)\s*$/i.test(before);
}

/** "After a 6-month interval", "for up to 6 months interval" is one stretch, not a rhythm. */
const ONCE = /\b(?:for|after|during|over|following|up to)\s+(?:an?\s+|the\s+)?$/i;
/** "Every 3 months", "200 mg a day", "at 3-week intervals". */
function isRepeated({ text, before, after }: Stretch): boolean {
  return (
    /\b(?:every|each|per|daily|twice|once|times)\b\s*(?:(?!(?:at|after|on|within)\b)\w+\s+)?$/i.test(before) ||
    (/^\s*(?:intervals?|cycle)\b/i.test(after) && !(/^\s*interval\b/i.test(after) && ONCE.test(before))) ||
    (/^an?\s+(?:day|week|month|year)$/i.test(text) && /\d\s*(?:mg|g|times)?\s*$|\b(?:once|twice|times)\s*$/i.test(before))
  );
}

/** "The 5-year survival rate", "a median of 8 months". */
const RATE_BEHIND = pattern('i')`
  ^[\s-]*(?:(?:overall|disease|event|progression|recurrence|relapse|cancer|specific|free|actuarial|cumulative)[\s-]*){0,3}
  (?:survival|mortality|recurrence|OS|DFS|PFS)\s+(?:rates?|was \d|is \d|of \d)
`;
function isRate({ before, after }: Stretch): boolean {
  return RATE_BEHIND.test(after) || /\b(?:median|mean|average)\b[^.;]{0,40}$/i.test(before);
}

/** "Received two years of maintenance therapy": how long a treatment lasted. */
const HAD = pattern('i')`
  \b(?:complet\w+|receiv\w+|finish\w+|underwent|undergone|undergoing|given|had|administered|with|of|plus|and)\s+
  (?:an?\s+|a total of\s+|the\s+|about\s+|approximately\s+)?$
`;
const COURSE_LENGTH =
  /^\s+of\s+(?:[\w-]+\s+){0,3}?(?:\w*therap(?:y|ies)|chemo\w*|radiation|irradiation|treatment|[a-z]+(?:mab|nib|platin))\b/i;
function isCourseLength({ before, after }: Stretch): boolean {
  return COURSE_LENGTH.test(after) && HAD.test(before);
}

/** "The interval between the two was 3 years". */
function isInterval({ before, after }: Stretch): boolean {
  return /\binterval\b[^.;,]{0,55}$/i.test(before) && /\b(?:between|free)\b/i.test(before + after);
}

const BREAK = pattern('i')`
  ^[\s-]*(?:(?:treatment|drug|therapy|chemotherapy|therapeutic)[\s-]+)?
  (?:break|pause|interruption|hiatus|holiday|rest|delay)s?\b
`;
/** "After a two-month break": how long a treatment was stopped. */
function isBreak({ after }: Stretch): boolean {
  return BREAK.test(after);
}

/** "For the past five years there has been no relapse": the time that has gone by without one. */
const STAYED_AWAY = /^,? (?:(?:has|have|had|did|does|do|was|were|there|she|he|the patient) ){1,3}(?:not|no|remained|been|shown)\b/i;
/** "Has been well for the past 3 years". */
function isUpToNow({ before, after }: Stretch): boolean {
  return (
    /\b(?:for|over|during|throughout|in) the (?:past|last|previous)\s+(?:\w+\s+)?$/i.test(before) &&
    (/\b(?:has|have) (?:been|remained|had|shown)\b|follow|\b(?:review|visit|check|control|surveillance)/i.test(before) ||
      STAYED_AWAY.test(after))
  );
}

/** "He lived for two years before he died". */
function isLifeUntil({ before, after }: Stretch): boolean {
  return /^\s*before\b/i.test(after) && /\b(?:lived|survived|alive)\b[^.;,]{0,25}$/i.test(before);
}

/** "Operated on four years ago and has had no relapse since". */
function isSinceOperation({ before, after }: Stretch): boolean {
  return /^\s*ago,? and (?:has|have|is|remains|she|he)\b/i.test(after) && SURGERY.test(before);
}

/** "In remission since the end of chemotherapy eight months ago". */
function isSinceLongAgo({ before, after }: Stretch): boolean {
  return (
    /^\s*ago\b/i.test(after) && /\bsince\b[^.;]{0,55}$/i.test(before) && /\b(?:has|have|had|is|are|remain\w*|been)\b/i.test(before + after)
  );
}

/** "3 years before", "3 years ago". */
const BEFORE_BEHIND =
  /^[\s-]*(?:before|prior|ago|earlier|previous(?:ly)?|pre-?operative|preceding|beforehand|back|history|course of|duration of)\b/i;
/** "At 20 weeks of gestation". */
const GESTATION = /^[\s-]*(?:(?:of\s+)?(?:gestation|pregnan)|(?:plus|\+) ?\d (?:d|days?)\b)/i;
/** "A history of 3 months". */
const OF_THE_PAST = pattern('i')`
  \b(?:
    history of|past|previous|preceding|dat(?:ed|ing|es) back|duration of|complain\w* of [^.;,]{0,40} for
    |(?:present(?:ed|s|ing)?(?: to [^.;,]{0,15})?|came|admitted|seen|suffer(?:ed|s|ing)) (?:with|from|for|because of)
      (?: (?!
          (?:was|were|had|has|been|who|which|and (?:was|were|had|has|received)|treated|given|followed|received|metasta\w+)\b
        )[\w-]+
      ){1,7} for
    |(?<!\b(?:remission|response|control|survival|now)\b[^.;]{0,50})lasting|gestation\w* (?:age )?(?:of)?
  )\s*(?:the\s+)?(?:about\s+|approximately\s+)?$
`;
function isBefore({ before, after }: Stretch): boolean {
  return BEFORE_BEHIND.test(after) || OF_THE_PAST.test(before) || GESTATION.test(after);
}

/** "3 years later", "after about 3 years". */
function isAfter({ before, after, anchor }: Stretch): boolean {
  return (
    anchor !== 'unstated' ||
    /^\s*(?:later|after|following|since|post|thereafter|afterwards?|on\b)/i.test(after) ||
    /\bafter\s+(?:an?\s+|the\s+|about\s+|approximately\s+|nearly\s+|over\s+|more than\s+)*$/i.test(before)
  );
}
