import { SKIN } from '../../lexicon/site-fit.ts';
import type { SiteMention } from './mentions.ts';

/** Liver, pleura, bone, peritoneum and brain: tumours come to lie in them more often than they begin there. */
const FAVOURITES = String.raw`22|38\.4|4[01]|48|71`;
const group = (...codes: readonly string[]): RegExp => new RegExp(`^C(?:${[FAVOURITES, ...codes].join('|')})`);

/** Organs that "metastatic ... tumour" is said of because the tumour went there: "metastatic liver cancer". */
const SPREAD_TO = group('77');
/** Organs of which many lesions are told as those of a spread; of the lung where no lobe is told. */
export const MANY_LESIONS = group(String.raw`34\.9`);
/** Organs of which lesions are told rather as those of a spread, where a tumour is called metastatic. */
export const OFTEN_SPREAD_TO = group('34');
/** Organs that a sample is taken of to look for a tumour's spread. */
export const SAMPLED_FOR_SPREAD = group('42', '77');

/** True where a tumour mostly lies in the place because it went there; of a region nothing else is known. */
export function isSpreadTo({ entry: { code } }: SiteMention): boolean {
  return code === undefined || SPREAD_TO.test(code);
}

/** True for skin and what is lined or covered by it, the nipple with it. */
export function isOfSkin(code: string): boolean {
  return SKIN.test(code) || code === NIPPLE;
}

const NIPPLE = 'C50.0';
