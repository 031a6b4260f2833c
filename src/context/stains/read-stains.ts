import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Span } from '../../span.ts';
import { textOf, type Reading } from '../../text/reading.ts';
import { flattenText } from './flat-text.ts';
import { linkShares } from './link-shares.ts';
import { findMarkers, maskMarkers, type MarkerMention } from './marker-mentions.ts';
import { findShares, type Share } from './percentages.ts';
import { readPolarities, type Polarity } from './polarity.ts';

/** A marker named in a piece of text with what is told of it; all offsets from the piece's start. `id` as in MarkerMention. */
export interface Stain {
  readonly marker: MarkerMention;
  readonly shares: readonly Share[];
  readonly polarity: Polarity | null;
}

/** A piece of text read for markers. `flat` is the text in plain signs, `masked` the same with the names of markers blanked. */
export interface StainReading {
  readonly flat: string;
  readonly masked: string;
  readonly stains: readonly Stain[];
}

/** The markers of a sentence (or cell), their shares of cells and results. `tokens` are the piece's tokens in the reading. */
export function readStains(reading: Reading, piece: Span & { readonly tokens: Span }, markers: Lexicon): StainReading {
  const flat = flattenText(textOf(reading, piece));
  const found = findMarkers(reading, piece.tokens, piece, flat, markers);
  const masked = maskMarkers(flat, found);
  const shares = findShares(masked);
  const owners = linkShares(masked, found, shares);
  const polarities = readPolarities(masked, found);
  return {
    flat,
    masked,
    stains: found.map((marker, i) => ({ marker, shares: shares.filter((_, at) => owners[at] === i), polarity: polarities[i] ?? null })),
  };
}
