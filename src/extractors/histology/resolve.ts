import type { HistologyValue } from '../../generated/report.ts';
import { generalizes, nameWords, type TumourEntry } from '../../lexicon/tumours.ts';
import { withoutCrowdedCells } from '../../text/cells-under.ts';
import type { CaseScope, Resolution } from '../extractor.ts';
import { groupMentions, type Candidate } from './candidates.ts';
import { chooseWording, weightOf } from './choose-wording.ts';
import { titledTogether } from './companions.ts';
import { codeOf } from './morphology-code.ts';
import { weighByOrder } from './order.ts';
import { organWords } from './organ-words.ts';
import { ENOUGH, isSameOrKind, rivalVotes, specialize, strongestOrPast } from './strongest.ts';
import type { Mention } from './mention.ts';

const NOTHING: Resolution<HistologyValue> = { facts: [], findings: [] };

/** Chooses the diagnosis of one patient: the tumour that most and best mentions speak for, in its most telling name. */
export function resolveHistology(all: readonly Mention[], scope: CaseScope): Resolution<HistologyValue> {
  const annotations = weighByOrder(withoutCrowdedCells(all, scope.input.reading, scope.count), scope);
  const lexicon = scope.input.lexicon<TumourEntry>('tumours');
  const candidates = groupMentions(
    annotations.filter((mention) => weightOf(mention) > 0),
    lexicon,
    scope,
  );
  const named = candidates.filter((candidate) => candidate.entry.level > 0);
  const organs = organWords(scope.input);
  const both = companions(annotations, named, scope, organs);
  const root = both ? both[0].candidate : strongestOrPast(named, candidates);
  const best = both ? root : specialize(root, named);
  if (!root || !best || root.votes < ENOUGH) return NOTHING;
  const main = both ? both[0] : worded(best, named, organs);
  if (!main) return NOTHING;
  const parts = both ?? [main];
  const proofs = both ? [] : proofsOf(best, main.chosen);
  const told = [...parts].sort((a, b) => a.at - b.at).map((part) => inSingular(spelledOut(part.chosen, scope.input.reading.text)));
  return {
    facts: [
      {
        value: { text: told.join(' and '), icdO3Morphology: codeOf(best, main.chosen) },
        evidence: [...parts.map((part) => part.chosen), ...proofs].flatMap((mention) => mention.evidence),
        rule: main.chosen.rule,
        score: Math.min(SUREST, LEAST_SURE + OF_SHARE * (best.votes / (best.votes + rivalVotes(best, named) + OPEN))),
      },
    ],
    findings: [],
  };
}

/** Sections that tell of the patient; a table may list others, a discussion may speak of anybody. */
const OF_PATIENT: ReadonlySet<string> = new Set(['title', 'abstract', 'case', 'results', 'conclusion']);

/** How sure a diagnosis is by its share of the votes for it and its strongest rival; `OPEN` votes are for none. */
const SUREST = 0.97,
  LEAST_SURE = 0.45,
  OF_SHARE = 0.5,
  OPEN = 0.6;

const MOST_PROOFS = 2;

/** The best mentions of a tumour beside the one that lends its words, those that tell of the patient first. */
function proofsOf({ mentions }: Candidate, chosen: Mention): readonly Mention[] {
  const isOwn = ({ section }: Mention): boolean => OF_PATIENT.has(section);
  return [...mentions]
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || weightOf(b) - weightOf(a))
    .filter((mention) => mention !== chosen)
    .slice(0, MOST_PROOFS);
}

/** A tumour with the mention that lends its words; `at` is its place among others named with it. */
interface Worded {
  readonly candidate: Candidate;
  readonly chosen: Mention;
  readonly at: number;
}

function worded(candidate: Candidate, named: readonly Candidate[], organs: ReadonlySet<string>, at = 0): Worded | null {
  const related = named
    .filter((other) => generalizes(candidate.entry, other.entry) || generalizes(other.entry, candidate.entry))
    .flatMap((other) => other.mentions);
  const chosen = chooseWording(candidate.mentions, related, { terms: candidate.entry.terms ?? [], organs });
  return chosen ? { candidate, chosen: withOrgan(chosen, candidate.mentions), at } : null;
}

/** Highest level of the names that say little without an organ: adenocarcinoma, not chordoma. */
const MOST_BARE = 2;

/** A diagnosis of one bare word with the organ that the best mention in the same word says it is of: "adenocarcinoma of the stomach". */
function withOrgan(chosen: Mention, all: readonly Mention[]): Mention {
  const word = chosen.value.text.toLowerCase();
  if (/\s/.test(word) || Number(chosen.notes['level']) > MOST_BARE) return chosen;
  const placed = all.filter(({ notes, value }) => Boolean(notes['of']) && value.text.toLowerCase() === word);
  const [best] = [...placed].sort((a, b) => weightOf(b) - weightOf(a));
  return best ? { ...best, value: { ...best.value, text: `${best.value.text}${String(best.notes['of'])}` } } : chosen;
}

/** The two tumours that the title names together, each in its most telling name, that with more votes first; null where it does not. */
function companions(
  annotations: readonly Mention[],
  named: readonly Candidate[],
  scope: CaseScope,
  organs: ReadonlySet<string>,
): readonly [Worded, Worded] | null {
  if (scope.count > 1) return null;
  const groupOf = (mention: Mention): Candidate | null => named.find((candidate) => candidate.mentions.includes(mention)) ?? null;
  const titled = titledTogether(annotations, scope.input.reading.text);
  if (!titled) return null;
  const [first, second] = titled.map((mention, at) => {
    const group = groupOf(mention),
      kind = specialize(group, named);
    const told = kind ? worded(kind, named, organs, at) : null;
    return group && told && lastWord(told.chosen) !== lastWord(mention) ? worded(group, named, organs, at) : told;
  });
  if (!first || !second || isSameOrKind(first.candidate, second.candidate)) return null;
  const isMalignant = ({ candidate }: Worded): boolean => candidate.entry.code.endsWith('/3');
  if (isMalignant(first) !== isMalignant(second)) return isMalignant(first) ? [first, second] : [second, first];
  return first.candidate.votes >= second.candidate.votes ? [first, second] : [second, first];
}

function lastWord({ value }: Mention): string {
  return [...nameWords(value.text)].at(-1) ?? '';
}

/**
 * The diagnosis as the paper prints it, with what an abbreviation stands for that it never spells out: "gastric GIST
 * (gastrointestinal stromal tumor)".
 */
function spelledOut({ value, start, end, notes }: Mention, text: string): string {
  const short = String(notes['short'] ?? ''),
    long = String(notes['long'] ?? '');
  if (!short || text.toLowerCase().includes(long.toLowerCase())) return value.text;
  const printed = text.slice(start, end).replace(/\s+/g, ' '),
    letters = short.replace(/(?<=[A-Z])s$/, '');
  return printed.replace(short, `${letters} (${long})`);
}

const PLURAL = /(oma|tumou?r|neoplasm|cancer|carcinoid|leuka?emia)s\b/gi;

/** The wording of one tumour where the paper speaks of several: "adenocarcinomas". */
function inSingular(text: string): string {
  return text.replace(PLURAL, '$1');
}
