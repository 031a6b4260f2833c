import type { Annotation, ExtractInput } from '../extractors/extractor.ts';
import type { AgeValue } from '../generated/report.ts';
import type { Span } from '../span.ts';
import { blockAt, lastStartingBy, type TextCell } from '../text/reading.ts';
import type { PatientRow } from './literature/patient-row.ts';
import type { Anchor } from './patients/anchor.ts';
import { findAnchors, introductions, sexBeside } from './patients/anchors.ts';
import { holderOfCaption } from './patients/captions.ts';
import { findHolders, type Holder, type Profile } from './patients/common-text.ts';
import { kinAnchors } from './patients/kin-anchors.ts';
import { anchorsBySex, numberedSubjects, orderedAnchors } from './patients/ordered-anchors.ts';
import { findParts, type Part } from './patients/parts.ts';
import { findSharedLists } from './patients/shared-lists.ts';
import { groupOf } from './patients/told-as-group.ts';
import { statedCount } from './patients/stated-count.ts';
import { findTablePatients, labelledCells, textCounts, type TablePatient } from './patients/table-patients.ts';

/**
 * One patient whom the paper newly reports, and which places of the text speak of them. `row` holds the cells of the patient's row
 * where a table of the paper lists its patients, else null.
 */
export interface Patient {
  readonly label: string | null;
  readonly owns: (span: Span) => 'own' | 'shared' | 'other';
  readonly row: PatientRow | null;
  /** Sentences about several patients as they read for this one, cells in form ("alive at 12 and 30 months" → "alive at 30 months"). */
  readonly told: readonly TextCell[];
}

/** Years by which a table may differ from the text about one patient. */
const MISPRINT = 3;

/** A patient while they are being told apart. */
interface Outline extends Profile {
  readonly label: string | null;
  readonly table: TablePatient | null;
}

/** The patients that the paper newly reports, in order, at least one: whether it reports any is judged where the whole record is known. */
export function splitPatients(annotations: readonly Annotation[], input: ExtractInput): Patient[] {
  const { anchors, outlines } = tellApart(annotations, input);
  if (outlines.length < 2) return [alone(annotations, input)];
  const indexOf = (number: number): number => outlines.findIndex((outline) => outline.number === number);
  const parts = findParts(anchors, indexOf, input);
  const owns = ownership(outlines, parts, annotations, input);
  const lists = findSharedLists(
    outlines.map(({ number }) => number),
    (span) => outlines.filter((_, i) => owns(i, span) === 'own').length !== 1,
    input,
  );
  // An amount of such a list is one patient's.
  const listed = (span: Span): boolean => lists.some((list) => span.start < list.end && list.start < span.end);
  return outlines.map((outline, index) => ({
    label: outline.label,
    owns: (span) => (listed(span) ? 'other' : owns(index, span)),
    row: outline.table?.row ?? null,
    told: lists.flatMap(({ told }) => told[index] ?? []),
  }));
}

/** The only patient of a paper; where a table of many lists them in the row of their age and sex, its other rows are other people's. */
function alone(annotations: readonly Annotation[], input: ExtractInput): Patient {
  const told = introductions(annotations)
    .filter(({ section }) => section !== 'table')
    .map((age) => ({ years: age.value.years, sex: sexBeside(age, annotations) }));
  const rows = told.length > 0 ? findTablePatients(input) : [];
  const own = rows.filter((row) => told.some((age) => sameAge(row, age)));
  const others =
    own.length > 0 && rows.every(({ sex }) => sex !== null) ? rows.filter((row) => !own.includes(row)).flatMap(({ cells }) => cells) : [];
  return {
    label: null,
    owns: (span) => (others.some((cell) => cell.start <= span.start && span.start < cell.end) ? 'other' : 'shared'),
    row: null,
    told: [],
  };
}

/**
 * Patients by what opens their parts of the text and by the paper's table; where neither tells them apart, by the sentences that
 * name them in turn.
 */
function tellApart(
  annotations: readonly Annotation[],
  input: ExtractInput,
): { readonly anchors: readonly Anchor[]; readonly outlines: readonly Outline[] } {
  const anchors = findAnchors(annotations, input);
  const outlines = withTable(outlinesOf(anchors, annotations, input), findTablePatients(input), input, annotations);
  const inOrder = (): readonly Anchor[] => orderedAnchors(introductions(annotations), input);
  if (outlines.length >= 2 && !tellsMore(inOrder, anchors, outlines, input)) return { anchors, outlines };
  const inTurn = [inOrder, () => kinAnchors(input), () => anchorsBySex(input)].reduce<readonly Anchor[]>(
    (found, find) => (found.length >= 2 ? found : find()),
    [],
  );
  if (inTurn.length >= 2) return { anchors: inTurn, outlines: outlinesOf(inTurn, annotations, input) };
  const inText = numberedSubjects(input);
  const named = inText.length >= 2 || outlines.length > 0 ? inText : groupOf(annotations, input);
  return named.length >= 2
    ? { anchors: [], outlines: named.map((number) => ({ number, label: null, years: null, sex: null, table: null })) }
    : { anchors, outlines };
}

/**
 * Whether sentences that name the patients in turn tell of those whom the introductions miss, and of no more than the paper says
 * that it has.
 */
function tellsMore(
  inOrder: () => readonly Anchor[],
  anchors: readonly Anchor[],
  outlines: readonly Outline[],
  input: ExtractInput,
): boolean {
  if (anchors.some(({ kind }) => kind !== 'introduction') || outlines.some(({ table }) => table !== null)) return false;
  const count = statedCount(input) ?? 0;
  if (count <= outlines.length) return false;
  const named = new Set(inOrder().map(({ number }) => number)).size;
  return named > outlines.length && named <= count;
}

/** The patients whom the anchors open, each with the age and sex that their part gives first. */
function outlinesOf(anchors: readonly Anchor[], annotations: readonly Annotation[], input: ExtractInput): Outline[] {
  const first = new Map<number, Anchor>();
  for (const anchor of anchors) if (!first.has(anchor.number)) first.set(anchor.number, anchor);
  const numbers = [...first.keys()];
  const parts = findParts(anchors, (number) => numbers.indexOf(number), input);
  return [...first.values()].map((anchor, index) => {
    // A table set between two parts tells of all its patients.
    const inside = (span: Annotation): boolean =>
      span.section !== 'table' && parts.some((part) => part.patient === index && part.start <= span.start && span.end <= part.end);
    const ages = annotations
      .filter((a): a is Annotation<AgeValue> => a.field === 'age' && a.rejected === null && inside(a))
      .sort((a, b) => b.score - a.score || a.start - b.start);
    const age = ages[0];
    const sexes = annotations
      .filter((a) => a.field === 'sex' && a.rejected === null && a.rule !== 'organ' && inside(a))
      .sort((a, b) => b.score - a.score || a.start - b.start);
    const sex = age ? sexBeside(age, annotations) : null;
    return {
      number: anchor.number,
      label: anchor.label,
      years: age?.value.years ?? null,
      sex: sex ?? (sexes[0] ? String(sexes[0].value) : null),
      table: null,
    };
  });
}

/**
 * Joins the patients told in the text with those of the paper's table; a table alone counts only where the text counts as many, or
 * introduces nobody.
 */
function withTable(
  told: readonly Outline[],
  rows: readonly TablePatient[],
  input: ExtractInput,
  annotations: readonly Annotation[],
): Outline[] {
  if (rows.length < 2) return [...told];
  const matched = told.map(
    (outline) =>
      rows.find((row) => sameAge(row, outline) && row.number === outline.number) ??
      rows.find((row) => sameAge(row, outline)) ??
      misprinted(outline, told, rows),
  );
  const known = matched.filter((row) => row !== null);
  if (told.length >= rows.length || (told.length >= 2 && known.length < told.length))
    return told.map((outline, i) => ({ ...outline, table: matched[i] ?? null }));
  const alone =
    told.length === 0 &&
    annotations.every((a) => a.field !== 'age' || a.rejected !== null || a.section === 'table') &&
    rows.every((row) => row.sex !== null);
  if (!alone && !textCounts(rows.length, input)) return told.map((outline, i) => ({ ...outline, table: matched[i] ?? null }));
  // The table's numbers name its patients in the text unless the text counts otherwise.
  const agree =
    matched.every((row, i) => row === null || row.number === told[i]?.number) &&
    new Set(rows.map(({ number }) => number)).size === rows.length;
  return rows.map((row, i) => {
    const text = told[matched.indexOf(row)] ?? null;
    const number = text?.number ?? (told.length > 0 && !agree ? -1 - i : (row.number ?? i + 1));
    return {
      number,
      label: row.label ?? text?.label ?? null,
      years: row.years ?? text?.years ?? null,
      sex: row.sex ?? text?.sex ?? null,
      table: row,
    };
  });
}

/**
 * The row of an outline's number whose age or sex is a little off, where the other patients of that table stand in the rows of
 * their numbers.
 */
function misprinted(outline: Outline, told: readonly Outline[], rows: readonly TablePatient[]): TablePatient | null {
  const row = rows.find(({ number }) => number === outline.number);
  const others = told.filter((other) => other !== outline);
  const inOrder = others.length > 0 && others.every((other) => rows.some((each) => each.number === other.number && sameAge(each, other)));
  if (!row || !inOrder || row.years === null || outline.years === null || Math.abs(row.years - outline.years) > MISPRINT) return null;
  return row.years === outline.years || row.sex === null || outline.sex === null || row.sex === outline.sex ? row : null;
}

function sameAge(row: TablePatient, outline: Pick<Outline, 'years' | 'sex'>): boolean {
  return (
    row.years !== null &&
    outline.years !== null &&
    Math.abs(row.years - outline.years) < 1 &&
    (row.sex === null || outline.sex === null || row.sex === outline.sex)
  );
}

/** Tells for each patient and place whose it is: the table cell's, the part's or the caption's patient, else the one its sentence names. */
function ownership(
  outlines: readonly Outline[],
  parts: readonly Part[],
  annotations: readonly Annotation[],
  input: ExtractInput,
): (index: number, span: Span) => 'own' | 'shared' | 'other' {
  const indexOf = (number: number): number => outlines.findIndex((outline) => outline.number === number);
  const holders = findHolders(
    outlines,
    annotations.filter(
      (a) =>
        a.field === 'age' &&
        (a.notes['introduces'] === true || (a.rejected === null && a.section === 'abstract' && a.notes['event'] !== true)),
    ),
    input,
  );
  const cells = cellOwners(outlines, input);
  const captions = new Map(
    input.reading.blocks
      .filter((block) => block.kind === 'caption')
      .map((block) => [block.index, holderOfCaption(block, parts, indexOf, input)]),
  );
  const ownerOf = (span: Span): Holder['patient'] => {
    const cell = cells.find((owner) => owner.start <= span.start && span.start < owner.end);
    // Words read across the cells of two patients are nobody's.
    if (cell)
      return span.end > cell.end && cells.some((next) => next.patient !== cell.patient && next.start < span.end && span.end <= next.end)
        ? 'nobody'
        : cell.patient;
    const block = blockAt(input.reading, span.start);
    const caption = block?.kind === 'caption' ? captions.get(block.index) : null;
    if (caption !== null && caption !== undefined) return caption;
    const named = holderAt(holders, span);
    const part = parts.find((candidate) => candidate.start <= span.start && span.start < candidate.end);
    if (part)
      return named?.labelled
        ? named.patient
        : part.patient === null || part.patient < 0
          ? 'nobody'
          : named?.patient === 'all'
            ? 'all'
            : part.patient;
    return named?.patient ?? 'all';
  };
  return (index, span) => {
    const owner = ownerOf(span);
    return owner === 'all' ? 'shared' : owner === index || (Array.isArray(owner) && owner.includes(index)) ? 'own' : 'other';
  };
}

function holderAt(holders: readonly Holder[], span: Span): Holder | null {
  const holder = holders[lastStartingBy(holders, span.start)];
  return holder && span.start < holder.end ? holder : null;
}

function cellOwners(outlines: readonly Outline[], input: ExtractInput): (Span & { readonly patient: number })[] {
  const listed = outlines.flatMap((outline, patient) =>
    (outline.table?.cells ?? []).map((cell) => ({ start: cell.start, end: cell.end, patient })),
  );
  const numbers = new Map(outlines.map((outline, index) => [outline.table?.number ?? outline.number, index]));
  const further = labelledCells(input, new Set(numbers.keys()))
    .flatMap(([number, cells]) => cells.map((cell) => ({ start: cell.start, end: cell.end, patient: numbers.get(number) ?? -1 })))
    .filter((cell) => cell.patient >= 0 && !listed.some((known) => known.start <= cell.start && cell.start < known.end));
  return [...listed, ...further];
}
