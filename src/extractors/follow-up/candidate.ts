import type { FollowUpValue } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import type { Annotation, CaseScope } from '../extractor.ts';
import type { Observation } from './observations/observation.ts';

/** What resolving works on. */
export type Candidate = Annotation<FollowUpValue>;

/** The parts of a paper that tell a story each: the case itself, its summary, what is said of it later, legends, tables. */
export type Zone = 'body' | 'abstract' | 'late' | 'caption' | 'table';

/** The zone of every section, null where none tells of patients. */
export const ZONES: Record<Candidate['section'], Zone | null> = {
  case: 'body',
  results: 'body',
  methods: 'body',
  abstract: 'abstract',
  title: 'abstract',
  caption: 'caption',
  table: 'table',
  discussion: 'late',
  conclusion: 'late',
  introduction: 'late',
  other: 'late',
  footnote: 'caption',
  reference: null,
};

/** What `notes` of a candidate can mark. */
type Mark =
  Exclude<keyof Observation, keyof Span | 'code' | 'duration' | 'rule'> | 'atFirst' | 'carried' | 'closing' | 'lone' | 'nobody' | 'unnamed';

/** Whether a candidate is marked so. */
export const tells = (candidate: Candidate | null | undefined, mark: Mark): boolean => candidate?.notes[mark] === true;

/** The place of a candidate's sentence among those of the paper. */
export const sentenceIndex = ({ notes }: Candidate): number => Number(notes['sentence']);

/** The sentence of a candidate, empty where a table tells it. */
export function sentenceText(candidate: Candidate, { input: { reading } }: CaseScope): string {
  const sentence = reading.sentences[sentenceIndex(candidate)];
  return sentence ? reading.text.slice(sentence.start, sentence.end) : '';
}
