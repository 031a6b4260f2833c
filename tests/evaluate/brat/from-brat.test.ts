import { describe, expect, it } from 'vitest';
import { REPORTS } from '../../../fixtures/reports/index.ts';
import { fromBrat } from '../../../src/evaluate/brat/from-brat.ts';
import { readBrat } from '../../../src/evaluate/brat/read-brat.ts';
import type { ReportRecord } from '../../../src/generated/report.ts';
import { toBrat } from '../../../src/sinks/brat.ts';
import { runFixture } from '../../golden/stage-outputs.ts';
import { factOn, keptFacts, patient, recordOf } from '../../sinks/record-of.ts';

function manOf(text: string, id = 'case-1', quote = 'man'): ReportRecord {
  return recordOf(patient(id, { patient: { age: null, sex: factOn(text, 'male' as const, [quote]) } }));
}

describe('fromBrat', () => {
  it('gives back a case whose id has spaces and signs', () => {
    const text = 'A man.';
    const record = manOf(text, 'case 1 (50 %)');
    expect(fromBrat(readBrat('a', text, toBrat(record, text)))).toEqual({ facts: keptFacts(record), faults: [] });
  });

  it('gives back offsets in a text with characters outside the basic plane', () => {
    const text = '🙂🙂 A man,\n🙂 quite old.';
    const record = manOf(text, 'case-1', 'man,\n🙂 quite');
    expect(fromBrat(readBrat('a', text, toBrat(record, text))).facts).toEqual(keptFacts(record));
  });

  it('passes over what an annotator added, and keeps to our note', () => {
    const text = 'A man with pain.';
    const record = manOf(text);
    const ann = ['#9\tAnnotatorNotes E1\tsure?', ...toBrat(record, text).split('\n'), 'T9\tPain 11 15\tpain', 'E9\tPain:T9'].join('\n');
    expect(fromBrat(readBrat('a', text, ann))).toEqual({ facts: keptFacts(record), faults: [] });
  });

  it.each([
    ['Case', 'an attribute Case'],
    ['Origin', 'an attribute Origin that is reported or literature'],
    ['AnnotatorNotes', 'a note with value, confidence and rule as JSON'],
  ])('says that a fact lost its %s', (type, expected) => {
    const text = 'A man.';
    const ann = toBrat(manOf(text), text)
      .split('\n')
      .filter((line) => !line.includes(`\t${type} `))
      .join('\n');
    expect(fromBrat(readBrat('a', text, ann))).toEqual({ facts: [], faults: [{ file: 'a.ann', line: 0, expected, found: 'none for E1' }] });
  });

  it.each(REPORTS.map(({ id }) => id))(
    'gives back every fact of %s',
    async (id) => {
      const { record, reading } = await runFixture(id);
      const ann = toBrat(record, reading.text);
      expect(fromBrat(readBrat(id, reading.text, ann))).toEqual({ facts: keptFacts(record), faults: [] });
    },
    20_000,
  );
});
