import type { ErrorClass, Passage, SaidValue, ValueError } from '../../generated/evaluation.ts';
import type { Explanation } from '../../sinks/explanation.ts';
import { passageAt, searchable, type SearchableText } from '../find-quote.ts';
import { confidenceOf, type Said } from '../scoring/case-values.ts';
import { COUNTED, MEASURES, type Measure } from '../scoring/measures.ts';
import type { CaseOutcome, DocumentOutcome, FieldOutcome } from '../scoring/score-document.ts';
import { listCandidates } from './list-candidates.ts';

/** What is known of a document beside its record; null where only the record was given. */
interface Source {
  readonly explanation: Explanation;
  readonly search: SearchableText;
}

const STATES_WITHOUT_TEXT: ReadonlySet<string> = new Set(['failed', 'no-text', 'needs-password']);

/**
 * Every difference between gold and record in one document, by patient and field, with its class and what explains it. `search` is
 * of the explanation's text.
 */
export function listErrors(
  outcome: DocumentOutcome,
  explanation: Explanation | null,
  search: SearchableText | null = explanation === null ? null : searchable(explanation.text),
): ValueError[] {
  const source = explanation === null || search === null ? null : { explanation, search };
  const perPatient = outcome.cases.flatMap((one) =>
    one.fields.filter(({ missed, extra }) => missed.length > 0 || extra.length > 0).map((field) => toError(outcome, one, field, source)),
  );
  return [...perPatient, ...countErrors(outcome)];
}

function toError(outcome: DocumentOutcome, one: CaseOutcome, field: FieldOutcome, source: Source | null): ValueError {
  const measure = measureOf(field);
  const candidates = source === null ? [] : listCandidates(measure, field, outcome, one, source.explanation);
  const turnedDown = candidates.find(
    ({ fate, value }) => fate === 'turned down' && field.missed.some(({ options }) => measure.answers(value, options)),
  );
  const quote = goldQuote(field, source);
  const kind = classOf(
    outcome,
    one,
    field,
    source !== null && quote?.found === false,
    candidates.filter(({ value }) => field.missed.some(({ options }) => measure.answers(value, options))).map(({ fate }) => fate),
  );
  return {
    document: outcome.gold.id,
    case: one.pair.due?.gold.label ?? null,
    field: field.field,
    class: kind,
    due: field.missed.map(({ options }) => options.join(' or ')),
    said: field.extra.map((said) => toSaid(said, source)),
    reason: kind === 'turned-down' ? (turnedDown?.reason ?? null) : null,
    gold: quote?.passage ?? null,
    candidates,
  };
}

function measureOf({ field }: FieldOutcome): Measure {
  const measure = MEASURES.find(({ id }) => id === field);
  if (measure === undefined) throw new RangeError(`no measure ${field}`);
  return measure;
}

/** The first cause that explains the error, from the coarsest to the finest. */
function classOf(outcome: DocumentOutcome, one: CaseOutcome, field: FieldOutcome, unread: boolean, fates: readonly string[]): ErrorClass {
  if (outcome.record === null || STATES_WITHOUT_TEXT.has(outcome.record.state)) return 'document-failed';
  if (one.pair.said === null) return 'case-missed';
  if (one.pair.due === null) return 'case-invented';
  if (belongsElsewhere(outcome, one, field)) return 'other-patient';
  if (field.missed.length > 0) {
    if (unread) return 'not-in-text';
    if (fates.includes('not chosen') || fates.includes('another patient') || fates.includes('taken')) return 'not-chosen';
    if (fates.includes('turned down')) return 'turned-down';
    return field.extra.length > 0 ? 'wrong-value' : 'not-found';
  }
  return field.right.length === 0 ? 'invented' : 'extra';
}

/** True where a wrong value is right for another patient of the paper, or a missed one was given to another who should not have it. */
function belongsElsewhere(outcome: DocumentOutcome, one: CaseOutcome, { field, missed, extra }: FieldOutcome): boolean {
  const measure = MEASURES.find(({ id }) => id === field);
  // That another patient is of the same sex, or also has no recurrence, says nothing.
  if (measure === undefined || field === 'sex' || field === 'recurrence') return false;
  const others = outcome.cases.filter((other) => other !== one).flatMap(({ fields }) => fields.filter((other) => other.field === field));
  return others.some(
    (other) =>
      other.missed.some(({ options }) => extra.some(({ value }) => measure.answers(value, options))) ||
      other.extra.some(({ value }) => missed.some(({ options }) => measure.answers(value, options))),
  );
}

/** Gold's first quote of what was missed, else of what is wrong, where it stands in the text. */
function goldQuote({ missed, right }: FieldOutcome, source: Source | null): { readonly passage: Passage; readonly found: boolean } | null {
  const quote = [...missed, ...right.map(({ due }) => due)].flatMap(({ quotes }) => quotes)[0];
  if (quote === undefined) return null;
  const span = source?.search.find(quote) ?? null;
  if (source === null || span === null) return { passage: { before: '', quote, after: '', page: null, section: null }, found: false };
  return { passage: passageAt(source.explanation, span), found: true };
}

function toSaid(said: Said, source: Source | null): SaidValue {
  const [fact] = said.facts;
  const evidence = said.facts.flatMap((each) => each.evidence).slice(0, 3);
  return {
    value: said.value,
    confidence: confidenceOf(said),
    rule: fact?.rule ?? '',
    path: fact?.path ?? '',
    passages: evidence.map((item): Passage => {
      const held = source !== null && source.explanation.text.slice(item.start, item.end) === item.quote;
      return held
        ? { ...passageAt(source.explanation, item), page: item.page }
        : { before: '', quote: item.quote, after: '', page: item.page, section: item.section };
    }),
  };
}

/** Patients and published patients are only counted: one error where the numbers differ. */
function countErrors({ gold, record, counts }: DocumentOutcome): ValueError[] {
  return counts
    .filter(({ field, due, said }) => field in COUNTED && due !== said)
    .map(({ field, due, said }): ValueError => ({
      document: gold.id,
      case: null,
      field,
      due: due > said ? [`${due}`] : [],
      reason: null,
      gold: null,
      candidates: [],
      said: said === 0 ? [] : [{ value: `${said}`, confidence: 1, rule: '', path: '/cases', passages: [] }],
      class: record === null || STATES_WITHOUT_TEXT.has(record.state) ? 'document-failed' : countClass(field, due > said),
    }));
}

function countClass(field: string, fewer: boolean): ErrorClass {
  if (field === 'cases') return fewer ? 'case-missed' : 'case-invented';
  return fewer ? 'not-found' : 'extra';
}
