import { everyMatch } from '../../every-match.ts';
import type { Lexicon, LexiconEntry } from '../../lexicon/lexicon.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import { findOperated } from '../../lexicon/operated-organs.ts';
import { overlaps, type Span } from '../../span.ts';
import type { Reading, Sentence } from '../../text/reading.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** An organ that metastases are told of; `topography` are the ICD-O-3 prefixes of the same organ as a primary site. */
export interface SiteEntry extends LexiconEntry {
  readonly topography: readonly string[];
  /** Operations that name the organ by themselves: "adrenalectomy". */
  readonly operations?: readonly string[];
}

/** An organ word, offsets from the sentence's start. */
export interface OrganMention extends Span {
  readonly site: string;
  /** True where the name of an operation tells the organ. */
  readonly operated?: boolean;
}

/** Organs in which tumour is spread wherever it came from; what came from one of them is left out with the primary's own organ. */
export const DISTANT: ReadonlySet<string> = new Set(['lung', 'liver', 'bone', 'brain', 'adrenal', 'spleen']);
/** The linings of the body's cavities, along which a tumour spreads. */
export const LININGS: ReadonlySet<string> = new Set(['peritoneum', 'pleura', 'meninges']);

const NODES_BEHIND = pattern('i')`
  ^(?:
    \s*(?:,|\/|and|or|&|-)?\s*(?:
      [\w-]{1,24}(?:al|ar|ic|ary|ular|lateral|hilar|aortic|sided)|left|right|multiple|enlarged|regional|level|[IVX]{1,4}
      |\d{1,2}|jugular|region|area|hilum|group
    )\b
  ){0,5}\s*(?:lymph|lymphatic)?[\s-]*(?:node|nodal|lymphadenopath|adenopath|LN)
`;
const TUMOUR_BEHIND = pattern('i')`
  ^[\s-]*(?:
    (?!
      metasta|and\b|or\b|with\b|from\b|of\b|by\b|was\b|were\b|in\b|to\b|is\b|are\b|as\b|for\b|had\b|has\b|being\b|that\b
      |which\b|show|reveal|confirm|found|gave|give|yield|contain|disclos|demonstrat|prov|harbo|held|identif|detect|verif
      |establish|turned
    )[\w-]+\s+
  ){0,2}?(?:or\s+[a-z]+(?:al|ic|ar|ary)\s+)?(?:
    \w*cancers?|\w*carcinomas?|\w*sarcomas?|carcinoids?|melanomas?|\w*adenomas?|\w*gliomas?|meningiomas?|\w+theliomas?
    |\w+blastomas?|lymphomas?|neoplasms?|origin|NET|GIST|primary|ILC|IDC|DCIS|SCC|NSCLC|SCLC|RCC|HCC|PDAC|MCC
  )\b
`;
/** "hilar and mediastinal nodes" are nodes, "pleura and regional nodes" the pleura and nodes. */
const ADJECTIVE = /(?:al|ar|ic|ary|neck|axilla|hilum)$/i;
/** "Nodes at the hila and mediastinum": regions that only say which nodes. */
const NODES_AT = /\b(?:nodes?|lymphadenopathy)\s+(?:of|in|at|along|within)\s+(?:(?:the|both|[a-z]+)\s+){0,3}(?:and\s+(?:the\s+)?)?$/i;
const REGIONS: ReadonlySet<string> = new Set(['mediastinum', 'retroperitoneum']);
/** Before the nodes of the heart. */
export const OF_HEART = String.raw`\b(?:A-?V|atrio-?ventricular|S-?A|sino-?atrial|sinus)`;
/** Nodes that are no lymph nodes. */
const OTHER_NODE = new RegExp(
  `(?:${OF_HEART}|\\b(?:vocal(?:\\s+(?:cord|fold))?|Schmorl\\S*|Heberden\\S*|Bouchard\\S*|Osler\\S*|singers?\\S*))\\s+$`,
  'i',
);
/** "along the mandibular nerve" is no bone. */
const CONDUIT_BEHIND =
  /^\s+(?:nerves?|arter(?:y|ies)|veins?|vessels?|canals?|foramen|ligaments?|plexus|conjunctivae?|tunnels?|transcription|endothelial)\b/i;
const PRECEDING_OF_ORIGIN = pattern('i')`
  \b(?:from|arising (?:from|in)|originating (?:from|in)|primary|origin(?:ated)? (?:of|in|from)|secondary to|due to)\s+
  (?:an?\s+|the\s+|his\s+|her\s+|known\s+|primary\s+|left\s+|right\s+)*$
`;
/** "Metastatic deposits were excised from the right": where they were. */
const TAKEN_FROM =
  /\b(?:excised|resected|removed|biopsied|sampled|taken|cleared|obtained|enucleated|retrieved|dissected)\s+from\s+(?:[a-z]+\s+){0,3}$/i;
/** "Pain from liver and bone metastases": what follows is no origin. */
const OWN_METASTASES = /^(?:[\s,/-]|\b(?!(?:of|from|by|with|in|to|the|was|were)\b)[a-z-]+\b){0,12}?\b(?:metastas[ie]s|carcinomatosis)\b/i;
/** Places named otherwise than by an organ's word: vertebrae by their number, the brain by its lobe. */
const CODED: readonly (readonly [string, RegExp])[] = [
  [
    'bone',
    pattern('g')`
      \b[CTL](?:1[0-2]|[1-9])(?:\s?(?:,|and|to|-|\/)\s?[CTL]?(?:1[0-2]|[1-9]))?
        (?=\s+(?:vertebra|bod(?:y|ies)\b|spin|metasta))
      |(?<=\blesions?\s+(?:of|in|at)\s+)[CTL](?:1[0-2]|[1-9])\b
      |(?<=\bmetastas[ie]s\s+(?:in|at|to)\s+)(?:[CL][1-7]|T(?:1[0-2]|[5-9]))\b
      |\bD(?:1[0-2]|[1-9])(?=\s+(?:vertebra|metasta))
    `,
  ],
  ['colon', /\blarge(?=\s+and\s+small\s+(?:bowel|intestin))/gi],
  ['small intestine', /\bsmall(?=\s+and\s+large\s+(?:bowel|intestin))/gi],
  [
    'brain',
    pattern('gi')`
      \b(?:frontal|parietal|occipital|temporal|(?:fronto|parieto|temporo)-?(?:parietal|temporal|occipital))
      (?=\s+(?:brain\s+)?metastas[ie]s\b)
    `,
  ],
];

/**
 * The organs named in a sentence as places something can be in: no part of the name of a tumour ("breast cancer") or of its
 * origin ("from the lung"); words that only say which lymph nodes are lymph nodes.
 */
export function findOrgans(reading: Reading, sentence: Sentence, flat: string, lexicon: Lexicon<SiteEntry>): OrganMention[] {
  const found = matchTerms(matcherOf(lexicon), reading.text, reading.tokens, sentence.tokens.start, sentence.tokens.end).flatMap(
    (match, i, all) => {
      if (match.start === all[i - 1]?.start) return [];
      const start = match.start - sentence.start,
        end = match.end - sentence.start;
      const behind = flat.slice(end, end + 90),
        before = flat.slice(Math.max(0, start - 50), start);
      if (
        CONDUIT_BEHIND.test(behind) ||
        (match.entry.id !== 'skin' && /^\s+skin\b/i.test(behind)) ||
        TUMOUR_BEHIND.test(behind) ||
        (PRECEDING_OF_ORIGIN.test(before) && !TAKEN_FROM.test(before) && !OWN_METASTASES.test(behind))
      )
        return [];
      if (match.entry.id === 'lymph node' && OTHER_NODE.test(before)) return [];
      const itself = !ADJECTIVE.test(flat.slice(start, end)) && /^\s*(?:,|and\b|or\b|&)/.test(behind);
      const site =
        REGIONS.has(match.entry.id) && NODES_AT.test(before)
          ? 'lymph node'
          : match.entry.id !== 'lymph node' &&
              !itself &&
              NODES_BEHIND.test(behind) &&
              !/^\s*(?:,\s*)?and\s+(?:the\s+)?(?:lymph|node)/i.test(behind)
            ? 'lymph node'
            : match.entry.id;
      return [{ site, start, end }];
    },
  );
  const coded = CODED.flatMap(([site, pattern]) =>
    everyMatch(pattern, flat).map((match) => ({ site, start: match.index, end: match.index + match[0].length })),
  ).filter((organ) => !found.some((other) => overlaps(organ, other)));
  return joinNames(coded.length > 0 ? [...found, ...coded].sort((a, b) => a.start - b.start) : found, flat);
}

/** The organs that operations named in a sentence were done on; they tell where a metastasis is only where the specimen is called one. */
export function organsOperated(flat: string, lexicon: Lexicon<SiteEntry>): OrganMention[] {
  return findOperated(flat, lexicon.entries).map(({ start, end, entry }) => ({ site: entry.id, start, end, operated: true }));
}

// "mediastinal and hilar lymph nodes" is one place.
function joinNames(organs: readonly OrganMention[], flat: string): OrganMention[] {
  const joined: OrganMention[] = [];
  for (const organ of organs) {
    const last = joined.at(-1);
    if (last && last.site === organ.site && /^(?:[\s,-]|\band\b|\bor\b)*$/.test(flat.slice(last.end, organ.start)))
      joined[joined.length - 1] = { ...last, end: organ.end };
    else joined.push(organ);
  }
  return joined;
}
