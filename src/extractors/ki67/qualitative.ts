import type { Lexicon, LexiconEntry } from '../../lexicon/lexicon.ts';
import type { Qualitative } from '../../generated/report.ts';
import type { Span } from '../../span.ts';
import type { Stain } from '../../context/stains/read-stains.ts';
import { everyMatch } from '../../every-match.ts';
import { phraseSource } from '../../lexicon/phrases.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** A result told in words, `cue` the words (offsets from the sentence's start). */
export interface QualitativeReading {
  readonly value: Qualitative;
  readonly cue: Span;
}

const LEVELS = ['low', 'high', 'moderate'] as const;
const NOTHING = pattern('i')`
  \b(?:no|nil|absent|without|lacked|devoid of)\b(?!\s+(?:significant\s+)?(?:increase|elevation))[^.;,]{0,40}?
    (?:stain\w*|label\w*|positiv\w*|express\w*|reactiv\w*)?
  |\b(?:did not stain|was nil|was absent|not expressed)\b
`;

/** "No nuclear labelling was seen with", "without any staining by". */
const NONE_SEEN = pattern('i')`
  \b(?:no|without(?: any)?|absence of|lack of)\s+(?:[\w-]+\s+)?(?:
    label\w*|stain\w*|immunostain\w*|immunoreactiv\w*|reactiv\w*|reaction|positivity|signal
  )\s+(?:(?:was|were)\s+(?:seen|found|observed|noted|obtained|detected|present|evident)\s+)?(?:with|for|by|using|of)\s+
  (?:(?:the|anti)\s*)?$
`;
/** "No Ki-67 staining". */
const DENIED_BEFORE = /\b(?:no|without(?: any)?|lacked|absence of|lack of)\s+(?:\w+\s+)?$/i;

/**
 * Reads a Ki-67 result without a number: a level ("low Ki-67 index", "few cells were positive"), else positive or negative.
 * @param window the words that may speak of this mention: from the last other marker or clause to the next, as sentence offsets
 */
export function readQualitative(lexicon: Lexicon<LexiconEntry>, flat: string, stain: Stain, window: Span): QualitativeReading | null {
  const { marker, polarity } = stain;
  const before = flat.slice(window.start, marker.start),
    after = flat.slice(marker.end, window.end);
  const ahead = levelBefore(lexicon, before, window.start) ?? levelOfList(lexicon, flat, stain);
  const level = levelBehind(lexicon, after, marker.end) ?? ahead;
  if (ahead && polarity?.by === 'list' && ahead.cue.start >= polarity.cue.end) return ahead;
  if (polarity?.result === 'negative' && !/^\s*\(?\s*[a-z]*\s*\+/.test(after)) {
    if (level && level.value === 'low' && /\bnot\b/i.test(flat.slice(polarity.cue.start, polarity.cue.end))) return level;
    return { value: 'negative', cue: polarity.cue };
  }
  if (!level && NONE_SEEN.test(before)) return { value: 'negative', cue: { start: marker.start, end: marker.end } };
  if (!level && DENIED_BEFORE.test(before) && /^[\s-]*(?:stain|immuno|label|express|positiv|react)/i.test(after))
    return { value: 'negative', cue: { start: marker.start, end: marker.end } };
  if (!level && /^[\s\w]{0,30}\b(?:was|were|is|showed|with)\b/i.test(after) && NOTHING.test(/^[^,]*/.exec(after.slice(0, 60))?.[0] ?? ''))
    return { value: 'negative', cue: { start: marker.start, end: window.end } };
  if (level) return level;
  if (polarity === null || polarity.result === 'equivocal') return null;
  return { value: polarity.result === 'focal' ? 'low' : 'positive', cue: polarity.cue };
}

function levelBehind(lexicon: Lexicon<LexiconEntry>, after: string, offset: number): QualitativeReading | null {
  // "Ki-67 marked the basal cells": a verb.
  if (/^\s+marked\s/i.test(after)) return null;
  const said = LEVELS.flatMap((value) => {
    const match = new RegExp(
      `^(?<gap>[^.;]{0,80}?)(?:very |extremely |relatively |markedly |quite |rather )?${phraseSource(lexicon, value)}`,
      'i',
    ).exec(after);
    return match && GAP_BEHIND.test((match.groups?.['gap'] ?? '').replace(OF_WHAT, ' ').replace(ADVERB, ' '))
      ? [{ value, end: match[0].length }]
      : [];
  }).sort((a, b) => a.end - b.end)[0];
  return said ? { value: said.value, cue: { start: offset, end: offset + said.end } } : null;
}

/** "Was correspondingly low". */
const ADVERB = /\b(?!only\b)[a-z]+ly\b/g;

/** "(The index) at recurrence (was)", "of the resected nodule": where it was measured. */
const OF_WHAT = pattern('i')`
  \b(?:of|in|at|on|for|from)\s+(?:(?!(?:was|were|is|are|but|and|while|whereas|positive|negative|with)\b)[\w-]+\s+){1,6}
  (?=(?:was|were|is|are)\b)
`;
// Behind the name: "index was", "labelling of the tumour was", "(", "staining showed", with no other thing named between.
const GAP_BEHIND = pattern('i')`
  ^(?:
    [\s(),:+=-]*(?:
      \b(?:
        index|indices|li|labell?ing|prolif\w*|rate|score|level|activity|fraction|stain\w*|immunostain\w*|immunoreactivity
        |expression|positivity|marker|antigen|antibody|of|in|the|with|for|by|tumou?r|neoplasm|lesion|cells|cell|cyst|wall
        |neoplastic|was|were|is|are|showed|shows|revealed|demonstrated|indicated|found|seen|to|be|a|an|also|focally|overall
        |nuclear|nuclei|positive|expressed|only|had|this|our|case|labell?ed|highlighted|index\)|immunohistochemistry|\d{1,2}
        |highlighting|remained|being|considered|appeared|very|and|mass|its
      )\b
    )
  )*[\s(),:+=-]*$
`;

function levelBefore(lexicon: Lexicon<LexiconEntry>, before: string, offset: number): QualitativeReading | null {
  const said = LEVELS.flatMap((value) =>
    everyMatch(new RegExp(phraseSource(lexicon, value), 'gi'), before).flatMap((match) => {
      const gap = before.slice(match.index + match[0].length);
      return GAP_BEFORE.test(gap) ? [{ value, start: match.index }] : [];
    }),
  ).sort((a, b) => b.start - a.start)[0];
  return said ? { value: said.value, cue: { start: offset + said.start, end: offset + before.length } } : null;
}

/** "High expression of desmin and Ki-67": the level of a list stands before the word that leads it. */
function levelOfList(lexicon: Lexicon<LexiconEntry>, flat: string, { polarity, marker }: Stain): QualitativeReading | null {
  if (
    polarity?.by !== 'list' ||
    polarity.cue.end > marker.start ||
    !/^(?:expression|immuno\w+|reactivity|positivity|staining)/i.test(flat.slice(polarity.cue.start))
  )
    return null;
  const value = LEVELS.find((level) => new RegExp(`${phraseSource(lexicon, level)}\\s*$`, 'i').test(flat.slice(0, polarity.cue.start)));
  return value ? { value, cue: { start: polarity.cue.start, end: marker.end } } : null;
}

// Before the name: "low proliferation index (", "numerous tumour nuclei were positive for", "proliferative activity assessed by".
const GAP_BEFORE = pattern('i')`
  ^(?:
    [\s(,:-]*(?:
      (?<![\w-])[\w-]*(?:cells?|nuclei|nucleus|nuclear)\b
      |\b(?:
          marked|decorat\w*|highlight\w*|found|seen|noted|the|of|these|this|all|a|an|its|positivity|immunoreactivity
          |stain\w*|immunostain\w*|immunoreactive|express\w*|label\w*|react\w*|were|was|are|is|being|for|with|by|in|to|as
          |and|on|using|proliferati\w+|cellular|mitotic|growth|index|rate|activity|fraction|level|levels|evident|observed
          |detected|apparent|obtained|present|assessed|determined|measured|evaluated|estimated|demonstrated|shown|indicated
          |based|reflected|tumou?r|tumou?ral|neoplastic|malignant|atypical|lymphoma|lymphoid|neoplasm|lesion|mass|carcinoma
          |meningioma|spindle|small|large|epithelial|proportion|percentage|number|share|positive|highly|value|marker
          |antibody|antigen|immunohistochemi\w+|through|via|low|high
        )\b
    )
  )*[\s(,:-]*$
`;
