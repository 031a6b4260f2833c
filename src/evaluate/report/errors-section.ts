import type { EvaluationRun } from '../../generated/evaluation.ts';
import type { ExplorerData } from './client/explorer.ts';
import { ERROR_CLASSES } from './error-classes.ts';
import { counted } from './figures.ts';
import { fitErrors, type FittedErrors } from './fit-errors.ts';
import { html, type Markup } from './markup.ts';
import { packErrors } from './packed-errors.ts';

/** Bytes that the errors of a page may take, so that it stays below 10 MB and opens at once. */
const BUDGET = 8_000_000;

/** The frame of the error list and the data from which the page's script fills it; data is null where there are no errors. */
export function errorsSection({ errors, fields }: EvaluationRun): { readonly content: Markup; readonly data: ExplorerData | null } {
  if (errors.length === 0) return { content: html`<p class="empty">No errors: every scored value is right.</p>`, data: null };
  const fitted = fitErrors(errors, BUDGET);
  const data: ExplorerData = {
    packed: packErrors(fitted.errors),
    names: {
      fields: Object.fromEntries(fields.map(({ field, title }) => [field, title])),
      classes: Object.fromEntries(ERROR_CLASSES.map(({ id, title, meaning }) => [id, { title, meaning }])),
    },
  };
  const content = html`${leftNote(fitted)}
<noscript><p class="notice worse">The list of errors and the selectors above need JavaScript; all else on this page does not.</p></noscript>
<div class="filters" role="search" aria-label="Errors">
<p><label for="filter-text">Search</label> <input id="filter-text" type="search" placeholder="document, value, words of the text" autocomplete="off" spellcheck="false"></p>
<p><label for="filter-field">Field</label> <select id="filter-field" autocomplete="off">${fieldOptions(fitted, fields)}</select></p>
<p><label for="filter-reason">Turned down for</label> <select id="filter-reason" autocomplete="off">${reasonOptions(fitted)}</select></p>
<p><button type="button" data-filter-clear hidden>Clear filters</button></p>
</div>
<div class="classes" role="group" aria-label="Class">${classButtons(fitted)}</div>
<details class="legend"><summary>What the classes mean</summary><dl>${ERROR_CLASSES.map(({ title, meaning }) => html`<div><dt>${title}</dt><dd>${meaning}</dd></div>`)}</dl></details>
<p id="error-status" class="status" aria-live="polite">${counted(fitted.errors.length, 'error')}</p>
<ol id="error-list"></ol>
<p id="error-none" class="empty" hidden>No error fits these filters. <button type="button" data-filter-clear>Clear filters</button></p>
<p class="more"><button type="button" id="error-more" hidden>Show more</button></p>`;
  return { content, data };
}

function leftNote({ left }: FittedErrors): Markup | null {
  const kinds = [
    [left.errors, 'error'],
    [left.candidates, 'candidate'],
    [left.passages, 'passage'],
  ] as const;
  const parts = kinds.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun));
  if (parts.length === 0) return null;
  return html`<p class="notice">To keep this page small, ${parts.join(', ')} were left out, the least telling first; run.json has them all.</p>`;
}

function fieldOptions({ errors }: FittedErrors, fields: EvaluationRun['fields']): Markup {
  const counts = Map.groupBy(errors, ({ field }) => field),
    titles = new Map(fields.map(({ field, title }) => [field, title]));
  const order = [...fields.map(({ field }) => field), ...[...counts.keys()].filter((field) => !titles.has(field))].filter((field) =>
    counts.has(field),
  );
  return options(
    order.map((field) => [field, titles.get(field) ?? field, counts.get(field)?.length ?? 0]),
    'all fields',
  );
}

function reasonOptions({ errors }: FittedErrors): Markup {
  const counts = Map.groupBy(
    errors.filter(({ reason }) => reason !== null),
    ({ reason }) => (reason?.split(':')[0] ?? '').trim(),
  );
  return options(
    [...counts].map(([reason, group]): [string, string, number] => [reason, reason, group.length]).sort((a, b) => b[2] - a[2]),
    'anything',
  );
}

function options(choices: readonly (readonly [value: string, name: string, count: number])[], all: string): Markup {
  return html`<option value="">${all}</option>${choices.map(([value, name, count]) => html`<option value="${value}" data-name="${name}">${name} (${count})</option>`)}`;
}

function classButtons({ errors }: FittedErrors): Markup {
  const counts = Map.groupBy(errors, (error) => error.class);
  const present = ERROR_CLASSES.map((each) => ({ ...each, count: counts.get(each.id)?.length ?? 0 })).filter(({ count }) => count > 0);
  const button = (id: string, title: string, meaning: string, count: number): Markup =>
    html`<button type="button" data-filter-class="${id}" aria-pressed="${id === '' ? 'true' : 'false'}" title="${meaning}">${title} <span class="count">${count}</span></button>`;
  return html`${button('', 'all', 'Errors of every class', errors.length)}${present.map(({ id, title, meaning, count }) => button(id, title, meaning, count))}`;
}
