import type { TreatmentValue } from '../../generated/report.ts';
import type { Lexicon, LexiconEntry } from '../../lexicon/lexicon.ts';
import { textOf } from '../../text/reading.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import { pointsBack } from './back-references.ts';
import { pattern } from '../../patterns/over-lines.ts';

type Candidate = Annotation<TreatmentValue>;

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

/** "A third craniotomy was attempted", where no third one was told before. */
export function isCounted(c: Candidate, told: readonly Candidate[], { reading }: ExtractInput): boolean {
  const { text, sentences } = reading;
  const countOf = (mention: Candidate): string | undefined => {
    const from = Math.max(mention.start - LETTERS_BEFORE, sentences[Number(mention.notes['sentence'])]?.start ?? 0);
    const behind = mention.end - mention.start < 60 ? /^(?:second|third|fourth|fifth)\b/i.exec(mention.value.name)?.[0] : undefined;
    return (
      ORDINAL.exec(text.slice(from, mention.start))?.[1]?.toLowerCase() ??
      (behind !== undefined && /(?:^|\b(?:an?|his|her)\s+)(?:second|third|fourth|fifth)\b/i.test(text.slice(from, mention.end))
        ? behind.toLowerCase()
        : undefined)
    );
  };
  const count = pointsBack(c, text, 0) ? undefined : countOf(c);
  return count !== undefined && !told.some((mention) => countOf(mention) === count);
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
const regions = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** The regions that the words of an operation name. */
function organsOf({ start, end, value, notes }: Candidate, input: ExtractInput): string[] {
  const lexicon = input.lexicon<LexiconEntry>('operated-organs');
  let known = regions.get(lexicon);
  if (!known)
    regions.set(lexicon, (known = new Map(lexicon.entries.flatMap(({ id, terms }) => (terms ?? []).map((term) => [term, id] as const)))));
  const last = input.reading.sentences[Number(notes['sentence'])]?.end ?? end;
  const phrase = `${value.name} ${input.reading.text.slice(start, end)}${OF_WHAT.exec(input.reading.text.slice(end, Math.min(last, end + LETTERS_BEHIND)))?.[0] ?? ''}`;
  return (phrase.toLowerCase().match(/[a-z-]+/g) ?? []).flatMap((word) => known.get(word) ?? []);
}
