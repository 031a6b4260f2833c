import type { Extractor } from '../extractor.ts';
import { TREATMENT_EXAMPLES } from './examples.ts';
import { extractTreatments } from './extract.ts';
import { TREATMENT_LEXICONS } from './mentions/find-mentions.ts';
import { settleTreatments } from './settle.ts';

/** What was done against the tumour: operations, radiotherapy, drugs and the rest, and what was refused or left out. */
export const treatments: Extractor<'treatments'> = {
  name: 'treatments',
  title: 'Treatments',
  writes: 'treatments',
  many: true,
  reads: ['primary-site', 'histology'],
  lexicons: TREATMENT_LEXICONS,
  scoredBy: ['modality', 'agents', 'rtDose', 'notGiven'],
  examples: TREATMENT_EXAMPLES,
  extract: extractTreatments,
  resolve: settleTreatments,
};
