import { SaxesParser } from 'saxes';

/** An XML element; children are elements and strings in document order. Names keep their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** What parsing gave: the outermost element (null where there is none) and what was wrong with the file. */
export interface XmlResult {
  readonly root: XmlElement | null;
  readonly faults: readonly string[];
  /** True where elements were still open at the end of the file. */
  readonly truncated: boolean;
}

/** Deeper elements become siblings at this depth, so that walking the tree cannot exhaust the stack; no article nests so deep. */
const MAX_DEPTH = 200;

/**
 * Parses XML into a tree without ever fetching or expanding anything that the file declares.
 *
 * Entities of the document type are not known, so they stay as written and neither reach outside nor multiply; faults are
 * collected and parsing goes on behind them.
 */
export function parseXml(source: string): XmlResult {
  const faults: string[] = [];
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [top];
  let truncated = false;
  const parser = new SaxesParser({ xmlns: false, position: false });
  Object.assign(parser.ENTITIES, { nbsp: '\u00a0', ndash: '–', mdash: '—', micro: 'µ', times: '×', plusmn: '±', deg: '°' });
  const addText = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    if (/unclosed tag/.test(error.message)) truncated = true;
    if (faults.length < 5) faults.push(error.message.replace(/^.*?:\d+:\s*/, ''));
  });
  parser.on('opentag', (tag) => {
    const element: XmlElement = { name: tag.name, attributes: tag.attributes, children: [] };
    open[Math.min(open.length - 1, MAX_DEPTH)]?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (open.length > 1) open.pop();
  });
  parser.write(source).close();
  const root = top.children.find((child) => typeof child !== 'string') ?? null;
  return { root, faults, truncated };
}

/** The element's children that are elements. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first child of that name; null where there is none. */
export function childNamed(element: XmlElement | null, name: string): XmlElement | null {
  return element === null ? null : (elementsOf(element).find((child) => child.name === name) ?? null);
}

/** All children of that name, in order. */
export function childrenNamed(element: XmlElement | null, name: string): XmlElement[] {
  return element === null ? [] : elementsOf(element).filter((child) => child.name === name);
}

/** All descendants of that name, in document order. */
export function descendantsNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsNamed(child, name)]);
}
