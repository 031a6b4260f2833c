import type { HistologyValue } from '../../generated/report.ts';
import { entriesById, type Lexicon } from '../../lexicon/lexicon.ts';
import { generalizes, nameWords, type TumourEntry } from '../../lexicon/tumours.ts';
import { withoutCrowdedCells } from '../../text/cells-under.ts';
import type { Annotation, CaseScope, Resolution } from '../extractor.ts';
import { chooseWording, weightOf } from './choose-wording.ts';
import { titledTogether } from './companions.ts';
import { weighByOrder } from './order.ts';
import { organWords } from './organ-words.ts';

type Mention = Annotation<HistologyValue>;

/** What the mentions of one tumour come to. */
interface Candidate {
  readonly entry: TumourEntry;
  readonly mentions: readonly Mention[];
  readonly votes: number;
  /** Votes as if none of the mentions were of the patient's past. */
  readonly told: number;
  /** The organ, three characters of its code, that the names of all mentions are usual in; null where several or none. */
  readonly organ: string | null;
}

const NOTHING: Resolution<HistologyValue> = { facts: [], findings: [] };
const ENOUGH = 0.25;
/** Votes that a kind of tumour needs of those for the more general name, by how much that name tells. */
const SHARE_TO_SPECIALIZE = [0.02, 0.08, 0.14, 0.3];

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
  const proofs =
    parts.length > 1
      ? []
      : [...best.mentions]
          .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || weightOf(b) - weightOf(a))
          .filter((mention) => mention !== main.chosen)
          .slice(0, 2);
  const told = [...parts].sort((a, b) => a.at - b.at).map((part) => inSingular(spelledOut(part.chosen, scope.input.reading.text)));
  return {
    facts: [
      {
        value: { text: told.join(' and '), icdO3Morphology: codeOf(best, main.chosen) },
        evidence: [...parts.map((part) => part.chosen), ...proofs].flatMap((mention) => mention.evidence),
        rule: main.chosen.rule,
        score: Math.min(0.97, 0.45 + 0.5 * (best.votes / (best.votes + rivalVotes(best, named) + 0.6))),
      },
    ],
    findings: [],
  };
}

/** Sections that tell of the patient; a table may list others, a discussion may speak of anybody. */
const OF_PATIENT: ReadonlySet<string> = new Set(['title', 'abstract', 'case', 'results', 'conclusion']);

const isOwn = ({ section }: Mention): boolean => OF_PATIENT.has(section);

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

function isSameOrKind(a: Candidate, b: Candidate): boolean {
  return a === b || generalizes(a.entry, b.entry) || generalizes(b.entry, a.entry);
}

function groupMentions(mentions: readonly Mention[], lexicon: Lexicon<TumourEntry>, scope: CaseScope): Candidate[] {
  const byId = entriesById(lexicon);
  const named = mentions.flatMap((mention) => {
    const entry = byId.get(String(mention.notes['entry']));
    return entry ? [{ mention, entry }] : [];
  });
  const groups = Map.groupBy(
    named,
    ({ entry }) => `${entry.code.slice(0, 4)} ${entry.level}${isOtherTumour(entry, lexicon) ? ' benign' : ''}`,
  );
  const own =
    scope.count > 1
      ? mentions.flatMap((mention) =>
          scope.owns(mention) === 'own' && mention.section === 'case' ? (byId.get(String(mention.notes['entry'])) ?? []) : [],
        )
      : [];
  const titled =
    scope.count > 1 &&
    new Set(
      mentions
        .filter((mention) => mention.section === 'title' && Number(mention.notes['level']) > 1)
        .map((mention) => mention.notes['entry']),
    ).size === 1;
  return [...groups.values()]
    .map((its) => {
      const group = its.map(({ mention }) => mention);
      const entry = byId.get(String(group[0]?.notes['entry']));
      return entry
        ? {
            entry,
            mentions: group,
            votes: countVotes(group, scope, titled && own.some((each) => each === entry || (each.level > 1 && generalizes(each, entry)))),
            told: group.reduce((sum, mention) => sum + Number(mention.notes['told'] ?? 0), 0),
            organ: organOf(group, byId),
          }
        : null;
    })
    .filter((candidate) => candidate !== null);
}

const others = new WeakMap<TumourEntry, boolean>();

/**
 * True for a benign tumour that only shares its digits with malignant ones of another name: angioma and angiosarcoma, unlike a
 * malignant glomus tumour.
 */
function isOtherTumour(entry: TumourEntry, lexicon: Lexicon<TumourEntry>): boolean {
  if (!entry.code.endsWith('/0')) return false;
  let known = others.get(entry);
  if (known === undefined) {
    const ends = lastWords(entry);
    const namesakes = lexicon.entries.filter((other) => other.code.slice(0, 4) === entry.code.slice(0, 4) && !other.code.endsWith('/0'));
    others.set(entry, (known = namesakes.length > 0 && !namesakes.some((other) => [...lastWords(other)].some((word) => ends.has(word)))));
  }
  return known;
}

function lastWords({ terms }: TumourEntry): ReadonlySet<string> {
  return new Set((terms ?? []).map((term) => [...nameWords(term)].at(-1) ?? ''));
}

function organOf(group: readonly Mention[], byId: ReadonlyMap<string, TumourEntry>): string | null {
  const organs = new Set(
    group.flatMap((mention) => (byId.get(String(mention.notes['entry']))?.sites ?? ['?']).map((site) => site.slice(0, 3))),
  );
  return organs.size === 1 && !organs.has('?') ? ([...organs][0] ?? null) : null;
}

/**
 * How much more a mention says that speaks of this very patient of a series, and the title that names one tumour, which such a
 * mention names too or more generally.
 */
const OWN = 2.5,
  TITLED = 4;

// The first few good mentions decide; a name repeated all through a discussion says little more than one said ten times.
function countVotes(mentions: readonly Mention[], scope: CaseScope, titled: boolean): number {
  const series = scope.count > 1;
  const weights = mentions
    .map(
      (mention) => weightOf(mention) * (series && scope.owns(mention) === 'own' ? OWN : titled && mention.section === 'title' ? TITLED : 1),
    )
    .sort((a, b) => b - a);
  return (
    weights.slice(0, 5).reduce((sum, weight) => sum + weight, 0) + 0.15 * weights.slice(5, 15).reduce((sum, weight) => sum + weight, 0)
  );
}

const PENALTY_BY_LEVEL = [0.02, 0.35, 0.8, 1];
// A benign tumour or one in situ beside a malignant one is mostly what that arose in or was mistaken for.
const BENIGN = 0.75,
  IN_SITU = 0.5;

function support(candidate: Candidate, all: readonly Candidate[]): number {
  const special = all.filter((other) => generalizes(candidate.entry, other.entry)).reduce((sum, other) => Math.max(sum, other.votes), 0);
  const general = all.filter((other) => generalizes(other.entry, candidate.entry)).reduce((sum, other) => sum + other.votes, 0);
  return (
    (candidate.votes + 0.4 * special + 0.3 * Math.min(general, candidate.votes * 2)) *
    (PENALTY_BY_LEVEL[candidate.entry.level] ?? 1) *
    (/[02]$/.test(candidate.entry.code) && !isFinal(candidate) ? (candidate.entry.code.endsWith('/2') ? IN_SITU : BENIGN) : 1)
  );
}

/** True where a final diagnosis names the tumour. */
function isFinal({ mentions }: Candidate): boolean {
  return mentions.some(({ rule }) => rule === 'final-diagnosis');
}

function strongest(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null,
    most = 0;
  for (const candidate of candidates) {
    const votes = support(candidate, candidates);
    if (votes > most) {
      best = candidate;
      most = votes;
    }
  }
  return best;
}

/** The strongest; of the patient's past where a tumour of now has no name of its own: "a metastatic tumor". */
function strongestOrPast(named: readonly Candidate[], all: readonly Candidate[]): Candidate | null {
  const now = strongest(named);
  const unnamed = (now?.votes ?? 0) < ENOUGH && all.some((candidate) => candidate.entry.level === 0 && candidate.votes >= UNNAMED);
  return unnamed ? strongest(named.map((candidate) => ({ ...candidate, votes: candidate.told }))) : now;
}

const UNNAMED = 1;

/** Goes from a tumour to a kind of it as long as enough mentions name the kind. */
function specialize(from: Candidate | null, candidates: readonly Candidate[]): Candidate | null {
  if (!from) return null;
  const kinds = candidates.filter(
    (other) =>
      generalizes(from.entry, other.entry) &&
      (other.votes >= (SHARE_TO_SPECIALIZE[from.entry.level] ?? 1) * from.votes ||
        ((ofSameOrgan(from, other) || isNamedAfter(from, other)) && other.told >= SHARE_IN_ORGAN * from.votes)),
  );
  const kind = kinds.reduce<Candidate | null>((most, other) => (!most || other.votes > most.votes ? other : most), null);
  return kind
    ? specialize(
        kind,
        candidates.filter((other) => other !== from),
      )
    : from;
}

const SHARE_IN_ORGAN = 0.05;

/**
 * True where a cancer of one organ and a kind of tumour usual there alone are meant: breast cancer, and the ductal carcinoma once
 * operated on.
 */
function ofSameOrgan(cancer: Candidate, kind: Candidate): boolean {
  return cancer.entry.level <= 2 && kind.organ !== null && cancer.organ === kind.organ;
}

/** True where a kind of an organ's cancer is told in that cancer's own name: "undifferentiated nasopharyngeal carcinoma". */
function isNamedAfter(cancer: Candidate, kind: Candidate): boolean {
  const name = [...nameWords(cancer.entry.terms?.[0] ?? '')];
  return (
    cancer.entry.siteOnly === true &&
    kind.mentions.some((mention) => {
      const words = nameWords(mention.value.text);
      return name.every((word) => words.has(word));
    })
  );
}

function rivalVotes(best: Candidate, all: readonly Candidate[]): number {
  return all
    .filter((other) => other !== best && !generalizes(best.entry, other.entry) && !generalizes(other.entry, best.entry))
    .reduce((most, other) => Math.max(most, other.votes), 0);
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

/** What an organ's cancer is coded as, and what its carcinoma: "gastric carcinoma". */
export const CANCER = '8000/3',
  CARCINOMA = '8010/3';
const SHARE_OF_CARCINOMA = 0.3;

/** The code of the chosen wording where that states how the tumour behaves, else the one most mentions have. */
function codeOf(best: Candidate, chosen: Mention): string | null {
  if (/\b(?:malignant(?!\s+potential)|benign|in[\s-]situ|invasive|borderline)\b/i.test(chosen.value.text))
    return chosen.value.icdO3Morphology;
  const sums = new Map<string, number>();
  for (const mention of best.mentions) {
    const code = mention.value.icdO3Morphology;
    if (code) sums.set(code, (sums.get(code) ?? 0) + weightOf(mention));
  }
  const [most] = [...sums].sort((a, b) => b[1] - a[1]);
  // "Carcinoma" tells more of the same tumour than "cancer".
  if (most?.[0] === CANCER && (sums.get(CARCINOMA) ?? 0) >= SHARE_OF_CARCINOMA * most[1]) return CARCINOMA;
  return most?.[0] ?? chosen.value.icdO3Morphology;
}
