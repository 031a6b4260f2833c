import type { CaseOrigin } from '../../generated/report.ts';
import { FACT_FIELDS, type CaseFact, type FactField, type Quote } from '../../sinks/case-facts.ts';
import type { BratDocument, BratEvent, BratFault } from './brat-document.ts';

/** The facts of a stand-off file that toBrat wrote, and what of it could not be understood. */
export interface BratFacts {
  readonly facts: readonly CaseFact[];
  readonly faults: readonly BratFault[];
}

/**
 * The facts of a document that toBrat wrote, perhaps edited since, in its order; evidence by UTF-16 offsets of its text.
 *
 * Events of other types are passed over. A quote that began or ended in white space comes back without it.
 */
export function fromBrat(document: BratDocument): BratFacts {
  const facts: CaseFact[] = [];
  const faults = [...document.faults];
  const bounds = new Map(document.textBounds.map((bound) => [bound.id, bound]));
  for (const event of document.events) {
    const field = FACT_FIELDS.find((each) => each === event.type);
    if (field === undefined) continue;
    const evidence = [event.trigger, ...event.arguments.map(({ target }) => target)].flatMap((id): Quote[] => {
      const bound = bounds.get(id);
      return bound === undefined ? [] : [{ quote: document.text.slice(bound.start, bound.end), start: bound.start, end: bound.end }];
    });
    const fact = factOf(document, event, field, evidence);
    if (typeof fact === 'string') faults.push({ file: `${document.id}.ann`, line: 0, expected: fact, found: `none for ${event.id}` });
    else facts.push(fact);
  }
  return { facts, faults };
}

/** What is missing, where something is. */
function factOf(document: BratDocument, { id }: BratEvent, field: FactField, evidence: readonly Quote[]): CaseFact | string {
  const attribute = (type: string): string | null =>
    document.attributes.find((each) => each.target === id && each.type === type)?.value ?? null;
  const caseId = decoded(attribute('Case')),
    origin = attribute('Origin');
  const note = document.notes
    .filter((each) => each.target === id)
    .map(({ text }) => told(text))
    .find((each) => each !== null);
  if (caseId === null) return 'an attribute Case';
  if (!isOrigin(origin)) return 'an attribute Origin that is reported or literature';
  if (note === undefined) return 'a note with value, confidence and rule as JSON';
  if (evidence.length === 0) return 'a quote';
  return { caseId, origin, field, ...note, evidence };
}

function isOrigin(text: string | null): text is CaseOrigin {
  return text === 'reported' || text === 'literature';
}

function decoded(text: string | null): string | null {
  try {
    return text === null ? null : decodeURIComponent(text);
  } catch {
    return text;
  }
}

function told(note: string): Pick<CaseFact, 'value' | 'confidence' | 'rule'> | null {
  try {
    const { value, confidence, rule } = JSON.parse(note) as Readonly<Record<string, unknown>>;
    return value !== undefined && typeof confidence === 'number' && typeof rule === 'string' ? { value, confidence, rule } : null;
  } catch {
    return null;
  }
}
