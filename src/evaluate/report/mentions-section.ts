import type { Mentions } from '../../generated/evaluation.ts';
import { percent } from './figures.ts';
import { html, type Markup } from './markup.ts';
import { numberCell, numberHeading, scrollingTable } from './table-markup.ts';

/** Which facts rest on words that a person annotated, for gold made of annotated mentions. */
export function mentionsSection(mentions: readonly Mentions[]): Markup {
  return html`<p class="lead">Facts of the reported patients with a quote that overlaps an annotation of a fitting type. A fact that rests on none may
still be right; one that does may be read wrongly.</p>
${scrollingTable(
  'Facts beside annotations',
  html`<table>
<thead><tr><th scope="col">Kind of fact</th>${['facts', 'on an annotation', 'share'].map(numberHeading)}</tr></thead>
<tbody>${mentions.map(({ field, facts, supported }) => html`<tr><th scope="row">${field}</th>${[facts, supported, facts === 0 ? '–' : percent(supported / facts)].map(numberCell)}</tr>`)}</tbody>
</table>`,
  'narrow',
)}`;
}
