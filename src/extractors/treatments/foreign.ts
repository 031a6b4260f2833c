import type { Annotation, CaseScope, ExtractInput } from '../extractor.ts';
import type { LexiconEntry } from '../../lexicon/lexicon.ts';
import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import { neighbourOf, textOf, type Sentence } from '../../text/reading.ts';
import type { TreatmentValue } from '../../generated/report.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** Words of a group of tumours. `whole` names a tumour by itself; `group` is the entry that it counts with, itself where absent. */
interface GroupEntry extends LexiconEntry {
  readonly whole?: boolean;
  readonly group?: string;
}

/** Tells whether a candidate treats another, earlier tumour of the patient than the ones that the report is about. */
export function foreignTumours(
  scope: CaseScope,
  candidates: readonly Annotation<TreatmentValue>[],
): (candidate: Annotation<TreatmentValue>) => boolean {
  const own = ownGroups(scope);
  // A tumour that is of none of the groups is of another kind than all of them.
  if (own.size === 0 && (scope.facts('primary-site').length === 0 || scope.facts('histology').length === 0)) return () => false;
  const isOther = (group: string): boolean => !own.has(group);
  const { reading } = scope.input,
    ownKind = kindOf(scope);
  const telling = new Set(candidates.map((candidate) => candidate.notes['sentence']));
  const isForeign = (candidate: Annotation<TreatmentValue>): boolean => {
    const sentence = reading.sentences[Number(candidate.notes['sentence'])];
    if (!sentence) return false;
    const here = tumoursIn(sentence, scope.input);
    const before = neighbourOf(reading, sentence, -1);
    const said = textOf(reading, sentence);
    const wasPast =
      candidate.notes['past'] === true ||
      BESIDE.test(said) ||
      LONG_AGO.test(said) ||
      (before !== null && PAST.test(textOf(reading, before)) && namesNoOther(tumoursIn(before, scope.input), here));
    if (here.size > 0 && [...here].every(isOther))
      return (wasPast || isAimedAtIt(candidate, reading.text.slice(candidate.end, sentence.end))) && !MISTAKEN.test(said);
    const kinds = kindsIn(said);
    if (here.size > 0) return ownKind !== null && kinds.size > 0 && !kinds.has(ownKind) && wasPast && !REVISED.test(said);
    // Where the sentence before tells the other tumour's treatment too, this one goes on to something new.
    if (!before || (telling.has(before.index) && !GOES_ON.test(said)) || /\b(?:tumou?r|mass|lesion|recurren\w+|metasta\w+)\b/i.test(said))
      return false;
    if (telling.has(before.index)) return candidates.filter((other) => other.notes['sentence'] === before.index).every(isForeign);
    const there = tumoursIn(before, scope.input);
    return there.size > 0 && [...there].every(isOther) && PAST.test(textOf(reading, before)) && !NOW.test(said);
  };
  return isForeign;
}

/** "On tamoxifen (for a breast cancer)": told of a drug or of rays with the tumour that they are for. */
const AIMED = pattern('i')`
  ^\s+(?:(?:therapy|treatment)\s+)?(?:\([^()]{0,40}\)\s+)?for\s+(?:(?:an?|the|his|her)\s+)?(?:(?!metasta)[\w-]+\s+){0,3}?
  (?:
    \w*carcinomas?|cancers?|adenomas?|tumou?rs?|malignanc\w+|\w*sarcomas?|lymphomas?|leuka?emias?|myelomas?|melanomas?
    |seminomas?
  )\b
`;
const isAimedAtIt = ({ value }: Annotation<TreatmentValue>, behind: string): boolean => value.modality !== 'surgery' && AIMED.test(behind);

const namesNoOther = (there: ReadonlySet<string>, here: ReadonlySet<string>): boolean =>
  there.size === 0 || [...there].some((group) => here.has(group));

/** "Postoperative irradiation was delivered": the treatment told before goes on. */
const GOES_ON = /^(?:post-?operative(?:ly)?|adjuvant|adjunctive|additional|further|consolidation|maintenance)\b/i;
const AGO = 'history|years? (?:ago|earlier|before|previously|prior)';
const PAST = new RegExp(`\\b(?:${AGO}|previous(?:ly)?|at (?:the )?age|in (?:19|20)\\d\\d|had been diagnosed|past)\\b`, 'i');
/** An illness that the patient has beside this one, and what it is treated with. */
const BESIDE = pattern('i')`
  \bfor which\b[^.;]{0,40}\b(?:taking|receiving|treated|given|on)\b
  |\b(?:follow(?:ed|-up)?|surveillance|survivor|known)\s+(?:\w+\s+)?(?:after|for|with|of|to have)\b
`;
const LONG_AGO = pattern('i')`
  \b(?:
    ${AGO}|when (?:s?he|the patient) was (?:only )?(?:\d{1,2}|an? (?:child|boy|girl|infant|teen\w*|adolescent))
    |in (?:\w+ )?(?:childhood|infancy|adolescence)
    |(?:years?|decades?) (?:after|since|following) (?:(?:the|an?|his|her|being|having|been|s?he|had|was|\w+ly) ){0,4}
      (?:diagnos\w+|treat\w+|\w+ectomy|surgery|resect\w+|excis\w+|irradiat\w+|radi\w+|chemo\w+|cured?)
  )\b
`;
/** A diagnosis that was wrong at first is still of this tumour. */
const REVISED = pattern('i')`
  \b(?:
    misdiagnos\w+|presumed|presumptive\w*|initially|at first|erroneous\w*|mistaken\w*|interpreted|revis\w+|transform\w+
    |thought|suspect\w+|so-called
  )\b
`;

/** "Was misread as a sarcoma and had chemotherapy": a wrong name of the own tumour, which a tumour of long ago has not. */
const MISTAKEN = pattern('i')`
  \b(?:
    misdiagnos\w+|mis-?(?:read|interpret\w+|classified|labell?ed)|mistak(?:en|enly)\b|erroneous\w*|wrongly|incorrectly
    |presumptive\w*
  )
`;

/** Kinds of tumours that tell two tumours of one organ apart; those of blood and lymph nodes pass into one another. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['carcinoma', /\b\w*carcinomas?\b|\bcancers?\b|\bcarcinosarcomas?\b/i],
  ['sarcoma', /\b\w*sarcomas?\b|\bGISTs?\b/i],
  ['of blood', /\b(?:\w*lymphomas?|leuka?emias?|myelomas?|hodgkin)\b/i],
  ['melanoma', /\bmelanomas?\b/i],
  ['of germ cells', /\b(?:seminomas?|dysgerminomas?|teratomas?|germ cell tumou?rs?)\b/i],
];

const kindsIn = (text: string): ReadonlySet<string> => new Set(KINDS.flatMap(([kind, pattern]) => (pattern.test(text) ? [kind] : [])));

/** The kind of the tumour that the report is about, null where its histology is of none or of several. */
function kindOf(scope: CaseScope): string | null {
  const [kind, ...more] = kindsIn(
    scope
      .facts('histology')
      .map(({ value }) => value.text)
      .join(', '),
  );
  return kind !== undefined && more.length === 0 ? kind : null;
}

const NOW = /\b(?:currently|on admission|at presentation|presented|was referred|our (?:hospital|institution|department))\b/i;

const INDUCED = pattern('i')`
  \b(?:radiation|radiotherapy|irradiation|chemotherapy|therapy|treatment)[- ](?:induced|associated|related)\b
  |\bpost-?(?:radiation|irradiation|radiotherapy)\b|\bfollowing (?:radiotherapy|radiation|irradiation)\b
`;

/** The groups of tumours that the paper is about: those its title, and the case's site and histology, name. */
function ownGroups(scope: CaseScope): Set<string> {
  const { reading } = scope.input;
  const groups = new Set<string>();
  const title = reading.sentences.filter((sentence) => sentence.section === 'title');
  // The title of a treatment-induced tumour names the first tumour's organ too.
  const induced = title.some((sentence) => INDUCED.test(textOf(reading, sentence))) && scope.facts('histology').length > 0;
  if (!induced)
    for (const sentence of title)
      for (const group of groupsIn(sentence, scope.input, FORMER.exec(textOf(reading, sentence))?.index)) groups.add(group);
  const words = [
    ...scope.facts('primary-site').map(({ value }) => `${value.text} ${value.display ?? ''}`),
    ...scope.facts('histology').map(({ value }) => value.text),
  ]
    .join(' ')
    .toLowerCase();
  for (const entry of scope.input.lexicon<GroupEntry>('tumor-groups').entries) {
    if ((entry.terms ?? []).some((term) => words.includes(term) && new RegExp(`\\b${term}\\b`).test(words)))
      groups.add(entry.group ?? entry.id);
  }
  return groups;
}

/**
 * "A second tumour in a patient previously treated for prostate cancer": what the title names behind these words the patient had
 * before.
 */
const FORMER = pattern('i')`
  \b(?:
    previously|formerly|after|following|induced\s+by|secondary\s+to
    |during\s+(?:staging|work-?up|follow-?up|treatment|surveillance)|(?:in|of)\s+an?\s+(?:[\w-]+\s+){1,4}survivors?\b
    |in\s+an?\s+(?:[\w-]+\s+){0,3}(?:patient|woman|man|child|boy|girl)\s+(?:with|on|under|undergoing)\b
    |(?:patient|woman|man|child|boy|girl|survivor)\s+(?:\w+\s+)?(?:
        treated\s+for|cured\s+of|of|with\s+(?:a\s+)?(?:previous|prior|past|history)
      )
  )\b
`;

/** The groups of tumours and organs that a sentence names, up to `end` characters into it. */
function groupsIn(sentence: Sentence, { reading, lexicon }: ExtractInput, end = Infinity): string[] {
  return matchTerms(
    matcherOf(lexicon<GroupEntry>('tumor-groups')),
    reading.text,
    reading.tokens,
    sentence.tokens.start,
    sentence.tokens.end,
  )
    .filter((m) => m.start - sentence.start < end)
    .map((m) => m.entry.group ?? m.entry.id);
}

const CANCER = pattern('i')`
  ^(?:[\s-]+(?:and|or|gland|cell|ductal|invasive|transitional|type|tract|adeno|of|the))*[\s-]+
  (?:
    cancers?|carcinomas?|adenocarcinomas?|adenomas?|tumou?rs?|malignanc\w+|sarcomas?|neoplas\w+|mass(?:es)?|lumps?
  )\b
`;
const CANCER_OF = pattern('i')`
  \b(?:cancers?|carcinomas?|adenocarcinomas?|tumou?rs?|malignancy|neoplasms?)\s+(?:of|in)\s+(?:the|his|her)?\s*
  (?:(?:left|right|other|opposite|contralateral)\s+)?$
`;

const METASTATIC = new Set(['lung', 'liver', 'brain', 'skin', 'soft tissue', 'ovary']);

/** The groups of tumours (not mere organs) that a sentence names. */
function tumoursIn(sentence: Sentence, { reading, lexicon }: ExtractInput): Set<string> {
  const found = new Set<string>();
  for (const m of matchTerms(
    matcherOf(lexicon<GroupEntry>('tumor-groups')),
    reading.text,
    reading.tokens,
    sentence.tokens.start,
    sentence.tokens.end,
  )) {
    const after = reading.text.slice(m.end, Math.min(sentence.end, m.end + 60)),
      before = reading.text.slice(Math.max(sentence.start, m.start - 50), m.start);
    const word = (CANCER.exec(after) ?? CANCER_OF.exec(before))?.[0];
    // "The brain tumour" may be this tumour's metastasis; "the brain cancer" is not.
    if (
      m.entry.whole === true ||
      (word !== undefined && !(METASTATIC.has(m.entry.id) && /tumou?r|neoplas|malignanc|mass|lump/i.test(word)))
    )
      found.add(m.entry.group ?? m.entry.id);
  }
  return found;
}
