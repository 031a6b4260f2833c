import { pattern } from '../../../patterns/over-lines.ts';
import type { Annotation } from '../../extractor.ts';
import { type Verdict } from '../status/judge.ts';
import { isOfAllPatients, isOfProtocol } from '../status/whose.ts';
import { FAILED } from '../next-treatment.ts';
import { wordsBefore } from '../words-beside.ts';
import { isGeneric, isOnly, isToldByItself, type Telling } from './telling.ts';

/** What the settling of one patient's treatments has to know of a telling. `told` says that it tells the treatment as done. */
export function notesOf(telling: Telling, verdict: Verdict, told: boolean): Annotation['notes'] {
  const { strand, text, start, clause, sentence } = telling;
  const generic = isGeneric(strand),
    failed = FAILED.test(wordsBefore(text, start, 40));
  return {
    sentence: sentence.index,
    told,
    generic,
    specimen: isOnly(strand, 'specimen'),
    past: verdict.past || EARLIER.test(clause) || EARLIER.test(text.slice(0, Math.min(start, OPENING))),
    protocol: isOfProtocol(text),
    ofAll: isOfAllPatients(text, clause),
    group: verdict.group,
    adjuvant: /\badju/i.test(clause),
    untreated: isOnly(strand, 'untreated'),
    exempt: /\b(?:apart from|except|other than)\b/i.test(clause),
    again: AGAIN.test(clause),
    retold: RETOLD.test(clause),
    failed,
    partOf: strand.modality !== 'surgery' && (failed || isPartOfCourse(telling)),
    cyclesInAll: CYCLES_IN_ALL.test(clause),
    moreCycles: MORE_CYCLES.test(clause),
    boost: /\bboost/i.test(clause),
    phase: LATER_PHASE.test(clause),
    total: /\btotal|\bcumulative|\boverall/i.test(clause),
    fromDoseOnly: isOnly(strand, 'dose'),
    ahead: generic && !isToldByItself(strand) && AHEAD.test(wordsBefore(text, start, 60)),
    access: strand.modality === 'surgery' && isOnly(strand, 'access'),
  };
}

/** "After the fourth cycle of cisplatin", "the third cycle was given": no course of its own. */
const isPartOfCourse = ({ strand, text, start, clause }: Telling): boolean =>
  ONLY_DATES.test(wordsBefore(text, start, 60)) || (strand.modality !== 'radiotherapy' && NEXT_OF_COURSE.test(clause));

/** Characters at the beginning of a sentence in which an earlier time stands for all of it. */
const OPENING = 40;

/** "A history of", "eight years ago": of the time before this illness. */
const EARLIER = pattern('i')`
  \b(?:
    history of|had (?:previously )?(?:undergone|received|been)|previous(?:ly)?
    |years? (?:ago|earlier|before|previously|prior)|at the age of|in (?:19|20)\d\d|in childhood|past|known
  )\b
`;
/** "Another resection", "salvage radiotherapy", "at recurrence": not the first of its kind. */
const AGAIN = pattern('i')`
  \b(?:
    second|third|fourth|again|another|re-?(?:excision|resection|operat\w+|irradiation)|additional|repeat(?:ed)?|further
    |recurren\w+|relaps\w+|revision|salvage|progress(?!ion-free)\w+
  )\b
`;
/** What is told again from a later day: "the same regimen", "had just finished chemotherapy a few months ago". */
const RETOLD = pattern('i')`
  \b(?:(?:the\s+)?same|(?:the|this|his|her) (?:above|above-mentioned|aforementioned))\s+(?:[\w-]+\s+)?
    (?:regimen|protocol|chemotherapy|schedule|combination|drugs?|agents?|schema|scheme|treatment)\b
  |\b(?:just|recently|already)\s+(?:been\s+)?(?:received|finished|completed|undergone|had|treated)\b
  |\b(?:a few|some|several)\s+(?:days|weeks|months|years)\s+(?:ago|before|earlier|previously|prior)\b
`;
/** "After the fourth cycle of", "three weeks after", "during": the drug's words only date something else. */
const ONLY_DATES = pattern('i')`
  \b(?:after|following|since|during|despite|under|while (?:on|receiving)|prior to|before|from|throughout)\s+
  (?:(?!and\b|or\b)[\w-]+\s+){0,2}?(?:
    (?:cycles?|courses?|doses?|infusions?|administrations?|injections?|treatment|therapy|initiation|start|completion|end)\s+
    (?:of|with)\s+
  )?$
`;
/** "A second dose of", "the third cycle": part of the course told before. */
const NEXT_OF_COURSE = pattern('i')`
  \b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|next|last|final|another|\d(?:st|nd|rd|th))\s+(?:\w+\s+)?
  (?:cycle|course|dose|infusion|administration|injection|instillation|bout)s?\b
`;
/** "A total of 8 courses of the same regimen": all cycles of the course, those told before included. */
const CYCLES_IN_ALL =
  /\btotal(?:ling|ing)?\s+(?:of\s+)?(?:[\w-]+\s+){1,3}?(?:cycles?|courses?)\b|\b(?:cycles?|courses?)\s+in\s+(?:total|all)\b/i;
/** "Six more courses": those of the course told before are not counted. */
const MORE_CYCLES = /\b(?:more|additional|further|extra)\s+(?:[\w-]+\s+)?(?:cycles?|courses?)\b|\banother\s+[\w-]+\s+(?:cycles|courses)\b/i;
/** A later part of one course of radiotherapy. */
const LATER_PHASE = pattern('i')`
  \b(?:second|third|final|last)\s+(?:phase|stage|part)\b|\bphase\s+(?:2|3|II|III|two|three)\b|\bcone-?down\b
  |\b(?:reduced|shrinking|smaller)\s+(?:\w+\s+)?(?:fields?|volumes?)\b|\bfield reduction\b
`;
/** "Before the operation": not yet done. */
const AHEAD = pattern('i')`
  \b(?:before|prior to|awaiting|while waiting for|until|pending)\s+(?:
    (?:the|this|that|his|her|any|planned|scheduled|proposed|elective)\s+
  ){0,3}$
`;
