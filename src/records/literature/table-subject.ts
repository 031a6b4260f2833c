import { everyMatch } from '../../every-match.ts';
import type { ExtractInput, Extractor, Resolved } from '../../extractors/extractor.ts';
import type { HistologyValue, PrimarySiteValue, SexValue } from '../../generated/report.ts';
import { findTumours, type TumourEntry, type TumourHit } from '../../lexicon/tumours.ts';
import { textOf, type TextBlock, type TextCell } from '../../text/reading.ts';
import { tokenize } from '../../tokens.ts';
import { captionOf } from './is-literature-table.ts';
import { introducedAs } from './legend.ts';
import { readCell } from './read-cell.ts';
import { pattern } from '../../patterns/over-lines.ts';

/**
 * What a table's caption says that all its patients have: "Reported cases of sarcoma of the calf". Each null where it says no such
 * thing.
 */
export interface TableSubject {
  readonly histology: Resolved<HistologyValue> | null;
  readonly site: Resolved<PrimarySiteValue> | null;
  /** The code of the organ it speaks of, whatever of it: "head" in a table about the pancreas is the head of the pancreas. */
  readonly organ: string | null;
}

const NONE: TableSubject = { histology: null, site: null, organ: null };
const NUMBERED = pattern('i')`
  ^\s*(?:supplementary\s+)?tab(?:le)?\.?\s*[\divx]+\w?\s*[.:|–-]?\s*(?:
    (?:all|previously|reported|published|known|documented|described)\s+
  )*
`;
/** Words after which a caption names what it lists cases of. */
const LISTS = pattern('gi')`
  \b(?:
      cases?|patients?|reports?|features|characteristics|findings|summary|summari[sz]ation|review|data|lists?|overview
      |studies|literature|clinicopathology
    )\s+(?:(?:on|about|regarding|concerning|of|with|for|having|diagnosed with|suffering from)\s+)
    (?:
      (?:
        the|an?|all|our|reported|published|previous|previously|documented|literature|case|cases|patients?|reports?|of|with
        |\d+|[a-z]+teen|two|three|four|five|six|seven|eight|nine|ten
      )\s+
    )*
  |\b(?:secondary to|due to|caused by)\s+
`;
/** Words from which on a caption tells of the list, not of the tumour. */
const OF_THE_LIST = pattern('i')`
  \b(?:in|from|of|described in|reported in|published in)\s+(?:the\s+)?(?:
      english|world|current|medical|present|published|past|last|previous
    )\b
  |\b(?:in|from|of)\s+(?:the\s+)?(?:\w+[\s-])?literature\b
  |\b(?:
      reported|published|described|documented|treated|identified|available|included|since|between|up to|to date|till|until
      |worldwide|not|and (?:the|their|our|its)
    )\b
`;
/** "Leiomyosarcoma of the vulva: a review of the literature". */
const AFTERTHOUGHT = /\s*[:;,\u2010-\u2015-]\s*(?:an?\s+|the\s+)?(?:\w+\s+)?(?:review|summary|overview|cases|reports|literature)\b/i;
/** Two things, or a tumour that is not what the patients were reported for. */
const OF_TWO = pattern('i')`
  \b(?:
    concurrent|concomitant|associated|synchronous|coexist\w+|simultaneous|collision|mimic\w*|versus|vs|differential
    |history of|compar\w+|or|after|following|with or without
  )\b
`;

/** A diagnosis of its own, not only that there is a tumour. */
const LEAST_LEVEL = 2;

const subjects = new WeakMap<TextBlock, TableSubject>();

/** What the caption of `table` tells of the tumour of all the patients it lists: read once a table. */
export function subjectOf(table: TextBlock, extractors: readonly Extractor[], input: ExtractInput): TableSubject {
  const known = subjects.get(table) ?? readSubject(table, extractors, input);
  subjects.set(table, known);
  return known;
}

function readSubject(table: TextBlock, extractors: readonly Extractor[], input: ExtractInput): TableSubject {
  const caption = captionOf(input.reading, table);
  const tumoursOf = (cell: TextCell): readonly TumourHit[] =>
    findTumours(cell.text, tokenize(cell.text), input.lexicon<TumourEntry>('tumours')).filter(({ entry }) => entry.level > 0);
  const told = caption ? subjectCells(caption, input) : [];
  const cell = told.find((words) => tumoursOf(words).length > 0) ?? told[0];
  if (!cell) return NONE;
  const ofField = (name: string): Extractor | undefined => extractors.find((extractor) => extractor.name === name);
  const tumours = tumoursOf(cell);
  const ofOne = !OF_TWO.test(cell.text) && tumours.length > 0;
  const histology =
    ofOne && new Set(tumours.map(({ entry }) => entry.code)).size === 1 && tumours.some(({ entry }) => entry.level >= LEAST_LEVEL)
      ? first<HistologyValue>(ofField('histology'), cell, LEAD, input)
      : null;
  const site =
    first<PrimarySiteValue>(ofField('primary-site'), cell, LEAD, input, histology) ??
    first<PrimarySiteValue>(ofField('primary-site'), cell, LEAD, input);
  // "Melanoma metastatic to the gallbladder": only the tumour's own name tells where it arose.
  const named =
    site?.rule === 'caption-usual-organ'
      ? tumours.some(({ entry }) => entry.siteOnly)
      : site?.rule === 'caption-adjective' || !/\bmetasta/i.test(cell.text);
  return {
    histology: histology?.value.icdO3Morphology ? histology : null,
    site: ofOne && named ? site : null,
    organ: site?.value.icdO3Topography ?? null,
  };
}

const LEAD = 'The final diagnosis was ';

function first<V>(
  extractor: Extractor | undefined,
  cell: TextCell,
  lead: string,
  input: ExtractInput,
  histology: Resolved | null = null,
): Resolved<V> | null {
  const fact = extractor
    ? readCell(extractor, cell, lead, input, (field) => (field === 'histology' && histology ? [histology] : []) as never)[0]
    : undefined;
  return fact
    ? ({ ...fact, rule: fact.rule.replace(/^table-/, 'caption-'), score: Math.min(fact.score, CAPTION_SCORE) } as Resolved<V>)
    : null;
}

/** How sure a value is that a caption states of all patients of its table. */
const CAPTION_SCORE = 0.75;

/**
 * The words of a caption that may name the tumour, what it lists first, at their place in the text, with abbreviations written out
 * as the paper introduces them.
 */
function subjectCells(caption: TextBlock, { reading }: ExtractInput): readonly TextCell[] {
  const text = textOf(reading, caption);
  const start = NUMBERED.exec(text)?.[0].length ?? 0;
  const sentence = /^(?:[^.]|\.(?!\s+\p{Lu}))*/u.exec(text.slice(start))?.[0] ?? '';
  const told = sentence.slice(0, AFTERTHOUGHT.exec(sentence)?.index ?? sentence.length);
  const listed = lastEnd(LISTS, told);
  // "Cases of sarcoma", "Sarcoma cases with metastasis".
  return [told.slice(listed), ...(listed > 0 ? [told] : [])].flatMap((rest) => {
    const from = caption.start + start + told.length - rest.length;
    const words = rest.slice(0, OF_THE_LIST.exec(rest)?.index ?? rest.length).trimEnd();
    if (words.length < 2) return [];
    const written = words.replace(
      /(?<![\p{L}\d-])\p{Lu}[\p{Lu}\p{L}]*\p{Lu}s?(?![\p{L}\d-])/gu,
      (short) =>
        introducedAs(short, reading.text) ?? (short.endsWith('s') ? introducedAs(short.slice(0, -1), reading.text) : null) ?? short,
    );
    return [{ start: from, end: from + words.length, text: written, row: 0, column: 0 }];
  });
}

function lastEnd(pattern: RegExp, text: string): number {
  let end = 0;
  for (const match of everyMatch(pattern, text)) end = match.index + match[0].length;
  return end;
}

/** Whose organ it is: sites that only one sex has. */
const OF_WOMEN = /^C5[1-8]/,
  OF_MEN = /^C6[0-3]/;

/** The sex that a tumour's site tells, with the site's evidence; null where both sexes have that organ. */
export function sexOf(site: Resolved<PrimarySiteValue> | null): Resolved<SexValue> | null {
  const code = site?.value.icdO3Topography ?? '';
  const value = OF_WOMEN.test(code) ? 'female' : OF_MEN.test(code) ? 'male' : null;
  return site && value ? { value, evidence: site.evidence, rule: 'table-organ', score: site.score } : null;
}
