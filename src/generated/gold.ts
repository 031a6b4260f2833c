// Made from schemas/gold.schema.json by `npm run types`. Do not edit.

/**
 * Sex.
 */
export type GoldSex = 'male' | 'female';
/**
 * Side of the body.
 */
export type GoldLaterality = 'left' | 'right' | 'bilateral' | 'midline';
/**
 * Kind of treatment.
 */
export type GoldModality =
  | 'surgery'
  | 'radiotherapy'
  | 'chemotherapy'
  | 'targeted'
  | 'immunotherapy'
  | 'hormone'
  | 'transplant'
  | 'radionuclide'
  | 'embolization'
  | 'ablation'
  | 'photodynamic'
  | 'other';
/**
 * A scored field.
 */
export type FieldId =
  | 'cases'
  | 'age'
  | 'sex'
  | 'site3'
  | 'site4'
  | 'laterality'
  | 'histology'
  | 'morphology4'
  | 'modality'
  | 'agents'
  | 'rtDose'
  | 'notGiven'
  | 'ki67'
  | 'ki67qual'
  | 'metastases'
  | 'recurrence'
  | 'fuMonths'
  | 'fuStatus'
  | 'literature';

/**
 * What a careful reader writes down for one article: every patient whom it newly reports, and its tables of published patients. One JSON file per article, named <id>.json.
 */
export interface GoldReport {
  /**
   * Name of the article; also the file's name without its ending, and that of the paper and of the record.
   */
  readonly id: string;
  /**
   * False where the reported patients have no tumour.
   */
  readonly oncology: boolean;
  /**
   * Every patient whom the article newly reports, in its order; [] if none.
   */
  readonly cases: readonly GoldCase[];
  /**
   * Tables that list published patients one per row; [] if none.
   */
  readonly literatureTables: readonly GoldTable[];
  /**
   * Anything doubtful; may be empty.
   */
  readonly notes: string;
  /**
   * The fields that were annotated, where not all were; only these are scored. Left out where all were.
   */
  readonly annotated?: readonly FieldId[];
}
/**
 * One patient.
 */
export interface GoldCase {
  /**
   * What the article calls the patient, or a number in order of appearance.
   */
  readonly label: string;
  /**
   * null where not stated.
   */
  readonly age: GoldAge | null;
  /**
   * Also from pronouns; null where not stated.
   */
  readonly sex: GoldSex | null;
  /**
   * Where the tumour arose; null where never stated.
   */
  readonly primarySite: GoldSite | null;
  /**
   * The final diagnosis; null where there is no tumour diagnosis.
   */
  readonly histology: GoldHistology | null;
  /**
   * Tumour-directed treatment that this patient received, in time order.
   */
  readonly treatments: readonly GoldTreatment[];
  /**
   * Treatment that the text says the patient did not get.
   */
  readonly notGiven: readonly GoldNotGiven[];
  /**
   * One entry per distinct measurement on this patient's own tissue.
   */
  readonly ki67: readonly GoldKi67[];
  /**
   * Organs with metastasis at any time, as plain organ words; [] if none stated.
   */
  readonly metastases: readonly string[];
  /**
   * True where the tumour came back or progressed after treatment, false where the text says that it did not, null where not stated.
   */
  readonly recurrence: boolean | null;
  /**
   * Last known state; null where the article gives none.
   */
  readonly followUp: GoldFollowUp | null;
}
/**
 * Age at presentation with the reported tumour.
 */
export interface GoldAge {
  /**
   * Months and days are fractions of a year.
   */
  readonly years: number;
  /**
   * True for a decade or 'about'.
   */
  readonly approx: boolean;
  /**
   * 3 to 25 words, copied exactly from the article's text.
   */
  readonly quote: string;
}
/**
 * Primary site.
 */
export interface GoldSite {
  /**
   * The article's most specific wording.
   */
  readonly text: string;
  /**
   * Every ICD-O-3 topography code that is accepted, best first.
   */
  readonly icdo3: readonly string[];
  /**
   * null where not stated.
   */
  readonly laterality: GoldLaterality | null;
  /**
   * 3 to 25 words, copied exactly from the article's text.
   */
  readonly quote: string;
}
/**
 * Histology.
 */
export interface GoldHistology {
  /**
   * The article's wording.
   */
  readonly text: string;
  /**
   * Every ICD-O-3 morphology code that is accepted, best first; [] where unsure.
   */
  readonly icdo3: readonly string[];
  /**
   * 3 to 25 words, copied exactly from the article's text.
   */
  readonly quote: string;
}
/**
 * One treatment event or course.
 */
export interface GoldTreatment {
  readonly modality: GoldModality;
  /**
   * What was done, in the article's words.
   */
  readonly name: string;
  /**
   * 3 to 25 words, copied exactly from the article's text.
   */
  readonly quote: string;
  /**
   * Generic drug names in lower case; a named regimen expanded.
   */
  readonly agents?: readonly string[];
  /**
   * Number of cycles.
   */
  readonly cycles?: number;
  /**
   * Total dose in gray as printed.
   */
  readonly doseGy?: number;
  /**
   * Number of fractions.
   */
  readonly fractions?: number;
}
/**
 * A treatment that did not happen.
 */
export interface GoldNotGiven {
  readonly modality: GoldModality;
  /**
   * Why it did not happen.
   */
  readonly why: 'not given' | 'refused' | 'planned' | 'contraindicated';
  /**
   * 3 to 25 words, copied exactly from the article's text.
   */
  readonly quote: string;
  /**
   * What it was, in the article's words.
   */
  readonly name?: string;
}
/**
 * One measurement: a number, a range or a bound in per cent, or a result in words.
 */
export interface GoldKi67 {
  /**
   * '=' with low and high; '<' or '<=' with high alone; '>' or '>=' with low alone; '~' for about; null where there is no number.
   */
  readonly op: '=' | '<' | '>' | '<=' | '>=' | '~' | null;
  /**
   * Lower end in per cent.
   */
  readonly low: number | null;
  /**
   * Upper end in per cent.
   */
  readonly high: number | null;
  /**
   * Result in words; null beside a number.
   */
  readonly qualitative: 'low' | 'moderate' | 'high' | 'positive' | 'negative' | null;
  /**
   * Tissue that was measured.
   */
  readonly specimen: 'primary' | 'recurrence' | 'metastasis' | 'biopsy-unspecified';
  /**
   * 3 to 25 words, copied exactly from the article's text.
   */
  readonly quote: string;
}
/**
 * The last stated observation of the patient.
 */
export interface GoldFollowUp {
  /**
   * Months from the anchor; null where only a status is given.
   */
  readonly months: number | null;
  /**
   * How the months are bounded; null where there are none.
   */
  readonly op: '=' | '<' | '>' | '<=' | '>=' | '~' | null;
  /**
   * What the months count from.
   */
  readonly anchor: 'surgery' | 'diagnosis' | 'treatment' | 'presentation' | 'unstated' | null;
  /**
   * State at that time: NED no evidence of disease, AWD alive with disease, DOD dead of disease, DOC dead of another cause, DUC dead of an unclear cause, LFU lost to follow-up.
   */
  readonly status: 'NED' | 'AWD' | 'DOD' | 'DOC' | 'DUC' | 'ALIVE' | 'LFU' | 'UNKNOWN';
  /**
   * 3 to 25 words, copied exactly from the article's text.
   */
  readonly quote: string;
}
/**
 * A table of published patients.
 */
export interface GoldTable {
  /**
   * Its caption.
   */
  readonly caption: string;
  /**
   * Published patients in it, without the present case's row.
   */
  readonly rows: number;
  /**
   * Heading of each column whose meaning is known, by meaning.
   */
  readonly columns: {
    [k: string]: string;
  };
}
