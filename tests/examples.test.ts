import { describe, expect, it } from 'vitest';
import type { CaseScope, Example, Extractor, FieldName, Resolved } from '../src/extractors/extractor.ts';
import { EXTRACTORS } from '../src/extractors/index.ts';
import { inputOf, scopeOf, sectionBlocks } from './reading-of.ts';

/** Reads an example as the paper of one patient and gives the field's values. */
function readExample(extractor: Extractor, example: Example): unknown[] {
  const input = inputOf(sectionBlocks(example.section ?? 'case', example.text));
  const facts = new Map<FieldName, readonly Resolved[]>();
  const scope: CaseScope = { ...scopeOf(input), facts: (field) => (facts.get(field) ?? []) as never };
  for (const each of EXTRACTORS) {
    if (each !== extractor && !extractor.reads.includes(each.name)) continue;
    const candidates = each.extract(input).filter((annotation) => annotation.rejected === null);
    facts.set(each.name, each.resolve(candidates, scope).facts);
    if (each === extractor) break;
  }
  return (facts.get(extractor.name) ?? []).map((fact) => fact.value);
}

describe.each(EXTRACTORS.map((extractor) => [extractor.name, extractor] as const))('examples of %s', (_name, extractor) => {
  it.each(extractor.examples.filter((example) => !example.notYet).map((example) => [example.text, example] as const))(
    '%s',
    (_text, example) => {
      const values = readExample(extractor, example);
      expect(values).toHaveLength(example.values.length);
      expect(values).toMatchObject(example.values as object[]);
    },
  );
  const open = extractor.examples.filter((example) => example.notYet);
  if (open.length > 0) {
    it.fails.each(open.map((example) => [example.text, example] as const))('not yet: %s', (_text, example) => {
      const values = readExample(extractor, example);
      expect(values).toHaveLength(example.values.length);
      expect(values).toMatchObject(example.values as object[]);
    });
  }
});

it('gives every extractor examples of what it takes and of what it leaves', () => {
  for (const extractor of EXTRACTORS) {
    expect(extractor.examples.length, extractor.name).toBeGreaterThan(4);
    expect(
      extractor.examples.some((example) => example.values.length === 0),
      extractor.name,
    ).toBe(true);
  }
});
