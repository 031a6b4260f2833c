import type { CaseRecord, Evidence, ReportRecord } from '../../src/generated/report.ts';
import type { CaseFact, Quote } from '../../src/sinks/case-facts.ts';
import { factsOf } from '../../src/sinks/case-facts.ts';

/** A fact proved by words of a text, each at its first place; `page` where the text has pages. */
export function factOn<V>(
  text: string,
  value: V,
  quotes: readonly string[],
  page: number | null = null,
): { value: V; confidence: number; rule: string; evidence: Evidence[] } {
  const evidence = quotes.map((quote): Evidence => {
    const start = text.indexOf(quote);
    if (start < 0) throw new RangeError(`the text has no “${quote}”`);
    return { quote, start, end: start + quote.length, page, boxes: [], section: 'case' };
  });
  return { value, confidence: 0.9, rule: 'test', evidence };
}

/** A patient of whom nothing is known but what is given. */
export function patient(id: string, given: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id,
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
    ...given,
  };
}

/** A record of some patients. */
export function recordOf(...cases: CaseRecord[]): ReportRecord {
  return {
    schemaVersion: '1.0.0',
    source: { fileName: 'a.pdf', mediaType: 'application/pdf', sha256: 'ab'.repeat(32), bytes: 1, pages: 1 },
    engine: { name: 'caseglean', version: '0.1.0', lexicons: 'sha256:0' },
    state: 'done',
    article: { title: null, authors: [], journal: null, year: null, doi: null, pmid: null, pmcid: null, keywords: [] },
    completeness: { pages: [] },
    cases,
    findings: [],
  };
}

/** A record's facts with what an export keeps of them. */
export function keptFacts(record: ReportRecord): CaseFact[] {
  return factsOf(record).map(({ path: _path, evidence, ...fact }) => ({
    ...fact,
    evidence: evidence.map(({ quote, start, end }): Quote => ({ quote, start, end })),
  }));
}
