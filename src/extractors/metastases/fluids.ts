import { everyMatch } from '../../every-match.ts';
import type { Tie } from './tie.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

/** Words between a fluid or a marrow and the tumour cells found in it. */
const FOUND = part`
  [^.;]{0,60}\b(?:
    positive for|contain\w*|reveal\w*|show\w*|demonstrat\w*|disclos\w*|confirm\w*|yield\w*|found|held|had|grew|with
  )\s+(?:[\w-]+\s+){0,3}?(?:malignan\w+|metastatic|neoplastic|carcinoma|adenocarcinoma|cancer|tumou?r)\b
`;
/** "Cytology of the fluid was positive", "the effusion was malignant". */
const CALLED = part`
  (?:
    \s+cytology\s+(?:was|were|proved)\s+(?:also\s+)?positive
    |(?:\s+cytology)?\s+(?:was|were|proved|turned\s+out)\s+(?:to\s+be\s+)?(?:cytologically\s+)?malignant
  )\b(?!\s+for)
`;
const CELLS_IN = part`
  \b(?:malignant|tumou?r|cancer|carcinoma|adenocarcinoma|neoplastic|melanoma)\s+cells\s+(?:(?:were|was)\s+)?(?:also\s+)?
  (?:(?:found|present|identified|detected|seen|demonstrated)\s+)?in\s+(?:the\s+|her\s+|his\s+)?(?:[\w-]+\s+)?
`;

/** "Confirmed by cytology of the fluid". */
const CONFIRMED = part`
  \b(?:confirmed|prov(?:en|ed)|established|verified|documented)\s+(?:by|on|in|with|at)\s+(?:positive\s+)?
  (?:cytology\s+of\s+(?:the\s+)?)?
`;

const cytologyOf = (fluid: string): string =>
  part`
  ${CONFIRMED}${fluid}(?:\s+cytolog\w+|(?<=cytology\s+of\s+(?:the\s+)?${fluid}))|\bpositive\s+${fluid}\s+cytolog\w+
  |\b${fluid}\b${CALLED}|\b${fluid}\b${FOUND}|${CELLS_IN}${fluid}\b
`;

const FLUIDS: readonly (readonly [string, RegExp])[] = (
  [
    [
      'pleura',
      part`
        \bmalignant\s+pleural\s+effusions?\b|\bpleural\s+(?:implants?|seeding|dissemination)\b
        |${cytologyOf('(?:pleural\\s+(?:fluid|effusion)|thora(?:co)?centesis)')}
      `,
    ],
    [
      'pericardium',
      `\\bmalignant\\s+pericardial\\s+effusions?\\b|${cytologyOf('(?:pericardial\\s+(?:fluid|effusion)|pericardiocentesis)')}`,
    ],
    [
      'peritoneum',
      part`
        \bperitoneal\s+(?:[\w-]+\s+)?(?:implants?|seeding|seedlings?|spread(?:ing)?|dissemination|deposits?)\b
        |\bmalignant\s+ascites\b|\bcarcinomatous\s+peritonitis\b|\bperitonitis\s+carcinomatosa\b
        |\b(?:mesenteric|omental)\s+(?:implants?|deposits?|seeding)\b|\bomental\s+cak(?:es?|ing)\b
        |${cytologyOf('(?:ascites|ascitic\\s+fluid|peritoneal\\s+(?:fluid|washings?|lavage)|paracentesis)')}
      `,
    ],
    [
      'meninges',
      part`
        \bcarcinomatous\s+meningitis\b|\bmening(?:itis|eosis|iosis)\s+carcinomatosa\b
        |\bleptomeningeal\s+(?:disease|spread|seeding)\b|${cytologyOf('(?:cerebrospinal\\s+fluid|CSF|lumbar\\s+puncture)')}
      `,
    ],
    ['ovary', "\\bKrukenberg(?:'s)?\\s+tumou?rs?\\b"],
    [
      'lung',
      part`
        \b(?:chest|lungs?|pulmonary|thora\w+)\b[^.;]{0,60}\bcannon[\s-]?balls?\b
        |\bcannon[\s-]?balls?\b[^.;]{0,40}\b(?:lungs?|pulmonary|chest|thora\w+)\b|\blymphangitis\s+carcinomatosa\b
        |\blymphangitic\s+(?:carcinomatosis|spread)\b|\bcarcinomatous\s+lymphangitis\b
        |\bpulmonary\s+tumou?r\s+(?:thrombotic\s+microangiopathy|emboli\w*)
        |\btumou?r\s+emboli\s+(?:(?:was|were)\s+(?:found|seen|present)\s+)?in\s+(?:the\s+)?(?:lungs?|pulmonary)\b
        |\bbenign\s+metastasi[sz]ing\s+leiomyomas?\b
      `,
    ],
    [
      'bone marrow',
      part`
        \b(?:bone\s+)?marrow\s+(?:involvement|infiltration)\b
        |\b(?:bone\s+)?marrow\s+(?:was|were)\s+(?:[a-z]+ly\s+)?(?:infiltrated|replaced|involved|invaded)\b
        |\b(?:involvement|infiltration|invasion)\s+of\s+the\s+bone\s+marrow\b
        |\bmarrow\s+(?:biops\w+\s+|aspirat\w+\s+|trephine\s+)?(?:was|were)\s+(?:also\s+)?
          (?:
            infiltrated|involved
            |positive\s+for\s+(?:malignan\w+|tumou?r|neoplastic|metasta\w+|carcinoma|cancer|neuroblastoma)
          )\b
        |\bbone\s+marrow\s+(?:biops\w+|aspirat\w+)\b[^.;]{0,50}\b(?:infiltrat\w+|involve\w+)\s+(?:by|with|of)\b
      `,
    ],
    ['bone', '\\b(?:osteo-?)?(?:lytic|blastic)\\s+(?:bony\\s+|bone\\s+)?(?:metastas[ei]s|secondar(?:ies|y\\s+(?:deposits?|lesions?)))\\b'],
    ['umbilicus', '\\bSister\\s+Mary\\s+Joseph(?:\\W?s)?\\s+nod(?:ules?|es?)\\b'],
    ['skin', '\\bin-transit\\s+(?:metasta\\w+|nodules|deposits|lesions|disease)\\b'],
  ] as const
).map(([site, source]) => [site, new RegExp(source, 'gi')]);

const DENIED = /\b(?:not?|without|negative|fail\w*|neither|nor|never|none|free|excluded?)\b/i;

/** A marrow full of cells of its own kind: a disease of blood is at home there. */
const OF_BLOOD_CELLS = pattern('i')`
  \b(?:by|with|of)\s+(?:[\w.-]+\s?%?\s+){0,5}?(?:
    plasma[\s-]?cells?|plasmacyt\w+|\w*blasts|\w*lymphocytes?|lymphoid|lymphom\w+|leuk\w+|\w*myelo(?:ma|id)\w*|mast\s+cells
    |histiocyt\w+
  )\b
`;
const LETTERS_OF_CELLS = 70;

/** Tumour in a fluid or a marrow, and names that say by themselves which organ it spread to; in the order of the organs. */
export function readFluids(flat: string): Tie[] {
  return FLUIDS.flatMap(([site, pattern]) =>
    everyMatch(pattern, flat).flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      if (site === 'bone marrow' && OF_BLOOD_CELLS.test(flat.slice(match.index, span.end + LETTERS_OF_CELLS))) return [];
      return DENIED.test(match[0]) ? [] : [{ organ: { site, ...span }, trigger: span, rule: 'malignant-fluid', score: 0.75 }];
    }),
  );
}
