import type { Block, BlockKind } from '../src/document/document.ts';
import type { CaseScope, Extractor, ExtractInput, FieldName, FieldValues } from '../src/extractors/extractor.ts';
import { readInput } from '../src/pipeline.ts';
import type { Section } from '../src/text/reading.ts';

const HEADINGS: Partial<Record<Section, string>> = {
  introduction: 'Introduction',
  case: 'Case presentation',
  methods: 'Methods',
  results: 'Results',
  discussion: 'Discussion',
  conclusion: 'Conclusion',
  reference: 'References',
};
const KINDS: Partial<Record<Section, BlockKind>> = {
  title: 'title',
  abstract: 'abstract',
  caption: 'caption',
  footnote: 'footnote',
  reference: 'reference',
  table: 'table',
};

/** A block without geometry. Lines of a table's text are its rows, tabs part its cells. */
export function block(kind: BlockKind, text: string): Block {
  const rows = kind === 'table' ? text.split('\n').map((row) => row.split('\t').map((cell) => ({ text: cell, places: [] }))) : null;
  return { kind, text, places: [], page: null, level: null, marks: [], rows };
}

/** The blocks of a text that stands in `section`, its heading above it where it needs one. */
export function sectionBlocks(section: Section, text: string): Block[] {
  const heading = HEADINGS[section];
  const paragraphs = text.split('\n\n').map((paragraph) => block(KINDS[section] ?? 'paragraph', paragraph));
  return heading ? [block('heading', heading), ...paragraphs] : paragraphs;
}

/** Everything an extractor reads, made from blocks. */
export function inputOf(blocks: readonly Block[]): ExtractInput {
  return readInput({ blocks, pages: [], running: [], findings: [] });
}

/** What a field's extractor makes of a short paper with this title and these paragraphs of a case. */
export function valuesOf<F extends FieldName>(extractor: Extractor<F>, title: string, ...paragraphs: readonly string[]): FieldValues[F][] {
  const input = inputOf([
    block('title', title),
    block('heading', 'Case presentation'),
    ...paragraphs.map((text) => block('paragraph', text)),
  ]);
  return extractor
    .resolve(
      extractor.extract(input).filter((candidate) => candidate.rejected === null),
      scopeOf(input),
    )
    .facts.map((fact) => fact.value);
}

/** A paper's only patient, of whom nothing is settled yet. */
export function scopeOf(input: ExtractInput): CaseScope {
  return { index: 0, count: 1, label: null, origin: 'reported', owns: () => 'shared', input, facts: () => [] };
}
