import { pattern } from '../../../patterns/over-lines.ts';

/** Words for the tumour and its growth, as what somebody dies of. */
export const TUMOUR = pattern('i')`
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

/** Words for another cause of a death, also for one that a tumour can bring about. */
export const OTHER = pattern('i')`
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

/** Words for an illness of its own. */
export const ILLNESS = pattern('i')`
  \b(?:
    sepsis|septic\w*|pneumoni\w*|bronchopneumonia|infect\w*|infarct\w*|embol\w+|h(?:a)?emorrhag\w*|bleeding|stroke|accident
    |suicide|perforation|peritonitis|COVID\w*|GVHD|aspiration|cirrhosis|toxicity|ARDS
    |[a-z]{3,}(?:itis|mycosis|illosis|culosis)|trauma|injur(?:y|ies)|h(?:a)?ematoma|isch(?:a)?emi\w*|leak(?:age)?
    |thrombos[ie]s|shock|aneurysm|arrhythmia|complications?|unrelated
  )\b
`;

/** Words for how the body gave out, which a tumour or an illness can bring about. */
export const FAILURE = pattern('i')`
  \b(?:
    (?:
        multi(?:ple)?|multi-?organs?|organs?|respiratory|cardio-?respiratory|cardio-?pulmonary|cardiac|hepatic|liver|renal
        |kidney|hepatorenal|circulatory|marrow
      )[\s-]+(?:[\w-]+[\s-]+){0,2}?(?:failure|insufficiency|arrest|dysfunction)
    |MODS|MOF|DIC|(?:dis)?seminated intravascular
  )\b
`;

/** "The cause of death is unknown", "DUC". */
export const UNKNOWN = /\bun(?:known|clear|determined)\b|\bDUC\b|\bDWD\b|\bcause of death (?:was|is|remains) not\b/i;
