import type { Annotation } from '../extractor.ts';
import type { Ki67Value } from '../../generated/report.ts';
import type { Share } from '../../context/stains/percentages.ts';
import { pattern } from '../../patterns/over-lines.ts';
import { annotate, UNMEASURED, type Mention } from './mention.ts';

/**
 * "… 35 % in the spindle cells, whereas the glands did not stain": a second component without a number, behind the last of the
 * `numbers` that `found` were made of.
 */
export function annotateOther(
  mention: Mention,
  numbers: readonly Share[],
  found: readonly Annotation<Ki67Value>[],
): Annotation<Ki67Value>[] {
  const { sentence, read } = mention;
  const last = numbers.at(-1),
    beside = found.at(-1);
  const told = last && beside ? OTHER_COMPONENT.exec(read.flat.slice(last.end)) : null;
  const { part, cells, was, told: result = was } = told?.groups ?? {};
  const component = part ?? cells;
  if (!last || !beside || !told || component === undefined || result === undefined) return [];
  return [
    annotate(mention, {
      evidence: { start: sentence.start + last.start, end: sentence.start + last.end + told[0].length },
      value: {
        ...UNMEASURED,
        qualitative: result.toLowerCase() === 'positive' ? 'positive' : 'negative',
        specimen: { role: 'primary', site: null, time: null },
      },
      rule: 'ki67-component',
      score: 0.7,
      rejected: beside.rejected,
      notes: { stated: false, component, overall: true },
    }),
  ];
}

const OTHER_COMPONENT = pattern('i')`
  ^[^.;]{0,80}?(?:
    \b(?:while|whereas|but)\s+the\s+(?<part>(?:[\w-]+\s+){1,4}?(?:component|areas?|part|portion|region|foci))\s+
      (?:was|were)\s+(?<was>negative|positive)\b
    |,?\s(?:and|but|while|whereas)\s+(?:was\s+|were\s+)?(?<told>negative|absent|positive)\s+in\s+(?:the\s+)?
      (?<cells>
        (?:(?!normal|reactive|stroma|endotheli)[\w-]+\s+){1,4}?(?:cells|components?|areas?|parts?|portions?|regions?|foci)
      )
  )
`;
