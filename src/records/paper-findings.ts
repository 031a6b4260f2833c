import { everyMatch } from '../every-match.ts';
import type { ExtractInput } from '../extractors/extractor.ts';
import { finding, type Finding } from '../findings.ts';
import type { CaseRecord } from '../generated/report.ts';
import { matcherOf, matchTerms, type TermMatch } from '../lexicon/match-terms.ts';
import type { Lexicon, LexiconEntry } from '../lexicon/lexicon.ts';
import type { Span } from '../span.ts';
import { textOf, type Sentence } from '../text/reading.ts';
import { pattern } from '../patterns/over-lines.ts';

/**
 * What kind of paper this is, as far as it decides whether it can have cases; `proof` is what shows it, [] for a human case report
 * in English.
 */
export interface PaperKind {
  readonly kind: 'case-report' | 'other-language' | 'animals' | 'no-patient' | 'no-tumour';
  readonly proof: readonly Span[];
}

/**
 * Fewest words by which a language can be told, and the share of English function words below which a text is not English (English
 * prose has 30 to 45 %).
 */
const WORDS_NEEDED = 80;
const ENGLISH_SHARE = 0.15;
const LETTERS = /[\p{L}\p{M}]+/gu;
const HUMAN = pattern('i')`
  \b(?:year|month|week|day)s?[\s\u2010-\u2013-]*olds?[\s,\u2010-\u2013-]+(?:\S+\s+){0,4}?
    (?:
      wom[ae]n|m[ae]n|boys?|girls?|lad(?:y|ies)|gentlem[ae]n|patients?|infants?|child(?:ren)?|neonates?|adults?|person
    )\b
  |\b(?:wom[ae]n|man|boy|girl|lady|gentleman|patient) (?:aged|of \d|with)\b
  |\b(?:she|he|wom[ae]n|man|boy|girl|lady|gentleman|patient),? (?:who )?(?:was|is) (?:then )?\d\d(?:,| when| at)
`;
const ANIMAL_AGE = /\b(?:year|month|week)s?[\s\u2010-\u2013-]*olds?\b/i;
const PATIENT = pattern('i')`
  \b(?:
      case reports?|our (?:patient|case)s?|(?:we|authors) (?:\w+ )?(?:report|describe|present)|the patient|this patient
      |patient['’]s|a case of|cases of
    )\b
  |\b\d{1,3}[\s\u2010-\u2013-]*(?:year|month|week|day)s?[\s\u2010-\u2013-]*old\b
`;
const TYPICAL = /\b(?:typical|usual|average) (?:patient|case)|\b(?:inoculat\w+|cell lines?)\b/i;
const SOMEBODY = pattern('i')`
  \b(?:
    he|she|his|her
    |(?:the|this|an?)(?: (?:elderly|young|middle-aged|previously|otherwise|healthy))* (?:
        patient|boy|girl|child|infant|newborn|man|woman|lady|gentleman
      )
  )\b
`;
const HAPPENED = pattern('i')`
  \b(?:
    was|were|had|underwent|presented|received|died|passed|developed|suffered|experienced|remains?
    |is (?:still |now |currently )?(?:alive|well|doing|free|in)
  )\b
`;
const TUMOUR = pattern('giu')`
  \b(?:
    tumou?r\w*|neoplas\w+|cancer\w*|malignan\w+|metasta\w+|leuk(?:a)?emi\w+|carcinoid\w*|n(?:a)?ev(?:us|i)|GISTs?
    |mycosis fungoides|histiocytosis|polycyth(?:a)?emia|myelodysplas\w+|\p{L}{2,}oma(?:s|ta|tous|tosis)?
  )\b
`;
const HAD_ONE = pattern('i')`
  \b(?:history of|known|treated for|underwent [^.;,]{0,40} for|diagnosed with|follow-?up of|because of) (?:
    (?:an?|the|his|her|stage|malignant|primary|invasive|cutaneous|metastatic|left|right|breast|lung|skin|IV|I+\w?|T\d\w*)
    [\s-]+
  ){0,4}(?:cancer|carcinoma|melanoma|lymphoma|sarcoma|leuk(?:a)?emia|myeloma|\w+(?:carcinoma|sarcoma|blastoma))\b
`;
const NONE_FOUND = pattern('i')`
  \bno (?:evidence of )?(?:malignan\w+|neoplas\w+|tumou?r)(?: (?:tumou?r|cells?|tissue|growth))* (?:was|were|could be) (?:
      found|seen|detected|identified|observed
    )\b
  |\b(?:without|no) (?:\w+ )?evidence of (?:malignan\w+|neoplas\w+|tumou?r)\b|\bnot a (?:true )?(?:neoplasm|tumou?r)\b
  |\brather than a neoplasm\b
`;

/** Findings about the paper as a whole: not in English, animals, no patient, no tumour. At most one, the first that holds. */
export function paperFindings({ kind, proof }: PaperKind): Finding[] {
  const spans = proof.slice(0, 3);
  switch (kind) {
    case 'other-language':
      return [finding('language-not-supported', 'warning', 'The text is not in English, so no cases were read from it.')];
    case 'animals':
      return [finding('animal-study', 'warning', 'The cases are animals, so none was recorded.', { spans })];
    case 'no-patient':
      return [finding('no-patient', 'warning', 'No patient that this paper newly reports was found.')];
    case 'no-tumour':
      return [finding('no-tumour', 'info', 'The reported patient has no tumour.', { path: '/cases/0/tumor', spans })];
    case 'case-report':
      return [];
  }
}

/**
 * The cases that the kind of paper lets stand: none of animals, in another language or without a patient; without tumour data where
 * there is no tumour.
 */
export function gateCases({ kind }: PaperKind, cases: readonly CaseRecord[]): readonly CaseRecord[] {
  if (kind === 'case-report') return cases;
  if (kind === 'other-language' || kind === 'animals') return [];
  if (kind === 'no-patient') return cases.filter((each) => each.origin === 'literature');
  return cases.map((each) =>
    each.origin === 'literature'
      ? each
      : {
          ...each,
          tumor: { primarySite: null, histology: null, grade: null, stage: null, size: null },
          treatments: [],
          ki67: [],
          metastases: [],
        },
  );
}

/** Tells the kind of a paper. Conservative: a case report unless the signs are plain. */
export function paperKind(input: ExtractInput, cases: readonly CaseRecord[]): PaperKind {
  if (!isEnglish(input)) return { kind: 'other-language', proof: [] };
  const animals = animalProof(input);
  if (animals.length > 0) return { kind: 'animals', proof: animals };
  if (!tellsOfAPatient(input, cases)) return { kind: 'no-patient', proof: [] };
  const without = noTumourProof(input, cases);
  return without === null ? { kind: 'case-report', proof: [] } : { kind: 'no-tumour', proof: without };
}

function isEnglish({ reading, lexicon }: ExtractInput): boolean {
  const known = new Set(entryOf(lexicon('paper-kinds'), 'function-word').terms);
  const prose = reading.blocks.filter((block) => block.section !== 'reference' && (block.kind === 'paragraph' || block.kind === 'list'));
  const blocks = prose.length > 0 ? prose : reading.blocks.filter((block) => block.section !== 'reference');
  const words = blocks.flatMap((block) => textOf(reading, block).match(LETTERS) ?? []);
  return words.length < WORDS_NEEDED || words.filter((word) => known.has(word.toLowerCase())).length / words.length >= ENGLISH_SHARE;
}

/** Animals are the subject where the title names one or an age belongs to one, and no person's age is told as the paper's own. */
function animalProof(input: ExtractInput): Span[] {
  const own = input.reading.sentences.filter((sentence) => input.context.attribution(sentence.index).subject === 'own');
  if (own.some((sentence) => sentence.section !== 'discussion' && HUMAN.test(textOf(input.reading, sentence)))) return [];
  const lexicon = input.lexicon('paper-kinds');
  const signs = own.flatMap((sentence) => {
    const animals = matchesOf(input, lexicon, 'animal', sentence);
    const subject = sentence.section === 'title' || ANIMAL_AGE.test(textOf(input.reading, sentence));
    return subject && animals.length > 0 ? [sentence] : [];
  });
  const terms = own.flatMap((sentence) => [
    ...matchesOf(input, lexicon, 'animal', sentence),
    ...matchesOf(input, lexicon, 'veterinary', sentence),
  ]);
  // One word over and over may be no animal: the calf of a leg.
  const names = new Set(terms.map((term) => textOf(input.reading, term).toLowerCase()));
  return signs.length > 0 && terms.length >= 4 && names.size > 1 ? signs : [];
}

function tellsOfAPatient(input: ExtractInput, cases: readonly CaseRecord[]): boolean {
  const { reading, context } = input;
  if (
    reading.sentences.some(
      (sentence) => sentence.section === 'title' && /\bcase\b|\bpatients?\b|\breport\b/i.test(textOf(reading, sentence)),
    )
  )
    return true;
  const own = reading.sentences
    .filter((sentence) => context.attribution(sentence.index).subject === 'own')
    .map((sentence) => textOf(reading, sentence));
  if (own.some((text) => (PATIENT.test(text) && !TYPICAL.test(text)) || (SOMEBODY.test(text) && HAPPENED.test(text)))) return true;
  const reported = cases.filter((each) => each.origin === 'reported');
  const treated = reported.filter((each) => each.treatments.length > 0 || each.tumor.histology !== null);
  return (
    (reported.length > 1 && treated.length === reported.length) ||
    treated.some(({ patient }) => patient.age !== null && patient.sex !== null)
  );
}

/** What shows that the patient has no tumour; null where nothing does. */
function noTumourProof(input: ExtractInput, cases: readonly CaseRecord[]): Span[] | null {
  const { reading, context } = input;
  const own = reading.sentences.filter((sentence) => context.attribution(sentence.index).subject === 'own');
  const lexicon = input.lexicon('paper-kinds');
  const apart = new Set(entryOf(lexicon, 'oma-without-tumour').terms);
  const named = (sentence: Span): boolean =>
    everyMatch(TUMOUR, textOf(reading, sentence)).some((match) => !apart.has(match[0].toLowerCase()));
  // "Hodgkin's disease", "DCIS" and the like name a tumour without its usual words.
  const diagnosed = cases.some((each) => each.origin === 'reported' && each.tumor.histology !== null);
  if (own.length >= 5 && !diagnosed && !reading.sentences.some((sentence) => sentence.section !== 'reference' && named(sentence)))
    return [];
  const title = reading.sentences.filter((sentence) => sentence.section === 'title');
  const mimic = title.flatMap((sentence) => matchesOf(input, lexicon, 'mimic', sentence))[0];
  const other = title
    .flatMap((sentence) => matchesOf(input, lexicon, 'not-a-tumour', sentence))
    .find((match) => !mimic || match.start < mimic.start);
  // What imitates a metastasis or a relapse does so in a patient who has had the tumour.
  if (
    title.some((sentence) =>
      /\b(?:metasta\w+|recurren\w+|relaps\w+|in (?:a |an )?(?:patients?|wom[ae]n|m[ae]n|case) with|treated for|after)\b/i.test(
        textOf(reading, sentence),
      ),
    )
  )
    return null;
  const head = title.map((sentence) => ({
    start: sentence.start,
    end: Math.min(sentence.end, Math.max(sentence.start, mimic?.start ?? sentence.end)),
  }));
  if (!other || head.some((span) => tumourBeside(named, span, other))) return null;
  if (own.some((sentence) => HAD_ONE.test(textOf(reading, sentence)))) return null;
  const denied = own.find((sentence) => NONE_FOUND.test(textOf(reading, sentence)));
  return mimic || denied ? [other, ...(denied ? [denied] : [])] : null;
}

// "Inflammatory pseudotumor" names no tumour; "abscess in a renal cell carcinoma" does.
function tumourBeside(named: (span: Span) => boolean, span: Span, other: Span): boolean {
  return (
    named({ start: span.start, end: Math.max(span.start, other.start) }) || named({ start: Math.min(span.end, other.end), end: span.end })
  );
}

interface Terms extends LexiconEntry {
  readonly terms: readonly string[];
}

function entryOf(lexicon: Lexicon, id: string): Terms {
  return { id, terms: lexicon.entries.find((entry) => entry.id === id)?.terms ?? [] };
}

const parts = new WeakMap<Lexicon, Map<string, Lexicon>>();

function matchesOf({ reading }: ExtractInput, lexicon: Lexicon, id: string, sentence: Sentence): TermMatch[] {
  const known = parts.get(lexicon) ?? new Map<string, Lexicon>();
  parts.set(lexicon, known);
  const part = known.get(id) ?? { ...lexicon, entries: [entryOf(lexicon, id)] };
  known.set(id, part);
  return matchTerms(matcherOf(part), reading.text, reading.tokens, sentence.tokens.start, sentence.tokens.end);
}
