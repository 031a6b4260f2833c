import type { ExtractInput, Extractor, Resolved } from '../../extractors/extractor.ts';
import type { HistologyValue, PrimarySiteValue } from '../../generated/report.ts';
import type { SiteEntry } from '../../lexicon/sites.ts';
import { findTumours, type TumourEntry } from '../../lexicon/tumours.ts';
import type { TextCell } from '../../text/reading.ts';
import { tokenize } from '../../tokens.ts';
import type { ColumnRole } from './columns.ts';
import { readCell } from './read-cell.ts';
import type { PatientRow } from './patient-row.ts';
import { withHeading } from './said-cells.ts';
import type { TableSubject } from './table-subject.ts';

/** Longer cells name their tumour themselves. */
const MOST_WORDS = 4;

/**
 * The tumour of a row whose cells name none: a kind that a cell tells of the tumour in its heading or in the table's caption ("papillary"
 * under "RCC subtype"), else the tumour of all the table's patients.
 */
export function histologyOf(
  spelled: PatientRow,
  subject: TableSubject,
  extractor: Extractor,
  input: ExtractInput,
): Resolved<HistologyValue> | null {
  const printed = cellOf(spelled, 'histology');
  const told = printed ? { ...printed, cell: withHeading(printed.cell, printed.role, printed.heading) } : null;
  const words = told?.cell.text.trim() ?? '';
  if (told && words && words.split(/\s+/).length <= MOST_WORDS) {
    const inHeading = findTumours(told.heading, tokenize(told.heading), input.lexicon<TumourEntry>('tumours')).find(
      ({ entry }) => entry.level > 0,
    )?.name;
    const kind = inHeading ?? subject.histology?.value.text;
    const [first = ''] = words.toLowerCase().split(/[^\p{L}]+/u);
    for (const name of kind && first ? [kind, kind.split(' ').at(-1) ?? kind] : []) {
      const [fact] = readCell(extractor, { ...told.cell, text: `${words} ${name}` }, 'The final diagnosis was ', input);
      if (fact && (fact.value as HistologyValue).text.toLowerCase().includes(first)) return fact as Resolved<HistologyValue>;
    }
  }
  return subject.histology;
}

/** A row's cells with parts of an organ said in full, "tail of the pancreas", where `organs` (codes) has such a part. */
export function withOrgan(row: PatientRow, organs: readonly (string | null)[], input: ExtractInput): PatientRow {
  const site = cellOf(row, 'primary-site');
  if (!site) return row;
  const part = /^\s*(?:the\s+)?(?:(?:left|right)\s+)?(\p{L}+(?:\s\p{L}+)?)/u.exec(site.cell.text)?.[1]?.toLowerCase();
  if (!part) return row;
  const said = [...namesIn(site.heading), ...organs.flatMap((code) => namesOf(code, input))]
    .flatMap((name) => [part, part.split(' ')[0] ?? part].map((each) => ({ each, whole: `${each} of the ${name}` })))
    .find(({ whole }) => partsOf(input).has(whole));
  if (!said) return row;
  const text = site.cell.text.replace(new RegExp(said.each, 'i'), said.whole);
  return { ...row, cells: row.cells.map((cell) => (cell === site ? { ...cell, cell: { ...cell.cell, text } } : cell)) };
}

/** "Region in the stomach". */
function namesIn(heading: string): readonly string[] {
  return (
    /\b(?:in|of|within)\s+(?:the\s+)?(\p{L}+)\s*$/iu
      .exec(heading)
      ?.slice(1, 2)
      .map((name) => name.toLowerCase()) ?? []
  );
}

const parts = new WeakMap<object, ReadonlySet<string>>();
function partsOf(input: ExtractInput): ReadonlySet<string> {
  const lexicon = input.lexicon<SiteEntry>('topography');
  let known = parts.get(lexicon);
  if (!known)
    parts.set(
      lexicon,
      (known = new Set(lexicon.entries.flatMap(({ terms }) => (terms ?? []).filter((term) => term.includes(' of the '))))),
    );
  return known;
}

/**
 * The first name of the whole organ that a code is of; of the brain and its linings also the chamber whose parts are named as those
 * of other organs are.
 */
function namesOf(code: string | null, input: ExtractInput): readonly string[] {
  const entries = input.lexicon<SiteEntry>('topography').entries;
  const whole = code ? entries.find(({ id }) => id === `${code.slice(0, 3)}.9`)?.terms?.[0] : undefined;
  return [...(whole ? [whole] : []), ...(code && /^C7[01]/.test(code) ? ['lateral ventricle'] : [])];
}

const SIDES: readonly (readonly [RegExp, 'left' | 'right' | 'bilateral'])[] = [
  [/^\W*(?:left|l|lt|sin\w*)\W*$/i, 'left'],
  [/^\W*(?:right|r|rt|dex\w*)\W*$/i, 'right'],
  [/^\W*(?:bilateral|both|b|bil)\W*$/i, 'bilateral'],
];

/** A site with the side that the row's column of sides tells, where its organ is one of a pair. */
export function withSide(site: Resolved<PrimarySiteValue>, row: PatientRow, input: ExtractInput): Resolved<PrimarySiteValue> {
  const told = cellOf(row, 'laterality');
  const side = told ? SIDES.find(([pattern]) => pattern.test(told.cell.text))?.[1] : undefined;
  const code = site.value.icdO3Topography;
  if (
    !told ||
    !side ||
    site.value.laterality !== null ||
    !input.lexicon<SiteEntry>('topography').entries.some((entry) => entry.code === code && entry.paired)
  )
    return site;
  return {
    ...site,
    value: { ...site.value, laterality: side },
    evidence: [...site.evidence, { start: told.cell.start, end: told.cell.end }],
  };
}

function cellOf(row: PatientRow, of: ColumnRole): { readonly role: ColumnRole; readonly cell: TextCell; readonly heading: string } | null {
  return row.cells.find(({ role }) => role === of) ?? null;
}
