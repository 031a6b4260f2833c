import { pattern } from '../../../patterns/over-lines.ts';

/** Examinations of one organ, each with the words by which a story speaks of that organ. */
const ORGANS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:col(?:on)?o|recto|sigmoido|procto|ano)scop/i,
    pattern('i')`
      \b(?:
        colon\w*|colic|colorect\w*|rect(?:um|al|o)\w*|bowels?|sigmoid\w*|ca?ec(?:um|al)\w*|an(?:al|us)|append\w+|intestin\w+
        |polyp(?:s|oid|osis|ectomy)?|ileoc\w+
      )\b
    `,
  ],
  [
    /\b(?:o?esophago)?(?:gastro)?(?:duodeno)?(?:gastro|o?esophago|duodeno)scop/i,
    /\b(?:gastr\w+|stomach|o?esophag\w*|duoden\w*|epigastr\w*|dysphagia|ha?ematemesis|mela?ena|digestive)\b/i,
  ],
  [
    /\b(?:cysto|uretero|urethro)scop/i,
    /\b(?:bladder|ureth?r\w*|ureter\w*|uroth\w+|urin\w+|vesical|ha?ematuria|kidneys?|renal|prostat\w+|dysuria)\b/i,
  ],
  [/\bbronchoscop/i, /\b(?:lungs?|pulmonary|bronch\w+|trache\w+|airways?|ha?emoptysis|chest|thora\w+|mediastin\w+)\b/i],
  [
    pattern('i')`\b(?:naso)?(?:pharyngo|laryngo)(?:laryngo)?scop`,
    /\b(?:\w*laryn\w+|\w*pharyn\w+|vocal|glott\w+|\w*glottic|throat|tongue|tonsil\w*|hoarse\w*|neck|oral|voice)\b/i,
  ],
  [/\b(?:hystero|colpo)scop/i, /\b(?:uter\w+|endometri\w+|cervi(?:x|cal)|vagin\w+|vulv\w+|menstru\w+|menorrh\w+|ovar\w+)\b/i],
  [/\bmammogra/i, /\b(?:breasts?|mammary|nipples?|axill\w+)\b/i],
];

/** "There was no family history of bowel cancer" tells of no tumour there. */
const OF_OTHERS = /\b(?:no|without|never|denied|family|familial|hereditary|relatives?|mother|father|sister|brother)\b/i;

/**
 * Whether a normal examination looked into an organ of which nothing was told before: a normal colonoscopy after a tumour of the
 * abdominal wall shows that the patient was seen, not that the tumour is gone. `told` is what the paper tells before it.
 */
export function looksElsewhere(words: string, told: string): boolean {
  const organ = ORGANS.find(([examination]) => examination.test(words))?.[1];
  return (
    organ !== undefined && told.includes('.') && !told.split('.').some((sentence) => organ.test(sentence) && !OF_OTHERS.test(sentence))
  );
}
