import { everyMatch } from '../../every-match.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';
import { RULES, type AgeKind } from './wordings.ts';

/** An age as written. */
export interface AgeMention extends Span {
  /** The person noun that the age is told of before it ("a woman of 57"), null where none is part of the wording. */
  readonly who: string | null;
  readonly kind: AgeKind;
  readonly rule: string;
  readonly years: number;
  readonly approximate: boolean;
  readonly unit: string;
}

/** What every rule needs; most sentences have none of it. */
const MAY_TELL = pattern('i')`
  old|age|years?\b|yrs?\b|\d\s?y\b|y\.?\s?\/?\s?o\b|decade|genarian|birthday|\d0['’]?\s?s\b|ties\b|newborn|neonate
  |(?:was|is) (?:born|delivered)|[MF]\s?\/\s?\d|\d\s?\/\s?[MF]
`;
/** What the wordings without "years" need: a number, after a verb, "of" or a comma, that stands alone or before smaller units. */
const MAY_TELL_BARE = pattern('i')`
  (?:\b(?:of|was|is|turned|only|just|about|aged|then|at|nearly|almost|around)\s|[,(:]\s?|^\s*(?:[MF],?\s)?|[MF],\s?)
    (?:
      \d\d(?=\s?[MF]?[\s,.;:)]|$)(?!\s*(?:%|cm|mm|mg|ml|[x×]|\d))|(?:twen|thir|for|fif|six|seven|eigh|nine)ty\b|\w+teen\b
      |(?:\d{1,2}|\w+)[\s-](?:month|week|day)s?\b
    )
  |\b(?:boy|girl|child|infant|baby)\s+of\b
`;

/** "About 60", and the characters in which it stands. */
const ABOUT = /(?:\babout|\bapproximately|\baround|\broughly|\bca\.|[~≈])\s*(?:an?\s+)?$/i;
const MOST_TO_ABOUT = 16;
/** Years above which a number is none of anybody's age. */
const OLDEST = 120;

/** Every age that `text` names, in text order; offsets are shifted by `offset`. */
export function findAges(text: string, offset: number): AgeMention[] {
  if (!MAY_TELL.test(text) && !MAY_TELL_BARE.test(text)) return [];
  const found: AgeMention[] = [];
  for (const rule of RULES) {
    for (const match of everyMatch(rule.pattern, text)) {
      const start = offset + match.index + (match.groups?.['lead']?.length ?? 0),
        end = offset + match.index + match[0].length;
      if (found.some((mention) => mention.start < end && start < mention.end)) continue;
      const years = rule.read(match.groups ?? {});
      if (years === null || years > OLDEST) continue;
      const before = text.slice(Math.max(0, match.index - MOST_TO_ABOUT), match.index);
      found.push({
        start,
        end,
        who: match.groups?.['who']?.toLowerCase() ?? null,
        rule: rule.name,
        kind: rule.kind,
        years,
        approximate: rule.kind === 'decade' || ABOUT.test(before),
        unit: match.groups?.['unit']?.toLowerCase() ?? 'years',
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
