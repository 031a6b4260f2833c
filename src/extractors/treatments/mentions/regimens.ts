import type { Modality } from '../../../generated/report.ts';
import { entriesById } from '../../../lexicon/lexicon.ts';
import type { TermMatch } from '../../../lexicon/match-terms.ts';
import { pattern } from '../../../patterns/over-lines.ts';
import type { Span } from '../../../span.ts';
import { textOf, type Sentence } from '../../../text/reading.ts';
import type { ExtractInput } from '../../extractor.ts';
import { localAbbreviations } from '../local-abbreviations.ts';
import { localDrugs } from '../local-drugs.ts';
import { localRegimens } from '../local-regimens.ts';
import type { DrugEntry, Mention, RegimenEntry } from '../mention.ts';
import { wordsBefore, wordsBehind } from '../words-beside.ts';
import { CHEMOTHERAPY_NEAR, TAKEN_BEFORE, TAKEN_BEHIND } from './given-words.ts';
import { occurrencesOf, termsIn } from './lexicon-terms.ts';

/** The regimens that a sentence names, as the paper spells them out or by the lexicon. */
export function findRegimens(sentence: Sentence, text: string, input: ExtractInput): Mention[] {
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
    occurrencesOf(name, text).map((at) =>
      of({ start: sentence.start + at, end: sentence.start + at + name.length }, name, agents, modalityOfAll(agents, input)),
    ),
  );
  const listed = termsIn<RegimenEntry>('regimens', sentence, input)
    .filter((m) => {
      const name = textOf(input.reading, m);
      return (
        !STAGED.test(wordsBefore(text, m.start - sentence.start, 24)) && !own.has(name) && !single.has(name) && !isRedefined(name, input)
      );
    })
    .filter((m) => !m.entry.needsChemotherapy || sentence.section === 'table' || isChemotherapy(m, text, sentence.start))
    .map((m) => of(m, m.entry.id, m.entry.agents, m.entry.modality));
  return [...spelled, ...listed];
}

/** "Stage IE", "staged as (IE)": letters of a stage. */
const STAGED = /\bstag(?:e|ed|ing)\s+(?:(?:as|at|was|of|clinical|group)\s+){0,2}$/i;

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
/** How far off, in characters, a word of chemotherapy tells that letters are a regimen's. */
const NEAR = 60;

/** Whether letters that mean other things too are a regimen's: the words say that they were given, or speak of chemotherapy near. */
function isChemotherapy(m: TermMatch<RegimenEntry>, text: string, offset: number): boolean {
  return (
    isGivenAsChemotherapy(m, text, offset) ||
    CHEMOTHERAPY_NEAR.test(text.slice(Math.max(0, m.start - offset - NEAR), m.end - offset + NEAR))
  );
}

/**
 * "PCV was started", "after BEAM conditioning": letters that mean other things too, where the words say that they were given. Two
 * letters mean too much.
 */
function isGivenAsChemotherapy({ start, end, entry }: TermMatch<RegimenEntry>, text: string, offset: number): boolean {
  const before = wordsBefore(text, start - offset, 45),
    behind = wordsBehind(text, end - offset, 60);
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
