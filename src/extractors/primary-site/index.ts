import { isOfLaboratory } from '../../context/namesake.ts';
import { findTumours, type TumourEntry, type TumourHit } from '../../lexicon/tumours.ts';
import { blockAt } from '../../text/reading.ts';
import type { ExtractInput, Extractor } from '../extractor.ts';
import { annotate } from './annotate.ts';
import { PRIMARY_SITE_EXAMPLES } from './examples.ts';
import { findFaintGrowths } from './faint-growths.ts';
import { findSites, type SiteMention } from './mentions.ts';
import { operations } from './operations.ts';
import { organsOfNames } from './organs-of-names.ts';
import { resolvePrimarySite } from './resolve.ts';
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
