import type { Annotation, ExtractInput } from '../extractor.ts';
import type { MetastasisValue } from '../../generated/report.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Span } from '../../span.ts';
import type { Sentence } from '../../text/reading.ts';
import { annotateCarried } from './annotate.ts';
import { isFinding, lesionsOf } from './lesions.ts';
import { goesOn } from './loose.ts';
import { organsOperated, type OrganMention, type SiteEntry } from './organs.ts';
import { bareSpecimen, lesionPlaces } from './specimens.ts';

/** A sentence with its words of spread and its organs, both counted from its start. */
export interface Read {
  readonly sentence: Sentence;
  readonly flat: string;
  readonly triggers: readonly Span[];
  readonly organs: readonly OrganMention[];
  /** Whether the section named a tumour before this sentence. */
  readonly known: boolean;
}

/** What two sentences tell together: of spread and then of where, or of a lesion and then what it is. */
export function carried(last: Read, read: Read, input: ExtractInput, lexicon: Lexicon<SiteEntry>): Annotation<MetastasisValue>[] {
  return read.triggers.length === 0
    ? (goneOn(last, read, input) ?? specimenOfBefore(last, read, input))
    : lesionsOfBefore(last, read, input, lexicon);
}

/** "Metastases were found. They lay in the liver and both lungs"; null where the sentence does not go on about spread. */
function goneOn(last: Read, read: Read, input: ExtractInput): Annotation<MetastasisValue>[] | null {
  const spread = bareSpread(last);
  const organs = spread ? goesOn(read.flat, read.organs) : [];
  return spread && organs.length > 0 ? organs.map((organ) => annotateCarried(input, last, spread, shifted(organ, read.sentence))) : null;
}

/** "There was a nodule in the lung. Biopsy showed carcinoma." */
function specimenOfBefore(last: Read, read: Read, input: ExtractInput): Annotation<MetastasisValue>[] {
  const specimen = bareSpecimen(read.flat, read.organs);
  return specimen
    ? lesionPlaces(last.flat, last.organs, read.known).map((organ) =>
        annotateCarried(input, read, specimen, shifted(organ, last.sentence), 'specimen-before'),
      )
    : [];
}

/** "There was a nodule in the lung. It turned out to be a metastasis." */
function lesionsOfBefore(last: Read, read: Read, input: ExtractInput, lexicon: Lexicon<SiteEntry>): Annotation<MetastasisValue>[] {
  const finding = bareSpread(read, ({ start }) => isFinding(read.flat.slice(0, start)));
  if (!finding) return [];
  const lesions = lesionsOf(last.flat, last.organs);
  // "Underwent adrenalectomy. The resected lesion was a metastasis."
  return (lesions.length > 0 ? lesions : organsOperated(last.flat, lexicon)).map((organ) =>
    annotateCarried(input, read, finding, shifted(organ, last.sentence)),
  );
}

/** The first metastasis of a sentence that names no organ. */
function bareSpread({ flat, triggers, organs }: Read, is: (trigger: Span) => boolean = () => true): Span | null {
  return organs.length > 0
    ? null
    : (triggers.find((trigger) => CARRIES.test(flat.slice(trigger.start, trigger.end)) && is(trigger)) ?? null);
}

/** What the lesion of the sentence before may be called. */
const CARRIES = /^metasta(?:s[ie]s|ses|tic)$/i;

function shifted(organ: OrganMention, { start }: Sentence): OrganMention {
  return { ...organ, start: organ.start + start, end: organ.end + start };
}
