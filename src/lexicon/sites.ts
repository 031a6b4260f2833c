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
  const code = site.code ?? '';
  if (site.codes) return regionCode(site.codes, tissue, text);
  if (tissue === 'meninges') {
    if (site.kind === 'spine' || code === 'C72.0' || code === 'C72.1') return 'C70.1';
    if (/^C(?:71|41\.0|75\.1|72\.[2345])/.test(code)) return 'C70.0';
  }
  if (tissue === 'brain' && site.kind === 'spine') return 'C72.0';
  if (tissue === 'nerve' && site.kind === 'spine') return 'C72.0';
  if (/^C71\.[1-4]/.test(code) && tissue !== 'brain' && /\b(?:region|area|skin|scalp)\b/i.test(text)) {
    if (tissue === 'skin' || tissue === 'epithelium') return code === 'C71.2' ? 'C44.3' : 'C44.4';
    if (tissue === 'soft' || tissue === 'vessel') return 'C49.0';
    if (tissue === 'bone') return 'C41.0';
  }
  return code;
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
