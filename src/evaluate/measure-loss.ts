import type { Loss, LossField } from '../generated/evaluation.ts';
import type { ReportRecord } from '../generated/report.ts';
import { coreFields, macroF1 } from './core-fields.ts';
import type { ScoredDocument } from './evaluated-document.ts';
import { FIELD_IDS } from './scoring/measures.ts';
import { scoreDocument } from './scoring/score-document.ts';
import { bootstrapDifferences } from './statistics/bootstrap.ts';
import { fieldTotals, toCountTable } from './statistics/count-table.ts';
import { f1 } from './statistics/counts.ts';

/**
 * What the same gold scores from the inputs and from the true texts, on the documents that have both: the difference is lost in reading,
 * the rest in extraction.
 */
export function measureLoss(
  documents: readonly ScoredDocument[],
  truth: ReadonlyMap<string, ReportRecord>,
  options: { readonly seed: number; readonly draws: number },
): Loss {
  const both = documents.flatMap(({ gold, outcome }) => {
    const record = truth.get(gold.id);
    return record === undefined ? [] : [{ input: outcome, text: scoreDocument(gold, record) }];
  });
  const fields = FIELD_IDS.filter((field) => both.some(({ input }) => input.counts.some((count) => count.field === field)));
  const input = toCountTable(
      both.map((one) => one.input),
      fields,
    ),
    text = toCountTable(
      both.map((one) => one.text),
      fields,
    );
  const core = coreFields(input, text);
  const intervals = bootstrapDifferences(input, text, { ...options, core });
  const scores = { input: fieldTotals(input).map(f1), text: fieldTotals(text).map(f1) };
  const perField = fields.map((field, i): LossField =>
    lossField(field, scores.input[i] ?? 0, scores.text[i] ?? 0, intervals.fields[i] ?? [0, 0]),
  );
  const macro = intervals.macro === null ? [] : [lossField('MACRO', macroF1(input, core), macroF1(text, core), intervals.macro)];
  return { documents: both.length, fields: [...perField, ...macro] };
}

function lossField(field: string, fromInput: number, fromText: number, interval: readonly [number, number]): LossField {
  return { field, fromInput, fromText, loss: fromText - fromInput, interval };
}
