import { describe, expect, it } from 'vitest';
import type { Resolved } from '../../src/extractors/extractor.ts';
import { EXTRACTORS } from '../../src/extractors/index.ts';
import type { CaseRecord, FollowUpValue } from '../../src/generated/report.ts';
import { joinFollowUp } from '../../src/records/own-rows.ts';
import { toCases } from '../../src/records/to-cases.ts';
import { block, inputOf } from '../reading-of.ts';

const TABLE = [
  'Author\tAge\tSex\tTreatment\tFollow-up',
  'Moreno et al. [4]\t48\tM\tExcision\t12 months, NED',
  'Okafor et al. [5]\t51\tF\tExcision\t9 months, DOD',
  'Present case\t60\tM\tAmputation\t6 months, NED',
].join('\n');

function patientOf(story: string): CaseRecord | undefined {
  const input = inputOf([
    block('heading', 'Case report'),
    block('paragraph', story),
    block('caption', 'Table 1. Published patients with sarcoma of the calf'),
    block('table', TABLE),
  ]);
  return toCases(
    EXTRACTORS.flatMap((extractor) => extractor.extract(input)),
    EXTRACTORS,
    input,
  ).cases[0];
}

describe('the row of the present case', () => {
  it('tells what the text does not', () => {
    const patient = patientOf('A 60-year-old man presented with a lump of the calf. Biopsy showed a sarcoma.');
    expect(patient?.followUp?.value).toMatchObject({ durationMonths: 6, code: 'NED' });
    expect(patient?.treatments.map(({ value }) => value.name)).toEqual(['Amputation']);
  });

  it('changes nothing that the text tells', () => {
    const patient = patientOf(
      'A 60-year-old man presented with a lump of the calf. Wide excision was performed. He was alive without recurrence 8 months after surgery.',
    );
    expect(patient?.followUp?.value).toMatchObject({ durationMonths: 8, code: 'NED' });
    expect(patient?.treatments).toHaveLength(1);
  });

  it('is not believed where its age is another', () => {
    expect(patientOf('A 34-year-old man presented with a lump of the calf. Biopsy showed a sarcoma.')?.followUp ?? null).toBeNull();
  });
});

describe('a table that says otherwise than the text', () => {
  const HEAD = 'Author\tAge\tSex\tSize (cm)\tFollow-up',
    OTHERS = ['Moreno et al. [4]\t48\tM\t3\t12 months, NED', 'Okafor et al. [5]\t51\tF\t4\t9 months, DOD'];
  const STORY =
    'A 60-year-old man presented with a lump of the calf. The tumour measured 5 cm. Wide excision was performed. He was alive without recurrence 8 months after surgery.';
  const codesOf = (own: string, story = STORY): string[] => {
    const input = inputOf([
      block('heading', 'Case report'),
      block('paragraph', story),
      block('caption', 'Table 1. Published patients with sarcoma of the calf'),
      block('table', [HEAD, ...OTHERS, own].join('\n')),
    ]);
    return toCases(
      EXTRACTORS.flatMap((extractor) => extractor.extract(input)),
      EXTRACTORS,
      input,
    ).findings.map(({ code, path }) => `${code} ${path ?? ''}`);
  };

  it.each([
    ['Present case\t61\tM\t5\t8 months, NED', ['conflicting-age /cases/0/patient/age']],
    ['Present case\t60\tF\t5\t8 months, NED', ['conflicting-sex /cases/0/patient/sex']],
    ['Present case\t60\tM\t9\t8 months, NED', ['conflicting-size /cases/0/tumor/size']],
    ['Present case\t60\tM\t5\t20 months, NED', ['conflicting-follow-up /cases/0/followUp']],
    ['Present case\t60\tM\t5\tdied at 8 months', ['conflicting-follow-up /cases/0/followUp']],
  ])('raises a finding: %j', (own, expected) => {
    expect(codesOf(own)).toEqual(expected);
  });

  it.each(['Present case\t60\tM\t5\t8 months, NED', 'Present case\t60\tM\t5.2\t8.5 months, NED', 'Present case\t60\tM\tNA\tNA'])(
    'raises none: %j',
    (own) => {
      expect(codesOf(own)).toEqual([]);
    },
  );

  it('raises none where the text gives both sizes', () => {
    expect(
      codesOf(
        'Present case\t60\tM\t5\t8 months, NED',
        STORY.replace('The tumour measured 5 cm.', 'The tumour measured 5 cm. The resected tumour measured 4 x 3 cm.'),
      ),
    ).toEqual([]);
  });
});

describe('the time of a relapse', () => {
  it('is not held against the follow-up of a row', () => {
    const blocks = (state: string): string[] => {
      const table = [
        'Author\tAge\tSex\tFollow-up',
        'Moreno et al. [4]\t48\tM\t12 months, NED',
        'Okafor et al. [5]\t51\tF\t9 months, DOD',
        'Present case\t60\tM\t38 months, AWD',
      ].join('\n');
      const input = inputOf([
        block('heading', 'Case report'),
        block('paragraph', `A 60-year-old man presented with a lump of the calf. Wide excision was performed. ${state}`),
        block('caption', 'Table 1. Published patients with sarcoma of the calf'),
        block('table', table),
      ]);
      return toCases(
        EXTRACTORS.flatMap((extractor) => extractor.extract(input)),
        EXTRACTORS,
        input,
      ).findings.map(({ code }) => code);
    };
    expect(blocks('A lung metastasis developed 20 months after surgery and palliative radiotherapy was started.')).toEqual([]);
    expect(blocks('He was alive with disease 20 months after surgery.')).toEqual(['conflicting-follow-up']);
  });
});

describe('rows of other papers', () => {
  it('tell nothing of the patient, in a table of anything', () => {
    const input = inputOf([
      block('heading', 'Case report'),
      block('paragraph', 'A 60-year-old man presented with a lump of the calf. Wide excision was performed.'),
      block('table', ['Author\tTumours\tDiagnosis', 'Moreno et al.\t4\tleiomyosarcoma', 'Okafor et al.\t2\tangiosarcoma'].join('\n')),
    ]);
    const record = toCases(
      EXTRACTORS.flatMap((extractor) => extractor.extract(input)),
      EXTRACTORS,
      input,
    ).cases[0];
    expect(record?.tumor.histology).toBeNull();
  });
});

describe('a drug that is none against cancer', () => {
  const codesOf = (story: string): string[] => {
    const input = inputOf([
      block('heading', 'Case report'),
      block('paragraph', `A 60-year-old man presented with a sarcoma of the calf. ${story}`),
    ]);
    return toCases(
      EXTRACTORS.flatMap((extractor) => extractor.extract(input)),
      EXTRACTORS,
      input,
    ).findings.map(({ code }) => code);
  };

  it('is found among anticancer drugs by its dose', () => {
    expect(codesOf('He received four cycles of ifosfamide 1500 mg/m2, epirubicin 60 mg/m2 and ciclosporin 25 mg/m2.')).toEqual([
      'drug-implausible',
    ]);
    expect(codesOf('He received four cycles of ifosfamide 1500 mg/m2, epirubicin 60 mg/m2 and cisplatin 25 mg/m2.')).toEqual([]);
    expect(codesOf('He received four cycles of ifosfamide and epirubicin. He had taken ciclosporin since the transplantation.')).toEqual(
      [],
    );
  });
});

describe('joinFollowUp', () => {
  const fact = (value: Partial<FollowUpValue>): Resolved<FollowUpValue> => ({
    value: {
      durationMonths: null,
      comparator: null,
      anchor: 'unstated',
      vitalStatus: 'unknown',
      diseaseStatus: 'unknown',
      code: null,
      ...value,
    },
    evidence: [{ start: 0, end: 1 }],
    rule: 'r',
    score: 0.8,
  });

  it('joins a status with a time', () => {
    const joined = joinFollowUp(fact({ code: 'AWD', vitalStatus: 'alive' }), fact({ durationMonths: 53, comparator: '=' }));
    expect(joined.value).toMatchObject({ code: 'AWD', durationMonths: 53, comparator: '=' });
    expect(joined.evidence).toHaveLength(2);
  });

  it('but not the time of a death with a life', () => {
    const alive = fact({ code: 'AWD', vitalStatus: 'alive' });
    expect(joinFollowUp(alive, fact({ code: 'DOD', vitalStatus: 'dead', durationMonths: 53 }))).toBe(alive);
  });

  it('takes the disease of somebody alive, or the cause of a death, from a row of the same time', () => {
    const alive = fact({ code: 'ALIVE', vitalStatus: 'alive', durationMonths: 30, comparator: '=' });
    expect(joinFollowUp(alive, fact({ code: 'NED', vitalStatus: 'alive', diseaseStatus: 'none', durationMonths: 31 })).value).toMatchObject(
      { code: 'NED', durationMonths: 30 },
    );
    const dead = fact({ code: 'DUC', vitalStatus: 'dead', durationMonths: 9, comparator: '=' });
    expect(joinFollowUp(dead, fact({ code: 'DOD', vitalStatus: 'dead' })).value).toMatchObject({ code: 'DOD', durationMonths: 9 });
  });

  it('but not from a row of another time, nor a state for another one', () => {
    const alive = fact({ code: 'ALIVE', vitalStatus: 'alive', durationMonths: 30, comparator: '=' });
    expect(joinFollowUp(alive, fact({ code: 'AWD', vitalStatus: 'alive', durationMonths: 12 }))).toBe(alive);
    const free = fact({ code: 'NED', vitalStatus: 'alive', durationMonths: 30, comparator: '=' });
    expect(joinFollowUp(free, fact({ code: 'AWD', vitalStatus: 'alive', durationMonths: 30 }))).toBe(free);
  });
});
