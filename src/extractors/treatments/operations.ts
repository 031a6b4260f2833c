import { scoreOf, weightsOf, type Weight } from '../../lexicon/weights.ts';
import type { Reading } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Candidate } from './candidate/candidate.ts';

const RELAPSE = /\b(?:recurr\w+|relaps\w+|regrowth|progress\w+|regrew|metasta\w+|new (?:lesion|mass|nodule|tumou?r)\w*)\b/i;
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const LATER = pattern('i')`
  \b(?:
    (?:days?|weeks?|months?|years?) (?:later|after|afterwards?|following|post)
    |(?:after|following) (?:\w+ ){0,3}(?:weeks?|months?|years?)|(?:in|on) (?:\d{1,2} )?${MONTH}|in (?:19|20)\d\d
  )\b
`;
const MUCH_LATER = pattern('i')`
  \b(?:
    (?:months?|years?) (?:later|after|afterwards?|following|post)|(?:after|following) (?:\w+ ){0,3}(?:months?|years?)
    |in (?:19|20)\d\d
  )\b
`;
const COUNTED = pattern('i')`
  \b(?:
    second|third|fourth|two-stage|staged|re-?\w{0,3}(?:operat|resect|excis|section|intervention)\w*|another|additional\w*
    |further|completion|repeat\w*|again|subsequent\w*|salvage
  )\b
`;
const BEHIND = /\b(?:after|following|post|before|prior to|since|until)\W*(?:the |her |his )?(?:\w+ )?$/i;
const KNOWN = /\bthe (?:\w+ )?$/i;
const PLAN = /recommend|consider|option|suggest|plan|schedul|decid|decision|offer|refer/i;
const SIDE = /\b(?:left|right|contralateral|opposite)\b/gi;
/** Words that tell of an operation without saying what was operated on. */
const IDLE = pattern()`
  ^(?:
    surgical|surgery|operation|operative|resection|resected|excision|excised|removal|removed|remove|tumou?r|mass|lesion
    |complete|total|completely|radical|wide|local|were|been|with|laparotomy|thoracotomy|craniotomy|exploration|exploratory
    |intervention|procedure|treatment|underwent|partial|gross|subtotal
  )$
`;
/** "Nephrectomy": an organ is taken out once. */
const ORGAN_OUT = /ectom(?:y|ies)$/;

const LETTERS_BEFORE = 60,
  LETTERS_NEAR = 40,
  LETTERS_BEHIND = 30;

const lettersOf = (name: string): string[] => name.toLowerCase().match(/[a-z-]+/g) ?? [];
const organsOut = (c: Candidate): string[] => lettersOf(c.value.name).filter((word) => ORGAN_OUT.test(word));
/** The words of a name that say what was operated on, or how. */
export const namingWords = (name: string): string[] => (name.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => !IDLE.test(word));
const tellingWords = (c: Candidate, written: string): string[] => namingWords(`${c.value.name} ${written}`);
const sidesOf = (text: string): Set<string> => new Set((text.match(SIDE) ?? []).map((side) => side.toLowerCase()));
const areApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((each) => b.has(each));

/**
 * What speaks for and against a mention's being of another operation than those before it in the narrative, of which there is one
 * at least.
 */
export function operationFeatures(c: Candidate, earlier: readonly Candidate[], reading: Reading): string[] {
  const { text, sentences } = reading;
  const sentenceOf = (mention: Candidate): { readonly start: number; readonly end: number } =>
    sentences[Number(mention.notes['sentence'])] ?? mention;
  const own = sentenceOf(c),
    sentence = text.slice(own.start, own.end),
    isTold = c.notes['told'] === true;
  const told = earlier.filter((mention) => mention.notes['told'] === true);
  const since = Math.max(0, ...told.map(({ end }) => end));
  const gap = since === 0 ? '' : `${text.slice(since, Math.max(since, c.start))} ${text.slice(own.start, c.start)}`;
  const near = text.slice(Math.max(own.start, c.start - LETTERS_NEAR), Math.min(own.end, c.end + LETTERS_BEHIND)),
    before = text.slice(Math.max(own.start, c.start - LETTERS_BEFORE), c.start);
  const words = tellingWords(c, text.slice(c.start, c.end)),
    known = new Set(earlier.flatMap((mention) => tellingWords(mention, text.slice(mention.start, mention.end))));
  const organs = organsOut(c),
    removed = new Set(earlier.flatMap(organsOut)),
    isOther = organs.length > 0 && removed.size > 0 && !organs.some((organ) => removed.has(organ));
  const relapsed = RELAPSE.test(gap),
    muchLater = MUCH_LATER.test(gap);
  const sides = new Set(
    earlier.flatMap((mention) => {
      const { start, end } = sentenceOf(mention);
      return [...sidesOf(text.slice(start, end))];
    }),
  );
  const features: readonly (readonly [name: string, holds: boolean])[] = [
    ['by a general word', c.notes['generic'] === true],
    ['only the way in', c.notes['access'] === true],
    ['of the specimen', c.notes['specimen'] === true],
    ['said to be again', c.notes['again'] === true],
    ['counted or repeated', COUNTED.test(near)],
    [`rule: ${c.rule}`, true],
    ['has a time', c.value.time !== null],
    ['organ taken out before', organs.some((organ) => removed.has(organ))],
    ['other organ than before taken out', isOther],
    ['first organ taken out', organs.length > 0 && removed.size === 0],
    ['all words known', words.length > 0 && words.every((word) => known.has(word))],
    ['all words new', words.length > 0 && !words.some((word) => known.has(word))],
    ['no telling word', words.length === 0],
    ['none told before', told.length === 0],
    ['relapse between', relapsed],
    ['a time between', LATER.test(gap)],
    ['months between', muchLater],
    ['behind or before an operation', BEHIND.test(before)],
    ['"the" operation', KNOWN.test(before)],
    ['a plan', PLAN.test(sentence)],
    ['the other side', areApart(sidesOf(sentence), sides)],
    ['told, relapse between', isTold && relapsed],
    ['told of another organ', isTold && isOther],
    ['told in telling words, months between', isTold && muchLater && words.length > 0],
  ];
  return features.flatMap(([name, holds]) => (holds ? [name] : []));
}

/** Whether a mention tells of another operation than those before it in the narrative. */
export function isNewOperation(c: Candidate, earlier: readonly Candidate[], input: ExtractInput): boolean {
  const weights = weightsOf(input.lexicon<Weight>('operations'));
  return isNewBy(operationFeatures(c, earlier, input.reading), weights);
}

/** Whether weights take a mention with these features for one of another operation. */
export function isNewBy(features: readonly string[], weights: ReadonlyMap<string, number>): boolean {
  return scoreOf(features, weights, weights.get('intercept') ?? 0) > 0;
}
