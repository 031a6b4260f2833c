import type { TreatmentResponse, TreatmentValue } from '../../../generated/report.ts';
import type { Span } from '../../../span.ts';
import { textOf, type Sentence } from '../../../text/reading.ts';
import type { Annotation, CaseScope } from '../../extractor.ts';
import { clauseOf } from '../status/clause.ts';
import { intervalOfDates } from './interval.ts';
import { findResponses } from './responses.ts';
import { pattern } from '../../../patterns/over-lines.ts';

/** A treatment that was given, with all the places that tell of it. */
export interface Course {
  readonly value: TreatmentValue;
  readonly members: readonly Annotation<TreatmentValue>[];
}

/** A course with what was told of its place in time and its effect. `proof` are the words of the response. */
export interface FollowedCourse extends Course {
  readonly proof: Span | null;
}

/** What no course has before it is followed. */
export const UNTOLD: Pick<TreatmentValue, 'line' | 'interval' | 'response' | 'statusReason'> = {
  line: null,
  interval: null,
  response: null,
  statusReason: null,
};

/** Sentences behind a treatment in which a response without a word of treatment is its own. */
const REACH = 3;
const NARRATIVE = new Set(['case', 'results', 'abstract', 'other', 'caption', 'conclusion']);
const BEST_FIRST: readonly TreatmentResponse[] = ['complete', 'partial', 'stable', 'progression'];
const UNSURE = ['negated', 'hypothetical', 'planned', 'recommended', 'not-given', 'relative'] as const;

/** The courses of one patient in order, each with the best response told of it, and its time from the dated course before it. */
export function followCourses(courses: readonly Course[], scope: CaseScope): FollowedCourse[] {
  const ordered = beforeOperation(inDateOrder(courses));
  const responses = responsesOf(ordered, scope);
  return ordered.map((course, i) => {
    const told = responses.get(course) ?? null;
    const before = ordered.slice(0, i).findLast(({ value }) => value.time?.date?.includes('-') === true);
    const interval = course.value.interval ?? (before ? intervalOfDates(before.value, course.value) : null);
    return {
      ...course,
      value: { ...course.value, interval, response: course.value.response ?? told?.response ?? null },
      proof: course.value.response === null ? (told?.span ?? null) : null,
    };
  });
}

/** Courses in the order of their dates where the text tells a later one first; one without a date stays behind the one told before it. */
function inDateOrder(courses: readonly Course[]): Course[] {
  const groups: { readonly date: string; readonly courses: Course[] }[] = [{ date: '', courses: [] }];
  for (const course of courses) {
    const date = course.value.time?.date ?? '';
    if (date.length >= 7) groups.push({ date, courses: [course] });
    else groups.at(-1)?.courses.push(course);
  }
  const sorted: typeof groups = [];
  for (const group of groups) {
    const at = sorted.findIndex((other) => group.date !== '' && other.date !== '' && isBefore(group.date, other.date));
    if (at < 0) sorted.push(group);
    else sorted.splice(at, 0, group);
  }
  return sorted.flatMap((group) => group.courses);
}

/**
 * What was given to prepare an operation, before it: told behind the last operation, it goes before that one, unless dates tell
 * otherwise.
 */
function beforeOperation(courses: readonly Course[]): Course[] {
  const isOperation = ({ value }: Course): boolean => value.modality === 'surgery';
  const last = courses.findLastIndex(isOperation),
    operation = courses[last];
  if (operation === undefined) return [...courses];
  const isEarly = ({ value }: Course): boolean =>
    value.intent === 'neoadjuvant' && (value.time?.date ?? null) === null && (value.interval?.months ?? 0) <= 0;
  const behind = courses.slice(last + 1);
  return [...courses.slice(0, last), ...behind.filter(isEarly), operation, ...behind.filter((course) => !isEarly(course))];
}

const isBefore = (a: string, b: string): boolean => a.slice(0, Math.min(a.length, b.length)) < b.slice(0, Math.min(a.length, b.length));

function responsesOf(
  courses: readonly Course[],
  scope: CaseScope,
): Map<Course, { readonly response: TreatmentResponse; readonly span: Span }> {
  const best = new Map<Course, { readonly response: TreatmentResponse; readonly span: Span }>();
  if (!courses.some(canAnswer)) return best;
  const { reading, context } = scope.input;
  for (const sentence of reading.sentences) {
    if (!NARRATIVE.has(sentence.section) || (context.attribution(sentence.index).subject !== 'own' && sentence.section !== 'other'))
      continue;
    if (scope.count > 1 && scope.owns(sentence) !== 'own') continue;
    const text = textOf(reading, sentence);
    for (const mention of findResponses(text.charAt(0).toLowerCase() + text.slice(1))) {
      const span = { start: sentence.start + mention.start, end: sentence.start + mention.end };
      const { kinds } = context.assess(span);
      if (UNSURE.some((kind) => kinds.has(kind) && !(kind === 'negated' && mention.response === 'progression'))) continue;
      const course = courseOf(span, sentence, mention.response, courses, scope);
      if (!course) continue;
      const known = best.get(course);
      if (!known || BEST_FIRST.indexOf(mention.response) < BEST_FIRST.indexOf(known.response))
        best.set(course, { response: mention.response, span: quoteOf(mention, text, sentence) });
    }
  }
  return best;
}

const MAX_QUOTE = 200;

/** The clause around the words of a response, or the words alone where it is long. */
function quoteOf(mention: Span, text: string, { start: offset }: Sentence): Span {
  const clause = clauseOf(text, mention.start, mention.end);
  const lead = /^[\s,;]*/.exec(clause)?.[0].length ?? 0,
    tail = /[\s,;]*$/.exec(clause)?.[0].length ?? 0;
  const from = text.indexOf(clause) + lead,
    to = text.indexOf(clause) + clause.length - tail;
  return to - from > MAX_QUOTE ? { start: offset + mention.start, end: offset + mention.end } : { start: offset + from, end: offset + to };
}

const canAnswer = ({ value }: Course): boolean => value.modality !== 'surgery' && value.modality !== 'transplant';
const UNDER_TREATMENT = pattern('i')`
  \b(?:
    during|under|despite|after \w+ (?:cycles?|courses?)|on (?:this|the) (?:treatment|therapy|regimen)|cycles?|courses?|while
    |not respond|refractory|(?:re-?)?evaluation|re-?assessment|restaging
  )\b
`;
/** "Response to gemcitabine", "remission after two cycles of R-CHOP": the treatment is named behind its effect. */
const NAMED_BEHIND = /^[^.;]{0,12}?\b(?:to|after|with|following|under|by|on|from)\b[^.;]{0,60}$/i;

/** "After six courses of PMT": what a treatment does that is named here and not known is no other's effect. */
const CYCLES_OF = /\b(?:cycles?|courses?)\s+of\s+[A-Z]{2}[\w-]*/;

/** The course that a response is told of: one named in its sentence before it, or right behind it, else the last told shortly before. */
function courseOf(
  span: Span,
  sentence: Sentence,
  response: TreatmentResponse,
  courses: readonly Course[],
  { input: { reading } }: CaseScope,
): Course | null {
  const placed = courses.flatMap((course) =>
    course.members
      .filter((member) => member.notes['failed'] !== true)
      .map((member) => ({ course, member, at: Number(member.notes['sentence']) })),
  );
  const here = placed.filter(({ at }) => at === sentence.index);
  const named = CYCLES_OF.exec(textOf(reading, sentence));
  if (
    named &&
    !here.some(({ member }) => member.start < sentence.start + named.index + named[0].length && member.end > sentence.start + named.index)
  )
    return null;
  const behind = here
    .filter(({ member }) => member.start >= span.end && NAMED_BEHIND.test(reading.text.slice(span.end, member.start)))
    .sort((a, b) => a.member.start - b.member.start)[0];
  if (behind) return canAnswer(behind.course) ? behind.course : null;
  const before = here.filter(({ member }) => member.start < span.start).sort((a, b) => b.member.start - a.member.start)[0];
  if (before) return canAnswer(before.course) ? before.course : null;
  const near = placed
    .filter(({ at, member }) => at < sentence.index && sentence.index - at <= REACH && member.section === sentence.section)
    .sort(
      (a, b) =>
        b.at - a.at || Number(b.member.notes['told'] === true) - Number(a.member.notes['told'] === true) || b.member.start - a.member.start,
    )[0];
  if (!near || !canAnswer(near.course)) return null;
  // A tumour that grows after treatment has come back; only under treatment it did not respond.
  return response !== 'progression' || UNDER_TREATMENT.test(textOf(reading, sentence)) ? near.course : null;
}
