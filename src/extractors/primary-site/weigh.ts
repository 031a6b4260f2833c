import { reachingKinds } from '../../context/reach.ts';
import { arisesIn } from '../../lexicon/site-fit.ts';
import type { TumourHit } from '../../lexicon/tumours.ts';
import { blockAt, sentenceAt, type Section, type Sentence } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { isChanged } from './faint-growths.ts';
import { FOUND } from './sampled.ts';
import type { SiteMention } from './mentions.ts';
import { pattern } from '../../patterns/over-lines.ts';

/**
 * How much a mention speaks for being where the tumour arose, and why it is turned down where it is. `tumour` is the entry that it is
 * tied to, null where none; `spread` how much it speaks for a metastasis there, which counts against that organ.
 */
export interface SiteWeight {
  readonly weight: number;
  readonly rule: string;
  readonly rejected: string | null;
  readonly tumour: string | null;
  readonly spread: number;
  readonly history: boolean;
}

const BY_SECTION: Record<Section, number> = {
  title: 4,
  abstract: 1.3,
  case: 1.3,
  results: 1,
  methods: 0.9,
  caption: 0.9,
  conclusion: 0.7,
  discussion: 0.35,
  introduction: 0.25,
  table: 0.4,
  footnote: 0.2,
  other: 0.2,
  reference: 0,
};
/** A local recurrence is where the tumour was. */
const METASTATIC_BEFORE = pattern('i')`
  \b(?:
    metasta\w+|spread|seeding|dissemination|disseminat\w+|secondar(?:y|ies)
    |(?<!\blocal(?:ly)?[\s-])(?:recurrence|recurrent|relapse\w*)
  )\s+(?:(?:disease|tumou?rs?|lesions?|deposits?|nodules?|involvement|cancer|carcinoma|mass(?:es)?|foci)\s+)?
  (?:(?:in|to|of|into|at|within|involving|on|located)\s+)+(?:
    (?:the|both|his|her|a|an|multiple|bilateral|left|right|other|adjacent)\s+
  )*(?:[\w-]+(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+)(?:the\s+)?){0,5}$
`;
const METASTATIC_JUST_BEFORE = /\bmetasta(?:tic|ses|sis|sized)\s+(?:to\s+)?(?:(?:the|left|right|bilateral|multiple)\s+)*$/i;
const METASTASIS_OF =
  /\b(?:metasta\w+|recurrences?|relapses?|spread|dissemination)\s+of\s+(?:(?:an?|the|her|his|primary|known|previous|advanced)\s+)*$/i;
/** What a metastasis comes from is the primary: "liver metastases from rectal carcinoid". */
const METASTASIS_FROM = pattern('i')`
  \b(?:metasta\w+|secondar(?:y|ies)|deposits?|Krukenberg\s+tumou?rs?)\s+(?:(?!(?:and|was|were)\b)[\w-]+\s+){0,4}from\s+
  (?:(?:an?|the|her|his|primary|known|previous|prior|advanced|left|right)\s+)*(?:(?!(?:to|and|in|with|by)\b)[\w-]+\s+){0,4}?
  (?:of\s+(?:(?:the|her|his|left|right|uterine)\s+)*)?$
`;
/** Organs that "metastatic ... tumour" is said of because the tumour went there: "metastatic liver cancer". */
const SPREAD_TO = /^C(?:22|38\.4|4[01]|48|71|77)/;
/** "A lung cancer metastasis in the skin" came from the lung. */
const ITS_CANCER_SPREAD = /^\s+(?:cell\s+)?(?:cancer|carcinoma|adenocarcinoma)s?\s+(?:metasta|spread|disseminat|secondar|recurr)/i;
const METASTATIC_AFTER = pattern('i')`
  ^(?:\s*,\s*[\w-]+|\s+and\s+[\w-]+|\s+or\s+[\w-]+|\s*\/\s*\w+)*\s+(?:
      (?!(?:had|has|have|was|were|is|are|with|without|showed?|who|which|that)\b)\w+\s+
    )?(?:
      metasta(?!si[sz]ed\b)\w+|secondar(?:y|ies)|spread|seeding|dissemination|involvement|recurrence|invasion|infiltration
      |carcinomatosis|recurrences
    )\b
  |^[^.;:]{0,50}\bas\s+(?:an?\s+)?(?:[\w-]+\s+)?metasta\w+\s+(?:of|from)\b
  |^\s+(?:mass|lesion|tumou?r|nodule|deposit|swelling)s?,?\s+(?:
      (?:was|were|being|is|proved|proven|shown|confirmed|found|diagnosed|therefore|thus|to|be|as|also|both|an?|its|the)\s+
    ){1,7}(?:[\w-]+\s+){0,2}?metasta(?:s[ie]s|tic)\b
  |^\s+(?:was|were)\s+(?:(?:an?|also)\s+)?metasta(?:s[ie]s|tic)\b(?!\s+to)
`;
const INVADED_BEFORE = pattern('i')`
  \b(?:
    invad\w+|invasion|extend\w*|extension|infiltrat\w+\s+(?:the|into|to)|infiltration|compress\w*|displac\w*|abut\w*
    |adher\w*|adjacent|attach\w*|encas\w*|involvement|contact\w*|touch\w*|apposition|proximity|vicinity|contiguous
    |contiguity|continuity|border\w*|indent\w*|imping\w*|spread\w*|push\w*|reach\w*|erod\w*|perforat\w*|penetrat\w*
    |fistul\w*|destr\w*|beside|behind
    |(?:close|next|anterior|posterior|lateral|medial|inferior|superior|proximal|distal|separate|apart)\s+(?:to|from)
  )\s+(?:(?:to|of|into|from|by|through|with|upon|on|the|both|his|her|surrounding|adjacent|left|right|nearby)\s+)+
  (?:[\w-]+(?:\s+[\w-]+){0,2}(?:\s*,\s*(?:and\s+)?|\s+and\s+)(?:(?:the|both|left|right)\s+)*){0,3}$
`;
const DIAGNOSTIC_AFTER = pattern('i')`
  ^\s*(?:-\s*)?(?:(?!(?:was|were|is|are|and|or|on|at|by|in|with|via|from)\b)\w+\s+)?(?:
    CT|MRI|MR|ultraso\w*|scan\w*|x[\s-]?rays?|radiogra\w*|tomograph\w*|biops\w*|aspirat\w*|function\w*|enzymes?|pain|ache
    |discomfort|distension|distention|tenderness|examination|failure|insufficiency|injur(?:y|ies)|damage|toxicity
    |dysfunction|impairment|transplant\w*|cirrhosis|disease|hypertension|disorders?|infections?|fistula|veins?
    |arter(?:y|ies)|vessels?|nerves?|drainage|lavage|tube|catheter|embolism|effusions?|stones?|pathology|surgery|surgeons?
    |physicians?|oncolog\w*|department|ward|tests?|angiogra\w*|endoscop\w*|puncture|fluid|cavity\s+was|cytology
    |ducts?\s+dilat\w*|obstruction|discharge|retraction|inversion|bleeding|ha?emorrhage|flap|grafts?|dissections?
    |lymphadenectom\w*|screening
  )\b
`;
const DIAGNOSTIC_BEFORE = pattern('i')`
  \b(?:
    CT|MRI|MR|imaging|scans?|tomography|radiogra\w*|x[\s-]?rays?|ultraso\w*|sonograph\w*|examination|biops\w*|aspirat\w*
    |palpation|pain|ache|tenderness|discomfort|stiffness|itching|weakness|numbness|discharge|bleeding|retraction|inversion
    |o?edema|flap|graft|function|transplantation|auscultation
  )\s+(?:(?:of|in|on|from|over|at)\s+)(?:(?:the|his|her|both|left|right)\s+)*(?:[\w-]+(?:\s*,\s*|\s+and\s+)(?:the\s+)?){0,2}
  $
`;
/** "Ectopic pituitary adenoma" grew in any place but the one it is named after. */
const ECTOPIC = /\b(?:ectopic|heterotopic)\s+(?:[\w-]+\s+){0,3}$/i;
/** "Soft tissue mass" tells what a tumour looks like, not where it is. */
const LOOKS_LIKE_AFTER = /^[\s-]+(?:mass|tumou?r|lesion|neoplasm|swelling|nodule|density|component|shadow|sarcoma|involvement)/i;
/** "Lymphoma, nasal type", "adenocarcinoma of gastric type" tell what a tumour is like. */
const OF_KIND = /^[\s-]+(?:types?|analog(?:ue)?|like)\b/i;
/** "15 cm from the anal verge", "2 cm above the dentate line" measure from a place. */
const MEASURED_FROM = pattern('i')`
  \b(?:cm|mm|centimet(?:er|re)s?)\s+(?:\w+\s+)?(?:
    from|above|below|off|(?:proximal|distal|inferior|superior|lateral|medial|anterior|posterior)\s+to
  )\s+(?:the\s+)?$
`;
const NORMAL = /\b(?:(?<!\bthan\s)normal|unremarkable|intact|clear|not\s+enlarged|spared|free)\b/i;
const MADE_OF = pattern('i')`
  ^\s*(?:
    [-,]?\s*(?!
      (?:
        and|or|with|was|were|is|are|the|a|an|of|for|after|before|in|to|by|from|on|at|than|due|as|that|which|plus|using
        |show\w*|reveal\w*|demonstrat\w*|detect\w*|disclos\w*|confirm\w*|identif\w*|CT|MRI|biops\w*|scan\w*|pain|resection
        |surgery|treated|after|mimic\w*|present\w*|invasion
      )\b
    )[\w'’+/-]+(?:\s+|(?<=[-/+])$)
  ){0,5}$
`;
const LOCATING = pattern('i')`
  ^\s*(?:\([^)]{0,40}\)\s*)?(?:,\s*)?(?:
    (?:
      in\s+fact|actually|apparently|clearly|which|that|was|were|is|has|had|been|primary|primarily|originally|mainly|she|he
      |herself|himself|first|incidentally|initially|recently
    )\s+
  )*(?:
    (?:
      arising|arose|arised|originat\w+|developing|developed|located|locali[sz]ed|situated|found|seen|occurring|presenting
      |palpable|palpated|noted|noticed|observed|evident|present|visible|involving|within|confined|limited|growing|detected
      |discovered|identified|centered|felt|excised|resected|removed|sat|lay|lying|sitting|lodged|bulging|protruding
      |projecting|hung|hanging|sprang|springing|suspended|stemming|emanating|pedunculated|herself|himself
      |measuring(?:
          \s+(?:
            [\d.,×x*]+(?:[cm]m\b)?|[cm]m|by|about|approximately|up|to|in|maxim\w+|greatest|largest|size|diameter|dimensions?
          )
        )*
      |of\s+unknown\s+etiology
    )\s+
  )*(?:
    of|in|from|at|on|within|involving|(?<=\b(?:that|which)\s)involved|over|to|affecting|inside|beneath|under|occupying
    |occupied|fill(?:ing|ed)|obstruct(?:ing|ed)|block(?:ing|ed)|occlud(?:ing|ed)|narrow(?:ing|ed)|ulcerating|destroying
    |encasing|covering|replac(?:ing|ed)|expanding|straddling|near|around|along|behind|below|above|in\s+front\s+of
  )\b(?:(?!\b(?:with|and|showing|metasta\w*|invad\w*|extend\w*|compress\w*|patient|woman|man)\b)[^.;]){0,48}$
`;
/** "The tumour, from its base to the vertebrae": how far it reached. */
const FROM_TO = /\bfrom\b.*\b(?:to|till|until)\s+(?:(?:the|her|his|left|right|level|of)\s+)*$/i;
/** "Adenocarcinoma, right lung" as a report's last line has it. */
const BEHIND_COMMA = /^\s*(?:,\s*|\(\s*)(?:(?:left|right|bilateral)\s+)?$/i;
/** "The left ureter was filled by a …", "the tail of the pancreas, where a …": the place is told first, what it holds behind it. */
const HOLDS = pattern('i')`
  ^(?:\s+(?:gland|lobe|region|area|cavity|wall|on\s+the\s+(?:left|right)(?:\s+side)?))?
  (?:
    ,\s+(?:where|in\s+which|in\s+whose\s+\w+)
    |\s+(?:
        (?:was|were|is|had\s+been)\s+(?:[a-z]+ly\s+|almost\s+)?(?:
            filled|obstructed|occupied|replaced|narrowed|blocked|occluded|expanded|distended|destroyed
            |the\s+(?:site|seat|origin)
          )\s+(?:by|with|of)
        |contained|containing|harbou?r(?:ed|ing|s)|held|bore|bearing|carried|housed
      )
  )\s+(?:(?!(?:no|not|without|and|but|which|metasta\w*|secondar\w*)\b)[\w.,×'’-]+\s+){0,7}$
`;
/** "Enlarged nodes of the groin, which on histology proved to be a …": what a place was found to be. */
const WHICH_IS = pattern('i')`
  ^,?\s+(?:which|that)\s+(?:
    (?:on|at|upon|after|by|in|under)\s+(?:(?:the|an?)\s+)?(?:[a-z-]+\s+){0,2}(?:
      histolog\w+|(?:histo|cyto)?patholog\w+|biops\w+|microscop\w+|examination|excision|cytolog\w+|analysis|sectioning
    )\s*,?\s+
  )?(?:later\s+|then\s+|finally\s+|subsequently\s+)?(?:
    was|were|is|are|proved|proven|turned\s+out|showed|revealed|confirmed|represented
  )\s+(?:
    (?!
      (?:no|not|without|neither|negative|metasta\w*|secondar\w*|suspicious|suspected|suggest\w*|thought|from|and|but|cm|mm)
      \b
    )[\w'’-]+\s+
  ){0,6}$
`;
/** "Biopsy of the larynx showed ...": where the sample is from, and what it is found to be. */
const SAMPLE_OF = pattern('i')`
  \b(?:biops(?:y|ies)|curettings?|specimens?|tissue|samples?|excision|resection)\s+(?:was\s+taken\s+)?(?:of|from)\s+
  (?:(?:the|his|her|left|right|an?)\s+)*(?:[\w-]+\s+){0,2}$
`;
/** "Metastatic carcinoma of unknown primary", "with no known origin": here what has spread tells the place too. */
const WITH_UNKNOWN = /^\s*(?:\([^)]{0,40}\)\s*)?(?:,\s*)?(?:of|with|from|without)\s+(?:(?:an?|the)\s+)?$|^\s*(?:,\s*)?$/i;
const UNKNOWN_PRIMARY = 'C80.9';
/** "A metastasis of the renal cell carcinoma in the thigh": what stands before the tumour. */
export const IS_METASTASIS_OF = pattern('i')`
  \b(?:metasta(?:s[ie]s|tic\s+(?:spread|deposits?|seeding))|seeding|dissemination|implantation|deposits?|secondar(?:y|ies))
  \s+(?:of|from)\s+(?:(?:an?|the|her|his|known|previous|primary)\s+)*(?:[\w-]+\s+){0,2}$
`;
const SPREAD = /\bmetastatic[\s-]+(?:(?!(?:and|from)\b)[\w-]+\s+){0,3}$/i;
const PRIMARY_NEAR = /\bprimary\s+(?:[\w-]+\s+){0,2}$/i;
const ORIGIN = /\b(?:origin(?:at\w*)?|arising|arose|arised?)\s+(?:from|in|within|of)\s+(?:[\w-]+\s+){0,4}$/i;

/** "A lump behind the left knee" is of the region that it is told by; an organ is only near. */
const BESIDE_REGION = /\b(?:behind|below|above|in\s+front\s+of)\s+(?:(?:the|his|her|left|right)\s+)*$/i;
const BESIDE_IT = 0.6;

/** "A retro duodenal mass" lies behind the organ that its word holds. */
const BESIDE_ORGAN = /\b(?:retro|para|juxta|supra|infra|sub|peri|extra)(?:-\s?|\s)$/i,
  BESIDE_WORD = 0.12;
/** "An extra-adrenal paraganglioma": the organ that it did not begin in. */
const OUTSIDE_OF = /\bextra-\s?$/i;

/**
 * "Multiple liver lesions", "several nodules in both lungs": a tumour has mostly spread to where it is many, if something else is
 * found elsewhere.
 */
const MANY = pattern('i')`
  \b(?:
    multiple|several|numerous|innumerable|many|diffuse|disseminated|scattered|multifocal|bilobar|two|three|four|further
    |other|additional
  )\s+(?:(?!(?:of|in|and|with)\b)[\w-]+\s+){0,4}$
`;
const OFTEN_SPREAD_TO = /^C(?:22|34\.9|38\.4|4[01]|48|71)/,
  OF_MANY = 0.5;

/** "The initial diagnosis was a parotid tumour": what was thought first. */
const THOUGHT_FIRST = pattern('i')`
  \b(?:initial(?:ly)?|first|preliminary|provisional|presumptive|working)\s+(?:
    (?:
      clinical|radiolog\w+|imaging|(?:histo|cyto)?patholog\w+|histolog\w+|cytolog\w+|intraoperative|frozen[\s-]section
      |biopsy
    )\s+
  )?(?:diagnos\w+|impression|suspicion|interpretation)\b[^.;]{0,40}$
`;
/** "The final diagnosis was a primary of the lung" is where it began, whatever was seen elsewhere. */
const FINALLY_PRIMARY = pattern('i')`
  \b(?:final|definit(?:iv)?e|ultimate|conclusive)\s+(?:[\w-]+\s+)?diagnosis\s+(?:(?:was|is|of|made|that|as|an?|the)\s+){1,4}
  primary\s+(?:[\w-]+\s+){0,2}$
`;

/** "The final diagnosis was basaloid carcinoma of the larynx": what lies in it is where the tumour began, unless it is called spread. */
const FINAL_OF = pattern('i')`
  \b(?:final|definit(?:iv)?e|ultimate|conclusive)\s+(?:
    (?:histo)?patholog\w+\s+|histolog\w+\s+|clinical\s+|postoperative\s+
  )?diagnosis\s+(?:(?:was|is|of|made|established|confirmed|reached|that|as|to|be|therefore|thus|an?|the|primary)\s+){1,5}
  (?:(?!(?:metasta\w*|secondary|recurren\w*|no|not)\b)[\w,-]+\s+){0,4}$
`;

/**
 * "High-grade dysplasia of the urethral epithelium", "in situ carcinoma of the adjoining mucosa of the lip": what a carcinoma began
 * as lies where it began.
 */
const BEGAN_AS = pattern('i')`
  \b(?:
    dysplasia|dysplastic\s+changes?|carcinoma[\s-]in[\s-]situ|in[\s-]situ\s+(?:carcinoma|component|lesions?)
    |intra-?epithelial\s+neoplasia|atypical\s+hyperplasia
  )\s+(?:was\s+(?:also\s+)?(?:found|seen|present|noted|identified)\s+)?(?:of|in|within|involving)\s+
  (?:(?:the|his|her|an?|adjacent|adjoining|surrounding|neighbou?ring|overlying|covering|nearby|left|right)\s+)*$
`;
const LINING = /^(?:[\s-]+(?:gland|duct|ductal|tract|tree))?[\s-]+(?:epitheli\w+|mucosa\w*|urothelium|lining|glands?)\b/i;

/** "Attached to the fundus by a stalk" is where a tumour grew from. */
const ATTACHED = /\b(?:attached|connected)\s+to\s+(?:(?:the|his|her|left|right)\s+)*$/i;
const BY_STALK = /^[^.;,]{0,20}\s(?:by|with|via|through)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}(?:stalk|pedicle|peduncle)\b/i;

/** The tumours of a mention's sentence, and what may be one: cysts, shadows. */
export interface TumoursNear {
  readonly hits: readonly TumourHit[];
  readonly faint: readonly TumourHit[];
}

/** Weighs a mention of a place by its relation to a tumour named in the same sentence and by where it stands. */
export function weighSite(mention: SiteMention, { hits, faint }: TumoursNear, input: ExtractInput): SiteWeight {
  const { reading, context } = input;
  const sentence = sentenceAt(reading, mention.start),
    block = blockAt(reading, mention.start);
  if (!sentence || !block || sentence.section === 'reference') return { weight: 0, rule: 'reference', rejected: 'reference', ...NEITHER };
  if (block.kind === 'affiliation' || block.kind === 'authors')
    return { weight: 0, rule: 'front-matter', rejected: 'front matter', ...NEITHER };
  const before = reading.text.slice(sentence.start, mention.start),
    after = reading.text.slice(mention.end, Math.min(sentence.end, mention.end + 60));
  const title = sentence.section === 'title';
  const assertion = context.assess(mention);
  const { attribution } = assertion,
    kinds = reachingKinds(reading, assertion, mention);
  if (kinds.has('relative')) return { weight: 0, rule: 'relative', rejected: 'relative', ...NEITHER };
  const named = relationTo(mention, hits, sentence, input),
    changed = named.rule === 'mention' && !mention.adjective && isChanged(mention.entry.code, before, after);
  const tie =
      named.rule !== 'mention'
        ? named
        : changed
          ? { ...named, relation: FAINT, rule: 'located' }
          : faint.length > 0
            ? fainter(named, relationTo(mention, faint, sentence, input))
            : named,
    { rule } = tie;
  const section = block.kind === 'keywords' ? 1.2 : BY_SECTION[sentence.section];
  if (isSpread(mention, tie, before, after)) {
    const told =
      attribution.subject === 'own' && !kinds.has('negated') && !kinds.has('hypothetical') && !/recurren|relapse/i.test(before + after);
    return {
      weight: 0,
      rule: 'metastasis',
      rejected: told ? null : 'metastatic or recurrent site',
      tumour: null,
      spread: told ? section : 0,
      history: false,
    };
  }
  const onStalk = ATTACHED.test(before) && BY_STALK.test(after),
    beganThere = LINING.test(after) && BEGAN_AS.test(before);
  const isFinal =
    tie.level >= 2 &&
    /^(?:adjective|located)$/.test(rule) &&
    FINAL_OF.test(reading.text.slice(sentence.start, Math.min(mention.start, tie.start)));
  const isPrimary = (!mention.adjective || OF_ORIGIN.test(after)) && IS_PRIMARY.test(after),
    origin =
      isPrimary || isFinal || onStalk || beganThere || SAID_OF_IT.test(before) || (rule === 'adjective' && FINALLY_PRIMARY.test(before));
  const relation = origin || METASTASIS_FROM.test(before) ? Math.max(tie.relation, ORIGIN_TOLD) : tie.relation;
  let weight = section * relation * (isPrimary ? PRIMARY : 1);
  const besideIt = BESIDE_REGION.test(before);
  if (rule !== 'adjective' && !onStalk && (besideIt || INVADED_BEFORE.test(before)))
    weight *= besideIt && mention.entry.codes ? BESIDE_IT : 0.12;
  if (rule !== 'adjective' && DIAGNOSTIC_AFTER.test(after)) weight *= 0.15;
  if (rule === 'mention' && DIAGNOSTIC_BEFORE.test(before)) weight *= 0.3;
  if (mention.adjective && rule === 'mention' && !(origin && attribution.subject === 'own')) weight *= 0.3;
  if (rule === WENT_THERE || (rule === 'adjective' && THOUGHT_FIRST.test(before))) weight *= 0.3;
  if (mention.entry.code !== undefined && (mention.adjective ? BESIDE_ORGAN : OUTSIDE_OF).test(before)) weight *= BESIDE_WORD;
  if (
    tie.level === 0 &&
    tie.tumour !== null &&
    OFTEN_SPREAD_TO.test(mention.entry.code ?? '') &&
    MANY.test(reading.text.slice(sentence.start, Math.min(mention.start, tie.start)))
  )
    weight *= OF_MANY;
  if (mention.entry.codes && !title && tie.level === 0 && CAME_BACK.test(before)) weight *= OF_RELAPSE;
  if (OF_KIND.test(after) || MEASURED_FROM.test(before) || isOfName(mention, hits) || (rule === 'adjective' && ECTOPIC.test(before)))
    weight *= 0.1;
  if (mention.entry.code === 'C49.9' && LOOKS_LIKE_AFTER.test(after)) weight *= 0.15;
  if (PRIMARY_NEAR.test(before) || ORIGIN.test(before)) weight *= PRIMARY;
  if (!title) {
    if (kinds.has('negated') && !/^(?:no|without)\b/i.test(reading.text.slice(mention.start, mention.end))) weight *= 0.05;
    if (attribution.subject === 'literature' || OF_ANOTHER.test(before)) weight *= 0.25;
    else if (attribution.subject === 'general') weight *= 0.55;
    if (kinds.has('history')) weight *= OF_HISTORY;
    if (kinds.has('uncertain') && rule === 'adjective' && tie.level > 0) weight *= UNCERTAIN;
    if (NORMAL.test(reading.text.slice(mention.start, Math.min(sentence.end, mention.end + 50))) && relation < 1) weight *= 0.2;
  }
  return {
    weight,
    rule: title ? 'title' : origin ? 'origin' : rule,
    rejected: weight > 0 ? null : 'no weight',
    tumour: tie.tumour,
    spread: 0,
    history: !title && kinds.has('history'),
  };
}

/** "The primary was found on the glans", "CT localized it to the tail of the pancreas", "It arose from the round ligament". */
const SAID_OF_IT = pattern('i')`
  (?:
    \b(?:primary|(?:its|the)\s+(?:origin|source))(?:\s+(?:tumou?r|site|lesion|focus|cancer|carcinoma))?\s+
      (?:(?:was|were|is|lay|being|had\s+been|later|then|finally|subsequently)\s+)*(?:
        (?:found|located|identified|detected|discovered|seen|situated)\s+
      )?(?:to\s+be\s+)?(?:in|on|at|within)
    |\b(?:locali[sz]ed|traced|placed|assigned)\s+(?:it|(?:the|this)\s+(?:tumou?r|lesion|mass|origin|primary))\s+
      (?:to|in|at|within)
    |(?:
        ^
        |\b(?:and|but|that|saw|surgery|operation|exploration|laparotomy|laparoscopy|thoracotomy|intraoperatively|autopsy)\s+
        |,\s+
      )(?:it|the\s+(?:mass|tumou?r|lesion|growth|swelling|neoplasm|nodule|cyst|polyp))\s+
      (?:
        (?:was|is|had\s+been|appeared|seemed|proved)\s+(?:to\s+(?:be|have)\s+)?
      )?(?:(?:clearly|apparently|actually|probably|found|seen|noted|to\s+be)\s+)*(?:
        located|situated|arising|arised?|arose|arisen|came|come|originate|originated|originating|lay|lying|sat
        |cent(?:er|re)d|confined
      )\s+(?:in|from|at|within|on|to)
    |\bcase\s+(?:aris(?:ing|en)|originat(?:ing|ed)|occurring|developing|located|(?:that|which)\s+(?:arose|arised))\s+
      (?:\w+ly\s+)?(?:from|in|within|at|on)
  )\s+(?:(?:the|his|her|left|right|an?)\s+|(?:wall|part|side|region|portion|surface|aspect|pole|end|lobe)\s+of\s+)*$
`;

/** "Ovarian in origin", "of a pulmonary origin". */
const OF_ORIGIN = /^\s+(?:in\s+)?origin\b/i;
/** "The breast was found to hold the primary", "the tonsil, where the primary was biopsied", "a lung mass proved to be the primary". */
const IS_PRIMARY = pattern('i')`
  ^\s+(?:in\s+)?origin\b(?!\s+(?:was|is|of|could)\b)
  |^(?:\s+(?:mass|tumou?r|lesion|nodule|cancer|carcinoma|gland|lobe))?(?:
      ,?\s+(?:where|in\s+which)|[^.;:,]{0,40}\s(?:hold|harbou?r|hous|contain|bear|be|is|was|as|being)(?:ing|ed|e|s)?
    )\s+(?:the|its|her|his|a)\s+(?:primary|origin|source)\b(?!\s+(?:tumou?rs?\s+|care))
`;

/** "She relapsed and was treated by excision of a pelvic mass": a region told behind a relapse is where it came back. */
const CAME_BACK = /\b(?:relaps(?:ed|e|es)|recurr(?:ed|ence|ences))\b[^;:]*$/i,
  OF_RELAPSE = 0.1;

/** "We found in the literature a case of X of the lung" within the story of a patient. */
const OF_ANOTHER = pattern('i')`
  \b(?:in|from|throughout|of)\s+the\s+(?:[\w-]+\s+)?literature\b[^.;]{0,60}\b
    (?:cases?|reports?|patients?|examples?|instances?)\b[^.;]*$
  |\b(?:cases?|reports?|patients?|examples?)\s+(?:found|reported|described|published)\s+in\s+the\s+(?:[\w-]+\s+)?literature
    \b[^.;]*$
`;

/** What is left of a place that is told as history. */
export const OF_HISTORY = 0.3;

const NEITHER = { tumour: null, spread: 0, history: false } as const;
/** What is left of an organ in the name of a tumour that was only thought of: "ovarian cancer was presumed". */
const UNCERTAIN = 0.5;
const ORIGIN_TOLD = 1.3,
  PRIMARY = 1.6;

/** True where the words say that a tumour went to the place, not that it came from there. */
function isSpread(mention: SiteMention, tie: Tie, before: string, after: string): boolean {
  // "A tumour of the bowel and liver metastases": the bowel's is none.
  const ofTumour = tie.rule === 'adjective' && tie.level > 0,
    wentTo = SPREAD_TO.test(mention.entry.code ?? 'C77');
  if (METASTATIC_AFTER.test(after))
    return !(tie.rule === 'located' && /^,?\s+and\b/.test(after)) && !(ofTumour && !wentTo && ITS_CANCER_SPREAD.test(after));
  if (METASTATIC_BEFORE.test(before)) return !(ofTumour && METASTASIS_OF.test(before));
  return METASTATIC_JUST_BEFORE.test(before) && !(ofTumour && !wentTo);
}

const SKIN = /^C(?:44|00|51|60|63|21|50\.0|69)/;

/**
 * True where the place is only a word of a tumour's name, and the tumour arises elsewhere: thyroid-like follicular carcinoma of the
 * kidney, microcystic adnexal carcinoma.
 */
function isOfName({ start, end, entry, adjective }: SiteMention, hits: readonly TumourHit[]): boolean {
  const named = hits.find((hit) => !hit.abbreviated && hit.start <= start && end <= hit.end)?.entry,
    { code } = entry;
  if (!named || !code || code.startsWith('C26')) return false;
  return named.sites ? (!adjective || named.siteOnly === true) && !arisesIn(code, named) : named.tissue === 'skin' && !SKIN.test(code);
}

/** The tie of a place to a tumour that is called metastatic and is not usual there. */
const WENT_THERE = 'spread';
const MOST_HELD = 90,
  SAMPLED = 0.6,
  FAINT = 0.5;

/** True where the tumour is usual in the organ: "metastatic neuroblastoma of the adrenal gland" began there. */
function isUsual({ entry }: TumourHit, mention: SiteMention): boolean {
  return entry.level > 2 && mention.entry.code !== undefined && arisesIn(mention.entry.code, entry);
}

interface Tie {
  readonly relation: number;
  readonly rule: string;
  readonly tumour: string | null;
  readonly level: number;
  readonly start: number;
}

/** How much a tumour's name tells together with that right before it: "carcinoma mass", "melanoma lesion". */
function levelWithName(hit: TumourHit, hits: readonly TumourHit[], text: string): number {
  const before =
    hit.entry.level === 0
      ? hits.find((other) => other.end < hit.start && other.end >= hit.start - 2 && text.slice(other.end, hit.start).trim() === '')
      : undefined;
  return before?.entry.level ?? hit.entry.level;
}

const SIZES = pattern('gi')`
  \s?,?\s?(?:\b(?:of|with|about|measuring|approximately|sized?|an?)\s+){0,4}\d[\d.,]*
  (?:\s?(?:×|x|\*|by|[cm]m)\s?\d[\d.,]*){0,3}\s?[cm]m\b(?:
    \s+in\s+(?:its\s+)?(?:(?:greatest|largest|maxim\w+|longest)\s+)?(?:size|diameter|dimensions?|extent)\b
  )?,?
`;

/** "The third and fourth ribs", "the upper and middle thirds" are one place. */
const COUPLED = pattern('i')`
  \b(?:
    first|second|third|fourth|(?:fif|six|seven|eigh|nin|ten|eleven|twelf)th|\d{1,2}(?:st|nd|rd|th)|upper|middle|lower|hard
    |soft|anterior|posterior|medial|lateral
  )\s+and\s+(?=[a-z\d]+\s+$)
`;

/** True where the words between a tumour and a place behind it say that it lay there; its size told between is passed over. */
function isLocated(hit: TumourHit, mention: SiteMention, text: string): boolean {
  const between = text.slice(hit.end, mention.start).replace(COUPLED, '');
  if (mention.entry.id === UNKNOWN_PRIMARY) return WITH_UNKNOWN.test(between);
  if (FROM_TO.test(between)) return false;
  return (
    LOCATING.test(/\d/.test(between) ? between.replace(SIZES, '') : between) ||
    (hit.entry.level > 1 && !mention.adjective && BEHIND_COMMA.test(between))
  );
}

/** The tie to a cyst or shadow where there is one, which counts less than that to a tumour; else that to no tumour. */
function fainter(named: Tie, faint: Tie): Tie {
  return faint.rule === 'mention' ? named : { ...faint, relation: FAINT * faint.relation };
}

/** How a place is tied to the nearest tumour of its sentence. */
function relationTo(mention: SiteMention, hits: readonly TumourHit[], sentence: Sentence, input: ExtractInput): Tie {
  const { text } = input.reading;
  let relation = 0.22,
    rule = 'mention',
    tied: TumourHit | null = null;
  const unknown = mention.entry.id === UNKNOWN_PRIMARY;
  for (const hit of hits) {
    if (hit.start < sentence.start || hit.end > sentence.end) continue;
    const raise = (value: number, name: string): void => {
      if (value > relation) {
        relation = value;
        rule = name;
        tied = name === 'mention' ? null : hit;
      }
    };
    const level = levelWithName(hit, hits, text),
      strength = level >= 2 ? 1.6 : level === 1 ? 1.4 : 1;
    if (unknown && mention.start <= hit.start && hit.end <= mention.end) raise(strength, 'adjective');
    else if (mention.start < hit.end && hit.start < mention.end) raise(strength, 'adjective');
    else if (mention.end <= hit.start && MADE_OF.test(text.slice(mention.end, hit.start))) raise(strength, 'adjective');
    else if (
      mention.end <= hit.start &&
      !unknown &&
      hit.start - mention.end < MOST_HELD &&
      (HOLDS.test(text.slice(mention.end, hit.start)) || (level >= 2 && WHICH_IS.test(text.slice(mention.end, hit.start))))
    )
      raise(strength, 'located');
    else if (
      mention.end <= hit.start &&
      !unknown &&
      !mention.adjective &&
      !SPREAD_TO.test(mention.entry.code ?? 'C77') &&
      hit.entry.level > 1 &&
      hit.start - mention.end < MOST_HELD &&
      FOUND.test(text.slice(mention.end, hit.start)) &&
      SAMPLE_OF.test(text.slice(Math.max(sentence.start, mention.start - MOST_HELD), mention.start))
    )
      raise(SAMPLED * strength, 'located');
    else if (hit.end <= mention.start && isLocated(hit, mention, text)) {
      const lead = text.slice(Math.max(sentence.start, hit.start - 40), hit.start);
      if (
        !unknown &&
        (IS_METASTASIS_OF.test(lead) ||
          (!isUsual(hit, mention) &&
            (SPREAD.test(lead) || (/^metastatic\b/i.test(hit.name) && mention.entry.code !== undefined && !SKIN.test(mention.entry.code)))))
      )
        raise(0.23, WENT_THERE);
      else raise(strength, 'located');
    } else raise(0.3, 'mention');
  }
  const found = tied as TumourHit | null;
  return { relation, rule, tumour: found?.entry.id ?? null, level: found?.entry.level ?? 0, start: found?.start ?? mention.start };
}
