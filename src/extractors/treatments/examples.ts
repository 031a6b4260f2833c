import type { Example } from '../extractor.ts';
import { OF_COURSES } from './examples/courses.ts';
import { OF_DRUGS } from './examples/drugs.ts';
import { OF_NOTHING } from './examples/left-out.ts';
import { OF_WHAT_WAS_NOT_GIVEN } from './examples/not-given.ts';
import { OF_OPERATIONS } from './examples/operations.ts';
import { OF_RADIOTHERAPY } from './examples/radiotherapy.ts';

/** What the rules take and what they leave; every sentence is invented. */
export const TREATMENT_EXAMPLES: readonly Example[] = [
  ...OF_OPERATIONS,
  ...OF_DRUGS,
  ...OF_RADIOTHERAPY,
  ...OF_COURSES,
  ...OF_WHAT_WAS_NOT_GIVEN,
  ...OF_NOTHING,
];
