import type { HistologyValue } from '../../generated/report.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { generalizes, nameWords, type TumourEntry } from '../../lexicon/tumours.ts';
import type { Annotation, CaseScope, Resolution } from '../extractor.ts';

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
export function resolveHistology(annotations: readonly Mention[], scope: CaseScope): Resolution<HistologyValue> {
  const lexicon = scope.input.lexicon<TumourEntry>('tumours');
  const candidates = groupMentions(annotations.filter((mention) => weightOf(mention) > 0), lexicon, scope);
  const named = candidates.filter((candidate) => candidate.entry.level > 0);
  const best = specialize(strongest(named), named);
  if (!best || best.votes < ENOUGH) return NOTHING;
  const chosen = inFull(typicalWording(best, named.filter((other) => generalizes(best.entry, other.entry) || generalizes(other.entry, best.entry))), best);
  if (!chosen) return NOTHING;
  const proofs = [...best.mentions].sort((a, b) => weightOf(b) - weightOf(a)).filter((mention) => mention !== chosen).slice(0, 2);
  return {
    facts: [{
      value: { text: inSingular(chosen.value.text), icdO3Morphology: codeOf(best, chosen) }, evidence: [chosen, ...proofs].flatMap((mention) => mention.evidence),
      rule: chosen.rule, score: Math.min(0.97, 0.45 + 0.5 * (best.votes / (best.votes + rivalVotes(best, named) + 0.6))),
    }],
    findings: [],
  };
}

function weightOf(mention: Mention): number {
  return Number(mention.notes['weight'] ?? 0);
}

function groupMentions(mentions: readonly Mention[], lexicon: Lexicon<TumourEntry>, scope: CaseScope): Candidate[] {
  const byId = new Map(lexicon.entries.map((entry) => [entry.id, entry]));
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const entry = byId.get(String(mention.notes['entry']));
    if (!entry) continue;
    const key = `${entry.code.slice(0, 4)} ${entry.level}`;
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return [...groups.values()].map((group) => {
    const entry = byId.get(String(group[0]?.notes['entry']));
    return entry ? { entry, mentions: group, votes: countVotes(group, scope), told: group.reduce((sum, mention) => sum + Number(mention.notes['told'] ?? 0), 0), organ: organOf(group, byId) } : null;
  }).filter((candidate) => candidate !== null);
}

function organOf(group: readonly Mention[], byId: ReadonlyMap<string, TumourEntry>): string | null {
  const organs = new Set(group.flatMap((mention) => (byId.get(String(mention.notes['entry']))?.sites ?? ['?']).map((site) => site.slice(0, 3))));
  return organs.size === 1 && !organs.has('?') ? [...organs][0] ?? null : null;
}

// The first few good mentions decide; a name repeated all through a discussion says little more than one said ten times.
function countVotes(mentions: readonly Mention[], scope: CaseScope): number {
  const weights = mentions.map((mention) => weightOf(mention) * (scope.count > 1 && scope.owns(mention) === 'own' ? 2.5 : 1)).sort((a, b) => b - a);
  return weights.slice(0, 5).reduce((sum, weight) => sum + weight, 0) + 0.15 * weights.slice(5, 15).reduce((sum, weight) => sum + weight, 0);
}

const PENALTY_BY_LEVEL = [0.02, 0.35, 0.8, 1];
// A benign tumour beside a malignant one is mostly what that arose in or was mistaken for.
const BENIGN = 0.75;

function support(candidate: Candidate, all: readonly Candidate[]): number {
  const special = all.filter((other) => generalizes(candidate.entry, other.entry)).reduce((sum, other) => Math.max(sum, other.votes), 0);
  const general = all.filter((other) => generalizes(other.entry, candidate.entry)).reduce((sum, other) => sum + other.votes, 0);
  return (candidate.votes + 0.4 * special + 0.3 * Math.min(general, candidate.votes * 2)) * (PENALTY_BY_LEVEL[candidate.entry.level] ?? 1) * (candidate.entry.code.endsWith('/0') ? BENIGN : 1);
}

function strongest(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null, most = 0;
  for (const candidate of candidates) {
    const votes = support(candidate, candidates);
    if (votes > most) { best = candidate; most = votes; }
  }
  return best;
}

/** Goes from a tumour to a kind of it as long as enough mentions name the kind. */
function specialize(from: Candidate | null, candidates: readonly Candidate[]): Candidate | null {
  if (!from) return null;
  const kinds = candidates.filter((other) => generalizes(from.entry, other.entry) && (other.votes >= (SHARE_TO_SPECIALIZE[from.entry.level] ?? 1) * from.votes || ofSameOrgan(from, other) && other.told >= SHARE_IN_ORGAN * from.votes));
  const kind = kinds.reduce<Candidate | null>((most, other) => (!most || other.votes > most.votes ? other : most), null);
  return kind ? specialize(kind, candidates.filter((other) => other !== from)) : from;
}

const SHARE_IN_ORGAN = 0.1;

/** True where a cancer of one organ and a kind of tumour usual there alone are meant: breast cancer, and the ductal carcinoma once operated on. */
function ofSameOrgan(cancer: Candidate, kind: Candidate): boolean {
  return cancer.entry.level <= 2 && kind.organ !== null && cancer.organ === kind.organ;
}

function rivalVotes(best: Candidate, all: readonly Candidate[]): number {
  return all.filter((other) => other !== best && !generalizes(best.entry, other.entry) && !generalizes(other.entry, best.entry))
    .reduce((most, other) => Math.max(most, other.votes), 0);
}

const PLURAL = /(oma|tumou?r|neoplasm|cancer|carcinoid|leuka?emia)s\b/gi;

/** The wording of one tumour where the paper speaks of several: "adenocarcinomas". */
function inSingular(text: string): string {
  return text.replace(PLURAL, '$1');
}

/** Share of what speaks for an in situ part that an invasive one needs to be the diagnosis. */
const SHARE_OF_INVASIVE = 0.3;

/** The mentions of a tumour without those of its in situ part, where enough tell an invasive one. */
function withoutInSitu(mentions: readonly Mention[]): readonly Mention[] {
  const told = (behaviour: string): number => mentions.filter((mention) => mention.value.icdO3Morphology?.endsWith(behaviour)).reduce((sum, mention) => sum + weightOf(mention), 0);
  const within = told('/2');
  return within > 0 && told('/3') >= SHARE_OF_INVASIVE * within ? mentions.filter((mention) => !mention.value.icdO3Morphology?.endsWith('/2')) : mentions;
}

/** Share of the best weight that a mention needs to lend its words. */
const SHARE_TO_WORD = 0.2;

/** The mention whose words agree best with those of all others, longer ones first where they agree alike. */
function typicalWording(best: Candidate, related: readonly Candidate[]): Mention | null {
  const grown = withoutInSitu(best.mentions);
  const mentions = grown.filter((mention) => mention.notes['abbreviated'] !== true);
  const heaviest = Math.max(0, ...mentions.map(weightOf));
  const pool = mentions.length > 0 ? mentions.filter((mention) => weightOf(mention) >= SHARE_TO_WORD * heaviest) : grown;
  const voters = [...best.mentions, ...related.flatMap((other) => other.mentions)].map((mention) => ({ words: nameWords(mention.value.text), weight: weightOf(mention) }));
  let chosen: Mention | null = null, most = -1;
  for (const mention of pool) {
    const words = nameWords(mention.value.text);
    const agreement = voters.reduce((sum, voter) => sum + voter.weight * dice(words, voter.words), 0) / voters.reduce((sum, voter) => sum + voter.weight, 0);
    const vague = /\b(?:cancers?|tumou?rs?|neoplasms?|mass|lesions?)$/i.test(mention.value.text) && !best.entry.terms?.some((term) => /(?:tumou?r|neoplasm)$/.test(term)) ? 0.25 : 0;
    const plural = /(?:oma|tumou?r|neoplasm|cancer)s$/i.test(mention.value.text) ? 0.2 : 0;
    const value = agreement + 0.12 * Math.min(words.size, 8) + 0.02 * Math.min(weightOf(mention), 5) - vague - plural;
    if (value > most) { chosen = mention; most = value; }
  }
  return chosen;
}

const BARE = 2, TIMES_LONGER = 3, WELL_TOLD = 0.9;

/** For a bare wording ("adenocarcinoma") the fuller one of a mention that tells the diagnosis: "poorly differentiated adenocarcinoma". */
function inFull(bare: Mention | null, best: Candidate): Mention | null {
  if (!bare) return null;
  const words = nameWords(bare.value.text);
  if (words.size > BARE) return bare;
  const fuller = best.mentions.filter((mention) => {
    const more = nameWords(mention.value.text);
    return mention.rule !== 'mention' && weightOf(mention) >= WELL_TOLD && mention.notes['abbreviated'] !== true && more.size > words.size && more.size <= TIMES_LONGER * words.size && [...words].every((word) => more.has(word));
  });
  return fuller.reduce((most, mention) => (most === bare || weightOf(mention) > weightOf(most) ? mention : most), bare);
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** The code of the chosen wording where that states how the tumour behaves, else the one most mentions have. */
function codeOf(best: Candidate, chosen: Mention): string | null {
  if (/\b(?:malignant|benign|in[\s-]situ|invasive|borderline)\b/i.test(chosen.value.text)) return chosen.value.icdO3Morphology;
  const sums = new Map<string, number>();
  for (const mention of best.mentions) {
    const code = mention.value.icdO3Morphology;
    if (code) sums.set(code, (sums.get(code) ?? 0) + weightOf(mention));
  }
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? chosen.value.icdO3Morphology;
}
