import type { Make, PageElement } from './page.ts';
import type { ShownError, ShownPassage, ShownSaid } from './shown-errors.ts';

/** Names of the page for the ids in its data. */
export interface ErrorNames {
  readonly fields: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<string, { readonly title: string; readonly meaning: string }>>;
}

/** One error: whose, which field and class, what gold has, what the record says, and the candidates behind a fold. */
export function errorCard(make: Make, error: ShownError, names: ErrorNames): PageElement {
  const kind = names.classes[error.kind],
    badge = make('span', 'badge', kind?.title ?? error.kind);
  badge.setAttribute('title', kind?.meaning ?? '');
  const head = make(
    'header',
    '',
    make('h3', '', make('span', 'document', error.document), make('span', 'field', names.fields[error.field] ?? error.field)),
  );
  if (error.patient !== null) head.append(make('span', 'patient', `patient ${error.patient}`));
  head.append(badge);
  if (error.reason !== null) head.append(make('span', 'reason', error.reason));
  const sides = make('div', 'sides', goldSide(make, error), recordSide(make, error.said));
  const card = make('article', 'error', head, sides);
  card.setAttribute('data-class', error.kind);
  if (error.candidateCount > 0) card.append(candidateFold(make, error));
  return card;
}

function goldSide(make: Make, { due, gold, kind }: ShownError): PageElement {
  const side = make('div', 'side', make('h4', '', 'Gold'));
  if (due.length === 0) side.append(make('p', 'nothing', 'nothing more'));
  else side.append(make('p', 'values', ...due.map((value) => make('span', 'value due', value))));
  if (gold !== null) side.append(passageOf(make, gold));
  if (kind === 'not-in-text') side.append(make('p', 'hint', 'This quote is not in the text that was read.'));
  return side;
}

function recordSide(make: Make, said: readonly ShownSaid[]): PageElement {
  const side = make('div', 'side', make('h4', '', 'Record'));
  if (said.length === 0) side.append(make('p', 'nothing', 'nothing said'));
  for (const { value, rule, confidence, passages } of said) {
    const line = make('p', 'values', make('span', 'value said', value));
    if (rule !== '') line.append(make('span', 'how', `confidence ${confidence.toFixed(2)}, rule `, make('code', '', rule)));
    side.append(line, ...passages.map((passage) => passageOf(make, passage)));
  }
  return side;
}

function passageOf(make: Make, { before, quote, after, page, section }: ShownPassage): PageElement {
  const words = make('blockquote', '', before, make('mark', '', quote), after);
  const where = [page === null ? '' : `page ${page}`, section ?? ''].filter((part) => part !== '').join(', ');
  if (where !== '') words.append(' ', make('cite', '', where));
  return words;
}

function candidateFold(make: Make, error: ShownError): PageElement {
  const count = error.candidateCount,
    fold = make('details', 'candidates', make('summary', '', `${count} candidate${count === 1 ? '' : 's'}`));
  fold.addEventListener('toggle', () => fold.append(candidateTable(make, error)), { once: true });
  return fold;
}

function candidateTable(make: Make, error: ShownError): PageElement {
  const answers = error.due.flatMap((value) => [value, ...value.split(' or ')]),
    saidValues = error.said.map(({ value }) => value);
  const heading = make(
    'tr',
    '',
    ...['Value', 'Fate', 'Score', 'Rule', 'Where'].map((name) => {
      const cell = make('th', '', name);
      cell.setAttribute('scope', 'col');
      return cell;
    }),
  );
  const toneOf = (value: string): string => (answers.includes(value) ? 'value due' : saidValues.includes(value) ? 'value said' : 'value');
  const rows = error
    .candidates()
    .map(({ value, fate, reason, score, rule, passage }) =>
      make(
        'tr',
        '',
        make('td', '', make('span', toneOf(value), value)),
        make('td', `fate ${fate.replace(' ', '-')}`, fate, ...(reason === null ? [] : [make('span', 'reason', reason)])),
        make('td', 'number', score.toFixed(2)),
        make('td', '', make('code', '', rule)),
        make('td', 'where', passageOf(make, passage)),
      ),
    );
  const region = make('div', 'scroll', make('table', '', make('thead', '', heading), make('tbody', '', ...rows)));
  region.setAttribute('tabindex', '0');
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', 'Candidates');
  return region;
}

/** The functions of this file, for the page. */
export const CARD_FUNCTIONS = [errorCard, goldSide, recordSide, passageOf, candidateFold, candidateTable] as const;
