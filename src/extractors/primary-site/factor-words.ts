import { part, pattern } from '../../patterns/over-lines.ts';

/** "The mass invaded the | pancreas and spleen", "close to the | aorta". */
export const INVADED_BEFORE = pattern('i')`
  \b(?:
    invad\w+|invasion|extend\w*|extension|infiltrat\w+\s+(?:the|into|to)|infiltration|compress\w*|displac\w*|abut\w*
    |adher\w*|adjacent|attach\w*|encas\w*|involvement|contact\w*|touch\w*|apposition|proximity|vicinity|contiguous
    |contiguity|continuity|border\w*|indent\w*|imping\w*|spread\w*|push\w*|reach\w*|erod\w*|perforat\w*|penetrat\w*
    |fistul\w*|destr\w*|beside|behind
    |(?:close|next|anterior|posterior|lateral|medial|inferior|superior|proximal|distal|separate|apart)\s+(?:to|from)
  )\s+(?:(?:to|of|into|from|by|through|with|upon|on|the|both|his|her|surrounding|adjacent|left|right|nearby)\s+)+
  (?:[\w-]+(?:\s+[\w-]+){0,2}(?:\s*,\s*(?:and\s+)?|\s+and\s+)(?:(?:the|both|left|right)\s+)*){0,3}$
`;

/** What a place is examined by. */
const EXAMINATION = part`
  CT|MRI|MR|ultraso\w*|scan\w*|x[\s-]?rays?|radiogra\w*|tomograph\w*|angiogra\w*|endoscop\w*|examination|tests?
  |screening|biops\w*|aspirat\w*|puncture|lavage|cytology|pathology|function\w*|enzymes?
`;
/** What ails it without a tumour. */
const AILMENT = part`
  pain|ache|discomfort|distension|distention|tenderness|failure|insufficiency|injur(?:y|ies)|damage|toxicity|dysfunction
  |impairment|cirrhosis|disease|hypertension|disorders?|infections?|fistula|embolism|effusions?|fluid|stones?
  |ducts?\s+dilat\w*|obstruction|discharge|retraction|inversion|bleeding|ha?emorrhage|cavity\s+was
`;
/** What is led through it or done to it. */
const CARE = part`
  veins?|arter(?:y|ies)|vessels?|nerves?|drainage|tube|catheter|transplant\w*|flap|grafts?|dissections?|lymphadenectom\w*
  |surgery|surgeons?|physicians?|oncolog\w*|department|ward
`;
/** "Chest | CT", "liver | function tests", "breast | surgeon". */
export const EXAMINED_AFTER = pattern('i')`
  ^\s*(?:-\s*)?(?:(?!(?:was|were|is|are|and|or|on|at|by|in|with|via|from)\b)\w+\s+)?(?:${EXAMINATION}|${AILMENT}|${CARE})\b
`;
/** "Biopsy of the | liver", "pain in the right | hip". */
export const EXAMINED_BEFORE = pattern('i')`
  \b(?:
    CT|MRI|MR|imaging|scans?|tomography|radiogra\w*|x[\s-]?rays?|ultraso\w*|sonograph\w*|examination|biops\w*|aspirat\w*
    |palpation|pain|ache|tenderness|discomfort|stiffness|itching|weakness|numbness|discharge|bleeding|retraction|inversion
    |o?edema|flap|graft|function|transplantation|auscultation
  )\s+(?:(?:of|in|on|from|over|at)\s+)(?:(?:the|his|her|both|left|right)\s+)*(?:[\w-]+(?:\s*,\s*|\s+and\s+)(?:the\s+)?){0,2}
  $
`;

/** "Ectopic pituitary adenoma" grew in any place but the one it is named after. */
export const ECTOPIC = /\b(?:ectopic|heterotopic)\s+(?:[\w-]+\s+){0,3}$/i;

/** "Soft tissue mass" tells what a tumour looks like, not where it is. */
export const LOOKS_LIKE_AFTER = /^[\s-]+(?:mass|tumou?r|lesion|neoplasm|swelling|nodule|density|component|shadow|sarcoma|involvement)/i;

/** "Lymphoma, nasal type", "adenocarcinoma of gastric type" tell what a tumour is like. */
export const OF_KIND = /^[\s-]+(?:types?|analog(?:ue)?|like)\b/i;

/** "15 cm from the anal verge", "2 cm above the dentate line" measure from a place. */
export const MEASURED_FROM = pattern('i')`
  \b(?:cm|mm|centimet(?:er|re)s?)\s+(?:\w+\s+)?(?:
    from|above|below|off|(?:proximal|distal|inferior|superior|lateral|medial|anterior|posterior)\s+to
  )\s+(?:the\s+)?$
`;

/** "The | left kidney was normal"; "larger than normal" is none. */
export const NORMAL = pattern('i')`
  \b(?:
    (?<!\bthan\s)normal|unremarkable|intact|clear|spared|free|uninvolved|unaffected
    |(?:not|never)\s+(?:enlarged|invaded|involved|affected|infiltrated|seen|visuali[sz]ed)
  )\b
`;

/** "A tumour thrombus in the | portal vein": how far a tumour grew within vessels. */
export const THROMBUS_BEFORE = pattern('i')`
  \bthromb(?:us|i|osis|osed)\s+(?:
    (?!(?:and|was|were|with|by)\b)[a-z]+\s+
  ){0,3}(?:in|into|within|of|at|on|to|inside|involving|occluding|filling)\s+
  (?:(?:both|the|his|her|left|right|main)\s+)*(?:[\w-]+(?:\s+[\w-]+){0,2}(?:\s*,\s*|\s+and\s+)(?:the\s+)?){0,2}$
`;
/** "Portal vein | tumour thrombus". */
export const THROMBUS_AFTER = /^\s+(?:branch\s+)?(?:tumou?r\s+)?thromb(?:us|i|osis|osed)\b/i;
/** "Dorsal | to the artery" tells a direction. */
export const DIRECTION = /^\s+(?:to|and\s+\w+\s+to)\b/i;

/** "Five years | back", "in the | back | of the throat", "the upper | back | teeth". */
export const AGO = /\b(?:years?|months?|weeks?|days?|yrs?|time|way)\s+$/i;
export const OF_BACK = /^\s+(?:of|jaw|tooth|teeth|molars?|row)\b/i;

/** "No remnant | tumour was visible in". */
export const NO_TUMOUR = pattern('i')`
  \b(?:no|without(?:\s+any)?)\s+(?:
    (?:obvious|evident|visible|remnant|residual|remaining|other|further|discrete|definite|suspicious|palpable|focal|primary)
    \s+
  ){0,3}$
`;

/** "A lump behind the left knee" is of the region that it is told by; an organ is only near. */
export const BESIDE_REGION = /\b(?:behind|below|above|in\s+front\s+of)\s+(?:(?:the|his|her|left|right)\s+)*$/i;

/** "A retro duodenal mass" lies behind the organ that its word holds. */
export const BESIDE_ORGAN = /\b(?:retro|para|juxta|supra|infra|sub|peri|extra)(?:-\s?|\s)$/i;

/** "An extra-adrenal paraganglioma": the organ that it did not begin in. */
export const OUTSIDE_OF = /\bextra-\s?$/i;

/**
 * "Multiple liver lesions", "several nodules in both lungs": a tumour has mostly spread to where it is many, if something else is
 * found elsewhere.
 */
export const MANY = pattern('i')`
  \b(?:
    multiple|several|numerous|innumerable|many|diffuse|disseminated|scattered|multifocal|bilobar|two|three|four|further
    |other|additional
  )\s+(?:(?!(?:of|in|and|with)\b)[\w-]+\s+){0,4}$
`;

/** "The initial diagnosis was a parotid tumour": what was thought first. */
export const THOUGHT_FIRST = pattern('i')`
  \b(?:initial(?:ly)?|first|preliminary|provisional|presumptive|working)\s+(?:
    (?:
      clinical|radiolog\w+|imaging|(?:histo|cyto)?patholog\w+|histolog\w+|cytolog\w+|intraoperative|frozen[\s-]section
      |biopsy
    )\s+
  )?(?:diagnos\w+|impression|suspicion|interpretation)\b[^.;]{0,40}$
`;

/** "She relapsed and was treated by excision of a pelvic mass": a region told behind a relapse is where it came back. */
export const CAME_BACK = /\b(?:relaps(?:ed|e|es)|recurr(?:ed|ence|ences))\b[^;:]*$/i;

/** "We found in the literature a case of X of the lung" within the story of a patient. */
export const OF_ANOTHER = pattern('i')`
  \b(?:in|from|throughout|of)\s+the\s+(?:[\w-]+\s+)?literature\b[^.;]{0,60}\b
    (?:cases?|reports?|patients?|examples?|instances?)\b[^.;]*$
  |\b(?:cases?|reports?|patients?|examples?)\s+(?:found|reported|described|published)\s+in\s+the\s+(?:[\w-]+\s+)?literature
    \b[^.;]*$
`;

/** "A primary tumour of | bone". */
export const PRIMARY_NEAR = /\bprimary\s+(?:[\w-]+\s+){0,2}$/i;

/** "Arising from the wall of the | stomach". */
export const ORIGIN_NEAR = /\b(?:origin(?:at\w*)?|arising|arose|arised?)\s+(?:from|in|within|of)\s+(?:[\w-]+\s+){0,4}$/i;
