import type { HistologyValue } from '../../generated/report.ts';
import type { Annotation } from '../extractor.ts';
import type { Candidate } from './candidates.ts';
import { weightOf } from './choose-wording.ts';

/** What an organ's cancer is coded as, and what its carcinoma: "gastric carcinoma". */
const CANCER = '8000/3',
  CARCINOMA = '8010/3';
const SHARE_OF_CARCINOMA = 0.3;

/** The code of the chosen wording where that states how the tumour behaves, else the one most mentions have. */
export function codeOf(best: Candidate, chosen: Annotation<HistologyValue>): string | null {
  if (/\b(?:malignant(?!\s+potential)|benign|in[\s-]situ|invasive|borderline)\b/i.test(chosen.value.text))
    return chosen.value.icdO3Morphology;
  const sums = new Map<string, number>();
  for (const mention of best.mentions) {
    const code = mention.value.icdO3Morphology;
    if (code) sums.set(code, (sums.get(code) ?? 0) + weightOf(mention));
  }
  const [most] = [...sums].sort((a, b) => b[1] - a[1]);
  // "Carcinoma" tells more of the same tumour than "cancer".
  if (most?.[0] === CANCER && (sums.get(CARCINOMA) ?? 0) >= SHARE_OF_CARCINOMA * most[1]) return CARCINOMA;
  return most?.[0] ?? chosen.value.icdO3Morphology;
}

const UNSURE = /\b(?:uncertain|unknown|undetermined)\s+(?:(?:malignant|biological?|clinical)\s+)?(?:potential|behaviou?r|malignancy)\b/i;

/** The code with what the wording states: that it is a carcinoma, malignant, in situ, benign. */
export function withBehaviour(code: string, text: string): string {
  const [form = '', behaviour = ''] = code.split('/');
  if (code === CANCER && /\bcarcinomas?\b/i.test(text)) return CARCINOMA;
  if (/\bin[\s-]situ\b/i.test(text) && behaviour === '3' && !/\binvasi/i.test(text)) return `${form}/2`;
  if (UNSURE.test(text) && /[03]/.test(behaviour)) return `${form}/1`;
  if (/\bmalignant\b(?!\s+potential)/i.test(text) && /[01]/.test(behaviour)) return `${form}/3`;
  if (/\bbenign\b(?!\s+metasta)/i.test(text) && behaviour === '1') return `${form}/0`;
  return code;
}
