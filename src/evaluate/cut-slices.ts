import type { FieldCount, Slice } from '../generated/evaluation.ts';
import { coreFields, macroF1 } from './core-fields.ts';
import type { ScoredDocument } from './evaluated-document.ts';
import type { ScoredValue } from './scored-values.ts';
import { toScore } from './score-fields.ts';
import { byCodeUnit } from './scoring/natural-order.ts';
import { FIELD_IDS } from './scoring/measures.ts';
import { bootstrapIntervals } from './statistics/bootstrap.ts';
import { fieldTotals, toCountTable } from './statistics/count-table.ts';
import { f1, sumCounts, type Count } from './statistics/counts.ts';

/** A part of the dataset before it is scored: the counts of each document, or of each document's values in one section. */
interface Part {
  readonly by: string;
  readonly value: string;
  readonly documents: readonly { readonly counts: readonly FieldCount[] }[];
}

const UNKNOWN = 'unknown';
const NOTHING: Count = { due: 0, said: 0, right: 0 };

/**
 * The scores of parts of the dataset: by site, layout, number of patients, journal, every label of the index, and section. `valuesOf`
 * gives the values of a document with their sections.
 */
export function cutSlices(
  documents: readonly ScoredDocument[],
  valuesOf: (document: ScoredDocument) => readonly ScoredValue[],
  seed: number,
): Slice[] {
  return cutParts(documents, valuesOf).map((part) => scorePart(part, seed));
}

function cutParts(documents: readonly ScoredDocument[], valuesOf: (document: ScoredDocument) => readonly ScoredValue[]): Part[] {
  const labels = [...new Set(documents.flatMap(({ labels: each }) => Object.keys(each)))].sort(byCodeUnit);
  const cuts: readonly (readonly [string, (document: ScoredDocument) => string])[] = [
    ['site', siteOf],
    ['layout', layoutOf],
    ['cases', patientsOf],
    ...(labels.includes('journal') ? [] : [['journal', ({ record }: ScoredDocument) => record?.article.journal ?? UNKNOWN] as const]),
    ...labels.map((name) => [name, ({ labels: each }: ScoredDocument) => each[name] ?? UNKNOWN] as const),
  ];
  return [...cuts.flatMap(([by, valueOf]) => cutBy(by, documents, valueOf)), ...cutBySection(documents, valuesOf)];
}

/** Core fields without any value in the part do not count in its macro mean. */
function scorePart({ by, value, documents }: Part, seed: number): Slice {
  const fields = FIELD_IDS.filter((field) =>
    documents.some(({ counts }) => counts.some((count) => count.field === field && count.due + count.said > 0)),
  );
  const table = toCountTable(documents, fields);
  const core = coreFields(table);
  const totals = fieldTotals(table);
  const intervals = bootstrapIntervals(table, { seed, core });
  const scored = fields.map((field, i) => {
    const count = totals[i] ?? NOTHING;
    return { field, ...count, f1: f1(count) };
  });
  return {
    by,
    value,
    documents: documents.length,
    fields: scored,
    micro: toScore(sumCounts(totals), intervals.micro),
    macro: intervals.macro === null ? null : { f1: macroF1(table, core), interval: intervals.macro },
  };
}

function cutBy(by: string, documents: readonly ScoredDocument[], valueOf: (document: ScoredDocument) => string): Part[] {
  return largestFirst(
    [...Map.groupBy(documents, valueOf)].map(([value, group]): Part => ({ by, value, documents: group.map(({ outcome }) => outcome) })),
  );
}

/** Values whose place is unknown stand in no section: what was missed and gold does not quote, or whose text is not at hand. */
function cutBySection(documents: readonly ScoredDocument[], valuesOf: (document: ScoredDocument) => readonly ScoredValue[]): Part[] {
  const inSections = documents.flatMap((document) => [
    ...Map.groupBy(
      valuesOf(document).filter(({ section }) => section !== null),
      ({ section }) => section ?? UNKNOWN,
    ),
  ]);
  return largestFirst(
    [...Map.groupBy(inSections, ([section]) => section)].map(([value, group]): Part => ({
      by: 'section',
      value,
      documents: group.map(([, values]) => ({
        counts: [...Map.groupBy(values, ({ field }) => field)].map(([field, each]) => ({ field, ...tally(each) })),
      })),
    })),
  );
}

function tally(values: readonly ScoredValue[]): Count {
  const times = (wanted: ScoredValue['outcome']): number => values.filter(({ outcome }) => outcome === wanted).length;
  return { right: times('right'), due: times('right') + times('missed'), said: times('right') + times('extra') };
}

function largestFirst(parts: Part[]): Part[] {
  return parts.sort((a, b) => b.documents.length - a.documents.length || byCodeUnit(a.value, b.value));
}

/** The organ of the first patient's tumour, as the first three characters of its topography code. */
function siteOf({ gold }: ScoredDocument): string {
  return gold.cases.flatMap(({ primarySite }) => primarySite?.icdo3 ?? [])[0]?.slice(0, 3) ?? UNKNOWN;
}

/** Columns of most pages. */
function layoutOf({ record }: ScoredDocument): string {
  const pages = record?.completeness.pages ?? [];
  if (pages.length === 0) return 'no pages';
  const most = [...Map.groupBy(pages, ({ columns }) => columns)].sort(([a, one], [b, other]) => other.length - one.length || a - b)[0];
  const columns = most?.[0] ?? 1;
  return columns === 1 ? '1 column' : `${columns} columns`;
}

function patientsOf({ gold }: ScoredDocument): string {
  const { length } = gold.cases;
  return length > 4 ? '5 or more' : String(length);
}
