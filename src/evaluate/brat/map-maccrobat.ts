import { readAgeCell } from '../../extractors/age/read-age-cell.ts';
import type { FieldId, GoldAge, GoldCase, GoldKi67, GoldReport, GoldSex } from '../../generated/gold.ts';
import { loadLexicon } from '../../lexicon/lexicon.ts';
import { findTumours, type TumourEntry } from '../../lexicon/tumours.ts';
import { contains, distance, overlaps, type Span } from '../../span.ts';
import { tokenize } from '../../tokens.ts';
import { textBoundOf, type BratDocument, type TextBound } from './brat-document.ts';
import { readPercent } from './read-percent.ts';

const MARKER = /\bki-?\s?67\b|\bmib-?\s?1\b/i;
/** "younger than 50 years old" is nobody's age. */
const BOUND = /\b(?:than|under|over|above|below|least|most)\b/i;
/** A name that is no diagnosis yet and still means a tumour. */
const TUMOUR = /tumou?r|neoplas/i;
const POSSESSIVE = /\b(?:his|her|their|whose|patient['’]s)\s*$/i;
/** Words after an age that may name whose it is. */
const NOUN_WITHIN = 4;
/** Words of a sentence that a quote shows around an annotation. */
const QUOTED = { before: 3, after: 8 } as const;

/**
 * What a MACCROBAT document says of its patient, as gold: age and sex by the first mention that states them, Ki-67 by the values that are
 * tied to it. `annotated` names the fields that the document covers:
 *
 * - age and sex where a mention states them, since its annotators marked nouns ("woman"), never pronouns;
 * - Ki-67 where a value was read, or where the text does not name the marker, so that there is none.
 *
 * `oncology` is true where a disease or sign that is not denied and not a relative's names a tumour, more than a mass or lesion.
 */
export function goldFromMaccrobat(document: BratDocument): GoldReport {
  const age = readAge(document),
    sex = readSex(document),
    ki67 = readKi67(document);
  const annotated: FieldId[] = [
    ...(age === null ? [] : (['age'] as const)),
    ...(sex === null ? [] : (['sex'] as const)),
    ...(ki67.length > 0 || !MARKER.test(document.text) ? (['ki67'] as const) : []),
  ];
  const patient: GoldCase = {
    label: '1',
    age,
    sex,
    primarySite: null,
    histology: null,
    treatments: [],
    notGiven: [],
    ki67,
    metastases: [],
    recurrence: null,
    followUp: null,
  };
  return {
    id: document.id,
    oncology: namesTumour(document),
    cases: [patient],
    literatureTables: [],
    notes: 'From the annotations of MACCROBAT.',
    annotated,
  };
}

function boundsOf({ textBounds }: BratDocument, ...types: readonly string[]): TextBound[] {
  return textBounds.filter(({ type }) => types.includes(type)).sort((a, b) => a.start - b.start);
}

function readAge(document: BratDocument): GoldAge | null {
  const ofFamily = boundsOf(document, 'Family_history');
  for (const bound of boundsOf(document, 'Age')) {
    if (ofFamily.some((family) => overlaps(family, bound)) || BOUND.test(bound.quote) || isRelatives(document.text, bound)) continue;
    const value = readAgeCell(bound.quote);
    if (value !== null) return { years: value.years, approx: value.approximate, quote: quoteAround(document.text, bound) };
  }
  return null;
}

/** "Her 45-year-old sister"; a 45-year-old mother is the patient herself, and so is a woman in her 60s. */
function isRelatives(text: string, { start, end }: Span): boolean {
  if (!POSSESSIVE.test(text.slice(0, start))) return false;
  const after = tokenize(text.slice(end, lineAround(text, { start, end }).end)).slice(0, NOUN_WITHIN);
  return loadLexicon('person-nouns').entries.some(
    ({ id, terms }) => id.startsWith('relative') && after.some(({ norm }) => terms?.includes(norm)),
  );
}

function readSex(document: BratDocument): GoldSex | null {
  const { entries } = loadLexicon('person-nouns');
  for (const bound of boundsOf(document, 'Sex')) {
    const words = tokenize(bound.quote).map(({ norm }) => norm);
    const told = (['female', 'male'] as const).find((sex) =>
      entries.some(({ id, terms }) => id === sex && terms?.some((term) => words.includes(term))),
    );
    if (told !== undefined) return told;
  }
  return null;
}

/** Each value once, in text order. */
function readKi67(document: BratDocument): GoldKi67[] {
  const own = boundsOf(document, 'Lab_value').filter(({ quote }) => MARKER.test(quote));
  const markers = boundsOf(document, 'Diagnostic_procedure').filter(({ quote }) => MARKER.test(quote));
  const found = [...own, ...markers.flatMap((marker) => valuesOf(document, marker))].sort((a, b) => a.start - b.start);
  const values = found.flatMap((bound): GoldKi67[] => {
    const value = readPercent(bound.quote, document.text.slice(lineAround(document.text, bound).start, bound.start));
    return value === null
      ? []
      : [{ ...value, qualitative: null, specimen: 'biopsy-unspecified', quote: quoteAround(document.text, bound) }];
  });
  return [...new Map(values.map((value) => [`${value.op} ${value.low} ${value.high}`, value])).values()];
}

/** The values that modify a marker; where none of them is a share, the nearest share of its sentence. */
function valuesOf(document: BratDocument, marker: TextBound): TextBound[] {
  const linked = document.relations
    .filter(({ type, to }) => type === 'MODIFY' && textBoundOf(document, to.target) === marker)
    .flatMap(({ from }) => textBoundOf(document, from.target) ?? [])
    .filter(({ type, quote }) => type === 'Lab_value' && readPercent(quote) !== null);
  if (linked.length > 0) return linked;
  const sentence = lineAround(document.text, marker);
  return boundsOf(document, 'Lab_value')
    .filter((bound) => contains(sentence, bound) && readPercent(bound.quote) !== null)
    .sort((a, b) => distance(a, marker) - distance(b, marker))
    .slice(0, 1);
}

function namesTumour(document: BratDocument): boolean {
  const denied = new Set(
    document.attributes
      .filter(({ type, value }) => type === 'POLARITY' && /NEG/.test(value ?? ''))
      .map(({ target }) => textBoundOf(document, target)),
  );
  const ofFamily = boundsOf(document, 'Family_history');
  const told = boundsOf(document, 'Disease_disorder', 'Sign_symptom', 'Coreference').filter(
    (bound) => !denied.has(bound) && !ofFamily.some((family) => overlaps(family, bound)),
  );
  return findTumours(document.text, tokenize(document.text), loadLexicon<TumourEntry>('tumours'))
    .filter(({ entry, name }) => entry.level > 0 || TUMOUR.test(name))
    .some((tumour) => told.some((bound) => overlaps(bound, tumour)));
}

/** MACCROBAT has a sentence a line. */
function lineAround(text: string, { start, end }: Span): Span {
  const close = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: close < 0 ? text.length : close };
}

function quoteAround(text: string, span: Span): string {
  const line = lineAround(text, span);
  const before = new RegExp(`(?:\\S+\\s+){0,${QUOTED.before}}\\S*$`).exec(text.slice(line.start, span.start))?.[0] ?? '';
  const after = new RegExp(`^\\S*(?:\\s+\\S+){0,${QUOTED.after}}`).exec(text.slice(span.end, line.end))?.[0] ?? '';
  return `${before}${text.slice(span.start, span.end)}${after}`.trim();
}
