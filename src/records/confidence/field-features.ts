import type { FieldName, FieldValues, Resolved } from '../../extractors/extractor.ts';
import { textOf, type Section } from '../../text/reading.ts';
import type { AskedFact } from './asked-fact.ts';
import { valueKey } from './value-key.ts';

type Named = Readonly<Record<string, number | boolean>>;
type Reader<F extends FieldName> = (value: FieldValues[F], asked: AskedFact) => Named;

/** Morphologies that name a kind of tumour and no more: neoplasm, carcinoma, adenocarcinoma, sarcoma, lymphoma, melanoma, not otherwise specified. */
const BROAD = /^(?:8000|8010|8140|8800|8801|9590|9591|8720)/;

const READERS: { readonly [F in FieldName]?: Reader<F> } = {
  'age': ({ years, approximate }) => ({ child: years < 3, approximate }),
  'primary-site': ({ icdO3Topography: code, laterality }, asked) => ({
    broad: code === null || /\.9$|^C(?:76|80)/.test(code), sided: laterality !== null, titled: toldIn(asked, 'title'),
    inferred: !standsIn(asked, asked.fact), ...otherPlaces(code, laterality, asked),
  }),
  'histology': ({ icdO3Morphology: code, text }, asked) => ({
    uncoded: code === null, broad: code !== null && BROAD.test(code), titled: toldIn(asked, 'title'), wordy: text.split(/\s+/).length > 4,
  }),
  'treatments': ({ agents, totalDoseGy, status, modality }, asked) => ({
    'lone agents': loneAgents(agents.map(({ name }) => name), asked), agents: agents.length > 0, dose: totalDoseGy !== null, withheld: status === 'not-given' || status === 'declined',
    proposed: status === 'planned' || status === 'recommended', surgery: modality === 'surgery', other: modality === 'other',
  }),
  'ki67': ({ low, high, qualitative }) => ({ worded: low === null && qualitative !== null, range: low !== null && low !== high }),
  'metastases': ({ site }) => ({ nodes: site === 'lymph node' }),
  'recurrence': ({ occurred }) => ({ none: !occurred }),
  'follow-up': ({ durationMonths, code, anchor, comparator }, asked) => ({
    timeless: durationMonths === null, died: code === 'DOD' || code === 'DOC' || code === 'DUC', alive: code === 'ALIVE' || code === null,
    diseased: code === 'AWD', unanchored: anchor === 'unstated', bound: comparator !== null && comparator !== '=',
    'same length': sameLengths(durationMonths, asked), disputed: otherLengths(durationMonths, asked),
  }),
};

/** What is asked of one field alone, by name; {} for fields of which nothing is. */
export function fieldFeatures(asked: AskedFact): Record<string, number> {
  const read = READERS[asked.field] as Reader<FieldName> | undefined;
  const named = read?.(asked.fact.value as never, asked) ?? {};
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, Number(value)]));
}

/** Shares of the candidates that name another part of the organ, and another side. */
function otherPlaces(code: string | null, side: string | null, { candidates }: AskedFact): Named {
  const near = candidates.filter(({ rejected }) => rejected === null).map(({ value }) => value as FieldValues['primary-site'])
    .filter((value) => value.icdO3Topography?.slice(0, 3) === code?.slice(0, 3));
  const share = (some: readonly unknown[]): number => some.length / (near.length + 1);
  return {
    'other part': share(near.filter(({ icdO3Topography: other }) => other !== null && !other.endsWith('.9') && other !== code)),
    'other side': share(near.filter(({ laterality }) => laterality !== null && laterality !== side)),
    'same side': side === null ? 0 : share(near.filter(({ laterality }) => laterality === side)),
  };
}

/** Share of the drugs that no second candidate names. */
function loneAgents(agents: readonly string[], { candidates }: AskedFact): number {
  const told = candidates.filter(({ rejected }) => rejected === null).map(({ value }) => (value as FieldValues['treatments']).agents);
  return agents.length === 0 ? 0 : agents.filter((agent) => told.filter((list) => list.some(({ name }) => name === agent)).length < 2).length / agents.length;
}

function sameLengths(months: number | null, { candidates }: AskedFact): boolean {
  return months !== null && candidates.filter(({ rejected, value }) => rejected === null && (value as FieldValues['follow-up']).durationMonths === months).length > 1;
}

function toldIn({ field, fact, candidates }: AskedFact, section: Section): boolean {
  const key = valueKey(field, fact.value);
  return candidates.some((candidate) => candidate.section === section && valueKey(field, candidate.value) === key);
}

/** Whether the words of the value are in its proof. */
function standsIn({ scope }: AskedFact, { value, evidence }: Resolved): boolean {
  const word = (value as { readonly text: string }).text.toLowerCase().split(/\s+/).at(-1) ?? '';
  return evidence.some((span) => textOf(scope.input.reading, span).toLowerCase().includes(word));
}

/** Share of the lengths told by candidates that differ clearly from the chosen one. */
function otherLengths(months: number | null, { candidates }: AskedFact): number {
  const lengths = candidates.flatMap((candidate) => (candidate.rejected === null ? (candidate.value as FieldValues['follow-up']).durationMonths ?? [] : []));
  if (months === null || lengths.length === 0) return 0;
  return lengths.filter((other) => other > months * 1.1 + 0.5).length / lengths.length;
}
