import type { LexiconEntry } from './lexicon.ts';
import type { Tissue, TumourEntry } from './tumours.ts';

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
  const root = tumour.family.split('/')[0];
  if (root === 'carcinoma') return tumour.level < 1 ? null : 'epithelium';
  if (root === 'melanocytic') return tumour.level < 1 ? null : 'skin';
  if (root === 'lymphoid') return 'node';
  return null;
}

const CRANIAL = /^C(?:71|70|41\.0|75\.[123]|72\.[2345]|44\.4|30|31|69\.6)/;

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

const IN_REGION = 0.8,
  SKIN_OF_REGION = 0.5,
  UNUSUAL = 0.75;

/**
 * How well a place fits a tumour, from 0 (does not arise there) to 1, as `fit` has it, but for regions: a carcinoma in a region that names
 * where one may start fits it, a glandular or neuroendocrine one in a region of skin seldom started there.
 */
export function fitOf(site: SiteEntry, code: string, tumour: TumourEntry | null): number {
  const usual = fit(code, tumour);
  if (!site.codes || !tumour?.family.startsWith('carcinoma') || tumour.siteOnly) return usual;
  if (code === site.codes.mucosa) return Math.max(usual, IN_REGION);
  return isSeldomIn(site, code, tumour) ? usual * SKIN_OF_REGION : usual;
}

/**
 * Whether a place is a region's skin, and the tumour a glandular or neuroendocrine carcinoma that is none of skin: it mostly went
 * there.
 */
export function isSeldomIn(site: SiteEntry, code: string, tumour: TumourEntry | null): boolean {
  return (
    tumour !== null &&
    code === site.codes?.skin &&
    code !== site.codes.mucosa &&
    tumour.tissue !== 'skin' &&
    !tumour.siteOnly &&
    /^carcinoma\/(?:adeno|neuroendocrine)/.test(tumour.family) &&
    !tumour.sites?.includes(code)
  );
}

/** A sarcoma of soft tissue told of a bone mostly lies over it. */
const SOFT_IN_BONE = 0.6;

/** A carcinoma in the mesentery or omentum mostly came from the bowel, or an ovary. */
const MESENTERY = 0.5;

/** Where a sarcoma mostly comes from elsewhere. */
const SPREAD_THERE = /^C(?:22|25|34|71)/,
  SARCOMA_THERE = 0.7;

/** So did most neuroendocrine tumours of the liver, or from the pancreas. */
const ENDOCRINE_IN_LIVER = 0.5;

/** Nerves, vessels and the cauda equina, which paraganglia lie along. */
const BESIDE_PARAGANGLIA = /^C(?:47|48\.0|49|72\.[015]|75)/;

/** Where no meningioma began. */
const LIMB = /^C(?:76\.[45]|4[79]\.[12]|40\.[0-3]|44\.[5-9])/;

/** Whether a place is in an organ (three characters of its code) that the tumour usually arises in. */
export function arisesIn(code: string, tumour: TumourEntry | null): boolean {
  const organ = code.slice(0, 3);
  return tumour?.sites?.some((site) => site.startsWith(organ)) === true;
}

/** How well a place fits a tumour, from 0 (does not arise there) to 1. */
export function fit(code: string, tumour: TumourEntry | null): number {
  if (!tumour) return 1;
  const root = tumour.family.split('/')[0] ?? '';
  const three = code.slice(0, 3);
  if (arisesIn(code, tumour)) return 1;
  if ((three === 'C63' && tumour.sites?.[0]?.startsWith('C62')) || tumour.siteOnly) return 0.12;
  if (three === 'C77' && root !== 'lymphoid' && root !== 'histiocytic') return 0.05;
  if (tumour.tissue === 'paraganglion' && BESIDE_PARAGANGLIA.test(code)) return 1;
  if (root === 'brain') return (tumour.tissue === 'meninges' && !LIMB.test(code)) || CRANIAL.test(code) || /^C72/.test(code) ? 1 : 0.1;
  if (root === 'carcinoma' && code === 'C48.1') return MESENTERY;
  if (three === 'C22' && tumour.family === 'carcinoma/neuroendocrine') return ENDOCRINE_IN_LIVER;
  if (root === 'carcinoma' && tumour.level > 1)
    return /^C(?:40|41|49|47|70|71|72|42|77|38\.0)/.test(code) ? 0.15 : tumour.sites && tumour.level > 2 ? UNUSUAL : 1;
  if (tumour.tissue === 'skin')
    return /^C(?:44|00|51|60|63|21|69)/.test(code)
      ? 1
      : root === 'melanocytic'
        ? /^C7[12]/.test(code)
          ? 0.4
          : 0.7
        : root === 'sarcoma'
          ? 0.5
          : 0.25;
  if (tumour.tissue === 'soft' && root === 'sarcoma' && tumour.code.endsWith('/3') && !tumour.sites && /^C4[01]/.test(code))
    return SOFT_IN_BONE;
  if (tumour.tissue === 'bone') return /^C(?:40|41)/.test(code) ? 1 : /^C77/.test(code) ? 0.05 : SPREAD_THERE.test(code) ? 0.25 : 0.5;
  if (root === 'sarcoma' && tumour.code.endsWith('/3') && !tumour.sites && SPREAD_THERE.test(code)) return SARCOMA_THERE;
  return tumour.sites ? 0.5 : 1;
}
