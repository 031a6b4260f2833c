import { Command } from 'commander';
import type { OcrMode } from '../document/document.ts';
import type { GoldFolder } from '../evaluate/gold/read-gold.ts';
import { ocrOption } from './ocr-option.ts';
import { passwordOption } from './password-option.ts';
import { runInputs, type InputRun } from './run-inputs.ts';
import { sayLine } from './say-line.ts';

interface CheckOptions {
  readonly inputs?: string;
  readonly password?: string;
  readonly ocr: OcrMode;
}

const EXAMPLES = `
Examples:
  caseglean gold check gold                   every gold/*.json
  caseglean gold check gold/a.json gold/b.json
  caseglean gold check gold --inputs papers   warns as well of quotes that the papers do not have

Exit codes: 0 without faults, whatever the warnings; 2 with faults.`;

const FAULTY = 2;
const INTERRUPTED = 130;

/** `gold check PATH…`: what is wrong in gold. */
export function checkGoldCommand(): Command {
  return new Command('check')
    .summary('say what is wrong in gold')
    .description('Checks gold against its form and its guidelines: one line on standard error for each fault, with file and JSON Pointer.')
    .argument('<PATH...>', 'folders of <id>.json, or single files')
    .option(
      '--inputs <DIR>',
      'the articles (<id>.pdf, .nxml, .xml, .txt, or .json from `text --json`): warns of quotes that they do not have',
    )
    .addOption(ocrOption())
    .addOption(passwordOption())
    .addHelpText('after', EXAMPLES)
    .action(runCheck);
}

async function runCheck(paths: string[], { inputs, password, ocr }: CheckOptions): Promise<void> {
  const { readGold } = await import('../evaluate/gold/read-gold.ts');
  const folders = paths.map((path) => readGold(path));
  const faults = folders.flatMap((folder) => folder.faults);
  for (const { file, path, message } of faults) sayLine([file, path, message]);
  const documents = folders.flatMap(({ gold, files }) => gold.map((one): Document => ({ gold: one, file: files.get(one.id) ?? one.id })));
  const warnings = inputs === undefined ? 0 : await warnOfQuotes(documents, inputs, { password: password ?? null, ocr });
  if (warnings === null) {
    process.exitCode = INTERRUPTED;
    return;
  }
  const warned = inputs === undefined ? '' : `, ${counted(warnings, 'warning')}`;
  sayLine([`${counted(documents.length, 'gold document')} right, ${counted(faults.length, 'fault')}${warned}`]);
  process.exitCode = faults.length === 0 ? 0 : FAULTY;
}

/** How papers are opened and read. */
type Reading = Pick<InputRun, 'password' | 'ocr'>;

interface Document {
  readonly gold: GoldFolder['gold'][number];
  readonly file: string;
}

/**
 * Warns of every quote that its article does not have, and of articles that are not there; gives how often, or null where it was
 * interrupted.
 */
async function warnOfQuotes(documents: readonly Document[], folder: string, reading: Reading): Promise<number | null> {
  const { findMissingQuotes } = await import('../evaluate/gold/find-missing-quotes.ts');
  const papers = await papersOf(documents, folder);
  const texts = await readTexts([...papers.values()], reading);
  if (texts === null) return null;
  let warnings = 0;
  const warn = (file: string, path: string, message: string): void => {
    warnings += 1;
    sayLine([file, path, `warning: ${message}`]);
  };
  for (const { gold, file } of documents) {
    const paper = papers.get(gold.id);
    const text = paper === undefined ? undefined : texts.get(paper);
    if (paper === undefined) warn(file, '', `its quotes were not checked: no paper ${gold.id} in ${folder}`);
    else if (text === undefined) warn(file, '', `its quotes were not checked: ${paper} gave no text`);
    else for (const { path, quote } of findMissingQuotes(gold, text)) warn(file, path, `not in ${paper}: ${JSON.stringify(quote)}`);
  }
  return warnings;
}

async function papersOf(documents: readonly Document[], folder: string): Promise<ReadonlyMap<string, string>> {
  const { findPapers, PAPER_ENDINGS } = await import('../evaluate/find-papers.ts');
  const { faultText } = await import('../run/find-inputs.ts');
  const { UsageError } = await import('../run/plan-outputs.ts');
  try {
    return findPapers(
      folder,
      documents.map(({ gold }) => gold.id),
      PAPER_ENDINGS,
    );
  } catch (error) {
    throw new UsageError(`--inputs ${folder}: ${faultText(error)}`);
  }
}

/** The text of each paper by its path, without those that have none; null where a person interrupted it. */
async function readTexts(papers: readonly string[], reading: Reading): Promise<ReadonlyMap<string, string> | null> {
  const texts = new Map<string, string>();
  const code = await runInputs(papers, {
    want: 'text',
    ...reading,
    open: () => ({
      write: ({ input, reply }) => {
        if (reply.output !== null && reply.output.trim() !== '') texts.set(input.path, reply.output);
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    }),
  });
  return code === INTERRUPTED ? null : texts;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
