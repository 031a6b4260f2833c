import { describe, expect, it } from 'vitest';
import type { CaseRecord, Evidence, ReportRecord, TreatmentFact, TreatmentValue } from '../../src/generated/report.ts';
import { validateRecord } from '../../src/validate/validate-record.ts';

const TEXT = 'A 54-year-old woman received 200 Gy in 12 fractions. The tumour of the prostate had a Ki-67 of 140 %.';

function quote(words: string): Evidence {
  const start = TEXT.indexOf(words);
  return { quote: words, start, end: start + words.length, page: null, boxes: [], section: 'case' };
}

function fact<V>(value: V, words: string): { value: V; confidence: number; rule: string; evidence: Evidence[] } {
  return { value, confidence: 0.9, rule: 'test', evidence: [quote(words)] };
}

function treatment(value: Partial<TreatmentValue>, words = '200 Gy in 12 fractions'): TreatmentFact {
  return fact(
    {
      modality: 'radiotherapy',
      name: 'radiotherapy',
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
    },
    words,
  );
}

function record(patient: Partial<CaseRecord>): ReportRecord {
  return {
    schemaVersion: '1.0.0',
    source: { fileName: 'a.txt', mediaType: 'text/plain', sha256: '0'.repeat(64), bytes: 1, pages: null },
    engine: { name: 'caseglean', version: '0.1.0', lexicons: `sha256:${'0'.repeat(64)}` },
    state: 'done',
    article: { title: null, authors: [], journal: null, year: null, doi: null, pmid: null, pmcid: null, keywords: [] },
    completeness: { pages: [] },
    cases: [
      {
        id: 'case-1',
        origin: 'reported',
        label: null,
        reference: null,
        patient: { age: null, sex: null },
        tumor: { primarySite: null, histology: null, grade: null, stage: null, size: null },
        treatments: [],
        ki67: [],
        biomarkers: [],
        metastases: [],
        recurrence: null,
        followUp: null,
        ...patient,
      },
    ],
    findings: [],
  };
}

function codes(checked: ReportRecord): string[] {
  return checked.findings.map(({ code }) => code);
}

describe('evidence', () => {
  it('keeps a value whose quote is the text at its place', () => {
    const checked = validateRecord(record({ patient: { age: fact({ years: 54, approximate: false }, '54-year-old'), sex: null } }), TEXT);
    expect(checked.cases[0]?.patient.age?.value.years).toBe(54);
    expect(checked.findings).toEqual([]);
  });

  it('refuses a value whose quote is not the text at its place', () => {
    const wrong = { ...fact({ years: 54, approximate: false }, '54-year-old'), evidence: [{ ...quote('54-year-old'), start: 3 }] };
    const checked = validateRecord(record({ patient: { age: wrong, sex: null } }), TEXT);
    expect(checked.cases[0]?.patient.age).toBeNull();
    expect(codes(checked)).toEqual(['evidence-refused']);
    expect(checked.findings[0]?.path).toBe('/cases/0/patient/age');
  });

  it('points older findings at what they were about after an entry before it is refused', () => {
    const wrong = { ...treatment({}), evidence: [] };
    const before: ReportRecord = {
      ...record({ treatments: [wrong, treatment({ totalDoseGy: 50, fractions: 25 })] }),
      findings: [{ code: 'conflicting-age', severity: 'warning', path: '/cases/0/treatments/1/value', message: 'x', evidence: [] }],
    };
    const checked = validateRecord(before, TEXT);
    expect(checked.cases[0]?.treatments).toHaveLength(1);
    expect(checked.findings.map(({ path }) => path)).toEqual(['/cases/0/treatments/0/value', '/cases/0/treatments']);
  });

  it('refuses a value that does not have the form of the schema, and says how', () => {
    const odd = treatment({ modality: 'magic' as unknown as TreatmentValue['modality'] });
    const checked = validateRecord(record({ treatments: [odd] }), TEXT);
    expect(checked.cases[0]?.treatments).toEqual([]);
    expect(checked.findings[0]?.code).toBe('value-refused');
    expect(checked.findings[0]?.message).toContain('value/modality');
  });

  it('throws where the record is wrong outside its values', () => {
    expect(() => validateRecord({ ...record({}), state: 'odd' as unknown as ReportRecord['state'] }, TEXT)).toThrow(RangeError);
  });
});

describe('plausibility', () => {
  it('finds 200 Gy in 12 fractions and leaves the value as it is', () => {
    const checked = validateRecord(
      record({ treatments: [treatment({ totalDoseGy: 200, fractions: 12, dosePerFractionGy: 16.67 })] }),
      TEXT,
    );
    expect(checked.findings).toEqual([
      {
        code: 'dose-implausible',
        severity: 'warning',
        path: '/cases/0/treatments/0',
        message: '200 Gy in 12 fractions is 16.7 Gy a fraction; expected at most 8 for 8 or more fractions',
        evidence: [quote('200 Gy in 12 fractions')],
      },
    ]);
    expect(checked.cases[0]?.treatments[0]?.value.totalDoseGy).toBe(200);
  });

  it.each([
    [60, 30, 2],
    [50.4, 28, 1.8],
    [54, 3, 18],
    [24, 1, 24],
    [30, 10, 3],
  ])('has nothing against %d Gy in %d fractions', (total, fractions, each) => {
    const checked = validateRecord(record({ treatments: [treatment({ totalDoseGy: total, fractions, dosePerFractionGy: each })] }), TEXT);
    expect(checked.findings).toEqual([]);
  });

  it('allows a seed implant what it does not allow a beam', () => {
    expect(codes(validateRecord(record({ treatments: [treatment({ totalDoseGy: 145, name: 'I-125 seed implant' })] }), TEXT))).toEqual([]);
    expect(codes(validateRecord(record({ treatments: [treatment({ totalDoseGy: 145 })] }), TEXT))).toEqual(['dose-implausible']);
  });

  it('finds fractions that do not add up', () => {
    const checked = validateRecord(record({ treatments: [treatment({ totalDoseGy: 60, fractions: 25, dosePerFractionGy: 2 })] }), TEXT);
    expect(codes(checked)).toEqual(['dose-arithmetic']);
  });

  it('finds an impossible Ki-67, age, and site', () => {
    const specimen = { role: 'primary', site: null, time: null } as const;
    const checked = validateRecord(
      record({
        patient: { age: fact({ years: 154, approximate: false }, '54-year-old'), sex: fact('female', 'woman') },
        tumor: {
          primarySite: fact({ text: 'prostate', icdO3Topography: 'C61.9', display: 'Prostate', laterality: null }, 'prostate'),
          histology: fact({ text: 'glioblastoma', icdO3Morphology: '9440/3' }, 'tumour'),
          grade: null,
          stage: null,
          size: null,
        },
        ki67: [
          fact(
            { low: 140, high: 140, comparator: '=', approximate: false, unit: '%', qualitative: null, marker: 'Ki-67', specimen },
            'Ki-67 of 140 %',
          ),
        ],
      }),
      TEXT,
    );
    expect(codes(checked)).toEqual(['age-implausible', 'site-sex-mismatch', 'site-histology-unusual', 'ki67-out-of-range']);
  });

  it('finds a treatment after the end of follow-up only where no reading explains it', () => {
    const at = (date: string, modality: TreatmentValue['modality']): TreatmentFact =>
      treatment({ modality, name: modality, time: { text: date, date } });
    const followUp = fact(
      { durationMonths: 6, comparator: '=', anchor: 'surgery', vitalStatus: 'alive', diseaseStatus: 'none', code: 'NED' },
      'woman',
    ) as CaseRecord['followUp'];
    const early = validateRecord(record({ treatments: [at('2015-01', 'surgery'), at('2016-03', 'chemotherapy')], followUp }), TEXT);
    expect(codes(early)).toEqual(['follow-up-before-treatment']);
    const fine = validateRecord(record({ treatments: [at('2015-01', 'surgery'), at('2016-03', 'surgery')], followUp }), TEXT);
    expect(codes(fine)).toEqual([]);
    const undated = validateRecord(
      record({ treatments: [treatment({ modality: 'surgery', name: 'excision' }), at('2016-03', 'chemotherapy')], followUp }),
      TEXT,
    );
    expect(codes(undated)).toEqual([]);
  });
});
