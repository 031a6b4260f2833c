import type { OcrMode } from '../document/document.ts';
import type { Input } from '../run/find-inputs.ts';
import type { FileResult } from '../run/run-files.ts';
import type { Wanted } from '../run/task.ts';
import { openReporter } from './reporter.ts';

const INTERRUPTED = 130;

/** Where results go. `write` may throw an error of the file system: that file is reported, the run goes on. */
export interface ResultWriter {
  write(result: FileResult): Promise<void>;
  close(): Promise<void>;
}

/** A run over inputs. `open` is called before anything is read and may throw a UsageError. */
export interface InputRun {
  readonly want: Wanted;
  readonly password: string | null;
  readonly ocr: OcrMode;
  readonly open: (inputs: readonly Input[]) => ResultWriter;
}

/** Reads all inputs in a process of their own and hands each result to the writer; gives the exit code. */
export async function runInputs(paths: readonly string[], run: InputRun): Promise<number> {
  const { findInputs, faultText } = await import('../run/find-inputs.ts');
  const { inputs, missing } = findInputs(paths);
  const writer = run.open(inputs);
  const reporter = await openReporter(inputs.length);
  missing.forEach((input) => {
    reporter.missing(input);
  });
  if (inputs.length > 0) {
    const interrupt = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        interrupt.abort();
      });
    const { openReaderProcess } = await import('../run/reader-process.ts');
    const { runFiles } = await import('../run/run-files.ts');
    const reader = openReaderProcess();
    for await (const result of runFiles(inputs, reader, {
      want: run.want,
      password: run.password,
      ocr: run.ocr,
      signal: interrupt.signal,
    })) {
      try {
        await writer.write(result);
        reporter.result(result);
      } catch (error) {
        reporter.result(result, faultText(error));
      }
    }
    await reader.close();
    if (interrupt.signal.aborted) {
      reporter.finish();
      process.stderr.write('caseglean: interrupted; what was written so far is whole\n');
      await writer.close();
      return INTERRUPTED;
    }
  }
  await writer.close();
  return reporter.finish();
}
