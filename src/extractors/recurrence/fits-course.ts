import type { LexiconEntry } from '../../lexicon/lexicon.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import type { SiteEntry } from '../../lexicon/sites.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { CaseScope } from '../extractor.ts';
import type { Candidate } from './candidate.ts';
import { LATER_LESION, TREATED_BEFORE } from './course-words.ts';
import { isSameTumourAgain } from './treated-again.ts';

/** "A fibroadenoma had been removed from her breast" was no cancer of it. */
const BENIGN = pattern()`
  \b(?:
    benign|\w*adenomas?|\w*fibromas?|cysts?|polyps?|n(?:a)?ev(?:us|i)|hamartomas?|hyperplasia|goit(?:re|er)|papillomas?
    |lipomas?|angiomas?|endometriosis
  )\b
`;

/** Stems that every tumour's name or place may have. */
const COMMON = pattern()`
  ^(?:
    carci|cance|tumou|tumor|neopl|malig|prima|metas|diffe|moder|poorl|invas|infil|right|upper|lower|gland|tissu|other|regio
    |quadr|porti|aspec|speci|lesio|later|media|anter|poste|bilat|multi|large|small|grade
  )
`;

/** Several lesions in an organ that tumours spread to. */
const SPREAD =
  /\b(?:multiple|several|numerous|bilateral|diffuse|scattered|widespread|innumerable|cannon-?ball|lesions|nodules|deposits|masses)\b/i;
const IN_ORGAN = /\b(?:lungs?|pulmonary|chest|liver|hepatic|bones?|skeletal|spine|vertebra\w*|brain|cerebral|peritone\w+|oment\w+)\b/i;

/**
 * Whether lesions that are found long after the treatment of a malignant tumour can only be its spread: "Eight months later CT
 * showed multiple liver lesions".
 */
export function isLateSpread({ rule, start, end }: Candidate, scope: CaseScope): boolean {
  const words = scope.input.reading.text.slice(start, end);
  return (
    rule === LATER_LESION &&
    SPREAD.test(words) &&
    IN_ORGAN.test(words) &&
    (scope.facts('histology')[0]?.value.icdO3Morphology ?? '').endsWith('/3')
  );
}

/**
 * Whether what a candidate of the course tells goes with the patient's metastases: an earlier treatment of this tumour before a
 * metastasis of it, or a lesion found later in an organ that has one. Lymph nodes, taken out with the tumour, do not count.
 */
export function fitsCourse(candidate: Candidate, scope: CaseScope): boolean {
  const { rule, notes } = candidate;
  if (rule !== TREATED_BEFORE && rule !== LATER_LESION) return true;
  if (rule === LATER_LESION && isSameTumourAgain(candidate, scope)) return true;
  // The time of the sentence before may be that of an operation at which the lesions were found.
  if (rule === LATER_LESION && notes['lent'] === true) return false;
  const organs = new Set(
    scope
      .facts('metastases')
      .map((fact) => fact.value.site)
      .filter((site) => site !== 'lymph node'),
  );
  if (organs.size === 0) return false;
  return rule === LATER_LESION ? isIn(organs, candidate, scope) : isOfThisTumour(candidate, scope);
}

/** Whether the sentence of a candidate names one of the organs that have metastases. */
function isIn(organs: ReadonlySet<string>, { start }: Candidate, { input }: CaseScope): boolean {
  const { text, tokens, sentences } = input.reading;
  const its = sentences.find((sentence) => sentence.start <= start && start < sentence.end)?.tokens;
  if (!its) return false;
  const sites = matcherOf(input.lexicon<LexiconEntry>('metastatic-sites'));
  return matchTerms(sites, text, tokens, its.start, its.end).some(({ entry }) => organs.has(entry.id));
}

/** Whether what was treated before was this tumour, by words of its name or place, and nothing benign. */
function isOfThisTumour({ start, end }: Candidate, scope: CaseScope): boolean {
  const words = scope.input.reading.text.slice(start, end).toLowerCase();
  const other = BENIGN.exec(words)?.[0];
  if (other !== undefined && !(scope.facts('histology')[0]?.value.text ?? '').toLowerCase().includes(other.slice(0, STEM_OF_BENIGN)))
    return false;
  return stemsOf(scope).some((stem) => words.includes(stem)) || (TUMOUR.test(words) && namesOrgan(words, scope));
}

/** Letters by which a benign tumour's name is found in another, and those that a name of the tumour or its place is known by. */
const STEM_OF_BENIGN = 8,
  STEM = 5;

const TUMOUR = /\b(?:cancers?|carcinoids?|malignan\w+|tumou?rs?|neoplasms?|[a-z]{3,}omas?)\b/;

/** Whether words name the organ in which the tumour arose, be it by its adjective: "a rectal carcinoid" of a tumour of the rectum. */
function namesOrgan(words: string, scope: CaseScope): boolean {
  const code = scope.facts('primary-site')[0]?.value.icdO3Topography?.slice(0, 3);
  if (code === undefined) return false;
  const told = new Set(words.match(/[a-z]{4,}/g));
  return scope.input
    .lexicon<SiteEntry>('topography')
    .entries.some(
      (entry) =>
        entry.code?.startsWith(code) === true && [...(entry.terms ?? []), ...(entry.adjectives ?? [])].some((name) => told.has(name)),
    );
}

function stemsOf(scope: CaseScope): string[] {
  const site = scope.facts('primary-site')[0]?.value,
    histology = scope.facts('histology')[0]?.value;
  const names = [site?.text, site?.display, histology?.text].join(' ').toLowerCase();
  return (names.match(/[a-z]{5,}/g) ?? []).map((word) => word.slice(0, STEM)).filter((stem) => !COMMON.test(stem));
}
