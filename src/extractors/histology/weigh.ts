import { isNamesake } from '../../context/namesake.ts';
import { reachingKinds } from '../../context/reach.ts';
import { findTumours, type TumourEntry, type TumourHit } from '../../lexicon/tumours.ts';
import { blockAt, lastStartingBy, sentenceAt, type Section } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { isGivenUp, TISSUE_SUGGESTS, tellingOf } from './cues.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

/**
 * How much a mention speaks for being the diagnosis, and why it is turned down where it is; `told` as if it were none of the
 * patient's past.
 */
export interface Weight {
  readonly weight: number;
  readonly told: number;
  readonly rule: string;
  readonly rejected: string | null;
}

const BY_SECTION: Record<Section, number> = {
  title: 4,
  abstract: 1.2,
  case: 1.2,
  results: 1,
  methods: 0.9,
  caption: 1.3,
  conclusion: 0.8,
  discussion: 0.4,
  introduction: 0.3,
  table: 0.4,
  footnote: 0.2,
  other: 0.3,
  reference: 0,
};
const PRELIMINARY = pattern('i')`
  \bunder\s+(?:the|a)\s+(?:\w+\s+){0,2}diagnos[ei]s\s+of\b[^.;]{0,60}$
  |\b(?:
      initial(?:ly)?|preoperative(?:ly)?|pre-operative|provisional(?:ly)?|preliminary|frozen|intra-?operat(?:ive(?:ly)?|ory)
      |clinical(?:ly)?|tentative|presumptive|presumed|misdiagnosed|mistaken|erroneously|first|working|referral|admission
    )\b(?:(?!\b(?:but|while|whereas|although)\b)[^.;]){0,60}$
`;
const DIFFERENTIAL = pattern('i')`
  \bdifferential\b|\bruled?\s+out\b|\bexclud\w+\b|\bmimic\w*\b|\bmasquerad\w*\b|\bversus\b|\bvs\b|\bdistinguish\w*
  |\bsimulat\w+\b|\bmisdiagnos\w*\b|\bdifferentiate\s+from\b
`;
const BESIDE = pattern('i')`
  \bhistory\s+(?:\w+\s+){0,4}(?:significant|notable|remarkable|positive|relevant)\s+(?:only\s+)?for\b[^.;]{0,60}$
  |\bhistory\s+(?:of\s+(?:the\s+)?(?:patient|man|woman)\s+)?(?:was|included|includes|comprised|revealed|consisted\s+of)\s+
    (?:an?\s+)?(?:[\w-]+\s+){0,3}$
  |\bafter\s+(?:an?\s+)?(?:(?:previous|prior|treated|complete|partial)\s+)?$
  |\b(?:
      in\s+(?:an?\s+)?(?:\w+\s+){0,3}(?:patients?|man|woman|men|women|boy|girl|child)\s+
        (?:with|on\s+\w+\s+for|treated\s+for)
      |induced\s+by(?:\s+[\w-]+){0,3}\s+for|(?:radiotherapy|irradiation|radiation|chemotherapy)\s+for|associated\s+with
      |history\s+of|treated\s+for|survivors?\s+of|following|years\s+after|secondary\s+to|related\s+to|treatment\s+of
      |therapy\s+for|due\s+to|coexist\w*\s+with|concomitant\s+with|(?:surrounded|covered|accompanied)\s+by
      |(?:arising|arisen|derived|transformed|evolved|progressed|developed)\s+(?:in|from|out\s+of)
      |known\s+(?:to\s+have|to\s+suffer\s+from|carrier\s+of)|metasta\w+\s+to|underlying|in\s+the\s+setting\s+of|complicating
    )\s+(?:(?:an?|the|her|his|previous|prior)\s+)?(?:[\w-]+\s+){0,3}$
`;
const MIMIC_BEFORE = pattern('i')`
  \b(?:
    mimicking|simulating|resembling|mis(?:diagnosed|interpreted|read|classified|identified|judged)\s+as
    |(?<!re-?)(?:mis)?labell?ed(?:\s+as)?
    |(?:believed|thought|supposed|presumed|assumed|suspected|feared|expected)\s+to\s+(?:be|have\s+been|represent)
    |(?:dismissed|explained|watched|drained|excised)\s+as|masquerading\s+as|(?:disguised|posing|masked)\s+as
    |present(?:s|ed|ing)?\s+as|(?:mistaken|taken)\s+for
    |(?:resected|removed|operated(?:\s+(?:on|upon))?|treated|managed|irradiated|referred|followed)\s+as
    |(?:differentiat\w*|distinguish\w*|separat\w*|discriminat\w*|told(?:\s+apart)?)\s+(?:\w+\s+){0,4}from|simulated|versus
    |not|rather\s+than|instead\s+of|unlike
  )\s+(?:(?!(?:and|but|reveal\w*|show\w*|confirm\w*|prov\w*)\b)[\w-]+\s+){0,4}$
`;

/** "The differential of X includes Y": X is what the patient has. */
const DIFFERENTIAL_OF = /\bdifferentials?(?:\s+diagnos[ei]s)?\s+(?:of|for)\s+(?:(?:an?|the|such|this|primary)\s+)*(?:[\w-]+\s+){0,3}$/i;
const INCLUDES = /^[^.;:]{0,60}?\b(?:includ|compris|contain|encompass|consist|embrac)\w*\b/i;

/** "Microscopy excluded lymphoma and showed X": X is what it was. */
const EXCLUDED_FOR = pattern('i')`
  \b(?:was|were|been)\s+(?:\w+ly\s+)?(?:excluded|ruled\s+out)\b[^.;]{0,20}\b(?:and|but)\s+(?:an?\s+|the\s+)?
    (?:[\w-]+\s+){0,6}$
  |\b(?:rul(?:e|ed|ing)\s+out|exclud\w+)\b[^.;]{0,80}(?:,|\b(?:and|but)\b)[^.;,]{0,60}\b
    (?:
      show|reveal|confirm|establish|diagnos|prov|demonstrat|favou?r|support
    )\w*\b[^.;,]{0,40}$
`;
/** What was taken out whole tells more than a sample of it. */
const WHOLE = /\b(?:resect\w*|excis\w*|surgical|\w+ectomy|postoperative(?:ly)?|autopsy|post-?mortem|operative)\b/i;
const SAMPLE = /\b(?:biops\w+|needle|FNAC?|cytolog\w*|aspirat\w*|brush\w*|smears?|frozen|intraoperative)\b/i;
const SUGGESTED = /\b(?:suggest(?:ive|ing)\s+of|suspicious\s+for|suspicion\s+of|suggestive\s+for)\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}$/i;
/** "X, Y, or Z" names what may be; a pathologist's last word names one. */
const KIND_OF_TUMOUR = String.raw`(?:[\w-]*omas?|tumou?rs?|neoplasms?|cancers?|malignanc(?:y|ies)|leuka?emias?|metastas[ei]s)`;
const ALTERNATIVE_AFTER = pattern('i')`
  ^s?(?:\s*\([^()]{1,40}\))?(?:,\s+(?:[\w-]+\s+){0,4}[\w-]+){0,3},?\s+or\s+
  (?:(?!(?:more|less|so|not|even|without)\b)[\w-]+\s+){0,4}${KIND_OF_TUMOUR}\b
`;
const ALTERNATIVE_BEFORE = new RegExp(String.raw`${KIND_OF_TUMOUR}(?:\s*\([^()]{1,40}\))?,?\s+or\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}$`, 'i');
/** "The X component of Y" and "Y composed of X": X is a part of Y. */
const PART_AFTER =
  /^s?\s+(?:components?|elements?|part|foci|focus|features)\b|^\s+(?:and|or)\s+(?:[\w-]+\s+){1,3}(?:components|elements|parts)\b/i;
const PART_BEFORE = /(?:oma|tumou?r|neoplasm|cancer)s?\b[^.;:]{0,40}\b(?:composed|consisting|comprised|made\s+up)\s+of\b[^.;:]{0,90}$/i;
/** "X developing into Y": Y is what the patient has in the end. */
const BECAME = pattern('i')`
  ^[^.;:]{0,60}?\b(?:develop|transform|progress|evolv|convert)(?:s|ed|es|e|ing)?\s+(?:in)?to\b[^.;:,]{0,60}?
  (?:oma|tumou?r|neoplasm|cancer|leuka?emia)s?\b
`;

/** "Hysterectomy for X three years ago": a tumour of the patient's past. */
const LONG_AGO = pattern('i')`
  ^s?(?:\s*\([^()]{1,40}\))?,?\s+(?:(?:about|some|approximately|nearly|almost|over|more\s+than)\s+)?
  (?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)\s+(?:years?|months?|decades?)\s+
  (?:ago|earlier|before|previously|prior)\b
`;

/** "The growth of nine years before, which had been diagnosed as X". */
const AGO_BEFORE = pattern('i')`
  \b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many)\s+(?:years?|decades?)\s+
  (?:ago|earlier|before|previously|prior)\b,?\s+(?:
    (?:and|which|that|it|he|she|they|this|had|has|was|were|been|where|when)\s+
  ){0,4}(?:diagnos|reveal|show|prov|identif|found|report|read|resect|excis|operat)\w*
  (?:
    \s+(?:as|with|to\s+(?:be|have)|having|for|on\s+for|of|because\s+of|due\s+to)
  )?\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}$
`;

/** "A woman with X who developed Y": Y is what is told of. */
const WHO_DEVELOPED = pattern()`
  ^s?(?:\s*\([^()]{1,40}\))?\s+(?:who|and)\s+(?:later\s+|then\s+|\w+ly\s+)?(?:developed|acquired|presented\s+with)\s+
  (?:(?!metasta|recurren|relaps)[\w-]+\s+){0,5}?(?!(?:metasta|recurren|relaps))[\w-]*(?:omas?|leuka?emia|cancer|[A-Z]{2}Cs?)
  \b
`;

/** "Transformation of X to Y": Y is what the patient has in the end. */
const TURNING = /\b(?:transformation|progression|evolution|conversion)\s+(?:of|from)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}$/i;
const INTO = /^s?\s+(?:in)?to\s+(?:an?\s+)?(?:[\w-]+\s+){0,5}[\w-]*(?:oma|tumou?r|neoplasm|cancer|leuka?emia)s?\b/i;

/** "We took it for a benign tumour such as X". */
const WE_THOUGHT = pattern('i')`
  \b(?:we|they|surgeons?|clinicians?|physicians?|doctors?)\s+(?:\w+ly\s+)?(?:
    assumed|thought|believed|supposed|presumed|suspected|expected|considered
  )\b(?:(?!\b(?:but|while|however|reveal|show|prov|confirm|diagnos|final|histolog|patholog)\w*)[^.;]){0,80}$
`;

/** "Seen in chordomas", "a marker for chordomas": the tumours of a kind, not the patient's. */
const OF_KIND = pattern('i')`
  \b(?:
    (?:
        seen|observed|found|described|reported|encountered|noted|occurs?|occurring|present|common|frequent|usual|rare
        |typical|characteristic|expressed
      )\s+(?:\w+ly\s+)?(?:in|of|for)
    |markers?\s+(?:of|for)|(?:similar|comparable|analogous|identical|akin)\s+to|unlike|such\s+as|compared\s+(?:with|to)
    |(?:with|from|of|to|in|than)\s+(?:the\s+)?(?:\d+|two|three|four|five|six|ten|several)\s+
      (?:other|control|reference|conventional|unrelated)
  )\s+(?:(?:other|most|many|some|all|conventional|typical|usual|classic(?:al)?|common)\s+)?(?:[\w-]+\s+){0,2}$
`;
const PLURAL = /(?:omas|omata|tumou?rs|neoplasms|cancers|leuka?emias|[A-Z]s)$/;
/** "The malignancy of the tumour", "of uncertain malignancy": how a tumour behaves, not what it is. */
const BEHAVES_BEFORE = pattern('i')`
  \b(?:
    uncertain|unknown|doubtful|low|high|intermediate|borderline|potential
    |(?:degree|grade|signs?|evidence|criteria|features?|potential|lack|absence|tumou?r)\s+(?:of|for)|tumou?r
  )\s+$
`;
const BEHAVES_AFTER = /^\s+(?:of\s+(?:the|this|its)\b|potential|grade|rate|index|score|criteria)/i;

/** "The second lesion was X", "the smaller nodule showed X": what else was found beside the tumour that is told of. */
const BESIDE_IT = pattern('i')`
  \b(?:second|other|smaller|additional|third|separate|remaining|incidental)\s+(?:\w+\s+){0,2}
  (?:lesion|tumou?r|nodule|mass|polyp|focus|growth)s?\s+(?:(?!(?:and|but|while|whereas)\b)[^\s.;:,]+\s+){0,8}$
`;
/** "A relapse in a man with a known history of X": the tumour of the past that has spread. */
const SPREAD_IN = pattern('i')`
  \b(?:metasta\w*|recurren\w*|relaps\w*)\s+(?:\w+\s+){0,4}in\s+(?:an?|the|our|this)\s+(?:[\w-]+\s+){0,4}
  (?:patient|man|woman|male|female|boy|girl|lady)\s+with\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}history\s+of\s+(?:an?\s+)?
  (?:[\w-]+\s+){0,3}$
`;

/** "No mitosis in the X", "free of her X": what is denied is not that there was one. */
const OF_THE = pattern('i')`
  \b(?:of|in|from|around|within|between|with|for)\s+(?:the|her|his|this)\s+(?:
    (?!(?:and|or|no|not|absence|presence|possibility|diagnosis)\b)[\w-]+\s+
  ){0,3}$
`;

/** "Growing teratoma syndrome", "lymphoma B symptoms": named after a tumour, none itself. */
const SYNDROME_AFTER = /^\s+(?:syndrome|symptoms?|families|family|clinic|board|registry)\b/i;

/** What a quoted report weighs at least, under whatever heading it stands. */
const QUOTED = 0.8;

const MARKER = part`
  (?:
    (?:CD|CK|MUC|PAX-?|p|S-?)\d+\w*|EMA|CEA|AFP|PSA|TTF-?1|NSE|AMACR|SMA|CA[\s-]?\d+(?:[-.]\d+)?|CYFRA(?:\s?21-?1)?|HMB-?45
    |WT-?1|ER|PR|Syn|CgA|[Vv]imentin|[Dd]esmin|[Cc]ytokeratin|E-?cadherin|[Ii]nhibin|[Cc]alretinin
  )
`;
const MARKER_BEFORE = new RegExp(String.raw`\b${MARKER}(?:\s*\([+–-]+\)|\s+(?:positive|negative))?(?:,|,?\s+(?:and|or)\b|\/)\s*$`),
  MARKER_AFTER = new RegExp(String.raw`^(?:\s*\([+–-]+\))?(?:,|,?\s+(?:and|or)\b|\/)\s*${MARKER}\b`);

/** True where an abbreviation stands among stains: the antibody RCC in "CD10, RCC and PAX8". */
function isStain({ start, end }: TumourHit, { reading }: ExtractInput): boolean {
  return MARKER_BEFORE.test(reading.text.slice(Math.max(0, start - 30), start)) || MARKER_AFTER.test(reading.text.slice(end, end + 30));
}

/**
 * The long form that an abbreviation in brackets stands behind, of which the same is said: "rather than hepatocellular carcinoma
 * (HCC)".
 */
function spelledBefore({ start, abbreviated }: TumourHit, { reading, lexicon }: ExtractInput): TumourHit | null {
  if (!abbreviated || !/[([]\s?$/.test(reading.text.slice(Math.max(0, start - 2), start))) return null;
  const hits = findTumours(reading.text, reading.tokens, lexicon<TumourEntry>('tumours'));
  const long = hits[lastStartingBy(hits, start - 1)];
  return long && !long.abbreviated && long.end < start && /^s?\s?[([]\s?$/.test(reading.text.slice(long.end, start)) ? long : null;
}

/** Weighs a mention of a tumour by where it stands and what the words before it say. */
export function weighMention(mention: TumourHit, input: ExtractInput): Weight {
  const hit = spelledBefore(mention, input) ?? mention;
  const { reading, context } = input;
  const sentence = sentenceAt(reading, hit.start),
    block = blockAt(reading, hit.start);
  if (!sentence || !block || sentence.section === 'reference') return { weight: 0, told: 0, rule: 'reference', rejected: 'reference' };
  if (block.kind === 'affiliation' || block.kind === 'authors')
    return { weight: 0, told: 0, rule: 'front-matter', rejected: 'front matter' };
  if (isNamesake(reading.text, hit.end)) return { weight: 0, told: 0, rule: 'namesake', rejected: 'a gene, cell line or likeness' };
  if (hit.abbreviated && isStain(hit, input)) return { weight: 0, told: 0, rule: 'namesake', rejected: 'a stain' };
  const before = reading.text.slice(sentence.start, hit.start),
    whole = reading.text.slice(sentence.start, sentence.end);
  const after = reading.text.slice(hit.end, sentence.end);
  const assertion = context.assess(hit);
  const { attribution } = assertion,
    kinds = reachingKinds(reading, assertion, hit);
  const isKnown = hit.entry.level > 1 && OF_THE.test(before);
  if (kinds.has('negated') && sentence.section !== 'title' && !isKnown) return { weight: 0, told: 0, rule: 'negated', rejected: 'negated' };
  if (kinds.has('relative')) return { weight: 0, told: 0, rule: 'relative', rejected: 'relative' };
  const telling = tellingOf(before, after);
  let weight = block.kind === 'keywords' ? 1.2 : BY_SECTION[sentence.section];
  let rule = sentence.section === 'title' ? 'title' : 'mention';
  if (sentence.section !== 'title') {
    weight = telling.factor * (telling.quoted ? Math.max(weight, QUOTED) : weight);
    rule = telling.rule;
    if (rule === 'pathology' || rule === 'diagnosis') weight *= WHOLE.test(whole) ? 1.25 : SAMPLE.test(whole) ? 0.8 : 1;
    if (attribution.subject === 'literature') weight *= 0.3;
    else if (attribution.subject === 'general' && !telling.quoted) weight *= 0.6;
    if (kinds.has('uncertain')) weight *= kinds.has('confirmed') || TISSUE_SUGGESTS.test(before) ? 0.6 : 0.3;
    if (kinds.has('hypothetical')) weight *= 0.5;
    if (PRELIMINARY.test(before) && rule !== 'final-diagnosis') weight *= 0.4;
  }
  if (kinds.has('negated') && isKnown) weight *= 0.4;
  if (
    DIFFERENTIAL.test(whole) &&
    sentence.section !== 'title' &&
    rule !== 'final-diagnosis' &&
    !EXCLUDED_FOR.test(before) &&
    !(DIFFERENTIAL_OF.test(before) && INCLUDES.test(after))
  )
    weight *= 0.25;
  if (sentence.section !== 'title' && (ALTERNATIVE_AFTER.test(after) || ALTERNATIVE_BEFORE.test(before))) weight *= 0.4;
  if (SUGGESTED.test(before) && !kinds.has('uncertain')) weight *= 0.4;
  if (MIMIC_BEFORE.test(before) || isGivenUp(after) || WE_THOUGHT.test(before)) weight *= 0.2;
  if (PART_AFTER.test(after) || (sentence.section === 'title' && PART_BEFORE.test(before))) weight *= 0.3;
  if (BECAME.test(after) || (TURNING.test(before) && INTO.test(after))) weight *= 0.25;
  if (hit.entry.syndrome || SYNDROME_AFTER.test(after)) weight *= 0.1;
  const name = reading.text.slice(hit.start, hit.end);
  if (PLURAL.test(name) && OF_KIND.test(before)) weight *= 0.25;
  if (/^malignancy$/i.test(name) && (BEHAVES_BEFORE.test(before) || BEHAVES_AFTER.test(after))) weight *= 0.1;
  if (hit.entry.level === 1 && kinds.has('uncertain')) weight *= 0.5;
  const told = weight;
  if (sentence.section !== 'title' && BESIDE_IT.test(before)) weight *= 0.5;
  if (SPREAD_IN.test(before)) return { weight, told, rule, rejected: null };
  if (
    BESIDE.test(before) ||
    WHO_DEVELOPED.test(after) ||
    (sentence.section !== 'title' && (LONG_AGO.test(after) || AGO_BEFORE.test(before)))
  )
    weight *= 0.3;
  if (kinds.has('history')) weight *= 0.3;
  return { weight, told, rule, rejected: null };
}
