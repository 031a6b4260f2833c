/**
 * Learns the weights of `confidence` and writes lexicons/confidence.json.
 *
 * 1. What makes a value likely or not is learned without gold, from corpus/unlabelled: each paper is read whole and with words left out
 *    in five ways, and a value of the thinned paper counts as right where the whole paper gives the same.
 * 2. How sure a field is on the whole is set so that the values of the tune half have, on average, the error to expect in new papers:
 *    the larger of the error on thinned tune papers (by gold) and of that found by eye in unlabelled papers. Thinned papers show what is
 *    misread where the best sentence is gone, but hardly what is invented.
 *
 * The report is by gold on the tune half, levels cross-validated by journal. `check` is not opened. Says so and exits 0 without corpora.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '../src/document/read-document.ts';
import { draftGold } from '../src/evaluate/gold/draft-gold.ts';
import { readGold } from '../src/evaluate/gold/read-gold.ts';
import { readIndex } from '../src/evaluate/read-index.ts';
import { calibrate } from '../src/evaluate/statistics/calibration.ts';
import type { FieldName } from '../src/extractors/extractor.ts';
import type { ReportRecord } from '../src/generated/report.ts';
import { confidenceFrom } from '../src/records/confidence/confidence.ts';
import { COMPARED_FIELDS } from '../src/records/confidence/value-key.ts';
import { corpusFolder, NO_CORPUS } from '../tests/corpus.ts';
import { readCases, rowsOf, type Row } from './confidence/collect.ts';
import { fitWeights, shiftTo } from './confidence/fit.ts';
import { thinDocument } from './confidence/thin.ts';

/** A value of the tune half; `plain` where the paper was whole. */
interface TuneRow extends Row { readonly group: string; readonly plain: boolean }

/** Share of wrong values that reading unlabelled papers found (docs/quality/2026-11-24.md); metastases were counted by paper there and are left to gold, so is recurrence. */
const FOUND_BY_EYE: Partial<Record<FieldName, number>> = { 'age': 0.01, 'sex': 0.01, 'ki67': 0.03, 'histology': 0.08, 'primary-site': 0.1, 'treatments': 0.11, 'follow-up': 0.17 };
const FOLDS = 10;

function isReported({ origin }: { readonly origin: string }): boolean {
  return origin === 'reported';
}

async function silverRows(folder: string): Promise<(Row & { readonly group: string })[]> {
  const rows: (Row & { readonly group: string })[] = [];
  for (const [i, name] of readdirSync(folder).filter((file) => file.endsWith('.xml')).sort().entries()) {
    const document = await readDocument(readFileSync(join(folder, name)), { fileName: name });
    const { cases } = readCases(document);
    const whole = draftGold({ cases, findings: [] } as unknown as ReportRecord, name);
    for (const thinned of thinDocument(document, i + 1)) {
      const judged = readCases(thinned);
      // Where the patients fall apart, values are wrong by the hundred for one reason that none of them shows.
      if (judged.cases.filter(isReported).length === cases.filter(isReported).length) rows.push(...rowsOf(judged, whole).map((row) => ({ ...row, group: name })));
    }
  }
  return rows;
}

async function tuneRows(corpus: string): Promise<TuneRow[]> {
  const papers = join(corpus, 'corpus', 'dev');
  const journals = readIndex(join(papers, 'INDEX.tsv'));
  const rows: TuneRow[] = [];
  for (const [i, gold] of readGold(join(corpus, 'gold', 'dev'), { file: join(corpus, 'gold', 'SPLIT.tsv'), half: 'tune' }).gold.entries()) {
    const name = `${gold.id}.truth.json`;
    const document = await readDocument(readFileSync(join(papers, name)), { fileName: name });
    const group = journals.get(gold.id)?.['journal'] ?? gold.id;
    const read = (plain: boolean) => (some: typeof document): TuneRow[] => rowsOf(readCases(some), gold).map((row) => ({ ...row, group, plain }));
    rows.push(...read(true)(document), ...thinDocument(document, i + 1).flatMap(read(false)));
  }
  return rows;
}

/** The weights with every field's level moved to the error that is to be expected of it. */
function levelled(weights: ReadonlyMap<string, number>, rows: readonly TuneRow[]): Map<string, number> {
  const moved = new Map(weights);
  for (const field of COMPARED_FIELDS) {
    const own = rows.filter((row) => row.field === field), thinned = own.filter((row) => !row.plain);
    const byGold = (thinned.filter((row) => !row.right).length + 0.5) / (thinned.length + 1);
    const error = Math.max(byGold, FOUND_BY_EYE[field] ?? 0);
    const odds = own.filter((row) => row.plain).map(({ features }) => { const share = confidenceFrom(features, weights); return Math.log(share / (1 - share)); });
    const name = `field: ${field}`;
    moved.set(name, (moved.get(name) ?? 0) + shiftTo(odds, 1 - error));
  }
  return moved;
}

/** Each row with the confidence that it has where the levels were set without its journal. */
function crossValidated(weights: ReadonlyMap<string, number>, rows: readonly TuneRow[]): { readonly row: TuneRow; readonly confidence: number }[] {
  const groups = [...new Set(rows.map(({ group }) => group))].sort();
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const out = new Set(groups.filter((_, i) => i % FOLDS === fold));
    const set = levelled(weights, rows.filter(({ group }) => !out.has(group)));
    return rows.filter(({ group }) => out.has(group)).map((row) => ({ row, confidence: Math.round(confidenceFrom(row.features, set) * 1000) / 1000 }));
  });
}

function report(title: string, judged: readonly { readonly row: TuneRow; readonly confidence: number }[]): void {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const line = (name: string, some: typeof judged): void => {
    const { values, precision, expectedError, acceptable } = calibrate(some.map(({ row, confidence }) => ({ confidence, right: row.right })));
    console.log(`${name.padEnd(14)} ${String(values).padStart(5)} values, right ${percent(precision)}, expected error ${expectedError.toFixed(3)}, acceptable at .98 ${percent(acceptable)}`);
  };
  console.log(title);
  line('all', judged);
  for (const field of COMPARED_FIELDS) line(field, judged.filter(({ row }) => row.field === field));
}

async function train(corpus: string): Promise<void> {
  const silver = await silverRows(join(corpus, 'corpus', 'unlabelled')), tune = await tuneRows(corpus);
  const weights = fitWeights(silver);
  const judged = crossValidated(weights, tune);
  report('tune, whole papers', judged.filter(({ row }) => row.plain));
  report('tune, thinned papers', judged.filter(({ row }) => !row.plain));
  const entries = [...levelled(weights, tune)].map(([id, weight]) => ({ id, weight: Math.round(weight * 1000) / 1000 })).filter(({ weight }) => weight !== 0);
  const head = {
    name: 'confidence', version: '1.0.0', licence: 'MIT',
    source: `made by scripts/train-confidence.ts: log odds that a value is right. Learned on ${silver.length} values of unlabelled open-access case reports read whole and thinned; the level of each field after the tune half of the reference gold and a reading by eye`,
  };
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n');
  const path = fileURLToPath(new URL('../lexicons/confidence.json', import.meta.url));
  writeFileSync(path, `${JSON.stringify(head, null, 1).slice(0, -2)},\n "entries": [\n${lines}\n ]\n}\n`);
}

const corpus = corpusFolder();
if (corpus === null) console.log(NO_CORPUS);
else await train(corpus);
