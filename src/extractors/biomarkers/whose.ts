import type { Attribution } from '../../context/attribution.ts';
import type { ExtractInput } from '../extractor.ts';
import type { Lexicon, LexiconEntry } from '../../lexicon/lexicon.ts';
import { phrasePattern } from '../../lexicon/phrases.ts';
import { textOf, titleText, type Reading, type Section, type Sentence } from '../../text/reading.ts';
import type { Stain, StainReading } from '../../context/stains/read-stains.ts';
import { tissueOf } from '../../context/stains/tissue.ts';
import { pattern } from '../../patterns/over-lines.ts';

const GENERAL = pattern('i')`
  \b(?:
    can|may|might|usually|typically|often|commonly|generally|frequently|tend to|are known|is known|are characterized
    |is characterized|useful|should|classically|always|in most|(?:in|from) the literature
  )\b
`;
const OWN = /\b(?:our|this|present)\s+(?:patient|case)\b|\bthe patient\b|\b(?:he|she|his|her)\b/i;
const SERUM = pattern('i')`
  \b(?:
    serum|serolog\w+|tumou?r\s+markers?|plasma|blood|urin\w+|level|levels|concentration|titer|titre|hormones?|ng\/m?l|U\/m?l
    |IU|pg\/m?l|mIU|µg|elevated|normal|rising|raised|secret\w+|stimulat\w+|antibod(?:y|ies)\s+(?:was|were|titer)
  )\b
`;
/** Words of serum beside a stain of tissue. */
const IN_BLOOD =
  /\b(?:serum|serolog\w+|tumou?r\s+markers?|whole\s+blood|peripheral\s+blood|plasma|levels?|titer|titre|ng\/m?l|U\/m?l|mIU|pg\/m?l)\b/i;
const STAINED = /\b(?:immuno\w+|IHC|stain\w*|(?:tumou?r|neoplastic|lesional)\s+cells)\b/i;
/** Markers that are measured in serum more often than in tissue. */
const IN_SERUM = new Set([
  'CEA',
  'CA19-9',
  'CA125',
  'AFP',
  'hCG',
  'PSA',
  'ACTH',
  'GH',
  'TSH',
  'LH',
  'FSH',
  'PTH',
  'Prolactin',
  'Insulin',
  'Gastrin',
  'Glucagon',
  'Calcitonin',
  'Thyroglobulin',
  'Serotonin',
  'NSE',
  'Chromogranin',
  'Lysozyme',
  'Somatostatin',
  'EBV',
  'HHV-8',
  'HPV',
]);
/** Looked for in blood by tests that name several at once. */
const VIRUSES = new Set(['EBV', 'HHV-8', 'HPV']);
/** Abbreviations that mean something else as often; only lists and signs make them markers. */
const DOUBTFUL = new Set(['RCC', 'PR', 'AR', 'MET', 'RET', 'PAS', 'APC', 'CIC', 'ERG', 'NUT', 'FUS', 'Thyroglobulin', 'Desmin']);
const NOT_DONE = pattern('i')`
  ^[\s()]*(?:(?:immuno\w+|stain\w*|expression|test\w*|status|analysis|was|were|is|are)\s+){0,4}not\s+
  (?:
    determined|performed|done|available|tested|evaluated|assessed|examined|studied|carried\s+out|investigated|measured
    |analy[sz]ed
  )\b
`;
/** "Highlighted" tells of what is named behind it. */
const OUTLINED = /(?:highlight\w*|decorated)$/i;
/** Markers of the cells of immunity: "CD8-positive cells" in a tumour of other cells are those. */
const OF_IMMUNITY = new Set(['CD3', 'CD4', 'CD5', 'CD8', 'CD11c', 'CD14', 'CD16', 'CD20', 'CD25', 'CD68', 'CD123', 'CD163', 'PD-1']);
const CELLS = /^(?:\s?(?:,|and|or|\/)\s?M{2,}(?!M)\s?(?:\(?\+\)?)?){0,8}[\s-]?(?:positive\s)?\s?cells?\b/i;
const COUNT = /^\s*\+?\)?\s*(?:T[- ]?)?(?:(?:cell|lymphocyte)s?\s+)?(?:counts?|levels?)\b/i;
/** "These nine cases": more than a paper of a few patients tells of. */
const COHORT =
  /\b(?:these|those|the|all|of|in)\s+(?:six|seven|eight|nine|ten|eleven|twelve|\d{2,3}|[6-9])\s+(?:cases|patients|tumou?rs)\b/i;

/** Whether a sentence tells of tumours as such, not of the patient's. */
export const tellsInGeneral = (flat: string): boolean => !OWN.test(flat) && GENERAL.test(flat);

/** Why a marker's result is not one of this paper's patients' tumours, null where it is. */
export function rejectionOf(input: ExtractInput, sentence: Sentence, read: StainReading, stain: Stain): string | null {
  const { marker } = stain,
    { flat } = read;
  const { attribution, kinds } = input.context.assess({ start: sentence.start + marker.start, end: sentence.start + marker.end });
  if (attribution.subject !== 'own' && !mayBeOurs(attribution, sentence)) return attribution.subject;
  if (kinds.has('relative')) return 'relative';
  if (kinds.has('hypothetical') || kinds.has('planned')) return 'not done';
  if (tellsInGeneral(flat)) return 'general';
  const behind = flat.slice(marker.end);
  if (NOT_DONE.test(behind)) return 'not done';
  if (COHORT.test(flat) && /\[\d/.test(textOf(input.reading, sentence))) return 'cohort';
  if (COUNT.test(behind)) return 'counted in blood';
  if (isOutlined(flat, stain) || isOtherTissue(input, read, stain)) return 'not tumour tissue';
  if (isOfSerum(flat, stain)) return 'measured in serum';
  return isDoubtful(flat, stain) ? 'another meaning' : null;
}

/** Parts of a paper in which what is told of nobody is told of its patients. */
const OF_PATIENTS: ReadonlySet<Section> = new Set(['case', 'results', 'caption']);

function mayBeOurs({ subject, reasons }: Attribution, { section }: Sentence): boolean {
  return subject === 'general' && OF_PATIENTS.has(section) && !reasons.includes('cohort');
}

/** "CD34 highlighted the vessels": what is named behind the verb is stained. */
function isOutlined(flat: string, { polarity }: Stain): boolean {
  return (
    polarity !== null && OUTLINED.test(flat.slice(polarity.cue.start, polarity.cue.end)) && !OF_TUMOUR.test(flat.slice(polarity.cue.end))
  );
}
const OF_TUMOUR = /^[^.;,]{0,60}\b(?:cells|by|(?:tumou?r|neoplas|lesion|carcinom|sarcom)\w*)\b/i;

/** True for an abbreviation that means something else as often and is not said to be positive or negative right behind it. */
function isDoubtful(flat: string, { marker, polarity }: Stain): boolean {
  return (
    marker.id !== null &&
    DOUBTFUL.has(marker.id) &&
    polarity?.by === 'own' &&
    /^[A-Z]{2,4}$/.test(flat.slice(marker.start, marker.end)) &&
    !/^[\s-]*\(?(?:positiv|negativ)/i.test(flat.slice(marker.end))
  );
}

/** Characters around a marker within which words of serum are of it, less where the sentence tells of a stain. */
const TO_SERUM = 60,
  TO_SERUM_OF_STAIN = 25;

function isOfSerum(flat: string, { marker, polarity }: Stain): boolean {
  if (marker.id === null || !IN_SERUM.has(marker.id)) return false;
  const stained = polarity !== null && STAINED.test(flat);
  if (VIRUSES.has(marker.id)) return (stained ? IN_BLOOD : SERUM).test(flat);
  const reach = stained ? TO_SERUM_OF_STAIN : TO_SERUM;
  return (stained ? IN_BLOOD : SERUM).test(flat.slice(Math.max(0, marker.start - reach), marker.end + reach));
}

/** What a paper's tumours are made of besides tumour cells of other kinds; `lineages` the cells of immunity that its title names. */
interface Paper {
  readonly immune: boolean;
  readonly vessels: boolean;
  readonly lineages: readonly string[];
}

const LINEAGES = ['t-cells', 'b-cells', 'plasma-cells', 'histiocytes'];
const papers = new WeakMap<Reading, Paper>();

/**
 * Whether a result is told of tissue beside the tumour; cells of immunity and vessels are the tumour itself where title or abstract
 * name one of these.
 */
function isOtherTissue(input: ExtractInput, read: StainReading, stain: Stain): boolean {
  const lexicon = input.lexicon<LexiconEntry>('stained-tissue');
  const tissue = tissueOf(lexicon, read, stain);
  if (tissue === 'tumour' || (tissue === null && !isOfImmuneCells(read, stain))) return false;
  if (tissue === 'non-tumour') return true;
  const paper = paperOf(input.reading, lexicon);
  if (tissue === null) return !paper.immune;
  if (tissue === 'vessels') return !paper.vessels;
  return !paper.immune || (paper.lineages.length > 0 && LINEAGES.includes(tissue) && !paper.lineages.includes(tissue));
}

/** "CD8-positive cells", of no tissue that is named. */
function isOfImmuneCells({ masked }: StainReading, { marker, polarity }: Stain): boolean {
  return (
    marker.id !== null &&
    OF_IMMUNITY.has(marker.id) &&
    polarity !== null &&
    polarity.by !== 'list' &&
    CELLS.test(masked.slice(polarity.cue.end))
  );
}

function paperOf(reading: Reading, lexicon: Lexicon): Paper {
  const known = papers.get(reading);
  if (known) return known;
  const about = reading.blocks
    .filter(({ section }) => section === 'title' || section === 'abstract')
    .map((block) => textOf(reading, block))
    .join(' ');
  const paper = {
    lineages: LINEAGES.filter((lineage) => phrasePattern(lexicon, `${lineage}-tumour`).test(titleText(reading))),
    immune: phrasePattern(lexicon, 'immune-tumour').test(about),
    vessels: phrasePattern(lexicon, 'vessel-tumour').test(about),
  };
  papers.set(reading, paper);
  return paper;
}
