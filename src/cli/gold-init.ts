import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import type { OcrMode } from '../document/document.ts';
import type { ReportRecord } from '../generated/report.ts';
import type { Input } from '../run/find-inputs.ts';
import { ocrOption } from './ocr-option.ts';
import { passwordOption } from './password-option.ts';
import { openReporter } from './reporter.ts';
import { runInputs } from './run-inputs.ts';
import type { GivenRecord } from './sort-sources.ts';

interface InitOptions {
  readonly out: string;
  readonly force?: boolean;
  readonly password?: string;
  readonly ocr: OcrMode;
}

const EXAMPLES = `
Examples:
  caseglean gold init papers/ --out gold    gold/<id>.json for every paper below papers/
  caseglean gold init records/ --out gold   from records that \`extract --out records\` wrote

A draft holds what caseglean found. Whoever corrects it must look for what is missing, too, or the scores praise the draft's own errors.

Exit codes: 0 every draft is written; 1 some draft is not, or was made of a part of its paper: each is named with its reason;
2 wrong use, or records of another version: nothing was written.`;

/** `gold init FILE… --out DIR`: drafts of gold for a person to correct. */
export function initGoldCommand(): Command {
  return new Command('init')
    .summary('draft gold from papers or records')
    .description(
      'Writes a draft of gold per article, made from its record, for a person to correct against the article. Existing gold is kept.',
    )
    .argument('<FILE...>', 'papers as `extract` takes them, report records (*.json), or folders of either')
    .requiredOption('--out <DIR>', 'write <id>.json into this folder')
    .option('--force', 'overwrite gold that is already there')
    .addOption(ocrOption())
    .addOption(passwordOption())
    .addHelpText('after', EXAMPLES)
    .action(runInit);
}

async function runInit(paths: string[], options: InitOptions): Promise<void> {
  const { findInputs } = await import('../run/find-inputs.ts');
  const { prepareFolder } = await import('../run/plan-outputs.ts');
  const { sortSources } = await import('./sort-sources.ts');
  const { papers, records } = sortSources(paths);
  const write = await openDrafts([...records.map(({ path }) => path), ...findInputs(papers).inputs.map(({ path }) => path)], options);
  prepareFolder(options.out);
  const before = records.length === 0 ? 0 : await draftFromRecords(records, write);
  const after =
    papers.length === 0
      ? 0
      : await runInputs(papers, {
          want: 'record',
          password: options.password ?? null,
          ocr: options.ocr,
          open: () => ({
            write: ({ input, reply }) => {
              if (reply.record !== null) write(input.path, reply.record);
              return Promise.resolve();
            },
            close: () => Promise.resolve(),
          }),
        });
  process.exitCode = Math.max(before, after);
}

/** Writes the draft of a paper or record, by its path. @throws Error where its gold is there already or cannot be written. */
type WriteDraft = (path: string, record: ReportRecord) => void;

/** A writer for these files. @throws UsageError where two of them would write one draft. */
async function openDrafts(paths: readonly string[], { out, force }: InitOptions): Promise<WriteDraft> {
  const { draftGold } = await import('../evaluate/gold/draft-gold.ts');
  const { planOutputs } = await import('../run/plan-outputs.ts');
  const { toJson } = await import('../sinks/json.ts');
  const { writeWhole } = await import('../sinks/write-text.ts');
  // Gold has no folders: its id is the name alone.
  const plan = planOutputs(
    paths.map((path): Input => ({ path, name: basename(path) })),
    out,
    '.json',
  );
  const targets = new Map([...plan].map(([input, target]) => [input.path, target]));
  return (path, record) => {
    const target = targets.get(path);
    // A draft without what could not be read would pass for the gold of a paper without patients.
    if (target === undefined || !isRead(record)) return;
    if (force !== true && existsSync(target)) throw new Error(`${target} exists; --force overwrites it`);
    writeWhole(target, toJson('gold', draftGold(record, basename(target, '.json'))));
  };
}

async function draftFromRecords(records: readonly GivenRecord[], write: WriteDraft): Promise<number> {
  const { faultText } = await import('../run/find-inputs.ts');
  const reporter = await openReporter(records.length);
  for (const { path, record } of records) {
    const { state, findings } = record;
    const reason = findings.find(({ severity }) => severity === 'error') ?? findings.find(({ severity }) => severity === 'warning') ?? null;
    const result = { input: { path, name: basename(path) }, reply: { state, reason, record, output: null, unrecognised: 0 } };
    try {
      write(path, record);
      reporter.result(result);
    } catch (error) {
      reporter.result(result, faultText(error));
    }
  }
  return reporter.finish();
}

function isRead({ state }: ReportRecord): boolean {
  return state === 'done' || state === 'repaired' || state === 'partial';
}
