import type { SizeValue } from '../../generated/report.ts';
import { nounBehind } from '../../context/noun-behind.ts';
import { reachingKinds } from '../../context/reach.ts';
import { tumourOf } from '../../context/tumours-near.ts';
import type { TumourHit } from '../../lexicon/tumours.ts';
import { distance, overlaps, type Span } from '../../span.ts';
import { neighbourOf, textOf, type Section, type Sentence } from '../../text/reading.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import type { Measure } from './rules.ts';
import { pattern } from '../../patterns/over-lines.ts';

const BY_SECTION: Partial<Record<Section, number>> = {
  title: 1.3,
  abstract: 1.1,
  case: 1.2,
  results: 0.9,
  methods: 0.7,
  caption: 0.7,
  conclusion: 0.4,
  discussion: 0.25,
  introduction: 0.1,
  table: 0.4,
};
const NEAR = 90,
  LONGEST_GAP = 70;
const NOT_SIZE_BEFORE = pattern('i')`
  \b(?:
      margins?|distance|depth|thick(?:ness)?|slices?|incisions?|interval|penetrat\w*|infiltrat\w+\s+(?:to|of)
      |invasion\s+(?:of|to)|dilat\w*|caliber|length\s+of|segments?|colon|needle|trocars?|port|ureter|duct|aorta|vein
      |liver\s+span|catheter|stent|expansion|shift|scale|bar|every|cuff|stalk|stump|gap|slide|section(?:s|ed)?\s+(?:at|of)
      |uterine\s+size|bowel|resect\w*\s+with
    )\b[^.;,]{0,26}$
  |\b(?:within|from|away)\s+(?:about\s+|approximately\s+|the\s+|a\s+)?$
`;
const NOT_SIZE_AFTER = pattern('i')`
  ^[\s-]*(?:\)\s*)?(?:
    margins?|from|away|distal|proximal|above|below|slices?|sections?|incision|thick|cuff|deep\b|interval|port|trocar|needle
    |beyond|lateral|superior|inferior|into|per\s
    |of\s+(?:the\s+)?(?:colon|bowel|ileum|jejunum|stomach|esophagus|ureter|skin|normal|surrounding|margin)|\/|stent
    |endoscop\w*|catheter|H2O|Hg|clearance|scale
  )
`;
/** "From 2 to 5 cm": the lengths of several lesions. */
const RANGE_BEFORE = /\b(?:rang\w+|var(?:y|ied|ying)|between|from)\b[^.;]{0,30}\b(?:to|and)\s+(?:about\s+)?$|\b[cm]m\s+to\s+$/i;
/** The organ, or the specimen, that a length is told of: "the testis was 8 × 5 cm". */
const WHOLE = pattern('i')`
  \b(?:
    specimens?|samples?|pieces?|fragments?|blocks?|testis|testicles?|ovary|kidney|spleen|liver|uterus|prostate|thyroid
    |pancreas|stomach|breast|lobe|gland|organ
  )(?:\s|,\s)\s*(?:
    (?:
      was|were|is|had|which|that|itself|weighed|weighing|measured|measuring|approximately|about|and|size|of|sized|dimensions
      |enlarged|to|\d{1,4}\s*g(?:rams?)?|in|,|\(
    )\s*
  ){1,7}$
`;
const OF_TUMOUR = /\b(?:in|of|on|at|within|to|from|involving|occupying|replacing)\s+(?:[\w-]+\s+){0,3}$/i;
const OTHER_THING = pattern('i')`
  \b(?:
    lymph\s+nodes?|lymphaden\w*|nod(?:es?|al)|metasta\w+|satellite|spleen|recurren\w+|relaps\w+|residual|remnant|scar|cysts?
    |thrombus|daughter|other\s+(?:lesion|nodule|mass)|second\s+(?:lesion|nodule|mass)
  )\b
`;
const OTHER_BEFORE = new RegExp(`${OTHER_THING.source}[^.;]{0,45}$`, 'i');
const MEASURED = /\b(?:measur\w*|size[ds]?|diameter|dimensions?|maxim\w*|greatest|largest|large|approximately|about)\b/i;
/** What is seen on a specimen only. */
const GROSS = pattern('i')`
  \b(?:
    gross(?:ly)?|macroscop\w*|patholog\w*|resected|excised|cut\s+(?:surface|section)|specimen|histolog\w*|histopatholog\w*
    |surgical|removed
  )\b
`;
const GROSS_LOOK = /\b(?:firm|tan|gr[ae]y(?:ish)?|whit(?:e|ish)|yellow(?:ish)?|rubbery|cut\s+(?:surface|section)|encapsulated)\b/i;
const IMAGED = pattern('i')`
  \b(?:
    CT|MRI?|PET|ultraso\w+|tomograph\w*|imaging|scans?|mammogra\w*|radiogra\w*|X-ray|endoscop\w*|colonoscop\w*|examination
    |palpa\w*|echo\w*|hypoechoic|enhanc\w*
  )\b
`;
/** Lesions told of by a name that is none of a tumour. */
const LESION = pattern('i')`
  ^(?:[\w-]+\s+)*(?:
    lesions?|polyps?|ulcers?|ulcerations?|swellings?|plaques?|papules?|growths?|foc(?:us|i)|areas?|opacit(?:y|ies)|shadows?
    |lumps?|masses|enlargements?|formations?|neoformations?|protrusions?|vegetations?|cancers?
  )$
`;
const OF_MEASURE = pattern('i')`
  ^[\s-]*(?:in\s+)?(?:
    size|sized|diameter|dimensions?|greatest|largest|maxim\w*|max|long\w*|large|wide|width|length|height|tall|across|each
    |respectively|AP|transverse|anteroposterior|craniocaudal|cranio
  )\b
`;
/** A lesion of such a name that is measured. */
const OF_LESION =
  /\b(?:polyps?|ulcers?|ulcerations?|swelling|plaque|papule|opacity|shadow|formation|neoformation|vegetation)\b[^.;]{0,40}$/i;
/** "It had a maximal diameter of": what was told of before. */
const POINTER = pattern('i')`
  (?:^|[;,]\s*)(?:it|its|which|and)\s+(?:size\s+)?(?:was|measured|had|is|having|with|maxim\w*|greatest|largest|diameter)\b
    [^.;]{0,60}$
  |^(?:the\s+)?(?:maxim\w*|greatest|largest|tumou?r)?\s*(?:size|diameter|dimensions?)\s+(?:was|were|of)\b[^.;]{0,40}$
`;

/** Characters behind a measure within which a tumour may follow, and those to one that it belongs to whatever stands before it. */
const FARTHEST_BEHIND = 50,
  RIGHT_BEHIND = 12;
/** Words between a measure and a tumour that it is not of. */
const PARTED = /[.;:()]|\b(?:in|of|and|with|at|on)\b/i;
const ELSEWHERE = 0.15;

/** A measure in its sentence: the words `before` and `after` it there, and the tumours that the sentence names. */
interface Setting {
  readonly measure: Measure;
  readonly hits: readonly TumourHit[];
  readonly sentence: Sentence;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** A measure of a sentence with what its words say of it. `hits` are the tumours that the sentence names. */
export function weigh(measure: Measure, hits: readonly TumourHit[], sentence: Sentence, input: ExtractInput): Annotation<SizeValue> {
  const { text } = input.reading;
  const before = text.slice(sentence.start, measure.start),
    after = text.slice(measure.end, sentence.end);
  const near = tumourOf(measure, hits, text, FARTHEST_BEHIND, PARTED);
  const assertion = input.context.assess(measure),
    { attribution } = assertion,
    kinds = reachingKinds(input.reading, assertion, measure);
  const beside = near !== null && distance(near, measure) <= NEAR;
  const core = proof(measure, beside && distance(near, measure) <= LONGEST_GAP ? near : null);
  const setting: Setting = { measure, hits, sentence, text, before, after };
  let weight = (BY_SECTION[sentence.section] ?? ELSEWHERE) * (measure.mm.length > 1 ? 1.3 : 1);
  if (attribution.subject === 'literature') weight *= 0.15;
  else if (attribution.subject === 'general') weight *= 0.4;
  if (MEASURED.test(text.slice(Math.max(sentence.start, measure.start - 40), Math.min(sentence.end, measure.end + 30)))) weight *= 1.25;
  if (isGross(measure, sentence, input)) weight *= 2.2;
  if (beside && near.entry.level > 0) weight *= 1.3;
  if (kinds.has('history') || kinds.has('uncertain')) weight *= 0.5;
  if (isOfOtherThing(setting, near) || OTHER_THING.test(text.slice(core.start, core.end))) weight *= 0.2;
  return {
    field: 'size',
    start: measure.start,
    end: measure.end,
    value: { mm: measure.mm },
    evidence: [core],
    section: sentence.section,
    rule: measure.mm.length > 1 ? 'dimensions' : 'diameter',
    score: Math.min(0.95, weight / 2.5),
    rejected: kinds.has('relative') ? 'relative' : whyNot(setting, beside),
    notes: { weight, tumour: beside ? near.entry.id : null },
  };
}

function whyNot(setting: Setting, beside: boolean): string | null {
  if (measuresElse(setting)) return 'measures something else';
  return beside || POINTER.test(setting.before) || OF_LESION.test(setting.before) ? null : 'no tumour near';
}

/** "The node measured 2 cm", but not where a tumour follows at once: "beside the cyst a 2 cm adenoma". */
function isOfOtherThing({ measure, before }: Setting, near: TumourHit | null): boolean {
  return OTHER_BEFORE.test(before) && !(near && near.start >= measure.end && distance(near, measure) < RIGHT_BEHIND);
}

/** Whether a length is that of a margin, a specimen, an instrument, or of whatever noun stands behind it. */
function measuresElse({ measure, hits, sentence, text, before, after }: Setting): boolean {
  if (NOT_SIZE_BEFORE.test(before) || RANGE_BEFORE.test(before) || NOT_SIZE_AFTER.test(after)) return true;
  const whole = WHOLE.exec(before);
  if (whole && !standsBehindTumour(sentence.start + whole.index, before.slice(0, whole.index), hits)) return true;
  return !OF_MEASURE.test(after) && isOfOtherNoun(measure, hits, sentence, text);
}

/** Whether an organ is only where a tumour named right before it lies: "the tumour in the left kidney was 8 cm". */
function standsBehindTumour(at: number, before: string, hits: readonly TumourHit[]): boolean {
  return OF_TUMOUR.test(before.slice(-60)) && hits.some(({ end }) => end <= at && at - end < LONGEST_GAP);
}

function isOfOtherNoun({ end }: Span, hits: readonly TumourHit[], sentence: Sentence, text: string): boolean {
  const within = hits.map((hit) => ({ start: hit.start - sentence.start, end: hit.end - sentence.start }));
  return nounBehind(text.slice(sentence.start, sentence.end), end - sentence.start, within, LESION) === 'other';
}

/**
 * Whether a length was taken on the specimen: its sentence says so, or describes what is seen there, or the heading or the sentence
 * before does.
 */
function isGross(measure: Span, sentence: Sentence, { reading }: ExtractInput): boolean {
  const said = textOf(reading, sentence);
  if (GROSS.test(reading.text.slice(sentence.start, measure.start))) return true;
  if (IMAGED.test(said)) return false;
  const previous = neighbourOf(reading, sentence, -1);
  return (
    GROSS_LOOK.test(said) ||
    GROSS.test(reading.blocks[sentence.block]?.headings.at(-1) ?? '') ||
    (previous !== null &&
      /\b(?:gross(?:ly)?|macroscop\w*|specimen|cut\s+surface|resected|excised)\b/i.test(textOf(reading, previous)) &&
      !IMAGED.test(textOf(reading, previous)))
  );
}

function proof(measure: Span, hit: Span | null): Span {
  return hit && !overlaps(measure, hit)
    ? { start: Math.min(hit.start, measure.start), end: Math.max(hit.end, measure.end) }
    : { start: measure.start, end: measure.end };
}
