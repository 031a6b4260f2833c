import { everyMatch } from '../../../every-match.ts';
import type { StatusReason } from '../../../generated/report.ts';
import { pattern } from '../../../patterns/over-lines.ts';

/** Words that give a reason, and what follows them up to the end of the clause. */
const REASON = pattern('gi')`
  \b(?<cue>
    due to|because(?: of)?|owing to|on account of|on the grounds? of|as a result of|in view of|given|considering
    |secondary to|for(?=\s+(?:financial|religious|personal|economic|family|cosmetic|medical|fear|patient)\b)|out of
    |as(?=\s+(?:the|he|she|it|there|all|no)\b)|since(?=\s+(?:the|he|she|it|there|all|no)\b)
  )\s+(?=(?<why>[^.;()]{3,140}))
`;
/** Where the reason ends and the story goes on. */
const STORY = pattern('i')`
  ,?\s+\b(?:
      and (?:he|she|the patient|we|therapy|treatment|chemotherapy|was|were|is)\b
      |and\b(?=[^.;]*\b(?:was|were) (?:\w+ly )?\w+ed\b)|but|so that|so|therefore|thus|hence|which|who|after|before|until
      |when|while|although|though|then
    )\b.*$
  |,\s.*$
`;
/** "Given" and "since" that tell of an act or a time and not of a reason. */
const NO_REASON = pattern('i')`
  ^(?:
    because|due|owing|the (?:first|second|third|last)
    |(?:in|on|at|by|to|as|orally|intravenously|daily|weekly|every|for|with|over|a dose)\b|\d
  )
`;

/** Words that nothing ends with: the reason itself was cut off. */
const UNFINISHED = /\b(?:was|were|is|are|had|has|of|the|an?|by|to|with|and|that|in)$/i;

const KINDS: readonly (readonly [StatusReason['code'], RegExp])[] = [
  ['death', /\b(?:death|died|demise)\b/i],
  ['comorbidity', /\b(?:from|with|by|due to) (?:his |her )?diabetes|\b(?:pre-?existing|underlying|co-?existing|history of)\b/i],
  [
    'toxicity',
    pattern('i')`
      \b(?:
        toxic\w*|side[ -]effects?|adverse|intoleran\w*|tolera\w+|neutropeni\w*|leu[ck]openi\w*|pancytopeni\w*
        |thrombocytopeni\w*|myelosuppress\w*|bone marrow suppress\w*|mucositis|neuropath\w*|pneumonitis|nephrotox\w*
        |cardiotox\w*|hypersensitiv\w*|allerg\w*|rash|vomiting|diarrh\w+|colitis|hepatotox\w*|hand[- ]foot|aplasia|fatigue
        |hot fl(?:ush|ash)es|anorexia|loss of appetite|nausea|complications? of (?:the )?(?:chemo|radio|treat)\w+
      )\b
    `,
  ],
  [
    'progression',
    pattern('i')`
      \b(?:
        progress\w*|PD|no response|non-?response|lack of (?:response|efficacy|effect)|ineffective\w*|inefficac\w+
        |fail(?:ed|ure) (?:of|to respond)|relaps\w*|recurr\w*|new (?:lesions?|metastas\w+)|refractory|resistan\w+
      )\b
    `,
  ],
  [
    'patient-choice',
    pattern('i')`
      \b(?:
        refus\w+|declin\w+|reject\w+|request\w*|wish\w*|wanted|want|prefer\w*|choice|decision|religio\w+|personal|family
        |fear\w*|afraid|desire\w*|non-?complian\w*|poor compliance|unwilling\w*|quality of life|reluctan\w+
      )\b
    `,
  ],
  [
    'extent',
    pattern('i')`
      \b(?:
        unresectab\w*|inoperab\w*|irresectab\w*|metasta\w+|dissemin\w+|advanced (?:stage|disease|tumou?r)|extent|extensive
        |invasion|invad\w+|infiltrat\w+|location|locali[sz]ation|proximity|adher\w+|size|spread|multifocal\w*|multiple
        |diffuse
      )\b
    `,
  ],
  [
    'comorbidity',
    pattern('i')`
      \b(?:
        age|aged|elderly|old|comorbid\w*|co-?morbid\w*|performance status|general condition|general status
        |(?:poor|bad|worsen\w*|deteriorat\w*) (?:\w+ ){0,2}(?:condition|status|health|state)|frail\w*|weak\w*|deteriorat\w*
        |infections?|sepsis|pneumonia|renal|kidney|cardi\w+|heart|hepatic|liver (?:function|dysfunction|cirrhosis)|cirrhosis
        |diabet\w*|pregnan\w*|respiratory|pulmonary (?:function|embol\w+)|thrombosis|bleeding|h(?:a)?emorrhage
        |medical (?:reasons|conditions?|history)|dementia|wound
      )\b
    `,
  ],
  [
    'not-indicated',
    pattern('i')`
      \b(?:
        benign|low[- ](?:grade|risk)|early|complete(?:ly)? (?:resect\w*|excis\w*|remov\w*)|negative|clear|free|no evidence
        |no residual|absence|favou?rable|good prognosis|indolent|small|radio-?resistan\w+|chemo-?resistan\w+|insensitiv\w+
        |unnecessary|no (?:need|indication|benefit)
      )\b
    `,
  ],
];
const MAX_WORDS = 14;

/**
 * Why a treatment was stopped, refused or left out, as its sentence says behind a word like "because of"; null where it does not.
 * `text` is the part of the sentence that may hold the reason.
 */
export function readReason(text: string): StatusReason | null {
  for (const { 0: whole, groups } of everyMatch(REASON, text)) {
    const cue = (groups?.['cue'] ?? '').trim(),
      why = (groups?.['why'] ?? '').replace(STORY, '').trim();
    if (why.length < 3 || NO_REASON.test(why) || UNFINISHED.test(why)) continue;
    const words = why.split(/\s+/).slice(0, MAX_WORDS).join(' ');
    const code = KINDS.find(([, pattern]) => pattern.test(words))?.[0];
    // "As" and "since" open many sentences that give no reason: there the words themselves must be one.
    if (code !== undefined || !/^(?:as|since|given|considering)/i.test(whole)) return { text: `${cue} ${words}`, code: code ?? 'other' };
  }
  return null;
}
