import type { Modality } from '../../../generated/report.ts';
import { pattern } from '../../../patterns/over-lines.ts';
import type { Span } from '../../../span.ts';
import { textOf, type Sentence } from '../../../text/reading.ts';
import type { ExtractInput } from '../../extractor.ts';
import { isOfThisTumour } from '../about.ts';
import { localDrugs } from '../local-drugs.ts';
import type { DrugEntry, Mention } from '../mention.ts';
import { wordsBefore, wordsBehind } from '../words-beside.ts';
import { CHEMOTHERAPY_NEAR, TAKEN_BEFORE, TAKEN_BEHIND } from './given-words.ts';
import { occurrencesOf, termsIn } from './lexicon-terms.ts';

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

/** The drugs that a sentence names, by the lexicon or as the paper itself abbreviates them. */
export function findDrugs(sentence: Sentence, text: string, input: ExtractInput): Mention[] {
  const local = localDrugs(input);
  const found = termsIn<DrugEntry>('drugs', sentence, input).filter(
    ({ entry }) => isOfThisTumour(entry, sentence, input.reading) && (entry.kind !== 'sclerosant' || SCLEROSING.test(text)),
  );
  const sure =
    found.some((m) => isLong(m) || FOUR_LETTERS.test(textOf(input.reading, m))) || CHEMOTHERAPY_NEAR.test(text) || DOSED.test(text);
  const listed = found
    .filter(
      (m) => isTaken(m, text, sentence.start, sure) && !local.has(textOf(input.reading, m)) && isTheDrugItself(m, text, sentence.start),
    )
    .map((m) => toMention(m, m.entry, input));
  const spelled = [...local]
    .flatMap(([name, entry]) =>
      occurrencesOf(name, text).map((at) =>
        toMention({ start: sentence.start + at, end: sentence.start + at + name.length }, entry, input),
      ),
    )
    .filter((m) => isTheDrugItself(m, text, sentence.start));
  return [...listed, ...spelled];
}

function toMention({ start, end }: Span, entry: DrugEntry, input: ExtractInput): Mention {
  const agents = agentsOf(entry, input);
  return {
    start,
    end,
    kind: 'drug',
    entry: entry.id,
    modality: DRUG_MODALITY[entry.kind],
    drug: entry.kind,
    agents,
    regimen: null,
    told: false,
  };
}

/** The drugs of a fixed combination where the paper names them all ("TS-1 (tegafur, gimeracil, oteracil)"), else its own name. */
function agentsOf({ id, parts }: DrugEntry, { reading }: ExtractInput): readonly string[] {
  if (!parts) return [id];
  const text = reading.text.toLowerCase();
  return parts.every((part) => text.includes(part)) ? parts : [id];
}

/** What is injected to make a lesion shrink is treatment there alone. */
const SCLEROSING = /\bsclero(?:therapy|sing|sants?|sed)\b/i;
const FOUR_LETTERS = /^(?:[A-Za-z]{4}|5-?FU)$/i;
/** What makes a short abbreviation a drug's: an amount, a bladder it is put into, a therapy named after it. */
const DOSED =
  /\d\s?mg\b|\bmg\/m|\bmCi\b|\b[GM]Bq\b|\bintra(?:vesical|lesional|thecal)\b|\binstill\w+|\binto the bladder\b|\b[A-Z]{3}\s?[×x]\s?\d/i;
/** Names of more letters mean nothing else; two letters are an element's or a density's, too. */
const MAY_BE_SHORT_FOR = 4,
  TWO_LETTERS = 2;
/** "(HU) therapy", "therapy with (HU)": a word for the taking of a drug right beside it. */
const THERAPY_BEHIND = /^\s+(?:therapy|treatment)\b/i,
  THERAPY_BEFORE = /\b(?:therapy|treatment|treated)\s+with\s+$/i;

const isLong = ({ start, end }: Span): boolean => end - start > MAY_BE_SHORT_FOR;

/**
 * Whether a drug's name means the drug: a long one does, an abbreviation where the sentence speaks of drugs (`sure`) or the words
 * beside it say that it was taken.
 */
function isTaken(m: Span, text: string, offset: number, sure: boolean): boolean {
  if (isLong(m) || (sure && m.end - m.start > TWO_LETTERS)) return true;
  const behind = text.slice(m.end - offset);
  return (
    THERAPY_BEHIND.test(behind) ||
    THERAPY_BEFORE.test(wordsBefore(text, m.start - offset, 24)) ||
    TAKEN_BEHIND.test(behind) ||
    TAKEN_BEFORE.test(wordsBefore(text, m.start - offset, 45))
  );
}

/** "Interleukin-2 (IL-2) receptor", "doxorubicin resistance": not the drug. */
const OF_A_TEST = pattern('i')`
  ^\s*(?:\([^()]{1,12}\)\s*|\)\s*)?[\s-]*(?:
    receptors?|resistan\w+|levels?|antibod\w+|sensitiv\w+|assay|release|staining|stain|expression|mutations?|concentrations?
    |clearance|avid|labell?ed|induced|toxicit\w+|hypersensitiv\w+|allerg\w+
    |(?:(?:peripheral|poly)?-?neuropath|nephropath|cardiomyopath|pneumonitis)\w*
  )\b
`;

/** "Soluble interleukin-2", "(DOTA0-Tyr3)octreotide": part of another substance's name. */
const OF_ANOTHER = /\b(?:soluble|DOTA[\w,-]{0,16}[\])]?)[\s-]*$/i;
/** "Instead of cisplatin", "a paclitaxel-induced neuropathy": the drug was of the course before. */
const INSTEAD_OF = /\b(?:(?:instead|in (?:place|lieu|stead)) of|substitut\w+ for)\s+(?:the\s+)?$/i,
  CAUSED_BY = /^-(?:induced|related|associated)\b/i;

/** Whether a name is the drug given, and no test for it, part of another substance's name or of the course before. */
function isTheDrugItself({ start, end }: Span, text: string, offset: number): boolean {
  return (
    !OF_A_TEST.test(text.slice(end - offset)) &&
    !OF_ANOTHER.test(wordsBefore(text, start - offset, 24)) &&
    !INSTEAD_OF.test(wordsBefore(text, start - offset, 30)) &&
    !CAUSED_BY.test(wordsBehind(text, end - offset, 14))
  );
}
