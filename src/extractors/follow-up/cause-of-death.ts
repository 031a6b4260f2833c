import { everyMatch } from '../../every-match.ts';
import type { FollowUpCode } from '../../generated/report.ts';
import { pattern } from '../../patterns/over-lines.ts';

const TUMOUR = pattern('i')`
  \b(?:
    (?<!
        \b(?:
          intercurrent|unrelated|other|concomitant|heart|valve|liver|lung|renal|kidney|cardiac|infectious|host|coronary
          |artery|\w*vascular|pulmonary|\w*occlusive|obstructive|isch(?:a)?emic|interstitial|respiratory|autoimmune
          |inflammatory|bowel|neurologic(?:al)?|thromboembolic|Parkinson['’]s|Alzheimer['’]s
        )[ -]
      )disease
    |progress\w*(?! multifocal)|tumou?rs?|cancer|malignan\w+|neoplas\w+|metasta\w+
    |[a-z]+(?:carcinoma|sarcoma|blastoma|glioma)|carcinoma|sarcoma|melanoma|lymphoma|glioma|leuk(?:a)?emia|myeloma
    |recurren\w+|relapse|carcinomatosis|cachexia|disseminat\w+(?! intravascular)
    |(?:leptomeningeal|systemic|distant|peritoneal|widespread) spread|DOD
  )\b
`;
const UNKNOWN = /\bun(?:known|clear|determined)\b|\bDUC\b|\bDWD\b|\bcause of death (?:was|is|remains) not\b/i;
const OTHER = pattern('i')`
  \bDO?OC\b|\bDID\b
  |\b(?:
      unrelated|other (?:causes?|reasons?)|intercurrent|sepsis|septic\w*|pneumoni\w*|bronchopneumonia|infect\w+|myocardial
      |infarct\w*|cardiac|heart|cardiovascular|cardiopulmonary|embol\w+|thrombo\w+|h(?:a)?emorrhag\w*|bleeding|stroke
      |accident|suicide|respiratory|multi-?\s?organ|multiple organ|organ failure|renal|hepatic failure|liver failure|kidney
      |perforation|peritonitis|COVID\w*|GVHD|graft|aspiration|isch(?:a)?emi\w*|shock|cirrhosis|arrest|toxicity|coagulopathy
      |DIC|ARDS|oedema|edema|hypoglyc(?:a)?emia|complications?|age|dementia|asphyxia|failure|arrhythmia
      |[a-z]{3,}(?:itis|mycosis|illosis|culosis)|seizures?|status epilepticus|falls?|trauma|injur(?:y|ies)|h(?:a)?ematoma
    )\b
`;
const CAUSE = pattern('i')`
  ^[^.;]{0,40}?\b(?:
    of|from|due to|because of|secondary to|as a (?:result|consequence) of|owing to|by|with|following|caused by|related to
    |attributed to|after|to|in(?= (?:septic|cardiogenic|h(?:a)?emorrhagic) )
  )\s+([^.;]{3,160})
`;

/** When she died, counted from an event ("after the diagnosis of brain metastasis"): no cause of the death. */
const SINCE = pattern('i')`
  \b(?:after|following|since|(?<=(?:day|week|month|year)s? )from|from(?! (?:\w+ ){0,3}(?:recurren|relaps))) (?:the )?
  (?:\w+ ){0,2}(?:diagnosis|surgery|operation|resection|treatment|cycle|recurrence|relapse|detection|onset)\b.*
`;
/** A cause that is told behind such an event: "two years after surgery due to progressive disease". */
const BECAUSE = /\b(?:due to|because of|from|secondary to|as a (?:result|consequence) of|owing to|caused by)\s(?!the time)(.{3,60})/i;

/**
 * An illness that came before the death in one sentence: "developed pneumonia and died", "could not be weaned because of sepsis and
 * died".
 */
const FELL_ILL = pattern('i')`
  \b(?:complicated by|developed|suffered|contracted|experienced|had|found to have|with|for|due to|because of|from|owing to)
  \s+((?:(?!\b(?:but|recovered|resolved|improved|successfully|until)\b)[^.;]){3,90}?),?\s+(?:and|then|to which)\s+
  (?:\w+ ){0,3}$
`;
/** "A haemorrhage occurred, and she died": what came before it as the subject of its own words. */
const BEFELL = pattern('i')`
  \b((?:[\w-]+\s+){1,4}?(?:(?:of|in)\s+(?:[\w-]+\s+){1,3}?)?)(?:
    occurred|ensued|followed|supervened|set in|arose|developed|intervened|complicated (?:[\w-]+\s+){1,4}?
  ),?\s+(?:and|then|to which|from which)\s+(?:[\w-]+\s+){0,3}$
`;
/** New tumour that came before it in the same way: "developed leptomeningeal disease and died". */
const NEW_TUMOUR = pattern('i')`
  \b(?:developed|with|had|showed|because of|due to|owing to|from)\s+(?:(?!no\b|any\b|without\b)[\w-]+\s+){0,4}?
  (?:
    metasta\w+|(?:leptomeningeal|metastatic|progressive|recurrent|disseminated) (?:\w+ )?(?:disease|tumou?r\w*)
    |carcinomatosis|dissemination
    |(?:relapse|recurrence)(?! of (?:the |her |his )?(?:[\w-]+ )?(?:syndrome|symptoms?|pain|seizures?|infection|bleeding|ascites|effusion|fever))
    |carcinomatous \w+
  )\b[^.;]{0,40}?(?:,?\s+(?:and|then|to which)|,)\s+(?:\w+ ){0,3}$
`;
/** "She deteriorated from the leukaemia, and died": the tumour that made it so. */
const FROM_TUMOUR = pattern('i')`
  (?<!\bsuffer\w* )\b(?:because of|due to|owing to|from|secondary to)\s+(?:\w+ ){0,3}?
  (?:
    disease|tumou?rs?|cancer|malignancy|metasta\w+|[a-z]+oma|leuk(?:a)?emia|progression
  )\b[^.;]{0,40}?,?\s+(?:and|then)\s+(?:\w+ ){0,3}$
`;
/** "Died 6 days after surgery of pneumonia". */
const OF_ILLNESS = /(?<!\b(?:onset|diagnosis|detection|start|cycles?|recurrence|relapse) )\bof (?!the |her |his )(.{3,60})/i;
/** "He died of a stroke, being free of tumour": what is said of the tumour behind a cause. */
const FREE_THEN = pattern('i')`
  [,;]?\s*(?:(?:being|while|but|and|still|clinically) ){0,2}(?:
      (?:free|clear) (?:of|from)|(?:disease|tumou?r)-free|in (?:complete )?remission
    )\b(?:(?!\b(?:of|from|due|because)\b).)*
  |,\s*(?:the|her|his) (?:[\w-]+ )?(?:disease|tumou?r|cancer|malignancy|[a-z]+oma|leuk(?:a)?emia|metasta\w+) (?:
      being|having|was|were|had|remaining
    )\b.*
  |,\s*(?:never|not) (?:having|with)\b.*
  |,?\s*(?:while|when|although|though) (?:the|her|his) (?:[\w-]+ )?(?:was|were|remained) (?:still )?(?:free|clear|negative)
    \b.*
`;
const BY_VIOLENCE =
  /\b(?:(?:in|after|from|following) an? (?:[\w-]+ ){0,3}?(?:accident|crash|collision|fall|injury)|(?:committed|by) suicide)\b/i;
/** "The tumour was aggressive, leading to a fatal outcome", "… which caused his death". */
const TUMOUR_LED = pattern('i')`
  \b(?:
    disease|tumou?r|cancer|malignan\w+|neoplasm|[a-z]+oma|leuk(?:a)?emia|metasta\w+|progression|recurrence|relapse
    |dissemination
  )\b[^.;]{0,80}\b(?:
    (?:(?:led|leading) to|result(?:ed|ing) in|caus(?:ed|ing)|end(?:ed|ing) in)\s+(?:an?\s+|the\s+|his\s+|her\s+)?
      (?:[\w'’]+\s+)?(?:fatal|death|demise)
    |(?:proved|proving|was|became)\s+(?:\w+\s+)?fatal
  )
`;

/** "The tumour eroded an artery, and she died": what the tumour itself did, not what was done to it. */
const TUMOUR_ACTED = pattern('i')`
  \b(?:disease|tumou?rs?|cancer|metastas[ei]s|[a-z]{3,}oma|leuk(?:a)?emia) (?:
    (?:had|then|soon|rapidly|finally|eventually|locally|subsequently) )*(?!
    (?:responded|regressed|decreased|disappeared|resolved|remained|reduced|improved|needed|showed|measured)\b
  )(?:[a-z]{3,}ed|grew|broke|bled|overwhelmed)\b[^.;]{0,80}(?:[,;]|\band|\buntil|\bwhich)\s+(?:[\w-]+\s+){0,4}$
`;

/** "Died within a month, as the tumour did not respond". */
const AS_IT_GREW = pattern('i')`
  ^[^.;]{0,60}\b(?:as|because|since) (?:the |her |his )?(?:[\w-]+ )?(?:
    disease|tumou?rs?|cancer|metastas[ie]s|[a-z]{3,}oma|leuk(?:a)?emia
  ) (?:was|were|had|did|could|continued|progressed|spread|grew|relapsed|recurred)\b
`;

/** "Neutropenic sepsis was fatal", "hepatitis caused by the drug led to her death": the subject of the words for a death. */
const ILLNESS_LED = pattern('i')`
  ^(?:[^.;]*[,;] )?([^.;,]{0,100}?)\b(?:
    (?:was|were|proved|became) (?:[\w-]+ )?fatal
    |(?:led to|result(?:ed|ing) in|caus(?:ed|ing)|end(?:ed|ing) in) (?:the |her |his )?(?:[\w-]+ ){0,3}?death
  )
`;

/** "She suffered a fatal embolism". */
const FATAL_ILLNESS = pattern('i')`
  \bfatal (?:[\w-]+ ){0,2}(?:
    embolism|infarction|h(?:a)?emorrhage|bleeding|stroke|sepsis|pneumonia|arrest|infection|complications?|accident
    |perforation
  )$
`;

/** "A second primary was the cause of her death". */
const OTHER_TUMOUR = pattern('i')`
  \b(?:due to|of|from|by|because of|caused by)\s+(?:an?\s+|the\s+)?(?:
      unrelated|different|another|second primary|other|new primary
    )\s+(?:[\w-]+\s+){0,3}?(?:cancer|malignancy|tumou?r|carcinoma|neoplasm)\b
  |\b(?:second primary|another|unrelated) (?:[\w-]+ ){0,3}?(?:cancer|malignancy|tumou?r|carcinoma)\b[^.;,]{0,30}\bcause of\b
`;
/** "Died with uncontrolled disease". */
const WITH_GROWTH = pattern('i')`
  ^[^.;,]{0,40}\bwith (?:
    uncontrolled|progressive|widespread|extensive|disseminated|generali[sz]ed|rapidly progressive|multiple|numerous|massive
    |diffuse|terminal|far-advanced
  ) (?:[\w-]+ )?(?:disease|tumou?rs?|cancer|metasta\w+|[a-z]{3,}oma)\b
  (?![^.;]{0,20}\b(?:because of|due to|as a result of)\b)
`;
/** The illness that somebody succumbs to in a report of a tumour is the tumour. */
const SUCCUMBED = /^(?:succumbed to|died (?:of|from)) (?:her|his|the|this) (?:illness|condition)\b/i;
const LOST_BATTLE = pattern('i')`
  \blost (?:her|his|the|their) (?:[\w-]+ )?(?:battle|fight|struggle)\b[^.;,]{0,15}\b
    (?:disease|cancer|illness|tumou?r|[a-z]+oma|leuk(?:a)?emia)\b
  |\b(?:disease|cancer|illness|tumou?r|[a-z]+oma|leuk(?:a)?emia|recurrence|relapse|metastas[ei]s)\b[^.;]{0,30}\b
    (?:(?:claimed|took) (?:her|his|the)|killed (?:her|him|the patient))\b
`;

/** Any cause that is named and is not the tumour. */
const NAMED = pattern('i')`
  ^(?:\s+\w+){0,2}?\s+(?:of|from|due to|because of|secondary to|as a (?:result|consequence) of|owing to)\s+
    (?!(?:the |his |her )?(?:hospital|home|patient|date|time|day|\d))[a-z]
  |^(?:\s+\w+){3,4}?\s+(?:from|due to|because of|secondary to|owing to)\s+(?!
      (?:the |his |her |our |first |initial )*(?:
        hospital|home|date|time|day|diagnosis|surgery|operation|onset|admission|presentation|start|end|treatment|\d
      )
    )[a-z]
`;

const PROGRESSED = pattern('i')`
  \b(?:disease|tumou?r|metasta\w+|cancer|malignancy|[a-z]+oma|leuk(?:a)?emia)\b[^.;]{0,30}\bprogress(?:ed|ion)
  |\bprogress(?:ed|ion) (?:of|in) (?:the |his |her )?(?:disease|tumou?r|metasta)
  |\b(?:after|because of|due to|with|following|massive|rapid|further|clinical) (?:[\w-]+ )?progression\b(?! of)
  |\b(?:palliative|hospice)\b
`;

const CAUSED_BY_TUMOUR = pattern('i')`
  \b(?:tumou?r|disease|metasta\w+|[a-z]{3,}oma|leuk(?:a)?emia)\b[^.]*\b(?:
      caused|cause of|as (?:the|its|her|his) cause|responsible
    )\b
  |\bcause of death[^.]*\b(?:tumou?r|disease|metasta\w+|cancer)\b
`;

/**
 * Code of a death by the words behind it in its sentence ("died of sepsis"), null where these name no cause.
 * `at` is the offset of the end of the word that tells the death.
 */
export function causeOfDeath(sentence: string, at: number): FollowUpCode | null {
  const code = /\b(?:DOD|DO?OC|DUC|DWD|DID)\b/.exec(sentence)?.[0];
  if (code) return code === 'DOD' ? 'DOD' : code === 'DUC' || code === 'DWD' ? 'DUC' : 'DOC';
  if (UNKNOWN.test(sentence)) return 'DUC';
  if (DEATH_BY_TUMOUR.test(sentence) || LOST_BATTLE.test(sentence)) return 'DOD';
  if (OTHER_TUMOUR.test(sentence)) return 'DOC';
  const meant = meantCause(sentence, at);
  if (meant) return meant;
  const named = NAMED_CAUSE.exec(sentence)?.[1];
  const cause =
    named !== undefined && (!/[a-z]{3}/i.test(named) || /^,? (?:and|but|with|without)\b/i.test(named))
      ? NAMED_BEFORE.exec(sentence)?.[1]
      : named;
  if (cause !== undefined)
    return TUMOUR.test(cause) ? 'DOD' : OTHER.test(cause) || ILLNESS.test(cause) || SOMETHING.test(cause) ? 'DOC' : null;
  const tail = CAUSE.exec(sentence.slice(at))?.[0] ?? '';
  if (WITH_GROWTH.test(sentence.slice(at))) return 'DOD';
  if (/^\s*with (?:\w+ )?(?:disease|tumou?r)\b(?![^.;]{0,20}\b(?:because of|due to|as a result of)\b)/i.test(sentence.slice(at)))
    return 'DUC';
  if (/\b(?:un|not )related\b|\bintercurrent\b|\bother causes?\b/i.test(tail)) return 'DOC';
  const behind = SINCE.exec(tail)?.[0] ?? '';
  const because = BECAUSE.exec(behind.replace(/^(?:after|following|since|from)\b/i, ''))?.[1] ?? '';
  if (TUMOUR.test(because) || SUCCUMBED.test(sentence.slice(Math.max(0, at - 9))) || SUCCUMBED.test(sentence.slice(Math.max(0, at - 4))))
    return 'DOD';
  if (AS_IT_GREW.test(sentence.slice(at))) return 'DOD';
  if (OTHER.test(because) || OTHER.test(OF_ILLNESS.exec(behind)?.[1] ?? '') || BY_VIOLENCE.test(sentence.slice(Math.max(0, at - 20))))
    return 'DOC';
  const words = tail
    .replace(SINCE, '')
    .replace(/\b(?:without|with no)\b.*|\bwith\s+(?:any\s+)?(?:signs?|evidence)\b.*/i, '')
    .replace(FREE_THEN, '')
    .replace(/,\s*(?:with(?:out)?\b).*/i, '');
  if (TUMOUR.test(words)) return 'DOD';
  if (OTHER.test(words) || NAMED.test(words)) return 'DOC';
  const autopsy = /\b(?:autopsy|post-?mortem)\b[^.]*/i.exec(sentence)?.[0] ?? '';
  if (CAUSED_BY_TUMOUR.test(autopsy)) return 'DOD';
  const lead = sentence.slice(0, at),
    told = wordsBefore(sentence, at);
  if (TUMOUR_LED.test(sentence.slice(0, at + 8)) || TUMOUR_ACTED.test(told) || NEW_TUMOUR.test(told) || FROM_TUMOUR.test(told))
    return 'DOD';
  if (ILLNESS.test(ILLNESS_LED.exec(sentence)?.[1] ?? '') || FATAL_ILLNESS.test(sentence.slice(Math.max(0, at - 60), at))) return 'DOC';
  const ill = FELL_ILL.exec(told)?.[1] ?? '',
    befell = BEFELL.exec(told.replace(/\b(?:did not|not|did)\s*$/i, ''))?.[1] ?? '';
  if (ILLNESS.test(ill) || FAILURE.test(ill) || ILLNESS.test(befell)) return 'DOC';
  if (IN_VAIN.test(lead)) return 'DOD';
  if (PROGRESSED.test(lead)) return 'DOD';
  return null;
}

/** "Widespread lymphoma was the cause of death". */
const NAMED_BEFORE = /([^.;,]{3,60}) (?:as|was|were|being|to be) (?:the |an? )?(?:[\w-]+ )?cause of\b/i;
const NAMED_CAUSE = /\bcause of (?:her |his |the )?death\b([^.;]*)/i;

/** "The cause of death was malnutrition": whatever is named, so it is named and not left open. */
const SOMETHING = pattern('i')`
  ^,?\s*(?:was|were|is|being)\s+(?:(?:thought|considered|presumed|believed|found|judged|established) to be\s+)?
  (?:an?\s+|the\s+)?(?!
    (?:
      not|never|un\w+|thought|considered|presumed|believed|found|judged|established|determined|investigated|that|as|by|in|on
      |at|the|her|his|this
    )\b
  )[a-z]{4,}
`;

/** What stands before the word that tells a death and ends at `at`. */
function wordsBefore(sentence: string, at: number): string {
  return sentence.slice(0, at).replace(/(?:could not be )?\S+(?: away)?$/, '');
}

/** "Her death was thus a direct consequence of the local relapse". */
const DEATH_BY_TUMOUR = pattern('i')`
  \bdeath (?:was|is|must be) (?:[\w-]+ ){0,4}?(?:consequence|result|caused|due|attribut\w+|related|ascribed)\b
  (?:(?!\bnot\b)[^.;,]){0,40}?${TUMOUR.source}
`;
/** Behind the word for a death or before it, a pronoun for what was named before: "died of it", "the relapse, from which she died". */
const OF_IT = /^\s*(?:of|from|to|because of|due to|as a result of) (?:it|this|these|them|that|which)\b/i;
const OF_WHICH = /\b(?:of|from|to|because of|due to) (?:it|this|these|them|which)\s+(?:\w+\s+){0,4}$/i;

/** The code of a death whose cause is a pronoun: what stands last before it, a tumour or another illness. */
function meantCause(sentence: string, at: number): FollowUpCode | null {
  const told = nameless(sentence, at);
  if (told === null) return null;
  const tumour = lastIndexOf(TUMOUR, told),
    other = lastIndexOf(OTHER, told);
  return tumour < 0 && other < 0 ? null : tumour >= other ? 'DOD' : 'DOC';
}

/** The words before a death whose cause is a pronoun, null where it is none. */
function nameless(sentence: string, at: number): string | null {
  const told = wordsBefore(sentence, at);
  return OF_IT.test(sentence.slice(at)) || OF_WHICH.test(told) ? told : null;
}

const lastIndexOf = (pattern: RegExp, words: string): number => everyMatch(new RegExp(pattern.source, 'gi'), words).at(-1)?.index ?? -1;

/** "Despite chemotherapy she died": what was given against the tumour did not hold it. */
const IN_VAIN = pattern('i')`
  \b(?:despite|in spite of|notwithstanding) (?:
    (?!\b(?:improv\w+|remission|respons\w+|success\w*|intensive|supportive|antibiotic\w*|prophyla\w+|but|until)\b)[^.;]
  ){0,50}?\b(?:
    \w*chemo\w*|radiotherapy|irradiation|radiation|immunotherapy|hormon\w+ (?:therapy|treatment)
    |anti-?(?:cancer|tumou?r|neoplastic|leuk(?:a)?emic) (?:therapy|treatment|drugs?)
  )\b(?:(?!\b(?:improv\w+|remission|recovered|well|until)\b)[^.;]){0,40}$
`;

const FAILURE = pattern('i')`
  \b(?:
    (?:
        multi(?:ple)?|multi-?organs?|organs?|respiratory|cardio-?respiratory|cardio-?pulmonary|cardiac|hepatic|liver|renal
        |kidney|hepatorenal|circulatory|marrow
      )[\s-]+(?:[\w-]+[\s-]+){0,2}?(?:failure|insufficiency|arrest|dysfunction)
    |MODS|MOF|DIC|(?:dis)?seminated intravascular
  )\b
`;
const ILLNESS = pattern('i')`
  \b(?:
    sepsis|septic\w*|pneumoni\w*|bronchopneumonia|infect\w*|infarct\w*|embol\w+|h(?:a)?emorrhag\w*|bleeding|stroke|accident
    |suicide|perforation|peritonitis|COVID\w*|GVHD|aspiration|cirrhosis|toxicity|ARDS
    |[a-z]{3,}(?:itis|mycosis|illosis|culosis)|trauma|injur(?:y|ies)|h(?:a)?ematoma|isch(?:a)?emi\w*|leak(?:age)?
    |thrombos[ie]s|shock|aneurysm|arrhythmia|complications?|unrelated
  )\b
`;

/**
 * Whether the words behind a death name only how the body gave out ("of respiratory failure"), which a tumour can bring about, and
 * no illness.
 */
export function namesOnlyFailure(sentence: string, at: number): boolean {
  const told = wordsBefore(sentence, at);
  const words = `${sentence.slice(at)} ${nameless(sentence, at)?.slice(-80) ?? ''} ${NAMED_CAUSE.exec(sentence)?.[1] ?? ''} ${FELL_ILL.exec(told)?.[1] ?? ''} ${BEFELL.exec(told)?.[1] ?? ''}`;
  return FAILURE.test(words) && !ILLNESS.test(words);
}
