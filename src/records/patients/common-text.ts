import { everyMatch } from '../../every-match.ts';
import type { Annotation, ExtractInput } from '../../extractors/extractor.ts';
import { parseNumber } from '../../numerals.ts';
import type { Span } from '../../span.ts';
import { neighbourOf, textOf, type Section, type Sentence } from '../../text/reading.ts';
import { findLabels } from './labels.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** What tells a patient from the others of a paper where no label does. */
export interface Profile {
  /** The printed numbers that name the patient. */
  readonly number: number;
  readonly years: number | null;
  readonly sex: string | null;
}

/**
 * Whom a stretch of common text speaks of: a patient's index, those of several ("cases 1 and 3"), all, or one who is not told which
 * ("one patient died").
 */
export interface Holder extends Span {
  readonly patient: number | readonly number[] | 'all' | 'nobody';
  /** True where a label names the patient as the one told of ("case 3 had"), which holds in another patient's part, too. */
  readonly labelled: boolean;
}

interface Naming extends Span {
  readonly patients: readonly number[];
  readonly all: boolean;
  readonly labelled?: boolean;
}

const MALE_WORDS = /\b(?:the|our|this)\s+(?:(?:male|elderly|young|old)\s+(?:patient|infant|child)|man|boy|gentleman)\b/gi;
const FEMALE_WORDS = /\b(?:the|our|this)\s+(?:(?:female|elderly|young|old)\s+(?:patient|infant|child)|woman|girl|lady)\b/gi;
const CONTINUES = pattern('i')`
  ^(?:
    she|he|her|his
    |the\s+(?:patient|tumou?r|mass|lesion|specimen|resected|biopsy|postoperative|final|child|boy|girl|man|woman)
    |this\s+patient|after|following|postoperative\w*|subsequent\w*|thereafter|pathological|histolog\w+|immunohisto\w+
    |at\s+(?:the\s+)?(?:last|follow)
  )\b
`;

// What is told of several, or by the authors of their work, is not said of the patient named last.
const OF_SEVERAL = /\b(?:patients|cases|both|all|each|these|they|their|tumou?rs|lesions|respectively|we|authors)\b/i;
const OF_OTHERS = /\b(?:patients|cases|both\s+(?:patients|cases|women|men|children)|they|their|respectively)\b/i;
/** "One patient died", "in one of them", "two of the three patients": facts of somebody, but of whom is not told. */
const SOME_OF_THEM = pattern('i')`
  \b(?:only\s+)?(?:one|another|two|three|four|some|most|several)\s+(?:other\s+)?(?:
    (?:of\s+(?:(?:our|the|these|those)\s+)?(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+)?)
      (?:patients|cases|women|men|children|siblings|them|tumou?rs)
    |(?:patients?|cases?|wom[ae]n|m[ae]n)(?=
        \s+(?:
          had|has|was|were|died|is|are|developed|received|underwent|relapsed|recurred|remains?|refused|experienced|showed
          |presented
        )\b
      )
  )
`;
/** "The median time to response was": an amount of the group, which is nobody's. */
const STATISTIC = /\b(?:median|mean|average)\s+(?:[\w-]+\s+){0,3}(?:time|age|follow-?up|duration|survival|interval|size|dose|period)\b/i;
const TELLS_IN_TURN: ReadonlySet<Section> = new Set(['abstract', 'case', 'results']);

/**
 * Whom the sentences outside the patients' own parts speak of, in text order; a sentence that names nobody in particular has no entry.
 * @param inPart tells whether a place lies in a part of one patient.
 */
export function findHolders(profiles: readonly Profile[], ages: readonly Annotation[], input: ExtractInput): Holder[] {
  const holders: Holder[] = [];
  const told = input.reading.sentences.map((sentence) => {
    const { score } = input.context.attribution(sentence.index);
    return { sentence, score, namings: findNamings(sentence, profiles, ages, input, score > -2) };
  });
  const inTurn = blocksInTurn(told),
    ofOne = blocksOfOne(told);
  for (const { sentence, score, namings } of told) {
    if (STATISTIC.test(textOf(input.reading, sentence))) {
      holders.push({ start: sentence.start, end: sentence.end, patient: 'nobody', labelled: false });
      continue;
    }
    if (namings.length > 0) {
      holders.push(...holdersOf(sentence, namings, input));
      continue;
    }
    const inTwo = oneAndOther(sentence, profiles, input);
    if (inTwo) {
      holders.push(...inTwo);
      continue;
    }
    if (tellsOfSome(textOf(input.reading, sentence), profiles.length)) {
      holders.push({ start: sentence.start, end: sentence.end, patient: 'nobody', labelled: false });
      continue;
    }
    const previous = holders.at(-1);
    const before = neighbourOf(input.reading, sentence, -1);
    if (!previous || !before || previous.end !== before.end || typeof previous.patient !== 'number') continue;
    const text = textOf(input.reading, sentence);
    const goesOn =
      (score > -2 && CONTINUES.test(text)) ||
      (score > 0 && ((inTurn.has(sentence.block) && !OF_SEVERAL.test(text)) || (ofOne.has(sentence.block) && !OF_OTHERS.test(text))));
    if (goesOn) holders.push({ start: sentence.start, end: sentence.end, patient: previous.patient, labelled: false });
  }
  return holders;
}

/** True where a sentence tells of fewer than all: not of "two patients" where the paper has two. */
function tellsOfSome(text: string, count: number): boolean {
  const some = SOME_OF_THEM.exec(text)?.[0] ?? '';
  return some !== '' && parseNumber(/^(?:two|three|four)\b/i.exec(some)?.[0] ?? '') !== count;
}

/** The blocks that tell of one patient after the other, each named in sentences of their own, as abstracts do. */
function blocksInTurn(told: readonly { readonly sentence: Sentence; readonly namings: readonly Naming[] }[]): ReadonlySet<number> {
  const named = new Map<number, Set<number>>();
  for (const { sentence, namings } of told) {
    const patients = new Set(namings.flatMap((naming) => (naming.all ? [] : naming.patients)));
    const [only] = patients;
    if (only === undefined || patients.size > 1 || !TELLS_IN_TURN.has(sentence.section)) continue;
    named.set(sentence.block, (named.get(sentence.block) ?? new Set()).add(only));
  }
  return new Set([...named].filter(([, patients]) => patients.size >= 2).map(([block]) => block));
}

/** The paragraphs of the cases that open with one patient, named, and name no other. */
function blocksOfOne(told: readonly { readonly sentence: Sentence; readonly namings: readonly Naming[] }[]): ReadonlySet<number> {
  const opened = new Map<number, number | null>();
  for (const { sentence, namings } of told) {
    if (sentence.section !== 'case' && sentence.section !== 'results') continue;
    const [only, ...others] = new Set(namings.flatMap((naming) => (naming.all ? [-1] : naming.patients)));
    const before = opened.get(sentence.block);
    if (before === undefined) opened.set(sentence.block, only !== undefined && only >= 0 && others.length === 0 ? only : null);
    else if (only !== undefined && (only !== before || others.length > 0)) opened.set(sentence.block, null);
  }
  return new Set([...opened].filter(([, patient]) => patient !== null).map(([block]) => block));
}

function findNamings(
  sentence: Sentence,
  profiles: readonly Profile[],
  ages: readonly Annotation[],
  input: ExtractInput,
  own: boolean,
): Naming[] {
  const text = textOf(input.reading, sentence);
  const namings: Naming[] = findLabels(text, sentence.start).flatMap((mention) => {
    const patients = mention.numbers
      .map((number) => profiles.findIndex((profile) => profile.number === number))
      .filter((index) => index >= 0);
    return mention.all || patients.length > 0
      ? [
          {
            start: mention.start,
            end: mention.end,
            patients,
            all: mention.all,
            labelled:
              !mention.all &&
              !COMPARES.test(text.slice(0, mention.start - sentence.start)) &&
              SUBJECT_OF.test(text.slice(mention.end - sentence.start)),
          },
        ]
      : [];
  });
  for (const age of ages) {
    if (age.start < sentence.start || age.start >= sentence.end) continue;
    const patient = byAge(age, profiles);
    if (patient !== null) namings.push({ start: age.start, end: age.end, patients: [patient], all: false });
  }
  if (own) namings.push(...bySex(text, sentence.start, profiles), ...byComparison(text, sentence.start, profiles));
  if (own && namings.length === 0 && TELLS_IN_TURN.has(sentence.section)) namings.push(...byPronoun(text, sentence, profiles));
  return namings.sort((a, b) => a.start - b.start);
}

function byAge(age: Annotation, profiles: readonly Profile[]): number | null {
  const years = (age.value as { years: number }).years;
  const bearer = age.notes['bearer'];
  const fits = profiles.flatMap((profile, index) =>
    profile.years !== null &&
    Math.abs(profile.years - years) <= 0.06 &&
    !((bearer === 'male' || bearer === 'female') && profile.sex !== null && profile.sex !== bearer)
      ? [index]
      : [],
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

function bySex(text: string, offset: number, profiles: readonly Profile[]): Naming[] {
  return (['male', 'female'] as const).flatMap((sex) => {
    const bearers = profiles.flatMap((profile, index) => (profile.sex === sex ? [index] : []));
    if (bearers.length !== 1 || profiles.some((profile) => profile.sex === null)) return [];
    return everyMatch(sex === 'male' ? MALE_WORDS : FEMALE_WORDS, text).map((match) => ({
      start: offset + match.index,
      end: offset + match.index + match[0].length,
      patients: bearers,
      all: false,
    }));
  });
}

const HE = /\b(?:he|him|his)\b/i,
  SHE = /\b(?:she|hers?)\b/i;

/** "He was put on": of a man and a woman, the man, where the sentence has no word of her. */
function byPronoun(text: string, sentence: Sentence, profiles: readonly Profile[]): Naming[] {
  const he = HE.test(text);
  const bearers =
    he === SHE.test(text) || OF_SEVERAL.test(text)
      ? []
      : profiles.flatMap(({ sex }, index) => (sex === (he ? 'male' : 'female') ? [index] : []));
  return bearers.length === 1 && profiles.every(({ sex }) => sex !== null)
    ? [{ start: sentence.start, end: sentence.end, patients: bearers, all: false }]
    : [];
}

const BY_AGE = pattern('gi')`
  \bthe\s+(older|elder|oldest|eldest|younger|youngest)(?:
    \s+(?:was|is|had|has|also|then|died|underwent|received|developed|remains?|presented)\b|,|\s+one\b
    |\s+(?:(?:of\s+(?:the|our|these)\s+\w+)|patient|woman|man|lady|gentleman|girl|boy|child|brother|sister|sibling)\b
  )
`;
const BY_ORDER =
  /\b(?:the\s+)?(former|latter)(?=\s+(?:patient|case|was|is|had|has|died|underwent|developed|received|remains?|refused)\b)/gi;

/** "The older woman" and, of two patients, "the latter died". */
function byComparison(text: string, offset: number, profiles: readonly Profile[]): Naming[] {
  const naming = (match: RegExpMatchArray, patient: number): Naming => ({
    start: offset + (match.index ?? 0),
    end: offset + (match.index ?? 0) + match[0].length,
    patients: [patient],
    all: false,
  });
  const ages = profiles.map(({ years }) => years);
  const known = ages.filter((years) => years !== null);
  const aged =
    known.length < profiles.length || new Set(known).size < known.length
      ? []
      : everyMatch(BY_AGE, text).map((match) =>
          naming(match, ages.indexOf(/^(?:old|eld)/i.test(match[1] ?? '') ? Math.max(...known) : Math.min(...known))),
        );
  const ordered = profiles.length === 2 ? everyMatch(BY_ORDER, text).map((match) => naming(match, /^f/i.test(match[1] ?? '') ? 0 : 1)) : [];
  return [...aged, ...ordered];
}

const COMPARES =
  /\b(?:like|unlike|as|as in|than|to|with|from|by|similar|compared|contrast|versus|vs\.?)\s+(?:that\s+(?:of|in)\s+|in\s+|our\s+|the\s+)*$/i;
const SUBJECT_OF = pattern('i')`
  ^\s*(?:\([^)]{1,40}\)\s*)?,?\s*(?:
    had|has|was|is|showed|underwent|presented|developed|died|received|remain(?:s|ed)|recurred|refused|experienced
  )\b
`;
/** Words before the first patient's name with which a sentence still begins with them. */
const MOST_LEAD = 4;

/** "Both had surgery; the younger also had radiation": each clause with its subject, null where a patient is named within a clause. */
function inClauses(namings: readonly Naming[], sentence: Sentence, text: string): Holder[] | null {
  const opens = (at: number): boolean =>
    /(?:^|[;,]\s+(?:(?:and|but|while|whereas|though)\s+)?)(?:in\s+)?(?:the\s+|our\s+)?$/i.test(text.slice(0, at - sentence.start));
  if (namings.some((naming) => !opens(naming.start))) return null;
  return namings.map((naming, i) => ({
    start: i === 0 ? sentence.start : naming.start,
    end: namings[i + 1]?.start ?? sentence.end,
    patient: naming.all ? 'all' : naming.patients,
    labelled: naming.labelled === true,
  }));
}

/** "A 50-year-old man (case 1) and a 60-year-old woman": nothing is told of the first before the next is named. */
const JOINED = pattern('iu')`
  ^[\s)\]]*(?:(?:[\p{L}-]+\s+){0,2}(?:man|woman|boy|girl|male|female|patient|child|infant)\s*)?[\s)\],]*
  (?:and\s+|,\s*)(?:an?\s+|the\s+|one\s+)?(?:[\p{L}-]+\s+){0,2}[([]?\s*$
`;

/** Patients who are named one behind the other as the subject of one statement: what follows is told of them all. */
function asOneSubject(single: readonly Naming[], sentence: Sentence, text: string): Holder[] | null {
  const joined = single.every((naming, i) => {
    const before = single[i - 1];
    return (
      !before ||
      before.patients[0] === naming.patients[0] ||
      JOINED.test(text.slice(before.end - sentence.start, naming.start - sentence.start))
    );
  });
  const last = single.at(-1);
  if (!joined || !last) return null;
  const named = single.flatMap((naming, i): Holder[] => {
    const end = single[i + 1]?.start ?? naming.end;
    return [{ start: i === 0 ? sentence.start : naming.start, end, patient: naming.patients, labelled: true }];
  });
  return [
    ...named,
    { start: last.end, end: sentence.end, patient: [...new Set(single.flatMap(({ patients }) => patients))], labelled: true },
  ];
}

/** "One patient is well, whereas the other died": of two who are not told apart otherwise, the first and the second. */
const ONE_AND_OTHER = pattern('i')`
  ^(?:[^.;]{0,60}[,;:]\s+)?(?:in\s+)?one(?:\s+(?:patient|case|of\s+(?:them|the\s+(?:two\s+)?patients)))?\b(?<first>[^.]*?)\b
  (?:in\s+)?the\s+other\b
`;
/** Where the clause of the second begins. */
const NEXT_CLAUSE = /[,;]\s|\s(?:and|but|while|whereas|although)\s/g;

function oneAndOther(sentence: Sentence, profiles: readonly Profile[], { reading }: ExtractInput): Holder[] | null {
  if (profiles.length !== 2 || profiles.some(({ years, sex }) => years !== null || sex !== null)) return null;
  const match = ONE_AND_OTHER.exec(textOf(reading, sentence)),
    first = match?.groups?.['first'];
  if (!match || first === undefined) return null;
  const until = match[0].toLowerCase().lastIndexOf('the other'),
    from = match[0].indexOf(first);
  const clause = everyMatch(NEXT_CLAUSE, match[0].slice(from, until)).at(-1);
  const at = sentence.start + (clause ? from + clause.index : until);
  return [
    { start: sentence.start, end: at, patient: 0, labelled: true },
    { start: at, end: sentence.end, patient: 1, labelled: true },
  ];
}

/** Shares a sentence out among the patients it names: wholly where it names one, else stretch by stretch. */
function holdersOf(sentence: Sentence, namings: readonly Naming[], input: ExtractInput): Holder[] {
  const single = namings.filter((naming) => !naming.all && naming.patients.length === 1);
  const patients = new Set(single.map((naming) => naming.patients[0]));
  const whole = (patient: Holder['patient'], labelled = false): Holder[] => [
    { start: sentence.start, end: sentence.end, patient, labelled },
  ];
  const text = textOf(input.reading, sentence);
  const [group, ...others] = namings;
  if (group && others.length === 0 && !group.all && group.patients.length > 1 && !/\brespectively\b/i.test(text))
    return whole(group.patients, group.labelled);
  if (single.length < namings.length) return inClauses(namings, sentence, text) ?? whole('all');
  if (patients.size === 1)
    return whole(
      single[0]?.patients[0] ?? 'all',
      single.some((naming) => naming.labelled === true),
    );
  if (/\brespectively\b/i.test(text)) return whole('all');
  const together = asOneSubject(single, sentence, text);
  if (together) return together;
  const first = single[0];
  const lead = text
    .slice(0, (first?.start ?? 0) - sentence.start)
    .trim()
    .split(/\s+/)
    .filter(Boolean).length;
  // A patient named near the start is the subject of what follows; else what stands before a name is told of its patient.
  const subjects = single.some((naming) => SUBJECT_OF.test(text.slice(naming.end - sentence.start)));
  const forward = lead <= MOST_LEAD || subjects || /\b(?:an?|first|one)\s+\S*$/i.test(text.slice(0, (first?.start ?? 0) - sentence.start));
  return single.map((naming, i) => ({
    start: forward
      ? i === 0 && lead <= MOST_LEAD
        ? sentence.start
        : naming.start
      : i === 0
        ? sentence.start
        : (single[i - 1]?.end ?? sentence.start),
    end: forward ? (single[i + 1]?.start ?? sentence.end) : i === single.length - 1 ? sentence.end : naming.end,
    patient: naming.patients[0] ?? 'all',
    labelled: forward && naming.labelled === true,
  }));
}
