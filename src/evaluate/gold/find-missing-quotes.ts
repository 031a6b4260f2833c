import type { GoldReport } from '../../generated/gold.ts';
import { searchable } from '../find-quote.ts';
import { quotesOf } from './check-case.ts';

/** A quote of gold that its article does not have, with its JSON Pointer. */
export interface MissingQuote {
  readonly path: string;
  readonly quote: string;
}

/** The quotes that do not stand in the article's text, however that is spaced, hyphenated or quoted; in the order of the document. */
export function findMissingQuotes(gold: GoldReport, text: string): MissingQuote[] {
  const article = searchable(text);
  return gold.cases.flatMap((one, i) => quotesOf(one, `/cases/${i}`)).filter(({ quote }) => article.find(quote) === null);
}
