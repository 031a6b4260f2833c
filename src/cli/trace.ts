import { Command, Option } from 'commander';
import { STAGES, type Stage } from '../run/task.ts';
import type { OcrMode } from '../document/document.ts';
import { ocrOption } from './ocr-option.ts';
import { passwordOption } from './password-option.ts';
import { runInputs } from './run-inputs.ts';

interface TraceOptions {
  readonly stage: Stage;
  readonly png?: string;
  readonly password?: string;
  readonly ocr: OcrMode;
}

const EXAMPLES = `
Stages, in their order:
  document     what the reader found: pages of glyphs, rules and pictures, or lines, or blocks
  layout       blocks in reading order, and what was made of each page
  text         blocks, sentences and tokens with their offsets in the document text
  context      each sentence: whom it speaks of; each word under a cue: negated, planned, of a relative …
  annotations  every candidate of every field with its rule, and why it was turned down
  cases        candidates joined to patients
  record       the checked report record

Example:
  caseglean trace paper.pdf --stage annotations | jq '.[] | select(.field == "ki67")'`;

/** `trace FILE --stage NAME`: what one stage gave. */
export function traceCommand(): Command {
  return new Command('trace')
    .summary("print one stage's output as JSON")
    .description('Prints what one stage of the way from file to record gave, as JSON, to see where a value came from or went.')
    .argument('<FILE>', 'a file')
    .addOption(new Option('--stage <NAME>', 'which stage').choices(STAGES).makeOptionMandatory())
    .option(
      '--png <DIR>',
      'with stage layout: draw each page with its blocks, their order, columns and cells into this folder; prints the paths',
    )
    .addOption(ocrOption())
    .addOption(passwordOption())
    .addHelpText('after', EXAMPLES)
    .action(runTrace);
}

async function runTrace(path: string, options: TraceOptions): Promise<void> {
  const { UsageError, prepareFolder } = await import('../run/plan-outputs.ts');
  const { png } = options;
  if (png !== undefined && options.stage !== 'layout') throw new UsageError('--png draws the stage layout only');
  const { printText } = await import('../sinks/write-text.ts');
  process.exitCode = await runInputs([path], {
    want: { stage: options.stage, ...(png === undefined ? {} : { png }) },
    password: options.password ?? null,
    ocr: options.ocr,
    open: (inputs) => {
      if (inputs.length > 1) throw new UsageError('trace shows one file at a time');
      if (png !== undefined) prepareFolder(png);
      return {
        write: async ({ reply }) => {
          if (reply.output !== null) await printText(reply.output);
        },
        close: () => Promise.resolve(),
      };
    },
  });
}
