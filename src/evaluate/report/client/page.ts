/** As much of an element as the script of the page uses; the browser's own types would be there for the whole of src. */
export interface PageElement {
  textContent: string | null;
  hidden: boolean;
  value: string;
  append(...children: readonly (PageElement | string)[]): void;
  replaceChildren(...children: readonly (PageElement | string)[]): void;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  addEventListener(event: string, listener: () => void, options?: { readonly once: boolean }): void;
  scrollIntoView(): void;
  focus(): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** As much of a document. */
export interface PageDocument {
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** As much of a window. */
export interface PageWindow {
  readonly document: PageDocument;
  readonly location: { readonly hash: string };
  readonly history: { replaceState(state: null, title: string, url: string): void };
  addEventListener(event: 'hashchange', listener: () => void): void;
  setTimeout(call: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
}

/** Makes an element; strings among its children become text, never markup. */
export type Make = (name: string, className: string, ...children: readonly (PageElement | string)[]) => PageElement;

/** A maker of elements for a document. */
export function makerFor(page: PageDocument): Make {
  return (name, className, ...children) => {
    const element = page.createElement(name);
    if (className !== '') element.setAttribute('class', className);
    element.append(...children);
    return element;
  };
}
