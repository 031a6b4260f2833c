import { durationsOf } from '../../context/durations.ts';
import { outcomesOf } from '../../context/outcomes.ts';
import { outcomeCues, type OutcomeEntry } from '../../context/outcomes/cues.ts';
import { AROUND_CASE } from '../../context/whose-words.ts';
import type { FollowUpValue } from '../../generated/report.ts';
import { contains } from '../../span.ts';
import { isFrontMatter, textOf, type Section, type Sentence } from '../../text/reading.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import { cameLater, isCarried, isClosing, wasFoundAtFirst } from './in-story.ts';
import type { Observation } from './observations/observation.ts';
import { looksElsewhere } from './observations/other-organ.ts';
import { observe } from './observations/observe.ts';
import { readFollowUpTables } from './read-cells.ts';
import { whyNot } from './rejections.ts';
import { toValue } from './to-value.ts';
import { namesNobody, whoseIs } from './whose.ts';

/** Sections whose prose tells of no patient; tables are read by cell. */
const LEFT_OUT: ReadonlySet<Section> = new Set<Section>(['reference', 'table', 'footnote']);

/** Every observation of the paper as a candidate, those that are not the own patients' or not facts with the reason. */
export function extractFollowUp(input: ExtractInput): Annotation<FollowUpValue>[] {
  const { reading } = input;
  const cues = outcomeCues(input.lexicon<OutcomeEntry>('outcome-cues'));
  const prose = reading.sentences.flatMap((sentence) => {
    if (LEFT_OUT.has(sentence.section) || isFrontMatter(reading, sentence)) return [];
    const text = textOf(reading, sentence);
    return observe(text, outcomesOf(reading, sentence, cues), durationsOf(reading, sentence), sentence.start).map((observation) =>
      toAnnotation(asSeen(observation, sentence, text, input), sentence, text, input),
    );
  });
  return [...prose, ...readFollowUpTables(input)].sort((a, b) => a.start - b.start);
}

/** An observation as it is; a normal examination of an organ that has to do with no tumour shows only that the patient was seen. */
function asSeen(observation: Observation, sentence: Sentence, text: string, { reading }: ExtractInput): Observation {
  const { rule, code } = observation;
  return rule === 'clear imaging' && code === 'NED' && looksElsewhere(text, reading.text.slice(0, sentence.start))
    ? { ...observation, code: 'ALIVE' }
    : observation;
}

function toAnnotation(observation: Observation, sentence: Sentence, text: string, input: ExtractInput): Annotation<FollowUpValue> {
  const whose = whoseIs(observation, sentence, text, input),
    lone = namesNobody(observation, sentence, text, input);
  const { start, end, code, duration, rule, ...says } = observation;
  return {
    field: 'follow-up',
    start,
    end,
    section: sentence.section,
    rule,
    value: toValue(code, duration),
    evidence: [{ start, end }, ...(duration && !contains(observation, duration) ? [{ start: duration.start, end: duration.end }] : [])],
    score: (says.weak ? 0.5 : 0.7) + (duration ? 0.15 : 0) + (says.last ? 0.05 : 0),
    rejected: whyNot({ observation, sentence, text, whose, lone }, input),
    notes: {
      sentence: sentence.index,
      block: sentence.block,
      ...says,
      atFirst: wasFoundAtFirst(observation, sentence, text, input),
      carried: code === 'NED' ? isCarried(sentence, text, input) : rule === 'new metastasis' && cameLater(sentence, input),
      closing: isClosing(observation, sentence, text, input),
      lone,
      nobody: whose === 'nobody' && lone,
      unnamed: AROUND_CASE.has(sentence.section) && input.context.attribution(sentence.index).subject !== 'own' && whose !== 'named',
      lengths: duration && duration.list.length > 1 ? duration.list.join(' ') : null,
      role: duration?.role ?? null,
    },
  };
}
