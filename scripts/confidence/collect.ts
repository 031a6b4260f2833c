import { readContext } from '../../src/context/context.ts';
import type { Document } from '../../src/document/document.ts';
import { scoreDocument } from '../../src/evaluate/scoring/score-document.ts';
import { EXTRACTORS } from '../../src/extractors/index.ts';
import type { Annotation, ExtractInput, FieldName } from '../../src/extractors/extractor.ts';
import type { GoldReport } from '../../src/generated/gold.ts';
import type { CaseRecord, ReportRecord } from '../../src/generated/report.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import { loadLexicon } from '../../src/lexicon/lexicon.ts';
import { readText } from '../../src/pipeline.ts';
import { featuresOf, type Features } from '../../src/records/confidence/features.ts';
import { COMPARED_FIELDS } from '../../src/records/confidence/value-key.ts';
import { toCases } from '../../src/records/to-cases.ts';

/** What is known of a value whose confidence was asked for; `score` is its rule's. */
export interface Asked {
  readonly field: FieldName;
  readonly features: Features;
  readonly score: number;
}

/** The cases of a document; the confidence of each value is its number in `asked`, counted from 1, over FACTS; 0 where the field is not judged. */
export interface JudgedCases {
  readonly cases: readonly CaseRecord[];
  readonly asked: readonly Asked[];
}

/** One value of a record by one measure, and whether it is right. */
export interface Row extends Asked {
  readonly measure: string;
  readonly right: boolean;
}

/** More values than any paper has; confidences keep three decimals. */
const FACTS = 1000;

/** Reads the cases of a document and notes the features of all their values. */
export function readCases(document: Document): JudgedCases {
  const reading = readText(layOut(document));
  const context = readContext(reading, { cues: loadLexicon('context-cues'), attribution: loadLexicon('attribution-cues') });
  const input: ExtractInput = { reading, context, lexicon: loadLexicon };
  const asked: Asked[] = [];
  const { cases } = toCases(EXTRACTORS.flatMap((extractor): Annotation[] => extractor.extract(input)), EXTRACTORS, input, (fact) => {
    if (!COMPARED_FIELDS.includes(fact.field)) return 0;
    asked.push({ field: fact.field, features: featuresOf(fact), score: fact.fact.score });
    return asked.length / FACTS;
  });
  return { cases, asked };
}

/** Every value that gold scores, once for each fact that states it. */
export function rowsOf({ cases, asked }: JudgedCases, gold: GoldReport): Row[] {
  const { cases: outcomes } = scoreDocument(gold, { cases } as unknown as ReportRecord);
  return outcomes.flatMap(({ fields }) => fields.flatMap(({ field: measure, right, extra }) => {
    const facts = [...right.map(({ said }) => ({ said, isRight: true })), ...extra.map((said) => ({ said, isRight: false }))];
    return facts.flatMap(({ said, isRight }) => said.facts.flatMap((fact): Row[] => {
      const known = asked[Math.round(fact.confidence * FACTS) - 1];
      return known === undefined ? [] : [{ ...known, measure, right: isRight }];
    }));
  }));
}
