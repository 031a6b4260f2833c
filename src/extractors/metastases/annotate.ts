import type { Annotation, ExtractInput } from '../extractor.ts';
import type { MetastasisValue } from '../../generated/report.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';
import type { Sentence } from '../../text/reading.ts';
import type { OrganMention } from './organs.ts';
import type { Tie } from './tie.ts';
import { rejectionOf } from './whose.ts';

const WHEN = pattern('i')`
  \b(?:in|on)\s+(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?(?:19|20)
    \d{2}\b
  |\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few)\s+(?:and\s+a\s+half\s+)?
    (?:days?|weeks?|months?|years?)\s+(?:later|after|following|post-?\w*)\b
  |\bat\s+(?:the\s+time\s+of\s+)?(?:diagnosis|presentation|recurrence|autopsy)\b|\bsynchronous(?:ly)?\b
  |\bmetachronous(?:ly)?\b
`;
/** "Survived six months following the diagnosis of the metastases", "died nine months after …": the time is that of the death. */
const OF_SURVIVAL = /\b(?:surviv\w+|died|death|dead|expired|succumbed|passed away)\b[^.;]{0,30}$/i;

/** The candidate that a tie of one sentence makes. */
export function annotate(input: ExtractInput, sentence: Sentence, flat: string, tie: Tie): Annotation<MetastasisValue> {
  const start = sentence.start + Math.min(tie.organ.start, tie.trigger.start),
    end = sentence.start + Math.max(tie.organ.end, tie.trigger.end);
  const found = WHEN.exec(flat);
  const when = found === null || OF_SURVIVAL.test(flat.slice(0, found.index)) ? null : found[0];
  const { rejected, factor } = rejectionOf(input, sentence, flat, tie);
  return {
    field: 'metastases',
    start: sentence.start + tie.organ.start,
    end: sentence.start + tie.organ.end,
    value: { site: tie.organ.site, time: when === null ? null : { text: when, date: null } },
    evidence: [{ start, end }],
    section: sentence.section,
    rule: tie.rule,
    score: tie.score * factor,
    rejected,
    notes: { factor },
  };
}

/**
 * An organ of one sentence whose lesion another (`told`) calls metastatic; `organ` counts from the text's start, `trigger` from
 * that sentence's.
 */
export function annotateCarried(
  input: ExtractInput,
  told: { readonly sentence: Sentence; readonly flat: string },
  trigger: Span,
  organ: OrganMention,
  rule = 'lesion-before',
): Annotation<MetastasisValue> {
  const { sentence, flat } = told;
  const { rejected, factor } = rejectionOf(input, sentence, flat, { organ: trigger, trigger, rule });
  const { kinds } = input.context.assess(organ);
  const denied = (['negated', 'hypothetical', 'relative', 'planned'] as const).find((kind) => kinds.has(kind)) ?? null;
  return {
    field: 'metastases',
    start: organ.start,
    end: organ.end,
    value: { site: organ.site, time: null },
    evidence: [{ start: Math.min(organ.start, sentence.start + trigger.start), end: Math.max(organ.end, sentence.start + trigger.end) }],
    section: sentence.section,
    rule,
    score: 0.6 * factor,
    rejected: rejected ?? denied,
    notes: { factor },
  };
}
