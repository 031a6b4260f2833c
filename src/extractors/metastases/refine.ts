import type { Annotation, CaseScope, Resolution } from '../extractor.ts';
import type { MetastasisValue } from '../../generated/report.ts';
import { overlaps } from '../../span.ts';
import { sentenceAt, titleText } from '../../text/reading.ts';
import type { SiteEntry } from './organs.ts';
import { cameFromElsewhere } from './origin.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** Words that make a title one about a disease of blood or lymph, whose spread is no metastasis. */
const BLOOD =
  /\b(?:lymphomas?|leuka?emias?|myelomas?|plasmacytomas?|lymphoproliferative|histiocytosis|hodgkin|lymphomatous|sarcoidosis)\b/i;
const ORDER: Readonly<Record<string, number>> = { case: 4, results: 4, abstract: 3, title: 3, conclusion: 2, discussion: 2, caption: 2 };

/** One fact for each organ, the surest telling first; none for the spread of lymphoma and leukaemia, nor for the primary's own organ. */
export function settleMetastases(candidates: readonly Annotation<MetastasisValue>[], scope: CaseScope): Resolution<MetastasisValue> {
  if (ofBlood(scope)) return { facts: [], findings: [] };
  const primary = primaryOrgan(scope);
  const morphology = scope.facts('histology')[0]?.value.icdO3Morphology ?? '',
    native = NATIVE.find(([code]) => code.test(morphology))?.[1];
  // What was only thought of a tumour that is benign in the end.
  const benign = morphology.endsWith('/0');
  // A tumour found in another organ is then another tumour, unless it is called spread.
  const ofSeveral = morphology.endsWith('/2') || SEVERAL.test(titleText(scope.input.reading));
  const nervous = NERVOUS.test(scope.facts('primary-site')[0]?.value.icdO3Topography ?? '');
  const placed = candidates
    .filter(
      (candidate) => (candidate.section !== 'table' && !(scope.count > 1 && LOOSE.has(candidate.rule))) || scope.owns(candidate) === 'own',
    )
    .map((candidate) => (nervous ? alongNeuraxis(candidate, scope) : candidate));
  const sites = new Map<string, Annotation<MetastasisValue>[]>();
  for (const candidate of placed) {
    if (
      inKeywords(candidate, scope) &&
      (NEAR[candidate.value.site] ?? []).some((site) => placed.some((other) => other.value.site === site && !inKeywords(other, scope)))
    )
      continue;
    if (benign && Number(candidate.notes['factor'] ?? 1) < 1) continue;
    if (benign && candidate.value.site === primary) continue;
    if (benign && UNSAID.has(candidate.rule)) continue;
    if (ofSeveral && UNSAID.has(candidate.rule)) continue;
    if (UNSAID.has(candidate.rule) && (candidate.value.site === primary || candidate.value.site === native)) continue;
    if (
      candidate.rule.startsWith('specimen') &&
      (primary === null ? scope.facts('primary-site').length > 0 : NEIGHBOURS[primary]?.includes(candidate.value.site))
    )
      continue;
    if (primary !== null && NEIGHBOURS[primary]?.includes(candidate.value.site) && isGrowth(candidate, scope)) continue;
    if (
      candidate.value.site === primary &&
      !elsewhere(candidate, scope) &&
      !sameWords(candidate, scope) &&
      !cameFromElsewhere(scope.input, candidate.evidence[0] ?? candidate, primary)
    )
      continue;
    sites.set(candidate.value.site, [...(sites.get(candidate.value.site) ?? []), candidate]);
  }
  const told = placed.filter(
    (candidate) => candidate.value.site === primary && (candidate.rule === 'organ-before' || candidate.rule === 'organ-behind'),
  );
  if (
    primary !== null &&
    (told.length >= 2 ||
      (MANIFOLD.has(primary) &&
        told.some(
          ({ start, end, rule, evidence }) =>
            (scope.count === 1 || scope.owns({ start, end }) === 'own') &&
            evidence.some(({ start, end }) =>
              (rule === 'organ-before' ? /\bmetastas[ei]s$/i : MANY_THERE).test(scope.input.reading.text.slice(start, end)),
            ),
        )))
  )
    sites.set(primary, told);
  const facts = [...sites.values()].flatMap((group) => {
    const ranked = [...group].sort((a, b) => b.score - a.score || (ORDER[b.section] ?? 0) - (ORDER[a.section] ?? 0) || a.start - b.start);
    const [best] = ranked;
    if (!best) return [];
    const score = Math.min(0.97, best.score + 0.03 * (group.length - 1));
    const time = ranked.find(({ value }) => value.time !== null)?.value.time ?? null;
    return score < 0.5
      ? []
      : [{ value: { ...best.value, time }, evidence: ranked.flatMap(({ evidence }) => evidence).slice(0, 3), rule: best.rule, score }];
  });
  return { facts: facts.sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0)), findings: [] };
}

/** A title of several tumours that one patient has: "synchronous carcinomas of", "two independent primaries". */
const SEVERAL = pattern('i')`
  \b(?:synchronous|metachronous|simultaneous|concomitant|concurrent|co-?exist\w*|second|double|triple|independent|separate)
  \b(?![^.]{0,60}\bmetasta)[^.]{0,60}\b(?:primar\w+|lesions|cancers?|carcinomas?|tumou?rs?|malignanc\w+|neoplasms?)\b
`;

/** Rules by which spread is told without a word for it: in the primary's own organ that is the primary. */
const UNSAID: ReadonlySet<string> = new Set(['specimen', 'specimen-before', 'many-in-organ', 'disease-in-organ']);
/** Organs that tumours of these codes come from, wherever they were seen first. */
const NATIVE: readonly (readonly [RegExp, string])[] = [
  [/^81[78]/, 'liver'],
  [/^8312/, 'kidney'],
  [/^83[34]/, 'thyroid'],
  [/^9061/, 'testis'],
  [/^9(?:3[89]|4[0-8])/, 'brain'],
];

/** Organs into which the primary's own tumours grow on: tumour in a specimen of them is no spread unless it is called so. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  kidney: ['ureter'],
  bladder: ['ureter', 'prostate'],
  prostate: ['bladder', 'seminal vesicle'],
  uterus: ['vagina', 'fallopian tube'],
  ovary: ['fallopian tube'],
  'fallopian tube': ['ovary'],
  vulva: ['vagina'],
  skin: ['oral cavity', 'soft tissue'],
  'oral cavity': ['tongue', 'tonsil', 'skin'],
  tongue: ['oral cavity'],
  'nasal cavity': ['orbit', 'oral cavity'],
  stomach: ['esophagus', 'small intestine'],
  esophagus: ['stomach'],
  colon: ['appendix', 'small intestine', 'rectum'],
  rectum: ['colon'],
  appendix: ['colon'],
  'bile duct': ['pancreas', 'gallbladder'],
  gallbladder: ['bile duct'],
  pancreas: ['bile duct', 'small intestine'],
  thymus: ['mediastinum', 'pericardium'],
  'soft tissue': ['skin'],
  breast: ['skin'],
  eye: ['choroid', 'orbit'],
  choroid: ['eye', 'orbit'],
  orbit: ['eye', 'skin'],
};

/** "It had spread to the oesophagus", of a tumour of the stomach: it grew there. */
function isGrowth({ evidence, start, end }: Annotation<MetastasisValue>, { input }: CaseScope): boolean {
  const span = evidence[0] ?? { start, end };
  return /^(?:tumou?r )?spread\b(?! of (?:[\w-]+ )?metasta)/i.test(input.reading.text.slice(span.start, span.end));
}

/** Rules too loose for what a sentence says of all patients at once. */
const LOOSE: ReadonlySet<string> = new Set(['organ-near', 'lesion-before', 'specimen-before']);

/** Organs whose own tumours' spread within them is told like that to any other: "bone metastases" of a bone tumour are no name of it. */
const MANIFOLD: ReadonlySet<string> = new Set(['bone', 'skin', 'soft tissue', 'lymph node']);

/** "Metastatic lesions in the skin", of a tumour of the skin. */
const MANY_THERE = /^(?:metastases|metastatic (?:sites|lesions|deposits|nodules|foci|tumou?rs|disease))\b/i;

/** Brain, meninges, spinal cord, pituitary and pineal gland: their tumours seed along the cord, not into the bones of the spine. */
const NERVOUS = /^C(?:7[0-2]|75\.[1-3])/;

function alongNeuraxis(candidate: Annotation<MetastasisValue>, scope: CaseScope): Annotation<MetastasisValue> {
  const words = scope.input.reading.text.slice(candidate.start, candidate.end);
  return candidate.value.site === 'bone' && /^spin(?:e|al)$/i.test(words)
    ? { ...candidate, value: { ...candidate.value, site: 'spinal cord' } }
    : candidate;
}

/** Organs that keywords may call by a wider name than the text ("uveal" for the choroid, "subcutaneous" for the skin). */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  eye: ['choroid', 'orbit'],
  'soft tissue': ['skin'],
  skin: ['soft tissue'],
  'spinal cord': ['meninges', 'bone'],
  meninges: ['spinal cord', 'brain'],
  brain: ['meninges'],
};

function inKeywords({ start }: Annotation<MetastasisValue>, { input }: CaseScope): boolean {
  return input.reading.blocks[sentenceAt(input.reading, start)?.block ?? -1]?.kind === 'keywords';
}

const OTHER = '(?:contralateral|other|opposite|bilateral|both|intrapulmonary|intrahepatic|satellite)';
const OTHER_BEFORE = new RegExp(`\\b${OTHER}\\s+(?:[\\w-]+\\s+){0,2}$`, 'i');
const OTHER_IN = new RegExp(`\\b${OTHER}\\b`, 'i');

// The other lung, or other parts of the same liver: said just before the organ or in its name.
function elsewhere(candidate: Annotation<MetastasisValue>, scope: CaseScope): boolean {
  const { text } = scope.input.reading;
  const { start = candidate.start, end = candidate.end } = candidate.evidence[0] ?? {};
  // "Intrahepatic recurrence" of a tumour of the liver is in its place.
  if (candidate.rule === 'relapse-in-organ' && /^intra/i.test(text.slice(candidate.start, candidate.end))) return false;
  return (
    OTHER_BEFORE.test(text.slice(Math.max(0, candidate.start - 40), candidate.start)) ||
    (OTHER_IN.test(text.slice(start, end)) && !/,|\band\b/.test(text.slice(start, end))) ||
    OTHER_IN.test(text.slice(candidate.start, candidate.end)) ||
    /metastasi[sz]ing|in-transit|Krukenberg/i.test(text.slice(candidate.start, candidate.end))
  );
}

function ofBlood(scope: CaseScope): boolean {
  const morphology = scope.facts('histology')[0]?.value.icdO3Morphology ?? null;
  if (morphology !== null) return Number(morphology.slice(0, 4)) >= 9590 && Number(morphology.slice(0, 4)) < 9993;
  const title = scope.input.reading.blocks.find((block) => block.kind === 'title');
  return title !== undefined && BLOOD.test(scope.input.reading.text.slice(title.start, title.end));
}

// A primary site read from the very words that call the organ metastatic says nothing against them.
function sameWords(candidate: Annotation<MetastasisValue>, scope: CaseScope): boolean {
  const primary = scope.facts('primary-site')[0]?.evidence ?? [];
  return primary.length > 0 && primary.every((span) => candidate.evidence.some((own) => overlaps(own, span)));
}

function primaryOrgan(scope: CaseScope): string | null {
  const code = scope.facts('primary-site')[0]?.value.icdO3Topography ?? null;
  if (code === null) return null;
  const entries = scope.input.lexicon<SiteEntry>('metastatic-sites').entries;
  return entries.find(({ topography }) => topography.some((prefix) => code.startsWith(prefix)))?.id ?? null;
}
