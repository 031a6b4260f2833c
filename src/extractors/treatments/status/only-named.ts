import { pattern } from '../../../patterns/over-lines.ts';
import { LISTED_OPTIONS } from '../next-treatment.ts';
import type { Telling } from './telling.ts';

/** "Despite our recommendation of (radiotherapy)". */
const IN_SPITE_OF_ADVICE = pattern('i')`
  \b(?:despite|in spite of|against|contrary to|notwithstanding)\s+(?:[\w'’-]+\s+){0,3}
  (?:
    recommend\w+|advice|suggest\w+|offers?|proposals?|indications?
  )\s+(?:of|for|to (?:have|undergo|receive))\s+(?:[\w-]+\s+){0,3}$
`;
const NOTHING_DONE =
  /\b(?:refus\w+|declin\w+|abstain\w+|did not|would not|nothing|no|not|without|never|opted|chose|preferred|against|neither|only|alone)\b/i;

/** What came of advice that is named only as such: "… she abstained". Null for anything else. */
export function comesOfAdvice({ told, before, after, operatedBehind }: Telling): 'declined' | 'recommended' | null {
  if (told || operatedBehind || !IN_SPITE_OF_ADVICE.test(before)) return null;
  return NOTHING_DONE.test(after) ? 'declined' : 'recommended';
}

/** "Had it grown, sorafenib would have been started". */
const WOULD_HAVE = pattern('i')`
  ^\s*(?:(?:therapy|treatment)\s+)?(?:would|might)\s+(?:then\s+|perhaps\s+)?have\s+been\s+
  (?:
    given|started|begun|performed|added|administ(?:er|rat)ed|used|offered|considered|indicated|needed|required|necessary|done|an?\b
    |the\b
  )
`;
const ON_CONDITION = /\b(?:if|unless|whether)\b/i;
const TO_AVOID = /\bin order to avoid|to avoid|to prevent\b/i;
const DONE_WORD = pattern('i')`
  \b(?:
    performed|conducted|executed|underwent|received|given|administ(?:er|rat)ed|done|carried out|started|completed|undertaken
    |treated
  )\b
`;

/** Whether a treatment is only supposed: "had it grown, (sorafenib) would have been started", "(surgery) if it grows". */
export const isSupposed = ({ told, kinds, clause, after }: Telling): boolean =>
  !told &&
  (WOULD_HAVE.test(after) ||
    (kinds.has('hypothetical') && !TO_AVOID.test(clause) && (ON_CONDITION.test(clause) || !DONE_WORD.test(clause))));

const PICKED = pattern('i')`
  \b(?:chose|opted for|selected|preferred|accepted|decided on|decided for|agreed to|elected|underwent|received)\s+the\s+
  (former|latter|first|second)\b
`;

/** "Was offered surgery or radiotherapy and chose the latter": what became of one of the two, null where none is picked. */
export function pickOf({ told, text, place: { end } }: Telling): 'given' | 'declined' | null {
  const picked = told ? null : PICKED.exec(text),
    or = picked ? text.slice(0, picked.index).lastIndexOf(' or ') : -1;
  if (!picked || or < 0 || end > picked.index) return null;
  const isFirst = end <= or;
  return isFirst === /former|first/i.test(picked[1] ?? '') ? 'given' : 'declined';
}

/** "The options included surgery and radiotherapy", "informed consent for surgery was obtained". */
const ONLY_NAMED = pattern('i')`
  \b(?:choice|choose|decide|deciding)\s+between\b[^.;,]{0,60}$
  |\b(?:options|alternatives|possibilities)\s+(?:of (?:treatment|therapy)\s+)?(?:included|were|comprised|consisted of)\b
    [^.;]{0,60}$
  |\b(?:different|various|several|possible|available|alternative|all|both|two|three|other|therapeutic|treatment)\s+
    (?:treatment\s+|therapeutic\s+|therapy\s+)?(?:options|alternatives|possibilities|modalities)\s*
    ,?\s+(?:such\s+as|like|namely|including)\s[^.;)]{0,60}$
  |\b(?:informed|written)\s+(?:and \w+\s+)?consent\s+(?:for|to)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}$
`;
const CHOSEN = /\b(?:opted|chose|preferred|selected|elected|decided)\b/i;
/** "The oncologist suggested imatinib": whoever advises; what images or cells suggest is a diagnosis. */
const SUGGESTED = pattern('i')`
  \b(?:
    oncolog\w+|surgeons?|physicians?|doctors?|\w+ologists?|board|team|specialists?|consultants?|conference|committee|we|they
    |he|she|who|opinion
  )\s+(?:had\s+|then\s+|\w+ly\s+)?suggested\s+(?:that\s+|to\s+)?(?:[\w-]+\s+){0,3}$
`;
/** "Options including … were discussed": named, not given. */
const OF_OPTIONS = /\b(?:options?|modalities|alternatives|possibilities)\b[^.;]{0,40}$/i;
const TALKED_OF = pattern('i')`
  ^[^.;]{0,80}\b(?:was|were)\s+(?:\w+ly\s+|all\s+)?(?:
    discussed|explained|considered|presented|proposed|offered|outlined|reviewed|weighed|debated|available
  )\b
`;

/** Whether a treatment is one of several options, or was suggested by whoever advises. */
export const isOnlyNamed = (telling: Telling): boolean =>
  !telling.told &&
  ((ONLY_NAMED.test(telling.before) && !CHOSEN.test(telling.own) && !telling.doneHere) ||
    LISTED_OPTIONS.test(telling.before) ||
    (SUGGESTED.test(telling.before) && !telling.doneAfterAll) ||
    (!telling.looksBack && OF_OPTIONS.test(telling.before) && TALKED_OF.test(telling.after)));

/**
 * "Was sent to the oncologists to discuss chemotherapy", "was evaluated for liver transplantation", "is due to receive
 * radiotherapy", "awaits surgery".
 */
const NOT_YET = pattern('i')`
  \bto\s+(?:discuss|consider|plan)\s+(?:[\w-]+\s+){0,3}$
  |\b(?:evaluated|assessed|worked up|listed|wait-?listed|screened|put forward)\s+for\s+(?:[\w-]+\s+){0,3}$
  |\b(?:was|were|been|patient|s?he)\s+(?:then\s+|\w+ly\s+)?sent\s+for\s+(?:[\w-]+\s+){0,3}$
  |\b(?:is|are)\s+(?:now\s+|currently\s+|still\s+)?(?:due|about|set|expected|going|booked|scheduled)\s+
    (?:to\s+(?:receive|undergo|start|begin|have|commence)|for)\s+(?:[\w-]+\s+){0,3}$
  |\b(?:awaits?|awaiting|waits?\s+for|waiting\s+for)\s+(?:(?!the\s+(?:results?|reports?)\b)[\w-]+\s+){0,3}$
`;
/** "(Surgery) is under consideration". */
const PENDING = pattern('i')`
  ^\s*(?:was|is|were|are)\s+(?:still\s+|now\s+)?(?:
    under (?:consideration|discussion)|being (?:considered|discussed|planned)|pending|awaited
  )\b
`;

/** Whether a treatment is awaited, or still to be talked about. */
export const isPending = (telling: Telling): boolean =>
  telling.isOpen && (NOT_YET.test(telling.before) || PENDING.test(telling.after)) && !telling.doneAfterAll && !telling.doneHere;

const CONSIDERING = /consider|possib|discuss/i;
const LETTERS_OF_LIST = 120;
const NO_LIST = /^\s*,|\b(?:was|were|is|had|to (?:be|result|have|arise)|underwent|because|and (?:he|she|we))\b|;/;

/** Whether a treatment stands in a list without a verb of what was considered: "considered surgery, radiotherapy or (observation)". */
export const isConsidered = (telling: Telling): boolean =>
  !telling.looksBack &&
  telling.cues.some((cue) => cue.kind === 'uncertain' && CONSIDERING.test(cue.text) && listsTo(cue.span.end, telling)) &&
  !telling.doneAfterAll &&
  !telling.doneHere;

const listsTo = (end: number, { strand: { start }, input }: Telling): boolean =>
  end <= start && start - end < LETTERS_OF_LIST && !NO_LIST.test(input.reading.text.slice(end, start));
