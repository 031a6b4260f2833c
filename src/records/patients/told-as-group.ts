import type { Annotation, ExtractInput } from '../../extractors/extractor.ts';
import { parseNumber } from '../../numerals.ts';
import { part, pattern } from '../../patterns/over-lines.ts';
import { textOf, type Sentence } from '../../text/reading.ts';
import { TELLS_PATIENTS } from './anchor.ts';
import { introductions } from './anchors.ts';

/** More patients than this are a cohort, of whom no single one is told. */
const MOST_OF_GROUP = 6;

const PERSONS = part`
  (?:
    patients|cases|men|women|boys|girls|children|infants|neonates|newborns|adults|adolescents|males|females|siblings
    |brothers|sisters|twins
  )
`;
const NUMBER = '(?<n>two|three|four|five|six|[2-6])';
/** "Two patients underwent …", "We treated 3 consecutive infants": how many persons a case begins to tell of. */
const BEGINS_WITH_GROUP = pattern('iu')`
  ^\s*(?:
    (?:(?:here|herein|in\s+this\s+(?:report|paper|article)),?\s+)?(?:we|the\s+authors)\s+(?:have\s+|here(?:in)?\s+|also\s+){0,2}
      (?:treat|report|present|describe|encounter|experience|manage|operate|observe|study|review|evaluate|diagnose|saw|see|share)\w*\s+
      (?:on\s+|upon\s+)?(?:(?:the|our|cases?|experience|of|with)\s+){0,4}
    |(?:the|these|our)\s+
  )?
  ${NUMBER}\s+(?:(?!of\b|other\b|more\b|previous|published|reported)[\p{L}-]+,?\s+){0,5}?${PERSONS}\b
`;
/** What is said of every one of the group, or of one after the other. */
const OF_EACH = pattern('i')`
  \b(?:
    both|each|neither|respectively
    |all\s+(?:of\s+)?(?:the\s+|our\s+|these\s+)?(?:two|three|four|five|six|[2-6]|patients|cases|children|infants)
    |one\s+(?:of\s+(?:them|the\s+patients)|patient|case|man|woman|boy|girl|child|infant)|the\s+other|they|their
  )\b
`;
/** One person who is told alone. */
const OF_ONE = /\b(?:(?:the|this|our)\s+(?:patient|man|woman|boy|girl|child|infant|gentleman|lady)\b(?!['’]?s\b)|he|she|his)\b/i;

/**
 * The numbers, counted up from one, of patients of whom a case tells only together ("Two patients underwent …; in both, …"), without
 * an age or a label that would part them; none where it introduces or tells of anybody alone.
 */
export function groupOf(annotations: readonly Annotation[], input: ExtractInput): number[] {
  if (introductions(annotations).some(({ section }) => TELLS_PATIENTS.has(section))) return [];
  const told = input.reading.sentences.filter(
    (sentence) => sentence.section === 'case' && input.reading.blocks[sentence.block]?.kind !== 'heading',
  );
  const [first] = told;
  const count = first ? countIn(first, input) : null;
  if (count === null || count > MOST_OF_GROUP) return [];
  const words = told.map((sentence) => textOf(input.reading, sentence));
  if (words.some((text) => OF_ONE.test(text)) || !words.some((text) => OF_EACH.test(text))) return [];
  return [...Array(count).keys()].map((index) => index + 1);
}

function countIn(sentence: Sentence, input: ExtractInput): number | null {
  const counted = BEGINS_WITH_GROUP.exec(textOf(input.reading, sentence))?.groups?.['n'];
  const { reasons } = input.context.attribution(sentence.index);
  const ofOthers = reasons.some((reason) => reason === 'citation' || reason.startsWith('literature'));
  return counted === undefined || ofOthers ? null : parseNumber(counted);
}
