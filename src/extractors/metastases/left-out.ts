import type { Annotation, CaseScope } from '../extractor.ts';
import type { MetastasisValue } from '../../generated/report.ts';
import { overlaps } from '../../span.ts';
import { sentenceAt } from '../../text/reading.ts';
import { NEAR, NEIGHBOURS } from './neighbours.ts';
import { cameFromElsewhere } from './origin.ts';
import type { Tumour } from './tumour.ts';

/** Spread to an organ as one sentence or cell tells it. */
export type Candidate = Annotation<MetastasisValue>;

/** A candidate with all that are told of the same patient, and the tumour that spread. */
interface Facts {
  readonly candidate: Candidate;
  readonly all: readonly Candidate[];
  readonly tumour: Tumour;
  readonly scope: CaseScope;
}

/** What is no spread of this tumour, though its words would tell of spread. */
const LEFT_OUT: readonly ((facts: Facts) => boolean)[] = [
  isNamedCloser,
  isOfBenign,
  // A tumour found in another organ is then another tumour, unless it is called spread.
  ({ candidate: { rule }, tumour }) => tumour.ofSeveral && UNSAID.has(rule),
  ({ candidate: { rule, value }, tumour }) => UNSAID.has(rule) && (value.site === tumour.primary || value.site === tumour.native),
  isSpecimenNearby,
  isGrownInto,
  isPrimaryItself,
];

/** Whether a candidate, one of `all` of its patient, is left out for what is known of the tumour. */
export function isLeftOut(candidate: Candidate, all: readonly Candidate[], tumour: Tumour, scope: CaseScope): boolean {
  const facts: Facts = { candidate, all, tumour, scope };
  return LEFT_OUT.some((applies) => applies(facts));
}

/** Keywords' word for an organ that the text calls by a closer one. */
function isNamedCloser({ candidate, all, scope }: Facts): boolean {
  if (!inKeywords(candidate, scope)) return false;
  return (NEAR[candidate.value.site] ?? []).some((site) => all.some((other) => other.value.site === site && !inKeywords(other, scope)));
}

function inKeywords({ start }: Candidate, { input }: CaseScope): boolean {
  return input.reading.blocks[sentenceAt(input.reading, start)?.block ?? -1]?.kind === 'keywords';
}

/** Rules by which spread is told without a word for it: in the primary's own organ that is the primary. */
const UNSAID: ReadonlySet<string> = new Set(['specimen', 'specimen-before', 'many-in-organ', 'disease-in-organ']);

/** What was only thought, or told without a word for spread, of a tumour that is benign in the end. */
function isOfBenign({ candidate: { notes, rule, value }, tumour }: Facts): boolean {
  return tumour.benign && (Number(notes['factor'] ?? 1) < 1 || value.site === tumour.primary || UNSAID.has(rule));
}

/** Tumour in a specimen of the primary's neighbour, or, where the primary is no organ that spread is told of, of any. */
function isSpecimenNearby({ candidate: { rule, value }, tumour }: Facts): boolean {
  if (!rule.startsWith('specimen')) return false;
  return tumour.primary === null ? tumour.placed : isNeighbour(value.site, tumour);
}

function isNeighbour(site: string, { primary }: Tumour): boolean {
  return primary !== null && (NEIGHBOURS[primary]?.includes(site) ?? false);
}

/** "It had spread to the oesophagus", of a tumour of the stomach: it grew there. */
function isGrownInto({ candidate, tumour, scope }: Facts): boolean {
  if (!isNeighbour(candidate.value.site, tumour)) return false;
  const { start, end } = candidate.evidence[0] ?? candidate;
  return GREW.test(scope.input.reading.text.slice(start, end));
}

const GREW = /^(?:tumou?r )?spread\b(?! of (?:[\w-]+ )?metasta)/i;

/** The primary's own organ, where nothing says that another part of it is meant or that the tumour came from elsewhere. */
function isPrimaryItself({ candidate, tumour: { primary }, scope }: Facts): boolean {
  return (
    primary !== null &&
    candidate.value.site === primary &&
    !elsewhere(candidate, scope) &&
    !sameWords(candidate, scope) &&
    !cameFromElsewhere(scope.input, candidate.evidence[0] ?? candidate, primary)
  );
}

const OTHER = '(?:contralateral|other|opposite|bilateral|both|intrapulmonary|intrahepatic|satellite)';
const OTHER_BEFORE = new RegExp(`\\b${OTHER}\\s+(?:[\\w-]+\\s+){0,2}$`, 'i');
const OTHER_IN = new RegExp(`\\b${OTHER}\\b`, 'i');

/** The other lung, or other parts of the same liver: said just before the organ or in its name. */
function elsewhere(candidate: Candidate, { input }: CaseScope): boolean {
  const { text } = input.reading;
  const { start, end } = candidate.evidence[0] ?? candidate;
  const organ = text.slice(candidate.start, candidate.end),
    told = text.slice(start, end);
  // "Intrahepatic recurrence" of a tumour of the liver is in its place.
  if (candidate.rule === 'relapse-in-organ' && /^intra/i.test(organ)) return false;
  return (
    OTHER_BEFORE.test(text.slice(Math.max(0, candidate.start - 40), candidate.start)) ||
    (OTHER_IN.test(told) && !/,|\band\b/.test(told)) ||
    OTHER_IN.test(organ) ||
    SPREAD_BY_NAME.test(organ)
  );
}

/** Names that tell of spread whatever the organ: "in-transit", "Krukenberg tumour". */
const SPREAD_BY_NAME = /metastasi[sz]ing|in-transit|Krukenberg/i;

/** A primary site read from the very words that call the organ metastatic says nothing against them. */
function sameWords(candidate: Candidate, scope: CaseScope): boolean {
  const primary = scope.facts('primary-site')[0]?.evidence ?? [];
  return primary.length > 0 && primary.every((span) => candidate.evidence.some((own) => overlaps(own, span)));
}
