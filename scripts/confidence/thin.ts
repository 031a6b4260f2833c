import type { Block, Document, Mark } from '../../src/document/document.ts';
import { unplacedBlock } from '../../src/document/unplaced-block.ts';
import { seededRandom } from '../../src/evaluate/statistics/random.ts';

/** One way of leaving out words: the share of sentences and of paragraphs that go, and whether title and abstract do. */
interface Thinning { readonly sentences: number; readonly paragraphs: number; readonly summary: boolean }

const THINNINGS: readonly Thinning[] = [
  { sentences: 0, paragraphs: 0, summary: true }, { sentences: 0.2, paragraphs: 0, summary: false }, { sentences: 0.4, paragraphs: 0, summary: false },
  { sentences: 0.3, paragraphs: 0, summary: true }, { sentences: 0, paragraphs: 0.25, summary: false },
];
const SUMMARY: ReadonlySet<string> = new Set(['title', 'abstract']);
const BETWEEN_SENTENCES = /[.;]\s+(?=[A-Z])/g;

/**
 * The document with words left out, in five ways, the same for the same `seed`; [] where it has no blocks (a PDF).
 *
 * Papers on which rules were made show the rules at their best: where the sentence that a rule was made for is gone, the others have
 * to do, as in a paper that nobody has seen.
 */
export function thinDocument(document: Document, seed: number): Document[] {
  const { body } = document;
  if (body.kind !== 'blocks') return [];
  const random = seededRandom(seed);
  const draw = (): number => random.below(1000) / 1000;
  return THINNINGS.map((way) => ({ ...document, body: { ...body, blocks: body.blocks.flatMap((block) => thinBlock(block, way, draw)) } }));
}

function thinBlock(block: Block, way: Thinning, draw: () => number): Block[] {
  if (way.summary && SUMMARY.has(block.kind)) return [];
  if (block.kind !== 'paragraph' && block.kind !== 'abstract') return [block];
  if (block.kind === 'paragraph' && draw() < way.paragraphs) return [];
  const ends = [...block.text.matchAll(BETWEEN_SENTENCES)].map((match) => match.index + match[0].length);
  const starts = [0, ...ends];
  let text = '';
  const marks: Mark[] = [];
  for (const [i, start] of starts.entries()) {
    if (draw() < way.sentences) continue;
    const end = ends[i] ?? block.text.length, shift = text.length - start;
    marks.push(...block.marks.filter((mark) => mark.start >= start && mark.end <= end).map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })));
    text += block.text.slice(start, end);
  }
  return text.trim() === '' ? [] : [unplacedBlock(block.kind, text, { level: block.level, marks })];
}
