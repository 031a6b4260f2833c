import type { Annotation, ExtractInput } from '../../extractors/extractor.ts';
import type { Span } from '../../span.ts';
import { textOf, type Section, type Sentence } from '../../text/reading.ts';
import { findLabels } from './labels.ts';

/** What tells a patient from the others of a paper where no label does. */
export interface Profile {
  /** The printed numbers that name the patient. */
  readonly number: number;
  readonly years: number | null;
  readonly sex: string | null;
}

/** Whom a stretch of common text speaks of: a patient's index, or all. */
export interface Holder extends Span {
  readonly patient: number | 'all';
}

interface Naming extends Span {
  readonly patients: readonly number[];
  readonly all: boolean;
}

const MALE_WORDS = /\b(?:the|our|this)\s+(?:(?:male|elderly|young|old)\s+(?:patient|infant|child)|man|boy|gentleman)\b/gi;
const FEMALE_WORDS = /\b(?:the|our|this)\s+(?:(?:female|elderly|young|old)\s+(?:patient|infant|child)|woman|girl|lady)\b/gi;
const CONTINUES = /^(?:she|he|her|his|the\s+(?:patient|tumou?r|mass|lesion|specimen|resected|biopsy|postoperative|final|child|boy|girl|man|woman)|this\s+patient|after|following|postoperative\w*|subsequent\w*|thereafter|pathological|histolog\w+|immunohisto\w+|at\s+(?:the\s+)?(?:last|follow))\b/i;

// What is told of several, or by the authors of their work, is not said of the patient named last.
const OF_SEVERAL = /\b(?:patients|cases|both|all|each|these|they|their|tumou?rs|lesions|respectively|we|authors)\b/i;
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
  const inTurn = blocksInTurn(told);
  for (const { sentence, score, namings } of told) {
    if (namings.length > 0) {
      holders.push(...holdersOf(sentence, namings, input));
      continue;
    }
    const previous = holders.at(-1);
    const before = input.reading.sentences[sentence.index - 1];
    if (!previous || !before || before.block !== sentence.block || previous.end !== before.end || typeof previous.patient !== 'number') continue;
    const text = textOf(input.reading, sentence);
    const goesOn = score > -2 && CONTINUES.test(text) || score > 0 && inTurn.has(sentence.block) && !OF_SEVERAL.test(text);
    if (goesOn) holders.push({ start: sentence.start, end: sentence.end, patient: previous.patient });
  }
  return holders;
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

function findNamings(sentence: Sentence, profiles: readonly Profile[], ages: readonly Annotation[], input: ExtractInput, own: boolean): Naming[] {
  const text = textOf(input.reading, sentence);
  const namings: Naming[] = findLabels(text, sentence.start).flatMap((mention) => {
    const patients = mention.numbers.map((number) => profiles.findIndex((profile) => profile.number === number)).filter((index) => index >= 0);
    return mention.all || patients.length > 0 ? [{ start: mention.start, end: mention.end, patients, all: mention.all }] : [];
  });
  for (const age of ages) {
    if (age.start < sentence.start || age.start >= sentence.end) continue;
    const patient = byAge(age, profiles);
    if (patient !== null) namings.push({ start: age.start, end: age.end, patients: [patient], all: false });
  }
  if (own) namings.push(...bySex(text, sentence.start, profiles));
  return namings.sort((a, b) => a.start - b.start);
}

function byAge(age: Annotation, profiles: readonly Profile[]): number | null {
  const years = (age.value as { years: number }).years;
  const bearer = age.notes['bearer'];
  const fits = profiles.flatMap((profile, index) => (
    profile.years !== null && Math.abs(profile.years - years) <= 0.06 && !((bearer === 'male' || bearer === 'female') && profile.sex !== null && profile.sex !== bearer) ? [index] : []));
  return fits.length === 1 ? fits[0] ?? null : null;
}

function bySex(text: string, offset: number, profiles: readonly Profile[]): Naming[] {
  return (['male', 'female'] as const).flatMap((sex) => {
    const bearers = profiles.flatMap((profile, index) => (profile.sex === sex ? [index] : []));
    if (bearers.length !== 1 || profiles.some((profile) => profile.sex === null)) return [];
    return [...text.matchAll(sex === 'male' ? MALE_WORDS : FEMALE_WORDS)].map((match) => ({
      start: offset + match.index, end: offset + match.index + match[0].length, patients: bearers, all: false,
    }));
  });
}

/** Shares a sentence out among the patients it names: wholly where it names one, else stretch by stretch. */
function holdersOf(sentence: Sentence, namings: readonly Naming[], input: ExtractInput): Holder[] {
  const single = namings.filter((naming) => !naming.all && naming.patients.length === 1);
  const patients = new Set(single.map((naming) => naming.patients[0]));
  const whole = (patient: number | 'all'): Holder[] => [{ start: sentence.start, end: sentence.end, patient }];
  if (single.length < namings.length) return whole('all');
  if (patients.size === 1) return whole(single[0]?.patients[0] ?? 'all');
  const text = textOf(input.reading, sentence);
  if (/\brespectively\b/i.test(text)) return whole('all');
  const first = single[0];
  // A patient named near the start is the subject of what follows; else what stands before a name is told of its patient.
  const forward = first !== undefined && text.slice(0, first.start - sentence.start).trim().split(/\s+/).filter(Boolean).length <= 4 || /\b(?:an?|first|one)\s+\S*$/i.test(text.slice(0, (first?.start ?? 0) - sentence.start));
  return single.map((naming, i) => ({
    start: forward ? (i === 0 ? sentence.start : naming.start) : i === 0 ? sentence.start : single[i - 1]?.end ?? sentence.start,
    end: forward ? single[i + 1]?.start ?? sentence.end : i === single.length - 1 ? sentence.end : naming.end,
    patient: naming.patients[0] ?? 'all',
  }));
}
