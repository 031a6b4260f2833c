import { pattern } from '../../patterns/over-lines.ts';
import type { Sentence } from '../../text/reading.ts';
import type { Mention } from './mention.ts';
import { strandOf, takesSteroid, type Strand } from './strand.ts';

/** The treatments that a group of systemic drugs and words for them tells: of cytotoxic drugs one, else one of each modality. */
export function systemicStrands(group: readonly Mention[], text: string, sentence: Sentence): Strand[] {
  const words = group.filter((m) => m.kind === 'word');
  if (group.some(isCytotoxic)) return cytotoxicStrands(group, text);
  const biological = group.filter(isBiological);
  if (biological.length === 0)
    return [...new Set(words.map((m) => m.modality))].map((modality) =>
      strandOf(
        modality,
        words.filter((m) => m.modality === modality),
      ),
    );
  const chemotherapy = words.find((m) => m.modality === 'chemotherapy');
  const gap = chemotherapy ? gapOf(chemotherapy, biological, text, sentence) : '';
  if (chemotherapy && JOINED.test(gap) && !OF_A_NEW_VERB.test(gap)) return [strandOf('chemotherapy', group)];
  // "Chemotherapy or rituximab": one of two.
  const apart = chemotherapy && EITHER.test(gap) ? [strandOf('chemotherapy', [chemotherapy])] : [];
  return [...apart, ...biologicalStrands(group, apart.length > 0)];
}

const isCytotoxic = (m: Mention): boolean => (m.kind === 'regimen' && m.modality === 'chemotherapy') || m.drug === 'chemotherapy';
const isBiological = (m: Mention): boolean =>
  m.drug === 'targeted' || m.drug === 'immunotherapy' || (m.kind === 'regimen' && m.modality !== 'chemotherapy');
/** BCG is part of no regimen of cytotoxic drugs: it is instilled apart from them. */
const isInstilled = (m: Mention): boolean => m.agents.length > 0 && m.agents.every((name) => name === 'bcg');

function cytotoxicStrands(group: readonly Mention[], text: string): Strand[] {
  // "Epirubicin in lipiodol was infused into the hepatic artery": drugs that go with what plugs the vessel are those of a
  // chemoembolization.
  if (EMBOLIC.test(text) && group.every((m) => m.drug === 'chemotherapy')) return [strandOf('embolization', group)];
  if (!group.some(isInstilled)) return [strandOf('chemotherapy', group)];
  return [
    strandOf(
      'chemotherapy',
      group.filter((m) => !isInstilled(m) && m.modality !== 'immunotherapy'),
    ),
    strandOf(
      'immunotherapy',
      group.filter((m) => isInstilled(m) || (m.kind === 'word' && m.modality === 'immunotherapy')),
    ),
  ];
}

/** Targeted drugs and antibodies apart, each with its steroid, its own words, and the word "chemotherapy" where it means them. */
function biologicalStrands(group: readonly Mention[], isChemotherapyApart: boolean): Strand[] {
  return (['targeted', 'immunotherapy'] as const).flatMap((modality) => {
    const own = group.filter(
      (m) =>
        (isBiological(m) && m.modality === modality) ||
        (m.drug === 'steroid' && takesSteroid(group)) ||
        (m.kind === 'word' && (m.modality === modality || (m.modality === 'chemotherapy' && !isChemotherapyApart))),
    );
    return own.some((m) => isBiological(m) && m.modality === modality) ? [strandOf(modality, own)] : [];
  });
}

/** The words between "chemotherapy" and the drugs behind or before it. */
function gapOf(chemotherapy: Mention, drugs: readonly Mention[], text: string, { start: offset }: Sentence): string {
  const first = drugs[0],
    last = drugs.at(-1);
  if (!first || !last) return '';
  return chemotherapy.end <= first.start
    ? text.slice(chemotherapy.end - offset, first.start - offset)
    : text.slice(last.end - offset, chemotherapy.start - offset);
}

const JOINED = pattern('i')`
  ^[\s,]*(?:
    and|plus|\+|&|combined with|in combination with|together with|as well as|along with|concurrent(?:ly)? with
    |concomitant(?:ly)? with
  )\b
`;
const OF_A_NEW_VERB = /^[\s,]*and\s+(?:\w+ly\s+)?(?:excluded|refused|declined|rejected|stopped|discontinued|withheld|omitted|avoided)\b/i;
const EITHER = /^\s*,?\s*(?:or|nor|and\/or)\b/i;
const EMBOLIC = pattern('i')`
  \b(?:
    lipiodol|(?:ethiodi[sz]ed|iodi[sz]ed) oil|microspheres?|embospheres?|gelfoam|gelatine? sponge
    |(?:drug-eluting|embolic) beads?|embolic (?:agent|material|particles?)|polyvinyl alcohol
  )\b
`;
