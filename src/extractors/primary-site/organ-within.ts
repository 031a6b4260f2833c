import { arisesIn } from '../../lexicon/site-fit.ts';
import { rootOf, type TumourEntry } from '../../lexicon/tumour-entry.ts';

/**
 * From the outside of an organ to the organ: germ cell tumours of the scrotum are of the testis, those of the adnexa and tumours
 * usual in ovaries of the ovary, where no tumour is told of the tube or the tissue `besideOvary`.
 */
export function organWithin(code: string, tumour: TumourEntry | null, besideOvary = false): string {
  const isOf = (organ: string): boolean => (tumour !== null && rootOf(tumour) === 'germ') || arisesIn(organ, tumour);
  if (code === 'C63.2' && isOf('C62')) return 'C62.9';
  return code === 'C57.4' && !besideOvary && isOf('C56') ? 'C56.9' : code;
}
