import { pattern } from '../../patterns/over-lines.ts';
import { isFrontMatter, textOf, type Section, type Sentence } from '../../text/reading.ts';
import type { ExtractInput } from '../extractor.ts';
import { pointsBack } from './back-references.ts';
import { evidenceOf } from './candidate/evidence.ts';
import { turnDownOtherAims, turnDownOtherUses } from './candidate/look-backs.ts';
import { notesOf } from './candidate/notes.ts';
import { isGeneric, isOnly, isToldByItself, tellingsOf, type Telling } from './candidate/telling.ts';
import { valueOf } from './candidate/value.ts';
import { whyNot } from './candidate/why-not.ts';
import { extractCourseTable } from './course-tables.ts';
import { timesOfCourses } from './details.ts';
import { dosesOfCourses } from './doses.ts';
import { isWithheld } from './had.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { judge, type Verdict } from './status/judge.ts';
import type { Strand } from './strand.ts';
import { findStrands } from './strands.ts';
import { extractTableTreatments } from './tables.ts';
import { wordsBefore, wordsBehind } from './words-beside.ts';
import type { Candidate } from './candidate/candidate.ts';

/** All treatments that the text names, in text order, those turned down included. */
export function extractTreatments(input: ExtractInput): Candidate[] {
  const tables = input.reading.blocks
    .filter((block) => block.rows !== null)
    .flatMap((block) => [...extractCourseTable(block, input), ...extractTableTreatments(block, input)]);
  const told = input.reading.sentences.flatMap((sentence) => {
    if (!isProse(sentence, input)) return [];
    const text = textOf(input.reading, sentence);
    const strands = findStrands(findMentions(sentence, input), text, sentence);
    return tellingsOf(strands, text, sentence, input).flatMap((telling) => {
      const candidate = candidateOf(telling);
      return candidate === null ? [] : inCourses(candidate, telling);
    });
  });
  return [...turnDownOtherUses(turnDownOtherAims(told)), ...tables].sort((a, b) => a.start - b.start);
}

/** Whether a sentence tells something: tables are read by their cells, keywords, references and the front matter not at all. */
function isProse(sentence: Sentence, { reading }: ExtractInput): boolean {
  const kind = reading.blocks[sentence.block]?.kind;
  return kind !== 'table' && kind !== 'keywords' && sentence.section !== 'reference' && !isFrontMatter(reading, sentence);
}

function candidateOf(telling: Telling): Candidate | null {
  const { strand, strands, index, sentence } = telling;
  const verdict = judgeListed(strand, strands.slice(0, index), telling);
  if (saysNothing(telling, verdict)) return null;
  const told = isTold(telling);
  return {
    field: 'treatments',
    start: strand.start,
    end: strand.end,
    value: valueOf(telling, verdict.status, told),
    evidence: [evidenceOf(telling)],
    section: sentence.section,
    rule: ruleOf(strand),
    score: scoreOf(told, isGeneric(strand), sentence.section),
    rejected: verdict.rejected ?? whyNot(telling, verdict),
    notes: notesOf(telling, verdict, told),
  };
}

/** A candidate for each of two courses of radiotherapy that one sentence tells of. */
function inCourses(candidate: Candidate, { text, sentence }: Telling): Candidate[] {
  const courses = candidate.value.modality === 'radiotherapy' ? dosesOfCourses(text) : null;
  if (!courses) return [candidate];
  const times = timesOfCourses(text);
  return courses.map((dose, i): Candidate => ({
    ...candidate,
    start: i === 0 ? candidate.start : Math.max(candidate.start, sentence.start + dose.start),
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

/** "We planned chemotherapy (followed by radiotherapy)". */
const FOLLOWED_BY = /\bfollowed by\s+(?:[\w-]+\s+){0,4}$/i,
  WAS_DONE = pattern('i')`
  ^[^.;,]{0,40}?\b(?:was|were)\s+(?:\w+\s+)?(?:
    given|performed|conducted|administ(?:er|rat)ed|done|started|carried out|completed|delivered
  )\b
`;

/** The verdict of a strand; what is to follow a treatment that is only planned or recommended, or was not done after all, is so, too. */
function judgeListed(strand: Strand, earlier: readonly Strand[], telling: Telling): Verdict {
  const { text, sentence, input } = telling;
  const verdict = judge(strand, sentence, input),
    before = earlier.at(-1);
  const follows =
    before !== undefined &&
    verdict.status === 'given' &&
    verdict.rejected === null &&
    FOLLOWED_BY.test(text.slice(before.end - sentence.start, strand.start - sentence.start)) &&
    !WAS_DONE.test(text.slice(strand.end - sentence.start));
  if (!follows) return verdict;
  const { status } = judgeListed(before, earlier.slice(0, -1), telling);
  return status === 'discontinued' ? verdict : { ...verdict, status };
}

/**
 * Whether words name no treatment for themselves: "treatment" that was given or is another illness's, "palliation" that another
 * treatment is for.
 */
function saysNothing(telling: Telling, verdict: Verdict): boolean {
  const { strand } = telling;
  const held = isWithheld(verdict),
    unnamed = isOnly(strand, 'unnamed');
  if (!held && (unnamed || isOnly(strand, 'candidacy', 'untreated', 'cared-for'))) return true;
  if (isOnly(strand, 'palliative') && (held || isAim(telling))) return true;
  return unnamed && isOfAnotherIll(telling);
}

/**
 * "Gemcitabine was given (as palliative treatment)", "(for palliative therapy) he was irradiated": what a treatment of the sentence
 * is for.
 */
function isAim({ strand, strands, text, before, behind, sentence }: Telling): boolean {
  const others = strands.filter((other) => other.start !== strand.start && !isOnly(other, 'palliative', 'unnamed', 'dose'));
  const between = (other: Strand): string => text.slice(other.end - sentence.start, strand.start - sentence.start);
  return (
    (AIM_AHEAD.test(before) && others.some((other) => other.end <= strand.start && !NEXT.test(between(other)))) ||
    ((AIM_BEHIND.test(before) || CONSISTS_OF.test(behind)) && others.some((other) => other.start >= strand.end))
  );
}

/** "As", "for the", where the treatment stands before its aim, and behind it. */
const AIM_AHEAD = /\b(?:for|as|in|with)\s+(?:the\s+|an?\s+|further\s+)?$/i,
  AIM_BEHIND = /\b(?:for|as|in)\s+(?:the\s+|an?\s+)?$/i;
const CONSISTS_OF = /^\s+(?:with|by|using|consist\w+|includ\w+|compris\w+|\()/i;
const NEXT = /\b(?:then|later|followed|after|before)\b/i;

/** Whether "treatment" is that of an illness which is not the tumour. */
const isOfAnotherIll = ({ text, start, end, clause }: Telling): boolean =>
  OF_ANOTHER_ILL.test(`${wordsBefore(text, start, 80)}|${wordsBehind(text, end, 40)}`) && !OF_TUMOUR.test(clause);

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

/** Whether the sentence tells the treatment as done, and does not only count time from it. */
function isTold({ strand, text, clause, before, sentence }: Telling): boolean {
  if (isToldByItself(strand)) return true;
  return (TOLD.test(clause) || TOLD.test(before)) && !isBackReference(strand, text, sentence.start);
}

const TOLD = pattern('i')`
  \b(?:
    underwent|undergone|undergoing|under went|perform(?:ed|ing)|carried out|done|received|receiving|accept(?:ed|s)
    |undertaken|treated|managed|given|administ(?:er|rat)ed|accomplished|achieved|completed|proceeded|subjected|started|initiated
    |commenced|began|applied|delivered|added|followed by|consisted of|including|operated|chose|took|taken|continued
    |maintained|offered and accepted|enrolled|submitted to|implanted|irradiated|had|(?:went|came|taken|brought|turned) to
    |opted for|responded (?:\w+ )?to|tolerated|switched|changed to|put on|placed on|begun|instituted|employed|used|selected
    |prescribed|conducted|executed|reali[sz]ed|implemented|effected|practi[sc]ed|utili[sz]ed|adopted|provided
    |carr(?:y|ied|ying) out|(?:is|was) (?:still |now |currently )?(?:taking|on)|takes
  )\b
`;

/** True where the words point back at a treatment ("three months after the operation") instead of telling it. */
function isBackReference(strand: Strand, text: string, offset: number): boolean {
  return strand.agents.length === 0 && strand.mentions.filter((m) => m.entry !== 'dose').every((m) => pointsBack(m, text, offset));
}

/** The name of what found a treatment. */
function ruleOf(strand: Strand): string {
  if (strand.agents.length > 0) return strand.regimen ? 'regimen' : 'drug';
  if (strand.modality !== 'surgery') return 'therapy word';
  return isToldByItself(strand) ? 'removal' : 'operation';
}

/** How much a section's telling is worth more or less than another's. */
const WORTH: Partial<Record<Section, number>> = { case: 0.1, abstract: 0.05, title: 0.05, discussion: -0.15, introduction: -0.15 };

const scoreOf = (told: boolean, generic: boolean, section: Section): number =>
  0.7 + (told ? 0.12 : -0.1) + (generic ? -0.05 : 0.05) + (WORTH[section] ?? 0);
