import { everyMatch } from '../every-match.ts';
import { pattern } from '../patterns/over-lines.ts';

/** Words that tell a patient's story from what is written of a disease, each with its weight per hundred characters. */
const WORDS: readonly { readonly weight: number; readonly most: number; readonly pattern: RegExp }[] = [
  {
    weight: 1.5,
    most: 3,
    pattern: /\b(?:she|he|her|his|him|(?:the|our|this)\s+(?:patient|boy|girl|child|infant|man|woman)|patient['’]s)\b/gi,
  },
  {
    weight: 2.5,
    most: 3,
    pattern: pattern('gi')`
      \b(?:
        was|were|had|underwent|received|showed|revealed|presented|developed|died|remained|performed|diagnosed|confirmed
        |complained|noticed|started|treated
      )\b
    `,
  },
  { weight: 2.5, most: 3, pattern: /\b\d+(?:\.\d+)?\s*(?:cm|mm|mg|Gy|ml|mL|g\/dL|U\/mL|ng\/mL)\b/g },
  {
    weight: -3.5,
    most: 3,
    pattern: /\b(?:is|are|can|may|should|has been|have been|occurs?|represents?|includes?|affects?|arises?|requires?)\b/gi,
  },
  {
    weight: -3.3,
    most: 3,
    pattern: pattern('gi')`
      \b(?:
        patients|cases|studies|series|reports|authors|literature|et al|and colleagues|published|reported|described|survival
        |incidence|prognosis|median|mean
      )\b
    `,
  },
  { weight: -2.4, most: 3, pattern: /\[\d/g },
];
const BIAS = -0.4;

/**
 * How far a text tells what happened to a patient (above 0), not what is known of a disease (below 0). Single paragraphs of case
 * reports come out right in 93 of 100, what stands under one heading nearly always. The weights are those of a logistic regression on
 * 4,110 paragraphs under plain headings, rounded.
 */
export function narrates(text: string): number {
  const length = Math.max(1, text.length / 100);
  return WORDS.reduce((sum, { weight, most, pattern }) => sum + weight * Math.min(most, everyMatch(pattern, text).length / length), BIAS);
}
