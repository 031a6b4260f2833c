import { everyMatch } from '../../every-match.ts';
import type { Modality } from '../../generated/report.ts';
import type { LexiconEntry } from '../../lexicon/lexicon.ts';
import type { Span } from '../../span.ts';
import type { OfSomeTumours } from './about.ts';

/** A drug: its generic name is the id. `parts` are the drugs of a fixed combination. */
export interface DrugEntry extends OfSomeTumours {
  readonly parts?: readonly string[];
  readonly kind:
    | 'chemotherapy'
    | 'targeted'
    | 'immunotherapy'
    | 'hormone'
    | 'somatostatin'
    | 'radionuclide'
    | 'photodynamic'
    | 'steroid'
    | 'modulator'
    | 'sclerosant'
    | 'other';
}
/**
 * A regimen and its drugs. `needsChemotherapy`: the letters mean other things too, so a word of chemotherapy must stand beside
 * them. `givenElsewhere`: what else they mean is given too (a vacuum dressing, tacrolimus).
 */
export interface RegimenEntry extends LexiconEntry {
  readonly agents: readonly string[];
  readonly modality?: Modality;
  readonly needsChemotherapy?: boolean;
  readonly givenElsewhere?: boolean;
}
/** A word of a treatment, with the modality it names. */
export interface WordEntry extends OfSomeTumours {
  readonly modality: Modality;
}

/**
 * A word of a sentence that names treatment. `kind` tells what sort of word; `drug` is the lexicon's class of drug.
 * `agents` are generic names. `told` is true where the word itself says that it was done ("was excised").
 */
export interface Mention extends Span {
  readonly kind: 'drug' | 'regimen' | 'word' | 'radiotherapy' | 'surgery';
  readonly entry: string;
  readonly modality: Modality;
  readonly drug: DrugEntry['kind'] | null;
  readonly agents: readonly string[];
  readonly regimen: string | null;
  readonly told: boolean;
}

/** What is found in a sentence. `blocked` are words that only look like a treatment: nothing that lies within them is one. */
export interface Found {
  readonly mentions: readonly Mention[];
  readonly blocked: readonly Span[];
}

/** What a mention says that names neither a drug nor a regimen. */
export type Named = Pick<Mention, 'kind' | 'entry' | 'modality'>;

/** A mention that names neither a drug nor a regimen. */
export function mentionOf({ start, end }: Span, { kind, entry, modality }: Named, told = false): Mention {
  return { start, end, kind, entry, modality, drug: null, agents: [], regimen: null, told };
}

/** The mentions that a pattern finds in a sentence, whose first word stands at `offset`. */
export function mentionsBy(pattern: RegExp, text: string, offset: number, named: Named, told = false): Mention[] {
  return everyMatch(pattern, text).map(({ index, 0: words }) =>
    mentionOf({ start: offset + index, end: offset + index + words.length }, named, told),
  );
}
