import type { Candidate, Passage, SaidValue, ValueError } from '../../generated/evaluation.ts';

/** A sentence by its number among the texts, the offsets [start, end) of the quote in it, the page, and the section by its number. */
export type PackedPassage = readonly [sentence: number, start: number, end: number, page: number | null, section: number | null];

/** Texts by their numbers but for the confidence, which is in thousandths. */
export type PackedSaid = readonly [value: number, rule: number, confidence: number, passages: readonly PackedPassage[]];

/** Texts by their numbers but for the score, which is in thousandths. */
export type PackedCandidate = readonly [
  value: number,
  rule: number,
  score: number,
  fate: number,
  reason: number | null,
  passage: PackedPassage,
];

/** Texts by their numbers. */
export type PackedError = readonly [
  document: number,
  patient: number | null,
  field: number,
  kind: number,
  reason: number | null,
  due: readonly number[],
  said: readonly PackedSaid[],
  gold: PackedPassage | null,
  candidates: readonly PackedCandidate[],
];

/** Errors as they stand in a page: each text once, since the candidates of a document quote the same sentences over and over. */
export interface PackedErrors {
  readonly texts: readonly string[];
  readonly errors: readonly PackedError[];
}

/** Packs errors; the order is kept. */
export function packErrors(errors: readonly ValueError[]): PackedErrors {
  const numbers = new Map<string, number>();
  const number = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  const optional = (text: string | null): number | null => (text === null ? null : number(text));
  const passage = ({ before, quote, after, page, section }: Passage): PackedPassage => [
    number(before + quote + after),
    before.length,
    before.length + quote.length,
    page,
    optional(section),
  ];
  const said = ({ value, rule, confidence, passages }: SaidValue): PackedSaid => [
    number(value),
    number(rule),
    thousandths(confidence),
    passages.map(passage),
  ];
  const candidate = ({ value, rule, score, fate, reason, passage: where }: Candidate): PackedCandidate => [
    number(value),
    number(rule),
    thousandths(score),
    number(fate),
    optional(reason),
    passage(where),
  ];
  const packed = errors.map((error): PackedError => [
    number(error.document),
    optional(error.case),
    number(error.field),
    number(error.class),
    optional(error.reason),
    error.due.map(number),
    error.said.map(said),
    error.gold === null ? null : passage(error.gold),
    error.candidates.map(candidate),
  ]);
  return { texts: [...numbers.keys()], errors: packed };
}

function thousandths(value: number): number {
  return Math.round(1000 * value);
}
