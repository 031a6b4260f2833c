import { basename, resolve } from 'node:path';
import type { EvaluatedDocument } from '../evaluate/evaluated-document.ts';
import { findPapers, PAPER_ENDINGS, TRUE_TEXT_ENDINGS } from '../evaluate/find-papers.ts';
import { readGoldSource } from '../evaluate/gold-source.ts';
import { readIndex, type Labels } from '../evaluate/read-index.ts';
import { readRecords } from '../evaluate/read-records.ts';
import type { OcrMode } from '../document/document.ts';
import type { GoldReport } from '../generated/gold.ts';
import type { ReportRecord } from '../generated/report.ts';
import { faultText } from '../run/find-inputs.ts';
import { readPapers, type ReadPaper } from './evaluation-records.ts';

/** Why nothing can be scored: one line for each reason, each naming its file. */
export class Refusal extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Where gold, papers and records lie. */
export interface Sources {
  readonly inputs?: string;
  readonly records?: string;
  readonly truth?: string;
  readonly split?: string;
  readonly index?: string;
  readonly allowMissing?: boolean;
  readonly password?: string;
  readonly ocr: OcrMode;
}

/** Everything that is scored. `truth` has the records made from the true texts, by id; null where none were asked for. */
export interface Gathered {
  readonly dataset: { readonly name: string; readonly split: string | null; readonly source: 'inputs' | 'records' };
  readonly documents: readonly EvaluatedDocument[];
  readonly truth: ReadonlyMap<string, ReportRecord> | null;
}

/**
 * Reads gold, and the records of its documents or the papers to make them from; null where a person interrupted it.
 *
 * @throws Refusal where gold is wrong, papers are missing, or records do not fit.
 */
export async function gatherDocuments(goldFolder: string, sources: Sources): Promise<Gathered | null> {
  const split = sources.split === undefined ? null : splitAt(sources.split);
  const { gold, annotations, faults } = readGoldSource(goldFolder, split ?? undefined);
  if (faults.length > 0) throw new Refusal(faults.map(({ file, path, message }) => `${file}: ${path === '' ? '' : `${path}: `}${message}`));
  const labels: Labels = sources.index === undefined ? new Map() : indexOf(sources.index);
  const read = sources.records === undefined ? await papersOf(gold, sources) : recordsOf(gold, sources.records, sources);
  if (read === null) return null;
  const documents = gold.map((one): EvaluatedDocument => {
    const paper = read.get(one.id);
    return {
      gold: one,
      record: paper?.record ?? null,
      explanation: paper?.explanation ?? null,
      annotations: annotations.get(one.id) ?? null,
      labels: labels.get(one.id) ?? {},
    };
  });
  const truth = sources.truth === undefined ? null : await trueTexts(gold, sources.truth, sources);
  if (truth === 'interrupted') return null;
  return {
    dataset: {
      name: basename(resolve(goldFolder)),
      split: split?.half ?? null,
      source: sources.records === undefined ? 'inputs' : 'records',
    },
    documents,
    truth,
  };
}

function splitAt(text: string): { readonly file: string; readonly half: string } {
  const at = text.lastIndexOf(':');
  if (at <= 0 || at === text.length - 1) throw new Refusal([`--split takes FILE:PART, not ${text}`]);
  return { file: text.slice(0, at), half: text.slice(at + 1) };
}

function indexOf(path: string): Labels {
  try {
    return readIndex(path);
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal([error.message]);
    throw error;
  }
}

async function papersOf(gold: readonly GoldReport[], sources: Sources): Promise<ReadonlyMap<string, ReadPaper> | null> {
  const folder = sources.inputs ?? '';
  const paths = pathsIn(folder, gold, PAPER_ENDINGS);
  refuseMissing(gold, new Set(paths.keys()), `no paper in ${folder} (${PAPER_ENDINGS.join(', ')})`, sources);
  const { papers, interrupted } = await readPapers(paths, { explained: true, password: sources.password ?? null, ocr: sources.ocr });
  return interrupted ? null : papers;
}

function recordsOf(gold: readonly GoldReport[], path: string, sources: Sources): ReadonlyMap<string, ReadPaper> {
  const { records, faults } = readRecords(
    path,
    gold.map(({ id }) => id),
  );
  if (faults.length > 0) throw new Refusal(faults.map(({ file, message }) => `${file}: ${message}`));
  refuseMissing(gold, new Set(records.keys()), `no record in ${path}`, sources);
  return new Map([...records].map(([id, record]) => [id, { record, explanation: null }]));
}

async function trueTexts(
  gold: readonly GoldReport[],
  folder: string,
  sources: Sources,
): Promise<ReadonlyMap<string, ReportRecord> | 'interrupted'> {
  const paths = pathsIn(folder, gold, TRUE_TEXT_ENDINGS);
  if (paths.size === 0) throw new Refusal([`${folder}: It holds no true text of any gold document (${TRUE_TEXT_ENDINGS.join(', ')}).`]);
  const { papers, interrupted } = await readPapers(paths, { explained: false, password: sources.password ?? null, ocr: sources.ocr });
  if (interrupted) return 'interrupted';
  return new Map([...papers].flatMap(([id, { record }]) => (record === null ? [] : [[id, record] as const])));
}

function pathsIn(folder: string, gold: readonly GoldReport[], endings: readonly string[]): ReadonlyMap<string, string> {
  try {
    return findPapers(
      folder,
      gold.map(({ id }) => id),
      endings,
    );
  } catch (error) {
    throw new Refusal([`${folder}: ${faultText(error)}`]);
  }
}

/**
 * Documents must not drop out of the scores unseen: gold without a counterpart is refused, or counted as missed where that was
 * asked for.
 */
function refuseMissing(gold: readonly GoldReport[], found: ReadonlySet<string>, reason: string, { allowMissing }: Sources): void {
  const missing = gold.filter(({ id }) => !found.has(id));
  if (missing.length === gold.length || (missing.length > 0 && allowMissing !== true)) {
    throw new Refusal(missing.map(({ id }) => `${id}: ${reason}`));
  }
}
