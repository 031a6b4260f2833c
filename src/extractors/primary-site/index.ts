import { isOfLaboratory } from '../../context/namesake.ts';
import type { PrimarySiteValue } from '../../generated/report.ts';
import { codeFor } from '../../lexicon/sites.ts';
import { findTumours, type TumourEntry, type TumourHit } from '../../lexicon/tumours.ts';
import { blockAt, lastStartingBy, sentenceAt, type Sentence } from '../../text/reading.ts';
import type { Annotation, ExtractInput, Extractor } from '../extractor.ts';
import { PRIMARY_SITE_EXAMPLES } from './examples.ts';
import { isOfYearsAgo } from './earlier.ts';
import { findFaintGrowths } from './faint-growths.ts';
import { bearsGrowth } from './growth.ts';
import { bearsNodes } from './of-nodes.ts';
import { sideOf, sideOfName } from './laterality.ts';
import { findSites, type SiteMention } from './mentions.ts';
import { siteName } from './names.ts';
import { operations } from './operations.ts';
import { organsOfNames } from './organs-of-names.ts';
import { partTold } from './part-told.ts';
import { resolvePrimarySite } from './resolve.ts';
import { isSampled } from './sampled.ts';
import { weighSite, type TumoursNear } from './weigh.ts';
import { sitePhrase } from './phrase.ts';
import { inTable, siteCells } from './table-cells.ts';

/** Where the reported tumour arose. */
export const primarySite: Extractor<'primary-site'> = {
  name: 'primary-site',
  title: 'Primary site',
  writes: 'tumor.primarySite',
  many: false,
  reads: ['histology'],
  lexicons: ['topography', 'site-names', 'tumours', 'organ-operations'],
  scoredBy: ['site3', 'site4', 'laterality'],
  examples: PRIMARY_SITE_EXAMPLES,
  extract: (input) => {
    const { text, tokens } = input.reading,
      tumours = input.lexicon<TumourEntry>('tumours');
    const hits = findTumours(text, tokens, tumours),
      near = { hits, faint: findFaintGrowths(text, hits, tumours) };
    const cells = siteCells(input),
      sites = findSites(input),
      cultured = culturedPlaces(sites, hits, input);
    const places = sites.map((mention) => ({
      ...annotate(mention, near, input),
      ...(cultured(mention) ? { rejected: 'of the laboratory', notes: { site: mention.entry.id, weight: 0, spread: 0 } } : {}),
    }));
    return [...places, ...operations(input), ...organsOfNames(hits, input)]
      .map((annotation) => inTable(annotation, cells))
      .sort((a, b) => a.start - b.start);
  },
  resolve: resolvePrimarySite,
};

/** Whether a place is only of cells of the laboratory: of "lung cancer cell lines", and of the lung where the paragraph goes on of them. */
function culturedPlaces(
  sites: readonly SiteMention[],
  hits: readonly TumourHit[],
  { reading }: ExtractInput,
): (mention: SiteMention) => boolean {
  const named = hits
    .filter((hit) => isOfLaboratory(reading.text, hit.end))
    .flatMap((hit) => sites.filter(({ start, end }) => end > hit.start - 2 && start < hit.end));
  return ({ start, entry }) =>
    named.some((site) => site.entry === entry && site.start <= start && blockAt(reading, site.start) === blockAt(reading, start));
}

function annotate(mention: SiteMention, { hits, faint }: TumoursNear, input: ExtractInput): Annotation<PrimarySiteValue> {
  const sentence = sentenceAt(input.reading, mention.start);
  const inSentence = sentence ? hitsOf(hits, sentence) : [];
  const { weight, rule, rejected, tumour, spread, history } = weighSite(
    mention,
    { hits: inSentence, faint: sentence ? hitsOf(faint, sentence) : [] },
    input,
  );
  const side = sentence ? sideOf(mention, sentence, input) : null;
  const own = inSentence.find((hit) => hit.entry.id === tumour);
  const yearsAgo =
    sentence !== null &&
    own !== undefined &&
    own.entry.level >= 2 &&
    isOfYearsAgo({ start: Math.min(own.start, mention.start), end: Math.max(own.end, mention.end) }, sentence, input.reading.text);
  const part = sentence ? partTold(mention, inSentence, sentence, input) : null;
  const named = sitePhrase(mention, side?.at ?? null, input),
    phrase = part ? { start: named.start, end: Math.max(named.end, part.end) } : named;
  const entry = part?.entry ?? mention.entry,
    code = codeFor(entry, null);
  const before = sentence ? input.reading.text.slice(sentence.start, mention.start) : '',
    after = sentence ? input.reading.text.slice(mention.end, sentence.end) : '';
  return {
    field: 'primary-site',
    start: mention.start,
    end: mention.end,
    value: {
      text: input.reading.text.slice(phrase.start, phrase.end).replace(/\s+/g, ' '),
      icdO3Topography: code,
      display: siteName(code, input),
      laterality: side?.side ?? sideOfName(input.reading.text.slice(mention.start, mention.end)),
    },
    evidence: [evidenceFor(phrase, inSentence, sentence)],
    section: sentence?.section ?? 'other',
    rule,
    score: Math.min(0.95, weight / 5),
    rejected,
    notes: {
      site: entry.id,
      weight,
      adjective: mention.adjective,
      tumour,
      spread,
      history,
      yearsAgo,
      sampled: rejected === null && isSampled(mention, inSentence, input.reading.text),
      bears: bearsGrowth(before, after),
      nodes:
        (mention.entry.codes !== undefined || mention.entry.kind === 'node') &&
        bearsNodes(input.reading.text.slice(mention.start, mention.end), mention.entry.kind === 'node', before, after),
    },
  };
}

function hitsOf(hits: readonly TumourHit[], sentence: Sentence): TumourHit[] {
  const found: TumourHit[] = [];
  for (let i = lastStartingBy(hits, sentence.end - 1); i >= 0; i--) {
    const hit = hits[i];
    if (!hit || hit.start < sentence.start) break;
    found.push(hit);
  }
  return found;
}

const MOST_EVIDENCE = 140;

/** The place together with the tumour it goes with, where both stand close. */
function evidenceFor(
  phrase: { start: number; end: number },
  hits: readonly TumourHit[],
  sentence: Sentence | null,
): { start: number; end: number } {
  const near = hits
    .map((hit) => ({ start: Math.min(hit.start, phrase.start), end: Math.max(hit.end, phrase.end) }))
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  return near && sentence && near.end - near.start <= MOST_EVIDENCE ? near : phrase;
}
