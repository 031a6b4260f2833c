import { join } from 'node:path';
import { Command } from 'commander';
import type { OcrMode } from '../document/document.ts';
import { ocrOption } from './ocr-option.ts';
import { passwordOption } from './password-option.ts';
import { runInputs } from './run-inputs.ts';

interface TextOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly password?: string;
  readonly ocr: OcrMode;
}

const EXAMPLES = `
Examples:
  caseglean text paper.pdf                   the text, blocks separated by a blank line
  caseglean text paper.pdf --json            blocks with kind, page, boxes, and a table's rows
  caseglean text papers/ --json --out texts  texts/<name>.json for every paper below papers/

The JSON is itself an input: caseglean extract paper.json gives the record without pages and boxes.`;

/** `text FILE`: the reading-order text. */
export function textCommand(): Command {
  return new Command('text')
    .summary('print the reading-order text')
    .description(
      'Prints the text in reading order, without running headers and footers. All offsets of a record count the UTF-16 units of this text.',
    )
    .argument('<FILE...>', 'a file; with --out several, or folders')
    .option('--json', 'blocks with kind, page, boxes and rows')
    .option('--out <DIR>', 'write <name>.txt or <name>.json into this folder')
    .addOption(ocrOption())
    .addOption(passwordOption())
    .addHelpText('after', EXAMPLES)
    .action(runText);
}

async function runText(paths: string[], options: TextOptions): Promise<void> {
  const { UsageError, planOutputs, prepareFolder } = await import('../run/plan-outputs.ts');
  const { printText, writeWhole } = await import('../sinks/write-text.ts');
  const json = options.json === true;
  const ending = json ? '.json' : '.txt';
  process.exitCode = await runInputs(paths, {
    want: json ? 'text-json' : 'text',
    password: options.password ?? null,
    ocr: options.ocr,
    open: (inputs) => {
      const { out } = options;
      if (out === undefined && inputs.length > 1) throw new UsageError('the text of several files needs --out');
      const plan = out === undefined ? null : planOutputs(inputs, out, ending);
      if (out !== undefined) prepareFolder(out);
      return {
        write: async ({ input, reply }) => {
          if (reply.output === null || (!json && reply.output.trim() === '')) return;
          if (out === undefined) await printText(reply.output);
          else writeWhole(plan?.get(input) ?? join(out, `${input.name}${ending}`), reply.output);
        },
        close: () => Promise.resolve(),
      };
    },
  });
}
