import type { Annotation, CaseScope, ExtractInput, Extractor, FieldName, Resolved } from '../extractors/extractor.ts';
import type { Finding } from '../findings.ts';
import type { CaseRecord, TreatmentValue } from '../generated/report.ts';
import { emptyCase, setPath, toFact, type Json } from './case-record.ts';
import { learnedConfidence, type Judge } from './confidence/confidence.ts';
import { CELL_READERS } from './literature/cell-readers.ts';
import { findLiteratureTables, outsideLiteratureTables } from './literature/literature-tables.ts';
import { readRow } from './literature/read-row.ts';
import { toLiteratureCases } from './literature/to-literature-cases.ts';
import { oddDrugs } from './odd-drugs.ts';
import { againstRows, ownRowsOf, withRows } from './own-rows.ts';
import { readCell } from './literature/read-cell.ts';
import { splitPatients, type Patient } from './split-patients.ts';

/** The cases of a paper, the reported ones first, with what was odd about them; finding paths point into the record. */
export interface Cases {
  readonly cases: readonly CaseRecord[];
  readonly findings: readonly Finding[];
}

/**
 * Settles the candidates of a paper into one record per patient. `extractors` in the order in which they are to be resolved; `judge`
 * gives the confidence of the reported patients' values, those of published ones have the score of their rule.
 */
export function toCases(
  annotations: readonly Annotation[],
  extractors: readonly Extractor[],
  input: ExtractInput,
  judge: Judge = learnedConfidence,
): Cases {
  const tables = findLiteratureTables(input);
  const standing = outsideLiteratureTables(annotations, tables, input.reading);
  const patients = input.reading.text === '' ? [] : splitPatients(standing, input);
  const findings: Finding[] = [];
  const first = new Map<FieldName, readonly Resolved[]>();
  const cases = patients.map((patient, index) => {
    const facts = new Map<FieldName, readonly Resolved[]>();
    const scope: CaseScope = {
      index,
      count: patients.length,
      label: patient.label,
      origin: 'reported',
      owns: patient.owns,
      input,
      facts: (field) => (facts.get(field) ?? []) as never,
    };
    for (const extractor of extractors) {
      const candidates = standing.filter((a) => a.field === extractor.name && a.rejected === null && patient.owns(a) !== 'other');
      const resolution = extractor.resolve(candidates as never, scope);
      // What no sentence tells of this very patient the row of the paper's own table may, before what is said of all patients.
      const settled = resolution.facts.some((fact) => extractor.many || patient.owns(fact.evidence[0] ?? { start: 0, end: 0 }) === 'own');
      const listed = settled || !patient.row ? [] : readRow(patient.row, extractor, input, CELL_READERS, scope.facts);
      const own = [
        ...(patient.row ? [patient.row] : []),
        ...ownRowsOf(
          tables.flatMap((table) => table.own),
          patients.length,
          scope.facts,
        ),
      ];
      const reading = { extractor, input, known: scope.facts, listed: patient.row };
      const placed = (found: Finding): Finding => ({ ...found, path: `/cases/${index}${found.path ?? ''}` });
      const said =
        patients.length === 1 || resolution.facts.some(({ evidence }) => evidence.every((span) => patient.owns(span) === 'own'))
          ? resolution.facts
          : [];
      findings.push(...againstRows(said, own, candidates, reading).map(placed), ...resolution.findings.map(placed));
      const told = withRows(listed.length > 0 ? listed : withShared(resolution.facts, settled, patient, extractor, scope), own, reading);
      facts.set(
        extractor.name,
        extractor.name === 'treatments' ? withoutEchoes(told as readonly Resolved<TreatmentValue>[], patient) : told,
      );
      if (extractor.name === 'treatments') findings.push(...oddDrugs(scope.facts('treatments'), input).map(placed));
    }
    if (index === 0) for (const field of ['histology', 'primary-site'] as const) first.set(field, facts.get(field) ?? []);
    return caseRecord(scope, facts, extractors, (field, fact, all) =>
      judge({
        field,
        fact,
        facts: all,
        scope,
        annotations: standing,
        candidates: standing.filter((a) => a.field === field && patient.owns(a) !== 'other'),
      }),
    );
  });
  return {
    cases: [...cases, ...toLiteratureCases(tables, extractors, input, CELL_READERS, (field) => (first.get(field) ?? []) as never)],
    findings,
  };
}

/** Treatments but those told of all patients that one told of this patient alone repeats: "both were operated on" beside a lobectomy. */
function withoutEchoes(told: readonly Resolved<TreatmentValue>[], { owns }: Patient): readonly Resolved<TreatmentValue>[] {
  const own = told.filter(({ evidence }) => evidence.some((span) => owns(span) === 'own'));
  const drugs = ({ value }: Resolved<TreatmentValue>): readonly string[] => value.agents.map(({ name }) => name);
  return told.filter(
    (fact) =>
      own.includes(fact) ||
      !own.some(
        (other) =>
          other.value.modality === fact.value.modality &&
          other.value.status === fact.value.status &&
          drugs(fact).every((name) => drugs(other).includes(name)),
      ),
  );
}

/** Fields whose amounts sentences about several patients list in turn. */
const LISTED: ReadonlySet<FieldName> = new Set<FieldName>(['age', 'ki67', 'follow-up']);

/** What is told of a patient, or, where nothing is (`settled`), what the sentences tell that list a field for several patients in turn. */
function withShared(
  told: readonly Resolved[],
  settled: boolean,
  patient: Patient,
  extractor: Extractor,
  scope: CaseScope,
): readonly Resolved[] {
  if (!LISTED.has(extractor.name) || settled) return told;
  const shared =
    patient.told.map((cell) => readCell(extractor, cell, '', scope.input, scope.facts)).find((facts) => facts.length > 0) ?? [];
  return shared.length > 0 ? shared : told;
}

function caseRecord(
  { index, label, input }: CaseScope,
  facts: ReadonlyMap<FieldName, readonly Resolved[]>,
  extractors: readonly Extractor[],
  confidence: (field: FieldName, fact: Resolved, all: readonly Resolved[]) => number,
): CaseRecord {
  const record: Json = emptyCase(`case-${index + 1}`, 'reported', label);
  for (const { name, writes, many } of extractors) {
    const settled = facts.get(name) ?? [];
    const written = settled.map((fact) => toFact(fact, confidence(name, fact, settled), input));
    setPath(record, writes, many ? written : (written[0] ?? null));
  }
  return record as unknown as CaseRecord;
}
