import { part, pattern } from '../../../patterns/over-lines.ts';
import { textOf, titleText } from '../../../text/reading.ts';
import type { ExtractInput } from '../../extractor.ts';
import { isOnly, isToldByItself, sentenceBeside, type Telling } from './telling.ts';

/** Whether a body was only opened, not to take out the tumour, by the sentence that tells it and the one behind. */
export function isOnlyOpened(telling: Telling): boolean {
  const { strand, text } = telling;
  if (!isOnly(strand, 'access')) return false;
  const next = sentenceBeside(telling, 1);
  return OPENED_FOR.test(text) || NOT_REMOVED.test(next) || isOnlySampled(text, next);
}

/** What a body is opened for when nothing of the tumour is taken out. */
const OPENED_FOR = pattern('i')`
  \bbiops|\bfracture|\bh(?:a)?ematoma|\bc(?:a)?esarean|\bdelivery\b|\bpleurodesis\b|\bpericardial window\b|\btamponade\b
  |\bchylothorax\b|\bemp(?:y|hys)ema\b|\bhydrocephalus\b|\bbypass\b|\bobstruction\b|\bintussusception\b|\bvolvulus\b
  |\bperforation\b|\bstoma\b|\b(?:cerebral|brain) o?edema\b|\bbrain swelling\b|\bintracranial hypertension\b|\bileostomy\b
  |\bcolostomy\b|\b(?:unresectable|irresectable|inoperable|non-?resectable)\b|\bno resection\b
  |\b(?:could|can) not be (?:resect|excis|remov)
`;
/** "The tumour was unresectable and biopsies were taken", told of what was found behind an opening. */
const NOT_REMOVED = pattern('i')`
  ^[^.;]{0,80}\b(?:
    (?:unresectable|irresectable|inoperable|non-?resectable)\b|(?:could|can) not be (?:\w+ly )?(?:resect|excis|remov)
    |no (?:\w+ )?resection\b|(?:only|just) (?:an? )?biops
  )
`;
const SAMPLE_TOLD = pattern('i')`
  ^(?:the|an?|multiple|several|peritoneal|omental|open|surgical|incisional|intra-?operative|histolog\w+|patholog\w+)?\s*
  (?:examination of\s+|results? of\s+)?(?:the\s+)?(?:[\w-]+\s+){0,3}?biops(?:y|ies)\b
`;
const TAKEN_OUT = /\b(?:resect|excis|remov|debulk|enucleat|extirpat|cytoreduc|evacuat)\w*|\b\w+ectom(?:y|ies)\b/i;
/** "Laparotomy showed a thick peritoneum. A biopsy of it showed …": it was looked at, and a piece taken. */
const isOnlySampled = (own: string, next: string): boolean => SAMPLE_TOLD.test(next) && !TAKEN_OUT.test(own) && !TAKEN_OUT.test(next);

/** Whether a lymph node was excised to be looked at: "excision biopsy of a neck node". */
export function isForDiagnosis({ strand, text, start, end, behind, input }: Telling): boolean {
  return (
    NODE_SAMPLED.test(`${text.slice(Math.max(0, start - 30), end)}${clauseBehind(behind)}`) &&
    strand.mentions.every((m) => m.entry !== 'removal' || /biops/i.test(textOf(input.reading, m)))
  );
}

const NODE_SAMPLED = pattern('i')`
  \b(?:lymph|cervical|axillary|inguinal|supraclavicular|neck)\s+nodes?\s+(?:for\s+)?excision(?:al)?\s+biops(?:y|ies)\b
  |\bexcision(?:al)?\s+biops(?:y|ies)\s+(?:of|from)\s+(?:(?!and\b|with\b)[\w-]+\s+){0,6}(?:lymph\s+)?
    (?:nodes?|lymphadenopath\w+)\b
`;

/** Whether the words behind an operation say that what was taken out was no tumour, and the title is not of that illness. */
export function isOfNoGrowth({ behind, input }: Telling): boolean {
  const found = SHOWED_OTHER.exec(behind)?.[0];
  return found !== undefined && !OF_GROWTH.test(behind) && !isOfTitle(found.slice(found.lastIndexOf(' ') + 1), input);
}

/** Behind an operation, what its specimen was: an illness that is no growth. */
const SHOWED_OTHER = pattern('i')`
  ^[^.;]{0,60}?\b(?:
    show|reveal|disclos|demonstrat|confirm|yield|identif|prov|turned\s+out|was\s+consistent|were\s+consistent|diagnos
  )\w*\s+(?:[\w-]+\s+){0,5}?(?:
    (?:organi[sz]ing|interstitial|aspiration|lipoid|eosinophilic)\s+pneumonia|pneumonitis|granulomat\w+|granulomas?
    |sarcoid\w*|tubercul\w+|aspergill\w+|cryptococc\w+|histoplasm\w+|actinomyc\w+|mycobacteri\w+|abscess\w*
    |(?:pulmonary|splenic|bone)\s+infarct\w*|(?:fat|radiation)[\s-]+necrosis|radio-?necrosis
    |reactive\s+(?:lymphoid\s+|follicular\s+)?(?:hyperplasia|changes|lymphadenitis|nodes?)|lymphadenitis|osteomyelitis
    |appendicitis|cholecystitis|diverticulitis|endometriosis|splenosis|gliosis
  )\b
`;
const OF_GROWTH = pattern('i')`
  \b(?:
    tumou?rs?|cancers?|malignan\w+|neoplas\w+
    |\w{3,}(?:carcinomas?|sarcomas?|blastomas?|gliomas?|adenomas?|cytomas?|lymphomas?)|melanomas?|metasta\w+|viable|residual
    |recurren\w+|with(?:in)?\s+(?:the\s+)?cyst
  )\b
`;

/** "A splenectomy was performed for haemolysis", "could not stop the variceal bleeding; therefore …": the tumour is not why. */
export function isForAnotherIll(telling: Telling): boolean {
  const { strand, clause, before, behind } = telling;
  if (TUMOUR.test(clause) || isToldByItself(strand)) return false;
  return FOR_ILL.test(`${clause} ${clauseBehind(behind)}`) || ILL_HENCE.test(before) || isHenceOfIll(telling);
}

/** "A piece of healthy omentum was resected and laid over the wound": tissue is taken to mend with. */
export const isOfRepair = ({ before, text, start, behind }: Telling): boolean =>
  SOUND_TISSUE.test(before) || SOUND_TISSUE.test(text.slice(start, text.length - behind.length)) || USED_TO_MEND.test(behind);

const SOUND_TISSUE = pattern('i')`
  \b(?:piece|strip|patch|portion|part|segment|flap|graft|cuff|length)s?\s+of\s+(?:the\s+|her\s+|his\s+)?(?:
    healthy|normal|uninvolved|unaffected|viable|vasculari[sz]ed|autologous
  )\s+(?:[\w-]+\s+){1,3}(?:\([^()]{0,40}\)\s+)?(?:was|were)\s+(?:\w+\s+)?(?:$|(?:resect|excis|remov|tak|harvest)\w*$)
`;
const USED_TO_MEND = pattern('i')`
  ^\s*(?:,\s*)?(?:and|to\s+be)\s+(?:then\s+)?(?:was\s+)?(?:
    (?:placed|laid|wrapped|interposed|transposed|sutured|applied)\s+(?:over|onto|on|around|between|across|into|to\s+(?:cover|close|fill))
    |used\s+(?:as|for)\s+(?:an?\s+)?(?:[\w-]+\s+)?(?:graft|patch|flap|repair|reconstruction|coverage|closure|interposition)
    |used\s+to\s+(?:cover|close|fill|repair|reconstruct|bridge|plug)
  )\b
`;

const TUMOUR = /\b(?:tumou?rs?|mass(?:es)?|cancer|carcinoma|lesions?|lymphoma|metasta\w+)\b/i;
const ILLS = part`
  (?:
    (?:
      chronic|severe|refractory|massive|recurrent|acute|autoimmune|gastric|o?esophageal|complicated|immune|the|an?|her|his
      |suspected
    )\s+
  ){0,3}(?:
    h(?:a)?emoly\w+(?: an(?:a)?emia)?|thrombocytopenic purpura|variceal? bleeding|varices|portal hypertension
    |emp(?:y|hys)ema|pleural infection|trapped lung|chylothorax|pneumothorax|hydrocephalus|radio-?necrosis
    |radiation necrosis|osteoradionecrosis|wound (?:infection|dehiscence)|anastomotic leak\w*|gallstones?|cholecystitis
    |air\s+leak(?:s|age)?|(?:transmural|full-thickness|flap|graft|isch(?:a)?emic)\s+necrosis|lymphoc(?:o)?ele
    |chole(?:docho)?lithiasis|appendicitis|hernias?|adhesions?|fractures?|abscess(?:es)?|osteomyelitis|pyometra
  )\b
`;
const FOR_ILL = new RegExp(
  `\\b(?:for|because of|due to|owing to|on account of|to (?:treat|control|stop|relieve|drain|evacuate|manage))\\s+${ILLS}`,
  'i',
);
const ILL_HENCE = pattern('i')`
  ${ILLS}[^.;]{0,30}[;,]?\s+(?:therefore|thus|hence|so|consequently)\b[^.]{0,60}$
  |\b(?:as|since|because)\s+(?:the\s+)?${ILLS}\s+(?:did\s+not|continued|persisted|recurred|worsened|developed|occurred|was|were)\b
    [^.;]{0,160}$
`;
/** "The oesophagus had a full-thickness necrosis. Therefore, …": an illness of the sentence before is why. */
const HENCE = /^(?:therefore|thus|hence|consequently|accordingly|for (?:this|that) reason|because of (?:this|that))\b/i;
const ILL = new RegExp(ILLS, 'i');
const isHenceOfIll = (telling: Telling): boolean => {
  if (!HENCE.test(telling.text)) return false;
  const before = sentenceBeside(telling, -1);
  return ILL.test(before) && !TUMOUR.test(before);
};

/** The words behind an operation up to the end of its clause. */
const clauseBehind = (behind: string): string => TO_ITS_END.exec(behind)?.[0] ?? '';
const TO_ITS_END = /^[^.;]{0,80}/;

/**
 * Whether an operation was done for another disease: "hysterectomy for fibroids", and for what is told as the `past` "her
 * appendicitis was operated on".
 */
export function isForAnotherDisease({ clause, input }: Telling, past: boolean): boolean {
  if (past && OTHER_DISEASE.test(clause.replace(FOUND_LATER, ''))) return true;
  const aim = FOR_OTHER.exec(clause);
  return aim !== null && !isOfTitle(aim[1] ?? '', input);
}

const OTHER_DISEASE = pattern('i')`
  \b(?:
    fibroids?|leiomyomas?|hernia|gallstones?|cholelithiasis|appendicitis|peptic|goit(?:er|re)|trauma|fracture|cataract
    |diverticulitis|endometriosis|menorrhagia|prolapse|hemorrhoids?|abscess|hyperthyroidism|graves
    |uterine (?:bleeding|myomas?)|myomas?|empyema|perforat\w+|benign|thrombosis|gangrene|pneumothorax|hydrocele|varicocele
    |varicose|ductus|tuberculosis|ulcers?|obstruction secondary|valve|aneurysm|coronary|cleft|burns?|torsion|ectopic|cysts?
    |polyps|polyposis|carpal|disc herniation|herniated|infertility|endometriotic|nephrolithiasis|calculi|stones?
  )\b
`;

/** What came to light after an earlier operation is not why it was done: "who had had an oophorectomy (was found to have a goitre)". */
const FOUND_LATER = pattern('is')`
  \b(?:
    (?:was|were)\s+(?:\w+ly\s+)?(?:found|noted|seen|discovered|diagnosed)
    |(?:now|later|subsequently|thereafter)\s+(?:\w+ed\b|found)|presented|is found|came with
  )\b.*$
`;
/** "Hysterectomy for fibroids", "surgery for an inguinal hernia". */
const FOR_OTHER = pattern('i')`
  \b(?:for|concerning|regarding|because of|due to|to treat)\s+(?:
    (?:
      an?|the|his|her|chronic|acute|symptomatic|multiple|uterine|large|small|known|left|right|bilateral|inguinal|umbilical
      |perforated|benign|complicated|recurrent
    )\s+
  ){0,3}(
    fibroids?|hernias?|gallstones?|cholecystitis|appendicitis|peptic ulcers?|goit(?:er|re)s?|fractures?|cataracts?
    |diverticulitis|endometriosis|menorrhagia|prolapse|h(?:a)?emorrhoids?|hyperthyroidism|hydroceles?|varicoceles?
    |varicose veins|aneurysms?|nephrolithiasis|renal calculi|kidney stones?|disc herniation|sinusitis|tonsillitis
    |otitis media|(?:familial |adenomatous |colonic )*polyposis
  )\b
`;

/** Whether the paper's title names a disease: then it is what the report is about. */
function isOfTitle(disease: string, { reading }: ExtractInput): boolean {
  const title = titleText(reading).toLowerCase();
  return title.includes(disease.toLowerCase().slice(0, 6)) || (/fibroid/i.test(disease) && title.includes('leiomyo'));
}
