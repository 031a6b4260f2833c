import { sentenceAt, type Section } from '../../text/reading.ts';
import type { CaseScope } from '../extractor.ts';
import { sidesIn, type Side } from './laterality.ts';
import { pattern } from '../../patterns/over-lines.ts';

/**
 * Words of the part of the body in which an organ lies, and of what is felt there: "proptosis on the left", "a lump below the right
 * ear".
 */
const AREAS: readonly (readonly [codes: RegExp, words: RegExp])[] = [
  [/^C(?:6[456]|74)/, /\b(?:flank|loin|lumbar|costovertebral|renal|suprarenal)\b/i],
  [/^C6[23]/, /\b(?:(?:hemi)?scrot(?:um|al)|groin|inguinal|testic\w+|testis|one)\b/i],
  [/^C69\.5/, /\b(?:canthus|canthal|epiphora|tearing|watering|(?:para)?nasal)\b/i],
  [
    /^C(?:69|44\.1)/,
    /\b(?:(?:peri|infra|supra|retro)?orbit(?:al)?|eye|eyelid|visual|proptosis|exophthalm(?:os|us)|(?:peri|retro)?ocular|ptosis)\b/i,
  ],
  [
    /^C(?:3[01]|41\.0|0[356])/,
    pattern('i')`
      \b(?:
        nasal|nostril|nose|epistaxis|cheek|maxilla(?:ry)?|jaw|(?:pre)?molar|canine|alveol(?:ar|us)
        |(?:peri|infra|supra)?orbit(?:al)?|proptosis
      )\b
    `,
  ],
  [/^C(?:41\.1|0[2-9])/, /\b(?:cheek|jaw|mandib(?:le|ular)|(?:pre)?molar|ear|(?:pre|infra)-?auricular|submandibular|submental|facial)\b/i],
  [/^C(?:72\.4|30\.1|75\.5|44\.2)/, /\b(?:ear|hearing|tinnitus|deafness|otorrh(?:o)?ea|otalgia)\b/i],
  [/^C34/, /\b(?:hemi-?thorax|(?:upper|middle|lower)\s+zone|hilum|(?:peri)?hilar|main\s+(?:bronchus|pulmonary)|thoracotomy)\b/i],
  [/^C38\.4/, /\b(?:hemi-?thorax|thoracic|chest|pleural|effusion|thoracotomy|pneumothorax)\b/i],
  [/^C50/, /\b(?:breast|nipple|one)\b/i],
  [/^C60/, /\b(?:shaft|glans|corpus|cavernosum|penile|penis)\b/i],
  [/^C75\.0/, /\b(?:thyroid|lobe|pole|neck)\b/i],
  [/^C(?:40\.[01]|4[79]\.1|44\.6)/, /\b(?:arm|forearm|shoulder|elbow|hand|wrist|finger|thumb|upper\s+(?:limb|extremity))\b/i],
  [/^C(?:40\.[23]|4[79]\.2|44\.7)/, /\b(?:hip|thigh|knee|leg|calf|foot|toe|ankle|limp(?:ed|ing)?|lower\s+(?:limb|extremity))\b/i],
  [/^C5[67]/, /\b(?:adnexal?|pelvic|iliac|lower\s+(?:quadrant|abdomen|abdominal))\b/i],
];
/** "A left-sided mass", "right RCC", "a large left cancer": what tells the side of the tumour itself, behind the side. */
const TUMOUR_ITSELF = pattern()`
  ^(?:[\s-]+sided)?\s+(?:(?:large|huge|giant|small|solid|cystic|firm|hard|palpable|primary|invasive|malignant)\s+){0,2}
  (?:(?:tumou?r|mass|lump|growth|neoplasm|malignancy|cancer|carcinoma|sarcoma)\b|(?!IVC|SVC)[A-Z]{1,4}C\b)
`;
/** What is told of the other side, of spread, or of an operation's way in. */
const NOT_THERE = pattern('i')`
  \b(?:
    normal|unremarkable|healthy|sound|intact|metasta\w+|deposits?|secondar(?:y|ies)|nodes?|nodal|lymph\w*|recurren\w+
    |contralateral|flap|grafts?|previous\w*|earlier|ago|history
  )\b
`;
const ASIDE: ReadonlySet<Section> = new Set<Section>(['discussion', 'introduction', 'reference', 'footnote', 'table', 'other']);
/** So many characters beside a side are read for its part of the body, and around it for what is not there. */
const BEFORE = 40,
  AFTER = 40,
  AROUND = 70;

/** The one side that is told of the part of the body where an organ lies; null where none is, or both are. */
export function sideOfArea(code: string, { input: { reading }, owns }: CaseScope): Side | null {
  const words = AREAS.filter(([codes]) => codes.test(code)).map(([, named]) => named),
    found = new Set<Side>();
  if (words.length === 0) return null;
  for (const { side, at } of sidesIn(reading)) {
    const sentence = sentenceAt(reading, at.start);
    if (!sentence || ASIDE.has(sentence.section) || found.has(side) || owns(at) === 'other') continue;
    const cut = (before: number, after: number): string =>
      reading.text.slice(Math.max(sentence.start, at.start - before), Math.min(sentence.end, at.end + after));
    const behind = cut(0, AFTER),
      ahead = cut(BEFORE, 0);
    const isHere = TUMOUR_ITSELF.test(behind.slice(at.end - at.start)) || words.some((named) => named.test(behind) || named.test(ahead));
    if (isHere && !NOT_THERE.test(cut(AROUND, AROUND))) found.add(side);
  }
  const [one] = found;
  return found.size === 1 && (one === 'left' || one === 'right') ? one : null;
}
