import { textOf, type Reading, type Section, type Sentence } from '../text/reading.ts';

const DISCUSSES: ReadonlySet<Section> = new Set(['discussion', 'conclusion']);
const PERSON = '(?:wom[ae]n|m[ae]n|girls?|boys?|patients?|child(?:ren)?|infants?|lady|gentleman|persons?|(?:fe)?males?|baby|cases?|siblings?)';
/** Somebody else comes in: "A 61-year-old woman", "two men", "Moreno's patient", "the man of Hill", "another had". */
const OTHERS = new RegExp(
  `\\b(?:an?|one|another|other|the\\s+(?:only|other|first|second|third|former|latter)|two|three|four|five|six|seven|eight|nine|ten|\\d+|some|most|many|several|all|both|those|these|such|of\\s+the)\\s+(?:[\\w-]+\\s+){0,4}?${PERSON}\\b`
  + `|\\b\\p{Lu}\\p{L}+['’]s?\\s+(?:[\\w-]+\\s+)?${PERSON}\\b|\\b${PERSON}\\s+(?:of|by|from)\\s+(?:\\p{Lu}|\\d)|\\b(?:\\d|[a-z])+[\\s-]+(?:years?|months?)[\\s-]+olds?\\b|\\bet al\\b|\\b(?:patients|cases)\\b|^(?:another|one|the\\s+(?:other|second|third|latter|former))\\b`, 'u');
/** Whom else a pronoun may stand for. */
const WORKERS = /\b(?:surgeon|clinician|physician|doctor|pathologist|radiologist|oncologist|neurologist|gynaecologist|gynecologist|author|reader|anyone|anybody|somebody|someone|whoever|one['’]s|nobody|donor|mother|father|wife|husband|son|daughter|sister|brother|parents?|each)\b/i;
const GENERAL = /\b(?:can|may|might|should|must|could|would|usually|often|generally|typically|whenever|wherever|if)\b/i;
const SHE = /\b(?:she|hers?|herself)\b/i, HE = /\b(?:he|his|him|himself)\b/;
const NAMED_AGAIN = /\b(?:this|the)\s+(?:(?:young|old|elderly|little)\s+)?(woman|lady|girl|man|gentleman|boy|child|infant|proband|patient)\b(?!['’]s\s+(?:age|sex|wish)|\s+(?:with|who|whose|and\s+(?:his|her|the)\s+famil|population|selection|group|outcome))/i;
const HAPPENED = /\b(?:was|were|had|underwent|received|showed|revealed|presented|developed|died|remained|refused|declined|responded|did|went|came|succumbed|survived|recovered|got|made|gave)\b|\b(?:is|remains|has|continues|lives|attends|visits|takes|feels|does|keeps)\b/i;

/**
 * The sentences of discussions that speak of the paper's own patient by a pronoun or once more by name ("Two years later she is free of
 * disease", "The girl presented here is well"): those whose paragraph has named nobody else before, or has come back to the own patient.
 * @param index tells of each sentence whether its words name the own patient ("our patient")
 */
export function findRetold(reading: Reading, index: (sentence: Sentence) => boolean): ReadonlySet<number> {
  const retold = new Set<number>();
  const sex = sexOfStory(reading);
  let block = -1, other = false;
  for (const sentence of reading.sentences) {
    if (!DISCUSSES.has(sentence.section)) continue;
    if (sentence.block !== block) [block, other] = [sentence.block, false];
    const text = textOf(reading, sentence);
    if (index(sentence)) other = false;
    else if (OTHERS.test(text) || /\[\d/.test(text)) other = true;
    else if (!other && tellsOn(text, sex)) retold.add(sentence.index);
  }
  return retold;
}

function tellsOn(text: string, sex: 'female' | 'male' | null): boolean {
  if (WORKERS.test(text) || GENERAL.test(text) || !HAPPENED.test(text)) return false;
  const she = SHE.test(text), he = HE.test(text);
  if (she || he) return she !== he && (sex === null || sex === (she ? 'female' : 'male'));
  const noun = NAMED_AGAIN.exec(text)?.[1]?.toLowerCase();
  if (noun === undefined) return false;
  const told = /^(?:woman|lady|girl)$/.test(noun) ? 'female' : /^(?:man|gentleman|boy)$/.test(noun) ? 'male' : null;
  return told === null || sex === null || told === sex;
}

/** The sex of the pronouns of the case, null where they are of both. */
function sexOfStory(reading: Reading): 'female' | 'male' | null {
  let she = 0, he = 0;
  for (const sentence of reading.sentences) {
    if (sentence.section !== 'case' && sentence.section !== 'abstract') continue;
    const text = textOf(reading, sentence);
    if (SHE.test(text)) she += 1;
    if (HE.test(text)) he += 1;
  }
  return she > 4 * he ? 'female' : he > 4 * she ? 'male' : null;
}
