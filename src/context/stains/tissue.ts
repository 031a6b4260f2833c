import type { Lexicon, LexiconEntry } from '../../lexicon/lexicon.ts';
import { phrasePattern } from '../../lexicon/phrases.ts';
import type { Stain, StainReading } from './read-stains.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** What was stained, where the words name it: the tumour, other tissue, vessels, cells of immunity; null where they name none. */
export type Tissue = (typeof TISSUES)[number] | null;

const TISSUES = ['tumour', 'non-tumour', 'vessels', 'immune-cells', 't-cells', 'b-cells', 'plasma-cells', 'histiocytes'] as const;
const OF_IMMUNITY: ReadonlySet<string> = new Set(TISSUES.slice(3));
const patterns = new WeakMap<Lexicon, readonly RegExp[]>();

/**
 * What the result of a stain is told of: what carries it behind the words of the result, else the subject before them, nearest
 * clause first.
 */
export function tissueOf(lexicon: Lexicon<LexiconEntry>, { masked }: StainReading, { marker, polarity }: Stain): Tissue {
  if (!polarity) return null;
  const carried = tissueIn(lexicon, carrierOf(masked, marker.end, polarity.cue.end));
  if (carried !== null) return carried;
  const before = masked
    .slice(Math.max(0, polarity.cue.start - 220), polarity.cue.start)
    .replace(NOT_OF, ' ')
    .replace(REACTIVE_FOR, ' ');
  for (const clause of before.split(CLAUSES).reverse()) {
    const near = /(?:[\w-]+\s+){2,4}$/.exec(clause)?.[0] ?? '';
    const found = tissueIn(lexicon, near, clause.slice(0, clause.length - near.length)) ?? tissueIn(lexicon, clause);
    if (found !== null) return found;
    if (SUBJECT.test(clause)) return null;
  }
  return null;
}

const CLAUSES = /[;:]|\.\s|\b(?:while|whereas|but|however|although)\b|,\s+(?:and|as)\s/i;
/** A clause that tells of something else goes no further back. */
const SUBJECT = /\b(?:cells|nuclei|components?|areas?|elements?|specimens?|biops\w+|sections?|staining|immuno\w+|it|they|case)\b/i;
/** "But not the tumour cells": of what it is not told. */
const NOT_OF = /\b(?:but\s+)?not\s+(?:in\s+|of\s+)?(?:the\s+)?[a-z][^,.;]{0,40}/gi;
const REACTIVE_FOR = /\breactive\s+(?:for|to|with|against)\b/gi;

/**
 * The words behind a result that name what has it: "(CD4+) T-cells", "(positive) in the vessels", "(highlighted) the sustentacular
 * cells".
 */
function carrierOf(masked: string, marker: number, cue: number): string {
  const rest = masked.slice(Math.max(marker, cue)).replace(/^(?:\s*(?:[,/&]|\band\b|\bor\b)?\s*M{2,}\s*(?:\(?[+-]+\)?)?)*/, '');
  const place = IN_WHAT.exec(rest)?.[0];
  if (place !== undefined) return place;
  return cue >= marker ? (/^[^.,;:()]{0,48}/.exec(rest)?.[0].split(VERB)[0] ?? '') : '';
}

const IN_WHAT = pattern('i')`
  ^\s*(?:\([^()]*\)\s*)?(?:
    (?:was|were|is|are)\s+(?:also\s+)?(?:seen|observed|found|noted|present|detected|limited|confined|restricted)\s+
  )?(?:only\s+|mainly\s+)?(?:in|of|within|on|by|to|demonstrating|highlighting|outlining|marking)\s+[^.;,]{0,60}
`;
const VERB = /\b(?:and|but|while|whereas|with|which|was|were|is|are|confirm\w*|suggest\w*|indicat\w*|support\w*|for|in)\b/i;
const TUMOUR_ASIDE =
  /\b(?:non-?)?tumou?r[- ](?:free|infiltrating|associated|regressed|negative)\b|\bnon-?(?:tumou?r|neoplastic|malignant)\w*/gi;

/** "Macrophage markers", "endothelial cell antigens": kinds of markers, not of tissue. */
const KIND_OF_MARKER = /\b[\w-]+\s+(?:cells?\s+)?(?:markers?|antigens?|lineage|differentiation|origin|phenotype)\b/gi;
/** Cells of immunity that lie between those of a tumour, be it one of such cells. */
const BESIDE =
  /\b(?:scattered|background|reactive|residual|admixed|intermixed|accompanying|infiltrating|surrounding)\s+(?:(?!large\b)[\w-]+\s+){0,2}$/i;

/** Which tissue a phrase names first; `before` stands before it. */
function tissueIn(lexicon: Lexicon<LexiconEntry>, words: string, before = ''): Tissue {
  const phrase = words.replace(KIND_OF_MARKER, ' ');
  let known = patterns.get(lexicon);
  if (!known) patterns.set(lexicon, (known = TISSUES.map((id) => phrasePattern(lexicon, id))));
  const first = known
    .map((pattern, i) => ({
      at: (i === 0 ? phrase.replace(TUMOUR_ASIDE, (found) => ' '.repeat(found.length)) : phrase).search(pattern),
      id: TISSUES[i] ?? null,
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  return first && OF_IMMUNITY.has(first.id ?? '') && BESIDE.test(before + phrase.slice(0, first.at)) ? 'non-tumour' : (first?.id ?? null);
}
