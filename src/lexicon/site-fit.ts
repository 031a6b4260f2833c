import type { SiteEntry } from './sites.ts';
import { A_FAMILY, rootOf, type TumourEntry } from './tumour-entry.ts';

/** How well a place fits a tumour, from 0 (does not arise there) to 1. */
export function fit(code: string, tumour: TumourEntry | null): number {
  if (!tumour || arisesIn(code, tumour)) return USUAL;
  for (const rule of RULES) {
    const told = rule(code, tumour);
    if (told !== null) return told;
  }
  return tumour.sites ? UNLIKELY : USUAL;
}

/** Whether a place is in an organ (three characters of its code) that the tumour usually arises in. */
export function arisesIn(code: string, tumour: TumourEntry | null): boolean {
  const organ = organOf(code);
  return tumour?.sites?.some((site) => site.startsWith(organ)) === true;
}

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

const IN_REGION = 0.8,
  SKIN_OF_REGION = 0.5;

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

/** How well a place fits: where the tumour usually arises, or may as well as anywhere; where it mostly does not. */
const USUAL = 1,
  UNLIKELY = 0.5;

/** What is known of where tumours of one kind arise: how well a place fits it, null where it is none of that kind. */
type Rule = (code: string, tumour: TumourEntry) => number | null;

/** The rules as they are asked, the first that knows the tumour tells. */
const RULES: readonly Rule[] = [ofOneOrgan, inNodes, ofParaganglia, ofBrain, ofCarcinoma, ofSkin, ofBone, ofSarcoma];

/** What arises in one organ only, and a tumour of the testis in what lies beside it: nowhere else. */
function ofOneOrgan(code: string, tumour: TumourEntry): number | null {
  const besideTestis = organOf(code) === 'C63' && tumour.sites?.[0]?.startsWith('C62') === true;
  return besideTestis || tumour.siteOnly ? NOT_ITS_ORGAN : null;
}

const NOT_ITS_ORGAN = 0.12;

/** In lymph nodes only lymphomas and histiocytic tumours arise. */
function inNodes(code: string, tumour: TumourEntry): number | null {
  const root = rootOf(tumour);
  return organOf(code) === 'C77' && root !== 'lymphoid' && root !== 'histiocytic' ? SPREAD_TO_NODES : null;
}

const SPREAD_TO_NODES = 0.05;

/** Paraganglia lie along nerves and vessels all over the body. */
function ofParaganglia(code: string, { tissue }: TumourEntry): number | null {
  return tissue === 'paraganglion' && BESIDE_PARAGANGLIA.test(code) ? USUAL : null;
}

/** Nerves, vessels, the retroperitoneum, the cauda equina. */
const BESIDE_PARAGANGLIA = /^C(?:47|48\.0|49|72\.[015]|75)/;

/** A glioma arises in the head or spine, a meningioma now and then elsewhere, but in no limb. */
function ofBrain(code: string, tumour: TumourEntry): number | null {
  if (rootOf(tumour) !== 'brain') return null;
  return (tumour.tissue === 'meninges' && !LIMB.test(code)) || CRANIAL_OR_SPINAL.test(code) ? USUAL : NO_BRAIN;
}

/** Where no meningioma began. */
const LIMB = /^C(?:76\.[45]|4[79]\.[12]|40\.[0-3]|44\.[5-9])/;
const CRANIAL_OR_SPINAL = /^C(?:7[012]|41\.0|75\.[123]|44\.4|30|31|69\.6)/,
  NO_BRAIN = 0.1;

/** A carcinoma begins where there is epithelium. */
function ofCarcinoma(code: string, tumour: TumourEntry): number | null {
  if (rootOf(tumour) !== 'carcinoma') return null;
  if (code === MESENTERY) return FROM_BOWEL;
  if (organOf(code) === 'C22' && tumour.family === 'carcinoma/neuroendocrine') return ENDOCRINE_IN_LIVER;
  if (tumour.level < A_FAMILY) return null;
  if (NO_EPITHELIUM.test(code)) return CARCINOMA_SPREAD;
  return tumour.sites && tumour.level > A_FAMILY ? NOT_USUAL : USUAL;
}

/** A carcinoma in the mesentery or omentum mostly came from the bowel, or an ovary. */
const MESENTERY = 'C48.1',
  FROM_BOWEL = 0.5;
/** So did most neuroendocrine tumours of the liver, or from the pancreas. */
const ENDOCRINE_IN_LIVER = 0.5;
/** Bone, soft tissue, nerves, brain, marrow, nodes and heart: a carcinoma there has spread. */
const NO_EPITHELIUM = /^C(?:40|41|49|47|70|71|72|42|77|38\.0)/,
  CARCINOMA_SPREAD = 0.15;
/** A diagnosis with usual organs, in another. */
const NOT_USUAL = 0.75;

/** A melanoma may also arise in meninges or mucosa, and a sarcoma of skin below it; what else grows in skin seldom does elsewhere. */
function ofSkin(code: string, tumour: TumourEntry): number | null {
  if (tumour.tissue !== 'skin') return null;
  if (SKIN.test(code)) return USUAL;
  const root = rootOf(tumour);
  if (root === 'melanocytic') return BRAIN.test(code) ? MELANOMA_IN_BRAIN : MELANOMA_ELSEWHERE;
  return root === 'sarcoma' ? UNLIKELY : NOT_OF_SKIN;
}

/** Skin and what is lined or covered by it. */
export const SKIN = /^C(?:44|00|51|60|63|21|69)/;
const BRAIN = /^C7[12]/,
  MELANOMA_IN_BRAIN = 0.4,
  MELANOMA_ELSEWHERE = 0.7,
  NOT_OF_SKIN = 0.25;

/** A tumour of bone may begin outside of it, but what is found in liver or lung has mostly spread there. */
function ofBone(code: string, { tissue }: TumourEntry): number | null {
  if (tissue !== 'bone') return null;
  if (BONE.test(code)) return USUAL;
  if (organOf(code) === 'C77') return SPREAD_TO_NODES;
  return SPREAD_THERE.test(code) ? BONE_SPREAD : UNLIKELY;
}

const BONE = /^C4[01]/,
  BONE_SPREAD = 0.25;
/** Liver, pancreas, lung and brain, where a sarcoma mostly comes from elsewhere. */
const SPREAD_THERE = /^C(?:22|25|34|71)/;

/** A malignant sarcoma of no one organ: of soft tissue told of a bone it mostly lies over it; in the lung it mostly has spread. */
function ofSarcoma(code: string, tumour: TumourEntry): number | null {
  if (rootOf(tumour) !== 'sarcoma' || !tumour.code.endsWith('/3') || tumour.sites) return null;
  if (tumour.tissue === 'soft' && BONE.test(code)) return SOFT_IN_BONE;
  return SPREAD_THERE.test(code) ? SARCOMA_SPREAD : null;
}

const SOFT_IN_BONE = 0.6,
  SARCOMA_SPREAD = 0.7;

function organOf(code: string): string {
  return code.slice(0, 3);
}
