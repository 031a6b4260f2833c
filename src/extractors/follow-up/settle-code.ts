import type { FollowUpValue } from '../../generated/report.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { CaseScope } from '../extractor.ts';
import { cameBack } from './came-back.ts';
import { type Candidate, sentenceIndex, sentenceText, tells, ZONES } from './candidate.ts';
import { dead, type Ending } from './endings/ending.ts';
import type { Last } from './endings/last-told.ts';
import { removedSince, removedThere } from './removal.ts';
import { stands } from './endings/stands.ts';

type Code = FollowUpValue['code'];

/** The code of a patient whose last state is `chosen`, in the light of what else the paper tells of the tumour. */
export function settleCode({ own, endings }: Last, chosen: Ending, scope: CaseScope): Code {
  const { state } = chosen;
  return withSpread(stillTreated(strengthen(chosen, endings, own, scope), state, own, scope), state, own, scope);
}

/** "Doing well" is "no evidence of disease" where the paper says so of the same time; a death's cause may stand in another part. */
function strengthen(chosen: Ending, endings: readonly Ending[], own: readonly Candidate[], scope: CaseScope): Code {
  if (dead(chosen.code)) return causeElsewhere(endings) ?? chosen.code;
  if (chosen.code !== 'ALIVE' && chosen.code !== null) return chosen.code;
  if (isStillThere(chosen, own, scope)) return 'AWD';
  const free = freeNear(chosen.state, own);
  if (free) return free.rule === 'no progression' && chosen.state.rule === 'treatment goes on' ? 'AWD' : 'NED';
  const told = endings.find(({ code, state }) => code === 'NED' || (code === 'AWD' && !tells(state, 'event') && !tells(state, 'weak')));
  return told?.code ?? (endings.some(({ code }) => code === 'ALIVE') ? 'ALIVE' : chosen.code);
}

/** The code of a death by the part of the paper that names its cause, else by one that lets it be concluded. */
function causeElsewhere(endings: readonly Ending[]): Code | undefined {
  const deaths = endings.filter(({ code }) => dead(code));
  return (deaths.find(({ named }) => named) ?? deaths.find(({ code }) => code !== 'DUC'))?.code;
}

/** Sentences for which a tumour that was told to be there is taken to be there still. */
const STILL_THERE = 6;
/** Sentences for which a tumour under treatment is, and for which any is. */
const STILL_TREATED = 4,
  STILL_NEAR = 1;

/** Whether the tumour was told to be there so shortly before a state that it is there still, and was not taken out since. */
function isStillThere({ state, zone }: Ending, own: readonly Candidate[], scope: CaseScope): boolean {
  if (tellsNoTumour(state)) return false;
  const before = own.findLast(
    (candidate) =>
      candidate.start < state.start &&
      ZONES[candidate.section] === zone &&
      (candidate.value.code === 'AWD' || candidate.value.code === 'NED') &&
      (stands(candidate) ||
        (candidate.rule === 'smaller' && state.rule === 'treatment goes on') ||
        (candidate.rule === 'new metastasis' && !/\bnod(?:es?|al)\b/i.test(sentenceText(candidate, scope)))),
  );
  return (
    before?.value.code === 'AWD' &&
    sentenceIndex(state) - sentenceIndex(before) <= reachOf(before, state) &&
    !removedSince(before, state, scope)
  );
}

/** Sentences for which a tumour that was told of is taken to be there still in a state. */
function reachOf(before: Candidate, state: Candidate): number {
  if (state.rule === 'alive' || !tells(before, 'event') || before.rule === 'new metastasis') return STILL_THERE;
  return state.rule === 'treatment goes on' ? STILL_TREATED : STILL_NEAR;
}

/** The words nearest to a state, since the last relapse before it, that the tumour is gone. */
function freeNear(state: Candidate, own: readonly Candidate[]): Candidate | undefined {
  const relapse =
    own.findLast(
      (candidate) => tells(candidate, 'event') && stands(candidate) && candidate.section === state.section && candidate.start < state.start,
    )?.start ?? -1;
  return own.findLast(
    (candidate) =>
      candidate.value.code === 'NED' &&
      candidate.start > relapse &&
      stands(candidate) &&
      candidate.section === state.section &&
      isNear(candidate, state),
  );
}

/** That she went home or has fewer complaints says nothing of the tumour. */
const tellsNoTumour = ({ notes, rule }: Candidate): boolean => notes['discharge'] === true || rule === 'recovery' || rule === 'recovered';

/** Sentences around a state in which the tumour's state is told of the same time, and behind it where both are told in the present. */
const AROUND = 2,
  AROUND_NOW = 5;

/** Whether the tumour's state is told of the same time as a state. */
function isNear(candidate: Candidate, state: Candidate): boolean {
  const since = sentenceIndex(candidate) - sentenceIndex(state);
  const isNow = (told: Candidate): boolean => tells(told, 'present') || tells(told, 'lasting');
  return Math.abs(since) <= AROUND || (since > 0 && since <= AROUND_NOW && isNow(candidate) && isNow(state));
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
function stillTreated(code: Code, state: Candidate, own: readonly Candidate[], scope: CaseScope): Code {
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

/**
 * A patient with metastases in organs, of whom no words say that the tumour was gone, is alive with disease, also where it did not
 * progress; one who is only said to do well may have had them removed.
 */
function withSpread(code: Code, state: Candidate, own: readonly Candidate[], scope: CaseScope): Code {
  if (code === 'NED' && isOfLocalCell(state, scope)) return 'ALIVE';
  if (code === 'NED' && isOnlyLocal(state, own, scope)) return 'AWD';
  if (!mayHaveSpread(code, state)) return code;
  const free = own.findLast((candidate) => candidate.value.code === 'NED' && candidate.rule !== 'no progression' && stands(candidate));
  const back = code === null ? cameBack(scope)?.evidence[0] : undefined;
  if (back && (free?.start ?? -1) < back.start) return 'AWD';
  return !free && hasOrganMetastasis(scope) ? 'AWD' : code;
}

/** A column for local recurrences says nothing of those elsewhere. */
function isOfLocalCell(state: Candidate, scope: CaseScope): boolean {
  return state.rule === 'local recurrence cell' && scope.facts('recurrence').some(({ value }) => value.occurred);
}

/** "No local recurrence" says as little of a tumour that has spread. */
function isOnlyLocal(state: Candidate, own: readonly Candidate[], scope: CaseScope): boolean {
  return ONLY_LOCAL.test(scope.input.reading.text.slice(state.start, state.end)) && spreadLater(state, own, scope);
}

/** Whether a state leaves open how the tumour is, or says only that it did not grow. */
function mayHaveSpread(code: Code, state: Candidate): boolean {
  if (code === 'ALIVE') return !tellsNoTumour(state) && state.rule !== 'doing well';
  if (code === null) return state.rule !== 'doing well';
  return code === 'NED' && state.rule === 'no progression';
}

function hasOrganMetastasis(scope: CaseScope): boolean {
  return scope
    .facts('metastases')
    .some(({ value, evidence }) => value.site !== 'lymph node' && !evidence.some((span) => removedThere(span, scope)));
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
