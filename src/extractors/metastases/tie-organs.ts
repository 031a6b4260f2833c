import { part, pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';
import { lesionOrgans } from './lesions.ts';
import type { OrganMention } from './organs.ts';
import { joinsList, listFrom, type Tie } from './tie.ts';

/** The organs that stand with one trigger: a list before it, a list behind it, the organ that a lesion of the clause lies in. */
export function tieOrgans(flat: string, trigger: Span, organs: readonly OrganMention[], operated: readonly OrganMention[]): Tie[] {
  const before = organs.filter((organ) => organ.end <= trigger.start),
    behind = organs.filter((organ) => organ.start >= trigger.end);
  const told =
    operated.length > 0 ? [...before, ...operated.filter((organ) => organ.end <= trigger.start)].sort((a, b) => a.start - b.start) : before;
  return [...organsBefore(flat, trigger, before), ...organsBehind(flat, trigger, behind), ...lesionOrgans(flat, trigger, told)];
}

const wordOf = (flat: string, { start, end }: Span): string => flat.slice(start, end).toLowerCase();

/** A verb of spread has the tumour before it, no organ that it reached. */
const VERB = /ed$|(?<!seed)ing$|ize$|ise$|^spread(?! of)/i;
const FROM = /\b(?:from|originating|arising|origin|secondary to|due to|of unknown|primary)\b/i;

/** The list of organs that ends at the trigger: "hepatic and pulmonary metastases". */
function organsBefore(flat: string, trigger: Span, before: readonly OrganMention[]): Tie[] {
  const word = wordOf(flat, trigger);
  if (VERB.test(word)) return [];
  const ties: Tie[] = [];
  let edge = trigger.start;
  for (let i = before.length - 1; i >= 0; i--) {
    const organ = before[i];
    if (!organ) break;
    const gap = flat.slice(organ.end, edge);
    if (!(edge === trigger.start ? isCalledSo(flat, trigger, gap, word) : goesOnBefore(flat, organ, gap, word))) break;
    ties.push({ organ, trigger, rule: 'organ-before', score: word === 'metastatic' ? 0.7 : 0.9 });
    edge = organ.start;
  }
  return ties;
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
/** "hepatic metastatic lesions": what the organ's name and "metastatic" go with. */
const METASTATIC_THING = pattern('i')`
  ^\s+(?:
    lesions?|deposits?|disease|nodules?|tumou?rs?|involvement|foc\w+|spread|mass(?:es)?|burden|recurrence|implants?|growths?
    |(?:[\w-]+\s+){0,2}?(?:\w*carcinomas?|\w*sarcomas?|\w*blastomas?|melanomas?)
  )\b
`;

/** Whether the words between an organ and the trigger make one name of them: "lung metastases", "hepatic metastatic lesions". */
function isCalledSo(flat: string, trigger: Span, gap: string, word: string): boolean {
  if (!BEFORE_GAP.test(gap) || FROM.test(gap)) return false;
  return word !== 'metastatic' || (gap.trim() === '' && METASTATIC_THING.test(flat.slice(trigger.end)));
}

/** "recurrence in the temporal lobe and lung metastases": where something else is, no member of the list. */
const PLACE_OF = pattern('i')`
  \b(?:in|of|within|at)\s+(?:the\s+|both\s+|bilateral\s+|left\s+|right\s+|his\s+|her\s+){1,2}(?:[\w-]+\s+){1,2}
  (?:lobes?|hemispheres?|regions?|segments?|walls?)$
`;

/** Whether an organ is a further member of the list that ends at the trigger; `gap` lies between it and the next member. */
function goesOnBefore(flat: string, organ: OrganMention, gap: string, word: string): boolean {
  if (!joinsList(gap) || FROM.test(gap)) return false;
  // "In the liver, peritoneal seeding": the comma ends what was told before.
  if (word === 'seeding' && gap.includes(',')) return false;
  return !PLACE_OF.test(flat.slice(Math.max(0, organ.start - 40), organ.end));
}

/** "metastatic pancreatic neuroendocrine tumour" names the primary. */
const NAMES_PRIMARY =
  /^\s*(?:[\w-]+\s+){0,3}?(?:\w*cancers?|\w*carcinomas?|\w+omas?|carcinoid|neuroendocrine|stromal|germ|GISTs?|NETs?)\b/i;

/** The list of organs behind the trigger: "metastases were found in the liver and both lungs". */
function organsBehind(flat: string, trigger: Span, behind: readonly OrganMention[]): Tie[] {
  const first = behind[0];
  if (!first) return [];
  const way: Way = { word: wordOf(flat, trigger), gap: flat.slice(trigger.end, first.start), rest: flat.slice(trigger.end), to: first };
  const adjacent = isAdjacent(way);
  if (!(adjacent && !NAMES_PRIMARY.test(flat.slice(first.end))) && !leadsTo(way)) return [];
  const tie = adjacent ? { rule: 'metastatic-organ', score: 0.75 } : { rule: 'organ-behind', score: 0.88 };
  return listFrom(flat, first, behind).map((organ) => ({ organ, trigger, ...tie }));
}

/** The way from a word of spread to the first organ behind it. */
interface Way {
  readonly word: string;
  /** The words between them. */
  readonly gap: string;
  /** All that stands behind the word of spread. */
  readonly rest: string;
  readonly to: OrganMention;
}

/** "Metastatic left adrenal": the organ is what is called metastatic. */
function isAdjacent({ word, gap }: Way): boolean {
  return (word.startsWith('metastatic') || word === 'secondary') && ADJACENT.test(gap);
}

const ADJACENT = /^\s+(?:(?:left|right|bilateral|multiple|cervical|regional|solitary)\s+)*$/i;

/** What spread: "metastatic nodules", "secondary deposits". */
const THING = part`
  \s*(?:
    lesions?|nodules?|disease|tumou?rs?|deposits?|foci|focus|mass(?:es)?|spread|involvement|implants?|carcinoma
    |adenocarcinoma|[\w-]*sarcoma|melanoma|cancer|cells?|process|growths?|site|sites|infiltrat\w*|dissemination|seeding
    |progression
  )\b
`;
/** "Were later", "had been mostly". */
const AUXILIARY = part`
  \b(?:was|were|had|has|have|been|being|also|then|is|are|later|first|however|most|both|only|[a-z]{3,}ly|everywhere)\b\s*
`;
/** "Found", "developed", "limited exclusively". */
const FOUND = part`
  \b(?:
    found|seen|detected|identified|present|noted|developed|appeared|located|localized|observed|occurred|diagnosed|revealed
    |discovered|confirmed|visible|evident|shown|spread|demonstrated|suspected|progressing|recorded|described|documented
    |arising|situated|limited|confined|restricted|scattered|distributed|disseminated
  )\b\s*(?:[a-z]{4,}ly\s+)?
`;
/** "In", "affecting", "mainly in", an opening bracket. */
const INTO = part`
  \b(?:,?\s*)?(?:
      at the level of|in the region of|in|to|into|at|on|of|involving|within|affecting|throughout|including|over|along|with
      |(?:involv|affect|reach|invad|occupi|replac)ed|invading|replac(?:ed|ing)|occup(?:ied|ying)|studd(?:ed|ing)
      |fill(?:ed|ing)|destroy(?:ed|ing)|infiltrat(?:ed|ing)|like|such as
      |(?:mainly|predominantly|primarily|mostly) (?:in|to)
    )\b
  |,\s*(?:e?specially|particularly|mainly|predominantly|primarily|mostly)\s+(?:in|to)\b|:|\(
`;
/** "Metastatic nodules (three) were later found in". */
const AFTER_LEAD = pattern('i')`
  ^(?:${THING}){0,3}(?:\s*\((?!\w*\s*fig)[^()]{0,30}\))?\s*(?:,?\s*(?:that|which)\s+)?
  (?:${AUXILIARY}){0,4}(?:${FOUND})?(?:[\w-]+\s+(?:days?|weeks?|months?|years?)\s+later\s+)?
  (?:${INTO})\s*
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

/** Whether the words behind the trigger say that what it tells of is in the organ. */
function leadsTo(way: Way): boolean {
  const { word, gap, rest } = way;
  if (reaches(way, REMOVED_FROM.exec(rest))) return true;
  const spreadOf = word.startsWith('spread of');
  if (!(spreadOf && !/^\s*(?:in)?to\b/i.test(gap)) && reaches(way, AFTER_LEAD.exec(gap)) && !FROM.test(gap)) return true;
  const adjective = word === 'metastatic';
  if ((adjective || /^\s+(?:of|from)\b/i.test(gap)) && reaches(way, NAMED_LEAD.exec(rest))) return true;
  return adjective && (reaches(way, NAMED_IN.exec(rest)) || reaches(way, NAMED_BRACKET.exec(rest)));
}

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
/** What may stand before lymph nodes, which are told by many words. */
const BEFORE_NODES = /^[\s\w-]{0,50}$/;

/** Whether only loose words are left between a lead and the organ. */
function reaches({ gap, to }: Way, lead: RegExpExecArray | null): boolean {
  if (lead === null || lead[0].length > gap.length) return false;
  const left = gap.slice(lead[0].length);
  return (gap.length <= MOST_LOOSE && LOOSE.test(left)) || (to.site === 'lymph node' && BEFORE_NODES.test(left));
}
