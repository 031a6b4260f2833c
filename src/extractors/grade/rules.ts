import { everyMatch } from '../../every-match.ts';
import type { GradeValue } from '../../generated/report.ts';
import type { Span } from '../../span.ts';

/** A grade as a sentence states it. `strength` is how surely the wording is a tumour's grade. */
export interface GradeMention extends Span {
  readonly value: GradeValue;
  readonly rule: string;
  readonly strength: number;
}

const LEVEL = '(I{1,3}V?|IV|[1-4])([abAB]?)(?![\\w%]|\\.\\d)';
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/fuhrman/i, 'Fuhrman'], [/\bISUP\b/, 'ISUP'], [/FNCLCC|French\s+Federation|Federation\s+Nationale/i, 'FNCLCC'],
  [/nottingham|elston|scarff|bloom|richardson|\bSBR\b/i, 'Nottingham'], [/edmondson/i, 'Edmondson-Steiner'], [/\bFIGO\b/, 'FIGO'], [/\bWHO\b|[Ww]orld\s+[Hh]ealth\s+[Oo]rgani[sz]ation/, 'WHO'],
  [/broders/i, 'Broders'], [/nuclear\s+grade/i, 'nuclear'],
];
const GLEASON = /\bGleason(?:['’]s)?\s*(?:(?:combined|total|primary)\s+)?(?:score|sum|grade|pattern|index)?s?\s*(?:of|was|is|:|,|=)?\s*(\d\s*\+\s*\d(?:\s*=\s*\d{1,2})?|\d{1,2}(?!\d|\s*\/\s*\d{3})(?:\s*\(\s*\d\s*\+\s*\d\s*\))?)/gi;
const GRADE_LEVEL = new RegExp(`\\bgrade(?:\\s*(?:of|was|is|:|-))?\\s*${LEVEL}`, 'gi');
const LEVEL_GRADE = new RegExp(`\\b(?:WHO|FNCLCC|Fuhrman|ISUP)\\s+${LEVEL}`, 'g');
const G_CODE = /(?:\b|[pc])G([1-4])(?![\w-])/g;
const WORDS = /\b(high|low|intermediate)(?:\s+to\s+(?:high|intermediate))?[\s-]+grade\b/gi;
const DIFFERENTIATION = /\b((?:well|moderately|poorly|moderate(?:ly)?\s+to\s+poorly|well\s+to\s+moderately|un)[\s-]*)differentiated\b(?!\s+(?:(?:spindle|round|oval|small|large|malignant|neoplastic|epithelioid|to|or|shaped)[\s-]+)*(?:cells\b|component))|\b(well|moderate|poor)\s+differentiation\b/gi;
/** What is graded but is no tumour. */
const OTHER_GRADES = /^[\s-]*(?:\(?(?:CTCAE|toxicit\w*)|neutropeni\w*|thrombocytopeni\w*|an(?:a)?emia|fever|toxicit\w*|diarrh\w*|nausea|mucositis|dermatitis|hypertension|neuropath\w*|stenosis|obstruction|fibrosis|steatosis|dysplasia|intraepithelial|hydronephrosis|rash|fatigue|adverse|GVHD|systolic|murmur|pain|leuk\w*penia|encephalopathy|esophagitis|pneumonitis|lymphedema|bleeding|viremia|temperature|pyrexia|inflammation|reflux|varices|hand|skin|infections?|hyponatremia|proteinuria|elevation)/i;
const TOXICITY_BEFORE = /\b(?:toxicity|CTCAE|adverse|developed|experienced|side\s+effects?)\b[^.;]{0,30}$/i;

/** Every grade that a text states. Offsets are shifted by `offset`. */
export function findGrades(text: string, offset: number): GradeMention[] {
  const found: GradeMention[] = [];
  const add = (match: RegExpExecArray | RegExpMatchArray, value: GradeValue, rule: string, strength: number): void => {
    const at = match.index ?? 0;
    found.push({ start: offset + at, end: offset + at + match[0].length, value, rule, strength });
  };
  for (const match of everyMatch(GLEASON, text)) add(match, { value: (match[1] ?? '').replace(/\s+/g, ''), system: 'Gleason' }, 'gleason', 3);
  for (const pattern of [GRADE_LEVEL, LEVEL_GRADE]) {
    for (const match of everyMatch(pattern, text)) {
      if (isOther(text, match)) continue;
      const system = systemAround(text, match);
      add(match, { value: `${match[1] ?? ''}${match[2] ?? ''}`, system }, system ? 'named-system' : 'grade', system ? 3 : 1.6);
    }
  }
  for (const match of everyMatch(G_CODE, text)) {
    if (!/\b(?:grade|differentiat\w*|NET|NEC|carcinoma|tumou?r|pT|T\d)/i.test(text.slice(Math.max(0, match.index - 60), match.index + 60)) || isOther(text, match)) continue;
    add(match, { value: `G${match[1] ?? ''}`, system: systemAround(text, match) }, 'g-code', 1.5);
  }
  for (const match of everyMatch(WORDS, text)) if (!isOther(text, match)) add(match, { value: (match[1] ?? '').toLowerCase(), system: null }, 'grade-words', 1.2);
  for (const match of everyMatch(DIFFERENTIATION, text)) add(match, { value: differentiation(match[0]), system: 'differentiation' }, 'differentiation', 1.2);
  return found.sort((a, b) => a.start - b.start);
}

function isOther(text: string, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  return OTHER_GRADES.test(text.slice(at + match[0].length)) || TOXICITY_BEFORE.test(text.slice(Math.max(0, at - 60), at));
}

function systemAround(text: string, match: RegExpMatchArray): string | null {
  const at = match.index ?? 0;
  const near = text.slice(Math.max(0, at - 70), at + match[0].length + 70);
  return SYSTEMS.find(([pattern]) => pattern.test(near))?.[1] ?? null;
}

function differentiation(words: string): string {
  const lower = words.toLowerCase().replace(/[\s-]+/g, ' ');
  const short = /^(well|moderate|poor) differentiation$/.exec(lower)?.[1];
  if (short) return `${{ well: 'well', moderate: 'moderately', poor: 'poorly' }[short] ?? short} differentiated`;
  return lower.replace(/^un ?differentiated$/, 'undifferentiated');
}
