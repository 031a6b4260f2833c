import type { PrimarySiteValue } from '../../generated/report.ts';
import { textOf, type Section } from '../../text/reading.ts';
import type { AskedFact } from './asked-fact.ts';
import type { FieldReader } from './field-reader.ts';
import { factsOfPaper } from './paper-facts.ts';
import { logCount } from './scale.ts';
import { proofSentence, sentencesNaming } from './surroundings.ts';
import { valueKey } from './value-key.ts';

/** Organs of which a person has two, and those that have a side where they are told of one ("skin of the left arm"). */
const PAIRED = /^C(?:07|08|09|30|34|38\.4|40|50|56|57\.[0-4]|62|63|64|65|66|69|74)/,
  SIDED = /^C(?:31|41|44|47|49|70|71|72|76|77)/;

/** What is asked of a primary site. Its side and subsite are part of the value, so they are asked about as well. */
export const siteFeatures: FieldReader<'primary-site'> = ({ icdO3Topography, laterality, text }, asked) => {
  const code = icdO3Topography ?? '';
  const standing = asked.candidates.flatMap(({ value, rejected }) => (rejected === null ? (value as PrimarySiteValue) : []));
  const same = standing.filter((value) => valueKey('primary-site', value) === valueKey('primary-site', asked.fact.value));
  const isPaired = PAIRED.test(code),
    isSided = SIDED.test(code);
  return {
    broad: icdO3Topography === null || /\.9$|^C(?:76|80)/.test(code),
    inferred: !asked.fact.evidence.some((span) => textOf(asked.scope.input.reading, span).toLowerCase().includes(lastWord(text))),
    titled: toldIn(asked, 'title'),
    told: logCount(sentencesNaming(text.toLowerCase(), asked).all),
    'from title': proofSentence(asked)?.section === 'title',
    'in title words': factsOfPaper(asked.scope.input.reading).title.includes(lastWord(text)),
    subsites: same.filter((value) => value.icdO3Topography !== icdO3Topography).length / (same.length + 1),
    sided: laterality !== null,
    'both sides': laterality === 'bilateral',
    'side of a part': laterality !== null && isSided && !isPaired,
    'side of one organ': laterality !== null && !isSided && !isPaired,
    'one of a pair': laterality === null && isPaired,
    'side shown':
      laterality !== null && asked.fact.evidence.some((span) => textOf(asked.scope.input.reading, span).toLowerCase().includes(laterality)),
    'other side': laterality !== null && standing.some((value) => value.laterality !== null && value.laterality !== laterality),
  };
};

/** Whether a candidate that says the same stands in a section, also one that was turned down. */
export function toldIn({ field, fact, candidates }: AskedFact, section: Section): boolean {
  const key = valueKey(field, fact.value);
  return candidates.some((candidate) => candidate.section === section && valueKey(field, candidate.value) === key);
}

function lastWord(text: string): string {
  return text.toLowerCase().split(/\s+/).at(-1) ?? '';
}
