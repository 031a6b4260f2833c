import { readContext } from '../../context/context.ts';
import type { Block } from '../../document/document.ts';
import type { CaseScope, ExtractInput, Extractor, FieldName, FieldValues, Resolved } from '../../extractors/extractor.ts';
import { loadLexicon } from '../../lexicon/lexicon.ts';
import type { Span } from '../../span.ts';
import { composeText } from '../../text/compose-text.ts';
import type { TextCell } from '../../text/reading.ts';

/** True where a cell says that nothing is known: empty, a dash, "NA", "not informed". */
export function isAbsent(text: string): boolean {
  const bare = withoutStops(text.trim().replace(/[.*†‡§]+$/, ''));
  if (/^[\s\u2010-\u2015\u2212?/.…-]*$/.test(bare)) return true;
  absent ??= new Set(loadLexicon('absent-cells').entries.flatMap((entry) => (entry.terms ?? []).map(withoutStops)));
  return absent.has(bare);
}
let absent: ReadonlySet<string> | null = null;

function withoutStops(text: string): string {
  return text.replaceAll('.', '').toLowerCase();
}

/**
 * What an extractor reads in one cell, as if the cell were a sentence of a case presentation that begins with `lead`
 * (the column's heading, say). `facts` are the fields known before. Evidence is given in offsets of the document text, never
 * outside the cell; the whole cell where its text was spelled out.
 */
export function readCell<F extends FieldName>(
  extractor: Extractor<F>,
  cell: TextCell,
  lead: string,
  input: ExtractInput,
  facts: CaseScope['facts'] = () => [],
): readonly Resolved<FieldValues[F]>[] {
  const inside = cellInput(`${lead}${cell.text}`, input);
  const paragraph = inside.reading.blocks.at(-1)?.start ?? 0;
  const scope: CaseScope = { index: 0, count: 1, label: null, origin: 'literature', owns: () => 'own', facts, input: inside };
  const candidates = extractor.extract(inside).filter((annotation) => annotation.rejected === null);
  const shift = cell.start - paragraph - lead.length;
  const printed = cell.text.length === cell.end - cell.start;
  const inDocument = (span: Span): Span => {
    if (!printed) return { start: cell.start, end: cell.end };
    const start = Math.max(cell.start, Math.min(cell.end, span.start + shift)),
      end = Math.max(cell.start, Math.min(cell.end, span.end + shift));
    return end > start ? { start, end } : { start: cell.start, end: cell.end };
  };
  return extractor
    .resolve(candidates, scope)
    .facts.map((fact) => ({ ...fact, rule: `table-${fact.rule}`, evidence: fact.evidence.slice(0, 1).map(inDocument) }));
}

function cellInput(text: string, input: ExtractInput): ExtractInput {
  const blocks = [plainBlock('heading', 'Case presentation'), plainBlock('paragraph', text)];
  const reading = composeText(blocks, {
    headingKind: (heading) => (heading === 'Case presentation' ? 'case' : 'same'),
    abbreviations: new Set(),
  });
  const context = readContext(reading, { cues: loadLexicon('context-cues'), attribution: loadLexicon('attribution-cues') });
  return { reading, context, lexicon: input.lexicon };
}

function plainBlock(kind: Block['kind'], text: string): Block {
  return { kind, text, places: [], page: null, level: null, marks: [], rows: null };
}
