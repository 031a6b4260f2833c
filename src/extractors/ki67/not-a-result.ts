import { phrasePattern } from '../../lexicon/phrases.ts';
import type { Lexicon, LexiconEntry } from '../../lexicon/lexicon.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';

/** Why a share is no result: a grade's limits, a share of patients, a significance level. */
export function notAResult(flat: string, share: Span): string | null {
  const before = flat.slice(0, share.start),
    behind = flat.slice(share.end);
  if (explainsGrade(before)) return "a grade's limits";
  if (isLimit(before, behind)) return 'a limit';
  return OF_PATIENTS.test(behind) ? 'a share of patients' : null;
}

/** "Corresponding to grade 2 (", "defined by the WHO as G1 (". */
function explainsGrade(before: string): boolean {
  return GRADE.test(before) && GRADING.test(before) && EXPLAINS.test(before);
}

const GRADE = /\b(?:G[123]|grade\s+(?:[123]|I{1,3}))\s*[(:,]?\s*$/i;
const GRADING = /\b(?:correspond\w*|according|WHO|ENETS|i\.e\.|defined|grade|graded)\b/i;
const EXPLAINS = /\bcorrespond|\bdefined|\bi\.e\./i;

/** "The cut-off of", "above the suggested 20 % level". */
function isLimit(before: string, behind: string): boolean {
  if (LIMIT.test(before) || USUAL.test(before) || /%\s*\(\s*(?:high|low|intermediate)[\s:=]+$/i.test(before)) return true;
  return BEYOND.test(before) && OF_LIMIT.test(behind);
}

const LIMIT = /(?:normal|reference|cut-?off|threshold|upper limit)\s*(?:value|range)?\s*[(:,]?\s*(?:of|is|was)?\s*$/i;
/** "Well above the usual 5 %", "while those reported ranged from 1 to 20 %": what others have. */
const USUAL = pattern('i')`
  \bthe\s+(?:usual|normal|typical|expected|reported|published|average|customary)\s+$
  |\b(?:that|those|values|indices|figures|range)\s+(?:\w+ly\s+)?(?:reported|published|described|quoted|recorded)\b
    [^;.%]{0,40}$
`;
const BEYOND = /\b(?:above|over|below|under|exceed\w*|beyond|than|surpass\w*)\s+the\s+(?:[\w-]+\s+){0,3}$/i;
const OF_LIMIT = /^\s*(?:that|which|limit|threshold|cut-?off|level|mark|reported|usual|average|suggested|proposed|given|value|\))/i;
const OF_PATIENTS = /^\s*(?:of\s+(?:the\s+)?(?:patients|cases)|confidence|CI\b|survival)/i;

/** Tissue that is not the tumour: what the share is of, else the words before it in its clause. */
export function notTumour(lexicon: Lexicon<LexiconEntry>, behind: string, before: string): string | null {
  const counted = /^\s*\+?\)?\s*(?:of|in)\s+(?:the\s+|all\s+)?[^.;,]{0,60}/i.exec(behind)?.[0] ?? '';
  if (phrasePattern(lexicon, 'tumour').test(counted)) return null;
  const other = phrasePattern(lexicon, 'non-tumour');
  if (other.test(counted)) return 'not tumour tissue';
  const clause = withoutReaction(before.split(/[;,]\s+(?:and|but|while|whereas|in contrast)\b/i).at(-1) ?? '');
  return other.test(clause) && !phrasePattern(lexicon, 'tumour').test(clause) ? 'not tumour tissue' : null;
}

/** Without "reactive for", which tells a stain and no kind of tissue. */
export function withoutReaction(text: string): string {
  return text.replace(/\breactive\s+(?:for|to|with|against)\b/gi, ' ');
}
