import type { Mark } from './document.ts';
import { elementsOf, type XmlElement } from './xml-tree.ts';

/** Prose of an element: white space collapsed and trimmed, with the stretches that are not plain prose. */
export interface InlineText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Elements whose text is not part of the sentence around them. */
const SKIPPED = new Set([
  'tex-math',
  'graphic',
  'inline-graphic',
  'media',
  'fig',
  'fig-group',
  'table-wrap',
  'table-wrap-group',
  'supplementary-material',
  'index-term',
  'object-id',
  'alt-text',
  'long-desc',
  'list',
  'disp-quote',
  'def-list',
  'boxed-text',
]);

const MARK_OF: Readonly<Record<string, 'superscript' | 'subscript'>> = { sup: 'superscript', sub: 'subscript' };

/** Elements that end a word although no white space stands there. */
const BREAKS = new Set(['break', 'hr', 'p', 'title', 'label', 'def', 'term']);

/** Gathers characters, keeping one space between words and the places of marks. */
class TextGatherer {
  #text = '';
  readonly #marks: Mark[] = [];

  get length(): number {
    return this.#text.length;
  }

  add(text: string): void {
    const flat = text.replace(/\s+/g, ' ');
    this.#text += this.#text === '' || this.#text.endsWith(' ') ? flat.trimStart() : flat;
  }

  mark(kind: Mark['kind'], start: number): void {
    const end = start + this.#text.slice(start).trimEnd().length;
    const lead = this.#text.slice(start).length - this.#text.slice(start).trimStart().length;
    if (end > start + lead) this.#marks.push({ kind, start: start + lead, end });
  }

  finish(): InlineText {
    const text = this.#text.trimEnd();
    return { text, marks: joinCitations(text, this.#marks) };
  }
}

/** The prose of an element, floats and lists inside it left out. */
export function inlineText(element: XmlElement | null): InlineText {
  const gatherer = new TextGatherer();
  if (element !== null) gather(element, gatherer);
  return gatherer.finish();
}

/** The prose of an element without marks; '' for null. */
export function plainTextOf(element: XmlElement | null): string {
  return inlineText(element).text;
}

function gather(element: XmlElement, into: TextGatherer): void {
  for (const child of element.children) {
    if (typeof child === 'string') {
      into.add(child);
      continue;
    }
    if (SKIPPED.has(child.name)) continue;
    if (BREAKS.has(child.name)) into.add(' ');
    const start = into.length;
    gather(child, into);
    const raised = MARK_OF[child.name];
    if (raised !== undefined) into.mark(raised, start);
    if (isCitation(child)) into.mark('citation', start);
    if (BREAKS.has(child.name)) into.add(' ');
  }
}

function isCitation(element: XmlElement): boolean {
  return element.name === 'xref' && element.attributes['ref-type'] === 'bibr';
}

/** Citations in one bracket, or with only separators between them, become one mark that includes the bracket. */
function joinCitations(text: string, marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks.filter((entry) => entry.kind === 'citation').sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && /^[\s,;–-]*$/.test(text.slice(last.end, mark.start))) {
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, mark.end) };
    } else {
      joined.push(mark);
    }
  }
  const others = marks.filter((entry) => entry.kind !== 'citation');
  return [...joined.map((mark) => withBracket(text, mark)), ...others].sort((a, b) => a.start - b.start || a.end - b.end);
}

function withBracket(text: string, mark: Mark): Mark {
  const around = (text[mark.start - 1] ?? '') + (text[mark.end] ?? '');
  return around === '[]' || around === '()' ? { ...mark, start: mark.start - 1, end: mark.end + 1 } : mark;
}

/** True where the element holds at least one element of that name, at any depth. */
export function holds(element: XmlElement, names: ReadonlySet<string>): boolean {
  return elementsOf(element).some((child) => names.has(child.name) || holds(child, names));
}
