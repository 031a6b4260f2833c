import { tellsOfOthers } from '../../context/spoken-of.ts';
import { pattern } from '../../patterns/over-lines.ts';
import type { Span } from '../../span.ts';
import type { Reading, Sentence } from '../../text/reading.ts';

/** Words that show one patient's story to be told. */
export const TOLD = /\b(?:was|were|had|underwent|received|showed|revealed|presented|developed|died|demonstrated|confirmed|disclosed)\b/i;
/** Words that point at the paper's own patient. */
const OWN = /\b(?:our|this|the present|index)\s+(?:patient|case)\b|\bthe patient\b|\b(?:he|she|his|her)\b/i;

const GENERAL = pattern('i')`
  \b(?:
    can|may|might|usually|commonly|often|typically|rarely|frequently|generally|most common|rate|incidence|potential|risk
    |risks|ability|capacity|tendency|propensity|prone|likelihood|frequency
  )\b
`;
/** The month, and what names a tumour that is neither benign nor malignant. */
const NO_HABIT = /(?<!^)\bMay\b|\b(?:malignant|[Mm]etastatic) potential\b/g;
/** "Metastases are common in this tumour", told in a paper whose discussion has no heading of its own. */
const TEACHES = pattern('i')`
  \b(?:metastas[ei]s|spread|dissemination|involvement)\b[^.;]{0,80}\b
    (?:is|are|occurs?|remains?|may|can|has been|have been)\b[^.;]{0,50}\b(?:
      common\w*|rare\w*|uncommon\w*|unusual\w*|frequent\w*|reported|described|documented|most|prognos\w*|predict\w*
      |associated|factors?
    )\b
  |\b(?:metastas[ei]s|spread)\b[^.;]{0,40}\b(?:occurs?|(?:is|are) (?:seen|found|present)) in\b
`;
const PRESENT = /\b(?:is|are|can|may|has been|have been)\b/i;
const CITED = /\[\d+(?:\s*[,–-]\s*\d+)*\]/;
/** "These tumours are mostly found late, by hepatic deposits". */
const HABITUAL = /\b(?:are|is)\s+(?:\w+\s+)?(?:mostly|mainly|usually|often|frequently|commonly|rarely|generally|typically)\b/i;
/** "Half of such patients present with liver metastases". */
const KINDS = pattern('i')`
  \b(?:patients|tumou?rs|cancers|neoplasms|\w{3,}omas|half|most|cases)\s+(?:usually\s+|often\s+)?
  (?:present|metastasi[sz]e|spread|develop|have|show)\b
`;

/** How far, in characters, words of habit are looked for before a trigger and behind it. */
const BEFORE_TRIGGER = 60,
  BEHIND_TRIGGER = 40;

/** Whether a sentence tells at the trigger what such tumours do, and nothing that one patient had. */
export function isGeneral(reading: Reading, sentence: Sentence, flat: string, trigger: Span): boolean {
  const around = flat.slice(Math.max(0, trigger.start - BEFORE_TRIGGER), trigger.end + BEHIND_TRIGGER);
  if (GENERAL.test(around.replace(NO_HABIT, ''))) return !OWN.test(flat);
  return (teaches(reading, sentence, flat) || KINDS.test(flat.slice(0, trigger.start))) && !TOLD.test(flat) && !OWN.test(flat);
}

/** Whether the wording is that of a lesson, though the section is none. */
function teaches({ text }: Reading, { section, start, end }: Sentence, flat: string): boolean {
  if (section === 'abstract') return HABITUAL.test(flat);
  if (section !== 'case' && section !== 'results') return false;
  return TEACHES.test(flat) || (PRESENT.test(flat) && CITED.test(text.slice(start, end)));
}

/** "… and one patient had a local recurrence": of a series that the discussion tells of. */
const OF_SOME = /\b(?:one|two|three|four|five|\d+|several|some|most|all) (?:of (?:the|these|those) )?(?:other )?(?:patients?|cases?)\b/i;
/** "One case of splenic metastases was reported": of the literature. */
const REPORTED = pattern('i')`
  \b(?:one|two|three|four|five|several|few|some|another|\d+) (?:other )?(?:cases?|patients?) (?:of|with) [^.;]{3,80}\b
  (?:was|were|has been|have been) (?:previously )?(?:reported|described|published)\b
`;

/** Whether a sentence tells of published patients; `announced` where it names the paper's own at its head. */
export function isOfLiterature({ section }: Sentence, flat: string, announced: boolean): boolean {
  if ((!announced && tellsOfOthers(flat)) || REPORTED.test(flat)) return true;
  return section === 'discussion' && OF_SOME.test(flat) && !OWN.test(flat);
}
