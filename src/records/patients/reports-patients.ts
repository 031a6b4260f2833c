import type { Annotation, ExtractInput } from '../../extractors/extractor.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import { loadLexicon } from '../../lexicon/lexicon.ts';
import { textOf, type Reading } from '../../text/reading.ts';

const OWN_CASE = /\b(?:our|present|this|index)\s+(?:patient|case)s?\b|\b(?:report|presentation|description|history)\s+of\s+(?:an?|the|one|two|three)\s+(?:\S+\s+){0,3}(?:cases?|patients?)\b|\bcase\s+(?:report|presentation|description|history|series)\b|\bthe patient (?:was|had|presented|underwent|received)\b/i;
const REVIEW_TITLE = /\b(?:systematic review|meta-?analysis|guidelines?|protocol|in vitro|cell lines?|randomi[sz]ed|cohort|cross-sectional|prospective|retrospective (?:study|analysis)|survey)\b/i;

/** False where there is good evidence that the paper reports no patient of its own: it studies animals or cells, or tells of nobody. */
export function reportsPatients(annotations: readonly Annotation[], input: ExtractInput): boolean {
  if (studiesAnimals(annotations, input)) return false;
  const standing = annotations.filter((a) => a.rejected === null && (a.field === 'age' || a.field === 'sex'));
  if (standing.some((a) => a.field === 'age' && a.score >= 0.7) || standing.some((a) => a.rule === 'age-noun')) return true;
  const told = standing.filter((a) => a.rule === 'noun' || a.rule === 'pronoun' || a.rule === 'title' || a.field === 'age');
  const { reading } = input;
  const body = reading.blocks.filter((block) => block.section !== 'reference' && block.section !== 'other' && block.section !== 'discussion');
  const ownWords = body.some((block) => OWN_CASE.test(textOf(reading, block)));
  if (REVIEW_TITLE.test(titleOf(reading)) && told.length === 0) return false;
  return ownWords || told.length > 0 || reading.blocks.some((block) => block.section === 'case') || reading.text.length < 600;
}

/** True where the title names an animal, or an animal's age is told, and no person's age is. */
export function studiesAnimals(annotations: readonly Annotation[], input: ExtractInput): boolean {
  const { reading } = input;
  const matcher = matcherOf(loadLexicon('animals'));
  const title = reading.blocks.find((block) => block.section === 'title');
  const inTitle = reading.sentences.some((sentence) => sentence.block === title?.index
    && matchTerms(matcher, reading.text, reading.tokens, sentence.tokens.start, sentence.tokens.end).length > 0);
  const told = annotations.filter((a) => a.field === 'age' && a.rejected === null && a.score >= 0.7);
  const ofAnimals = told.filter((age) => animalBeside(age, reading, matcher));
  return told.length === ofAnimals.length && (inTitle || ofAnimals.length > 0);
}

function animalBeside(age: Annotation, reading: Reading, matcher: ReturnType<typeof matcherOf>): boolean {
  const after = reading.tokens.findIndex((token) => token.start >= age.end);
  return after >= 0 && matchTerms(matcher, reading.text, reading.tokens, after, Math.min(reading.tokens.length, after + 10)).length > 0;
}

function titleOf(reading: Reading): string {
  const title = reading.blocks.find((block) => block.kind === 'title');
  return title ? textOf(reading, title) : '';
}
