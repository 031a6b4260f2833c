import type { Modality } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import type { Sentence } from '../../text/reading.ts';
import type { Mention } from './mention.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** The words of a sentence that tell of one treatment. */
export interface Strand extends Span {
  readonly modality: Modality;
  readonly mentions: readonly Mention[];
  readonly agents: readonly string[];
  readonly regimen: string | null;
}

const NEXT = pattern('i')`
  ;
  |\b(?:
      followed(?! up\b)|so(?! (?:far|called|that)\b|-called)|therefore|then|finally|lastly|at last|subsequently|thereafter
      |later|switch(?:ed|ing)?|changed|replaced|before|prior to|after(?:wards?)?|and (?:he|she|the patient|we)
      |(?:second|third|fourth)[- ]line|and was (?:then )?(?:started|switched|given|treated|put)|progress\w*|failed|until
      |respectively|maintenance|but
    )\b
`;
const NEXT_OPERATION = pattern('i')`
  ;
  |\b(?:
      followed by|subsequently|and subsequent|later|thereafter|two-stage|second|and then|which was followed
      |but (?:agreed|consented|accepted|underwent|chose|opted)
    )\b
`;
const JOINED = pattern('i')`
  ^[\s,]*(?:
    and|plus|\+|&|combined with|in combination with|together with|as well as|along with|concurrent(?:ly)? with
    |concomitant(?:ly)? with
  )\b
`;
const OF_A_NEW_VERB = /^[\s,]*and\s+(?:\w+ly\s+)?(?:excluded|refused|declined|rejected|stopped|discontinued|withheld|omitted|avoided)\b/i;
const EITHER = /^\s*,?\s*(?:or|nor|and\/or)\b/i;
const SEEDS = /^\s*(?:seeds?\b|\w*s?\s+(?:were|was)\s+implanted|-?125|brachy)/i;
const PREMEDICATION = /\b(?:pre-?medicat\w+|anti-?emetic|nausea|o?edema|swelling|intracranial pressure|allerg\w+|hypersensitivity)\b/i;
const EMBOLIC = pattern('i')`
  \b(?:
    lipiodol|(?:ethiodi[sz]ed|iodi[sz]ed) oil|microspheres?|embospheres?|gelfoam|gelatine? sponge
    |(?:drug-eluting|embolic) beads?|embolic (?:agent|material|particles?)|polyvinyl alcohol
  )\b
`;
const NOT_A_DOSE = /^\s*(?:scan\w*|scintigra\w*|uptake|whole|SPECT|imaging|avid\w*|PET)/i;

/** "Progressed on imatinib and sunitinib was started": the first drug had been given, the second begins. */
export const FAILED = pattern('i')`
  \bfailure\s+of\s+(?:[\w-]+\s+){0,4}$
  |\b(?:progress\w*|relaps\w*|recurr\w*|grew|failed|refractory|resistant|intoleran\w*)\s+
    (?:on|after|despite|during|under|following|to|of)\s+$
`;
const BEGINS = /^\s+(?:was|were)\s+(?:\w+ly\s+|then\s+)?(?:started|begun|initiated|commenced|given|administered|added|tried)\b/i;

/** "Rituximab maintenance": a course of its own behind the one that it keeps up. */
const KEEPS_UP = /^\s+(?:\([^()]{0,40}\)\s+)?maintenance\b/i;
const ADDED_ONES = /\b(?:additional|further|more|extra)\s+(?:(?:doses?|infusions?|courses?|cycles?)\s+of\s+)?$/i;
const LISTED_WITH = /^[\s,]*(?:and|plus|\+|,|\/)?\s*$/i;
/** "Sirolimus was given for a year, and gemcitabine was added": each drug has its own verb. */
const OWN_VERB = pattern('i')`
  ^[^.;]{0,30}?\b(?:was|were)\s+(?:\w+ly\s+|then\s+)?(?:
    started|begun|initiated|commenced|given|administered|tried|taken|used
  )\b(?!
    [^;]*\b(?:
      days?\s+\d|with(?! (?:an?|no|little|good|partial|complete|stable)\b)|together|combin\w+|concurrent\w*|concomitant\w*
    )\b
  )
`;

/** "Three cycles of S-1 and four cycles of docetaxel": each count is of a course. */
const COUNT_OF =
  /\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+(?:\w+\s+)?(?:cycles?|courses?)\s+of\s+(?:[\w-]+\s+)?$/i;
const isCountedApart = (last: string, gap: string): boolean =>
  /,|\band\b|\bthen\b/i.test(gap) && !/alternat|each/i.test(gap) && COUNT_OF.test(gap) && COUNT_OF.test(last);

const GIVEN_BETWEEN = new Set(['chemotherapy', 'external', 'chemoradiation']);

/**
 * "Gastrectomy, adjuvant chemotherapy and partial hepatectomy": what was given between two operations parts them, unless it was
 * given at one.
 */
const isPartedFrom = (last: Mention, mention: Mention, gap: string, mentions: readonly Mention[]): boolean =>
  last.kind === 'surgery' &&
  mention.kind === 'surgery' &&
  mentions.some((m) => GIVEN_BETWEEN.has(m.entry) && m.start >= last.end && m.end <= mention.start) &&
  /,|\band\b|\bthen\b/.test(gap) &&
  !/\b(?:with|by|plus|without|no|or|hypertherm\w+|intra-?operat\w+|intraperiton\w+)\b/i.test(gap);

/** Whether a drug begins a course of its own behind another one's in the same sentence. */
function beginsAnew(last: Mention, mention: Mention, gap: string, behind: string, mentions: readonly Mention[]): boolean {
  if (mention.agents.length === 0) return false;
  if (
    SYSTEMIC.has(last.modality) &&
    SYSTEMIC.has(mention.modality) &&
    !namesSame(last, mention) &&
    (GIVEN_NEXT.test(gap) || (last.agents.length > 0 && LEFT_OFF.test(gap)))
  )
    return true;
  if (last.agents.length === 0) return false;
  if (last.kind === 'regimen' && ADDED_ONES.test(gap)) return true;
  if (KEEPS_UP.test(behind) && (last.kind === 'regimen' || !LISTED_WITH.test(gap))) return true;
  if (last.modality !== mention.modality && mention.modality === 'chemotherapy' && OWN_VERB.test(gap) && BEGINS.test(behind)) return true;
  return mentions.some((m) => (m.modality === 'surgery' || m.modality === 'transplant') && m.start >= last.end && m.end <= mention.start);
}

/**
 * "Resistant to methotrexate … was treated with (brentuximab)", "after chemotherapy had failed received (ipilimumab)": the words
 * between two drugs end in a verb of giving, and the second is a course of its own.
 */
const GIVEN_NEXT = pattern('i')`
  \b(?:
    (?:
      (?:was|were|been)\s+(?:(?:\w+ly|then|now|next|also|again)\s+){0,2}(?:
          treated\s+(?:\w+ly\s+)?(?:with|by|using)|(?:started|begun|put|placed|commenced|maintained|kept)\s+on
          |(?:switched|changed|converted)\s+(?:over\s+)?to|given|offered and given
        )
      |received|underwent|responded\s+(?:(?:\w+ly|well|partly|only)\s+)?to
    )(?:
      \s+(?!
        (?:
          and|with|plus|in|as|for|on|at|by|over|every|together|along|via|after|before|it|them|this|that|these|due|until|when
        )\b
      )[\w.-]+(?:\s+of)?
    ){0,4}\s+
  )$
`;

/** "Cetuximab was withheld and (FOLFIRI)", "cisplatin was stopped and (carboplatin)": what takes its place. */
const LEFT_OFF = pattern('i')`
  ^(?:\s+(?:therapy|treatment))?\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+|then\s+)?(?:
    withheld|omitted|avoided|refused|declined|rejected|stopped|discontinued|withdrawn|not\s+\w+
  )\b[^.;]{0,80}\b(?:and|so)\s+(?:[\w-]+\s+){0,3}$
`;
/** "Interferon … interferon alfa": the same drug, named more closely. */
const namesSame = (a: Mention, b: Mention): boolean => b.agents.some((name) => a.agents.some((other) => name.startsWith(other)));

/** Drugs that reach the tumour through the blood and are no hormones. */
export const SYSTEMIC: ReadonlySet<Modality> = new Set<Modality>(['chemotherapy', 'targeted', 'immunotherapy']);

const APART: ReadonlySet<string> = new Set(['brachytherapy', 'stereotactic']);

/** Sorts the mentions of one sentence into treatments, in text order. */
export function findStrands(found: readonly Mention[], text: string, sentence: Sentence): Strand[] {
  const mentions = withOwnSteroid(found);
  const between = (a: Mention, b: Mention): string => text.slice(a.end - sentence.start, b.start - sentence.start);
  const groups: Mention[][] = [];
  // "Yttrium-90 was injected to give 200 Gy": no radiotherapy but the isotope's.
  const isotope =
    mentions.some((m) => m.modality === 'radionuclide') && mentions.every((m) => m.kind !== 'radiotherapy' || m.entry === 'dose');
  for (const mention of mentions) {
    if (isotope && mention.entry === 'dose') continue;
    if (
      mention.drug === 'radionuclide' &&
      (NOT_A_DOSE.test(text.slice(mention.end - sentence.start)) || SEEDS.test(text.slice(mention.end - sentence.start)))
    )
      continue;
    if (mention.drug === 'steroid' && PREMEDICATION.test(text)) continue;
    const group = groups.findLast((g) => lineOf(g) === lineOf([mention]) || isItsDose(g, mention));
    const last = group?.at(-1);
    const cut = mention.kind === 'surgery' ? NEXT_OPERATION : NEXT;
    const second = mention.kind === 'regimen' && group?.some((m) => m.kind === 'regimen') === true;
    const gap = last ? withoutParentheses(between(last, mention)) : '';
    const begins =
      (last !== undefined &&
        /^\s*,?\s*(?:and|so)\s+$/.test(gap) &&
        FAILED.test(text.slice(Math.max(0, last.start - sentence.start - 40), last.start - sentence.start)) &&
        BEGINS.test(text.slice(mention.end - sentence.start))) ||
      (last !== undefined &&
        last.agents.length > 0 &&
        mention.agents.length > 0 &&
        isCountedApart(text.slice(0, (group?.[0]?.start ?? last.start) - sentence.start), gap)) ||
      (last !== undefined && isPartedFrom(last, mention, gap, mentions)) ||
      (last !== undefined && beginsAnew(last, mention, gap, text.slice(mention.end - sentence.start), mentions));
    const dose = mention.entry === 'dose' || last?.entry === 'dose';
    // "45 Gy to the pelvis, followed by brachytherapy with 4 x 7 Gy": the first dose is another course's.
    const another =
      last?.entry === 'dose' &&
      APART.has(mention.entry) &&
      group?.every((m) => m.entry === 'dose') === true &&
      /\b(?:followed|plus|and|then|with)\b/i.test(gap);
    if (!group || !last || (dose ? /;|\bthen\b|\blater\b(?![^;]*\bboost)/ : cut).test(gap) || second || begins || another)
      groups.push([mention]);
    else group.push(mention);
  }
  return withInfusedDrugs(groups, between)
    .flatMap((group) => toStrands(group, text, sentence))
    .sort((a, b) => a.start - b.start);
}

// A dose goes with whatever radiotherapy is named beside it, before it or behind.
function isItsDose(group: readonly Mention[], mention: Mention): boolean {
  const radiation = [...group, mention].every((m) => m.kind === 'radiotherapy' && m.entry !== 'chemoradiation');
  return radiation && (mention.entry === 'dose' || group.every((m) => m.entry === 'dose'));
}

// Abiraterone is given with a steroid, which is then one of its agents; where the sentence names other drugs too, the one nearest
// before it tells.
function withOwnSteroid(mentions: readonly Mention[]): readonly Mention[] {
  if (!mentions.some((m) => m.entry === 'abiraterone')) return mentions;
  const drugs = mentions.filter((m) => m.agents.length > 0 && m.drug !== 'steroid');
  const takes = (steroid: Mention): boolean =>
    drugs.every((m) => m.entry === 'abiraterone') || drugs.findLast((m) => m.end <= steroid.start)?.entry === 'abiraterone';
  return mentions.map((m) => (m.drug === 'steroid' && takes(m) ? { ...m, modality: 'hormone', drug: 'hormone' } : m));
}

// "Chemoembolization with doxorubicin" is one treatment, and the drug is its agent.
function withInfusedDrugs(groups: readonly Mention[][], between: (a: Mention, b: Mention) => string): Mention[][] {
  const infused = new Set<Mention[]>();
  const joined = groups.map((group) => {
    const last = group.at(-1);
    if (!last || last.modality !== 'embolization') return group;
    const drugs = groups.find(
      (other) =>
        other[0] !== undefined &&
        other.every((m) => m.kind === 'drug') &&
        other[0].start >= last.end &&
        /^[^;.]{0,50}\b(?:with|using|(?<!\b(?:cycles|courses)\s)of)\b[^;.]{0,25}$/.test(between(last, other[0])),
    );
    if (drugs) infused.add(drugs);
    return drugs ? [...group, ...drugs] : group;
  });
  return joined.filter((group) => !infused.has(group));
}

// A semicolon inside brackets parts the items of a protocol, not treatments.
const withoutParentheses = (gap: string): string =>
  gap.lastIndexOf('(') > gap.lastIndexOf(')') || /^[^(]*\)/.test(gap) || (!/[()]/.test(gap) && /mg|m2/.test(gap))
    ? gap.replaceAll(';', ',')
    : gap;

/** What a mention can be joined with: systemic drugs with one another, hormones apart, each local treatment with its like. */
function lineOf(group: readonly Mention[]): string {
  const [first] = group;
  if (!first) return '';
  if (first.kind === 'radiotherapy')
    return first.entry === 'chemoradiation' || first.entry === 'brachytherapy' || first.entry === 'stereotactic'
      ? first.entry
      : 'radiotherapy';
  return SYSTEMIC.has(first.modality)
    ? 'systemic'
    : `${first.modality}${first.entry === 'palliative' || first.entry === 'unnamed' || first.entry === 'untreated' || first.entry === 'cared-for' ? first.entry : ''}`;
}

function toStrands(group: readonly Mention[], text: string, sentence: Sentence): Strand[] {
  const [first] = group;
  if (!first) return [];
  if (lineOf(group) === 'chemoradiation') {
    return [
      strand('chemotherapy', group),
      strand(
        'radiotherapy',
        group.map((m) => ({ ...m, agents: [] })),
      ),
    ];
  }
  if (lineOf(group) !== 'systemic') {
    const drugsOnly = group.every((m) => m.kind === 'drug');
    if (first.modality === 'photodynamic' && drugsOnly) return [];
    return [strand(first.modality, group)];
  }
  return systemicStrands(group, text, sentence);
}

function systemicStrands(group: readonly Mention[], text: string, sentence: Sentence): Strand[] {
  const cytotoxic = group.some((m) => (m.kind === 'regimen' && m.modality === 'chemotherapy') || m.drug === 'chemotherapy');
  const isBiological = (m: Mention): boolean =>
    m.drug === 'targeted' || m.drug === 'immunotherapy' || (m.kind === 'regimen' && m.modality !== 'chemotherapy');
  const biological = group.filter(isBiological);
  const named = group.filter((m) => m.kind === 'word');
  if (!cytotoxic && biological.length === 0 && named.length === 0) return [];
  // "Epirubicin in lipiodol was infused into the hepatic artery": drugs that go with what plugs the vessel are those of a
  // chemoembolization.
  if (cytotoxic && EMBOLIC.test(text) && group.every((m) => m.drug === 'chemotherapy')) return [strand('embolization', group)];
  // BCG is part of no regimen of cytotoxic drugs: it is instilled apart from them.
  const instilled = group.filter((m) => m.agents.length > 0 && m.agents.every((name) => name === 'bcg'));
  if (cytotoxic && instilled.length > 0)
    return [
      strand(
        'chemotherapy',
        group.filter((m) => !instilled.includes(m) && m.modality !== 'immunotherapy'),
      ),
      strand(
        'immunotherapy',
        group.filter((m) => instilled.includes(m) || (m.kind === 'word' && m.modality === 'immunotherapy')),
      ),
    ];
  if (cytotoxic) return [strand('chemotherapy', group)];
  const chemotherapyWord = named.find((m) => m.modality === 'chemotherapy');
  if (biological.length === 0)
    return [...new Set(named.map((m) => m.modality))].map((modality) =>
      strand(
        modality,
        named.filter((m) => m.modality === modality),
      ),
    );
  const firstDrug = biological[0];
  const gap =
    chemotherapyWord && firstDrug && chemotherapyWord.end <= firstDrug.start
      ? text.slice(chemotherapyWord.end - sentence.start, firstDrug.start - sentence.start)
      : chemotherapyWord && firstDrug
        ? text.slice((biological.at(-1) ?? firstDrug).end - sentence.start, chemotherapyWord.start - sentence.start)
        : '';
  if (chemotherapyWord && JOINED.test(gap) && !OF_A_NEW_VERB.test(gap)) return [strand('chemotherapy', group)];
  const apart = chemotherapyWord && EITHER.test(gap) ? [strand('chemotherapy', [chemotherapyWord])] : [];
  return [
    ...apart,
    ...(['targeted', 'immunotherapy'] as const).flatMap((modality) => {
      const own = group.filter(
        (m) =>
          (isBiological(m) && m.modality === modality) ||
          (m.drug === 'steroid' && takesSteroid(group)) ||
          (m.kind === 'word' && (m.modality === modality || (m.modality === 'chemotherapy' && apart.length === 0))),
      );
      return own.some((m) => isBiological(m) && m.modality === modality) ? [strand(modality, own)] : [];
    }),
  ];
}

/** Drugs of myeloma, given with a steroid that is part of the regimen. */
const WITH_STEROID: ReadonlySet<string> = new Set([
  'bortezomib',
  'lenalidomide',
  'thalidomide',
  'pomalidomide',
  'carfilzomib',
  'ixazomib',
  'daratumumab',
  'isatuximab',
  'elotuzumab',
]);
const takesSteroid = (mentions: readonly Mention[]): boolean => mentions.some((m) => m.agents.some((name) => WITH_STEROID.has(name)));
const STEROIDS: ReadonlySet<string> = new Set(['prednisone', 'prednisolone', 'methylprednisolone', 'dexamethasone']);

function strand(modality: Modality, mentions: readonly Mention[]): Strand {
  const all = mentions.flatMap((m) => m.agents.map((name) => ({ name, mention: m })));
  const cytotoxic = all.some(
    ({ mention, name }) => mention.drug === 'chemotherapy' || mention.kind === 'regimen' || WITH_STEROID.has(name),
  );
  const fluorouracil = all.some(({ name }) => name === 'fluorouracil' || name === 'oxaliplatin' || name === 'capecitabine');
  // "R-CHOP (… prednisolone)": the paper's steroid stands for the regimen's.
  const ownSteroid = mentions.some((m) => m.drug === 'steroid');
  const agents = new Set(
    all.flatMap(({ name, mention }) => {
      if (ownSteroid && mention.kind === 'regimen' && STEROIDS.has(name)) return [];
      if (mention.drug === 'steroid' && !cytotoxic) return [];
      return mention.drug === 'modulator' && !fluorouracil ? [] : [name];
    }),
  );
  return {
    modality,
    mentions,
    agents: [...agents],
    regimen: mentions.find((m) => m.regimen !== null)?.regimen ?? null,
    start: Math.min(...mentions.map((m) => m.start)),
    end: Math.max(...mentions.map((m) => m.end)),
  };
}
