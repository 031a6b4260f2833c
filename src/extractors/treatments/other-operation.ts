import { idsByTerm, type LexiconEntry } from '../../lexicon/lexicon.ts';
import { textOf, type Reading } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { pointsBack } from './back-references.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Candidate } from './candidate/candidate.ts';

const LETTERS_BEFORE = 30,
  LETTERS_BEHIND = 40;

/**
 * Whether something proves that a mention is of another operation than an event's members, whatever the weights make of its words: it is
 * dated otherwise, done to another organ after a break in the story, or after drugs or radiation. `told` are all treatments told before it.
 */
export function isProvenOther(members: readonly Candidate[], c: Candidate, told: readonly Candidate[], input: ExtractInput): boolean {
  return (
    c.notes['told'] === true &&
    (isOfAnotherMonth(members, c) || isOfAnotherOrgan(members, c, told, input) || isTreatedBetween(members, c, told))
  );
}

const ANNOUNCES = pattern('i')`
  \b(?:
    agree\w*|consent\w*|accept\w*|decid\w+|decision|plan(?:s|ned)?|schedul\w+|recommend\w+|advis\w+|propos\w+|offer\w*|opted
    |elected|admitted|referred|indicat\w+|prepared
  )\b
`;
const SENTENCES_AHEAD = 2;

/** "She agreed to surgery. The tumour was resected.": what an event has only announced is told now. */
export function isAnnounced(members: readonly Candidate[], c: Candidate, { reading }: ExtractInput): boolean {
  return (
    c.notes['told'] === true &&
    c.notes['past'] !== true &&
    members.every((member) => {
      const ahead = Number(c.notes['sentence']) - Number(member.notes['sentence']),
        sentence = reading.sentences[Number(member.notes['sentence'])];
      return (
        member.notes['told'] !== true &&
        ahead > 0 &&
        ahead <= SENTENCES_AHEAD &&
        sentence !== undefined &&
        ANNOUNCES.test(textOf(reading, sentence))
      );
    })
  );
}

/** Drugs or radiation were told after the operation, and what is done now has a name. */
function isTreatedBetween(members: readonly Candidate[], c: Candidate, told: readonly Candidate[]): boolean {
  const since = Math.max(...members.map(({ end }) => end));
  return (
    c.notes['generic'] !== true &&
    c.notes['specimen'] !== true &&
    c.rule === 'operation' &&
    members.some((member) => member.notes['told'] === true) &&
    told.some(
      (mention) =>
        mention.value.modality !== 'surgery' &&
        mention.notes['told'] === true &&
        mention.start > since &&
        mention.notes['sentence'] !== c.notes['sentence'],
    )
  );
}

/**
 * An operation of now follows what is told of earlier times alone: "years before, a cyst had been removed". What only points back
 * proves nothing.
 */
export function isAfterThePast(members: readonly Candidate[], c: Candidate): boolean {
  const telling = members.filter((member) => member.notes['told'] === true);
  return (
    c.notes['told'] === true &&
    c.notes['past'] !== true &&
    (telling.length > 0 ? telling : members).every((member) => member.notes['past'] === true)
  );
}

const ORDINAL = /(?:^|\b(?:an?|his|her|this)\s+|[.,;]\s+)(second|third|fourth|fifth)\s+(?!look\b|stage\b)(?:[\w-]+,?\s+){0,2}$/i;
const NAMED_BY_ORDINAL = /^(?:second|third|fourth|fifth)\b/i;
const BEHIND_ARTICLE = /(?:^|\b(?:an?|his|her)\s+)(?:second|third|fourth|fifth)\b/i;
const LETTERS_OF_NAME = 60;

/** "A third craniotomy was attempted", where no third one was told before. */
export function isCounted(c: Candidate, told: readonly Candidate[], { reading }: ExtractInput): boolean {
  const count = pointsBack(c, reading.text, 0) ? undefined : countOf(c, reading);
  return count !== undefined && !told.some((mention) => countOf(mention, reading) === count);
}

/** Which operation a mention counts: "third" of "a third (craniotomy)" or of "a (third craniotomy)"; undefined where it counts none. */
function countOf({ start, end, notes, value }: Candidate, { text, sentences }: Reading): string | undefined {
  const from = Math.max(start - LETTERS_BEFORE, sentences[Number(notes['sentence'])]?.start ?? 0);
  const before = ORDINAL.exec(text.slice(from, start))?.[1];
  if (before !== undefined) return before.toLowerCase();
  const own = end - start < LETTERS_OF_NAME ? NAMED_BY_ORDINAL.exec(value.name)?.[0] : undefined;
  return own !== undefined && BEHIND_ARTICLE.test(text.slice(from, end)) ? own.toLowerCase() : undefined;
}

const monthOf = ({ value }: Candidate): string | null =>
  (value.time?.date?.length ?? 0) >= 7 ? (value.time?.date?.slice(0, 7) ?? null) : null;

/** Dated by month, as the event is, and by another. */
function isOfAnotherMonth(members: readonly Candidate[], c: Candidate): boolean {
  const own = monthOf(c),
    theirs = members.map(monthOf).filter((month) => month !== null);
  return own !== null && theirs.length > 0 && !theirs.includes(own);
}

const BREAK = pattern('i')`
  \b(?:
    recurr\w+|relaps\w+|regrowth|progress\w+|metasta\w+|new (?:lesion|mass|nodule|tumou?r)s?
    |(?:weeks?|months?|years?) (?:later|after|afterwards?|following|post)
    |(?:after|following) (?:\w+ ){0,3}(?:weeks?|months?|years?)
    |in (?:January|February|March|April|May|June|July|August|September|October|November|December)|in (?:19|20)\d\d
  )\b
`;

/** Whether a mention outside the narrative names another month or another organ than an event. */
export function isDoneElsewhere(members: readonly Candidate[], c: Candidate, input: ExtractInput): boolean {
  return isOfAnotherMonth(members, c) || namesAnotherOrgan(members, c, input);
}

/** Another organ, and a break in the story between: one operation goes from organ to organ without one. */
function isOfAnotherOrgan(members: readonly Candidate[], c: Candidate, told: readonly Candidate[], input: ExtractInput): boolean {
  const { text } = input.reading;
  if (!namesAnotherOrgan(members, c, input)) return false;
  const since = Math.max(
    0,
    ...told.filter((mention) => mention.value.modality === 'surgery' && mention.notes['told'] === true).map(({ end }) => end),
  );
  return c.value.time !== null || (since > 0 && since < c.start && BREAK.test(text.slice(since, c.start)));
}

function namesAnotherOrgan(members: readonly Candidate[], c: Candidate, input: ExtractInput): boolean {
  const own = organsOf(c, input),
    theirs = new Set(members.flatMap((member) => organsOf(member, input)));
  return own.length > 0 && theirs.size > 0 && !own.some((organ) => theirs.has(organ));
}

/** Whether a mention and an event name an organ that is the same. */
export function sharesOrgan(members: readonly Candidate[], c: Candidate, input: ExtractInput): boolean {
  const own = organsOf(c, input);
  return own.length > 0 && members.some((member) => organsOf(member, input).some((organ) => own.includes(organ)));
}

/** Whether a mention names organs of which an event says nothing. */
export function namesMoreOrgans(members: readonly Candidate[], c: Candidate, input: ExtractInput): boolean {
  const theirs = new Set(members.flatMap((member) => organsOf(member, input)));
  return organsOf(c, input).some((organ) => !theirs.has(organ));
}

const OF_WHAT = /^\s+(?:of|from|in|on|to|for|at)\b[^.,;:()]*/i;

/** The regions that the words of an operation name. */
function organsOf({ start, end, value, notes }: Candidate, input: ExtractInput): string[] {
  const { text, sentences } = input.reading;
  const last = sentences[Number(notes['sentence'])]?.end ?? end;
  const what = OF_WHAT.exec(text.slice(end, Math.min(last, end + LETTERS_BEHIND)))?.[0] ?? '';
  const words = `${value.name} ${text.slice(start, end)}${what}`.toLowerCase().match(/[a-z-]+/g) ?? [];
  const regions = idsByTerm(input.lexicon<LexiconEntry>('operated-organs'));
  return words.flatMap((word) => regions.get(word) ?? []);
}
