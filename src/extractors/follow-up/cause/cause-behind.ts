import type { FollowUpCode } from '../../../generated/report.ts';
import { pattern } from '../../../patterns/over-lines.ts';
import { OTHER, TUMOUR } from './cause-words.ts';

/** The code of a death by the words behind it in its sentence ("died of sepsis", "with progressive disease"), null where they tell none. */
export function causeBehind(sentence: string, at: number): FollowUpCode | null {
  const rest = sentence.slice(at),
    tail = CAUSE.exec(rest)?.[0] ?? '';
  return causeWith(rest) ?? (UNRELATED.test(tail) ? 'DOC' : null) ?? causeSinceEvent(sentence, at, tail) ?? causeInWords(tail);
}

/** "Died with uncontrolled disease". */
const WITH_GROWTH = pattern('i')`
  ^[^.;,]{0,40}\bwith (?:
    uncontrolled|progressive|widespread|extensive|disseminated|generali[sz]ed|rapidly progressive|multiple|numerous|massive
    |diffuse|terminal|far-advanced
  ) (?:[\w-]+ )?(?:disease|tumou?rs?|cancer|metasta\w+|[a-z]{3,}oma)\b
  (?![^.;]{0,20}\b(?:because of|due to|as a result of)\b)
`;
/** "Died with disease": not of it. */
const WITH_DISEASE = /^\s*with (?:\w+ )?(?:disease|tumou?r)\b(?![^.;]{0,20}\b(?:because of|due to|as a result of)\b)/i;
function causeWith(rest: string): FollowUpCode | null {
  if (WITH_GROWTH.test(rest)) return 'DOD';
  return WITH_DISEASE.test(rest) ? 'DUC' : null;
}

/** The words behind a death with what they name as its cause or its time. */
const CAUSE = pattern('i')`
  ^[^.;]{0,40}?\b(?:
    of|from|due to|because of|secondary to|as a (?:result|consequence) of|owing to|by|with|following|caused by|related to
    |attributed to|after|to|in(?= (?:septic|cardiogenic|h(?:a)?emorrhagic) )
  )\s+([^.;]{3,160})
`;
/** "Of unrelated causes". */
const UNRELATED = /\b(?:un|not )related\b|\bintercurrent\b|\bother causes?\b/i;

/** When she died, counted from an event ("after the diagnosis of brain metastasis"): no cause of the death. */
const SINCE = pattern('i')`
  \b(?:after|following|since|(?<=(?:day|week|month|year)s? )from|from(?! (?:\w+ ){0,3}(?:recurren|relaps))) (?:the )?
  (?:\w+ ){0,2}(?:diagnosis|surgery|operation|resection|treatment|cycle|recurrence|relapse|detection|onset)\b.*
`;
/** A cause that is told behind such an event: "two years after surgery due to progressive disease". */
const BECAUSE = /\b(?:due to|because of|from|secondary to|as a (?:result|consequence) of|owing to|caused by)\s(?!the time)(.{3,60})/i;
/** The illness that somebody succumbs to in a report of a tumour is the tumour. */
const SUCCUMBED = /^(?:succumbed to|died (?:of|from)) (?:her|his|the|this) (?:illness|condition)\b/i;
/** "Died within a month, as the tumour did not respond". */
const AS_IT_GREW = pattern('i')`
  ^[^.;]{0,60}\b(?:as|because|since) (?:the |her |his )?(?:[\w-]+ )?(?:
    disease|tumou?rs?|cancer|metastas[ie]s|[a-z]{3,}oma|leuk(?:a)?emia
  ) (?:was|were|had|did|could|continued|progressed|spread|grew|relapsed|recurred)\b
`;
/** "Died 6 days after surgery of pneumonia". */
const OF_ILLNESS = /(?<!\b(?:onset|diagnosis|detection|start|cycles?|recurrence|relapse) )\bof (?!the |her |his )(.{3,60})/i;
const BY_VIOLENCE =
  /\b(?:(?:in|after|from|following) an? (?:[\w-]+ ){0,3}?(?:accident|crash|collision|fall|injury)|(?:committed|by) suicide)\b/i;
/** Characters before the end of the word for a death at which "succumbed to" and "died of" begin, and "committed suicide". */
const SUCCUMBED_AT = 9,
  DIED_AT = 4,
  VIOLENCE_WITHIN = 20;
/** What a death that counts from an event is put down to behind that, and what makes it a death by the tumour or by violence. */
function causeSinceEvent(sentence: string, at: number, tail: string): FollowUpCode | null {
  const from = (back: number): string => sentence.slice(Math.max(0, at - back));
  const event = SINCE.exec(tail)?.[0] ?? '';
  const because = BECAUSE.exec(event.replace(/^(?:after|following|since|from)\b/i, ''))?.[1] ?? '';
  if (TUMOUR.test(because) || SUCCUMBED.test(from(SUCCUMBED_AT)) || SUCCUMBED.test(from(DIED_AT)) || AS_IT_GREW.test(from(0))) return 'DOD';
  return OTHER.test(because) || OTHER.test(OF_ILLNESS.exec(event)?.[1] ?? '') || BY_VIOLENCE.test(from(VIOLENCE_WITHIN)) ? 'DOC' : null;
}

/** "He died of a stroke, being free of tumour": what is said of the tumour behind a cause. */
const FREE_THEN = pattern('i')`
  [,;]?\s*(?:(?:being|while|but|and|still|clinically) ){0,2}(?:
      (?:free|clear) (?:of|from)|(?:disease|tumou?r)-free|in (?:complete )?remission
    )\b(?:(?!\b(?:of|from|due|because)\b).)*
  |,\s*(?:the|her|his) (?:[\w-]+ )?(?:disease|tumou?r|cancer|malignancy|[a-z]+oma|leuk(?:a)?emia|metasta\w+) (?:
      being|having|was|were|had|remaining
    )\b.*
  |,\s*(?:never|not) (?:having|with)\b.*
  |,?\s*(?:while|when|although|though) (?:the|her|his) (?:[\w-]+ )?(?:was|were|remained) (?:still )?(?:free|clear|negative)
    \b.*
`;
/** Any cause that is named and is not the tumour. */
const NAMED = pattern('i')`
  ^(?:\s+\w+){0,2}?\s+(?:of|from|due to|because of|secondary to|as a (?:result|consequence) of|owing to)\s+
    (?!(?:the |his |her )?(?:hospital|home|patient|date|time|day|\d))[a-z]
  |^(?:\s+\w+){3,4}?\s+(?:from|due to|because of|secondary to|owing to)\s+(?!
      (?:the |his |her |our |first |initial )*(?:
        hospital|home|date|time|day|diagnosis|surgery|operation|onset|admission|presentation|start|end|treatment|\d
      )
    )[a-z]
`;
/** The code by the words behind a death, without those that tell when it was or that no tumour was there. */
function causeInWords(tail: string): FollowUpCode | null {
  const words = tail
    .replace(SINCE, '')
    .replace(/\b(?:without|with no)\b.*|\bwith\s+(?:any\s+)?(?:signs?|evidence)\b.*/i, '')
    .replace(FREE_THEN, '')
    .replace(/,\s*(?:with(?:out)?\b).*/i, '');
  if (TUMOUR.test(words)) return 'DOD';
  return OTHER.test(words) || NAMED.test(words) ? 'DOC' : null;
}
