import { everyMatch } from '../../../every-match.ts';
import type { TreatmentResponse } from '../../../generated/report.ts';
import type { Span } from '../../../span.ts';
import { part, pattern } from '../../../patterns/over-lines.ts';

/** Words that tell how a tumour answered to treatment. */
export interface ResponseMention extends Span {
  readonly response: TreatmentResponse;
}

const KIND = part`
  (?:
    (?:
      clinical|radiologic(?:al)?|radiographic|metabolic|patholog(?:ic|ical|y)|histolog(?:ic|ical)|morphologic(?:al)?
      |molecular|cytogenetic|h(?:a)?ematologic(?:al)?|tumou?r|objective|sustained|durable|continuous|local|second|near|very
      |good|initial
    )[\s-]+
  ){0,3}
`;
const TUMOUR = part`
  (?:
    tumou?rs?|mass(?:es)?|lesions?|nodules?|metastas[ie]s|diseases?|lymph nodes?|lymphadenopath(?:y|ies)|cancers?|lymphomas?
    |plaques?|infiltrat(?:es?|ions?)|deposits?|swellings?|growths?
  )
`;
const MUCH = part`
  (?:
    significant(?:ly)?|marked(?:ly)?|remarkabl[ey]|dramatic(?:ally)?|substantial(?:ly)?|considerabl[ey]|partial(?:ly)?
    |clear(?:ly)?|slight(?:ly)?|moderate(?:ly)?|good|excellent|rapid(?:ly)?|major|minor|obvious(?:ly)?|further
    |gradual(?:ly)?
  )
`;

const PATTERNS: readonly (readonly [TreatmentResponse, RegExp])[] = [
  [
    'complete',
    pattern('g')`
      \b(?:complete(?:ly)?|full|total)[\s-]+${KIND}(?:responses?|remissions?|regressions?|resolution|disappearance)\b
      |\b(?:CR|pCR|CMR)\b(?=\s*(?:$|[.,;)]|(?:was|were|after|to|on|in|for|according|at|and)\b))
      |\bdisappear(?:ed|ance) (?:completely )?of (?:all )?(?:the )?(?:\w+ ){0,2}${TUMOUR}
      |\b${TUMOUR}\s+(?:had\s+|has\s+|have\s+)?(?:completely|totally|entirely|fully)\s+
        (?:disappeared|resolved|regressed|vanished)
      |\b${TUMOUR}\s+(?:had\s+|has\s+|have\s+)?(?:
          (?:disappeared|vanished)\b|resolved\s+(?:completely|totally|entirely|fully)\b
        )
    `,
  ],
  [
    'partial',
    pattern('g')`
      \b(?:very good )?[Pp]artial(?:ly)?[\s-]+${KIND}(?:responses?|remissions?|regressions?|resolution)\b|\bVGPR\b
      |\bPR\b(?=\s*(?:$|[.,;)]|(?:was|were|after|to|on|in|for|according|at|and)\b))
      |\b${MUCH}\s+${KIND}(?:response|regression|shrinkage)\b
      |\b${MUCH}\s+(?:reduction|decrease|shrinkage)\s+(?:of|in)\s+(?:the\s+|her\s+|his\s+)?
        (?:
          size\s+of\s+|volume\s+of\s+|number\s+and\s+size\s+of\s+
        )?(?:the\s+)?(?:\w+\s+){0,2}${TUMOUR}
      |\b${TUMOUR}\s+(?:had\s+|has\s+|have\s+)?(?:${MUCH}\s+)?(?:
          shrank|shrunk|shrunken|regressed|decreased|diminished|responded
        )\b
      |\b${TUMOUR}\s+(?:was|were)\s+(?:${MUCH}\s+)?(?:reduced|smaller|decreased)\b
      |\b(?:patient|he|she)\s+(?:had\s+|has\s+)?(?:initially\s+|also\s+)?responded\s+
        (?:(?:very\s+)?(?:well|favou?rably|partially)\s+)?to\b
    `,
  ],
  [
    'stable',
    pattern('g')`
      \bstable disease\b|\bSD\b(?=\s*(?:$|[.,;)]|(?:was|were|after|for|according|at|and)\b))|\bdisease stabili[sz]ation\b
      |\bstabili[sz]ation of (?:the )?(?:disease|tumou?r)
      |\b${TUMOUR}\s+(?:had\s+|has\s+|have\s+)?(?:been\s+|was\s+|were\s+|is\s+|are\s+|remained\s+|remain(?:s)?\s+)
        (?:radiologically\s+|clinically\s+)?(?:stable|stabili[sz]ed)\b
    `,
  ],
  [
    'progression',
    pattern('g')`
      \bprogressive disease\b|\bPD\b(?=\s*(?:$|[.,;)]|(?:was|were|after|on|in|with|and|at)\b))
      |\b(?:disease|tumou?r|cancer) progression\b|\bprogression of (?:the |her |his )?(?:\w+ ){0,2}${TUMOUR}
      |\b${TUMOUR}\s+(?:had\s+|has\s+|have\s+)?(?:rapidly\s+|further\s+|again\s+)?progressed\b|\b(?:did|does) not respond\b
      |\bfail(?:ed|ing) to respond\b
      |\b(?:no|without|lack of|poor)\s+(?:
          (?:significant|further|objective|clinical|measurable|tumou?r|obvious|apparent|real)\s+
        )?response(?:\s+(?:to|was)\b|(?=\s*(?:$|[.,;)])))
      |\brefractory to\b|\b(?:was|were|proved|proven) (?:ineffective|unsuccessful)\b
    `,
  ],
];

/**
 * Words around a response that make it none of the tumour's: a complaint that resolved, a wish, a rate, a statistic, a response of
 * the body.
 */
const OF_COMPLAINT = pattern('i')`
  ^\s*(?:of|in)\s+(?:the\s+|her\s+|his\s+|all\s+)?(?:\w+\s+){0,2}(?:
    symptoms?|pain|fever|syndromes?|headaches?|seizures?|hyper\w+|hypo\w+|diabetes|an[a]?emia|thrombocytopenia|cough
    |dyspn\w+|effusions?|infections?|pneumonia|jaundice|psoriasis|vision|weakness|h(?:a)?ematuria|(?:o)?edema|ascites
  )\b
`;
const WISHED = pattern('i')`
  \b(?:
    to (?:achieve|induce|obtain|evaluate|assess|monitor|prevent|delay|avoid|detect)
    |(?:rate|chance|likelihood|probability|risk|signs?|suspicio\w+|suspect\w+|possib\w+|evidence) of|if|until|no|without|not
  )\s+(?:a\s+|an\s+|the\s+|any\s+|further\s+|of\s+|evidence\s+of\s+|signs?\s+of\s+){0,3}$
`;
/** "Has remained in remission": the state of now, not what one treatment did. */
const KEPT = /\b(?:remain\w*|stay\w*|still|continu\w*)\s+(?:\w+\s+)?in\s+(?:a\s+)?$/i;
const COUNTED = /^\s*(?:rates?|duration|criteria|assessment|evaluation|free|was defined)\b|^\s*(?:was|were)\s+(?:not|never)\b/i;
const BODY = pattern('i')`
  \b(?:
    immune|inflammatory|cell|stress|ventricular|pupillary|auditory|verbal|desmoplastic|stromal|T-cell|antibody|granulomatous
    |tissue|host|plantar
  )\s+$
`;

/** What a text says of the answer of a tumour to treatment, in text order, the longer of two at one place; offsets are those of `text`. */
export function findResponses(text: string): ResponseMention[] {
  const found = PATTERNS.flatMap(([response, pattern]) =>
    everyMatch(pattern, text).map((match): ResponseMention => ({ response, start: match.index, end: match.index + match[0].length })),
  );
  const told = found.filter(({ response, start, end }) => {
    const before = text.slice(Math.max(0, start - 60), start),
      after = text.slice(end, end + 80);
    return (
      !OF_COMPLAINT.test(after) &&
      !COUNTED.test(after) &&
      !BODY.test(before) &&
      !KEPT.test(before) &&
      !WISHED.test(before) &&
      !(response !== 'progression' && /\bnot?\s+(?:\w+\s+){0,2}$/i.test(before))
    );
  });
  return told
    .filter(
      (one) =>
        !told.some(
          (other) => other !== one && other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start,
        ),
    )
    .sort((a, b) => a.start - b.start);
}

const CELL: readonly (readonly [TreatmentResponse, RegExp])[] = [
  ['complete', /\b(?:CR|complete)\b/i],
  ['partial', /\b(?:PR|partial)\b/i],
  ['stable', /\b(?:SD|stable)\b/i],
  ['progression', /\b(?:PD|progress\w*|no response)\b/i],
];

/** What a cell under a heading like "best response" says; null where it says something else, or several things. */
export function readResponseCell(text: string): TreatmentResponse | null {
  const found = CELL.filter(([, pattern]) => pattern.test(text));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}
