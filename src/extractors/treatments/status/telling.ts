import type { Attribution } from '../../../context/attribution.ts';
import type { Cue } from '../../../context/context.ts';
import type { ScopeKind } from '../../../context/scopes.ts';
import { everyMatch } from '../../../every-match.ts';
import { pattern } from '../../../patterns/over-lines.ts';
import type { Span } from '../../../span.ts';
import { textOf, type Sentence } from '../../../text/reading.ts';
import type { ExtractInput } from '../../extractor.ts';
import type { Strand } from '../strands.ts';
import { clauseOf } from './clause.ts';
import { reaches } from './reach.ts';
import type { CueWords } from './withheld-words.ts';

/**
 * What a sentence tells around the words of one treatment, as the rules of `judge` ask it. `before` and `after` are the sentence's
 * words on either side, `own` the treatment's. What only some rules ask is found when it is first asked for.
 */
export class Telling {
  readonly strand: Strand;
  readonly sentence: Sentence;
  readonly input: ExtractInput;
  readonly text: string;
  /** Where in its sentence the treatment stands. */
  readonly place: Span;
  readonly before: string;
  readonly own: string;
  readonly after: string;
  /** Its own word says that it was done: "was excised". */
  readonly told: boolean;
  readonly kinds: ReadonlySet<ScopeKind>;
  readonly cues: readonly Cue[];
  readonly attribution: Attribution;
  #clause: string | undefined;
  #looksBack: boolean | undefined;
  #reaching: readonly Cue[] | undefined;
  #doneHere: boolean | undefined;
  #doneAfterAll: boolean | undefined;

  constructor(strand: Strand, sentence: Sentence, input: ExtractInput) {
    this.strand = strand;
    this.sentence = sentence;
    this.input = input;
    this.text = textOf(input.reading, sentence);
    const start = strand.start - sentence.start,
      end = strand.end - sentence.start;
    this.place = { start, end };
    this.before = this.text.slice(0, start);
    this.own = this.text.slice(start, end);
    this.after = this.text.slice(end);
    this.told = strand.mentions.some((mention) => mention.told);
    ({
      kinds: this.kinds,
      cues: this.cues,
      attribution: this.attribution,
    } = input.context.assess({ start: strand.start, end: strand.end }));
  }

  get clause(): string {
    return (this.#clause ??= clauseOf(this.text, this.place.start, this.place.end));
  }

  get isSurgery(): boolean {
    return this.strand.modality === 'surgery';
  }

  /** The words behind its name, be there a dose of its own among them: "radiotherapy (was abandoned after 20 Gy)". */
  get behindName(): string {
    const last = this.strand.mentions.findLast(({ entry }) => entry !== 'dose');
    return last === undefined ? this.after : this.text.slice(last.end - this.sentence.start);
  }

  /** It is only the time of what is told: "the pain returned after (radiotherapy)". */
  get looksBack(): boolean {
    return (this.#looksBack ??=
      TIME_OF_ANOTHER.test(this.before) || (AFTER_REFERENCE.test(this.before.slice(-LETTERS_BACK)) && !TURNS_OUT.test(this.after)));
  }

  /** Whether words around it may tell that it was not had: neither its own word nor a time that it gives says that it was. */
  get isOpen(): boolean {
    return !this.told && !this.looksBack;
  }

  /** The clause tells that something was done. */
  get doneHere(): boolean {
    return (this.#doneHere ??= DONE_HERE.test(this.clause));
  }

  /** The sentence tells that something was done in spite of what is said before, or as it was advised. */
  get doneAfterAll(): boolean {
    return (this.#doneAfterAll ??= AFTER_ALL.test(this.text));
  }

  /** An operation whose own verb stands behind it: "subtotal resection (was performed)". */
  get operatedBehind(): boolean {
    return this.isSurgery && DONE_BEHIND.test(this.after);
  }

  /** The cues of context that reach it. */
  get reaching(): readonly Cue[] {
    return (this.#reaching ??= this.isOpen
      ? this.cues.filter((cue) => !this.#isInside(cue.span) && !FINDING.test(cue.text) && this.#isReachedBy(cue.span))
      : []);
  }

  isReachedByCue(kind: ScopeKind): boolean {
    return this.reaching.some((cue) => cue.kind === kind);
  }

  /** Whether words before it that withhold it, or words behind it that do, reach it. */
  isReachedByWords({ before, after }: CueWords): boolean {
    if (!this.isOpen) return false;
    const offset = this.sentence.start;
    const places = (words: RegExp): Span[] =>
      everyMatch(words, this.text).map((match) => ({ start: offset + match.index, end: offset + match.index + match[0].length }));
    return (
      places(before).some((cue) => cue.end <= this.strand.start && this.#isReachedBy(cue)) ||
      places(after).some((cue) => (cue.start >= this.strand.end || this.#isAmongItsWords(cue)) && this.#isReachedBy(cue))
    );
  }

  #isReachedBy(cue: Span): boolean {
    return reaches(cue, this.strand, this.input.reading.text);
  }

  /** "Subtotal (incomplete) resection was performed": a cue within the name of what was done. */
  #isInside({ start, end }: Span): boolean {
    return start > this.strand.start && end < this.strand.end && this.operatedBehind;
  }

  /** "Surgery (was not done) because she rejected an operation": a cue right behind one of the treatment's names. */
  #isAmongItsWords({ start }: Span): boolean {
    return (
      !this.operatedBehind &&
      this.strand.mentions.some((mention) => mention.end <= start && RIGHT_BEHIND.test(this.input.reading.text.slice(mention.end, start)))
    );
  }
}

/** How far before a treatment words are read that make it the time of something else. */
const LETTERS_BACK = 60;
const AFTER_REFERENCE = pattern('i')`
  \b(?:after|following|since|despite|during|completing|completion of|months? of|post)\s+
  (?:
    (?!without\b|no\b|any\b|and\b|but\b|refus|declin)(?:the|this|his|her|\w+|\d+)\s+(?:cycles?\s+of\s+|courses?\s+of\s+)?
  ){0,3}$
`;
/** "Since surgery was not feasible": a reason, not a time. */
const TURNS_OUT = pattern('i')`
  ^\s*(?:was|were|is|could|had been|has been)\s+(?:\w+ly\s+)?(?:
    not|ruled|refused|declined|deemed|considered|impossible|contraindicated|precluded|excluded|rejected
  )\b
`;
/** "Radiotherapy after the operation was not considered": the operation is the time of what is told. */
const TIME_OF_ANOTHER = pattern('i')`
  (?:therapy|irradiation|radiation|treatment|chemotherapy|dissection|transplantation)\s+(?:after|following|before|prior to)
  \s+(?:[\w-]+\s+){0,2}$
`;

/** "Lymphadenectomy was negative": said of what was found, not of what was done. */
const FINDING = /\bnegative$/i;
/** "Complete resection was not possible and subtotal resection was performed." */
export const DONE_BEHIND = pattern('i')`
  ^[^.;,]{0,40}?\b(?:was|were)\s+(?:\w+\s+)?(?:
    performed|conducted|executed|reali[sz]ed|effected|done|carried out|achieved|undertaken|accomplished|obtained
  )\b
`;
const RIGHT_BEHIND = /^\s*(?:(?:was|were|had|has|been|could|is)\s+){0,2}$/i;

/** "Was hesitant at first, but underwent surgery", "radiotherapy was advised and given". */
const AFTER_ALL = pattern('i')`
  \b(?:but|however|despite|although|nevertheless|and)\b[^.;]*\b(?:
      underwent|performed|received|done|carried out|given|administ(?:er|rat)ed
      |had (?:[\w-]+ ){1,3}(?:courses?|cycles?|sessions?|doses?|fractions?|infusions?)
    )\b
  |\b(?:recommended|advised|suggested|planned|offered|proposed) and (?:\w+ly )?(?:
      done|performed|started|given|initiated|accepted|completed|carried out|administ(?:er|rat)ed|delivered|undertaken
    )\b
`;
const DONE_HERE = pattern('i')`
  \b(?:
    underwent|received
    |(?:was|were) (?:then |subsequently |therefore |finally |successfully )?(?:
        performed|conducted|executed|reali[sz]ed|given|administ(?:er|rat)ed|carried out|done|started|initiated|undertaken
        |accomplished|completed
      )
  )\b
`;
