import type { Document } from '../../src/document/document.ts';
import { scoreDocument } from '../../src/evaluate/scoring/score-document.ts';
import { EXTRACTORS } from '../../src/extractors/index.ts';
import type { Annotation } from '../../src/extractors/extractor.ts';
import type { GoldReport } from '../../src/generated/gold.ts';
import type { CaseRecord, ReportRecord } from '../../src/generated/report.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import { readInput } from '../../src/pipeline.ts';
import { featuresOf, type Features } from '../../src/records/confidence/features.ts';
import { COMPARED_FIELDS } from '../../src/records/confidence/value-key.ts';
import { toCases } from '../../src/records/to-cases.ts';
import type { JudgedFact, JudgedValue } from './table.ts';

/**
 * The cases of a document; the confidence of each fact is the number of its features in `asked`, counted from 1, over FACTS; 0
 * where the field is not judged.
 */
interface AskedCases {
  readonly cases: readonly CaseRecord[];
  readonly asked: readonly Features[];
}

/** More facts than any paper has; confidences keep three decimals. */
const FACTS = 1000;

/**
 * What gold says of the values that the present rules read in a document: its facts, and each scored value with the facts that
 * state it, by their place.
 */
export function judgeDocument(
  document: Document,
  gold: GoldReport,
  paper: number,
): { readonly facts: JudgedFact[]; readonly values: JudgedValue[] } {
  const { cases, asked } = readCases(document);
  const { cases: outcomes } = scoreDocument(gold, { cases } as unknown as ReportRecord);
  const places = new Map<number, number>();
  const placeOf = (confidence: number): number[] => {
    const number = Math.round(confidence * FACTS);
    if (number === 0 || asked[number - 1] === undefined) return [];
    if (!places.has(number)) places.set(number, places.size);
    return [places.get(number) ?? 0];
  };
  const values = outcomes
    .flatMap(({ fields }) =>
      fields.flatMap(({ field: measure, right, extra }): JudgedValue[] => [
        ...right.map(({ said }) => ({ measure, right: true, facts: said.facts.flatMap(({ confidence }) => placeOf(confidence)) })),
        ...extra.map((said) => ({ measure, right: false, facts: said.facts.flatMap(({ confidence }) => placeOf(confidence)) })),
      ]),
    )
    .filter(({ facts }) => facts.length > 0);
  return { facts: [...places.keys()].map((number) => ({ paper, features: asked[number - 1] ?? new Map() })), values };
}

/** Reads the cases of a document and notes the features of all their facts. */
function readCases(document: Document): AskedCases {
  const input = readInput(layOut(document));
  const asked: Features[] = [];
  const { cases } = toCases(
    EXTRACTORS.flatMap((extractor): Annotation[] => extractor.extract(input)),
    EXTRACTORS,
    input,
    (fact) => {
      if (!COMPARED_FIELDS.includes(fact.field)) return 0;
      asked.push(featuresOf(fact));
      return asked.length / FACTS;
    },
  );
  return { cases, asked };
}
