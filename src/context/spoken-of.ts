import { everyMatch } from '../every-match.ts';
import { ORDINALS } from '../numerals.ts';
import { pattern } from '../patterns/over-lines.ts';

const OTHERS = pattern('u')`
  \bet al\b|\b[Ll]iterature (?:describes|reports|shows|contains|suggests)\b
  |\b(?:has|have|had) been (?:\w+ )?(?:reported|described)\b|\breported (?:only )?once\b
  |\b(?:reported|described|presented|published) (?:a|an|another|one|two|three) (?:\S+ ){0,3}
    (?:patients?|cases?|m[ae]n|wom[ae]n|boys?|girls?)\b
  |\b(?:patient|case|man|woman|boy|girl|child|series)s? (?:who (?:was|were) )?
    (?:described|reported|mentioned|treated|published) (?:by|in) (?:\[|\p{Lu})
`;

/** "Since the surgery no recurrence has been reported" is told of the patient. */
const SINCE_REPORTED = pattern('i')`
  \b(?:since|after|following) (?:the |her |his |then\b)(?:[\w-]+ ){0,2}?(?:
    surgery|operation|resection|excision|treatment|\w*therapy|\w+ectomy|,
  )?[^.;]{0,30}\bno\b[^.;,]{0,40}\b(?:has|have|had) been (?:\w+ )?reported\b(?! (?:in|by|previously)\b)
`;

/** Whether a sentence says itself that it tells of somebody else's patient. */
export function tellsOfOthers(text: string): boolean {
  return (
    OTHERS.test(SINCE_REPORTED.test(text) ? text.replace(/\b(?:has|have|had) been (?:\w+ )?(?:reported|described)\b/, '') : text) &&
    !/\bour\b|\bpresent (?:case|patient)\b/i.test(text)
  );
}

const OF_EVERY = /\b(?:all|both|none|neither|no) (?:of )?(?:the |our |these )?(?:\w+ )?(?:patients?|cases?|of them|tumou?rs)\b/i;
const OF_ALL = pattern('i')`
  \b(?:both|all|each|respectively|neither|none)\b
  |\b(?:the|our|these) (?:two |three |four )?(?:patients|cases|siblings|sisters|brothers|children) (?:\w+ )?
    (?:were|are|remain(?:ed)?|have|had|did|do)\b
  |\bthey (?:\w+ )?(?:were|are|remain(?:ed)?|have|had|did)\b
`;
const OF_SOME = pattern('i')`
  \b(?:one|two|three|\d+) of (?:the|our|them|these|\d)\b
  |\b(?:one|another|a second|the other|the first|the second|the third) (?:patient|case|one)?\b(?!.*respectively)
`;

/** Above so many patients a sentence about "the patients" is taken for a statistic, unless it says all or none. */
const FEW_PATIENTS = 4;

/** Whether a sentence of a paper with `count` patients speaks of every one of them. */
export function tellsOfAll(text: string, count: number): boolean {
  return count > FEW_PATIENTS ? OF_EVERY.test(text) : OF_ALL.test(text) && !OF_SOME.test(text);
}

/** Whether words of a sentence turn from the patient of that index to another ("the first is well; the second had …"). */
export function turnsToAnother(lead: string, index: number): boolean {
  const named = everyMatch(
    /\b(?:the|our) (first|second|third|fourth|fifth|sixth)(?= (?:patient|case|one|had|has|was|is|died|remain\w*)\b)/gi,
    lead,
  ).at(-1)?.[1];
  return named !== undefined && ORDINALS.indexOf(named.toLowerCase()) !== index;
}
