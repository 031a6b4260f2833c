import { pointsBack } from './back-references.ts';
import type { Mention } from './mention.ts';
import type { Strand } from './strands.ts';

const BEFORE = /(?:\b(?:total|radical|right|left|bilateral|partial|wide|local|complete|en[- ]bloc|subtotal|near[- ]total|gross|modified|laparoscopic|thoracoscopic|endoscopic|microsurgical|microscopic|surgical|extended|extensive|limited|segmental|open|simple|abdominal|vaginal|transurethral|transsphenoidal|distal|proximal|pylorus-preserving|pylorus|preserving|[a-z]+-assisted|robotic|robot-assisted|robot|assisted|nephron-sparing|skin-sparing|upper|lower|middle|lobe|adjuvant|neoadjuvant|postoperative|preoperative|palliative|systemic|concurrent|concomitant|local|external|focal|stereotactic|salvage|definitive|intensive|high-dose|low-dose|weekly|oral|intrathecal|intraperitoneal|intravesical|intra-arterial|whole|pelvic|brain|cranial|maintenance|consolidation|induction|combination|combined|first-line|second-line|curative|emergency|elective|additional|second|third|repeat|repeated|further|deep|superficial|marginal|sleeve|wedge|hemi|suboccipital|retrosigmoid|frontal|temporal|parietal|occipital|pterional|bifrontal|exploratory|median|posterior|anterior|lateral|central|neck|axillary|pelvic|mediastinal|lymph node|orbital|nipple-sparing|conservative|breast-conserving|and|with|supracervical|transabdominal|primary|secondary|hepatic|pulmonary|renal|gastric|thyroid|adrenal|ovarian)\s+)+$/i;
const AFTER = /^\s+(?:of|from|on|to|for|at)\s+(?:(?:the|his|her|this|all|both|an?)\s+)?(?:(?!(?:was|were|is|are|and|with|which|that|under|by|via|through|using|in|on|at|for|without|after|before|due|because|had|has|followed|but|showed|revealed|confirmed|demonstrated|performed|proved|because|this|which|who|he|she|we|patient)\b)[\w-]+\s*){1,6}/i;
const JOINING = /^(?:(?:and|with|of|a|an|the)\s+)+/i;
const RANK: Record<string, number> = { removal: 3, operation: 2, access: 1, specimen: 0, dose: 0, unnamed: 2 };

/** What was done, in the paper's words: the strand's words with the adjectives before and the part of the body after them. */
export function nameOf(strand: Strand, text: string, offset: number): string {
  const chosen = bestCluster(strand, text, offset);
  const [first] = chosen;
  if (!first || first.entry === 'dose') return strand.modality === 'radiotherapy' ? 'radiotherapy' : text.slice(strand.start - offset, strand.end - offset);
  if (chosen.every((m) => m.told)) return tidy(phraseAround(first, text, offset));
  const start = first.start - offset, end = Math.max(...chosen.map((m) => m.end)) - offset;
  const lead = BEFORE.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  const tail = strand.modality === 'surgery' ? AFTER.exec(text.slice(end, end + 90))?.[0] ?? '' : '';
  return tidy(`${lead}${text.slice(start, end)}${tail}`);
}

function tidy(name: string): string {
  const open = name.lastIndexOf('('), closed = name.lastIndexOf(')');
  return `${name}${open > closed ? ')' : ''}`.replace(JOINING, '').replace(/\s+/g, ' ').replace(/[\s,;]+$/, '').trim();
}

/** The mentions that tell most of the strand and stand together without a verb between them. */
function bestCluster(strand: Strand, text: string, offset: number): readonly Mention[] {
  const clusters: Mention[][] = [];
  const named = strand.mentions.filter((mention) => mention.entry !== 'dose');
  const done = strand.modality === 'surgery' ? named.filter((mention) => !pointsBack(mention, text, offset)) : named;
  for (const m of done.length > 0 ? done : named) {
    const last = clusters.at(-1)?.at(-1);
    const gap = last ? text.slice(last.end - offset, m.start - offset) : '';
    if (!last || gap.length > 70 || m.told || last.told || /\b(?:was|were|had|showed|revealed|is|has|underwent|received|he|she|we|because|after|before|when)\b|[.;]/.test(gap)) clusters.push([m]);
    else clusters.at(-1)?.push(m);
  }
  const rank = (cluster: readonly Mention[]): number => Math.max(...cluster.map((m) => RANK[m.entry] ?? 2)) * 10 + Math.min(cluster.length, 9);
  return clusters.reduce<readonly Mention[]>((best, cluster) => (best.length === 0 || rank(cluster) > rank(best) ? cluster : best), []);
}

// "The mass was completely excised" → "mass was completely excised"
function phraseAround(mention: Mention, text: string, offset: number): string {
  const before = text.slice(Math.max(0, mention.start - offset - 60), mention.start - offset);
  const subject = /(?:^|[\s(])((?:[\w-]+\s+){0,3}(?:tumou?rs?|mass|masses|lesions?|nodules?|neoplasm|cysts?|polyps?|nodes?|specimen|swelling|\w+oma)\s+)$/i.exec(before)?.[1] ?? '';
  const object = subject === '' ? /^\s*(?:[\w-]+\s*){1,5}/.exec(text.slice(mention.end - offset, mention.end - offset + 60))?.[0] ?? '' : '';
  return `${subject.replace(/^(?:the|and|this|his|her|a)\s+/i, '')}${text.slice(mention.start - offset, mention.end - offset)}${/^\s*(?:the|a|his|her|an)\b/.test(object) ? object : ''}`.replace(/^(?:we|had|and|then)\s+/i, '');
}
