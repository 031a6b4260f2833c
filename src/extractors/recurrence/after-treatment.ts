import { durationsOf, type Duration } from '../../context/durations.ts';
import { outcomesOf } from '../../context/outcomes.ts';
import { toldAfterTreatment } from '../../context/treated-before.ts';
import { neighbourOf } from '../../text/reading.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Passage } from './passage.ts';

/** Months within which staging after an operation shows what had been there before, not what came back. */
export const STAGING_MONTHS = 1.5;

const LATER = pattern('i')`
  \b(?:
    later|subsequently|thereafter|(?:during|on|at) (?:the |her |his |its )?(?:[\w-]+ )?follow
    |after (?:(?:[\w-]+ ){0,2}(?:cycles?|courses?)|surgery|the operation|treatment|chemotherapy|radiotherapy|resection)
    |(?:months?|years?) (?:after|following) (?:[\w-]+ ){0,2}(?:
        \w+ectomy|surgery|operation|resection|excision|treatment|radiotherapy|chemotherapy
      )
    |(?:well|asymptomatic|healthy|free|stable|remission)\b[^.;]{0,60}\b(?:when|until)
    |months? (?:after|into) (?:therapy|treatment)
    |(?:in|during) (?:the|her|his) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:month|year)
    |(?:months?|years?)[- ](?:visit|follow|control|check)\w*
    |(?:at|by) (?:the |about |approximately )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen)[ -]
      (?:months?|years?)(?! (?:old|of age))
  )\b
`;

/** Whether a finding is told of a later time: by the time beside it, else by the words of its sentence. */
export function isLater(time: Duration | null, text: string): boolean {
  return time?.role === 'after' ? time.months > STAGING_MONTHS : LATER.test(text);
}

/** "Despite treatment new lesions were found", "while on letrozole": what appears then was not there before it. */
export const WHILE_TREATED = pattern('i')`
  \b(?:despite|in spite of|during|while (?:still |he was |she was )?(?:on|under|receiving|taking))\s+
  (?:
    (?:
      the|his|her|this|further|continued|ongoing|maintenance|adjuvant|first-line|second-line|systemic|targeted|hormonal?
      |endocrine|intensive|[a-z]+al
    )\s+
  ){0,3}(?:
    treatment|\w*therapy|\w+(?:mab|nib|platin|taxel|zole|xifen|lutamide|ciclib|trexed|citabine|rubicin|parib|limus)
    |maintenance
  )\b
`;

/** "Ataxia developed 16 months later. A metastasis was removed": the time of the sentence before is that of the finding. */
export function toldLater({ sentence, input: { reading } }: Passage): boolean {
  const before = neighbourOf(reading, sentence, -1);
  return (
    before !== null &&
    durationsOf(reading, before).some(({ role, months }) => role === 'after' && months > STAGING_MONTHS) &&
    toldAfterTreatment(reading, before, before.start)
  );
}

/** Sentences within which a course goes on from "no recurrence" to a later finding. */
const LOOK_BACK = 12;

/** Whether the same part of the paper said before that the tumour had not come back: metastases that are found then are new. */
export function toldFree({ sentence, cues, input: { reading, context } }: Passage): boolean {
  if (sentence.section !== 'case') return false;
  return reading.sentences
    .slice(Math.max(0, sentence.index - LOOK_BACK), sentence.index)
    .some(
      (before) =>
        before.section === sentence.section &&
        context.attribution(before.index).subject === 'own' &&
        outcomesOf(reading, before, cues).some(({ kind, strong, rule }) => kind === 'free' && strong && rule === 'none after treatment'),
    );
}
