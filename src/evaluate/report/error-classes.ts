import type { ErrorClass } from '../../generated/evaluation.ts';
import { SCHEMAS } from '../../schema.ts';

/** A class of errors as a person reads it. */
export interface NamedClass {
  readonly id: ErrorClass;
  /** `not in text`. */
  readonly title: string;
  /** What the schema says that it means. */
  readonly meaning: string;
}

const { enum: IDS, description: DESCRIPTION } = SCHEMAS.evaluation.$defs.ErrorClass;

/** Every class in the order of the schema, its meaning read from there, so that the two never part. */
export const ERROR_CLASSES: readonly NamedClass[] = (IDS as readonly ErrorClass[]).map((id) => ({
  id,
  title: id.replaceAll('-', ' '),
  meaning: meaningOf(id),
}));

/** The schema has one sentence per meaning, after the classes that share it: `case-missed, case-invented: the whole patient.` */
function meaningOf(id: ErrorClass): string {
  for (const sentence of DESCRIPTION.split(/\.\s*/)) {
    const colon = sentence.indexOf(': ');
    if (sentence.slice(0, Math.max(colon, 0)).split(', ').includes(id))
      return `${sentence.charAt(colon + 2).toUpperCase()}${sentence.slice(colon + 3)}.`;
  }
  return '';
}
