import type { Lexicon, LexiconEntry } from '../lexicon/lexicon.ts';
import { matcherOf, matchTerms, type Matcher } from '../lexicon/match-terms.ts';
import { neighbourOf, textOf, type Reading, type Section, type Sentence, type TextBlock } from '../text/reading.ts';
import { retells } from './whose-words.ts';
import { pattern } from '../patterns/over-lines.ts';

/** Words that tell whose facts a sentence tells: `weight` above 0 for the paper's own patients, below 0 for others. */
export interface AttributionCue extends LexiconEntry {
  readonly weight: number;
}

/**
 * Whose facts a sentence tells: the paper's own patients, published ones, nobody in particular, or none to tell (references …).
 * `score` above 0 speaks for the own patients, below 0 against; its size is how surely. `reasons` name what weighed.
 */
export interface Attribution {
  readonly subject: 'own' | 'literature' | 'general' | 'none';
  readonly score: number;
  readonly reasons: readonly string[];
}

/** How far each section speaks for the paper's own patients before a word of the sentence is read. */
const PRIOR: Record<Section, number | null> = {
  title: 4,
  abstract: 2.5,
  case: 7,
  results: 2,
  methods: 0.5,
  caption: 3.5,
  conclusion: -1,
  discussion: -2.5,
  introduction: -2.5,
  other: -3,
  footnote: -1,
  table: 0,
  reference: null,
};
/** Characters from which a conclusion is a discussion by another name. */
const LONG_CONCLUSION = 2000;
const LABELLED_BACKGROUND = pattern('i')`
  ^(?:
    background|introduction|objectives?|(?:study\s+)?purpose|(?:study\s+)?objectives?|aims?|setting|problem
    |what\s+is\s+(?:already\s+)?known[^.:]{0,40}|discussion|(?:main\s+)?conclusions?|lessons?|rationale
    |(?:clinical\s+)?importance|learning\s+points?
  )\s*[:.]
`;
const LABELLED_CASE = pattern('i')`
  ^(?:
    (?:summary\s+of\s+(?:the\s+)?)?case\b|(?:the\s+|our\s+)?patients?\b|(?:main\s+)?(?:findings|results?)|history|course
    |management|what\s+th(?:is|e)\s+case|results?|methods|presentation|clinical|observation|diagnos|interventions?|outcomes?
    |treatment
  )[^.:]{0,40}[:.]
`;
const COHORT = pattern('i')`
  \b(?:
    n\s*=\s*\d+|\d+(?:\.\d+)?\s*%\s+of\s+(?:the\s+)?(?:patients|cases)|\d{2,}\s+(?:patients|cases|women|men|children)
    |(?:mean|median|average)\s+(?:age|survival|follow)|\d-year\s+(?:overall|survival|disease)
  )
`;
const PRESENT_GENERAL =
  /\b(?:is|are|can|may|should|has been|have been|remains?|occurs?|represents?|includes?|affects?|arises?|requires?)\b/i;
const PAST_SPECIFIC = pattern('i')`
  \b(?:
    was|were|had|underwent|received|showed|revealed|presented|developed|died|remained|performed|diagnosed|confirmed
    |complained|noticed|started|treated
  )\b
`;
/** What a case teaches ("our case shows that surgery can help") is no longer what happened to the patient. */
const LESSON = pattern('i')`
  \b(?:case|cases|patients?|report|experience)\s+(?:(?:also|further|clearly|thus|strongly|again)\s+)?
  (?:
    illustrates?|demonstrates?|highlights?|emphasi[sz]es?|underlines?|underscores?|suggests?|supports?|reminds?
    |stress(?:es)?|indicates?|shows? that|teach(?:es)?|serves?|raises?
  )\b
`;
const MODAL = /\b(?:can|may|might|should|must|would|will)\b/i;
const PATIENT_NOUN = /\b(?:she|he|her|his|the patient|patient['’]s|our)\b/i;

/** Attribution of every sentence, in the order of `reading.sentences`. */
export function attributeSentences(reading: Reading, lexicon: Lexicon<AttributionCue & LexiconEntry>): Attribution[] {
  const matcher = matcherOf(lexicon);
  const found: Attribution[] = [];
  const long = isLongConclusion(reading);
  for (const sentence of reading.sentences) {
    const block = reading.blocks[sentence.block];
    const prior = block ? sectionPrior(reading, block, long) : null;
    if (prior === null) {
      found.push({ subject: 'none', score: -10, reasons: ['reference'] });
      continue;
    }
    const cues = cuesIn(reading, sentence, matcher);
    if (!cues.has('index') && !cues.has('index-report') && retells(reading, sentence))
      cues.set('index', { weight: RETOLD, text: 'retold' });
    const previous = found.at(-1);
    const carried = previous && neighbourOf(reading, sentence, -1) ? carry(previous, textOf(reading, sentence)) : 0;
    found.push(weigh(reading, sentence, prior, cues, carried));
  }
  return found;
}

/** A cue of a sentence by its entry. */
interface Cue {
  readonly weight: number;
  readonly text: string;
}
/** What a pronoun for the own patient weighs, as much as "our patient". */
const RETOLD = 4;

function cuesIn(reading: Reading, sentence: Sentence, matcher: Matcher<AttributionCue & LexiconEntry>): Map<string, Cue> {
  const cues = new Map<string, Cue>();
  for (const match of matchTerms(matcher, reading.text, reading.tokens, sentence.tokens.start, sentence.tokens.end)) {
    if (!cues.has(match.entry.id)) cues.set(match.entry.id, { weight: match.entry.weight, text: textOf(reading, match) });
  }
  return cues;
}

// Under "Conclusions" some journals print the whole discussion.
function isLongConclusion(reading: Reading): boolean {
  return reading.blocks.reduce((sum, block) => sum + (block.section === 'conclusion' ? block.end - block.start : 0), 0) > LONG_CONCLUSION;
}

function sectionPrior(reading: Reading, block: TextBlock, longConclusion: boolean): number | null {
  const prior = block.section === 'conclusion' && longConclusion ? PRIOR.discussion : PRIOR[block.section];
  if (block.section !== 'abstract') return prior;
  const opening = textOf(reading, block).slice(0, 60);
  return LABELLED_BACKGROUND.test(opening) ? -1.5 : LABELLED_CASE.test(opening) ? 6 : prior;
}

// A sentence about "she" or "the tumour" after one that named our patient is still about our patient, and so with theirs.
function carry(previous: Attribution, text: string): number {
  const continues =
    PATIENT_NOUN.test(text.slice(0, 60)) || /^(?:the|this|these|it|subsequently|thereafter|after|at|on|one|two|three|\S+ly)\b/i.test(text);
  if (!continues || (PRESENT_GENERAL.test(text) && !PAST_SPECIFIC.test(text))) return 0;
  return previous.reasons.some((reason) => reason.startsWith('index') || reason === 'carried') && previous.score > 0
    ? 3
    : previous.subject === 'literature'
      ? -1.5
      : 0;
}

function weigh(reading: Reading, sentence: Sentence, prior: number, cues: ReadonlyMap<string, Cue>, carried: number): Attribution {
  const text = textOf(reading, sentence);
  const reasons: string[] = [sentence.section];
  let score = prior;
  const index = cues.has('index') || cues.has('index-report');
  for (const [id, cue] of cues) {
    if (id === 'neutral' || (id === 'subject' && !PAST_SPECIFIC.test(text)) || (id === 'laboratory' && sentence.section !== 'methods'))
      continue;
    score += id === 'general' && (index || sentence.section === 'results') ? cue.weight / 2 : cue.weight;
    reasons.push(`${id}: ${cue.text}`);
  }
  const block = reading.blocks[sentence.block];
  const cited =
    block?.marks.some((mark) => mark.kind === 'citation' && mark.start >= sentence.start && mark.end <= sentence.end) ||
    /\[\d+(?:\s*[,–-]\s*\d+)*\]/.test(text);
  if (cited) {
    score -= 2;
    reasons.push('citation');
  }
  if (COHORT.test(text)) {
    score -= 4;
    reasons.push('cohort');
  }
  if (PRESENT_GENERAL.test(text) && !PAST_SPECIFIC.test(text)) {
    score -= 1;
    reasons.push('present tense');
  }
  if (prior < 0 && index && MODAL.test(text)) {
    score -= 2;
    reasons.push('modal');
  }
  if (prior < 0 && index && LESSON.test(text)) {
    score -= 2;
    reasons.push('lesson');
  }
  if (carried !== 0 && !(index && carried < 0)) {
    score += carried;
    reasons.push('carried');
  }
  const literature = cues.has('literature') || cited;
  return { subject: score > 0 ? 'own' : literature ? 'literature' : 'general', score, reasons };
}
