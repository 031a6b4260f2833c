import { everyMatch } from '../../every-match.ts';
import type { Modality } from '../../generated/report.ts';
import { entriesById, type LexiconEntry } from '../../lexicon/lexicon.ts';
import { matcherOf, matchTerms, type TermMatch } from '../../lexicon/match-terms.ts';
import { overlaps, type Span } from '../../span.ts';
import { textOf, type Sentence } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { findDoses } from './doses.ts';
import { isOfThisTumour, type OfSomeTumours } from './about.ts';
import { findDrugClasses } from './drug-classes.ts';
import type { DrugEntry, Mention, RegimenEntry, WordEntry } from './mention.ts';
import { localAbbreviations } from './local-abbreviations.ts';
import { localDrugs } from './local-drugs.ts';
import { localRegimens } from './local-regimens.ts';
import { listedMentions } from './listed.ts';
import { findRemovals } from './removals.ts';
import { findUndone } from './undone.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** The lexicons that treatments are read with. */
export const TREATMENT_LEXICONS = [
  'drugs',
  'regimens',
  'procedures',
  'radiotherapy',
  'treatment-words',
  'treatment-abbreviations',
  'tumor-groups',
  'operations',
  'operated-organs',
] as const;

const CHEMOTHERAPY_NEAR = pattern('i')`
  \bchemo|\balternat(?:ing|ed) with\b|\bregimens?\b|\bprotocols?\b|\bcycles?\b|\bcourses?\b|\bcytotoxic\b|\bcytostatic\b
  |\b(?:induction|consolidation|remission) (?:with|treatment|therapy)\b
`;
const FOUR_LETTERS = /^(?:[A-Za-z]{4}|5-?FU)$/i;
/** What makes a short abbreviation a drug's: an amount, a bladder it is put into, a therapy named after it. */
const DOSED =
  /\d\s?mg\b|\bmg\/m|\bmCi\b|\b[GM]Bq\b|\bintra(?:vesical|lesional|thecal)\b|\binstill\w+|\binto the bladder\b|\b[A-Z]{3}\s?[×x]\s?\d/i;
const TAKEN_BEFORE = pattern('i')`
  \b(?:
      treated with|treatment with|received|receiving|started on|begun on|put on|placed on|switched to|changed to
      |(?:remained|continued|maintained|kept|still|currently|was|is|been) on|cycles of|courses of|given|oral
    )\s+(?:the\s+)?(?:
      (?:
        first-line|second-line|adjuvant|neoadjuvant|salvage|standard|combination|combined|high-dose|low-dose|weekly|daily
        |intravenous|intravesical|six|four|three|two|eight|\d+
      )\s+
    )*$
  |\b(?:concurrent|concomitant|simultaneous|adjuvant|neoadjuvant|maintenance|metronomic)\s+$
`;
/** "(HU) therapy", "therapy with (HU)": two letters, which mean a density too, need a word for the taking of a drug. */
const THERAPY_BEHIND = /^\s+(?:therapy|treatment)\b/i,
  THERAPY_BEFORE = /\b(?:therapy|treatment|treated)\s+with\s+$/i,
  TWO_LETTERS = 2;
/** "UFT was given", "TMZ therapy was started". */
const TAKEN_BEHIND = pattern('i')`
  ^(?:\s+(?:therapy|treatment|alone|orally))?\s+(?:was|were|has been|had been)\s+(?:
      \w+ly\s+|then\s+|also\s+|not\s+|never\s+
      |(?:considered|deemed|judged|thought|felt|held)\s+(?:to be\s+)?(?:not\s+)?(?=\w)
    )?(?:
      (?:un)?necessary|inappropriate|unsuitable|contra-?indicated|indicated|feasible|offered|declined|refused|withheld
      |omitted|given|administered|started|initiated|commenced|prescribed|begun|instilled|injected|infused|added|taken
      |swallowed|tried|used|attempted|applied|chosen|employed|instituted|substituted|resumed|stopped|discontinued
    )\b
  |^(?:\s+(?:was|were)\s+\w+)?\s+for\s+(?:[\w-]+\s+){1,2}(?:weeks?|months?|years?|cycles|courses)\b
`;
const DRUG_MODALITY: Record<DrugEntry['kind'], Modality> = {
  chemotherapy: 'chemotherapy',
  targeted: 'targeted',
  immunotherapy: 'immunotherapy',
  hormone: 'hormone',
  somatostatin: 'hormone',
  radionuclide: 'radionuclide',
  photodynamic: 'photodynamic',
  steroid: 'chemotherapy',
  modulator: 'chemotherapy',
  sclerosant: 'other',
  other: 'other',
};

/** The treatment words of a sentence in text order, none overlapping another. */
export function findMentions(sentence: Sentence, input: ExtractInput): Mention[] {
  const text = textOf(input.reading, sentence);
  const blocked: Span[] = [];
  const mentions = [
    ...regimens(sentence, text, input),
    ...drugs(sentence, text, input),
    ...words(sentence, input, blocked),
    ...radiotherapy(sentence, text, input, blocked),
    ...surgery(sentence, input, blocked),
    ...findRemovals(text, sentence.start),
    ...listed(text, sentence, input),
    ...destructions(text, sentence.start),
    ...occlusions(text, sentence.start),
    ...halves(text, sentence.start),
    ...abbreviated(text, sentence.start, input),
    ...findDrugClasses(text, sentence.start),
    ...findUndone(sentence, input),
  ];
  const { other } = localAbbreviations(input.reading);
  const kept: Mention[] = [];
  for (const mention of mentions.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (other.size > 0 && other.has(textOf(input.reading, mention)) && !localDrugs(input).has(textOf(input.reading, mention))) continue;
    const within =
      mention.drug === 'radionuclide'
        ? kept.findIndex(
            (taken) =>
              taken.kind === 'word' && taken.modality === 'radionuclide' && taken.start <= mention.start && mention.end <= taken.end,
          )
        : -1;
    const wider = kept[within];
    // "Radioactive iodine therapy" names the therapy and its agent.
    if (wider) kept[within] = { ...wider, kind: 'drug', drug: mention.drug, agents: mention.agents };
    if (
      !kept.some((taken) => overlaps(taken, mention)) &&
      !blocked.some((span) => overlaps(span, mention) && span.end - span.start >= mention.end - mention.start)
    )
      kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** "Instead of cisplatin", "a paclitaxel-induced neuropathy": the drug was of the course before. */
const isOfAnotherCourse = ({ start, end }: Span, text: string, offset: number): boolean =>
  /\b(?:(?:instead|in (?:place|lieu|stead)) of|substitut\w+ for)\s+(?:the\s+)?$/i.test(
    text.slice(Math.max(0, start - offset - 30), start - offset),
  ) || /^-(?:induced|related|associated)\b/i.test(text.slice(end - offset, end - offset + 14));

/**
 * "Was ablated with a laser", "destroyed by microwaves", "treated with liquid nitrogen", "the nodule was ablated", "the lesion was
 * cauterised".
 */
const DESTROYED = pattern('gi')`
  \b(?:
    (?:ablated|vapori[sz]ed|coagulated|destroyed|frozen)\s+(?:with|by|using|by means of)\s+(?:an?\s+|the\s+)?
      (?:[\w:-]+\s+){0,2}?(?:
        lasers?|radio-?frequency|microwaves?|liquid nitrogen|cryo\w+|ethanol|alcohol|argon plasma|ultrasound|electrocautery
      )
    |treated\s+(?:with|by)\s+(?:liquid nitrogen|radio-?frequency|microwaves?)
    |(?:tumou?rs?|mass(?:es)?|lesions?|nodules?|nidus|osteomas?|metastas[ei]s|adenomas?|recurrences?)\s+(?:was|were)\s+
      (?:\w+ly\s+)?(?:ablated(?! surgically)|lasered|(?:electro)?cauteri[sz]ed|fulgurated)
    |(?:ethanol|alcohol)\s+(?:was|were)\s+(?:\w+ly\s+)?injected\s+into\s+(?:the\s+)?(?:\w+\s+)?
      (?:tumou?rs?|mass(?:es)?|lesions?|nodules?)
  )\b
`;

/** Tumour destroyed where it is. */
function destructions(text: string, offset: number): Mention[] {
  return everyMatch(DESTROYED, text).map((match): Mention => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    kind: 'word',
    entry: 'ablation',
    modality: 'ablation',
    drug: null,
    agents: [],
    regimen: null,
    told: true,
  }));
}

/** "The internal maxillary artery was occluded with particles". */
const OCCLUDED = pattern('gi')`
  \b(?:arter(?:y|ies)|vessels?|feeders?|branch(?:es)?|pedicles?|supply)\s+(?:(?:was|were|had been)\s+)?(?:\w+ly\s+)?
  (?:occluded|blocked|obliterated|plugged)\s+(?:with|by|using)\s+(?:[\w-]+\s+){0,3}?(?:
    PVA|polyvinyl\w*|coils?|particles?|microspheres?|microcoils?|gelfoam|gelatin\w*|sponge|onyx|glue|cyanoacrylate|embol\w+
  )\b
`;
function occlusions(text: string, offset: number): Mention[] {
  return everyMatch(OCCLUDED, text).map((match): Mention => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    kind: 'word',
    entry: 'embolization',
    modality: 'embolization',
    drug: null,
    agents: [],
    regimen: null,
    told: true,
  }));
}

const HALF = /\b(radio|chemo|immuno)-?\s+(?:or|and|nor|and\/or)\s+(?:[\w-]+\s+)?(?=(?:radio|chemo|immuno)-?(?:therap|radi))/gi;
const WHOLE: Readonly<Record<string, Pick<Mention, 'kind' | 'entry' | 'modality'>>> = {
  radio: { kind: 'radiotherapy', entry: 'external', modality: 'radiotherapy' },
  chemo: { kind: 'word', entry: 'chemotherapy', modality: 'chemotherapy' },
  immuno: { kind: 'word', entry: 'immunotherapy', modality: 'immunotherapy' },
};

/** The word cut short in "radio- or chemotherapy". */
function halves(text: string, offset: number): Mention[] {
  return everyMatch(HALF, text).flatMap((match): Mention[] => {
    const word = match[1] ?? '',
      whole = WHOLE[word.toLowerCase()];
    const start = offset + match.index;
    return whole ? [{ start, end: start + word.length, ...whole, drug: null, agents: [], regimen: null, told: false }] : [];
  });
}

const LONG_FORMS: readonly (readonly [RegExp, Pick<Mention, 'kind' | 'entry' | 'modality'>])[] = [
  [/chemo-?radio|chemoradi|radio-?chemo/i, { kind: 'radiotherapy', entry: 'chemoradiation', modality: 'radiotherapy' }],
  [/chemo-?therapy$/i, { kind: 'word', entry: 'chemotherapy', modality: 'chemotherapy' }],
  [/(?:radiotherapy|radiation|irradiation|radiation therapy)$/i, { kind: 'radiotherapy', entry: 'external', modality: 'radiotherapy' }],
];
/** Letters that mean imaging or a response in the same papers. */
const TAKEN_ELSEWHERE = /^(?:CT|PR|CR|SD|PD)$/;

/** Abbreviations that the paper gives to chemotherapy or radiation ("neoadjuvant chemotherapy (NAC)"). */
function abbreviated(text: string, offset: number, input: ExtractInput): Mention[] {
  return [...localAbbreviations(input.reading).treatments].flatMap(([short, long]) => {
    const whole =
      TAKEN_ELSEWHERE.test(short) || localDrugs(input).has(short) ? undefined : LONG_FORMS.find(([pattern]) => pattern.test(long))?.[1];
    return whole
      ? occurrences(text, short).map((at): Mention => ({
          start: offset + at,
          end: offset + at + short.length,
          ...whole,
          drug: null,
          agents: [],
          regimen: null,
          told: false,
        }))
      : [];
  });
}

// "Treated with Op + RT": a list of abbreviations and nothing else, as cells of tables are read.
function listed(text: string, sentence: Sentence, input: ExtractInput): Mention[] {
  const list = /\btreated with ([^.]{1,60})\.?$/.exec(text);
  return list?.[1] ? listedMentions(list[1], sentence.start + list.index + 'treated with '.length, input) : [];
}

function match<E extends LexiconEntry>(name: string, sentence: Sentence, { reading, lexicon }: ExtractInput): TermMatch<E>[] {
  return matchTerms(matcherOf(lexicon<E>(name)), reading.text, reading.tokens, sentence.tokens.start, sentence.tokens.end);
}

/** "Interleukin-2 (IL-2) receptor", "doxorubicin resistance": not the drug. */
const OF_A_TEST = pattern('i')`
  ^\s*(?:\([^()]{1,12}\)\s*|\)\s*)?[\s-]*(?:
    receptors?|resistan\w+|levels?|antibod\w+|sensitiv\w+|assay|release|staining|stain|expression|mutations?|concentrations?
    |clearance|avid|labell?ed|induced|toxicit\w+|hypersensitiv\w+|allerg\w+
    |(?:(?:peripheral|poly)?-?neuropath|nephropath|cardiomyopath|pneumonitis)\w*
  )\b
`;

/** What is injected to make a lesion shrink is treatment there alone. */
const SCLEROSING = /\bsclero(?:therapy|sing|sants?|sed)\b/i;

/** "Soluble interleukin-2", "(DOTA0-Tyr3)octreotide": part of another substance's name. */
const OF_ANOTHER = /\b(?:soluble|DOTA[\w,-]{0,16}[\])]?)[\s-]*$/i;

function drugs(sentence: Sentence, text: string, input: ExtractInput): Mention[] {
  const found = match<DrugEntry>('drugs', sentence, input).filter(
    (m) => isOfThisTumour(m.entry, sentence, input.reading) && (m.entry.kind !== 'sclerosant' || SCLEROSING.test(text)),
  );
  const local = localDrugs(input);
  const sure =
    found.some((m) => m.end - m.start > 4 || FOUR_LETTERS.test(textOf(input.reading, m))) ||
    CHEMOTHERAPY_NEAR.test(text) ||
    DOSED.test(text);
  const of = (span: Span, entry: DrugEntry): Mention => ({
    start: span.start,
    end: span.end,
    kind: 'drug',
    entry: entry.id,
    modality: DRUG_MODALITY[entry.kind],
    drug: entry.kind,
    agents: agentsOf(entry, input),
    regimen: null,
    told: false,
  });
  const isDrug = (span: Span): boolean =>
    !OF_A_TEST.test(text.slice(span.end - sentence.start)) &&
    !OF_ANOTHER.test(text.slice(Math.max(0, span.start - sentence.start - 24), span.start - sentence.start)) &&
    !isOfAnotherCourse(span, text, sentence.start);
  const isTaken = (m: Span): boolean =>
    TAKEN_BEHIND.test(text.slice(m.end - sentence.start)) ||
    TAKEN_BEFORE.test(text.slice(Math.max(0, m.start - sentence.start - 45), m.start - sentence.start));
  const isSure = (m: Span): boolean =>
    m.end - m.start > 4 ||
    (sure && m.end - m.start > TWO_LETTERS) ||
    THERAPY_BEHIND.test(text.slice(m.end - sentence.start)) ||
    THERAPY_BEFORE.test(text.slice(Math.max(0, m.start - sentence.start - 24), m.start - sentence.start));
  const listed = found
    .filter((m) => (isSure(m) || isTaken(m)) && !local.has(textOf(input.reading, m)) && isDrug(m))
    .map((m) => of(m, m.entry));
  const spelled = [...local]
    .flatMap(([name, entry]) =>
      occurrences(text, name).map((at) => of({ start: sentence.start + at, end: sentence.start + at + name.length }, entry)),
    )
    .filter(isDrug);
  return [...listed, ...spelled];
}

/** The drugs of a fixed combination where the paper names them all ("TS-1 (tegafur, gimeracil, oteracil)"), else its own name. */
function agentsOf({ id, parts }: DrugEntry, { reading }: ExtractInput): readonly string[] {
  if (!parts) return [id];
  const text = reading.text.toLowerCase();
  return parts.every((part) => text.includes(part)) ? parts : [id];
}

/** "Stage IE", "staged as (IE)": letters of a stage. */
const STAGED = /\bstag(?:e|ed|ing)\s+(?:(?:as|at|was|of|clinical|group)\s+){0,2}$/i;

function regimens(sentence: Sentence, text: string, input: ExtractInput): Mention[] {
  const own = ownRegimens(input);
  const single = localDrugs(input);
  const of = (span: Span, entry: string, agents: readonly string[], modality: Modality = 'chemotherapy'): Mention => ({
    start: span.start,
    end: span.end,
    kind: 'regimen',
    entry,
    modality,
    drug: null,
    agents,
    regimen: textOf(input.reading, span),
    told: false,
  });
  const spelled = [...own].flatMap(([name, agents]) =>
    occurrences(text, name).map((at) =>
      of({ start: sentence.start + at, end: sentence.start + at + name.length }, name, agents, modalityOfAll(agents, input)),
    ),
  );
  const listed = match<RegimenEntry>('regimens', sentence, input)
    .filter(
      (m) =>
        !STAGED.test(text.slice(Math.max(0, m.start - sentence.start - 24), m.start - sentence.start)) &&
        !own.has(textOf(input.reading, m)) &&
        !single.has(textOf(input.reading, m)) &&
        !isRedefined(textOf(input.reading, m), input),
    )
    .filter(
      (m) =>
        !m.entry.needsChemotherapy ||
        sentence.section === 'table' ||
        isGivenAsChemotherapy(m, text, sentence.start) ||
        CHEMOTHERAPY_NEAR.test(text.slice(Math.max(0, m.start - sentence.start - 60), m.end - sentence.start + 60)),
    )
    .map((m) => of(m, m.entry.id, m.entry.agents, m.entry.modality));
  return [...spelled, ...listed];
}

/** A regimen of antibodies alone is no chemotherapy. */
function modalityOfAll(agents: readonly string[], { lexicon }: ExtractInput): Modality {
  const drugs = entriesById(lexicon<DrugEntry>('drugs'));
  const kinds = new Set(agents.map((name) => drugs.get(name)?.kind));
  const [only] = kinds;
  return kinds.size === 1 && (only === 'immunotherapy' || only === 'targeted') ? only : 'chemotherapy';
}

/** "AC followed by paclitaxel". */
const BEFORE_TAXANE = pattern('i')`
  ^\s*(?:[×x]\s?\d\s*)?(?:,\s*)?(?:followed by|then|and then|and|plus|→)\s+(?:
    (?:weekly|four|six|\d+|dose-dense|cycles|courses|of)\s+
  ){0,3}(?:paclitaxel|docetaxel|taxol|taxotere|taxanes?)\b
`;
/** Behind a regimen's letters. */
const CONDITIONING = /^\s*[×x]\s?\d|^(?:\s+|-)(?:conditioning|consolidation|induction|re-?induction|intensification|salvage)\b/i;
const DOSE_DENSE = /\bdose-dense\s+$/i;
/** What stands with the drugs before stem cells are given back. */
const TRANSPLANT = /\btransplant|\b(?:ASCT|HSCT|SCT|ABMT|PBSCT)\b|\bstem[- ]cell|\bautograft/i;
const SALVAGE = /\b(?:conditioning|induction|consolidation|salvage|dose-dense|adjuvant|neoadjuvant)\s+(?:with\s+)?$/i;

/**
 * "PCV was started", "after BEAM conditioning": letters that mean other things too, where the words say that they were given. Two
 * letters mean too much.
 */
function isGivenAsChemotherapy({ start, end, entry }: TermMatch<RegimenEntry>, text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, start - offset - 45), start - offset),
    behind = text.slice(end - offset, end - offset + 60);
  return (
    TAKEN_BEFORE.test(before) ||
    BEFORE_TAXANE.test(behind) ||
    CONDITIONING.test(behind) ||
    DOSE_DENSE.test(before) ||
    (end - start > 3 && TRANSPLANT.test(`${before}|${behind}`)) ||
    (end - start > 2 && entry.givenElsewhere !== true && (TAKEN_BEHIND.test(behind) || SALVAGE.test(before)))
  );
}

/** "Adjuvant chemotherapy (AC)": the paper's letters are no regimen's. */
const isRedefined = (name: string, { reading }: ExtractInput): boolean =>
  /therapy|chemo|surg|resect|transplant|radiation|emboli/i.test(localAbbreviations(reading).treatments.get(name) ?? '');

const regimensOfPaper = new WeakMap<ExtractInput, ReadonlyMap<string, readonly string[]>>();

/**
 * The regimens that the paper itself spells out, found once a paper. A well-known acronym keeps its drugs unless the paper lists as
 * many.
 */
function ownRegimens(input: ExtractInput): ReadonlyMap<string, readonly string[]> {
  const known = regimensOfPaper.get(input);
  if (known) return known;
  const standard = new Map(
    input
      .lexicon<RegimenEntry>('regimens')
      .entries.flatMap((entry) => (entry.abbreviations ?? []).map((name) => [name, entry.agents.length] as const)),
  );
  // A well-known acronym keeps its drugs unless the paper lists as many.
  const single = localDrugs(input);
  const own = new Map(
    [...localRegimens(input)].filter(
      ([name, agents]) => !single.has(name) && !isRedefined(name, input) && (standard.get(name) ?? agents.length) === agents.length,
    ),
  );
  // What the paper says of CHOP holds for its R-CHOP.
  for (const [name, agents] of [...own])
    if (!own.has(`R-${name}`) && standard.get(`R-${name}`) === agents.length + 1) own.set(`R-${name}`, ['rituximab', ...agents]);
  regimensOfPaper.set(input, own);
  return own;
}

function occurrences(text: string, name: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[A-Za-z0-9-]/.test(text[at - 1] ?? ' ') && !/[A-Za-z0-9]/.test(text[at + name.length] ?? ' ')) found.push(at);
  }
  return found;
}

const OTHER_GRAFT = pattern('i')`
  \b(?:
    bone (?:auto|allo)?graft\w*|fibula\w*|iliac|skin|tendon|nerve|cornea\w*|conjunctiva\w*|fascia|vein|kidneys?|renal
    |liver|hepatic|cartilage|strut|plates?|screws|fixation|reconstruct\w*
  )\b
`;

const STEM_CELLS = pattern('i')`
  \b(?:stem[- ]cell|marrow) (?:
    transplant\w*|rescue|support|mobili[sz]\w+|collection|harvest\w*|infusion|donors?|(?:auto|allo)graft\w*
  )
`;

/**
 * "An autograft in second remission" is one of stem cells in a paper that speaks of them, and not where bone, skin or a vessel is
 * grafted.
 */
function isOfMarrow(sentence: Sentence, { reading }: ExtractInput): boolean {
  return STEM_CELLS.test(reading.text) && !OTHER_GRAFT.test(textOf(reading, sentence));
}

function words(sentence: Sentence, input: ExtractInput, blocked: Span[]): Mention[] {
  const found: Mention[] = [];
  for (const m of match<WordEntry>('treatment-words', sentence, input)) {
    if (m.entry.id === 'not-treatment') blocked.push(m);
    else if (!(m.entry.id === 'graft' && !isOfMarrow(sentence, input)) && isOfThisTumour(m.entry, sentence, input.reading))
      found.push({
        start: m.start,
        end: m.end,
        kind: 'word',
        entry: m.entry.id,
        modality: m.entry.modality,
        drug: null,
        agents: [],
        regimen: null,
        told: false,
      });
  }
  return found;
}

/** "A nodule in the RT lower lobe": the right one. */
const SIDE_BEHIND = pattern('i')`
  ^\W?\s*(?:
    sided\b|(?:upper|middle|lower)\s+(?:lobe|lung|limb|quadrant|zone|pole)|lung|kidney|eye|ovary|testis|side|hand|foot|knee
    |hip|thigh|arm|leg|ear|iliac fossa|hypochondri\w+|adrenal|nephrectomy|mastectomy
  )\b
`;
/** "The pain was felt in the loin, with radiation to the groin". */
const FELT_AT = pattern('i')`
  ^\s+(?:of\s+(?:the\s+|this\s+)?\w+\s+)?(?:in)?to(?:wards?)?\s+(?:the|his|her|both|left|right)\s+
  (?:(?:left|right|upper|lower|same|ipsilateral)\s+)*(?:
    chest|back|arms?|legs?|neck|shoulders?|scapula|groin|thighs?|jaw|ear|loin|flank|abdomen|epigastrium|umbilicus|buttocks?
    |knees?|feet|foot|hands?|limbs?|lower|head|temple|scrotum|testis|perineum
  )\b
`;
const PAIN = /\b(?:pains?|painful|aches?|discomfort|colic\w*|burning|tenderness|sciatica|numbness|headaches?)\b/i;

/** Whether letters or "radiation" mean the right side or where a pain is felt. */
function isNoRay({ start, end }: Span, text: string, offset: number): boolean {
  const word = text.slice(start - offset, end - offset),
    behind = text.slice(end - offset, end - offset + 60);
  return (/^rt$/i.test(word) && SIDE_BEHIND.test(behind)) || (/^radiation$/i.test(word) && FELT_AT.test(behind) && PAIN.test(text));
}

function radiotherapy(sentence: Sentence, text: string, input: ExtractInput, blocked: Span[]): Mention[] {
  const found: Mention[] = [];
  for (const m of match<LexiconEntry & { readonly agents?: readonly string[] }>('radiotherapy', sentence, input)) {
    if (m.entry.id === 'not-treatment') blocked.push(m);
    else if (
      /^(?:RT|PORT|SRT|CSI|PBT|CRT|GKS|SRS)$/.test(textOf(input.reading, m)) &&
      /\bq?PCR\b|right/i.test(text.slice(m.start - sentence.start, m.end - sentence.start + 10))
    )
      continue;
    else if (isNoRay(m, text, sentence.start)) continue;
    // "Stupp protocol": radiation with drugs of its own.
    else
      found.push({
        start: m.start,
        end: m.end,
        kind: 'radiotherapy',
        entry: m.entry.agents ? 'chemoradiation' : m.entry.id,
        modality: 'radiotherapy',
        drug: null,
        agents: m.entry.agents ?? [],
        regimen: null,
        told: false,
      });
  }
  const doses = findDoses(text, sentence.start);
  for (const { start, end } of doses)
    found.push({
      start,
      end,
      kind: 'radiotherapy',
      entry: 'dose',
      modality: 'radiotherapy',
      drug: null,
      agents: [],
      regimen: null,
      told: false,
    });
  return found;
}

const WARD_BEFORE =
  /\b(?:departments?|divisions?|services?|clinics?|units?|wards?|professor|center)\s+(?:of|for)\s+(?:[\w-]+\s+(?:and\s+)?){0,4}$/i;
const WARD_AFTER = /^\s+(?:departments?|clinics?|wards?|services?|units?|teams?|outpatient|consult\w*)\b/i;
/** "Chemotherapy for debulking": what drugs are to do is no operation. */
const AIM_OF_DRUGS = /\b(?:chemotherapy|regimen|drugs?)\b[^.;,]{0,30}\sfor\s+(?:tumou?r\s+)?$/i;
const UNDERWENT_BEFORE = pattern('i')`
  \b(?:underwent|undergone|undergoing|performed|treated\s+(?:with|by))\s+(?:an?\s+)?(?:
    (?:robot\S*|rob|lap|laparoscop\S*|open|radical|curative|assisted|total|elective|successful|emergency)[\s-]+
  ){0,3}$
`;

const WAS_DONE_BEHIND = pattern('i')`
  ^(?:\s+(?:with|using|by|via|and|for)\s[^.;,]{1,60}?)?\s+(?:was|were)\s+(?:\w+ly\s+|then\s+)?
  (?:
    performed|done|carried out|conducted|undertaken|accomplished
  )\b
`;

/** "(LAR) was performed", "underwent robotic (LAR)": letters that mean other things too. */
const isDone = (before: string, behind: string): boolean =>
  !/\b(?:octreotide|sandostatin|lanreotide|pasireotide)\W+$/i.test(before) &&
  (WAS_DONE_BEHIND.test(behind) || UNDERWENT_BEFORE.test(before));
const OPERATION_BY_SUFFIX = /\b(?:[a-z]+-)?[a-z]{3,}(?:ectomy|ectomies|exeresis)\b/gi;

function surgery(sentence: Sentence, input: ExtractInput, blocked: Span[]): Mention[] {
  const found: Mention[] = [];
  const of = (span: Span, entry: string): Mention => ({
    start: span.start,
    end: span.end,
    kind: 'surgery',
    entry,
    modality: 'surgery',
    drug: null,
    agents: [],
    regimen: null,
    told: false,
  });
  for (const m of match<OfSomeTumours>('procedures', sentence, input)) {
    const before = input.reading.text.slice(Math.max(sentence.start, m.start - 50), m.start),
      after = input.reading.text.slice(m.end, Math.min(sentence.end, m.end + 20));
    if (AIM_OF_DRUGS.test(before)) continue;
    const isOfOrgan = m.entry.id === 'of-organ';
    if (isOfOrgan && isOfThisTumour(m.entry, sentence, input.reading)) found.push(of(m, 'removal'));
    else if (m.entry.id === 'letters') {
      if (isDone(before, input.reading.text.slice(m.end, Math.min(sentence.end, m.end + 100)))) found.push(of(m, 'removal'));
    } else if (
      isOfOrgan ||
      m.entry.id === 'not-tumor' ||
      (m.entry.id === 'operation' && (WARD_BEFORE.test(before) || WARD_AFTER.test(after)))
    )
      blocked.push(m);
    else found.push(of(m, m.entry.id));
  }
  for (const m of everyMatch(OPERATION_BY_SUFFIX, textOf(input.reading, sentence))) {
    found.push(of({ start: sentence.start + m.index, end: sentence.start + m.index + m[0].length }, 'removal'));
  }
  return found;
}
