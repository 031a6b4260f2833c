import type { PackedCandidate, PackedErrors, PackedPassage, PackedSaid } from '../packed-errors.ts';

/** A sentence with the quote in it, as it is shown. */
export interface ShownPassage {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly page: number | null;
  readonly section: string | null;
}

/** A value of the record. */
export interface ShownSaid {
  readonly value: string;
  readonly rule: string;
  readonly confidence: number;
  readonly passages: readonly ShownPassage[];
}

/** A candidate. */
export interface ShownCandidate {
  readonly value: string;
  readonly rule: string;
  readonly score: number;
  readonly fate: string;
  readonly reason: string | null;
  readonly passage: ShownPassage;
}

/** An error; `reasonKind` is its reason without the words after the colon, `words` all that a search looks at. */
export interface ShownError {
  readonly document: string;
  readonly patient: string | null;
  readonly field: string;
  readonly kind: string;
  readonly reason: string | null;
  readonly reasonKind: string;
  readonly due: readonly string[];
  readonly said: readonly ShownSaid[];
  readonly gold: ShownPassage | null;
  readonly words: string;
  /** Unpacked when they are asked for: few of them are ever looked at. */
  readonly candidates: () => readonly ShownCandidate[];
  readonly candidateCount: number;
}

/** The errors of a page as they were before they were packed. */
export function unpackErrors({ texts, errors }: PackedErrors): ShownError[] {
  const text = (number: number): string => texts[number] ?? '';
  const optional = (number: number | null): string | null => (number === null ? null : text(number));
  const passage = ([sentence, start, end, page, section]: PackedPassage): ShownPassage => {
    const words = text(sentence);
    return { before: words.slice(0, start), quote: words.slice(start, end), after: words.slice(end), page, section: optional(section) };
  };
  const said = ([value, rule, confidence, passages]: PackedSaid): ShownSaid => ({
    value: text(value),
    rule: text(rule),
    confidence: confidence / 1000,
    passages: passages.map(passage),
  });
  const candidate = ([value, rule, score, fate, reason, where]: PackedCandidate): ShownCandidate => ({
    value: text(value),
    rule: text(rule),
    score: score / 1000,
    fate: text(fate),
    reason: optional(reason),
    passage: passage(where),
  });
  return errors.map(([document, patient, field, kind, reason, due, saidValues, gold, candidates]) => {
    const values = saidValues.map(said),
      searched = [
        text(document),
        optional(patient),
        ...due.map(text),
        ...values.flatMap(({ value, rule }) => [value, rule]),
        optional(reason),
      ];
    const sentences = [...(gold === null ? [] : [gold]), ...saidValues.flatMap(([, , , passages]) => passages)].map(([sentence]) =>
      text(sentence),
    );
    return {
      document: text(document),
      patient: optional(patient),
      field: text(field),
      kind: text(kind),
      reason: optional(reason),
      reasonKind: (optional(reason)?.split(':')[0] ?? '').trim(),
      due: due.map(text),
      said: values,
      gold: gold === null ? null : passage(gold),
      words: [...searched, ...sentences].join('\n').toLowerCase(),
      candidates: () => candidates.map(candidate),
      candidateCount: candidates.length,
    };
  });
}
