import { parsePattern, type PatternPart } from './parse-pattern.ts';
import { nextRun, OPEN, signOf } from './runs.ts';

/**
 * What a text must hold for a pattern to match in it: every one of `runs` (runs of three sorts of character, and signs), and of every
 * one of `choices` what one of its needs asks.
 */
export interface Need {
  readonly runs: readonly number[];
  readonly choices: readonly (readonly Need[])[];
}

/**
 * What is known of a part: all its spellings, where they are few (`again`: any number of them in a row), else what a text must hold
 * for it.
 */
type Known = { readonly words: readonly string[]; readonly again: boolean } | { readonly need: Need | null };

const UNKNOWN: Known = { need: null };
/** So many spellings are told apart; of more only what stands in front and behind is asked for. */
const MOST_WORDS = 32;
/** So many characters at one place are told apart. */
const MOST_CHARACTERS = 4;
/** Stands in a spelling for `\b`. */
const EDGE = '\b';

/** What a text must hold for a pattern of that source to match in it, whatever its flags; null where nothing is known of it. */
export function needOf(source: string): Need | null {
  return needed(read(parsePattern(source)));
}

function read(part: PatternPart): Known {
  switch (part.kind) {
    case 'edge':
      return { words: [EDGE], again: false };
    case 'look':
      return { words: [''], again: false };
    case 'reference':
      return UNKNOWN;
    case 'atom':
      return readAtom(part.text);
    case 'repeat':
      return readRepeat(read(part.item), part);
    case 'choice':
      return readChoice(part.options.map(read));
    case 'sequence':
      return readSequence(part.items);
  }
}

/** The long s and the sign of Kelvin, which are an s and a k to a pattern with the flags `iu`. */
export const TWINS = ['\u017f', '\u212a'];

const atoms = new Map<string, Known>();

function readAtom(text: string): Known {
  const single = /^(?:\\(?=[^\w\s])|(?!\.))([\0-\x7f])$/.exec(text)?.[1];
  if (single !== undefined) return { words: [single], again: false };
  let known = atoms.get(text);
  if (!known) atoms.set(text, (known = charactersOf(text)));
  return known;
}

/** The characters that an atom stands for, one for all digits and a space for all that is no part of a word. */
function charactersOf(text: string): Known {
  // What only a pattern with the flag `u` knows or takes for one character.
  if (/\\u\{|\\p|[\ud800-\udfff]/i.test(text)) return UNKNOWN;
  const one = new RegExp(`^${text}$`, 'i');
  if (TWINS.some((char) => one.test(char))) return UNKNOWN;
  const all = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
    .filter((char) => one.test(char))
    .map((char) => char.toLowerCase().replace(/\W/, ' ').replace(/\d/, '0'));
  const words = new Set(/\\[sux]|[^\0-\x7f]/i.test(text) ? [' ', ...all] : all);
  return words.size > MOST_CHARACTERS ? UNKNOWN : { words: [...words], again: false };
}

function readRepeat(item: Known, { min, max }: { readonly min: number; readonly max: number }): Known {
  if (min > 0) return 'words' in item ? { words: item.words, again: item.again || max > 1 } : item;
  return 'words' in item && !item.again && max === 1 ? { words: ['', ...item.words], again: false } : UNKNOWN;
}

function readChoice(options: readonly Known[]): Known {
  const words = new Set<string>();
  for (const option of options) {
    if (!('words' in option) || option.again) return { need: oneOf(options.map(needed)) };
    for (const word of option.words) words.add(word);
  }
  return words.size > MOST_WORDS ? { need: oneOf(options.map(needed)) } : { words: [...words], again: false };
}

function readSequence(items: readonly PatternPart[]): Known {
  const asked: (Need | null)[] = [];
  let words: readonly string[] = [''];
  const beginAnew = (next: readonly string[]): void => {
    asked.push(needed({ words, again: false }));
    words = next;
  };
  for (const item of items) {
    const known = read(item);
    if (item.kind === 'look' && !item.denied) asked.push(needed(read(item.item)));
    if (!('words' in known)) {
      beginAnew(['']);
      asked.push(known.need);
      continue;
    }
    if (words.length * known.words.length > MOST_WORDS) beginAnew(known.words);
    else words = words.flatMap((word) => known.words.map((more) => word + more));
    if (known.again) beginAnew(known.words);
  }
  if (asked.length === 0) return { words, again: false };
  beginAnew(['']);
  return { need: allOf(asked.filter((need) => need !== null)) };
}

function needed(known: Known): Need | null {
  return 'need' in known ? known.need : oneOf(known.words.filter((word) => !/\w[\b]+\w/.test(word)).map(runsOf));
}

/** What a text holds that holds a word. At the edge of a word stands what is no part of one, if only the end of the text. */
function runsOf(spelled: string): Need | null {
  const word = spelled.replace(/[\b]+/g, (edge, at: number) =>
    /^\w$/.test((spelled[at - 1] ?? '') + (spelled[at + edge.length] ?? '')) ? ' ' : '',
  );
  const runs = new Set<number>();
  let run = OPEN;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at),
      sign = signOf(code);
    run = nextRun(run, code);
    if (at >= 2) runs.add(run);
    if (sign !== null) runs.add(sign);
  }
  return runs.size === 0 ? null : { runs: [...runs], choices: [] };
}

function allOf(asked: readonly Need[]): Need | null {
  return asked.length === 0
    ? null
    : {
        runs: [...new Set(asked.flatMap(({ runs }) => runs))],
        choices: asked.flatMap(({ choices }) => choices).sort((a, b) => a.length - b.length),
      };
}

function oneOf(options: readonly (Need | null)[]): Need | null {
  const known = options.filter((option) => option !== null);
  if (known.length < options.length || known.length === 0) return null;
  const flat = known.flatMap((option) => (option.runs.length === 0 && option.choices.length === 1 ? (option.choices[0] ?? []) : [option]));
  // Where "tumour" is asked for, "tumours" need not be.
  const least: Need[] = [];
  for (const option of flat.toSorted((a, b) => a.runs.length - b.runs.length))
    if (!least.some((other) => asksLess(other, option))) least.push(option);
  return least.length === 1 ? (least[0] ?? null) : { runs: [], choices: [least] };
}

function asksLess(a: Need, b: Need): boolean {
  return a.choices.length === 0 && a.runs.every((run) => b.runs.includes(run));
}
