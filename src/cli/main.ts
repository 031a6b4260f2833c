import { Command, CommanderError } from 'commander';
import { ENGINE_VERSION } from '../records/to-report.ts';
import { faultText } from '../run/find-inputs.ts';
import { UsageError } from '../run/plan-outputs.ts';
import { StoreError } from '../store/store-error.ts';
import { backupCommand } from './backup.ts';
import { evaluateCommand } from './evaluate.ts';
import { exportCommand } from './export.ts';
import { extractCommand } from './extract.ts';
import { forgetCommand } from './forget.ts';
import { goldCommand } from './gold.ts';
import { ingestCommand } from './ingest.ts';
import { reprocessCommand } from './reprocess.ts';
import { retryCommand } from './retry.ts';
import { runsCommand } from './runs.ts';
import { schemaCommand } from './schema.ts';
import { showCommand } from './show.ts';
import { statusCommand } from './status.ts';
import { textCommand } from './text.ts';
import { traceCommand } from './trace.ts';
import { verifyCommand } from './verify.ts';
import { workCommand } from './work.ts';

/** Exit codes, as `--help` states them. */
const WRONG_USE = 2;
const BROKEN_PIPE = 141;

const HELP = `
Exit codes:
  0  every input is done or repaired
  1  some input is partial, without text, protected, failed or missing; each is named on standard error with its reason; or a store cannot be used
  2  wrong use; nothing was read

Input: PDF, JATS XML, plain text, and the JSON that \`text --json\` prints. From a folder *.pdf, *.xml and *.nxml are taken.
Only data go to standard output; progress and messages go to standard error.`;

function buildProgram(): Command {
  const program = new Command('caseglean')
    .description(
      'Turns case reports from the oncology literature into schema-checked JSON in which every value points at the words that prove it.',
    )
    .version(ENGINE_VERSION)
    .addHelpText('after', HELP);
  const papers = [extractCommand(), textCommand(), traceCommand()];
  const bulk = [
    ingestCommand(),
    workCommand(),
    statusCommand(),
    runsCommand(),
    showCommand(),
    retryCommand(),
    reprocessCommand(),
    exportCommand(),
    backupCommand(),
    verifyCommand(),
    forgetCommand(),
  ];
  const accuracy = [evaluateCommand(), schemaCommand(), goldCommand()];
  for (const command of papers) program.addCommand(command.helpGroup('Papers:'));
  for (const command of bulk) program.addCommand(command.helpGroup('Many papers, in a store:'));
  for (const command of accuracy) program.addCommand(command.helpGroup('Accuracy and schemas:'));
  for (const command of program.commands) command.exitOverride().showHelpAfterError('Try --help.');
  return program.exitOverride().showHelpAfterError('Try --help.');
}

/** Runs the command line and sets the exit code of the process. `argv` as in `process.argv`. Never throws. */
export async function runCli(argv: readonly string[]): Promise<void> {
  // Whoever reads our output has had enough: not a fault, but nothing is left to do.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(BROKEN_PIPE);
    process.stderr.write(`caseglean: standard output cannot be written: ${faultText(error)}\n`);
    process.exit(1);
  });
  // A terminal that was closed, or a reader of messages that has gone, stops no work.
  process.stderr.on('error', () => undefined);
  try {
    await buildProgram().parseAsync(argv);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
  if (error instanceof UsageError) {
    process.stderr.write(`caseglean: ${error.message}\n`);
    return WRONG_USE;
  }
  if (error instanceof StoreError) {
    process.stderr.write(`caseglean: ${error.message}\n`);
    return 1;
  }
  process.stderr.write(`caseglean: a fault of the program: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}
