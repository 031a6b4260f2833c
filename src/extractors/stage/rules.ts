import { everyMatch } from '../../every-match.ts';
import type { StageValue } from '../../generated/report.ts';
import type { Span } from '../../span.ts';

/** A stage as a sentence states it. */
export interface StageMention extends Span {
  readonly value: StageValue;
  readonly rule: string;
}

const TNM = /(?<![\w-])(y?[cpra]|)T(is|a|[0-4X][a-e]?(?:\(?mi\)?)?|[0-4]\((?:m|s)\))(?:[\s,;]{0,2}(?:y?[cpra])?N([0-3Xx](?:[abc]|mi)?(?:\([^)]{1,6}\))?))?(?:[\s,;]{0,2}(?:and\s+)?(?:y?[cpra])?M([01Xx][abc]?))?(?![\w])/g;
const GROUP = /\b[ypc]{0,2}(?:[Ss]tage|STAGE)s?\s*(?:of\s+|was\s+|is\s+|:\s*|=\s*|\()?(?:group\s+)?(?:(?:p|c|FIGO|AJCC|UICC|Ann\s+Arbor|INSS|ISS|Masaoka|Enneking|Kadish|Lugano|Rai|Binet|Dukes)\s*)*((?:IV|I{1,3})(?:[\s-]?[ABCabcES]{1,2}[1-3]?|\d)?|[0-4][ABCabcS]?[1-3]?|[A-D]\d?)(?![\w%/]|\.\d)/g;
const NAMED_GROUP = /\b(FIGO|AJCC|UICC|Ann[\s-]Arbor|INSS|ISS|Durie[\s–-]+Salmon|Masaoka(?:-Koga)?|Enneking|Kadish|Dukes['’]?|BCLC|Rai|Binet|Lugano|Siewert)\s*(?:system\s+)?(?:stage|class|grade|classification|category)?\s*((?:IV|I{1,3})(?:[ABCabcES]{1,2}[1-3]?)?|[0-4][ABCabcS]?[1-3]?|[A-D]\d?)(?![\w%/-]|\.\d)/g;
const SYSTEM = /\b(FIGO|AJCC|UICC|Ann[\s-]Arbor|INSS|ISS|International\s+Staging\s+System|Durie[\s–-]+Salmon|Masaoka(?:-Koga)?|Enneking|Kadish|Dukes|BCLC|Rai|Binet|Lugano|TNM|COG|NWTS|American\s+Joint\s+Committee|International\s+Federation\s+of\s+Gyn)/i;
const EDITION = /\b((?:[5-9]th|fifth|sixth|seventh|eighth|ninth)\s+edition|(?:19|20)\d\d(?=\s+(?:FIGO|AJCC|UICC|edition|classification))|(?<=(?:FIGO|AJCC|UICC)\s*\(?)(?:19|20)\d\d)\b/i;
/** Stages of other illnesses. */
const OTHER_AFTER = /^\s*(?:\(\s*)?(?:chronic\s+kidney|CKD|kidney\s+disease|renal|(?:liver\s+)?fibrosis|hypertension|pressure|heart|COPD|sarcoid\w*|decubitus|bedsore|keratopathy|retinopathy|trial|study|lymphedema|of\s+(?:the\s+)?(?:operation|procedure|surgery|treatment|development|reconstruction))/i;

const EMPTY: StageValue = { t: null, n: null, m: null, group: null, system: null, edition: null, prefix: null };

/** Every stage that a text states, TNM and group apart. Offsets are shifted by `offset`. */
export function findStages(text: string, offset: number): StageMention[] {
  const found: StageMention[] = [];
  const add = (match: RegExpMatchArray, value: Partial<StageValue>, rule: string): void => {
    const start = offset + (match.index ?? 0);
    if (found.some((other) => start < other.end && other.start < start + match[0].length)) return;
    found.push({ start, end: start + match[0].length, value: { ...EMPTY, system: systemIn(text), edition: EDITION.exec(text)?.[0] ?? null, ...value }, rule });
  };
  for (const match of everyMatch(TNM, text)) {
    const [, prefix, t, n, m] = match as readonly (string | undefined)[];
    if (!n && !m && !isLoneT(text, match)) continue;
    add(match, { t: t ?? null, n: n?.replace('x', 'X') ?? null, m: m?.replace('x', 'X') ?? null, prefix: prefix || null }, 'tnm');
  }
  for (const match of everyMatch(NAMED_GROUP, text)) if (!OTHER_AFTER.test(text.slice(match.index + match[0].length))) add(match, { group: tidyGroup(match[2] ?? ''), system: systemIn(match[1] ?? '') }, 'named-stage');
  for (const match of everyMatch(GROUP, text)) {
    const value = match[1] ?? '';
    const letters = /^[A-D]/.test(value);
    const system = systemIn(text);
    if (OTHER_AFTER.test(text.slice(match.index + match[0].length)) || (letters && !/Dukes|Binet|Kadish|BCLC/.test(system ?? ''))) continue;
    add(match, { group: tidyGroup(value) }, 'stage');
  }
  return found.sort((a, b) => a.start - b.start);
}

// "T2" is also a weighting of magnetic resonance and a vertebra: alone it needs a prefix or the word tumour stage beside it.
function isLoneT(text: string, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  if (/weighted|signal|sequence|image|MRI|vertebra|level|intens/i.test(text.slice(Math.max(0, at - 30), at + 40))) return false;
  return Boolean(match[1]) || /\b(?:stag\w+|TNM|classified\s+as)\b[^.;]{0,30}$/i.test(text.slice(0, at));
}

function tidyGroup(group: string): string {
  return group.replace(/[\s-]/g, '').replace(/^([IV]+|\d)([a-z])/, (_, roman: string, letter: string) => roman + letter.toUpperCase());
}

function systemIn(text: string): string | null {
  const name = SYSTEM.exec(text)?.[1];
  if (!name) return null;
  const upper = name.toUpperCase();
  if (upper.startsWith('AMERICAN')) return 'AJCC';
  if (upper.startsWith('INTERNATIONAL S')) return 'ISS';
  if (upper.startsWith('INTERNATIONAL F')) return 'FIGO';
  if (upper.startsWith('ANN')) return 'Ann Arbor';
  if (upper.startsWith('DURIE')) return 'Durie-Salmon';
  return /^[A-Z]{3,5}$/.test(name) ? name : name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}
