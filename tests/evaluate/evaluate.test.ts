import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type EvaluationOptions } from '../../src/evaluate/evaluate.ts';
import type { EvaluatedDocument } from '../../src/evaluate/evaluated-document.ts';
import type { EvaluationRun, FieldScore } from '../../src/generated/evaluation.ts';
import type { GoldReport } from '../../src/generated/gold.ts';
import type { ReportRecord } from '../../src/generated/report.ts';
import { checkSchema } from '../../src/schema.ts';
import { goldAge, goldKi67, goldReport, goldSite, goldTreatment, reportRecord } from './build.ts';

const OPTIONS: EvaluationOptions = { name: 'built', split: null, source: 'records', seed: 1, truth: null, against: null };

function document(gold: GoldReport, record: ReportRecord | null, rest: Partial<EvaluatedDocument> = {}): EvaluatedDocument {
  return { gold, record, explanation: null, annotations: null, labels: {}, ...rest };
}

/** Three documents: one right, one with two patients mixed up and values lost, one that could not be read. */
const DOCUMENTS: readonly EvaluatedDocument[] = [
  document(
    goldReport('right', [{ age: goldAge(40), sex: 'male', metastases: ['lung', 'bone'] }]),
    reportRecord('right', [{ age: 40, sex: 'male', metastases: ['bone', 'lung'] }]),
  ),
  document(
    goldReport('mixed', [
      {
        age: goldAge(50),
        sex: 'female',
        primarySite: goldSite(['C50.9'], 'left'),
        ki67: [goldKi67('=', 10, 10), goldKi67('=', 60, 60)],
        treatments: [goldTreatment('surgery')],
      },
      { age: goldAge(60), sex: 'male', metastases: ['liver'] },
    ]),
    reportRecord('mixed', [
      {
        age: 50,
        sex: 'female',
        site: 'C50.4',
        ki67: [
          ['=', 60, 60],
          ['=', 20, 20],
        ],
        metastases: ['liver'],
        treatments: [{ modality: 'surgery' }, { modality: 'chemotherapy' }],
        confidence: 0.6,
      },
      { age: 61, sex: 'male', confidence: 0.6 },
    ]),
  ),
  document(
    goldReport('unread', [{ age: goldAge(70), sex: 'female', metastases: ['lung'] }]),
    reportRecord('unread', [], { state: 'failed' }),
  ),
];

const RUN = evaluate(DOCUMENTS, OPTIONS);

function field(id: string, run: EvaluationRun = RUN): FieldScore {
  const found = run.fields.find((one) => one.field === id);
  if (found === undefined) throw new RangeError(`no field ${id}`);
  return found;
}

describe('an evaluation', () => {
  it('fits its schema', () => {
    expect(checkSchema('evaluation', RUN)).toEqual([]);
  });

  it('counts a document that failed as missed', () => {
    // Ages due 40, 50, 60, 70; said 40, 50, 61; right 40, 50.
    expect(field('age').score).toMatchObject({ due: 4, said: 3, right: 2, precision: 2 / 3, recall: 0.5, f1: 4 / 7 });
    expect(RUN.states).toEqual({ done: 2, failed: 1 });
  });

  it('tells missed, wrong, extra and invented values apart', () => {
    // Age: 61 in place of 60 is wrong, 70 is missed.
    expect(field('age')).toMatchObject({ missed: 1, wrong: 1, extra: 0, invented: 0, absent: 0, inventedCases: 0 });
    // Ki-67: 20 in place of 10 is wrong; three patients have none in gold and got none.
    expect(field('ki67')).toMatchObject({ missed: 0, wrong: 1, extra: 0, absent: 3, inventedCases: 0 });
    // Chemotherapy beside the due surgery is extra, but that patient has a modality in gold.
    expect(field('modality')).toMatchObject({ missed: 0, extra: 1, invented: 0 });
    // Liver: invented for the woman, missed for the man; lung of the unread document is missed.
    expect(field('metastases')).toMatchObject({ missed: 2, wrong: 0, extra: 1, invented: 1, absent: 1, inventedCases: 1 });
  });

  it('gives the mean over the core fields and the pooled counts', () => {
    // F1: age 4/7, sex 6/7, site3 1, modality 2/3, Ki-67 2·1/4, metastases 2·2/7; nobody has a value of the other four.
    expect(RUN.macro?.f1).toBeCloseTo((4 / 7 + 6 / 7 + 1 + 2 / 3 + 0.5 + 4 / 7) / 6, 12);
    const due = RUN.fields.reduce((sum, { score }) => sum + score.due, 0),
      said = RUN.fields.reduce((sum, { score }) => sum + score.said, 0);
    const right = RUN.fields.reduce((sum, { score }) => sum + score.right, 0);
    expect(RUN.micro).toMatchObject({ due, said, right, f1: (2 * right) / (due + said) });
  });

  it('counts whole records', () => {
    expect(RUN.exactness).toEqual({ documents: { right: 1, of: 3 }, cases: { right: 1, of: 4 } });
  });

  it('marks fields with fewer than 30 values', () => {
    expect(RUN.fields.every(({ few }) => few)).toBe(true);
    const many = evaluate(
      Array.from({ length: 30 }, (_, i) => document(goldReport(`d${i}`, [{ age: goldAge(i) }]), null)),
      OPTIONS,
    );
    expect(field('age', many).few).toBe(false);
  });

  it('classifies errors by their cause', () => {
    const classes = RUN.errors.map((error) => [error.document, error.case, error.field, error.class].join(' '));
    expect(classes).toContain('unread 1 age document-failed');
    expect(classes).toContain('mixed 2 age wrong-value');
    expect(classes).toContain('mixed 1 metastases other-patient');
    expect(classes).toContain('mixed 2 metastases other-patient');
    expect(classes).toContain('mixed 1 modality extra');
    expect(classes).toContain('mixed 1 laterality not-found');
  });

  it('calibrates over every value that was said', () => {
    const said = RUN.fields
      .filter(({ field: id }) => id !== 'cases' && id !== 'literature')
      .reduce((sum, { score }) => sum + score.said, 0);
    expect(RUN.calibration.all.values).toBe(said);
    // All four values of the right record have confidence .9, those of the mixed one .6: at .9 everything accepted is right.
    expect(RUN.calibration.all.acceptable).toBeCloseTo(4 / said, 12);
  });

  it('compares quotes with gold where both have one', () => {
    const quoted = evaluate(
      [
        document(
          goldReport('q', [{ age: goldAge(40), metastases: [] }]),
          reportRecord('q', [{ age: 40, quote: 'A 40-year-old man came' }]),
        ),
      ],
      OPTIONS,
    );
    expect(field('age', quoted).evidence).toEqual({ quoted: 0, reproduced: 0, compared: 1, overlapping: 1 });
    expect(field('age').evidence).toEqual({ quoted: 0, reproduced: 0, compared: 2, overlapping: 0 });
  });

  it('checks quotes against the text where it is at hand', () => {
    const explanation = { text: 'words that prove it, and more', sentences: [], candidates: [] };
    const [first] = DOCUMENTS;
    const run = first === undefined ? RUN : evaluate([{ ...first, explanation }], OPTIONS);
    expect(field('metastases', run).evidence).toMatchObject({ quoted: 2, reproduced: 2 });
  });

  it('refuses two documents with one id', () => {
    expect(() => evaluate([...DOCUMENTS, ...DOCUMENTS], OPTIONS)).toThrow(/two documents have the id mixed/);
  });
});

describe('slices', () => {
  it('cut the dataset by site, patients, layout and the labels of an index', () => {
    const labelled = DOCUMENTS.map((each, i) => ({ ...each, labels: { journal: i === 0 ? 'Annals' : 'Letters' } }));
    const run = evaluate(labelled, OPTIONS);
    const slice = (by: string): (readonly [string, number])[] =>
      run.slices.filter((one) => one.by === by).map(({ value, documents }) => [value, documents] as const);
    expect(slice('journal')).toEqual([
      ['Letters', 2],
      ['Annals', 1],
    ]);
    expect(slice('cases')).toEqual([
      ['1', 2],
      ['2', 1],
    ]);
    expect(slice('site')).toEqual([
      ['unknown', 2],
      ['C50', 1],
    ]);
    expect(slice('layout')).toEqual([['no pages', 3]]);
    const annals = run.slices.find(({ value }) => value === 'Annals');
    expect(annals?.micro).toMatchObject({ precision: 1, recall: 1, f1: 1, interval: [1, 1] });
  });

  it('cut values by the section of their proof, and leave out what has no known place', () => {
    const sections = RUN.slices.filter(({ by }) => by === 'section').map(({ value, micro }) => [value, micro.said, micro.due]);
    // What was said stands in the case presentation; what was missed has no place without the text. Of the values said, five are
    // wrong or extra
    // in the mixed document (age, C50.4, liver, chemotherapy, 20 %), the rest are due.
    expect(sections).toEqual([['case', RUN.calibration.all.values, RUN.calibration.all.values - 5]]);
  });
});

describe('the loss in reading', () => {
  it('is what the true texts score more', () => {
    const truth = new Map([
      [
        'mixed',
        reportRecord('mixed', [
          { age: 50, sex: 'female' },
          { age: 60, sex: 'male' },
        ]),
      ],
    ]);
    const { loss } = evaluate(DOCUMENTS, { ...OPTIONS, truth });
    expect(loss?.documents).toBe(1);
    // From the inputs one of two ages is right, from the text both.
    expect(loss?.fields.find((one) => one.field === 'age')).toMatchObject({ fromInput: 0.5, fromText: 1, loss: 0.5, interval: [0.5, 0.5] });
  });
});

describe('order', () => {
  const shuffled = <T>(list: readonly T[], by: readonly number[]): T[] =>
    list
      .map((item, i) => [by[i % by.length] ?? 0, i, item] as const)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .map(([, , item]) => item);

  it('of documents, patients and values changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 8, maxLength: 8 }), (by) => {
        const run = evaluate(
          shuffled(DOCUMENTS, by).map(({ gold, record, ...rest }) => ({
            ...rest,
            gold: {
              ...gold,
              cases: shuffled(gold.cases, by).map((one) => ({
                ...one,
                ki67: shuffled(one.ki67, by),
                metastases: shuffled(one.metastases, by),
                treatments: shuffled(one.treatments, by),
              })),
            },
            record:
              record === null
                ? null
                : {
                    ...record,
                    cases: shuffled(record.cases, by).map((one) => ({
                      ...one,
                      ki67: shuffled(one.ki67, by),
                      metastases: shuffled(one.metastases, by),
                      treatments: shuffled(one.treatments, by),
                    })),
                  },
          })),
          OPTIONS,
        );
        expect(comparable(run)).toEqual(comparable(RUN));
      }),
      { numRuns: 30 },
    );
  });
});

/** A run without what names places in the lists that were shuffled: the digests of gold and the pointers into records. */
function comparable({ dataset, documents, errors, ...run }: EvaluationRun): unknown {
  return {
    ...run,
    dataset: { ...dataset, sha256: '' },
    documents: documents.map((one) => ({ ...one, gold: '' })),
    errors: errors.map(({ said, due, ...error }) => ({ ...error, due: due.toSorted(), said: said.map(({ value }) => value).sort() })),
  };
}
