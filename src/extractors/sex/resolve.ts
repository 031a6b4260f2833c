import { finding } from '../../findings.ts';
import type { SexValue } from '../../generated/report.ts';
import type { Annotation, CaseScope, Resolution } from '../extractor.ts';
import type { SexMention } from './rules.ts';

type Kind = SexMention['kind'] | 'table-cell';

/** What one mention of a kind weighs, and how many of a kind count at most. */
const WEIGHT: Record<Kind, { readonly each: number; readonly most: number }> = {
  'age-noun': { each: 8, most: 3 },
  noun: { each: 3, most: 3 },
  title: { each: 4, most: 2 },
  group: { each: 5, most: 1 },
  'table-cell': { each: 6, most: 1 },
  pronoun: { each: 1, most: 10 },
  organ: { each: 0.4, most: 4 },
};
/** Mentions outside the case, the abstract and the title weigh this much less. */
const ELSEWHERE = 0.6;
const BEST_SECTIONS = new Set(['case', 'abstract', 'title', 'caption', 'table']);

interface Side {
  readonly sex: SexValue;
  readonly weight: number;
  readonly mentions: readonly Annotation<SexValue>[];
}

/** The sex of one case: the one that more and surer words tell; sure words for both raise a conflict. */
export function resolveSex(annotations: readonly Annotation<SexValue>[], scope: CaseScope): Resolution<SexValue> {
  const [best, other] = sidesOf(annotations, scope);
  if (!best || best.weight === 0) return { facts: [], findings: [] };
  const rank = (mention: Annotation<SexValue>): number => mention.score + (mention.section === 'case' ? 0.02 : 0);
  const mentions = [...best.mentions].sort((a, b) => rank(b) - rank(a) || a.start - b.start);
  const share = best.weight / (best.weight + (other?.weight ?? 0));
  const score = Math.min(
    0.99,
    (mentions[0]?.score ?? 0) * (share > 0.9 ? 1 : 0.5 + share / 2) + (best.weight >= 4 && share > 0.9 ? 0.15 : 0),
  );
  const fact = {
    value: best.sex,
    evidence: mentions.slice(0, 2).flatMap((mention) => mention.evidence),
    rule: mentions[0]?.rule ?? 'sex',
    score,
  };
  return { facts: [fact], findings: conflict(best, other) };
}

/** Both sexes by weight, from the patient's own mentions; where there are none, from what is said of all if that names one sex only. */
function sidesOf(annotations: readonly Annotation<SexValue>[], scope: CaseScope): Side[] {
  const sides = (usable: readonly Annotation<SexValue>[]): Side[] =>
    [weigh('female', usable), weigh('male', usable)].sort((a, b) => b.weight - a.weight);
  const uncelled = annotations.filter((mention) => mention.rule !== 'table-cell' || scope.owns(mention) === 'own');
  if (scope.count === 1) return sides(uncelled);
  const own = sides(
    uncelled.filter((mention) => (mention.rule === 'group' && scope.owns(mention) === 'shared') || scope.owns(mention) === 'own'),
  );
  if ((own[0]?.weight ?? 0) > 0) return own;
  const shared = sides(uncelled);
  return shared[1]?.weight === 0 ? shared : [];
}

function weigh(sex: SexValue, annotations: readonly Annotation<SexValue>[]): Side {
  const mentions = annotations.filter((mention) => mention.value === sex);
  let weight = 0;
  for (const kind of Object.keys(WEIGHT) as Kind[]) {
    const { each, most } = WEIGHT[kind];
    const values = mentions
      .filter((mention) => mention.rule === kind)
      .map((mention) => (BEST_SECTIONS.has(mention.section) ? each : each * ELSEWHERE));
    weight += values
      .sort((a, b) => b - a)
      .slice(0, most)
      .reduce((sum, value) => sum + value, 0);
  }
  return { sex, weight, mentions };
}

function conflict(best: Side, other: Side | undefined): Resolution['findings'] {
  const told = (side: Side): Annotation<SexValue> | undefined =>
    side.mentions.find((mention) => mention.rule === 'age-noun' && BEST_SECTIONS.has(mention.section));
  const kept = told(best) ?? best.mentions[0],
    rival = other ? told(other) : undefined;
  if (!kept || !rival) return [];
  const spans = [kept, rival].flatMap((mention) => mention.evidence.slice(0, 1));
  return [
    finding('conflicting-sex', 'warning', `the patient is told of as ${best.sex} and as ${rival.value}; ${best.sex} was kept`, {
      path: '/patient/sex',
      spans,
    }),
  ];
}
