import { finding } from '../findings.ts';
import { decodeText } from './decode-text.ts';
import { NO_META, type Block, type BlockKind, type Document, type DocumentMeta } from './document.ts';
import { holds, inlineText, plainTextOf } from './inline-text.ts';
import { jatsMeta, titleElement } from './jats-meta.ts';
import { tableRows } from './jats-table.ts';
import { unplacedBlock, unplacedTable } from './unplaced-block.ts';
import { childNamed, childrenNamed, descendantsNamed, elementsOf, parseXml, type XmlElement, type XmlResult } from './xml-tree.ts';

/** Abstracts that repeat or advertise the real one. */
const SIDE_ABSTRACT = /graphical|teaser|precis|key-points|toc|executive|highlights|lay|plain/;

/** Blocks inside a paragraph or section that are set apart from its prose. */
const FLOATS: ReadonlySet<string> = new Set([
  'fig',
  'fig-group',
  'table-wrap',
  'table-wrap-group',
  'list',
  'def-list',
  'disp-quote',
  'boxed-text',
]);

/**
 * Reads JATS XML (the first article of the file): front matter, body, back matter and references as blocks.
 *
 * Peer-review sub-articles are ignored. Nothing that the file declares or points to is fetched or expanded. State `repaired`
 * where the XML is not well-formed, `partial` where it ends early, `no-text` or `failed` where there is no article.
 */
export function readJats(bytes: Uint8Array): Document {
  const parsed = parseXml(decodeText(bytes));
  const article =
    parsed.root === null ? null : parsed.root.name === 'article' ? parsed.root : (descendantsNamed(parsed.root, 'article')[0] ?? null);
  if (article === null)
    return jatsDocument('failed', [], NO_META, [finding('file-unreadable', 'error', 'The file is XML without a JATS article.')]);
  const blocks = [...frontBlocks(article), ...bodyBlocks(article), ...backBlocks(article)].filter((block) => block.text !== '');
  const meta = jatsMeta(article);
  if (blocks.length === 0) return jatsDocument('no-text', [], meta, [finding('no-text-layer', 'error', 'The article holds no text.')]);
  if (parsed.faults.length === 0) return jatsDocument('done', blocks, meta, []);
  return jatsDocument(parsed.truncated ? 'partial' : 'repaired', blocks, meta, [faultFinding(parsed)]);
}

function jatsDocument(state: Document['state'], blocks: readonly Block[], meta: DocumentMeta, findings: Document['findings']): Document {
  return { mediaType: 'application/xml', state, body: { kind: 'blocks', blocks, pageCount: null }, meta, findings };
}

function faultFinding({ truncated, faults }: XmlResult): Document['findings'][number] {
  const message = truncated
    ? 'The XML ends early; what follows is missing.'
    : `The XML is not well-formed: ${faults[0] ?? 'unknown fault.'}`;
  return finding('file-repaired', 'warning', message);
}

function frontBlocks(article: XmlElement): Block[] {
  const meta = childNamed(childNamed(article, 'front'), 'article-meta');
  if (meta === null) return [];
  const { authors, keywords } = jatsMeta(article);
  const abstracts = childrenNamed(meta, 'abstract').filter((part) => !SIDE_ABSTRACT.test(part.attributes['abstract-type'] ?? ''));
  return [
    proseBlock('title', titleElement(meta)),
    unplacedBlock('authors', authors.join(', ')),
    ...descendantsNamed(meta, 'aff').map((aff) => proseBlock('affiliation', aff)),
    ...abstracts.flatMap(abstractBlocks),
    unplacedBlock('keywords', keywords.length === 0 ? '' : `Keywords: ${keywords.join(', ')}`),
  ];
}

/** One block per paragraph; the label of a part stands before its first paragraph, as journals print it. */
function abstractBlocks(abstract: XmlElement): Block[] {
  return elementsOf(abstract).flatMap((part) => {
    if (part.name === 'p') return [proseBlock('abstract', part)];
    if (part.name !== 'sec') return [];
    const label = plainTextOf(childNamed(part, 'title')).replace(/\s*[:.]$/, '');
    return childrenNamed(part, 'p').map((paragraph, index) => {
      const block = proseBlock('abstract', paragraph);
      return index === 0 && label !== '' ? prefixed(block, `${label}: `) : block;
    });
  });
}

function bodyBlocks(article: XmlElement): Block[] {
  const body = childNamed(article, 'body');
  const floats = childNamed(article, 'floats-group');
  return [...(body === null ? [] : contentBlocks(body, 0)), ...(floats === null ? [] : contentBlocks(floats, 0))];
}

function backBlocks(article: XmlElement): Block[] {
  const back = childNamed(article, 'back');
  return back === null
    ? []
    : elementsOf(back).flatMap((part) => {
        if (part.name === 'ref-list') return referenceBlocks(part);
        if (part.name === 'fn-group') return footnoteBlocks(part);
        if (part.name === 'app-group') return contentBlocks(part, 0);
        return sectionBlocks(part, 1);
      });
}

/** The blocks of a section at that depth: its heading, then its content. */
function sectionBlocks(section: XmlElement, depth: number): Block[] {
  const title = childNamed(section, 'title');
  return title === null ? contentBlocks(section, depth - 1) : [headingBlock(section, title, depth), ...contentBlocks(section, depth)];
}

function headingBlock(section: XmlElement, title: XmlElement, depth: number): Block {
  const block = proseBlock('heading', title);
  const label = plainTextOf(childNamed(section, 'label'));
  return prefixed({ ...block, level: Math.max(1, depth) }, label === '' || block.text === '' ? '' : `${label} `);
}

/** Everything inside a section but its heading, floats behind the paragraph that holds them. */
function contentBlocks(container: XmlElement, depth: number): Block[] {
  return elementsOf(container).flatMap((child) => {
    switch (child.name) {
      case 'title':
      case 'label':
      case 'sec-meta':
      case 'object-id':
      case 'supplementary-material':
      case 'graphic':
        return [];
      case 'sec':
      case 'app':
      case 'ack':
      case 'notes':
      case 'glossary':
        return sectionBlocks(child, depth + 1);
      case 'p':
        return paragraphBlocks(child);
      case 'fig':
        return [captionBlock(child)];
      case 'table-wrap':
        return tableBlocks(child);
      case 'list':
      case 'def-list':
        return listBlocks(child);
      case 'ref-list':
        return referenceBlocks(child);
      case 'fn-group':
        return footnoteBlocks(child);
      case 'disp-formula':
        return [proseBlock('other', child)];
      default:
        return contentBlocks(child, depth);
    }
  });
}

function paragraphBlocks(paragraph: XmlElement): Block[] {
  const own = proseBlock('paragraph', paragraph);
  return holds(paragraph, FLOATS) ? [own, ...floatsIn(paragraph)] : [own];
}

/** Floats at any depth of a paragraph, outermost only. */
function floatsIn(element: XmlElement): Block[] {
  return elementsOf(element).flatMap((child) =>
    FLOATS.has(child.name) ? contentBlocks({ ...element, children: [child] }, 0) : floatsIn(child),
  );
}

function listBlocks(list: XmlElement): Block[] {
  return elementsOf(list)
    .filter(({ name }) => name === 'list-item' || name === 'def-item')
    .flatMap((item) => {
      const text = item.name === 'def-item' ? `${plainTextOf(childNamed(item, 'term'))}: ${plainTextOf(childNamed(item, 'def'))}` : null;
      const own = text === null ? proseBlock('list', item) : unplacedBlock('list', text);
      return [own, ...floatsIn(item)];
    });
}

function captionBlock(float: XmlElement): Block {
  const caption = childNamed(float, 'caption');
  const label = plainTextOf(childNamed(float, 'label'));
  const block = proseBlock('caption', caption);
  return prefixed(block, label === '' ? '' : block.text === '' ? label : `${label} `);
}

function tableBlocks(wrap: XmlElement): Block[] {
  const tables = descendantsNamed(wrap, 'table')
    .map(tableRows)
    .filter((rows) => rows.length > 0);
  const foot = childrenNamed(wrap, 'table-wrap-foot').map((part) => proseBlock('footnote', part));
  return [captionBlock(wrap), ...tables.map(unplacedTable), ...foot];
}

function footnoteBlocks(group: XmlElement): Block[] {
  const title = childNamed(group, 'title');
  const notes = childrenNamed(group, 'fn').flatMap((note) => childrenNamed(note, 'p').map((part) => proseBlock('footnote', part)));
  return [...(title === null ? [] : [headingBlock(group, title, 1)]), ...notes];
}

function referenceBlocks(list: XmlElement): Block[] {
  const title = plainTextOf(childNamed(list, 'title'));
  const entries = descendantsNamed(list, 'ref').map((entry, index) => {
    const label = plainTextOf(childNamed(entry, 'label')).replace(/[[\].\s]/g, '');
    return unplacedBlock('reference', `${label === '' ? String(index + 1) : label}. ${citationText(entry)}`);
  });
  return entries.length === 0 ? [] : [unplacedBlock('heading', title === '' ? 'References' : title, { level: 1 }), ...entries];
}

/** A reference as one line: as written, or put together from its parts. */
function citationText(entry: XmlElement): string {
  const citation = elementsOf(entry).find(({ name }) => /citation$/.test(name)) ?? null;
  if (citation === null) return plainTextOf(entry);
  const authors = descendantsNamed(citation, 'name').map((name) =>
    ['surname', 'given-names']
      .map((part) => plainTextOf(childNamed(name, part)))
      .join(' ')
      .trim(),
  );
  const part = (name: string): string => plainTextOf(childNamed(citation, name));
  const built = [
    authors.join(', '),
    part('article-title'),
    part('source'),
    [part('year'), part('volume'), part('fpage')].filter((text) => text !== '').join(' '),
  ]
    .filter((text) => text !== '')
    .join('. ');
  const prose = plainTextOf(citation);
  const isSpelledOut = citation.children.some((child) => typeof child === 'string' && /\S/.test(child));
  return isSpelledOut || built === '' ? prose : built;
}

function proseBlock(kind: BlockKind, element: XmlElement | null): Block {
  const { text, marks } = inlineText(element);
  return unplacedBlock(kind, text, { marks });
}

function prefixed(block: Block, prefix: string): Block {
  const marks = block.marks.map((mark) => ({ ...mark, start: mark.start + prefix.length, end: mark.end + prefix.length }));
  return unplacedBlock(block.kind, prefix + block.text, { level: block.level, marks });
}
