import type { Strand } from './strands.ts';

const BEFORE = /(?:\b(?:total|radical|right|left|bilateral|partial|wide|local|complete|en[- ]bloc|subtotal|near[- ]total|gross|modified|laparoscopic|thoracoscopic|endoscopic|microsurgical|microscopic|surgical|extended|extensive|limited|segmental|open|simple|abdominal|vaginal|transurethral|transsphenoidal|distal|proximal|pylorus-preserving|pylorus|preserving|video-assisted|robotic|robot-assisted|robot|assisted|nephron-sparing|skin-sparing|upper|lower|middle|lobe|adjuvant|neoadjuvant|postoperative|preoperative|palliative|systemic|concurrent|concomitant|local|external|focal|stereotactic|salvage|definitive|intensive|high-dose|low-dose|weekly|oral|intrathecal|intraperitoneal|intravesical|intra-arterial|whole|pelvic|brain|cranial|maintenance|consolidation|induction|combination|combined|first-line|second-line|curative|emergency|elective|additional|second|third|repeat|repeated|further|deep|superficial|marginal|sleeve|wedge|hemi|suboccipital|retrosigmoid|frontal|temporal|parietal|occipital|pterional|bifrontal|exploratory|median|posterior|anterior|lateral|central|neck|axillary|pelvic|mediastinal|lymph node|orbital|nipple-sparing|conservative|breast-conserving|and|with|supracervical|transabdominal|primary|secondary)\s+)+$/i;
const AFTER = /^\s+(?:of|from|on|to|for|at)\s+(?:(?:the|his|her|this|all|both|an?)\s+)?(?:(?!(?:was|were|is|are|and|with|which|that|under|by|via|through|using|in|on|at|for|without|after|before|due|because|had|has|followed|but)\b)[\w-]+\s*){1,6}/i;
const STATUS_WORDS = /^(?:and|with|further|additional)\s+/i;

/** What was done, in the paper's words: the strand's words with the adjectives before and the part of the body after them. */
export function nameOf(strand: Strand, text: string, offset: number): string {
  const words = strand.mentions.filter((m) => m.entry !== 'specimen');
  const chosen = words.length > 0 ? words : strand.mentions;
  const start = Math.min(...chosen.map((m) => m.start)) - offset, end = Math.max(...chosen.map((m) => m.end)) - offset;
  const told = chosen.every((m) => m.told);
  const lead = told ? '' : BEFORE.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  const tail = strand.modality === 'surgery' && !told ? AFTER.exec(text.slice(end, end + 90))?.[0] ?? '' : '';
  const name = end - start > 160 ? chosen.map((m) => text.slice(m.start - offset, m.end - offset)).join(', ') : `${lead}${text.slice(start, end)}${tail}`;
  return name.replace(STATUS_WORDS, '').replace(/\s+/g, ' ').replace(/[\s,;(]+$/, '').trim();
}
