import { entriesById } from '../../lexicon/lexicon.ts';
import { generalizes, type TumourEntry } from '../../lexicon/tumours.ts';
import { lastStartingBy, titleText, type Section } from '../../text/reading.ts';
import type { CaseScope } from '../extractor.ts';
import { weightOf } from './choose-wording.ts';
import { isTurn, standingOf, type Standing } from './standing.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Mention } from './mention.ts';

/** A mention in the story of the patient: where it stands, on what it rests, and whether its sentence turns against what was said. */
interface Told {
  readonly mention: Mention;
  readonly entry: TumourEntry;
  readonly sentence: number;
  readonly standing: Standing;
  readonly turns: boolean;
  /** True where it says that the diagnosis itself was changed to this. */
  readonly changes: boolean;
  /** True where it says of this patient, now, what the tumour is. */
  readonly asserted: boolean;
}

const STORY: ReadonlySet<Section> = new Set(['abstract', 'case', 'results']);
/** Weight that a mention needs to overrule others. */
const LEAST_TO_OVERRULE = 0.3;
/** That of a plain statement of a case: what a correction weighs at least, and what overrules a thought told behind it. */
const STATED = 1.2;
/** What is told of two tumours that one patient has is no change of mind within a longer story. */
const MOST_SENTENCES_TURNED = 4;
/** What is left of a mention that a later one overrules, by how much better the later one rests, and where a word says that it turned. */
const LEFT = { thought: 0.15, better: 0.5, betterTurned: 0.2, turned: 0.3 };

/**
 * The mentions with less weight for diagnoses that the story of the patient gives up: those that were only thought of, and those of
 * imaging, cytology or a sample that a later sentence corrects from what was taken out. A tumour that the title names stands.
 */
export function weighByOrder(mentions: readonly Mention[], scope: CaseScope): readonly Mention[] {
  if (new Set(mentions.map((mention) => mention.notes['entry'])).size < 2) return mentions;
  const byId = entriesById(scope.input.lexicon<TumourEntry>('tumours'));
  const told = inStory(mentions, byId, scope);
  const titled = mentions
    .filter((mention) => mention.section === 'title' && weightOf(mention) >= 2 && Number(mention.notes['level']) > 1)
    .flatMap((mention) => byId.get(String(mention.notes['entry'])) ?? []);
  const ofSeveral = mentions.some((mention) => mention.section === 'title') && TOGETHER.test(titleText(scope.input.reading));
  const left = new Map<Mention, number>(),
    raised = new Map<Mention, number>();
  for (const earlier of told) {
    if (titled.some((other) => isKin(earlier.entry, other))) continue;
    for (const later of told) {
      const share = leftBeside(earlier, later, scope.input.reading.text);
      if (share === 1 || (earlier.standing > 0 && (ofSeveral || isUpheld(earlier, later, told)))) continue;
      left.set(earlier.mention, Math.min(share, left.get(earlier.mention) ?? 1));
      if (later.turns && later.sentence > earlier.sentence)
        raised.set(later.mention, Math.max(weightOf(later.mention), Math.min(STATED, weightOf(earlier.mention))));
    }
  }
  return left.size === 0 ? mentions : mentions.map((mention) => reweighed(mention, left.get(mention) ?? 1, raised.get(mention)));
}

/** A mention with the share that is left of its weight, or of that to which it was raised. */
function reweighed(mention: Mention, share: number, raised: number | undefined): Mention {
  const weight = (raised ?? weightOf(mention)) * share;
  if (weight === weightOf(mention)) return mention;
  const told = Math.max(Number(mention.notes['told'] ?? 0) * share, raised === undefined ? 0 : weight);
  return { ...mention, notes: { ...mention.notes, weight, told } };
}

/** Words of a title that one patient has several tumours, none of which corrects another. */
const TOGETHER = pattern('i')`
  \b(?:
    synchronous|metachronous|simultaneous|concomitant|concurrent|co-?exist\w*|collision
    |(?:double|triple|multiple|two|three|second)\s+(?:\w+\s+)?(?:primar|tumou?r|cancer|malignan|carcinoma)\w*
  )\b
`;

/** "The diagnosis was in the end changed to X". */
const CHANGED_TO = pattern('i')`
  \bdiagnos[ei]s\b[^.;:]{0,40}\b(?:chang|revis|correct|amend|modif|alter|convert|upgrad|downgrad)\w*\s+(?:to|into)\s+
  (?:an?\s+|that\s+of\s+(?:an?\s+)?)?(?:[\w-]+\s+){0,4}$
`;

/** "An osteosarcoma instead of a X": what the diagnosis is not. */
const SET_AGAINST =
  /\b(?:instead\s+of|rather\s+than|and\s+not|not|unlike|in\s+place\s+of|as\s+opposed\s+to)\s+(?:an?\s+|the\s+|as\s+)*(?:[\w-]+\s+){0,3}$/i;

/** True where a tumour is told again with or behind the one that might overrule it. */
function isUpheld(earlier: Told, later: Told, all: readonly Told[]): boolean {
  return all.some(
    (other) =>
      other.sentence >= later.sentence &&
      other.mention !== earlier.mention &&
      other.asserted &&
      other.standing >= 3 &&
      isKin(other.entry, earlier.entry) &&
      !isKin(other.entry, later.entry),
  );
}

/** Characters of a sentence read before and behind a tumour's name, and mentions that are compared with each other. */
const MOST_BEFORE = 240,
  MOST_AFTER = 160,
  MOST_TOLD = 120;

function inStory(mentions: readonly Mention[], byId: ReadonlyMap<string, TumourEntry>, scope: CaseScope): Told[] {
  const { reading } = scope.input;
  const told: Told[] = [];
  let previousEnd = 0;
  for (const mention of mentions) {
    if (told.length >= MOST_TOLD) break;
    const entry = byId.get(String(mention.notes['entry']));
    const at = lastStartingBy(reading.sentences, mention.start),
      sentence = reading.sentences[at];
    if (!entry || !sentence || weightOf(mention) <= 0 || !STORY.has(mention.section) || (scope.count > 1 && scope.owns(mention) !== 'own'))
      continue;
    const { text } = reading,
      weight = weightOf(mention);
    const before = text.slice(Math.max(sentence.start, mention.start - MOST_BEFORE), mention.start),
      after = text.slice(mention.end, Math.min(sentence.end, mention.end + MOST_AFTER));
    const since =
      previousEnd > mention.start - before.length && previousEnd <= mention.start ? text.slice(previousEnd, mention.start) : before;
    previousEnd = mention.end;
    const standing = standingOf({ before, since, after });
    told.push({
      mention,
      entry,
      sentence: at,
      standing,
      turns: isTurn(before),
      changes: CHANGED_TO.test(before),
      asserted:
        entry.level > 0 &&
        standing > 0 &&
        weight >= LEAST_TO_OVERRULE &&
        weight >= Number(mention.notes['told'] ?? 0) &&
        !SET_AGAINST.test(before),
    });
  }
  return told;
}

/** What is left of the weight of a mention beside another that may overrule it; 1 where it does not. */
function leftBeside(earlier: Told, later: Told, text: string): number {
  if (!later.asserted || later.standing < 2 || isKin(earlier.entry, later.entry) || isPartOf(later.entry, earlier.entry)) return 1;
  if (earlier.standing === 0) return later.sentence >= earlier.sentence || weightOf(later.mention) >= STATED ? LEFT.thought : 1;
  if (later.mention.start <= earlier.mention.start || later.standing < 3 || earlier.mention.rule === 'final-diagnosis') return 1;
  return leftByTurn(earlier, later, isTurned(earlier, later, text));
}

/** What is left of a diagnosis beside one told later from tissue, which the words between may set against it. */
function leftByTurn(earlier: Told, later: Told, turned: boolean): number {
  if (turned) {
    if (earlier.standing > later.standing) return 1;
    return earlier.standing < later.standing ? LEFT.betterTurned : LEFT.turned;
  }
  const better = earlier.standing > 1 && earlier.standing < later.standing && earlier.sentence !== later.sentence;
  return better ? LEFT.better : 1;
}

/** Whether what is told later turns against what was told: by a word between them in one sentence, else by one of its own. */
function isTurned(earlier: Told, later: Told, text: string): boolean {
  if (later.sentence === earlier.sentence)
    return isTurn(text.slice(Math.max(earlier.mention.end, later.mention.start - MOST_BEFORE), later.mention.start));
  return later.changes || (later.turns && later.sentence - earlier.sentence <= MOST_SENTENCES_TURNED);
}

/** What is in situ beside an invasive tumour is a part of that. */
function isPartOf(inSitu: TumourEntry, invasive: TumourEntry): boolean {
  return inSitu.code.endsWith('/2') && invasive.code.endsWith('/3');
}

function isKin(a: TumourEntry, b: TumourEntry): boolean {
  return a.code.slice(0, 4) === b.code.slice(0, 4) || generalizes(a, b) || generalizes(b, a);
}
