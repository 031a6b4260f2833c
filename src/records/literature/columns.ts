import { asksForInterval } from '../../extractors/recurrence/table-cells.ts';
import { loadLexicon } from '../../lexicon/lexicon.ts';
import { singular, tokenize } from '../../tokens.ts';
import type { TextBlock, TextCell } from '../../text/reading.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** What the cells of a column tell. */
export type ColumnRole =
  | 'reference'
  | 'year'
  | 'number'
  | 'age-sex'
  | 'age'
  | 'sex'
  | 'primary-site'
  | 'laterality'
  | 'histology'
  | 'size'
  | 'grade'
  | 'stage'
  | 'treatment'
  | 'metastases'
  | 'recurrence'
  | 'follow-up'
  | 'ki67';

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
  return tokenize(heading)
    .filter((token) => token.kind !== 'punctuation' || token.norm === '#')
    .map((token) => singular(token.norm))
    .join(' ');
}

let known: readonly { readonly role: ColumnRole; readonly key: string }[] | null = null;
function knownHeadings(): typeof known & object {
  known ??= loadLexicon('table-columns').entries.flatMap((entry) =>
    (entry.terms ?? []).map((term) => ({ role: entry.id as ColumnRole, key: headingKey(term) })),
  );
  return known;
}

// "Adjuvant treatment", "liposarcoma location": the last word tells; "LN status" and "RCC size" tell of something else.
const ENDS_HEADINGS: ReadonlySet<ColumnRole> = new Set(['treatment', 'primary-site', 'histology', 'grade', 'age', 'sex', 'metastases']);

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
  age: /\b(?:mean|median|average|range)\b/,
  'age-sex': /\b(?:mean|median|average|range)\b/,
  'primary-site': pattern()`
    (?<!^primary (?:site|location) )\bof (?!
      (?:the )?(?:
        primary|tumor|tumour|lesion|mass|cancer|carcinoma|sarcoma|lymphoma|melanoma|disease|origin|neoplasm|involvement
      )\b
    )
  `,
  histology: pattern()`
    ^(?:
      pre ?operative|clinical|previous|prior|first|differential|molecular|provisional|presumptive|fna|cytolog\w+|biopsy
      |imaging|radiolog\w+|associated|concurrent|concomitant|synchronous|coexist\w+|second|other|number|no
    )\b
  `,
  treatment: /^(?:diagnostic|time|response|duration|date)\b/,
  metastases: /^(?:time|interval|duration|survival|overall survival|os|outcome|age|treatment|therapy|management|surgery)\b/,
  recurrence: /^(?:duration|treatment)\b|\b(?:free|rate|risk|treatment|therapy|management)\b/,
};

const COMES_BACK = /\b(?:recur|relaps)/;
/** "Presentation to outcome": how long somebody was followed. */
const TO_THE_END = /^(?:\w+ ){1,3}to (?:final )?(?:outcome|death|last (?:follow up|contact|visit|observation))\b/;
const INTERVAL = /^(?!time )(?:\w+ ){1,4}to (?:\w+ ){1,4}(?:day|week|month|year)$/;
/** "Patients with sarcoma (n) and subtype". */
const COUNT_AND_KIND = /\b(?:n|no|number)\b.*\band (?:sub ?)?type$/;

/** "Type of surgery" is a surgery; in "site of relapse at second operation" the words before "of" tell what the column is of. */
const KIND_OF = /^(?:type|kind|mode|method|form|extent|biopsy) of (?:the )?/;
const BEHIND = / (?:of|at|after|before|since|until|during|following|in|for|to|from|with|by) /;
function headOf(key: string): string {
  return key.replace(KIND_OF, '').split(BEHIND)[0] ?? key;
}

/** A heading that goes on behind these tells something of the tumour, "tumor volume", not which it is. */
const THING = /^(?:tumor|tumour|neoplasm|type|subtype)$/;
const leads = (key: string, heading: string): boolean =>
  heading.startsWith(`${key} `) && (!THING.test(key) || heading.slice(key.length).split(BEHIND)[0] === '');

/** Longer cells are no headings. */
const MOST_WORDS = 6;

function bareKeyOf(heading: string): string {
  return headingKey(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
}

/** The role whose heading this is word for word. */
function exactRole(heading: string): ColumnRole | null {
  for (const key of [headingKey(heading), bareKeyOf(heading)]) {
    const exact = key ? knownHeadings().find((title) => title.key === key) : undefined;
    if (exact) return exact.role;
  }
  return null;
}

function readRole(heading: string): ColumnRole | null {
  const bareKey = bareKeyOf(heading);
  const exact = exactRole(heading);
  if (exact) return exact;
  if (asksForInterval(heading) && COMES_BACK.test(bareKey)) return 'recurrence';
  if (TO_THE_END.test(bareKey)) return 'follow-up';
  if (INTERVAL.test(bareKey)) return null;
  if (COUNT_AND_KIND.test(headingKey(heading))) return 'histology';
  if (bareKey.split(' ').length > MOST_WORDS) return null;
  const led = knownHeadings()
    .filter((title) => title.role !== 'number')
    .filter((title) => leads(title.key, bareKey) || (ENDS_HEADINGS.has(title.role) && ` ${headOf(bareKey)}`.endsWith(` ${title.key}`)))
    .filter((title) => !OF_SOMETHING_ELSE[title.role]?.test(bareKey))
    .sort((a, b) => b.key.length - a.key.length)[0];
  return led?.role ?? null;
}

/**
 * Reads the head of a table: the first of its rows in which an age column stands with at least one more known column. Rows below that
 * go on with it ("(months)" under "Follow-up", "Site" under "Tumor") belong to it. Null where there is no such row.
 */
export function readTableHead(table: TextBlock): TableHead | null {
  const rows = table.rows ?? [];
  const heads = [...Array(Math.max(0, Math.min(4, rows.length - 1))).keys()].map((at) => columnsOf(rows[at] ?? []));
  const titled = heads.findIndex((columns) => columns.some(isAge) && columns.length >= 2);
  const at = titled >= 0 ? titled : heads.findIndex((columns, row) => columns.length > 0 && agedColumn(table, row) >= 0);
  if (at < 0) return null;
  const columns = withAges(table, heads[at] ?? [], at);
  const repeated = at + 1 + repeats(rows, at);
  const headRows = repeated + (goesOn(rows[repeated] ?? [], columns) ? 1 : 0);
  const all = headRows > at + 1 ? withAges(table, stacked(rows.slice(at, headRows)), headRows - 1) : columns;
  return { columns: nameReferences(table, withSides(table, withSexes(table, all, headRows), headRows), headRows), headRows };
}

/** What a list of published patients without their ages tells of each at least, so many of them. */
const TOLD_OF_CASES: ReadonlySet<ColumnRole> = new Set([
  'sex',
  'primary-site',
  'histology',
  'size',
  'stage',
  'treatment',
  'metastases',
  'recurrence',
  'follow-up',
]);
const LEAST_TOLD = 3;

/**
 * The head of a table that cites authors and tells no ages: its first row with references and several things told of patients. Null
 * where there is none.
 */
export function readAgelessHead(table: TextBlock): TableHead | null {
  const columns = columnsOf(table.rows?.[0] ?? []);
  const told = new Set(columns.map(({ role }) => role).filter((role) => TOLD_OF_CASES.has(role)));
  return columns.some(({ role }) => role === 'reference') && !columns.some(isAge) && told.size >= LEAST_TOLD
    ? { columns, headRows: 1 }
    : null;
}

/** True for what tells ages, alone or with the sex. */
export const isAge = ({ role }: { readonly role: ColumnRole }): boolean => role === 'age' || role === 'age-sex';

const AGE_AND_SEX = pattern('i')`
  ^\W*(?:
    \d{1,3}\s*(?:y(?:ears?|rs?|o)?\b)?[\s./,;(-]*(?:old\s+)?(?:m|f|male|female|man|woman)
    |(?:m|f|male|female)[\s./,;(-]*\d{1,3}\s*(?:y(?:ears?|rs?|o)?)?
  )\W*$
`;
const LEAST_AGED = 3;

/** Columns of a head at row `at`; where none is of ages, also the one whose cells read "45/F", whatever its heading ("Patient details"). */
function withAges(table: TextBlock, columns: readonly Column[], at: number): readonly Column[] {
  const index = columns.some(isAge) ? -1 : agedColumn(table, at);
  if (index < 0) return columns;
  return [
    ...columns.filter((column) => column.index !== index),
    { index, role: 'age-sex' as const, heading: table.rows?.[at]?.[index]?.text ?? '' },
  ].sort((a, b) => a.index - b.index);
}

function agedColumn(table: TextBlock, at: number): number {
  return (table.rows?.[at] ?? []).findIndex((_, column) => {
    const cells = cellsBelow(table, column, at + 1);
    const aged = cells.filter((text) => AGE_AND_SEX.test(text)).length;
    return aged >= LEAST_AGED && aged * 2 > cells.length;
  });
}

/**
 * Whether a row below a head holds more of its words: nothing under what tells one patient from the next, no numbers, more than a
 * lone word at the left.
 */
function goesOn(row: readonly TextCell[], columns: readonly Column[]): boolean {
  const filled = row.filter((cell) => cell.text.trim() !== '');
  if (filled.length === 0 || (filled.length === 1 && filled[0]?.column === 0)) return false;
  const apart = columns.filter(({ role }) => TELLS_APART.has(role));
  return (
    apart.every(({ index }) => !row[index]?.text.trim()) &&
    filled.every((cell) => HEADS.test(cell.text)) &&
    (filled.some((cell) => UNIT.test(cell.text)) || filled.every((cell) => columnRole(cell.text) !== null))
  );
}

const HEADS = /^[^\d]{1,40}$/;
const UNIT = /^\s*[([]\s*(?:months?|mos?|years?|yrs?|days?|weeks?|cm|mm|gy|%)\s*[)\]]\s*$/i;

/** Roles of which a part under a heading of its own is something else: "Limbs" under "Site", "Volume" under "Tumor". */
const WHOLE: ReadonlySet<ColumnRole> = new Set(['primary-site', 'histology', 'size', 'grade', 'stage']);

/**
 * The columns of several rows of headings, each column's said from the top: what they say together, else the lower ones, else the
 * upper.
 */
function stacked(rows: readonly (readonly TextCell[])[]): readonly Column[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return [...Array(width).keys()].flatMap((index): Column[] => {
    const words = [...new Set(rows.map((row) => row[index]?.text.trim() ?? '').filter(Boolean))];
    const heading = words.join(' '),
      last = words.at(-1) ?? '';
    const lower = columnRole(last);
    const role = exactRole(heading) ?? lower ?? columnRole(words[0] ?? '');
    if (!role || (role !== lower && words.length > 1 && !UNIT.test(last) && WHOLE.has(role) && exactRole(heading) === null)) return [];
    return [{ index, role, heading }];
  });
}

/** What tells one patient from the next: a row that gives none of it goes on about the patient above. */
export const TELLS_APART: ReadonlySet<ColumnRole> = new Set(['reference', 'year', 'number', 'age', 'age-sex', 'sex']);

/** How many rows below a head say the same again, as heads that span columns do. */
function repeats(rows: readonly (readonly TextCell[])[], at: number): number {
  const head = (rows[at] ?? []).map((cell) => cell.text.trim());
  const below = rows
    .slice(at + 1)
    .findIndex((row) => row.filter((cell, column) => cell.text.trim() !== '' && cell.text.trim() === head[column]).length < 2);
  return Math.max(0, below);
}

// Cells such as "12/M" under "Age at surgery" tell the sex as well, where no other column does.
function withSexes(table: TextBlock, columns: readonly Column[], headRows: number): readonly Column[] {
  if (columns.some(({ role }) => role === 'sex' || role === 'age-sex')) return columns;
  return columns.map((column) => {
    if (column.role !== 'age') return column;
    const cells = cellsBelow(table, column.index, headRows).filter((text) => /\d/.test(text));
    const sexed = cells.filter((text) => SEX_BESIDE_AGE.test(text)).length;
    return cells.length > 0 && sexed * 2 >= cells.length ? { ...column, role: 'age-sex' as const } : column;
  });
}

const SEX_BESIDE_AGE = /\d\s*(?:[/,;(-]|years?|y)?\s*(?:M|F|male|female)\b|\b(?:M|F|male|female)\s*[/,;(-]?\s*\d/;
/** A side, perhaps with a remark in short, "R/MF"; and cells that tell none. */
const ONE_SIDE = /^(?:R|L|Rt|Lt|B|right|left|both|bilateral)(?:\s*\/\s*\p{Lu}{1,3})?\.?$/iu;
const NO_SIDE = /^(?:N[SARD]|N\/[ARS]|unknown|[-\u2010-\u2015?]*)$/i;
const LEAST_SIDED = 3;

// "R" and "L" under "Testis" or "Site" are sides, whatever the heading; what the column was taken for tells nothing more.
function withSides(table: TextBlock, columns: readonly Column[], headRows: number): readonly Column[] {
  if (columns.some(({ role }) => role === 'laterality')) return columns;
  const head = table.rows?.[headRows - 1] ?? [];
  const index = head.findIndex((_, at) => {
    const role = columns.find((column) => column.index === at)?.role ?? 'primary-site';
    const cells = cellsBelow(table, at, headRows).map((text) => text.trim());
    return (
      role === 'primary-site' &&
      cells.filter((text) => ONE_SIDE.test(text)).length >= LEAST_SIDED &&
      cells.every((text) => ONE_SIDE.test(text) || NO_SIDE.test(text))
    );
  });
  if (index < 0) return columns;
  return [
    ...columns.filter((column) => column.index !== index),
    { index, role: 'laterality' as const, heading: head[index]?.text ?? '' },
  ].sort((a, b) => a.index - b.index);
}

const CITING = /\bet\s+al\b|\[\s*\d+/;
/** Columns from the left that may name the authors under a heading that does not say so. */
const MOST_LEFT = 2;

// Tables without a column of references often name the authors in the column of case numbers, or at the left under no heading or an
// odd one.
function nameReferences(table: TextBlock, columns: readonly Column[], headRows: number): readonly Column[] {
  if (columns.some((column) => column.role === 'reference')) return columns;
  const number = columns.find((column) => column.role === 'number');
  if (number && cites(table, number.index, headRows))
    return columns.map((column) => (column === number ? { ...column, role: 'reference' as const } : column));
  const index = [...Array(MOST_LEFT).keys()].find((at) => columns.every((column) => column.index !== at) && cites(table, at, headRows));
  if (index === undefined) return columns;
  const heading = table.rows?.[headRows - 1]?.[index]?.text ?? '';
  return [...columns, { index, role: 'reference' as const, heading }].sort((a, b) => a.index - b.index);
}

function cites(table: TextBlock, index: number, headRows: number): boolean {
  const cells = cellsBelow(table, index, headRows);
  return cells.length > 0 && cells.filter((text) => CITING.test(text) || nameThenYear(text)).length * 2 >= cells.length;
}

function cellsBelow(table: TextBlock, index: number, headRows: number): readonly string[] {
  return (table.rows ?? [])
    .slice(headRows)
    .map((row) => row[index]?.text ?? '')
    .filter((text) => text.trim());
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

/** A table turned on its side, so that patients who were columns are rows; the cells keep their offsets in the document. */
export function transposed(table: TextBlock): TextBlock {
  const rows = table.rows ?? [];
  const width = Math.max(0, ...rows.map((row) => row.length));
  const turned = [...Array(width).keys()].map((column) =>
    rows.map((row, index): TextCell => {
      const cell = row[column];
      return cell
        ? { ...cell, row: column, column: index }
        : { start: table.start, end: table.start, text: '', row: column, column: index };
    }),
  );
  return { ...table, rows: turned };
}
