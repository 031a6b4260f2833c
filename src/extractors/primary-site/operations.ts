import type { PrimarySiteValue } from '../../generated/report.ts';
import type { LexiconEntry } from '../../lexicon/lexicon.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import { pattern } from '../../patterns/over-lines.ts';
import { sentenceAt } from '../../text/reading.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import { sideOf } from './laterality.ts';

/** "Removal of a mass by left nephrectomy": what took the growth out tells where it was. */
const MASS_BY = pattern('i')`
  \b(?:mass|tumou?r|lesion|nodule|growth|neoplasm|lump)\s+(?:
    (?:was|were|had\s+been)\s+(?:[a-z]+ly\s+)?(?:removed|excised|resected|extirpated|treated)\s+
  )?(?:by|via|through|with)\s+(?:an?\s+|means\s+of\s+(?:an?\s+)?)?(?:[\w-]+\s+){0,2}$
`;

/**
 * Operations that take out an organ, with their side: "left nephrectomy". They say nothing of where a tumour arose where its place
 * is told.
 */
export function operations(input: ExtractInput): Annotation<PrimarySiteValue>[] {
  const { text, tokens } = input.reading;
  return matchTerms(matcherOf(input.lexicon<LexiconEntry>('organ-operations')), text, tokens).flatMap((match) => {
    const sentence = sentenceAt(input.reading, match.start);
    if (!sentence || sentence.section === 'reference') return [];
    const { attribution, kinds } = input.context.assess(match);
    if (attribution.score <= 0) return [];
    const side = sideOf(match, sentence, input);
    const span = side
      ? { start: Math.min(side.at.start, match.start), end: Math.max(side.at.end, match.end) }
      : { start: match.start, end: match.end };
    return [
      {
        field: 'primary-site' as const,
        ...span,
        value: { text: text.slice(span.start, span.end), icdO3Topography: null, display: null, laterality: side?.side ?? null },
        evidence: [span],
        section: sentence.section,
        rule: 'operation',
        score: 0.3,
        rejected: null,
        notes: {
          site: match.entry.id,
          weight: 0,
          adjective: false,
          ofMass: MASS_BY.test(text.slice(sentence.start, span.start)),
          done: attribution.subject === 'own' && !NOT_DONE.some((kind) => kinds.has(kind)),
        },
      },
    ];
  });
}

const NOT_DONE = ['negated', 'history', 'relative', 'hypothetical', 'planned', 'recommended', 'declined', 'not-given'] as const;
