import type { TreatmentStatus } from '../../generated/report.ts';
import type { ScopeKind } from '../../context/scopes.ts';
import { everyMatch } from '../../every-match.ts';
import { textOf, type Sentence } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { begunLater, withheldLater } from './anaphora.ts';
import { isHadAtLast } from './given-after-all.ts';
import { DONE_BEHIND, reaches, wordsReach } from './reach.ts';
import type { Strand } from './strands.ts';
import { comesOfAdvice, DONE, isBrokenOff, isDecidedByDoctors, isJudgedUnfit, REFUSED, WITHHELD } from './withheld-words.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** What became of a treatment: its status, or why the words are no fact of the patient's. `past` marks what is told as history. */
export interface Verdict {
  readonly status: TreatmentStatus;
  readonly rejected: string | null;
  readonly past: boolean;
  /** Told of a group of patients, not of one. */
  readonly group: boolean;
}

const WITHHOLDING: ReadonlySet<ScopeKind> = new Set(['not-given', 'negated']);
/** "Lymphadenectomy was negative": said of what was found, not of what was done. */
const FINDING = /\bnegative$/i;
const AFTER_ALL = pattern('i')`
  \b(?:but|however|despite|although|nevertheless|and)\b[^.;]*\b(?:
      underwent|performed|received|done|carried out|given|administered
      |had (?:[\w-]+ ){1,3}(?:courses?|cycles?|sessions?|doses?|fractions?|infusions?)
    )\b
  |\b(?:recommended|advised|suggested|planned|offered|proposed) and (?:\w+ly )?(?:
      done|performed|started|given|initiated|accepted|completed|carried out|administered|delivered|undertaken
    )\b
`;
/** "A lobectomy was performed and chemotherapy was recommended": the treatment's own verb proposes it. */
const PROPOSED_HERE = pattern('i')`
  ^\s*(?:(?:therapy|treatment|alone)\s+)?(?:\([^)]*\)\s*)?(?:was|were|is|has been|had been)\s+(?:\w+ly\s+|also\s+|then\s+)?
  (?:recommended|advised|suggested|proposed|offered|planned|considered|discussed|scheduled)\b
`;
/**
 * "Surgery with amputation of the foot was suggested", "a resection of lung and pleura was planned", whatever else the clause tells
 * as done.
 */
const PROPOSED_BEHIND = pattern('i')`
  ^\s*(?:
    (?:of|and|with|to|for|from)\s+(?:(?!(?:was|were|is|are|had|has|but|then|she|he|we|underwent|received)\b)[\w-]+\s+){1,6}
  )?(?:was|were)\s+(?:\w+ly\s+|also\s+|then\s+)?(recommended|advised|suggested|proposed|planned|scheduled)\b
  (?!\s+(?:and|to be|by the (?:findings|images|scan)))
`;
/** "The resection was considered (complete)": judged when it had been done. */
const AS_DONE = pattern('i')`
  ^\s+(?:to\s+(?:be|have been)\s+|as\s+)?(?:macroscopically\s+|oncologically\s+)?(?:
    complete|incomplete|adequate|inadequate|radical|curative|sufficient|successful|satisfactory|uneventful|R[012]
  )\b
`;
const NEVER_MIND = /\b(?:if|unless|whether)\b/i;
const AFTER_REFERENCE = pattern('i')`
  \b(?:after|following|since|despite|during|completing|completion of|months? of|post)\s+
  (?:
    (?!without\b|no\b|any\b|and\b|but\b|refus|declin)(?:the|this|his|her|\w+|\d+)\s+(?:cycles?\s+of\s+|courses?\s+of\s+)?
  ){0,3}$
`;
/** "Since surgery was not feasible": a reason, not a time. */
const TURNS_OUT = pattern('i')`
  ^\s*(?:was|were|is|could|had been|has been)\s+(?:\w+ly\s+)?(?:
    not|ruled|refused|declined|deemed|considered|impossible|contraindicated|precluded|excluded|rejected
  )\b
`;
/** "Radiotherapy after the operation was not considered": the operation is the time of what is told. */
const TIME_OF_ANOTHER = pattern('i')`
  (?:therapy|irradiation|radiation|treatment|chemotherapy|dissection|transplantation)\s+(?:after|following|before|prior to)
  \s+(?:[\w-]+\s+){0,2}$
`;
const IN_THE_PAST = pattern('i')`
  \b(?:
    in the past|(?:in|during|since|from) (?:his |her |early )?(?:childhood|youth|infancy|adolescence)|had not had\b
    |had never\b
    |(?:for|during|over|in) (?:the )?(?:past|last|previous|preceding) (?:[\w-]+ )?(?:weeks?|months?|years?|decades?)
    |(?:during|over|in) (?:this|these|that) [\w-]+ ?(?:weeks?|months?|years?|period|interval)|history of|previously
    |(?:no|any|without|neither|nor|(?<!\b(?:view|because|account|consequence|result|light|basis) )of|or) (?:\w+ ){0,2}
      (?:previous|prior)
    |before (?:this|the) (?:presentation|diagnosis|admission)
  )\b
`;

/** What a clause goes on to tell of the time since: "… and for the last nine months is being followed". */
const GOES_ON = /^[^.;]*?(?:,|\band\b)\s+(?=(?:for|during|over|in|has|have|had|is|was|she|he|remains?|regular|with|without)\b)/i;
const toldOfThePast = (clause: string, end: number): boolean =>
  IN_THE_PAST.test(clause.slice(0, end) + (GOES_ON.exec(clause.slice(end))?.[0] ?? clause.slice(end)));

/** "No history of trauma or irradiation", "without previous chemotherapy": told of the time before this illness. */
const NEVER_EXPOSED = pattern('i')`
  \b(?:no|without|any|denie[sd]|denying|never|neither|nor|negative|unremarkable|absence of)\b
    (?:(?!\b(?:was|were|had|who|presented|underwent|received|revealed|showed|but|with)\b)[^.;]){0,60}\b
    (?:history|exposures?|antecedents?)\s+(?:of|to|for|with|regarding|suggest\w+)\b(?:
      (?!\b(?:was|were|had|has|who|presented|underwent|received|revealed|showed|but|with|after|before|and then)\b)[^.;]
    ){0,60}$
  |\bhad\s+(?:not|never)\s+had\b(?:(?!\b(?:was|were|who|underwent|received|but|with|after|before|and then)\b)[^.;]){0,60}$
  |\b(?:no|without(?: any)?|denied|never had)\s+(?:\w+\s+)?(?:previous|prior|past|earlier|antecedent|preceding)\s+
    (?:[\w-]+\s+(?:or|and|nor)\s+)?$
`;

/** "Never irradiated.": a history in note form. */
const NEVER_WAS = /^\s*never\s+(?:been\s+|had\s+)?$/i;
/** "No amiodarone, methotrexate or steroid had been taken". */
const IN_A_DENIED_LIST = pattern('i')`
  \b(?:no|neither|without)\s+(?:[\w-]+(?:\s+[\w-]+)?\s*,\s*){1,6}(?:(?:and|or|nor)\s+)?
  (?:
    (?!(?:was|were|had|has|but|with|then|she|he|we)\b)[\w-]+\s+
  ){0,2}$
`,
  OR_ANOTHER = /,[^.;]{0,60}\b(?:or|nor)\s+(?!both\b)[^.;]{0,50}\b(?:was|were|had|has|been)\b/i;

const GROUP_SECTIONS = new Set(['abstract', 'case', 'methods', 'results']);
/** "All patients", "both children", "the three patients", "none of the patients", "they": what is told of all patients of the paper. */
const OF_GROUP = pattern('i')`
  \b(?:
    (?:all|both|each|every|no|none|neither|the|our|these)\s+(?:of\s+(?:the|our|these)\s+)?
      (?:
        (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|reported|present)\s+
      )?(?:patients?|cases|children|women|men|boys|girls|siblings|of them|subjects|individuals)\s+(?!with\b|who\b)
    |they\s+(?:were|underwent|received|had)|^(?:patients|children)\s+(?:were|received|underwent)
    |(?:all|both|none|neither)\s+(?:were|was|received|underwent|had)
    |in\s+(?:all|both|every|each)\s+(?:(?:two|three|four|five|six|the|of)\s+)*(?:patients?|cases?|children|instances)
    |no\s+(?:patients?|child|one)\s+(?:was|were|received|underwent|had)
  )
`;
const OF_PROTOCOL = pattern('i')`
  \b(?:treatments?|therapy|chemotherapy|regimens?|protocols?|radiotherapy|radiation)\s+
  (?:protocol\s+|regimen\s+|schedule\s+|plan\s+|dose\s+)?(?:
    consisted|included|comprised|was (?:composed|based)|used was|were as follows
  )\b
`;
const OF_SOME = pattern('i')`
  \b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|\d+)\s+(?:out\s+)?of\s+
    (?:(?:the|our|these|\d+|\w+)\s+){0,2}(?:patients|cases)\b
  |\b(?:some|most|majority)\s+(?:of\b|patients|cases)
`;

/** Whether a clause of a sentence speaks of all patients of the paper, not of some of them. */
export const isOfAllPatients = (sentence: string, clause: string): boolean => OF_GROUP.test(sentence) && !OF_SOME.test(clause);
/** Whether a sentence says what a treatment was made of, without saying who had it. */
export const isOfProtocol = (sentence: string): boolean => OF_PROTOCOL.test(sentence);
const GENERAL_TRUTH = pattern('i')`
  \b(?:
    is|are|can|could|would|(?<!\b(?:in|of|since|until|by|from|on|to|late|early|mid|and|\d)[\s-])may|might|should|must
    |involves?|remains?|requires?|includes?|shows?|provides?|improves?|contributes?|plays?|depends?|suggests?
  )\b
`;
const SPECIFIC = pattern('i')`
  \b(?<!\bbe )(?:
    was|were|had|opted|decided|elected|preferred|came|went|underwent|received|showed|revealed|presented|developed|died|gave
    |took|chose|refused|declined|started|began|did|confirmed|recurred|excised|resected|removed|performed|completed|accepts?
    |currently|today|now|nowadays|patient (?:is|has)|(?:he|she) (?:is|has)
    |(?:s?he|patient)\s+(?:still\s+|now\s+|currently\s+)?(?:takes|receives|continues|undergoes|uses|remains|gets)
    |is (?:her|his)|our (?:patient|case)|present (?:patient|case)|this (?:patient|case)|felt|deemed|considered|offered
    |gave up|could not|(?:he|she|patient|we|they) (?:could|would|remains?|can)|is (?:being )?(?:followed|monitored|observed)
    |is (?:still |now |currently )?(?:
        on|receiving|taking|undergoing|under (?:treatment|therapy)|under way|underway|ongoing|in progress
      )
    |could be (?:omitted|avoided|withheld|dispensed with|spared)
    |(?:is|are) (?:not |currently |still )?(?:planned|scheduled|intended|foreseen)
    |would not (?:hear|accept|consent|agree|undergo)
    |could (?:\w+ly )?be (?:\w+ly )?(?:removed|resected|excised|enucleated|achieved|performed|spared|preserved)|\d{4}
  )\b
`;

/** "Several approaches have been employed, including …" */
const OF_APPROACHES = pattern('i')`
  \b(?:approach(?:es)?|modalit(?:y|ies)|options?|treatments|strateg(?:y|ies)|therapies|regimens|agents|techniques)\b
  [^.;]{0,60}\b(?:have|has)\s+been\s+(?:\w+ly\s+)?(?:
    employed|used|proposed|suggested|described|reported|advocated|applied|tried|attempted|recommended|considered|developed
  )\b
`;
const OF_PATIENT = /\b(?:s?he|h(?:er|is)|patient|boy|girl|child|infant|our case|present case|this case|we (?:gave|used|treated))\b/i;

/** "Small tumours do not require radiotherapy, but our patient …". */
const NEEDED_BY_SOME = /\b(?:do|does)\s+not\s+(?:\w+ly\s+)?(?:require|need|warrant|benefit)\b/i;
/** "The parents refused …": relatives who decide for the patient. */
const DECIDED_FOR = pattern('i')`
  \b(?:parents?|mother|father|family|relatives|guardians?|husband|wife|sons?|daughters?|brothers?|sisters?)\b[^.;]{0,30}?\b
  (?:
    refus\w*|declin\w*|reject\w*|(?:dis)?agree\w*|consent\w*|accept\w*|opt(?:ed|s)|decid\w+|chose|elect\w+|wish\w*|want\w*
    |prefer\w*|g[ai]v(?:e|ing) up|unwilling|request\w*|could not (?:afford|pay for|finance)
  )\b
`;
const GRAFTED = /\btransplant|\b(?:allo|haplo)-?\w+|\b(?:HSCT|SCT|BMT)\b/i;
const FROM_DONOR = /\bdonors?\b|\bfrom (?:his|her|an?|the)\b|\bmatched\b|\bhaplo|\bidentical\b|\bsibling\b/i;
/** "Options including … were discussed": named, not given. */
const OF_OPTIONS = /\b(?:options?|modalities|alternatives|possibilities)\b[^.;]{0,40}$/i;
const TALKED_OF = pattern('i')`
  ^[^.;]{0,80}\b(?:was|were)\s+(?:\w+ly\s+|all\s+)?(?:
    discussed|explained|considered|presented|proposed|offered|outlined|reviewed|weighed|debated|available
  )\b
`;
/** "Died before chemotherapy", "before radiotherapy could be started". */
const ENDED_BEFORE = pattern('i')`
  \b(?:
    died|expired|succumbed|passed away|deteriorated|lost to follow[- ]?up
    |death (?:occurred|ensued|came|intervened|supervened)|left (?:the )?(?:hospital|ward|country)
    |left against (?:medical )?advice|discharged (?:him|her)self|absconded|disappeared|moved away
  )\b[^.;]{0,40}\b(?:before|prior to|while (?:still )?(?:awaiting|waiting for))\s+(?:
    (?!he\b|she\b|it\b|being\b)[\w-]+\s+
    |(?:s?he|(?:the )?patient|it|they) (?:could|(?:was|were) (?:(?:due|scheduled|about|supposed|meant) )?to) (?:
        receive|undergo|start|begin|commence|have|get|be (?:given|started on)
      )\s+
  ){0,4}$
`;
const JUST_BEFORE = /\b(?:before|until)\s+(?:[\w-]+\s+){0,3}$/i;
const COULD_BEGIN = pattern('i')`
  ^\s*(?:could|can)\s+(?:be\s+)?(?:
    started?|begin|begun|initiated?|given|administered|commenced?|performed|instituted|undertaken|delivered|considered
    |carried out
  )\b
`;

const HAD_SO = '(?:was|were|had|has|underwent|received|refused|declined|completed|began|started|did|responded|tolerated|chose|accepted)';
const OUR_OWN = pattern('i')`
  \b(?:our|the (?:present|current|reported))\s+(?:patient|case)\b[^.;]{0,60}?\b${HAD_SO}\b|\bours\s+${HAD_SO}\b
  |\bthe (?:patient|case)\s+(?:reported|described|presented)(?:\s+here(?:in)?)?\s*,?\s+(?:[\w-]+\s+){0,3}?${HAD_SO}\b
  |\bwe\s+(?:then\s+|therefore\s+|thus\s+|initially\s+)?(?:
      decided|chose|started|gave|treated|performed|administered|opted|elected|initiated|resected|excised|removed
      |did not (?:give|administer|perform|use|offer)
    )\b
`;
const PATIENT_HAD = new RegExp(
  `\\b(?:(?:the|this) patient|s?he)\\s+(?:then\\s+|therefore\\s+|thus\\s+|subsequently\\s+|initially\\s+)?${HAD_SO}\\b`,
  'i',
);
const THE_PATIENT_HAD = new RegExp(`\\bthe patient\\s+(?:\\w+ly\\s+|then\\s+)?${HAD_SO}\\b`, 'i');
const GIVEN_TO_PATIENT = pattern('i')`
  \b(?:was|were|had been)\s+(?:\w+ly\s+)?(?:administered|given|performed|delivered|started|applied)\b[^.;]{0,20}\b
  (?:to|in|on|for)\s+(?:the|our|this)\s+patient\b
`;
/** "Moreover, no radiotherapy was given": behind a sentence about our case it is told of it. */
const NONE_GIVEN =
  /\bno\s+[^.;]{0,80}?\b(?:was|were|had been)\s+(?:\w+ly\s+)?(?:applied|administered|given|performed|used|added|delivered|undertaken)\b/i;
/** "Neither of our two cases received …": told of all patients of the paper, whatever it cites. */
const OF_OURS = new RegExp(
  `\\b(?:neither|none|both|all|each)\\s+(?:of\\s+)?our\\s+(?:\\w+\\s+)?(?:patients|cases)\\s+(?:also\\s+|were\\s+|was\\s+)?${HAD_SO}\\b`,
  'i',
);
const OF_OTHERS = pattern('i')`
  \bet al\b
  |\b(?:
      patients|cases|series|studies|trials?|cohort|authors?|reported|described|median|rates?|recommend\w*|should|usually
      |often|generally
    )\b
  |%
`;

/** Whether a clause tells of the patient although its sentence also cites others ("we started FOLFIRI, which has been reported …"). */
function isOwnClause(clause: string, { index, section }: Sentence, { context }: ExtractInput): boolean {
  const cites = (i: number): boolean =>
    context.attribution(i).subject === 'literature' || context.attribution(i).reasons.includes('citation');
  const discusses = (section === 'discussion' || section === 'conclusion') && !cites(index) && !cites(index - 1);
  const none = discusses ? NONE_GIVEN.exec(clause)?.[0] : undefined;
  if (
    OF_OURS.test(clause) ||
    (none !== undefined && !OF_OTHERS.test(none) && context.attribution(index - 1).reasons.some((reason) => reason.startsWith('index')))
  )
    return true;
  if (OF_OTHERS.test(clause)) return false;
  if (OUR_OWN.test(clause) || (section === 'case' && PATIENT_HAD.test(clause))) return true;
  // In a discussion "the patient" is ours unless a published one was spoken of just before.
  return discusses && !cites(index - 2) && (THE_PATIENT_HAD.test(clause) || GIVEN_TO_PATIENT.test(clause));
}

const DONE_WORD = pattern('i')`
  \b(?:
    performed|conducted|executed|underwent|received|given|administered|done|carried out|started|completed|undertaken
    |treated
  )\b
`;

/** Reads from the words around a strand whether the treatment was given. */
export function judge(strand: Strand, sentence: Sentence, input: ExtractInput): Verdict {
  const text = textOf(input.reading, sentence);
  const told = strand.mentions.some((mention) => mention.told);
  const { kinds, cues, attribution } = input.context.assess({ start: strand.start, end: strand.end });
  const ofGroup =
    attribution.subject === 'general' &&
    GROUP_SECTIONS.has(sentence.section) &&
    (isOfProtocol(text) || isOfAllPatients(text, clauseOf(text, strand.start - sentence.start, strand.end - sentence.start)));
  const verdict = (status: TreatmentStatus, rejected: string | null = null, past = false): Verdict => ({
    status,
    rejected,
    past,
    group: ofGroup,
  });
  if (
    attribution.subject !== 'own' &&
    !ofGroup &&
    (attribution.subject === 'none' ||
      !isOwnClause(clauseOf(text, strand.start - sentence.start, strand.end - sentence.start), sentence, input))
  )
    return verdict('given', attribution.subject);
  if (
    (GENERAL_TRUTH.test(text) && !SPECIFIC.test(text)) ||
    (OF_APPROACHES.test(text.slice(0, strand.start - sentence.start)) && !OF_PATIENT.test(text))
  )
    return verdict('given', 'general');
  if (
    kinds.has('relative') &&
    !DECIDED_FOR.test(text) &&
    !(FROM_DONOR.test(text) && (strand.modality === 'transplant' || GRAFTED.test(text)))
  )
    return verdict('given', 'relative');
  const clause = clauseOf(text, strand.start - sentence.start, strand.end - sentence.start);
  if (NEEDED_BY_SOME.test(clause) && !OF_PATIENT.test(clause)) return verdict('given', 'general');
  const looksBack =
    TIME_OF_ANOTHER.test(text.slice(0, strand.start - sentence.start)) ||
    (AFTER_REFERENCE.test(text.slice(Math.max(0, strand.start - sentence.start - 60), strand.start - sentence.start)) &&
      !TURNS_OUT.test(text.slice(strand.end - sentence.start)));
  const before = text.slice(0, strand.start - sentence.start);
  if (!told && COMPARED.test(before)) return verdict('given', 'a likeness');
  if (/\bwith or without\s+(?:[\w-]+\s+){0,2}$/i.test(before)) return verdict('given', 'general');
  const after = text.slice(strand.end - sentence.start);
  const inside = (span: { readonly start: number; readonly end: number }): boolean =>
    strand.modality === 'surgery' && span.start > strand.start && span.end < strand.end && DONE_BEHIND.test(after);
  const reaching =
    told || looksBack
      ? []
      : cues.filter((cue) => !inside(cue.span) && !FINDING.test(cue.text) && reaches(cue.span, strand, input.reading.text));
  const advised = cues.some(
    (cue) =>
      cue.kind === 'recommended' &&
      !(cue.text.endsWith('applied for') && FOR_A_TIME.test(input.reading.text.slice(cue.span.end, cue.span.end + 50))) &&
      !(cue.text.endsWith('considered') && AS_DONE.test(input.reading.text.slice(cue.span.end, cue.span.end + 40))),
  );
  const has = (kind: ScopeKind): boolean => reaching.some((cue) => cue.kind === kind);
  const says = (before: RegExp, after: RegExp): boolean =>
    !told && !looksBack && wordsReach(before, after, strand, sentence, input.reading.text);
  if (strand.mentions.every((m) => m.entry === 'untreated' || m.entry === 'cared-for')) return verdict('not-given');
  if (!told && NEVER_EXPOSED.test(text.slice(Math.max(0, strand.start - sentence.start - 200), strand.start - sentence.start)))
    return verdict('not-given', 'before this illness');
  if (!told && NEVER_WAS.test(before) && text.length < 60) return verdict('not-given', 'before this illness');
  if (!told && IN_A_DENIED_LIST.test(before) && OR_ANOTHER.test(`${before}|${after}`)) return verdict('not-given');
  if (!told && (ENDED_BEFORE.test(before) || (JUST_BEFORE.test(before) && COULD_BEGIN.test(after)))) return verdict('not-given');
  if (strand.modality !== 'surgery' && strand.modality !== 'other' && isBrokenOff(before, after))
    return verdict('discontinued', null, kinds.has('history'));
  const advice = told || (strand.modality === 'surgery' && DONE_BEHIND.test(after)) ? null : comesOfAdvice(before, after);
  if (advice) return verdict(advice);
  if (!told && (isJudgedUnfit(before, after) || (strand.modality === 'surgery' && NOT_BY_IT.test(before)))) return verdict('not-given');
  if (!told && !looksBack && isHadAtLast(before, after)) return verdict('given', null, kinds.has('history'));
  if (has('declined') || says(REFUSED.before, REFUSED.after)) return verdict(isDecidedByDoctors(before) ? 'not-given' : 'declined');
  if (reaching.some((cue) => WITHHOLDING.has(cue.kind)) || says(WITHHELD.before, WITHHELD.after))
    return verdict(
      'not-given',
      toldOfThePast(clause, strand.end - sentence.start - text.indexOf(clause)) || (strand.modality === 'hormone' && OF_A_LIFE.test(text))
        ? 'before this illness'
        : null,
    );
  const later = !told && !looksBack && !doneHere(clause) ? withheldLater(input.reading, sentence, strand.end) : null;
  if (later) return verdict(later);
  if (!told && (strand.modality === 'surgery' || strand.modality === 'transplant') && CALLED_OFF.test(after)) return verdict('not-given');
  const done = DONE_WORD.test(clause);
  if (!told && WOULD_HAVE.test(after)) return verdict('given', 'hypothetical');
  if (
    kinds.has('hypothetical') &&
    !told &&
    !/\bin order to avoid|to avoid|to prevent\b/i.test(clause) &&
    (NEVER_MIND.test(clause) || !done)
  )
    return verdict('given', 'hypothetical');
  const picked = told ? null : pickedOfTwo(text, strand.start - sentence.start, strand.end - sentence.start);
  if (picked) return verdict(picked);
  if (
    !told &&
    ONLY_NAMED.test(before) &&
    !CHOSEN.test(text.slice(strand.start - sentence.start, strand.end - sentence.start)) &&
    !doneHere(clause)
  )
    return verdict('recommended');
  if (!told && SUGGESTED.test(before) && !AFTER_ALL.test(text)) return verdict('recommended');
  if (!told && !looksBack && OF_OPTIONS.test(before) && TALKED_OF.test(after)) return verdict('recommended');
  if (
    (!told && NONE_BEHIND.test(after)) ||
    (!told &&
      !looksBack &&
      (PROPOSED_PREDICATE.test(after) || WAS_TO_HAVE.test(before) || WE_PLANNED.test(before)) &&
      BUT_NOT.test(after) &&
      !doneHere(clause))
  )
    return verdict('not-given');
  if (!told && !looksBack && (NOT_YET.test(before) || PENDING.test(after)) && !AFTER_ALL.test(text) && !doneHere(clause))
    return verdict('planned');
  if (
    !looksBack &&
    cues.some(
      (cue) => cue.kind === 'uncertain' && /consider|possib|discuss/i.test(cue.text) && listsTo(cue.span, strand, input.reading.text),
    ) &&
    !AFTER_ALL.test(text) &&
    !doneHere(clause)
  )
    return verdict('recommended');
  if (
    !told &&
    (!looksBack || /\b(?:before|prior to)\b/i.test(clause)) &&
    advised &&
    !AFTER_ALL.test(text) &&
    (PROPOSED_HERE.test(after) || !doneHere(clause))
  )
    return verdict(begunLater(input.reading, sentence, strand.end, strand.modality === 'surgery') ? 'given' : 'recommended');
  if (
    !told &&
    !looksBack &&
    cues.some((cue) => cue.kind === 'planned' && !OF_PLANNING.test(input.reading.text.slice(cue.span.start, cue.span.end + 30))) &&
    !AFTER_ALL.test(text) &&
    (PROPOSED_HERE.test(after) || !doneHere(clause))
  )
    return verdict(begunLater(input.reading, sentence, strand.end, strand.modality === 'surgery') ? 'given' : 'planned');
  const proposed = told || looksBack || AFTER_ALL.test(text) ? undefined : PROPOSED_BEHIND.exec(after)?.[1];
  if (proposed !== undefined)
    return verdict(
      begunLater(input.reading, sentence, strand.end, strand.modality === 'surgery')
        ? 'given'
        : /^(?:plan|sched)/i.test(proposed)
          ? 'planned'
          : 'recommended',
    );
  if (!told && !looksBack && PUT_OFF.test(after)) return verdict('planned');
  if (!told && !looksBack && AS_BURDEN.test(before)) return PREFERRED_NONE.test(before) ? verdict('declined') : verdict('given', 'general');
  if (!told && SAID_IN_GENERAL.test(after)) return verdict('given', 'general');
  if (has('discontinued') && strand.modality !== 'surgery') return verdict('discontinued', null, kinds.has('history'));
  return verdict('given', null, kinds.has('history'));
}

/** "Resembled what is seen after (nivolumab)", "similar to the flare that occurs under (bicalutamide)": what others have of it. */
const COMPARED = pattern('i')`
  \b(?:similar(?:ly)? to|like|resembl\w+|reminiscent of|comparable (?:to|with)|akin to|analogous to|identical to|mimick?\w*)
  \s[^.;,]{0,60}\b(?:occurs?|occurring|seen|observed|known|described|reported|found|encountered|develops?|appears?|arises?)
  \s+(?:\w+\s+){0,2}?(?:with|after|during|under|following|from|upon|on)\s+(?:[\w-]+\s+){0,4}$
`;

/** "MRI showed that the mass could not be removed by (an operation)". */
const NOT_BY_IT = pattern('i')`
  \b(?:CT|MRI|PET|imag(?:ing|es?)|scans?|tomogra\w+|ultraso\w+|radiolog\w+)\b[^.;]{0,160}\b(?:could|can)\s*not\s+be\s+
  (?:\w+\s+){0,2}(?:removed|resected|excised|cured|managed)\s+(?:by|with|through|via)\s+(?:[\w-]+\s+){0,2}$
`;

/** "Because of the high costs of surgery", "aware of the risks of chemotherapy". */
const AS_BURDEN = pattern('i')`
  \b(?:costs?|expenses?|price|fear|risks?|dangers?|hazards?)\s+of\s+(?:the\s+|an?\s+|any\s+|further\s+)?
  (?:(?:surgical|major|systemic|adjuvant|palliative|additional)\s+)?$
`;
/** "The family chose expectant management because of". */
const PREFERRED_NONE = pattern('i')`
  \b(?:chose|opted|preferred|elected|decided)\b[^.;]{0,40}\b(?:
    expectant|conservative|observation\w*|surveillance|watchful|supportive|palliative care|no treatment
  )\b
`;

/** Hormones not taken for the menopause or as a pill: told with births and menses. */
const OF_A_LIFE = pattern('i')`
  \b(?:
    menopaus\w*|menarche\w*|menstru\w+|menses|gravid\w*|par(?:a|ous|ity)|nullipar\w+|multipar\w+|contracepti\w+|replacement
    |(?:medical|surgical|gyn(?:a)?ecologic\w*|obstetric\w*|family|past)\s+histor(?:y|ies)
  )\b
`;

const CHOSEN = /\b(?:opted|chose|preferred|selected|elected|decided)\b/i;
const PICKED = pattern('i')`
  \b(?:chose|opted for|selected|preferred|accepted|decided on|decided for|agreed to|elected|underwent|received)\s+the\s+
  (former|latter|first|second)\b
`;
/** "Was offered surgery or radiotherapy and chose the latter": what became of one of the two, null where none is picked. */
function pickedOfTwo(text: string, start: number, end: number): 'given' | 'declined' | null {
  const picked = PICKED.exec(text),
    or = picked ? text.slice(0, picked.index).lastIndexOf(' or ') : -1;
  if (!picked || or < 0 || end > picked.index) return null;
  return end <= or === /former|first/i.test(picked[1] ?? '') || (start > or && /latter|second/i.test(picked[1] ?? ''))
    ? 'given'
    : 'declined';
}

/** "The autograft had to be abandoned": what was to be done at one time was not done. */
const CALLED_OFF = /^[^.;,]{0,40}?\b(?:was|were|had to be)\s+(?:\w+ly\s+)?(?:abandoned|cancell?ed|called off)\b/i;
/**
 * "… were considered, but financial constraints did not allow them", "was proposed but could not be given", "was planned, but the
 * patient was too weak".
 */
const PROPOSED_PREDICATE = pattern('i')`
  ^[^.;]{0,40}\b(?:was|were|had been|is)\s+(?:\w+ly\s+)?(?:
    considered|proposed|recommended|indicated|discussed|offered|advised|planned|scheduled|intended|suggested|contemplated
    |envisaged|envisioned|foreseen|anticipated|debated|weighed
    |(?:due |about |going )?to (?:
        be (?:given|started|begun|performed|done|administered|carried out|added)|start|begin|follow
      )
  )\b
`;
const WAS_TO_HAVE = pattern('i')`
  \b(?:was|were|had been)\s+(?:due\s+|scheduled\s+|about\s+|supposed\s+|meant\s+)?(?:
    to\s+(?:receive|undergo|have|start|begin|commence)|(?:due|scheduled)\s+for
  )\s+(?:[\w-]+\s+){0,3}$
`;
const BUT_NOT = pattern('i')`
  ^[^.;]{0,60}\bbut\b[^.;]{0,100}\binstead\b(?! of\b)
  |^[^.;]{0,60}\b(?:but|however|although|yet)\b[^.;]{0,70}?\b(?:
      (?:did|does|could) not (?:allow|permit|be ${DONE})
      |(?:(?:was|were|finally|eventually|ultimately)\s+)*(?:not|never) (?:
          possible|feasible|chosen|implemented|deemed|felt|indicated|affordable|available|${DONE}
        )
      |(?:(?:was|were) )?(?:ruled out|rejected|omitted|withheld)|(?:died|expired|deteriorated|succumbed|passed away)
      |(?:was|were) (?:impossible|cancel+ed|abandoned|lost to follow)|too (?:weak|frail|ill|sick|old|unwell|unfit|poor)
      |not (?:fit|well|strong) enough|failed to (?:return|attend|present|appear)|absconded|disappeared
      |against (?:medical )?advice
      |(?:surveillance|observation|follow-?up|watchful|conservative|expectant|wait)[^.;]{0,40}\b
        (?:preferred|chosen|elected|favou?red|decided|adopted|agreed)
      |no (?:[\w-]+ ){0,3}(?:donors?|match\w*|beds?|slots?)
      |(?:insur\w+|coverage|approval|funding|authori[sz]ation)\b[^.;]{0,20}\b(?:den\w+|refus\w+|declin\w+|reject\w+|lack\w*)
      |(?:progress|relaps|recurr|worsen|grew)\w*\b[^.;]{0,30}\bbefore (?:it|they|this|that|the)
      |(?:did not|never|failed to) (?:return|attend|appear|come|came|turn up|keep)|stayed away
    )\b
  |^[^.;]{0,60}\b(?:when|before)\s+(?:s?he|the (?:patient|child|boy|girl|man|woman))\s+(?:died|deteriorated|succumbed)\b
`;
/** "Had it grown, sorafenib would have been started". */
const WOULD_HAVE = pattern('i')`
  ^\s*(?:(?:therapy|treatment)\s+)?(?:would|might)\s+(?:then\s+|perhaps\s+)?have\s+been\s+
  (?:
    given|started|begun|performed|added|administered|used|offered|considered|indicated|needed|required|necessary|done|an?\b
    |the\b
  )
`;
/** "We had planned radiotherapy". */
const WE_PLANNED = pattern('i')`
  \b(?:had|we|they)\s+(?:\w+ly\s+)?(?:planned|scheduled|intended|proposed|recommended|offered|advised)\s+
  (?:to\s+(?:give|start|perform|add)\s+)?(?:[\w-]+\s+){0,3}$
`;
/** "The oncologist suggested imatinib": whoever advises; what images or cells suggest is a diagnosis. */
const SUGGESTED = pattern('i')`
  \b(?:
    oncolog\w+|surgeons?|physicians?|doctors?|\w+ologists?|board|team|specialists?|consultants?|conference|committee|we|they
    |he|she|who|opinion
  )\s+(?:had\s+|then\s+|\w+ly\s+)?suggested\s+(?:that\s+|to\s+)?(?:[\w-]+\s+){0,3}$
`;
/** "The options included surgery and radiotherapy", "informed consent for surgery was obtained". */
const ONLY_NAMED = pattern('i')`
  \b(?:choice|choose|decide|deciding)\s+between\b[^.;,]{0,60}$
  |\b(?:options|alternatives|possibilities)\s+(?:of (?:treatment|therapy)\s+)?(?:included|were|comprised|consisted of)\b
    [^.;]{0,60}$
  |\b(?:informed|written)\s+(?:and \w+\s+)?consent\s+(?:for|to)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}$
`;
/** "Chemotherapy: none." */
const NONE_BEHIND = pattern('i')`
  ^\s*(?:[:–—]|\s-)\s*(?:none|nil|no|not given|declined)\s*(?:[.,;)]|$)
  |^,?\s+none\s+(?:was|were)\s+(?:given|administered|offered|used|needed)\b
`;
/**
 * "Was sent to the oncologists to discuss chemotherapy", "was evaluated for liver transplantation", "is due to receive
 * radiotherapy", "awaits surgery".
 */
const NOT_YET = pattern('i')`
  \bto\s+(?:discuss|consider|plan)\s+(?:[\w-]+\s+){0,3}$
  |\b(?:evaluated|assessed|worked up|listed|wait-?listed|screened|put forward)\s+for\s+(?:[\w-]+\s+){0,3}$
  |\b(?:is|are)\s+(?:now\s+|currently\s+|still\s+)?(?:due|about|set|expected|going|booked|scheduled)\s+
    (?:to\s+(?:receive|undergo|start|begin|have|commence)|for)\s+(?:[\w-]+\s+){0,3}$
  |\b(?:awaits?|awaiting|waits?\s+for|waiting\s+for)\s+(?:(?!the\s+(?:results?|reports?)\b)[\w-]+\s+){0,3}$
`;
const PENDING = pattern('i')`
  ^\s*(?:was|is|were|are)\s+(?:still\s+|now\s+)?(?:
    under (?:consideration|discussion)|being (?:considered|discussed|planned)|pending|awaited
  )\b
`;
const OF_PLANNING =
  /^planning\s+(?:target|CT|computed|volume|MRI|scan|system|software)|^planned\s+(?:\w+\s+)?(?:cycles?|courses?|fractions?|doses?)\b/i;
const PUT_OFF = /^[^.;,]{0,40}?\b(?:was|were)\s+(?:postponed|deferred|delayed|scheduled|arranged|booked)\b/i;
const SAID_IN_GENERAL = pattern('i')`
  ^\s*(?:(?:-based\s+)?(?:therap(?:y|ies)|treatments?|regimens?|schedules?|protocols?|combinations?)\s+)?(?:has|have)\s+been
  \s+(?:\w+ly\s+)?(?:
    suggested|recommended|proposed|advocated|reported|shown|described|used|employed
    |tried(?! (?:without|with no|in vain|for|again)\b)
  )\b
`;

/** "The cream was applied for six weeks". */
const FOR_A_TIME = /^\s+(?:[\w-]+\s+){1,4}(?:minutes?|hours?|days?|weeks?|months?|years?)\b/i;

const DONE_HERE = pattern('i')`
  \b(?:
    underwent|received
    |(?:was|were) (?:then |subsequently |therefore |finally |successfully )?(?:
        performed|conducted|executed|reali[sz]ed|given|administered|carried out|done|started|initiated|undertaken
        |accomplished|completed
      )
  )\b
`;

const doneHere = (clause: string): boolean => DONE_HERE.test(clause);

const CLAUSE_CUT = pattern('gi')`
  ;
  |\b(?:
      but|however|although|though|whereas|while|nevertheless|despite|because|therefore
      |(?<!\b(?:was|were|been|has|had)\s)then|which|who|followed by
      |and (?:he|she|the patient|we|underwent|received|was|were|refused|declined|showed|remained|has|is)
    )\b
  |,\s+(?:and\s+)?(?=(?:he|she|the patient|we|it|no|with(?:out)?|so|as|since)\s)
`;

/** The part of the sentence around a place, cut at semicolons and at words that turn. */
export function clauseOf(text: string, start: number, end: number): string {
  let from = 0,
    to = text.length;
  for (const cut of everyMatch(CLAUSE_CUT, text)) {
    if (cut.index + cut[0].length <= start) from = cut.index;
    else if (cut.index >= end && cut.index < to) to = cut.index;
  }
  return text.slice(from, to);
}

// "Considered A, B or C": a list without a verb.
const listsTo = (cue: { readonly end: number }, strand: Strand, text: string): boolean =>
  cue.end <= strand.start &&
  strand.start - cue.end < 120 &&
  !/^\s*,|\b(?:was|were|is|had|to (?:be|result|have|arise)|underwent|because|and (?:he|she|we))\b|;/.test(
    text.slice(cue.end, strand.start),
  );
