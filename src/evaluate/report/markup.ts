/** Markup that may stand in a page as it is. Only this file and page-shell.ts make it, so everything else in a page has been escaped. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: text and numbers are escaped, markup and lists of it are not, null and false are nothing. */
export type Part = string | number | false | null | Markup | readonly Markup[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * A template whose values are escaped for text and for quoted attributes.
 *
 * @example html`<td title="${note}">${count}</td>`
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.reduce((page, piece, i) => page + toMarkup(parts[i - 1] ?? null) + piece) };
}

function toMarkup(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
  return isList(part) ? part.map(({ markup }) => markup).join('') : part.markup;
}

function isList(part: Markup | readonly Markup[]): part is readonly Markup[] {
  return Array.isArray(part);
}

/** Data as JSON that can stand in a script element: no text in it can end the element or begin a comment. */
export function scriptJson(data: unknown): Markup {
  return { markup: JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029') };
}
