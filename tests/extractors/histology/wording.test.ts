import { describe, expect, it } from 'vitest';
import { histology } from '../../../src/extractors/histology/index.ts';
import { block, inputOf, scopeOf } from '../../reading-of.ts';

/** The wording of the diagnosis in a short paper with this title and case. */
function wordingOf(title: string, text: string): string | undefined {
  const input = inputOf([block('title', title), block('heading', 'Case presentation'), block('paragraph', text)]);
  return histology.resolve(histology.extract(input).filter((candidate) => candidate.rejected === null), scopeOf(input)).facts[0]?.value.text;
}

describe('the wording of a diagnosis', () => {
  it.each([
    ['Splenic angiosarcoma: a case report', 'A woman had a mass of the spleen. The final diagnosis was epithelioid angiosarcoma of high grade. Angiosarcoma spreads early.', 'epithelioid angiosarcoma'],
    ['Breast angiosarcoma in a young woman', 'Histology revealed a poorly differentiated angiosarcoma. The angiosarcoma was resected.', 'poorly differentiated angiosarcoma'],
    ['Renal leiomyosarcoma with thrombus', 'Pathological examination confirmed a moderately differentiated leiomyosarcoma. Leiomyosarcoma is rare.', 'moderately differentiated leiomyosarcoma'],
  ])('is what the tumour was found to be: %s', (title, text, wording) => {
    expect(wordingOf(title, text)).toContain(wording);
  });
});
