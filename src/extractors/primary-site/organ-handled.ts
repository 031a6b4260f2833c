import type { PrimarySiteValue } from '../../generated/report.ts';
import { arisesIn, fit } from '../../lexicon/site-fit.ts';
import type { TumourEntry } from '../../lexicon/tumours.ts';
import type { CaseScope, Resolution } from '../extractor.ts';
import { lobeRemoved } from './lobe-removed.ts';
import { siteName } from './names.ts';
import { settleSide } from './settle-side.ts';
import type { Mention } from './vote.ts';

/**
 * Ovaries, testes and adrenal glands are also taken out for tumours elsewhere: they count for those that arise in them, a granulosa
 * cell tumour.
 */
const FOR_OTHERS = /^C(?:56|62|74)/;
const LUNG = 'C34.9';
const LEAST_FIT = 0.75,
  SCORE = 0.5;

const NOWHERE: Resolution<PrimarySiteValue> = { facts: [], findings: [] };

/**
 * The one organ whose biopsy showed a tumour of which no other words tell the place, "prostate biopsy showed adenocarcinoma", else the one
 * that operations took out: "basal cell carcinoma" after a prostatectomy. Nothing where there is none, or where there are several.
 */
export function organHandled(annotations: readonly Mention[], tumour: TumourEntry | null, scope: CaseScope): Resolution<PrimarySiteValue> {
  const sampled = annotations.filter((mention) => mention.notes['sampled'] === true),
    found = sampled.length > 0 ? sampled : annotations.filter(isDone(scope));
  const codes = new Set(found.map(({ value, notes }) => value.icdO3Topography ?? `${String(notes['site'])}.9`)),
    [code] = codes,
    [first] = found;
  if (!code || !first || codes.size > 1) return NOWHERE;
  const isForOthers = sampled.length === 0 && FOR_OTHERS.test(code) && !arisesIn(code, tumour),
    isUntold = !tumour && !found.every(({ notes }) => notes['ofMass'] === true);
  if (isUntold || isForOthers || fit(code, tumour) < LEAST_FIT) return NOWHERE;
  const part = code === LUNG ? (lobeRemoved(annotations, scope) ?? code) : code;
  return {
    facts: [
      {
        value: {
          text: first.value.text,
          icdO3Topography: part,
          display: siteName(part, scope.input),
          laterality: settleSide(code, { inOrgan: [], votes: [], annotations, scope }) ?? first.value.laterality,
        },
        evidence: first.evidence,
        rule: sampled.length > 0 ? 'organ-sampled' : 'organ-removed',
        score: SCORE,
      },
    ],
    findings: [],
  };
}

function isDone(scope: CaseScope): (mention: Mention) => boolean {
  return (mention) => mention.rule === 'operation' && mention.notes['done'] === true && scope.owns(mention) !== 'other';
}
