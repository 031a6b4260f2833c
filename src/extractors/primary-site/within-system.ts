import { subsite } from './choose-part.ts';
import { TELLING, type Vote } from './vote.ts';

/** From a system to the organ of it that a telling mention names. */
export function withinSystem(organ: string, votes: readonly Vote[], byOrgan: ReadonlyMap<string, number>): string {
  const whole = subsite(votes.filter((vote) => vote.code.startsWith(organ)));
  const within = WITHIN[whole];
  if (!within) return organ;
  const least = whole.startsWith(BOWEL) ? TELLING_PART : TELLING;
  const telling = votes.filter((vote) => within.test(vote.code) && !vote.code.startsWith(organ) && vote.weight >= least);
  const [best] = [...new Set(telling.map((vote) => vote.code.slice(0, 3)))].sort((a, b) => (byOrgan.get(b) ?? 0) - (byOrgan.get(a) ?? 0));
  return best ?? organ;
}

/** A mention of this weight alone tells the part of the bowel, which the tumour's own name may call gastrointestinal. */
const BOWEL = 'C26',
  TELLING_PART = 0.6;

/** What lies within places that are more a system than an organ. */
const WITHIN: Readonly<Record<string, RegExp>> = {
  'C41.9': /^C4[01]/,
  'C72.9': /^C7[012]/,
  'C08.9': /^C(?:0|11|30|31|32)/,
  'C06.9': /^C0[0-6]/,
  'C26.9': /^C(?:1[5-9]|2[0-5])/,
  'C26.0': /^C(?:1[7-9]|2[01])/,
  'C55.9': /^C5[34]/,
  'C57.4': /^C56/,
  'C57.9': /^C5[1-8]/,
  'C24.9': /^C2[2-4]/,
  'C14.0': /^C(?:09|1[0-3])/,
  'C13.9': /^C12/,
  'C14.2': /^C(?:0[19]|1[01])|^C02\.4/,
  'C68.9': /^C6[4-7]/,
  'C44.9': /^C(?:44|51|60|63)/,
  'C49.9': /^C49/,
  'C76.0': /^C(?:0|1[0-4]|3[0-2]|44|49|73)/,
  'C76.1': /^C(?:3[47-8]|49)/,
  'C76.2': /^C(?:1[6-9]|2[0-5]|48|49|5[67]|64|74)/,
  'C76.3': /^C(?:48|49|5|6[1-8])/,
  'C71.9': /^C7[0-2]/,
  'C77.9': /^C77/,
  'C31.9': /^C3[01]/,
  'C69.9': /^C69|C44\.1/,
};
