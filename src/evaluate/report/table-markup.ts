import { html, type Markup } from './markup.ts';

/** A heading over figures. */
export function numberHeading(name: string): Markup {
  return html`<th scope="col" class="number">${name}</th>`;
}

/** The cell of a figure. */
export function numberCell(figure: number | string): Markup {
  return html`<td class="number">${figure}</td>`;
}

/** So many empty cells. */
export function emptyCells(count: number): Markup[] {
  return Array.from({ length: count }, () => html`<td></td>`);
}

/** A table in a region that scrolls sideways where the window is narrower, by keyboard too. */
export function scrollingTable(label: string, table: Markup, kind: '' | 'tall' | 'narrow' = ''): Markup {
  return html`<div class="scroll${kind !== '' && ` ${kind}`}" tabindex="0" role="region" aria-label="${label}">
${table}
</div>`;
}
