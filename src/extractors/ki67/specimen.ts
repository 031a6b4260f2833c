import type { Lexicon, LexiconEntry } from '../../lexicon/lexicon.ts';
import type { Specimen } from '../../generated/report.ts';
import { phrasePattern } from '../../lexicon/phrases.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** The specimen a value was measured on. `stated` false where nothing names it and the primary tumour is taken. */
export interface ReadSpecimen {
  readonly specimen: Specimen;
  readonly stated: boolean;
  readonly component: string | null;
}

const COMPONENT = pattern('i')`
  \b(?:in|for|of|within|from|throughout)\s+(?:the\s+|these\s+)?(
      (?:[\w‘’'-]+\s+){1,4}?(?:components?|areas?|regions?|elements?|portions?|foci|parts?|hot\s?spots?)
    )\b
  |\b(?:for|in)\s+the\s+([A-Za-z][\w-]{4,})\b
`;
const SITES = pattern('i')`
  \b(
    brain|lung|liver|bone|lymph\s+nod(?:e|al)|skin|pulmonary|hepatic|cerebral|osseous|nodal|peritoneal|omental|adrenal
    |ovarian|pleural|spinal|spleen|splenic|pancreatic|cutaneous|cerebellar
  )\s+(?:metasta|lesion|nodule|secondar|deposit|mass)
`;
const SITE_WORDS: Readonly<Record<string, string>> = {
  pulmonary: 'lung',
  hepatic: 'liver',
  cerebral: 'brain',
  cerebellar: 'brain',
  osseous: 'bone',
  nodal: 'lymph node',
  peritoneal: 'peritoneum',
  omental: 'omentum',
  ovarian: 'ovary',
  pleural: 'pleura',
  splenic: 'spleen',
  pancreatic: 'pancreas',
  cutaneous: 'skin',
};

/**
 * Reads the specimen from the words next to a value (`near`), its sentence and what the paragraph said before, nearest first.
 * @param near text behind the value up to the next value, then text before it back to the last value
 */
export function readSpecimen(lexicon: Lexicon<LexiconEntry>, near: readonly string[], sentence: string, before: string): ReadSpecimen {
  const component =
    near
      .map((text) => COMPONENT.exec(text.slice(0, 90)))
      .map((match) => match?.[1] ?? match?.[2] ?? null)
      .find((found) => found !== null && !ROLE_WORDS.test(found)) ?? null;
  for (const text of [...near, sentence]) {
    const role = roleOf(lexicon, text);
    if (role !== null)
      return {
        specimen: { role, site: role === 'metastasis' ? (siteOf(text) ?? siteOf(sentence)) : null, time: null },
        stated: true,
        component,
      };
  }
  const earlier = before
    .split(/(?<=[.;])\s+/)
    .slice(-4)
    .reverse()
    .find((text) => SPECIMEN_EVENT.test(text) && roleOf(lexicon, text) !== null);
  const told = earlier === undefined ? null : roleOf(lexicon, earlier);
  if (told !== null && told !== 'biopsy')
    return { specimen: { role: told, site: told === 'metastasis' ? siteOf(earlier ?? '') : null, time: null }, stated: true, component };
  return { specimen: { role: told ?? 'primary', site: null, time: null }, stated: false, component };
}

const ROLE_WORDS = /\b(?:primary|metasta|recurren|biops|tumou?r$|cells$|same|present|lesion$|mass$|patient|case)/i;
const SPECIMEN_EVENT =
  /\b(?:biops\w+|resect\w+|excis\w+|remov\w+|operat\w+|surg\w+|specimen|craniotomy|(?:histo)?patholog\w+|histolog\w+|\w+ectomy)\b/i;
const NOT_HERE = /\b(?:no|without|absence of|free of|ruled out|potential for|risk of)\s+(?:\w+\s+){0,4}(?:metasta|recurren)/i;

function roleOf(lexicon: Lexicon<LexiconEntry>, text: string): Specimen['role'] | null {
  if (NOT_HERE.test(text)) return null;
  const found = (['recurrence', 'metastasis', 'primary', 'biopsy'] as const)
    .map((role) => ({ role, at: text.search(phrasePattern(lexicon, role)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const first = found[0];
  if (first?.role === 'biopsy') return found.find(({ role }) => role === 'metastasis' || role === 'recurrence')?.role ?? 'biopsy';
  return first?.role ?? null;
}

function siteOf(text: string): string | null {
  const word = SITES.exec(text)?.[1]?.toLowerCase().replace(/\s+/g, ' ');
  return word === undefined ? null : (SITE_WORDS[word] ?? (word.startsWith('lymph') ? 'lymph node' : word));
}
