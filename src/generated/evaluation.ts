// Made from schemas/evaluation.schema.json by `npm run types`. Do not edit.

/**
 * Lower and upper end of a 95 % interval: percentiles over documents drawn with replacement.
 *
 * @minItems 2
 * @maxItems 2
 */
export type EvaluationInterval = readonly [number, number];
/**
 * document-failed: no record or no text. case-missed, case-invented: the whole patient. not-in-text: gold's quote is not in the text that was read. not-found: no rule read the value. turned-down: a candidate had it and was turned down. not-chosen: a candidate had it and another was preferred. other-patient: the value went to another patient, or came from one. wrong-value: another value was said in its place. invented: a value where gold has none. extra: a value beyond those of gold.
 */
export type ErrorClass =
  | 'document-failed'
  | 'case-missed'
  | 'case-invented'
  | 'not-in-text'
  | 'not-found'
  | 'turned-down'
  | 'not-chosen'
  | 'other-patient'
  | 'wrong-value'
  | 'invented'
  | 'extra';

/**
 * How right the records of one dataset are against its gold, as `caseglean evaluate` writes it to run.json. Nothing in it depends on the clock, the host or the order of the input.
 */
export interface EvaluationRun {
  /**
   * Version of this schema.
   */
  readonly schemaVersion: '1.0.0';
  /**
   * What made the records, each once; more than one where the records are mixed.
   */
  readonly engines: readonly EvaluatedEngine[];
  readonly dataset: Dataset;
  readonly sampling: Sampling;
  /**
   * Documents by the state of their record; `missing` where there was none.
   */
  readonly states: {
    [k: string]: number;
  };
  /**
   * One entry per scored field, in a fixed order; fields that no document annotates are left out.
   */
  readonly fields: readonly FieldScore[];
  /**
   * Mean F1 of the core fields that have a value in gold or records; null where none has.
   */
  readonly macro: Mean | null;
  readonly micro: Score;
  readonly exactness: Exactness;
  /**
   * The same scores for parts of the dataset, by what cuts it and then by size.
   */
  readonly slices: readonly Slice[];
  readonly calibration: CalibrationReport;
  /**
   * What is lost on the way from PDF to text; null where the true texts were not given.
   */
  readonly loss: Loss | null;
  /**
   * The difference to an older run; null where none was given.
   */
  readonly comparison: Comparison | null;
  /**
   * For gold from annotated mentions: which of our facts rest on words that a person annotated as such a thing; null for other gold.
   */
  readonly mentions: readonly Mentions[] | null;
  /**
   * One entry per gold document, by id.
   */
  readonly documents: readonly DocumentScore[];
  /**
   * Every value that is missed, wrong or invented, by document, case and field.
   */
  readonly errors: readonly ValueError[];
}
/**
 * What made a record.
 */
export interface EvaluatedEngine {
  /**
   * Always caseglean.
   */
  readonly name: string;
  /**
   * Version of the package.
   */
  readonly version: string;
  /**
   * Digest of every lexicon in use.
   */
  readonly lexicons: string;
}
/**
 * The gold.
 */
export interface Dataset {
  /**
   * Name of its folder.
   */
  readonly name: string;
  /**
   * Part of it that was scored, null for all.
   */
  readonly split: string | null;
  /**
   * Digest over the gold of every scored document, independent of file order and spacing.
   */
  readonly sha256: string;
  /**
   * Gold documents.
   */
  readonly documents: number;
  /**
   * Gold patients.
   */
  readonly cases: number;
  /**
   * Where the records came from: made from inputs in this run, or given.
   */
  readonly source: 'inputs' | 'records';
}
/**
 * How chance was used.
 */
export interface Sampling {
  /**
   * Seed of all draws.
   */
  readonly seed: number;
  /**
   * Draws of an interval.
   */
  readonly bootstrapDraws: number;
  /**
   * Draws of a test.
   */
  readonly randomisationDraws: number;
}
/**
 * How right one field is.
 */
export interface FieldScore {
  /**
   * Id of the field.
   */
  readonly field: string;
  /**
   * Its name for a person.
   */
  readonly title: string;
  /**
   * True where it counts in the macro mean.
   */
  readonly core: boolean;
  readonly score: Score;
  /**
   * True where gold has fewer than 30 values: too few to rank.
   */
  readonly few: boolean;
  /**
   * Values due, and none said in their place.
   */
  readonly missed: number;
  /**
   * Values said in place of one that was due.
   */
  readonly wrong: number;
  /**
   * Values said beyond those due, the invented ones included.
   */
  readonly extra: number;
  /**
   * Values said for a patient for whom gold has none.
   */
  readonly invented: number;
  /**
   * Gold patients, and invented ones, for whom gold has no value of this field.
   */
  readonly absent: number;
  /**
   * Of these, how many got one.
   */
  readonly inventedCases: number;
  readonly evidence: EvidenceScore;
}
/**
 * Counts and what follows from them.
 */
export interface Score {
  /**
   * Values in gold.
   */
  readonly due: number;
  /**
   * Values in the records.
   */
  readonly said: number;
  /**
   * Values in both.
   */
  readonly right: number;
  /**
   * right / said, 0 where nothing was said.
   */
  readonly precision: number;
  /**
   * right / due, 0 where nothing was due.
   */
  readonly recall: number;
  /**
   * Harmonic mean, 0 where nothing is right.
   */
  readonly f1: number;
  readonly interval: EvaluationInterval;
}
/**
 * What the quotes of the values are worth.
 */
export interface EvidenceScore {
  /**
   * Quotes looked up in the document text.
   */
  readonly quoted: number;
  /**
   * Of these, found exactly at their offsets.
   */
  readonly reproduced: number;
  /**
   * Right values that have a quote in gold.
   */
  readonly compared: number;
  /**
   * Of these, with a quote of ours that shares at least three words in a row with gold's (all words of a shorter one).
   */
  readonly overlapping: number;
}
/**
 * A mean of F1 values.
 */
export interface Mean {
  /**
   * In [0, 1].
   */
  readonly f1: number;
  readonly interval: EvaluationInterval;
}
/**
 * Whole records without any error in the scored fields.
 */
export interface Exactness {
  readonly documents: Fraction;
  readonly cases: Fraction;
}
/**
 * So many of so many.
 */
export interface Fraction {
  /**
   * How many.
   */
  readonly right: number;
  /**
   * Of how many.
   */
  readonly of: number;
}
/**
 * A part of the dataset.
 */
export interface Slice {
  /**
   * What cuts the dataset: site, journal, layout, section, cases, or a column of the index.
   */
  readonly by: string;
  /**
   * Which part.
   */
  readonly value: string;
  /**
   * Documents in it; for sections, documents with a value there.
   */
  readonly documents: number;
  /**
   * null where no core field has a value.
   */
  readonly macro: Mean | null;
  readonly micro: Score;
  /**
   * F1 of each field that has values there.
   *
   * Items: A field in the slice.
   */
  readonly fields: readonly {
    /**
     * Id of the field.
     */
    readonly field: string;
    /**
     * Values in gold.
     */
    readonly due: number;
    /**
     * Values in the records.
     */
    readonly said: number;
    /**
     * Values in both.
     */
    readonly right: number;
    /**
     * F1.
     */
    readonly f1: number;
  }[];
}
/**
 * Calibration of all values and of each field.
 */
export interface CalibrationReport {
  readonly all: Calibration;
  /**
   * By field.
   *
   * Items: One field.
   */
  readonly fields: readonly {
    /**
     * Id of the field.
     */
    readonly field: string;
    readonly calibration: Calibration;
  }[];
}
/**
 * How far the confidence can be believed.
 */
export interface Calibration {
  /**
   * Values with a confidence.
   */
  readonly values: number;
  /**
   * Share of right ones.
   */
  readonly precision: number;
  /**
   * Expected calibration error over ten equal bins.
   */
  readonly expectedError: number;
  /**
   * Bins that hold values.
   */
  readonly bins: readonly CalibrationBin[];
  /**
   * Risk-coverage curve from the surest value on, at most 101 points.
   */
  readonly curve: readonly RiskPoint[];
  /**
   * Largest share of values that can be accepted unseen at a precision of at least the target.
   */
  readonly acceptable: number;
  /**
   * The target precision.
   */
  readonly target: number;
}
/**
 * Values with a confidence in [from, to).
 */
export interface CalibrationBin {
  /**
   * Lower end.
   */
  readonly from: number;
  /**
   * Upper end; the last bin includes it.
   */
  readonly to: number;
  /**
   * Values in it.
   */
  readonly values: number;
  /**
   * Their mean confidence.
   */
  readonly confidence: number;
  /**
   * Share of right ones.
   */
  readonly precision: number;
}
/**
 * What is accepted when every value with at least this confidence is.
 */
export interface RiskPoint {
  /**
   * Threshold.
   */
  readonly confidence: number;
  /**
   * Share of values accepted.
   */
  readonly coverage: number;
  /**
   * Share of right ones among them.
   */
  readonly precision: number;
}
/**
 * The same gold scored from the true texts.
 */
export interface Loss {
  /**
   * Documents for which there was a true text; only these are compared.
   */
  readonly documents: number;
  /**
   * By field, the macro mean last.
   */
  readonly fields: readonly LossField[];
}
/**
 * One field from both.
 */
export interface LossField {
  /**
   * Id of the field, MACRO for the mean.
   */
  readonly field: string;
  /**
   * F1 from the inputs.
   */
  readonly fromInput: number;
  /**
   * F1 from the true texts.
   */
  readonly fromText: number;
  /**
   * fromText - fromInput.
   */
  readonly loss: number;
  readonly interval: EvaluationInterval;
}
/**
 * This run against an older one on the documents that both have with the same gold.
 */
export interface Comparison {
  /**
   * Documents compared.
   */
  readonly documents: number;
  /**
   * Ids that only one run has, or whose gold changed.
   */
  readonly left: readonly string[];
  /**
   * By field, the macro mean last.
   */
  readonly fields: readonly ComparedField[];
  /**
   * Documents that got better, by id and field.
   */
  readonly improved: readonly ChangedDocument[];
  /**
   * Documents that got worse.
   */
  readonly worsened: readonly ChangedDocument[];
  /**
   * Why a gate would fail, in words; [] where it would pass.
   */
  readonly regressions: readonly string[];
}
/**
 * One field in both runs.
 */
export interface ComparedField {
  /**
   * Id of the field, MACRO for the mean.
   */
  readonly field: string;
  /**
   * F1 of the older run.
   */
  readonly before: number;
  /**
   * F1 of this run.
   */
  readonly after: number;
  /**
   * after - before.
   */
  readonly difference: number;
  readonly interval: EvaluationInterval;
  /**
   * P value of the difference in F1 by paired approximate randomisation.
   */
  readonly randomisation: number;
  /**
   * Documents right now and not before.
   */
  readonly better: number;
  /**
   * Documents right before and not now.
   */
  readonly worse: number;
  /**
   * Exact P value of McNemar's test on these; null for MACRO.
   */
  readonly mcnemar: number | null;
  /**
   * P value of the randomisation after Holm's correction over the fields; that of MACRO as it is.
   */
  readonly adjusted: number;
  /**
   * better or worse where adjusted is below .05.
   */
  readonly verdict: 'better' | 'worse' | 'same';
}
/**
 * A document with a field that changed.
 */
export interface ChangedDocument {
  /**
   * Its id.
   */
  readonly document: string;
  /**
   * Id of the field.
   */
  readonly field: string;
  /**
   * F1 of the field on this document before.
   */
  readonly before: number;
  /**
   * F1 now.
   */
  readonly after: number;
}
/**
 * Facts of one kind beside a person's annotations. A fact that rests on none may still be right; one that does may be read wrongly.
 */
export interface Mentions {
  /**
   * Kind of fact.
   */
  readonly field: string;
  /**
   * Facts of the reported patients.
   */
  readonly facts: number;
  /**
   * Of these, with a quote that overlaps an annotation of a fitting type.
   */
  readonly supported: number;
}
/**
 * One document.
 */
export interface DocumentScore {
  /**
   * Its id.
   */
  readonly id: string;
  /**
   * Digest of its gold.
   */
  readonly gold: string;
  /**
   * State of its record, or missing.
   */
  readonly state: string;
  /**
   * True without any error.
   */
  readonly exact: boolean;
  /**
   * By field, annotated fields only.
   */
  readonly counts: readonly FieldCount[];
}
/**
 * Counts of one field in one document.
 */
export interface FieldCount {
  /**
   * Id of the field.
   */
  readonly field: string;
  /**
   * Values in gold.
   */
  readonly due: number;
  /**
   * Values in the record.
   */
  readonly said: number;
  /**
   * Values in both.
   */
  readonly right: number;
}
/**
 * A difference between gold and record in one field of one patient.
 */
export interface ValueError {
  /**
   * Id of the document.
   */
  readonly document: string;
  /**
   * Gold label of the patient; null where invented.
   */
  readonly case: string | null;
  /**
   * Values of the record that gold does not have.
   */
  readonly said: readonly SaidValue[];
  /**
   * Values of gold that the record does not have.
   */
  readonly due: readonly string[];
  /**
   * Id of the field.
   */
  readonly field: string;
  readonly class: ErrorClass;
  /**
   * For turned-down: the reason.
   */
  readonly reason: string | null;
  /**
   * Gold's quote where it stands in the text; null where gold has none.
   */
  readonly gold: Passage | null;
  /**
   * Candidates of the field, the telling ones first; [] where the records were given.
   */
  readonly candidates: readonly Candidate[];
}
/**
 * A value of the record.
 */
export interface SaidValue {
  /**
   * As it was compared.
   */
  readonly value: string;
  /**
   * Confidence of the fact.
   */
  readonly confidence: number;
  /**
   * Rule that found it.
   */
  readonly rule: string;
  /**
   * JSON Pointer into the record.
   */
  readonly path: string;
  /**
   * Its evidence.
   */
  readonly passages: readonly Passage[];
}
/**
 * Words of the document in their sentence.
 */
export interface Passage {
  /**
   * What precedes the quote in its sentence.
   */
  readonly before: string;
  /**
   * The words.
   */
  readonly quote: string;
  /**
   * What follows them.
   */
  readonly after: string;
  /**
   * Page from 1; null without pages.
   */
  readonly page: number | null;
  /**
   * Section of the document; null where unknown.
   */
  readonly section: string | null;
}
/**
 * A candidate of the field and what became of it.
 */
export interface Candidate {
  /**
   * As it would be compared.
   */
  readonly value: string;
  /**
   * Rule that found it.
   */
  readonly rule: string;
  /**
   * How sure the rule was.
   */
  readonly score: number;
  /**
   * What became of it.
   */
  readonly fate: 'taken' | 'turned down' | 'another patient' | 'not chosen';
  /**
   * Why it was turned down; null otherwise.
   */
  readonly reason: string | null;
  readonly passage: Passage;
}
