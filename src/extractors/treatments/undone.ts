import { everyMatch } from '../../every-match.ts';
import { textOf, type Sentence } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import type { Mention } from './mention.ts';

const NOT = '(?:not|never|without|refus\\w+|declin\\w+|unwilling|against|(?:not\\s+)?(?:possible|feasible|able)|impossible|unable|no (?:reason|need|wish|intention)|decided|agreed)';
const DOERS = `\\b${NOT}\\s+(?:(?:to|be|been|\\w+ly|again|have)\\s+){0,3}`;
/** "Was never operated on", "refused to be operated", "it was agreed not to operate". */
const NOT_OPERATED = new RegExp(`(?<=${DOERS})(?:re-?)?operat(?:ed?|ing)\\b(?!\\s+(?:(?:up)?on\\s+)?until\\b)(?:\\s+(?:up)?on\\b)?`, 'gi');
const NOT_IRRADIATED = new RegExp(`(?<=${DOERS})(?:re-?)?irradiat(?:e|ing)\\b`, 'gi');
const TRANSPLANTATION = /\btransplant(?:ation)?s?\b/gi;
const OF_BLOOD = /leuka?emi|lymphom|myelom|myelodys|stem[- ]cell|marrow/i;
const OF_AN_ORGAN = /\b(?:liver|hepatic|kidney|renal|heart|lung|cornea\w*|organ)\s+transplant/i;

const KIND = '(?:(?:neo-?)?adjuvant|maintenance|consolidation|salvage|definitive|adjunct\\w*|post-?operative|complementary|supplement\\w+|additional|further|oncolog\\w+|systemic|specific|curative|causal|causative|anti-?(?:tumou?r|neoplas\\w+|cancer)|tumou?r-(?:directed|specific)|active|more|other|subsequent)';
/** "Further oncological measures", "treatment of any kind", "any sort of therapy", "nothing further was undertaken". */
const UNNAMED = new RegExp(`\\b${KIND}\\s+(?:${KIND}\\s+){0,2}(?:treatments?|therap(?:y|ies)|measures|modalit(?:y|ies))\\b(?!\\s+(?:with|by|using)\\b)|\\b(?:treatment|therapy)\\s+of\\s+(?:any|whatever)\\s+(?:kind|sort|type)\\b|(?<=\\bnot\\s+(?:recommend|advise|propose|offer|want|wish|receive|accept|undergo|have|start)\\s+)(?:treatment|therapy)\\b(?!\\s+(?:with|by|for|of)\\b)|\\b(?:sort|type)\\s+of\\s+(?:treatment|therapy)\\b|(?<=(?:^|[.;,]\\s|\\b(?:the|all|any|this|and|but|such|active)\\s))(?:treatment|therapy)(?=\\s+(?:was|were|had\\s+been)\\s+(?:\\w+ly\\s+)?(?:refused|declined|rejected|not\\s+(?:given|accepted|started|pursued|initiated))\\b)|(?<=\\b(?:no|any)\\s+)(?:(?:medical|drug)\\s+)?(?:treatment|therapy)(?=\\s+(?:after|following)\\s+(?:the\\s+)?(?:operation|surgery|excision|resection|\\w+ectomy)\\b)`, 'gi');
const LEFT_SO = '(?:discharged|sent|went|taken|took|left|surveillance|observation|followed|observed|monitored|died|remained|remains|lived|survived|home|hospital)';
/** "She was sent home without treatment", "the leukaemia was left untreated". */
const UNTREATED = new RegExp(`\\b(?:${LEFT_SO}\\b(?:\\s+(?!and\\b|but\\b|after\\b)[\\w-]+){0,4},?\\s+without\\s+(?:having\\s+(?:received|had|undergone)\\s+)?(?:any\\s+)?(?:kind\\s+of\\s+)?(?:further\\s+|active\\s+)?(?:treatment|therapy)(?!\\s+(?:for|of)\\s+(?!(?:the|his|her)\\s+(?:[\\w-]+\\s+)?(?:disease|tumou?r|cancer|leuka?emia|lymphoma|mass)\\b))|(?:patient|s?he|tumou?r|disease|lesion|mass|malignancy|cancer|leuka?emia|lymphoma|sarcoma|carcinoma)\\s+(?:(?:was|has been|had been|were)\\s+)?(?:left|went\\s+home|remained|remains)\\s+untreated|died\\s+untreated|(?:patient|s?he|tumou?r|disease|lesion|malignancy|cancer|leuka?emia|lymphoma|sarcoma|carcinoma)\\s+(?:was|were)\\s+not\\s+treated(?=\\s*[.,;]|\\s+(?:because|due|owing|in view|on account|at all)\\b|\\s+for\\s+(?:the|his|her)\\s+(?:recurrence|relapse|tumou?r|cancer|disease)\\b))(?!\\w)`, 'gi');

const MAY_TELL = /operat|irradiat|transplant|treat|therap|measures|modalit|interven/i;

/** Words for treatments that are told of a patient only by their being left out: verbs in the negative, and treatment without a name. */
export function findUndone(sentence: Sentence, input: ExtractInput): Mention[] {
  const text = textOf(input.reading, sentence);
  if (!MAY_TELL.test(text)) return [];
  const of = (pattern: RegExp, mention: Pick<Mention, 'kind' | 'entry' | 'modality'>): Mention[] => everyMatch(pattern, text).map((match) => {
    const start = sentence.start + match.index;
    return { start, end: start + match[0].length, ...mention, drug: null, agents: [], regimen: null, told: false };
  });
  // The whole text is asked only where the sentence names a transplantation.
  const transplants = of(TRANSPLANTATION, { kind: 'word', entry: 'candidacy', modality: 'transplant' });
  const grafts = transplants.length > 0 && OF_BLOOD.test(input.reading.text) && !OF_AN_ORGAN.test(input.reading.text);
  return [
    ...of(NOT_OPERATED, { kind: 'surgery', entry: 'candidacy', modality: 'surgery' }), ...of(NOT_IRRADIATED, { kind: 'radiotherapy', entry: 'candidacy', modality: 'radiotherapy' }),
    ...(grafts ? transplants : []),
    ...of(UNNAMED, { kind: 'word', entry: 'unnamed', modality: 'other' }), ...of(UNTREATED, { kind: 'word', entry: 'untreated', modality: 'other' }),
  ];
}
