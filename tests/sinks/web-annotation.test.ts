import { describe, expect, it } from 'vitest';
import { REPORTS } from '../../fixtures/reports/index.ts';
import { fromWebAnnotations, toWebAnnotations, type AnnotationCollection, type WebAnnotation } from '../../src/sinks/web-annotation.ts';
import { runFixture } from '../golden/stage-outputs.ts';
import { factOn, keptFacts, patient, recordOf } from './record-of.ts';

const TEXT = 'We saw a man of the left bank of the river; he had a cough for many, many days before he came to us.';

function sexRecord(text: string, quotes: readonly string[], page: number | null = null): ReturnType<typeof recordOf> {
  return recordOf(patient('case-1', { patient: { age: null, sex: factOn(text, 'male', quotes, page) } }));
}

function selectorOf(annotation: WebAnnotation | undefined, type: string): unknown {
  return annotation?.target.selector.find((selector) => selector.type === type);
}

describe('toWebAnnotations', () => {
  it('wraps one annotation a quote in a collection with one page', () => {
    const { first, ...collection } = toWebAnnotations(sexRecord(TEXT, ['man', 'he had']), TEXT);
    expect(collection).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:caseglean:annotations:${'ab'.repeat(32)}`,
      type: 'AnnotationCollection',
      label: 'Facts of a.pdf',
      total: 2,
    });
    expect(first).toMatchObject({ type: 'AnnotationPage', partOf: collection.id, startIndex: 0 });
    expect(first.items.map(({ id, target }) => [id, target.source])).toEqual(
      [1, 2].map((n) => [`${collection.id}:${n}`, `urn:sha256:${'ab'.repeat(32)}`]),
    );
  });

  it('tags with the field and gives the fact as JSON', () => {
    const [annotation] = toWebAnnotations(sexRecord(TEXT, ['man']), TEXT).first.items;
    expect(annotation?.body[0]).toEqual({ type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: 'Sex' });
    expect(annotation?.body[1]).toMatchObject({ purpose: 'describing', format: 'application/json' });
    expect(JSON.parse(annotation?.body[1]?.value ?? '')).toEqual({
      fact: '/cases/0/patient/sex',
      case: 'case-1',
      origin: 'reported',
      field: 'Sex',
      value: 'male',
      confidence: 0.9,
      rule: 'test',
    });
  });

  it('gives up to 32 characters before and after a quote', () => {
    const [, annotation] = toWebAnnotations(sexRecord(TEXT, ['man', 'he had']), TEXT).first.items;
    expect(selectorOf(annotation, 'TextQuoteSelector')).toEqual({
      type: 'TextQuoteSelector',
      exact: 'he had',
      prefix: ' of the left bank of the river; ',
      suffix: ' a cough for many, many days bef',
    });
    expect(selectorOf(toWebAnnotations(sexRecord(TEXT, ['We']), TEXT).first.items[0], 'TextQuoteSelector')).toMatchObject({ prefix: '' });
  });

  it('counts positions and context in code points', () => {
    const text = `${'𝛼'.repeat(40)}man${'🙂'.repeat(40)}`;
    const [annotation] = toWebAnnotations(sexRecord(text, ['man']), text).first.items;
    expect(selectorOf(annotation, 'TextPositionSelector')).toEqual({ type: 'TextPositionSelector', start: 40, end: 43 });
    expect(selectorOf(annotation, 'TextQuoteSelector')).toEqual({
      type: 'TextQuoteSelector',
      exact: 'man',
      prefix: '𝛼'.repeat(32),
      suffix: '🙂'.repeat(32),
    });
  });

  it('names the page where there is one', () => {
    expect(selectorOf(toWebAnnotations(sexRecord(TEXT, ['man'], 3), TEXT).first.items[0], 'FragmentSelector')).toEqual({
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
      value: 'page=3',
      refinedBy: { type: 'TextQuoteSelector', exact: 'man' },
    });
    expect(selectorOf(toWebAnnotations(sexRecord(TEXT, ['man']), TEXT).first.items[0], 'FragmentSelector')).toBeUndefined();
  });
});

describe('fromWebAnnotations', () => {
  it('refuses a text that the annotations were not made from', () => {
    expect(() => fromWebAnnotations(toWebAnnotations(sexRecord(TEXT, ['man']), TEXT), TEXT.slice(1))).toThrow(
      /:1: the text at 9 to 12 is not “man”/,
    );
  });

  it('refuses an annotation without a fact', () => {
    const collection = toWebAnnotations(sexRecord(TEXT, ['man']), TEXT);
    const bare: AnnotationCollection = {
      ...collection,
      first: { ...collection.first, items: collection.first.items.map((item) => ({ ...item, body: [] })) },
    };
    expect(() => fromWebAnnotations(bare, TEXT)).toThrow(RangeError);
  });

  it.each(REPORTS.map(({ id }) => id))(
    'gives back every fact of %s',
    async (id) => {
      const { record, reading } = await runFixture(id);
      const written = JSON.parse(JSON.stringify(toWebAnnotations(record, reading.text))) as AnnotationCollection;
      expect(fromWebAnnotations(written, reading.text)).toEqual(keptFacts(record));
    },
    20_000,
  );
});
