import { pattern } from '../../patterns/over-lines.ts';

/** How the words around a tumour's name tell that it is the diagnosis: the rule they speak by, and how much it counts. */
export interface Telling {
  readonly rule: string;
  readonly factor: number;
  /** True where it is a pathologist's own wording, which nobody quotes but of the patient: "Final report: X". */
  readonly quoted?: boolean;
}

const FINAL = pattern('i')`
  \bfinal\s+(?:surgical\s+|histo)?(?:patholog|histolog|microscop|report)\w*[^.;]{0,60}$
  |\b(?:final|definit(?:e|ive)|conclusive|established)\b[^.;]{0,60}\bdiagnos\w*\b[^.;]{0,60}$
`;
const DIAGNOSED = pattern('i')`
  \b(?:
    diagnosed\s+(?:with|as|to\s+have|having)
    |diagnos[ei]s\s*(?::|\s[–—-]\s|(?:\w+\s+){0,3}(?:of|was|as|is|to\s+be|were|became))
  )[^.;]{0,70}$
`;
/** What a pathologist's word is called where it is put before a colon or "was": "Conclusion: X", "The sign-out was X". */
const REPORTED = pattern('i')`
  \b(?:conclusion|opinion|verdict|wording|sign-?out|(?:histo|patho)log(?:y|ical|ic|ist['’]s)|microscopy|report)
  (?:
    \s+(?:
      diagnosis|report|reading|conclusion|opinion|verdict|was|were|read|had|been|is|of\s+the\s+\w+|issued|returned|given
      |reported|as|then|now|therefore|finally
    )
  ){0,6}(?:\s*[:–—]|\s+(?:was|were|is|read|as|of))\s+["“‘']?(?:an?\s+|that\s+of\s+(?:an?\s+)?)?[^.;:?]{0,50}$
`;
/** Verbs that end the search for what the tumour is: "turned out to be X", "was graded X". */
const BECAME_KNOWN = pattern('i')`
  \b(?:
    (?:turned\s+out|proved|proven|found|shown|confirmed|revealed|considered)\s+(?:(?:itself|themselves)\s+)?
      (?:to\s+be|to\s+represent)
    |(?:
        classified|reclassified|categori[sz]ed|graded|typed|labell?ed|reported|registered|recorded|signed\s+out|read
        |interpreted|recogni[sz]ed|identified|designated|regarded
      )\s+as
    |(?:was|were)\s+graded|turned\s+out\s+(?:as\s+)?|corresponded\s+to|(?:fulfilled|met)\s+(?:the\s+)?criteria\s+(?:of|for)
    |emerged\s+as|amounted\s+to
  )\s[^.;:?]{0,60}$
`;
const PATHOLOGY = pattern('i')`
  \b(?:
      histo(?!r)\w*|patholog\w*|microscop\w*|immunohisto(?!r)\w*|cytolog\w*|biops(?:y|ies)|specimens?|sections?|aspirat\w*
      |autopsy|necropsy|resected|trephine|marrow|immunophenotyp\w*|excision|resection
    )\b[^.;]{0,110}\b(?:
      diagnos\w*|reveal\w*|show\w*|suggest\w*|confirm\w*|consistent|compatible|demonstrat\w*|identif\w*|indicat\w*|report\w*
      |proved|proven|was|were|as|establish\w*|disclos\w*|yield\w*|held|contained|recorded|wrote|read|returned|gave|concluded
      |found|fitted
    )\b[^.;]{0,60}$
  |\b\w+ectomy(?:\s+specimen)?\s+(?:show|reveal|confirm|disclos|demonstrat|yield|prov|gave)\w*\b[^.;]{0,60}$
`;
/** A pathologist who is careful with words: "histopathology was suggestive of X". */
export const TISSUE_SUGGESTS =
  /\b(?:histo(?:patho)?log\w*|HPE|HPR|immunohisto(?!r)\w*|microscopy)\b[^.;]{0,60}\bsuggest\w*\b(?!\s+the\s+possib)[^.;]{0,60}$/i;
/** "The tumour was a low-grade X", "the origin of these lesions was X". */
const IS_TUMOUR = pattern('i')`
  \b(?:tumou?rs?|lesions?|mass(?:es)?|nodules?|neoplasms?|growths?|polyps?)\s+(?:was|were)\s+
    (?:(?:finally|histologically|pathologically|actually|indeed|in\s+fact|really)\s+)?(?:an?\s+)?
    (?:(?!(?:\w+ed|not|in|of|for|to|from|by|like|with|near|at|on|negative|positive|than|thought|seen|found)\b)[\w-]+\s+){0,3}$
`;
const CONSISTENT = /\b(?:consistent|compatible|in keeping)\s+with\b[^.;]{0,40}$|\bconfirm\w*\b[^.;]{0,40}$/i;
/** "An X was diagnosed", "X was the verdict": the diagnosis is told behind the name. */
const DIAGNOSED_AFTER = pattern('i')`
  ^(?:\s*\([^()]{1,40}\))?\s+(?:was|were|has\s+been|had\s+been)\s+(?:(?:then|thus|therefore|also|finally|\w+ly)\s+){0,2}
    (?:
      diagnosed|confirmed|rendered|established|made\s+as|proved|proven|concluded
      |the\s+(?:(?:\w+\s+){0,2}(?:diagnosis|conclusion|verdict|report))
    )\b
  |^[\s,(]+according\s+to\s+(?:the\s+)?(?:(?:current|new|latest|\d{4})\s+)?(?:WHO|World\s+Health)\b
`;
/**
 * "A new look at the diagnosis of X", "criteria for the diagnosis of X", "the diagnosis of X relies on": of the disease, nobody's
 * diagnosis.
 */
const DIAGNOSING = pattern('i')`
  \b(?:
    classification|updates?|criteria|difficult(?:y|ies)|pitfalls?|challenges?|dilemmas?|role|importance|value|aids?|tools?
    |helpful|useful|guidelines?|management|treatment|pathogenesis|standard|aspects?
  )\s+(?:(?:and|or|on|for|of|in|to|with|the|an?|its|differential|early|accurate|correct|preoperative)\s+){1,4}diagnosis\s+
  (?:and\s+\w+\s+)?of\s[^.;:]{0,60}$
`;
const DIAGNOSIS_OF = /\bdiagnosis\s+of\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,4}$/i;
const HOW_MADE = pattern('i')`
  ^s?(?:\s*\([^()]{1,40}\))?\s+(?:
    (?:usually|often|mainly|mostly|largely|primarily|still|only|always|generally|typically)\s+
  )?(?:
    relies|rely|requires?|depends?|rests?|remains?|needs?
    |is\s+(?:usually|often|mainly|mostly|largely|primarily|generally|typically|based|difficult|challenging|made|established)
    |can|may|should|must
  )\b
`;

/** What a paper says it is about: "we report the case of a man with X", X being the first tumour named. */
const REPORTS = pattern('i')`
  \b(?:we|authors?|article|paper|report|study)\s+(?:(?:here(?:in|by)?|now|also|have|\w+ly)\s+){0,2}
  (?:report|describe|present|document|chronicle)(?:s|d|ed)?\s+(?:here(?:in)?\s+)?(?:on\s+)?(?:an?|the|this|our|one|another)
  \s+(?:(?!\w*(?:oma|cancer|tumou?r|leuka?emia)s?\b)[^.;:]){0,60}?\b(?:
    case|instance|example|patient|man|woman|male|female|boy|girl|infant|child|lady
  )\b(?:(?!\w*(?:oma|cancer|tumou?r|leuka?emia)s?\b)[^.;:]){0,90}$
`;
/** "A man on hydroxyurea for X": why something was given before. */
const AS_REASON = /\bfor\s+(?:an?\s+|the\s+|his\s+|her\s+)?(?:[\w-]+\s+){0,3}$/i;
/** "X, which was initially diagnosed as Y", "X misread as Y": X is what it was in the end. */
const TAKEN_FIRST_AS = pattern('i')`
  ^s?(?:\s*\([^()]{1,40}\))?,?\s+(?:(?:that|which)\s+)?(?:(?:was|were|had\s+been|has\s+been)\s+)?
  (?:
    (?:initially|first|originally|previously|preoperatively|clinically|erroneously|wrongly|incorrectly|long)\s+(?:mis)?
      (?:diagnosed|treated|managed|interpreted|labell?ed|considered|regarded|reported|read|classified)
    |misdiagnosed|misinterpreted|misread|misclassified|mislabell?ed|mistaken
  )\s+(?:(?:clinically|initially|preoperatively|radiologically|on\s+\w+)\s+)?(?:as|for|to\s+be)\b
  (?!\s+(?:stage|grade|having|part))
`;

const BY_ADVERB = /\b(?:is|was|were)\s+(?:histo|patho|micro)\w*ly\s+(?:\w+\s+as\s+)?(?:an?\s+)?(?:[\w-]+\s+){0,4}$/i;

const LABEL =
  /\b(?:conclusion|opinion|verdict|wording|diagnosis|report|histology|pathology)(?:\s+(?:was|read|of\s+the\s+\w+)){0,2}\s*:[^.;:]{0,40}$/i;

const NO_MORE: Telling = { rule: 'mention', factor: 1 },
  REPORTED_CASE: Telling = { rule: 'mention', factor: 2.2 },
  OF_DISEASE: Telling = { rule: 'mention', factor: 0.4 };

/** What the words of a sentence before and behind a tumour's name make of it. */
export function tellingOf(before: string, after: string): Telling {
  if (DIAGNOSING.test(before) || (DIAGNOSIS_OF.test(before) && HOW_MADE.test(after))) return OF_DISEASE;
  if (TAKEN_FIRST_AS.test(after)) return { rule: 'final-diagnosis', factor: 4 };
  if (FINAL.test(before)) return { rule: 'final-diagnosis', factor: 4, quoted: LABEL.test(before) };
  if (DIAGNOSED.test(before) || DIAGNOSED_AFTER.test(after)) return { rule: 'diagnosis', factor: 2.5 };
  if (REPORTED.test(before) || BECAME_KNOWN.test(before)) return { rule: 'diagnosis', factor: 2.2, quoted: LABEL.test(before) };
  if (PATHOLOGY.test(before) || BY_ADVERB.test(before)) return { rule: 'pathology', factor: 2.2 };
  if (IS_TUMOUR.test(before)) return { rule: 'pathology', factor: 1.8 };
  if (REPORTS.test(before) && !AS_REASON.test(before)) return REPORTED_CASE;
  return CONSISTENT.test(before) ? { rule: 'consistent-with', factor: 1.8 } : NO_MORE;
}

/** What is said of a name that was thought of and given up, or only thought of: "X was rejected", "X and Y were discussed", "X?". */
const GIVEN_UP = pattern('i')`
  ^s?["”’']?(?:\s*\([^()]{1,40}\))?(?:,?\s+(?:and|or)\s+[\w\s-]{3,50})?\s+
  (?:was|were|is|are|had\s+been|could\s+be|seemed|appeared)\s+(?:
    (?:also|then|thus|therefore|finally|first|initially|considered|thought|\w+ly)\s+
  ){0,2}(?:
    rejected|dismissed|discarded|set\s+aside|abandoned|unlikely|improbable|entertained|suspected|feared|raised|discussed
    |mentioned|debated|thought\s+of|excluded|ruled\s+out|disproved|refuted|withdrawn|revised
    |(?:the|our|his|her|an?)\s+(?:provisional|clinical|working|initial|first|preoperative|referral)
  )\b
`;
const QUESTIONED = /^s?["”’']?\s*\?|^["”’'][^.;:]{0,60}\b(?:that|which)\s+(?:turned\s+out|proved)\b/i;

/** True where what stands behind a tumour's name gives it up or only asks for it. */
export function isGivenUp(after: string): boolean {
  return GIVEN_UP.test(after) || QUESTIONED.test(after);
}
