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
    inferred: !standsIn(asked, asked.fact),
  }),
  'histology': ({ icdO3Morphology: code, text }, asked) => ({
    uncoded: code === null, broad: code !== null && BROAD.test(code), titled: toldIn(asked, 'title'), wordy: text.split(/\s+/).length > 4,
  }),
  'treatments': ({ agents, totalDoseGy, status, modality }) => ({
    agents: agents.length > 0, dose: totalDoseGy !== null, withheld: status === 'not-given' || status === 'declined',
    proposed: status === 'planned' || status === 'recommended', surgery: modality === 'surgery', other: modality === 'other',
  }),
  'ki67': ({ low, high, qualitative }) => ({ worded: low === null && qualitative !== null, range: low !== null && low !== high }),
  'metastases': ({ site }) => ({ nodes: site === 'lymph node' }),
  'recurrence': ({ occurred }) => ({ none: !occurred }),
  'follow-up': ({ durationMonths, code, anchor, comparator }, asked) => ({
    timeless: durationMonths === null, died: code === 'DOD' || code === 'DOC' || code === 'DUC', alive: code === 'ALIVE' || code === null,
    diseased: code === 'AWD', unanchored: anchor === 'unstated', bound: comparator !== null && comparator !== '=',
    disputed: otherLengths(durationMonths, asked),
  }),
};

/** What is asked of one field alone, by name; {} for fields of which nothing is. */
export function fieldFeatures(asked: AskedFact): Record<string, number> {
  const read = READERS[asked.field] as Reader<FieldName> | undefined;
  const named = read?.(asked.fact.value as never, asked) ?? {};
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, Number(value)]));
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
