import type { Annotation } from '../extractor.ts';
import type { Ki67Value } from '../../generated/report.ts';
import type { Share } from '../../context/stains/percentages.ts';
import type { Lexicon, LexiconEntry } from '../../lexicon/lexicon.ts';
import { phrasePattern } from '../../lexicon/phrases.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';
import { annotate, paragraphBefore, UNMEASURED, type Mention } from './mention.ts';
import { withoutReaction } from './not-a-result.ts';
import { readQualitative } from './qualitative.ts';
import { readSpecimen } from './specimen.ts';
import { rejectionOf } from './whose.ts';

/** "Low overall, but up to 20 % in focal areas": the level is told beside the number. */
const OVERALL = /\boverall\b[^.;%]*\b(?:but|with|however|although)\b[^.;%]*\b(?:foc\w+|areas?|hot ?spots?)\b/i;

/** The level that a mention tells in words, beside its numbers only where it is that of the whole. */
export function annotateWords(mention: Mention, window: Span, numbers: readonly Share[]): Annotation<Ki67Value>[] {
  const { input, sentence, read, stain } = mention;
  const { flat } = read;
  if (numbers.length > 0 && !OVERALL.test(flat)) return [];
  const lexicon = input.lexicon<LexiconEntry>('ki67');
  const said = readQualitative(lexicon, flat, stain, window);
  if (!said || (numbers.length > 0 && said.value !== 'low' && said.value !== 'high')) return [];
  const { specimen, stated, component } = readSpecimen(
    lexicon,
    [flat.slice(stain.marker.end, window.end)],
    flat,
    paragraphBefore(input, sentence),
  );
  return [
    annotate(mention, {
      evidence: {
        start: sentence.start + Math.min(said.cue.start, stain.marker.start),
        end: sentence.start + Math.max(said.cue.end, stain.marker.end),
      },
      value: { ...UNMEASURED, qualitative: said.value, specimen },
      rule: 'ki67-words',
      score: 0.75,
      rejected: notALevel(lexicon, flat.slice(window.start, window.end)) ?? rejectionOf(input, sentence, flat, stain, 'words'),
      notes: { stated, component, ...(numbers.length > 0 ? { overall: true } : {}) },
    }),
  ];
}

/** Why the words around a mention tell no level of the tumour. */
function notALevel(lexicon: Lexicon<LexiconEntry>, words: string): string | null {
  const clause = withoutReaction(words);
  if (phrasePattern(lexicon, 'non-tumour').test(clause) && !phrasePattern(lexicon, 'tumour').test(clause)) return 'not tumour tissue';
  return CHANGE_NEAR.test(clause) ? 'a change, not a level' : null;
}

/** "Progressively increasing", "a rise in". */
const CHANGE_NEAR = pattern('i')`
  \b(?:progressive(?:ly)?|gradual(?:ly)?|stepwise|continuous(?:ly)?|over time)\b[^.;]{0,20}\b(?:increas|ris|elevat)
  |\b(?:increase|rise)\s+(?:in|of)\b
`;
