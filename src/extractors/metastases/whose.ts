import type { ExtractInput } from '../extractor.ts';
import type { Span } from '../../span.ts';
import type { Sentence } from '../../text/reading.ts';

const DOUBT = /suspect|suspici|possib|rule|differential|query|versus|mimic|cannot|could|may|might|initial|preliminary|favou?r|concern|misdiagnos|likely|presum|clinical diagnosis|impression/i;
const GENERAL = /\b(?:can|may|might|usually|commonly|often|typically|rarely|frequently|generally|most common|rate|incidence|potential|risk|risks|ability|capacity|tendency|propensity|prone|likelihood|frequency)\b/i;
const MONTH_OF_MAY = /(?<!^)\bMay\b/g;
const EXCLUDED = /\b(?:no|not|without|absence|negative|neither|nor|never|free|exclud\w*|rule[ds]? out|denied|lack\w*|none|fail\w*)\b/i;
const LIKE = /^[\s-]*(?:like|work-?up|screening|survey|potential|risk|rates?\b|free|suppress\w*|inhibit\w*|genes?\b|cascade|models?\b)/i;
const UNLIKE = /\b(?:similar to|differentiat\w+ (?:\w+ )?from|distinguish\w* from|mimic\w*|resembl\w+|characteristics? of|instead of|rather than|difference between|than)\s+(?:[\w-]+\s+){0,4}$/i;
const OWN = /\b(?:our|this|the present|index)\s+(?:patient|case)\b|\bthe patient\b|\b(?:he|she|his|her)\b/i;

/** Why a tie is no metastasis of this paper's patients, null where it is one; `factor` lowers the score where it is only thought. */
export function rejectionOf(input: ExtractInput, sentence: Sentence, flat: string, tie: { readonly organ: Span; readonly trigger: Span; readonly rule: string }): { rejected: string | null; factor: number } {
  const at = (span: Span): Span => ({ start: sentence.start + span.start, end: sentence.start + span.end });
  const trigger = input.context.assess(at(tie.trigger)), organ = input.context.assess(at(tie.organ));
  const turn = (rejected: string): { rejected: string; factor: number } => ({ rejected, factor: 1 });
  if (trigger.attribution.subject !== 'own') return turn(trigger.attribution.subject);
  if (LIKE.test(flat.slice(tie.trigger.end))) return turn('part of a name');
  if (UNLIKE.test(flat.slice(0, tie.trigger.start)) || UNLIKE.test(flat.slice(0, tie.organ.start))) return turn('a likeness');
  for (const kind of ['negated', 'not-given'] as const) {
    const cue = [...trigger.cues, ...organ.cues].find((each) => each.kind === kind && EXCLUDED.test(each.text));
    if (cue) return turn(`${kind}: ${cue.text}`);
  }
  if (/\bN0\b/.test(flat.slice(tie.organ.start, tie.organ.end))) return turn('N0');
  for (const kind of ['hypothetical', 'relative', 'planned', 'recommended'] as const) if (trigger.kinds.has(kind) && !(kind === 'recommended' && tie.rule !== 'organ-before')) return turn(kind);
  if (GENERAL.test(flat.slice(Math.max(0, tie.trigger.start - 60), tie.trigger.end + 40).replace(MONTH_OF_MAY, '')) && !OWN.test(flat)) return turn('general');
  const doubt = trigger.cues.find((cue) => cue.kind === 'uncertain' && DOUBT.test(cue.text) && cue.span.end <= sentence.start + tie.trigger.end);
  if (doubt && !trigger.kinds.has('confirmed')) return { rejected: `uncertain: ${doubt.text}`, factor: 1 };
  return { rejected: null, factor: trigger.kinds.has('uncertain') ? 0.8 : 1 };
}
