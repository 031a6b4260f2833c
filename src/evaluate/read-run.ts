import { readFileSync } from 'node:fs';
import type { EvaluationRun } from '../generated/evaluation.ts';
import { checkSchema, SCHEMAS } from '../schema.ts';

const VERSION = SCHEMAS.evaluation.properties.schemaVersion.const;

/**
 * Reads the run.json of an evaluation.
 *
 * @throws RangeError where the file cannot be read or is no evaluation of this schema version, naming it.
 */
export function readRun(path: string): EvaluationRun {
  const data = load(path);
  const version = (data as Partial<Record<string, unknown>> | null)?.['schemaVersion'];
  if (version !== VERSION)
    throw new RangeError(
      `${path}: Expected an evaluation of schemaVersion ${VERSION}, found ${version === undefined ? 'none' : JSON.stringify(version)}.`,
    );
  const [fault] = checkSchema('evaluation', data);
  if (fault !== undefined) throw new RangeError(`${path}: It is no evaluation: ${fault.path} ${fault.message}.`);
  return data as EvaluationRun;
}

function load(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new RangeError(`${path}: No such file, or it cannot be read.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError(`${path}: It is not JSON.`);
  }
}
