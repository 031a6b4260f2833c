import type { Span } from '../../span.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** "Lung metastases were suspected, but biopsy showed tuberculosis"; "could not be excluded". */
const REFUTED = pattern('i')`
  ^[^.;]{0,60}?\b(?:suspected|considered|thought|presumed|suggested)\b[^.;]{0,60}\b(?:but|however|although)\b
    (?![^.;]*metasta)
  |^[^.;]{0,60}?\b(?:turned out|proved|found|shown) to be (?!metasta|malignan|positive)(?:[\w-]+ ){0,2}?
    (?:
      benign|\w*angiomas?|cysts?|granulomas?|tuberculo\w+|inflammat\w+|sarcoid\w*|reactive|infect\w+|abscess\w*|adenomas?
      |hamartomas?|fibro\w+|scars?|necro\w+
    )\b
  |^[^.;]{0,60}\b(?:was|were) (?:also |both |initially |first )?(?:
      listed|entertained|raised|(?:included )?in the differential|among the (?:differential|possibilities)
    )\b
  |^[^.;]{0,40}\b(?:can|could) ?not be (?:completely |entirely |definitely |fully )?(?:excluded|ruled out)\b
`;
/** "A nodule thought to be a metastasis, but adrenalectomy showed an adenoma": taken for one, and something else. */
const TAKEN_WRONGLY = pattern('i')`
  \b(?:thought|believed|assumed|presumed|suspected|considered|suspicious|raised|interpreted|taken|feared|regarded|mistaken)
  \b[^.;]{0,50}$
`;
const OTHERWISE = pattern('i')`
  ^[^.;]{0,40}?(?:,\s*|\b)(?:but|however|although|whereas|yet)\b(?![^.;]*\b(?:metasta|malignan|carcinoma))[^.;]{0,60}\b
  (?:show|reveal|prov|disclos|confirm|identif|demonstrat|turned|was|were|found)\w*\s+(?:[\w-]+\s+){0,4}?
  (?:
    benign|\w*angiomas?|cysts?|\w*granulomas?|tuberculo\w+|inflammat\w+|sarcoid\w*|reactive|infect\w+|abscess\w*|adenomas?
    |hamartomas?|fibro\w+|hyperplasia|scars?|necro\w+|lipomas?|normal|infarct\w*
  )\b
`;
/** "Nine nodes were removed, none of which contained metastases". */
const NONE_OF = /\bnone\s+of\s+(?:which|whom|them|these|the)\b[^.;]{0,50}$/i;
/** "At first interpreted as metastasis, was an old fracture". */
const FIRST_TAKEN = pattern('i')`
  \b(?:at first|initially|first|originally)\s+(?:
    thought|believed|assumed|presumed|suspected|considered|interpreted|taken|regarded|mistaken|read|diagnosed|reported
  )\b[^.;]{0,40}$
`;
const IS_ELSE = /^[^.;]{0,30},\s+(?:was|were|proved|turned)\b(?![^.;]*\b(?:metasta|malignan))/i;
const NONE_FOUND = /^[^.;]{0,90}\bnone\s+(?:was|were|could be)\s+(?:found|seen|detected|identified|present)\b/i;
/** "In search of skeletal metastases". */
const SOUGHT = pattern('i')`
  \b(?:
    in\s+search\s+of|search(?:ed|ing)?\s+for|look(?:ed|ing)?\s+for|screen(?:ed|ing)?\s+for|check(?:ed|ing)?\s+for
    |(?:assess|evaluate|exclude|detect|monitor|identify)(?:\s+(?:for|any|possible|potential))*|surveillance\s+for
  )\s+(?:[\w-]+\s+){0,4}?$
`;
/** "In-transit metastases were absent". */
const ABSENT = pattern('i')`
  ^\s*(?:\([^()]{0,40}\)\s*)?(?:was|were)\s+(?:all\s+|both\s+)?(?:
    absent|sought|looked\s+for|searched\s+for|excluded|ruled\s+out|negative|lacking|unremarkable
  )\b
`;

/** "This left several possibilities: a thymoma, a nodal metastasis …". */
const ONE_OF_SEVERAL =
  /\b(?:possibilities|differential diagnos[ie]s (?:was|were|is|includ\w+|comprised?|consisted|between|of))\b[^.;]{0,140}$/i;
/** A diagnosis made while the operation went on is not the last one. */
const DURING = pattern('i')`
  \b(?:
    frozen[\s-]section\w*|intra-?operat\w+ (?:histolog\w+ |patholog\w+ |cytolog\w+ )?(?:diagnos\w+|consultation|impression)
  )\b[^.;]{0,80}\b(?:suggest\w*|consistent|suspicious|reported as|interpreted as|favou?r\w*)\b[^.;]{0,100}$
`;

/** "Had the liver contained metastases, …": nobody found any. */
const UNREAL = /^\s*(?:had|were)\s+(?:the|there|any|he|she|his|her)\b/i;

/** Whether a place is told of only to say that nothing is there: "infiltration of the liver was absent". */
export const isAbsentIn = (flat: string, organ: Span): boolean => ABSENT.test(flat.slice(organ.end));

/** Why the words around a word of spread (`trigger`) say that it is none, or that nobody was sure of it yet; null where they do not. */
export function refutedBy(flat: string, trigger: Span): string | null {
  const behind = flat.slice(trigger.end),
    ahead = flat.slice(0, trigger.start);
  if (REFUTED.test(behind) || (TAKEN_WRONGLY.test(ahead) && OTHERWISE.test(behind)) || (FIRST_TAKEN.test(ahead) && IS_ELSE.test(behind)))
    return 'refuted';
  if (ABSENT.test(behind) || NONE_FOUND.test(behind)) return 'negated: absent';
  if (NONE_OF.test(ahead)) return 'negated: none';
  if (UNREAL.test(ahead) && /,[^.;]*\bwould\b/i.test(behind)) return 'hypothetical';
  if (SOUGHT.test(ahead)) return 'sought';
  if (ONE_OF_SEVERAL.test(ahead)) return 'uncertain: one of several';
  return DURING.test(ahead) ? 'uncertain: during the operation' : null;
}
