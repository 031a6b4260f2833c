import { sentenceAt, textOf, type Reading, type Section, type Sentence } from '../../text/reading.ts';
import type { AskedFact } from './asked-fact.ts';

/** Sections that tell what happened to the patient. */
export const STORY: ReadonlySet<Section> = new Set(['case', 'results']);

const PLACE: Partial<Record<Section, string>> = {
  introduction: 'from outside', discussion: 'from outside', conclusion: 'from outside', other: 'from outside', methods: 'from outside',
  footnote: 'from outside', caption: 'from caption', table: 'from table',
};
const FOREIGN = /^(?:literature|citation|cohort)/;
const COULD = /\b(?:may|might|can|could|would|should|must)\b/i;
/** Words that give another reason than the tumour ("splenectomy because of bleeding"). */
export const OTHER_END = /\b(?:due to|because of|in order to|to (?:obtain|prevent|drain|control|relieve|exclude|rule|confirm))\b/i;
/** Sentences from which a story is long: much happens in it, and more can be mixed up. */
const LONG_STORY = 60;
/** Sentences on either side that count as the neighbourhood. */
const NEAR = 3;

/** What the place of the proof says of a value: section, sentence, the sentences around it, and where in the story it is. */
export function surroundings({ fact, scope }: AskedFact): Record<string, number> {
  const { reading, context } = scope.input;
  const first = fact.evidence[0] ?? { start: 0, end: 0 };
  const sentence = sentenceAt(reading, first.start);
  const { kinds, attribution } = context.assess(first);
  const place = PLACE[sentence?.section ?? 'other'];
  const text = sentence === null ? '' : textOf(reading, sentence);
  const has = (...some: string[]): number => Number(some.some((kind) => kinds.has(kind as never)));
  const near = sentence === null ? [] : neighbours(reading, sentence);
  return {
    ...(place === undefined ? {} : { [place]: 1 }),
    'subject': Math.max(-4, Math.min(10, Math.max(...fact.evidence.map((span) => context.assess(span).attribution.score)))) / 10,
    'cited': Number(attribution.reasons.some((reason) => FOREIGN.test(reason) || reason.startsWith('general'))),
    'among citations': Math.min(1, near.filter(({ index }) => context.attribution(index).reasons.some((reason) => FOREIGN.test(reason))).length / NEAR),
    'hedged': has('uncertain', 'hypothetical'),
    'ahead': has('planned', 'recommended'),
    'denied': has('negated', 'not-given', 'declined', 'discontinued'),
    'could be': Number(COULD.test(text)),
    'other end': Number(OTHER_END.test(text)),
    ...inStory(reading, sentence),
    'several patients': Number(scope.count > 1),
    'of all patients': Number(scope.count > 1 && scope.owns(first) !== 'own'),
  };
}

/** The sentences of the same block near a sentence, itself among them. */
function neighbours(reading: Reading, { index, block }: Sentence): readonly Sentence[] {
  return reading.sentences.slice(Math.max(0, index - NEAR), index + NEAR + 1).filter((other) => other.block === block);
}

function inStory({ sentences }: Reading, sentence: Sentence | null): Record<string, number> {
  let length = 0, before = 0;
  for (const { section, index } of sentences) {
    if (!STORY.has(section)) continue;
    length += 1;
    if (sentence !== null && index < sentence.index) before += 1;
  }
  const inside = sentence !== null && STORY.has(sentence.section);
  return { 'long story': Number(length > LONG_STORY), 'end of story': Number(inside && before / Math.max(1, length - 1) > 0.85) };
}
