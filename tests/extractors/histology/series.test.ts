import { expect, it } from 'vitest';
import { histology } from '../../../src/extractors/histology/index.ts';
import { block, inputOf, scopeOf } from '../../reading-of.ts';

/** The diagnosis of the second of two patients, of whom `own` tells. */
function secondOf(title: string, own: string): string | null | undefined {
  const input = inputOf([
    block('title', title),
    block('heading', 'Case presentation'),
    block('paragraph', 'A man of 60 had a swelling of the neck.'),
    block('paragraph', own),
  ]);
  const start = input.reading.text.indexOf(own);
  const scope = {
    ...scopeOf(input),
    index: 1,
    count: 2,
    owns: (span: { start: number }) => (span.start >= start ? ('own' as const) : ('shared' as const)),
  };
  const candidates = histology.extract(input).filter(({ rejected }) => rejected === null);
  return histology.resolve(candidates, scope).facts[0]?.value.icdO3Morphology?.slice(0, 4);
}

it('takes the tumour in the title of a series for a patient of whom only its family is named', () => {
  expect(
    secondOf(
      'Heart failure by carcinoid tumor: two cases',
      'A woman of 58 had been treated for breast cancer. Biopsy of the bowel showed carcinoma.',
    ),
  ).toBe('8240');
});

it('keeps what a patient of a series has for himself', () => {
  expect(
    secondOf(
      'Heart failure by carcinoid tumor: two cases',
      'A woman of 58 had a swollen knee. Biopsy showed osteosarcoma, and the osteosarcoma was resected.',
    ),
  ).toBe('9180');
});
