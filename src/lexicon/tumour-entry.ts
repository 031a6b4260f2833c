import type { LexiconEntry } from './lexicon.ts';

/** What a tumour grows in where its name does not name an organ; decides how a region ("forearm") is coded. */
export type Tissue = 'skin' | 'epithelium' | 'vessel' | 'soft' | 'bone' | 'nerve' | 'brain' | 'meninges' | 'node' | 'paraganglion';

/**
 * A tumour name. `code` is its ICD-O-3 morphology with behaviour, `family` its place among tumours, coarse to fine (`carcinoma/adeno`).
 * `level` says how much the name tells: 0 only that there is a tumour, 1 cancer, 2 a whole family, 3 a diagnosis.
 * `kinds` are the families whose tumours are kinds of it where its own family does not tell: of non-small cell lung carcinoma.
 * `narrow` marks a family name whose kinds all carry it (liposarcoma), so that others of its family (leiomyosarcoma) are none.
 * `known` are abbreviations of three letters that papers use without a word on what they stand for.
 * `near` are words that tell which of several tumours an abbreviation stands for; one without is meant where none are told.
 * `brief` are abbreviations of two letters that stand for it where a text says that a patient has it, and near it if words are given.
 * `syndrome` marks a disease of many tumours, which is seldom the one that is reported.
 * `sites` are the topography codes where it usually arises, most usual first; `siteOnly` where it arises nowhere else.
 */
export interface TumourEntry extends LexiconEntry {
  readonly code: string;
  readonly family: string;
  readonly level: number;
  readonly tissue?: Tissue;
  readonly sites?: readonly string[];
  readonly siteOnly?: boolean;
  readonly kinds?: readonly string[];
  readonly narrow?: boolean;
  readonly known?: readonly string[];
  readonly near?: readonly string[];
  readonly brief?: readonly string[];
  readonly syndrome?: boolean;
}

/** The broadest family of a tumour: `carcinoma` of `carcinoma/adeno`. */
export function rootOf({ family }: TumourEntry): string {
  return family.split('/')[0] ?? family;
}

/** The level of a name that tells a whole family; below it a name tells only that there is a tumour, or a cancer. */
export const A_FAMILY = 2;

/** True for lymphomas, leukaemias and plasma cell tumours. */
export function isLymphoid(tumour: TumourEntry | null): boolean {
  return tumour?.family.startsWith('lymphoid') === true;
}
