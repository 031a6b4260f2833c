import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { OcrMode } from '../document/document.ts';
import type { EvaluationRun } from '../generated/evaluation.ts';
import { ocrOption } from './ocr-option.ts';
import { passwordOption } from './password-option.ts';
import { sayLine } from './say-line.ts';

interface EvaluateOptions {
  readonly inputs?: string;
  readonly records?: string;
  readonly truth?: string;
  readonly split?: string;
  readonly index?: string;
  readonly against?: string;
  readonly gate?: boolean;
  readonly allowMissing?: boolean;
  readonly out?: string;
  readonly json?: boolean;
  readonly seed: number;
  readonly password?: string;
  readonly ocr: OcrMode;
}

const EXAMPLES = `
GOLD_DIR holds one <id>.json per article (form: \`caseglean schema gold\`), or brat stand-off (<id>.ann and <id>.txt).
Papers and records are found by the same ids. A paper that cannot be read counts as wholly missed.

Examples:
  caseglean evaluate gold --inputs papers                       scores per field with 95 % intervals
  caseglean evaluate gold --inputs papers --out run             run/run.json and run/report.html as well
  caseglean evaluate gold --records records                     records that were made before
  caseglean evaluate gold --inputs papers --truth texts         what is lost from PDF to text
  caseglean evaluate gold --inputs papers --against old.json --gate   exit code 1 where it got worse
  caseglean evaluate gold --inputs papers --split halves.tsv:check    one part of the gold

Exit codes: 0 scored; 1 the gate failed; 2 wrong use, wrong gold, missing papers or records of another version: nothing was scored.`;

const EXIT = { gateFailed: 1, wrongUse: 2, interrupted: 130 } as const;

/** `evaluate GOLD_DIR`: how right the records are against gold. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .summary('score records against gold')
    .description(
      'Scores records against gold: precision, recall and F1 per field with intervals, errors with their causes, calibration, and the difference to an older run.',
    )
    .argument('<GOLD_DIR>', 'folder of gold')
    .option('--inputs <DIR>', 'papers to read: <id>.pdf, .nxml, .xml, .txt or .json')
    .option('--records <PATH>', 'records made before: a folder of <id>.json, or a file of JSON Lines')
    .option(
      '--truth <DIR>',
      "with --inputs: the articles' true texts (<id>.truth.json, JATS, or `text --json`), scored as well to tell reading loss from extraction loss",
    )
    .option('--split <FILE:PART>', 'score one part alone; FILE has the columns id and part, tab-separated')
    .option('--index <FILE>', 'tab-separated columns, the first the id; each other column cuts the scores into slices')
    .option('--against <RUN>', 'the run.json of an older run to compare with')
    .option(
      '--gate',
      'with --against: exit code 1 where the macro score may have lost more than a point, or a field is significantly worse',
    )
    .option('--allow-missing', 'count gold documents without a paper or record as missed instead of refusing')
    .option('--out <DIR>', 'write run.json and report.html into this folder')
    .option('--json', 'print run.json instead of the table')
    .option('--seed <N>', 'seed of all random draws', seedOf, 1)
    .addOption(ocrOption())
    .addOption(passwordOption())
    .addHelpText('after', EXAMPLES)
    .action(runEvaluate);
}

function seedOf(text: string): number {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || seed > 0xffffffff) throw new InvalidArgumentError('Expected a whole number from 0 to 4294967295.');
  return seed;
}

async function runEvaluate(goldFolder: string, options: EvaluateOptions): Promise<void> {
  const { UsageError, prepareFolder } = await import('../run/plan-outputs.ts');
  const { gatherDocuments, Refusal } = await import('./evaluation-documents.ts');
  const { evaluate } = await import('../evaluate/evaluate.ts');
  const fault = wrongUse(options);
  if (fault !== null) throw new UsageError(fault);
  try {
    const against = options.against === undefined ? null : await olderRun(options.against);
    const gathered = await gatherDocuments(goldFolder, options);
    if (options.out !== undefined) prepareFolder(options.out);
    if (gathered === null) {
      process.exitCode = EXIT.interrupted;
      return;
    }
    const run = evaluate(gathered.documents, { ...gathered.dataset, seed: options.seed, truth: gathered.truth, against });
    await show(run, options);
    process.exitCode = options.gate === true ? gateCode(run) : 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const line of error.lines) sayLine([line]);
    process.exitCode = EXIT.wrongUse;
  }
}

/** What is wrong with the options together, null where nothing is. */
function wrongUse({ inputs, records, truth, against, gate }: EvaluateOptions): string | null {
  if ((inputs === undefined) === (records === undefined)) return 'evaluate needs either --inputs or --records';
  if (truth !== undefined && inputs === undefined) return '--truth goes with --inputs';
  if (gate === true && against === undefined) return '--gate needs --against';
  return null;
}

async function olderRun(path: string): Promise<EvaluationRun> {
  const { readRun } = await import('../evaluate/read-run.ts');
  const { Refusal } = await import('./evaluation-documents.ts');
  try {
    return readRun(path);
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal([error.message]);
    throw error;
  }
}

/** Writes the files that were asked for and prints the table, or run.json in its place. */
async function show(run: EvaluationRun, { out, json }: EvaluateOptions): Promise<void> {
  const { toJson } = await import('../sinks/json.ts');
  const { printText, writeWhole } = await import('../sinks/write-text.ts');
  const data = toJson('evaluation', run);
  if (out !== undefined) {
    const { htmlReport } = await import('../evaluate/report/html.ts');
    writeWhole(join(out, 'run.json'), data);
    writeWhole(join(out, 'report.html'), htmlReport(run));
  }
  if (json === true) return printText(data);
  const { terminalReport } = await import('../evaluate/report/terminal.ts');
  const { default: pc } = await import('picocolors');
  // isTTY is undefined, not false, where standard output goes to a file; some environments would then be given colours.
  const terminal = process.stdout.isTTY ? { width: process.stdout.columns, color: pc.isColorSupported } : { width: 100, color: false };
  await printText(terminalReport(run, terminal));
}

function gateCode({ comparison }: EvaluationRun): number {
  for (const reason of comparison?.regressions ?? []) sayLine(['gate', reason]);
  return (comparison?.regressions.length ?? 0) > 0 ? EXIT.gateFailed : 0;
}
