import { everyMatch } from '../../every-match.ts';
import type { ExtractInput } from '../../extractors/extractor.ts';
import { NUMBER_PATTERN, parseNumber } from '../../numerals.ts';
import type { Span } from '../../span.ts';
import { textOf, type Section, type Sentence, type TextCell } from '../../text/reading.ts';
import { findLabels } from './labels.ts';

/** A list of amounts of which each is one patient's ("alive at 12 and 30 months"), and the sentence as it reads for each patient. */
export interface SharedList extends Span {
  /** By the patient's index, the sentence with the patient's own amount in the list's place; null for those of whom it does not tell. */
  readonly told: readonly (TextCell | null)[];
}

const UNIT = '(?:years?|yrs?|months?|weeks?|days?|%|per\\s?cent|percent)(?:[\\s-]+(?:old|of\\s+age))?';
const ITEM = `(?:about\\s+|approximately\\s+|[<>~≤≥]\\s*)?(?<![\\d.])(?:${NUMBER_PATTERN})(?:\\.\\d{1,2})?(?:[\\s-]{0,2}${UNIT})?-?`;
const LIST = new RegExp(`${ITEM}(?:\\s*,\\s*(?:and\\s+)?(?:an?\\s+)?${ITEM}){0,8}\\s*,?\\s*and\\s+(?:an?\\s+)?${ITEM}`, 'giu');
const ONE_ITEM = new RegExp(ITEM, 'giu');
const UNIT_AT_END = new RegExp(`${UNIT}$`, 'iu');
/** Where a statement begins inside what was cut as one sentence, as behind a raised citation. */
const BEGINS = /;\s+|[.?!%)]\.?\d{1,3}(?:[,–-]\d{1,3})*\s+(?=\p{Lu})/gu;
const COUNTED = new RegExp(
  `\\b(${NUMBER_PATTERN})\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:patients|cases|women|men|children|siblings|sisters|brothers|girls|boys)\\b`,
  'iu',
);

const TELLS_OWN: ReadonlySet<Section> = new Set(['title', 'abstract', 'case', 'results']);
const MAY_TELL_OWN: ReadonlySet<Section> = new Set(['introduction', 'discussion', 'conclusion']);

/**
 * The lists of the common text that give each of the paper's patients, or each of those that the sentence names, an amount in their order.
 * @param numbers the numbers that name the patients, in their order
 * @param isCommon whether a place is told of no patient alone
 */
export function findSharedLists(numbers: readonly number[], isCommon: (span: Span) => boolean, input: ExtractInput): SharedList[] {
  return input.reading.sentences.flatMap((sentence): SharedList[] => {
    const { section } = sentence;
    if (!(TELLS_OWN.has(section) || MAY_TELL_OWN.has(section)) || !isCommon(sentence)) return [];
    const text = textOf(input.reading, sentence);
    if (!/\d|\b(?:years?|months?)\b/.test(text) || /\bet al\b|\[\d/.test(text)) return [];
    const { subject } = input.context.attribution(sentence.index);
    const patients = subject === 'literature' ? [] : namedPatients(text, numbers, subject === 'own' || TELLS_OWN.has(section));
    return patients.length < 2
      ? []
      : everyMatch(LIST, text).flatMap((match) => readList(match, sentence, text, patients, numbers.length) ?? []);
  });
}

/**
 * The indices of those whom a sentence tells of in turn: the patients it names by number, else all where it says so; `told` where
 * it is of the own ones.
 */
function namedPatients(text: string, numbers: readonly number[], told: boolean): readonly number[] {
  const labels = findLabels(text, 0);
  const named = labels.flatMap((label) => label.numbers.map((number) => numbers.indexOf(number))).filter((index) => index >= 0);
  const all = numbers.map((_, index) => index);
  if (named.length >= 2) return named;
  const counted = parseNumber(COUNTED.exec(text)?.[1] ?? '');
  const isOfAll =
    labels.some((label) => label.all) || (told && (counted === numbers.length || (counted === null && /\brespectively\b/i.test(text))));
  return named.length === 0 && isOfAll ? all : [];
}

function readList(
  match: RegExpMatchArray,
  sentence: Sentence,
  text: string,
  patients: readonly number[],
  count: number,
): SharedList[] | null {
  const at = match.index ?? 0,
    end = at + match[0].length;
  const items = everyMatch(ONE_ITEM, match[0]).map(([item]) => item.trim().replace(/-$/, ''));
  const unit = UNIT_AT_END.exec(items.at(-1) ?? '')?.[0] ?? new RegExp(`^[\\s-]*(${UNIT})`, 'iu').exec(text.slice(end))?.[1];
  if (items.length !== patients.length || unit === undefined) return null;
  // What stands before the statement is no part of the evidence.
  const begin = everyMatch(BEGINS, text.slice(0, at)).at(-1),
    from = begin ? begin.index + begin[0].length : 0;
  const told = [...Array(count).keys()].map((index): TextCell | null => {
    const item = items[patients.indexOf(index)];
    if (item === undefined) return null;
    const amount = UNIT_AT_END.test(item) || !UNIT_AT_END.test(items.at(-1) ?? '') ? item : `${item} ${unit}`;
    const words = `${text.slice(from, at)}${amount}${text.slice(end)}`.replace(/,?\s*\brespectively\b/i, '');
    return { start: sentence.start + from, end: sentence.end, text: words, row: 0, column: 0 };
  });
  return [{ start: sentence.start + at, end: sentence.start + end, told }];
}
