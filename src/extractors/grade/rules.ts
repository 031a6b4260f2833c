import { nounBehind } from '../../context/noun-behind.ts';
import { everyMatch } from '../../every-match.ts';
import type { GradeValue } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** A grade as a sentence states it. `strength` is how surely the wording is a tumour's grade. */
export interface GradeMention extends Span {
  readonly value: GradeValue;
  readonly rule: string;
  readonly strength: number;
}

const LEVEL = '(I{1,3}V?|IV|[1-4])([abAB]?)(?![\\w%]|\\.\\d|\\)?\\s*\\/\\s*5)';
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/fuhrman/i, 'Fuhrman'],
  [/\bISUP\b/, 'ISUP'],
  [/FNCLCC|French\s+Federation|Federation\s+Nationale/i, 'FNCLCC'],
  [/nottingham|elston|scarff|bloom|richardson|\bSBR\b/i, 'Nottingham'],
  [/edmondson/i, 'Edmondson-Steiner'],
  [/\bFIGO\b/, 'FIGO'],
  [/\bWHO\b|[Ww]orld\s+[Hh]ealth\s+[Oo]rgani[sz]ation/, 'WHO'],
  [/broders/i, 'Broders'],
  [/nuclear\s+grade/i, 'nuclear'],
];
const GLEASON = pattern('gi')`
  \bGleason(?:['’]s)?\s*(?:(?:combined|total|primary)\s+)?(?:score|sum|grade|pattern|index)?s?\s*(?:of|was|is|:|,|=)?\s*
  (\d\s*\+\s*\d(?:\s*=\s*\d{1,2})?|\d{1,2}(?!\d|\s*\/\s*\d{3})(?:\s*\(\s*\d\s*\+\s*\d\s*\))?)
`;
const GRADE_LEVEL = new RegExp(`\\bgrade(?:\\s*(?:of|was|is|:|-))?\\s*${LEVEL}`, 'gi');
const LEVEL_GRADE = new RegExp(`\\b(?:WHO|FNCLCC|Fuhrman|ISUP)\\s+${LEVEL}`, 'g');
const G_CODE = /(?:\b|[pc])G([1-4])(?![\w-])/g;
const WORDS = /\b(high|low|intermediate)(?:\s+to\s+(?:high|intermediate))?[\s-]+grade\b/gi;
const DIFFERENTIATION = pattern('gi')`
  \b(
      (?:
        well|high(?:ly)?|moderately|intermediate(?:ly)?|poorly|low(?:ly)?|scarcely|moderate(?:ly)?\s+to\s+poorly
        |well\s+to\s+moderately|un
      )[\s-]*
    )differentiated\b(?!
      ,?\s+(?:(?:spindled?|round|oval|small|large|malignant|neoplastic|epithelioid|to|or|shaped)[\s-]+)*
      (?:cells\b|components?\b|areas?\b|foc(?:i|us)\b|regions?\b|elements\b|parts?\b)
    )
  |\b(well|moderate|poor)\s+differentiation\b
`;
/** What is graded but is no tumour. */
const OTHER_GRADES = pattern('i')`
  ^[\s-]*(?:
    \(?(?:CTCAE|toxicit\w*)|neutropeni\w*|thrombocytopeni\w*|an(?:a)?emia|fever|toxicit\w*|diarrh\w*|nausea|mucositis
    |dermatitis|hypertension|neuropath\w*|stenosis|obstruction|fibrosis|steatosis|dysplasia|intraepithelial|hydronephrosis
    |rash|fatigue|adverse|GVHD|systolic|murmur|pain|leuk\w*penia|encephalopathy|esophagitis|pneumonitis|lymphedema|bleeding
    |viremia|temperature|pyrexia|inflammation|reflux|varices|hand|skin|infections?|hyponatremia|proteinuria|elevation
  )
`;
const TOXICITY_BEFORE = /\b(?:toxicity|CTCAE|adverse|developed|experienced|side\s+effects?)\b[^.;]{0,30}$/i;
const NO_TUMOUR_BEFORE = pattern('i')`
  \b(?:
    performance\s+status(?:\s+of\s+the\s+patient)?|ECOG|ASA|NYHA|KPS|strength|\w{0,12}paresis|\w{0,8}plegia|reflexes|power
    |weakness
    |(?:CIN|PIN|AIN|VIN|VAIN|PanIN|neoplasia|dysplasia|reflux|varices|atypia|reaction|vasospasm|hepatitis|fibrosis|GVHD)\)?
  )\s*(?:[,:(]|was|is|of|with|scored?)?\s*$
`;
/** What a grade may stand before, beside the names of tumours. */
const OF_TUMOUR = pattern('i')`
  ^(?:[\w-]+\s+)*(?:
    malignan(?:t|cy|cies)|malignity|diseases?|histolog(?:y|ies|ical)|cancers?|neoplas\w+|tumou?rs?|areas?|components?
    |lesions?|features?|foci|morphology|differentiation|transformation|blasts?|cells?|appearance
  )$
`;

/** Every grade that a sentence states. `tumours` are the spans in it of the tumours that it names. Offsets are shifted by `offset`. */
export function findGrades(text: string, offset: number, tumours: readonly Span[] = []): GradeMention[] {
  const ofTumour = (match: RegExpExecArray): boolean => !isOther(text, match, tumours);
  return [
    ...everyMatch(GLEASON, text).map((match) => gleason(text, match)),
    ...[GRADE_LEVEL, LEVEL_GRADE].flatMap((pattern) =>
      everyMatch(pattern, text)
        .filter(ofTumour)
        .map((match) => level(text, match)),
    ),
    ...everyMatch(G_CODE, text)
      .filter((match) => BESIDE_CODE.test(around(text, match.index, match.index, MOST_TO_CODE)) && ofTumour(match))
      .map((match) => graded(match, { value: `G${match[1] ?? ''}`, system: systemAround(text, match) }, 'g-code', 1.5)),
    ...everyMatch(WORDS, text)
      .filter(ofTumour)
      .map((match) => graded(match, { value: (match[1] ?? '').toLowerCase(), system: null }, 'grade-words', 1.2)),
    ...everyMatch(DIFFERENTIATION, text).map((match) =>
      graded(match, { value: differentiation(match[0]), system: 'differentiation' }, 'differentiation', 1.2),
    ),
  ]
    .map((mention) => ({ ...mention, start: mention.start + offset, end: mention.end + offset }))
    .sort((a, b) => a.start - b.start);
}

function graded({ 0: { length }, index }: RegExpExecArray, value: GradeValue, rule: string, strength: number): GradeMention {
  return { start: index, end: index + length, value, rule, strength };
}

/** "Gleason pattern 4" is a part of a score. */
function gleason(text: string, match: RegExpExecArray): GradeMention {
  const isPart = /pattern/i.test(match[0]) || /^\s*pattern/i.test(text.slice(match.index + match[0].length));
  return graded(match, { value: (match[1] ?? '').replace(/\s+/g, ''), system: 'Gleason' }, 'gleason', isPart ? 1 : 3);
}

function level(text: string, match: RegExpExecArray): GradeMention {
  const system = systemAround(text, match),
    value = `${match[1] ?? ''}${match[2] ?? ''}`;
  return graded(match, { value, system }, system ? 'named-system' : 'grade', system ? 3 : 1.6);
}

/** What makes "G2" a grade. */
const BESIDE_CODE = /\b(?:grade|differentiat\w*|NET|NEC|carcinoma|tumou?r|pT|T\d)/i;
/** Characters around a grade in which it is told what it is of, and by which system. */
const MOST_TO_CODE = 60,
  MOST_TO_SYSTEM = 70;

function isOther(text: string, match: RegExpExecArray, tumours: readonly Span[]): boolean {
  const at = match.index,
    end = at + match[0].length,
    before = text.slice(Math.max(0, at - 60), at);
  return (
    OTHER_GRADES.test(text.slice(end)) ||
    TOXICITY_BEFORE.test(before) ||
    NO_TUMOUR_BEFORE.test(before) ||
    nounBehind(text, end, tumours, OF_TUMOUR) === 'other'
  );
}

const around = (text: string, start: number, end: number, reach: number): string => text.slice(Math.max(0, start - reach), end + reach);

function systemAround(text: string, match: RegExpExecArray): string | null {
  const near = around(text, match.index, match.index + match[0].length, MOST_TO_SYSTEM);
  return SYSTEMS.find(([pattern]) => pattern.test(near))?.[1] ?? null;
}

function differentiation(words: string): string {
  const lower = words
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .replace(/^(?:low(?:ly)?|scarcely)(?= )/, 'poorly')
    .replace(/^high(?:ly)?(?= )/, 'well')
    .replace(/^intermediate(?:ly)?(?= )/, 'moderately');
  const short = /^(well|moderate|poor) differentiation$/.exec(lower)?.[1];
  if (short) return `${{ well: 'well', moderate: 'moderately', poor: 'poorly' }[short] ?? short} differentiated`;
  return lower.replace(/^un ?differentiated$/, 'undifferentiated');
}
