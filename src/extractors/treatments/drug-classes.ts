import { everyMatch } from '../../every-match.ts';
import type { Modality } from '../../generated/report.ts';
import { mentionOf, type Mention } from './mention.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

/** Targets of checkpoint inhibitors. */
const CHECKPOINT = '(?:PD-?1|PD-?L-?1|CTLA-?4|LAG-?3|TIGIT|programmed (?:cell )?death(?:[- ](?:protein|ligand|receptor))?[- ]?1)';
/** Targets of other drugs. */
const TARGET = part`
  (?:
    EGFR|VEGFR?(?:-?[12])?|VEGF-A|HER-?[23]|ERBB2|CD(?:19|20|22|30|33|38|52|79b)|BCMA|GPRC5D|Claudin[- ]?18\.2|TROP-?2|DLL3
    |ALK|ROS-?1|RET|MET|c-MET|c-KIT|KIT|PDGFRA?|FGFR(?:[1-4])?|N?TRK|BRAF|MEK(?:1/2)?|KRAS(?:[- ]G12C)?|IDH-?[12]|FLT-?3
    |menin|BCL-?2|BTK|PI3Ks?|AKT|mTOR|CDK-?4/6|PARP|EZH2|XPO1|HIF-?2(?:α|alpha)?|hedgehog(?: pathway)?|smoothened|proteasome
    |histone deacetylase|HDAC|multi-?(?:tyrosine[- ])?kinase|gamma[- ]secretase|γ-secretase|CSF-?1R|RANKL|GD2|IGF-?1R|NRG1
    |aurora kinase
  )
`;
const AS_DRUG = part`
  (?:(?:small[- ]molecule|monoclonal|tyrosine[- ]kinase|humani[sz]ed|bispecific|checkpoint|pathway)[- ]){0,2}
  (?:inhibitors?|inhibition|blockade|antibod(?:y|ies)|TKIs?|blockers?|ADC)
`;
const AS_THERAPY = '(?:[- ](?:targeted|targeting|directed|based))?[- ](?:agents?|drugs?|therap(?:y|ies)|treatments?|immunotherap(?:y|ies))';
/** "Was treated with (anti-EGFR)": behind such words the target is enough. */
const GIVEN = part`
  (?<=
    \b(?:
      treated with|received|receiving|given|started on|put on|placed on|switched to|changed to|maintained on|treatment with
      |then with|and with
    ) (?:an? |the )?
  )
`;
const named = (target: string): string =>
  part`
  (?:
    ${GIVEN}anti-?${target}(?:/${target})?|\banti-?(?:human )?${target}(?:/${target})?(?:[- ]${AS_DRUG}|${AS_THERAPY})
    |\b${target}(?:/${target}| and ${target})?(?:
        [- ]${AS_DRUG}|[- ](?:targeted|targeting|directed)[- ](?:agents?|drugs?|therap(?:y|ies)|treatments?)
      )
  )\b
`;
/** "CD19-directed CAR T-cell therapy". */
const CELLS = part`
  (?:\b(?:anti-)?(?:CD\d\d|BCMA|GPRC5D|GD2)(?:[- ](?:directed|targeted|targeting|specific))?[- ])?\b
  (?:CAR[- ]?T|chimeric antigen receptor[- ](?:modified )?T)(?:[- ]cells?)?
  (?: (?:therap(?:y|ies)|infusions?|treatments?|products?))?\b
`;
/** "Donor lymphocytes (DLI) were infused". */
const INFUSED = part`
  \b(?:
    tumou?r[- ]infiltrating lymphocytes?|TILs?|donor lymphocytes?|natural killer cells?|NK cells?|dendritic cells?
    |CIK cells?|T[- ]cell receptor[- ]engineered T cells?
  )(?: \(\w{2,4}\))? (?:
    (?:was|were|had been) (?:\w+ly )?(?:infused|re-?infused|administ(?:er|rat)ed|given|injected)|(?:therapy|infusions?)
  )\b
`;

/** "Matched sibling donor transplantation". */
const DONOR = part`
  (?:
    (?:
      matched|mismatched|unrelated|related|sibling|haplo-?identical|umbilical|HLA-?(?:matched|identical)
      |reduced[- ]intensity|tandem|autologous|allogeneic|allogenic
    )[- ]
  ){1,3}(?:(?:donor|cord blood|stem[- ]cell|marrow|bone marrow|h(?:a)?ematopoietic)[- ]){0,3}
  (?:transplant(?:s|ation|ations)?|allograft|autograft)
`;
/** "Transplantation of autologous stem cells". */
const STEM_CELLS = part`
  \btransplant(?:ation|ed)?\s+(?:of|with)\s+(?:autologous|allogeneic|h(?:a)?ematopoietic|peripheral|donor|matched)\s+
  (?:[\w-]+\s+){0,2}(?:stem[- ]cells|marrow|progenitors?)
`;

/** "Was treated per GRAALL-2005", "according to the SIOP 2001 protocol": groups whose protocols are chemotherapy. */
const BY_PROTOCOL = part`
  (?<=
    \b(?:treat(?:ed|ment)|therapy|induction|managed|chemotherapy|started|begun|placed|put|received|receiving|enrolled)\b
    [^.;]{0,30}\b(?:per|to|on|under|with|by|following)\s(?:the\s)?
  )(?:[A-Z]{2,5}[- ]){0,2}(?:
    BFM|GRAALL|UKALL|NOPHO|Interfant|LMB|COG|CCG|POG|SIOP(?:EL)?|NWTS|EURAMOS|COSS|Euro-?EWING|EpSSG|CWS|CALGB|GMALL|PETHEMA
    |AIEOP|GPOH|TPOG|JPLSG
  )(?:[- /]?(?:[A-Z]{1,4})?\d{1,5}(?:/\d{1,4})?)?(?:\s(?:protocols?|regimens?|recommendations|guidelines))?
`;

const CLASSES: readonly (readonly [RegExp, Modality])[] = [
  [new RegExp(named(CHECKPOINT), 'gi'), 'immunotherapy'],
  [new RegExp(named(TARGET), 'gi'), 'targeted'],
  [new RegExp(CELLS, 'gi'), 'immunotherapy'],
  [new RegExp(INFUSED, 'gi'), 'immunotherapy'],
  [new RegExp(`\\b${DONOR}\\b|${STEM_CELLS}\\b`, 'gi'), 'transplant'],
  [new RegExp(`${BY_PROTOCOL}\\b`, 'g'), 'chemotherapy'],
];
/** Without one of these none of the above is there. */
const MAY_NAME = pattern()`
  ransplant|llograft|utograft|nhibit|ntibod|lockade|locker|TKI|ADC|nti-|ntiPD|ntiCTLA|ntiEGFR|ntiHER|ntiCD|ntiVEGF
  |arget(?:ed|ing)|irected|CAR|himeric|ymphocytes|TIL|NK|atural killer|endritic cell|CIK|receptor|BFM|GRAALL|UKALL|NOPHO
  |Interfant|LMB|COG|CCG|POG|SIOP|NWTS|EURAMOS|COSS|EWING|EpSSG|CWS|CALGB|GMALL|PETHEMA|AIEOP|GPOH|JPLSG
`;
/** "The anti-PD-L1 antibody (clone SP142)", "(an ALK inhibitor) resistance assay", "(transplantation) of the kidney". */
const REAGENT = pattern('i')`
  ^\s*(?:of|for)\s+(?:the\s+|a\s+)?(?:
      kidney|liver|lung|heart|skin|bone(?! marrow)|cornea|iliac|fat|nerve|vein|cartilage|fascia
    )
  |^\s*(?:
      \(?(?:clone|dilut|rabbit|mouse|stain|positiv|negativ|titer|titre|level|assay|resistan|naive|na[iï]ve|sensitiv|express)
      |\(\s*\d+\s*:
    )
`;
/** "Stained with (an anti-CD20 antibody)": a reagent. */
const TESTED = pattern('i')`
  \b(?:
    stain\w*|immunohisto\w*|immunostain\w*|immunoreact\w*|serum|positive for|negative for|detect\w*|tested for|incubat\w*
    |prob(?:ed|ing)|autoantibod\w*
  )\b[^.;,]{0,30}$
`;

const LETTERS_BEFORE = 60,
  LETTERS_BEHIND = 24;

const isNoTreatment = (text: string, start: number, end: number): boolean =>
  REAGENT.test(text.slice(end, end + LETTERS_BEHIND)) || TESTED.test(text.slice(Math.max(0, start - LETTERS_BEFORE), start));

const SAYS_GIVEN = /infused|administ(?:er|rat)ed|injected|given$/;

/**
 * Drugs told by what they act on ("an FGFR inhibitor", "anti-PD-L1 antibody", "CD19-directed CAR T cells"), whatever the target,
 * and grafts by their donor.
 */
export function findDrugClasses(text: string, offset: number): Mention[] {
  if (!MAY_NAME.test(text)) return [];
  return CLASSES.flatMap(([words, modality]) =>
    everyMatch(words, text)
      .map((match) => ({ name: match[0], start: match.index, end: match.index + match[0].length }))
      .filter(({ start, end }) => !isNoTreatment(text, start, end))
      .map(({ name, start, end }) =>
        mentionOf({ start: offset + start, end: offset + end }, { kind: 'word', entry: modality, modality }, SAYS_GIVEN.test(name)),
      ),
  );
}
