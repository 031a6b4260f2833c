import { pattern } from '../../patterns/over-lines.ts';

/** How a number bounds what it measures. */
export type Bound = '=' | '<' | '>' | '<=' | '>=';

const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  [
    '<=',
    pattern('i')`
      (?:
        <\s?or\s?=|<\/=|<=|=<|=\/<|≤|\b(?:less|lower|fewer) than or equal to|\bno[t]? (?:more|greater|higher) than
        |\bnot? exceed(?:ing)?|\b(?:did|does) not (?:exceed|go beyond|surpass)|\bnot (?:above|over|beyond)|\bat most
        |(?<!\b(?:gone|went|goes|going|rose|risen|rising|climb(?:ed|ing)|shot|jumped|moved) )\bup to|\b(?:a )?maximum of
        |\bmaximally|\bat maximum
      )\s*$
    `,
  ],
  [
    '>=',
    pattern('i')`
      (?:
        >\s?or\s?=|>\/=|>=|=>|=\/>|≥|\b(?:more|greater|higher) than or equal to|\bat least
        |\bno[t]? (?:less|fewer|lower) than|\b(?:a )?minimum of|\bupwards of
      )\s*$
    `,
  ],
  [
    '<',
    pattern('i')`
      (?:
        <|\bless than|\b(?:did|does|had) not (?:quite )?(?:reach(?:ed)?|attain(?:ed)?|come up to)|\bnot reaching
        |\bnever reach(?:ed|ing)|\bshort of|\bbelow|\bunder|\blower than|\bfewer than|\bsmaller than|\binferior to
      )\s*$
    `,
  ],
  [
    '>',
    pattern('i')`
      (?:
        >|\bmore than|\bover|\babove|\bgreater than|\bhigher than|\b(?:exceed|surpass)(?:ed|ing|es|s)?
        |\b(?:went|gone|going) past|\bin excess of|\bbeyond|\bsuperior to
      )\s*$
    `,
  ],
];
const ABOUT = pattern('i')`
  (?:
    ~
    |\b(?:
        about|approximately|approx\.?|approximate|around|ca\.?|circa|nearly|almost|close to|roughly|near|approaching
        |estimated (?:at|to be|as|in|to)|an estimated|some|in the range of|of the order of
      )
    |c\.
  )\s*$
`;

/** Most words of bound that are read before one number ("not more than about"), and how many characters each may take. */
const MOST_WORDS = 4,
  BOUND_LENGTH = 32,
  ABOUT_LENGTH = 24;

/** What stands right before a number: how it bounds it, whether it is only about, and how many characters that takes. */
export function readBefore(text: string): { comparator: Bound; approximate: boolean; length: number } {
  let rest = text,
    comparator: Bound = '=',
    approximate = false;
  for (let round = 0; round < MOST_WORDS; round++) {
    const bound = BOUNDS.find(([, pattern]) => pattern.test(rest.slice(-BOUND_LENGTH)));
    const about = ABOUT.exec(rest.slice(-ABOUT_LENGTH));
    const sign = /(?<=[\s(])\+\s?$/.exec(rest.slice(-4));
    if (bound && comparator === '=') {
      comparator = bound[0];
      rest = rest.slice(0, rest.length - (bound[1].exec(rest.slice(-BOUND_LENGTH))?.[0].length ?? 0));
    } else if (about) {
      approximate = true;
      rest = rest.slice(0, rest.length - about[0].length);
    } else if (sign) rest = rest.slice(0, rest.length - sign[0].length);
    else break;
  }
  return { comparator, approximate, length: text.length - rest.length };
}
