import type { TumourHit } from '../../lexicon/tumours.ts';
import { sentenceAt } from '../../text/reading.ts';
import { normalizeWord, singular } from '../../tokens.ts';
import type { ExtractInput } from '../extractor.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

const DEGREE = part`
  (?:
    (?:well|moderate(?:ly)?|poorly)(?:[\s-]+(?:to|and)[\s-]+(?:moderate(?:ly)?|poorly))?[\s-]+differentiated
    |undifferentiated|(?:low|intermediate|high)[\s-]grade
  )
`;
const NUMBER = String.raw`(?:I{1,3}V?|IV|[1-4])[abAB]?(?:[\/-](?:I{1,3}V?|IV|[1-4]))?(?!\w|\.\w)`;
const SCHEME = part`
  (?:(?:CNS\s+)?WHO\s+|Fuhrman\s+|ISUP\s+|FNCLCC\s+|FIGO\s+|Hyams\s+|Nottingham\s+|nuclear\s+|histologic(?:al)?\s+)
`;
const GRADE = pattern('u')`
  ^\s*,?\s*\(?\s*(?:
    ${SCHEME}{0,2}(?:(?:grade|G)[\s-]*${NUMBER}|(?:low|intermediate|high)[\s-]grade\b(?!\s+\p{L}))|WHO\s+${NUMBER}
  )(?:\s*\))?
`;
/** "X, moderately differentiated", "X (low grade)", "X of low-grade malignancy". */
const DEGREE_BEHIND = new RegExp(
  String.raw`^(?:,\s+${DEGREE}(?!\s+\p{L}+oma)|\s*\(${DEGREE}\)|,?\s+of\s+(?:low|intermediate|high)[\s-]grade(?:\s+malignancy)?)(?![\w-])`,
  'iu',
);
/** "Of uncertain malignant potential", "of borderline malignancy": how a tumour is expected to behave. */
const BEHAVING = pattern('i')`
  ^,?\s+(?:of|with)\s+(?:an?\s+)?(?:uncertain|unknown|undetermined|unpredictable|low|intermediate|borderline)\s+
  (?:(?:malignant|biological?|clinical)\s+)?(?:potential|behaviou?r|malignancy|significance)\b
`;
const GLEASON = pattern('i')`
  ^,?\s*\(?\s*Gleason(?:['’]s)?\s+(?:(?:score|grade|sum|pattern)\s+)?(?:of\s+)?\d{1,2}\b(?!\s+pattern)(?:\s*\+\s*\d)?
  (?:\s*=\s*\d{1,2}|\s*\(\d\s*\+\s*\d\)|\s*\[\d\s*\+\s*\d\])?\)?
`;
const MUTATED = pattern('i')`
  ^,?\s+IDH[12]?(?:\s*\([A-Z]\d+[A-Z]\))?[\s-]?(?:mutant|mutated|wild-?type)\b
    (?:,?\s+(?:and\s+)?1p\/?19q[\s-]?co-?deleted\b)?
  |^,?\s+H3(?:\.3)?\s+(?:K27M?|G34[RV]?)[\s-](?:mutant|mutated|altered)\b|^,\s+ALK[\s-](?:negative|positive)\b
`;
const NAMED_TYPE = pattern('i')`
  ^,?\s+\(?(?:(?:of|the)\s+){0,2}(?!histolog)(?:
    (?!
      (?:
        an?|and|or|rare|unusual|uncommon|recently|newly|new|distinct|described|which|who|that|whose|with|was|is|in|at|by
        |\w{3,}ing
      )\b
    )[\w'’-]+\s+
  ){1,3}(?:type|subtype|variant)\b\)?
`;
const UNSPECIFIED = /^\s*,?\s*\(?not\s+otherwise\s+specified\)?(?:\s*\(NOS\))?|^,?\s*\(?NOS\b\)?/;
const WITH_PART = pattern('i')`
  ^,?\s+(?:with|showing|having|and)\s+(?:an?\s+)?(?:
    (?!
      (?:
        and|or|no|without|metast\w*|the|these|those|such|similar|same|identical|comparable
        |(?:morpholog|histolog|cytolog|clinic|imaging|radiolog|typical)\w*
      )\b
    )[\w'’-]+\s+
  ){1,4}(?:\([A-Z]\w{1,7}\)\s+)?(?:
    differentiation|features|components?|elements?|phenotype|eosinophilia|overgrowth|metaplasia|transformation|change|stroma
    |inflammation
  )\b
`;
const CLASSED = pattern()`
  ^\s*,?\s*\(?(?:of\s+)?(?:histologically\s+)?(?:classified\s+as\s+)?(?:WHO\s+(?:classification\s+)?)?
  (?:histologic(?:al)?\s+)?(?:
    (?:sub)?type\s+(?:AB|A|B[1-3](?:\/B[1-3])?|I{1,3}|[12])|(?<=\b(?:WHO|classification)\s+)(?:AB|B[1-3])
  )\b\)?
`;
const IN_SITU = /^\s+in[\s-]situ\b/i;
const MULTIFORME = /^\s+multiforme\b/i;
/** What a register writes behind a comma and a speaker before the name: "carcinoma, squamous cell, keratinizing". */
const INVERTED = pattern('i')`
  ^(?:
    ,\s+(?:
      (?:
          (?!(?:and|or|with|of|in|from|the|an?|was|were|is|are|stage|grade|left|right|high|low|well|moderately|poorly)\b)
          [a-z][a-z-]+\s+
        )?(?:cell|type)
      |(?:
          adeno|pleo|myx|fibr|serous|mucinous|papillary|follicular|medullary|synovial|keratinizing|nonkeratinizing
          |non-keratinizing|invasive|infiltrating|embryonal|alveolar|endometrioid|epithelioid|biphasic|monophasic
          |sarcomatoid|dedifferentiated|undifferentiated|anaplastic|ductal|lobular|verrucous|basaloid|metaplastic
        )[a-z]*
    )
  )+(?=\s*[,.;:()]|\s+of\b|\s*$)
`;
/** "Hodgkin lymphoma, nodular sclerosis", "of mixed cellularity". */
const HODGKIN_KIND = pattern('i')`
  ^,?\s+\(?(?:(?:of|with|the)\s+){0,2}(?:
    mixed[\s-]cellularity|nodular[\s-]scleros(?:is|ing)|lymphocyte[\s-](?:rich|depleted|predominant)
  )\b(?:\s+(?:sub)?type\b)?\)?
`;
const KIND = [
  INVERTED,
  HODGKIN_KIND,
  MULTIFORME,
  IN_SITU,
  UNSPECIFIED,
  CLASSED,
  NAMED_TYPE,
  WITH_PART,
  BEHAVING,
  DEGREE_BEHIND,
  GRADE,
  MUTATED,
  GLEASON,
];

/** A second name in brackets: "neuroendocrine carcinoma (carcinoid)", "esthesioneuroblastoma (olfactory neuroblastoma)". */
const SYNONYM = /^s?\s*\((?:[a-z][\w'’-]*\s+){0,3}(?:[a-z][\w'’-]*(?:oma|carcinoid)|(?<=\s)(?:tumou?r|neoplasm|hyperplasia|disease))\)/;
/** What a tumour arose in, where that is a tumour or a lesion known to turn into one: "arising in a mature cystic teratoma". */
const AROSE_IN = pattern('i')`
  ^(?:\s*\([A-Z][\w-]{1,9}\))?,?\s+(?:arising|originating|developing|evolving|derived)\s+(?:in|from|within|on|out\s+of)\s+
  (?:an?\s+|the\s+)?(?:pre-?existing\s+)?(?:(?!(?:the|an?|of|in|and|or|with|by|for|at)\b)[\w'’-]+\s+){0,3}?
  (?:
    [\w-]+oma|[\w-]*tumou?r|polyp|na?evus|endometriosis|cyst|disease|hyperplasia|adenosis|keratosis|goit(?:er|re)|scar|ulcer
  )\b
`;

/** The organ behind a name: "adenocarcinoma of the stomach". */
const OF_ORGAN = pattern()`
  ^\s+of\s+(?:the|her|his)\s+(?:
    (?:
      upper|lower|middle|distal|proximal|anterior|posterior|gall|uterine|urinary|small|large|salivary|thyroid|parotid
      |adrenal|oral|nasal|maxillary|bile|common|rete
    )\s+
  ){0,3}[a-z]{4,}(?!
    [\w-]|\s+(?!(?:and|with|in|on|at|to|by|was|were|is|are|that|which|who|after|from|as|for|had|has)\b)[a-z]
  )
`;

/** "of the stomach" behind a name, as it is written; null where no organ of `organs` (singular) stands there. */
export function organBehind(text: string, at: number, organs: ReadonlySet<string>): string | null {
  const said = OF_ORGAN.exec(text.slice(at, at + MOST_FOR_ORGAN))?.[0];
  return said && organs.has(singular(normalizeWord(said.slice(said.lastIndexOf(' ') + 1)))) ? said.replace(/\s+/g, ' ') : null;
}

const MOST_FOR_ORGAN = 60;

/** The ends of what belongs to a diagnosis behind a tumour's name: `core` of what tells its kind and grade, `end` of all. */
export function wordingBehind(hit: TumourHit, input: ExtractInput): { readonly core: number; readonly end: number } {
  const { text } = input.reading;
  const limit = sentenceAt(input.reading, hit.start)?.end ?? hit.end;
  const grow = (from: number, patterns: readonly RegExp[]): number =>
    patterns.reduce((end, pattern) => end + (pattern.exec(text.slice(end, limit))?.[0].length ?? 0), from);
  const core = withoutHalfBracket(hit.start, grow(hit.end, KIND), text);
  return { core, end: grow(core, [SYNONYM, AROSE_IN]) };
}

function withoutHalfBracket(start: number, end: number, text: string): number {
  const written = text.slice(start, end);
  if (!written.includes('(')) return written.endsWith(')') ? end - 1 : end;
  return written.includes(')') ? end : start + written.lastIndexOf('(');
}
