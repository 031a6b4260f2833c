import type { FollowUpValue } from '../../generated/report.ts';
import { textOf, type Sentence } from '../../text/reading.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import { observe, type Observation } from './observe.ts';
import { toValue } from './to-value.ts';

const FUTURE = /\b(?:will (?:be|need|continue|undergo|have|require)|should|must|is planned|are planned|was planned|scheduled|plans? to|would|needs? to|is required|are required|recommended|is necessary|mandatory|advis\w+)\b/i;
const MANY = /\b(?:median|mean|average|range[ds]?|survival rates?|patients with|cases of|most (?:patients|recurrences|cases)|\d+\s?%)\b/i;

/** Every observation of the paper as a candidate, those that are not the own patients' or not facts with the reason. */
export function extractFollowUp(input: ExtractInput): Annotation<FollowUpValue>[] {
  const { reading } = input;
  return reading.sentences.flatMap((sentence) => {
    if (sentence.section === 'reference' || reading.blocks[sentence.block]?.kind === 'heading' || reading.blocks[sentence.block]?.kind === 'affiliation' || reading.blocks[sentence.block]?.kind === 'authors') return [];
    const text = textOf(reading, sentence);
    return observe(text, sentence.start).map((observation) => toAnnotation(observation, sentence, text, input));
  });
}

function toAnnotation(observation: Observation, sentence: Sentence, text: string, input: ExtractInput): Annotation<FollowUpValue> {
  const { duration, code } = observation;
  return {
    field: 'follow-up', start: observation.start, end: observation.end, section: sentence.section, rule: observation.rule,
    value: toValue(code, duration, 0), evidence: [{ start: observation.start, end: observation.end }],
    score: (observation.weak ? 0.5 : 0.7) + (duration ? 0.15 : 0) + (observation.last ? 0.05 : 0),
    rejected: whyNot(observation, sentence, text, input),
    notes: {
      sentence: sentence.index, block: sentence.block, weak: observation.weak, last: observation.last, final: observation.final, event: observation.event, discharge: observation.discharge,
      follow: observation.follow, caused: observation.caused, lengths: duration && duration.list.length > 1 ? duration.list.join(' ') : null, role: duration?.role ?? null,
    },
  };
}

function whyNot(observation: Observation, sentence: Sentence, text: string, { context }: ExtractInput): string | null {
  const { kinds, attribution } = context.assess(observation);
  if (attribution.subject !== 'own') return attribution.subject;
  if (kinds.has('relative') && /\b(?:died|death|deceased|history|alive)\b/i.test(text)) return 'relative';
  const at = observation.start - sentence.start;
  const lead = text.slice(Math.max(0, at - 80), observation.end - sentence.start);
  if (FUTURE.test(lead) && !observation.last) return 'future';
  if (observation.code !== null && kinds.has('planned')) return 'planned';
  if (kinds.has('history') && observation.duration === null) return 'history';
  if (/\b(?:past|medical|previous) history\b|\bhad a history\b/i.test(text)) return 'history';
  if (MANY.test(text) && !/\b(?:our|this|the) (?:patient|case)\b/i.test(text)) return 'statistic';
  if (/\b(?:short|limited|longer|lack of|long-term|no) (?:\w+ )?follow[\s-]*up\b/i.test(text) && observation.code === null) return 'no observation';
  if (/\blimitation/i.test(text)) return 'no observation';
  return null;
}
