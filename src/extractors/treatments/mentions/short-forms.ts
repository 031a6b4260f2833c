import { everyMatch } from '../../../every-match.ts';
import type { Sentence } from '../../../text/reading.ts';
import type { ExtractInput } from '../../extractor.ts';
import { listedMentions } from '../listed.ts';
import { localAbbreviations } from '../local-abbreviations.ts';
import { localDrugs } from '../local-drugs.ts';
import { mentionOf, type Mention, type Named } from '../mention.ts';
import { occurrencesOf } from './lexicon-terms.ts';

const TREATED_WITH = 'treated with ';
const ONLY_A_LIST = /\btreated with ([^.]{1,60})\.?$/;

/** "Treated with Op + RT": a list of abbreviations and nothing else, as cells of tables are read. */
export function findListed(text: string, sentence: Sentence, input: ExtractInput): Mention[] {
  const list = ONLY_A_LIST.exec(text);
  return list?.[1] ? listedMentions(list[1], sentence.start + list.index + TREATED_WITH.length, input) : [];
}

const RADIOTHERAPY: Named = { kind: 'radiotherapy', entry: 'external', modality: 'radiotherapy' };
const CHEMOTHERAPY: Named = { kind: 'word', entry: 'chemotherapy', modality: 'chemotherapy' };

const HALF = /\b(radio|chemo|immuno)-?\s+(?:or|and|nor|and\/or)\s+(?:[\w-]+\s+)?(?=(?:radio|chemo|immuno)-?(?:therap|radi))/gi;
const WHOLE: Readonly<Record<string, Named>> = {
  radio: RADIOTHERAPY,
  chemo: CHEMOTHERAPY,
  immuno: { kind: 'word', entry: 'immunotherapy', modality: 'immunotherapy' },
};

/** The word cut short in "radio- or chemotherapy". */
export function findHalves(text: string, offset: number): Mention[] {
  return everyMatch(HALF, text).flatMap((match): Mention[] => {
    const word = match[1] ?? '',
      whole = WHOLE[word.toLowerCase()];
    const start = offset + match.index;
    return whole ? [mentionOf({ start, end: start + word.length }, whole)] : [];
  });
}

const LONG_FORMS: readonly (readonly [RegExp, Named])[] = [
  [/chemo-?radio|chemoradi|radio-?chemo/i, { kind: 'radiotherapy', entry: 'chemoradiation', modality: 'radiotherapy' }],
  [/chemo-?therapy$/i, CHEMOTHERAPY],
  [/(?:radiotherapy|radiation|irradiation|radiation therapy)$/i, RADIOTHERAPY],
];
/** Letters that mean imaging or a response in the same papers. */
const TAKEN_ELSEWHERE = /^(?:CT|PR|CR|SD|PD)$/;

/** Abbreviations that the paper gives to chemotherapy or radiation ("neoadjuvant chemotherapy (NAC)"). */
export function findAbbreviated(text: string, offset: number, input: ExtractInput): Mention[] {
  return [...localAbbreviations(input.reading).treatments].flatMap(([short, long]) => {
    if (TAKEN_ELSEWHERE.test(short) || localDrugs(input).has(short)) return [];
    const whole = LONG_FORMS.find(([pattern]) => pattern.test(long))?.[1];
    return whole ? occurrencesOf(short, text).map((at) => mentionOf({ start: offset + at, end: offset + at + short.length }, whole)) : [];
  });
}
