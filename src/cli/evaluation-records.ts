import type { OcrMode } from '../document/document.ts';
import type { ReportRecord } from '../generated/report.ts';
import type { Explanation } from '../sinks/explanation.ts';
import { runInputs } from './run-inputs.ts';

/** What reading a paper came to; `explanation` is null where none was asked for or the paper could not be read. */
export interface ReadPaper {
  readonly record: ReportRecord | null;
  readonly explanation: Explanation | null;
}

/** The papers that were read, by document id, and whether the run was interrupted. */
export interface ReadPapers {
  readonly papers: ReadonlyMap<string, ReadPaper>;
  readonly interrupted: boolean;
}

const INTERRUPTED = 130;

/** Reads papers into records in a process of their own. A paper that cannot be read has a record whose state says so, or none. */
export async function readPapers(
  paths: ReadonlyMap<string, string>,
  options: { readonly explained: boolean; readonly password: string | null; readonly ocr: OcrMode },
): Promise<ReadPapers> {
  const ids = new Map([...paths].map(([id, path]) => [path, id]));
  const papers = new Map<string, ReadPaper>();
  const code = await runInputs([...paths.values()], {
    want: options.explained ? 'explained-record' : 'record',
    password: options.password,
    ocr: options.ocr,
    open: () => ({
      write: ({ input, reply }) => {
        const explanation = options.explained && reply.output !== null ? (JSON.parse(reply.output) as Explanation) : null;
        papers.set(ids.get(input.path) ?? input.name, { record: reply.record, explanation });
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    }),
  });
  return { papers, interrupted: code === INTERRUPTED };
}
