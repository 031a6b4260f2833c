import { A_FAMILY } from '../../lexicon/tumour-entry.ts';
import type { SiteMention } from './mentions.ts';
import {
  ATTACHED,
  BEGAN_AS,
  BY_PATHOLOGIST,
  BY_STALK,
  CALLED_SPREAD,
  FINAL_OF,
  FINALLY_PRIMARY,
  IS_PRIMARY,
  LINING,
  METASTASIS_FROM,
  NAMED_PRIMARY,
  OF_ORIGIN,
  SAID_OF_IT,
} from './origin-words.ts';
import type { Tie } from './tie.ts';

/**
 * A place with its tie to a tumour and the words of its sentence around it: those `before` it, some of those `after` it, and those
 * before both it and its tumour (`lead`).
 */
export interface Told {
  readonly mention: SiteMention;
  readonly tie: Tie;
  readonly before: string;
  readonly after: string;
  readonly lead: string;
}

/**
 * What the words say of a place as the tumour's origin: whether at all (`said`), whether it is called the primary (`isPrimary`) or
 * what the tumour hung on by a stalk (`onStalk`), and whether a metastasis is said to have come from it (`sent`).
 */
export interface Origin {
  readonly said: boolean;
  readonly isPrimary: boolean;
  readonly onStalk: boolean;
  readonly sent: boolean;
}

/** Reads what the words around a place say of it as the tumour's origin. */
export function originTold(told: Told): Origin {
  const { mention, before, after } = told;
  const isPrimary = IS_PRIMARY.test(after) && (!mention.adjective || OF_ORIGIN.test(after)),
    onStalk = ATTACHED.test(before) && BY_STALK.test(after);
  const said = isPrimary || NAMED_PRIMARY.test(before) || onStalk || isOfFinalDiagnosis(told) || beganAs(told) || SAID_OF_IT.test(before);
  return { said, isPrimary, onStalk, sent: !said && METASTASIS_FROM.test(before) };
}

/** "The final diagnosis was basaloid carcinoma of the larynx", "… a primary lung cancer". */
function isOfFinalDiagnosis({ tie, before, lead }: Told): boolean {
  if (tie.rule === 'adjective' && FINALLY_PRIMARY.test(before)) return true;
  return tie.level >= A_FAMILY && (tie.rule === 'adjective' || tie.rule === 'located') && FINAL_OF.test(lead);
}

/** True where the pathologist's words name the tumour by the place: "microscopy showed an adenosarcoma of the corpus". */
export function byPathologist({ tie, lead }: Told): boolean {
  return (
    tie.level >= A_FAMILY && (tie.rule === 'adjective' || tie.rule === 'located') && !CALLED_SPREAD.test(lead) && BY_PATHOLOGIST.test(lead)
  );
}

/** "Dysplasia of the adjacent urethral epithelium". */
function beganAs({ before, after }: Told): boolean {
  return LINING.test(after) && BEGAN_AS.test(before);
}
