import type { ChangedDocument, Comparison, FieldScore } from '../../generated/evaluation.ts';
import { counted, share } from './figures.ts';
import { html, type Markup } from './markup.ts';
import { numberCell, numberHeading, scrollingTable } from './table-markup.ts';

/** As many documents are named to each side. */
const MOST_DOCUMENTS = 100;

/** What changed against the older run: whether a gate would pass, and the documents that got better and worse. */
export function comparisonSection({ documents, left, improved, worsened, regressions }: Comparison, fields: readonly FieldScore[]): Markup {
  const titles = new Map(fields.map(({ field, title }) => [field, title]));
  return html`<p class="lead">${counted(documents, 'document')} compared: those that both runs have with the same gold. The differences by field stand in the table of fields.</p>
${
  regressions.length === 0
    ? html`<p class="notice better">No regression: a gate would pass.</p>`
    : html`<div class="notice worse"><p>A gate would fail:</p><ul>${regressions.map((reason) => html`<li>${reason}</li>`)}</ul></div>`
}
<div class="plots">${changeTable('Worsened', worsened, titles)}${changeTable('Improved', improved, titles)}</div>
${
  left.length > 0 &&
  html`<details><summary>${counted(left.length, 'document')} left out</summary>
<p class="quiet">Only one run has them, or their gold changed: ${left.slice(0, MOST_DOCUMENTS).join(', ')}${left.length > MOST_DOCUMENTS && ` and ${left.length - MOST_DOCUMENTS} more`}</p></details>`
}`;
}

function changeTable(heading: string, changes: readonly ChangedDocument[], titles: ReadonlyMap<string, string>): Markup {
  const documents = [...Map.groupBy(changes, ({ document }) => document)],
    more = documents.length - MOST_DOCUMENTS;
  return html`<div class="changes"><h3>${heading} <span class="amount">${documents.length}</span></h3>
${
  documents.length === 0
    ? html`<p class="quiet">None.</p>`
    : scrollingTable(
        `${heading} documents`,
        html`<table>
<thead><tr><th scope="col">Document</th><th scope="col">Field</th>${['F1 before', 'now'].map(numberHeading)}</tr></thead>
<tbody>${documents.slice(0, MOST_DOCUMENTS).flatMap(([document, fields]) => documentRows(document, fields, titles))}</tbody></table>`,
        'tall',
      )
}
${more > 0 && html`<p class="quiet">And ${counted(more, 'document')} more, which run.json has.</p>`}</div>`;
}

function documentRows(document: string, fields: readonly ChangedDocument[], titles: ReadonlyMap<string, string>): Markup[] {
  const address = `#errors?${new URLSearchParams({ text: document }).toString()}`;
  const name = html`<th scope="rowgroup" rowspan="${fields.length}"><a href="${address}" title="Show its errors">${document}</a></th>`;
  return fields.map(
    ({ field, before, after }, i) =>
      html`<tr>${i === 0 && name}<td>${titles.get(field) ?? field}</td>${[share(before), share(after)].map(numberCell)}</tr>`,
  );
}
