import { sentenceAt, textOf, type Reading, type Section, type Sentence } from '../../text/reading.ts';
import type { AskedFact } from './asked-fact.ts';
import { factsOfPaper, STORY } from './paper-facts.ts';

const PLACE: Partial<Record<Section, string>> = {
  introduction: 'from outside',
  discussion: 'from outside',
  conclusion: 'from outside',
  other: 'from outside',
  methods: 'from outside',
  footnote: 'from outside',
  caption: 'from caption',
  table: 'from table',
};
const FOREIGN = /^(?:literature|citation|cohort)/;
const COULD = /\b(?:may|might|can|could|would|should|must)\b/i;
/** Words that give another reason than the tumour ("splenectomy because of bleeding"). */
export const OTHER_END = /\b(?:due to|because of|in order to|to (?:obtain|prevent|drain|control|relieve|exclude|rule|confirm))\b/i;
/** Sentences from which a story is long: much happens in it, and more can be mixed up. */
const LONG_STORY = 60;
/** Sentences on either side that count as the neighbourhood. */
const NEIGHBOURS = 3;
/** Characters of a sentence on either side of the proof that are near it. */
const NEAR = 60;
const DENIED = /\b(?:no|not|without|never|none|neither|nor|refus\w+|declin\w+|instead|rather)\b/i;

/** What the place of the proof says of a value: section, sentence, the sentences around it, and where in the story it is. */
export function surroundings(asked: AskedFact): Record<string, number> {
  const { fact, scope } = asked;
  const { reading, context } = scope.input;
  const first = fact.evidence[0] ?? { start: 0, end: 0 };
  const sentence = proofSentence(asked);
  const { kinds, attribution } = context.assess(first);
  const place = PLACE[sentence?.section ?? 'other'];
  const has = (...some: string[]): number => Number(some.some((kind) => kinds.has(kind as never)));
  const near = sentence === null ? [] : neighbours(reading, sentence);
  return {
    ...(place === undefined ? {} : { [place]: 1 }),
    subject: Math.max(-4, Math.min(10, Math.max(...fact.evidence.map((span) => context.assess(span).attribution.score)))) / 10,
    cited: Number(attribution.reasons.some((reason) => FOREIGN.test(reason) || reason.startsWith('general'))),
    'among citations': Math.min(
      1,
      near.filter(({ index }) => context.attribution(index).reasons.some((reason) => FOREIGN.test(reason))).length / NEIGHBOURS,
    ),
    hedged: has('uncertain', 'hypothetical'),
    ahead: has('planned', 'recommended'),
    denied: has('negated', 'not-given', 'declined', 'discontinued'),
    'could be': Number(COULD.test(proofText(asked))),
    'other end': Number(OTHER_END.test(proofText(asked))),
    ...inStory(reading, sentence),
    'several patients': Number(scope.count > 1),
    'of all patients': Number(scope.count > 1 && scope.owns(first) !== 'own'),
  };
}

/** The sentences of the same block near a sentence, itself among them. */
function neighbours(reading: Reading, { index, block }: Sentence): readonly Sentence[] {
  return reading.sentences.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1).filter((other) => other.block === block);
}

function inStory(reading: Reading, sentence: Sentence | null): Record<string, number> {
  const { story } = factsOfPaper(reading);
  const before = sentence === null ? -1 : story.indexOf(sentence.index);
  return { 'long story': Number(story.length > LONG_STORY), 'end of story': Number(before / Math.max(1, story.length - 1) > 0.85) };
}

/** The sentence of the best proof; null where there is none. */
export function proofSentence({ fact, scope }: AskedFact): Sentence | null {
  return sentenceAt(scope.input.reading, fact.evidence[0]?.start ?? 0);
}

/** The text of the sentence of the best proof. */
export function proofText(asked: AskedFact): string {
  const sentence = proofSentence(asked);
  return sentence === null ? '' : textOf(asked.scope.input.reading, sentence);
}

/** The best proof with the words of its sentence that stand near it. */
export function nearProof(asked: AskedFact): string {
  const sentence = proofSentence(asked),
    proof = asked.fact.evidence[0];
  if (sentence === null || proof === undefined) return '';
  return asked.scope.input.reading.text.slice(
    Math.max(sentence.start, proof.start - NEAR),
    Math.max(proof.end, Math.min(sentence.end, proof.end + NEAR)),
  );
}

/** Whether some words deny or refuse something. */
export function deniesIn(text: string): boolean {
  return DENIED.test(text);
}

/** Whether a place is in the story of the patient. */
export function isInStory(at: number, { scope }: AskedFact): boolean {
  const sentence = sentenceAt(scope.input.reading, at);
  return sentence !== null && STORY.has(sentence.section);
}

/**
 * Sentences that name something, all over the paper but its references: those told of the patient, and those of the title and the
 * abstract.
 */
export interface Naming {
  readonly all: number;
  readonly own: number;
  readonly summed: number;
}

/** How many sentences name some words, given in lower case. */
export function sentencesNaming(
  words: string,
  {
    scope: {
      input: { reading, context },
    },
  }: AskedFact,
): Naming {
  const text = factsOfPaper(reading).lower;
  const found = new Set<Sentence>();
  for (let at = words.length < 3 ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const sentence = sentenceAt(reading, at);
    if (sentence !== null && sentence.section !== 'reference') found.add(sentence);
  }
  const sentences = [...found];
  return {
    all: sentences.length,
    own: sentences.filter(({ index }) => context.attribution(index).subject === 'own').length,
    summed: sentences.filter(({ section }) => section === 'title' || section === 'abstract').length,
  };
}
