import type { Annotation } from '../extractor.ts';
import type { Ki67Value, Specimen } from '../../generated/report.ts';
import type { Share } from '../../context/stains/percentages.ts';
import { phrasePattern } from '../../lexicon/phrases.ts';
import type { Lexicon, LexiconEntry } from '../../lexicon/lexicon.ts';
import type { Span } from '../../span.ts';
import type { Sentence } from '../../text/reading.ts';
import { annotate, paragraphBefore, UNMEASURED, type Mention } from './mention.ts';
import { notAResult, notTumour } from './not-a-result.ts';
import { readSpecimen } from './specimen.ts';
import { isBareResult, rejectionOf } from './whose.ts';

/** Scores of a percentage, of a share told as a fraction, and of a result that nobody is named for. */
const PERCENTAGE = 0.92,
  FRACTION = 0.75,
  NOBODYS = 0.65;

/** The candidates that one of the numbers of a mention (`all`) makes: two where it is that of both specimens. */
export function annotateShare(mention: Mention, share: Share, all: readonly Share[]): Annotation<Ki67Value>[] {
  const { input, sentence, read, stain } = mention;
  const { flat } = read;
  const lexicon = input.lexicon<LexiconEntry>('ki67');
  const next = all.find((other) => other.start >= share.end)?.start ?? flat.length;
  const last = all.findLast((other) => other.end <= share.start)?.end ?? 0;
  const behind = flat.slice(share.end, next),
    before = flat.slice(last, share.start);
  const judged = notAResult(flat, share) ?? notTumour(lexicon, behind, before) ?? rejectionOf(input, sentence, flat, stain, 'number');
  const bare = judged === 'general' && isBareResult(input, sentence, flat);
  const named = readSpecimen(lexicon, all.length > 1 ? [behind, before] : [behind], flat, paragraphBefore(input, sentence));
  const { low, high, comparator, approximate, unit } = share;
  const evidence = evidenceOf(sentence, stain.marker, share, flat);
  const made = (specimen: Specimen, stated: boolean): Annotation<Ki67Value> =>
    annotate(mention, {
      evidence,
      value: { ...UNMEASURED, low, high, comparator, approximate, unit, specimen },
      rule: 'ki67-number',
      score: scoreOf(share, bare),
      rejected: bare ? null : judged,
      notes: { stated, component: named.component, ...(bare ? { fallback: true } : {}) },
    });
  const roles = bothRoles(lexicon, behind);
  return roles.length > 1 ? roles.map((role) => made({ ...named.specimen, role }, true)) : [made(named.specimen, named.stated)];
}

function scoreOf({ fraction }: Share, bare: boolean): number {
  if (bare) return NOBODYS;
  return fraction ? FRACTION : PERCENTAGE;
}

/** "In both the primary and the metastasis": the specimens that words behind a share say it is of. */
function bothRoles(lexicon: Lexicon<LexiconEntry>, behind: string): Specimen['role'][] {
  if (!/^[^.;]{0,20}\bboth\b/i.test(behind)) return [];
  return (['primary', 'metastasis', 'recurrence'] as const).filter((role) => phrasePattern(lexicon, role).test(behind));
}

/** From the name to the share, or back, with what is counted: "of the tumour cells". */
function evidenceOf(sentence: Sentence, marker: Span, share: Span, flat: string): Span {
  const start = Math.min(marker.start, share.start),
    end = Math.max(marker.end, share.end);
  const tail = /^\+?(?:\s*\))?(?:\s*of\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:cells|nuclei))?/i.exec(flat.slice(end))?.[0].length ?? 0;
  return { start: sentence.start + start, end: sentence.start + end + tail };
}
