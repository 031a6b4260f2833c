import { age } from './age/index.ts';
import { BIOMARKERS } from './biomarkers/index.ts';
import type { Extractor } from './extractor.ts';
import { followUp } from './follow-up/index.ts';
import { grade } from './grade/index.ts';
import { histology } from './histology/index.ts';
import { KI67 } from './ki67/index.ts';
import { METASTASES } from './metastases/index.ts';
import { primarySite } from './primary-site/index.ts';
import { recurrence } from './recurrence/index.ts';
import { sex } from './sex/index.ts';
import { size } from './size/index.ts';
import { stage } from './stage/index.ts';
import { treatments } from './treatments/index.ts';

/** The fields in the order in which they are resolved: a field stands after those it reads. */
export const EXTRACTORS: readonly Extractor[] = [
  age,
  sex,
  histology,
  primarySite,
  grade,
  stage,
  size,
  treatments,
  KI67,
  BIOMARKERS,
  METASTASES,
  recurrence,
  followUp,
];
