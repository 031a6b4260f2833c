import { pattern } from '../../../patterns/over-lines.ts';
import type { Span } from '../../../span.ts';
import { textOf, type Sentence } from '../../../text/reading.ts';
import type { ExtractInput } from '../../extractor.ts';
import { isOfThisTumour, type OfSomeTumours } from '../about.ts';
import { mentionOf, mentionsBy, type Found, type Mention } from '../mention.ts';
import { wordsBefore, wordsBehind } from '../words-beside.ts';
import { termsIn } from './lexicon-terms.ts';

/** The operations that a sentence names, by the lexicon or by their ending, and the words that only look like one. */
export function findProcedures(sentence: Sentence, input: ExtractInput): Found {
  const text = textOf(input.reading, sentence);
  const mentions: Mention[] = [],
    blocked: Span[] = [];
  for (const m of termsIn<OfSomeTumours>('procedures', sentence, input)) {
    const before = wordsBefore(text, m.start - sentence.start, 50),
      at = m.end - sentence.start;
    if (AIM_OF_DRUGS.test(before)) continue;
    const { id } = m.entry;
    if (id === 'letters') {
      if (isDone(before, wordsBehind(text, at, 100))) mentions.push(operation(m, 'removal'));
    } else if (id === 'of-organ') {
      // An organ that is not the tumour's is taken out for another reason.
      if (isOfThisTumour(m.entry, sentence, input.reading)) mentions.push(operation(m, 'removal'));
      else blocked.push(m);
    } else if (id === 'not-tumor' || (id === 'operation' && (WARD_BEFORE.test(before) || WARD_BEHIND.test(wordsBehind(text, at, 20)))))
      blocked.push(m);
    else mentions.push(operation(m, id));
  }
  return { mentions: [...mentions, ...mentionsBy(BY_ENDING, text, sentence.start, { ...OPERATION, entry: 'removal' })], blocked };
}

const OPERATION = { kind: 'surgery', modality: 'surgery' } as const;
const operation = (span: Span, entry: string): Mention => mentionOf(span, { ...OPERATION, entry });

/** "Nephroureterectomy", whether the lexicon has it or not. */
const BY_ENDING = /\b(?:[a-z]+-)?[a-z]{3,}(?:ectomy|ectomies|exeresis)\b/gi;

/** "Department of surgery", "surgery clinic": where and by whom, not what was done. */
const WARD_BEFORE =
  /\b(?:departments?|divisions?|services?|clinics?|units?|wards?|professor|center)\s+(?:of|for)\s+(?:[\w-]+\s+(?:and\s+)?){0,4}$/i;
const WARD_BEHIND = /^\s+(?:departments?|clinics?|wards?|services?|units?|teams?|outpatient|consult\w*)\b/i;
/** "Chemotherapy for debulking": what drugs are to do is no operation. */
const AIM_OF_DRUGS = /\b(?:chemotherapy|regimen|drugs?)\b[^.;,]{0,30}\sfor\s+(?:tumou?r\s+)?$/i;
const UNDERWENT_BEFORE = pattern('i')`
  \b(?:underwent|undergone|undergoing|performed|treated\s+(?:with|by))\s+(?:an?\s+)?(?:
    (?:robot\S*|rob|lap|laparoscop\S*|open|radical|curative|assisted|total|elective|successful|emergency)[\s-]+
  ){0,3}$
`;

const WAS_DONE_BEHIND = pattern('i')`
  ^(?:\s+(?:with|using|by|via|and|for)\s[^.;,]{1,60}?)?\s+(?:was|were)\s+(?:\w+ly\s+|then\s+)?
  (?:
    performed|done|carried out|conducted|undertaken|accomplished
  )\b
`;

/** "(LAR) was performed", "underwent robotic (LAR)": letters that mean other things too. */
const isDone = (before: string, behind: string): boolean =>
  !/\b(?:octreotide|sandostatin|lanreotide|pasireotide)\W+$/i.test(before) &&
  (WAS_DONE_BEHIND.test(behind) || UNDERWENT_BEFORE.test(before));
