import type { ExtractInput } from '../extractor.ts';
import { isAbsentIn, refutedBy } from './refuted.ts';
import { tellsOfOthers } from '../../context/outcomes.ts';
import type { Span } from '../../span.ts';
import { AROUND_CASE, whoseWords } from '../../context/whose-words.ts';
import type { Sentence } from '../../text/reading.ts';
import { pattern } from '../../patterns/over-lines.ts';

const DOUBT = pattern('i')`
  suspect|suspici|possib|rule|differential|query|versus|mimic|cannot|could|may|might|initial|preliminary|(?<!\bin )favou?r
  |concern|misdiagnos|likely|presum|clinical diagnosis|impression
`;
const GENERAL = pattern('i')`
  \b(?:
    can|may|might|usually|commonly|often|typically|rarely|frequently|generally|most common|rate|incidence|potential|risk
    |risks|ability|capacity|tendency|propensity|prone|likelihood|frequency
  )\b
`;
/** The month, and what names a tumour that is neither benign nor malignant. */
const NO_HABIT = /(?<!^)\bMay\b|\b(?:malignant|[Mm]etastatic) potential\b/g;
const EXCLUDED = /\b(?:no|not|without|absence|negative|neither|nor|never|free|exclud\w*|rule[ds]? out|denied|lack\w*|none|fail\w*)\b/i;
const LIKE = /^[\s-]*(?:like|work-?up|screening|survey|potential|risk|rates?\b|free|suppress\w*|inhibit\w*|genes?\b|cascade|models?\b)/i;
const UNLIKE = pattern('i')`
  \b(?:
    similar to|differentiat\w+ (?:\w+ )?from|distinguish\w* from|unlike|in contrast (?:to|with)|mimic\w*|resembl\w+
    |characteristics? of|instead of|rather than|difference between|than
  )\s+(?:[\w-]+\s+){0,4}$
`;
/** "A case report" in a title announces a patient of the paper's own, though published reports are called so too. */
const ANNOUNCED = pattern('i')`
  \b(?:a|an|one|first|rare|unusual|unique|two|three|our|new)\s+(?:[\w-]+\s+){0,3}?(?:cases?|patients?|reports?)\b
  |\bcase reports?\b|\breport of\b
`;
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
/** "… and one patient had a local recurrence": of a series that the discussion tells of. */
const OF_SOME = /\b(?:one|two|three|four|five|\d+|several|some|most|all) (?:of (?:the|these|those) )?(?:other )?(?:patients?|cases?)\b/i;
/** "These tumours are mostly found late, by hepatic deposits". */
const HABITUAL = /\b(?:are|is)\s+(?:\w+\s+)?(?:mostly|mainly|usually|often|frequently|commonly|rarely|generally|typically)\b/i;
const TOLD = /\b(?:was|were|had|underwent|received|showed|revealed|presented|developed|died|demonstrated|confirmed|disclosed)\b/i;
/** "Half of such patients present with liver metastases". */
const KINDS = pattern('i')`
  \b(?:patients|tumou?rs|cancers|neoplasms|\w{3,}omas|half|most|cases)\s+(?:usually\s+|often\s+)?
  (?:present|metastasi[sz]e|spread|develop|have|show)\b
`;
/** No relative. */
const NAMED_NODULE = /\bSister\s+(?:Mary|Joseph)/i;
/** "One case of splenic metastases was reported": of the literature. */
const REPORTED = pattern('i')`
  \b(?:one|two|three|four|five|several|few|some|another|\d+) (?:other )?(?:cases?|patients?) (?:of|with) [^.;]{3,80}\b
  (?:was|were|has been|have been) (?:previously )?(?:reported|described|published)\b
`;
const OWN = /\b(?:our|this|the present|index)\s+(?:patient|case)\b|\bthe patient\b|\b(?:he|she|his|her)\b/i;

/** "The second, a man aged 70": somebody who is introduced here, though he be as old as the own patient. */
const SOMEBODY = pattern('i')`
  \b(?:an?|another|one)\s+(?:[\w-]+\s+){0,3}?(?:
      m[ae]n|wom[ae]n|lady|gentleman|boy|girl|child|infant|patient|case|m?ale|female
    )\b
  |\bthe (?:first|second|third|fourth|other)\b
`;

/** Whether a discussion tells there of the paper's own patient, whom it names or points at, what was found. */
function tellsOfOurs({ context, reading }: ExtractInput, sentence: Sentence, flat: string, trigger: Span): boolean {
  const { subject, reasons } = context.attribution(sentence.index);
  if (
    subject !== 'general' ||
    !AROUND_CASE.has(sentence.section) ||
    reasons.includes('cohort') ||
    reasons.includes('citation') ||
    reasons.includes('lesson') ||
    !TOLD.test(flat)
  )
    return false;
  const whose = whoseWords(reading, sentence, sentence.start + trigger.end);
  return whose === 'named' || (whose === 'pointed' && !SOMEBODY.test(flat.slice(0, trigger.start)));
}

/**
 * "Not irradiated for his spinal", "no change in the size of the hepatic nodules and": what is denied is something done to it or
 * told of it, and that it is there is taken for granted.
 */
const TAKEN_FOR_GRANTED = pattern('i')`
  \b(?<head>[\w-]+)\s+(?:for|of|to|between|from|despite|because of|due to|on)\s+(?:
    (?:the|all)\s+(?:size|number|growth|extent|progress\w*|appearance|bulk)\s+of\s+
  )?(?:the|his|her|their|these|those|both)\s+(?:(?!(?:was|were|had|has|did|no|not|or|nor)\b)[\w-]+,?\s+){0,7}$
`;
/** Heads of which a denial denies the thing itself: "no evidence of the", "was not found to be the". */
const OF_BEING = pattern('i')`
  ^(?:
    evidence|signs?|traces?|suspicion|indications?|findings?|suggestion|presence|spread|metasta\w+|invasion|involvement
    |infiltration|due|consistent|tumou?rs?|lesions?|mass|nodules?|abnormalit\w+|enlargement|one|any|none|history|found|seen
    |site|source|cause|part|origin|diagnosis|consider\w*|suggest\w*|diagnostic|typical|suspicious|confirmation
  )$
`;
/** A word that calls the thing metastatic rather than tells that it spread. */
const NOUN = /^(?:metasta(?:s[ie]s|ses|tic)|secondaries|mets|deposits)$/i;

/** Rules by which the organ and the metastasis make one name. */
const NAMED_BY: ReadonlySet<string> = new Set(['organ-before', 'organ-behind', 'metastatic-organ']);

/** Whether the spread at `tie` is taken for granted by a sentence that denies something else with `cue` (from the sentence's start). */
function isTakenForGranted(flat: string, tie: { readonly organ: Span; readonly trigger: Span; readonly rule: string }, cue: Span): boolean {
  if (!NAMED_BY.has(tie.rule) || !NOUN.test(flat.slice(tie.trigger.start, tie.trigger.end))) return false;
  const from = Math.min(tie.organ.start, tie.trigger.start);
  const head = from <= cue.end ? undefined : TAKEN_FOR_GRANTED.exec(flat.slice(cue.end, from))?.groups?.['head'];
  return head !== undefined && !OF_BEING.test(head);
}

/** Why a tie is no metastasis of this paper's patients, null where it is one; `factor` lowers the score where it is only thought. */
export function rejectionOf(
  input: ExtractInput,
  sentence: Sentence,
  flat: string,
  tie: { readonly organ: Span; readonly trigger: Span; readonly rule: string },
): { rejected: string | null; factor: number } {
  const at = (span: Span): Span => ({ start: sentence.start + span.start, end: sentence.start + span.end });
  const trigger = input.context.assess(at(tie.trigger)),
    organ = input.context.assess(at(tie.organ));
  const turn = (rejected: string): { rejected: string; factor: number } => ({ rejected, factor: 1 });
  const announced =
    (sentence.section === 'title' && ANNOUNCED.test(flat)) ||
    (tie.rule === 'organ-before' && input.reading.blocks[sentence.block]?.kind === 'keywords');
  if (trigger.attribution.subject !== 'own' && !announced && !tellsOfOurs(input, sentence, flat, tie.trigger))
    return turn(trigger.attribution.subject);
  if (LIKE.test(flat.slice(tie.trigger.end))) return turn('part of a name');
  if (tie.rule !== 'excepted' && (UNLIKE.test(flat.slice(0, tie.trigger.start)) || UNLIKE.test(flat.slice(0, tie.organ.start))))
    return turn('a likeness');
  for (const kind of tie.rule === 'excepted' ? [] : (['negated', 'not-given'] as const)) {
    const cue = [...trigger.cues, ...organ.cues].find(
      (each) =>
        each.kind === kind &&
        EXCLUDED.test(each.text) &&
        !isTakenForGranted(flat, tie, { start: each.span.start - sentence.start, end: each.span.end - sentence.start }),
    );
    if (cue) return turn(`${kind}: ${cue.text}`);
  }
  if (/\bN0\b/.test(flat.slice(tie.organ.start, tie.organ.end))) return turn('N0');
  for (const kind of ['hypothetical', 'relative', 'planned', 'recommended'] as const)
    if (
      trigger.kinds.has(kind) &&
      !(kind === 'relative' && NAMED_NODULE.test(flat)) &&
      !(kind === 'recommended' && tie.rule !== 'organ-before')
    )
      return turn(kind);
  if (GENERAL.test(flat.slice(Math.max(0, tie.trigger.start - 60), tie.trigger.end + 40).replace(NO_HABIT, '')) && !OWN.test(flat))
    return turn('general');
  const taught = TEACHES.test(flat) || (PRESENT.test(flat) && CITED.test(input.reading.text.slice(sentence.start, sentence.end)));
  if ((sentence.section === 'case' || sentence.section === 'results') && taught && !TOLD.test(flat) && !OWN.test(flat))
    return turn('general');
  if (KINDS.test(flat.slice(0, tie.trigger.start)) && !TOLD.test(flat) && !OWN.test(flat)) return turn('general');
  if (sentence.section === 'abstract' && HABITUAL.test(flat) && !TOLD.test(flat) && !OWN.test(flat)) return turn('general');
  if ((!announced && tellsOfOthers(flat)) || REPORTED.test(flat)) return turn('literature');
  if (sentence.section === 'discussion' && OF_SOME.test(flat) && !OWN.test(flat)) return turn('literature');
  if (isAbsentIn(flat, tie.organ)) return turn('negated: absent');
  const refuted = refutedBy(flat, tie.trigger);
  if (refuted !== null) return turn(refuted);
  const doubt = trigger.cues.find(
    (cue) => cue.kind === 'uncertain' && DOUBT.test(cue.text) && cue.span.end <= sentence.start + tie.trigger.end,
  );
  if (doubt && !trigger.kinds.has('confirmed')) return { rejected: `uncertain: ${doubt.text}`, factor: 1 };
  return { rejected: null, factor: trigger.kinds.has('uncertain') ? 0.8 : 1 };
}
