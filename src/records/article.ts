import type { DocumentMeta } from '../document/document.ts';
import type { ExtractInput } from '../extractors/extractor.ts';
import type { Article } from '../generated/report.ts';

/** Article data: what the file states apart from its text, else what the text says. */
export function articleOf(meta: DocumentMeta, input: ExtractInput): Article {
  const title = input.reading.blocks.find((block) => block.kind === 'title');
  return { ...meta, title: meta.title ?? (title ? input.reading.text.slice(title.start, title.end) : null) } as Article;
}
