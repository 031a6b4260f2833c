import { describe, expect, it } from 'vitest';
import { histology } from '../../../src/extractors/histology/index.ts';
import { valuesOf } from '../../reading-of.ts';

describe('the wording of a diagnosis', () => {
  it.each([
    [
      'Splenic angiosarcoma: a case report',
      'A woman had a mass of the spleen. The final diagnosis was epithelioid angiosarcoma of high grade. Angiosarcoma spreads early.',
      'epithelioid angiosarcoma',
    ],
    [
      'Breast angiosarcoma in a young woman',
      'Histology revealed a poorly differentiated angiosarcoma. The angiosarcoma was resected.',
      'poorly differentiated angiosarcoma',
    ],
    [
      'Renal leiomyosarcoma with thrombus',
      'Pathological examination confirmed a moderately differentiated leiomyosarcoma. Leiomyosarcoma is rare.',
      'moderately differentiated leiomyosarcoma',
    ],
  ])('is what the tumour was found to be: %s', (title, text, wording) => {
    expect(valuesOf(histology, title, text)[0]?.text).toContain(wording);
  });
});
