import { describe, expect, it } from 'vitest';
import { learnWeights } from '../../../scripts/operations/learn.ts';
import { readTable } from '../../../scripts/operations/table.ts';
import { EXTRACTORS } from '../../../src/extractors/index.ts';
import type { Annotation } from '../../../src/extractors/extractor.ts';
import { operationFeatures } from '../../../src/extractors/treatments/operations.ts';
import type { TreatmentValue } from '../../../src/generated/report.ts';
import { loadLexicon } from '../../../src/lexicon/lexicon.ts';
import type { Weight } from '../../../src/lexicon/weights.ts';
import { toCases } from '../../../src/records/to-cases.ts';
import { block, inputOf } from '../../reading-of.ts';

const inputFor = (text: string): ReturnType<typeof inputOf> => inputOf([block('heading', 'Case report'), block('paragraph', text)]);
const annotate = (input: ReturnType<typeof inputOf>): Annotation[] =>
  EXTRACTORS.flatMap((extractor): Annotation[] => extractor.extract(input));

function operationsOf(text: string): number {
  const input = inputFor(text),
    [patient] = toCases(annotate(input), EXTRACTORS, input).cases;
  return patient?.treatments.filter(({ value }) => value.modality === 'surgery').length ?? 0;
}

describe('operations told in a narrative', () => {
  it.each([
    [
      'the way in and what was done by it',
      1,
      'A 40-year-old man had abdominal pain. Laparotomy revealed a bleeding spleen. There were two litres of blood. The spleen weighed 900 g. Splenectomy was performed. Pathology showed angiosarcoma.',
    ],
    [
      'an operation and its specimen',
      1,
      'A 65-year-old woman underwent right nephrectomy for a renal tumour. Her course was smooth. The nephrectomy specimen measured 20 cm. Pathology showed renal cell carcinoma.',
    ],
    [
      'an operation announced, named and looked back on',
      1,
      'A 58-year-old man had a mass in the pancreatic head. Surgical resection was planned. Pancreaticoduodenectomy was performed. The operation took five hours. He was well six months after surgery.',
    ],
    [
      'two organs at two times',
      2,
      'A 50-year-old woman underwent left mastectomy for breast carcinoma in 2004. Three years later a metastasis of the liver was found. A right hepatectomy was performed in May 2007. She is well.',
    ],
    [
      'the same tumour removed again after it came back',
      2,
      'A 33-year-old man had a sarcoma of the thigh excised in 2010. It recurred eight months later. The recurrent tumour was excised again with wide margins.',
    ],
    [
      'both sides one after the other',
      2,
      'A 47-year-old woman underwent right mastectomy for carcinoma. Two years later a tumour was found on the other side. Left mastectomy was performed.',
    ],
    [
      'a counted one',
      2,
      'A 12-year-old girl underwent partial resection of a thalamic tumour. Three years on it had grown. A second operation was attempted, which left a rest of it.',
    ],
    [
      'a counted one told twice',
      2,
      'A 30-year-old man had a meningioma removed. It recurred, and a second craniotomy was performed. The second craniotomy took four hours.',
    ],
    [
      'one of now after one of earlier times that was looked back on',
      2,
      'Two years before, a man of 52 had had surgery to resect a carcinoma of the sinus. Clots were seen in the abdomen at the operation. A resection of segment 3 of the liver was performed.',
    ],
    [
      'an earlier one looked back on in the midst',
      2,
      'A 61-year-old woman underwent gastrectomy for a mass. On asking it turned out that she had undergone surgery for a lump of the breast 20 years earlier. Stains were repeated and used for the resected specimen.',
    ],
    [
      'another organ years on',
      2,
      'A 44-year-old woman underwent radical nephrectomy for a tumour. Nine years after nephrectomy a cyst of the liver was seen. An extirpation of the hepatic cyst was performed.',
    ],
    [
      'organ after organ in one sitting',
      1,
      'A 70-year-old man had a mass of the pancreas. A distal pancreatectomy was performed. The left kidney was removed en bloc with it.',
    ],
    [
      'drugs between',
      2,
      'A 55-year-old woman underwent resection of a pelvic tumour. She then received cisplatin for four months. Cystectomy was performed.',
    ],
    [
      'announced and then told',
      1,
      'He consented to surgery to excise the lesion. Then the team did a second look and resection of the lesion.',
    ],
    [
      'two months',
      2,
      'A 66-year-old man underwent transurethral resection of the tumour in March 2011. Resection of the tumour was performed in June 2012.',
    ],
  ])('are told apart: %s', (_, count, text) => {
    expect(operationsOf(text)).toBe(count);
  });

  it('say what speaks for and against their being new', () => {
    const input = inputFor(
      'A 50-year-old woman underwent left nephrectomy for carcinoma. Two years later it recurred, and a right adrenalectomy was performed again.',
    );
    const [first, ...later] = annotate(input).filter(({ field }) => field === 'treatments') as Annotation<TreatmentValue>[],
      last = later.at(-1);
    expect(first && last && operationFeatures(last, [first], input.reading)).toEqual(
      expect.arrayContaining([
        'said to be again',
        'other organ than before taken out',
        'relapse between',
        'a time between',
        'months between',
        'the other side',
        'told, relapse between',
      ]),
    );
  });

  it('weigh what the table of judged operations teaches', () => {
    const learned = learnWeights(readTable().flatMap(({ papers }) => papers));
    expect(new Map(loadLexicon<Weight>('operations').entries.map(({ id, weight }) => [id, weight]))).toEqual(
      new Map([...learned].filter(([, weight]) => weight !== 0)),
    );
  });
});

describe('weights learned from counts alone', () => {
  it('find the feature that new operations have', () => {
    const papers = Array.from({ length: 40 }, (_, i) => ({
      group: i,
      operations: 1 + (i % 3),
      mentions: [...Array.from({ length: i % 3 }, () => ['again']), ['the same'], ['the same']],
    }));
    const weights = learnWeights(papers),
      odds = (name: string): number => (weights.get('intercept') ?? 0) + (weights.get(name) ?? 0);
    expect(odds('again')).toBeGreaterThan(1);
    expect(odds('the same')).toBeLessThan(-1);
  });

  it('take all mentions for new where gold has more operations than the text mentions', () => {
    const weights = learnWeights(Array.from({ length: 20 }, (_, group) => ({ group, operations: 9, mentions: [['told'], ['told']] })));
    expect((weights.get('intercept') ?? 0) + (weights.get('told') ?? 0)).toBeGreaterThan(0);
  });
});
