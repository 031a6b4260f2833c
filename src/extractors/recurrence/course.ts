import { matcherOf, matchTerms } from '../../lexicon/match-terms.ts';
import type { LexiconEntry } from '../../lexicon/lexicon.ts';
import type { SiteEntry } from '../../lexicon/sites.ts';
import type { Duration } from '../../context/durations.ts';
import { isStudied, outcomeCues, toldAfterTreatment, type OutcomeEntry } from '../../context/outcomes.ts';
import { DISCUSSES } from '../../context/whose-words.ts';
import { everyMatch } from '../../every-match.ts';
import type { RecurrenceEvent, RecurrenceValue } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import type { Sentence } from '../../text/reading.ts';
import type { Annotation, CaseScope, ExtractInput } from '../extractor.ts';
import { pattern } from '../../patterns/over-lines.ts';

type Candidate = Annotation<RecurrenceValue>;

/** Rules whose candidates count only beside a metastasis of the same patient (`fitsCourse`). */
export const TREATED_BEFORE = 'treated before',
  LATER_LESION = 'lesion found later';
/** The rule of deaths from a tumour that had spread: the time is that of the death, not of the spread. */
export const DIED_OF_SPREAD = 'died of spread';

/** The rule of tumours that treatment did not hold: that it was given is in the word. */
export const RESISTANT = 'resistance';

const CURE = pattern('i')`
  \b(?:
    \w+ectomy|\w+ectomies|resect\w+|excis\w+|remov\w+|operat\w+|surg\w+|treated|irradiat\w+|radiotherapy|chemotherapy
    |chemoradio\w+|orchi\w+
  )\b
`;
const AGO = /^[\s-]*(?:ago|back|earlier|previous(?:ly)?|before|beforehand|prior)\b/i;
/** "A history of renal cancer", not "a three-month history of pain". */
const HISTORY = pattern('i')`
  (?<!\b(?:day|week|month|year)s?['’]?[\s-])\bhistory (?:of|showed|revealed|included|was significant for)\b
  |\bpreviously (?:diagnosed|treated|operated|resected|excised)\b
`;
/** Months after which a tumour that was diagnosed then is taken to have been treated. */
const LONG_AGO = 24;
const NOT_ITS_CURE = /\b(?:biops\w+ only|no treatment|untreated|refused|declined)\b/i;

const FOUND = /\b(?:reveal\w*|show\w*|detect\w*|demonstrat\w*|found|disclos\w*|develop\w*|appear\w*|discover\w*|presented with|noted)\b/i;
const LESIONS = /\b(?:mass(?:es)?|nodules?|lesions?|tumou?rs?|foci|deposits?|shadows?)\b/i;
const BETTER = pattern('i')`
  \b(?:
    decreas\w+|stable|regress\w+|disappear\w+|resol\w+|shr[aiu]nk\w*|unchanged|reduc\w+|respon\w+|no|not|without|benign
    |negative|free|smaller|remission
  )\b
`;

/** Words of the course that say by themselves that the tumour came back or went on after treatment. */
const GONE_ON: readonly (readonly [string, RegExp])[] = [
  [
    DIED_OF_SPREAD,
    pattern('gi')`
      \b(?:died|dead|death|expired|succumbed|fatal)\b[^.;,]{0,50}\b(?:of|from|to|with|due to|because of|caused by)\s+
        (?:the\s+|his\s+|her\s+|an?\s+)?(?:(?!(?:no|without|free|not|absence)\b)[\w-]+\s+){0,6}?
        (?:
          metasta\w+|carcinomatosis|spread\s+to|disseminat\w+(?! intravascular)
          |(?:widespread|progressive|generali[sz]ed|extensive)\s+(?:disease|tumou?r|cancer|[a-z]{3,}oma)
          |(?:tumou?r|disease|cancer)\s+(?:progression|recurrence|relapse|spread)|recurren\w+|relapse
        )\b
      |\b(?:spread|disseminat\w+(?! intravascular)|metasta\w+|carcinomatosis|progression|relapse|recurrence)\b[^.;]{0,70}\b
        (?:died|succumbed|expired|passed away|fatal|death)\b
    `,
  ],
  [
    'progressive lesions',
    pattern('gi')`
      \b(?:progressive|progressing|enlarging|growing|worsening)\s+(?:[\w-]+\s+){0,3}?
        (?:
          metasta\w+|deposits|secondaries|lymphadenopathy|carcinomatosis
        )\b
      |\bprogressi(?:ve (?:changes|growth|enlargement)|on)\s+(?:in|of)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?
        (?:metasta\w+|lesions?|tumou?r|seeding|nodules?|mass(?:es)?)\b
    `,
  ],
  [
    'new lesions',
    pattern('gi')`
      (?<!\b(?:no|any|without) )\bnew\s+(?:[\w-]+\s+){0,3}?(?:
          lesions?|nodules?|tumou?rs?|metasta\w+|mass(?:es)?|foci|deposits?
        )\b[^.;,]{0,40}\b(?:
          appeared|developed|emerged|arose|(?:was|were)\s+(?:found|seen|detected|noted|identified|observed|diagnosed)
        )\b
      |\b(?:development|appearance|emergence)\s+of\s+(?:(?!(?:symptoms?|pain)\b)[\w-]+\s+){0,5}?
        (?:metasta\w+|deposits|secondaries|carcinomatosis|lesions|nodules)\b
    `,
  ],
  [
    RESISTANT,
    pattern('gi')`
      \b(?:developed|became|becoming|progressed to|diagnosed with|turned|show\w+|indicat\w+)\s+(?:[\w-]+\s+){0,3}?
        (?:castration|castrate|hormone)[\s-](?:resistan\w+|refractory)\b
      |\b(?:developed|showed|acquired|with)\s+(?:[\w-]+\s+){0,3}?resistance\s+to\s+(?:[\w-]+\s+){0,3}?
        (?:\w*therapy|treatment|\w+mab|\w+nib)\b
      |\b(?:became|becoming|proved)\s+(?:refractory|resistant)\s+to\s+(?:[\w-]+\s+){0,3}?
        (?:\w*therapy|treatment|\w+mab|\w+nib)\b
      |\b(?:platinum|cisplatin|chemo|chemotherapy|radio-?iodine|iodine|RAI|imatinib|\w+(?:tinib|mab)|treatment|therapy)
        [\s-](?:refractory|resistant)\s+(?:[\w-]+\s+){0,4}?(?:
          disease|tumou?rs?|cancer|lymphoma|leuk(?:a)?emia|myeloma|melanoma|GIST|[a-z]{3,}oma
        )\b
      |\b(?:relapsed|recurrent)\s*(?:\/|and|or|and\/or)\s*refractory\b
      |\b(?:therapeutically\s+)?(?:resistant|refractory)\s+to\s+(?:
          (?:
            the|all|any|prior|previous|further|standard|conventional|first-line|second-line|several|multiple|systemic|one
            |two|three|four|five|six|\d+
          )\s+
        ){0,3}(?:\w*therap(?:y|ies)|treatments?|lines)\b
      |\bafter\s+(?:the\s+)?failure\s+(?:of|on|with|to)\s+(?:[\w-]+\s+){0,4}?(?:
          \w*therap(?:y|ies)|treatments?|lines|regimens?|\w+mab|\w+nib
        )\b
      |(?<!\b(?:no|without|of|any)\s)\b(?:biochemical|PSA|serological|clinical|treatment)\s+
        (?:failure|progression|recurrence|relapse)\b
    `,
  ],
];

/** "Progression into the antrum was not seen". */
const DENIED = /\b(?:not|no|never|without|neither|nor)\b(?! (?:longer|respond\w*|surviv\w*|tolerat\w*))/i;
/** The words between the marks on either side of a place. */
const clauseAround = (text: string, start: number, end: number): string =>
  (text.slice(0, start).split(/[,;:]/).at(-1) ?? '') + text.slice(start, end) + (text.slice(end).split(/[,;:]/)[0] ?? '');

/** The sentence itself says that the tumour was being treated, or had been. */
export const UNDER_TREATMENT = pattern('i')`
  \b(?:despite|in spite of|during|under|after|following|while (?:on|receiving))\s+(?:[\w-]+\s+){0,4}?
  (?:
    \w*therap(?:y|ies)|treatment|surgery|resection|excision|removal|amputation|operation|cycles?|\w+ectomy|\w+mab|\w+nib
    |castration
  )\b
`;

/** Candidates from the course of the illness: a tumour treated before, lesions found later, words that say it went on. */
export function readCourse(
  sentence: Sentence,
  text: string,
  durations: readonly Duration[],
  later: boolean,
  input: ExtractInput,
): Candidate[] {
  return [
    ...treatedBefore(sentence, text, durations),
    ...spreadTreated(sentence, text, durations),
    ...spreadFrom(sentence, text),
    ...(later ? laterLesions(sentence, text, durations) : []),
    ...goneOn(sentence, text, durations, input),
  ];
}

function treatedBefore(sentence: Sentence, text: string, durations: readonly Duration[]): Candidate[] {
  const ago = durations.find(
    (duration) => duration.role === 'before' && AGO.test(text.slice(duration.end - sentence.start)) && duration.months >= 1,
  );
  const long = ago !== undefined && ago.months >= LONG_AGO && /\bdiagnos\w+\b/i.test(text);
  if ((!long && !(CURE.test(text) && (ago || HISTORY.test(text)))) || NOT_ITS_CURE.test(text)) return [];
  return [
    candidate(
      sentence,
      { start: sentence.start, end: sentence.end },
      TREATED_BEFORE,
      { type: 'distant', intervalMonths: ago?.months ?? null },
      0.7,
    ),
  ];
}

/** Treatment for a spread or a relapse, months after the first. */
const FOR_SPREAD = pattern('i')`
  \b(?:resection|excision|removal|[a-z]+ectomy|ablation|embolization|irradiation|radiotherapy|radiosurgery)\b[^.;,]{0,25}\b
  (?:for|of) (?!no\b)(?:[\w-]+ ){0,3}?(?:metasta\w+|recurren(?:ce|t)|relapse)\b
`;
/** Months after the first treatment from which on a treated metastasis was not there at first. */
const STAGED = 3;

/** "Two years after the colectomy she had a hepatectomy for metastases": what is treated so late had come up since. */
function spreadTreated(sentence: Sentence, text: string, durations: readonly Duration[]): Candidate[] {
  const time = durations.find(
    ({ role, anchor, months }) =>
      role === 'after' && (anchor === 'surgery' || anchor === 'treatment' || anchor === 'diagnosis') && months >= STAGED,
  );
  const found = time && FOR_SPREAD.exec(text);
  if (
    !found ||
    DENIED.test(clauseAround(text, found.index, found.index + found[0].length)) ||
    (time.start - sentence.start > found.index && /\b(?:metasta\w+|recurren\w+|relapse)/i.test(text.slice(0, time.start - sentence.start)))
  )
    return [];
  return [
    candidate(
      sentence,
      spanOf(found, sentence),
      'spread treated later',
      { type: /metasta/i.test(found[0]) ? 'distant' : null, intervalMonths: time.months },
      0.7,
      true,
    ),
  ];
}

/** "Stage II breast cancer who developed metastases": what was confined when it was staged had spread since. */
const CONFINED = pattern()`
  \bstage (?:I{1,3}|[123])(?:[ABC]|[abc])?\d?\b[^.;]{0,60}?\b(?:developed|presented with|progressed to) (?:
    (?!no\b|not\b)[\w-]+ ){0,3}?metasta\w+
`;

function spreadFrom(sentence: Sentence, text: string): Candidate[] {
  const found = CONFINED.exec(text);
  return found && !DENIED.test(found[0])
    ? [candidate(sentence, spanOf(found, sentence), 'spread since staging', { type: 'distant', intervalMonths: null }, 0.65, true)]
    : [];
}

function laterLesions(sentence: Sentence, text: string, durations: readonly Duration[]): Candidate[] {
  if (!FOUND.test(text) || !LESIONS.test(text) || BETTER.test(text)) return [];
  const time = durations.find((duration) => duration.role === 'after');
  return [
    candidate(
      sentence,
      { start: sentence.start, end: sentence.end },
      LATER_LESION,
      { type: 'distant', intervalMonths: time?.months ?? null },
      0.65,
    ),
  ];
}

function goneOn(sentence: Sentence, text: string, durations: readonly Duration[], { reading, lexicon }: ExtractInput): Candidate[] {
  return GONE_ON.flatMap(([rule, pattern]) =>
    everyMatch(pattern, text).flatMap((match) => {
      const span = spanOf(match, sentence),
        clause = clauseAround(text, match.index, match.index + match[0].length);
      // A fever or an infection may be refractory too.
      if (rule === RESISTANT && outcomeCues(lexicon<OutcomeEntry>('outcome-cues')).complaint.test(clause)) return [];
      if (isStudied(text.slice(0, match.index)) || DENIED.test(clause)) return [];
      // A discussion stands behind the whole course.
      if (
        !DISCUSSES.has(sentence.section) &&
        rule !== RESISTANT &&
        !toldAfterTreatment(reading, sentence, span.start) &&
        !UNDER_TREATMENT.test(text)
      )
        return [];
      const months = rule === DIED_OF_SPREAD ? null : (durations.find((duration) => duration.role === 'after')?.months ?? null);
      return [
        candidate(
          sentence,
          span,
          rule,
          { type: /metasta|carcinomatosis|disseminat|distant/i.test(match[0]) ? 'distant' : 'progression', intervalMonths: months },
          0.75,
          true,
        ),
      ];
    }),
  );
}

/** Where a match in a sentence stands in the text. */
function spanOf({ 0: { length }, index }: RegExpExecArray, { start }: Sentence): Span {
  return { start: start + index, end: start + index + length };
}

function candidate(sentence: Sentence, span: Span, rule: string, event: RecurrenceEvent, score: number, strong = false): Candidate {
  return {
    field: 'recurrence',
    ...span,
    section: sentence.section,
    rule,
    value: { occurred: true, events: [event] },
    evidence: [span],
    score,
    rejected: null,
    notes: { sentence: sentence.index, strong, timed: false },
  };
}

/** "A fibroadenoma had been removed from her breast" was no cancer of it. */
const BENIGN = pattern()`
  \b(?:
    benign|\w*adenomas?|\w*fibromas?|cysts?|polyps?|n(?:a)?ev(?:us|i)|hamartomas?|hyperplasia|goit(?:re|er)|papillomas?
    |lipomas?|angiomas?|endometriosis
  )\b
`;

/** Stems that every tumour's name or place may have. */
const COMMON = pattern()`
  ^(?:
    carci|cance|tumou|tumor|neopl|malig|prima|metas|diffe|moder|poorl|invas|infil|right|upper|lower|gland|tissu|other|regio
    |quadr|porti|aspec|speci|lesio|later|media|anter|poste|bilat|multi|large|small|grade
  )
`;

/** Several lesions in an organ that tumours spread to. */
const SPREAD =
  /\b(?:multiple|several|numerous|bilateral|diffuse|scattered|widespread|innumerable|cannon-?ball|lesions|nodules|deposits|masses)\b/i;
const IN_ORGAN = /\b(?:lungs?|pulmonary|chest|liver|hepatic|bones?|skeletal|spine|vertebra\w*|brain|cerebral|peritone\w+|oment\w+)\b/i;

/**
 * Whether lesions that are found long after the treatment of a malignant tumour can only be its spread: "Eight months later CT
 * showed multiple liver lesions".
 */
export function isLateSpread({ rule, start, end }: Candidate, scope: CaseScope): boolean {
  const words = scope.input.reading.text.slice(start, end);
  return (
    rule === LATER_LESION &&
    SPREAD.test(words) &&
    IN_ORGAN.test(words) &&
    (scope.facts('histology')[0]?.value.icdO3Morphology ?? '').endsWith('/3')
  );
}

/**
 * Whether what a candidate of the course tells goes with the patient's metastases: an earlier treatment of this tumour before a
 * metastasis of it, or a lesion found later in an organ that has one. Lymph nodes, taken out with the tumour, do not count.
 */
export function fitsCourse({ rule, start, end, notes }: Candidate, scope: CaseScope): boolean {
  if (rule !== TREATED_BEFORE && rule !== LATER_LESION) return true;
  // The time of the sentence before may be that of an operation at which the lesions were found.
  if (rule === LATER_LESION && notes['lent'] === true) return false;
  const organs = new Set(
    scope
      .facts('metastases')
      .map((fact) => fact.value.site)
      .filter((site) => site !== 'lymph node'),
  );
  if (organs.size === 0) return false;
  const { reading } = scope.input;
  if (rule === LATER_LESION) {
    const tokens = reading.sentences.find((sentence) => sentence.start <= start && start < sentence.end)?.tokens;
    if (!tokens) return false;
    return matchTerms(
      matcherOf(scope.input.lexicon<LexiconEntry>('metastatic-sites')),
      reading.text,
      reading.tokens,
      tokens.start,
      tokens.end,
    ).some((match) => organs.has(match.entry.id));
  }
  const words = reading.text.slice(start, end).toLowerCase();
  const other = BENIGN.exec(words)?.[0];
  if (other !== undefined && !(scope.facts('histology')[0]?.value.text ?? '').toLowerCase().includes(other.slice(0, 8))) return false;
  return stemsOf(scope).some((stem) => words.includes(stem)) || (TUMOUR.test(words) && namesOrgan(words, scope));
}

const TUMOUR = /\b(?:cancers?|carcinoids?|malignan\w+|tumou?rs?|neoplasms?|[a-z]{3,}omas?)\b/;

/** Whether words name the organ in which the tumour arose, be it by its adjective: "a rectal carcinoid" of a tumour of the rectum. */
function namesOrgan(words: string, scope: CaseScope): boolean {
  const code = scope.facts('primary-site')[0]?.value.icdO3Topography?.slice(0, 3);
  if (code === undefined) return false;
  const told = new Set(words.match(/[a-z]{4,}/g));
  return scope.input
    .lexicon<SiteEntry>('topography')
    .entries.some(
      (entry) =>
        entry.code?.startsWith(code) === true && [...(entry.terms ?? []), ...(entry.adjectives ?? [])].some((name) => told.has(name)),
    );
}

function stemsOf(scope: CaseScope): string[] {
  const site = scope.facts('primary-site')[0]?.value,
    histology = scope.facts('histology')[0]?.value;
  const names = [site?.text, site?.display, histology?.text].join(' ').toLowerCase();
  return (names.match(/[a-z]{5,}/g) ?? []).map((word) => word.slice(0, 5)).filter((stem) => !COMMON.test(stem));
}

const INTERVAL_HEADING = /\b(?:intervals?|times?|months?|years?)\b/i;
const UNTIL_EVENT = /\b(?:to|until|between|before|and|of|till)\b.*\b(?:m[ae]tasta\w+|recurrences?|recur|relapses?|progression)\b/i;
/** Whether a table's heading asks for the time until a recurrence or metastasis: a time in the cell says that there was one. */
export function asksForInterval(heading: string): boolean {
  return INTERVAL_HEADING.test(heading) && UNTIL_EVENT.test(heading) && !/\bfree\b/i.test(heading);
}
