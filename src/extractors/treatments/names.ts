import { pointsBack } from './back-references.ts';
import type { Mention } from './mention.ts';
import type { Strand } from './strand.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

const BEFORE = pattern('i')`
  (?:
    \b(?:
      total|radical|right|left|bilateral|partial|wide|local|complete|en[- ]bloc|subtotal|near[- ]total|gross|modified
      |laparoscopic|thoracoscopic|endoscopic|microsurgical|microscopic|surgical|extended|extensive|limited|segmental|open
      |simple|abdominal|vaginal|transurethral|transsphenoidal|distal|proximal|pylorus-preserving|pylorus|preserving
      |[a-z]+-assisted|robotic|robot-assisted|robot|assisted|nephron-sparing|skin-sparing|upper|lower|middle|lobe|adjuvant
      |neoadjuvant|postoperative|preoperative|palliative|systemic|concurrent|concomitant|local|external|focal|stereotactic
      |salvage|definitive|intensive|high-dose|low-dose|weekly|oral|intrathecal|intraperitoneal|intravesical|intra-arterial
      |whole|pelvic|brain|cranial|maintenance|consolidation|induction|combination|combined|first-line|second-line|curative
      |emergency|elective|additional|second|third|repeat|repeated|further|deep|superficial|marginal|sleeve|wedge|hemi
      |suboccipital|retrosigmoid|frontal|temporal|parietal|occipital|pterional|bifrontal|exploratory|median|posterior
      |anterior|lateral|central|neck|axillary|pelvic|mediastinal|lymph node|orbital|nipple-sparing|conservative
      |breast-conserving|and|with|supracervical|transabdominal|primary|secondary|hepatic|pulmonary|renal|gastric|thyroid
      |adrenal|ovarian
    )\s+
  )+$
`;
const MEASURE = '\\d+(?:[.,·]\\d+)?[\\s-]*[cm]m\\b';
const NO_NAME = part`
  was|were|is|are|and|with|which|that|under|by|via|through|using|in|on|at|for|without|after|before|due|because|had|has|have
  |followed|but|showed|revealed|confirmed|demonstrated|performed|proved|this|who|he|she|we|they|it|our|patient|underwent
  |received|presenting|presented|as|could|would|can|did|achieving|demonstrating|revealing|measuring|involving|invading
  |compressing|causing|extending|confirming|resulting|leading|accomplished|achieved|carried|undertaken|shows|showing|instead
  |than|until|till|twice|where|when|while|(?:locali[sz]ed|located|situated|caused|confined)\s+(?:in|at|to|on|by|within|near)
`;
const LENGTH_OF_TIME = '(?:\\w+|\\d+(?:\\.\\d+)?)[\\s-]+(?:days?|weeks?|months?|years?)\\b';
const AFTER = pattern('i')`
  ^\s+(?:of|from|on|to|for|at)\s+(?:(?:the|his|her|this|all|both|an?)\s+)?(?:
    (?!(?:${NO_NAME})\b|${LENGTH_OF_TIME})(?:${MEASURE}|(?<=\bsegments?\s{1,3})\d\w*|(?!\d)[\w-]+)\s*
  ){1,8}
`;
const JOINING = /^(?:(?:and|with|of|a|an|the)\s+)+/i;
/** Words that nothing ends with: what they lead to was left off. */
const LOOSE_END = pattern('i')`
  (?:
    \s+(?:
      of|an?|the|for|from|to|on|at|and|or|as|in|with|by|due|this|that|his|her|directly|mainly|locali[sz]ed|located|situated
      |caused|confined
    )
  )+$
`;
/** "Left humerus resection": words before an operation that says not of what. */
const OF_WHAT = pattern('i')`
  (?:^|[,;(]\s*|\b(?:an?|the|underwent|undergone|had|received|performed)\s+)(
    (?!
      (?:
        and|or|of|by|with|for|to|after|before|following|from|in|at|on|when|then|until|despite|during|without|we|he|she|no
        |further|whose|second|third|repeat|another|was|were|is
      )\b
    )[a-z][\w-]+\s+(?:
      (?!
        (?:
          and|or|of|by|with|for|to|after|before|following|from|in|at|on|was|were|is|underwent|undergone|received|had|the|an?
        )\b
      )[a-z][\w-]+\s+
    ){0,2}
  )$
`;
const UNSAID = /^(?:resection|excision|removal|extirpation|amputation)$/i;
const RANK: Record<string, number> = { removal: 3, operation: 2, access: 1, specimen: 0, dose: 0, unnamed: 2 };

/** What was done, in the paper's words: the strand's words with the adjectives before and the part of the body after them. */
export function nameOf(strand: Strand, text: string, offset: number): string {
  const chosen = bestCluster(strand, text, offset);
  const [first] = chosen;
  if (!first || first.entry === 'dose')
    return strand.modality === 'radiotherapy' ? 'radiotherapy' : text.slice(strand.start - offset, strand.end - offset);
  if (chosen.every((m) => m.told)) return tidy(phraseAround(first, text, offset));
  const start = first.start - offset,
    end = Math.max(...chosen.map((m) => m.end)) - offset;
  const ahead = text.slice(Math.max(0, start - 80), start);
  const lead = BEFORE.exec(ahead)?.[0] ?? (UNSAID.test(text.slice(start, end)) ? (OF_WHAT.exec(ahead)?.[1] ?? '') : '');
  const tail = strand.modality === 'surgery' ? (AFTER.exec(text.slice(end, end + 110))?.[0] ?? '') : '';
  return tidy(`${lead}${text.slice(start, end)}${tail}`);
}

function tidy(name: string): string {
  const open = name.lastIndexOf('('),
    isCut = open > name.lastIndexOf(')');
  // "Chemotherapy (TC: paclitaxel 180 mg …)" is called chemotherapy (TC).
  const whole = isCut ? `${name.replace(LISTED, '$1')})` : name;
  return nounOf(
    whole
      .replace(JOINING, '')
      .replace(/\s+/g, ' ')
      .replace(/[\s,;]+$/, '')
      .replace(LOOSE_END, '')
      .trim(),
  );
}

/** "(TC: paclitaxel": what stands behind a colon in brackets that are not closed. */
const LISTED = /(\([A-Za-z0-9-]{2,12})\s*:[^()]*$/;
const VERBAL = /^(?:to|by)\s+(?:\w+ly\s+)?([a-z]+)(?:\s+out)?\s+/i;
const BARE = /^(?:(?:\w+ly|then|also|again)\s+){0,3}([a-z]+)$/i;
const NOUNS: readonly (readonly [verb: RegExp, noun: string])[] = [
  [/^(?:re)?resect/i, 'resection'],
  [/^(?:re-?)?excis/i, 'excision'],
  [/^(?:remov|take|taking|taken|cut)/i, 'removal'],
  [/^extirpat/i, 'extirpation'],
  [/^enucleat/i, 'enucleation'],
  [/^debulk/i, 'debulking'],
  [/^amputat/i, 'amputation'],
  [/^extract/i, 'extraction'],
  [/^curett/i, 'curettage'],
];

/** "To remove the lesion" and "excised" as nouns: "removal of the lesion", "excision". */
function nounOf(name: string): string {
  const verbal = VERBAL.exec(name),
    bare = BARE.exec(name),
    verb = verbal?.[1] ?? (bare && /(?:ed|taken|cut)$/i.test(bare[1] ?? '') ? bare[1] : undefined);
  const noun = verb === undefined ? undefined : NOUNS.find(([pattern]) => pattern.test(verb))?.[1];
  if (noun === undefined) return name;
  return verbal ? `${noun} of ${name.slice(verbal[0].length)}` : noun;
}

/** The mentions that tell most of the strand and stand together without a verb between them. */
function bestCluster(strand: Strand, text: string, offset: number): readonly Mention[] {
  const clusters: Mention[][] = [];
  const named = strand.mentions.filter((mention) => mention.entry !== 'dose');
  const done = strand.modality === 'surgery' ? named.filter((mention) => !pointsBack(mention, text, offset)) : named;
  for (const m of done.length > 0 ? done : named) {
    const last = clusters.at(-1)?.at(-1);
    const gap = last ? text.slice(last.end - offset, m.start - offset) : '';
    if (
      !last ||
      gap.length > 70 ||
      m.told ||
      last.told ||
      /\b(?:was|were|had|showed|revealed|is|has|underwent|received|he|she|we|because|after|before|when)\b|;|\.\s+[A-Z]/.test(gap)
    )
      clusters.push([m]);
    else clusters.at(-1)?.push(m);
  }
  const rank = (cluster: readonly Mention[]): number =>
    Math.max(...cluster.map((m) => RANK[m.entry] ?? 2)) * 10 + Math.min(cluster.length, 9);
  return clusters.reduce<readonly Mention[]>((best, cluster) => (best.length === 0 || rank(cluster) > rank(best) ? cluster : best), []);
}

// "The mass was completely excised" → "mass was completely excised"
const LEADING_WORDS = pattern('i')`
  ^(?:(?:the|and|this|his|her|a|both|all|after|when|once|before|that|as)\s+)+
`;

const ANOTHER_DONE = pattern('i')`
  ^.{0,40}\b(?:performed|done|undertaken|made|carried out)\s+(?=and\b)
`;

const SUBJECT = pattern('i')`
  (?:^|[\s(])(
    (?:
      (?:the|both|his|her|all)\s+(?!\w+ed\b|was\b|were\b|had\b)[\w-]+\s+(?:(?!\w+ed\b|was\b|were\b|had\b)[\w-]+\s+)?and\s+
    )?(?:[\w-]+\s+){0,3}(?:
      tumou?rs?|mass|masses|lesions?|nodules?|neoplasm|cysts?|polyps?|nodes?|specimen|swelling|\w+oma|metastas[ei]s|kidney
      |breast|uterus|ovar(?:y|ies)|spleen|thyroid|prostate|testis|testicle|bladder|gland|lobe|eye
    )\s+
  )$
`;

function phraseAround(mention: Mention, text: string, offset: number): string {
  const before = text.slice(Math.max(0, mention.start - offset - 60), mention.start - offset);
  const subject = SUBJECT.exec(before)?.[1] ?? '';
  const object =
    subject === ''
      ? (/^\s*(?:(?!\d)[\w-]+\s+){1,4}(?!\d)[\w-]+|^\s*\w+/.exec(text.slice(mention.end - offset, mention.end - offset + 60))?.[0] ?? '')
      : '';
  // Without its subject a verb is a name once its "was" is off: "surgically removed".
  const words = text.slice(mention.start - offset, mention.end - offset);
  return `${subject
    .replace(ANOTHER_DONE, '')
    .replace(
      LEADING_WORDS,
      '',
    )}${subject === '' ? words.replace(/^(?:was|were|been|be|being|is|are|got)\s+/i, '') : words}${/^\s*(?:the|a|his|her|an)\b/.test(object) ? object : ''}`.replace(
    /^(?:we|had|and|then)\s+/i,
    '',
  );
}
