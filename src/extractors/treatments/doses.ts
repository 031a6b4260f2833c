import { pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';
import { findAmounts, findCounts, round, type Amount, type Count } from './dose-amounts.ts';
import { wordsBefore, wordsBehind } from './words-beside.ts';

/** A radiation dose as the words give it, in gray. What is not stated is null. */
export interface Dose extends Span {
  readonly totalGy: number | null;
  readonly fractions: number | null;
  readonly perFractionGy: number | null;
  /** The words call it the total. */
  readonly isTotal: boolean;
  /** How it goes on from the dose before it: `adds` to it (boost, followed by, plus), `stands` beside it, null for the first. */
  readonly link: 'adds' | 'stands' | null;
}

/** Characters within which a count and an amount written as one, or a count and a dose per fraction, are the same course's. */
const AS_ONE = 30,
  NEAR = 60;

/** Finds the doses of `text` (a sentence or a clause) in text order; offsets are shifted by `offset`. */
export function findDoses(text: string, offset = 0): Dose[] {
  const found = withoutAims(text, findAmounts(text));
  const amounts = found.map((amount) => asCourse(amount, found));
  const made = amounts.filter((amount, i) => amount !== found[i]);
  const counts = findCounts(text, found).filter(
    (count) => !made.some((amount) => count.fractions === amount.times && Math.abs(count.start - amount.start) < AS_ONE),
  );
  const totals = amounts.filter((a) => !a.each);
  const doses = totals.length > 0 ? dosesOfTotals(text, amounts, totals, counts) : dosesOfFractions(text, amounts, counts);
  return offset === 0 ? doses : doses.map((dose) => ({ ...dose, start: dose.start + offset, end: dose.end + offset }));
}

/** Each total with the fractions and the dose per fraction that go with it. */
function dosesOfTotals(text: string, amounts: readonly Amount[], totals: readonly Amount[], counts: readonly Count[]): Dose[] {
  const doses: Dose[] = [];
  const used = new Set<Count>();
  for (const total of totals) {
    const single = amounts.find((a) => a.each && belongs(a, total, totals)) ?? null;
    const count = counts.find((c) => !used.has(c) && near(text, c, total, totals)) ?? null;
    if (count) used.add(count);
    const previous = doses.at(-1);
    const boost = AFTER_BOOST.exec(wordsBehind(text, total.end, 40))?.[0] ?? '';
    doses.push(toDose(total, count, single, previous ? linkOf(`${text.slice(previous.end, total.start)}${boost}`) : null));
  }
  return doses;
}

/** Where no total is told, the courses that doses per fraction make with the fractions nearest to them. */
function dosesOfFractions(text: string, amounts: readonly Amount[], counts: readonly Count[]): Dose[] {
  const free = [...counts];
  return amounts.map((single, i): Dose => {
    const at = free.findIndex((c) => Math.abs(c.start - single.start) < NEAR);
    const count = at < 0 ? null : (free.splice(at, 1)[0] ?? null);
    return {
      start: Math.min(single.start, count?.start ?? Infinity),
      end: Math.max(single.end, count?.end ?? 0),
      perFractionGy: single.gray,
      fractions: count?.fractions ?? null,
      totalGy: count ? round(single.gray * count.fractions) : null,
      isTotal: false,
      link: i === 0 ? null : linkOf(text.slice(amounts[i - 1]?.end ?? 0, single.start)),
    };
  });
}

/** How a dose goes on from the one before it, by the words between. */
const linkOf = (between: string): Dose['link'] => (ADDS.test(between) ? 'adds' : 'stands');

/** "A boost of", "followed by", "+". */
const ADDS = pattern('i')`
  \b(?:
      (?<!\b(?:simultaneous|simultaneously|concomitant|concurrent)\s(?:integrated\s)?)boost|followed by|plus
      |with an additional|additional boost|supplement\w*|further boost|added|phase (?:I|1|one)
    )\b
  |\+|\b(?:a (?:final|further|last)|another)\s*$
`;
/** "… 10 Gy boost", "… 10 Gy in 5 fractions boost": the word may stand behind the dose and its fractions. */
const AFTER_BOOST = /^[\s-]*(?:\(?(?:in|\/)\s*\d+\s*(?:fractions?|fx|fr?|f)\)?\s*)?(?:\w+\s+)?boost\b/i;

/** Leaves out what was only planned, where another amount says what was given. */
function withoutAims(text: string, amounts: readonly Amount[]): readonly Amount[] {
  const had = amounts.filter(
    (a) => a.each || (!AIMED_BEFORE.test(wordsBefore(text, a.start, 50)) && !AIMED_AFTER.test(wordsBehind(text, a.end, 70))),
  );
  return had.some((a) => !a.each) ? had : amounts;
}

/** What was to be given, where another amount says what was: "of the planned 60 Gy", "60 Gy was planned, but …". */
const AIMED_BEFORE = pattern('i')`
  \b(?:planned|intended|scheduled|prescribed|projected)\s+(?:(?:total|full)\s+)?(?:(?:radiation\s+)?dose\s+(?:of|was)\s+)?
    \(?$
  |\binstead\s+of\s+(?:the\s+)?$
`;
const AIMED_AFTER = /^[^.;\d]{0,30}\b(?:was|were|had\s+been)\s+(?:initially\s+|originally\s+)?(?:planned|intended|scheduled)\b/i;

/** How near, as a part of it, a total told must be to the product of fractions and dose to be theirs. */
const ROUNDED = 0.02;

/** "45 Gy and brachytherapy (3 × 7 Gy)": fractions that make no total named beside them are a course of their own. */
function asCourse(amount: Amount, amounts: readonly Amount[]): Amount {
  const totals = amounts.filter((a) => !a.each);
  if (!amount.each || amount.times === null || totals.length === 0) return amount;
  const gray = round(amount.gray * amount.times);
  return totals.some((a) => Math.abs(a.gray - gray) <= ROUNDED * gray) ? amount : { ...amount, gray, each: false, isTotal: false };
}

/** Whether a dose per fraction goes with a total: the one nearest to it. */
function belongs(single: Amount, total: Amount, totals: readonly Amount[]): boolean {
  const gap = (a: Amount): number => Math.max(0, a.start - single.end, single.start - a.end);
  const nearest = totals.reduce<Amount | null>((best, a) => (!best || gap(a) < gap(best) ? a : best), null);
  return nearest === total && single.gray <= total.gray;
}

/** Whether a count goes with a total: the one right before it, else the one after it ("in 25 fractions to a total of 50 Gy"). */
function near(text: string, count: Count, total: Amount, totals: readonly Amount[]): boolean {
  const before = totals.findLast((a) => a.end <= count.start);
  const chosen =
    before && !/;|\bfollowed by\b|\band then\b/.test(text.slice(before.end, count.start))
      ? before
      : (totals.find((a) => a.start >= count.end) ?? before);
  return chosen === total;
}

function toDose(amount: Amount, count: Count | null, single: Amount | null, link: Dose['link']): Dose {
  const parts = [amount, ...(count ? [count] : []), ...(single ? [single] : [])];
  const fractions = amount.times ?? count?.fractions ?? null;
  return {
    start: Math.min(...parts.map((p) => p.start)),
    end: Math.max(...parts.map((p) => p.end)),
    totalGy: amount.gray,
    fractions,
    isTotal: amount.isTotal,
    link,
    perFractionGy: single?.gray ?? (fractions ? round(amount.gray / fractions) : null),
  };
}

/**
 * The one dose that a course came to. A dose called the total is it; doses that add to the first (boost, followed by, plus) are summed;
 * of doses that stand beside one another (to the tumour, to the neck) the largest counts.
 */
export function combineDoses(doses: readonly Dose[]): Dose | null {
  const [first] = doses;
  if (!first) return null;
  const rest = doses.slice(1);
  const total = doses.find((dose) => dose.isTotal && doses.every((other) => (other.totalGy ?? 0) <= (dose.totalGy ?? 0)));
  const parts = sum(doses.filter((dose) => dose !== total).map((dose) => dose.totalGy));
  if (total && (total !== first || !rest.some((dose) => dose.link === 'adds') || parts === total.totalGy))
    return { ...total, fractions: total.fractions ?? sum(doses.map((d) => d.fractions)) };
  const added = rest.filter((dose) => dose.link === 'adds');
  if (added.length > 0 && first.totalGy !== null) {
    const phases = [first, ...added];
    return {
      ...first,
      end: added.at(-1)?.end ?? first.end,
      totalGy: sum(phases.map((d) => d.totalGy)),
      fractions: sum(phases.map((d) => d.fractions)),
      perFractionGy: null,
    };
  }
  return doses.reduce((best, dose) => ((dose.totalGy ?? 0) > (best.totalGy ?? 0) ? dose : best));
}

const BESIDE_COUNT = pattern()`
  ^(?:
    [^.;,\w]
    |\b(?:was|were|performed|given|delivered|administ(?:er|rat)ed|completed|done|carried|out|in|for|with|of|a|total|applied)\b
  )*$
`;

/**
 * Fractions told without a dose beside radiotherapy's own words ("25 sessions of radiotherapy", "radiotherapy was performed 28
 * times"); null where none are.
 */
export function fractionsBeside(text: string, { start, end }: Span): number | null {
  const isOf = (count: Count): boolean =>
    count.end <= start
      ? /^\s+(?:of\s+)?(?:\w+\s+){0,3}$/.test(text.slice(count.end, start))
      : count.start >= end && BESIDE_COUNT.test(text.slice(end, count.start));
  return findCounts(text, []).find(isOf)?.fractions ?? null;
}

/** "The brain (30 Gy) and, two months later, the spine (20 Gy)". */
const LATER = /\b(?:months?|years?)\s+(?:later|after(?:wards)?)\b/i;
const COURSES = /\b(?:respectively|two (?:separate |different )?(?:times|courses|occasions)|twice)\b/i;

/**
 * The doses of two courses that a sentence tells at once ("with 54 and 46 Gy in 2013 and 2014, respectively"); null where it tells
 * of one.
 */
export function dosesOfCourses(text: string): readonly [Dose, Dose] | null {
  const [first, second, ...more] = findDoses(text);
  const dates = text.match(/\b(?:19|20)\d\d\b/g) ?? [];
  return first &&
    second &&
    more.length === 0 &&
    second.link === 'stands' &&
    first.totalGy !== null &&
    second.totalGy !== null &&
    ((COURSES.test(text) && new Set(dates).size === 2) || LATER.test(text.slice(first.end, second.start)))
    ? [first, second]
    : null;
}

const sum = (numbers: readonly (number | null)[]): number | null =>
  numbers.includes(null) ? null : round(numbers.reduce<number>((all, n) => all + (n ?? 0), 0));
