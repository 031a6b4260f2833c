import type { PrimarySiteValue } from '../../generated/report.ts';
import { codeFor } from '../../lexicon/sites.ts';
import { A_FAMILY } from '../../lexicon/tumour-entry.ts';
import type { TumourHit } from '../../lexicon/tumours.ts';
import type { Span } from '../../span.ts';
import { lastStartingBy, sentenceAt, type Sentence } from '../../text/reading.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import { isOfYearsAgo } from './earlier.ts';
import { bearsGrowth } from './growth.ts';
import { sideOf, sideOfName } from './laterality.ts';
import type { SiteMention } from './mentions.ts';
import { siteName } from './names.ts';
import { bearsNodes } from './of-nodes.ts';
import { partTold } from './part-told.ts';
import { sitePhrase } from './phrase.ts';
import { isSampled } from './sampled.ts';
import { weighSite, type SiteWeight, type TumoursNear } from './weigh.ts';

/** A mention counts for sure that weighs this much; none is surer than the other number. */
const SURE_WEIGHT = 5,
  SUREST = 0.95;

/** The annotation of a place: its value with side and part, its weight, and what else its sentence says of it. */
export function annotate(mention: SiteMention, { hits, faint }: TumoursNear, input: ExtractInput): Annotation<PrimarySiteValue> {
  const { text } = input.reading,
    sentence = sentenceAt(input.reading, mention.start);
  const near = { hits: sentence ? hitsOf(hits, sentence) : [], faint: sentence ? hitsOf(faint, sentence) : [] };
  const told = weighSite(mention, near, input);
  const side = sentence ? sideOf(mention, sentence, input) : null,
    part = sentence ? partTold(mention, near.hits, sentence, input) : null;
  const named = sitePhrase(mention, side?.at ?? null, input),
    phrase = part ? { start: named.start, end: Math.max(named.end, part.end) } : named;
  const entry = part?.entry ?? mention.entry,
    code = codeFor(entry, null);
  return {
    field: 'primary-site',
    start: mention.start,
    end: mention.end,
    value: {
      text: text.slice(phrase.start, phrase.end).replace(/\s+/g, ' '),
      icdO3Topography: code,
      display: siteName(code, input),
      laterality: side?.side ?? sideOfName(text.slice(mention.start, mention.end)),
    },
    evidence: [evidenceFor(phrase, near.hits, sentence)],
    section: sentence?.section ?? 'other',
    rule: told.rule,
    score: Math.min(SUREST, told.weight / SURE_WEIGHT),
    rejected: told.rejected,
    notes: { site: entry.id, ...notesOf(mention, told, near.hits, sentence, text) },
  };
}

/** What is kept of a mention for the choice among all. */
function notesOf(
  mention: SiteMention,
  { weight, rejected, tumour, spread, history, final }: SiteWeight,
  hits: readonly TumourHit[],
  sentence: Sentence | null,
  text: string,
): Annotation['notes'] {
  const before = sentence ? text.slice(sentence.start, mention.start) : '',
    after = sentence ? text.slice(mention.end, sentence.end) : '';
  const own = hits.find((hit) => hit.entry.id === tumour),
    isNode = mention.entry.kind === 'node';
  return {
    weight,
    adjective: mention.adjective,
    tumour,
    spread,
    history,
    final,
    yearsAgo: sentence !== null && own !== undefined && own.entry.level >= A_FAMILY && isOfYearsAgo(around(own, mention), sentence, text),
    sampled: rejected === null && isSampled(mention, hits, text),
    bears: bearsGrowth(before, after),
    nodes: (mention.entry.codes !== undefined || isNode) && bearsNodes(text.slice(mention.start, mention.end), isNode, before, after),
  };
}

function around(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The tumours that a sentence names, last first. */
function hitsOf(hits: readonly TumourHit[], sentence: Sentence): TumourHit[] {
  const found: TumourHit[] = [];
  for (let i = lastStartingBy(hits, sentence.end - 1); i >= 0; i--) {
    const hit = hits[i];
    if (!hit || hit.start < sentence.start) break;
    found.push(hit);
  }
  return found;
}

/** The place together with the tumour it goes with, where both stand close. */
function evidenceFor(phrase: Span, hits: readonly TumourHit[], sentence: Sentence | null): Span {
  const near = hits.map((hit) => around(hit, phrase)).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  return near && sentence && near.end - near.start <= MOST_EVIDENCE ? near : phrase;
}

/** So many characters are still a phrase. */
const MOST_EVIDENCE = 140;
