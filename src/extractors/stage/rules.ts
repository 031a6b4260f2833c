import { nounBehind } from '../../context/noun-behind.ts';
import { everyMatch } from '../../every-match.ts';
import type { StageValue } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** A stage as a sentence states it. */
export interface StageMention extends Span {
  readonly value: StageValue;
  readonly rule: string;
}

const PREFIX = '[yY]?[cprauP]';
// What a category stands for may be told in brackets behind it: "pT2 (subserosa), pN1 (2/12), M0".
const ASIDE = '(?:\\s?\\([^()]{1,60}\\))?',
  JOINT = '[\\s,;]{0,2}(?:and\\s+)?';
const TNM = pattern('g')`
  (?<![\w-])(${PREFIX}-?|)T(is|a|[0-4Xx][a-e]?(?:\(?mi\)?)?)(?:${ASIDE}${JOINT}(?:${PREFIX})?N([0-3Xx](?:[abc]|mi)?))?
  (?:${ASIDE}${JOINT}(?:${PREFIX})?M([01Xx][abc]?))?(?!\w)
`;
const LONE_N = new RegExp(`(?<![\\w-])(?:${PREFIX})?N([0-3Xx](?:[abc]|mi)?)(?!\\w)`, 'g');
const LONE_M = new RegExp(`(?<![\\w-])(?:${PREFIX})?M([01][abc]?)(?!\\w)`, 'g');
const ROMAN = '(?:IV|I{1,3})(?:[\\s-]?[ABCabcES]{1,2}[1-3]?|\\d)?';
const GROUP = pattern('g')`
  \b[ypc]{0,2}(?:[Ss]tage|STAGE)s?\s*(?:of\s+|was\s+|is\s+|:\s*|=\s*|\()?(?:group\s+)?
  (?:
    (?:p|c|FIGO|AJCC|UICC|Ann\s+Arbor|INSS|ISS|Masaoka|Enneking|Kadish|Lugano|Rai|Binet|Dukes)\s*
  )*(${ROMAN}|[0-4][ABCabcS]?[1-3]?|[A-D]\d?)(?![\w%/]|\.\d)
`;
const NAMED_GROUP = pattern('g')`
  \b(
    FIGO|AJCC|UICC|Ann[\s-]Arbor|INSS|ISS|Durie[\s–-]+Salmon|Masaoka(?:-Koga)?|Enneking|Kadish|Dukes['’]?|BCLC|Rai|Binet
    |Lugano|Siewert
  )\s*(?:system\s+)?(?:stage|class|classification|category)?\s*(
    (?:IV|I{1,3})(?:[ABCabcES]{1,2}[1-3]?)?|[0-4][ABCabcS]?[1-3]?|[A-D]\d?
  )(?![\w%/-]|\.\d)
`;
/** "IIIB (T4N1M0)" and "pT2N0M0, IIA": a group beside a TNM needs no word for it. */
const GROUP_BEFORE_TNM = /(?<![\w-])((?:IV|I{1,3})(?:[ABCabc]\d?)?)(?:\s+stage)?\s?[(,]\s?$/;
const GROUP_BEHIND_TNM = /^\s?[,;(]\s?((?:IV|I{1,3})(?:[ABCabc]\d?)?)(?![\w-]|\.\d)/;
const SYSTEM = pattern('i')`
  \b(
    FIGO|AJCC|UICC|Ann[\s-]Arbor|INSS|ISS|International\s+Staging\s+System|Durie[\s–-]+Salmon|Masaoka(?:-Koga)?|Enneking
    |Kadish|Dukes|BCLC|Rai|Binet|Lugano|TNM|COG|NWTS|American\s+Joint\s+Committee|International\s+Federation\s+of\s+Gyn
  )
`;
const EDITION = pattern('i')`
  \b(
    (?:[5-9]th|fifth|sixth|seventh|eighth|ninth)\s+edition|(?:19|20)\d\d(?=\s+(?:FIGO|AJCC|UICC|edition|classification))
    |(?<=(?:FIGO|AJCC|UICC)\s*\(?)(?:19|20)\d\d
  )\b
`;
/** Stages of other illnesses, and of growing up. */
const OTHER_AFTER = pattern('i')`
  ^\s*[()]?\s*(?:
    chronic\s+(?:kidney|renal)|C[KD][KD]\b|kidney\s+disease|renal|(?:liver\s+)?fibrosis|hypertension|pressure|heart|COPD
    |sarcoid\w*|decubitus|bedsore|keratopathy|retinopathy|trial|study|lymphedema
    |of\s+(?:the\s+)?(?:operation|procedure|surgery|treatment|development|reconstruction)
  )
`;
const OTHER_BEFORE = pattern('i')`
  \b(?:
    Tanner|CKD|kidney\s+disease|renal\s+failure|renal\s+insufficiency|fibrosis|sarcoidosis|COPD|hypertension|Hoehn|Hurley
    |Braak|NYHA|pubertal|sleep|operat\w+|procedure|gastritis|(?:first|second|third|next|two|three|early|late|final|end)
  )\s*,?\s*(?:[(]\s*)?$
`;
/** "Patients with stages I, II and III": several groups told in a row are those of several patients. */
const MORE_GROUPS = /^\s*(?:,|and|or|to|[-–\/])\s*(?:(?:and|or|stage)\s+)?(?:IV|I{1,3}|[0-4])[ABCabc]?(?![\w.])/;
/** What a stage may stand before, beside the names of tumours. */
const OF_TUMOUR =
  /^(?:[\w-]+\s+)*(?:diseases?|cancers?|malignan\w+|tumou?rs?|neoplas\w+|(?:\w*(?:omas?|emias?))|patients?|TNM|according|classification)$/i;

const EMPTY: StageValue = { t: null, n: null, m: null, group: null, system: null, edition: null, prefix: null };

/**
 * Every stage that a sentence states, TNM and group apart. `tumours` are the spans in it of the tumours that it names. Offsets are
 * shifted by `offset`.
 */
export function findStages(text: string, offset: number, tumours: readonly Span[] = []): StageMention[] {
  const found: StageMention[] = [];
  const add = (match: RegExpMatchArray, value: Partial<StageValue>, rule: string): void => {
    const start = offset + (match.index ?? 0);
    if (found.some((other) => start < other.end && other.start < start + match[0].length)) return;
    found.push({
      start,
      end: start + match[0].length,
      value: { ...EMPTY, system: systemIn(text), edition: EDITION.exec(text)?.[0] ?? null, ...value },
      rule,
    });
  };
  for (const match of everyMatch(TNM, text)) {
    const value = tnmIn(text, match);
    if (value) add(match, value, 'tnm');
  }
  for (const match of everyMatch(NAMED_GROUP, text))
    if (!isOther(text, match, tumours)) add(match, { group: tidyGroup(match[2] ?? ''), system: systemIn(match[1] ?? '') }, 'named-stage');
  for (const match of everyMatch(GROUP, text)) {
    const value = match[1] ?? '';
    const letters = /^[A-D]/.test(value);
    if (isOther(text, match, tumours) || (letters && !/Dukes|Binet|Kadish|BCLC/.test(systemIn(text) ?? ''))) continue;
    add(match, { group: tidyGroup(value) }, 'stage');
  }
  return found.sort((a, b) => a.start - b.start);
}

function isOther(text: string, match: RegExpMatchArray, tumours: readonly Span[]): boolean {
  const at = match.index ?? 0,
    end = at + match[0].length;
  return (
    OTHER_AFTER.test(text.slice(end)) ||
    OTHER_BEFORE.test(text.slice(Math.max(0, at - 40), at)) ||
    MORE_GROUPS.test(text.slice(end)) ||
    nounBehind(text, end, tumours, OF_TUMOUR) === 'other'
  );
}

/** The categories of a TNM, those told apart from its T further on in the sentence included, and a group printed beside it. */
function tnmIn(text: string, match: RegExpMatchArray): Partial<StageValue> | null {
  const [whole, prefix, t, n, m] = match as readonly (string | undefined)[];
  const at = match.index ?? 0,
    behind = text.slice(at + (whole?.length ?? 0));
  if (!n && !m && !isLoneT(text, match)) return null;
  const rest = everyMatch(TNM, behind).length > 0 ? '' : behind;
  const group = GROUP_BEFORE_TNM.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? GROUP_BEHIND_TNM.exec(behind)?.[1] ?? null;
  return {
    t: tidyCategory(t),
    n: tidyCategory(n ?? everyMatch(LONE_N, rest)[0]?.[1]),
    m: tidyCategory(m ?? everyMatch(LONE_M, rest)[0]?.[1]),
    group: group === null ? null : tidyGroup(group),
    prefix: prefix?.replace('-', '').toLowerCase() || null,
  };
}

const tidyCategory = (category: string | undefined): string | null => category?.replace('x', 'X') ?? null;

// "T2" is also a weighting of magnetic resonance and a vertebra: alone it needs a prefix or the word tumour stage beside it.
function isLoneT(text: string, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  if (/weighted|signal|sequence|image|MRI|vertebra|level|intens/i.test(text.slice(Math.max(0, at - 30), at + 40))) return false;
  return (
    (/^[a-z]/.test(match[1] ?? '') && match[2] !== 'X' && match[2] !== 'x') ||
    /\b(?:stag\w+|TNM|classified\s+as)\b[^.;]{0,30}$/i.test(text.slice(0, at)) ||
    /^\s+(?:stage|tumou?r\s+stage|category)\b/i.test(text.slice(at + match[0].length))
  );
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
