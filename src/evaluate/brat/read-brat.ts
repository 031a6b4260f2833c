import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codePointOffsets, type CodePointOffsets } from '../../sinks/code-points.ts';
import type { BratDocument, BratEvent, BratFault } from './brat-document.ts';

/** One line, counted from 1, its columns told apart: `rest` is all that follows the second tab. */
interface Line {
  readonly number: number;
  readonly id: string;
  readonly data: string;
  readonly rest: string;
}

/** What is wrong with a line. */
type Complaint = Pick<BratFault, 'expected' | 'found'>;

/** The lists of a document as they grow. */
type Lists = { readonly [K in Exclude<keyof BratDocument, 'id' | 'text' | 'faults'>]: BratDocument[K][number][] };

interface Draft extends Lists {
  readonly text: string;
  readonly offsets: CodePointOffsets;
  /** Annotations that lines name; they may stand further down. */
  readonly named: { readonly line: number; readonly id: string }[];
}

/** Reads one line into the draft; a complaint where it does not fit. */
type LineReader = (line: Line, draft: Draft) => Complaint | null;

const READERS: Readonly<Record<string, LineReader>> = {
  T: readTextBound,
  E: readEvent,
  R: readRelation,
  '*': readGroup,
  A: readAttribute,
  M: readAttribute,
  N: readNormalization,
  '#': readNote,
};
const KNOWN_LINE = /^(?:([TERAMN])\d+|(#)\d*|(\*))(?=\s|$)/;

/**
 * Reads brat stand-off: `ann` is the .ann file of `text`, which is taken as it is, line ends and all; `id` names both files.
 *
 * Offsets become UTF-16 offsets. Lines of kinds that brat does not have are passed over; a line that does not fit gives a fault, and
 * is left out.
 */
export function readBrat(id: string, text: string, ann: string): BratDocument {
  const draft: Draft = {
    text,
    offsets: codePointOffsets(text),
    textBounds: [],
    events: [],
    relations: [],
    groups: [],
    attributes: [],
    normalizations: [],
    notes: [],
    named: [],
  };
  const file = `${id}.ann`;
  const faults: BratFault[] = [];
  const lineOf = new Map<string, number>();
  ann.split(/\r?\n/).forEach((content, index) => {
    const complaint = readLine(content, index + 1, draft, lineOf);
    if (complaint !== null) faults.push({ file, line: index + 1, ...complaint });
  });
  for (const { line, id: named } of draft.named) {
    if (!lineOf.has(named)) faults.push({ file, line, expected: `an annotation ${named} in the file`, found: 'none' });
  }
  const { offsets: _offsets, named: _named, ...read } = draft;
  return { id, ...read, faults: faults.sort((a, b) => a.line - b.line) };
}

function readLine(content: string, number: number, draft: Draft, lineOf: Map<string, number>): Complaint | null {
  const known = KNOWN_LINE.exec(content);
  const reader = READERS[known?.[1] ?? known?.[2] ?? known?.[3] ?? ''];
  if (reader === undefined) return null;
  const [, id, data = '', rest = ''] = /^([^\t]*)\t([^\t]*)(?:\t(.*))?$/su.exec(content) ?? [];
  if (id === undefined) return { expected: 'an id, a tab and what it stands for', found: content };
  if (/\d/.test(id)) {
    const other = lineOf.get(id);
    if (other !== undefined) return { expected: `one annotation ${id}`, found: `another on line ${other}` };
    lineOf.set(id, number);
  }
  return reader({ number, id, data: data.trimEnd(), rest }, draft);
}

function readTextBound({ id, data, rest }: Line, { text, offsets, textBounds }: Draft): Complaint | null {
  const [, type, places] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(data) ?? [];
  if (type === undefined || places === undefined)
    return { expected: 'a type and offsets, as in "Age 8 19" or "Age 8 12;15 19"', found: data };
  const points = places
    .split(';')
    .map((part) => part.split(' ').map(Number))
    .map(([start = 0, end = 0]) => ({ start, end }));
  const wrong = points.find(({ start, end }) => start >= end || end > offsets.length);
  if (wrong !== undefined)
    return {
      expected: `a start before its end, and an end within the text's ${offsets.length} characters`,
      found: `${wrong.start} ${wrong.end}`,
    };
  const spans = points.map(({ start, end }) => ({ start: offsets.toUnits(start), end: offsets.toUnits(end) }));
  const parts = spans.map(({ start, end }) => text.slice(start, end));
  if (!beginsWith(rest, parts.join(' ')) && !beginsWith(rest, parts.join('')))
    return { expected: JSON.stringify(oneLine(parts.join(' '))), found: JSON.stringify(rest) };
  textBounds.push({
    id,
    type,
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
    spans,
    quote: parts.join(' '),
  });
  return null;
}

/** Brat joins spans by a space and before version 1.3 by nothing; more may follow behind white space. */
function beginsWith(written: string, expected: string): boolean {
  return oneLine(written).startsWith(oneLine(expected)) && /^(?:\s|$)/.test(written.slice(expected.length));
}

function oneLine(text: string): string {
  return text.replace(/[\n\r]/g, ' ');
}

function readEvent({ number, id, data }: Line, { events, named }: Draft): Complaint | null {
  const [first, ...others] = data.split(/ +/).map(argumentOf);
  if (first === undefined || first === null || others.includes(null))
    return { expected: 'a type with its trigger and arguments, as in "Visit:T1 Place:T2"', found: data };
  const taking = others.filter((argument) => argument !== null);
  named.push(...[first, ...taking].map(({ target }) => ({ line: number, id: target })));
  events.push({ id, type: first.role, trigger: first.target, arguments: taking });
  return null;
}

function argumentOf(text: string): BratEvent['arguments'][number] | null {
  const [, role, target] = /^([^:]+):(\S+)$/.exec(text) ?? [];
  return role === undefined || target === undefined ? null : { role, target };
}

function readRelation({ number, id, data }: Line, { relations, named }: Draft): Complaint | null {
  const [type = '', ...ends] = data.split(/ +/);
  const [from, to, more] = ends.map(argumentOf);
  if (!from || !to || more !== undefined) return { expected: 'a type and two ends, as in "Cause Arg1:T1 Arg2:T2"', found: data };
  named.push({ line: number, id: from.target }, { line: number, id: to.target });
  relations.push({ id, type, from, to });
  return null;
}

function readGroup({ number, data }: Line, { groups, named }: Draft): Complaint | null {
  const [type = '', ...members] = data.split(/ +/);
  if (members.length === 0) return { expected: 'a type and its members, as in "Equiv T1 T2"', found: data };
  named.push(...members.map((member) => ({ line: number, id: member })));
  groups.push({ type, members });
  return null;
}

function readAttribute({ number, id, data }: Line, { attributes, named }: Draft): Complaint | null {
  const [, type, target, value] = /^(\S+) (\S+)(?: (.+))?$/.exec(data) ?? [];
  if (type === undefined || target === undefined)
    return { expected: 'a type, a target and perhaps a value, as in "Negated E1" or "Degree E1 High"', found: data };
  named.push({ line: number, id: target });
  attributes.push({ id, type, target, value: value ?? null });
  return null;
}

function readNormalization({ number, id, data, rest }: Line, { normalizations, named }: Draft): Complaint | null {
  const [, type, target, resource, entry] = /^(\S+) (\S+) ([^\s:]+):(\S+)$/.exec(data) ?? [];
  if (type === undefined || target === undefined || resource === undefined || entry === undefined)
    return { expected: 'a type, a target and an entry, as in "Reference T1 ICD-O:C44.4"', found: data };
  named.push({ line: number, id: target });
  normalizations.push({ id, type, target, resource, entry, text: rest });
  return null;
}

function readNote({ number, id, data, rest }: Line, { notes, named }: Draft): Complaint | null {
  const [, type, target] = /^(\S+) (\S+)$/.exec(data) ?? [];
  if (type === undefined || target === undefined) return { expected: 'a type and a target, as in "AnnotatorNotes T1"', found: data };
  named.push({ line: number, id: target });
  notes.push({ id, type, target, text: rest });
  return null;
}

/**
 * Reads every `<id>.ann` of a folder with its `<id>.txt`, in the order of their ids.
 *
 * Where the text is missing the document is empty but for a fault.
 * @throws Error of the file system where the folder or a file cannot be read.
 */
export function readBratFolder(folder: string): BratDocument[] {
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.ann'))
    .map((name) => name.slice(0, -'.ann'.length))
    .sort();
  return ids.map((id) => {
    const path = join(folder, `${id}.txt`);
    if (existsSync(path)) return readBrat(id, readFileSync(path, 'utf8'), readFileSync(join(folder, `${id}.ann`), 'utf8'));
    return { ...readBrat(id, '', ''), faults: [{ file: `${id}.txt`, line: 0, expected: `the text of ${id}.ann`, found: 'no such file' }] };
  });
}
