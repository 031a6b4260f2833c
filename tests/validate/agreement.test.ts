import { describe, expect, it } from 'vitest';
import type { CaseRecord, Evidence, GradeValue, StageValue, TreatmentValue } from '../../src/generated/report.ts';
import { findDisagreeing } from '../../src/validate/agreement.ts';

const EVIDENCE: Evidence[] = [{ quote: 'x', start: 0, end: 1, page: null, boxes: [], section: 'case' }];

function fact<V>(value: V): { value: V; confidence: number; rule: string; evidence: Evidence[] } {
  return { value, confidence: 0.9, rule: 'test', evidence: EVIDENCE };
}

interface Told {
  readonly site?: readonly [string, 'left' | 'right' | 'bilateral' | null];
  readonly histology?: readonly [string, string];
  readonly grade?: GradeValue;
  readonly stage?: Partial<StageValue>;
  readonly metastasis?: string;
  readonly treatments?: readonly Partial<TreatmentValue>[];
}

function codesOf(
  { site, histology, grade, stage, metastasis, treatments = [] }: Told,
  origin: CaseRecord['origin'] = 'reported',
): string[] {
  const whole: StageValue = { t: null, n: null, m: null, group: null, system: null, edition: null, prefix: null, ...stage };
  const record: CaseRecord = {
    id: 'case-1',
    origin,
    label: null,
    reference: null,
    patient: { age: null, sex: null },
    tumor: {
      primarySite: site ? fact({ text: site[0], icdO3Topography: 'C50.9', display: 'Breast', laterality: site[1] }) : null,
      histology: histology ? fact({ text: histology[0], icdO3Morphology: histology[1] }) : null,
      grade: grade ? fact(grade) : null,
      stage: stage ? fact(whole) : null,
      size: null,
    },
    treatments: treatments.map((value) =>
      fact({
        modality: 'surgery',
        name: 'x',
        status: 'given',
        intent: null,
        order: 1,
        time: null,
        regimen: null,
        agents: [],
        cycles: null,
        totalDoseGy: null,
        fractions: null,
        dosePerFractionGy: null,
        line: null,
        interval: null,
        response: null,
        statusReason: null,
        ...value,
      }),
    ),
    ki67: [],
    biomarkers: [],
    metastases: metastasis ? [fact({ site: metastasis, time: null })] : [],
    recurrence: null,
    followUp: null,
  };
  return findDisagreeing(record, '/cases/0').map(({ code }) => code);
}

describe('findDisagreeing', () => {
  it.each<readonly [string, Told]>([
    ['conflicting-laterality', { site: ['lower pole of the right kidney', 'left'] }],
    [
      'conflicting-grade',
      { histology: ['grade II ductal carcinoma', '8500/3'], grade: { value: 'poorly differentiated', system: 'differentiation' } },
    ],
    ['conflicting-grade', { histology: ['poorly differentiated adenocarcinoma', '8140/3'], grade: { value: 'G1', system: null } }],
    ['behaviour-mismatch', { histology: ['myxoma', '8840/0'], grade: { value: 'low', system: null } }],
    ['behaviour-mismatch', { histology: ['carcinoma in situ', '8010/2'], metastasis: 'lung' }],
    ['behaviour-mismatch', { histology: ['carcinoma in situ', '8010/2'], stage: { t: '2', n: '1' } }],
    ['intent-out-of-order', { treatments: [{ order: 1 }, { modality: 'chemotherapy', intent: 'neoadjuvant', order: 2 }] }],
  ])('finds %s: %j', (code, told) => {
    expect(codesOf(told)).toEqual([code]);
    expect(codesOf(told, 'literature')).toEqual([]);
  });

  it.each<Told>([
    { site: ['right kidney', 'right'] },
    { site: ['left and right kidney', 'left'] },
    { site: ['right kidney', 'bilateral'] },
    { site: ['kidney', 'left'] },
    { histology: ['grade II ductal carcinoma', '8500/3'], grade: { value: '2', system: null } },
    { histology: ['ductal carcinoma', '8500/3'], grade: { value: '2', system: null } },
    { histology: ['poorly differentiated adenocarcinoma', '8140/3'], grade: { value: '9(4+5)', system: 'Gleason' } },
    { histology: ['moderately differentiated adenocarcinoma', '8140/3'], grade: { value: 'low', system: null } },
    { histology: ['high-grade glioma', '9380/3'], grade: { value: 'IV', system: 'WHO' } },
    { histology: ['meningioma', '9530/0'], grade: { value: 'I', system: 'WHO' } },
    { histology: ['carcinoma in situ', '8010/2'], grade: { value: 'high', system: null }, stage: { t: 'is', n: '0', m: '0', group: '0' } },
    { treatments: [{ order: 2 }, { modality: 'chemotherapy', intent: 'neoadjuvant', order: 1 }] },
    { treatments: [{ order: 1 }, { modality: 'chemotherapy', intent: 'neoadjuvant', order: 2 }, { order: 3 }] },
  ])('finds nothing: %j', (told) => {
    expect(codesOf(told)).toEqual([]);
  });
});
