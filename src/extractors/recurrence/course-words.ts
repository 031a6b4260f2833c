import { part, pattern } from '../../patterns/over-lines.ts';

/** Rules whose candidates count only beside a metastasis of the same patient (`fitsCourse`). */
export const TREATED_BEFORE = 'treated before',
  LATER_LESION = 'lesion found later';
/** The rule of deaths from a tumour that had spread: the time is that of the death, not of the spread. */
export const DIED_OF_SPREAD = 'died of spread';

/** The rule of tumours that treatment did not hold: that it was given is in the word. */
export const RESISTANT = 'resistance';

/** The sentence itself says that the tumour was being treated, or had been. */
export const UNDER_TREATMENT = pattern('i')`
  \b(?:despite|in spite of|during|under|after|following|while (?:on|receiving))\s+(?:[\w-]+\s+){0,4}?
  (?:
    \w*therap(?:y|ies)|treatment|surgery|resection|excision|removal|amputation|operation|cycles?|\w+ectomy|\w+mab|\w+nib
    |castration
  )\b
`;

/** "Died of metastases", "died of progressive disease": the time told is that of the death. */
const DIED_OF_WHAT_SPREAD = part`
  \b(?:died|dead|death|expired|succumbed|fatal)\b[^.;,]{0,50}\b(?:of|from|to|with|due to|because of|caused by)\s+
    (?:the\s+|his\s+|her\s+|an?\s+)?(?:(?!(?:no|without|free|not|absence)\b)[\w-]+\s+){0,6}?
    (?:
      metasta\w+|carcinomatosis|spread\s+to|disseminat\w+(?! intravascular)
      |(?:widespread|progressive|generali[sz]ed|extensive)\s+(?:disease|tumou?r|cancer|[a-z]{3,}oma)
      |(?:tumou?r|disease|cancer)\s+(?:progression|recurrence|relapse|spread)|recurren\w+|relapse
    )\b
`;
/** "It metastasized, and he died". */
const SPREAD_UNTIL_DEATH = part`
  \b(?:spread|disseminat\w+(?! intravascular)|metasta\w+|carcinomatosis|progression|relapse|recurrence)\b[^.;]{0,70}\b
    (?:died|succumbed|expired|passed away|fatal|death)\b
`;

const DRUG = String.raw`(?:\w*therapy|treatment|\w+mab|\w+nib)`;
/** "Became castration-resistant". */
const HORMONE_RESISTANT = part`
  \b(?:developed|became|becoming|progressed to|diagnosed with|turned|show\w+|indicat\w+)\s+(?:[\w-]+\s+){0,3}?
    (?:castration|castrate|hormone)[\s-](?:resistan\w+|refractory)\b
`;
/** "Acquired resistance to imatinib", "proved refractory to treatment". */
const BECAME_RESISTANT = part`
  \b(?:developed|showed|acquired|with)\s+(?:[\w-]+\s+){0,3}?resistance\s+to\s+(?:[\w-]+\s+){0,3}?${DRUG}\b
  |\b(?:became|becoming|proved)\s+(?:refractory|resistant)\s+to\s+(?:[\w-]+\s+){0,3}?${DRUG}\b
`;
/** "Platinum-refractory disease", "relapsed/refractory". */
const RESISTANT_DISEASE = part`
  \b(?:platinum|cisplatin|chemo|chemotherapy|radio-?iodine|iodine|RAI|imatinib|\w+(?:tinib|mab)|treatment|therapy)
    [\s-](?:refractory|resistant)\s+(?:[\w-]+\s+){0,4}?(?:
      disease|tumou?rs?|cancer|lymphoma|leuk(?:a)?emia|myeloma|melanoma|GIST|[a-z]{3,}oma
    )\b
  |\b(?:relapsed|recurrent)\s*(?:\/|and|or|and\/or)\s*refractory\b
`;
/** "Refractory to two prior lines", "after failure of sunitinib", "biochemical progression". */
const TREATMENT_FAILED = part`
  \b(?:therapeutically\s+)?(?:resistant|refractory)\s+to\s+(?:
      (?:
        the|all|any|prior|previous|further|standard|conventional|first-line|second-line|several|multiple|systemic|one
        |two|three|four|five|six|\d+
      )\s+
    ){0,3}(?:\w*therap(?:y|ies)|treatments?|lines)\b
  |\bafter\s+(?:the\s+)?failure\s+(?:of|on|with|to)\s+(?:[\w-]+\s+){0,4}?(?:
      \w*therap(?:y|ies)|treatments?|lines|regimens?|\w+mab|\w+nib
    )\b
  |(?<!\b(?:no|without|of|any)\s)\b(?:biochemical|PSA|serological|clinical|treatment)\s+
    (?:failure|progression|recurrence|relapse)\b
`;

/** Words of the course that say by themselves that the tumour came back or went on after treatment. */
export const GONE_ON: readonly (readonly [string, RegExp])[] = [
  [DIED_OF_SPREAD, pattern('gi')`${DIED_OF_WHAT_SPREAD}|${SPREAD_UNTIL_DEATH}`],
  [
    'progressive lesions',
    pattern('gi')`
      \b(?:progressive|progressing|enlarging|growing|worsening)\s+(?:[\w-]+\s+){0,3}?
        (?:
          metasta\w+|deposits|secondaries|lymphadenopathy|carcinomatosis
        )\b
      |\bprogressi(?:ve (?:changes|growth|enlargement)|on)\s+(?:in|of)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?
        (?:metasta\w+|lesions?|tumou?r|seeding|nodules?|mass(?:es)?)\b
    `,
  ],
  [
    'new lesions',
    pattern('gi')`
      (?<!\b(?:no|any|without) )\bnew\s+(?:[\w-]+\s+){0,3}?(?:
          lesions?|nodules?|tumou?rs?|metasta\w+|mass(?:es)?|foci|deposits?
        )\b[^.;,]{0,40}\b(?:
          appeared|developed|emerged|arose|(?:was|were)\s+(?:found|seen|detected|noted|identified|observed|diagnosed)
        )\b
      |\b(?:development|appearance|emergence)\s+of\s+(?:(?!(?:symptoms?|pain)\b)[\w-]+\s+){0,5}?
        (?:metasta\w+|deposits|secondaries|carcinomatosis|lesions|nodules)\b
    `,
  ],
  [RESISTANT, pattern('gi')`${HORMONE_RESISTANT}|${BECAME_RESISTANT}|${RESISTANT_DISEASE}|${TREATMENT_FAILED}`],
];
