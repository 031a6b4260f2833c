import type { Span } from '../span.ts';
import type { LexiconEntry } from './lexicon.ts';
import { pattern } from '../patterns/over-lines.ts';

/** What is asked of a tumour to tell whether an abbreviation stands for it. */
interface Tumour extends LexiconEntry {
  readonly family: string;
  readonly level: number;
  readonly near?: readonly string[];
  readonly brief?: readonly string[];
}

/** An abbreviation of a tumour at its place; `letters` are its letters without the plural. */
export interface ShortName extends Span {
  readonly letters: string;
  readonly entry: Tumour;
}

const ADJECTIVES = String.raw`(?:(?!(?:and|or|not|no|with|for|in|by)\b)[\w-]+[\s-]+){0,3}`;
/** Words before a name behind which nothing but an illness stands, and those that only a tumour has. */
const TOLD_BEFORE = pattern('i')`
  \b(?:
    diagnos(?:is|es|ed|tic)\s+(?:(?:of|with|as|for|was|is|being|to\s+be|to\s+have)\s+)+
    |(?:consistent|compatible|in\s+keeping)\s+with\s+|in\s+favou?r\s+of\s+|metastatic\s+from\s+
    |metasta(?:sis|ses)\s+(?:of|from)\s+
  )(?:an?\s+|the\s+)?${ADJECTIVES}$
`;
/** A pathologist's word for it: "core biopsy returned ACC", "histology: IDC". */
const BY_TISSUE = pattern('i')`
  \b(?:histo(?!r)\w*|patholog\w*|biops\w*|cytolog\w*|FNAC?|specimens?|microscop\w*|excision|resection|\w+ectomy|aspirat\w*)
  (?:
    :
    |\b[^.;:]{0,50}\b(?:
        show|reveal|confirm|return|suggest|report|prov|demonstrat|establish|disclos|yield|identif|indicat|support|found|was
        |were|gave|came|read
      )\w*(?:\s+(?:as|back|to\s+be|with|of))*
  )\s+(?:an?\s+|the\s+)?${ADJECTIVES}$
`;
/** "A case of PXA", "a man with MCL", "curettage for GCT": who has it, and what was done for it. */
const OF_CASE = pattern('i')`
  \b(?:
    cases?\s+of
    |(?:patient|man|woman|male|female|boy|girl|child|infant|lady|gentleman|adult)\s+(?:\w+ly\s+)?
      (?:with|(?:treated|operated(?:\s+on)?|followed)\s+for)
    |history\s+of
    |(?:
        curettage|excision|resection|\w+ectomy|surgery|operation|operated(?:\s+on)?|treated|treatment|chemotherapy
        |radiotherapy|irradiated|irradiation|grafting
      )\s+for
  )\s+(?:an?\s+|the\s+|his\s+|her\s+)?${ADJECTIVES}$
`;
const OF_TUMOUR_BEFORE = pattern('i')`
  \b(?:
    metastatic|recurrent|relapsed|refractory|(?:un|de)?differentiated|(?:non-?)?keratini[sz]ing|invasive|infiltrating
    |resectable|unresectable|(?:high|low|intermediate)[\s-]grade|grade\s+(?:[1-4]|I{1,3}V?)
    |stage\s+(?:[1-4]|I{1,3}V?|IV)[a-dA-D]?
  )[\s-]+(?:[\w-]+[\s-]+){0,2}$
`;
const OF_TUMOUR_AFTER = pattern()`
  ^s?(?:
    \s+(?:was|were)\s+(?:\w+ly\s+)?(?:diagnosed|confirmed)\b
    |\s+(?:of|in)\s+(?:the|his|her)\s+(?:(?:right|left|upper|lower)\s+)?(?!case|patient|absence|presence)[a-z]+
    |\s+(?:metastas|recurrence|relapse)
  )
`;
/** Behind letters that are an infection, a stain or a trial, or only a part of a tumour's name: "SRC adenocarcinoma". */
const OTHERWISE_AFTER = pattern('i')`
  ^[\s-]+(?:
    infection|scans?\b|pneumonia|syndrome|stain|staining|antibod|antigen|positiv|negativ|trial|types?|variants?
    |[\w-]*carcinoma|[\w-]*sarcoma|lymphoma|criteria|score|protocol|regimen
  )
`;

/**
 * The tumours that abbreviations of three letters or more, and some of two, stand for that a text uses without a word on their long
 * form: where it says once that a patient has it or that it is of a tumour ("diagnosed with EMC", "metastatic SCC"), and nothing
 * else is called so. Where several tumours are called so, the one whose own words or organs the text tells.
 */
export function toldAbbreviations(text: string, names: readonly ShortName[], written: readonly Tumour[]): ReadonlySet<ShortName> {
  if (!OF_TUMOURS.test(text)) return new Set();
  const told = new Set<ShortName>();
  for (const [letters, uses] of Map.groupBy(names, (name) => name.letters)) {
    const known = letters.length < LEAST_LETTERS ? uses.filter(({ entry }) => entry.brief?.includes(letters)) : uses;
    if (known.length === 0 || isExplained(letters, text) || !known.some((use) => isTold(use, text))) continue;
    const entry = meant(known, text);
    if (entry && isAnother(entry, letters, { text, written })) continue;
    for (const use of uses) if (use.entry === entry && !OTHERWISE_AFTER.test(text.slice(use.end, use.end + MOST_AROUND))) told.add(use);
  }
  return told;
}

/** What a text about a tumour says: the MCD of a kidney is none. */
const OF_TUMOURS = /tumou?r|neoplas|cancer|malignan|metasta|chemotherap|radiotherap|irradiat|\w{3}oma\b|\bmass(?:es)?\b|\bswelling\b/i;
const LEAST_LETTERS = 3,
  MOST_AROUND = 90;

/** True where the text gives a long form to letters, which is none of the tumours known. */
function isExplained(letters: string, text: string): boolean {
  return (
    ['(', '['].some(
      (bracket) =>
        text.includes(`${bracket}${letters})`) || text.includes(`${bracket}${letters},`) || text.includes(`${bracket}${letters};`),
    ) ||
    isSpelledBehind(letters, text) ||
    text.includes(`${letters}:`) ||
    text.includes(`${letters} =`)
  );
}

/** "MAC (mycobacterium …)": a long form in brackets that begins like the letters; "SCC (stage IV)" is none. */
function isSpelledBehind(letters: string, text: string): boolean {
  const first = letters.charAt(0).toLowerCase(),
    bracket = `${letters} (`;
  for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
    const inside = text.slice(at + bracket.length, at + bracket.length + LONGEST_ASIDE).toLowerCase();
    if (inside.startsWith(first) && !NO_LONG_FORM.test(inside)) return true;
  }
  return false;
}

const LONGEST_ASIDE = 12;
const NO_LONG_FORM = pattern()`
  ^(?:
    fig|stag|grad|p?t\d|case|patient|table|size|segment|site|see\b|right|left|mib|mitos|arrow|red\b|green\b|blue\b|upper
    |lower|central|clinical|low\b|high\b|moderate|poor|well\b|recur|metasta|primary|pathol|cm\b|mm\b|lesion|image|photo
    |panel|black|yellow
  )
`;

/**
 * True where the text names a diagnosis of another kind that the letters may stand for, and none of the tumour's own words: "ALM"
 * of a leiomyoma is no acral lentiginous melanoma.
 */
function isAnother(
  entry: Tumour,
  letters: string,
  { text, written }: { readonly text: string; readonly written: readonly Tumour[] },
): boolean {
  const root = (family: string): string => family.split('/')[0] ?? '';
  if (
    !written.some(
      (other) =>
        other.level === MOST_TELLING &&
        root(other.family) !== root(entry.family) &&
        (other.terms ?? []).some((term) => endsLike(term, letters)),
    )
  )
    return false;
  const lower = text.toLowerCase();
  return !(entry.terms ?? []).some((term) =>
    term
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => word.length >= LEAST_STEM && !COMMON.test(word) && lower.includes(word.slice(0, LEAST_STEM))),
  );
}

/** True where the last two letters are those of a name's last words or within its last word: "LM" of "leiomyoma". */
function endsLike(term: string, letters: string): boolean {
  const last = letters.slice(-2).toLowerCase(),
    words = term
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean);
  const noun = words.at(-1) ?? '';
  return (
    `${(words.at(-2) ?? '').charAt(0)}${noun.charAt(0)}` === last || (noun.startsWith(last.charAt(0)) && noun.includes(last.charAt(1), 1))
  );
}

const MOST_TELLING = 3,
  LEAST_STEM = 5;
const COMMON = /^(?:malignan|tumou?r|carcinom|adeno|neoplas|cancer|primary|sarcoma|disease|lymphom|leuk|disord|benign|atypical)/;

function isTold({ start, end }: ShortName, text: string): boolean {
  const before = text.slice(Math.max(0, start - MOST_AROUND), start),
    after = text.slice(end, end + MOST_AROUND);
  return (
    !OTHERWISE_AFTER.test(after) &&
    (TOLD_BEFORE.test(before) ||
      OF_CASE.test(before) ||
      BY_TISSUE.test(before) ||
      OF_TUMOUR_BEFORE.test(before) ||
      OF_TUMOUR_AFTER.test(after))
  );
}

/**
 * The one tumour of several called alike whose words or organs the text tells, or else the one that needs none; null where none or
 * several are told.
 */
function meant(uses: readonly ShortName[], text: string): Tumour | null {
  const entries = [...new Set(uses.map((use) => use.entry))],
    [only] = entries;
  if (only && entries.length === 1 && (!only.near || !only.brief)) return only;
  const lower = text.toLowerCase();
  const told = entries.filter((entry) => entry.near?.some((word) => lower.includes(word)));
  const meantAnyway = told.length === 0 ? entries.filter((entry) => !entry.near) : told;
  return meantAnyway.length === 1 ? (meantAnyway[0] ?? null) : null;
}
