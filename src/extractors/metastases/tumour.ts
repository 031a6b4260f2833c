import type { CaseScope } from '../extractor.ts';
import { pattern } from '../../patterns/over-lines.ts';
import { titleText } from '../../text/reading.ts';
import type { SiteEntry } from './organs.ts';

/** What is known of the tumour that spread. */
export interface Tumour {
  /** The organ of its primary site, by the name that spread to it would have. */
  readonly primary: string | null;
  /** Whether a primary site is known, be it none of the organs that spread is told of. */
  readonly placed: boolean;
  /** The organ that tumours of its kind come from. */
  readonly native: string | null;
  readonly benign: boolean;
  /** Whether the patient has other tumours: one found in another organ is one of them, unless it is called spread. */
  readonly ofSeveral: boolean;
  /** Whether it arose in the nervous system. */
  readonly nervous: boolean;
}

/** The tumour as histology and primary site tell it. */
export function tumourOf(scope: CaseScope): Tumour {
  const morphology = morphologyOf(scope) ?? '';
  return {
    primary: primaryOrgan(scope),
    placed: scope.facts('primary-site').length > 0,
    native: NATIVE.find(([code]) => code.test(morphology))?.[1] ?? null,
    benign: morphology.endsWith('/0'),
    ofSeveral: morphology.endsWith('/2') || SEVERAL.test(titleText(scope.input.reading)),
    nervous: NERVOUS.test(scope.facts('primary-site')[0]?.value.icdO3Topography ?? ''),
  };
}

function morphologyOf(scope: CaseScope): string | null {
  return scope.facts('histology')[0]?.value.icdO3Morphology ?? null;
}

/** A title of several tumours that one patient has: "synchronous carcinomas of", "two independent primaries". */
const SEVERAL = pattern('i')`
  \b(?:synchronous|metachronous|simultaneous|concomitant|concurrent|co-?exist\w*|second|double|triple|independent|separate)
  \b(?![^.]{0,60}\bmetasta)[^.]{0,60}\b(?:primar\w+|lesions|cancers?|carcinomas?|tumou?rs?|malignanc\w+|neoplasms?)\b
`;

/** Organs that tumours of these codes come from, wherever they were seen first. */
const NATIVE: readonly (readonly [RegExp, string])[] = [
  [/^81[78]/, 'liver'],
  [/^8312/, 'kidney'],
  [/^83[34]/, 'thyroid'],
  [/^9061/, 'testis'],
  [/^9(?:3[89]|4[0-8])/, 'brain'],
];

/** Brain, meninges, spinal cord, pituitary and pineal gland: their tumours seed along the cord, not into the bones of the spine. */
const NERVOUS = /^C(?:7[0-2]|75\.[1-3])/;

function primaryOrgan(scope: CaseScope): string | null {
  const code = scope.facts('primary-site')[0]?.value.icdO3Topography ?? null;
  if (code === null) return null;
  const entries = scope.input.lexicon<SiteEntry>('metastatic-sites').entries;
  return entries.find(({ topography }) => topography.some((prefix) => code.startsWith(prefix)))?.id ?? null;
}

/** Words that make a title one about a disease of blood or lymph, whose spread is no metastasis. */
const BLOOD =
  /\b(?:lymphomas?|leuka?emias?|myelomas?|plasmacytomas?|lymphoproliferative|histiocytosis|hodgkin|lymphomatous|sarcoidosis)\b/i;
/** Codes of ICD-O-3 for tumours of blood and lymph, from the first up to the one behind the last. */
const FIRST_OF_BLOOD = 9590,
  BEHIND_BLOOD = 9993;

/** Whether the disease is one of blood or lymph. */
export function isOfBlood(scope: CaseScope): boolean {
  const morphology = morphologyOf(scope);
  if (morphology === null) {
    const { blocks, text } = scope.input.reading;
    const title = blocks.find(({ kind }) => kind === 'title');
    return title !== undefined && BLOOD.test(text.slice(title.start, title.end));
  }
  const code = Number(morphology.slice(0, 4));
  return code >= FIRST_OF_BLOOD && code < BEHIND_BLOOD;
}
