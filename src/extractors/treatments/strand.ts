import type { Modality } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import type { Mention } from './mention.ts';

/** The words of a sentence that tell of one treatment. */
export interface Strand extends Span {
  readonly modality: Modality;
  readonly mentions: readonly Mention[];
  readonly agents: readonly string[];
  readonly regimen: string | null;
}

/** Drugs that reach the tumour through the blood and are no hormones. */
export const SYSTEMIC: ReadonlySet<Modality> = new Set<Modality>(['chemotherapy', 'targeted', 'immunotherapy']);

/** The treatment that mentions of one modality tell. A steroid and what only supports another drug count beside that drug alone. */
export function strandOf(modality: Modality, mentions: readonly Mention[]): Strand {
  const all = mentions.flatMap((m) => m.agents.map((name) => ({ name, mention: m })));
  const cytotoxic = all.some(
    ({ mention, name }) => mention.drug === 'chemotherapy' || mention.kind === 'regimen' || WITH_STEROID.has(name),
  );
  const fluorouracil = all.some(({ name }) => WITH_MODULATOR.has(name));
  // "R-CHOP (… prednisolone)": the paper's steroid stands for the regimen's.
  const ownSteroid = mentions.some((m) => m.drug === 'steroid');
  const agents = all.filter(({ name, mention }) => {
    if (ownSteroid && mention.kind === 'regimen' && STEROIDS.has(name)) return false;
    if (mention.drug === 'steroid') return cytotoxic;
    return mention.drug !== 'modulator' || fluorouracil;
  });
  return {
    modality,
    mentions,
    agents: [...new Set(agents.map(({ name }) => name))],
    regimen: mentions.find((m) => m.regimen !== null)?.regimen ?? null,
    start: Math.min(...mentions.map((m) => m.start)),
    end: Math.max(...mentions.map((m) => m.end)),
  };
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
const STEROIDS: ReadonlySet<string> = new Set(['prednisone', 'prednisolone', 'methylprednisolone', 'dexamethasone']);
/** Drugs with which folinic acid is given. */
const WITH_MODULATOR: ReadonlySet<string> = new Set(['fluorouracil', 'oxaliplatin', 'capecitabine']);

export const takesSteroid = (mentions: readonly Mention[]): boolean =>
  mentions.some((m) => m.agents.some((name) => WITH_STEROID.has(name)));
