import { pattern } from '../../../patterns/over-lines.ts';
import { TREATMENT } from './bridge-words.ts';

/** "To pursue", "to go on with": what the patient did not want to do with it. */
const DOING = pattern('i')`
  ^\s*to\s+(?!(?:delay|interrupt|stop|continue|discuss|change|prolong|avoid|prevent)\b)[a-z]+(?:\s+(?:on|through|ahead))?
  (?:\s+(?:with|for|to|in))?\s
`;
/** "Did not (tolerate)": the word behind is a verb, none of the treatment's. */
const VERB_FOLLOWS = /(?:\bnot|n['’]t|\bto|\bnever)$/i;

/**
 * What stands between a cue and a treatment behind it, without the treatment's noun phrase and those listed before it: "received no
 * (consolidation)", "refused (hormones, radical neck surgery or)".
 */
export function beforePhrase(cue: string, between: string): string {
  const gap = between.replace(DOING, ' ');
  const verb = VERB_FOLLOWS.test(cue) ? (/^\s*[\w'’-]+(?=\s)/.exec(gap)?.[0] ?? '') : '';
  return verb + beforeList(gap.slice(verb.length));
}

const MOST_MODIFIERS = 5;
const COORDINATED = /(?:\s*,|\s(?:and|or|nor|and\/or))+\s*$/i;
const ENDS_IN_TREATMENT = new RegExp(`\\b${TREATMENT}$`, 'i');

function beforeList(gap: string): string {
  let rest = withoutModifiers(gap);
  for (let n = 0; n < MOST_MODIFIERS; n += 1) {
    const listed = rest.replace(COORDINATED, '');
    if (listed === rest || !ENDS_IN_TREATMENT.test(listed)) return rest;
    rest = withoutModifiers(listed);
  }
  return rest;
}

/** What ends a noun phrase, read from its noun backwards: function words and finite verbs. */
const ENDS_PHRASE = pattern('i')`
  ^(?:
    is|are|was|were|be|been|being|has|have|had|do|does|did|can|could|will|would|should|may|might|must|and|or|nor|but|yet|so
    |of|for|to|from|in|into|on|at|by|with|without|within|than|that|which|who|whom|whose|when|while|where|as|if|after|before
    |during|since|until|following|because|despite|through|between|under|over|not|never|neither|either|both|he|she|it|they|we
    |underwent|began|led|made|took|gave|chose|found|then|therefore|thus
    |(?!
        (?:
          plann|recommend|suggest|propos|advis|offer|target|combin|intend|repeat|extend|limit|fractionat|prolong|schedul
          |prescrib|intensifi|modifi|assist|advanc|locali[sz]|standardi[sz]|individuali[sz]|requir|need
        )ed$
      )[a-z]+ed
  )$
`;
const DETERMINER = /^(?:an?|the|his|her|their|this|that|these|those|any|our|such|some|all|each)$/i;

function withoutModifiers(gap: string): string {
  let end = gap.length;
  for (let n = 0; n < MOST_MODIFIERS; n += 1) {
    const rest = gap.slice(0, end).trimEnd();
    const word = /[\w'’/+-]+$/.exec(rest)?.[0];
    if (word === undefined || ENDS_PHRASE.test(word)) break;
    end = rest.length - word.length;
    if (DETERMINER.test(word)) break;
  }
  return gap.slice(0, end);
}

/** "Chemotherapy, although recommended, was not accepted". */
const ASIDE = pattern('i')`
  ^\s*,\s+(?:(?:al)?though|if|while|even if|albeit|which|despite being)\s+(?:(?:was|had been|were)\s+)?(?:\w+ly\s+)?
  (?:recommended|advised|suggested|proposed|offered|planned|discussed|considered|indicated|scheduled)[^,;.]{0,40},
`;
/** "(Radiotherapy) after surgery (was not given)". */
const TIMED = /^\s+(?:after|following|before|prior to)\s+(?:[\w-]+\s+){0,2}?(?:operation|surgery|resection|excision|\w+ectomy)\b/i;
/**
 * What is said of a treatment between it and its predicate: "(resection) of the gastric tumour (was not …)", "(chemotherapy) with
 * docetaxel".
 */
const OF_IT = pattern('i')`
  ^(?:\s+\([^()]{0,60}\))?\s+(?:of|for|to|in|with|from|at|using|against|on)\s+(?:
    (?!(?:was|were|is|are|has|had|have|did|could|would|should|and|but|which|who|that|led|underwent|received)\b)[\w'’/+-]+\s+
  ){1,8}(?=(?:was|were|is|are|has|had|did|could|would|should)\b|$)
`;

/** What stands between a treatment and a cue behind it, without an aside, a time and what the treatment is of. */
export const behindPhrase = (between: string): string => between.replace(ASIDE, ' ').replace(TIMED, ' ').replace(OF_IT, ' ');
