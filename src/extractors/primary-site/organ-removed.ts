import { fit } from '../../lexicon/sites.ts';
import type { TumourEntry } from '../../lexicon/tumours.ts';
import type { CaseScope, Resolution } from '../extractor.ts';
import type { PrimarySiteValue } from '../../generated/report.ts';
import { siteName } from './names.ts';
import { settleSide } from './settle-side.ts';
import type { Mention } from './vote.ts';

/** Ovaries, testes and adrenal glands are also taken out for tumours elsewhere. */
const FOR_OTHERS = /^C(?:56|62|74)/;
const LEAST_FIT = 0.75, SCORE = 0.5;

/** The one organ that a patient's operations took out, for a tumour of which no words tell the place: "basal cell carcinoma" after a prostatectomy; nothing where they name none or several. */
export function organRemoved(annotations: readonly Mention[], tumour: TumourEntry | null, scope: CaseScope): Resolution<PrimarySiteValue> {
  const done = annotations.filter((mention) => mention.rule === 'operation' && mention.notes['done'] === true && scope.owns(mention) !== 'other');
  const organs = new Set(done.map((mention) => String(mention.notes['site']))), [organ] = organs, [first] = done;
  if (!tumour || !organ || !first || organs.size > 1 || FOR_OTHERS.test(organ) || fit(`${organ}.9`, tumour) < LEAST_FIT) return { facts: [], findings: [] };
  const code = `${organ}.9`;
  return {
    facts: [{
      value: { text: first.value.text, icdO3Topography: code, display: siteName(code, scope.input), laterality: settleSide(code, [], [], annotations, scope) },
      evidence: first.evidence, rule: 'organ-removed', score: SCORE,
    }],
    findings: [],
  };
}
