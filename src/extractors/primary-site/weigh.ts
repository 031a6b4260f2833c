import { reachingKinds } from '../../context/reach.ts';
import type { TumourHit } from '../../lexicon/tumours.ts';
import { blockAt, sentenceAt, type Section, type Sentence } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { PRIMARY, timesAll } from './factors.ts';
import { isChanged } from './faint-growths.ts';
import type { SiteMention } from './mentions.ts';
import { byPathologist, originTold, type Told } from './origin-told.ts';
import { tieTo, type Tie } from './tie.ts';
import { wentThere } from './went-there.ts';

/**
 * How much a mention speaks for being where the tumour arose, and why it is turned down where it is. `tumour` is the entry that it is
 * tied to, null where none; `spread` how much it speaks for a metastasis there, which counts against that organ; `final` that the
 * pathologist named the tumour by it.
 */
export interface SiteWeight {
  readonly weight: number;
  readonly rule: string;
  readonly rejected: string | null;
  readonly tumour: string | null;
  readonly spread: number;
  readonly history: boolean;
  readonly final: boolean;
}

/** The tumours of a mention's sentence, and what may be one: cysts, shadows. */
export interface TumoursNear {
  readonly hits: readonly TumourHit[];
  readonly faint: readonly TumourHit[];
}

const BY_SECTION: Record<Section, number> = {
  title: 4,
  abstract: 1.3,
  case: 1.3,
  results: 1,
  methods: 0.9,
  caption: 0.9,
  conclusion: 0.7,
  discussion: 0.35,
  introduction: 0.25,
  table: 0.4,
  footnote: 0.2,
  other: 0.2,
  reference: 0,
};
const OF_KEYWORDS = 1.2;
/** The tie of a place that is said to be the origin counts at least this much. */
const ORIGIN_TOLD = 1.3;
/** Share of a tie to a tumour that one to a cyst or shadow counts for; what an organ counts for that is itself told as changed. */
const FAINT = 0.5;
/** So many characters behind a place are read. */
const MOST_AFTER = 60,
  MOST_HERE = 50;

/** Weighs a mention of a place by its relation to a tumour named in the same sentence and by where it stands. */
export function weighSite(mention: SiteMention, near: TumoursNear, input: ExtractInput): SiteWeight {
  const { text } = input.reading;
  const sentence = sentenceAt(input.reading, mention.start),
    block = blockAt(input.reading, mention.start);
  if (!sentence || !block || sentence.section === 'reference') return turnedDown('reference');
  if (block.kind === 'affiliation' || block.kind === 'authors') return turnedDown('front-matter', 'front matter');
  const assertion = input.context.assess(mention),
    kinds = reachingKinds(input.reading, assertion, mention);
  if (kinds.has('relative')) return turnedDown('relative');
  const told = wordsAround(mention, near, sentence, text),
    { tie, before, after } = told;
  const standing = block.kind === 'keywords' ? OF_KEYWORDS : BY_SECTION[sentence.section];
  const subject = assertion.attribution.subject;
  if (wentThere(mention, tie, before, after)) {
    const isTold = subject === 'own' && !kinds.has('negated') && !kinds.has('hypothetical') && !CAME_BACK.test(before + after);
    return isTold
      ? { weight: 0, rule: 'metastasis', rejected: null, ...NO_TUMOUR, spread: standing }
      : turnedDown('metastasis', 'metastatic or recurrent site');
  }
  const title = sentence.section === 'title',
    origin = originTold(told),
    relation = origin.said || origin.sent ? Math.max(tie.relation, ORIGIN_TOLD) : tie.relation;
  const weight = timesAll(standing * relation * (origin.isPrimary ? PRIMARY : 1), {
    ...told,
    named: text.slice(mention.start, mention.end),
    here: text.slice(mention.start, Math.min(sentence.end, mention.end + MOST_HERE)),
    hits: near.hits,
    title,
    subject,
    kinds,
    origin,
    relation,
  });
  return {
    weight,
    rule: title ? 'title' : origin.said ? 'origin' : tie.rule,
    rejected: weight > 0 ? null : 'no weight',
    tumour: tie.tumour,
    spread: 0,
    history: !title && kinds.has('history'),
    final: !title && subject === 'own' && !kinds.has('uncertain') && !kinds.has('negated') && byPathologist(told),
  };
}

/** "Recurrent tumour in the bladder": what came back tells of no metastasis. */
const CAME_BACK = /recurren|relapse/i;
const NO_TUMOUR = { tumour: null, spread: 0, history: false, final: false } as const;

function turnedDown(rule: string, rejected = rule): SiteWeight {
  return { weight: 0, rule, rejected, ...NO_TUMOUR };
}

/** A place with its tie to a tumour and the words of its sentence. */
function wordsAround(mention: SiteMention, near: TumoursNear, sentence: Sentence, text: string): Told {
  const before = text.slice(sentence.start, mention.start),
    after = text.slice(mention.end, Math.min(sentence.end, mention.end + MOST_AFTER));
  const named = tieTo(mention, near.hits, sentence, text);
  const tie =
    named.rule === 'mention' ? (tieToSick(named, mention, before, after) ?? tieToFaint(mention, near, sentence, text) ?? named) : named;
  return { mention, tie, before, after, lead: text.slice(sentence.start, Math.min(mention.start, tie.start)) };
}

/** The tie of an organ that is itself told as changed: "the left tonsil was ulcerated". */
function tieToSick(named: Tie, { adjective, entry }: SiteMention, before: string, after: string): Tie | null {
  return !adjective && isChanged(entry.code, before, after) ? { ...named, relation: FAINT, rule: 'located' } : null;
}

/** The tie to a cyst or shadow where there is one, which counts less than that to a tumour. */
function tieToFaint(mention: SiteMention, { faint }: TumoursNear, sentence: Sentence, text: string): Tie | null {
  if (faint.length === 0) return null;
  const tie = tieTo(mention, faint, sentence, text);
  return tie.rule === 'mention' ? null : { ...tie, relation: FAINT * tie.relation };
}
