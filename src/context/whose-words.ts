import { everyMatch } from '../every-match.ts';
import { neighbourOf, textOf, type Reading, type Section, type Sentence } from '../text/reading.ts';
import { part, pattern } from '../patterns/over-lines.ts';

/**
 * Of whom words of a discussion speak: `named` of the paper's own patient by name ("our patient", "the woman described here"), `pointed`
 * of somebody who was named before or whom nobody else can be meant by ("she", "the patient"), `other` of somebody else's patient,
 * `carried` where the sentence names nobody and the one before tells of the own patient, `nobody` where neither names a person.
 */
export type Whose = 'named' | 'pointed' | 'other' | 'carried' | 'nobody';

type Gender = 'female' | 'male' | null;

interface Mention {
  readonly start: number;
  readonly kind: 'own' | 'other' | 'many' | 'pointer';
  /** "The second": one of those who were counted before. */
  readonly ordinal: boolean;
  /** Where the words may mean nobody in particular ("in a patient with fever"), so that "she" far behind them is somebody else. */
  readonly vague: boolean;
  readonly gender: Gender;
}

const PERSON = part`
  (?:
    patient|m[ae]n|wom[ae]n|lady|gentleman|boy|girl|child|infant|baby|toddler|teenager|adolescent|male|female|person
    |individual|subject|adult|neonate|student|pensioner
  )
`;
const NOUN = `(?:${PERSON}|case)`;
const STOP = '(?:our|the|this|these|those|that|which|in|of|from|for|with|by|to|and|or|but|at|on|is|was|were|present|we|had|has|who)';
const GAP = `(?:(?!${STOP}\\b)[\\w-]+,?\\s+)`;
const AGE = '(?<age>\\d{1,3})[\\s\\u00A0\\u2010-\\u2013-]*(?:years?|yrs?|months?|y)[\\s\\u2010-\\u2013-]*(?:olds?|of age)';
const MENTION = new RegExp(
  [
    `\\b(?:our|(?:the )?(?:present|index|current|presented))\\s+(?:own\\s+)?${GAP}{0,3}?(?<own>${NOUN})s?\\b`,
    part`
      \bthe\s+${GAP}{0,2}?(?<told>${NOUN})s?\s+(?:(?:who|whom|that|is|was|has been)\s+){0,2}
      (?:
        we\s+(?:\w+\s+)?(?:describe|report|present|treat|operate|saw|see|follow|discuss|encounter|observ)\w*
        |(?:described|reported|presented|discussed|treated)\s+(?:here|herein|above|in\s+(?:this|the\s+present|our)|by\s+us)
          \b
      )
    `,
    `\\b(?:the|this)\\s+${GAP}{0,2}?(?<cited>${NOUN})\\s+(?:described|reported|published|presented|treated)\\s+by\\s+(?!us\\b)`,
    `(?<ours>\\b[Oo]urs(?=\\s+(?:is|was|had|has|surviv|died|remain|did)))`,
    `\\b(?:an?|another|one|the|their)\\s+${GAP}{0,2}?${AGE}\\s*(?:${GAP}{0,3}?(?<aged>${PERSON})\\b)?`,
    `\\b(?:an?|another)\\s+${GAP}{0,4}?(?<any>${PERSON})\\b(?:,?\\s+(?:of|aged)?\\s*(?<years>\\d{1,3})\\b)?`,
    `\\b(?<group>(?:patients|cases|women|men|children|boys|girls|females|males|individuals|series|authors|reports|survivors))\\b`,
    `\\b(?:their|\\p{Lu}\\w+['’]s?)\\s+${GAP}{0,2}?(?<theirs>${NOUN})\\b`,
    part`
      \b(?:one|two|three|four|five|six|seven|eight|nine|ten)\s+(?<some>
        (?:of\s+(?:whom|them|these|the)|died|had|was|were|is|are|developed|received|survived)
      )\b
    `,
    `\\b(?<pronoun>she|hers?|he|his|him)\\b`,
    `\\bthat\\s+${GAP}{0,2}?(?<that>${NOUN})\\b`,
    part`
      \bthe\s+(?<ordinal>first|second|third|fourth|fifth|other|latter|former|last)(?=
        \s+(?:patient|case|one|of|was|is|had|has|died|developed|received|remain\w*|did|survived)\b
      )
    `,
    `\\b(?:the|this)\\s+${GAP}{0,2}?(?<point>${NOUN})\\b`,
  ].join('|'),
  'giu',
);

const genderOf = (word: string): Gender =>
  /^(?:wom|lady|girl|female|she|her)/i.test(word) ? 'female' : /^(?:m[ae]n|gentl|boy|male|he$|his|him)/i.test(word) ? 'male' : null;

/** "We present a woman with …" names the own patient. */
const INTRODUCED = /\b(?:we|here(?:in)?|(?:this|our|the present|present) (?:report|paper|article|study|case))\b[^.;]{0,60}$/i;

const SHE = /\b(?:she|hers?|herself)\b/i,
  HE = /\b(?:he|his|him|himself)\b/;
/** Sections that discuss the case once it has been told. */
export const DISCUSSES: ReadonlySet<Section> = new Set<Section>(['discussion', 'conclusion']);
/** Sections around the case, which tell of others' patients as well as of the own. */
export const AROUND_CASE: ReadonlySet<Section> = new Set<Section>([...DISCUSSES, 'introduction']);
/** Whom else a pronoun may stand for. */
const WORKERS = pattern('i')`
  \b(?:
    surgeon|clinician|physician|doctor|pathologist|radiologist|oncologist|neurologist|gynaecologist|gynecologist|author
    |reader|anyone|anybody|somebody|someone|whoever|one['’]s|nobody|donor|mother|father|wife|husband|son|daughter|sister
    |brother|parents?|each
  )\b
`;
const GENERAL = /\b(?:can|may|might|should|must|could|would|usually|often|generally|typically|whenever|wherever|if)\b/i;
/** A noun for the patient, not for patients as such ("the patient with a small tumour"). */
const NAMED_AGAIN = pattern('i')`
  \b(?:this|the)\s+(?:(?:young|old|elderly|little)\s+)?(?:woman|lady|girl|man|gentleman|boy|child|infant|proband|patient)\b
  (?!['’]s\s+(?:age|sex|wish)|\s+(?:with|who|whose|and\s+(?:his|her|the)\s+famil|population|selection|group|outcome))
`;
/** What one patient did or does, beside what patients are. */
const HAPPENED = pattern('i')`
  \b(?:
      was|were|had|underwent|received|showed|revealed|presented|developed|died|remained|refused|declined|responded|did|went
      |came|succumbed|survived|recovered|got|made|gave
    )\b
  |\b(?:is|remains|has|continues|lives|attends|visits|takes|feels|does|keeps)\b
`;

const agesOf = new WeakMap<Reading, ReadonlySet<string>>();
const sexes = new WeakMap<Reading, { readonly sex: Gender }>();
const mentionsOf = new WeakMap<Reading, Map<number, readonly Mention[]>>();

/** The ages that title, abstract and case print: whoever has one of them may be the paper's own patient. */
function ownAges(reading: Reading): ReadonlySet<string> {
  const known = agesOf.get(reading);
  if (known) return known;
  const told = reading.blocks
    .filter(({ section }) => section === 'title' || section === 'abstract' || section === 'case')
    .map((block) => reading.text.slice(block.start, block.end))
    .join('\n');
  const ages = new Set(
    everyMatch(/(?:\baged?\D{0,9}|\bof\s+)(\d{1,3})\b|\b(\d{1,3})[\s\u00A0\u2010-\u2013-]*(?:years?|yrs?|y)\b/gi, told).map(
      (match) => match[1] ?? match[2] ?? '',
    ),
  );
  agesOf.set(reading, ages);
  return ages;
}

function mentionsIn(reading: Reading, index: number): readonly Mention[] {
  let known = mentionsOf.get(reading);
  if (!known) mentionsOf.set(reading, (known = new Map<number, readonly Mention[]>()));
  const found = known.get(index);
  if (found) return found;
  const block = reading.blocks[index];
  const ages = ownAges(reading);
  const made = !block
    ? []
    : everyMatch(MENTION, reading.text.slice(block.start, block.end)).map((match): Mention => {
        const { own, told, cited, ours, aged, any, age, years, group, theirs, some, that, pronoun, ordinal, point } = match.groups ?? {};
        const start = block.start + match.index;
        const printed = age ?? years;
        const word = own ?? told ?? cited ?? aged ?? any ?? theirs ?? that ?? pronoun ?? point ?? '';
        const introduced = INTRODUCED.test(reading.text.slice(Math.max(block.start, start - 80), start));
        const kind =
          (own ?? told ?? ours)
            ? 'own'
            : (theirs ?? cited)
              ? 'other'
              : (group ?? some)
                ? 'many'
                : (pronoun ?? ordinal ?? point)
                  ? 'pointer'
                  : printed !== undefined && ages.has(printed)
                    ? 'pointer'
                    : introduced
                      ? 'own'
                      : 'other';
        return {
          start,
          kind,
          ordinal: ordinal !== undefined,
          gender: genderOf(word),
          vague: any !== undefined && years === undefined && genderOf(word) === null,
        };
      });
  known.set(index, made);
  return made;
}

/** Of whom the words of a sentence speak that end at `at`. */
export function whoseWords(reading: Reading, sentence: Sentence, at: number): Whose {
  const mentions = mentionsIn(reading, sentence.block);
  const inside = mentions.filter(({ start }) => sentence.start <= start && start < sentence.end);
  const nearest = inside.findLast(({ start }) => start < at) ?? inside[0];
  if (nearest) return resolve(nearest, mentions, sexOfStory(reading));
  const before = neighbourOf(reading, sentence, -1);
  const carried = before ? mentions.findLast(({ start }) => before.start <= start && start < before.end) : undefined;
  const whose = carried ? resolve(carried, mentions, sexOfStory(reading)) : 'nobody';
  return whose === 'other' ? 'other' : whose !== 'nobody' ? 'carried' : 'nobody';
}

/** Characters within which "she" may be "a patient". */
const NEAR = 200;

function resolve(mention: Mention, mentions: readonly Mention[], story: Gender): Whose {
  if (mention.kind === 'own') return 'named';
  if (mention.kind !== 'pointer') return 'other';
  if (mention.ordinal && mentions.findLast(({ start, kind }) => start < mention.start && kind !== 'pointer')?.kind === 'many')
    return 'other';
  const meant = mentions.findLast(
    ({ start, kind, gender, vague }) =>
      start < mention.start &&
      !(vague && mention.start - start > NEAR) &&
      (kind === 'own' || kind === 'other') &&
      (gender === null || mention.gender === null || gender === mention.gender),
  );
  if (meant) return meant.kind === 'other' ? 'other' : 'named';
  return mention.gender !== null && story !== null && mention.gender !== story ? 'other' : 'pointed';
}

/** The sex of the pronouns of the case, null where they are of both. */
function sexOfStory(reading: Reading): Gender {
  const known = sexes.get(reading);
  if (known) return known.sex;
  const told = reading.sentences
    .filter(({ section }) => section === 'case' || section === 'abstract')
    .map((sentence) => textOf(reading, sentence));
  const she = told.filter((text) => SHE.test(text)).length,
    he = told.filter((text) => HE.test(text)).length;
  const sex = she > 4 * he ? 'female' : he > 4 * she ? 'male' : null;
  sexes.set(reading, { sex });
  return sex;
}

/**
 * Whether a sentence of a discussion tells what happened to the paper's own patient though it does not name them ("Two years later
 * she is well"): whoever it speaks of is that patient.
 */
export function retells(reading: Reading, sentence: Sentence): boolean {
  if (!DISCUSSES.has(sentence.section)) return false;
  const mentions = mentionsIn(reading, sentence.block),
    inside = mentions.filter(({ start }) => sentence.start <= start && start < sentence.end);
  if (inside.length === 0 || inside.some((mention) => resolve(mention, mentions, sexOfStory(reading)) === 'other')) return false;
  const text = textOf(reading, sentence);
  // Whoever is cited since the own patient was named may be the one who is meant.
  const named =
    mentions.findLast(({ start, kind }) => kind === 'own' && start < sentence.start)?.start ??
    reading.blocks[sentence.block]?.start ??
    sentence.start;
  const points =
    SHE.test(text) || HE.test(text) || NAMED_AGAIN.test(text) || inside.some(({ kind, gender }) => kind === 'own' && gender !== null);
  return (
    points &&
    HAPPENED.test(text) &&
    !GENERAL.test(text) &&
    !WORKERS.test(text) &&
    !/\[\d/.test(text) &&
    !/\bet al\b/.test(reading.text.slice(named, sentence.end))
  );
}
