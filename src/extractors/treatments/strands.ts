import type { Sentence } from '../../text/reading.ts';
import type { Mention } from './mention.ts';
import { isNextTreatment } from './next-treatment.ts';
import { strandOf, SYSTEMIC, type Strand } from './strand.ts';
import { systemicStrands } from './systemic-strands.ts';

export type { Strand } from './strand.ts';

/** Sorts the mentions of one sentence into treatments, in text order. */
export function findStrands(found: readonly Mention[], text: string, sentence: Sentence): Strand[] {
  const mentions = withOwnSteroid(found);
  const between = (a: Mention, b: Mention): string => text.slice(a.end - sentence.start, b.start - sentence.start);
  const groups: Mention[][] = [];
  for (const next of withoutIsotopeDose(mentions).filter((m) => !isNoTreatment(m, text, sentence))) {
    const group = groups.findLast((g) => lineOf(g) === lineOf([next]) || isItsDose(g, next)),
      last = group?.at(-1);
    const isNext =
      !group ||
      !last ||
      isNextTreatment({ group, last, next, gap: withoutParentheses(between(last, next)), mentions, text, offset: sentence.start });
    if (isNext) groups.push([next]);
    else group.push(next);
  }
  return withInfusedDrugs(groups, between)
    .flatMap((group) => toStrands(group, text, sentence))
    .sort((a, b) => a.start - b.start);
}

/** "Yttrium-90 was injected to give 200 Gy": no radiotherapy but the isotope's. */
function withoutIsotopeDose(mentions: readonly Mention[]): readonly Mention[] {
  const isIsotopes =
    mentions.some((m) => m.modality === 'radionuclide') && mentions.every((m) => m.kind !== 'radiotherapy' || m.entry === 'dose');
  return isIsotopes ? mentions.filter((m) => m.entry !== 'dose') : mentions;
}

/** Whether an isotope is a tracer's or a seed's, or a steroid is given against the side effects of another drug. */
function isNoTreatment({ drug, end }: Mention, text: string, { start }: Sentence): boolean {
  if (drug === 'steroid') return PREMEDICATION.test(text);
  const behind = text.slice(end - start);
  return drug === 'radionuclide' && (NOT_A_DOSE.test(behind) || SEEDS.test(behind));
}

/** "A scan with iodine-131", "iodine-125 seeds were implanted". */
const NOT_A_DOSE = /^\s*(?:scan\w*|scintigra\w*|uptake|whole|SPECT|imaging|avid\w*|PET)/i;
const SEEDS = /^\s*(?:seeds?\b|\w*s?\s+(?:were|was)\s+implanted|-?125|brachy)/i;
const PREMEDICATION = /\b(?:pre-?medicat\w+|anti-?emetic|nausea|o?edema|swelling|intracranial pressure|allerg\w+|hypersensitivity)\b/i;

/** A dose goes with whatever radiotherapy is named beside it, before it or behind. */
function isItsDose(group: readonly Mention[], mention: Mention): boolean {
  const radiation = [...group, mention].every((m) => m.kind === 'radiotherapy' && m.entry !== 'chemoradiation');
  return radiation && (mention.entry === 'dose' || group.every((m) => m.entry === 'dose'));
}

/**
 * Abiraterone is given with a steroid, which is then one of its agents; where the sentence names other drugs too, the one nearest
 * before it tells.
 */
function withOwnSteroid(mentions: readonly Mention[]): readonly Mention[] {
  if (!mentions.some((m) => m.entry === 'abiraterone')) return mentions;
  const drugs = mentions.filter((m) => m.agents.length > 0 && m.drug !== 'steroid');
  const takes = (steroid: Mention): boolean =>
    drugs.every((m) => m.entry === 'abiraterone') || drugs.findLast((m) => m.end <= steroid.start)?.entry === 'abiraterone';
  return mentions.map((m) => (m.drug === 'steroid' && takes(m) ? { ...m, modality: 'hormone', drug: 'hormone' } : m));
}

/** "Chemoembolization with doxorubicin" is one treatment, and the drug is its agent. */
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
        INFUSED_WITH.test(between(last, other[0])),
    );
    if (drugs) infused.add(drugs);
    return drugs ? [...group, ...drugs] : group;
  });
  return joined.filter((group) => !infused.has(group));
}

const INFUSED_WITH = /^[^;.]{0,50}\b(?:with|using|(?<!\b(?:cycles|courses)\s)of)\b[^;.]{0,25}$/;

/** A semicolon inside brackets parts the items of a protocol, not treatments. */
const withoutParentheses = (gap: string): string =>
  gap.lastIndexOf('(') > gap.lastIndexOf(')') || /^[^(]*\)/.test(gap) || (!/[()]/.test(gap) && /mg|m2/.test(gap))
    ? gap.replaceAll(';', ',')
    : gap;

/** What a mention can be joined with: systemic drugs with one another, hormones apart, each local treatment with its like. */
function lineOf([first]: readonly Mention[]): string {
  if (!first) return '';
  if (first.kind === 'radiotherapy') return RAYS_APART.has(first.entry) ? first.entry : 'radiotherapy';
  if (SYSTEMIC.has(first.modality)) return 'systemic';
  return WORDS_APART.has(first.entry) ? `${first.modality}${first.entry}` : first.modality;
}

const RAYS_APART: ReadonlySet<string> = new Set(['chemoradiation', 'brachytherapy', 'stereotactic']),
  WORDS_APART: ReadonlySet<string> = new Set(['palliative', 'unnamed', 'untreated', 'cared-for']);

/** The treatments that a group of mentions tells. */
function toStrands(group: readonly Mention[], text: string, sentence: Sentence): Strand[] {
  const [first] = group;
  if (!first) return [];
  const line = lineOf(group);
  if (line === 'chemoradiation') {
    const withoutAgents = group.map((m) => ({ ...m, agents: [] }));
    return [strandOf('chemotherapy', group), strandOf('radiotherapy', withoutAgents)];
  }
  if (line === 'systemic') return systemicStrands(group, text, sentence);
  // What makes a tumour sensitive to light is nothing without the light.
  return first.modality === 'photodynamic' && group.every((m) => m.kind === 'drug') ? [] : [strandOf(first.modality, group)];
}
