import { tellsOfOthers } from '../../context/spoken-of.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';
import type { Assertion } from '../../context/context.ts';
import { wordsBefore, type Passage } from './passage.ts';
import { namesOurs, tellsOfOurs } from './whose.ts';

const FUTURE = pattern('i')`
  \b(?:
    will (?:be|need|continue|undergo|have)|should|must|is planned|scheduled|would|to (?:prevent|avoid|detect|monitor)
    |in (?:the )?case of|in the event of|if (?:there|the|any)
  )\b
`;
/** "One patient had a local recurrence", of a series that the discussion tells of. */
const OF_SERIES = pattern('i')`
  \b(?:among (?:the )?\d+|of (?:the|these|those) (?:\d+|two|three|four|five|six|seven|eight|nine|ten)|in \d+)\s+
    (?:reported |published |treated )?(?:patients|cases)\b
  |\b(?:one|another|\d+) (?:of (?:the|these) )?(?:other )?(?:patients?|cases?)\b
`;
const GENERAL = pattern('i')`
  \b(?:
    among (?:the )?\d{2,} (?:patients|cases)|(?:recurrences|relapses) (?:are|occur|may|can)\b|rates? of|recurrence rates?
    |risk (?:of|for|factors?)|median|mean|most (?:patients|recurrences|cases)
    |(?<!\b(?:two|three|both|our|these|[23]) )patients with|\d+(?:\.\d+)?\s?%\s+(?:of|to)
  )\b
`;
/** "The shadow might indicate spread", "the possibility that it had spread": thought of, not found. */
const THOUGHT_OF = pattern('i')`
  \b(?:may|might|could) (?:also )?(?:be|have been|represent|reflect|indicate|suggest|mean|signify)\b[^.;]{0,60}$
  |\bpossib(?:ility|le) (?:[\w-]+ ){0,4}?that\b[^.;]{0,120}$
`;

/** "The tumour came back and an operation is planned": what is planned begins behind "and". */
const AND = /[,;]|\b(?:and|so|for which|therefore)\b/i;

const OF_ONE = /\b(?:our|this|the) (?:patient|case)\b/i;

/** Why what a passage tells at a place is none of the own patients' facts; null where it is one. */
export function whyNot(span: Span, passage: Passage): string | null {
  const { sentence, text, input } = passage;
  const assertion = input.context.assess(span);
  const { subject } = assertion.attribution;
  if (subject !== 'own' && !tellsOfOurs(span, sentence, text, input)) return subject;
  if (tellsOfOthers(text) || tellsOfSeries(passage)) return 'literature';
  if (assertion.kinds.has('relative')) return 'relative';
  if (assertion.kinds.has('hypothetical') || isPlanned(assertion, span, passage) || isThoughtOf(span, passage)) return 'not a fact';
  if (GENERAL.test(text) && !OF_ONE.test(text)) return 'statistic';
  return null;
}

function tellsOfSeries({ sentence, text }: Passage): boolean {
  return sentence.section === 'discussion' && OF_SERIES.test(text) && !namesOurs(text);
}

function isPlanned({ cues }: Assertion, { end }: Span, { sentence, text }: Passage): boolean {
  return cues.some(
    ({ kind, span }) => kind === 'planned' && !AND.test(text.slice(end - sentence.start, Math.max(0, span.start - sentence.start))),
  );
}

/** True where what is told lies ahead, or may be so. */
function isThoughtOf(span: Span, passage: Passage): boolean {
  return FUTURE.test(passage.text.slice(0, span.end - passage.sentence.start)) || THOUGHT_OF.test(wordsBefore(passage, span));
}
