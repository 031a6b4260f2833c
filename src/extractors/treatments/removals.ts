import { everyMatch } from '../../every-match.ts';
import type { Mention } from './mention.ts';

const VERB = '(?:resected|re-resected|excised|re-excised|removed|extirpated|enucleated|debulked|amputated|exenterated|curetted|shelled out|shaved off|dissected out|extracted)';
const ADVERBS = '(?:(?:then|also|subsequently|initially|finally|first|later|eventually|successfully|surgically|operatively|endoscopically|laparoscopically|microsurgically|completely|totally|entirely|partially|subtotally|widely|locally|radically|easily|carefully|gently|separately|en bloc|en-bloc|in toto|piecemeal|therefore|thus|only|again|macroscopically|\\w{4,}ly)\\s+){0,3}';
const PASSIVE = new RegExp(`\\b(?:was|were|been|be|being|is|are|got)\\s+${ADVERBS}${VERB}(?!\\s+(?:specimen|tissue))`, 'gi');
const ACTIVE = new RegExp(`\\b(?:we|surgeons?|team|had|and|then|gynecologists?|neurosurgeons?|doctor|physician)\\s+${ADVERBS}${VERB}\\s+(?=the|this|a|an|his|her|all|both|most|it|en bloc|tumou?r|as much|\\d)`, 'gi');
const REDUCED = new RegExp(`\\b(?:tumou?rs?|mass|masses|lesions?|nodules?|neoplasms?|carcinoma|melanoma|MCC|SCC|BCC|sarcoma|adenoma|cysts?|polyps?)\\s+(?:that\\s+)?${ADVERBS}${VERB}\\s+(?:from|by|in|at|with|via|through|under|on|elsewhere|\\d)`, 'gi');
const INFINITIVE = new RegExp(`\\bto\\s+(?:\\w+ly\\s+)?(?:resect|excise|remove|debulk|enucleate)\\s+(?:the|this|his|her|all|as much)\\s+(?:\\w+\\s+){0,3}(?:tumou?rs?|mass|lesions?|nodules?|neoplasm|cyst|residual|\\w{3,}oma)\\b`, 'gi');
const IMPLIED = new RegExp(`\\b(?:resected|excised|removed|enucleated)\\s+(?:surgical\\s+)?(?:specimens?|tumou?rs?|mass|tissues?|lesions?|nodules?|material)\\b|\\b(?:surgical|operative|operation|gross|resection|excision)\\s+specimens?\\b|\\bspecimens?\\s+(?:was|were)\\s+(?:resected|excised|removed)\\b`, 'gi');
const OPERATED = /\b(?:was|were|been|be)\s+(?:\w+ly\s+|again\s+|then\s+)?(?:re-?)?operated(?:\s+(?:on|upon))?\b|\b(?:was|were)\s+(?:\w+ly\s+){0,2}treated\s+surgically\b|\bsurgically\s+(?:treated|managed|resected|excised|removed)\b/gi;
const TUMOUR_NOUN = /\b(?:tumou?rs?|mass(?:es)?|lesions?|nodules?|neoplasms?|growths?|cysts?|polyps?|swelling|lymph nodes?|nodes?|\w+omas?|metasta\w+|breasts?|kidneys?|uterus|lobes?|ovar\w+|testis|testes|eye|eyeball|globe|spleen|pancreas|stomach|colon|bowel|gland|thyroid|vulva|penis|skin|wart|ulcer|plaque|papules?|GIST|MCC|SCC|BCC|thrombus|it|which|they|these|this|implants?|recurrence|specimen|bone|tissues?|portion|segment|disease)\b/i;
/** "Could not be resected"; "could not be completely resected" was resected in part. */
const CANNOT = /\b(?:could|can|would|should)\s*not\s+(?:be\s+)(?:\w*(?:surgic|endoscop|safe|easi)\w*\s+)?(?:re-?)?(?:resected|excised|removed|extirpated|enucleated|debulked)$/i;
const UNWILLING = /\b(?:not (?:want|wish|agree|consent)|refus\w+|declin\w+|unwilling)\b[^.;]{0,12}$/i;
const ONLY_BIOPSY = /\b(?:only|just)\s+(?:an?\s+)?(?:[\w-]+\s+)?biops(?:y|ies)\b|\bbiops(?:y|ies)\s+only\b/i;
/** "After a tumour is resected", "if they are removed": said of any tumour. */
const WHENEVER = /\b(?:after|if|when|once|until|unless)\b[^.;,]{0,40}$/i;
const HARDWARE = /\b(?:drains?|tubes?|catheters?|sutures?|stitch(?:es)?|pack(?:ing|s)?|stents?|plates?|screws?|nails?|hardware|implant was|implants were|prosthesis|device|port|cast|bandage|dressing|clips?|pacemaker|cannula|shunt|fluid|effusion|ascites|thread|tracheostomy|teeth|tooth|outliers?|data|DNA|RNA|proteins?)\b/i;

/** Verbs that say that tumour was taken out ("the mass was excised"), and words for what was taken out, which imply it. */
export function findRemovals(text: string, offset: number): Mention[] {
  const found: Mention[] = [];
  const add = (pattern: RegExp, entry: string, told: boolean): void => {
    for (const match of everyMatch(pattern, text)) {
      const start = match.index, end = start + match[0].length;
      const clause = clauseBefore(text, start);
      const object = text.slice(end, end + 50);
      if (entry === 'removal' && told && (!concernsTumour(clause, object, match[0]) || CANNOT.test(text.slice(Math.max(0, start - 24), end)) || ONLY_BIOPSY.test(text) && /\bnot\s+$/i.test(text.slice(Math.max(0, start - 8), start)) || /^(?:is|are)\b/i.test(match[0]) && WHENEVER.test(text.slice(Math.max(0, start - 50), start)))) continue;
      const refused = entry === 'operation' && UNWILLING.test(text.slice(Math.max(0, start - 40), start));
      found.push({ start: offset + start, end: offset + end, kind: 'surgery', entry, modality: 'surgery', drug: null, agents: [], regimen: null, told: told && !refused });
    }
  };
  add(PASSIVE, 'removal', true);
  add(ACTIVE, 'removal', true);
  add(REDUCED, 'removal', true);
  add(INFINITIVE, 'removal', false);
  add(OPERATED, 'operation', true);
  add(IMPLIED, 'specimen', false);
  return found;
}

function clauseBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - 140), end);
  const cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf('. '), before.lastIndexOf(', and '));
  return before.slice(cut + 1);
}

function concernsTumour(before: string, after: string, words: string): boolean {
  const last = before.split(/\b(?:and|while|but)\b/).at(-1) ?? before;
  if (HARDWARE.test(last.slice(-50)) || /^\s*(?:the|his|her|all)?\s*(?:\w+\s+)?/.test(after) && HARDWARE.test(after.slice(0, 30)) && !TUMOUR_NOUN.test(last)) return false;
  return !/removed|extracted/i.test(words) || TUMOUR_NOUN.test(before) || TUMOUR_NOUN.test(after.slice(0, 45));
}
