/** Illnesses that are no tumours, and the drugs that are given for them too. */
const USES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:hepatitis [BC]|H[BC]V|ribavirin)\b/i, /interferon/],
  [/\bmacular\b/i, /^(?:bevacizumab|aflibercept|ranibizumab|verteporfin)$/],
  [/\b(?:infertility|endometriosis)\b/i, /^(?:tamoxifen|letrozole|anastrozole|leuprolide|goserelin|triptorelin|buserelin|nafarelin|histrelin|medroxyprogesterone|hydroxyprogesterone|cabergoline|bromocriptine)$/],
  [/\b(?:graft[- ]versus[- ]host|GVHD|GvHD)\b/, /^(?:ruxolitinib|ibrutinib|imatinib|methotrexate|cyclophosphamide|sirolimus|everolimus|rituximab|pentostatin|prednis\w+|methylprednisolone|interleukin-2)$/],
  [/\bosteoporosis\b/i, /^(?:denosumab|raloxifene|bazedoxifene)$/],
  [/\bectopic pregnancy\b/i, /^methotrexate$/],
  [/\bacne\b/i, /^(?:isotretinoin|tretinoin)$/],
  [/\b(?:graves|hyperthyroidism|thyrotoxicosis)\b/i, /^(?:iodine|propranolol)/],
  [
    /\b(?:rheumatoid|psoria\w+|lupus|arthritis|crohn\w*|multiple sclerosis|vasculitis|sarcoidosis|immunosuppress\w+|transplant rejection|dermatomyositis|polymyositis|myositis|uveitis|ulcerative colitis|azathioprine|adalimumab|infliximab|etanercept|pemphig\w+|pyoderma|scleroderma|systemic sclerosis|glomerulonephritis|h(?:a)?emolytic|thrombocytopenic purpura|autoimmune (?:disease|hepatitis|encephalitis|disorder)|nephrotic|control (?:the )?fever|asthma)\b/i,
    /^(?:methotrexate|cyclophosphamide|chlorambucil|mercaptopurine|tioguanine|hydroxyurea|mitoxantrone|cladribine|fludarabine|rituximab|obinutuzumab|ofatumumab|ocrelizumab|alemtuzumab|bortezomib|daratumumab|thalidomide|everolimus|sirolimus|ruxolitinib|imatinib|interleukin-2|propranolol|hydrocortisone|prednis\w+|methylprednisolone|dexamethasone|(?:peg|ropeg)?interferon.*)$/,
  ],
];
const SUPPRESSION = '(?:immunosuppress\\w+|immunosuppressive \\w+)';
/** "Immunosuppression was cut back": done for the tumour's sake. */
const SUPPRESSED_LESS = new RegExp(`\\b(?:reduc|withdr|taper|stop|minimi|lower|decreas|discontinu|cessation|cut)\\w*\\s+(?:[\\w-]+\\s+){0,3}${SUPPRESSION}|${SUPPRESSION}\\s+(?:[\\w-]+\\s+){0,3}(?:reduced|cut|tapered|withdrawn|stopped|lowered|minimi[sz]ed|decreased|discontinued)\\b`, 'i');

/** Whether a sentence names an illness, no tumour, for which drugs such as all of these are given. */
export function isForOtherUse(agents: readonly string[], sentence: string): boolean {
  const text = SUPPRESSED_LESS.test(sentence) ? sentence.replace(/immunosuppress\w+/gi, ' ') : sentence;
  return agents.length > 0 && USES.some(([illness, drugs]) => illness.test(text) && agents.every((name) => drugs.test(name)));
}
