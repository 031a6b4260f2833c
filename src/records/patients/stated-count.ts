import { everyMatch } from '../../every-match.ts';
import type { ExtractInput } from '../../extractors/extractor.ts';
import { parseNumber } from '../../numerals.ts';
import { textOf } from '../../text/reading.ts';
import { pattern } from '../../patterns/over-lines.ts';

const NUMBER = '(?<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|[2-9]|[1-4]\\d)';
const OWN_PATIENTS = pattern('giu')`
  \b(?:
      report|present|describe|discuss|illustrate|encounter|experience|analy[sz]e|review|study|treat|observe|document|add
      |share
    )(?:s|e?d|ing)?\s+(?:here\s*(?:in)?\s+)?(?:on\s+|the\s+|our\s+|experience\s+(?:with|of)\s+)*(?:clinical\s+)?
    (?:(?:cases?|course|findings|features|experience|histor(?:y|ies)|management)\s+of\s+)?(?:the\s+)?${NUMBER}\s+
    (?:[\p{L}-]+\s+){0,5}?(?:patients|cases|women|men|children|siblings|sisters|brothers|boys|girls|adults|infants)\b
  |\b(?:report|presentation|description|series|study|review)\s+(?:of|on)\s+(?:our\s+)?${NUMBER.replace('<n>', '<n2>')}\s+
    (?:[\p{L}-]+\s+){0,3}?(?:patients|cases)\b
  |\b(?:our|these|the present|this)\s+${NUMBER.replace('<n>', '<n3>')}\s+(?:patients|cases)\b
`;
const IN_TITLE = pattern('iu')`
  (?:
    ${NUMBER}[-\s]+(?:[\p{L}-]+\s+){0,3}?(?:
      cases?|patients|observations|siblings|sisters|brothers|twins|women|men|children|infants|adults|adolescents
    )\b
  )
`;
const SINGLE = /\b(?:an?\s+(?:\w+\s+){0,3}case\s+(?:report|of)|report\s+of\s+(?:a|one)\s+case|single\s+case)\b/i;

/** How many own patients the paper says that it has, from title, abstract and what announces them; null where it does not say. */
export function statedCount(input: ExtractInput): number | null {
  const { reading } = input;
  for (const block of reading.blocks) {
    const text = textOf(reading, block);
    if (block.section === 'title') {
      const titled = readNumber(IN_TITLE.exec(text));
      if (titled !== null && !/\bliterature\b/i.test(IN_TITLE.exec(text)?.[0] ?? '')) return titled;
      if (SINGLE.test(text)) return null;
    }
    if (!['abstract', 'introduction', 'case', 'results', 'methods'].includes(block.section)) continue;
    for (const match of everyMatch(OWN_PATIENTS, text)) {
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
      const before = text.slice(Math.max(0, match.index - 90), match.index);
      if (
        /\bin the (?:english |world )?literature|\bet al\b|reported (?:by|in)|have been|has been|were reported|previously/i.test(
          `${after} ${before}`,
        )
      )
        continue;
      return readNumber(match);
    }
  }
  return null;
}

function readNumber(match: RegExpExecArray | RegExpMatchArray | null): number | null {
  const groups = match?.groups;
  const word = groups?.['n'] ?? groups?.['n2'] ?? groups?.['n3'];
  return word ? parseNumber(word) : null;
}
