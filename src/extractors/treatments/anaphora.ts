import type { Reading, Sentence } from '../../text/reading.ts';
import { textOf } from '../../text/reading.ts';

const PROPOSED = /\b(?:referr|suggest|recommend|propos|offer|advis|plann|schedul|consider|indicat|discuss|explain)\w*\b/i;
const REFUSER = '(?:the\\s+(?:patient|family|parents?|child|girl|boy|woman|man)|s?he|they|(?:his|her|their|the patient[’\']s)\\s+(?:family|parents?|relatives|mother|father|guardians?)|patient)';
const REFUSAL = '(?:has\\s+|had\\s+|have\\s+)?(?:\\w+ly\\s+)?(?:refused|declined|rejected|did\\s+not\\s+(?:accept|agree|consent|wish|want)|didn[’\']t\\s+(?:accept|agree|want)|was\\s+(?:unwilling|reluctant)|opted\\s+against|not\\s+(?:accepted|willing|keen|interested|agreed|agreeable|consenting|consented)|(?:did\\s+not|never|failed\\s+to)\\s+(?:attend|show\\s+up|turn\\s+up|comply|follow\\s+through|return|attended|returned|complied))';
/** What is refused is what was named before: a pronoun, a word for treatment as such, or nothing at all. */
const NOTHING_NEW = '(?=\\s*(?:[.,;]|$|(?:to\\s+)?(?:it|this|these|them|that|such)\\b|(?:to\\s+)?(?:the|this|these|any|all|further|active|additional|such|our|recommended|proposed|offered|suggested)\\s+(?:(?:further|active|additional|recommended|proposed|suggested|of\\s+these|kind\\s+of|more)\\s+)?(?:treatments?|therap(?:y|ies)|procedures?|suggestions?|proposals?|offers?|recommendations?|advice|plans?|options?|interventions?|modalit(?:y|ies))\\b|due\\s|by\\s|because\\s|for\\s+(?:personal|financial|economic|religious|family)\\b|and\\b))';
const IN_SENTENCE = new RegExp(`\\b(?:but|however|although|though|yet|and|which)\\b,?\\s+(?:${REFUSER}\\s+)?(?:was\\s+|were\\s+)?${REFUSAL}${NOTHING_NEW}`, 'i');
const NEXT_SENTENCE = new RegExp(`^(?:(?:however|but|nevertheless|unfortunately|nonetheless)\\b,?\\s+)?${REFUSER}\\s+${REFUSAL}${NOTHING_NEW}`, 'i');

/** What is chosen in place of what was proposed. */
const INSTEAD = '(?:has\\s+|had\\s+)?(?:opted|elected|chose|chosen|preferred|decided)\\s+(?:for\\s+|to\\s+(?:have|receive|pursue|undergo|continue|proceed)\\s+(?:with\\s+)?|on\\s+)?(?:[\\w-]+\\s+){0,2}?(?:observation|follow-?up|surveillance|watchful|watch-and-wait|wait-and-see|conservative|palliative|palliation|supportive|symptomatic|hospice|comfort|traditional|herbal|alternative|homeopathic|ayurvedic)\\b';
const CHOSE_OTHER = new RegExp(`\\b(?:but|however|although|though|yet|and)\\b,?\\s+(?:${REFUSER}\\s+)?${INSTEAD}`, 'i');
const NEXT_CHOSE_OTHER = new RegExp(`^(?:(?:however|but|nevertheless|unfortunately|nonetheless|instead)\\b,?\\s+)?${REFUSER}\\s+${INSTEAD}`, 'i');

/**
 * Whether a proposed treatment is refused by words that point back at it: "surgery was recommended, but she refused",
 * "Chemotherapy was offered. However, he declined it." `end` is the offset behind the treatment's own words.
 */
export function isRefusedLater(reading: Reading, sentence: Sentence, end: number): boolean {
  const text = textOf(reading, sentence);
  if (!PROPOSED.test(text) || /\b(?:underwent|received)\b/i.test(text.slice(end - sentence.start))) return false;
  const rest = text.slice(end - sentence.start);
  if (IN_SENTENCE.test(rest) || CHOSE_OTHER.test(rest)) return true;
  const next = reading.sentences[sentence.index + 1];
  return next !== undefined && next.block === sentence.block && (NEXT_SENTENCE.test(textOf(reading, next)) || NEXT_CHOSE_OTHER.test(textOf(reading, next)));
}
