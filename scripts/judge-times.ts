/**
 * Judges by gold the times that papers with one patient tell, and keeps what is known of each, and whether it is the length of the
 * follow-up, as one set of scripts/follow-up-times/judged-times.json, from which `scripts/train-follow-up-times.ts` learns.
 *
 *     node scripts/judge-times.ts GOLD_DIR --inputs DIR --as NAME [--split FILE:PART] [--unseen]
 *
 * A set of that name is replaced, the others stay. Say --unseen of papers that no rule was made from.
 */
import { MEASURES } from '../src/evaluate/scoring/measures.ts';
import { withRules } from '../src/extractors/follow-up/times/choose-time.ts';
import { findTimes } from '../src/extractors/follow-up/times/time-features.ts';
import { EXTRACTORS } from '../src/extractors/index.ts';
import type { Annotation, ExtractInput } from '../src/extractors/extractor.ts';
import type { GoldReport } from '../src/generated/gold.ts';
import { loadLexicon } from '../src/lexicon/lexicon.ts';
import { toCases } from '../src/records/to-cases.ts';
import { readTable, writeTable, type JudgedPaper } from './follow-up-times/table.ts';
import { askedOf, judgePapers, keepSet, paperNumber } from './gold-papers.ts';

/** How the evaluation compares lengths. */
const LENGTH = MEASURES.find(({ id }) => id === 'fuMonths');

/** The times of a paper as the rules alone read it; null where it has not one patient by gold and by the rules. */
function judge(read: ExtractInput, gold: GoldReport): JudgedPaper | null {
  const input: ExtractInput = {
    ...read,
    lexicon: (name) => (name === 'follow-up-times' ? { ...loadLexicon(name), entries: [] } : loadLexicon(name)),
  };
  const { cases } = toCases(
    EXTRACTORS.flatMap((extractor): Annotation[] => extractor.extract(input)),
    EXTRACTORS,
    input,
  );
  const own = cases.filter(({ origin }) => origin === 'reported'),
    [one] = gold.cases;
  if (own.length !== 1 || gold.cases.length !== 1 || !one) return null;
  const ruled = own[0]?.followUp?.value.durationMonths ?? null,
    months = one.followUp?.months ?? null;
  const times = findTimes(input).map((time) => ({
    features: withRules(time, ruled),
    right: months !== null && LENGTH?.answers(String(time.duration.months), [String(months)]) === true,
  }));
  return { group: paperNumber(gold.id), hasLength: months !== null, hasRuled: ruled !== null, times };
}

const asked = askedOf('judge-times', { unseen: { type: 'boolean' } }, ' [--unseen]');
if (asked) {
  const papers = await judgePapers(asked, judge),
    times = papers.reduce((sum, paper) => sum + paper.times.length, 0);
  keepSet(
    { name: asked.as, unseen: asked.more['unseen'] === true, papers },
    { readTable, writeTable },
    { count: papers.length, of: 'paper', said: `${papers.length} papers, ${times} times` },
  );
}
