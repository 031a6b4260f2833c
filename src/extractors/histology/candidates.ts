import { entriesById, type Lexicon } from '../../lexicon/lexicon.ts';
import { generalizes, nameWords, type TumourEntry } from '../../lexicon/tumours.ts';
import type { CaseScope } from '../extractor.ts';
import { weightOf } from './choose-wording.ts';
import type { Mention } from './mention.ts';

/** What the mentions of one tumour come to. */
export interface Candidate {
  readonly entry: TumourEntry;
  readonly mentions: readonly Mention[];
  readonly votes: number;
  /** Votes as if none of the mentions were of the patient's past. */
  readonly told: number;
  /** The organ, three characters of its code, that the names of all mentions are usual in; null where several or none. */
  readonly organ: string | null;
}

/** The tumours that mentions name, each with what speaks for it. */
export function groupMentions(mentions: readonly Mention[], lexicon: Lexicon<TumourEntry>, scope: CaseScope): Candidate[] {
  const byId = entriesById(lexicon);
  const entryOf = (mention: Mention): TumourEntry | undefined => byId.get(String(mention.notes['entry']));
  const named = mentions.flatMap((mention) => {
    const entry = entryOf(mention);
    return entry ? [{ mention, entry }] : [];
  });
  const groups = Map.groupBy(
    named,
    ({ entry }) => `${entry.code.slice(0, 4)} ${entry.level}${isOtherTumour(entry, lexicon) ? ' benign' : ''}`,
  );
  const titled = scope.count > 1 ? ofTitle(named, scope) : () => false;
  return [...groups.values()].flatMap((its) => {
    const group = its.map(({ mention }) => mention),
      entry = its[0]?.entry;
    if (!entry) return [];
    return {
      entry,
      mentions: group,
      votes: countVotes(group, scope, titled(entry)),
      told: group.reduce((sum, mention) => sum + Number(mention.notes['told'] ?? 0), 0),
      organ: organOf(its.map((each) => each.entry)),
    };
  });
}

interface Named {
  readonly mention: Mention;
  readonly entry: TumourEntry;
}

/**
 * Whether a tumour of a series is the one that its title names: the case of this patient names it too, or more generally. Never
 * where the title names several or none.
 */
function ofTitle(named: readonly Named[], scope: CaseScope): (entry: TumourEntry) => boolean {
  const inTitle = named.filter(({ mention }) => mention.section === 'title' && Number(mention.notes['level']) > 1);
  if (new Set(inTitle.map(({ entry }) => entry.id)).size !== 1) return () => false;
  const own = named.filter(({ mention }) => scope.owns(mention) === 'own' && mention.section === 'case').map(({ entry }) => entry);
  return (entry) => own.some((each) => each === entry || (each.level > 1 && generalizes(each, entry)));
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

/** The organ that all of some names are usual in; null for several, none, or a name usual anywhere. */
function organOf(entries: readonly TumourEntry[]): string | null {
  const organs = new Set(entries.flatMap((entry) => (entry.sites ?? ['?']).map((site) => site.slice(0, 3))));
  return organs.size === 1 && !organs.has('?') ? ([...organs][0] ?? null) : null;
}

/**
 * How much more a mention says that speaks of this very patient of a series, and the title that names one tumour, which such a
 * mention names too or more generally.
 */
const OWN = 2.5,
  TITLED = 4;

/** The mentions that decide; a name repeated all through a discussion says little more than one said ten times. */
const DECIDE = 5,
  COUNTED = 15,
  SHARE_OF_REPEATED = 0.15;

function countVotes(mentions: readonly Mention[], scope: CaseScope, titled: boolean): number {
  const series = scope.count > 1;
  const moreOf = (mention: Mention): number => {
    if (series && scope.owns(mention) === 'own') return OWN;
    return titled && mention.section === 'title' ? TITLED : 1;
  };
  const weights = mentions.map((mention) => weightOf(mention) * moreOf(mention)).sort((a, b) => b - a);
  const sum = (some: readonly number[]): number => some.reduce((total, weight) => total + weight, 0);
  return sum(weights.slice(0, DECIDE)) + SHARE_OF_REPEATED * sum(weights.slice(DECIDE, COUNTED));
}
