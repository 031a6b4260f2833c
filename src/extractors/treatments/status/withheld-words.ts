import { part } from '../../../patterns/over-lines.ts';
import { DONE, FIT, JUDGED, UNFIT } from './judging-words.ts';

/** Words that say something of the treatment behind them, and words that say it of the one before them. */
export interface CueWords {
  readonly before: RegExp;
  readonly after: RegExp;
}

/** "Not", also drawn together with its verb. */
const N = "(?: not|n['’]t)";

const OPTION = '(?:an?|the) (?:[\\w-]+ ){0,2}(?:option|priority|choice|candidate)';

/** Words before a treatment by which the patient does not get it. Of two that begin alike the first counts. */
const BEFORE: readonly string[] = [
  '(?:at|in|on|under) no (?:time|point|stage|moment|phase|account|circumstances?)',
  'not (?:a single|even (?:a|one)) (?:course|cycle|dose|fraction|session) of',
  'stopped short of',
  'disagreed (?:with|to)',
  'missed(?! (?:an?|one|two|three|some|several|\\d+|doses?|cycles?|his|her)\\b)',
  'ineligible (?:for|to)',
  'renounc\\w+',
  'forb(?:ade|ids?|idden)',
  '(?:to|and|not|we|therefore|of) (?:withhold|omit|leave out|forgo|forego|dispense with|do without|refrain from|abstain from|renounce)',
  '(?:withholding|omitting|leaving out)',
  '(?:wish\\w*|want\\w*|prefer\\w*|desir\\w+|hop\\w+) to be spared',
  '(?:to|could|we|and|was|therefore|thus|thereby|can) avoid(?:ed)?',
  part`
    not (?:being|considered|thought|deemed|judged|felt|regarded as|seen as|any longer) (?:to be )?(?:an? )?(?:[\w-]+ )?
    (?:(?=candidate)|(?:eligible|suitable|fit|amenable)(?: for| to)?)
  `,
  'would not (?:(?:have )?tolerated?|have|hear of|undergo|accept|consider|submit to|consent to|agree to)',
  'could not be (?:persuaded|convinced|moved|talked) (?:to|into|of)',
  part`
    (?:did not|never|failed to) (?:
      keep|attend|turn up|appear(?:ed)?|come|came|return(?:ed)?|report(?:ed)?|show up|present|go|went|arrive
    )(?: back)?(?: (?:his|her|the|an) appointments?)?(?: again)? (?:for|to (?:start|begin|receive|undergo|have))
  `,
  'not (?:[\\w-]+ )?(?:followed|supplemented|complemented|combined|accompanied) (?:by|with)',
  part`
    did${N} (?:
      agree|want|desire|wish|consent|accept|undergo|receive|have|get|opt|require|need|advise|recommend|suggest|offer|propose
      |prescribe|consider|give|administer|use|perform|start|take|pursue|initiate|attempt|add|call for|cover|pay for
      |reimburse|approve|authori[sz]e|warrant|justify|necessitate|merit|deserve
    )
  `,
  'not (?:fit|well|strong|healthy) enough (?:for|to (?:receive|undergo|tolerate|have))',
  `(?:has|had|have)${N} (?:needed|required|wanted|undergone|received|been (?:given|treated with|offered|started on))`,
  `(?:was|were)${N} (?:subjected to|given|offered|treated with)`,
  'without (?:having (?:had|received|undergone)|receiving|undergoing|recourse to|the (?:use|need|addition) (?:of|for)|need for)',
  'prefer\\w* (?:[\\w-]+ ){1,3}(?:to|over|rather than|instead of)',
  '(?:was|were) preferred (?:to|over)',
  'withdrew (?:his |her |their )?consent (?:for|to)',
  'not (?:been )?(?:referred|sent|put forward|listed|selected) for',
  'no (?:[\\w-]+ ){0,3}donors? (?:was|were|could be) (?:available|found|identified)(?: for)?',
  'not (?:be )?(?:given|offered|treated (?:with|by)|received|undergone)',
  'not agree\\w* (?:for|to)',
  '(?<=[\\w,;] )(?<!\\bwith or )without(?: any)?',
  'without(?: any)?(?= adjuvant| additional)',
  'could not (?:undergo|receive|afford)',
  '(?:unable|not able) to (?:undergo|receive|afford)',
  'no chance (?:to|of) (?:receiv|undergo)\\w*',
  '(?:avoid|obviat|remov|abolish)\\w* (?:the|any) (?:need|necessity) (?:for|of)',
  'nothing to do with',
  '(?:stayed|kept|turned|shied|shrank) (?:away )?from',
  part`
    (?:did${N}|never) (?:follow|followed|heed|heeded|take|took) (?:the |our )?(?:advice|recommendation|suggestion|offer) (?:
      to (?:have|undergo|receive)|of|for
    )
  `,
  `did${N} (?:live|survive)(?: long enough)? (?:to (?:receive|have|undergo|start)|for)`,
  '(?:omission|avoidance|exclusion|refusal|rejection|withholding) of',
  part`
    (?:had|has|with|there (?:was|were)|because of|due to) (?:an?|several|absolute|relative|formal|clear) (?:\w+ )?
    contra-?indications? (?:to|for)
  `,
  '(?:no|little) interest in',
  'too [\\w-]+ (?:for|to (?:receive|undergo|tolerate|withstand))',
  part`
    (?:
      waived|forwent|forewent|forgone|foregone|forgo(?:ing)?|forego(?:ing)?|skipp(?:ed|ing)|dispensed with|did without
      |went without|spared(?: (?:her|him|the patient|the child))?|sparing (?:her|him|the patient|the child|the boy|the girl)
      |managed without|(?:with)?held off
    )
  `,
  'died before (?:starting|receiving|undergoing)',
  'absence of',
  'had not had',
  '(?:chose|chosen|preferred|favou?red|selected|opted for) (?:[\\w-]+ ){0,3}(?:over|rather than)',
  'could not (?:decide|make up (?:his|her) mind|bring (?:him|her)self) (?:to|on|for)(?: (?:have|undergo|accept))?',
  '(?:was|were|is|considered|deemed|judged) beyond(?: the (?:reach|scope) of)?',
  'not (?:accessible|open|within reach|in favou?r) (?:to|of|for)',
  'no (?:\\w+ )?attempts?(?: (?:was|were) made)?(?: at)?',
  'in preference to',
  'rather than',
  'no(?:ne)?',
  'neither(?: before nor after (?:the |this |his |her )?(?:operation|surgery|resection|excision|\\w+ectomy))?',
  'nor',
  'never (?:received|underwent|took|had)',
  part`
    (?:did|had|has|have|was|were|is|could)\s?n(?:o|['’])t (?:
      (?:previously|yet|ever|been|be|hitherto|subsequently|initially|actually|also|however|therefore)\s+
    ){1,2}(?:receive|undergo|have|get|given|received|undergone|treated with|treated by|started on|exposed to|had)
  `,
  '(?:decided|opted|chose|elected|preferred) (?:to avoid|against|not to \\w+)',
  '(?:refrained|abstained) from',
  'in (?:place|stead) of',
  part`
    not to (?:
      give|use|perform|add|administer|start|offer|undergo|have|receive|treat with|(?:proceed|go ahead|continue|go on) with
      |pursue|operate
    )
  `,
  '(?:did|does) not (?:include|contain|comprise|involve|extend to|provide for)',
  part`
    not (?:
      extended to
      |(?:being |been )?(?:considered|thought|deemed|judged|felt|regarded|seen|found)(?: to be| as)?(?: an?)?
        (?= (?:[\w-]+ )?candidate)
    )
  `,
  '(?:not in an?|in no) (?:\\w+ )?(?:state|condition|position) (?:to|for)',
  'stood in the way of',
  '(?:kept|deterred|dissuaded|discouraged|barred|disqualified|debarred) (?:us|him|her|them|the (?:patient|surgeons?)) from',
  'nothing in the way of',
  '(?:nobody|no one) (?:proposed|considered|suggested|recommended|advised|offered|thought)',
  '(?:not (?:possible|feasible|able|safe|(?:considered|thought|judged|felt|deemed|found) \\w+)|impossible|unable) to',
];
/** Words behind it, likewise. */
const AFTER: readonly string[] = [
  `not ${JUDGED} (?:to be )?(?:${OPTION}|a candidate|to (?:need|require|benefit|be of)|${FIT})`,
  `${JUDGED} not to be (?:${OPTION}|${FIT})`,
  `${JUDGED} (?:to be |as )?(?:${UNFIT})`,
  part`
    (?:not|never|no longer)(?:,[^,.;]{2,40},)? (?:
      (?:be|being|been|yet|even|to be|seem|appear|(?!only|immediately)\w+ly|then|therefore) ){0,3}
    (?:${OPTION}|${DONE}|${FIT}|part of)
  `,
  part`
    (?:
      excluded(?! (?:further|the|any|all|other|additional|an?|his|her)\b)|contra-?indicated|omitted|withheld|unnecessary
      |unavailable|impossible|out of the question|dispensed with|forgone|foregone|waived|left out|not (?:an )?option
    )
  `,
  '(?:was|were|been|be) (?:\\w+ly )?(?:spared|skipped|avoided|averted|obviated|turned down|vetoed)',
  `could not be (?:${DONE}|established|seen|justified)`,
  'would not (?:be|have|bring|benefit|offer|improve)',
  'would (?:have )?(?:been|be|do|done|mean|meant) (?:too|more harm|no |difficult|dangerous|hazardous|risky|mutilating|disfiguring|futile)',
  `not (?:take place|come about|come into question|materiali[sz]e|go ahead|seem (?:to be )?${FIT}|make sense)`,
  '(?:made|makes) (?:no|little) sense',
  '(?:offered|promised) no \\w+',
  'came to nothing',
  'met with refusal',
  'played no (?:part|role)',
  `did${N} form part`,
  'not (?:followed|heeded)(?! (?:by|up))',
  '(?:s?he|the patient|and) (?:had|got|received|took) none',
  'could not (?:afford|pay for|face|raise the money for)',
  'held back',
  '(?:kept|held|left|put|placed) (?:back|in reserve|in abeyance|as an? (?:\\w+ )?(?:option|alternative|possibility))',
  '(?:kept|held|reserved|saved) (?:for|in case)',
  'renounced',
  '(?:postponed|deferred|delayed) (?:indefinitely|until (?:progression|relapse|recurrence))',
  "not in (?:question|(?:his|her|the patient[’']s) (?:best )?interests?)",
  'not come into (?:question|consideration)',
  '(?:had|has) no (?:place|role|prospect)',
  'not (?:be )?(?:included in|contained in|covered|reimbursed)',
  'never (?:took place|came about|happened)',
  '(?:was|were) (?:\\w+ly )?(?:decided|advised|argued|counsell?ed) against',
  `${JUDGED} to (?:offer|bring|promise|have|add|be of) (?:little|no(?:thing)?)`,
  `${JUDGED} to (?:carry|pose|entail|bear|involve|be) (?:too |an? (?:un\\w+|excessive|high|prohibitive|considerable) )(?:\\w+ )?risk`,
  '(?:given|used|administ(?:er|rat)ed|performed) neither before nor after',
  'too (?:expensive|costly)',
  'unaffordable',
];

/** Words that withhold the treatment behind them, or before them. */
export const WITHHELD: CueWords = {
  before: new RegExp(`\\b(?:${BEFORE.join('|')})\\b`, 'gi'),
  after: new RegExp(`\\b(?:${AFTER.join('|')})\\b`, 'gi'),
};

const CHOOSE = '(?:chose|choos(?:es|ing)|decid(?:ed|es|ing)|elect(?:ed|s|ing)|opt(?:ed|s|ing)?|prefer(?:red|s|ring)?|wish(?:ed|es)?)';
const REFUSING: readonly string[] = [
  'refus\\w+',
  'sa(?:id|ys|ying) no to',
  'declin(?:ed|es|ing)',
  'rejected',
  'against',
  'unwilling(?:ness)?',
  'reluctan(?:t|ce)',
  'hesita\\w+ (?:to|about)',
  'turned down',
  'g(?:ave|ives?|iving|iven) up',
  `did${N} (?:agree|want|desire|wish|consent|accept|opt|give (?:\\w+ )?consent)`,
  'does not (?:want|wish)',
  'would not (?:accept|consent)',
  'not (?:willing|prepared|ready|keen|inclined|disposed|minded)',
  'not agree\\w*',
  'no (?:appetite|wish|desire) for',
  '(?:withheld|withdrew|denied) (?:\\w+ )?consent',
  'object(?:ed|ing) to',
  `${CHOOSE} (?:not to|to (?:forgo|forego|decline|refuse|avoid)|out of)`,
  part`
    (?:s?he|they|who|family|parents?|relatives|patient|mother|father|husband|wife|team|board|oncologists?|surgeons?) (?:
      \w+ly )?(?:(?:was|were) )?opposed(?: to)?
  `,
];
/** Words by which the patient, or who decides for the patient, refuses it. */
export const REFUSED: CueWords = {
  before: new RegExp(`\\b(?:${REFUSING.join('|')})\\b`, 'gi'),
  after: /\b(?:(?:was|were|been) turned down|refused|declined|rejected|not accepted|did not (?:agree|accept|consent))\b/gi,
};
