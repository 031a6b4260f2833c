import type { Context } from '../context/context.ts';
import type { Finding } from '../findings.ts';
import type {
  AgeValue,
  BiomarkerValue,
  FollowUpValue,
  GradeValue,
  HistologyValue,
  Ki67Value,
  MetastasisValue,
  PrimarySiteValue,
  RecurrenceValue,
  SexValue,
  SizeValue,
  StageValue,
  TreatmentValue,
} from '../generated/report.ts';
import type { Lexicon, LexiconEntry } from '../lexicon/lexicon.ts';
import type { Span } from '../span.ts';
import type { Reading, Section } from '../text/reading.ts';

/** What each field's value is; the keys are the field names everywhere (folders, lexicon notes, traces). */
export interface FieldValues {
  readonly age: AgeValue;
  readonly sex: SexValue;
  readonly 'primary-site': PrimarySiteValue;
  readonly histology: HistologyValue;
  readonly grade: GradeValue;
  readonly stage: StageValue;
  readonly size: SizeValue;
  readonly treatments: TreatmentValue;
  readonly ki67: Ki67Value;
  readonly biomarkers: BiomarkerValue;
  readonly metastases: MetastasisValue;
  readonly recurrence: RecurrenceValue;
  readonly 'follow-up': FollowUpValue;
}

/** A field of a case. */
export type FieldName = keyof FieldValues;

/**
 * One candidate for a field. `span` is the mention itself; `evidence` the words that prove the value (each a span of the document
 * text, at least one, read by people: a phrase, not half a page). `rule` names what found it. `score` in [0, 1] is how sure that
 * rule is of it, before other candidates are looked at. `rejected` says why it was turned down (`literature`, `negated: no evidence
 * of`), null where it stands. `notes` is for the field's own resolver (a plain, JSON-safe object), never written to the record.
 */
export interface Annotation<V = unknown> extends Span {
  readonly field: FieldName;
  readonly value: V;
  readonly evidence: readonly Span[];
  readonly section: Section;
  readonly rule: string;
  readonly score: number;
  readonly rejected: string | null;
  readonly notes: Readonly<Record<string, string | number | boolean | null>>;
}

/** What an extractor reads. `lexicon(name)` gives one of the lexicons that it declares. */
export interface ExtractInput {
  readonly reading: Reading;
  readonly context: Context;
  readonly lexicon: <E extends LexiconEntry>(name: string) => Lexicon<E>;
}

/** A value settled for one case. `evidence` best first. `score` in [0, 1], calibrated later to the record's confidence. */
export interface Resolved<V = unknown> {
  readonly value: V;
  readonly evidence: readonly Span[];
  readonly rule: string;
  readonly score: number;
}

/** What one field came to for one case. A scalar field gives at most one fact. */
export interface Resolution<V = unknown> {
  readonly facts: readonly Resolved<V>[];
  readonly findings: readonly Finding[];
}

/**
 * The case that a field is being resolved for. `owns` tells whether a place in the text speaks of this patient: `own` of this one
 * alone, `shared` of all patients of the paper (a series' common part, or the paper has one patient), `other` of another patient.
 * `facts` holds the fields resolved before, by field name (see Extractor.reads).
 */
export interface CaseScope {
  readonly index: number;
  readonly count: number;
  readonly label: string | null;
  readonly origin: 'reported' | 'literature';
  readonly owns: (span: Span) => 'own' | 'shared' | 'other';
  readonly facts: <F extends FieldName>(field: F) => readonly Resolved<FieldValues[F]>[];
  readonly input: ExtractInput;
}

/**
 * Examples beside the rules: each phrase is read as a one-paragraph case presentation (or in `section`, when given).
 * `values` is what `extract` and `resolve` must give for one patient: a subset match, key by key, in order; [] for nothing.
 * `notYet` marks an example that is known to fail.
 */
export interface Example {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly section?: Section;
  readonly notYet?: boolean;
}

/**
 * A field, declared once: it drives the run, the docs, the evaluation columns and the review form.
 * `writes` is the path in the case record (`patient.age`, `ki67`); `many` whether that is a list; `reads` the fields that must be
 * resolved before; `scoredBy` the measures of the gold that score it.
 */
export interface Extractor<F extends FieldName = FieldName> {
  readonly name: F;
  readonly title: string;
  readonly writes: string;
  readonly many: boolean;
  readonly reads: readonly FieldName[];
  readonly lexicons: readonly string[];
  readonly scoredBy: readonly string[];
  readonly examples: readonly Example[];
  /** All candidates of the whole paper, in text order, those turned down included with their reason. */
  extract(input: ExtractInput): Annotation<FieldValues[F]>[];
  /** The facts of one case from the candidates that stand (`rejected` null) and are not another patient's. */
  resolve(annotations: readonly Annotation<FieldValues[F]>[], scope: CaseScope): Resolution<FieldValues[F]>;
}
