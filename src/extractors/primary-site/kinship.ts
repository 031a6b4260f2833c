import { entriesById, type Lexicon } from '../../lexicon/lexicon.ts';
import { A_FAMILY, rootOf, type TumourEntry } from '../../lexicon/tumour-entry.ts';
import { generalizes } from '../../lexicon/tumour-names.ts';
import { tokenize } from '../../tokens.ts';
import type { CaseScope } from '../extractor.ts';
import { codeFor, tissueOf } from '../../lexicon/sites.ts';
import { findSites } from './mentions.ts';
import type { Mention } from './vote.ts';

/** Share of its weight that a place keeps which goes with a tumour of another kind, or another tumour of the same kind, than the case's. */
const STRANGER = 0.4,
  COUSIN = 0.7;

/**
 * How much of a place's weight counts for a case with `tumour`, by the tumour (its lexicon id) that the place was named with; 1
 * where that is not told.
 */
export function kinship(id: string, tumour: TumourEntry | null, scope: CaseScope): number {
  const tied = entryOf(id, scope.input.lexicon<TumourEntry>('tumours'));
  if (!tied || !tumour || tied.level < A_FAMILY || tied.code.slice(0, 4) === tumour.code.slice(0, 4)) return 1;
  if (generalizes(tied, tumour) || generalizes(tumour, tied)) return 1;
  return rootOf(tied) === rootOf(tumour) ? COUSIN : STRANGER;
}

const MOST_BEFORE = 20;

/**
 * True where the case's tumour is a metastasis and the tumour (its lexicon id) that a place was named with is the same: what was
 * removed years ago is then the primary.
 */
export function ofEarlier(id: string, tumour: TumourEntry | null, scope: CaseScope): boolean {
  const tied = entryOf(id, scope.input.lexicon<TumourEntry>('tumours')),
    { text } = scope.input.reading;
  if (!tied || !tumour || tied.level < A_FAMILY || kinship(id, tumour, scope) < 1) return false;
  return (
    scope
      .facts('histology')[0]
      ?.evidence.some(({ start, end }) => /\bmetasta(?:tic|s[ie]s)\b/i.test(text.slice(Math.max(0, start - MOST_BEFORE), end))) === true
  );
}

/** How much the name of the tumour tells that a place was named with; 0 where there is none. */
export function levelOf({ notes }: Mention, { input }: CaseScope): number {
  return entryOf(String(notes['tumour'] ?? ''), input.lexicon<TumourEntry>('tumours'))?.level ?? 0;
}

function entryOf(id: string, lexicon: Lexicon<TumourEntry>): TumourEntry | undefined {
  return entriesById(lexicon).get(id);
}

/**
 * The organs (three characters of their code) that the wording of the case's histology names: breast in "lobular carcinoma of the
 * breast".
 */
export function organsNamed(scope: CaseScope, tumour: TumourEntry | null): ReadonlySet<string> {
  const text = scope.facts('histology')[0]?.value.text;
  if (!text) return new Set();
  const { reading } = scope.input,
    tokens = tokenize(text);
  const sites = findSites({ ...scope.input, reading: { ...reading, text, tokens } });
  return new Set(sites.map((site) => codeFor(site.entry, tissueOf(tumour), text).slice(0, 3)));
}
