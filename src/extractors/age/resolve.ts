import { finding, type Finding } from '../../findings.ts';
import type { AgeValue } from '../../generated/report.ts';
import { textOf, type Section } from '../../text/reading.ts';
import type { Annotation, CaseScope, Resolution } from '../extractor.ts';

/** How much a section adds to a mention's standing: the case itself is told most carefully, titles and abstracts often round. */
const SECTION_WEIGHT: Partial<Record<Section, number>> = {
  case: 0.12,
  abstract: 0.06,
  title: 0.05,
  results: 0.06,
  caption: 0,
  introduction: 0.02,
  conclusion: 0.02,
};
const SAME_AGE = 0.06;
/** A mention less sure than this is the age at some event of the patient's life, and better left than taken for the presentation. */
const LEAST = 0.4;
/** Mentions at least this sure speak of the presentation; two of them that differ are a conflict. */
const SURE = 0.9;
const FEMALE = /\b(?:wom[ae]n|females?|girl|lady)\b/i;
const MALE = /\b(?:m[ae]n|males?|boy|gentleman)\b/i;

interface Group {
  readonly value: AgeValue;
  readonly mentions: Annotation<AgeValue>[];
}

/** The age of one case: that of the best told mention; other sure mentions raise a conflict. */
export function resolveAge(annotations: readonly Annotation<AgeValue>[], scope: CaseScope): Resolution<AgeValue> {
  const told = annotations.filter((annotation) => annotation.score >= LEAST);
  const usable =
    scope.count > 1
      ? told.filter((annotation) => scope.owns(annotation) === 'own')
      : told.filter((annotation) => annotation.rule !== 'table-cell' || scope.owns(annotation) === 'own');
  const groups = groupByAge(usable).sort((a, b) => strength(b, scope) - strength(a, scope));
  const best = exactly(groups, annotations, scope);
  if (!best) return { facts: [], findings: [] };
  const mentions = [...best.mentions].sort((a, b) => standing(b, scope) - standing(a, scope));
  const rival = groups.find(
    (group) =>
      group !== best &&
      best.mentions.some(isSure) &&
      group.mentions.some(isSure) &&
      !best.value.approximate &&
      !group.value.approximate &&
      !isAnother(best, group, scope),
  );
  const score = Math.min(0.99, Math.max(...mentions.map((mention) => mention.score)) * (rival ? 0.85 : 1));
  const fact = {
    value: best.value,
    evidence: mentions.slice(0, 3).flatMap((mention) => mention.evidence),
    rule: mentions[0]?.rule ?? 'age',
    score,
  };
  return { facts: [fact], findings: rival ? [conflict(best, rival)] : [] };
}

/** The best told age; of a decade ("in her fifties") the year of it that is told somewhere ("at the age of 54"), even of an event. */
function exactly(groups: readonly Group[], annotations: readonly Annotation<AgeValue>[], scope: CaseScope): Group | undefined {
  const [best] = groups;
  if (!best || best.mentions.some(({ rule }) => !DECADE.has(rule))) return best;
  const events = annotations.filter(({ score, rule }) => score > PAST && rule !== 'table-cell' && (scope.count === 1 || score >= LEAST));
  return (
    [...groups, ...groupByAge(events)].find(
      ({ value }) => !value.approximate && value.years >= best.value.years && value.years < best.value.years + 10,
    ) ??
    groupByAge(events.filter(({ score }) => score >= FELL_ILL)).find(({ value }) => !value.approximate && value.years > best.value.years) ??
    best
  );
}

/**
 * An event scored as high is the presentation itself; told after a decade, it is later than the patient was first seen for
 * something else.
 */
const FELL_ILL = 0.55;
/** Events scored no higher were long before the illness, or the death. */
const PAST = 0.2;
const DECADE: ReadonlySet<string> = new Set(['in-the-decade', 'in-the-tens', 'decade-of-life', 'genarian']);

function isSure(mention: Annotation<AgeValue>): boolean {
  return mention.score >= SURE && mention.notes['introduces'] === true;
}

/** "A 64-year-old woman" beside "a 56-year-old man" is somebody else, not another age of his. */
function isAnother(best: Group, rival: Group, scope: CaseScope): boolean {
  const [ours, theirs] = [best, rival].map(
    (group) =>
      new Set(
        group.mentions.filter(isSure).flatMap((mention) =>
          mention.evidence.map((span) => {
            const words = textOf(scope.input.reading, span);
            return FEMALE.test(words) ? 'female' : MALE.test(words) ? 'male' : null;
          }),
        ),
      ),
  );
  return ours !== undefined && theirs !== undefined && [...theirs].every((sex) => sex !== null && !ours.has(sex) && !ours.has(null));
}

function groupByAge(annotations: readonly Annotation<AgeValue>[]): Group[] {
  const groups: Group[] = [];
  for (const mention of annotations) {
    const same = groups.find(
      (group) => Math.abs(group.value.years - mention.value.years) <= SAME_AGE && group.value.approximate === mention.value.approximate,
    );
    if (same) same.mentions.push(mention);
    else groups.push({ value: mention.value, mentions: [mention] });
  }
  return groups;
}

/** Characters into the case after which somebody introduced anew is hardly the patient of whom it has been telling. */
const INTRODUCED_BY = 2500;

// Earlier mentions win ties: the case opens with the age at presentation.
function standing(mention: Annotation<AgeValue>, scope: CaseScope): number {
  const { reading } = scope.input;
  const place = mention.start / Math.max(1, reading.text.length);
  const opening = reading.blocks.find(({ section }) => section === 'case')?.start ?? 0;
  const late =
    scope.count === 1 &&
    mention.section === 'case' &&
    mention.notes['introduces'] === true &&
    mention.notes['indefinite'] === true &&
    mention.start > opening + INTRODUCED_BY;
  return (
    mention.score + (late ? -0.1 : (SECTION_WEIGHT[mention.section] ?? -0.1)) + (scope.owns(mention) === 'own' ? 0.1 : 0) - 0.05 * place
  );
}

function strength(group: Group, scope: CaseScope): number {
  return Math.max(...group.mentions.map((mention) => standing(mention, scope))) + 0.03 * Math.min(3, group.mentions.length - 1);
}

function conflict(best: Group, rival: Group): Finding {
  const spans = [best, rival].flatMap((group) => group.mentions.find(isSure)?.evidence.slice(0, 1) ?? []);
  return finding(
    'conflicting-age',
    'warning',
    `${best.value.years} and ${rival.value.years} years are both stated; ${best.value.years} was kept`,
    { path: '/patient/age', spans },
  );
}
