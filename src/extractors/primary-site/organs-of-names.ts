import type { PrimarySiteValue } from '../../generated/report.ts';
import type { TumourHit } from '../../lexicon/tumours.ts';
import { sentenceAt } from '../../text/reading.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import { sideOf } from './laterality.ts';
import { siteName } from './names.ts';
import { IS_METASTASIS_OF } from './tie-words.ts';

/** So many characters before a tumour's name are read for "metastasis of". */
const MOST_LEAD = 60;

/**
 * Tumour names that name their organ, hepatocellular carcinoma, and those that are told with a side: "dysgerminoma on the left";
 * the side behind "metastasis of" one is of where it went.
 */
export function organsOfNames(hits: readonly TumourHit[], input: ExtractInput): Annotation<PrimarySiteValue>[] {
  return hits.flatMap((hit) => {
    const code = hit.entry.sites?.[0],
      sentence = sentenceAt(input.reading, hit.start);
    if (!code || !sentence || sentence.section === 'reference') return [];
    const side = IS_METASTASIS_OF.test(input.reading.text.slice(Math.max(sentence.start, hit.start - MOST_LEAD), hit.start))
        ? null
        : sideOf(hit, sentence, input),
      assessed = input.context.assess(hit);
    if (!hit.entry.siteOnly && (side === null || assessed.attribution.subject === 'literature')) return [];
    const rejected = assessed.kinds.has('negated') || assessed.kinds.has('relative') ? 'negated' : null;
    return [
      {
        field: 'primary-site' as const,
        start: hit.start,
        end: hit.end,
        value: {
          text: input.reading.text.slice(hit.start, hit.end),
          icdO3Topography: code,
          display: siteName(code, input),
          laterality: side?.side ?? null,
        },
        evidence: [{ start: hit.start, end: hit.end }],
        section: sentence.section,
        rule: 'tumour-name',
        score: 0.4,
        rejected,
        notes: { site: code, weight: 0, adjective: false, tumour: hit.entry.id },
      },
    ];
  });
}
