import type { TreatmentValue } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import { isFrontMatter, neighbourOf, sentenceAt, textOf, titleText, type Sentence } from '../../text/reading.ts';
import type { Annotation, ExtractInput } from '../extractor.ts';
import { intentOf } from './course/intent.ts';
import { readInterval } from './course/interval.ts';
import { readLine } from './course/line.ts';
import { readReason } from './course/reason.ts';
import { readCycles, readTime, timesOfCourses } from './details.ts';
import { combineDoses, dosesOfCourses, findDoses, fractionsBeside } from './doses.ts';
import { pointsBack } from './back-references.ts';
import { isGiven, isWithheld } from './had.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { nameOf } from './names.ts';
import { isAgainstBleeding, isForIllnessBefore, isForOtherUse, isTriedOnCells } from './other-uses.ts';
import { clauseOf } from './status/clause.ts';
import { judge, type Verdict } from './status/judge.ts';
import { isOfAllPatients, isOfProtocol } from './status/whose.ts';
import { extractCourseTable } from './course-tables.ts';
import { extractTableTreatments } from './tables.ts';
import { FAILED, findStrands, type Strand } from './strands.ts';
import { part, pattern } from '../../patterns/over-lines.ts';

type Candidate = Annotation<TreatmentValue>;

const TOLD = pattern('i')`
  \b(?:
    underwent|undergone|undergoing|under went|perform(?:ed|ing)|carried out|done|received|receiving|accept(?:ed|s)
    |undertaken|treated|managed|given|administered|accomplished|achieved|completed|proceeded|subjected|started|initiated
    |commenced|began|applied|delivered|added|followed by|consisted of|including|operated|chose|took|taken|continued
    |maintained|offered and accepted|enrolled|submitted to|implanted|irradiated|had|(?:went|came|taken|brought|turned) to
    |opted for|responded (?:\w+ )?to|tolerated|switched|changed to|put on|placed on|begun|instituted|employed|used|selected
    |prescribed|conducted|executed|reali[sz]ed|implemented|effected|practi[sc]ed|utili[sz]ed|adopted|provided
    |carr(?:y|ied|ying) out|(?:is|was) (?:still |now |currently )?(?:taking|on)|takes
  )\b
`;
/** A later part of one course of radiotherapy. */
const LATER_PHASE = pattern('i')`
  \b(?:second|third|final|last)\s+(?:phase|stage|part)\b|\bphase\s+(?:2|3|II|III|two|three)\b|\bcone-?down\b
  |\b(?:reduced|shrinking|smaller)\s+(?:\w+\s+)?(?:fields?|volumes?)\b|\bfield reduction\b
`;
const AGAIN = pattern('i')`
  \b(?:
    second|third|fourth|again|another|re-?(?:excision|resection|operat\w+|irradiation)|additional|repeat(?:ed)?|further
    |recurren\w+|relaps\w+|revision|salvage|progress(?!ion-free)\w+
  )\b
`;
/** What is told again from a later day: "the same regimen", "had just finished chemotherapy a few months ago". */
const RETOLD = pattern('i')`
  \b(?:(?:the\s+)?same|(?:the|this|his|her) (?:above|above-mentioned|aforementioned))\s+(?:[\w-]+\s+)?
    (?:regimen|protocol|chemotherapy|schedule|combination|drugs?|agents?|schema|scheme|treatment)\b
  |\b(?:just|recently|already)\s+(?:been\s+)?(?:received|finished|completed|undergone|had|treated)\b
  |\b(?:a few|some|several)\s+(?:days|weeks|months|years)\s+(?:ago|before|earlier|previously|prior)\b
`;
/** "After the fourth cycle of", "three weeks after", "during": the drug's words only date something else. */
const ONLY_DATES = pattern('i')`
  \b(?:after|following|since|during|despite|under|while (?:on|receiving)|prior to|before|from|throughout)\s+
  (?:(?!and\b|or\b)[\w-]+\s+){0,2}?(?:
    (?:cycles?|courses?|doses?|infusions?|administrations?|injections?|treatment|therapy|initiation|start|completion|end)\s+
    (?:of|with)\s+
  )?$
`;
/** "A second dose of", "the third cycle": part of the course told before. */
const NEXT_OF_COURSE = pattern('i')`
  \b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|next|last|final|another|\d(?:st|nd|rd|th))\s+(?:\w+\s+)?
  (?:cycle|course|dose|infusion|administration|injection|instillation|bout)s?\b
`;
/** "A total of 8 courses of the same regimen": all cycles of the course, those told before included. */
const CYCLES_IN_ALL =
  /\btotal(?:ling|ing)?\s+(?:of\s+)?(?:[\w-]+\s+){1,3}?(?:cycles?|courses?)\b|\b(?:cycles?|courses?)\s+in\s+(?:total|all)\b/i;
/** "Six more courses": those of the course told before are not counted. */
const MORE_CYCLES = /\b(?:more|additional|further|extra)\s+(?:[\w-]+\s+)?(?:cycles?|courses?)\b|\banother\s+[\w-]+\s+(?:cycles|courses)\b/i;
const EARLIER = pattern('i')`
  \b(?:
    history of|had (?:previously )?(?:undergone|received|been)|previous(?:ly)?
    |years? (?:ago|earlier|before|previously|prior)|at the age of|in (?:19|20)\d\d|in childhood|past|known
  )\b
`;
const SYMPTOM_USE = pattern('i')`
  \b(?:
    flushing|diarrh\w+|carcinoid (?:crisis|syndrome)|symptom\w*|acromegaly|cushing\w*|hypercortisol\w*|hypersecretion
    |hormone excess|hypoglyc\w+|perioperative|fistula|prophyla\w+|octreoscan
  )\b
`;
const AROUND_PROCEDURE = pattern('i')`
  \b(?:
    before,? during,? (?:and|or) after|intra-?operative(?:ly)?|peri-?procedur\w+|infusion (?:during|before)
    |(?:under|with) (?:the )?cover
  )\b
`;
const IMAGED_WITH = pattern('i')`
  \b(?:
    scans?|scanning|scintigra\w+|uptake|receptors? (?:scan|imaging|positiv|expression|status)\w*|avid|imaging|PET|SPECT
    |indium|gallium|68Ga|111In|99m\w*|label\w+
  )\b
`;
const OTHER_DISEASE = pattern('i')`
  \b(?:
    fibroids?|leiomyomas?|hernia|gallstones?|cholelithiasis|appendicitis|peptic|goit(?:er|re)|trauma|fracture|cataract
    |diverticulitis|endometriosis|menorrhagia|prolapse|hemorrhoids?|abscess|hyperthyroidism|graves
    |uterine (?:bleeding|myomas?)|myomas?|empyema|perforat\w+|benign|thrombosis|gangrene|pneumothorax|hydrocele|varicocele
    |varicose|ductus|tuberculosis|ulcers?|obstruction secondary|valve|aneurysm|coronary|cleft|burns?|torsion|ectopic|cysts?
    |polyps|polyposis|carpal|disc herniation|herniated|infertility|endometriotic|nephrolithiasis|calculi|stones?
  )\b
`;

/** What came to light after an earlier operation is not why it was done: "who had had an oophorectomy (was found to have a goitre)". */
const FOUND_LATER = pattern('is')`
  \b(?:
    (?:was|were)\s+(?:\w+ly\s+)?(?:found|noted|seen|discovered|diagnosed)
    |(?:now|later|subsequently|thereafter)\s+(?:\w+ed\b|found)|presented|is found|came with
  )\b.*$
`;

/** What a body is opened for when nothing of the tumour is taken out. */
const OPENED_FOR = pattern('i')`
  \bbiops|\bfracture|\bh(?:a)?ematoma|\bc(?:a)?esarean|\bdelivery\b|\bpleurodesis\b|\bpericardial window\b|\btamponade\b
  |\bchylothorax\b|\bemp(?:y|hys)ema\b|\bhydrocephalus\b|\bbypass\b|\bobstruction\b|\bintussusception\b|\bvolvulus\b
  |\bperforation\b|\bstoma\b|\b(?:cerebral|brain) o?edema\b|\bbrain swelling\b|\bintracranial hypertension\b|\bileostomy\b
  |\bcolostomy\b|\b(?:unresectable|irresectable|inoperable|non-?resectable)\b|\bno resection\b
  |\b(?:could|can) not be (?:resect|excis|remov)
`;
/** "The tumour was unresectable and biopsies were taken", told of what was found behind an opening. */
const NOT_REMOVED = pattern('i')`
  ^[^.;]{0,80}\b(?:
    (?:unresectable|irresectable|inoperable|non-?resectable)\b|(?:could|can) not be (?:\w+ly )?(?:resect|excis|remov)
    |no (?:\w+ )?resection\b|(?:only|just) (?:an? )?biops
  )
`;
const SAMPLE_TOLD = pattern('i')`
  ^(?:the|an?|multiple|several|peritoneal|omental|open|surgical|incisional|intra-?operative|histolog\w+|patholog\w+)?\s*
  (?:examination of\s+|results? of\s+)?(?:the\s+)?(?:[\w-]+\s+){0,3}?biops(?:y|ies)\b
`;
const TAKEN_OUT = /\b(?:resect|excis|remov|debulk|enucleat|extirpat|cytoreduc|evacuat)\w*|\b\w+ectom(?:y|ies)\b/i;
/** "Laparotomy showed a thick peritoneum. A biopsy of it showed …": it was looked at, and a piece taken. */
const isOnlySampled = (own: string, next: string): boolean => SAMPLE_TOLD.test(next) && !TAKEN_OUT.test(own) && !TAKEN_OUT.test(next);
/** Whether a body was opened without taking out the tumour, by the sentence that tells it and the one behind. */
const isOnlyOpened = (own: string, next: string): boolean => OPENED_FOR.test(own) || NOT_REMOVED.test(next) || isOnlySampled(own, next);

/** The words of the sentence that stands so many places from a strand's. */
function besideOf(strand: Strand, { reading }: ExtractInput, places: number): string {
  const own = sentenceAt(reading, strand.start),
    beside = own ? neighbourOf(reading, own, places) : null;
  return beside ? textOf(reading, beside) : '';
}
const ILLS = part`
  (?:
    (?:
      chronic|severe|refractory|massive|recurrent|acute|autoimmune|gastric|o?esophageal|complicated|immune|the|an?|her|his
      |suspected
    )\s+
  ){0,3}(?:
    h(?:a)?emoly\w+(?: an(?:a)?emia)?|thrombocytopenic purpura|variceal? bleeding|varices|portal hypertension
    |emp(?:y|hys)ema|pleural infection|trapped lung|chylothorax|pneumothorax|hydrocephalus|radio-?necrosis
    |radiation necrosis|osteoradionecrosis|wound (?:infection|dehiscence)|anastomotic leak\w*|gallstones?|cholecystitis
    |chole(?:docho)?lithiasis|appendicitis|hernias?|adhesions?|fractures?|abscess(?:es)?|osteomyelitis|pyometra
  )\b
`;
const FOR_ILL = new RegExp(
  `\\b(?:for|because of|due to|owing to|on account of|to (?:treat|control|stop|relieve|drain|evacuate|manage))\\s+${ILLS}`,
  'i',
);
const ILL_HENCE = new RegExp(`${ILLS}[^.;]{0,30}[;,]?\\s+(?:therefore|thus|hence|so|consequently)\\b[^.]{0,60}$`, 'i');

const BEHIND = /^[^.;]{0,80}/;
/** A lymph node excised to be looked at. */
const NODE_SAMPLED = pattern('i')`
  \b(?:lymph|cervical|axillary|inguinal|supraclavicular|neck)\s+nodes?\s+(?:for\s+)?excision(?:al)?\s+biops(?:y|ies)\b
  |\bexcision(?:al)?\s+biops(?:y|ies)\s+(?:of|from)\s+(?:(?!and\b|with\b)[\w-]+\s+){0,6}(?:lymph\s+)?
    (?:nodes?|lymphadenopath\w+)\b
`;
/** Behind an operation, what its specimen was: an illness that is no growth. */
const SHOWED_OTHER = pattern('i')`
  ^[^.;]{0,60}?\b(?:
    show|reveal|disclos|demonstrat|confirm|yield|identif|prov|turned\s+out|was\s+consistent|were\s+consistent|diagnos
  )\w*\s+(?:[\w-]+\s+){0,5}?(?:
    (?:organi[sz]ing|interstitial|aspiration|lipoid|eosinophilic)\s+pneumonia|pneumonitis|granulomat\w+|granulomas?
    |sarcoid\w*|tubercul\w+|aspergill\w+|cryptococc\w+|histoplasm\w+|actinomyc\w+|mycobacteri\w+|abscess\w*
    |(?:pulmonary|splenic|bone)\s+infarct\w*|(?:fat|radiation)[\s-]+necrosis|radio-?necrosis
    |reactive\s+(?:lymphoid\s+|follicular\s+)?(?:hyperplasia|changes|lymphadenitis|nodes?)|lymphadenitis|osteomyelitis
    |appendicitis|cholecystitis|diverticulitis|endometriosis|splenosis|gliosis
  )\b
`;
const OF_GROWTH = pattern('i')`
  \b(?:
    tumou?rs?|cancers?|malignan\w+|neoplas\w+
    |\w{3,}(?:carcinomas?|sarcomas?|blastomas?|gliomas?|adenomas?|cytomas?|lymphomas?)|melanomas?|metasta\w+|viable|residual
    |recurren\w+|with(?:in)?\s+(?:the\s+)?cyst
  )\b
`;

/** Whether the words behind an operation say that what was taken out was no tumour, and the title is not of that illness. */
function isOfNoGrowth(behind: string, input: ExtractInput): boolean {
  const found = SHOWED_OTHER.exec(behind)?.[0];
  return found !== undefined && !OF_GROWTH.test(behind) && !isOfTitle(found.slice(found.lastIndexOf(' ') + 1), input);
}

/** "Hysterectomy for fibroids", "surgery for an inguinal hernia". */
const FOR_OTHER = pattern('i')`
  \b(?:for|concerning|regarding|because of|due to|to treat)\s+(?:
    (?:
      an?|the|his|her|chronic|acute|symptomatic|multiple|uterine|large|small|known|left|right|bilateral|inguinal|umbilical
      |perforated|benign|complicated|recurrent
    )\s+
  ){0,3}(
    fibroids?|hernias?|gallstones?|cholecystitis|appendicitis|peptic ulcers?|goit(?:er|re)s?|fractures?|cataracts?
    |diverticulitis|endometriosis|menorrhagia|prolapse|h(?:a)?emorrhoids?|hyperthyroidism|hydroceles?|varicoceles?
    |varicose veins|aneurysms?|nephrolithiasis|renal calculi|kidney stones?|disc herniation|sinusitis|tonsillitis
    |otitis media|(?:familial |adenomatous |colonic )*polyposis
  )\b
`;

/** Whether the paper's title names a disease: then it is what the report is about. */
function isOfTitle(disease: string, { reading }: ExtractInput): boolean {
  const title = titleText(reading).toLowerCase();
  return title.includes(disease.toLowerCase().slice(0, 6)) || (/fibroid/i.test(disease) && title.includes('leiomyo'));
}

/** "A splenectomy was performed for haemolysis", "could not stop the variceal bleeding; therefore …": the tumour is not why. */
function isForAnotherIll(strand: Strand, text: string, { start, end }: Span, clause: string): boolean {
  return (
    !/\b(?:tumou?rs?|mass(?:es)?|cancer|carcinoma|lesions?|lymphoma|metasta\w+)\b/i.test(clause) &&
    !strand.mentions.some((m) => m.told) &&
    (FOR_ILL.test(`${clause} ${BEHIND.exec(text.slice(end))?.[0] ?? ''}`) || ILL_HENCE.test(text.slice(0, start)))
  );
}

/** All treatments that the text names, in text order, those turned down included. */
export function extractTreatments(input: ExtractInput): Candidate[] {
  const tables = input.reading.blocks
    .filter((block) => block.rows !== null)
    .flatMap((block) => [...extractCourseTable(block, input), ...extractTableTreatments(block, input)]);
  const told = input.reading.sentences.flatMap((sentence) => {
    const kind = input.reading.blocks[sentence.block]?.kind;
    if (kind === 'table' || kind === 'keywords' || sentence.section === 'reference' || isFrontMatter(input.reading, sentence)) return [];
    const text = textOf(input.reading, sentence);
    const strands = findStrands(findMentions(sentence, input), text, sentence);
    return strands.flatMap((strand, i) => inCourses(candidateOf(strand, strands, i, text, sentence, input), text, sentence));
  });
  return [...withoutOtherUses(withoutAims(told)), ...tables].sort((a, b) => a.start - b.start);
}

/**
 * Turns down what points back at a drug that was given for another illness ("interferon beta was given for the hepatitis … related
 * to interferon").
 */
function withoutOtherUses(candidates: readonly Candidate[]): Candidate[] {
  const others = candidates.filter((c) => c.rejected === OTHER_USE && c.section === 'case').flatMap((c) => c.value.agents);
  if (others.length === 0) return [...candidates];
  const isOther = (name: string): boolean => others.some((other) => other.name === name || other.name.startsWith(`${name} `));
  return candidates.map((c) =>
    c.rejected === null && c.notes['told'] !== true && c.value.agents.length > 0 && c.value.agents.every(({ name }) => isOther(name))
      ? { ...c, rejected: OTHER_USE }
      : c,
  );
}

const OPERATION_WORD = /\b\w+(?:ectomy|otomy|scopy|cation|plasty)\b/gi;
const OTHER_USE = 'drug for another illness';
const ANOTHER_AIM = 'operation for another disease';
const NO_TUMOUR = 'no tumour removed';

/**
 * Turns down what only points back at an operation that was done for another disease ("six months after splenectomy"), wherever it
 * is told.
 */
function withoutAims(candidates: readonly Candidate[]): Candidate[] {
  const wordsOf = ({ value }: Candidate): string[] => value.name.toLowerCase().match(OPERATION_WORD) ?? [];
  const aimed = new Set(candidates.filter((c) => c.rejected === ANOTHER_AIM && c.notes['past'] !== true).flatMap(wordsOf));
  const isAimed = (c: Candidate): boolean =>
    c.rejected === null && c.value.modality === 'surgery' && wordsOf(c).length > 0 && wordsOf(c).every((word) => aimed.has(word));
  const opened = candidates.some((c) => c.rejected === NO_TUMOUR && c.section === 'case');
  if (aimed.size === 0 && !opened) return [...candidates];
  const ofTumour = candidates.some((c) => c.rejected === null && c.value.modality === 'surgery' && c.notes['told'] === true && !isAimed(c));
  // "After surgical intervention": where no other operation is told, that one is meant.
  const isMeant = (c: Candidate): boolean =>
    !ofTumour &&
    c.rejected === null &&
    c.value.modality === 'surgery' &&
    c.notes['told'] !== true &&
    (aimed.size > 0 || c.notes['generic'] === true);
  return candidates.map((c) => (isAimed(c) || isMeant(c) ? { ...c, rejected: ANOTHER_AIM } : c));
}

/** A candidate for each of two courses of radiotherapy that one sentence tells of. */
function inCourses(candidate: Candidate | null, text: string, { start }: Sentence): Candidate[] {
  const courses = candidate?.value.modality === 'radiotherapy' ? dosesOfCourses(text) : null;
  if (!candidate || !courses) return candidate ? [candidate] : [];
  const times = timesOfCourses(text);
  return courses.map((dose, i): Candidate => ({
    ...candidate,
    start: i === 0 ? candidate.start : Math.max(candidate.start, start + dose.start),
    notes: { ...candidate.notes, again: i > 0 },
    value: {
      ...candidate.value,
      totalDoseGy: dose.totalGy,
      fractions: dose.fractions,
      dosePerFractionGy: dose.perFractionGy,
      time: times?.[i] ?? (i === 0 ? candidate.value.time : null),
    },
  }));
}

function candidateOf(
  strand: Strand,
  strands: readonly Strand[],
  at: number,
  text: string,
  sentence: Sentence,
  input: ExtractInput,
): Candidate | null {
  const verdict = judgeListed(strand, strands.slice(0, at), text, sentence, input);
  const held = isWithheld(verdict);
  if (
    ((isUnnamed(strand) || strand.mentions.every((m) => m.entry === 'candidacy' || m.entry === 'untreated' || m.entry === 'cared-for')) &&
      !held) ||
    (strand.mentions.every((m) => m.entry === 'palliative') && held)
  )
    return null;
  const start = strand.start - sentence.start,
    end = strand.end - sentence.start;
  if (strand.mentions.every((m) => m.entry === 'palliative') && isAim(strand, strands, text, sentence)) return null;
  const clause = clauseOf(text, start, end);
  if (
    isUnnamed(strand) &&
    OF_ANOTHER_ILL.test(`${text.slice(Math.max(0, start - 80), start)}|${text.slice(end, end + 40)}`) &&
    !OF_TUMOUR.test(clause)
  )
    return null;
  const told =
    strand.mentions.some((m) => m.told) ||
    ((TOLD.test(clause) || TOLD.test(text.slice(0, start))) && !isBackReference(strand, text, sentence.start));
  const evidence = evidenceOf(strand, text, sentence, clause);
  const value: TreatmentValue = {
    ...doseOf(strand, strands, at, text, sentence),
    ...baseValue(strand, strands, verdict.status, text, sentence, clause, told, input),
  };
  const specimen = strand.mentions.every((m) => m.entry === 'specimen');
  const generic = isGeneric(strand);
  return {
    field: 'treatments',
    start: strand.start,
    end: strand.end,
    value,
    evidence: [evidence],
    section: sentence.section,
    rule:
      strand.agents.length > 0
        ? strand.regimen
          ? 'regimen'
          : 'drug'
        : strand.modality === 'surgery'
          ? strand.mentions.some((m) => m.told)
            ? 'removal'
            : 'operation'
          : 'therapy word',
    score: scoreOf(told, generic, sentence),
    rejected:
      verdict.rejected ??
      whyNot(strand, text, clause, verdict.past, input, sentence.start) ??
      (generic &&
      !held &&
      (PROSPECT.test(text.slice(0, start)) ||
        /^\s+(?:options?|opportunit\w+|decisions?|strateg\w+|recommendations?|trials?|candidates?)\b/i.test(text.slice(end)))
        ? 'only a prospect'
        : null),
    notes: {
      sentence: sentence.index,
      told,
      generic,
      specimen,
      past: verdict.past || EARLIER.test(clause) || EARLIER.test(text.slice(0, Math.min(start, 40))),
      protocol: isOfProtocol(text),
      ofAll: isOfAllPatients(text, clause),
      group: verdict.group,
      adjuvant: /\badju/i.test(clause),
      untreated: strand.mentions.every((m) => m.entry === 'untreated'),
      exempt: /\b(?:apart from|except|other than)\b/i.test(clause),
      again: AGAIN.test(clause),
      retold: RETOLD.test(clause),
      failed: FAILED.test(text.slice(Math.max(0, start - 40), start)),
      partOf:
        strand.modality !== 'surgery' &&
        (FAILED.test(text.slice(Math.max(0, start - 40), start)) ||
          ONLY_DATES.test(text.slice(Math.max(0, start - 60), start)) ||
          (strand.modality !== 'radiotherapy' && NEXT_OF_COURSE.test(clause))),
      cyclesInAll: CYCLES_IN_ALL.test(clause),
      moreCycles: MORE_CYCLES.test(clause),
      boost: /\bboost/i.test(clause),
      phase: LATER_PHASE.test(clause),
      total: /\btotal|\bcumulative|\boverall/i.test(clause),
      fromDoseOnly: strand.mentions.every((m) => m.entry === 'dose'),
      ahead: generic && !strand.mentions.some((m) => m.told) && AHEAD.test(text.slice(Math.max(0, start - 60), start)),
      access: strand.modality === 'surgery' && strand.mentions.every((m) => m.entry === 'access'),
    },
  };
}

/**
 * "Gemcitabine was given (as palliative treatment)", "(for palliative therapy) he was irradiated": what a treatment of the sentence
 * is for.
 */
function isAim({ start, end }: Strand, strands: readonly Strand[], text: string, sentence: Sentence): boolean {
  const before = text.slice(0, start - sentence.start),
    behind = text.slice(end - sentence.start);
  const others = strands.filter(
    (other) => other.start !== start && other.mentions.some((m) => m.entry !== 'palliative' && m.entry !== 'unnamed' && m.entry !== 'dose'),
  );
  return (
    others.some(
      (other) =>
        other.end <= start &&
        /\b(?:for|as|in|with)\s+(?:the\s+|an?\s+|further\s+)?$/i.test(before) &&
        !/\b(?:then|later|followed|after|before)\b/i.test(text.slice(other.end - sentence.start, start - sentence.start)),
    ) ||
    others.some(
      (other) =>
        other.start >= end &&
        (/\b(?:for|as|in)\s+(?:the\s+|an?\s+)?$/i.test(before) || /^\s+(?:with|by|using|consist\w+|includ\w+|compris\w+|\()/i.test(behind)),
    )
  );
}

/** "We planned chemotherapy (followed by radiotherapy)". */
const FOLLOWED_BY = /\bfollowed by\s+(?:[\w-]+\s+){0,4}$/i,
  WAS_DONE =
    /^[^.;,]{0,40}?\b(?:was|were)\s+(?:\w+\s+)?(?:given|performed|conducted|administered|done|started|carried out|completed|delivered)\b/i;

/** The verdict of a strand; what is to follow a treatment that is only planned or recommended, or was not done after all, is so, too. */
function judgeListed(strand: Strand, earlier: readonly Strand[], text: string, sentence: Sentence, input: ExtractInput): Verdict {
  const verdict = judge(strand, sentence, input),
    before = earlier.at(-1);
  const follows =
    before !== undefined &&
    verdict.status === 'given' &&
    verdict.rejected === null &&
    FOLLOWED_BY.test(text.slice(before.end - sentence.start, strand.start - sentence.start)) &&
    !WAS_DONE.test(text.slice(strand.end - sentence.start));
  const status = follows ? judgeListed(before, earlier.slice(0, -1), text, sentence, input).status : verdict.status;
  return status !== 'given' && status !== 'discontinued' ? { ...verdict, status } : verdict;
}

function baseValue(
  strand: Strand,
  strands: readonly Strand[],
  status: TreatmentValue['status'],
  text: string,
  sentence: Sentence,
  clause: string,
  told: boolean,
  input: ExtractInput,
): Omit<TreatmentValue, 'totalDoseGy' | 'fractions' | 'dosePerFractionGy'> {
  const start = strand.start - sentence.start,
    end = strand.end - sentence.start;
  const from = Math.max(0, start - 60);
  const clauseAt = Math.max(0, text.lastIndexOf(clause, start)),
    inClause = { start: start - clauseAt, end: end - clauseAt };
  const beside = text.slice(Math.max(0, start - 45), Math.min(text.length, end + 45));
  const others = strands
    .filter((other) => other !== strand && isCounted(other))
    .map((other) => ({ start: other.start - sentence.start - from, end: other.end - sentence.start - from }));
  const systemic =
    strand.modality === 'chemotherapy' ||
    strand.modality === 'targeted' ||
    strand.modality === 'immunotherapy' ||
    strand.modality === 'embolization';
  return {
    modality: strand.modality,
    name: nameOf(strand, text, sentence.start),
    status,
    intent: strand.modality === 'surgery' ? surgicalIntent(beside) : intentOf(text, { start, end }),
    order: null,
    time: told
      ? (readTime(clause, firstEnd(strand, sentence) - clauseAt) ??
        (start < 200 ? readTime(text.slice(0, start)) : null) ??
        earlierTime(sentence, text, input))
      : null,
    regimen: strand.regimen,
    agents: strand.agents.map((name) => ({ name })),
    cycles:
      systemic || strand.modality === 'radionuclide'
        ? (readCycles(text.slice(from, Math.min(text.length, end + 60)), { start: start - from, end: end - from }, others) ??
          cyclesOfNext(sentence, input))
        : null,
    line: systemic || strand.modality === 'hormone' ? readLine(text, { start, end }) : null,
    interval: told && isGiven({ status }) ? intervalOf(text, { start, end }, clause, inClause) : null,
    response: null,
    statusReason: status === 'given' || status === 'planned' || status === 'recommended' ? null : reasonOf(text, clause, { start, end }),
  };
}

/** Where the first words of a strand end: a time behind them may be counted from its last ("… and is well two years after surgery"). */
const firstEnd = ({ mentions: [first], end }: Strand, { start }: Sentence): number => (first?.end ?? end) - start;

/** "No treatment of the hypertension was needed", "the fever subsided without specific treatment". */
const OF_ANOTHER_ILL = pattern('i')`
  \b(?:resolv|subsid|disappear|improv|settl|abat|normali[sz])\w*\b[^.;|]{0,40}\bwithout\b[^|]{0,20}\|
  |\|\s+(?:of|for)\s+(?:the|his|her|this|these)\s
`;
const OF_TUMOUR = pattern('i')`
  \b(?:
    tumou?rs?|mass(?:es)?|cancers?|malignan\w+|carcinomas?|lesions?|lymphomas?|leuka?emia|metasta\w+|disease|neoplas\w+
    |\w+sarcoma|melanoma|recurrence
  )\b
`;

const OPENING = 16;

function intervalOf(text: string, at: Span, clause: string, inClause: Span): TreatmentValue['interval'] {
  const own = readInterval(clause, inClause);
  // "Three weeks after the biopsy, the patient, who felt well, was operated on": a time that opens the sentence.
  const opening = own === null && at.start < 200 ? readInterval(text.slice(0, at.end), at) : null;
  return own ?? (opening !== null && text.indexOf(opening.text) < OPENING ? opening : null);
}

const ONLY_CYCLES = pattern('i')`
  ^(?:
    (?:in|a) total,?\s+(?:of\s+)?|overall,?\s+|altogether,?\s+
    |(?:he|she|the patient)\s+(?:\w+ly\s+)?(?:received|completed|had|underwent|tolerated|finished)\s+|all\s+
  )?(?:an?\s+total\s+of\s+)?(?:[\w-]+\s+){1,3}(?:cycles|courses)(?!
    \s+of\b(?!\s+(?:this|the same|chemotherapy|treatment|the (?:treatment|therapy|regimen)))
  )
`;

/** "Cisplatin was started. Four cycles were completed.": the cycles that the next sentence counts without naming a drug. */
function cyclesOfNext(sentence: Sentence, input: ExtractInput): number | null {
  const next = neighbourOf(input.reading, sentence, 1);
  if (!next || !ONLY_CYCLES.test(textOf(input.reading, next))) return null;
  return findMentions(next, input).some((m) => m.kind === 'drug' || m.kind === 'regimen') ? null : readCycles(textOf(input.reading, next));
}

/** "… and she died due to": what follows is the cause of the death. */
const DIED_OF = /\b(?:and|but)\s+(?:he|she|the patient)\s+(?:\w+ly\s+)?(?:died|expired|succumbed|passed away)\b/i;

/** The reason stands behind the treatment's words, or opens its sentence. */
function reasonOf(text: string, clause: string, at: Span): TreatmentValue['statusReason'] {
  const behind = text.slice(at.start);
  return (
    readReason(behind.slice(0, DIED_OF.exec(behind)?.index)) ??
    readReason(clause) ??
    readReason(text.slice(text.lastIndexOf(';', at.start) + 1, at.start))
  );
}

/** A treatment, or how the patient came: what followed on it came later. */
const CAME_BEFORE = pattern('i')`
  \b(?:
    underwent|received|treated|operated|\w+ectomy|surgery|resect\w+|excis\w+|operation|therapy|chemotherapy|radiotherapy
    |present(?:ed|s|ing)|complain\w*|history
  )\b
`;

// "In May 2012 the tumour recurred. Then we resected it.": the date stands one or two sentences before; "subsequently" is later.
function earlierTime(sentence: Sentence, text: string, { reading }: ExtractInput): TreatmentValue['time'] {
  if (!/^(?:then|therefore|thus|hence)\b/i.test(text)) return null;
  const before = [-1, -2].map((places) => neighbourOf(reading, sentence, places)).filter((s) => s !== null);
  return (
    before
      .map((s) => (!CAME_BEFORE.test(textOf(reading, s)) ? readTime(textOf(reading, s)) : null))
      .find((time) => time !== null && time.date !== null) ?? null
  );
}

const surgicalIntent = (beside: string): TreatmentValue['intent'] =>
  /\bpalliative\s+(?:surgery|resection|operation|excision|debulking)/i.test(beside)
    ? 'palliative'
    : /\bsalvage\s+(?:surgery|resection|\w+ectomy)/i.test(beside)
      ? 'salvage'
      : null;

/** True where the words point back at a treatment ("three months after the operation") instead of telling it. */
function isBackReference(strand: Strand, text: string, offset: number): boolean {
  return strand.agents.length === 0 && strand.mentions.filter((m) => m.entry !== 'dose').every((m) => pointsBack(m, text, offset));
}

/** Whether a treatment is given in cycles. */
const isCounted = ({ modality }: Strand): boolean =>
  modality === 'chemotherapy' ||
  modality === 'targeted' ||
  modality === 'immunotherapy' ||
  modality === 'hormone' ||
  modality === 'radionuclide';
const isUnnamed = (strand: Strand): boolean => strand.mentions.every((m) => m.entry === 'unnamed');
const isGeneric = (strand: Strand): boolean =>
  strand.agents.length === 0 &&
  strand.mentions.every(
    (m) => m.kind === 'word' || m.kind === 'radiotherapy' || m.entry === 'operation' || m.entry === 'specimen' || m.entry === 'access',
  );

function doseOf(
  strand: Strand,
  strands: readonly Strand[],
  at: number,
  text: string,
  sentence: Sentence,
): Pick<TreatmentValue, 'totalDoseGy' | 'fractions' | 'dosePerFractionGy'> {
  if (strand.modality !== 'radiotherapy') return { totalDoseGy: null, fractions: null, dosePerFractionGy: null };
  const previous = strands.findLast((other, i) => i < at && other.modality === 'radiotherapy' && other.start !== strand.start);
  const next = strands.find((other, i) => i > at && other.modality === 'radiotherapy' && other.start !== strand.start);
  const from = previous ? strand.start - sentence.start : 0,
    to = next ? next.start - sentence.start : text.length;
  const dose = combineDoses(findDoses(text.slice(from, to)));
  const beside = dose
    ? null
    : fractionsBeside(text.slice(from, to), { start: strand.start - sentence.start - from, end: strand.end - sentence.start - from });
  return { totalDoseGy: dose?.totalGy ?? null, fractions: dose?.fractions ?? beside, dosePerFractionGy: dose?.perFractionGy ?? null };
}

function scoreOf(told: boolean, generic: boolean, sentence: Sentence): number {
  const place =
    sentence.section === 'case'
      ? 0.1
      : sentence.section === 'abstract' || sentence.section === 'title'
        ? 0.05
        : sentence.section === 'discussion' || sentence.section === 'introduction'
          ? -0.15
          : 0;
  return 0.7 + (told ? 0.12 : -0.1) + (generic ? -0.05 : 0.05) + place;
}

/** "Before the operation": not yet done. */
const AHEAD = pattern('i')`
  \b(?:before|prior to|awaiting|while waiting for|until|pending)\s+(?:
    (?:the|this|that|his|her|any|planned|scheduled|proposed|elective)\s+
  ){0,3}$
`;
const PROSPECT = pattern('i')`
  \b(?:
      opportunit\w+|potentials?|implications?|options?|possib\w+|role|indications?|need|efficacy|effects?|benefits?|targets?
      |sensitiv\w+|resistance
      |(?:is|are|be|known|considered|thought|regarded|relatively|highly|generally|usually|notoriously)\s+
        (?:(?:to be|as)\s+)?resistant
      |response|candidates?|rationale
    )\s+(?:(?:of|for|to|as|from|with)\s+)(?:[\w-]+\s+){0,3}$
  |\b(?:regarding|concerning|about)\s+(?:[\w-]+\s+){0,2}$
`;

function whyNot(strand: Strand, text: string, clause: string, past: boolean, input: ExtractInput, offset: number): string | null {
  const start = strand.start - offset,
    end = strand.end - offset;
  if (
    strand.mentions.every((m) => m.entry === 'sclerotherapy') &&
    /\b(?:varic\w+|variceal|o?esophageal|bleeding|pleur\w+|h(?:a)?emorrhoid\w*|injection sclerotherapy)\b/i.test(text)
  )
    return 'treatment of another disease';
  const drugsOnly = strand.mentions.every((m) => m.kind === 'drug');
  if (drugsOnly && (isForOtherUse(strand.agents, text) || isForIllnessBefore(strand.agents, text, besideOf(strand, input, -1))))
    return OTHER_USE;
  if (strand.mentions.every((m) => m.drug === 'somatostatin' || m.entry === 'somatostatin')) {
    if (SYMPTOM_USE.test(text) || AROUND_PROCEDURE.test(text)) return 'drug against symptoms';
    if (IMAGED_WITH.test(text.slice(Math.max(0, start - 30), end + 30))) return 'a tracer, not a drug';
  }
  if (
    strand.modality === 'embolization' &&
    strand.agents.length === 0 &&
    !/chemo/i.test(text.slice(start, end)) &&
    isAgainstBleeding(text, end, besideOf(strand, input, -1))
  )
    return 'closed against bleeding';
  if (strand.agents.length > 0 && isTriedOnCells(text, end)) return 'tried on cells';
  if (strand.agents.length === 1 && strand.agents[0] === 'levothyroxine' && !/suppress/i.test(text)) return 'hormone replacement';
  if (
    strand.mentions.every((m) => m.entry === 'traditional') &&
    !TAKEN_UP.test(text.slice(0, start)) &&
    !TAKEN_UP_BEHIND.test(text.slice(end))
  )
    return 'not told as treatment';
  if (strand.modality === 'surgery') {
    if (strand.mentions.every((m) => m.entry === 'access') && isOnlyOpened(text, besideOf(strand, input, 1))) return NO_TUMOUR;
    if (
      NODE_SAMPLED.test(`${text.slice(Math.max(0, start - 30), end)}${BEHIND.exec(text.slice(end))?.[0] ?? ''}`) &&
      strand.mentions.every((m) => m.entry !== 'removal' || /biops/i.test(textOf(input.reading, m)))
    )
      return 'a node taken for diagnosis';
    if (isOfNoGrowth(text.slice(end), input)) return NO_TUMOUR;
    if (isForAnotherIll(strand, text, { start, end }, clause)) return ANOTHER_AIM;
    if (
      (past && OTHER_DISEASE.test(clause.replace(FOUND_LATER, ''))) ||
      (FOR_OTHER.test(clause) && !isOfTitle(FOR_OTHER.exec(clause)?.[1] ?? '', input))
    )
      return ANOTHER_AIM;
  }
  return null;
}

/** Herbs count where they were turned to against the tumour, not where they are a habit. */
const TAKEN_UP = pattern('i')`
  \b(?:
    treated\s+(?:[^.;]{0,80}\s)?with|received|receiving|underwent|opted\s+for|chose|preferred|turned\s+to|sought
    |resorted\s+to|switched\s+to|went\s+for|treatment\s+with|took|was\s+given
  )\s+(?:(?!for\b|after\b)[\w-]+\s+){0,4}$
`;
const TAKEN_UP_BEHIND = /^\s+(?:was|were)\s+(?:\w+ly\s+|then\s+)?(?:given|taken|used|administered|started|chosen|preferred|tried)\b/i;

/** The clause around the strand, at most 30 words, as the quote. */
function evidenceOf(strand: Strand, text: string, sentence: Sentence, clause: string): Span {
  const at = text.indexOf(clause);
  const start = strand.start - sentence.start,
    end = strand.end - sentence.start;
  let from = Math.max(at, 0),
    to = Math.min(text.length, from + clause.length);
  if (from > start || to < end) {
    from = start;
    to = end;
  }
  while (words(text.slice(from, to)) > 30 && from < start) from = nextWord(text, from, start);
  while (words(text.slice(from, to)) > 30 && to > end) to = Math.max(end, text.lastIndexOf(' ', to - 2));
  const quote = text.slice(from, to);
  const lead = /^(?:[\s,;]|\b(?:and|but|then|which|however|because|while)\b)*/i.exec(quote)?.[0].length ?? 0;
  const tail = /[\s,;]*$/.exec(quote)?.[0].length ?? 0;
  const first = Math.min(from + lead, start),
    last = Math.max(to - tail, end);
  return { start: sentence.start + first, end: sentence.start + last };
}

const words = (text: string): number => text.trim().split(/\s+/).length;
function nextWord(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from + 1);
  return space < 0 || space + 1 > limit ? limit : space + 1;
}
