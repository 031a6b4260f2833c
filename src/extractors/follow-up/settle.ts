import { tellsOfAll, turnsToAnother } from '../../context/spoken-of.ts';
import { toldAfterTreatment } from '../../context/treated-before.ts';
import { finding, type Finding } from '../../findings.ts';
import type { FollowUpValue, RecurrenceValue } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import { sentenceAt } from '../../text/reading.ts';
import type { CaseScope, Resolution, Resolved } from '../extractor.ts';
import { timeByDates, type DatedTime } from './by-dates.ts';
import { chainOf, roughTime, timeBefore } from './chain.ts';
import { dead, endingOf, sameState, saysLeast, stands, surest, ZONES, type Candidate, type Ending, type Zone } from './endings.ts';
import { overcome, removedLater, removedSince, removedThere } from './removal.ts';
import { chooseTime } from './times/choose-time.ts';
import { valueOf } from './to-value.ts';
import { pattern } from '../../patterns/over-lines.ts';

/**
 * The last observation of one patient. The body's story leads; abstract and discussion fill what it leaves open or tell what came
 * later.
 */
export function settleFollowUp(candidates: readonly Candidate[], scope: CaseScope): Resolution<FollowUpValue> {
  const { own, endings, chosen } = lastTold(ownOf(candidates, scope), scope);
  if (!chosen) return { facts: asLastTold(scope), findings: [] };
  const time =
    chosen.time ??
    endings.find(
      (other) =>
        other.time !== null &&
        sameState(other.code, chosen.code) &&
        (other.time.notes['discharge'] !== true || chosen.state.notes['discharge'] === true),
    )?.time ??
    (dead(chosen.code) ? null : endings.find((other) => other.code === null && other.state.notes['follow'] === true)?.time) ??
    null;
  const told = withSpread(stillTreated(strengthen(chosen, endings, own, scope), chosen.state, own, scope), chosen.state, own, scope);
  const atOnce = !time && dead(chosen.code) ? (timeBefore(chosen.state, scope) ?? roughTime(chosen.state, scope)) : null;
  const counted =
    atOnce || chosen.state.notes['discharge'] === true ? null : time ? laterByDate(chosen, time, scope) : timeByDates(chosen.state, scope);
  const chain = time ? chainOf(time, scope) : null;
  const months = counted?.months ?? atOnce?.months ?? chain?.months ?? (time ? lengthFor(time, scope) : null);
  // A state up to now, or a death counted from a named event, tells its own time: nothing is left to weigh.
  const sure =
    (counted !== null && time !== null) ||
    (time === chosen.state &&
      ((chosen.zone === 'body' && chosen.state.notes['lasting'] === true && chosen.state.notes['present'] === true) ||
        (dead(chosen.code) && chosen.state.value.anchor !== 'unstated' && (chosen.zone === 'body' || chosen.zone === 'late'))));
  const choice = !sure && scope.count === 1 && scope.origin === 'reported' ? chooseTime(scope.input, months) : null;
  // The time at which a patient was free of disease is not that of a death told elsewhere; a death with its own time gives way to
  // one from a named event only.
  const strays =
    choice?.kind === 'other' &&
    dead(chosen.code) &&
    ((time === chosen.state && choice.time.duration.anchor === 'unstated') ||
      own.some(
        ({ value, notes }) =>
          value.code === 'NED' && notes['sentence'] === choice.time.sentence.index && notes['sentence'] !== chosen.state.notes['sentence'],
      ));
  const other = choice?.kind === 'other' && !strays ? choice.time.duration : null;
  const length =
    choice?.kind === 'none' ? null : (other ?? (months === null ? null : { months, comparator: time?.value.comparator ?? '=' }));
  const anchor = other?.anchor ?? counted?.anchor ?? atOnce?.anchor ?? chain?.anchor ?? time?.value.anchor ?? chosen.state.value.anchor;
  const code = told ?? (length && seenSinceTreatment(chosen.state, scope) ? 'ALIVE' : null);
  // That something happened some time later tells of nothing else.
  if (code === null && chosen.state.rule === 'later event') return { facts: [], findings: [] };
  const value = valueOf(code, length, anchor === 'unstated' && length ? anchorElsewhere(length.months, own) : anchor);
  const timed: readonly Span[] = other
    ? [other]
    : choice?.kind === 'none'
      ? []
      : (counted?.dates ?? (atOnce ? [atOnce] : time && time.start !== chosen.state.start ? [time] : []));
  const evidence: readonly Span[] = [chosen.state, ...timed];
  return {
    facts: [
      {
        value,
        evidence: evidence.map(({ start, end }) => ({ start, end })),
        rule: chosen.state.rule,
        score: Math.min(0.95, chosen.state.score),
      },
    ],
    findings: conflictsOf(endings),
  };
}

/**
 * "A response after one month. He was well in September 2013": a date in the state's own sentence says more than a time told in one
 * before it, where it counts to a later day.
 */
function laterByDate({ state, zone }: Ending, time: Candidate, scope: CaseScope): DatedTime | null {
  if (zone !== 'body' || state.value.durationMonths !== null || Number(time.notes['sentence']) >= Number(state.notes['sentence']))
    return null;
  const before = scope.input.reading.sentences[Number(time.notes['sentence'])];
  const counted = before ? timeByDates(state, scope, before) : null;
  return counted !== null && counted.months > (time.value.durationMonths ?? 0) ? counted : null;
}

/** Whether a patient of whom no state is told was seen some time after a treatment that the case tells before. */
function seenSinceTreatment(state: Candidate, { input: { reading } }: CaseScope): boolean {
  const sentence = reading.sentences[Number(state.notes['sentence'])];
  return (
    sentence !== undefined &&
    ZONES[state.section] === 'body' &&
    (state.value.anchor === 'surgery' || state.value.anchor === 'treatment' || state.notes['role'] === 'for') &&
    toldAfterTreatment(reading, sentence, sentence.start)
  );
}

/**
 * What a length is counted from where the paper tells the same length of the same patient again, `unstated` where it does not or
 * differs.
 */
function anchorElsewhere(months: number, own: readonly Candidate[]): FollowUpValue['anchor'] {
  const anchors = new Set(
    own
      .filter(
        ({ value, rule }) =>
          rule !== 'later event' &&
          value.durationMonths !== null &&
          Math.abs(value.durationMonths - months) <= SAME_MONTH &&
          value.anchor !== 'unstated',
      )
      .map(({ value }) => value.anchor),
  );
  return anchors.size === 1 ? ([...anchors][0] ?? 'unstated') : 'unstated';
}
/** Months by which one length, told twice, may differ. */
const SAME_MONTH = 0.1;

/** A paper that tells no state and ends with the tumour's coming back leaves the patient with it. */
function asLastTold(scope: CaseScope): Resolved<FollowUpValue>[] {
  const back = cameBack(scope);
  const at = back?.evidence[0],
    sentence = at && sentenceAt(scope.input.reading, at.start);
  if (!back || !at || !sentence || !toldAfterTreatment(scope.input.reading, sentence, at.start)) return [];
  return [{ value: valueOf('AWD', null, 'unstated'), evidence: [at], rule: 'as last told', score: 0.5 }];
}

/** The tumour's coming back as the case tells it, unless it was taken out there and then. */
function cameBack(scope: CaseScope): Resolved<RecurrenceValue> | undefined {
  const told = ({ start }: Span): boolean => {
    const section = sentenceAt(scope.input.reading, start)?.section;
    return section === 'abstract' || (section !== undefined && ZONES[section] === 'body');
  };
  return scope
    .facts('recurrence')
    .find(
      ({ value, rule, evidence }) =>
        value.occurred &&
        rule !== 'treated before' &&
        evidence.some(told) &&
        !evidence.some((span) => removedThere(span, scope) || removedLater(span, scope)),
    );
}

/** The last state by the sentences that name the patient; those that name nobody are heard where these tell nothing but a discharge. */
function lastTold(candidates: readonly Candidate[], scope: CaseScope): Last {
  const told = lastOf(
    withoutStrangers(
      candidates.filter((candidate) => candidate.notes['nobody'] !== true),
      scope,
    ),
    scope,
  );
  const plain =
    told.chosen !== null && told.chosen.code !== null && told.chosen.state.notes['discharge'] !== true && !saysLeast(told.chosen.state);
  return plain || scope.count > 1
    ? told
    : lastOf(
        candidates.filter(({ value, notes }) => !dead(value.code) || notes['unnamed'] !== true || notes['lone'] === true),
        scope,
      );
}

interface Last {
  readonly own: readonly Candidate[];
  readonly endings: readonly Ending[];
  readonly chosen: Ending | null;
}

/** The endings of the parts of the paper by some of its candidates, and the one that is the last. */
function lastOf(own: readonly Candidate[], scope: CaseScope): Last {
  const gone = new Set(own.filter((candidate) => overcome(candidate, scope)));
  const last = endedBy(own, gone, scope),
    { chosen } = last;
  // A good state told elsewhere, or without a time, may be that before a relapse.
  const isStale =
    gone.size > 0 && chosen?.code === 'NED' && !(chosen.zone === 'body' && (chosen.time !== null || chosen.state.notes['final'] === true));
  return isStale ? endedBy(own, new Set(), scope) : last;
}

/**
 * The endings where the relapses of `gone` leave no state; the chosen one is of what is told of this patient alone, where that
 * tells any.
 */
function endedBy(own: readonly Candidate[], gone: ReadonlySet<Candidate>, scope: CaseScope): Last {
  const endings = endingsOf(own, gone);
  const alone =
    scope.count === 1
      ? endings
      : endingsOf(
          own.filter((candidate) => scope.owns(candidate) === 'own'),
          gone,
        );
  return { own, endings, chosen: choose(alone) ?? choose(endings) };
}

/** Lengths that differ by less than this share are taken for one, rounded differently. */
const SAME_LENGTH = 0.15;

/** A finding where the summary and the case tell one state after clearly different times from one anchor. */
function conflictsOf(endings: readonly Ending[]): Finding[] {
  const body = endings.find((ending) => ending.zone === 'body')?.time,
    abstract = endings.find((ending) => ending.zone === 'abstract')?.time;
  const told = body?.value.durationMonths ?? null,
    summed = abstract?.value.durationMonths ?? null;
  if (
    !body ||
    !abstract ||
    told === null ||
    summed === null ||
    body.value.anchor !== abstract.value.anchor ||
    !sameState(body.value.code, abstract.value.code)
  )
    return [];
  if (
    Math.min(told, summed) < 1 ||
    Math.abs(told - summed) <= SAME_LENGTH * Math.max(told, summed) ||
    body.value.comparator !== '=' ||
    abstract.value.comparator !== '='
  )
    return [];
  // "At 42 and 24 months" names a length for each patient.
  if ([abstract, body].some(({ notes }) => typeof notes['lengths'] === 'string' && notes['lengths'].includes(' '))) return [];
  const spans = [abstract, body].flatMap(({ evidence }) => evidence.map(({ start, end }) => ({ start, end })));
  return [
    finding('conflicting-follow-up', 'warning', `The abstract gives a follow-up of ${summed} months, the case one of ${told}.`, {
      path: '/followUp',
      spans,
    }),
  ];
}

function endingsOf(candidates: readonly Candidate[], gone: ReadonlySet<Candidate>): Ending[] {
  const inZone = (zone: Zone): readonly Candidate[] => candidates.filter((candidate) => ZONES[candidate.section] === zone);
  const goneInStory = inZone('body').some((candidate) => gone.has(candidate));
  return (['body', 'abstract', 'late', 'caption', 'table'] as const).flatMap((zone) => {
    // What a legend or a summary tells of a relapse that the story says was taken out is no state either.
    const retells = goneInStory && (zone === 'abstract' || zone === 'caption');
    return endingOf(inZone(zone), zone, (candidate) => gone.has(candidate) || (retells && candidate.notes['event'] === true)) ?? [];
  });
}

/** "The patient died" in a discussion of other people's cases is this patient's death only where the paper tells one elsewhere. */
function withoutStrangers(candidates: readonly Candidate[], scope: CaseScope): readonly Candidate[] {
  const own =
    scope.count > 1
      ? candidates
      : candidates.filter(
          (candidate) =>
            !(
              candidate.notes['unnamed'] === true &&
              dead(candidate.value.code) &&
              /\b(?:patients|cases)\b/i.test(sentenceText(candidate, scope))
            ),
        );
  const died = own.some((candidate) => dead(candidate.value.code) && candidate.notes['unnamed'] !== true);
  return died ? own : own.filter((candidate) => !(dead(candidate.value.code) && candidate.notes['unnamed'] === true));
}

// Where several patients share a paper, a shared sentence speaks of this one only when it speaks of all.
function ownOf(candidates: readonly Candidate[], scope: CaseScope): Candidate[] {
  if (scope.count === 1) return candidates.filter((candidate) => candidate.section !== 'table' || scope.owns(candidate) === 'own');
  return candidates.filter(
    (candidate) =>
      (scope.owns(candidate) === 'own' && !namesAnother(candidate, scope)) ||
      (candidate.section !== 'table' && tellsOfAll(sentenceText(candidate, scope), scope.count)),
  );
}

/** Whether the words before a candidate in its sentence turn to another patient. */
function namesAnother(candidate: Candidate, scope: CaseScope): boolean {
  const sentence = scope.input.reading.sentences[Number(candidate.notes['sentence'])];
  return (
    sentence !== undefined &&
    candidate.section !== 'table' &&
    turnsToAnother(scope.input.reading.text.slice(sentence.start, candidate.start), scope.index)
  );
}

function sentenceText(candidate: Candidate, scope: CaseScope): string {
  const sentence = scope.input.reading.sentences[Number(candidate.notes['sentence'])];
  return sentence ? scope.input.reading.text.slice(sentence.start, sentence.end) : '';
}

function lengthFor(time: Candidate, scope: CaseScope): number | null {
  const list = typeof time.notes['lengths'] === 'string' ? time.notes['lengths'].split(' ').map(Number) : [];
  if (list.length === scope.count && scope.count > 1) return list[scope.index] ?? null;
  // A range over several patients is nobody's length.
  return list.length > 1 && scope.count > 1 && scope.owns(time) !== 'own' ? null : time.value.durationMonths;
}

function choose(endings: readonly Ending[]): Ending | null {
  const death = endings
    .filter((ending) => dead(ending.code))
    .sort(
      (a, b) =>
        Number(b.time !== null) - Number(a.time !== null) ||
        Number(monthsOf(b) >= 1) - Number(monthsOf(a) >= 1) ||
        surest(b.state) - surest(a.state) ||
        Number(b.zone !== 'late') - Number(a.zone !== 'late') ||
        monthsOf(b) - monthsOf(a) ||
        Number(b.code !== 'DUC') - Number(a.code !== 'DUC'),
    )[0];
  const alive = endings.find(
    (ending) =>
      ending.zone === 'body' &&
      !dead(ending.code) &&
      ending.code !== null &&
      (ending.time !== null || ending.state.notes['final'] === true) &&
      ending.state.notes['discharge'] !== true &&
      ending.state.notes['event'] !== true,
  );
  if (death && !(alive && death.zone === 'late')) return death;
  const best = endings.filter((ending) => !(dead(ending.code) && alive)).sort((a, b) => weight(b) - weight(a))[0] ?? null;
  if (!best) return null;
  if (best.code === 'AWD') {
    // A relapse that the case ends with may have been overcome where the paper sums up.
    const overcome = endings.find(
      (ending) =>
        ending !== best &&
        ending.code === 'NED' &&
        (ending.state.notes['final'] === true || (ending.time !== null && monthsOf(ending) > monthsOf(best))) &&
        ending.zone !== 'caption' &&
        ending.zone !== 'table',
    );
    const outlasted = overcome !== undefined && overcome.time !== null && best.time !== null && monthsOf(overcome) > monthsOf(best);
    return overcome && (best.state.notes['event'] === true || outlasted) ? overcome : seenLonger(best, endings);
  }
  // The paper may tell of a later check-up outside the story.
  const later = endings.filter(
    (ending) =>
      ending.time !== null &&
      ending.time.notes['discharge'] !== true &&
      (ending.code === 'NED' ||
        ending.code === best.code ||
        (best.code === 'ALIVE' && ending.code === 'AWD' && ending.state.notes['event'] !== true)) &&
      monthsOf(ending) > 1.05 * monthsOf(best) &&
      ending.zone !== 'table',
  );
  return best.time !== null || best.code === 'ALIVE' ? (later.sort((a, b) => monthsOf(b) - monthsOf(a))[0] ?? best) : best;
}

/** A disease that is told of once is still there when the paper tells that the patient was seen later. */
function seenLonger(best: Ending, endings: readonly Ending[]): Ending {
  const later = endings.filter(
    (ending) =>
      ending.time !== null &&
      (ending.code === 'ALIVE' || ending.code === 'AWD') &&
      ending.state.notes['event'] !== true &&
      ending.state.notes['discharge'] !== true &&
      monthsOf(ending) > 1.05 * monthsOf(best) &&
      ending.zone !== 'caption',
  );
  const last = later.toSorted((a, b) => monthsOf(b) - monthsOf(a))[0];
  return last ? { ...best, time: last.time } : best;
}

const monthsOf = (ending: Ending): number => ending.time?.value.durationMonths ?? 0;

const ZONE_WEIGHT: Record<Zone, number> = { body: 3, abstract: 2, late: 1.5, caption: 0.5, table: 0 };

function weight({ state, time, code, zone }: Ending): number {
  return (
    ZONE_WEIGHT[zone] +
    (time ? 2 : 0) +
    (code === null ? -2 : 0) +
    (state.notes['weak'] === true ? -1 : 0) +
    (state.notes['discharge'] === true || saysLeast(state) ? -4 : 0) +
    (state.notes['event'] === true ? -0.5 : 0)
  );
}

/**
 * A patient with metastases in organs, of whom no words say that the tumour was gone, is alive with disease, also where it did not
 * progress; one who is only said to do well may have had them removed.
 */
function withSpread(code: FollowUpValue['code'], state: Candidate, own: readonly Candidate[], scope: CaseScope): FollowUpValue['code'] {
  // A column for local recurrences says nothing of those elsewhere.
  if (code === 'NED' && state.rule === 'local recurrence cell' && scope.facts('recurrence').some(({ value }) => value.occurred))
    return 'ALIVE';
  // "No local recurrence" says as little of a tumour that has spread.
  if (code === 'NED' && ONLY_LOCAL.test(scope.input.reading.text.slice(state.start, state.end)) && spreadLater(state, own, scope))
    return 'AWD';
  if (code === 'ALIVE' && tellsNoTumour(state)) return code;
  const held = code === 'NED' && state.rule === 'no progression';
  if ((code !== null && code !== 'ALIVE' && !held) || state.rule === 'doing well') return code;
  const free = own.findLast((candidate) => candidate.value.code === 'NED' && candidate.rule !== 'no progression' && stands(candidate));
  const back = code === null ? cameBack(scope)?.evidence[0] : undefined;
  if (back && (free?.start ?? -1) < back.start) return 'AWD';
  if (free) return code;
  return scope
    .facts('metastases')
    .some(({ value, evidence }) => value.site !== 'lymph node' && !evidence.some((span) => removedThere(span, scope)))
    ? 'AWD'
    : code;
}

const ONLY_LOCAL = /\b(?:local(?:ly)?|loco-?regional)\s+(?:(?:tumou?r|disease)\s+)?(?:recurr\w+|relaps\w+)/i,
  ELSEWHERE_TOO = /\b(?:or|nor|and)\b[^.;]{0,30}\b(?:distant|metasta\w+|systemic|spread)/i;

/** Whether metastases came up in a patient before a state, of whom no words say since then that they were gone. */
function spreadLater(state: Candidate, own: readonly Candidate[], scope: CaseScope): boolean {
  if (ELSEWHERE_TOO.test(sentenceText(state, scope))) return false;
  const spread = own.findLast(
    (candidate) =>
      candidate.start < state.start &&
      candidate.section === state.section &&
      (candidate.rule === 'new metastasis' || candidate.rule === 'came back'),
  );
  const distant = scope.facts('recurrence').some(({ value }) => value.occurred && value.events.some(({ type }) => type === 'distant'));
  return (
    spread !== undefined &&
    (distant || stands(spread)) &&
    !removedSince(spread, state, scope) &&
    !own.some(
      (candidate) =>
        candidate.start > spread.start &&
        candidate !== state &&
        candidate.value.code === 'NED' &&
        candidate.section === state.section &&
        stands(candidate),
    )
  );
}

/** Sentences for which a tumour that was told to be there is taken to be there still. */
const STILL_THERE = 6;

/** "Doing well" is "no evidence of disease" where the paper says so of the same time; a death's cause may stand in another part. */
function strengthen(chosen: Ending, endings: readonly Ending[], own: readonly Candidate[], scope: CaseScope): FollowUpValue['code'] {
  if (dead(chosen.code))
    return (
      (endings.find((ending) => dead(ending.code) && ending.named) ?? endings.find((ending) => dead(ending.code) && ending.code !== 'DUC'))
        ?.code ?? chosen.code
    );
  if (chosen.code !== 'ALIVE' && chosen.code !== null) return chosen.code;
  const before = own
    .filter(
      (candidate) =>
        candidate.start < chosen.state.start &&
        ZONES[candidate.section] === chosen.zone &&
        (candidate.value.code === 'AWD' || candidate.value.code === 'NED') &&
        (stands(candidate) ||
          (candidate.rule === 'smaller' && chosen.state.rule === 'treatment goes on') ||
          (candidate.rule === 'new metastasis' && !/\bnod(?:es?|al)\b/i.test(sentenceText(candidate, scope)))),
    )
    .at(-1);
  const since = before ? Number(chosen.state.notes['sentence']) - Number(before.notes['sentence']) : Infinity;
  if (
    !tellsNoTumour(chosen.state) &&
    before?.value.code === 'AWD' &&
    !removedSince(before, chosen.state, scope) &&
    ((chosen.state.rule === 'treatment goes on' && since <= 4) ||
      since <= (chosen.state.rule === 'alive' ? STILL_THERE : 1) ||
      ((before.notes['event'] !== true || before.rule === 'new metastasis') && since <= STILL_THERE))
  )
    return 'AWD';
  const relapse =
    own.findLast(
      (candidate) =>
        candidate.notes['event'] === true &&
        stands(candidate) &&
        candidate.section === chosen.state.section &&
        candidate.start < chosen.state.start,
    )?.start ?? -1;
  const near = own.findLast(
    (candidate) =>
      candidate.value.code === 'NED' &&
      candidate.start > relapse &&
      stands(candidate) &&
      candidate.section === chosen.state.section &&
      isNear(candidate, chosen.state),
  );
  if (near?.rule === 'no progression' && chosen.state.rule === 'treatment goes on') return 'AWD';
  return near
    ? 'NED'
    : (endings.find(
        (ending) =>
          ending.code === 'NED' || (ending.code === 'AWD' && ending.state.notes['event'] !== true && ending.state.notes['weak'] !== true),
      )?.code ?? (endings.some((ending) => ending.code === 'ALIVE') ? 'ALIVE' : chosen.code));
}

/** That she went home or has fewer complaints says nothing of the tumour. */
const tellsNoTumour = ({ notes, rule }: Candidate): boolean => notes['discharge'] === true || rule === 'recovery' || rule === 'recovered';

/** Sentences around a state in which the tumour's state is told of the same time, and behind it where both are told in the present. */
const AROUND = 2,
  AROUND_NOW = 5;

function isNear(candidate: Candidate, state: Candidate): boolean {
  const since = Number(candidate.notes['sentence']) - Number(state.notes['sentence']);
  return (
    Math.abs(since) <= AROUND ||
    (since > 0 && since <= AROUND_NOW && [candidate, state].every(({ notes }) => notes['present'] === true || notes['lasting'] === true))
  );
}

/** Treatment that is given where no tumour is seen. */
const PREVENTIVE = pattern('i')`
  \b(?:
    adjuvant|consolidat\w+|prophyla\w+|prevent\w+|replacement|substitution|antibiotic\w*|steroids?|anticoagul\w+
    |rehabilitat\w+|physiotherapy|physical therapy|speech
  )\b
`;
/** Tumours that treatment seldom clears, where no operation is told. */
const FAR_GONE =
    /\b(?:advanced|metasta\w+|(?:un|non-?)resectable|inoperable|refractory|relapsed|recurrent|disseminated|stage (?:III|IV))\b/i,
  OPERATED = /\b(?:surg\w+|resect\w+|excis\w+|remov\w+|\w+ectomy|transplant\w*|operat\w+)\b/i;
const REMISSION = /\b(?:remission|complete (?:[\w-]+ )?response|R0)\b/i;

/** A patient who is still treated has the disease still, unless it had been taken out or was gone before. */
function stillTreated(code: FollowUpValue['code'], state: Candidate, own: readonly Candidate[], scope: CaseScope): FollowUpValue['code'] {
  const { reading } = scope.input;
  if (code !== 'ALIVE' || state.rule !== 'treatment goes on' || PREVENTIVE.test(sentenceText(state, scope)) || scope.count > 1) return code;
  const story = own.filter((candidate) => candidate.start < state.start && candidate.section === state.section);
  const last = story.findLast((candidate) => candidate.value.code === 'AWD' || (candidate.value.code === 'NED' && stands(candidate)));
  const from = last?.start ?? reading.sentences.find((sentence) => sentence.section === state.section)?.start ?? state.start;
  if (last?.value.code === 'NED' || REMISSION.test(reading.text.slice(from, state.start))) return code;
  if (last) return removedSince(last, state, scope) ? code : 'AWD';
  const told = reading.text.slice(from, state.start);
  return FAR_GONE.test(told) && !OPERATED.test(told) ? 'AWD' : code;
}
