import type { Vote } from './vote.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** The side of a lobe of the liver, not that of its edge: "left side of the caudate lobe". */
const LIVER_SIDE = pattern('i')`
  \b(?:left|right)[\s-]+(?:(?:sided|hepatic|liver|posterior|anterior|lateral|medial|main)\s+)*
    (?:lobe|liver|hemiliver|section|sector|segment|hepatic\b(?!\s+region)|hepatectomy)
  |\b(?:liver|hepatic|lobe)\b[^a-z]*(?:left|right)|hemihepatectomy|hepatic lobectomy|sectionectomy
`;
/** Parts of the body whose skin, bone and soft tissue lie beside each other; a side of one says nothing of another. */
const REGIONS: readonly RegExp[] = [
  /^C(?:44\.[0-4]|49\.0|47\.0|41\.[01]|76\.0|77\.0)/,
  /^C(?:44\.6|49\.1|47\.1|40\.[01]|76\.4|77\.3)/,
  /^C(?:44\.7|49\.2|47\.2|40\.[23]|76\.5)/,
  /^C(?:44\.5|49\.3|47\.3|41\.3|76\.1|50)/,
  /^C(?:44\.5|49\.4|47\.4|76\.2)/,
  /^C(?:44\.5|49\.5|47\.5|41\.4|76\.3|77\.4)/,
  /^C(?:44\.5|49\.6|47\.6)/,
];
/** Tissues that are found all over the body, and their codes for no one region. */
const EVERYWHERE = /^C(?:4[01479]|76|77)/,
  NO_REGION = /^C(?:4[01479]|77)\.[89]/;
/** Places whose side is an organ's, where the organ's own mentions tell none. */
const NEIGHBOURS: readonly (readonly [RegExp, RegExp])[] = [
  [/^C(?:34|38\.4)/, /^C(?:76\.1|49\.3|44\.5|34|38\.4)/],
  [/^C77\.0/, /^C(?:76\.0|49\.0)/],
  [/^C77\.3/, /^C(?:76\.[15]|50|49\.[13])/],
  [/^C7[01]/, /^C7[01]|^C41\.0/],
  [/^C4[79]\.0/, /^C(?:4[79]\.0|0[1-9]|1[0-4]|30\.1|41\.[01]|44\.[0-4]|76\.0|77\.0)/],
  [/^C(?:0[2-6]|31|41\.[01]|30)/, /^C(?:0[2-6]|31|41\.[01]|76\.0|44\.3|49\.0)/],
  [/^C4[01479]/, /^C(?:4[0147]|49|44|76\.[45])/],
  [/^C6[45]/, /^C(?:48\.0|76\.2|6[56])/],
  [/^C74/, /^C(?:48\.0|76\.2|64)/],
  [/^C69/, /^C(?:69|44\.[13]|76\.0|3[01])/],
  [/^C0[78]/, /^C(?:0[789]|1[0-4]|76\.0|77\.0|49\.0|44\.[234]|41\.1|30\.1)/],
  [/^C5[67]/, /^C(?:5[67]|76\.[23])/],
  [/^C66/, /^C6[456]/],
  [/^C6[23]/, /^C(?:6[23]|49\.5|76\.3|77\.4)/],
  [/^C50/, /^C(?:76\.1|49\.3|44\.5)/],
  [/^C7(?:2\.[2-5]|5\.5)/, /^C(?:71\.6|30\.1|44\.2|69|41\.0)/],
  [/^C75\.4/, /^C(?:76\.0|49\.0)/],
  [/^C48\.0/, /^C(?:76\.2|49\.4)/],
  [/^C75\.0/, /^C73/],
];

/**
 * True where a mention's side is the organ's; one of the liver or thymus is where it tells a lobe, and both of a pair are also
 * named where they are sound or ache, so only a tumour on both tells that.
 */
export function tellsSide({ mention, code }: Vote): boolean {
  if (mention.value.laterality === 'bilateral' && mention.rule === 'mention') return false;
  if (code.startsWith('C37')) return /\blobe\b/i.test(mention.value.text);
  return !code.startsWith('C22') || LIVER_SIDE.test(mention.value.text);
}

/** Whether a side at one place may be that of a tumour at the other, as their regions of the body are the same. */
export function sameRegion(code: string, other: string): boolean {
  if (code === other || !EVERYWHERE.test(code) || !EVERYWHERE.test(other) || NO_REGION.test(code) || NO_REGION.test(other)) return true;
  const regions = REGIONS.filter((region) => region.test(code));
  return regions.length === 0 || regions.some((region) => region.test(other));
}

/** Whether a place lies so near an organ that a side told of it may be the organ's. */
export function isBeside(code: string, other: string): boolean {
  return NEIGHBOURS.find(([organ]) => organ.test(code))?.[1].test(other) === true && sameRegion(code, other);
}
