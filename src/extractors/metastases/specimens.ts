import { everyMatch } from '../../every-match.ts';
import type { Span } from '../../span.ts';
import { lesionsOf } from './lesions.ts';
import { DISTANT, type OrganMention } from './organs.ts';
import { listFrom, type Tie } from './tie.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

const NAME = '[\\w-]*(?:carcinomas?|sarcomas?|blastomas?|melanomas?|seminomas?|thymomas?)';
const TUMOUR = part`
  (?:
    ${NAME}|cancer|(?:malignant|neoplastic|tumou?r)\s+(?:[\w-]+\s+)?cells
    |(?:small|round|blue|atypical)\s+(?:[\w-]+\s+){0,2}cells|malignancy
    |(?:malignant|epithelial|neuroendocrine|metastatic)\s+(?:[\w-]+\s+){0,2}?neoplasm
    |tumou?r\s+(?:emboli|thromb[iu]\w*|tissue|of\s+the\s+same|similar|identical|deposits?|infiltrat\w+)
    |the\s+same\s+(?:[\w-]+\s+){0,2}?(?:tumou?r|cells|neoplasm|histology|${NAME})
  )
`;
const SAMPLE = part`
  (?:
    biops(?:y|ies)|aspirat(?:es?|ion)|FNA[BC]?|punctures?|cytolog(?:y|ical)|(?:immuno)?histo(?!r(?:y|ies)\b)\w+
    |patholog(?:y|ical|ists?)|microscopy|microscopic(?:ally)?|curettage|curettings|enucleation|specimens?|sections?
    |(?:biopsied|excised|resected|removed|sampled|aspirated|punctured)(?=
        ,?\s+(?:and|both|all|each|which|filled|replaced|showing|containing)\b
      )
    |(?:the|this|both|these)\s+(?:gland|nodes?|nodules?|lesions?|mass|masses|lump|swelling)
      (?=
        \s+(?:(?:was|were)\s+)?(?:contain|harbo|held|composed|made|filled|identical|similar|histolog)
      )
    |[a-z]{4,24}(?:ectomy|scopy)
  )
`;
const SHOWED = part`
  (?:
    (?:was|were|came\s+back|proved|is|being)\s+(?:also\s+|again\s+)?(?:
        positive\s+for|consistent\s+with|compatible\s+with|diagnosed\s+as|reported\s+as|read\s+as|in\s+keeping\s+with
        |in\s+line\s+with|that\s+of
      )
    |show\w*|reveal\w*|confirm\w*|disclos\w*|demonstrat\w*|yield\w*|gave|found|prov(?:ed|en)|verif\w+|identif\w+|detect\w*
    |contain\w*|harbou?r\w*|held|composed\s+of|filled\s+(?:with|by)|replaced\s+by|establish\w*|was|were
  )
`;
/** "Biopsy of the hepatic mass showed poorly differentiated carcinoma". */
const EVENT = pattern('gi')`
  \b${SAMPLE}\b(?<way>[^.;]{0,80}?)\s${SHOWED}\s+(?<what>
    (?:[\w-]+,?\s+){0,6}?${TUMOUR}|(?<=\b(?:by|with|of|ed|held)\s+)tumou?r(?!\s+(?:of|in|was|cells|that))
  )\b
`;
/** What a specimen did not show, showed by nature or was asked for. */
const NOT_SPREAD = pattern('i')`
  \b(?:
    no|not|none|nor|neither|without|negative|non-?diagnostic|inconclusive|free|benign|primary|fail\w*|rul\w+\s+out|exclud\w*
    |suspicious|suspected|lymphoma|MRI|CT|PET|scans?|tomography|ultraso\w+|imaging|radiogra\w+|x-?ray|endoscop\w+
    |gastroscop\w+|colonoscop\w+|cystoscop\w+|initial(?:ly)?|original|isolated
    |(?:years?|months?)\s+(?:prior|before|ago|earlier)
  )\b
`;
/** Tumours that an organ has of its own. */
const NATIVE: Readonly<Record<string, RegExp>> = {
  liver: /hepatocellular|hepato\w*blastoma|cholangio/i,
  lung: /bronchogenic|pneumo\w*blastoma/i,
  bone: /osteo\w*sarcoma|chondrosarcoma|ewing/i,
  kidney: /renal|nephro\w*blastoma/i,
  testis: /seminoma/i,
  adrenal: /adrenocortical|neuroblastoma/i,
  thyroid: /papillary thyroid|medullary|follicular/i,
  ovary: /\bovarian/i,
  breast: /ductal|lobular|mammary/i,
  prostate: /prostat/i,
  bladder: /urothelial|transitional/i,
  ureter: /urothelial|transitional/i,
};
/** Words between an organ's name and the sample of it: "liver core biopsy". */
const NAME_OF_SAMPLE = pattern('i')`
  ^[\s-]+(?:
    (?:
      lesions?|nodules?|mass|tumou?r|nodes?|lump|swelling|gland|needle|core|bone|crest|wedge|open|excision(?:al)?
      |incision(?:al)?|fine|guided|tissue|wall|trephine|fluid
    )[\s-]+
  ){0,3}$
`;
/** "Carcinoma in the muscle", "infiltrating the dermis". */
const FOUND_IN = pattern('i')`
  ^\s*(?:cells\s+)?(?:deposits?\s+)?(?:,\s*)?(?:in|within|inside|infiltrating|involving|replacing)\s+
  (?:(?:the|both|his|her|left|right|one|all|each|fragments?\s+of|[a-z]+(?:al|ar|ic))\s+){0,3}$
`;
/** What a thing in an organ, or the organ, held: "the gland contained carcinoma", "the node was composed of tumour". */
const HELD = pattern('i')`
  ^(?:\s+(?:lesions?|nodules?|mass(?:es)?|nodes?|gland|deposits?|specimens?|tissue|lobe|parenchyma|wall|crest))?\s+
  (?:(?:was|were)\s+)?(?:also\s+|both\s+|all\s+)?(?:
    contain(?:ed|ing)|harbou?r(?:ed|ing)|held|(?:composed|consisted|made\s+up|full)\s+of
    |(?:completely\s+|largely\s+|partly\s+)?(?:replaced|filled|occupied|effaced)\s+(?:by|with)
  )\s+(?:(?:[\w-]+\s+){0,5}?${TUMOUR}|tumou?r)\b
`;

/** "Hysterectomy and node dissection showed": one specimen of the organ and its nodes. */
const WITH_NODES = /(?:,|\b(?:and|with))\s[^.;]*\b(?:dissection|lymphadenectomy|sampling)\b/i;

/** "The liver was replaced by tumour", maybe one of its own or its neighbour's. */
const BARE = /\b(?:replaced|occupied|effaced)\s+(?:by|with)\s+tumou?r$/i;
/** "The liver was diffusely infiltrated by whitish masses". */
const RIDDLED = pattern('i')`
  ^(?:\s+parenchyma)?\s+(?:(?:weighed|measured)\s+[^,;]{1,25}(?:,|\s+and)\s+)?(?:was|were)\s+(?:also\s+)?
  (?:
    (?:diffusely|extensively|massively|entirely|widely|heavily)\s+(?:infiltrated|replaced|permeated|occupied)|studded
    |riddled|peppered|strewn|sown
  )\s+(?:with|by)\s+(?:[\w-]+\s+){0,4}?(?:
    tumou?rs?|mass(?:es)?|nodules?|deposits?|growths?|\w*carcinoma|\w*sarcoma|melanoma|cancer
  )\b
`;

/** Without one of these no specimen tells of tumour; few sentences have both. */
const OF_SAMPLE = pattern('i')`
  infiltrated|studded|riddled|peppered|strewn|sown|permeated|occupied|nucleation|excised|resected|removed|sampled
  |nod(?:e|ul)|gland|lesion|mass|lump|swelling|biops|aspirat|FNA|puncture|cytolog|histo|patholog|microscop|curett|specimen
  |section|ectomy|scopy|contain|harbo|held|composed|consisted|replaced|filled|full of
`;
const OF_TUMOUR = /nodul|mass|deposit|growth|carcinoma|sarcoma|blastoma|melanoma|seminoma|thymoma|cancer|cells|malignan|tumou?r|same/i;
const mayHold = (flat: string): boolean => OF_SAMPLE.test(flat) && OF_TUMOUR.test(flat);

/** Places rather than organs: what a first specimen from there holds arose there or nearby. */
const VAGUE: ReadonlySet<string> = new Set(['soft tissue', 'mediastinum', 'retroperitoneum']);
/** "The same as that of the primary", "of pulmonary origin". */
const LIKENESS =
  /\b(?:same|similar|identical|resembl\w+|compatible\s+with\s+the|origin|primary|previous|former|original|earlier|known|again)\b/i;
/** Organs that tumours mostly reach; what any other contained arose there, unless words liken it to another tumour. */
const REACHED_BY_SPREAD: ReadonlySet<string> = new Set([...DISTANT, 'lymph node', 'pleura', 'peritoneum']);
/** A tumour that by its name came from another organ than the one it was in. */
const isOfAnother = ({ site }: OrganMention, what: string): boolean =>
  Object.entries(NATIVE).some(([organ, name]) => organ !== site && name.test(what));
const isOfSpread = ({ site }: OrganMention, flat: string): boolean => REACHED_BY_SPREAD.has(site) || LIKENESS.test(flat);
/** What calls a tumour by its name; behind it a further specimen is another one. */
const TUMOUR_NAME = new RegExp(`\\b(?:${NAME}|cancer|GIST)\\b`, 'i');
/** A lesion that reaches an organ, or was made in it. */
const REACHED = /\b(?:invad|compress|abut|adjacen|displac|adher|infiltrat|near|close to|contigu|exten(?:d|s)|arising|involving)\w*/i;
const PLACED = pattern('i')`
  \b(?:
    fractures?|nodul\w+|lesions?|mass(?:es)?|lumps?|swellings?|deposits?|tumou?rs?|foci|focus|opacit\w+|uptake|enlarge\w+
    |swollen|lymphadenopathy
  )\b[^.;]{0,50}\b(?:in|of|within|on|at)\s+(?:(?:the|both|a|an|his|her|left|right|upper|lower|[a-z]+(?:al|ar|ic|ary))\s+)*$
`;
const LARGE = /\b(?:enlarg\w+|swollen|swelling|palpable|avid|uptake|suspicious|hypermetabolic|bulky|firm|hard|large)\b/i;
const THING_BEHIND =
  /^\s+(?:[\w-]+\s+){0,2}?(?:nodul\w+|lesions?|mass(?:es)?|lumps?|swellings?|deposits?|tumou?rs?|foci|focus|opacit\w+|fractures?)\b/i;

/** Whether words name a tumour, so that the specimens told of behind them may be its spread. */
export const namesTumour = (flat: string): boolean => TUMOUR_NAME.test(flat);

/** Organs of which a specimen held tumour; `known` where a tumour was told of before. */
export function readSpecimens(flat: string, organs: readonly OrganMention[], known: boolean): Tie[] {
  if (!mayHold(flat)) return [];
  const later = known || LIKENESS.test(flat);
  const tied = (members: readonly OrganMention[], trigger: Span, what: string): Tie[] =>
    members
      .filter((organ) => isNamed(flat, organ) && NATIVE[organ.site]?.test(what) !== true && (later || !VAGUE.has(organ.site)))
      .map((organ) => ({ organ, trigger, rule: 'specimen', score: 0.6 }));
  const held = organs.flatMap((organ) => {
    const rest = flat.slice(organ.end, organ.end + 120);
    const found = HELD.exec(rest) ?? (DISTANT.has(organ.site) ? RIDDLED.exec(rest) : null);
    return found === null || !isOfSpread(organ, flat) || NOT_SPREAD.test(found[0]) || (organ.site !== 'lymph node' && BARE.test(found[0]))
      ? []
      : tied([organ], { start: organ.start, end: organ.end + found[0].length }, found[0]);
  });
  const seen = eventsOf(flat).flatMap(({ span, way, what }) => {
    const joined = WITH_NODES.test(flat.slice(way.start, way.end));
    const inside = organs.filter(
      (organ) =>
        (!(joined && organ.site === 'lymph node') && organ.start >= way.start && organ.end <= way.end) ||
        (organ.end <= span.start && NAME_OF_SAMPLE.test(flat.slice(organ.end, span.start))),
    );
    // The first thing in a text that held tumour is the primary, unless tumours mostly reach that organ from elsewhere.
    return inside.length > 0
      ? tied(known ? inside : inside.filter((organ) => isOfSpread(organ, flat) || isOfAnother(organ, what)), span, what)
      : tied(around(flat, span, organs), span, what);
  });
  return [...held, ...seen];
}

/** The span of a finding of tumour in a specimen whose organ the sentence does not name, null where there is none. */
export function bareSpecimen(flat: string, organs: readonly OrganMention[]): Span | null {
  if (!mayHold(flat)) return null;
  return eventsOf(flat).find(({ span }) => organs.every((organ) => organ.start >= span.end) && !isThrough(flat, span))?.span ?? null;
}

/** The organs that a lesion was told of in a clause or sentence before, none where it reached them from elsewhere. */
export function lesionPlaces(flat: string, organs: readonly OrganMention[], known: boolean): OrganMention[] {
  if (REACHED.test(flat)) return [];
  return lesionsOf(
    flat,
    organs.filter(
      (organ) =>
        (known || !VAGUE.has(organ.site)) &&
        ((organ.site === 'lymph node' && LARGE.test(flat)) ||
          PLACED.test(flat.slice(Math.max(0, organ.start - 110), organ.start)) ||
          THING_BEHIND.test(flat.slice(organ.end, organ.end + 60))),
    ),
  );
}

interface Event {
  readonly span: Span;
  readonly way: Span;
  readonly what: string;
}

/** Looked at or taken through an opening of the body: a specimen of what lies there, not of the lesion told of before. */
const THROUGH =
  /\b(?:trans)?(?:bronch|endoscop|gastroscop|colonoscop|sigmoidoscop|cystoscop|hysteroscop|\w*rectal|\w*vaginal)\w*\s+(?:[\w-]+\s+)?$/i;

const isThrough = (flat: string, { start }: Span): boolean => THROUGH.test(flat.slice(Math.max(0, start - 40), start));

function eventsOf(flat: string): Event[] {
  return everyMatch(EVENT, flat)
    .filter((match) => !NOT_SPREAD.test(match[0]))
    .map((match) => {
      const { way = '', what = '' } = match.groups ?? {};
      const end = match.index + match[0].length,
        from = match[0].indexOf(way, 4) + match.index;
      return { span: { start: match.index, end }, way: { start: from, end: from + way.length }, what };
    });
}

/** The organs behind what a specimen held, or of the lesion before it. */
function around(flat: string, span: Span, organs: readonly OrganMention[]): readonly OrganMention[] {
  const behind = organs.find((organ) => organ.start >= span.end);
  if (behind && FOUND_IN.test(flat.slice(span.end, behind.start))) return listFrom(flat, behind, organs);
  return isThrough(flat, span)
    ? []
    : lesionPlaces(
        flat.slice(0, span.start),
        organs.filter((organ) => organ.end <= span.start),
        true,
      );
}

/** "The neck" and "the axilla" are regions more often than their nodes. */
function isNamed(flat: string, { site, start, end }: OrganMention): boolean {
  return site !== 'lymph node' || /nod|lymph|aden|gland/i.test(flat.slice(start, end + 12));
}
