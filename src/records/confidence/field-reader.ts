import type { FieldName, FieldValues } from '../../extractors/extractor.ts';
import type { AskedFact } from './asked-fact.ts';

/** Answers what is asked of the values of one field alone, by name; most lie in [0, 1]. */
export type FieldReader<F extends FieldName> = (value: FieldValues[F], asked: AskedFact) => Readonly<Record<string, number | boolean>>;
