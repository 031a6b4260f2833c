import type { Lexicon, LexiconEntry } from '../../lexicon/lexicon.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';

/** What a phrase tells of the course of the disease or of the patient. */
export type OutcomeKind =
  'free' | 'recurrence' | 'progression' | 'spread' | 'diseased' | 'alive' | 'died' | 'lost' | 'discharged' | 'ongoing' | 'followed';

/** A phrase that tells how the patient or the tumour fared. `strong` phrases say so without any word of time or follow-up beside them. */
export interface Outcome extends Span {
  readonly kind: OutcomeKind;
  readonly rule: string;
  readonly strong: boolean;
}

interface Cue {
  readonly kind: OutcomeKind;
  readonly rule: string;
  readonly strong: boolean;
  readonly pattern: RegExp;
}

/** An entry of the cue list: a named `part` of patterns, or a cue with what it tells. `cased` patterns match letter by letter. */
export interface OutcomeEntry extends LexiconEntry {
  readonly name?: string;
  readonly kind?: OutcomeKind;
  readonly strong?: boolean;
  readonly cased?: boolean;
  readonly patterns: readonly string[];
}

/** The cue list made ready for matching. */
export interface OutcomeCues {
  readonly cues: readonly Cue[];
  /** Words that deny what follows them, as the source of a pattern. */
  readonly none: string;
  /** Words that deny, right before what they deny. */
  readonly deniedBefore: RegExp;
  /**
   * "And no", "and without": where a second denial begins, so that "no chemotherapy was given and no recurrence was seen" denies a
   * recurrence by its second "no".
   */
  readonly denial: RegExp;
  /** Behind a word for a recurrence: that a complaint came back ("recurrence of headache"), not the tumour. */
  readonly complaintBehind: RegExp;
  /** A complaint by itself: "neither complaint has come back" tells of no tumour. */
  readonly complaint: RegExp;
}

const ready = new WeakMap<Lexicon<OutcomeEntry>, OutcomeCues>();

/** Builds the patterns of a cue list, once per list; a part may name parts that stand before it. */
export function outcomeCues(lexicon: Lexicon<OutcomeEntry>): OutcomeCues {
  const known = ready.get(lexicon);
  if (known) return known;
  const parts = new Map<string, string>();
  const fill = (pattern: string): string => pattern.replace(/\{([a-z-]+)\}/g, (whole, name: string) => parts.get(name) ?? whole);
  const cues: Cue[] = [];
  for (const { id, name, kind, strong, cased, patterns } of lexicon.entries) {
    const source = fill(patterns.join('|'));
    if (name !== undefined) parts.set(name, patterns.length > 1 ? `(?:${source})` : source);
    else if (kind !== undefined) cues.push({ kind, rule: id, strong: strong === true, pattern: new RegExp(source, cased ? 'g' : 'gi') });
  }
  const complaint = parts.get('complaint') ?? '(?!)';
  const none = parts.get('none') ?? '(?!)';
  const made = {
    cues,
    none,
    deniedBefore: new RegExp(`${none}[^.;,]{0,30}$`, 'i'),
    complaint: new RegExp(`\\b${complaint}\\b`, 'i'),
    // eslint-disable-next-line no-restricted-syntax -- Made once for each lexicon.
    denial: pattern('gi')`
      (?:\band |, |\bwith )(?=
        (?:(?:there|he|she|the patient) )?(?:
          (?:(?:has|have|had) )?(?:was|were|is|are|been|remains|remained|stays|stayed|continues|continued|lived|lives)
          (?: (?:now|currently|still|since|so far|to be))? )?(?:(?:alive|well|living|healthy|alive and well),? )?${none}
      )
    `,
    complaintBehind: new RegExp(`^\\s+(?:of\\s+(?:the |her |his |any )?(?:[\\w-]+ ){0,2}?|(?:the |her |his )?)${complaint}\\b`, 'i'),
  };
  ready.set(lexicon, made);
  return made;
}
