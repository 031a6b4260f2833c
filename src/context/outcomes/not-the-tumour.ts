import { pattern } from '../../patterns/over-lines.ts';
import { leadOf, type Phrase, type Trap } from './phrase.ts';

/** Complaints share their words with the tumour: both come back, stay away, grow worse. */
export const OF_COMPLAINTS: readonly Trap[] = [hasComplaintCome, hasComplaintNotRecurred, hasComplaintBehind];

/** So do persons, and what they waited for. */
export const OF_PERSONS: readonly Trap[] = [hasSomebodyComeBack, hasPatientComeBack];

/** "No sign of a relapse of pneumonitis", told as "no pneumonitis relapse". */
const COMPLAINT_CAME = /\b((?:[\w-]+ )?(?!(?:of|or|and|symptom\w*) )[\w-]+) (?:recurrences?|relapses?)$/i;
function hasComplaintCome({ own, cues }: Phrase): boolean {
  return cues.complaint.test(COMPLAINT_CAME.exec(own)?.[1]?.replace(/^symptoms? /i, '') ?? '');
}

/** "Neither complaint has come back", where no tumour is named. */
function hasComplaintNotRecurred({ rule, own, cues }: Phrase): boolean {
  return rule === 'did not recur' && cues.complaint.test(own) && !TUMOUR_BEFORE.test(own);
}

/** Characters behind a phrase in which the complaint stands that came back. */
const COMPLAINT_WITHIN = 80;
/** "Recurrence of headache". */
function hasComplaintBehind({ text, end, cues }: Phrase): boolean {
  return cues.complaintBehind.test(text.slice(end, end + COMPLAINT_WITHIN));
}

/** "She recovered, but came back with pain", "the biopsy came back as carcinoma": a person or an answer came, not the tumour. */
const BROUGHT_BACK = pattern('i')`
  \b(?:
    she|he|patient|m[ae]n|wom[ae]n|boy|girl|child|lady|biops\w+|results?|reports?|cytology|histology|cultures?|tests?
    |serology|specimen|sections?|smears?
  )\b(?:(?!\b(?:tumou?rs?|disease|cancer|lesions?|mass|growth|it|which|[a-z]+oma)\b)[^.;]){0,80}$
`;
function hasSomebodyComeBack(phrase: Phrase): boolean {
  return phrase.rule === 'came back' && /\b(?:came|come) back$/i.test(phrase.own) && BROUGHT_BACK.test(leadOf(phrase));
}

/** "She came back with pain": a patient who comes back, where no tumour is named before. */
const PERSON_BACK = /^came back$/i;
const TUMOUR_BEFORE =
  /\b(?:tumou?rs?|disease|cancer|lesions?|mass(?:es)?|nodules?|metasta\w+|[a-z]{3,}omas?|growth|leuk(?:a)?emia|it|they)\b[^.;]*$/i;
/** Characters before "came back" in which the tumour is named that did. */
const TUMOUR_WITHIN = 100;
function hasPatientComeBack({ text, start, own }: Phrase): boolean {
  return PERSON_BACK.test(own) && !TUMOUR_BEFORE.test(text.slice(Math.max(0, start - TUMOUR_WITHIN), start));
}
