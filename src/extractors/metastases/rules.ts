import type { Annotation, ExtractInput } from '../extractor.ts';
import type { MetastasisValue } from '../../generated/report.ts';
import type { Sentence } from '../../text/reading.ts';
import type { Span } from '../../span.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { flattenText } from '../../context/stains/flat-text.ts';
import { everyMatch } from '../../every-match.ts';
import { turnDownDisproved } from './disproved.ts';
import { readFluids } from './fluids.ts';
import { readFound } from './found.ts';
import { readFromOther } from './from-other.ts';
import { readListed } from './listed.ts';
import { goesOn, readLoose } from './loose.ts';
import { readNodes, readStage } from './nodes.ts';
import { isFinding, lesionOrgans, lesionsOf } from './lesions.ts';
import { bareSpecimen, lesionPlaces, namesTumour, readSpecimens } from './specimens.ts';
import { findOperated, findOrgans, type OrganMention, type SiteEntry } from './organs.ts';
import { joinsList, listFrom, type Tie } from './tie.ts';
import { rejectionOf } from './whose.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

const TUMOUR_NAME = '(?:tumou?r|disease|cancer|\\w*carcinoma|melanoma|\\w*sarcoma|\\w*blastoma|\\w*glioma)';
const METASTASIS = new RegExp(
  [
    part`
      (?<!\btumou?r[\s,/–-]{1,2}(?:lymph )?nodes?[\s,/–-]{1,2}(?:and )?)\b(?:(?:micro|macro|oligo|acro)-?)?metasta
      (?:s[ie]s|ses|tic|si[sz]ed|si[sz]ing|si[sz]e|sectom(?:y|ies))\b
    `,
    '\\bmets\\b',
    part`
      \bsecondar(?:
        y\s+(?:deposits?|lesions?|tumou?rs?|spread|disease|growths?|malignan\w+|locations?|locali[sz]ations?|(?=from\b))
        |ies\b
      )
    `,
    part`
      \bsecondary(?=
        \s+(?:[\w-]+(?:al|ar|ic|ary|ous|ular|bone|liver|lung|brain|node),?\s+|and\s+){1,5}
        (?:
          deposits?|lesions?|locations?|locali[sz]ations?|nodules?|growths?
        )\b
      )
    `,
    '\\bdisseminat(?:ion|ed)\\b',
    '\\b(?:carcinomatosis|gliomatosis|sarcomatosis|lymphangitic\\s+carcinomatosis)\\b',
    '\\b(?:tumou?r|cancer|malignant|neoplastic|distant|ha?ematogenous)\\s+spread\\b',
    '\\bdistant\\s+disease\\b',
    '\\bspread\\s+(?:[a-z]+ly\\s*)?,?\\s*(?=(?:involving|affecting)\\b)',
    part`
      \bspread\s+(?:(?:[a-z]+ly|being|first|also|then|further|early|even|already|next|later)\s+)?
      (?:of\s+(?:the\s+)?(?:tumou?r|disease|cancer)\s+)?(?=(?:in)?to\b)
    `,
    `\\bspread\\s+of\\s+(?:the\\s+|an?\\s+)?(?:[\\w-]+\\s+){0,3}?${TUMOUR_NAME}\\b`,
    '\\b(?:tumou?r|malignant|metastatic)\\s+(?:implants?|seeding|deposits?)\\b',
    '\\bseeding\\b',
    part`
      \bthe\s+same\s+(?:tumou?r|neoplasm|malignancy|\w*carcinoma|\w*sarcoma|melanoma)\b
      (?!\s+(?:site|bed|type|entity|cells?|location))
    `,
    `(?<!\\b(?:calcium|fat|iron|amyloid)\\s)\\bdeposits?\\s+of\\s+(?:the\\s+)?(?:[\\w-]+\\s+){0,2}?${TUMOUR_NAME}\\b`,
    // "Deposits in the bones": other deposits than of tumour are named.
    part`
      (?<!
        \b(?:
          calcium|calcific|calcified|fat|fatty|iron|h(?:a)?emosiderin|amyloid|immune|fibrin|lipid|mucin|mucinous|pigment
          |melanin|cholesterol|collagen|complement|dense|glycogen|urate|osteoid|I[Gg][AGM]|C3|PAS|linear|granular|hyaline
          |basement
        )\s
      )\bdeposits\b(?!
        \s+of\s+(?:
            calcium|fat|iron|h(?:a)?emosiderin|amyloid|fibrin|lipid|mucin|pigment|melanin|collagen|immuno\w+|I[Gg][AGM]|C3
          )
        |[^.;]{0,30}\b(?:talc|pleurodesis)
      )
    `,
    part`
      (?<=\b(?:studded|sown|peppered|riddled|covered|strewn)\s+with\s+(?:[\w-]+\s+){0,2})
      (?:tumou?r|malignant|neoplastic|cancerous)\s+nodules?\b
    `,
    part`
      (?<=
        \b(?:
          hepatic|liver|pulmonary|lung|nodal|bone|bony|osseous|skeletal|omental|peritoneal|mesenteric|splenic|adrenal
          |cerebral|cutaneous
        )\s
      )(?:deposits?|spread|dissemination|secondaries|relapses?)\b(?!
        \s+of\s+(?:
          calci\w*|fat|amyloid|h(?:a)?emosiderin|iron|pigment|fibrin|mucin|immun\w+|light|collagen|melanin|lipid\w*
        )
      )
    `,
  ].join('|'),
  'gi',
);

/** A sentence with its words of spread and its organs, both counted from its start. */
interface Read {
  readonly sentence: Sentence;
  readonly flat: string;
  readonly triggers: readonly Span[];
  readonly organs: readonly OrganMention[];
  /** Whether the section named a tumour before this sentence. */
  readonly known: boolean;
}

/** Candidates from every sentence that speaks of spread. */
export function readSentences(input: ExtractInput): Annotation<MetastasisValue>[] {
  const lexicon = input.lexicon<SiteEntry>('metastatic-sites');
  let previous: Read | null = null;
  const named = new Set<string>();
  return turnDownDisproved(
    input.reading.sentences.flatMap((sentence) => {
      const last: Read | null = previous?.sentence.block === sentence.block ? previous : null;
      previous = null;
      if (sentence.section === 'reference' || sentence.section === 'table') return [];
      const flat = flattenText(input.reading.text.slice(sentence.start, sentence.end));
      const triggers = everyMatch(METASTASIS, flat).map((match) => ({ start: match.index, end: match.index + match[0].length }));
      const read: Read = {
        sentence,
        flat,
        triggers,
        organs: findOrgans(input.reading, sentence, flat, lexicon),
        known: named.has(sentence.section),
      };
      if (!read.known && namesTumour(flat)) named.add(sentence.section);
      // "It was excised." stands between the lesion and its diagnosis.
      previous = last && read.organs.length === 0 && triggers.length === 0 && flat.length < MOST_ASIDE ? last : read;
      const ties = tiesOf(read, lexicon);
      return ties.length > 0
        ? unique(ties).map((tie) => annotate(input, sentence, flat, tie))
        : last
          ? carried(last, read, input, lexicon)
          : [];
    }),
    input,
  );
}

/** What the words of one sentence tie to each other. */
function tiesOf({ sentence, flat, triggers, organs, known }: Read, lexicon: Lexicon<SiteEntry>): Tie[] {
  const operated = triggers.length > 0 ? findOperated(flat, lexicon) : [];
  const ties = [
    ...triggers.flatMap((trigger) => tieOrgans(flat, trigger, organs, operated)),
    ...readNodes(flat),
    ...readStage(flat),
    ...readFluids(flat),
    ...readListed(flat, organs),
    ...readFound(flat, organs),
    ...readSpecimens(flat, organs, known),
    ...readFromOther(flat, organs, lexicon),
  ];
  // A stage says nothing of where the spread that the sentence tells of is.
  const loose =
    triggers.length > 0 && organs.length > 0 && ties.every(({ rule }) => rule === 'n-stage' || rule === 'many-in-organ')
      ? readLoose(flat, sentence, triggers, organs)
      : [];
  return [...ties.filter(({ organ }) => !loose.some((other) => other.organ.start === organ.start)), ...loose];
}

/** What two sentences tell together: of spread and then of where, or of a lesion and then what it is. */
function carried(last: Read, read: Read, input: ExtractInput, lexicon: Lexicon<SiteEntry>): Annotation<MetastasisValue>[] {
  if (read.triggers.length === 0) {
    const spread = bareSpread(last),
      on = spread ? goesOn(read.flat, read.organs) : [];
    if (spread && on.length > 0) return on.map((organ) => annotateCarried(input, last, spread, shifted(organ, read.sentence)));
    const specimen = bareSpecimen(read.flat, read.organs);
    return specimen
      ? lesionPlaces(last.flat, last.organs, read.known).map((organ) =>
          annotateCarried(input, read, specimen, shifted(organ, last.sentence), 'specimen-before'),
        )
      : [];
  }
  const finding = bareSpread(read, ({ start }) => isFinding(read.flat.slice(0, start)));
  if (!finding) return [];
  const lesions = lesionsOf(last.flat, last.organs);
  // "Underwent adrenalectomy. The resected lesion was a metastasis."
  return (lesions.length > 0 ? lesions : findOperated(last.flat, lexicon)).map((organ) =>
    annotateCarried(input, read, finding, shifted(organ, last.sentence)),
  );
}

/** The first metastasis of a sentence that names no organ. */
function bareSpread({ flat, triggers, organs }: Read, is: (trigger: Span) => boolean = () => true): Span | null {
  return organs.length > 0
    ? null
    : (triggers.find((trigger) => CARRIES.test(flat.slice(trigger.start, trigger.end)) && is(trigger)) ?? null);
}

/** Longest sentence, in characters, over which a lesion told of before it is kept in mind. */
const MOST_ASIDE = 60;

function shifted(organ: OrganMention, { start }: Sentence): OrganMention {
  return { ...organ, start: organ.start + start, end: organ.end + start };
}

/** What the lesion of the sentence before may be called. */
const CARRIES = /^metasta(?:s[ie]s|ses|tic)$/i;

function unique(ties: readonly Tie[]): Tie[] {
  const best = new Map<string, Tie>();
  for (const tie of ties) {
    const key = `${tie.organ.site}:${tie.organ.start}`;
    const known = best.get(key);
    if (!known || known.score < tie.score) best.set(key, tie);
  }
  return [...best.values()].sort((a, b) => a.organ.start - b.organ.start);
}

const BEFORE_GAP = pattern('i')`
  ^(?:
    [\s-]|\((?!\w*\s*fig)[^()]{1,24}\)
    |\b(?:
        parenchym\w*|joints?|tumou?rs?|lesions?|nodules?|distant|multiple|bilateral|early|late|progressive|solitary
        |widespread|diffuse|synchronous|metachronous|new|further|additional|small|large|single|isolated|extensive|local
        |regional|recurrence|body|bodies|surface|glands?|tissue|masses|mass|cavity|lobe|lobes|wall|region|area|space|lymph
        |nodes?|known|malignant|hematogenous|haematogenous|intraparenchymal|micro|head|tail|skip|satellite|based
      )\b
  )*$
`;
const AFTER_LEAD = pattern('i')`
  ^(?:
    \s*(?:
      lesions?|nodules?|disease|tumou?rs?|deposits?|foci|focus|mass(?:es)?|spread|involvement|implants?|carcinoma
      |adenocarcinoma|[\w-]*sarcoma|melanoma|cancer|cells?|process|growths?|site|sites|infiltrat\w*|dissemination|seeding
      |progression
    )\b
  ){0,3}(?:\s*\((?!\w*\s*fig)[^()]{0,30}\))?\s*(?:,?\s*(?:that|which)\s+)?(?:
    \b(?:was|were|had|has|have|been|being|also|then|is|are|later|first|however|most|both|only|[a-z]{3,}ly|everywhere)\b\s*
  ){0,4}(?:
    \b(?:
      found|seen|detected|identified|present|noted|developed|appeared|located|localized|observed|occurred|diagnosed|revealed
      |discovered|confirmed|visible|evident|shown|spread|demonstrated|suspected|progressing|recorded|described|documented
      |arising|situated|limited|confined|restricted|scattered|distributed|disseminated
    )\b\s*(?:[a-z]{4,}ly\s+)?
  )?(?:[\w-]+\s+(?:days?|weeks?|months?|years?)\s+later\s+)?(?:
    \b(?:,?\s*)?(?:
        at the level of|in the region of|in|to|into|at|on|of|involving|within|affecting|throughout|including|over|along|with
        |(?:involv|affect|reach|invad|occupi|replac)ed|invading|replac(?:ed|ing)|occup(?:ied|ying)|studd(?:ed|ing)
        |fill(?:ed|ing)|destroy(?:ed|ing)|infiltrat(?:ed|ing)|like|such as
        |(?:mainly|predominantly|primarily|mostly) (?:in|to)
      )\b
    |,\s*(?:e?specially|particularly|mainly|predominantly|primarily|mostly)\s+(?:in|to)\b|:|\(
  )\s*
`;
/** "metastasis of breast carcinoma to the uterus", "metastatic melanoma to the spleen": the tumour's name stands between. */
const NAMED_LEAD = /^\s+(?:of|from)\s+[^,.;()]{3,80}?\s(?:to|into)\s+|^\s+(?:[\w-]+\s+){1,5}?(?:\([^()]{1,12}\)\s+)?(?:to|into)\s+/i;
/** "metastatic breast carcinoma in the pleura": the name of the tumour, then where it was found ("of the breast" would be its origin). */
const NAMED_IN = pattern('i')`
  ^\s+(?:[\w-]+\s+){0,4}?(?:\w*carcinomas?|\w*sarcomas?|\w*blastomas?|melanomas?|cancers?|tumou?rs?)\s+
  (?:(?:was|were|had|been|then|also|later)\s+)*(?:
    (?:found|seen|detected|identified|present|diagnosed|discovered|confirmed|removed|excised|resected)\s+
  )?(?:both\s+)?(?:in|within|involving|infiltrating|invading|from)\s+(?=the\s|his\s|her\s|both\s|an?\s|\w)
`;
/** "Metastatic cancer of the breast (liver, bone)". */
const NAMED_BRACKET = pattern('i')`
  ^\s+(?:[\w-]+\s+){0,4}?(?:\w*carcinomas?|\w*sarcomas?|\w*blastomas?|melanomas?|cancers?|tumou?rs?|disease)
  (?:\s+of\s+the\s+[\w-]+)?\s*\((?:to|in|sites?:?)?\s*(?:the\s+)?
`;
/** "Metastatic deposits were excised from the lung": no origin. */
const REMOVED_FROM = pattern('i')`
  ^\s+(?:[\w-]+\s+){0,2}?(?:was|were)\s+(?:then\s+|also\s+)?(?:
    excised|resected|removed|biopsied|enucleated|shelled\s+out|cleared
  )\s+(?:from|in|at|off)\s+
`;
/** Longest gap, in characters, that is read as loose words: their list can be cut in many ways. */
const MOST_LOOSE = 120;
const LOOSE = pattern('i')`
  ^(?:
    [\s,(-]
    |\b(?:
        the|nodules?|lesions?|deposits?|foci|great|ring|index|little|[CTL]1?\d|a|an|his|her|its|both|one|two|three|four|five
        |six|several|multiple|numerous|many|some|other|another|left|right|bilateral|contralateral|ipsilateral|upper|lower
        |middle|anterior|posterior|distant|regional|local|adjacent|lobes?|lobe of|of|sites|organs|including|site
        |[\w-]+(?:al|ar|ic|ary)|region|area|areas|small|large|new|tiny|[\w-]+(?:\s+[\w-]+){0,3}\s*(?:,|\band\b)|single
        |solitary|part|parts|proximal|distal|medial|lateral|inferior|superior|body|head|tail|parenchyma|and|in|to|at
        |segments?|\d+(?:st|nd|rd|th)?|[IVX]+|[a-z]+ly
      )\b
  )*$
`;
const VERB = /ed$|(?<!seed)ing$|ize$|ise$|^spread(?! of)/i;
/** "metastatic pancreatic neuroendocrine tumour" names the primary. */
const NAMES_PRIMARY =
  /^\s*(?:[\w-]+\s+){0,3}?(?:\w*cancers?|\w*carcinomas?|\w+omas?|carcinoid|neuroendocrine|stromal|germ|GISTs?|NETs?)\b/i;
const FROM = /\b(?:from|originating|arising|origin|secondary to|due to|of unknown|primary)\b/i;

/** "recurrence in the temporal lobe and lung metastases": where something else is, no member of the list. */
const PLACE_OF = pattern('i')`
  \b(?:in|of|within|at)\s+(?:the\s+|both\s+|bilateral\s+|left\s+|right\s+|his\s+|her\s+){1,2}(?:[\w-]+\s+){1,2}
  (?:lobes?|hemispheres?|regions?|segments?|walls?)$
`;
/** "hepatic metastatic lesions": what the organ's name and "metastatic" go with. */
const METASTATIC_THING = pattern('i')`
  ^\s+(?:
    lesions?|deposits?|disease|nodules?|tumou?rs?|involvement|foc\w+|spread|mass(?:es)?|burden|recurrence|implants?|growths?
    |(?:[\w-]+\s+){0,2}?(?:\w*carcinomas?|\w*sarcomas?|\w*blastomas?|melanomas?)
  )\b
`;

/** The organs that stand with one trigger: a list before it, a list behind it, the organ that a lesion of the clause lies in. */
function tieOrgans(flat: string, trigger: Span, organs: readonly OrganMention[], operated: readonly OrganMention[]): Tie[] {
  const word = flat.slice(trigger.start, trigger.end).toLowerCase();
  const ties: Tie[] = [];
  const before = organs.filter((organ) => organ.end <= trigger.start);
  const adjective = word === 'metastatic';
  for (let i = VERB.test(word) ? -1 : before.length - 1, edge = trigger.start; i >= 0; i--) {
    const organ = before[i];
    const nearest = edge === trigger.start;
    if (!organ || (nearest ? !BEFORE_GAP.test(flat.slice(organ.end, edge)) : !joinsList(flat.slice(organ.end, edge)))) break;
    if (
      FROM.test(flat.slice(organ.end, edge)) ||
      (nearest && adjective && !(flat.slice(organ.end, edge).trim() === '' && METASTATIC_THING.test(flat.slice(trigger.end))))
    )
      break;
    if (!nearest && word === 'seeding' && flat.slice(organ.end, edge).includes(',')) break;
    if (!nearest && PLACE_OF.test(flat.slice(Math.max(0, organ.start - 40), organ.end))) break;
    ties.push({ organ, trigger, rule: 'organ-before', score: adjective ? 0.7 : 0.9 });
    edge = organ.start;
  }
  const rest = flat.slice(trigger.end);
  const behind = organs.filter((organ) => organ.start >= trigger.end);
  const first = behind[0];
  if (first) {
    const gap = flat.slice(trigger.end, first.start);
    const lead = AFTER_LEAD.exec(gap);
    const adjacent =
      (word.startsWith('metastatic') || word === 'secondary') &&
      /^\s+(?:(?:left|right|bilateral|multiple|cervical|regional|solitary)\s+)*$/i.test(gap);
    const named = NAMED_LEAD.exec(rest);
    const reaches = (match: RegExpExecArray | null): boolean =>
      match !== null &&
      match[0].length <= gap.length &&
      ((gap.length <= MOST_LOOSE && LOOSE.test(gap.slice(match[0].length))) ||
        (first.site === 'lymph node' && /^[\s\w-]{0,50}$/.test(gap.slice(match[0].length))));
    const removed = reaches(REMOVED_FROM.exec(rest));
    const led =
      removed ||
      (!(/^spread of/.test(word) && !/^\s*(?:in)?to\b/i.test(gap)) && reaches(lead) && !FROM.test(gap)) ||
      (reaches(named) && (word === 'metastatic' || /^\s+(?:of|from)\b/i.test(gap))) ||
      (word === 'metastatic' && (reaches(NAMED_IN.exec(rest)) || reaches(NAMED_BRACKET.exec(rest))));
    if ((adjacent && !NAMES_PRIMARY.test(flat.slice(first.end))) || led) {
      for (const organ of listFrom(flat, first, behind))
        ties.push({ organ, trigger, rule: adjacent ? 'metastatic-organ' : 'organ-behind', score: adjacent ? 0.75 : 0.88 });
    }
  }
  const told =
    operated.length > 0 ? [...before, ...operated.filter((organ) => organ.end <= trigger.start)].sort((a, b) => a.start - b.start) : before;
  return [...ties, ...lesionOrgans(flat, trigger, told)];
}

const WHEN = pattern('i')`
  \b(?:in|on)\s+(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?(?:19|20)
    \d{2}\b
  |\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few)\s+(?:and\s+a\s+half\s+)?
    (?:days?|weeks?|months?|years?)\s+(?:later|after|following|post-?\w*)\b
  |\bat\s+(?:the\s+time\s+of\s+)?(?:diagnosis|presentation|recurrence|autopsy)\b|\bsynchronous(?:ly)?\b
  |\bmetachronous(?:ly)?\b
`;
/** "Survived six months following the diagnosis of the metastases", "died nine months after …": the time is that of the death. */
const OF_SURVIVAL = /\b(?:surviv\w+|died|death|dead|expired|succumbed|passed away)\b[^.;]{0,30}$/i;

function annotate(input: ExtractInput, sentence: Sentence, flat: string, tie: Tie): Annotation<MetastasisValue> {
  const start = sentence.start + Math.min(tie.organ.start, tie.trigger.start),
    end = sentence.start + Math.max(tie.organ.end, tie.trigger.end);
  const found = WHEN.exec(flat);
  const when = found === null || OF_SURVIVAL.test(flat.slice(0, found.index)) ? null : found[0];
  const { rejected, factor } = rejectionOf(input, sentence, flat, tie);
  return {
    field: 'metastases',
    start: sentence.start + tie.organ.start,
    end: sentence.start + tie.organ.end,
    value: { site: tie.organ.site, time: when === null ? null : { text: when, date: null } },
    evidence: [{ start, end }],
    section: sentence.section,
    rule: tie.rule,
    score: tie.score * factor,
    rejected,
    notes: { factor },
  };
}

/**
 * An organ of one sentence whose lesion another (`told`) calls metastatic; `organ` counts from the text's start, `trigger` from
 * that sentence's.
 */
function annotateCarried(
  input: ExtractInput,
  told: Read,
  trigger: Span,
  organ: OrganMention,
  rule = 'lesion-before',
): Annotation<MetastasisValue> {
  const { sentence, flat } = told;
  const { rejected, factor } = rejectionOf(input, sentence, flat, { organ: trigger, trigger, rule });
  const { kinds } = input.context.assess(organ);
  const denied = (['negated', 'hypothetical', 'relative', 'planned'] as const).find((kind) => kinds.has(kind)) ?? null;
  return {
    field: 'metastases',
    start: organ.start,
    end: organ.end,
    value: { site: organ.site, time: null },
    evidence: [{ start: Math.min(organ.start, sentence.start + trigger.start), end: Math.max(organ.end, sentence.start + trigger.end) }],
    section: sentence.section,
    rule,
    score: 0.6 * factor,
    rejected: rejected ?? denied,
    notes: { factor },
  };
}
