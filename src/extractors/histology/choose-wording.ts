import { nameWords } from '../../lexicon/tumours.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Mention } from './mention.ts';

/** What a tumour is called: its names in the lexicon, and the words that name organs, singular. */
interface Naming {
  readonly terms: readonly string[];
  readonly organs: ReadonlySet<string>;
}

/** How much a mention speaks for being the diagnosis; 0 where it was turned down. */
export function weightOf(mention: Mention): number {
  return Number(mention.notes['weight'] ?? 0);
}

/**
 * The mention that lends its words to a tumour that `all` name, `related` being those of its kinds and of what it is a kind of;
 * null for none.
 */
export function chooseWording(all: readonly Mention[], related: readonly Mention[], naming: Naming): Mention | null {
  return inFull(typicalWording(all, related, naming), all);
}

/** Share of the best weight that a mention needs to lend its words. */
const SHARE_TO_WORD = 0.2;

/** The mention whose words agree best with those of all others, longer ones first where they agree alike. */
function typicalWording(all: readonly Mention[], related: readonly Mention[], { terms, organs }: Naming): Mention | null {
  const grown = withoutInSitu(all),
    own = new Set(terms.flatMap((term) => [...nameWords(term)]));
  const mentions = grown.filter((mention) => mention.notes['abbreviated'] !== true);
  const heaviest = mentions.reduce((most, mention) => Math.max(most, weightOf(mention)), 0);
  const pool = mentions.length > 0 ? mentions.filter((mention) => weightOf(mention) >= SHARE_TO_WORD * heaviest) : grown;
  const agreement = agreementWith([...all, ...related]);
  let chosen: Mention | null = null,
    most = -1;
  for (const mention of pool) {
    const words = nameWords(mention.value.text);
    const placed = [...words].filter((word) => (organs.has(word) || SIDES.has(word)) && !own.has(word)).length;
    const value = agreement(mention.value.text) + worth(mention, words, terms) - ORGAN * placed;
    if (value > most) {
      chosen = mention;
      most = value;
    }
  }
  return chosen;
}

/** How well a wording agrees with those of `voters`, by their weight, in [0, 1]; told once for each wording, of which few differ. */
function agreementWith(voters: readonly Mention[]): (text: string) => number {
  const votes = voters.map((mention) => ({ words: nameWords(mention.value.text), weight: weightOf(mention) }));
  const whole = votes.reduce((sum, { weight }) => sum + weight, 0);
  const known = new Map<string, number>();
  return (text) => {
    let share = known.get(text);
    if (share === undefined) {
      const words = nameWords(text);
      share = votes.reduce((sum, vote) => sum + vote.weight * dice(words, vote.words), 0) / whole;
      known.set(text, share);
    }
    return share;
  };
}

/**
 * Rules by which a sentence tells what the tumour was found to be, and what their wording is worth beside one that only speaks of
 * it, the title's among them.
 */
const FINDS: ReadonlySet<string> = new Set(['final-diagnosis', 'diagnosis', 'pathology']);
const FOUND = 0.12,
  LEAST_FOUND = 1.2;
const A_WORD = 0.12,
  MOST_WORDS = 8,
  OF_WEIGHT = 0.02,
  MOST_WEIGHT = 5,
  BEHAVIOUR = 0.1,
  VAGUE = 0.25,
  PLURAL = 0.2,
  EITHER = 0.3;
/** What an organ before the name ("splenic angiosarcoma") takes away: the site is told elsewhere. */
const ORGAN = 0.15;
const SIDES: ReadonlySet<string> = new Set(['bilateral', 'unilateral']);

/** "Malignant neoplasm with smooth muscle features": a description, no name. */
const DESCRIBED = pattern('i')`
  ^(?:
    (?:
      malignant|benign|epithelial|solid|cystic|cellular|undifferentiated|(?:poorly|well|moderately)[\s-]differentiated
      |(?:high|low)[\s-]grade
    )\s+
  )*(?:neoplasm|tumou?r|mass|lesion|growth|malignancy)s?\s+(?:with|showing|having)\b
`;

/** What the words of a mention are worth by themselves: more of them tell more, and how the tumour behaves most; "tumor" says little. */
function worth(mention: Mention, words: ReadonlySet<string>, terms: readonly string[]): number {
  const { text } = mention.value;
  const found = FINDS.has(mention.rule) && weightOf(mention) >= LEAST_FOUND ? FOUND : 0;
  const behaviour = /\b(?:malignant|invasive|infiltrating|benign)\b/i.test(text) ? BEHAVIOUR : 0;
  return (
    found +
    A_WORD * Math.min(words.size, MOST_WORDS) +
    OF_WEIGHT * Math.min(weightOf(mention), MOST_WEIGHT) +
    behaviour -
    (isVague(text, terms) ? VAGUE : 0) -
    (DESCRIBED.test(text) ? 2 * VAGUE : 0) -
    (/(?:oma|tumou?r|neoplasm|cancer)s$/i.test(text) ? PLURAL : 0) -
    (/\b(?:benign|malignant)\s+(?:and|or|to|vs)\b/i.test(text) ? EITHER : 0)
  );
}

/** "Renal tumor" says little, but for a tumour that is called so in full: "granular cell tumor". */
function isVague(text: string, terms: readonly string[]): boolean {
  return /\b(?:cancers?|tumou?rs?|neoplasms?|mass|lesions?)$/i.test(text) && !terms.some((term) => /(?:tumou?r|neoplasm)$/.test(term));
}

const TOLD_IN: ReadonlySet<string> = new Set(['case', 'results', 'abstract']);
const BARE = 2,
  TIMES_LONGER = 3,
  WELL_TOLD = 0.9,
  MOST_FOR_BROAD = 6;

/** For a bare wording ("adenocarcinoma") the fuller one of a mention that tells the diagnosis: "poorly differentiated adenocarcinoma". */
function inFull(bare: Mention | null, all: readonly Mention[]): Mention | null {
  if (!bare) return null;
  const words = nameWords(bare.value.text);
  if (words.size > BARE) return bare;
  const isBroad = words.size === 1 && Number(bare.notes['level']) <= 2;
  const fuller = all.filter((mention) => {
    const more = nameWords(mention.value.text);
    return (
      mention.rule !== 'mention' &&
      weightOf(mention) >= WELL_TOLD &&
      mention.notes['abbreviated'] !== true &&
      more.size > words.size &&
      more.size <= Math.max(TIMES_LONGER * words.size, isBroad ? MOST_FOR_BROAD : 0) &&
      ([...words].every((word) => more.has(word)) || (isBroad && TOLD_IN.has(mention.section)))
    );
  });
  return fuller.reduce((most, mention) => (most === bare || weightOf(mention) > weightOf(most) ? mention : most), bare);
}

/** Share of what speaks for an in situ part that an invasive one needs to be the diagnosis. */
const SHARE_OF_INVASIVE = 0.3;

/** The mentions of a tumour without those of its in situ part, where enough tell an invasive one. */
function withoutInSitu(mentions: readonly Mention[]): readonly Mention[] {
  const told = (behaviour: string): number =>
    mentions.filter((mention) => mention.value.icdO3Morphology?.endsWith(behaviour)).reduce((sum, mention) => sum + weightOf(mention), 0);
  const within = told('/2');
  return within > 0 && told('/3') >= SHARE_OF_INVASIVE * within
    ? mentions.filter((mention) => !mention.value.icdO3Morphology?.endsWith('/2'))
    : mentions;
}

/** Twice the shared words over the words of both, in [0, 1]. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
