import type { DocumentMeta } from '../document/document.ts';
import type { ExtractInput } from '../extractors/extractor.ts';
import type { Article } from '../generated/report.ts';
import { blockAt, textOf, type Reading, type TextBlock } from '../text/reading.ts';
import { authorsIn } from './authors.ts';
import { pattern } from '../patterns/over-lines.ts';

const DOI = /\b10\.\d{4,9}\/[^\s"<>{}|\\^`]+/;
const LABELLED_DOI = /(?:\bdoi\b\s*[:.]?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?|doi\.org\/)\s*(10\.\d{4,9}\/[^\s"<>{}|\\^`]+)/i;
/** "Smith et al. Journal of Things 2014, 7:2", "J Things. 2014;7(2):1-4", "Things (2014) 93:e146". */
const CITATION = pattern('u')`
  (?:et al\.?,?\s+|^|[.:;]\s+)(?<journal>\p{Lu}[\p{L}&.,:' -]{2,80}?)[.,]?\s*\(?(?<year>(?:19|20)\d\d)\b\)?
  (?:\s+\p{Lu}\p{L}{2,8}\.?(?:\s+\d{1,2})?)?\s*[,;:]\s*(?:vol\.?\s*)?\d{1,4}\s*(?:\([^)]{1,12}\))?\s*[:,;]
`;
/** Running heads: "Lee et al. / Journal 7 (2007) 2", "Lee et al. Journal 2008, 10:14", "Journal (2007) 7", "Lee et al. • Journal". */
const RUNNING: readonly RegExp[] = [
  pattern('u')`
    ^(?:.{2,60}?\bet al\.?\s*[/•|,]?\s*)?(?<journal>\p{Lu}[\p{L}&:.,' -]{2,90}?)\s+(?:\d{1,4}\s*)?\(?(?<year>(?:19|20)\d\d)
    \)?,?\s*\d{1,4}(?:\s*:\s*\w+)?(?:\s|$)
  `,
  /\bet al\.?\s*[/•|]\s*(?<journal>\p{Lu}[\p{L}&:' -]{2,90})(?<year>)$/u,
];
const BANNER =
  /(?:contents lists available(?: online| at)?(?: at \w+)?|journal homepage|available online at)\s*:?\s+(\p{Lu}[\p{L}&:' -]{3,80})$/iu;
const YEARS: readonly RegExp[] = [
  /\bpublished(?: online)?\b[^.;\n]{0,30}?\b((?:19|20)\d\d)\b/i,
  /(?:©|\(c\)|\bcopyright)\s*(?:©\s*)?((?:19|20)\d\d)\b/i,
  /\baccepted\b[^.;\n]{0,30}?\b((?:19|20)\d\d)\b/i,
  /\breceived\b[^.;\n]{0,30}?\b((?:19|20)\d\d)\b/i,
];
const NOT_A_JOURNAL = pattern('i')`
  \b(?:
    received|accepted|published|copyright|department|university|hospital|case report|abstract|figure|table|author|license
    |correspondence|open access
  )\b
`;

/**
 * Article data: what the file states apart from its text, else what the front matter says. `running` are the texts of running heads
 * and feet, which stand outside the document text. Journal lines in the list of references and in the prose are never read.
 */
export function articleOf(meta: DocumentMeta, { reading }: ExtractInput, running: readonly string[] = []): Article {
  const front = frontMatter(reading);
  const lines = [...running, ...front.map((block) => textOf(reading, block))].map((line) => line.replace(/\s+/g, ' ').trim());
  const all = lines.join('\n');
  const authors = meta.authors.length > 0 ? meta.authors : authorsIn(reading);
  const head = runningJournal(running, authors);
  const cited = lines.map((line) => CITATION.exec(line)?.groups).find((groups) => groups && !NOT_A_JOURNAL.test(groups['journal'] ?? ''));
  const banner = lines.map((line) => BANNER.exec(line)?.[1]).find((name) => name && !NOT_A_JOURNAL.test(name));
  return {
    title: titleOf(meta.title, reading),
    authors: [...authors],
    journal: meta.journal ?? head?.journal ?? cited?.['journal']?.replace(/^.*\bet al\.?,?\s+/, '').trim() ?? banner?.trim() ?? null,
    year: meta.year ?? head?.year ?? (cited?.['year'] ? Number(cited['year']) : firstYear(all)),
    doi: meta.doi ?? doiIn(lines),
    pmid: meta.pmid ?? /\bPMID\s*:?\s*(\d{5,9})\b/i.exec(all)?.[1] ?? null,
    pmcid: meta.pmcid ?? /\bPMC\d{4,9}\b/.exec(all)?.[0] ?? null,
    keywords: meta.keywords.length > 0 ? [...meta.keywords] : keywordsIn(reading),
  };
}

/** The title that the file gives, where its words stand at the text's beginning; else the title block. */
function titleOf(stated: string | null, reading: Reading): string | null {
  const block = reading.blocks.find((each) => each.kind === 'title');
  const printed = block ? textOf(reading, block).replace(/\s+/g, ' ').trim() : null;
  if (stated === null) return printed || null;
  const opening = new Set(wordsOf(reading.text.slice(0, 4000)));
  const words = wordsOf(stated);
  const there = words.filter((word) => opening.has(word)).length;
  return printed && there < 0.6 * words.length ? printed : stated;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** What is neither prose nor a reference: lines of the journal, licence, correspondence, footnotes, and all before the first section. */
function frontMatter(reading: Reading): TextBlock[] {
  const body = reading.blocks.findIndex(
    (block) => block.kind === 'paragraph' && block.section !== 'other' && block.end - block.start > 200,
  );
  return reading.blocks.filter(
    (block) =>
      block.section !== 'reference' &&
      block.kind !== 'reference' &&
      (['other', 'footnote', 'affiliation'].includes(block.kind) ||
        (block.section === 'other' &&
          block.kind === 'paragraph' &&
          /\bdoi\b|\bcite this article\b|\bPMID\b|©/i.test(textOf(reading, block))) ||
        (block.index < body && !['title', 'authors', 'abstract', 'keywords', 'caption', 'table'].includes(block.kind))),
  );
}

function doiIn(lines: readonly string[]): string | null {
  const found =
    lines.map((line) => LABELLED_DOI.exec(line)?.[1]).find(Boolean) ??
    lines
      .filter((line) => line.length < 120)
      .map((line) => DOI.exec(line)?.[0])
      .find(Boolean);
  if (!found) return null;
  const bare = found.replace(/[.,;:'’”]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
}

function firstYear(text: string): number | null {
  for (const pattern of YEARS) {
    const year = pattern.exec(text)?.[1];
    if (year) return Number(year);
  }
  return null;
}

function keywordsIn(reading: Reading): string[] {
  const block =
    reading.blocks.find((each) => each.kind === 'keywords') ?? blockAt(reading, reading.text.search(/^key\s?-?words?\s*[:—–-]/im));
  if (!block) return [];
  const text = textOf(reading, block)
    .replace(/\s+/g, ' ')
    .replace(/^\s*key\s?-?words?\s*[:—–.-]?\s*/i, '');
  return text.length > 600
    ? []
    : text
        .split(/\s*[;•·|]\s*|\s*,\s+/)
        .map((word) => word.replace(/[.\s]+$/, '').trim())
        .filter((word) => word.length > 1 && word.length < 80);
}

/** Journal and year that a running head names, null where none does. */
function runningJournal(running: readonly string[], authors: readonly string[]): { journal: string; year: number | null } | null {
  const groups = running.flatMap((line) =>
    RUNNING.flatMap((pattern) => {
      const found = pattern.exec(line.trim())?.groups;
      return found && !NOT_A_JOURNAL.test(found['journal'] ?? '') ? [found] : [];
    }),
  );
  const found = groups[0];
  if (!found?.['journal']) return null;
  // A head of a single author's paper sets the name before the journal's.
  const surname = authors[0]?.split(' ').at(-1) ?? '';
  const journal =
    surname.length > 2 && found['journal'].startsWith(`${surname} `) ? found['journal'].slice(surname.length + 1) : found['journal'];
  const year = groups.map((each) => each['year']).find(Boolean);
  return { journal: journal.replace(/[\s,.]+$/, ''), year: year ? Number(year) : null };
}
