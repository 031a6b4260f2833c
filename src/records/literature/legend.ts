import { everyMatch } from '../../every-match.ts';
import { loadLexicon } from '../../lexicon/lexicon.ts';
import type { Reading, TextBlock } from '../../text/reading.ts';
import { textOf } from '../../text/reading.ts';
import { captionOf } from './is-literature-table.ts';
import { pattern } from '../../patterns/over-lines.ts';

const ABBREVIATION = /(?<![\p{L}\d])\p{L}[\p{L}\d&./-]{0,9}(?![\p{L}\d])/gu;
/** Blocks after a table in which its notes may stand. */
const NEAR = 3;

const legends = new WeakMap<TextBlock, string>();

/** The texts that explain a table's abbreviations, joined: its notes, its caption and the paper's list of abbreviations. */
export function legendOf(reading: Reading, table: TextBlock): string {
  const known = legends.get(table);
  if (known !== undefined) return known;
  const near = reading.blocks.slice(table.index + 1, table.index + 1 + NEAR);
  const next = near.findIndex((block) => block.rows !== null);
  const notes = (next < 0 ? near : near.slice(0, next)).filter((block) => block.kind === 'footnote' || isList(textOf(reading, block)));
  const lists = reading.blocks.filter(
    (block) => block.kind !== 'heading' && /^\s*(?:list of )?abbreviations\b/i.test(block.headings.at(-1) ?? ''),
  );
  const caption = captionOf(reading, table);
  const legend = [...notes, ...(caption ? [caption] : []), ...lists].map((block) => textOf(reading, block)).join('\n');
  legends.set(table, legend);
  return legend;
}

// A short paragraph of pairs parted by semicolons is a note whose kind was not seen.
function isList(text: string): boolean {
  return text.length < 800 && (/^\s*abbreviations?\b/i.test(text) || (text.match(/;/g)?.length ?? 0) >= 2);
}

/**
 * What a legend says an abbreviation stands for, null where it does not tell. Takes `DP, distal pancreatectomy; …`, `DP: …`,
 * `DP = …` and `DP distal pancreatectomy, …`; the letters must occur in the words in their order.
 */
export function expansionOf(abbreviation: string, legend: string): string | null {
  // eslint-disable-next-line no-restricted-syntax -- Made of the abbreviation that is asked for.
  const at = pattern('gu')`
    (?<![\p{L}\d])${abbreviation.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}[*†‡§#$]?\s*(?:[=:,–-]\s*|\s)\s*
    (?:(?:indicates?|means|denotes)\s+)?([^;,.=:*\n]{3,90})
  `;
  for (const match of everyMatch(at, legend)) {
    const words = withoutNextKey(match[1]?.trim() ?? '', legend[match.index + match[0].length]);
    if (spells(words, abbreviation)) return words;
  }
  return null;
}

// "TAH: total abdominal hysterectomy BSO: …": with nothing between its pairs a legend's next abbreviation stands at the end of the words.
function withoutNextKey(words: string, stop: string | undefined): string {
  return stop === ':' || stop === '=' ? words.replace(/\s+\S+$/, '') : words;
}

function spells(words: string, abbreviation: string): boolean {
  const letters = abbreviation.toLowerCase().replace(/[^\p{L}]/gu, '');
  const text = words.toLowerCase();
  if (text[0] !== letters[0] || text.split(/[^\p{L}]/u)[0] === letters) return false;
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** Words before a parenthesis in which what it abbreviates is looked for. */
const MOST_WORDS = 10;

/**
 * What a text introduces an abbreviation for, "squamous cell carcinoma (SCC)", null where it does not: the shortest words whose
 * letters it has.
 */
export function introducedAs(abbreviation: string, text: string): string | null {
  const at = text.indexOf(`(${abbreviation})`);
  if (at < 0) return null;
  const words =
    /[^.;:()\n]*$/
      .exec(text.slice(Math.max(0, at - 160), at))?.[0]
      .trim()
      .split(/\s+/)
      .slice(-MOST_WORDS) ?? [];
  for (let from = words.length - 2; from >= 0; from--) {
    const phrase = words.slice(from).join(' ');
    if (spells(phrase, abbreviation)) return phrase;
  }
  return null;
}

/**
 * The text of a cell with its abbreviations written out where the legend explains them, or else `text` introduces them; the same text
 * where neither does.
 */
export function spellOut(cell: string, legend: string, text = ''): string {
  if (!legend && !text) return cell;
  const whole = /[+&]/.test(cell) && cell.trim().length <= LONGEST_KEY ? expansionOf(cell.trim(), legend) : null;
  if (whole) return whole;
  const written = (word: string): string =>
    expansionOf(word, legend) ?? (text && word.length > 2 ? introducedAs(word, text) : null) ?? partsOf(word, legend);
  return cell.replace(ABBREVIATION, (word) => (/\p{Lu}/u.test(word) && !isRegimen(word) ? written(word) : word));
}

/** Longer cells are no abbreviation of their own, "DP + Spl". */
const LONGEST_KEY = 12;

// "CHOP" says more than the names of its drugs: it is a regimen.
function isRegimen(word: string): boolean {
  regimens ??= new Set(
    loadLexicon('regimens').entries.flatMap((entry) =>
      [...(entry.terms ?? []), ...(entry.abbreviations ?? [])].map((term) => term.toLowerCase()),
    ),
  );
  return word.length > 2 && regimens.has(word.toLowerCase());
}
let regimens: ReadonlySet<string> | null = null;

// "PD/TP", "BSO/TAH": each part by itself.
function partsOf(word: string, legend: string): string {
  return /[/&-]/.test(word)
    ? word.replace(/[\p{L}\d]+/gu, (part) => (/\p{Lu}/u.test(part) ? (expansionOf(part, legend) ?? part) : part))
    : word;
}
