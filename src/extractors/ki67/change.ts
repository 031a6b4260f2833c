import type { Annotation } from '../extractor.ts';
import type { Ki67Value } from '../../generated/report.ts';
import type { Share } from '../../context/stains/percentages.ts';
import type { LexiconEntry } from '../../lexicon/lexicon.ts';
import { phrasePattern } from '../../lexicon/phrases.ts';
import { pattern } from '../../patterns/over-lines.ts';
import { annotate, UNMEASURED, type Mention } from './mention.ts';

/** "After", "than in the": a change is told from one specimen to another. */
const COMPARED = pattern('i')`
  \b(?:
    after|since|from|with each|between|over time|progressive\w*|gradual\w*|than (?:that|in|the)|each|successive|consecutive
  )\b
`;
/** "May predict", "is associated with": no patient's own change. */
const TAUGHT = /\b(?:may|might|can|if|predict\w*|associated)\b/i;
const TOLD = /\b(?:showed|revealed|demonstrated|was|were|had|rose|increased)\b/i;

/** "Ki-67 rose from one operation to the next": told without numbers, it is no value but worth a finding. */
export function annotateChange(mention: Mention, numbers: readonly Share[]): Annotation<Ki67Value>[] {
  if (numbers.length > 0) return [];
  const { input, sentence, read, stain } = mention;
  const lexicon = input.lexicon<LexiconEntry>('ki67');
  const { start, end } = stain.marker;
  const before = phrasePattern(lexicon, 'change', '', '[^.;,]{0,60}$').exec(read.flat.slice(0, start));
  const behind = phrasePattern(lexicon, 'change', '^[^.;,]{0,40}?', '[^.;]{0,60}').exec(read.flat.slice(end));
  if ((!before && !behind) || !COMPARED.test(read.flat) || TAUGHT.test(read.flat)) return [];
  return [
    annotate(mention, {
      evidence: { start: sentence.start + (before?.index ?? start), end: sentence.start + end + (behind?.[0].length ?? 0) },
      value: { ...UNMEASURED, specimen: { role: 'unspecified', site: null, time: null } },
      rule: 'ki67-change',
      score: 0.6,
      rejected: isOwn(mention) ? null : 'not this patient',
      notes: { change: true },
    }),
  ];
}

function isOwn({ input, sentence, read }: Mention): boolean {
  const { subject } = input.context.attribution(sentence.index);
  return subject === 'own' || (subject !== 'literature' && TOLD.test(read.flat));
}
