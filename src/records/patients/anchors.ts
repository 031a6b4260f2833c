import { readKinHeading } from '../../context/kin.ts';
import type { Annotation, ExtractInput } from '../../extractors/extractor.ts';
import type { AgeValue } from '../../generated/report.ts';
import type { Section, TextBlock } from '../../text/reading.ts';
import { blockAt, sentenceAt, textOf, titleText } from '../../text/reading.ts';
import type { Anchor } from './anchor.ts';
import { findLabels, readOpeningLabel } from './labels.ts';
import { statedCount } from './stated-count.ts';
import { pattern } from '../../patterns/over-lines.ts';

/** How far into a paragraph a patient may be introduced for the paragraph to open with them. */
const OPENING_LENGTH = 160;
/** Patients that differ by less than this many years and not in sex are one unless the paper says that it has several. */
const SURELY_OTHER_AGE = 2;
const TELLS_CASES: ReadonlySet<Section> = new Set(['case', 'results', 'methods', 'introduction', 'other']);

/**
 * The age annotations that introduce a patient of this paper, in text order; with `input`, those too with which a paragraph opens
 * ("This 62-year-old man had").
 */
export function introductions(annotations: readonly Annotation[], input: ExtractInput | null = null): Annotation<AgeValue>[] {
  const opens = ({ start }: Annotation): boolean => {
    const block = input && blockAt(input.reading, start);
    return (
      block !== null &&
      block.section === 'case' &&
      OPENS_WITH_THIS.test(input?.reading.text.slice(Math.max(block.start, start - 80), start) ?? '')
    );
  };
  return annotations
    .filter(
      (a): a is Annotation<AgeValue> =>
        a.field === 'age' && a.rejected === null && a.notes['introduces'] === true && (a.notes['indefinite'] === true || opens(a)),
    )
    .sort((a, b) => a.start - b.start);
}

/** "This 62-year-old man had …", with which a paragraph opens or that follows "we saw another patient". */
const OPENS_WITH_THIS =
  /(?:^|\b(?:another|a\s+(?:second|third|fourth|further|new))\s+(?:case|patient|man|woman|boy|girl)\b[^.]{0,40}\.\s+)this\s+$/i;

/** Where the patients of a paper with several begin, in text order; fewer than two where the paper tells of one. */
export function findAnchors(annotations: readonly Annotation[], input: ExtractInput): Anchor[] {
  const labelled = ofSeveral(labelledAnchors(annotations, input));
  if (labelled.length >= 2) return withUnlabelledFirst(labelled, annotations, input);
  const told = introducedAnchors(annotations, input);
  return told.length >= 2 ? told : [];
}

function labelledAnchors(annotations: readonly Annotation[], input: ExtractInput): Anchor[] {
  const { reading } = input;
  const aged = introductions(annotations);
  const kin: string[] = [];
  return reading.blocks.flatMap((block): Anchor[] => {
    if (!TELLS_CASES.has(block.section) || (block.kind !== 'heading' && block.kind !== 'paragraph' && block.kind !== 'list')) return [];
    const text = textOf(reading, block);
    const relative = block.kind === 'heading' ? readKinHeading(text) : null;
    if (relative) {
      const key = relative.toLowerCase();
      if (!kin.includes(key)) kin.push(key);
      return [{ start: block.start, block: block.index, number: kin.indexOf(key) + 1, label: relative, kind: 'heading' }];
    }
    const opening = readOpeningLabel(text);
    if (!opening) return [];
    const kind = block.kind === 'heading' ? ('heading' as const) : ('run-in' as const);
    if (kind === 'run-in' && !opensPatient(text.slice(opening.length), block, aged)) return [];
    const first = { start: block.start, block: block.index, number: opening.number, label: opening.label, kind };
    return kind === 'run-in' ? [first, ...laterInParagraph(first, aged, input)] : [first];
  });
}

/**
 * Patients who are introduced behind a label further on in the paragraph that opens with another's: "(Case 1) A man … (Case 2) A
 * woman …".
 */
function laterInParagraph(first: Anchor, aged: readonly Annotation[], { reading }: ExtractInput): Anchor[] {
  return reading.sentences
    .filter((sentence) => sentence.block === first.block && sentence.start > first.start)
    .flatMap((sentence) => {
      const opening = readOpeningLabel(textOf(reading, sentence));
      const told =
        opening !== null &&
        opening.number !== first.number &&
        aged.some((age) => age.start >= sentence.start && age.start < Math.min(sentence.end, sentence.start + OPENING_LENGTH));
      return opening && told
        ? [{ start: sentence.start, block: first.block, number: opening.number, label: opening.label, kind: 'run-in' as const }]
        : [];
    });
}

/** "Case 1: …", "Case 2. A 50-year-old …", "Patient 1 was a …": a label that merely begins a sentence about findings opens no patient. */
function opensPatient(rest: string, block: TextBlock, aged: readonly Annotation[]): boolean {
  const introduced = aged.some((age) => age.start >= block.start && age.start < block.start + OPENING_LENGTH);
  return (
    introduced ||
    /^\s*[.:)\u2013\u2014-]*\s*$/.test(rest.slice(0, 12)) ||
    (/^\s*(?:[.:–—-])\s*\p{Lu}/u.test(rest) && !/^\s*[.:–—-]\s*\p{Lu}\p{L}+\s+(?:showed|revealed|section)/u.test(rest))
  );
}

// The same label may open a part again (the treatment of case 1), which returns to that patient; one label alone splits nothing.
function ofSeveral(anchors: readonly Anchor[]): Anchor[] {
  const numbers = new Set(anchors.map((anchor) => anchor.number));
  return numbers.size >= 2 ? [...anchors] : [];
}

/** "Case report" tells the first patient, "Case 2" the second. */
function withUnlabelledFirst(anchors: readonly Anchor[], annotations: readonly Annotation[], input: ExtractInput): Anchor[] {
  if (anchors.some((anchor) => anchor.number === 1) || !anchors.some((anchor) => anchor.number === 2)) return [...anchors];
  const first = introductions(annotations).find((age) => age.section === 'case' && age.start < (anchors[0]?.start ?? 0));
  const block = first ? blockAt(input.reading, first.start) : null;
  return block ? [{ start: block.start, block: block.index, number: 1, label: null, kind: 'introduction' }, ...anchors] : [...anchors];
}

/** Paragraphs, else sentences, that each introduce another patient. */
function introducedAnchors(annotations: readonly Annotation[], input: ExtractInput): Anchor[] {
  const { reading } = input;
  const count = statedCount(input);
  if (count === 1 || (count === null && ofOnePatient(input))) return [];
  const hasCase = reading.blocks.some((block) => block.section === 'case');
  const introduced = introductions(annotations, input).filter(
    (age) => !ofLiterature(age, input) && !GIVEN_BY.test(reading.text.slice(Math.max(0, age.start - 40), age.start)),
  );
  const inBody = introduced.filter((age) => (hasCase ? age.section === 'case' || age.section === 'results' : TELLS_CASES.has(age.section)));
  // A meeting's abstract is all that there is of its patients.
  const inCase = inBody.length > 0 || hasCase ? inBody : introduced.filter((age) => age.section === 'abstract');
  const opening = inCase.filter((age) => {
    const block = blockAt(reading, age.start);
    return block !== null && age.start - block.start < OPENING_LENGTH;
  });
  const byParagraph = distinct(opening, annotations, count === null, input);
  const bySentence = count !== null && count >= 2 && byParagraph.length < count ? distinct(inCase, annotations, false, input) : [];
  const chosen = bySentence.length > byParagraph.length && (count === null || bySentence.length <= count) ? bySentence : byParagraph;
  if (chosen.length < 2) return [];
  return numbered(
    chosen.map((age, i) => {
      const block = blockAt(reading, age.start),
        sentence = sentenceAt(reading, age.start);
      const labels = sentence ? findLabels(textOf(reading, sentence), sentence.start) : [];
      const label = labels.length === 1 && labels[0]?.numbers.length === 1 ? labels[0] : null;
      const alone = chosen.every((other) => other === age || blockAt(reading, other.start) !== block);
      const start = startOf(age, chosen[i - 1] ?? null, chosen === byParagraph && alone, input);
      return {
        start,
        block: block?.index ?? 0,
        number: label?.numbers[0] ?? 0,
        label: label ? textOf(reading, label) : null,
        kind: 'introduction' as const,
      };
    }),
  );
}

/** "A kidney from a 60-year-old man": somebody who is named beside the patient. */
const GIVEN_BY = /\b(?:from|by|than|to)\s+(?:an?|the|his|her)\s+(?:[\p{L}-]+\s+){0,2}$/iu;

/**
 * Where an introduced patient's part begins: the paragraph or sentence, or the age itself where `before` was introduced in the same
 * one.
 */
function startOf(age: Annotation, before: Annotation | null, paragraph: boolean, { reading }: ExtractInput): number {
  const block = blockAt(reading, age.start),
    sentence = sentenceAt(reading, age.start);
  const wide = (paragraph ? block : sentence)?.start ?? age.start;
  if (!before || before.start < wide) return wide;
  return sentence && before.start < sentence.start ? sentence.start : age.start;
}

/** Anchors by their printed numbers where each has another one, else in the order of telling. */
function numbered(anchors: readonly Anchor[]): Anchor[] {
  const printed = new Set(anchors.map((anchor) => anchor.number));
  if (printed.size === anchors.length && !printed.has(0)) return [...anchors];
  return anchors.map((anchor, i) => ({ ...anchor, number: i + 1, label: null }));
}

const OF_ONE_PATIENT = pattern('iu')`
  \b(?:in|of)\s+an?\s+(?:[\p{L}\d-]+\s+){0,4}(?:
      patient|woman|man|child|infant|boy|girl|male|female|adult|adolescent|teenager|neonate|newborn
    )\b
  |\b(?:a|single|unique|unusual|rare)\s+case\s+(?:report\s+)?of\b
`;

/** "in an immunocompetent patient", "a case of": the title names one patient. */
function ofOnePatient(input: ExtractInput): boolean {
  return OF_ONE_PATIENT.test(titleText(input.reading));
}

/** "have been previously reported [5, 6]. The first case was a 17-year-old woman": published patients told inside the case. */
function ofLiterature(age: Annotation, input: ExtractInput): boolean {
  const { reading } = input;
  const sentence = sentenceAt(reading, age.start);
  const block = blockAt(reading, age.start);
  if (!sentence || !block) return true;
  const before = reading.text.slice(Math.max(block.start, sentence.start - 250), sentence.start);
  return (
    /\bet al\b/.test(textOf(reading, sentence)) ||
    /\b(?:previously|have been|has been|were|literature)\b[^.]{0,30}\b(?:reported|described|reviewed|published|search)\b/i.test(before) ||
    /\breported (?:by|in)\b/i.test(textOf(reading, sentence))
  );
}

/** The first introduction of each patient: those that repeat an age and sex told before are the same patient. */
function distinct(
  ages: readonly Annotation<AgeValue>[],
  annotations: readonly Annotation[],
  unsure: boolean,
  { reading }: ExtractInput,
): Annotation<AgeValue>[] {
  const kept: { readonly age: Annotation<AgeValue>; readonly sex: string | null }[] = [];
  for (const age of ages) {
    const sex = sexBeside(age, annotations);
    const least = unsure ? SURELY_OTHER_AGE : 0.06;
    const same = kept.some(
      (other) => Math.abs(other.age.value.years - age.value.years) <= least && (other.sex === sex || other.sex === null || sex === null),
    );
    if (!same || ANOTHER.test(reading.text.slice(Math.max(0, age.start - 60), age.start))) kept.push({ age, sex });
  }
  return kept.map(({ age }) => age);
}

/** "Another 45-year-old woman" is not the one told before. */
const ANOTHER = pattern('iu')`
  \b(?:another|(?:an?|the|our)\s+(?:second|third|fourth|fifth|other|further|next))\s+
  (?:(?:patient|case),?\s+(?:was\s+|is\s+)?(?:an?\s+)?)?(?:[\p{L}-]+,?\s+){0,2}$
`;

/** The sex that stands in the words of an age annotation ("45-year-old woman"), null where none does. */
export function sexBeside(age: Annotation, annotations: readonly Annotation[]): string | null {
  const beside = annotations.find((a) => a.field === 'sex' && a.rule === 'age-noun' && a.start >= age.start && a.start < age.end + 80);
  return beside ? String(beside.value) : null;
}
