import { TISSUE_SUGGESTS } from './cues.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

/** On what a diagnosis rests: 0 thought of only, 1 said, 2 on cells or a sample, 3 on tissue, 4 on what was taken out or a last word. */
export type Standing = 0 | 1 | 2 | 3 | 4;

/** The words of a sentence around a tumour's name; `since` are those behind the last tumour named before it. */
export interface Around {
  readonly before: string;
  readonly since: string;
  readonly after: string;
}

const THINKER = part`
  (?:
    CT|MRI?|PET|imaging|scans?|ultraso\w*|sonogra\w*|sonogram|radiogra\w*|radiolog\w*|x-?rays?|film|mammogra\w*|tomogra\w*
    |angiogra\w*|(?:echo)?cardiogra\w*|endoscop\w*|colonoscop\w*|cystoscop\w*|laryngoscop\w*|clinical(?:ly)?|clinicians?
    |surgeons?|dermatologists?|dentists?|endocrinologists?|physicians?|doctors?|referr\w*|referral|admi\w+|request\w*
    |preoperative(?:ly)?|pre-operative(?:ly)?|before\s+(?:the\s+)?(?:operation|surgery)
  )
`;
const THOUGHT_WORD = part`
  (?:
    suspect\w*|suspici\w*|presum\w*|provisional\w*|tentative\w*|preliminary|working|impression|thought|believed|assum\w*
    |supposed|expect\w*|anticipat\w*|predict\w*|fear\w*|worr\w*|concern\w*|suggest\w*|(?<!\bin\s)favou?r(?:ed|ing)?
    |rais(?:ed|ing)|propos\w*|considered|entertained|question\w*|hypothesis|idea|possib\w*|probabl\w*|likely|differentials?
    |alternatives?|options?|(?:on|of|headed|topped|heading|topping)\s+the\s+list
    |(?:first|initial)\s+(?:\w+\s+)?(?:impression|thought|idea|interpretation|choice)|looked\s+like|mistaken|misread
    |misdiagnos\w*|misinterpret\w*|attributed|dismissed|watched|deemed|(?<!re-?)labell?ed|taken\s+(?:for|to\s+be)
    |(?:
        treated|managed|followed|operated(?:\s+(?:on|upon))?|resected|removed|irradiated|drained|referred|sent|admitted|seen
        |held
      )\s+(?:as|for|with|to\s+be)
    |hint\w*|point\w*\s+to|spoke\s+for|in\s+mind|feature[sd]?\s+of
  )
`;
/** Words that only say what came to mind, where they stand between the last tumour named and this one. */
const THOUGHT = pattern('i')`
  \b${THOUGHT_WORD}\b(?!\s+(?:mass|tumou?r|lesion|nodule)\s+(?:was|is|proved|turned|showed|came)\b)
  (?:(?!\band\s+(?:\w+\s+){1,3}diagnosed\b)[^.;:]){0,160}$
`;
/** A doctor, a scan or a first look as who says it, with no tissue in between. */
const BY_THINKER = new RegExp(String.raw`\b${THINKER}\b[^.;]{0,80}$`, 'i');
const THOUGHT_AFTER = pattern('i')`
  ^s?["”’']?(?:\s*\([^()]{1,40}\))?[^.;:]{0,60}?\b(?:
    (?:was|were|is|are|had\s+been|has\s+been|came|remained|being|as|could\s+not\s+be|headed|topped)\s+(?:\w+\s+){0,3}?
      ${THOUGHT_WORD}\b
    |(?:was|were|is|had\s+been|as|being)\s+(?:\w+['’]?s?\s+){0,3}?${THINKER}\b|(?:headed|topped)\s+the\b
    |by\s+(?:\w+\s+)?${THINKER}\b|on\s+(?:\w+\s+)?(?:CT|MRI?|PET|ultraso\w*|imaging|mammogra\w*)\b
  )
`;
const SAMPLE = part`
  (?:
    cytolog\w*|FNAC?B?|aspirat\w*|frozen|intraoperative\s+consultation|needle|core|brush\w*|smears?|shave|punch|scrapings
    |(?:first|initial|superficial|endoscopic|previous|earlier)\s+biops\w*|elsewhere|(?:at|in|from)\s+another\s+\w+
  )
`;
const TISSUE = part`
  (?:
    biops\w*|histo(?!r)\w*|patholog\w*|microscop\w*|immuno\w*|stain\w*|sections?|tissue|specimens?|slides|flow\s+cytometry
    |marrow|trephine|curett\w*|rearrangement|fusion|FISH|sequencing|laborator\w*
  )
`;
const WHOLE = part`
  (?:
    resected|excised|removed|enucleated|operated|taken\s+out|resection|excision|\w+ectomy|enucleation|surgical
    |(?<!\bbefore\s(?:the\s)?)operation|permanent|paraffin|final|definitive|review\w*|second\s+(?:opinion|look)
    |re-?examin\w*|re-?biops\w*|autopsy|necropsy|post-?mortem|accepted|ultimate|panel
  )
`;
const A = String.raw`(?:an?\s+|the\s+|that\s+of\s+(?:an?\s+)?)?(?:[\w-]+\s+){0,4}$`;
/** "The lesion was a X", "the diagnosis became X": says what the tumour is. */
const IDENTIFIES = pattern('i')`
  \b(?:
      it|this|which|that|these|they|lesion|tumou?r|mass|nodule|swelling|growth|lump|neoplasm|ulcer|polyp|gland|diagnosis
      |verdict|answer
    )\s+(?:[\w-]+\s+){0,3}?(?:was|were|is|became|being)\s+${A}
  |\b(?:
      turned\s+out|proved|proven|shown|found|established|revealed|confirmed|demonstrated|identified|diagnosed|recogni[sz]ed
      |concluded
    )\b[^.;:]{0,50}$
  |\bdiagnos[ei]s\s*[:–—-][^.;:]{0,40}$
`;
/** "Changed this to X", "was reclassified as X". */
const CORRECTED = part`
  (?:
      revis|chang|correct|re-?classif|redefin|reassign|re-?label|amend|alter|modif|convert|upgrad|downgrad|overturn
      |contradict|refut|re-?interpret|disprov|overrul|replac
    )\w*
  |given\s+up|made\s+(?:it|clear)
`;
const TURN = pattern('i')`
  \b(?:
    however|instead|in\s+fact|actually|indeed|though|but|yet|nevertheless|nonetheless|still|rather|contrast|contrary
    |otherwise|surpris\w*|unexpected\w*|astonish\w*|expectation|turned\s+out|proved|proven|in\s+the\s+end|at\s+last|finally
    |eventually|ultimately|definitive|final|review\w*|second\s+(?:opinion|look)|${CORRECTED}
  )\b
`;

const has = (words: string): RegExp => new RegExp(String.raw`\b${words}\b`, 'i');
const IS_SAMPLE = has(SAMPLE),
  IS_TISSUE = has(TISSUE),
  IS_WHOLE = has(WHOLE),
  IS_CORRECTED = has(CORRECTED);
const DIAGNOSED_AFTER = /^s?["”’']?(?:\s*\([^()]{1,40}\))?\s+(?:was|were|is|had\s+been|has\s+been|came)\b([^.;:]{0,90})/i;

/** "X on needle biopsy", "X through FNAC". */
const BY_SAMPLE = pattern('i')`
  ^s?["”’']?(?:\s*\([^()]{1,40}\))?,?\s+(?:on|by|through|via|from|at|in)\s+(?:(?:an?|the|her|his|ultrasound-guided)\s+)*
  (${SAMPLE})\b
`;

/** "Nephrectomy for X": why it was done, which was known before it. */
const INDICATION = pattern('i')`
  \b(?:\w*ectomy|resection|excision|operation|surgery)\s+(?:\w+\s+){0,3}(?:for|because\s+of|due\s+to|on\s+account\s+of)\s+
  (?:an?\s+|the\s+|his\s+|her\s+)?(?:[\w-]+\s+){0,3}$
`;

/** On what the words around a tumour's name say that it rests. */
export function standingOf({ before, since, after }: Around): Standing {
  const behind = DIAGNOSED_AFTER.exec(after)?.[1] ?? '';
  if ((THOUGHT.test(since) && !TISSUE_SUGGESTS.test(before)) || (THOUGHT_AFTER.test(after) && !IS_WHOLE.test(behind))) return 0;
  const words = `${before} ${behind} ${BY_SAMPLE.exec(after)?.[1] ?? ''}`;
  if (!IS_TISSUE.test(words) && !IS_WHOLE.test(words) && !IS_SAMPLE.test(words) && BY_THINKER.test(before)) return 0;
  if (INDICATION.test(before)) return 1;
  if (IS_SAMPLE.test(words) && !IS_WHOLE.test(words)) return 2;
  if (IS_WHOLE.test(words)) return 4;
  if (IS_TISSUE.test(words) || IDENTIFIES.test(before) || IS_CORRECTED.test(before)) return 3;
  return 1;
}

/** True where the words before a tumour's name turn against what was said: "however", "proved to be", "was changed to". */
export function isTurn(before: string): boolean {
  return TURN.test(before);
}
