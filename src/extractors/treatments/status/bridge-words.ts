import { part } from '../../../patterns/over-lines.ts';

/** Words that join a cue to the treatment that it withholds. */
const JOINING = part`
  of|with|by|the|an?|to|for|in|on|at|as|that|this|such|and|or|nor|either|neither|both|is|are|was|were|had|has|have|been|be
  |did|not|so|too|still|yet|also|once|due|under|any|more|other|further|additional|prior|whatsoever|whatever|terms|time|his
  |her|s?he|our|them|patients?|cases?|two|three|four|possible|post|op
`;
/** What is done with a treatment, or wanted. */
const DOINGS = part`
  receiv\w*|treat\w*|given?|giving|get|undergo\w*|offer\w*|need\w*|requir\w*|necess\w+|consider\w*|recommend\w*|suggest\w*
  |propos\w*|plann\w*|administ\w*|perform\w*|us(?:e|ed|ing)|add\w*|start\w*|initiat\w*|continu\w*|pursu\w*|proceed\w*
  |submit\w*|accept\w*|consent\w*|agree\w*|refus\w*|declin\w*|desire|wish|want\w*|opt\w*|favou?r|advocate|contemplate
  |attempt|embark|entertain|endorse|support|prescribe|deliver|conduct|institute|employ|apply|seek|choose|advise|justif\w+
  |establish\w*|judged|deemed|felt|thought|believed|found|seen|saw|clear|formal|fully|strictly|absolutely|suitable|fit
  |eligible|candidate|amenable
`;
/** What a treatment may be called before it is named: "no form of", "no indication for", "no reason for". */
const ABOUTS = part`
  kind|form|sort|type|lines?|courses?|cycles?|option\w*|modalit\w+|indications?|role|place|basis|grounds?|reasons?|point
  |necessity|room|question|possibility|opportunity|money|funds|means|chance|prospect|benefit|advantage|sense|value|gain
  |appetite|call|way|state|condition|position|tumou?r
`;
/** What names a treatment that is listed beside another. */
export const TREATMENT = part`
  (?:
    chemo[\w-]*|radio[\w-]*|radiation|irradiation|brachytherapy|immuno[\w-]*|hormon\w+|targeted|cytotoxic|biological
    |therap(?:y|ies)|treatments?|surgery|surgical|operations?|operative|resections?|excisions?|re-excision|\w+ectom(?:y|ies)
    |dissections?|transplant\w*|RT|CT
  )
`;
const MODIFIERS = part`
  (?:neo-?)?adjuvant|adjunct\w*|additive|(?:post|pre)-?operative|systemic|local|specific|palliative|curative|supportive
  |concurrent|subsequent|immediate|(?:high|low)(?:-dose)?|dose|conventional|complete|radical|anti-?tumou?r|anti-?cancer
  |oncologic\w*|medical|lymph|nodes?|nodal|axillary|pelvic|whole|brain|external|beam|high-dose|wide|standard
`;
/** What may stand between a cue and a treatment, but for the treatment's own noun phrase; anything else ends the cue's reach. */
export const BRIDGE = new RegExp(`\\b(?:${JOINING}|${DOINGS}|${ABOUTS}|${TREATMENT}|${MODIFIERS})\\b|[\\s,()/&-]`, 'gi');
