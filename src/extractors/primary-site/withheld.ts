import { fit } from '../../lexicon/site-fit.ts';
import { isLymphoid, type TumourEntry } from '../../lexicon/tumour-entry.ts';
import type { CaseScope } from '../extractor.ts';
import { OFTEN_SPREAD_TO } from './organ-groups.ts';
import { NAMED_METASTATIC } from './tie-words.ts';
import type { Vote } from './vote.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** Words for an organ behind "extra", with the codes of which they say that the tumour did not arise there. */
const OUTSIDE: readonly (readonly [word: string, codes: RegExp])[] = [
  ['pulmonary', /^C34/],
  ['ovarian', /^C56/],
  ['uterine', /^C5[345]/],
  ['renal', /^C64/],
  ['gonadal', /^C(?:56|62)/],
  ['testicular', /^C62/],
  ['mammary', /^C50/],
  ['hepatic', /^C22/],
  ['adrenal', /^C74/],
  ['thyroid(?:al)?', /^C73/],
  ['(?:gastro)?intestinal', /^C(?:1[5-9]|2[01])/],
  ['parotid', /^C07/],
  ['salivary', /^C0[78]/],
  ['medullary', /^C42/],
  ['ocular', /^C69/],
  ['pancreatic', /^C25/],
  ['prostatic', /^C61/],
  ['pleural', /^C38\.4/],
  ['thymic', /^C37/],
  ['pituitary', /^C75\.1/],
  ['skeletal', /^C4[01]/],
  ['osseous', /^C4[01]/],
  ['cranial', /^C7[01]/],
];
const EXTRA = pattern('i')`
  \bextra[\s-]?(${OUTSIDE.map(([word]) => word).join('|')})\b(?!
    \s+(?:
      and|or|spread|extension|invasion|growth|metasta\w*|involvement|disease|manifestations?|lesions?|sites?|organs?
      |recurrences?|relapses?|tissues?|symptoms?
    )\b
  )
`;
const MOST_BEFORE = 40;

/**
 * The codes in which the case's tumour is said not to have arisen, null where none are: "extrapulmonary small cell carcinoma" began
 * in no lung.
 */
export function outsideOf(scope: CaseScope): RegExp | null {
  const { text } = scope.input.reading;
  for (const { start, end } of scope.facts('histology')[0]?.evidence ?? []) {
    const told = EXTRA.exec(text.slice(Math.max(0, start - MOST_BEFORE), end))?.[1];
    if (told !== undefined) return OUTSIDE.find(([word]) => new RegExp(`^${word}$`, 'i').test(told))?.[1] ?? null;
  }
  return null;
}

/** "A metastatic melanoma" as the diagnosis that a story begins with. */
const CALLED_METASTATIC =
  /(?<!\b(?:or|no|not|non|versus|vs\.?|exclude|excluded|possible|possibly|suspected|than)[\s-])\bmetastatic\s+(?:[\w-]+\s+){0,2}$/i;
/** So many characters before a diagnosis are read. */
const MOST_LEAD = 40;
/** An organ that more than this is told of is no mere place of lesions. */
const MOST_TOLD = 1.5;

/**
 * True where an organ is told, but not as where the tumour arose: one merely named beside a lymphoma, and one of which lesions are
 * told where a tumour that is called metastatic mostly went.
 */
export function isNotOrigin(
  organ: string,
  votes: readonly Vote[],
  { tumour, scope }: { readonly tumour: TumourEntry | null; readonly scope: CaseScope },
): boolean {
  const its = votes.filter(({ code }) => code.startsWith(organ)),
    code = its[0]?.code ?? '';
  if (!tumour || its.some(tellsOrigin)) return false;
  if (isLymphoid(tumour) && !tumour.siteOnly)
    return !/^C(?:42|77|80)/.test(organ) && its.every(({ mention }) => mention.rule === 'mention' && mention.notes['bears'] !== true);
  return (
    OFTEN_SPREAD_TO.test(code) && fit(code, tumour) < 1 && its.reduce((sum, { told }) => sum + told, 0) < MOST_TOLD && isMetastatic(scope)
  );
}

/** A region, and what is told with a tumour's kind, as its origin, in a title or a table's column, or by a sample. */
function tellsOrigin({ region, level, mention }: Vote): boolean {
  return region || level >= 1 || /^(?:origin|title|table-cell)$/.test(mention.rule) || mention.notes['sampled'] === true;
}

function isMetastatic(scope: CaseScope): boolean {
  const { text } = scope.input.reading,
    [fact] = scope.facts('histology');
  if (!fact) return false;
  const name = fact.value.text;
  return (
    NAMED_METASTATIC.test(name) ||
    fact.evidence.some(({ start, end }) => {
      const words = text.slice(Math.max(0, start - MOST_LEAD), end),
        at = words.lastIndexOf(name);
      return CALLED_METASTATIC.test(words.slice(0, at < 0 ? Math.min(MOST_LEAD, start) : at));
    })
  );
}
