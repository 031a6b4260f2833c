import { pattern } from '../../patterns/over-lines.ts';

/** Illnesses that are no tumours, and the drugs that are given for them too. */
const USES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:hepatitis [BC]|H[BC]V|ribavirin)\b/i, /interferon/],
  [/\bmacular\b/i, /^(?:bevacizumab|aflibercept|ranibizumab|verteporfin)$/],
  [
    /\b(?:infertility|endometriosis)\b/i,
    pattern()`
      ^(?:
        tamoxifen|letrozole|anastrozole|leuprolide|goserelin|triptorelin|buserelin|nafarelin|histrelin|medroxyprogesterone
        |hydroxyprogesterone|cabergoline|bromocriptine
      )$
    `,
  ],
  [
    /\b(?:graft[- ]versus[- ]host|GVHD|GvHD)\b/,
    pattern()`
      ^(?:
        ruxolitinib|ibrutinib|imatinib|methotrexate|cyclophosphamide|sirolimus|everolimus|rituximab|pentostatin|prednis\w+
        |methylprednisolone|interleukin-2
      )$
    `,
  ],
  [/\bosteoporosis\b/i, /^(?:denosumab|raloxifene|bazedoxifene)$/],
  [/\bectopic pregnancy\b/i, /^methotrexate$/],
  [/\bacne\b/i, /^(?:isotretinoin|tretinoin)$/],
  [/\b(?:graves|hyperthyroidism|thyrotoxicosis)\b/i, /^(?:iodine|propranolol)/],
  [
    pattern('i')`
      \b(?:
        rheumatoid|psoria\w+|lupus|arthritis|crohn\w*|multiple sclerosis|vasculitis|sarcoidosis|immunosuppress\w+
        |transplant rejection|dermatomyositis|polymyositis|myositis|uveitis|ulcerative colitis|azathioprine|adalimumab
        |infliximab|etanercept|pemphig\w+|pyoderma|scleroderma|systemic sclerosis|glomerulonephritis|h(?:a)?emolytic
        |thrombocytopenic purpura|autoimmune (?:disease|hepatitis|encephalitis|disorder)|nephrotic|control (?:the )?fever
        |asthma
      )\b
    `,
    pattern()`
      ^(?:
        methotrexate|cyclophosphamide|chlorambucil|mercaptopurine|tioguanine|hydroxyurea|mitoxantrone|cladribine|fludarabine
        |rituximab|obinutuzumab|ofatumumab|ocrelizumab|alemtuzumab|bortezomib|daratumumab|thalidomide|everolimus|sirolimus
        |ruxolitinib|imatinib|interleukin-2|propranolol|hydrocortisone|prednis\w+|methylprednisolone|dexamethasone
        |(?:peg|ropeg)?interferon.*
      )$
    `,
  ],
];
const SUPPRESSION = '(?:immunosuppress\\w+|immunosuppressive \\w+)';
/** "Immunosuppression was cut back": done for the tumour's sake. */
const SUPPRESSED_LESS = pattern('i')`
  \b(?:reduc|withdr|taper|stop|minimi|lower|decreas|discontinu|cessation|cut)\w*\s+(?:[\w-]+\s+){0,3}${SUPPRESSION}
  |${SUPPRESSION}\s+(?:[\w-]+\s+){0,3}(?:reduced|cut|tapered|withdrawn|stopped|lowered|minimi[sz]ed|decreased|discontinued)
    \b
`;

/** Whether a sentence names an illness, no tumour, for which drugs such as all of these are given. */
export function isForOtherUse(agents: readonly string[], sentence: string): boolean {
  const text = SUPPRESSED_LESS.test(sentence) ? sentence.replace(/immunosuppress\w+/gi, ' ') : sentence;
  return agents.length > 0 && USES.some(([illness, drugs]) => illness.test(text) && agents.every((name) => drugs.test(name)));
}

/** Illnesses of kidneys, nerves and vessels that steroids and what suppresses the immune system are given for, whatever the tumour. */
const IMMUNE_ILLNESS = pattern('i')`
  \b(?:
    \w*(?:
        nephritis|nephropathy|vasculitis|myositis|encephalitis|myelitis|neuritis|scleritis|uveitis|hepatitis|pneumonitis
        |colitis|myocarditis|cerebellitis
      )
    |glomerulo\w+|nephrotic|minimal change disease|myasthenia\w*|guillain[- ]barr[eé]|paraneoplastic|opsoclonus\w*|lupus
    |rheumatoid|sarcoidosis|stiff[- ]person|graft[- ]versus[- ]host|GVHD
  )\b
`;
const SUPPRESSANT = /^(?:methotrexate|cyclophosphamide|rituximab)$/;
const STEROID = /^(?:prednis\w+|methylprednisolone|dexamethasone|hydrocortisone)$/;
const NAMES_TUMOUR = pattern('i')`
  \b(?:
    tumou?rs?|cancers?|malignan\w+|metasta\w+|chemo\w*|regimens?|cycles?|courses?|mass(?:es)?
    |\w*(?:leuk(?:a)?emia|lymphoma|myeloma|carcinoma|sarcoma|blastoma|glioma|germinoma)s?
  )\b
`;

/**
 * Whether steroids with what suppresses the immune system answer an illness, no tumour, that the sentence before tells ("a biopsy
 * showed glomerulonephritis. She was given …").
 */
export function isForIllnessBefore(agents: readonly string[], sentence: string, before: string): boolean {
  return (
    agents.length > 1 &&
    agents.some((name) => STEROID.test(name)) &&
    agents.every((name) => STEROID.test(name) || SUPPRESSANT.test(name)) &&
    IMMUNE_ILLNESS.test(before) &&
    !NAMES_TUMOUR.test(sentence)
  );
}

/** "Embolization to stop the bleeding": the vessel is closed, the tumour is not what is treated. */
const TO_STOP_IT = pattern('i')`
  ^[^.;,]{0,60}?\b(?:
    for|because of|due to|owing to|on account of|to (?:control|stop|treat|arrest|manage)|in order to (?:control|stop|arrest)
    |(?:failed|unable|attempt\w*) to (?:control|stop|arrest)
  )\s+(?:(?!surgery\b|operat|resect|excis|prevent)[\w-]+\s+){0,3}?(?:
    bleeding|h(?:a)?emorrhages?|h(?:a)?ematuria|h(?:a)?emoptysis|epistaxis|h(?:a)?emostasis|pseudoaneurysms?
  )\b
`;
/** Bleeding, or the vessel that bleeds, told before its embolization: "a pseudoaneurysm was found and embolized". */
const VESSEL = pattern('i')`
  \b(?:pseudo-?)?aneurysm\w*|\b(?:arterio-?venous|AV)\s+(?:fistulas?|malformations?)\b|\bextravasation\b
  |\bactive (?:arterial )?bleeding\b|\bbleeding (?:vessels?|points?|sites?|source|arter(?:y|ies))\b
  |\b(?:portal vein|thrombin)\b|\bendoleak
`;
const OF_TUMOUR_VESSELS = pattern('i')`
  \b(?:
    tumou?rs?|mass(?:es)?|lesions?|metasta\w+|feed(?:ing|ers?)|pre-?operative(?:ly)?
    |before (?:the )?(?:surgery|resection|operation)|hypervascular|\w{3,}omas?
  )\b
`;

/**
 * Whether an embolization that ends at `end` of its sentence closes a bleeding or widened vessel and not the tumour's own; `before`
 * is the sentence before.
 */
export function isAgainstBleeding(sentence: string, end: number, before: string): boolean {
  if (TO_STOP_IT.test(sentence.slice(end))) return true;
  const around = sentence.slice(0, end + 60);
  return !OF_TUMOUR_VESSELS.test(around) && (VESSEL.test(around) || (VESSEL.test(before) && !OF_TUMOUR_VESSELS.test(before)));
}

const ON_CELLS = pattern('i')`
  \bin[- ]vitro\b|\bex[- ]vivo\b|\b(?:cultured|cultures? of|xenograft\w*|organoids?|cell lines?)\b
  |\b(?:chemo|drug)[- ]?(?:sensitivity|resistance|response) (?:tests?|testing|assays?|profil\w+|screen\w*)\b
  |\bcells\s+(?:\w+\s+){0,2}(?:were|proved)\s+(?:\w+ly\s+)?(?:(?:in)?sensitive|resistant|exposed|treated)\b
`;
/** What a drug does to cells, told of the drug. */
const ACTS_ON_CELLS = pattern('i')`
  ^\s*(?:(?:\w+ly|also|further)\s+)?(?:inhibit|suppress|block|reduc|decreas|induc|kill|abolish|attenuat|stimulat|impair)\w*
  \s[^.;]{0,80}\b(?:
    signal+ing|phosphorylation|proliferation|viability|cytotoxicity|apoptosis|cells|pathway|cell growth|cell death
  )\b
`;
const TO_PATIENT = pattern('i')`
  \b(?:patient|s?he|we)\s+(?:was|were|had|has|received|underwent|started|took|gave|administ(?:er|rat)ed|treated)\b
  |\b(?:mg|cycles?|courses?)\b
`;

/** Whether a drug was only tried on the patient's cells, in a dish or an animal. */
export function isTriedOnCells(sentence: string, end: number): boolean {
  return !TO_PATIENT.test(sentence) && (ON_CELLS.test(sentence) || ACTS_ON_CELLS.test(sentence.slice(end)));
}
