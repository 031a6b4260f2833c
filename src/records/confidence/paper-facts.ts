import { titleText, type Reading, type Section } from '../../text/reading.ts';

/** Sections that tell what happened to the patient. */
export const STORY: ReadonlySet<Section> = new Set(['case', 'results']);

/** What is asked of a paper for each of its values. */
export interface PaperFacts {
  /** The text in lower case. */
  readonly lower: string;
  /** Places of the story's sentences among all. */
  readonly story: readonly number[];
  /** Words of the title in lower case. */
  readonly title: string;
}

const known = new WeakMap<Reading, PaperFacts>();

/** What is asked of a paper for each of its values, read once. */
export function factsOfPaper(reading: Reading): PaperFacts {
  const facts = known.get(reading) ?? {
    lower: reading.text.toLowerCase(),
    story: reading.sentences.flatMap(({ section, index }) => (STORY.has(section) ? index : [])),
    title: titleText(reading).toLowerCase(),
  };
  known.set(reading, facts);
  return facts;
}
