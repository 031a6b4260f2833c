import { durationsOf, type Duration } from '../../../context/durations.ts';
import { outcomesOf } from '../../../context/outcomes.ts';
import { outcomeCues, type OutcomeEntry } from '../../../context/outcomes/cues.ts';
import { isFrontMatter, neighbourOf, textOf, type Reading, type Section, type Sentence } from '../../../text/reading.ts';
import type { ExtractInput } from '../../extractor.ts';

/** A stretch of time that may be the length of the follow-up, with what is known of it: names of features, each true of it. */
export interface TimeCandidate {
  readonly duration: Duration;
  readonly sentence: Sentence;
  readonly features: readonly string[];
}

/** Sections whose times are not the patient's, or are read by cell. */
const LEFT_OUT: ReadonlySet<Section> = new Set<Section>(['introduction', 'footnote', 'title', 'methods', 'table', 'reference']);

/** What the words around a time are about. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ['follow', /\bfollow/i],
  ['last', /\b(?:last|latest|most recent|final|time of (?:writing|this|the)|present|now|currently|date|to date|still)\b/i],
  ['visit', /\b(?:visit|review|seen|control|check|attend|clinic|examin|re-?evaluat|surveillance)/i],
  ['alive', /\b(?:alive|well|asymptomatic|health|living|surviv)/i],
  ['died', /\b(?:died|death|dead|expired|succumb|passed away|deceas)/i],
  ['free', /\b(?:free|no (?:evidence|sign|recurr|relapse|local)|without (?:any )?(?:evidence|recurr|relapse|sign|disease)|remission)/i],
  ['recurrence', /\b(?:recur|relaps|progress|metasta|spread|new lesion)/i],
  ['later', /\b(?:later|after|following|since|post-?op|from|thereafter|subsequent)/i],
  ['ago', /\b(?:ago|before|prior|previous|earlier|history|preceding|past)\b/i],
  ['every', /\b(?:every|each|per|interval)/i],
  ['complaint', /\b(?:pain|swelling|complain|symptom|present|cough|weight|fever|bleed|headache|admitted|noticed)/i],
  ['drugs', /\b(?:cycle|chemo|radio|received|treated|therapy|dose|course|adjuvant)/i],
  ['surgery', /\b(?:surg|operat|resect|excis|\w+ectomy)/i],
  ['imaging', /\b(?:CT|MRI|PET|scan|imaging|ultraso|tomograph|radiograph)/i],
  ['old', /\bold\b/i],
  ['stable', /\b(?:stable|unchanged|partial|residual|persist)/i],
  ['hospital', /\b(?:discharg|hospital|stay|recover)/i],
  ['plan', /\b(?:will|planned|should|recommend|advised)/i],
];
/** What the sentence behind one with a time can tell of the state then. */
const STATES: ReadonlySet<string> = new Set(['free', 'alive', 'died', 'recurrence', 'stable']);
/** Characters on either side of a time that are its neighbourhood. */
const AROUND = 70;
/** Characters between a time and an outcome that is told of it. */
const NEAR = 40;

/**
 * Every time in the prose of a paper with one patient that is not told of the literature, with its features: where it stands, what it is
 * used for, what the words before, behind and around it are about, which outcome is near, whether the paper tells it again.
 */
export function findTimes(input: ExtractInput): readonly TimeCandidate[] {
  const known = timesOf.get(input) ?? readTimes(input);
  timesOf.set(input, known);
  return known;
}

const timesOf = new WeakMap<ExtractInput, readonly TimeCandidate[]>();

function readTimes(input: ExtractInput): TimeCandidate[] {
  const { reading, context } = input;
  const ends = sectionEnds(reading),
    cues = outcomeCues(input.lexicon<OutcomeEntry>('outcome-cues'));
  const found = reading.sentences.flatMap((sentence) => {
    if (LEFT_OUT.has(sentence.section) || isFrontMatter(reading, sentence)) return [];
    const { subject } = context.attribution(sentence.index);
    const durations = subject === 'literature' ? [] : durationsOf(reading, sentence).filter(({ list }) => list.length === 1);
    if (durations.length === 0) return [];
    const shared = [
      ...placeOf(sentence, ends),
      `subject ${subject}`,
      `${sentence.section}, ${subject}`,
      ...wordsIn('with', textOf(reading, sentence)),
      ...nextState(reading, sentence),
    ];
    const outcomes = outcomesOf(reading, sentence, cues);
    return durations.map((duration) => ({
      duration,
      sentence,
      features: [
        ...shared,
        ...useOf(duration),
        ...neighbours(reading.text, sentence, duration),
        ...outcomes.flatMap(({ kind: told, start, end }) => [
          `tells ${told}`,
          `${Math.min(Math.abs(start - duration.end), Math.abs(duration.start - end)) < NEAR ? 'near' : 'far from'} ${told}`,
        ]),
      ],
    }));
  });
  return found.map((candidate) => ({ ...candidate, features: [...new Set([...candidate.features, ...amongAll(candidate, found)])] }));
}

/** First and last sentence of each section; results count as the case. */
interface Ends {
  readonly first: number;
  readonly last: number;
}

const storyOf = (section: Section): Section => (section === 'results' ? 'case' : section);

function sectionEnds(reading: Reading): ReadonlyMap<Section, Ends> {
  const ends = new Map<Section, Ends>();
  for (const { section, index } of reading.sentences)
    ends.set(storyOf(section), { first: ends.get(storyOf(section))?.first ?? index, last: index });
  return ends;
}

/** Where a sentence stands in its section: how many sentences before its end, and in which fifth of the story. */
function placeOf(sentence: Sentence, ends: ReadonlyMap<Section, Ends>): string[] {
  const section = storyOf(sentence.section),
    { first, last } = ends.get(section) ?? { first: 0, last: 0 };
  const left = last - sentence.index;
  const place = [`section ${sentence.section}`, `${section}, ${left < 4 ? left : left < 8 ? '4-7' : '8 or more'} from its end`];
  return section === 'case'
    ? [...place, `fifth ${Math.floor((4.99 * (sentence.index - first)) / Math.max(1, last - first))} of the case`]
    : place;
}

function wordsIn(where: string, text: string): string[] {
  return WORDS.flatMap(([name, pattern]) => (pattern.test(text) ? `${where} ${name}` : []));
}

function nextState(reading: Reading, sentence: Sentence): string[] {
  const next = neighbourOf(reading, sentence, 1);
  return next ? WORDS.flatMap(([name, pattern]) => (STATES.has(name) && pattern.test(textOf(reading, next)) ? `then ${name}` : [])) : [];
}

/** Bounds in months of the sizes that times are told apart by. */
const SIZES: readonly number[] = [0.25, 1, 3, 7, 14, 37, 130];

function useOf({ role, anchor, comparator, months }: Duration): string[] {
  return [`role ${role}`, `from ${anchor}`, `comparator ${comparator}`, `size ${SIZES.filter((bound) => months >= bound).length}`];
}

/** The words on either side of a time: what they are about, and the next two as they are. */
function neighbours(text: string, sentence: Sentence, { start, end }: Duration): string[] {
  const before = text.slice(Math.max(sentence.start, start - AROUND), start),
    behind = text.slice(end, Math.min(sentence.end, end + AROUND));
  const left = (before.toLowerCase().match(/[a-z-]+|[.,;(]/g) ?? []).slice(-2),
    right = (behind.toLowerCase().match(/[a-z-]+|[.,;)]/g) ?? []).slice(0, 2);
  return [
    ...wordsIn('after', before),
    ...wordsIn('before', behind),
    ...left.slice(-1).map((word) => `after "${word}"`),
    `after "${left.join(' ')}"`,
    ...right.slice(0, 1).map((word) => `before "${word}"`),
    `before "${right.join(' ')}"`,
  ];
}

/** Lengths that differ by less than this share are one, rounded differently. */
export const SAME = 0.05;

/** Whether two lengths in months are one. */
export function isSameLength(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME * Math.max(a, b);
}

type Bare = Omit<TimeCandidate, 'features'>;

/** What a time is among all: told again elsewhere, the last of its section, the longest. */
function amongAll(candidate: Bare, all: readonly Bare[]): string[] {
  const {
    duration: { months, start },
    sentence: { index, section },
  } = candidate;
  const beside = all.filter((other) => other.sentence.index === index && other.duration.start !== start);
  const again = all.filter(({ duration, sentence }) => sentence.index !== index && isSameLength(duration.months, months));
  return [
    `told ${again.length === 0 ? 'once' : again.length === 1 ? 'twice' : 'more often'}`,
    ...(again.some(({ sentence }) => sentence.section !== section) ? ['told in another section'] : []),
    ...(all.some(({ sentence }) => sentence.section === section && sentence.index > index) ? [] : [`last of ${section}`]),
    ...(all.every(({ duration }) => duration.months <= months) ? ['longest'] : []),
    ...(beside.length === 0
      ? []
      : [
          beside.every(({ duration }) => duration.start < start) ? 'last of its sentence' : 'another time behind it',
          beside.every(({ duration }) => duration.months < months) ? 'longest of its sentence' : 'a longer time beside it',
        ]),
  ];
}
