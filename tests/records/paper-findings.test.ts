import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../src/document/document.ts';
import type { ExtractInput } from '../../src/extractors/extractor.ts';
import { histology } from '../../src/extractors/histology/index.ts';
import type { CaseRecord } from '../../src/generated/report.ts';
import { paperFindings, paperKind } from '../../src/records/paper-findings.ts';
import { block, inputOf, scopeOf, sectionBlocks } from '../reading-of.ts';

interface TrueBlock {
  readonly kind: BlockKind;
  readonly text?: string;
  readonly rows?: readonly (readonly string[])[];
}

function fixture(id: string): ExtractInput {
  const file = join(import.meta.dirname, '..', '..', 'fixtures', 'documents', `${id}.truth.json`);
  const { blocks } = JSON.parse(readFileSync(file, 'utf8')) as { readonly blocks: readonly TrueBlock[] };
  return inputOf(blocks.map(({ kind, text, rows }) => block(kind, rows ? rows.map((row) => row.join('\t')).join('\n') : (text ?? ''))));
}

describe('the kind of a paper', () => {
  it.each([
    ['canine-osteosarcoma', 'animals'],
    ['carcinoid-review', 'no-patient'],
    ['kidney-mass-without-tumour', 'no-tumour'],
    ['tonsillenkarzinom', 'other-language'],
    ['merkel-cell-letter', 'case-report'],
    ['chordoid-meningioma-series', 'case-report'],
    ['infant-nephroblastoma', 'case-report'],
  ] as const)('%s: %s', (id, kind) => {
    expect(paperKind(fixture(id), []).kind).toBe(kind);
  });
  it('says so in a finding, one at most', () => {
    expect(paperFindings(paperKind(fixture('tonsillenkarzinom'), [])).map((found) => found.code)).toEqual(['language-not-supported']);
    expect(paperFindings(paperKind(fixture('canine-osteosarcoma'), [])).map((found) => found.code)).toEqual(['animal-study']);
    expect(paperFindings(paperKind(fixture('merkel-cell-letter'), []))).toEqual([]);
  });
  it.each([
    ['A young woman suffered from headache. Chordoma of the clivus was removed in two sessions.', 'case-report'],
    ['Resection of a chondroma of the trachea was urgent. Nine years later this lady is still alive.', 'case-report'],
    [
      'Chordomas arise from remnants of the notochord. Resection is the treatment of choice, and radiation follows where it is not complete.',
      'no-patient',
    ],
  ] as const)('a short text that says neither case nor patient: %s', (text, kind) => {
    expect(paperKind(inputOf([block('title', 'Chordoma of the clivus'), ...sectionBlocks('case', text)]), []).kind).toBe(kind);
  });
  it('does not take a canine tooth or a mouse antibody for an animal', () => {
    const input = inputOf([
      block('title', 'Ameloblastoma beside a canine tooth'),
      ...sectionBlocks(
        'case',
        'A 44-year-old woman had a swelling beside the upper canine. The canine fossa was bulging. A mouse antibody against p63 was used. The canine was extracted with the ameloblastoma.',
      ),
    ]);
    expect(paperKind(input, []).kind).toBe('case-report');
  });
  it('knows a tumour by the diagnosis where no word for tumours stands in the text', () => {
    const input = inputOf([
      block('title', 'A swelling of the neck'),
      ...sectionBlocks(
        'case',
        "A man of 30 had a swollen neck. He had fever. He sweated. A node was removed. It showed Hodgkin's disease. He was given ABVD.",
      ),
    ]);
    const { facts } = histology.resolve(histology.extract(input), scopeOf(input));
    const found = { origin: 'reported', tumor: { histology: facts[0] } } as unknown as CaseRecord;
    expect(paperKind(input, [found]).kind).toBe('case-report');
    expect(paperKind(input, []).kind).toBe('no-tumour');
  });
  it('does not deny the tumour of a patient in whom something imitates a relapse', () => {
    const input = inputOf([
      block('title', 'Tuberculosis mimicking recurrent lymphoma'),
      ...sectionBlocks('case', 'A 50-year-old man had had lymphoma. Biopsy of a node showed tuberculosis. No malignant cells were found.'),
    ]);
    expect(paperKind(input, []).kind).toBe('case-report');
  });
});
