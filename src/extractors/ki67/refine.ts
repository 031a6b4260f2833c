import type { Annotation, CaseScope, Resolution, Resolved } from '../extractor.ts';
import type { Ki67Value } from '../../generated/report.ts';
import { finding, type Finding } from '../../findings.ts';
import { blockAt, textOf, type Reading, type Section } from '../../text/reading.ts';

type Candidate = Annotation<Ki67Value>;

/** How far a section's wording is taken when a value is printed twice; the body's form wins. */
const RANK: Partial<Record<Section, number>> = { case: 5, results: 5, table: 3, caption: 3, abstract: 2, title: 1 };

/** One fact for each measurement of a case: numbers before words, one value told twice once, a change without numbers as a finding. */
export function settleKi67(candidates: readonly Candidate[], scope: CaseScope): Resolution<Ki67Value> {
  const told = ofThisPatient(
    candidates.filter((candidate) => candidate.notes['change'] !== true),
    scope,
  );
  const sure = told.filter((candidate) => candidate.notes['fallback'] !== true);
  const values = scope.count === 1 && !sure.some(({ value }) => value.qualitative === null) ? told : sure;
  const numbers = groupNumbers(values.filter(({ value }) => value.qualitative === null));
  const { kept, findings } = preferBody(numbers, scope.input.reading);
  const words = keepWords(
    values.filter(({ value }) => value.qualitative !== null),
    kept,
  );
  const changes = candidates.filter((candidate) => candidate.notes['change'] === true);
  const rise =
    changes.length > 0 && kept.length < 2
      ? [
          finding('ki67-rise-unquantified', 'info', 'The text says that Ki-67 changed but gives no numbers for it.', {
            path: '/ki67',
            spans: changes.flatMap(({ evidence }) => evidence).slice(0, 3),
          }),
        ]
      : [];
  return { facts: [...kept, ...words].sort((a, b) => start(a) - start(b)).map(toFact), findings: [...findings, ...rise] };
}

/** A patient's own numbers stand before what is said of all patients: "below 5 % in all tumours" beside a row that says 1 %. */
function ofThisPatient(candidates: readonly Candidate[], { count, owns }: CaseScope): readonly Candidate[] {
  const own = count > 1 ? candidates.filter((candidate) => owns(candidate) === 'own') : [];
  return own.some(({ value }) => value.qualitative === null) ? own : candidates;
}

type Group = readonly [Candidate, ...Candidate[]];

function start(group: Group): number {
  return group[0].start;
}

function rank(candidate: Candidate): number {
  return RANK[candidate.section] ?? 0;
}

function toFact(group: Group): Resolved<Ki67Value> {
  const best = group[0];
  const score = Math.min(0.98, best.score + 0.02 * (group.length - 1));
  return {
    value: best.value,
    evidence: group
      .map(({ evidence }) => evidence[0])
      .filter((span) => span !== undefined)
      .slice(0, 3),
    rule: best.rule,
    score,
  };
}

function groupNumbers(numbers: readonly Candidate[]): Group[] {
  const groups: [Candidate, ...Candidate[]][] = [];
  for (const candidate of [...numbers].sort((a, b) => rank(b) - rank(a) || a.start - b.start)) {
    const known = groups.find(
      (group) => sameValue(group[0].value, candidate.value) && group.every((other) => sameSpecimen(other, candidate)),
    );
    if (known) known.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}

function sameValue(a: Ki67Value, b: Ki67Value): boolean {
  return (
    a.low === b.low && a.high === b.high && a.unit === b.unit && (a.comparator === b.comparator || (a.low === b.low && a.high === b.high))
  );
}

/** The same measurement told again: the roles agree, or one of them was only assumed and it is told in another part of the paper. */
function sameSpecimen(a: Candidate, b: Candidate): boolean {
  if (a.value.specimen.role === b.value.specimen.role)
    return !(
      a.section === b.section &&
      a.notes['component'] !== b.notes['component'] &&
      a.notes['component'] !== null &&
      b.notes['component'] !== null
    );
  const assumed = a.notes['stated'] !== true || b.notes['stated'] !== true;
  return assumed && rank(a) !== rank(b);
}

/** Values of the abstract or a legend that the body words otherwise are left out; those that contradict it are reported. */
function preferBody(groups: readonly Group[], reading: Reading): { kept: Group[]; findings: Finding[] } {
  // Without a value in the body's text, tables and legends stand for it against the abstract and the discussion.
  const top = Math.max(...groups.map(([first]) => rank(first)));
  const body = groups.filter(([first]) => rank(first) === top);
  if (body.length === 0 || top < 3) return { kept: groups.slice(), findings: [] };
  const kept: Group[] = [...body],
    findings: Finding[] = [];
  for (const group of groups.filter(([first]) => rank(first) < top)) {
    const [first] = group;
    const near = body.find(([other]) => overlap(first.value, other.value));
    if (near) continue;
    const rival = body.filter(
      ([other]) => other.value.specimen.role === first.value.specimen.role && other.notes['component'] === first.notes['component'],
    );
    if (rival.length === 0 || besideBody(group, groups, body, reading)) {
      kept.push(group);
      continue;
    }
    if (first.section === 'abstract' && !isTold(first.value, reading)) {
      const told = rival[0]?.[0];
      findings.push(
        finding('conflicting-ki67', 'warning', 'The paper states different Ki-67 values for one specimen.', {
          path: '/ki67',
          spans: [...(told?.evidence ?? []), ...first.evidence],
        }),
      );
    }
  }
  return { kept, findings };
}

/** A table or legend that tells the body's value and this one tells of two specimens. */
function besideBody([first]: Group, groups: readonly Group[], body: readonly Group[], reading: Reading): boolean {
  if (first.section !== 'table' && first.section !== 'caption') return false;
  const block = blockAt(reading, first.start);
  const beside = groups
    .flat()
    .filter((other) => other.value !== first.value && !overlap(other.value, first.value) && blockAt(reading, other.start) === block);
  return beside.some((other) => body.some(([told]) => overlap(told.value, other.value)));
}

/**
 * Whether the story prints the number too: then it is of another specimen. Tables and legends show several by their nature, and are
 * not asked.
 */
function isTold({ low, high }: Ki67Value, reading: Reading): boolean {
  const shares = [low, high].filter((value) => value !== null).map((value) => `${value}%`);
  return reading.blocks.some((block) => {
    if ((RANK[block.section] ?? 0) < 5) return false;
    const text = textOf(reading, block).replace(/\s/g, '');
    return shares.some((share) => text.includes(share));
  });
}

function overlap(a: Ki67Value, b: Ki67Value): boolean {
  return (a.low ?? 0) <= (b.high ?? 100) && (b.low ?? 0) <= (a.high ?? 100);
}

/** Words count where their specimen has no number; of one specimen's words the most telling one is kept. */
function keepWords(words: readonly Candidate[], numbers: readonly Group[]): Group[] {
  const groups: [Candidate, ...Candidate[]][] = [];
  for (const candidate of [...words].sort((a, b) => telling(b) - telling(a) || rank(b) - rank(a) || a.start - b.start)) {
    const measured = numbers.some((group) =>
      group.some(
        (other) =>
          other.value.specimen.role === candidate.value.specimen.role ||
          candidate.notes['stated'] !== true ||
          other.notes['stated'] !== true,
      ),
    );
    if (measured && candidate.notes['overall'] !== true && !contradicts(candidate, numbers)) continue;
    const known = groups.find(
      ([first]) =>
        first.value.specimen.role === candidate.value.specimen.role || first.notes['stated'] !== true || candidate.notes['stated'] !== true,
    );
    const another =
      known &&
      known[0].value.qualitative !== candidate.value.qualitative &&
      known[0].section === candidate.section &&
      telling(candidate) === 1 &&
      telling(known[0]) === 1 &&
      (rank(candidate) === 5 || known[0].notes['component'] !== candidate.notes['component']);
    if (known && !another) {
      if (known[0].value.qualitative === candidate.value.qualitative) known.push(candidate);
    } else groups.push([candidate]);
  }
  return groups;
}

// "a low index" of one biopsy beside 80 % of another: the body tells of two specimens.
function contradicts(candidate: Candidate, numbers: readonly Group[]): boolean {
  const { value } = candidate;
  if (rank(candidate) !== 5) return false;
  return numbers.every(
    ([
      {
        value: { low, high, unit },
      },
    ]) => unit === '%' && (value.qualitative === 'low' ? (low ?? 0) >= 40 : value.qualitative === 'high' && (high ?? 100) <= 2),
  );
}

function telling({ value }: Candidate): number {
  return value.qualitative === 'positive' || value.qualitative === 'negative' ? 0 : 1;
}
