import { sumBy, TELLING, type Vote } from './vote.ts';

/** The most telling code within an organ: a part of it where enough mentions name it, else the organ; '' where there are no votes. */
export function subsite(inOrgan: readonly Vote[]): string {
  const byCode = strongestFirst(sumBy(inOrgan, (vote) => vote.code));
  const [part, next] = byCode.filter(([code]) => !isWhole(code));
  if (part && (isShare(part[1], inOrgan) || isToldAlone(part[0], inOrgan) || isTwiceBeside(part, next?.[1] ?? 0, inOrgan))) return part[0];
  return onlyBearing(inOrgan) ?? byCode[0]?.[0] ?? '';
}

/** True for a code that names an organ as a whole, or the liver, the mediastinum and the like, of which no part has one. */
export function isWhole(code: string): boolean {
  return code.endsWith('.9') || /^C(?:22\.0|57\.4|38\.[03])$/.test(code);
}

/** "Jaw" may be the upper one: where the upper jaw is named for itself, the word tells nothing. */
export function withoutJaw(votes: readonly Vote[]): readonly Vote[] {
  if (!votes.some(({ code, told }) => code === UPPER_JAW && told >= TELLING)) return votes;
  const rest = votes.filter(({ code, mention }) => code !== LOWER_JAW || !JAW.test(mention.value.text));
  return rest.some(({ code }) => code === LOWER_JAW) ? votes : rest;
}

const UPPER_JAW = 'C41.0',
  LOWER_JAW = 'C41.1',
  JAW = /^(?:(?:left|right)\s+)?jaws?$/i;

type Sum = readonly [code: string, weight: number];

function strongestFirst(sums: ReadonlyMap<string, number>): readonly Sum[] {
  return [...sums].sort((a, b) => b[1] - a[1]);
}

/** Share of what is told of an organ outside the title that a part needs. */
const SHARE_OF_SUBSITE = 0.18;

function isShare(weight: number, inOrgan: readonly Vote[]): boolean {
  const outsideTitle = sumBy(
    inOrgan.filter((vote) => vote.mention.section !== 'title'),
    (vote) => vote.code,
  );
  return weight >= SHARE_OF_SUBSITE * [...outsideTitle.values()].reduce((sum, value) => sum + value, 0);
}

function isToldAlone(part: string, inOrgan: readonly Vote[]): boolean {
  return inOrgan.some(({ code, told }) => code === part && told >= TELLING);
}

/** Two mentions of this weight beside the tumour in one sentence tell a part as well, where no other part is named nearly as much. */
const BESIDE_TUMOUR = 0.38,
  TWICE_BESIDE = 0.6,
  OTHER_PART = 0.6;

function isTwiceBeside([part, weight]: Sum, next: number, inOrgan: readonly Vote[]): boolean {
  return (
    weight >= TWICE_BESIDE &&
    next <= OTHER_PART * weight &&
    !SELDOM_MEANT.test(part) &&
    inOrgan.some(({ code, plain }) => code === part && plain >= BESIDE_TUMOUR)
  );
}

/**
 * Parts named for other reasons: an undescended testis as history, the duct of the pancreas and the outlets of the bladder as
 * obstructed.
 */
const SELDOM_MEANT = /^C(?:62\.0|25\.3|67\.[56])/;

/** The one part of the organ in which the patient's story tells of a growth, null where there is none or several. */
function onlyBearing(inOrgan: readonly Vote[]): string | null {
  const bearing = new Set(inOrgan.filter(bearsGrowth).map(({ code }) => code)),
    [one] = bearing;
  return one !== undefined && bearing.size === 1 ? one : null;
}

const STORY: ReadonlySet<string> = new Set(['case', 'abstract', 'methods', 'results', 'caption']);
const LEAST_BEARING = 0.19;

function bearsGrowth({ mention, code, plain }: Vote): boolean {
  return (
    mention.notes['bears'] === true && STORY.has(mention.section) && plain >= LEAST_BEARING && !isWhole(code) && !SELDOM_MEANT.test(code)
  );
}
