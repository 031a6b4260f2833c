import { everyMatch } from '../../every-match.ts';
import type { Mention } from './mention.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

const OUT = part`
  (?:
    (?:taken|cut|lifted|scooped|peeled|shelled|dissected|cored|curetted|carved)\s+(?:out|away|off|free and removed)
    |shaved off|snared|delivered (?:in toto|en bloc|intact|whole)
  )
`;
const VERB = part`
  (?:
    (?:re-?)?(?:resected|excised)|removed|extirpated|enucleated|debulked|amputated|sacrificed|disarticulated|exenterated
    |curetted|eviscerated|extracted|${OUT}
  )
`;
const VERBING = '(?:resecting|excising|removing|extirpating|enucleating|debulking|extracting)';
const INFINITIVE_VERB = '(?:resect|excise|remove|extirpate|enucleate|debulk|amputate|extract|take out|cut out)';
const ADVERBS = part`
  (?:
    (?:
      then|also|subsequently|initially|finally|first|later|eventually|successfully|surgically|operatively|endoscopically
      |laparoscopically|microsurgically|completely|totally|entirely|partially|subtotally|widely|locally|radically|easily
      |carefully|gently|separately|en bloc|en-bloc|in toto|piecemeal|therefore|thus|only|again|macroscopically|\w{4,}ly
    )\s+
  ){0,3}
`;
const PASSIVE = new RegExp(`\\b(?:was|were|been|be|being|is|are|got)\\s+${ADVERBS}${VERB}(?!\\s+(?:specimen|tissue))`, 'gi');
/** "Surgeons took out", "the gynaecologist excised": whoever operates, and the verb in the past. */
const OPERATORS = '(?:we|they|who|\\w*surgeons?|\\w+ologists?|team|colleagues|doctors?|physicians?|had|and|then)';
const ACTIVE_VERB = `(?:${VERB}|took (?:out|away|off)|cut out|shelled out|lifted out)`;
const ACTIVE = new RegExp(
  `\\b${OPERATORS}\\s+${ADVERBS}${ACTIVE_VERB}\\s+(?=the|this|an?\\b|his|her|all|both|most|it|en bloc|tumou?r|as much|\\d)`,
  'gi',
);
/** "He had his right kidney removed", "she had the lump excised elsewhere", "had her left kidney out". */
const CAUSATIVE = pattern('gi')`
  \b(?:had|has had|having had|having)\s+(?:the|an?|this|that|his|her|their|one|both|two)\s+(?:[\w-]+\s+){1,6}?
  (?:surgically\s+|completely\s+)?(?:${VERB}|out)(?=
    \s*[.,;)]
    |\s+(?:
        in|at|by|from|under|elsewhere|on|with|via|through|for|and|when|as|because|followed|last|two|three|four|five|six
        |seven|eight|nine|ten|one|several|\d+
      )\b
  )
`;
/**
 * "Was dissected free and removed", "was found to arise from the jejunum and was excised": the verb of a second clause that shares
 * its subject.
 */
const COORDINATE = pattern('gi')`
  \band\s+${ADVERBS}${VERB}(?=
    \s*[.,;)]
    |\s+(?:
        in|en|with|from|by|via|through|under|at|along|together|as|for|piecemeal|completely|totally|successfully|entirely
      )\b
  )
`;
/** "Excised under local anaesthesia.": notes without a subject. */
const NOTED = pattern('gi')`
  ^(?:(?:then|later|subsequently|\w+ly)\s+)?(?:re-?)?(?:excised|resected|enucleated)\s+
  (?:
    under|in|with|by|via|through|en|at|on|elsewhere|completely|locally
  )\b
`;
/** "We managed to remove the tumour", "it was possible to excise it", "succeeded in removing it". */
const ACHIEVED = pattern('gi')`
  \b(?:(?:was|were)\s+(?:able|possible)\s+to|managed\s+to)\s+(?:\w+ly\s+)?${INFINITIVE_VERB}\b
  |\bsucceeded\s+in\s+(?:\w+ly\s+)?${VERBING}\b
`;
const REDUCED = pattern('gi')`
  \b(?:tumou?rs?|mass|masses|lesions?|nodules?|neoplasms?|carcinoma|melanoma|MCC|SCC|BCC|sarcoma|adenoma|cysts?|polyps?)\s+
  (?:that\s+)?${ADVERBS}${VERB}\s+(?:from|by|in|at|with|via|through|under|on|elsewhere|\d)
`;
/** "The mandible was split and the tumour excised." */
const GAPPED = pattern('gi')`
  \band\s+(?:the|his|her)\s+(?:[\w-]+\s+){0,2}(?:
    tumou?rs?|mass(?:es)?|lesions?|nodules?|neoplasms?|cysts?|polyps?|\w{3,}oma
  )\s+(?:\w+ly\s+)?${VERB}(?=\s*[.;]|\s*$)
`;
/** "Translabyrinthine removal of the schwannoma", whatever the tumour is called. */
const NOMINAL = pattern('gi')`
  \b(?:
      surgical|operative|endoscopic|microsurgical|laparoscopic|thoracoscopic|transsphenoidal|transcranial|endonasal
      |transoral|transurethral|(?:sub|near-)?total|complete|partial
    )\s+removals?\b(?!\s+(?:of|was not)\b)
  |\b(?:removals?|evacuation|extraction) of\s+(?:
      (?:the|an?|this|his|her|all|both|its|residual|recurrent|left|right)\s+
    ){0,2}(?:[\w-]+\s+){0,2}?(?:
      tumou?rs?|mass(?:es)?|lesions?|nodules?|neoplasms?|growths?|polyps?|moles?|(?!h(?:a)?ematoma|seroma|stoma)\w{3,}omas?
      |metastas[ei]s|tumou?r thromb\w+
    )\b
`;
const INFINITIVE = pattern('gi')`
  \b(?:to\s+(?:\w+ly\s+)?${INFINITIVE_VERB}|by\s+(?:\w+ly\s+)?${VERBING})\s+(?:the|this|his|her|all|as much)\s+
  (?:\w+\s+){0,3}(?:tumou?rs?|mass|lesions?|nodules?|neoplasm|cyst|residual|\w{3,}oma)\b
`;
const IMPLIED = pattern('gi')`
  \b(?:resected|excised|removed|enucleated)\s+(?:surgical\s+)?(?:
      specimens?|tumou?rs?|mass|tissues?|lesions?|nodules?|material|stomach|colon|bowel|intestine|kidneys?|lungs?|lobes?
      |liver|thyroid|breasts?|uterus|ovar(?:y|ies)|spleen|pancreas|thymus|prostate|bladder|testis|testicle|lymph nodes?
      |glands?|segments?|organs?
    )\b
  |\b(?:surgical|operative|operation|gross|resection|excision)\s+specimens?\b
  |\bspecimens?\s+(?:was|were)\s+(?:resected|excised|removed)\b
`;
const OPERATED = pattern('gi')`
  \b(?:was|were|been|be)\s+(?:\w+ly\s+|again\s+|then\s+)?(?:re-?)?operated(?:\s+(?:on|upon))?\b
  |\b(?:treated|managed)\s+(?:\w+ly\s+)?(?:surgically|operatively)\b(?!\s+(?:with|by)\b)
  |\b(?:surgically|operatively)\s+(?:treated|managed|resected|excised|removed|extirpated)\b
`;
/** "CRS/HIPEC": cytoreduction; the letters alone mean other things. */
const WITH_HIPEC = /\bCRS(?=\s*(?:[-–/+&]|and|with|plus|followed by)\s*(?:HIPEC|PIPAC|HITHOC)\b)/g;
const TUMOUR_NOUN = pattern('i')`
  \b(?:
    tumou?rs?|mass(?:es)?|lesions?|nodules?|neoplasms?|growths?|cysts?|polyps?|swellings?|lumps?|lymph nodes?|nodes?
    |\w+omas?|metasta\w+|breasts?|kidneys?|adrenals?|prostate|testicles?|thymus|parotid|larynx|adnexa\w*|cervix|womb|uterus
    |bladder|o?esophagus|rectum|tongue|tonsils?|mandible|maxilla|omentum|ribs?|tubes and ovaries|liver|lungs?|uterus|lobes?
    |ovar\w+|testis|testes|eye|eyeball|globe|spleen|pancreas|stomach|colon|bowel|gland|thyroid|vulva|penis|skin|wart|legs?
    |arms?|limbs?|foot|forefoot|hand|fingers?|toes?|ulcer|plaque|papules?|GIST|MCC|SCC|BCC|thrombus|it|which|they|these|this
    |implants?|recurrence|specimen|bone|tissues?|portion|segment|disease
  )\b
`;
/** "Could not be resected"; "could not be completely resected" was resected in part. */
const CANNOT = pattern('i')`
  \b(?:could|can|would|should)\s*not\s+(?:be\s+)(?:\w*(?:surgic|endoscop|safe|easi)\w*\s+)?(?:re-?)?
  (?:resected|excised|removed|extirpated|enucleated|debulked)$
`;
/** "CT showed that the tumour could not be completely removed": what images foretell is not what was done. */
const FORETOLD = pattern('i')`
  \b(?:
    CT|MRI|MR|PET|CR|imag(?:ing|es?)|scans?|tomogra\w+|ultraso\w+|angiogra\w+|radiogra\w+|radiolog\w+|surgeons?|laparoscopy
    |board
  )\b[^.;]{0,40}\b(?:show|reveal|suggest|demonstrat|indicat|confirm|found|thought|felt|believ|judg|conclud)\w*\b[^.;]{0,120}
  \b(?:could|would|can|might)\s+(?:not|only|hardly|never)\s+$
`;
const UNWILLING =
  /\b(?:not (?:want|wish|agree|consent|to)|(?:would|could|should|did|will) not|never|refus\w+|declin\w+|unwilling)\b[^.;]{0,12}$/i;
const ONLY_BIOPSY = /\b(?:only|just)\s+(?:an?\s+)?(?:[\w-]+\s+)?biops(?:y|ies)\b|\bbiops(?:y|ies)\s+only\b/i;
/** "After a tumour is resected", "if they are removed": said of any tumour. */
const WHENEVER = /\b(?:after|if|when|once|until|unless)\b[^.;,]{0,40}$/i;
const HARDWARE = pattern('i')`
  \b(?:
    drains?|tubes?|catheters?|sutures?|stitch(?:es)?|pack(?:ing|s)?|stents?|plates?|screws?
    |nails?(?! (?:unit|bed|matrix|fold|plate))|hardware|implant was|implants were|prosthesis|device|port|cast|bandage
    |dressing|clips?|pacemaker|cannula|shunt|fluid|effusion|ascites|thread|tracheostomy|teeth|tooth|outliers?|paraffin|wax
    |gall ?stones?|calculi|IUD|intrauterine device|data|DNA|RNA|proteins?
  )\b
`;

/** Without one of these no pattern below can match; most sentences have none. */
const MAY_TELL = pattern('i')`
  evacuation of|HIPEC|PIPAC|HITHOC|resect|excis|remov|extirp|enucl|debulk|amput|disarticul|exenter|curett|eviscer|extract
  |snared|operat|surg|specimen
  |\b(?:taken?|took|cut|lifted|scooped|peeled|shelled|dissected|cored|carved|shaved|delivered|out)\b
`;

/** Verbs that say that tumour was taken out ("the mass was excised"), and words for what was taken out, which imply it. */
export function findRemovals(text: string, offset: number): Mention[] {
  if (!MAY_TELL.test(text)) return [];
  const found: Mention[] = [];
  const add = (pattern: RegExp, entry: string, told: boolean): void => {
    for (const match of everyMatch(pattern, text)) {
      const start = match.index,
        end = start + match[0].length;
      const clause = clauseBefore(text, start);
      const object = text.slice(end, end + 50);
      // "Had a benign cyst removed": an earlier, other illness.
      if (pattern === CAUSATIVE && /\b(?:benign|unknown)\b/i.test(match[0])) continue;
      if (pattern === COORDINATE && !/\b(?:was|were|been)\b/i.test(clause)) continue;
      if (
        entry === 'removal' &&
        told &&
        (!concernsTumour(clause, object, match[0]) ||
          CANNOT.test(text.slice(Math.max(0, start - 24), end)) ||
          FORETOLD.test(text.slice(Math.max(0, start - 220), start)) ||
          (ONLY_BIOPSY.test(text) && /\bnot\s+$/i.test(text.slice(Math.max(0, start - 8), start))) ||
          (/^(?:is|are)\b/i.test(match[0]) && WHENEVER.test(text.slice(Math.max(0, start - 50), start))))
      )
        continue;
      const refused = entry === 'operation' && UNWILLING.test(text.slice(Math.max(0, start - 40), start));
      found.push({
        start: offset + start,
        end: offset + end,
        kind: 'surgery',
        entry,
        modality: 'surgery',
        drug: null,
        agents: [],
        regimen: null,
        told: told && !refused,
      });
    }
  };
  add(PASSIVE, 'removal', true);
  add(ACTIVE, 'removal', true);
  add(CAUSATIVE, 'removal', true);
  add(COORDINATE, 'removal', true);
  add(ACHIEVED, 'removal', true);
  add(NOTED, 'removal', true);
  add(REDUCED, 'removal', true);
  add(GAPPED, 'removal', true);
  add(NOMINAL, 'removal', false);
  add(INFINITIVE, 'removal', false);
  add(WITH_HIPEC, 'removal', false);
  add(OPERATED, 'operation', true);
  add(IMPLIED, 'specimen', false);
  return found;
}

function clauseBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - 140), end);
  const cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf('. '), before.lastIndexOf(', and '));
  return before.slice(cut + 1);
}

/** Verbs that say nothing of what they take away ("removed", "taken out"). */
const OF_ANYTHING = /\b(?:removed?|removing|sacrificed|extract\w*|taken|took|cut|lifted|scooped|peeled|dissected|out|off|away|snared)\b/i;
const SAMPLE = /\b(?:samples?|pieces?|biops(?:y|ies)|blood|fluid|cores?|fragments?)\b[^.;,]{0,30}$/i;

function concernsTumour(before: string, after: string, words: string): boolean {
  const last = before.split(/\b(?:and|while|but)\b/).at(-1) ?? before;
  if (HARDWARE.test(last.slice(-50)) || HARDWARE.test(words) || (HARDWARE.test(after.slice(0, 30)) && !TUMOUR_NOUN.test(last)))
    return false;
  if (!OF_ANYTHING.test(words)) return true;
  return (
    !(/\b(?:out|off|taken|cut)\b/i.test(words) && SAMPLE.test(last)) &&
    (TUMOUR_NOUN.test(words) || TUMOUR_NOUN.test(before) || TUMOUR_NOUN.test(after.slice(0, 45)))
  );
}
