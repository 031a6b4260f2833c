import type { LexiconEntry } from './lexicon.ts';
import { rootOf, type Tissue, type TumourEntry } from './tumour-entry.ts';

/**
 * The codes of a body region by what the tumour grows in; `ill` where that is not known, `mucosa` where a carcinoma that is none of
 * skin starts.
 */
export interface RegionCodes {
  readonly skin: string;
  readonly soft: string;
  readonly bone: string;
  readonly nerve: string;
  readonly node: string;
  readonly ill: string;
  readonly mucosa?: string;
}

/**
 * An organ or part of one (`code`), or a region of the body (`codes`). `terms` are nouns, `adjectives` their adjectives.
 * `kind` tells organs apart that only some tumours arise in; `paired` that a side can be stated.
 */
export interface SiteEntry extends LexiconEntry {
  readonly code?: string;
  readonly codes?: RegionCodes;
  readonly kind?: 'bone' | 'node' | 'skin' | 'spine';
  readonly paired?: boolean;
  readonly adjectives?: readonly string[];
}

/** What a tumour grows in: its own tissue, or what its family grows in; null where any. */
export function tissueOf(tumour: TumourEntry | null): Tissue | null {
  if (!tumour) return null;
  if (tumour.tissue) return tumour.tissue;
  const root = rootOf(tumour);
  if (root === 'carcinoma') return tumour.level < 1 ? null : 'epithelium';
  if (root === 'melanocytic') return tumour.level < 1 ? null : 'skin';
  if (root === 'lymphoid') return 'node';
  return null;
}

/** The topography code of a place for a tumour of a given tissue. `text` is the wording, read for "skin" and "subcutaneous". */
export function codeFor(site: SiteEntry, tissue: Tissue | null, text = ''): string {
  if (site.codes) return regionCode(site.codes, tissue, text);
  const code = site.code ?? '';
  if (tissue === 'meninges') return meningesOf(site, code) ?? code;
  if (site.kind === 'spine' && (tissue === 'brain' || tissue === 'nerve')) return SPINAL_CORD;
  return LOBE_OF_BRAIN.test(code) && OUTSIDE_OF_SKULL.test(text) ? (overLobe(code, tissue) ?? code) : code;
}

const SPINAL_CORD = 'C72.0',
  CAUDA_EQUINA = 'C72.1';

/** The meninges of the spine or brain at a place, null where there are none. */
function meningesOf(site: SiteEntry, code: string): string | null {
  if (site.kind === 'spine' || code === SPINAL_CORD || code === CAUDA_EQUINA) return 'C70.1';
  return /^C(?:71|41\.0|75\.1|72\.[2345])/.test(code) ? 'C70.0' : null;
}

const LOBE_OF_BRAIN = /^C71\.[1-4]/,
  TEMPORAL_LOBE = 'C71.2',
  OUTSIDE_OF_SKULL = /\b(?:region|area|skin|scalp)\b/i;

/** "The frontal region": what lies over a lobe of the brain, for a tumour that grows there; null where none does. */
function overLobe(lobe: string, tissue: Tissue | null): string | null {
  if (tissue === 'skin' || tissue === 'epithelium') return lobe === TEMPORAL_LOBE ? 'C44.3' : 'C44.4';
  if (tissue === 'soft' || tissue === 'vessel') return 'C49.0';
  return tissue === 'bone' ? 'C41.0' : null;
}

function regionCode(codes: RegionCodes, tissue: Tissue | null, text: string): string {
  if (/\b(?:skin|cutaneous|dermal)\b/i.test(text) && !/subcutaneous/i.test(text)) return codes.skin;
  if (/subcutaneous|soft tissue|intramuscular|muscle/i.test(text) && tissue !== 'node')
    return tissue === 'nerve' ? codes.nerve : codes.soft;
  if (tissue === 'brain' || tissue === 'meninges' || tissue === 'paraganglion' || tissue === null) return codes.ill;
  // Angiosarcoma of the head arises in its skin, elsewhere mostly deeper.
  if (tissue === 'vessel') return /^C44\.[0-4]/.test(codes.skin) ? codes.skin : codes.soft;
  return tissue === 'epithelium' ? (codes.mucosa ?? codes.skin) : codes[tissue];
}
