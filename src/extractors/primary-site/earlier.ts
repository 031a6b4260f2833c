import type { Span } from '../../span.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** How many years ago, in digits, in words or roughly. */
const COUNT = '(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several|some|many|a\\s+few)';
/** "Breast cancer 20 years ago", "breast cancer, diagnosed eight years earlier". */
const YEARS_AGO = new RegExp(`^[^.;]{0,60}\\b${COUNT}\\s+years?\\s+(?:ago|earlier|before|previously|prior|beforehand)\\b`, 'i');
/** "Ten years earlier she had undergone mastectomy for …". */
const EARLIER_SHE = pattern('i')`
  \b${COUNT}\s+years?\s+(?:ago|earlier|before|previously|prior)\b,?\s+(?:(?:she|he|the\s+patient)\s+)?(?:had|was|underwent)
  \b[^.;]{0,60}$
`;
/** "Twenty years after being diagnosed with …", "12 years following surgery for …". */
const YEARS_AFTER = pattern('i')`
  \b${COUNT}\s+years?\s+(?:after|following|since)\s+(?:
    (?:being|having\s+been|having|she\s+was|he\s+was|an?|the|her|his|initial|first|successful|curative|radical|complete)\s+
  ){0,3}(?:diagnos\w+|treat\w+|surg\w+|operat\w+|resection|excision|removal|[a-z]+ectomy|(?:radio|chemo)therapy|irradiation)
  \b[^.;,]{0,60}$
`;
const YEARS = /\byears?\b/i;

/** True where a sentence tells that a tumour in it is one of years ago, `tumour` and place spanned by `named`. */
export function isOfYearsAgo(named: Span, sentence: Span, text: string): boolean {
  const whole = text.slice(sentence.start, sentence.end);
  if (!YEARS.test(whole)) return false;
  const before = text.slice(sentence.start, named.start);
  return YEARS_AFTER.test(before) || EARLIER_SHE.test(before) || YEARS_AGO.test(text.slice(named.end, sentence.end));
}
