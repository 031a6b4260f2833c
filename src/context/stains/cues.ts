import { everyMatch } from '../../every-match.ts';
import type { Span } from '../../span.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

/** Words that tell a result (offsets from the sentence's start). `direct`: the names that they lead follow without a preposition. */
export interface Cue extends Span {
  readonly result: 'positive' | 'negative' | 'focal' | 'equivocal';
  readonly direct: boolean;
}

/** What a stain gives, by itself without a result. */
const REACTION = '(?:immuno-?)?(?:expression|reactivity|reactions?|stain(?:ing|s)?|positivity|labell?ing|signals?)';
const POSITIVE = part`
  (?:
    (?:immuno-?|sero)?positiv(?:ely|ity|e)|(?:immuno-?)?reactiv(?:e|ity)|immunoexpression
    |(?:co-?|over-?)?express(?:ed|ion|ing|es)?|(?<!(?:was|were|when|be|and) )(?:immunostained|stained|marked|labell?ed)
    |decorated|highlight(?:ed|s|ing)|detected|detectable|reacted(?=\s+(?:\w+\s+)?(?:with|for|to)\b)|retained|preserved
  )\b
`;
const NEGATIVE = part`
  (?:
    (?:immuno-?|sero)?negativ(?:ely|ity|e)|non[- ]?reactive|unreactive|nonimmunoreactive
    |(?:absent|absence(?: of)?|lack(?:ed|ing|s)?(?: of)?|loss of|lost)(?:
        \s+(?:any\s+|the\s+|nuclear\s+|cytoplasmic\s+)?${REACTION}
      )?
    |nil|not? (?:identified|present|seen|observed)
    |(?:did|do|does|could) not (?:detect|find|see|observe|show|reveal|demonstrate|exhibit|display)|(?:un|not )amplified
    |wild-?type
  )\b
`;
const DENIED = part`
  (?:no(?:ne|t)?|nor|neither|without|(?:did|do|does|could) not|failed to|devoid of)(?:
    \s+(?:
      be|any|show|have|reveal|demonstrate|exhibit|were|was|specific|significant|detectable|obvious|nuclear|cytoplasmic
      |abnormal|over|immuno|highly|strongly|clearly
    )
  )*\s*
`;
const HOW = part`
  multifocal(?:ly)?|focal(?:ly)?|partial(?:ly)?|partly|locally|patchy|sparse(?:ly)?|spotty|equivocal(?:ly)?|scattered
  |variabl[ey]|weak(?:ly)?|strong(?:ly)?|diffuse(?:ly)?
`;
const CUE = new RegExp(
  [
    part`
      (?<denied>\b${DENIED})?(?<how>\b(?:${HOW})(?:,?\s+and\s+\w+)?\s+)?(?:
        (?<negative>\b${NEGATIVE})
        |(?<positive>
            \b${POSITIVE}
            |\b${REACTION}(?:
                \s(?:was|were)\s(?:present|seen|observed|noted|found|detected|obtained)(?=\s(?:for|with|of)\b)
              )?\b
          )
      )
    `,
    '(?<not>\\b(?:(?:but|and|yet) not(?!\\s+\\w+ly\\b)(?: for| with| of)?|rather than|instead of|as opposed to)\\b)',
    '(?<but>\\b(?:except|apart|aside)(?: for| from| of)?\\b)',
    '(?<equivocal>\\bequivocal|\\bindeterminate|\\bborderline)',
    part`
      (?<=\b${REACTION}\s(?:was|were|is)\s(?:\w{2,12}ly\s)?)(?<grade>
        (?:strong|intense|diffused?|focal|patchy|weak|retained|preserved)\b
      )(?!\s+(?:and\s+\w+\s+)?(?:immuno)?(?:positiv|negativ|reactiv|express))
    `,
  ].join('|'),
  'gi',
);

const DIRECT = pattern('i')`
  \b(?:
    (?:over-?|co-?)?express(?:ed|ing|es)?|lack(?:ed|ing|s)?(?: of)?|loss of|lost|absence of|not|than|instead of|opposed to
    |except|(?:did|do|does|could) not \w+
  )$
`;
/** Nouns that tell a result only with words that say so: "expression of X was studied" tells none, "showed expression of X" does. */
const BARE = /(?:expression|stain(?:ing|s)?|reactions?|labell?ing|signals?)$/i;
const SHOWN = pattern('i')`
  \b(?:
    excluded|ruled out|supported|confirmed|corroborated|given|show\w*|reveal\w*|demonstrat\w*|exhibit\w*|display\w*|with|had
    |have|found|observed|nuclear|cytoplasmic|membran\w*|intense|high|low|aberrant|marked|robust|moderate|patchy|positive
    |exhibited|over
  )\s+(?:[\w,-]+\s+){0,2}$
`;
/** As SHOWN, where the noun stands behind a name: "strong X staining", but not "sections with X staining". */
const SHOWN_BEFORE = pattern('i')`
  \b(?:
    show\w*|reveal\w*|demonstrat\w*|exhibit\w*|display\w*|strong|diffuse|focal|patchy|weak|wide\w*|extensive|intense|marked
    |robust|positive|aberrant|nuclear|cytoplasmic|membran\w*|retained|preserved
  )\s+(?:(?!by\b)[\w,-]+\s+){0,3}$
`;
const LEADS_ON =
  /^\s+(?:(?:strongly|positively|diffusely)\s+)?(?:for|with|to|of|against|in|within)\b|^\s+(?:strongly|positively|diffusely)\b/i;

const ONLY_REACTION = new RegExp(`^${REACTION}(?:\\s(?:was|were)\\s\\w+)?$`, 'i');

interface Said extends Cue {
  readonly words: string;
  readonly sure: boolean;
}

/** The words of a masked sentence that tell results, in text order. */
export function findCues(masked: string): Cue[] {
  const said: Said[] = [];
  for (const match of everyMatch(CUE, masked)) {
    const groups = match.groups ?? {},
      words = match[0],
      last = said.at(-1),
      end = match.index + words.length;
    const sure =
      !BARE.test(words) ||
      groups['how'] !== undefined ||
      groups['denied'] !== undefined ||
      groups['negative'] !== undefined ||
      groups['grade'] !== undefined ||
      /over-?expression$/i.test(words);
    // "Negative reactivity", "positive nuclear staining": the adjective tells, the noun goes with it.
    if (
      last?.sure &&
      ONLY_REACTION.test(words) &&
      /^\s+(?:[a-z-]+\s+){0,2}$/.test(masked.slice(last.end, match.index)) &&
      ADJECTIVE.test(last.words)
    ) {
      said[said.length - 1] = { ...last, end, direct: false };
    } else said.push({ start: match.index, end, words, sure, direct: DIRECT.test(words.trim()), result: resultOf(groups, last?.result) });
  }
  return said
    .filter((cue) => cue.sure || isShown(masked, cue))
    .map(({ start, end, result, direct }) => ({
      start,
      end,
      result: result === 'negative' && PARTLY.test(masked.slice(Math.max(0, start - 40), start)) ? 'focal' : result,
      direct,
    }));
}

/** What is negative in part is positive elsewhere. */
const PARTLY = /\b(?:partly|partially|in part)\s+(?:[a-z]+\s+)?$/i;

const ADJECTIVE = /(?:positive|negative|reactive|absent|lost|retained|preserved|equivocal)$/i;

function isShown(masked: string, cue: Said): boolean {
  const before = masked.slice(Math.max(0, cue.start - 80), cue.start);
  if (/\bneither\b[^.;:]*$/i.test(before)) return false;
  return /^expression$/i.test(cue.words)
    ? SHOWN.test(before) || SHOWN_BEFORE.test(before)
    : LEADS_ON.test(masked.slice(cue.end))
      ? SHOWN.test(before)
      : SHOWN_BEFORE.test(before);
}

function resultOf(groups: Readonly<Record<string, string | undefined>>, last: Cue['result'] | undefined): Cue['result'] {
  if (groups['equivocal'] !== undefined) return 'equivocal';
  // "Negative for all but X", "positive except for X".
  if (groups['but'] !== undefined) return last === 'negative' ? 'positive' : 'negative';
  if (groups['not'] !== undefined || (groups['negative'] !== undefined) !== (groups['denied'] !== undefined)) return 'negative';
  return /focal|partial|partly|locally|patchy|scattered|spars|spotty/i.test(groups['how'] ?? groups['grade'] ?? '') ? 'focal' : 'positive';
}
