// Made from schemas/report.schema.json by `npm run types`. Do not edit.

/**
 * How the file came out of reading: done, all was read; repaired, damage was mended and all was read; partial, some pages are missing; no-text, the pages are pictures or empty; needs-password; failed, nothing could be read.
 */
export type DocumentState = 'done' | 'partial' | 'repaired' | 'no-text' | 'needs-password' | 'failed';
/**
 * What became of a page: read, text was taken; empty, drawn but without text; failed; ocr, read by character recognition.
 */
export type PageState = 'read' | 'empty' | 'failed' | 'ocr';
/**
 * reported: a patient this paper newly reports; literature: a published patient it lists.
 */
export type CaseOrigin = 'reported' | 'literature';
/**
 * Calibrated probability that the value is right.
 */
export type Confidence = number;
/**
 * Name of the rule that found the value.
 */
export type Rule = string;
/**
 * [x0, y0, x1, y1] in PDF points, origin at the page's top left, y down.
 *
 * @minItems 4
 * @maxItems 4
 */
export type Box = readonly [number, number, number, number];
/**
 * Kind of section that a quote stands in.
 */
export type Section =
  | 'title'
  | 'abstract'
  | 'introduction'
  | 'case'
  | 'methods'
  | 'results'
  | 'discussion'
  | 'conclusion'
  | 'caption'
  | 'table'
  | 'footnote'
  | 'reference'
  | 'other';
/**
 * Sex of the patient.
 */
export type SexValue = 'male' | 'female' | 'other';
/**
 * Side of the body.
 */
export type Laterality = 'left' | 'right' | 'bilateral' | 'midline';
/**
 * Kind of treatment.
 */
export type Modality =
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
 * What became of a treatment.
 */
export type TreatmentStatus = 'given' | 'not-given' | 'declined' | 'planned' | 'recommended' | 'discontinued';
/**
 * Why a treatment was given.
 */
export type Intent = 'neoadjuvant' | 'adjuvant' | 'definitive' | 'palliative' | 'salvage' | 'prophylactic';
/**
 * How a number is bounded: = beside one or two numbers, the others beside the one bound that is stated.
 */
export type Comparator = '=' | '<' | '>' | '<=' | '>=';
/**
 * What a follow-up is counted from.
 */
export type Anchor = 'surgery' | 'diagnosis' | 'treatment' | 'presentation' | 'unstated';
/**
 * How the tumour answered; partial also where the paper says only that it shrank or responded.
 */
export type TreatmentResponse = 'complete' | 'partial' | 'stable' | 'progression';
/**
 * A result in words.
 */
export type Qualitative = 'low' | 'moderate' | 'high' | 'positive' | 'negative';
/**
 * What tissue was examined.
 */
export type SpecimenRole = 'primary' | 'recurrence' | 'metastasis' | 'biopsy' | 'unspecified';
/**
 * Result of a biomarker.
 */
export type BiomarkerResult = 'positive' | 'negative' | 'focal' | 'equivocal';
/**
 * Where a tumour came back.
 */
export type RecurrenceType = 'local' | 'regional' | 'distant' | 'progression';
/**
 * Whether the patient lives.
 */
export type VitalStatus = 'alive' | 'dead' | 'unknown';
/**
 * Whether the disease is there.
 */
export type DiseaseStatus = 'none' | 'with-disease' | 'unknown';
/**
 * NED alive without disease, AWD alive with disease, DOD died of disease, DOC died of another cause, DUC died, cause unclear, ALIVE alive, disease unknown, LFU lost to follow-up.
 */
export type FollowUpCode = 'NED' | 'AWD' | 'DOD' | 'DOC' | 'DUC' | 'ALIVE' | 'LFU';
/**
 * How much a finding matters: error, something is lost or refused; warning, look at it; info, good to know.
 */
export type Severity = 'info' | 'warning' | 'error';
/**
 * Quotes from the document text; [] where there is nothing to quote.
 */
export type EvidenceList = readonly Evidence[];

/**
 * What one paper becomes: a record per input file. A scalar that the paper does not state is null, a list is []; every value carries the words that prove it.
 */
export interface ReportRecord {
  /**
   * Version of this schema.
   */
  readonly schemaVersion: '1.0.0';
  readonly source: Source;
  readonly engine: Engine;
  readonly state: DocumentState;
  readonly article: Article;
  readonly completeness: Completeness;
  /**
   * Patients: the reported ones first, in the paper's order, then those of the literature.
   */
  readonly cases: readonly CaseRecord[];
  /**
   * What a reader of the record should know, in the order of the stages.
   */
  readonly findings: readonly Finding[];
}
/**
 * The input file.
 */
export interface Source {
  /**
   * Name of the input file, without its folder.
   */
  readonly fileName: string;
  /**
   * What the bytes are, by their content first and the name's ending second.
   */
  readonly mediaType: string;
  /**
   * SHA-256 of the bytes, lower-case hexadecimal.
   */
  readonly sha256: string;
  /**
   * Length of the file in bytes.
   */
  readonly bytes: number;
  /**
   * Number of pages; null where the input has none (text, JATS) or could not be opened.
   */
  readonly pages: number | null;
}
/**
 * What made the record. No clock and no host: the same input gives the same bytes.
 */
export interface Engine {
  /**
   * Always caseglean.
   */
  readonly name: 'caseglean';
  /**
   * Version of the package.
   */
  readonly version: string;
  /**
   * Digest of every lexicon in use.
   */
  readonly lexicons: string;
}
/**
 * The article's own data.
 */
export interface Article {
  /**
   * Title of the article.
   */
  readonly title: string | null;
  /**
   * Authors in printed order, given names first.
   */
  readonly authors: readonly string[];
  /**
   * Journal title.
   */
  readonly journal: string | null;
  /**
   * Year of publication.
   */
  readonly year: number | null;
  /**
   * Digital object identifier without a resolver in front.
   */
  readonly doi: string | null;
  /**
   * PubMed identifier.
   */
  readonly pmid: string | null;
  /**
   * PubMed Central identifier, with its letters.
   */
  readonly pmcid: string | null;
  /**
   * Keywords as printed.
   */
  readonly keywords: readonly string[];
}
/**
 * What was read, page by page.
 */
export interface Completeness {
  /**
   * One entry per page, in order; [] where the input has no pages.
   */
  readonly pages: readonly PageCompleteness[];
}
/**
 * What was read of one page.
 */
export interface PageCompleteness {
  /**
   * Page number from 1.
   */
  readonly page: number;
  /**
   * Visible characters on the page.
   */
  readonly characters: number;
  /**
   * Text columns found.
   */
  readonly columns: number;
  readonly state: PageState;
  /**
   * Characters that the page's drawing code shows, seen or not, blanks not counted; those less the dropped ones stand in the text. 0 where the input has no drawn pages.
   */
  readonly drawn?: number;
  /**
   * Characters that do not stand in the text, by reason; [] where all do.
   */
  readonly dropped?: readonly DroppedCharacters[];
  /**
   * How sure the reading order of the page is.
   */
  readonly confidence?: number;
  /**
   * Why the page failed or was not read to its end; null where it was.
   */
  readonly reason?: string | null;
}
/**
 * Characters of a page that do not stand in the text.
 */
export interface DroppedCharacters {
  /**
   * Why: invisible (drawn without ink, in white on white, or too small to be seen), off-page, clipped (cut away), overprint (printed again on the same spot), layer-off (of a layer that is switched off), garbled (without usable codes), slanted (a stamp across the page), margin (at a right angle in the margin), running-head, line-number.
   */
  readonly reason:
    | 'invisible'
    | 'off-page'
    | 'clipped'
    | 'overprint'
    | 'layer-off'
    | 'garbled'
    | 'slanted'
    | 'margin'
    | 'running-head'
    | 'line-number';
  /**
   * How many, blanks not counted.
   */
  readonly characters: number;
}
/**
 * One patient.
 */
export interface CaseRecord {
  /**
   * Unique in the record.
   */
  readonly id: string;
  readonly origin: CaseOrigin;
  /**
   * What the paper calls the patient.
   */
  readonly label: string | null;
  /**
   * Where a literature case was published; null for a reported one.
   */
  readonly reference: Reference | null;
  readonly patient: Patient;
  readonly tumor: Tumor;
  /**
   * Treatments in time order, then those not given.
   */
  readonly treatments: readonly TreatmentFact[];
  /**
   * One entry per distinct measurement.
   */
  readonly ki67: readonly Ki67Fact[];
  /**
   * Other biomarkers.
   */
  readonly biomarkers: readonly BiomarkerFact[];
  /**
   * Organs with metastasis at any time.
   */
  readonly metastases: readonly MetastasisFact[];
  /**
   * null where unstated.
   */
  readonly recurrence: RecurrenceFact | null;
  /**
   * null where unstated.
   */
  readonly followUp: FollowUpFact | null;
}
/**
 * The publication that a literature case comes from.
 */
export interface Reference {
  /**
   * As the paper cites it.
   */
  readonly text: string;
  /**
   * Number in the reference list.
   */
  readonly number: number | null;
}
/**
 * Who the patient is.
 */
export interface Patient {
  /**
   * null where unstated.
   */
  readonly age: AgeFact | null;
  /**
   * null where unstated.
   */
  readonly sex: SexFact | null;
}
/**
 * The patient's age, with what proves it.
 */
export interface AgeFact {
  readonly value: AgeValue;
  readonly confidence: Confidence;
  readonly rule: Rule;
  /**
   * What proves the value; never empty.
   *
   * @minItems 1
   */
  readonly evidence: readonly Evidence[];
}
/**
 * Age at presentation with the reported tumour.
 */
export interface AgeValue {
  /**
   * Age in years; months and days are fractions of a year.
   */
  readonly years: number;
  /**
   * True where the paper gives a decade or 'about'.
   */
  readonly approximate: boolean;
}
/**
 * Words of the document text that prove a value. A quote that runs over a page's end gives one item per page.
 */
export interface Evidence {
  /**
   * Exactly the document text from start to end.
   */
  readonly quote: string;
  /**
   * First UTF-16 code unit of the quote in the document text.
   */
  readonly start: number;
  /**
   * One past the last UTF-16 code unit of the quote.
   */
  readonly end: number;
  /**
   * Page number from 1; null for input without pages.
   */
  readonly page: number | null;
  /**
   * One box per line of the quote; [] for input without pages.
   */
  readonly boxes: readonly Box[];
  readonly section: Section;
}
/**
 * The patient's sex, with what proves it.
 */
export interface SexFact {
  readonly value: SexValue;
  readonly confidence: Confidence;
  readonly rule: Rule;
  /**
   * What proves the value; never empty.
   *
   * @minItems 1
   */
  readonly evidence: readonly Evidence[];
}
/**
 * What the tumour is.
 */
export interface Tumor {
  /**
   * null where unstated.
   */
  readonly primarySite: PrimarySiteFact | null;
  /**
   * null where unstated.
   */
  readonly histology: HistologyFact | null;
  /**
   * null where unstated.
   */
  readonly grade: GradeFact | null;
  /**
   * null where unstated.
   */
  readonly stage: StageFact | null;
  /**
   * null where unstated.
   */
  readonly size: SizeFact | null;
}
/**
 * The primary site, with what proves it.
 */
export interface PrimarySiteFact {
  readonly value: PrimarySiteValue;
  readonly confidence: Confidence;
  readonly rule: Rule;
  /**
   * What proves the value; never empty.
   *
   * @minItems 1
   */
  readonly evidence: readonly Evidence[];
}
/**
 * Where the tumour arose.
 */
export interface PrimarySiteValue {
  /**
   * The paper's most specific wording.
   */
  readonly text: string;
  /**
   * ICD-O-3 topography code.
   */
  readonly icdO3Topography: string | null;
  /**
   * Name of the coded site.
   */
  readonly display: string | null;
  /**
   * Side of the body, null where unstated or not paired.
   */
  readonly laterality: Laterality | null;
}
/**
 * The histology, with what proves it.
 */
export interface HistologyFact {
  readonly value: HistologyValue;
  readonly confidence: Confidence;
  readonly rule: Rule;
  /**
   * What proves the value; never empty.
   *
   * @minItems 1
   */
  readonly evidence: readonly Evidence[];
}
/**
 * The final pathological diagnosis.
 */
export interface HistologyValue {
  /**
   * The paper's wording.
   */
  readonly text: string;
  /**
   * ICD-O-3 morphology code with behaviour.
   */
  readonly icdO3Morphology: string | null;
}
/**
 * The grade, with what proves it.
 */
export interface GradeFact {
  readonly value: GradeValue;
  readonly confidence: Confidence;
  readonly rule: Rule;
  /**
   * What proves the value; never empty.
   *
   * @minItems 1
   */
  readonly evidence: readonly Evidence[];
}
/**
 * Grade of the tumour.
 */
export interface GradeValue {
  /**
   * The grade as written, without the word grade.
   */
  readonly value: string;
  /**
   * Grading system, where named.
   */
  readonly system: string | null;
}
/**
 * The stage, with what proves it.
 */
export interface StageFact {
  readonly value: StageValue;
  readonly confidence: Confidence;
  readonly rule: Rule;
  /**
   * What proves the value; never empty.
   *
   * @minItems 1
   */
  readonly evidence: readonly Evidence[];
}
/**
 * Stage of the tumour.
 */
export interface StageValue {
  /**
   * T category without prefix.
   */
  readonly t: string | null;
  /**
   * N category.
   */
  readonly n: string | null;
  /**
   * M category.
   */
  readonly m: string | null;
  /**
   * Stage group.
   */
  readonly group: string | null;
  /**
   * Staging system.
   */
  readonly system: string | null;
  /**
   * Edition or year of the system.
   */
  readonly edition: string | null;
  /**
   * c, p, yp, r or a, as printed in front of the T category.
   */
  readonly prefix: string | null;
}
/**
 * The size, with what proves it.
 */
export interface SizeFact {
  readonly value: SizeValue;
  readonly confidence: Confidence;
  readonly rule: Rule;
  /**
   * What proves the value; never empty.
   *
   * @minItems 1
   */
  readonly evidence: readonly Evidence[];
}
/**
 * Size of the tumour.
 */
export interface SizeValue {
  /**
   * One to three dimensions in millimetres, as printed in order.
   *
   * @minItems 1
   * @maxItems 3
   */
  readonly mm: readonly number[];
}
/**
 * A treatment, with what proves it.
 */
export interface TreatmentFact {
  readonly value: TreatmentValue;
  readonly confidence: Confidence;
  readonly rule: Rule;
  /**
   * What proves the value; never empty.
   *
   * @minItems 1
   */
  readonly evidence: readonly Evidence[];
}
/**
 * One treatment event or course; also one that was refused, planned or explicitly not given.
 */
export interface TreatmentValue {
  readonly modality: Modality;
  /**
   * What was done, in the paper's words.
   */
  readonly name: string;
  readonly status: TreatmentStatus;
  /**
   * Why it was given, where stated.
   */
  readonly intent: Intent | null;
  /**
   * Place in time among this patient's treatments, from 1; null where it did not happen or is unknown.
   */
  readonly order: number | null;
  /**
   * When it was given.
   */
  readonly time: TimeExpression | null;
  /**
   * Name of the regimen.
   */
  readonly regimen: string | null;
  /**
   * Drugs; a named regimen is expanded into its standard drugs.
   */
  readonly agents: readonly Agent[];
  /**
   * Number of cycles or courses.
   */
  readonly cycles: number | null;
  /**
   * Total dose in gray, as printed (centigray divided by 100).
   */
  readonly totalDoseGy: number | null;
  /**
   * Number of fractions.
   */
  readonly fractions: number | null;
  /**
   * Dose of one fraction in gray: stated, or total divided by fractions.
   */
  readonly dosePerFractionGy: number | null;
  /**
   * Line of therapy, from 1, where the paper numbers it.
   */
  readonly line: number | null;
  /**
   * Time from something told before, where the paper states it or both have a date.
   */
  readonly interval: TreatmentInterval | null;
  /**
   * Best response of the tumour while or right after it was given, where told; progression where none came before it.
   */
  readonly response: TreatmentResponse | null;
  /**
   * Why it was stopped, refused or left out, where the paper says so.
   */
  readonly statusReason: StatusReason | null;
}
/**
 * A point in time as the paper tells it.
 */
export interface TimeExpression {
  /**
   * The paper's words.
   */
  readonly text: string;
  /**
   * The calendar date in ISO 8601, as exact as stated; null where the words give none.
   */
  readonly date: string | null;
}
/**
 * A drug.
 */
export interface Agent {
  /**
   * Generic name in lower case.
   */
  readonly name: string;
}
/**
 * Time between a treatment and something told before; anchor unstated where the words only say that it was later.
 */
export interface TreatmentInterval {
  /**
   * The paper's words: of the interval, or of the date that it was worked out from.
   */
  readonly text: string;
  /**
   * Months from the anchor to the treatment (30.4 days, 4 weeks to a month of short spans); below 0 where the treatment came first.
   */
  readonly months: number;
  readonly comparator: Comparator;
  readonly anchor: Anchor;
}
/**
 * Why a treatment was stopped, refused or left out.
 */
export interface StatusReason {
  /**
   * The paper's words.
   */
  readonly text: string;
  /**
   * Kind of reason: harm done by the treatment, a tumour that grew or spread under it, the patient's will, another illness or frailty, extent or seat of the tumour, no need for it, death, another.
   */
  readonly code: 'toxicity' | 'progression' | 'patient-choice' | 'comorbidity' | 'extent' | 'not-indicated' | 'death' | 'other';
}
/**
 * A Ki-67 measurement, with what proves it.
 */
export interface Ki67Fact {
  readonly value: Ki67Value;
  readonly confidence: Confidence;
  readonly rule: Rule;
  /**
   * What proves the value; never empty.
   *
   * @minItems 1
   */
  readonly evidence: readonly Evidence[];
}
/**
 * One measurement of Ki-67.
 */
export interface Ki67Value {
  /**
   * Lower end in the unit; equal to high for one number; null where there is none.
   */
  readonly low: number | null;
  /**
   * Upper end in per cent.
   */
  readonly high: number | null;
  /**
   * null where there is no number.
   */
  readonly comparator: Comparator | null;
  /**
   * True for 'about' and the like.
   */
  readonly approximate: boolean;
  /**
   * Unit of the numbers; null where there is none.
   */
  readonly unit: '%' | '/HPF' | '/mm2' | null;
  /**
   * A result in words; null beside a number.
   */
  readonly qualitative: Qualitative | null;
  /**
   * The marker as a name.
   */
  readonly marker: string;
  readonly specimen: Specimen;
}
/**
 * The tissue that a measurement was made on.
 */
export interface Specimen {
  readonly role: SpecimenRole;
  /**
   * Organ of the specimen, where stated.
   */
  readonly site: string | null;
  /**
   * When the specimen was taken, where stated.
   */
  readonly time: TimeExpression | null;
}
/**
 * A biomarker, with what proves it.
 */
export interface BiomarkerFact {
  readonly value: BiomarkerValue;
  readonly confidence: Confidence;
  readonly rule: Rule;
  /**
   * What proves the value; never empty.
   *
   * @minItems 1
   */
  readonly evidence: readonly Evidence[];
}
/**
 * Result of one biomarker other than Ki-67.
 */
export interface BiomarkerValue {
  /**
   * Name of the marker.
   */
  readonly marker: string;
  /**
   * Result in words.
   */
  readonly result: BiomarkerResult | null;
  /**
   * Share of positive cells, where stated.
   */
  readonly percent: Percent | null;
}
/**
 * Per cent of cells.
 */
export interface Percent {
  /**
   * Lower end; equal to high for one number.
   */
  readonly low: number | null;
  /**
   * Upper end.
   */
  readonly high: number | null;
  /**
   * How the number is bounded.
   */
  readonly comparator: Comparator | null;
}
/**
 * A metastasis, with what proves it.
 */
export interface MetastasisFact {
  readonly value: MetastasisValue;
  readonly confidence: Confidence;
  readonly rule: Rule;
  /**
   * What proves the value; never empty.
   *
   * @minItems 1
   */
  readonly evidence: readonly Evidence[];
}
/**
 * An organ that the tumour spread to.
 */
export interface MetastasisValue {
  /**
   * Plain organ word.
   */
  readonly site: string;
  /**
   * When it was found, where stated.
   */
  readonly time: TimeExpression | null;
}
/**
 * The recurrence, with what proves it.
 */
export interface RecurrenceFact {
  readonly value: RecurrenceValue;
  readonly confidence: Confidence;
  readonly rule: Rule;
  /**
   * What proves the value; never empty.
   *
   * @minItems 1
   */
  readonly evidence: readonly Evidence[];
}
/**
 * Whether the tumour came back or progressed after treatment.
 */
export interface RecurrenceValue {
  /**
   * False where the paper says that there was none.
   */
  readonly occurred: boolean;
  /**
   * Recurrences in time order; [] where none is told apart.
   */
  readonly events: readonly RecurrenceEvent[];
}
/**
 * One recurrence.
 */
export interface RecurrenceEvent {
  /**
   * Where it came back, where stated.
   */
  readonly type: RecurrenceType | null;
  /**
   * Months since the treatment before it.
   */
  readonly intervalMonths: number | null;
}
/**
 * The follow-up, with what proves it.
 */
export interface FollowUpFact {
  readonly value: FollowUpValue;
  readonly confidence: Confidence;
  readonly rule: Rule;
  /**
   * What proves the value; never empty.
   *
   * @minItems 1
   */
  readonly evidence: readonly Evidence[];
}
/**
 * The last observation of the patient.
 */
export interface FollowUpValue {
  /**
   * Months from the anchor to the last observation.
   */
  readonly durationMonths: number | null;
  /**
   * How the duration is bounded; null where there is none.
   */
  readonly comparator: Comparator | null;
  readonly anchor: Anchor;
  readonly vitalStatus: VitalStatus;
  readonly diseaseStatus: DiseaseStatus;
  /**
   * Status code; null where nothing is known.
   */
  readonly code: FollowUpCode | null;
}
/**
 * Something a reader of the record should know.
 */
export interface Finding {
  /**
   * Stable code; new codes may be added, none is renamed.
   */
  readonly code: string;
  readonly severity: Severity;
  /**
   * JSON Pointer to what the finding is about, null where it is about the whole record.
   */
  readonly path: string | null;
  /**
   * One sentence for a person.
   */
  readonly message: string;
  readonly evidence: EvidenceList;
}
