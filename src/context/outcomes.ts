import { everyMatch } from '../every-match.ts';
import type { Lexicon, LexiconEntry } from '../lexicon/lexicon.ts';
import type { Span } from '../span.ts';
import { textOf, type Reading, type Sentence } from '../text/reading.ts';
import { pattern } from '../patterns/over-lines.ts';

/** What a phrase tells of the course of the disease or of the patient. */
export type OutcomeKind =
  'free' | 'recurrence' | 'progression' | 'spread' | 'diseased' | 'alive' | 'died' | 'lost' | 'discharged' | 'ongoing' | 'followed';

/** A phrase that tells how the patient or the tumour fared. `strong` phrases say so without any word of time or follow-up beside them. */
export interface Outcome extends Span {
  readonly kind: OutcomeKind;
  readonly rule: string;
  readonly strong: boolean;
}

interface Cue {
  readonly kind: OutcomeKind;
  readonly rule: string;
  readonly strong: boolean;
  readonly pattern: RegExp;
}

/** An entry of the cue list: a named `part` of patterns, or a cue with what it tells. `cased` patterns match letter by letter. */
export interface OutcomeEntry extends LexiconEntry {
  readonly name?: string;
  readonly kind?: OutcomeKind;
  readonly strong?: boolean;
  readonly cased?: boolean;
  readonly patterns: readonly string[];
}

/** The cue list made ready for matching. */
export interface OutcomeCues {
  readonly cues: readonly Cue[];
  /** Words that deny what follows them, as the source of a pattern. */
  readonly none: string;
  /** Words that deny, right before what they deny. */
  readonly deniedBefore: RegExp;
  /**
   * "And no", "and without": where a second denial begins, so that "no chemotherapy was given and no recurrence was seen" denies a
   * recurrence by its second "no".
   */
  readonly denial: RegExp;
  /** Behind a word for a recurrence: that a complaint came back ("recurrence of headache"), not the tumour. */
  readonly complaintBehind: RegExp;
  /** A complaint by itself: "neither complaint has come back" tells of no tumour. */
  readonly complaint: RegExp;
}

const ready = new WeakMap<Lexicon<OutcomeEntry>, OutcomeCues>();

/** Builds the patterns of a cue list, once per list; a part may name parts that stand before it. */
export function outcomeCues(lexicon: Lexicon<OutcomeEntry>): OutcomeCues {
  const known = ready.get(lexicon);
  if (known) return known;
  const parts = new Map<string, string>();
  const fill = (pattern: string): string => pattern.replace(/\{([a-z-]+)\}/g, (whole, name: string) => parts.get(name) ?? whole);
  const cues: Cue[] = [];
  for (const { id, name, kind, strong, cased, patterns } of lexicon.entries) {
    const source = fill(patterns.join('|'));
    if (name !== undefined) parts.set(name, patterns.length > 1 ? `(?:${source})` : source);
    else if (kind !== undefined) cues.push({ kind, rule: id, strong: strong === true, pattern: new RegExp(source, cased ? 'g' : 'gi') });
  }
  const complaint = parts.get('complaint') ?? '(?!)';
  const none = parts.get('none') ?? '(?!)';
  const made = {
    cues,
    none,
    deniedBefore: new RegExp(`${none}[^.;,]{0,30}$`, 'i'),
    complaint: new RegExp(`\\b${complaint}\\b`, 'i'),
    denial: pattern('gi')`
      (?:\band |, |\bwith )(?=
        (?:(?:there|he|she|the patient) )?(?:
          (?:(?:has|have|had) )?(?:was|were|is|are|been|remains|remained|stays|stayed|continues|continued|lived|lives)
          (?: (?:now|currently|still|since|so far|to be))? )?(?:(?:alive|well|living|healthy|alive and well),? )?${none}
      )
    `,
    complaintBehind: new RegExp(`^\\s+(?:of\\s+(?:the |her |his |any )?(?:[\\w-]+ ){0,2}?|(?:the |her |his )?)${complaint}\\b`, 'i'),
  };
  ready.set(lexicon, made);
  return made;
}

/**
 * Finds the outcome phrases of `text` (a sentence or less), in text order; offsets are shifted by `offset`.
 * A recurrence, progression or disease that stands inside a phrase that denies it is left out.
 */
export function findOutcomes(text: string, list: OutcomeCues, offset = 0): Outcome[] {
  const { cues, denial, complaintBehind } = list;
  const said: Outcome[] = [];
  for (const { kind, rule, strong, pattern } of cues) {
    for (const match of everyMatch(pattern, text)) {
      said.push({
        kind,
        rule,
        strong,
        start: match.index + (kind === 'free' ? lastDenial(match[0], denial) : 0) + offset,
        end: match.index + match[0].length + offset,
      });
    }
  }
  const found = said.filter(
    (outcome) =>
      !isTrap(outcome, text, offset, list) &&
      !(COMES_BACK.has(outcome.kind) && complaintBehind.test(text.slice(outcome.end - offset, outcome.end - offset + 80))),
  );
  const denials = found.filter((outcome) => outcome.kind === 'free');
  return found
    .filter(
      (outcome) =>
        outcome.kind !== 'free' ||
        outcome.strong ||
        !denials.some((denial) => denial.strong && denial.start <= outcome.start && outcome.start < denial.end),
    )
    .filter(
      (outcome) => !TUMOUR_KINDS.has(outcome.kind) || !denials.some((denial) => denial.start < outcome.end && outcome.start < denial.end),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Offset in a denying phrase at which its last statement begins. */
function lastDenial(phrase: string, denial: RegExp): number {
  const last = everyMatch(denial, phrase).at(-1);
  return last ? last.index + last[0].length : 0;
}

const TUMOUR_KINDS: ReadonlySet<OutcomeKind> = new Set<OutcomeKind>(['recurrence', 'progression', 'spread', 'diseased']);

/** Kinds that a complaint can share with a tumour: both come back, stay away, grow worse. */
const COMES_BACK: ReadonlySet<OutcomeKind> = new Set<OutcomeKind>(['free', 'recurrence', 'progression']);

// Words that look like an outcome and tell something else: free margins, denied symptoms, survival statistics, programmed death.
const FEARED = pattern('i')`
  \b(?:
    risk|rate|rates|likelihood|probability|chance|prevent\w*|avoid|reduce|possibility|fear|predict\w*|in case|if|pattern
    |signs?|surveillance|monitor\w*|screening|suspicio\w+|suspect\w*|potential|possible|without|halt\w*|stop\w*
    |slow(?:ed|ing|s)|delay\w*|inhibit\w*|arrest\w*
  ) (?:of |for |any |the |a |local |early |future |signs? |with |tumou?r |disease )*$
`;

const NOWHERE_ELSE = pattern('i')`
  \bno (?:other|additional)\b|\bwithout (?:any )?other\b|\b(?:any|no) (?:sites? of )?(?:other|additional) |
  \bof (?:any )?(?:other|additional)\b
`;

const UNCHANGED = pattern('i')`
  \b(?:no|without)\b (?:[\w-]+ ){0,3}?(?:
    changes?|increase|enlargement|growth|regression|reduction|decrease|diminution|shrinkage|response|resolution
    |improvement
  ) (?:in|of)\b
`;

const NO_MORE_TREATMENT = pattern('i')`
  \bno (?:more |further )?(?:
    treatment|therapy|adjuvant|complication|chemotherapy|radio(?:therapy|chemo\w+)|radiation|consensus|standard
  )\b
`;

function isTrap(outcome: Outcome, text: string, offset: number, { deniedBefore, complaint }: OutcomeCues): boolean {
  const start = outcome.start - offset,
    end = outcome.end - offset;
  const own = text.slice(start, end),
    after = text.slice(end, end + 40),
    before = text.slice(Math.max(0, start - 50), start);
  if (outcome.kind === 'free') {
    if (
      /\bfree\b/i.test(own) &&
      ((OF_A_PART.test(before) && !/\b(?:CT|MRI|PET|scans?|imaging|radiographs?|examinations?)\b/i.test(before)) || AIMED_AT.test(before))
    )
      return true;
    if (
      /\bmargins?\b|\blymph nodes? (?:were|was|are|is)\b|\bspecimen|\bpathologic(?:al|ally)? complete|\bsentinel\b|\bsurgical bed\b/i.test(
        RECURRED.test(own) ? own : before + own + after,
      )
    )
      return true;
    if (
      /-?free$/i.test(own) &&
      /^\s+(?:lymph|nodes?|tissues?|areas?|parenchyma|mucosa|zones?|bone|testicular|regions?|edges?)\b/i.test(after)
    )
      return true;
    if (
      /^\s*(?:rates?|interval)\b/i.test(after) ||
      (/\b(?:achieve|induce|induction of|to|for)\s*$/i.test(before) && /remission|response/i.test(own))
    )
      return true;
    if (NO_MORE_TREATMENT.test(own) || /\bbut\b|\bhowever\b/i.test(own) || UNTIL_THEN.test(own)) return true;
    if (OF_A_REST.test(text.slice(start, end + 40)) || /\b(?:information|details?)\b/i.test(own)) return true;
    if (/\bno (?:[\w-]+ )?respon(?:se|ded)\b/i.test(own)) return true;
    // What did not change is there.
    if (outcome.rule === 'no disease' && UNCHANGED.test(own)) return true;
    // Where no other place of the disease was found, one was.
    if (!/\bneither\b/i.test(own) && NOWHERE_ELSE.test(own)) return true;
    if (
      (outcome.rule === 'absent' && NOT_PERSON.test(own)) ||
      (NOT_THERE.test(text.slice(start, end + 60)) && THERE_IS.test(text.slice(0, start))) ||
      (BACK_DENIED.has(outcome.rule) && UNTIL_FOUND.test(after))
    )
      return true;
    if (CAME_ALL_THE_SAME.test(own)) return true;
    if (outcome.rule === 'disease-free' && OF_A_KIND.test(text.slice(Math.max(0, start - 40), end + 20))) return true;
    if (/\bhistory of\b/i.test(own) || FREE_UNTIL.test(text.slice(start, end + 110))) return true;
  }
  if (COMES_BACK.has(outcome.kind) && complaint.test(COMPLAINT_CAME.exec(own)?.[1]?.replace(/^symptoms? /i, '') ?? '')) return true;
  if (outcome.rule === 'did not recur' && complaint.test(own) && !TUMOUR_BEFORE.test(own)) return true;
  if (outcome.rule === 'came back' && /\b(?:came|come) back$/i.test(own) && BROUGHT_BACK.test(text.slice(0, start))) return true;
  if (
    (outcome.kind === 'recurrence' || outcome.kind === 'progression') &&
    PERSON_BACK.test(own) &&
    !TUMOUR_BEFORE.test(text.slice(Math.max(0, start - 100), start))
  )
    return true;
  if (outcome.kind === 'recurrence' && IN_GENERAL.test(text.slice(Math.max(0, start - 20), end + 40))) return true;
  if (
    outcome.kind !== 'free' &&
    TUMOUR_KINDS.has(outcome.kind) &&
    (isStudied(text.slice(0, start)) || (AIM_OF.test(before) && /^residual/i.test(own)))
  )
    return true;
  if (outcome.kind === 'spread' && NOT_SEEN.test(after)) return true;
  if (outcome.kind === 'progression' && NO_GROWTH.test(own)) return true;
  if (outcome.kind === 'progression' && SUSPECTED.test(text.slice(end, end + 90))) return true;
  if (outcome.kind === 'lost' && CAME_AGAIN.test(text.slice(end - 12, end + 60))) return true;
  if (
    (outcome.rule === 'doing well' && AS_REASON.test(text.slice(0, start))) ||
    ((outcome.rule === 'doing well' || outcome.rule === 'recovered') && AFTER_IT.test(before))
  )
    return true;
  if (outcome.kind === 'died')
    return (
      /\b(?:cell|programmed|brain|sudden)\s*$/i.test(before) ||
      /\bf(?:o)?etus\b[^.;,]*$/i.test(before) ||
      /^\s*(?:cells?|bone|tissue|space)\b/i.test(after)
    );
  if (
    outcome.kind !== 'free' &&
    /\b(?:in order )?to (?:detect|exclude|monitor|identify|rule out|prevent|avoid|assess|look for|check)\b[^.;,]{0,30}$/i.test(
      before + own.slice(0, 30),
    )
  )
    return true;
  if (
    (outcome.kind === 'recurrence' || outcome.kind === 'spread' || outcome.kind === 'progression') &&
    LOOKALIKE.test(text.slice(Math.max(0, start - 60), end))
  )
    return true;
  if (outcome.rule === 'found to have come back' && (FOR_A_PURPOSE.test(before + own) || /\bnone of (?:the|our|these) \w+ $/i.test(before)))
    return true;
  if (outcome.kind === 'recurrence' || outcome.kind === 'progression' || outcome.kind === 'spread') {
    if (CONFIRMED.test(text.slice(start, end + 20))) return deniedBefore.test(before);
    return (
      FEARED.test(before + (/^(?:with|due to|despite|because of)\b/i.exec(own)?.[0] ?? '')) ||
      /^\s*(?:rates?|risk|score|free|behaviou?rs?|patterns?|potential|model)\b/i.test(after) ||
      (deniedBefore.test(before) && !AFTER_DENIAL.test(before) && !AND_A.test(before))
    );
  }
  return false;
}

/** "She recovered, but came back with pain", "the biopsy came back as carcinoma": a person or an answer came, not the tumour. */
const BROUGHT_BACK = pattern('i')`
  \b(?:
    she|he|patient|m[ae]n|wom[ae]n|boy|girl|child|lady|biops\w+|results?|reports?|cytology|histology|cultures?|tests?
    |serology|specimen|sections?|smears?
  )\b(?:(?!\b(?:tumou?rs?|disease|cancer|lesions?|mass|growth|it|which|[a-z]+oma)\b)[^.;]){0,80}$
`;
/** "The suspicion of a recurrence was confirmed by biopsy". */
const CONFIRMED = /\b(?:was|were|been) (?:\w+ )?(?:confirmed|verified|proven|established|ascertained)\b/i;
/** "She came back with pain": a patient who comes back, where no tumour is named before. */
const PERSON_BACK = /^came back$/i;
const TUMOUR_BEFORE =
  /\b(?:tumou?rs?|disease|cancer|lesions?|mass(?:es)?|nodules?|metasta\w+|[a-z]{3,}omas?|growth|leuk(?:a)?emia|it|they)\b[^.;]*$/i;
/** "No sign of a relapse of pneumonitis", told as "no pneumonitis relapse". */
const COMPLAINT_CAME = /\b((?:[\w-]+ )?(?!(?:of|or|and|symptom\w*) )[\w-]+) (?:recurrences?|relapses?)$/i;
/** "A sarcoma mimicking a recurrent glioma": what a finding looks like, which it is not. */
const LOOKALIKE = pattern('i')`
  \b(?:
    mimick?\w*|resembl\w+|simulat\w+|masquerad\w+(?: as)?|mistaken for|mis(?:diagnosed|interpreted) as|instead of
    |rather than|versus|differential diagnos\w+
  )\s+(?:[\w-]+\s+){0,4}?(?:recurren\w+|relaps\w+|metasta\w+|progress\w+)
`;
/** "Well without signs of metastasis a relapse was found": the denial ends before it. */
const AFTER_DENIAL = /\b(?:metastas[ei]s|disease|tumou?r|spread|progression),? an? (?:[\w-]+ ){0,3}$/i;
/** "A second primary was excluded and a local recurrence was removed": a noun with an article of its own begins anew. */
const AND_A = /\band an? (?:[\w-]+ ){0,3}$/i;
const CAME_ALL_THE_SAME = new RegExp(AFTER_DENIAL.source.replace(/\$$/, '(?:relapse|recurrence)$'), 'i');
/** "Because late relapses are known" tells of nobody's. */
const IN_GENERAL = pattern('i')`
  \b(?:recurrence|relapse)s?\s+(?:was|were|is|occurred in|in|of)\s+(?:about\s+)?\d+(?:\.\d+)?\s?%
  |\b(?:recurrences|relapses)\b[^.;,]{0,20}\b(?:are|have been|can|may) (?:[\w-]+ )?(?:
      known|possible|described|reported|common|rare|frequent|likely|usual|observed|seen|expected|documented|occur|appear
      |develop
    )\b
`;
/** "Showed no progression of the metastases". */
const NO_GROWTH = /\b(?:no|without(?: any)?) (?:[\w-]+ ){0,2}?(?:progress|growth|enlarge|increase|worsening)/i;
/** "Metastases were not found". */
const NOT_SEEN = /^\s*(?:(?:was|were|had been|could) )?(?:not|no longer|never|absent|excluded|ruled out)\b/i;
/** "Progression of the tumour in the neck was suspected". */
const SUSPECTED = /^[^.;,]{0,70}\b(?:was|were) (?:suspected|feared|presumed)\b/i;

/** "Cut out with clear margins and has not recurred": the words around are of the specimen, its own are not. */
const RECURRED = /\b(?:not|never) (?:[\w-]+ ){0,3}?(?:recur|relaps|come back|return|reappear)/i;
/** "A naevus is cured by excision" tells of all naevi. */
const OF_A_KIND = /\b(?:is|are|be) (?:[\w-]+ )?cured (?:by|with|after)\b|\b(?:can|may|could|will) be\b[^.;]{0,40}\bcured\b/i;
/** "To better understand the progression of the tumour": what somebody wants to learn. */
const STUDIED = pattern('i')`
  \bto (?:better |further |fully )?(?:
      understand|elucidate|clarify|investigate|study|explore|analy[sz]e|explain|characteri[sz]e
    )\b[^.;,]{0,60}$
  |\b(?:mechanisms?|role|pathways?|biology|markers?|drivers?) (?:of|in|for|underlying)\b[^.;,]{0,40}$
`;
/** Whether the words before a progression make it something that is studied. */
export const isStudied = (lead: string): boolean => STUDIED.test(lead);
/** "Radiotherapy to the residual tumour": what was treated, not how it ended. */
const AIM_OF = pattern('i')`
  \b(?:radiotherapy|radiation|irradiation|boost|surgery|resection|excision|removal|ablation|treat(?:ed|ment)) (?:[\w-]+ )?
  (?:on|to|of|for) (?:the |her |his |this |a |any )?(?:[\w-]+ )?$
`;

/** "Did not come back for six years", "was lost to follow-up until 2015": seen again. */
const CAME_AGAIN = pattern('i')`
  \b(?:for|until|till) (?:(?:the next|about|almost|nearly|over|more than|another) )?(?:
    \d+|a|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|19\d\d|20\d\d
  )\b(?: (?:days|weeks|months?|years?)\b|[,.])
`;

/** "In view of his good condition, we operated" tells why, not how he fared. */
const AS_REASON =
  /\b(?:in (?:the )?(?:light|view) of|given|considering|because of|due to|owing to|thanks to|taking into account)\b[^.;]{0,80}$/i;

/** "No growth of the remnant": what did not grow is there. */
const OF_A_REST = pattern('i')`
  \b(?:progress(?:ion)?|growth|enlargement|change|increase) (?:of|in) (?:the |her |his |this )?(?:[\w-]+ )?
  (?:residual|residuum|residue|remnants?|remaining|known|persisting|persistent)\b
`;
/** "After an uneventful course the lobe was removed": what had gone well before something else. */
const AFTER_IT = /\b(?:after|following) (?:an?|the|her|his) (?:(?!(?:he|she|it|they|we|patient|and|but|the|an?|her|his)\b)[\w-]+ ){0,2}$/i;

/** "The cardia was tumour-free", "four nodes free of disease": a piece of the specimen, not the patient. */
const OF_A_PART = pattern('i')`
  \bnodes? (?:\w+ ){0,3}$
  |\bthe (?!
      (?:
          patient|m[ae]n|wom[ae]n|boy|girl|child|infant|others?|case|dog|cat|follow|course|period|interval|time|year|month
          |examination|scan
        )s?\b
      |(?:[\w-]+ ){1,2}(?:follow|course|period|interval|years?|months|visit|examination|scan)
    )(?:(?!patient)[\w-]+ ){1,3}(?:was|were) (?:also |found |all |histologically )?(?:to be )?$
`;
/** "In the hope of rendering him disease-free" tells of an aim. */
const AIMED_AT = /\b(?:to|could|would|might|may|of) (?:render|mak|leav|keep|becom|achiev)\w* (?:[\w-]+ ){0,3}$/i;

/** "Free of disease until a scan showed …" is no last word; "until now", "until 20 months after surgery" is. */
const UNTIL_THEN = pattern('i')`
  \buntil\b(?!
    ,?\s+(?:
      now|date|today|present|then|recently|this|the (?:last|present|time|date|most recent)|\d
      |\w+(?:[\s-]\w+)? (?:days|weeks|months|years)
    )
  )
`;
/** "No recurrence was seen until CT showed one". */
const UNTIL_FOUND = pattern('i')`
  ^[^.;,]{0,25}\b(?:until|till|before)\b(?:(?!\b(?:no|now|not|without|today|date|present|died|death)\b)[^.;,]){0,40}\b
  (?:show|reveal|demonstrat|detect|disclos|appear|develop|found|was seen|were seen|notic|present)
`;
const BACK_DENIED: ReadonlySet<string> = new Set(['none after treatment', 'did not recur', 'no disease']);
/** "She heard of the progression and did not come": a person who did not. */
const NOT_PERSON = pattern('i')`
  \b(?:and|but|who) (?:(?:she|he|they|the patient) )?(?:did|could|would|was|were|does|do|has|had) not\b
  (?! (?:been )?(?:found|seen|detected|noted|observed|show|reveal|confirmed|demonstrated|identified|evident|present))
`;
/** "A mass of the vagina without recurrence at the site of the cystectomy": where no tumour is, beside where one is. */
const NOT_THERE =
  /\b(?:at|in|within|around|near) (?:the |her |his )(?:[\w-]+ ){0,2}?(?:sites?|bed|stump|fossa|anastomos[ie]s|cuff|scar|primary)\b/i;
const THERE_IS = pattern('i')`
  \b(?:reveal|show|demonstrat|disclos|detect|found|depict|display)\w* (?:an? |multiple |several |two |three )
  (?:(?!\b(?:no|normal|post)\b)[\w-]+ ){0,5}?(?:mass(?:es)?|lesions?|nodules?|metasta\w+|tumou?rs?|deposits?)\b
`;
/** "Disease-free until 2012, when a scan showed …" tells of a relapse. */
const FREE_UNTIL = pattern('i')`
  ^[^.;]{0,60}\bfree\b[^.;]{0,40}\b(?:
    until\b(?:(?!\b(?:no|now|not|without|today|date|present)\b)[^.;]){0,40}\bwhen
    |(?:until|when|before)\b(?:(?!\b(?:no|now|not|without|today|date|present)\b)[^.;]){0,40}\b
      (?:recurr\w+|relaps\w+|metasta\w+|transform\w+|progress\w+)
  )\b
`;
/** "Follow-up was advised in order to detect a recurrence" tells of none. */
const FOR_A_PURPOSE = /\bto (?:detect|exclude|monitor|identify|rule out|prevent|avoid|assess|look for|check)\b[^.;,]{0,40}$/i;

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

const TREATED = pattern('i')`
  \b(?:
    underwent(?! (?:
          (?:
            an?|the|further|repeat|another|routine|emergency|urgent|contrast-enhanced|whole-body|abdominal|chest|brain
            |pelvic|cranial
          ) ){0,3}(?:
          imaging|CT|MRI|MR|PET|ultraso\w+|computed|magnetic|positron|tomograph\w+|x-?rays?|radiograph\w*|scan\w*
          |examination|evaluation|investigation\w*|work-?up|biops\w+|[a-z]+scopy|mammogra\w+|scintigra\w+
        )\b
      )
    |resect\w+|excis\w+|re-?excis\w+|(?:post-?|re-?)?operat\w+|surg\w+|chemo\w+
    |radio(?!gra|log|opa|luc|den|isotop|tracer|ulnar)\w+|irradiat\w+|treat(?:ed|ment)|\w*therapy|emboli[sz]\w+|cycles?
    |\w+(?:ectomy|mab|nib|platin)|receiv\w+|remov(?:ed|al)|enucleat\w+|amputat\w+|exenterat\w+|ablat\w+|curett\w+|cryo\w+
    |debulk\w*|extirpat\w+|craniotomy|laparotomy|thoracotomy|transplant\w*
  )\b
`;

/**
 * Whether the paper tells of a treatment before `at` in the part that the sentence is in: a tumour that grows before has not come
 * back, a patient who is well then shows no outcome.
 */
export function toldAfterTreatment(reading: Reading, sentence: Sentence, at: number): boolean {
  const start = reading.blocks.find((block) => block.section === sentence.section)?.start ?? sentence.start;
  return TREATED.test(reading.text.slice(start, at));
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

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** Whether words of a sentence turn from the patient of that index to another ("the first is well; the second had …"). */
export function turnsToAnother(lead: string, index: number): boolean {
  const named = everyMatch(
    /\b(?:the|our) (first|second|third|fourth|fifth|sixth)(?= (?:patient|case|one|had|has|was|is|died|remain\w*)\b)/gi,
    lead,
  ).at(-1)?.[1];
  return named !== undefined && ORDINALS.indexOf(named.toLowerCase()) !== index;
}

const told = new WeakMap<Reading, Map<number, readonly Outcome[]>>();

/** The outcome phrases of a sentence of a paper, found once for all fields that ask; offsets are those of the paper's text. */
export function outcomesOf(reading: Reading, sentence: Sentence, cues: OutcomeCues): readonly Outcome[] {
  let known = told.get(reading);
  if (!known) told.set(reading, (known = new Map<number, readonly Outcome[]>()));
  let found = known.get(sentence.index);
  if (!found) known.set(sentence.index, (found = findOutcomes(textOf(reading, sentence), cues, sentence.start)));
  return found;
}
