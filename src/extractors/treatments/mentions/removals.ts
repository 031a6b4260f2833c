import { everyMatch } from '../../../every-match.ts';
import { pattern } from '../../../patterns/over-lines.ts';
import { mentionOf, type Mention } from '../mention.ts';
import { wordsBefore, wordsBehind } from '../words-beside.ts';
import {
  ACHIEVED,
  ACTIVE,
  CAUSATIVE,
  COORDINATE,
  GAPPED,
  IMPLIED,
  INFINITIVE,
  MAY_TELL,
  NOMINAL,
  NOTED,
  OPERATED,
  PASSIVE,
  REDUCED,
  WITH_HIPEC,
} from './removal-words.ts';

/** A wording of an operation, what it names and whether it says that it was done. */
interface Wording {
  readonly pattern: RegExp;
  readonly entry: 'removal' | 'operation' | 'specimen';
  readonly told: boolean;
  /** Whether words that match are meant; `clause` are the words of the clause before them. */
  readonly isMeant?: (words: string, clause: string) => boolean;
}

const WORDINGS: readonly Wording[] = [
  { pattern: PASSIVE, entry: 'removal', told: true },
  { pattern: ACTIVE, entry: 'removal', told: true },
  // "Had a benign cyst removed": an earlier, other illness.
  { pattern: CAUSATIVE, entry: 'removal', told: true, isMeant: (words) => !/\b(?:benign|unknown)\b/i.test(words) },
  { pattern: COORDINATE, entry: 'removal', told: true, isMeant: (_words, clause) => /\b(?:was|were|been)\b/i.test(clause) },
  { pattern: ACHIEVED, entry: 'removal', told: true },
  { pattern: NOTED, entry: 'removal', told: true },
  { pattern: REDUCED, entry: 'removal', told: true },
  { pattern: GAPPED, entry: 'removal', told: true },
  { pattern: NOMINAL, entry: 'removal', told: false },
  { pattern: INFINITIVE, entry: 'removal', told: false },
  { pattern: WITH_HIPEC, entry: 'removal', told: false },
  { pattern: OPERATED, entry: 'operation', told: true },
  { pattern: IMPLIED, entry: 'specimen', told: false },
];

/** Verbs that say that tumour was taken out ("the mass was excised"), and words for what was taken out, which imply it. */
export function findRemovals(text: string, offset: number): Mention[] {
  if (!MAY_TELL.test(text)) return [];
  return WORDINGS.flatMap(({ pattern, entry, told, isMeant = () => true }) =>
    everyMatch(pattern, text).flatMap(({ index: start, 0: words }) => {
      const clause = clauseBefore(text, start);
      if (!isMeant(words, clause)) return [];
      if (entry === 'removal' && told && isNoRemoval(words, start, clause, text)) return [];
      const refused = entry === 'operation' && UNWILLING.test(wordsBefore(text, start, 40));
      const span = { start: offset + start, end: offset + start + words.length };
      return [mentionOf(span, { kind: 'surgery', entry, modality: 'surgery' }, told && !refused)];
    }),
  );
}

/** Whether a verb of removal tells of something else than the tumour, or of what was not or will not be done. */
function isNoRemoval(words: string, start: number, clause: string, text: string): boolean {
  const end = start + words.length;
  return (
    !concernsTumour(clause, wordsBehind(text, end, 50), words) ||
    CANNOT.test(text.slice(Math.max(0, start - 24), end)) ||
    FORETOLD.test(wordsBefore(text, start, 220)) ||
    (ONLY_BIOPSY.test(text) && /\bnot\s+$/i.test(wordsBefore(text, start, 8))) ||
    (/^(?:is|are)\b/i.test(words) && WHENEVER.test(wordsBefore(text, start, 50)))
  );
}

/** "Could not be resected"; "could not be completely resected" was resected in part. */
const CANNOT = pattern('i')`
  \b(?:could|can|would|should)\s*not\s+(?:be\s+)(?:\w*(?:surgic|endoscop|safe|easi)\w*\s+)?(?:re-?)?
  (?:resected|excised|removed|extirpated|enucleated|debulked)$
`;
/** "CT showed that the tumour could not be completely removed": what images foretell is not what was done. */
const FORETOLD = pattern('i')`
  \b(?:
    CT|MRI|MR|PET|CR|imag(?:ing|es?)|scans?|tomogra\w+|ultraso\w+|angiogra\w+|radiogra\w+|radiolog\w+|surgeons?|laparoscopy
    |board
  )\b[^.;]{0,40}\b(?:show|reveal|suggest|demonstrat|indicat|confirm|found|thought|felt|believ|judg|conclud)\w*\b[^.;]{0,120}
  \b(?:could|would|can|might)\s+(?:not|only|hardly|never)\s+$
`;
const UNWILLING =
  /\b(?:not (?:want|wish|agree|consent|to)|(?:would|could|should|did|will) not|never|refus\w+|declin\w+|unwilling)\b[^.;]{0,12}$/i;
const ONLY_BIOPSY = /\b(?:only|just)\s+(?:an?\s+)?(?:[\w-]+\s+)?biops(?:y|ies)\b|\bbiops(?:y|ies)\s+only\b/i;
/** "After a tumour is resected", "if they are removed": said of any tumour. */
const WHENEVER = /\b(?:after|if|when|once|until|unless)\b[^.;,]{0,40}$/i;

function clauseBefore(text: string, end: number): string {
  const before = wordsBefore(text, end, 140);
  const cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf('. '), before.lastIndexOf(', and '));
  return before.slice(cut + 1);
}

/** What is taken out that is no part of a body. */
const HARDWARE = pattern('i')`
  \b(?:
    drains?|tubes?|catheters?|sutures?|stitch(?:es)?|pack(?:ing|s)?|stents?|plates?|screws?
    |nails?(?! (?:unit|bed|matrix|fold|plate))|hardware|implant was|implants were|prosthesis|device|port|cast|bandage
    |dressing|clips?|pacemaker|cannula|shunt|fluid|effusion|ascites|thread|tracheostomy|teeth|tooth|outliers?|paraffin|wax
    |gall ?stones?|calculi|IUD|intrauterine device|data|DNA|RNA|proteins?
  )\b
`;
/** What is taken out that may be the tumour, or an organ with it. */
const TUMOUR_NOUN = pattern('i')`
  \b(?:
    tumou?rs?|mass(?:es)?|lesions?|nodules?|neoplasms?|growths?|cysts?|polyps?|swellings?|lumps?|lymph nodes?|nodes?
    |\w+omas?|metasta\w+|breasts?|kidneys?|adrenals?|prostate|testicles?|thymus|parotid|larynx|adnexa\w*|cervix|womb|uterus
    |bladder|o?esophagus|rectum|tongue|tonsils?|mandible|maxilla|omentum|ribs?|tubes and ovaries|liver|lungs?|uterus|lobes?
    |ovar\w+|testis|testes|eye|eyeball|globe|spleen|pancreas|stomach|colon|bowel|gland|thyroid|vulva|penis|skin|wart|legs?
    |arms?|limbs?|foot|forefoot|hand|fingers?|toes?|ulcer|plaque|papules?|GIST|MCC|SCC|BCC|thrombus|it|which|they|these|this
    |implants?|recurrence|specimen|bone|tissues?|portion|segment|disease
  )\b
`;
/** Verbs that say nothing of what they take away ("removed", "taken out"). */
const OF_ANYTHING = /\b(?:removed?|removing|sacrificed|extract\w*|taken|took|cut|lifted|scooped|peeled|dissected|out|off|away|snared)\b/i;
const SAMPLE = /\b(?:samples?|pieces?|biops(?:y|ies)|blood|fluid|cores?|fragments?)\b[^.;,]{0,30}$/i;

/** Whether what was taken out, which the words before or behind a verb tell, may be the tumour: no hardware, no sample. */
function concernsTumour(before: string, after: string, words: string): boolean {
  const last = before.split(/\b(?:and|while|but)\b/).at(-1) ?? before;
  if (HARDWARE.test(last.slice(-50)) || HARDWARE.test(words) || (HARDWARE.test(after.slice(0, 30)) && !TUMOUR_NOUN.test(last)))
    return false;
  if (!OF_ANYTHING.test(words)) return true;
  return (
    !(/\b(?:out|off|taken|cut)\b/i.test(words) && SAMPLE.test(last)) &&
    (TUMOUR_NOUN.test(words) || TUMOUR_NOUN.test(before) || TUMOUR_NOUN.test(after.slice(0, 45)))
  );
}
