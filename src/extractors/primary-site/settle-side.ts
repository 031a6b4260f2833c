import type { PrimarySiteValue } from '../../generated/report.ts';
import type { Annotation, CaseScope } from '../extractor.ts';
import type { Side } from './laterality.ts';
import type { Vote } from './vote.ts';

const LEAST = 0.2, SHARE_OF_BOTH = 0.5, OPERATION = 0.8, NEIGHBOUR = 0.4;
/** Organs without a side; parts of the pancreas, bowel or spine are no sides. */
const UNPAIRED = /^C(?:1[5-9]|2[01345]|32|33|37|42|48|5[1-5]|58|60|61|67|68|75|80)|^C41\.2|^C77\.[1258]|^C38\.[1-3]/;
/** Organs that come in pairs: only these can bear a tumour on both sides. */
const PAIRS = /^C(?:07|08|09|34|50|56|57|62|63|64|65|66|69|74|30|31)|^C44\.[12]|^C38\.4|^C7[01]|^C77/;
/** Places whose side is an organ's, where the organ's own mentions tell none. */
const NEIGHBOURS: readonly (readonly [RegExp, RegExp])[] = [
  [/^C(?:34|38\.4)/, /^C(?:76\.1|49\.3|44\.5|34|38\.4)/], [/^C77\.0/, /^C(?:76\.0|49\.0)/], [/^C77\.3/, /^C(?:76|50|49)/], [/^C7[01]/, /^C7[01]|^C41\.0/],
  [/^C(?:05|06|03|02|31|41\.[01]|30)/, /^C(?:0[2-6]|31|41\.[01]|76\.0|44\.3|49\.0)/], [/^C4[0149]/, /^C(?:4[01]|49|44)/], [/^C64/, /^C(?:48\.0|76\.2|65)/], [/^C69/, /^C(?:69|44\.1)/],
];

/** The side of the primary: what most mentions of the organ state, else its operations, its tumour's names, its neighbours; null where none. */
export function settleSide(
  code: string, inOrgan: readonly Vote[], votes: readonly Vote[], annotations: readonly Annotation<PrimarySiteValue>[], scope: CaseScope,
): Side | null {
  if (UNPAIRED.test(code)) return null;
  const organ = code.slice(0, 3);
  const sums = new Map<Side, number>();
  const add = (where: Side | null, weight: number): void => { if (where && (where !== 'bilateral' || PAIRS.test(code))) sums.set(where, (sums.get(where) ?? 0) + weight); };
  for (const vote of inOrgan) add(vote.mention.value.laterality, vote.weight);
  for (const mention of annotations) {
    if (scope.owns(mention) === 'other') continue;
    // Both ovaries, breasts or testes are often taken out for a tumour of one.
    if (mention.rule === 'operation' && mention.notes['site'] === organ && mention.value.laterality !== 'bilateral') add(mention.value.laterality, OPERATION);
    if (mention.rule === 'tumour-name' && mention.value.icdO3Topography?.startsWith(organ)) add(mention.value.laterality, OPERATION);
  }
  const near = NEIGHBOURS.find(([own]) => own.test(code))?.[1];
  if (near && ![...sums.values()].some((sum) => sum >= LEAST)) {
    for (const vote of votes) if (near.test(vote.code) && vote.mention.value.laterality !== 'bilateral') add(vote.mention.value.laterality, NEIGHBOUR * vote.weight);
  }
  const [best] = [...sums].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < LEAST) return null;
  return (sums.get('bilateral') ?? 0) >= SHARE_OF_BOTH * best[1] ? 'bilateral' : best[0];
}
