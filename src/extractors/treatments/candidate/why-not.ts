import { pattern } from '../../../patterns/over-lines.ts';
import { isWithheld } from '../had.ts';
import { isAgainstBleeding, isForIllnessBefore, isForOtherUse, isTriedOnCells } from '../other-uses.ts';
import type { Verdict } from '../status/judge.ts';
import { isForAnotherDisease, isForAnotherIll, isForDiagnosis, isOfNoGrowth, isOfRepair, isOnlyOpened } from './operation-aims.ts';
import { isGeneric, isOnly, sentenceBeside, type Telling } from './telling.ts';

/** Reasons by which what points back at a treatment is turned down with it. */
export const OTHER_USE = 'drug for another illness',
  ANOTHER_AIM = 'operation for another disease',
  NO_TUMOUR = 'no tumour removed';

interface Reason {
  readonly why: string;
  readonly holds: (telling: Telling, verdict: Verdict) => boolean;
}

/** Why words that name a treatment tell of none of the tumour's; the first that holds is given. */
const REASONS: readonly Reason[] = [
  { why: 'treatment of another disease', holds: isOfVessels },
  { why: OTHER_USE, holds: isDrugForOther },
  { why: 'drug against symptoms', holds: isAgainstSymptoms },
  { why: 'a tracer, not a drug', holds: isTracer },
  { why: 'closed against bleeding', holds: isClosedAgainstBleeding },
  { why: 'tried on cells', holds: ({ strand, text, end }) => strand.agents.length > 0 && isTriedOnCells(text, end) },
  { why: 'hormone replacement', holds: isReplacement },
  { why: 'not told as treatment', holds: isHabit },
];

/** The same of operations. */
const REASONS_OF_OPERATIONS: readonly Reason[] = [
  { why: NO_TUMOUR, holds: isOnlyOpened },
  { why: 'a node taken for diagnosis', holds: isForDiagnosis },
  { why: NO_TUMOUR, holds: isOfNoGrowth },
  { why: NO_TUMOUR, holds: isOfRepair },
  { why: ANOTHER_AIM, holds: isForAnotherIll },
  { why: ANOTHER_AIM, holds: (telling, { past }) => isForAnotherDisease(telling, past) },
];

/** Why a telling is no treatment of the tumour; null where nothing speaks against it. */
export function whyNot(telling: Telling, verdict: Verdict): string | null {
  const holds = (reason: Reason): boolean => reason.holds(telling, verdict);
  const found = REASONS.find(holds) ?? (telling.strand.modality === 'surgery' ? REASONS_OF_OPERATIONS.find(holds) : undefined);
  return found?.why ?? (isProspect(telling, verdict) ? 'only a prospect' : null);
}

/** "Injection sclerotherapy of oesophageal varices". */
function isOfVessels({ strand, text }: Telling): boolean {
  return isOnly(strand, 'sclerotherapy') && SCLEROSED_ELSEWHERE.test(text);
}
const SCLEROSED_ELSEWHERE = pattern('i')`
  \b(?:varic\w+|variceal|o?esophageal|bleeding|pleur\w+|h(?:a)?emorrhoid\w*|injection sclerotherapy)\b
`;

/** "Methotrexate was taken for rheumatoid arthritis". */
function isDrugForOther(telling: Telling): boolean {
  const { strand, text } = telling;
  return (
    strand.mentions.every((m) => m.kind === 'drug') &&
    (isForOtherUse(strand.agents, text) || isForIllnessBefore(strand.agents, text, sentenceBeside(telling, -1)))
  );
}

const isSomatostatin = ({ strand: { mentions } }: Telling): boolean =>
  mentions.every((m) => m.drug === 'somatostatin' || m.entry === 'somatostatin');

/** "Octreotide relieved her flushing", "was infused before and during the operation". */
function isAgainstSymptoms(telling: Telling): boolean {
  return isSomatostatin(telling) && (SYMPTOM_USE.test(telling.text) || AROUND_PROCEDURE.test(telling.text));
}
const SYMPTOM_USE = pattern('i')`
  \b(?:
    flushing|diarrh\w+|carcinoid (?:crisis|syndrome)|symptom\w*|acromegaly|cushing\w*|hypercortisol\w*|hypersecretion
    |hormone excess|hypoglyc\w+|perioperative|fistula|prophyla\w+|octreoscan
  )\b
`;
const AROUND_PROCEDURE = pattern('i')`
  \b(?:
    before,? during,? (?:and|or) after|intra-?operative(?:ly)?|peri-?procedur\w+|infusion (?:during|before)
    |(?:under|with) (?:the )?cover
  )\b
`;

/** "Octreotide scintigraphy showed uptake". */
function isTracer(telling: Telling): boolean {
  const { text, start, end } = telling;
  return isSomatostatin(telling) && IMAGED_WITH.test(text.slice(Math.max(0, start - 30), end + 30));
}
const IMAGED_WITH = pattern('i')`
  \b(?:
    scans?|scanning|scintigra\w+|uptake|receptors? (?:scan|imaging|positiv|expression|status)\w*|avid|imaging|PET|SPECT
    |indium|gallium|68Ga|111In|99m\w*|label\w+
  )\b
`;

/** "The bleeding artery was embolised", where nothing is said of drugs. */
function isClosedAgainstBleeding(telling: Telling): boolean {
  const { strand, text, start, end } = telling;
  return (
    strand.modality === 'embolization' &&
    strand.agents.length === 0 &&
    !/chemo/i.test(text.slice(start, end)) &&
    isAgainstBleeding(text, end, sentenceBeside(telling, -1))
  );
}

/** Thyroid hormone treats a tumour only where it is said to suppress. */
function isReplacement({ strand, text }: Telling): boolean {
  return strand.agents.length === 1 && strand.agents[0] === 'levothyroxine' && !/suppress/i.test(text);
}

/** Herbs count where they were turned to against the tumour, not where they are a habit. */
function isHabit({ strand, before, behind }: Telling): boolean {
  return isOnly(strand, 'traditional') && !TAKEN_UP.test(before) && !TAKEN_UP_BEHIND.test(behind);
}
const TAKEN_UP = pattern('i')`
  \b(?:
    treated\s+(?:[^.;]{0,80}\s)?with|received|receiving|underwent|opted\s+for|chose|preferred|turned\s+to|sought
    |resorted\s+to|switched\s+to|went\s+for|treatment\s+with|took|was\s+given
  )\s+(?:(?!for\b|after\b)[\w-]+\s+){0,4}$
`;
const TAKEN_UP_BEHIND =
  /^\s+(?:was|were)\s+(?:\w+ly\s+|then\s+)?(?:given|taken|used|administ(?:er|rat)ed|started|chosen|preferred|tried)\b/i;

/** "The role of surgery", "candidates for chemotherapy", "surgical options": said of what may be done. */
function isProspect({ strand, before, behind }: Telling, verdict: Verdict): boolean {
  return isGeneric(strand) && !isWithheld(verdict) && (PROSPECT.test(before) || PROSPECT_BEHIND.test(behind));
}
const PROSPECT = pattern('i')`
  \b(?:
      opportunit\w+|potentials?|implications?|options?|possib\w+|role|indications?|need|efficacy|effects?|benefits?|targets?
      |sensitiv\w+|resistance
      |(?:is|are|be|known|considered|thought|regarded|relatively|highly|generally|usually|notoriously)\s+
        (?:(?:to be|as)\s+)?resistant
      |response|candidates?|rationale
    )\s+(?:(?:of|for|to|as|from|with)\s+)(?:[\w-]+\s+){0,3}$
  |\b(?:regarding|concerning|about)\s+(?:[\w-]+\s+){0,2}$
`;
const PROSPECT_BEHIND = /^\s+(?:options?|opportunit\w+|decisions?|strateg\w+|recommendations?|trials?|candidates?)\b/i;
