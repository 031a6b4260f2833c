import type { Resolved } from '../../extractors/extractor.ts';
import type { PrimarySiteValue } from '../../generated/report.ts';
import { textOf, type Section } from '../../text/reading.ts';
import type { AskedFact } from './asked-fact.ts';
import type { FieldReader } from './field-reader.ts';
import { valueKey } from './value-key.ts';

/** What is asked of a primary site. Its side and subsite are part of the value, so they are asked about as well. */
export const siteFeatures: FieldReader<'primary-site'> = ({ icdO3Topography: code, laterality, text }, asked) => {
  const standing = asked.candidates.flatMap(({ value, rejected }) => (rejected === null ? value as PrimarySiteValue : []));
  const same = standing.filter((value) => valueKey('primary-site', value) === valueKey('primary-site', asked.fact.value));
  return {
    'broad': code === null || /\.9$|^C(?:76|80)/.test(code), 'inferred': !provesWord(asked, text),
    'titled': toldIn(asked, 'title'), 'in title words': titleOf(asked).includes(lastWord(text)),
    'subsites': same.filter((value) => value.icdO3Topography !== code).length / (same.length + 1),
    'sided': laterality !== null, 'both sides': laterality === 'bilateral',
    'side shown': laterality !== null && asked.fact.evidence.some((span) => textOf(asked.scope.input.reading, span).toLowerCase().includes(laterality)),
    'other side': laterality !== null && standing.some((value) => value.laterality !== null && value.laterality !== laterality),
  };
};

/** Whether a candidate that says the same stands in a section, also one that was turned down. */
export function toldIn({ field, fact, candidates }: AskedFact, section: Section): boolean {
  const key = valueKey(field, fact.value);
  return candidates.some((candidate) => candidate.section === section && valueKey(field, candidate.value) === key);
}

/** Whether the last word of the value is in its proof. */
function provesWord({ scope, fact }: { readonly scope: AskedFact['scope']; readonly fact: Resolved }, text: string): boolean {
  return fact.evidence.some((span) => textOf(scope.input.reading, span).toLowerCase().includes(lastWord(text)));
}

function titleOf({ scope: { input: { reading } } }: AskedFact): string {
  return reading.blocks.filter(({ section }) => section === 'title').map((block) => textOf(reading, block).toLowerCase()).join(' ');
}

function lastWord(text: string): string {
  return text.toLowerCase().split(/\s+/).at(-1) ?? '';
}
