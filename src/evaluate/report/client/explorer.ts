import type { PackedErrors } from '../packed-errors.ts';
import type { ErrorNames, errorCard } from './error-card.ts';
import type { ChoiceCounts, ErrorFilter, filterErrors, readFilter, writeFilter } from './error-filter.ts';
import type { makerFor, PageElement, PageWindow } from './page.ts';
import type { ShownError, unpackErrors } from './shown-errors.ts';
import type { startSwitches } from './switches.ts';

/** The functions of the other files, which this one gets handed: the page has no modules. */
export interface ExplorerParts {
  readonly makerFor: typeof makerFor;
  readonly startSwitches: typeof startSwitches;
  readonly unpackErrors: typeof unpackErrors;
  readonly readFilter: typeof readFilter;
  readonly writeFilter: typeof writeFilter;
  readonly filterErrors: typeof filterErrors;
  readonly errorCard: typeof errorCard;
}

/** What stands in the page's data element. */
export interface ExplorerData {
  readonly packed: PackedErrors;
  readonly names: ErrorNames;
}

/** The controls of the error list; `list` gets the cards. */
interface Controls {
  readonly text: PageElement;
  readonly field: PageElement;
  readonly reason: PageElement;
  readonly classes: readonly PageElement[];
  readonly clear: readonly PageElement[];
  readonly status: PageElement;
  readonly list: PageElement;
  readonly more: PageElement;
  readonly none: PageElement;
}

/** Brings the page to life: the selectors of charts and slices, and the list of errors where there is one. */
export function startPage(browser: PageWindow, parts: ExplorerParts): void {
  parts.startSwitches(browser.document);
  const data = browser.document.querySelector('#error-data')?.textContent ?? null,
    controls = findControls(browser);
  if (data === null || controls === null) return;
  const { packed, names } = JSON.parse(data) as ExplorerData;
  runExplorer(browser, parts, controls, parts.unpackErrors(packed), names);
}

function findControls({ document }: PageWindow): Controls | null {
  const text = document.querySelector('#filter-text'),
    field = document.querySelector('#filter-field'),
    reason = document.querySelector('#filter-reason');
  const status = document.querySelector('#error-status'),
    list = document.querySelector('#error-list'),
    more = document.querySelector('#error-more'),
    none = document.querySelector('#error-none');
  if (text === null || field === null || reason === null || status === null || list === null || more === null || none === null) return null;
  return {
    text,
    field,
    reason,
    status,
    list,
    more,
    none,
    classes: [...document.querySelectorAll('[data-filter-class]')],
    clear: [...document.querySelectorAll('[data-filter-clear]')],
  };
}

/** Keeps controls, list and address together. */
function runExplorer(
  browser: PageWindow,
  parts: ExplorerParts,
  controls: Controls,
  errors: readonly ShownError[],
  names: ErrorNames,
): void {
  let filter: ErrorFilter = { kind: '', field: '', reason: '', text: '' },
    timer = 0;
  const make = parts.makerFor(browser.document),
    list = startList(controls, errors.length, (error) => make('li', '', parts.errorCard(make, error, names)));
  const apply = (next: ErrorFilter): void => {
    const { fitting, counts } = parts.filterErrors(errors, next);
    filter = next;
    showControls(controls, filter, counts);
    list(fitting);
  };
  const choose = (change: Partial<ErrorFilter>): void => {
    apply({ ...filter, ...change });
    browser.history.replaceState(null, '', parts.writeFilter(filter));
  };
  const follow = (): void => {
    const asked = parts.readFilter(browser.location.hash);
    if (asked === null) return;
    apply(asked);
    controls.text.value = asked.text;
    browser.document.querySelector('#errors')?.scrollIntoView();
  };
  listen(controls, choose, () => {
    browser.clearTimeout(timer);
    // Not the text of this moment: by then the controls may have been cleared.
    timer = browser.setTimeout(() => choose({ text: controls.text.value }), 120);
  });
  browser.addEventListener('hashchange', follow);
  controls.text.value = '';
  apply(filter);
  follow();
}

/** A function that lists errors, 50 at a time and more on demand, so that thousands of them cost nothing. */
function startList(
  { list, more, none, status }: Controls,
  total: number,
  card: (error: ShownError) => PageElement,
): (errors: readonly ShownError[]) => void {
  const step = 50;
  let listed: readonly ShownError[] = [],
    shown = 0;
  const showMore = (): void => {
    list.append(...listed.slice(shown, shown + step).map(card));
    shown = Math.min(shown + step, listed.length);
    more.hidden = shown >= listed.length;
    more.textContent = `Show ${Math.min(step, listed.length - shown)} more`;
    status.textContent = `${listed.length} of ${total} errors${shown < listed.length ? `, the first ${shown} shown` : ''}`;
  };
  more.addEventListener('click', showMore);
  return (errors) => {
    listed = errors;
    shown = 0;
    list.replaceChildren();
    none.hidden = errors.length > 0;
    showMore();
  };
}

function listen(controls: Controls, choose: (change: Partial<ErrorFilter>) => void, type: () => void): void {
  controls.text.addEventListener('input', type);
  controls.field.addEventListener('change', () => choose({ field: controls.field.value }));
  controls.reason.addEventListener('change', () => choose({ reason: controls.reason.value }));
  for (const button of controls.classes)
    button.addEventListener('click', () => choose({ kind: button.getAttribute('data-filter-class') ?? '' }));
  for (const button of controls.clear) {
    button.addEventListener('click', () => {
      controls.text.value = '';
      // The button vanishes under the focus.
      controls.text.focus();
      choose({ kind: '', field: '', reason: '', text: '' });
    });
  }
}

function showControls(controls: Controls, { kind, field, reason, text }: ErrorFilter, counts: ChoiceCounts): void {
  const all = [...counts.kind.values()].reduce((sum, count) => sum + count, 0);
  for (const button of controls.classes) {
    const own = button.getAttribute('data-filter-class') ?? '',
      count = own === '' ? all : (counts.kind.get(own) ?? 0),
      number = button.querySelector('.count');
    if (number !== null) number.textContent = String(count);
    button.setAttribute('aria-pressed', String(own === kind));
    button.setAttribute('data-empty', String(count === 0 && own !== kind));
  }
  showOptions(controls.field, field, counts.field);
  showOptions(controls.reason, reason, counts.reason);
  for (const button of controls.clear) button.hidden = kind === '' && field === '' && reason === '' && text === '';
}

function showOptions(select: PageElement, chosen: string, counts: ReadonlyMap<string, number>): void {
  for (const option of select.querySelectorAll('option')) {
    if (option.value !== '') option.textContent = `${option.getAttribute('data-name') ?? ''} (${counts.get(option.value) ?? 0})`;
  }
  select.value = chosen;
}

/** The functions of this file, for the page. */
export const EXPLORER_FUNCTIONS = [startPage, findControls, runExplorer, startList, listen, showControls, showOptions] as const;
