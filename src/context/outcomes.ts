import type { Span } from '../span.ts';

/** What a phrase tells of the course of the disease or of the patient. */
export type OutcomeKind =
  | 'free' | 'recurrence' | 'progression' | 'spread' | 'diseased' | 'alive' | 'died' | 'lost' | 'discharged' | 'ongoing' | 'followed';

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

const TUMOUR_NOUN = '(?:tumou?rs?|disease|mass(?:es)?|lesions?|nodules?|cancer|neoplasms?|metasta\\w+|growth|malignan\\w+|leuk(?:a)?emia|[a-z]{3,}oma(?:s|ta)?)';
const BACK = `(?:(?<!non-?)recurrences?|recurrent(?= (?:[\\w-]+ ){0,4}?${TUMOUR_NOUN}\\b)|relaps\\w*|re-?growth|reappearance)`;
const TUMOUR = '(?:disease|illness|tumou?rs?|cancer|malignan\\w+|neoplas\\w+|lymphoma|leuk(?:a)?emia|[a-z]+(?:carcinoma|sarcoma|blastoma)|carcinoma|sarcoma|melanoma|lesions?|mass|residu\\w*|remnants?|metasta\\w+|metabolic activity|spread|dissemination|progression|uptake)';
const GAP = '(?:[^.;:(),]|,(?! (?:with|but|although|however|though|who|which|and (?:had|was|he|she)))|\\((?:[^()]{0,30})\\)){0,70}?';
const NONE = `(?:\\bno\\b(?! longer| doubt)|\\bwithout\\b|\\babsence of|\\black of|\\bneither\\b|\\bnor\\b|\\bnegative for|\\b(?:free|clear|cleared) (?:of|from)|\\bnever\\b|\\bden(?:ied|ies)\\b|\\bexclud(?:ed|ing)|\\bruled out|n['’]t\\b|\\bnot,? (?:(?:\\w+,? ){0,4}?)(?:show\\w*|reveal\\w*|demonstrat\\w*|detect\\w*|found|find|identif\\w*|experience\\w*|ha[vd]e?|had|develop\\w*|suffer\\w*|exhibit\\w*|observ\\w*|present\\w*|seen|any|indicat\\w*|disclos\\w*|display\\w*)|\\bfail(?:ed|s) to (?:show|reveal|demonstrate|detect|identify|disclose))`;
const ABSENT = '(?:\\bno(?:t|ne|where)\\b|\\bnever\\b|\\bnegative\\b|\\babsent\\b|\\bexcluded\\b|\\bruled out\\b)';
const FINDING = '(?:show\\w*|reveal\\w*|detect\\w*|demonstrat\\w*|found|find|confirm\\w*|diagnos\\w*|identif\\w*|experienc\\w*|suffer\\w*|present\\w*|had|noted|notic\\w*|discover\\w*|disclos\\w*|develop\\w*|display\\w*|appear\\w*|evidenc\\w*|suggest\\w*|indicat\\w*|readmitted|returned|admitted)';
const DIED = '(?:died|dies|expired|passed away|succumbed|perished|deceased|demise|\\bdead\\b|dying)';

const CUES: readonly Cue[] = [
  cue('died', 'died', true, `\\b(?:${DIED})\\b|\\b(?:her|his|patient['’]s|in-?hospital|(?:post|peri)-?operative|until|before|time of|caused (?:her|his|the)|led to (?:her|his|the)?|resulting in|resulted in|leading to|following|date of) ?(?:sudden |early |eventual )?death\\b|\\bcause of (?:her |his |the )?death\\b|\\b(?:patient|she|he) passed (?:in|on|at|within|after|shortly)\\b|\\bdeath (?:occurred|ensued|was (?:due|caused|attributed))|\\bfatal (?:outcome|course)`),
  cue('died', 'code', true, '\\b(?:DOD|DOC|DOOC|DUC|DWD|DID)\\b', 'g'),
  cue('lost', 'lost to follow-up', true, '\\b(?:discontinued|stopped|refused|abandoned|interrupted|declined|withdrew from|defaulted (?:on|from)) (?:\\w+ ){0,2}follow|\\bdropped out|\\bnever (?:returned|came back)|\\babsconded|\\bdefaulted\\b|\\b(?:did|has|had) not (?:returned?|come back|attend(?:ed)?|show(?:ed)? up) (?:since|after|again)|\\bceased to attend|\\blost (?:to|from|at|for|in|of) (?:the )?(?:\\w+ )?follow|\\bno longer (?:\\w+ )?follow|\\b(?:could|can) not be (?:contacted|reached|traced)|\\bnot available for (?:a )?follow|\\bdid not (?:return|come back|attend|show up) (?:for|to) (?:\\w+ ){0,3}(?:follow|control|visit|clinic|check|appointment)|\\b(?:failed|fails) to (?:return|attend) (?:for|to)? ?(?:\\w+ ){0,3}(?:follow|control|visit|clinic|check)'),
  cue('free', 'none after treatment', true, `${NONE}${GAP}\\b(?:${BACK}|residual (?:\\w+ ){0,2}(?:tumou?r|disease|lesion|mass|cancer|carcinoma|malignancy|neoplasm|sarcoma|lymphoma)|regrowth|evidence of (?:the )?disease|recurrent disease)\\b`),
  cue('free', 'no progression', true, `${NONE}${GAP}\\b(?:disease |tumou?r )?progress(?:ion|ed)\\b`),
  cue('free', 'no disease', false, `${NONE}${GAP}\\b${TUMOUR}`),
  cue('free', 'clear follow-up', false, '\\b(?:follow[\\s-]?up|control|surveillance|check-?ups?|restaging)\\b[^.;,]{0,60}\\b(?:was|were|is|are|remain\\w*|been) (?:\\w+ )?(?:inconspicuous|unremarkable|normal|negative|clear)\\b'),
  cue('free', 'did not recur', true, '\\bnon-?\\s?recurrence\\b|\\b(?:not|never|neither)\\b (?:\\w+ ){0,3}?(?:recur(?:red)?|relapsed?|progress(?:ed)?|metastasi[sz]ed?)\\b'),
  cue('free', 'absent', true, `\\b(?:${BACK}|residual|progression)\\b[^.;:,]{0,70}${ABSENT}`),
  cue('free', 'disease-free', true, `\\b(?:disease|tumou?r|recurrence|relapse|cancer|progression|metastas[ie]s|event|lesion|remission)[\\s\\u2010-\\u2013-]free\\b(?! (?:interval|margin|rate|survival rate))|\\bdisease and symptom[\\s-]free|\\bfree (?:of|from) (?:\\w+ ){0,4}(?:disease|tumou?r|cancer|${BACK}|malignancy|metastas[ie]s|lymphoma)|\\bcured\\b`),
  cue('free', 'code', true, '\\b(?:A?NED|AWOD)\\b|\\bin C\\.?R\\b|\\bCR1?\\b(?= (?:for|at|after|since|with|until))', 'g'),
  cue('diseased', 'code', true, '\\bAWD\\b', 'g'),
  cue('lost', 'code', true, '\\b(?:LTFU|LFU)\\b', 'g'),
  cue('free', 'remission', true, '\\b(?<!partial )(?<!partially in )remission\\b|\\bcomplete (?:\\w+ ){0,2}respon(?:se|der)|\\b(?:DFS|disease[\\s-]free survival|progression[\\s-]free survival|PFS) (?:has|had|of|reached|was|is)\\b'),
  cue('diseased', 'alive with disease', true, `\\b(?:alive|living|lives|survives|survived) with (?:\\w+ ){0,4}(?:disease|tumou?r|metasta\\w+|recurren\\w+|progression|cancer)|\\bnever (?:disease|tumou?r)[\\s-]free|\\bpersist(?:ent|ence|s|ed|ing)\\b[^.;,]{0,25}\\b(?:disease|tumou?r|lesions?|metast\\w+)|\\b(?:disease|tumou?r)\\b[^.;,]{0,15}\\b(?:persist(?:s|ed)|remained unchanged)\\b|\\bresidual (?:\\w+ ){0,2}(?:disease|tumou?r|lesion|mass)\\b|\\bstable (?:\\w+ ){0,2}(?:disease|tumou?r|residual|lesions?|metastas[ei]s)|\\b(?:disease|tumou?rs?|lesions?|metastas[ie]s|mass|remnant)\\b[^.;,]{0,40}\\b(?:remain\\w*|is|are|was|were|been|has been) (?:\\w+ )?stable|\\bpartial (?:\\w+ ){0,2}(?:respon\\w+|remission|regression)|\\bclinically stable`),
  cue('diseased', 'smaller', false, '\\b(?:reduction|decrease|shrinkage|regression|decreased|reduced|shrinking|shrank|regressed)\\b (?:in |of )?(?:the |its |her |his )?(?:\\w+ ){0,3}(?:size|volume|burden|tumou?rs?|metasta\\w+|lesions?|mass)\\b|\\b(?:tumou?r|metastas[ie]s|lesions?|mass) (?:\\w+ ){0,3}(?:decreased|shrunk|shrank|regressed|reduced)\\b'),
  cue('free', 'gone', false, '\\b(?:complete(?:ly)?|total(?:ly)?|entire(?:ly)?) (?:\\w+ )?(?:regress\\w+|disappear\\w+|resol\\w+|response)\\b(?! of (?:the )?(?:symptom|pain|fever|infect|wound|edema|effusion))|\\b(?:tumou?r|metastas[ie]s|lesions?|mass|nodules?)\\b[^.;,]{0,30}\\b(?:disappeared|vanished|(?:completely|totally|fully) (?:regressed|resolved))\\b'),
  cue('diseased', 'palliative', true, '\\bhospice|\\bbest supportive care|\\b(?:palliative|terminal|comfort|end[\\s-]of[\\s-]life)\\b (?:\\w+ )?(?:care|treatment|therapy|chemotherapy|radiotherapy|radiation|measures|support|setting)|\\baccepts? palliative'),
  cue('progression', 'progression', true, `\\bprogressive disease\\b|\\b(?:disease|tumou?r|lesions?|metastas[ie]s|cancer|mass|clinical|radiologic\\w*|local|rapid|further|systemic)\\b[^.;,]{0,25}\\bprogress(?:ed|ing|ion)\\b|(?<!without |potential )\\bprogress(?:ed|ion)\\b (?:of|on|in|during|through|under|despite|to)\\b|\\b(?:she|he|patient) (?:\\w+ )?progressed\\b(?! (?:well|favou?rably|satisfactorily|uneventfully|without))`),
  cue('progression', 'growth', false, `\\b(?:enlarge(?:d|ment)|growth|grew|increas\\w+ in (?:the )?(?:size|number))\\b[^.;,]{0,40}\\b(?:tumou?r|metasta\\w+|lesions?|residual|mass|remnant|nodules?)|\\b(?:tumou?r|metasta\\w+|lesions?|residual|mass|remnant|nodules?)\\b[^.;,]{0,25}\\b(?:enlarged|grew|had grown|has grown|increased in)`),
  cue('recurrence', 'came back', true, '\\b(?:recur(?:red|s|ring)|relaps(?:ed|es|ing)|re-?grew|re-?grown|reappeared|came back|metastasi[sz]ed)\\b'),
  cue('recurrence', 'found to have come back', true, `\\b${FINDING}\\b[^.;]{0,70}\\b(?:${BACK}|re-?growth)\\b`),
  cue('recurrence', 'recurrence occurred', true, `\\b(?:recurrences?|relapses?|re-?growth|recurrent (?:\\w+ ){0,2}(?:tumou?r|disease|mass|lesions?|nodules?|carcinoma|sarcoma|lymphoma|cancer))\\b[^.;,]{0,60}\\b(?:was|were|had|has|have|is|are|occurred|appeared|developed|emerged|arose|removed|resected|treated|excised)\\b`),
  cue('recurrence', 'with recurrence', false, `\\b(?:with|treated for|operated (?:on )?for|because of|due to|by|despite|two|three|second|first|multiple|third|several|local|distant|early|late)\\b (?:\\w+ ){0,3}(?:recurrences?|relapses?)\\b|\\brecurrent (?:tumou?r|disease|mass|lesions?)\\b`),
  cue('spread', 'new metastasis', false, `\\b(?:${FINDING}|new|multiple|appearance|occurr\\w*|emerg\\w*)\\b[^.;]{0,70}\\b(?:metasta\\w+|(?:new|additional|further) (?:\\w+ ){0,2}(?:lesions?|tumou?rs?|nodules?)|carcinomatosis|dissemination)|\\bmetasta(?:sis|ses)\\b[^.;,]{0,50}\\b(?:was|were|occurred|appeared|developed|had)\\b`),
  cue('discharged', 'discharge', false, '\\b(?:was|were|been|be|is|got|and|,)\\s+(?:\\w+\\s+)?discharged\\b|\\bdischarged (?:home|from|on|in|after|to|with|without|at|uneventful)|\\bleft (?:the )?hospital|\\btransferred (?:to|back)|\\b(?:hospital )?discharge (?:on|at|after|was)\\b'),
  cue('alive', 'alive', true, '\\balive\\b|\\b(?:still|currently|now) living\\b|\\bsurvived\\b|\\bsurviv(?:es|ing)\\b'),
  cue('alive', 'doing well', false, '\\b(?:doing|feeling|feels|does|do|did|remain(?:s|ed|ing)?|is|was|are|been|progress\\w+|recover\\w+|fared|keeps?|kept)\\b (?:\\w+ ){0,3}?(?:well|fine|good|great)\\b(?! (?:defined|demarcated|circumscribed|differentiated|known|tolerated|controlled|enhanc|delineated|encapsulated|oriented|nourished|developed|described|established))(?!-)|\\b(?:is|was|been|remain(?:s|ed)?|being|currently|still|completely|entirely|totally|clinically|now) (?:\\w+ )?(?:asymptomatic|symptom[\\s-]free|healthy)\\b|\\bfree (?:of|from) (?:any )?symptoms?\\b|\\bin (?:a )?(?:\\w+ )?good (?:\\w+ )?(?:health|condition|state|shape|spirits)|\\bgood (?:general |clinical |physical )?(?:condition|health)|\\b(?:normal|good|excellent) (?:quality of )?life|\\buneventful(?:ly)?\\b|\\b(?:course|recovery|evolution|follow[\\s-]?up)\\b[^.;,]{0,30}\\b(?:unremarkable|inconspicuous|favou?rable)\\b|\\breturned to (?:\\w+ )?(?:work|normal|school|daily|full)|\\bno (?:new |further |specific |other )?(?:complaints?|symptoms?|problems?)\\b|\\b(?:stable|satisfactory|favou?rable) (?:\\w+ )?(?:condition|state|course|outcome)|\\b(?:daily|normal|routine) (?:life|activit\\w+)|\\bin stable condition|\\bclinically well\\b|\\bis (?:also )?stable\\b|\\bwithout (?:any )?(?:symptoms?|complaints?|sequelae)\\b|\\bcontinues? to (?:do|improve)'),
  cue('ongoing', 'treatment goes on', false, '\\b(?:currently|presently|now|still|nowadays|at present|continu(?:es|ed|ing)|remains?|to date|last follow[\\s-]?up)\\b[^.;]{0,40}\\b(?:receiv\\w+|undergoing|under(?!went)|on|treated|treatment|therapy|chemotherapy|taking|maintained|maintenance|enrolled)\\b|\\b(?:is|has been) (?:receiving|undergoing|on|under) (?:\\w+ ){0,4}(?:chemotherapy|therapy|treatment|radiotherapy|\\w+mab|\\w+nib)'),
  cue('followed', 'follow-up', false, '\\bfollow(?:ed|ing)?[\\s-]*-?up\\b|\\bfollowups?\\b|\\b(?:was|been|is) followed\\b|\\bobservation(?:al)? period|\\bsurveillance\\b|\\b(?:last|latest|recent|control) (?:visit|contact|seen|check|examination)|\\bcheck-?ups?\\b'),
];

function cue(kind: OutcomeKind, rule: string, strong: boolean, source: string, flags = 'gi'): Cue {
  return { kind, rule, strong, pattern: new RegExp(source, flags) };
}

/**
 * Finds the outcome phrases of `text` (a sentence or less), in text order; offsets are shifted by `offset`.
 * A recurrence, progression or disease that stands inside a phrase that denies it is left out.
 */
export function findOutcomes(text: string, offset = 0): Outcome[] {
  const found = CUES.flatMap(({ kind, rule, strong, pattern }) => [...text.matchAll(pattern)].map((match): Outcome => ({
    kind, rule, strong, start: match.index + offset, end: match.index + match[0].length + offset,
  }))).filter((outcome) => !isTrap(outcome, text, offset));
  const denials = found.filter((outcome) => outcome.kind === 'free');
  return found
    .filter((outcome) => outcome.kind !== 'free' || outcome.strong || !denials.some((denial) => denial.strong && denial.start <= outcome.start && outcome.start < denial.end))
    .filter((outcome) => !TUMOUR_KINDS.has(outcome.kind) || !denials.some((denial) => denial.start < outcome.end && outcome.start < denial.end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

const TUMOUR_KINDS: ReadonlySet<OutcomeKind> = new Set<OutcomeKind>(['recurrence', 'progression', 'spread', 'diseased']);

// Words that look like an outcome and tell something else: free margins, denied symptoms, survival statistics, programmed death.
function isTrap(outcome: Outcome, text: string, offset: number): boolean {
  const start = outcome.start - offset, end = outcome.end - offset;
  const own = text.slice(start, end), after = text.slice(end, end + 40), before = text.slice(Math.max(0, start - 50), start);
  if (outcome.kind === 'free') {
    if (/\bmargins?\b|\blymph nodes? (?:were|was|are|is)\b|\bspecimen|\bpathologic(?:al|ally)? complete|\bsentinel\b|\bsurgical bed\b/i.test(before + own + after.slice(0, 25))) return true;
    if (/^\s*(?:rates?|interval)\b/i.test(after) || /\b(?:achieve|induce|induction of|to|for)\s*$/i.test(before) && /remission|response/i.test(own)) return true;
    if (/\bno (?:more |further )?(?:treatment|therapy|adjuvant|complication|chemotherapy|radio\w*|consensus|standard)\b/i.test(own) || /\bbut\b|\buntil\b|\bhowever\b/i.test(own)) return true;
    if (/\bhistory of\b/i.test(own)) return true;
  }
  if (outcome.kind === 'died') return /\b(?:cell|programmed|brain|sudden)\s*$/i.test(before) || /^\s*(?:cells?|bone|tissue|space)\b/i.test(after);
  if (outcome.kind !== 'free' && /\b(?:in order )?to (?:detect|exclude|monitor|identify|rule out|prevent|avoid|assess|look for|check)\b[^.;,]{0,30}$/i.test(before + own.slice(0, 30))) return true;
  if (outcome.kind === 'recurrence' || outcome.kind === 'progression' || outcome.kind === 'spread') {
    return /\b(?:risk|rate|rates|likelihood|probability|chance|prevent\w*|avoid|reduce|possibility|fear|predict\w*|in case|if|pattern|signs?|surveillance|monitor\w*|screening|suspicio\w+|suspect\w*|potential|possible|without) (?:of |for |any |the |a |local |early |future |signs? |with |tumou?r |disease )*$/i.test(before + (/^(?:with|due to|despite|because of)\b/i.exec(own)?.[0] ?? '')) || /^\s*(?:rates?|risk|score|free)\b/i.test(after) || new RegExp(`${NONE}[^.;,]{0,30}$`, 'i').test(before);
  }
  return false;
}

const OTHERS = /\bet al\b|\b(?:has|have|had) been (?:\w+ )?(?:reported|described)\b|\breported (?:only )?once\b|\b(?:reported|described|presented|published) (?:a|an|another|one|two|three) (?:\S+ ){0,3}(?:patients?|cases?|m[ae]n|wom[ae]n|boys?|girls?)\b|\b(?:patient|case|man|woman|boy|girl|child|series)s? (?:who (?:was|were) )?(?:described|reported|mentioned|treated|published) (?:by|in) (?:\[|\p{Lu})/u;

/** Whether a sentence says itself that it tells of somebody else's patient. */
export function tellsOfOthers(text: string): boolean {
  return OTHERS.test(text) && !/\bour\b|\bpresent (?:case|patient)\b/i.test(text);
}
