import type { ExtractInput } from '../extractor.ts';
import type { LexiconEntry } from '../../lexicon/lexicon.ts';
import { phrasePattern } from '../../lexicon/phrases.ts';
import { textOf, titleText, type Reading, type Sentence } from '../../text/reading.ts';
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
  const { marker, polarity } = stain,
    { flat } = read;
  const { attribution, kinds } = input.context.assess({ start: sentence.start + marker.start, end: sentence.start + marker.end });
  if (
    attribution.subject !== 'own' &&
    !(
      attribution.subject === 'general' &&
      ['case', 'results', 'caption'].includes(sentence.section) &&
      !attribution.reasons.includes('cohort')
    )
  )
    return attribution.subject;
  if (kinds.has('relative')) return 'relative';
  if (kinds.has('hypothetical') || kinds.has('planned')) return 'not done';
  if (tellsInGeneral(flat)) return 'general';
  const behind = flat.slice(marker.end);
  if (NOT_DONE.test(behind)) return 'not done';
  if (COHORT.test(flat) && /\[\d/.test(textOf(input.reading, sentence))) return 'cohort';
  if (COUNT.test(behind)) return 'counted in blood';
  if (
    polarity &&
    OUTLINED.test(flat.slice(polarity.cue.start, polarity.cue.end)) &&
    !/^[^.;,]{0,60}\b(?:cells|by|(?:tumou?r|neoplas|lesion|carcinom|sarcom)\w*)\b/i.test(flat.slice(polarity.cue.end))
  )
    return 'not tumour tissue';
  if (isOtherTissue(input, read, stain)) return 'not tumour tissue';
  return (
    isOtherThing(flat, stain) ??
    (marker.id !== null &&
    DOUBTFUL.has(marker.id) &&
    polarity?.by === 'own' &&
    /^[A-Z]{2,4}$/.test(flat.slice(marker.start, marker.end)) &&
    !/^[\s-]*\(?(?:positiv|negativ)/i.test(behind)
      ? 'another meaning'
      : null)
  );
}

function isOtherThing(flat: string, { marker, polarity }: Stain): string | null {
  if (marker.id === null || !IN_SERUM.has(marker.id)) return null;
  const stained = polarity !== null && STAINED.test(flat);
  const reach = VIRUSES.has(marker.id) ? flat.length : stained ? 25 : 60;
  return (stained ? IN_BLOOD : SERUM).test(flat.slice(Math.max(0, marker.start - reach), marker.end + reach)) ? 'measured in serum' : null;
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
  const bare =
    tissue === null &&
    stain.marker.id !== null &&
    OF_IMMUNITY.has(stain.marker.id) &&
    stain.polarity !== null &&
    stain.polarity.by !== 'list' &&
    CELLS.test(read.masked.slice(stain.polarity.cue.end));
  if (tissue === 'tumour' || (tissue === null && !bare)) return false;
  let paper = papers.get(input.reading);
  if (!paper) {
    const about = input.reading.blocks
      .filter(({ section }) => section === 'title' || section === 'abstract')
      .map((block) => textOf(input.reading, block))
      .join(' ');
    const lineages = LINEAGES.filter((lineage) => phrasePattern(lexicon, `${lineage}-tumour`).test(titleText(input.reading)));
    papers.set(
      input.reading,
      (paper = {
        lineages,
        immune: phrasePattern(lexicon, 'immune-tumour').test(about),
        vessels: phrasePattern(lexicon, 'vessel-tumour').test(about),
      }),
    );
  }
  return (
    tissue === 'non-tumour' ||
    (tissue === null && !paper.immune) ||
    (tissue === 'vessels'
      ? !paper.vessels
      : !paper.immune || (tissue !== null && paper.lineages.length > 0 && LINEAGES.includes(tissue) && !paper.lineages.includes(tissue)))
  );
}
