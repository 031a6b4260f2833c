/**
 * The program of the reader process: reads one file after the other, whatever they hold.
 *
 * pdf.js leaves rejected promises behind on damaged files; these are no reason to end the process.
 */
import { readFileSync } from 'node:fs';
import { processDocument, readText } from '../pipeline.ts';
import type { Document } from '../document/document.ts';
import { needsRecognition } from '../document/ocr/needs-recognition.ts';
import { readDocument } from '../document/read-document.ts';
import { layOut } from '../layout/lay-out.ts';
import type { DocumentState, ReportRecord } from '../generated/report.ts';
import { toExplanation } from '../sinks/explanation.ts';
import { toJson } from '../sinks/json.ts';
import { toTextRecord } from '../sinks/text-record.ts';
import { drawLayout } from './draw-layout.ts';
import type { Reason, Reply, Task } from './task.ts';
import { traceOf } from './trace-of.ts';

process.on('unhandledRejection', () => undefined);
// A terminal sends an interrupt to this process as well; whether to stop is for the one that started it to say.
process.on('SIGINT', () => undefined);

/** Reads one file into what the task wants of it. */
export default async function readFile(task: Task): Promise<Reply> {
  const bytes = new Uint8Array(readFileSync(task.path));
  const options = {
    fileName: task.fileName,
    ...(task.password === null ? {} : { password: task.password }),
    ocr: task.recognise ? task.ocr : ('never' as const),
  };
  if (task.want === 'record' || task.want === 'record-and-text' || task.want === 'explained-record') {
    const { document, record, reading, annotations } = await processDocument(bytes, options);
    const explained = task.want === 'explained-record' ? JSON.stringify(toExplanation(reading, annotations)) : null;
    const output = task.want === 'record-and-text' ? reading.text : explained;
    return { ...outcomeOf(record.state, record.findings), record, output, unrecognised: unrecognised(document, task) };
  }
  const document = await readDocument(bytes, options);
  const outcome = { ...outcomeOf(document.state, document.findings), unrecognised: unrecognised(document, task) };
  if (typeof task.want === 'object' && task.want.png !== undefined) {
    return {
      ...outcome,
      record: null,
      output: `${(await drawLayout(bytes, task.password, layOut(document), { folder: task.want.png, name: task.fileName })).join('\n')}\n`,
    };
  }
  if (typeof task.want === 'object') {
    return { ...outcome, record: null, output: `${JSON.stringify(await traceOf(task.want.stage, document, bytes, options), null, 1)}\n` };
  }
  const reading = readText(layOut(document));
  const output = task.want === 'text' ? `${reading.text}\n` : toJson('text', toTextRecord(reading, document.meta));
  return { ...outcome, record: null, output };
}

/** How many pages wait for recognition; none once that was done. */
function unrecognised({ body }: Document, { ocr, recognise }: Task): number {
  return recognise || body.kind !== 'pages' ? 0 : needsRecognition(body.pages, ocr).length;
}

/** The reason is the first finding that explains the state. */
function outcomeOf(
  state: DocumentState,
  findings: readonly (Reason & { readonly severity: ReportRecord['findings'][number]['severity'] })[],
): Pick<Reply, 'state' | 'reason'> {
  if (state === 'done' || state === 'repaired') return { state, reason: null };
  const found = findings.find(({ severity }) => severity === 'error') ?? findings.find(({ severity }) => severity === 'warning');
  return { state, reason: found === undefined ? null : { code: found.code, message: found.message } };
}
