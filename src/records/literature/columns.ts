import { loadLexicon } from '../../lexicon/lexicon.ts';
import { singular, tokenize } from '../../tokens.ts';
import type { TextBlock, TextCell } from '../../text/reading.ts';

/** What the cells of a column tell. */
export type ColumnRole =
  | 'reference' | 'year' | 'number' | 'age-sex' | 'age' | 'sex' | 'primary-site' | 'laterality' | 'histology' | 'size' | 'stage'
  | 'treatment' | 'metastases' | 'recurrence' | 'follow-up' | 'ki67';

/** A column that was understood: its place in the rows, its role, and its heading as printed (units stand there). */
export interface Column {
  readonly index: number;
  readonly role: ColumnRole;
  readonly heading: string;
}

/** The understood columns of a table and the number of rows that its heading takes. */
export interface TableHead {
  readonly columns: readonly Column[];
  readonly headRows: number;
}

/** Words of a heading in singular, punctuation gone: `Age (years)/Sex` → `age year sex`. */
function headingKey(heading: string): string {
  return tokenize(heading).filter((token) => token.kind !== 'punctuation' || token.norm === '#').map((token) => singular(token.norm)).join(' ');
}

let known: readonly { readonly role: ColumnRole; readonly key: string }[] | null = null;
function knownHeadings(): typeof known & object {
  known ??= loadLexicon('table-columns').entries.flatMap((entry) => (entry.terms ?? []).map((term) => ({ role: entry.id as ColumnRole, key: headingKey(term) })));
  return known;
}

// "Adjuvant treatment", "liposarcoma location": the last word tells; "LN status" and "RCC size" tell of something else.
const ENDS_HEADINGS: ReadonlySet<ColumnRole> = new Set(['treatment', 'primary-site', 'histology', 'age', 'sex', 'metastases']);

/** Roles of headings seen so far: the same tables are looked at for several fields. */
const roles = new Map<string, ColumnRole | null>();
const MOST_ROLES = 20_000;
const LONGEST_HEADING = 200;

/** The role of a column by its heading, null where the heading is not known. */
export function columnRole(heading: string): ColumnRole | null {
  if (heading.length > LONGEST_HEADING) return null;
  const seen = roles.get(heading);
  if (seen !== undefined) return seen;
  const role = readRole(heading);
  if (roles.size < MOST_ROLES) roles.set(heading, role);
  return role;
}

// "Location of sarcoid reaction", "preoperative diagnosis", "diagnostic intervention": of something else than the tumour or its treatment.
const OF_SOMETHING_ELSE: Partial<Record<ColumnRole, RegExp>> = {
  'primary-site': /\bof (?!(?:the )?(?:primary|tumor|tumour|lesion|mass|cancer|carcinoma|sarcoma|lymphoma|melanoma|disease|origin|neoplasm|involvement)\b)/,
  histology: /^(?:pre ?operative|clinical|previous|prior|first|differential|molecular|provisional|presumptive|fna|cytolog\w+|biopsy|imaging|radiolog\w+)\b/,
  treatment: /^(?:diagnostic|time|response|duration|date)\b/,
  metastases: /^(?:time|interval|duration)\b/, recurrence: /^(?:time|interval|duration|treatment)\b/,
};

/** Longer cells are no headings. */
const MOST_WORDS = 6;

function readRole(heading: string): ColumnRole | null {
  const bareKey = headingKey(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
  for (const key of [headingKey(heading), bareKey]) {
    const exact = key ? knownHeadings().find((title) => title.key === key) : undefined;
    if (exact) return exact.role;
  }
  if (bareKey.split(' ').length > MOST_WORDS) return null;
  const led = knownHeadings()
    .filter((title) => title.role !== 'number')
    .filter((title) => bareKey.startsWith(`${title.key} `) || (ENDS_HEADINGS.has(title.role) && bareKey.endsWith(` ${title.key}`)))
    .sort((a, b) => b.key.length - a.key.length)[0];
  return led && !OF_SOMETHING_ELSE[led.role]?.test(bareKey) ? led.role : null;
}

/**
 * Reads the head of a table: the first of its rows in which an age column stands with at least one more known column.
 * Headings of the row above or below fill columns that this row leaves unread. Null where there is no such row.
 */
export function readTableHead(table: TextBlock): TableHead | null {
  const rows = table.rows ?? [];
  for (let at = 0; at < Math.min(4, rows.length - 1); at++) {
    const columns = columnsOf(rows[at] ?? []);
    const hasAge = columns.some((column) => column.role === 'age' || column.role === 'age-sex');
    if (!hasAge || columns.length < 2) continue;
    const headRows = at + 1 + repeats(rows, at);
    return { columns: nameReferences(table, columns, headRows), headRows };
  }
  return null;
}

/** How many rows below a head say the same again, as heads that span columns do. */
function repeats(rows: readonly (readonly TextCell[])[], at: number): number {
  const head = (rows[at] ?? []).map((cell) => cell.text.trim());
  const below = rows.slice(at + 1).findIndex((row) => row.filter((cell, column) => cell.text.trim() !== '' && cell.text.trim() === head[column]).length < 2);
  return Math.max(0, below);
}

// Tables without a column of references often name the authors in the column of case numbers.
function nameReferences(table: TextBlock, columns: readonly Column[], headRows: number): readonly Column[] {
  if (columns.some((column) => column.role === 'reference')) return columns;
  const number = columns.find((column) => column.role === 'number');
  const cells = (table.rows ?? []).slice(headRows).map((row) => row[number?.index ?? -1]?.text ?? '').filter((text) => text.trim());
  const citing = cells.filter((text) => /\bet\s+al\b|\[\s*\d+/.test(text) || nameThenYear(text)).length;
  if (!number || citing * 2 < cells.length || cells.length === 0) return columns;
  return columns.map((column) => (column === number ? { ...column, role: 'reference' as const } : column));
}

// "Ito and Ross 1998".
function nameThenYear(text: string): boolean {
  const name = text.search(/\p{Lu}\p{L}{2}/u);
  return name >= 0 && /\b(?:19|20)\d{2}\b/.test(text.slice(name));
}

function columnsOf(row: readonly TextCell[]): Column[] {
  const columns: Column[] = [];
  row.forEach((cell, index) => {
    const role = cell.text.trim() ? columnRole(cell.text) : null;
    if (role) columns.push({ index, role, heading: cell.text });
  });
  return columns;
}
