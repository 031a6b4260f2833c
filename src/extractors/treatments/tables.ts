import type { Modality, TreatmentValue } from '../../generated/report.ts';
import type { Sentence, TextBlock, TextCell } from '../../text/reading.ts';
import { sentenceAt, textOf } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { UNTOLD } from './course/follow-course.ts';
import { readIntent } from './course/intent.ts';
import { readCycles } from './details.ts';
import { combineDoses, findDoses } from './doses.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { listedMentions } from './listed.ts';
import type { Strand } from './strand.ts';
import { findStrands } from './strands.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Candidate } from './candidate/candidate.ts';

const TREATMENT_HEADING = pattern('i')`
  \b(?:
    treatments?|therap(?:y|ies)|chemo\w*|radio(?:therapy)?|radiation|surgery|surgical|operations?|procedures?|management
    |regimens?|adjuvant|interventions?|drugs?|RT|CT|Tx|Rx
  )\b
`;
const NOT_A_TREATMENT = pattern('i')`
  \b(?:
    response|outcome|toxicity|after|before|time to|interval|follow|survival|margin|findings|date of|age at|status
    |resistan\w+|complications?
  )\b
`;
const HEADING_MODALITY: readonly (readonly [RegExp, Modality])[] = [
  [/\bchemo\w*|\bregimen/i, 'chemotherapy'],
  [/\bradio(?:therapy)?\b|\bradiation\b|^\s*(?:adjuvant\s+)?RT\b/i, 'radiotherapy'],
  [/\bsurgery|\bsurgical|\boperations?\b|\bprocedure/i, 'surgery'],
  [/\bhormon\w+|\bendocrine/i, 'hormone'],
  [/\btransplant\w*|\bSCT\b/i, 'transplant'],
  [/\bimmunotherap\w+/i, 'immunotherapy'],
  [/\btargeted\b|\bTKIs?\b|\bimatinib\b/i, 'targeted'],
  [
    pattern('i')`
      \b(?:adjuvant|adjunct\w*|further|additional|post-?operative|subsequent|other|systemic|oncologic\w*)\s+
        (?:treatments?|therap(?:y|ies))\b
      |^\s*(?:treatments?|therap(?:y|ies))\s*$
    `,
    'other',
  ],
];
const NONE = pattern('i')`
  ^\s*(?:
    no|none|not?\s+(?:given|done|performed|received|administ(?:er|rat)ed|used)|never
    |no\s+(?:(?:adjuvant|further|additional)\s+)?(?:treatment|therapy)|untreated|nil|0|-|–|—|\(-\)|\(−\)|−|without|absent
  )\.?\s*$
`;
const UNKNOWN = /^\s*(?:\?|NA|N\/A|NR|unknown|not (?:available|reported|informed|stated|known)|)\s*$/i;
const REFUSED = /\b(?:refus|declin)/i;

/** The treatments that a table's cells name, one patient a row or a column; whose they are is settled with the case. */
export function extractTableTreatments(table: TextBlock, input: ExtractInput): Candidate[] {
  const [head] = table.rows ?? [];
  if (!head) return [];
  return (table.rows ?? []).slice(1).flatMap((row) =>
    row.flatMap((cell) => {
      const label = row[0]?.text ?? '';
      const heading = isHeading(head[cell.column]?.text ?? '')
        ? (head[cell.column]?.text ?? '')
        : cell.column > 0 && isHeading(label) && label.length < 60
          ? label
          : null;
      return heading === null ? [] : readTreatmentCell(cell, heading, input);
    }),
  );
}

const isHeading = (text: string): boolean => TREATMENT_HEADING.test(text) && !NOT_A_TREATMENT.test(text);

function readTreatmentCell(cell: TextCell, heading: string, input: ExtractInput): Candidate[] {
  const sentence = sentenceAt(input.reading, cell.start);
  if (!sentence || UNKNOWN.test(cell.text)) return [];
  const modality = HEADING_MODALITY.find(([pattern]) => pattern.test(heading))?.[1] ?? null;
  if (NONE.test(cell.text))
    return modality && /\w/.test(cell.text) ? [toCellCandidate(cell, sentence, withheld(modality, 'not-given', heading))] : [];
  if (REFUSED.test(cell.text) && modality) return [toCellCandidate(cell, sentence, withheld(modality, 'declined', heading))];
  const found = findMentions(sentence, input).filter((m) => cell.start <= m.start && m.end <= cell.end);
  const listed = listedMentions(cell.text, cell.start, input).filter(
    (m) => !found.some((other) => other.start < m.end && m.start < other.end),
  );
  const mentions = [...found, ...listed].sort((a, b) => a.start - b.start);
  const strands = findStrands(mentions, textOf(input.reading, sentence), sentence);
  if (
    strands.length === 0 &&
    modality &&
    modality !== 'other' &&
    /^(?:yes|\+|done|\(\+\)|given|\d+\s*(?:c?Gy|cycles?|courses?).*)$/i.test(cell.text.trim())
  )
    return [toCellCandidate(cell, sentence, { ...withheld(modality, 'given', heading), ...numbers(cell.text, modality) })];
  return strands.map((strand) => toCellCandidate(cell, sentence, valueOfCell(strand, cell)));
}

/** What a cell says of one treatment that it names. */
export function valueOfCell(strand: Strand, cell: TextCell): TreatmentValue {
  const words = cell.text.slice(Math.max(0, strand.start - cell.start - 25), strand.end - cell.start + 30);
  return {
    ...withheld(
      strand.modality,
      /\b(?:no|without|refused)\s*$/i.test(cell.text.slice(0, strand.start - cell.start)) ? 'not-given' : 'given',
      cell.text.slice(strand.start - cell.start, strand.end - cell.start).replace(/\s*\([^)]*$/, ''),
    ),
    ...numbers(words, strand.modality),
    intent: readIntent(words),
    regimen: strand.regimen,
    agents: strand.agents.map((name) => ({ name })),
  };
}

function numbers(text: string, modality: Modality): Pick<TreatmentValue, 'cycles' | 'totalDoseGy' | 'fractions' | 'dosePerFractionGy'> {
  const dose = modality === 'radiotherapy' ? combineDoses(findDoses(text)) : null;
  return {
    cycles: modality === 'radiotherapy' || modality === 'surgery' ? null : readCycles(text),
    totalDoseGy: dose?.totalGy ?? null,
    fractions: dose?.fractions ?? null,
    dosePerFractionGy: dose?.perFractionGy ?? null,
  };
}

function withheld(modality: Modality, status: TreatmentValue['status'], name: string): TreatmentValue {
  return {
    modality,
    name: name.replace(/\s+/g, ' ').trim(),
    status,
    intent: null,
    order: null,
    time: null,
    regimen: null,
    agents: [],
    cycles: null,
    totalDoseGy: null,
    fractions: null,
    dosePerFractionGy: null,
    ...UNTOLD,
  };
}

/** A candidate that a cell of a table gives. */
export function toCellCandidate(cell: TextCell, sentence: Sentence, value: TreatmentValue): Candidate {
  return {
    field: 'treatments',
    start: cell.start,
    end: cell.end,
    value,
    evidence: [{ start: cell.start, end: cell.end }],
    section: 'table',
    rule: 'table cell',
    score: 0.8,
    rejected: null,
    notes: {
      sentence: sentence.index,
      table: true,
      told: true,
      generic: value.agents.length === 0,
      specimen: false,
      past: false,
      again: false,
      fromDoseOnly: false,
      access: false,
      adjuvant: true,
      exempt: false,
    },
  };
}
