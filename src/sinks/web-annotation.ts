import type { CaseOrigin, ReportRecord } from '../generated/report.ts';
import { factsOf, type CaseFact, type FactField, type RecordFact } from './case-facts.ts';
import { codePointOffsets, type CodePointOffsets } from './code-points.ts';

/** Characters of context on either side of a quote; Hypothesis and its like use as many. */
const CONTEXT = 32;
/** The specification of PDF fragments that the Web Annotation Data Model names (section 4.2.1). */
const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc3778';

/** The words themselves, with up to 32 code points before and after. */
interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Half-open range of code points of the document text. */
interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** A page of a PDF, and the words on it. */
interface PageSelector {
  readonly type: 'FragmentSelector';
  readonly conformsTo: string;
  readonly value: string;
  readonly refinedBy: TextQuoteSelector;
}

/** A tag with the field's name, or the fact as JSON text. */
interface TextualBody {
  readonly type: 'TextualBody';
  readonly purpose: 'tagging' | 'describing';
  readonly format: 'text/plain' | 'application/json';
  readonly value: string;
}

/** One quote and the fact that it proves. */
export interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'describing';
  readonly body: readonly TextualBody[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly (TextQuoteSelector | TextPositionSelector | PageSelector)[];
  };
}

/** All annotations of one document, on one page. */
export interface AnnotationCollection {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly partOf: string;
    readonly startIndex: 0;
    readonly items: readonly WebAnnotation[];
  };
}

/** What the JSON body holds; `fact` is the fact's JSON Pointer in the record, the same for all of its quotes. */
interface FactBody {
  readonly fact: string;
  readonly case: string;
  readonly origin: CaseOrigin;
  readonly field: FactField;
  readonly value: unknown;
  readonly confidence: number;
  readonly rule: string;
}

/**
 * A record as a collection after the W3C Web Annotation Data Model: one annotation a quote.
 *
 * The target's source is `urn:sha256:` of the input file; the selectors are the quote, its position in the document text, and the page
 * where the input has pages. Positions and context count Unicode code points: the model says that a selection "MUST be in terms of
 * unicode code points (…), not in terms of code units". Bodies: a tag with the field, and the fact as JSON text.
 */
export function toWebAnnotations(record: ReportRecord, text: string): AnnotationCollection {
  const { sha256, fileName } = record.source;
  const id = `urn:caseglean:annotations:${sha256}`;
  const offsets = codePointOffsets(text);
  const items = factsOf(record).flatMap((fact) =>
    fact.evidence.map((item): Omit<WebAnnotation, 'id'> => ({
      type: 'Annotation',
      motivation: 'describing',
      body: bodiesOf(fact),
      target: { source: `urn:sha256:${sha256}`, selector: selectorsOf(item, text, offsets) },
    })),
  );
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `Facts of ${fileName}`,
    total: items.length,
    first: {
      id: `${id}:page:1`,
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items: items.map((item, index) => ({ id: `${id}:${index + 1}`, ...item })),
    },
  };
}

function bodiesOf({ path, caseId, origin, field, value, confidence, rule }: RecordFact): TextualBody[] {
  const body: FactBody = { fact: path, case: caseId, origin, field, value, confidence, rule };
  return [
    { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: field },
    { type: 'TextualBody', purpose: 'describing', format: 'application/json', value: JSON.stringify(body) },
  ];
}

function selectorsOf(
  { quote, start, end, page }: RecordFact['evidence'][number],
  text: string,
  offsets: CodePointOffsets,
): WebAnnotation['target']['selector'] {
  const first = offsets.fromUnits(start),
    last = offsets.fromUnits(end);
  const prefix = text.slice(offsets.toUnits(Math.max(0, first - CONTEXT)), start);
  const suffix = text.slice(end, offsets.toUnits(Math.min(offsets.length, last + CONTEXT)));
  return [
    { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
    { type: 'TextPositionSelector', start: first, end: last },
    ...(page === null
      ? []
      : [
          {
            type: 'FragmentSelector',
            conformsTo: PDF_FRAGMENTS,
            value: `page=${page}`,
            refinedBy: { type: 'TextQuoteSelector', exact: quote },
          } as const,
        ]),
  ];
}

/**
 * The facts of a collection that toWebAnnotations made, in its order, their evidence by UTF-16 offsets.
 *
 * @throws RangeError where an annotation is not of that form, or where `text` is not the document text it was made from.
 */
export function fromWebAnnotations(collection: AnnotationCollection, text: string): CaseFact[] {
  const offsets = codePointOffsets(text);
  const facts = new Map<string, CaseFact>();
  for (const { id, body, target } of collection.first.items) {
    const json = body.find(({ purpose }) => purpose === 'describing')?.value;
    const position = target.selector.find((selector) => selector.type === 'TextPositionSelector');
    const words = target.selector.find((selector) => selector.type === 'TextQuoteSelector');
    if (json === undefined || position === undefined || words === undefined)
      throw new RangeError(`${id} has no fact, no position or no quote`);
    const start = offsets.toUnits(position.start),
      end = offsets.toUnits(position.end);
    if (text.slice(start, end) !== words.exact)
      throw new RangeError(`${id}: the text at ${position.start} to ${position.end} is not “${words.exact}”`);
    const { fact, case: caseId, ...rest } = JSON.parse(json) as FactBody;
    facts.set(fact, { caseId, ...rest, evidence: [...(facts.get(fact)?.evidence ?? []), { quote: words.exact, start, end }] });
  }
  return [...facts.values()];
}
