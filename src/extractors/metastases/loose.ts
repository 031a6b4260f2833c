import type { Span } from '../../span.ts';
import type { Sentence } from '../../text/reading.ts';
import type { OrganMention } from './organs.ts';
import { joinsList, listFrom, type Tie } from './tie.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

/** Words that tell of spread by themselves, without an organ beside them. */
const SPREAD = /^(?:\w*-?metasta(?:s[ie]s|ses|tic)|secondar.*|disseminat.*|spread)$/i;
/** What is in an organ or of it, right before its name: "foci in both", "lesion of the", "uptake in". */
const PLACED = pattern('i')`
  \b(?:in|into|to|on|within|at|of|involving|affecting|throughout|including)\s+(?:
    (?:
      the|both|a|an|his|her|its|each|multiple|several|left|right|upper|lower|bilateral|contralateral|[a-z]+(?:al|ar|ic|ary)
    )\s+
  )*$
`;
const THING = part`
  (?:
    nodul\w+|lesions?|mass(?:es)?|foc(?:i|us)|opacit\w+|deposits?|implants?|tumou?rs?|growths?|uptake|swellings?|polyps?
    |papules?|metasta\w+|spread|involvement|dissemination|enlargement
  )
`;
const THING_BEHIND = new RegExp(`^\\s+(?:[\\w-]+\\s+){0,2}?${THING}\\b`, 'i');
/** What is done or looked at with an organ's name, and tells nothing of it. */
const EXAMINED = pattern('i')`
  ^\s*(?:[\w-]+\s+)?(?:
    scan\w*|scintigra\w+|MRI|CT|SPECT|PET|computed|magnetic|ultraso\w+|wash\w*|function\w*|resection|surgery|surgeons?
    |window|x-?ray|radiogra\w*|enzymes?|failure|imaging|arter\w+|veins?|nerves?|vessels?|transplant\w*|symptoms?|system|root
    |pain|extension|invasion|reconstruction|pressure|hypertension|h(?:a)?emorrhage|parameters|tests?
  )\b
`;
const OF_TUMOUR = pattern('i')`
  (?:\w*carcinomas?|\w*sarcomas?|\w{3,}omas?|cancers?|primary|neoplasms?|carcinoids?|malignanc(?:y|ies)|GISTs?|NETs?)\s+
  (?:\([^()]*\)\s+)?(?:\w+\s+)?(?:of|in|from)\s+(?:
    (?:the|both|her|his|left|right|upper|lower|an?|minor|[a-z]+(?:al|ar|ic))\s+
  )*$
`;
const APART = pattern('i')`
  \b(?:
    invad\w*|infiltrat\w*|compress\w*|adher\w*|abut\w*|along|adjacent|contigu\w*|direct\w*|no|not|without|negative|none
    |never|nor|neither|unlike|sound|normal|unremarkable|free|history|primary|from|origin\w*|versus|or|via|than|that of
    |except|sparing
  )\b
`;
/** Longest way, in characters, between a word of spread and the organ. */
const FAR = 130;

/**
 * In a sentence that tells of spread and of which no closer wording ties an organ, the organs that a lesion is placed in:
 * "foci in both lungs and the liver, reflecting metastatic disease". `triggers` are its words of spread.
 */
export function readLoose(flat: string, sentence: Sentence, triggers: readonly Span[], organs: readonly OrganMention[]): Tie[] {
  const trigger = triggers.find((each) => SPREAD.test(flat.slice(each.start, each.end)));
  if (trigger === undefined || !['case', 'results', 'abstract'].includes(sentence.section)) return [];
  const placed = organs.filter((organ) => isPlaced(flat, trigger, organ));
  const listed = organs.filter(
    (organ, i) =>
      placed.includes(organ) ||
      (placed.includes(organs[i - 1] ?? organ) &&
        joinsList(flat.slice(organs[i - 1]?.end ?? 0, organ.start)) &&
        !EXAMINED.test(flat.slice(organ.end, organ.end + 50))),
  );
  return listed.map((organ) => ({ organ, trigger, rule: 'organ-near', score: 0.55 }));
}

/** "They were located in", "Lesions were seen in": what goes on about the metastases of the sentence before. */
const GOES_ON = pattern('i')`
  ^\s*(?:
    they|these|those|both|(?:the|all|most|such)\s+(?:lesions|nodules|deposits|metastases|masses|tumou?rs|foci|sites)|lesions
    |nodules|foci|sites
  )\s+(?:(?:lesions|nodules|deposits|sites)\s+)?(?:
    (?:of\s+(?:the\s+)?(?:metastases|spread|disease)\s+)?(?:
      was|were|had\s+been|included?|comprised|involved|affected|lay|lodged
    )
  )\b
`;

/** The organs of a sentence that tells where the metastases of the one before lay. */
export function goesOn(flat: string, organs: readonly OrganMention[]): OrganMention[] {
  const lead = GOES_ON.exec(flat);
  if (lead === null) return [];
  const first = organs.find((organ) => isPlaced(flat, { start: 0, end: lead[0].length }, organ));
  return first === undefined ? [] : listFrom(flat, first, organs);
}

function isPlaced(flat: string, trigger: Span, organ: OrganMention): boolean {
  const between = organ.end <= trigger.start ? flat.slice(organ.end, trigger.start) : flat.slice(trigger.end, organ.start);
  const before = flat.slice(Math.max(0, organ.start - 80), organ.start),
    behind = flat.slice(organ.end, organ.end + 50);
  if (
    between.length > FAR ||
    between.includes(';') ||
    APART.test(before.slice(-40)) ||
    APART.test(between) ||
    /^\s*(?:(?:was|were)\s+)?(?:not|normal|free|negative|unremarkable|sound)\b/i.test(behind)
  )
    return false;
  if (EXAMINED.test(behind) || OF_TUMOUR.test(before)) return false;
  // "the neck" is a region more often than its nodes.
  if (organ.site === 'lymph node' && !/nod|lymph|aden/i.test(flat.slice(organ.start, organ.end + 24))) return false;
  return PLACED.test(before) || THING_BEHIND.test(behind);
}
